import * as z from 'zod';
import { documentReference, next, sectionReference } from '../serving/schemas.ts';

const facet = z.array(z.object({ value: z.string(), count: z.number().int() }));

const matcher = z.object({
  kind: z.enum(['word', 'phrase', 'prefix']),
  text: z.string(),
  variants: z.array(z.object({ text: z.string(), weight: z.number() })),
});

const clause = z.object({
  occurrence: z.enum(['should', 'must', 'must-not']),
  matchers: z.array(matcher),
  weight: z.number().describe('Low for words that only make the sentence a question'),
  source: z
    .tuple([z.number().int(), z.number().int()])
    .optional()
    .describe('Offsets in `text` of what it was read from'),
});

const filters = z.object({
  years: z.object({ from: z.number().int(), to: z.number().int() }).optional(),
  issuers: z.array(z.string()).optional(),
  kinds: z.array(z.string()).optional(),
  languages: z.array(z.string()).optional(),
  documents: z.array(z.string()).optional(),
  heading: z.string().optional(),
  sectionNumber: z.string().optional(),
  documentNumber: z.string().optional(),
});

const readQuestion = z
  .object({
    text: z.string(),
    clauses: z.array(clause),
    filters: filters.describe('Filters written inside the text'),
    preferredYears: z.array(z.number().int()).describe('Years named in passing: their documents come first'),
    corrections: z.array(z.object({ from: z.string(), to: z.string() })),
    variants: z.array(
      z.object({
        term: z.string(),
        matched: z
          .array(z.string())
          .describe('Variants without which some hit on this page would be missing'),
        tried: z.array(z.string()),
      }),
    ),
    notes: z
      .array(
        z.object({
          code: z.string().describe('Stable'),
          detail: z.string(),
          values: z
            .array(z.string())
            .optional()
            .describe('What `detail` names, in its order, for saying it in another language'),
        }),
      )
      .describe('Slips that were read as words, and what was understood beyond words'),
  })
  .meta({ id: 'ReadQuestion', description: 'How the typed text was understood.' });

export const hit = z
  .object({
    score: z.number(),
    document: documentReference,
    section: sectionReference.extend({ page: z.number().int().nullable() }),
    passages: z.array(
      z.object({
        text: z.string(),
        start: z.number().int().describe('Offset in the document’s text, in UTF-16 code units'),
        end: z.number().int(),
        page: z.number().int().nullable(),
        highlights: z.array(z.tuple([z.number().int(), z.number().int()])).describe('Offsets in `text`'),
        url: z.string(),
      }),
    ),
    throughVariants: z.array(z.object({ term: z.string(), matched: z.string() })),
    explanation: z
      .array(z.object({ name: z.string(), detail: z.string(), score: z.number() }))
      .optional()
      .describe('Parts of the score, which add up; with `explain=1`'),
  })
  .meta({ id: 'Hit', description: 'A section that fits, with its best passages.' });

const why = z
  .object({
    empty: z.string(),
    relaxations: z.array(
      z.object({
        drop: z.string().describe('What to take away, as it was written'),
        total: z.number().int().describe('Sections that the search at `url` finds'),
        totalIsExact: z.boolean(),
        url: z.string(),
      }),
    ),
    nearest: z.array(z.string()),
    tried: z.array(z.string()),
    coverage: z.array(
      z.object({ asked: z.string(), documents: z.number().int(), sections: z.number().int() }),
    ),
  })
  .meta({ id: 'Why', description: 'Why nothing was found, and what would find something.' });

export const searchAnswer = z
  .object({
    query: readQuestion,
    total: z.number().int().describe('Sections that fit'),
    totalIsExact: z.boolean(),
    hits: z.array(hit),
    facets: z.object({ year: facet, issuer: facet, kind: facet, language: facet }),
    why: why.nullable(),
    index: z.object({
      generation: z.number().int(),
      documents: z.number().int(),
      sections: z.number().int(),
      publishedAt: z.string().nullable(),
      isStale: z.boolean(),
    }),
    tookMilliseconds: z.number(),
    next,
  })
  .meta({ id: 'SearchAnswer' });
