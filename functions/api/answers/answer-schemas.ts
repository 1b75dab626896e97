import * as z from 'zod';
import { commitment } from '../commitments/commitment-schemas.ts';
import { documentReference, sectionReference } from '../serving/schemas.ts';

/** The shapes of answers and verdicts. Fields are added freely, never renamed or dropped. */

export const quote = z
  .object({
    text: z.string().describe("The document's very characters from `start` to `end`"),
    document: documentReference,
    section: sectionReference,
    page: z.number().int().nullable(),
    start: z.number().int(),
    end: z.number().int(),
    url: z.string(),
    role: z.enum(['answer', 'definition', 'expansion', 'use', 'promise', 'report', 'related']),
  })
  .meta({ id: 'Quote', description: 'Words of a document, with their place.' });

export const answer = z.object({
  question: z.string(),
  type: z.enum(['did-they', 'how-many', 'what-is', 'when', 'who', 'where', 'general']),
  verdict: z.enum(['stated', 'not-stated', 'unclear']),
  note: z.string().describe('What the verdict rests on, in one fixed sentence'),
  quotes: z.array(quote).describe('Best first; compared with the stored text before they leave'),
  commitments: z.array(commitment.extend({ promise: quote, report: quote.nullable() })),
  nearest: z.array(quote).describe('Where to read on when nothing is stated'),
  term: z
    .object({
      id: z.string(),
      term: z.string(),
      isDefined: z.boolean(),
      uses: z.number().int(),
      url: z.string(),
    })
    .nullable(),
});

export const verifiedQuote = z.object({
  text: z.string(),
  start: z.number().int().describe('Offset in the draft'),
  end: z.number().int(),
  verdict: z.enum(['verified', 'wording-changed', 'moved', 'not-found']),
  found: z
    .object({
      text: z.string().describe("The source's own words"),
      document: z.object({ id: z.string(), title: z.string(), year: z.number().int().nullable() }),
      edition: z.number().int(),
      isCurrentEdition: z.boolean(),
      section: sectionReference,
      start: z.number().int(),
      end: z.number().int(),
      url: z.string(),
    })
    .nullable(),
  difference: z
    .array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }))
    .nullable()
    .describe("From the draft's words (removed) to the source's (added)"),
  differsInScript: z
    .boolean()
    .describe('The same words, but traditional characters in the one and simplified in the other'),
});
