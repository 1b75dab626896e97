import * as z from 'zod';
import { commitmentStatuses } from '../../commitments/threads/thread.ts';
import { documentReference } from '../serving/schemas.ts';

/** The shapes of the ledger's answers. Fields are added freely, never renamed or dropped. */

export const commitmentStatus = z.enum(commitmentStatuses);

export const quantity = z.object({
  value: z.number(),
  upper: z.number().nullable(),
  unit: z.string(),
  what: z.string(),
  modifier: z.enum(['exactly', 'about', 'at-least', 'at-most', 'range', 'more-than', 'less-than']),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});

const place = z.object({ id: z.string(), heading: z.string().nullable(), url: z.string() });

export const evidence = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(['commitment', 'result', 'both', 'neither']),
  year: z.number().int(),
  document: documentReference,
  section: place,
  start: z.number().int(),
  end: z.number().int(),
  url: z.string(),
  score: z.number(),
  isNear: z.boolean().describe('Whether it is near enough to count; a status rests on such only'),
});

export const commitment = z
  .object({
    id: z.string(),
    text: z.string(),
    kind: z.enum(['commitment', 'result', 'both']),
    basis: z.string(),
    document: documentReference,
    section: place,
    start: z.number().int(),
    end: z.number().int(),
    url: z.string(),
    quantities: z.array(quantity),
    years: z.array(z.number().int()),
    deadline: z.object({ year: z.number().int(), text: z.string() }).nullable(),
    actors: z.array(z.string()),
    instruments: z.array(z.string()),
    status: commitmentStatus.nullable().describe("A person's word where there is one, else the proposal"),
    proposed: commitmentStatus.nullable(),
    reason: z.string().nullable().describe('Why the proposed status'),
    evidence: z
      .array(evidence)
      .describe('Best first; also the nearest that do not count, for a person to judge'),
    decidedBy: z.string().nullable().describe('Id of the evidence the proposal rests on'),
    reviewed: z.boolean(),
  })
  .meta({ id: 'Commitment', description: 'A promise with what later documents say of it.' });

export const review = z.object({
  status: commitmentStatus,
  note: z.string(),
  evidence: z.array(z.string()),
  reviewedAt: z.string(),
  proposed: commitmentStatus.nullable(),
});

export const searched = z
  .object({
    terms: z.array(z.string()),
    documents: z.array(z.string()),
    years: z.array(z.number().int()),
    names: z
      .array(z.object({ name: z.string(), by: z.enum(['name', 'title', 'former-name', 'edition']) }))
      .describe('Every printed name of the body, and what joined it; empty where there is one'),
    nearest: z.object({ text: z.string(), document: z.string(), score: z.number() }).nullable(),
  })
  .describe('What was looked through, so that silence can be believed');

const sidedStatement = z.object({ id: z.string(), text: z.string(), url: z.string() });
const pair = z.object({ left: sidedStatement, right: sidedStatement, similarity: z.number() });

export const comparison = z
  .object({
    left: documentReference,
    right: documentReference,
    sections: z.array(z.object({ left: place.nullable(), right: place.nullable(), similarity: z.number() })),
    added: z.array(sidedStatement),
    dropped: z.array(sidedStatement),
    reworded: z.array(pair),
    numbersChanged: z.array(
      pair.extend({ numbers: z.array(z.object({ left: z.string(), right: z.string() })) }),
    ),
    repeated: z.array(pair),
  })
  .meta({ id: 'Comparison', description: 'Two reports side by side by what they say.' });

export const series = z
  .object({
    label: z.string(),
    labels: z
      .object({ en: z.string().optional(), zh: z.string().optional() })
      .describe('The same by language'),
    issuer: z.string().nullable(),
    issuers: z.array(z.string()).describe('Every name of the body among its reports'),
    unit: z.string(),
    points: z.array(
      z.object({
        year: z.number().int(),
        role: z.enum(['target', 'outcome']),
        value: z.number(),
        modifier: z.string(),
        text: z.string().describe('As printed'),
        printedUnit: z.string(),
        statement: z.string(),
        document: z.string(),
      }),
    ),
    contradictions: z.array(z.number().int()),
    unitChanges: z
      .array(z.number().int())
      .describe('Years printed in another unit than before; every `value` is in `unit`'),
  })
  .meta({ id: 'NumberSeries', description: 'One indicator over the years.' });
