import { weighedYears } from './years-searched.ts';

/** A document with the years its promises bear on. */
export interface Span {
  id: string;
  year: number;
  /** The last year that one of its promises is looked for in. */
  until: number;
}

/** What a change of some documents of a body can change. */
export interface Affected {
  /** Documents whose threads may be others. */
  rebuilt: ReadonlySet<string>;
  /** Documents whose promises may claim what answers those. */
  claiming: ReadonlySet<string>;
  /** Documents in which the promises of all these are searched and weighed. */
  needed: ReadonlySet<string>;
}

/**
 * The documents that arriving, changed and leaving ones bear on; without these years a thread is the same as before.
 *
 *     changed ─▶ searched or weighed by promises of (found) ─▶ which claim sentences also claimed by (rebuilt)
 *             ─▶ which depend on the claims of (claiming) ─▶ which search and weigh (needed)
 *
 * Each step reaches as far as the years of two documents meet: some six for most, more where a promise falls due late.
 *
 * @param held All dated documents of the body as it will be.
 * @param changed Those that are new, and those that are no more as they were.
 */
export function findAffected(held: readonly Span[], changed: readonly Span[]): Affected {
  const found = held.filter((one) => changed.some(({ year }) => bearsOn(one, year)));
  const rebuilt = held.filter((one) => [...found, ...changed].some((other) => meets(one, other)));
  const claiming = held.filter((one) => rebuilt.some((other) => meets(one, other)));
  const needed = held.filter(({ year }) => claiming.some((one) => bearsOn(one, year)));
  return { rebuilt: idsOf(rebuilt), claiming: idsOf(claiming), needed: idsOf(needed) };
}

/** Whether what a document of this year says can change what is found for its promises, or what a word counts there. */
function bearsOn({ year: made, until }: Span, year: number): boolean {
  return year >= made - weighedYears && year <= Math.max(until, made + weighedYears);
}

/** Whether promises of both may be answered by one sentence, or one by the other. */
function meets(one: Span, other: Span): boolean {
  return one.year <= other.until && other.year <= one.until;
}

function idsOf(spans: readonly Span[]): Set<string> {
  return new Set(spans.map(({ id }) => id));
}
