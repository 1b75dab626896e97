import * as z from 'zod';
import { resolveSection } from '../sections/resolve-section.ts';
import { provenance, readAddress, readDocument, sectionText } from './section-text.ts';
import { defineTool, quotedNote, ToolInputError } from './tool.ts';

export const getSectionTool = defineTool({
  name: 'get_section',
  title: 'Read a section by its number',
  description:
    'One section of a document by its printed number in any style (4, IV, Four, 四, 第三条, 4.2) or its id (sec_4), with the sections before and after it.',
  parameters: {
    document: z.string().min(1).max(200).describe('Id of the document'),
    number: z.string().min(1).max(200).describe('Number or id of the section'),
    offset: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe('Go on inside a long section: `next_offset` of the answer before'),
  },
  async call(deps, { document: given, number, offset }) {
    const content = await readDocument(deps, readAddress(given).document);
    const { id: document } = content.document;
    const { sections } = content.reading;
    const section = resolveSection(sections, number);
    if (section === undefined) {
      const outline = sections.filter((one) => one.level === 1).slice(0, 40);
      const existing = outline.map((one) => `${one.number ?? one.id} ${one.heading ?? ''}`.trim());
      throw new ToolInputError(
        `document ${document} has no section ${JSON.stringify(number)}; it has ${existing.join(' | ')}`,
      );
    }
    const { next, ...source } = sectionText(deps, content, section, offset ?? 0);
    const index = sections.indexOf(section);
    const neighbour = (at: number) => (sections[at] ? `${document}#${sections[at].id}` : null);
    return {
      ...source,
      number: section.number,
      heading: section.heading,
      page: section.page,
      path: section.path,
      previous: neighbour(index - 1),
      following: neighbour(index + 1),
      next_offset: next === null ? null : Number(next.slice(next.lastIndexOf('@') + 1)),
      metadata: { ...provenance(content), note: quotedNote },
    };
  },
});
