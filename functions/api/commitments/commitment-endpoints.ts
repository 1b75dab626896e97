import * as z from 'zod';
import { defineEndpoint } from '../serving/endpoint.ts';
import { cursor, documentId, limit, listOf, queryText, text, year } from '../serving/parameters.ts';
import { next } from '../serving/schemas.ts';
import { commitment, commitmentStatus, comparison, review, searched, series } from './commitment-schemas.ts';
import { reviewGiven } from './record-review.ts';

const tag = 'Commitments';
const statementId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}-[0-9a-f]{12}$/, 'not the id of a statement')
  .describe('Id of a statement');

const filters = {
  q: queryText
    .optional()
    .describe('As in the search: words, "exact phrase", word*, year:2021; sentences with most of them first'),
  year: year.optional().describe('Year of the document that promises'),
  status: listOf(commitmentStatus.options).optional().describe('What became of it: one or several'),
  issuer: text
    .optional()
    .describe('The body that promises: its name in any order and case of the words, or some words of it'),
  document: documentId.optional().describe('Id of the document that promises'),
  unit: text.optional().describe('Unit of a quantity: `tons`, `%`, `enterprises`'),
  'deadline-before': year.optional().describe('Due before this year begins'),
  language: text.optional().describe('`en` or `zh`'),
  kind: z.enum(['commitment', 'result']).optional().describe('`result` lists what was reported instead'),
};

export const listCommitments = defineEndpoint({
  path: '/v1/commitments',
  method: 'get',
  operation: 'listCommitments',
  summary: 'List what was promised, and what became of it',
  description:
    'Latest years first. A status is proposed by rule from later documents of the same body, with its evidence; a review by a person counts before it. The Atom feed shows changed statuses, newest first.',
  tag,
  query: z.object({
    ...filters,
    limit: limit.describe('Commitments a page, 1 to 100'),
    cursor: cursor.optional().describe('`next` of the page before'),
  }),
  answer: z.object({
    commitments: z.array(commitment),
    total: z.number().int(),
    totalIsExact: z.boolean().describe('False when `q` matches more sections than were looked at'),
    next,
  }),
  formats: ['csv', 'jsonl', 'atom'],
  examples: [
    { title: 'Promised and never mentioned again', request: '/v1/commitments?status=silent' },
    {
      title: 'What was promised about phosphogypsum in 2021',
      request: '/v1/commitments?q=phosphogypsum&year=2021',
    },
    { title: 'Everything for a spreadsheet', request: '/v1/commitments.csv' },
  ],
});

export const getCommitment = defineEndpoint({
  path: '/v1/commitments/:id',
  method: 'get',
  operation: 'getCommitment',
  summary: 'Read one commitment with its thread over the years',
  description: 'The sentence, the evidence in later documents, what was searched, and every review.',
  tag,
  parameters: z.object({ id: statementId }),
  answer: z.object({
    commitment,
    thread: z.object({
      searched: searched.nullable(),
      since: z.string().nullable(),
      previous: commitmentStatus.nullable(),
    }),
    reviews: z.array(review).describe('Oldest first; the last one counts'),
  }),
  problems: ['not-found'],
});

export const reviewCommitment = defineEndpoint({
  path: '/v1/commitments/:id/review',
  method: 'put',
  operation: 'reviewCommitment',
  summary: 'Confirm or overrule a proposed status',
  description:
    'Reviews are added, never replaced; the newest counts. A review survives that the document is read again, because ids come from the words.',
  tag,
  role: 'review',
  parameters: z.object({ id: statementId }),
  body: reviewGiven,
  answer: z.object({ commitment, reviews: z.array(review) }),
  problems: ['not-found'],
});

export const listSilence = defineEndpoint({
  path: '/v1/silence',
  method: 'get',
  operation: 'listSilence',
  summary: 'List what was promised in one year and not mentioned up to another',
  description: 'With what was searched for and where, and the nearest sentence that was not near enough.',
  tag,
  query: z.object({
    from: year.describe('Year of the promise'),
    to: year.optional().describe('Last year searched; the latest held when left out'),
    q: filters.q,
    issuer: filters.issuer,
    limit: limit.describe('Commitments a page, 1 to 100'),
    cursor: cursor.optional().describe('`next` of the page before'),
  }),
  answer: z.object({
    silent: z.array(z.object({ commitment, searched })),
    total: z.number().int(),
    next,
  }),
  formats: ['csv', 'jsonl'],
  examples: [{ title: 'Promised in 2021, silent up to 2023', request: '/v1/silence?from=2021&to=2023' }],
});

export const listSeries = defineEndpoint({
  path: '/v1/series',
  method: 'get',
  operation: 'listSeries',
  summary: 'List indicators over the years: targets and outcomes',
  description:
    'Joined from promises, the reports that answer them and outcomes told again from year to year. Missing years are missing; contradictions are named.',
  tag,
  query: z.object({
    q: filters.q,
    issuer: filters.issuer,
    unit: filters.unit,
    limit: limit.describe('Series, 1 to 100'),
  }),
  answer: z.object({ series: z.array(series) }),
  examples: [{ title: 'Rates over the years', request: '/v1/series?unit=%25' }],
});

export const compareDocuments = defineEndpoint({
  path: '/v1/compare',
  method: 'get',
  operation: 'compareDocuments',
  summary: 'Compare two reports by what they say',
  description: 'Sections paired by content; commitments added, dropped, reworded, repeated; numbers changed.',
  tag,
  query: z.object({
    left: documentId.describe('Id of the earlier document'),
    right: documentId.describe('Id of the later document'),
  }),
  answer: comparison,
  problems: ['not-found'],
});
