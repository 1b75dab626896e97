import * as z from 'zod';
import type { Document } from '../../documents/document.ts';
import type { DocumentFilter, DocumentLibrary } from '../../library/document-library.ts';
import type { LibraryDocument } from '../../library/reading.ts';
import type { Hit, SearchBackend } from '../../ranking/search-backend.ts';
import { resolveSection } from '../../sections/resolve-section.ts';
import type { Section } from '../../sections/section.ts';
import type { CitationGraph } from '../../terms/collection/citation-graph.ts';
import { shownHit } from '../search/answer-search.ts';
import { findElsewhere } from '../search/find-elsewhere.ts';
import { sectionUrl } from '../search/section-url.ts';
import { type Call, defineEndpoint, type Route, route } from '../serving/endpoint.ts';
import type { Column, Table } from '../serving/exports.ts';
import { cursor, documentId, limit, text, year } from '../serving/parameters.ts';
import { ProblemError } from '../serving/problem.ts';
import {
  document,
  documentReference,
  next,
  outlineNode,
  section,
  sectionReference,
} from '../serving/schemas.ts';
import { citationsOf, documentCitations } from './document-citations.ts';
import { outlineOf } from './outline.ts';

const tag = 'Documents';

const edition = z.coerce
  .number<string | number>('write a whole number')
  .int('write a whole number')
  .min(1, 'editions begin with 1')
  .describe('An earlier edition; the newest when left out');

export const listDocuments = defineEndpoint({
  path: '/v1/documents',
  method: 'get',
  operation: 'listDocuments',
  summary: 'List the documents of the collection',
  description: 'Newest editions, latest years first.',
  tag,
  query: z.object({
    year: year.optional().describe('Year the document speaks for'),
    kind: text.optional().describe('Kind of document, such as yearly-report or policy'),
    issuer: text.optional().describe('The body that issued it, as printed'),
    language: text.optional().describe('`en` or `zh`'),
    limit: limit.describe('Documents a page, 1 to 100'),
    cursor: cursor.optional().describe('`next` of the page before'),
  }),
  answer: z.object({ documents: z.array(document), next }),
  formats: ['csv', 'jsonl'],
  examples: [
    { title: 'The yearly reports in English', request: '/v1/documents?kind=yearly-report&language=en' },
    { title: 'All of them for a spreadsheet', request: '/v1/documents.csv' },
  ],
});

export const getDocument = defineEndpoint({
  path: '/v1/documents/:id',
  method: 'get',
  operation: 'getDocument',
  summary: 'Read what is known of a document, and its outline',
  description: 'Metadata as detected and as corrected by a person, and the tree of sections.',
  tag,
  parameters: z.object({ id: documentId.describe('Id of a document') }),
  query: z.object({ edition: edition.optional() }),
  answer: z.object({
    document,
    editions: z.array(z.number().int()),
    outline: z.array(outlineNode),
    citations: documentCitations.nullable(),
  }),
  problems: ['not-found'],
});

export const getSection = defineEndpoint({
  path: '/v1/documents/:id/sections/:number',
  method: 'get',
  operation: 'getSection',
  summary: 'Read a section by its number',
  description:
    'The number in any style: `4`, `IV`, `Four`, `四`, `第四`, `4.2`, `4(2)`, or the section’s own id such as `sec_7`.',
  tag,
  parameters: z.object({
    id: documentId.describe('Id of a document'),
    number: text.describe('Number of the section, however it is written'),
  }),
  query: z.object({ edition: edition.optional() }),
  answer: z.object({
    document: documentReference,
    section,
    elsewhere: z
      .array(z.object({ document: documentReference, section: sectionReference, similarity: z.number() }))
      .describe(
        'The same section in other documents of the same body, by what it is about; latest year first',
      ),
  }),
  problems: ['not-found'],
});

export const getSource = defineEndpoint({
  path: '/v1/documents/:id/source',
  method: 'get',
  operation: 'getSource',
  summary: 'Fetch the original file',
  description: 'Byte for byte as it was taken in; `ETag` is its SHA-256.',
  tag,
  parameters: z.object({ id: documentId.describe('Id of a document') }),
  answer: z.string(),
  mediaType: '*/*',
  problems: ['not-found'],
});

export function documentRoutes({ library, search, loadCitations }: DocumentServices): Route[] {
  return [
    route(listDocuments, {
      async answer({ query }) {
        const page = await library.list(filterOf(query), pageOf(query));
        return { documents: page.documents.map(shownDocument), next: page.cursor ?? null };
      },
      table: ({ query }) => documentTable(library, filterOf(query)),
    }),
    route(getDocument, {
      async answer({ parameters, query }) {
        const { document, reading } = await read(library, parameters.id, query.edition);
        const editions = await library.editions(document.id);
        return {
          document: shownDocument(document),
          editions: editions.map((one) => one.edition),
          outline: outlineOf(document.id, reading.sections),
          citations: loadCitations ? citationsOf(await loadCitations(), document.id) : null,
        };
      },
    }),
    route(getSection, {
      async answer({ parameters, query }) {
        const held = await read(library, parameters.id, query.edition);
        const section = resolve(held, parameters.number);
        const counterparts = await findElsewhere(search, held, section);
        return {
          document: referenceTo(held.document),
          section: shownText(held, section),
          elsewhere: counterparts.map(({ hit, similarity }) => ({ ...referenceToHit(hit), similarity })),
        };
      },
    }),
    route(getSource, { answer: ({ parameters }) => sourceResponse(library, parameters.id) }),
  ];
}

export interface DocumentServices {
  library: DocumentLibrary;
  search: SearchBackend;
  /** Who cites whom by document number; without it nothing is said of citations. */
  loadCitations?: () => Promise<CitationGraph>;
}

/** @throws ProblemError `not-found` naming the id and where to look */
export async function read(library: DocumentLibrary, id: string, edition?: number): Promise<LibraryDocument> {
  const found = await library.read(id, edition);
  if (found) return found;
  const what = edition === undefined ? `no document ${id}` : `no edition ${edition} of a document ${id}`;
  throw new ProblemError('not-found', `there is ${what}; \`/v1/documents\` lists them all`);
}

function shownDocument(document: Document): z.input<typeof listDocuments.answer>['documents'][number] {
  return { ...document, status: 'indexed' };
}

export function referenceTo(document: Document): z.input<typeof documentReference> {
  const { id, title, year, kind, issuer, language } = document;
  return { id, title, year, kind, issuer, language };
}

function filterOf(query: Call<typeof listDocuments>['query']): DocumentFilter {
  const { year, kind, issuer, language } = query;
  return Object.fromEntries(
    Object.entries({ year, kind, issuer, language }).filter(([, value]) => value !== undefined),
  );
}

function pageOf(query: { limit: number; cursor?: string | undefined }): { limit: number; cursor?: string } {
  return query.cursor === undefined ? { limit: query.limit } : { limit: query.limit, cursor: query.cursor };
}

/** @throws ProblemError `not-found` naming the sections there are */
function resolve({ document, reading }: LibraryDocument, number: string): Section {
  const found = resolveSection(reading.sections, number);
  if (found) return found;
  throw new ProblemError('not-found', `${noSection(document.id, number)}; ${existing(reading.sections)}`);
}

function shownText(
  { document, reading }: LibraryDocument,
  found: Section,
): z.input<typeof getSection.answer>['section'] {
  const { sections, text } = reading;
  const index = sections.indexOf(found);
  const neighbour = (at: number) => (sections[at] ? shownSection(document.id, sections[at]) : null);
  return {
    ...shownSection(document.id, found),
    text: text.slice(found.start, found.end),
    start: found.start,
    end: found.end,
    page: found.page,
    previous: neighbour(index - 1),
    next: neighbour(index + 1),
  };
}

function referenceToHit(hit: Hit) {
  const { document, section } = shownHit(hit);
  const { page: _, ...reference } = section;
  return { document, section: reference };
}

function noSection(id: string, number: string): string {
  return `document ${id} has no section ${JSON.stringify(number.slice(0, 40).toWellFormed())}`;
}

/** Names what one could have asked for, so that a wrong number is mended in one step. */
function existing(sections: Section[]): string {
  const top = sections.filter((one) => one.level === 1).slice(0, 40);
  return `it has ${top.map((one) => one.number ?? one.id).join(', ') || 'none'}`;
}

function shownSection(id: string, { number, label, heading, path, ...one }: Section) {
  return {
    id: `${id}#${one.id}`,
    number,
    label,
    heading,
    path,
    url: sectionUrl(id, one.id),
  };
}

async function sourceResponse(library: DocumentLibrary, id: string): Promise<Response> {
  const source = await library.source(id);
  if (!source)
    throw new ProblemError('not-found', `there is no document ${id}; \`/v1/documents\` lists them all`);
  const { document, body } = source;
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': document.mediaType,
      'Content-Length': String(body.byteLength),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName.toWellFormed())}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-cache',
      ETag: `"${document.sha256}"`,
    },
  });
}

const documentColumns: readonly Column<z.input<typeof document>>[] = [
  { name: 'id', value: (one) => one.id },
  { name: 'title', value: (one) => one.title },
  { name: 'year', value: (one) => one.year },
  { name: 'kind', value: (one) => one.kind },
  { name: 'issuer', value: (one) => one.issuer },
  { name: 'language', value: (one) => one.language },
  { name: 'sections', value: (one) => one.sections },
  { name: 'pages', value: (one) => one.pages },
  { name: 'documentNumbers', value: (one) => one.documentNumbers.join('; ') },
  { name: 'edition', value: (one) => one.edition },
  { name: 'ingestedAt', value: (one) => one.ingestedAt },
  { name: 'sha256', value: (one) => one.sha256 },
  { name: 'bytes', value: (one) => one.bytes },
];

function documentTable(library: DocumentLibrary, filter: DocumentFilter): Table<z.input<typeof document>> {
  async function* items() {
    let cursor: string | undefined;
    do {
      const page = await library.list(filter, pageOf({ limit: 100, cursor }));
      yield* page.documents.map(shownDocument);
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return { columns: documentColumns, items: items() };
}
