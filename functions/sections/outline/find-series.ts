import type { HeadingCandidate } from './heading-candidate.ts';

/** The family of a line's number, empty for none. */
export const shapeOf = (candidate: HeadingCandidate) => candidate.readings[0]?.shape ?? '';

export function meanScore(group: readonly HeadingCandidate[]): number {
  return group.reduce((sum, { score }) => sum + score, 0) / group.length;
}

/**
 * A count that begins anew under each heading may list in one place and entitle in another: the mean of each series all
 * of whose lines run into their paragraphs, for its lines.
 */
export function findSeries(shared: readonly HeadingCandidate[]): Map<HeadingCandidate, number> {
  const means = new Map<HeadingCandidate, number>();
  for (const group of Map.groupBy(shared, shapeOf).values()) {
    if (group[0]?.readings[0]?.values.length !== 1) continue;
    const starts = group.flatMap(({ readings }, index) => (readings[0]?.values[0] === 1 ? [index] : []));
    for (const [order, start] of starts.entries()) {
      const members = group.slice(start, starts[order + 1]);
      if (members.length < 2 || members.some(({ form }) => form !== 'run-in')) continue;
      for (const member of members) means.set(member, meanScore(members));
    }
  }
  return means;
}

/** `(1) …`, `(2) …`, `Third, …`: a translator's count on one level is one series, whatever family each number is from. */
export function findMixedSeries(shared: readonly HeadingCandidate[]): Map<HeadingCandidate, number> {
  const means = new Map<HeadingCandidate, number>();
  const isNext = (before: HeadingCandidate | undefined, now: HeadingCandidate) => {
    const [from, to] = [before?.readings[0], now.readings[0]];
    return (
      before?.form === 'run-in' &&
      now.form === 'run-in' &&
      from?.values.length === 1 &&
      to?.values.length === 1 &&
      to.unit === null &&
      to.values[0] === (from.values[0] ?? 0) + 1
    );
  };
  let run: HeadingCandidate[] = [];
  for (const [index, candidate] of shared.entries()) {
    run = isNext(shared[index - 1], candidate) ? [...run, candidate] : [candidate];
    const isEnd = shared[index + 1] === undefined || !isNext(candidate, shared[index + 1]!);
    if (!isEnd || run.length < mixedAtLeast || new Set(run.map(shapeOf)).size < 2) continue;
    for (const member of run) means.set(member, meanScore(run));
  }
  return means;
}

/** Fewer numbers of several families that follow one another are chance. */
const mixedAtLeast = 3;
