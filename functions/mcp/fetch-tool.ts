import * as z from 'zod';
import { documentText, provenance, readAddress, readDocument, sectionText } from './section-text.ts';
import { defineTool, quotedNote, ToolInputError } from './tool.ts';

/** The shape that ChatGPT connectors ask for: `{ id, title, text, url, metadata }`. */
export const fetchTool = defineTool({
  name: 'fetch',
  title: 'Fetch a section or document',
  description:
    'The text of a section (`guizhou-2023#sec_7`, from `search`) or of a whole document (`guizhou-2023`), word for word. A long text comes in parts: `metadata.next` is the id of the next.',
  parameters: { id: z.string().min(1).max(200).describe('Id of a section or a document') },
  async call(deps, { id }) {
    const address = readAddress(id);
    const content = await readDocument(deps, address.document);
    const section = content.reading.sections.find((one) => one.id === address.section);
    if (address.section !== undefined && section === undefined) {
      const existing = content.reading.sections.slice(0, 60).map((one) => one.id);
      throw new ToolInputError(
        `document ${address.document} has no section ${address.section.slice(0, 60)}; it has ${existing.join(', ')}`,
      );
    }
    const { next, ...source } = section
      ? sectionText(deps, content, section, address.offset)
      : documentText(deps, content, address.offset);
    return { ...source, metadata: { ...provenance(content), next, note: quotedNote } };
  },
});
