import { pairAmounts, type QuantityPair, sameValue } from '../quantities/compare-quantities.ts';
import type { Quantity } from '../statement.ts';
import type { IndexedStatement } from '../threads/indexed-statement.ts';
import { promisedNumbers, reportedNumbers } from '../threads/reported-numbers.ts';
import { StatementIndex } from '../threads/statement-index.ts';
import type { TermWeights } from '../threads/term-weights.ts';
import type { LedgerDocument, LedgerStatement } from '../threads/thread.ts';
import { pairAlike, type StatementPair, takeBest } from './pair-alike.ts';

/** Two reports side by side by what they say, not by where they say it. */
export interface ReportComparison {
  left: LedgerDocument;
  right: LedgerDocument;
  /** Sections paired by content; null where a side has none. Order of the right report, then what was dropped. */
  sections: { left: string | null; right: string | null; similarity: number }[];
  added: LedgerStatement[];
  dropped: LedgerStatement[];
  reworded: StatementPair[];
  numbersChanged: (StatementPair & { numbers: QuantityPair[] })[];
  /** Word for word the same in both. */
  repeated: StatementPair[];
}

/** Least cosine of two sentences that say the same in other words. Lower pairs strangers, higher calls edits new. */
const rewordedFrom = 0.5;
/** Least cosine at which sections are about the same. */
const samePartFrom = 0.12;

/** Statements that promise or report are compared; the rest of a text is what `sections` are paired by. */
export function compareReports(left: LedgerDocument, right: LedgerDocument): ReportComparison {
  // Both under one year: the index orders by year, and here the two stand side by side.
  const index = new StatementIndex([
    { ...left, year: 1 },
    { ...right, year: 2 },
  ]);
  const weights = index.weigh(1, 2);
  const boundary = index.firstOfYear(2);
  const [ofLeft, ofRight] = [index.statements.slice(0, boundary), index.statements.slice(boundary)];
  const pairs = pairAlike(index, weights, {
    lefts: ofLeft.filter(isTelling),
    rights: ofRight,
    least: rewordedFrom,
    canPair: (one, other) => isTelling(other) && canStandTogether(one.statement, other.statement),
  });
  const pairedLeft = new Set(pairs.map((pair) => pair.left.id));
  const pairedRight = new Set(pairs.map((pair) => pair.right.id));
  const changed = pairs.map((pair) => ({ ...pair, numbers: changedNumbers(pair) }));
  return {
    left,
    right,
    sections: pairSections(weights, ofLeft, ofRight),
    added: ofRight
      .filter(isTelling)
      .map(({ statement }) => statement)
      .filter(({ id }) => !pairedRight.has(id)),
    dropped: ofLeft
      .filter(isTelling)
      .map(({ statement }) => statement)
      .filter(({ id }) => !pairedLeft.has(id)),
    repeated: [...pairs.filter(isRepeated), ...repeatedPhrases(ofLeft, ofRight)],
    numbersChanged: changed.filter((pair) => !isRepeated(pair) && pair.numbers.length > 0),
    reworded: changed
      .filter((pair) => !isRepeated(pair) && pair.numbers.length === 0)
      .map(({ numbers, ...pair }) => pair),
  };
}

function isTelling({ statement }: IndexedStatement): boolean {
  return statement.kind !== 'neither';
}

/** Boilerplate that neither promises nor reports; headings and labels are no sentences. */
function repeatedPhrases(
  lefts: readonly IndexedStatement[],
  rights: readonly IndexedStatement[],
): StatementPair[] {
  const phrasesOf = (statements: readonly IndexedStatement[]) =>
    statements
      .map(({ statement }) => statement)
      .filter(({ kind, text }) => kind === 'neither' && sentenceEnd.test(text));
  const byText = new Map(phrasesOf(lefts).map((left) => [foldText(left.text), left]));
  return phrasesOf(rights).flatMap((right) => {
    const left = byText.get(foldText(right.text));
    byText.delete(foldText(right.text));
    return left ? [{ left, right, similarity: 1 }] : [];
  });
}

const sentenceEnd = /[.!?。！？；;]["'”’」』)）]?$/;

function isRepeated({ left, right }: StatementPair): boolean {
  return foldText(left.text) === foldText(right.text);
}

function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function changedNumbers({ left, right }: Pick<StatementPair, 'left' | 'right'>): QuantityPair[] {
  const [before, after] = [statedNumbers(left), statedNumbers(right)];
  return (pairInOrder(before, after) ?? pairAmounts(before, after)).filter((pair) => !sameValue(pair));
}

/** Two sentences that count the same things in the same order: what was reached and what is aimed at stay apart. */
function pairInOrder(before: readonly Quantity[], after: readonly Quantity[]): QuantityPair[] | undefined {
  const isParallel =
    before.length === after.length && before.every(({ unit }, at) => unit === after[at]!.unit);
  return isParallel ? before.map((target, at) => ({ target, found: after[at]! })) : undefined;
}

/** What a sentence says is or will be, without the goals and former values that it names beside it. */
function statedNumbers(statement: LedgerStatement): Quantity[] {
  return statement.kind === 'commitment' ? promisedNumbers(statement) : reportedNumbers(statement);
}

/** A promise and a report of it stand together, but what came out changes no promised number. */
function canStandTogether(left: LedgerStatement, right: LedgerStatement): boolean {
  const kinds = [left.kind, right.kind];
  const isAcross = kinds.includes('commitment') && kinds.includes('result');
  return !isAcross || changedNumbers({ left, right }).length === 0;
}

function pairSections(
  weights: TermWeights,
  lefts: IndexedStatement[],
  rights: IndexedStatement[],
): ReportComparison['sections'] {
  const [ofLeft, ofRight] = [collectSections(weights, lefts), collectSections(weights, rights)];
  const candidates = [...ofLeft].flatMap(([left, one]) =>
    [...ofRight].map(([right, other]) => ({ left, right, similarity: cosineOfParts(one, other) })),
  );
  const pairs = takeBest(
    candidates.filter(({ similarity }) => similarity >= samePartFrom),
    ({ left }) => left,
    ({ right }) => right,
  );
  const paired = [...ofRight.keys()].map(
    (right) => pairs.find((pair) => pair.right === right) ?? { left: null, right, similarity: 0 },
  );
  const dropped = [...ofLeft.keys()].filter((left) => !pairs.some((pair) => pair.left === left));
  return [...paired, ...dropped.map((left) => ({ left, right: null, similarity: 0 }))].map((pair) => ({
    ...pair,
    similarity: Math.round(pair.similarity * 1000) / 1000,
  }));
}

/** Weighted words of each section, heading included. */
function collectSections(
  weights: TermWeights,
  statements: readonly IndexedStatement[],
): Map<string, Map<number, number>> {
  const sections = new Map<string, Map<number, number>>();
  for (const { statement, terms, headingTerms } of statements) {
    const words = sections.get(statement.section) ?? new Map<number, number>();
    sections.set(statement.section, words);
    for (const term of [...terms, ...headingTerms]) words.set(term, weights.rarity(term));
  }
  return sections;
}

function cosineOfParts(left: ReadonlyMap<number, number>, right: ReadonlyMap<number, number>): number {
  let product = 0;
  for (const [term, weight] of left) product += weight * (right.get(term) ?? 0);
  const length = (words: ReadonlyMap<number, number>) =>
    Math.sqrt([...words.values()].reduce((sum, weight) => sum + weight ** 2, 0));
  return product / Math.max(1e-9, length(left) * length(right));
}
