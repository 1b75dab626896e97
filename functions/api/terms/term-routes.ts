import * as z from 'zod';
import { loadTerms } from '../../terms/collection/load-terms.ts';
import type {
  PlacedQuote,
  PolicyTerm,
  TermCollection,
  TermSummary,
} from '../../terms/collection/term-collection.ts';
import type { TermStore } from '../../terms/collection/term-store.ts';
import type { Glosses } from '../../terms/termbase/parse-glosses.ts';
import type { Termbase } from '../../terms/termbase/termbase.ts';
import { defineEndpoint, type Route, route } from '../serving/endpoint.ts';
import type { Column } from '../serving/exports.ts';
import { cursor, documentId, limit, queryText, text } from '../serving/parameters.ts';
import { ProblemError } from '../serving/problem.ts';
import { next } from '../serving/schemas.ts';

const tag = 'Terms';
const kind = z.enum(['slogan', 'instrument', 'defined', 'programme', 'abbreviation']);

const summary = z.object({
  id: z.string(),
  term: z.string(),
  kind,
  uses: z.number().int(),
  documents: z.number().int(),
  isDefined: z.boolean(),
  firstYear: z.number().int().nullable(),
  lastYear: z.number().int().nullable(),
  url: z.string(),
});

const place = z.object({ id: z.string(), url: z.string() });
const document = z.object({ id: z.string(), title: z.string(), year: z.number().int().nullable() });
const placed = z.object({
  text: z.string(),
  document,
  section: place,
  start: z.number().int(),
  end: z.number().int(),
});

const term = summary
  .omit({ uses: true })
  .extend({
    definition: placed.nullable().describe('A sentence of a document that defines it; null when none does'),
    definitions: z.array(placed).describe('All of them, newest first'),
    expansions: z.array(placed).describe('From brackets and appositions: proposals, not definitions'),
    note: z.string(),
    glosses: z
      .array(z.object({ text: z.string(), language: z.enum(['en', 'zh']) }))
      .describe('Curated explanations, written by people of this collection; not the words of any document'),
    surfaces: z.array(z.string()),
    uses: z.array(z.object({ document, section: place, count: z.number().int() })),
    totalUses: z.number().int(),
    byYear: z.array(
      z.object({
        year: z.number().int(),
        count: z.number().int(),
        per10k: z.number(),
        documents: z.number().int(),
      }),
    ),
    variants: z.array(z.string()).describe('Translations and other spellings from the termbase'),
    related: z.array(z.object({ id: z.string(), term: z.string(), sections: z.number().int() })),
  })
  .meta({ id: 'Term', description: 'A policy term over the whole collection.' });

const citation = z.object({
  document,
  section: place,
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});
const citedDocument = z.object({
  key: z.string(),
  text: z.string().describe('The document number as printed; of a paper that no number names, its title'),
  title: z.string().nullable().describe('The title printed beside a number that no held document carries'),
  year: z.number().int().nullable(),
  heldBy: z.array(z.string()).describe('Ids of documents that carry the number; several are a conflict'),
  citedBy: z.array(citation),
});

export const listTerms = defineEndpoint({
  path: '/v1/terms',
  method: 'get',
  operation: 'listTerms',
  summary: 'List policy terms',
  description: 'Slogans, laws, plans, programmes, abbreviations and defined terms, most used first.',
  tag,
  query: z.object({
    q: queryText.optional().describe('A part of the term'),
    kind: kind.optional().describe('Kind of term, such as slogan or defined'),
    document: documentId.optional().describe('Only terms this document uses'),
    limit: limit.describe('Terms a page, 1 to 100'),
    cursor: cursor.optional().describe('`next` of the page before'),
  }),
  answer: z.object({ terms: z.array(summary), total: z.number().int(), next }),
  formats: ['csv', 'jsonl'],
  examples: [{ title: 'Slogans', request: '/v1/terms?kind=slogan' }],
});

export const getTerm = defineEndpoint({
  path: '/v1/terms/:id',
  method: 'get',
  operation: 'getTerm',
  summary: 'Read one term: definition, uses, years',
  description: 'The definition as a document gives it, or the honest absence of one, and every use by year.',
  tag,
  parameters: z.object({ id: text.describe('Id of a term, or the term itself') }),
  answer: term,
  problems: ['not-found'],
});

export const listCitations = defineEndpoint({
  path: '/v1/citations',
  method: 'get',
  operation: 'listCitations',
  summary: 'List cited papers',
  description:
    'Which papers are cited by number or title, by whom, and which documents they are. A number and a title of one paper are one entry.',
  tag,
  query: z.object({
    document: documentId.optional().describe('Only numbers this document cites'),
    held: z
      .enum(['yes', 'no', 'conflict'])
      .optional()
      .describe('`no`: cited but not held. `conflict`: one number on several documents'),
    limit: limit.describe('Numbers a page, 1 to 100'),
    cursor: cursor.optional().describe('`next` of the page before'),
  }),
  answer: z.object({ citations: z.array(citedDocument), total: z.number().int(), next }),
  examples: [{ title: 'Cited but not held', request: '/v1/citations?held=no' }],
});

export function termRoutes(deps: { terms: TermStore; termbase: Termbase; glosses: Glosses }): Route[] {
  return [
    route(listTerms, {
      async answer({ query }) {
        const terms = await loadTerms(deps.terms);
        const page = takePage(terms.list(query), query);
        return { terms: page.items.map(shownSummary), total: page.total, next: page.next };
      },
      table: ({ query }) => ({ columns: termColumns, items: allTerms(deps.terms, query) }),
    }),
    route(getTerm, {
      async answer({ parameters }) {
        return shownTerm(findTerm(await loadTerms(deps.terms), parameters.id), deps);
      },
    }),
    route(listCitations, {
      async answer({ query }) {
        const { citations } = await loadTerms(deps.terms);
        const all =
          query.held === 'no'
            ? citations.citedButNotHeld()
            : query.held === 'conflict'
              ? citations.conflicts()
              : citations.all();
        const wanted = all.filter(
          ({ citedBy, heldBy }) =>
            (query.held !== 'yes' || heldBy.length > 0) &&
            (query.document === undefined || citedBy.some(({ document }) => document === query.document)),
        );
        const page = takePage(wanted, query);
        return { citations: page.items.map(shownCited), total: page.total, next: page.next };
      },
    }),
  ];
}

const termColumns: readonly Column<z.input<typeof summary>>[] = [
  { name: 'id', value: (one) => one.id },
  { name: 'term', value: (one) => one.term },
  { name: 'kind', value: (one) => one.kind },
  { name: 'uses', value: (one) => one.uses },
  { name: 'documents', value: (one) => one.documents },
  { name: 'isDefined', value: (one) => String(one.isDefined) },
  { name: 'firstYear', value: (one) => one.firstYear },
  { name: 'lastYear', value: (one) => one.lastYear },
];

async function* allTerms(
  store: TermStore,
  query: { q?: string | undefined; kind?: TermSummary['kind'] | undefined },
) {
  for (const one of (await loadTerms(store)).list(query)) yield shownSummary(one);
}

/** @throws ProblemError `not-found` */
function findTerm(terms: TermCollection, given: string): PolicyTerm {
  const found = terms.find(given) ?? terms.findByWords(given);
  if (found) return found;
  const shown = JSON.stringify(given.slice(0, 60).toWellFormed());
  throw new ProblemError(
    'not-found',
    `no document uses a term ${shown}; \`/v1/terms?q=\` finds terms by a part of them`,
  );
}

/** Other words for a term, from the termbase: both languages. */
export function variantsOf(term: PolicyTerm, termbase: Termbase): string[] {
  const own = new Set(term.surfaces.map((surface) => surface.toLowerCase()));
  const concepts = [term.term, ...term.surfaces].flatMap((surface) => termbase.find(surface));
  const forms = concepts.flatMap((concept) => concept.forms.map(({ text: form }) => form));
  return [...new Set(forms)].filter((form) => !own.has(form.toLowerCase()));
}

export function noteOn({ isDefined, uses, documents }: TermSummary): string {
  const times = uses === 1 ? 'once' : `${uses} times`;
  const where = documents === 1 ? 'in one document' : `in ${documents} documents`;
  return isDefined
    ? `Used ${times} ${where} of this collection.`
    : `Used ${times} ${where} of this collection, never defined.`;
}

function shownSummary({ key, ...one }: TermSummary) {
  return { ...one, url: `/terms/${one.id}` };
}

function shownTerm(
  one: PolicyTerm,
  { termbase, glosses }: { termbase: Termbase; glosses: Glosses },
): z.input<typeof term> {
  const definitions = one.definitions.map(shownPlaced);
  return {
    id: one.id,
    term: one.term,
    kind: one.kind,
    documents: one.documents,
    isDefined: one.isDefined,
    firstYear: one.firstYear,
    lastYear: one.lastYear,
    url: `/terms/${one.id}`,
    definition: definitions[0] ?? null,
    definitions,
    expansions: one.expansions.map(shownPlaced),
    note: noteOn(one),
    glosses: glosses.find([one.term, ...one.surfaces]),
    surfaces: one.surfaces,
    uses: one.places.map(({ document: id, title, year, section, count }) => ({
      document: { id, title, year },
      section: { id: section, url: `/documents/${section}` },
      count,
    })),
    totalUses: one.uses,
    byYear: one.byYear,
    variants: variantsOf(one, termbase),
    related: one.related,
  };
}

function shownPlaced({ document: id, title, year, section, text: words, start, end }: PlacedQuote) {
  return {
    text: words,
    document: { id, title, year },
    section: { id: section, url: `/documents/${section}` },
    start,
    end,
  };
}

function shownCited({
  key,
  text: printed,
  title,
  year,
  heldBy,
  citedBy,
}: ReturnType<TermCollection['citations']['all']>[number]) {
  return { key, text: printed, title, year, heldBy, citedBy: citedBy.map(shownPlaced) };
}

/** Thrown for a cursor that this service did not give out; mapped by name in `problem.ts`. */
class InvalidCursorError extends Error {
  override name = 'InvalidCursorError';
}

/** A page of a list in memory; the cursor counts what was shown. */
function takePage<T>(
  items: readonly T[],
  { limit: size, cursor: given }: { limit: number; cursor?: string | undefined },
): { items: T[]; total: number; next: string | null } {
  const start = given === undefined ? 0 : readCursor(given);
  const end = start + size;
  const following = end < items.length ? Buffer.from(`terms ${end}`).toString('base64url') : null;
  return { items: items.slice(start, end), total: items.length, next: following };
}

function readCursor(given: string): number {
  const match = /^terms (\d{1,9})$/.exec(Buffer.from(given, 'base64url').toString('utf8'));
  if (!match) throw new InvalidCursorError('this cursor is not one of a list of terms');
  return Number(match[1]);
}
