import type { GenerationEntry } from './manifest-file.ts';

/** Which older generations stay readable. Each one kept also keeps the segments it names. */
export interface KeepPolicy {
  /**
   * A generation that was the newest less than this ago is kept, and an object younger than this is not garbage.
   * Longer than any reader or writer lives: a Lambda has 15 minutes, a cursor is promised an hour.
   * Shorter saves storage; shorter than a running reader or writer loses data. Range: 1 hour to days.
   */
  graceMilliseconds: number;
  /** So many newest are kept whatever their age: what an operator may want to roll back to. */
  newest: number;
  /** The last generation of each of so many days, and of so many months (UTC), for questions "as of" a date. */
  days: number;
  months: number;
}

const hour = 60 * 60 * 1000;

export const defaultKeepPolicy: KeepPolicy = {
  graceMilliseconds: 2 * hour,
  newest: 20,
  days: 30,
  months: 24,
};

/**
 * @param history newest first, with the generation about to be published in front
 * @param now milliseconds since 1970
 */
export function keepGenerations(
  history: GenerationEntry[],
  now: number,
  policy: KeepPolicy,
): GenerationEntry[] {
  const days = new Set<string>();
  const months = new Set<string>();
  return history.filter((entry, i) => {
    const successor = history[i - 1];
    const wasNewestUntil = successor ? Date.parse(successor.publishedAt) : Number.POSITIVE_INFINITY;
    const isFirstSeenOf = (seen: Set<string>, period: string, most: number) => {
      if (seen.has(period) || seen.size >= most) return false;
      seen.add(period);
      return true;
    };
    const isLastOfDay = isFirstSeenOf(days, entry.publishedAt.slice(0, 10), policy.days);
    const isLastOfMonth = isFirstSeenOf(months, entry.publishedAt.slice(0, 7), policy.months);
    return (
      i < policy.newest || now - wasNewestUntil < policy.graceMilliseconds || isLastOfDay || isLastOfMonth
    );
  });
}
