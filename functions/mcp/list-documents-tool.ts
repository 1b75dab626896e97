import * as z from 'zod';
import { fitItems } from './fit-budget.ts';
import { defineTool } from './tool.ts';

const documentsAPage = 40;

export const listDocumentsTool = defineTool({
  name: 'list_documents',
  title: 'List the documents held',
  description:
    'Documents of the collection, newest year first, with id, title, year, issuer, kind and number of sections.',
  parameters: {
    year: z.number().int().optional(),
    issuer: z.string().max(200).optional().describe('Exactly as the list prints it'),
    kind: z
      .string()
      .max(40)
      .optional()
      .describe('yearly-report, plan, policy, law, notice, reply, speech, minutes, other'),
    language: z.string().max(10).optional().describe('en, zh'),
    cursor: z.string().optional().describe('`next` of an earlier answer'),
  },
  async call({ library, siteUrl }, { year, issuer, kind, language, cursor }) {
    const filter = Object.fromEntries(
      Object.entries({ year, issuer, kind, language }).filter(([, value]) => value !== undefined),
    );
    const list = (limit: number) => library.list(filter, { limit, ...(cursor !== undefined && { cursor }) });
    const whole = await list(documentsAPage);
    const documents = whole.documents.map((document) => ({
      id: document.id,
      title: document.title,
      year: document.year,
      issuer: document.issuer,
      kind: document.kind,
      language: document.language,
      sections: document.sections,
      url: `${siteUrl}/documents/${document.id}`,
    }));
    const shown = fitItems(documents);
    const page = shown.length < documents.length ? await list(shown.length) : whole;
    return { documents: shown, next: page.cursor ?? null };
  },
});
