import * as z from 'zod';
import { namesLike } from '../analysis/names-like.ts';
import { documentKinds } from '../documents/document.ts';
import type { SearchBackend } from '../ranking/search-backend.ts';
import { fitItems } from './fit-budget.ts';
import { defineTool, ToolInputError } from './tool.ts';

const documentsAPage = 40;
/** Issuers that a refusal names, so that it stays an answer to read. */
const mostIssuersNamed = 60;

export const listDocumentsTool = defineTool({
  name: 'list_documents',
  title: 'List the documents held',
  description:
    'Documents of the collection, newest year first, with id, title, year, issuer, kind and number of sections.',
  parameters: {
    year: z.number().int().optional(),
    issuer: z.string().max(200).optional().describe('The issuing body, whole or some words of its name'),
    kind: z.enum(documentKinds).optional(),
    language: z.string().max(10).optional().describe('en, zh'),
    cursor: z.string().optional().describe('`next` of an earlier answer'),
  },
  async call({ library, search, siteUrl }, { year, issuer: typed, kind, language, cursor }) {
    const issuer = typed === undefined ? undefined : await heldIssuer(search, typed);
    const filter = Object.fromEntries(
      Object.entries({ year, issuer, kind, language: language?.toLowerCase() }).filter(
        ([, value]) => value !== undefined,
      ),
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

/** @throws ToolInputError that names the issuers there are, where none or several fit */
async function heldIssuer(search: SearchBackend, typed: string): Promise<string> {
  const held = [...new Set((await search.coverage()).flatMap(({ issuer }) => issuer ?? []))];
  const fitting = namesLike(typed, held);
  if (fitting.length === 1) return fitting[0]!;
  const named = (fitting.length > 0 ? fitting : held).slice(0, mostIssuersNamed).join(' | ');
  const many = fitting.length > 0 ? 'several issuers fit' : 'no issuer is called';
  throw new ToolInputError(`${many} ${JSON.stringify(typed.slice(0, 80))}; give one of: ${named}`);
}
