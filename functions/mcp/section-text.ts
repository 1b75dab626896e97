import { isDocumentId } from '../documents/document.ts';
import type { LibraryDocument } from '../library/reading.ts';
import type { Section } from '../sections/section.ts';
import { fitText } from './fit-budget.ts';
import { type McpDependencies, ToolInputError } from './tool.ts';

/** A part of a document's text, as much as fits, with its address and where to go on. */
export interface SourceText {
  /** `{documentId}#{sectionId}`, or a document id. */
  id: string;
  title: string;
  text: string;
  url: string;
  /** Id for `fetch` that brings the rest; null when this is all. */
  next: string | null;
}

/** A document, or a section of it, and where in its text to go on. */
interface SourceAddress {
  document: string;
  section: string | undefined;
  offset: number;
}

/** `guizhou-2023`, `guizhou-2023#sec_7`, either with `@5000`, or the link that stands beside an id. */
const address = /^(?:(?:https?:\/\/[^/]+)?\/documents\/)?([^#@?/]+)(?:\?[^#]*)?(?:#([^@]+))?(?:@(\d{1,9}))?$/;

/** @throws ToolInputError */
export function readAddress(given: string): SourceAddress {
  const [, document, section, offset] = address.exec(given.trim()) ?? [];
  if (document === undefined)
    throw new ToolInputError(`${JSON.stringify(given.slice(0, 80))} is no id; search gives ids`);
  return { document: document.toLowerCase(), section, offset: Number(offset ?? 0) };
}

/** @throws ToolInputError */
export async function readDocument(deps: McpDependencies, id: string): Promise<LibraryDocument> {
  const found = isDocumentId(id) ? await deps.library.read(id) : undefined;
  if (found === undefined) {
    throw new ToolInputError(
      `there is no document ${JSON.stringify(id.slice(0, 80))}; list_documents and search give ids`,
    );
  }
  return found;
}

/** @param from offset within the section, for the next part of a long one */
export function sectionText(
  { siteUrl }: McpDependencies,
  { document, reading }: LibraryDocument,
  section: Section,
  from = 0,
): SourceText {
  const start = Math.min(section.start + from, section.end);
  const { text, end } = fitText(reading.text.slice(start, section.end));
  const id = `${document.id}#${section.id}`;
  return {
    id,
    title: [document.title, ...section.path.slice(-1)].join(': '),
    text,
    url: `${siteUrl}/documents/${id}`,
    next: start + end < section.end ? `${id}@${from + end}` : null,
  };
}

/** A document's text from an offset on. */
export function documentText(
  { siteUrl }: McpDependencies,
  { document, reading }: LibraryDocument,
  from = 0,
): SourceText {
  const { text, end } = fitText(reading.text.slice(from));
  return {
    id: document.id,
    title: document.title,
    text,
    url: `${siteUrl}/documents/${document.id}`,
    next: from + end < reading.text.length ? `${document.id}@${from + end}` : null,
  };
}

/** What an assistant should know of a text before it cites it. */
export function provenance({ document }: LibraryDocument) {
  const { year, issuer, kind, language, edition, textOrigin, sha256 } = document;
  return { document: document.id, year, issuer, kind, language, edition, textOrigin, sha256 };
}
