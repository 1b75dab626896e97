import { analyse } from '../analysis/analyse-text.ts';
import type { Term } from '../analysis/term.ts';
import type { Clause, Matcher, Query } from '../query/query.ts';
import { findWordStarts } from './find-word-starts.ts';

/** A query in terms of the index: what to look up, and what to do with it. */
export interface QueryPlan {
  clauses: PlannedClause[];
}

export interface PlannedClause {
  occurrence: Clause['occurrence'];
  weight: number;
  /** False for words of the question's frame: they add to a score but find nothing alone. */
  isCarrying: boolean;
  /** Any one satisfies the clause; the best one gives its score. */
  alternatives: Alternative[];
}

/** One way of satisfying a clause. */
export interface Alternative {
  /** As typed, or as the termbase gives it. */
  text: string;
  /** The typed text for a variant, null for the typed text itself. */
  variantOf: string | null;
  /** 1 for what was typed, less for a variant. */
  weight: number;
  /** Index terms and how often each was asked for. */
  terms: Map<string, number>;
  /** True when a passage must hold every term; else any term counts, and more count for more. */
  needsAll: boolean;
  /** Folded words that must follow one another in the stored text; null when order is free. */
  phrase: string[] | null;
  /** Set for `word*` and for a single Han character: `terms` are filled in from the dictionary. */
  prefix: string | null;
}

/**
 * A clause of this weight or more finds sections; a lighter one only raises those found. Between the weight the
 * query parser gives to frame words (0.2 and less) and to years (0.5). Range 0-1.
 */
const carryingWeight = 0.3;

/** @param hasYear tells whether any document of the index is of a year */
export function planQuery(query: Query, hasYear: (year: number) => boolean): QueryPlan {
  const clauses = joinScaledNumbers(query.clauses);
  const isBrief = clauses.filter(({ weight }) => weight >= carryingWeight).length <= briefQuestion;
  const numberShare = isBrief ? numberShareWhenBrief : 1;
  const planned = clauses
    .map((clause) =>
      planClause(namesUnknownYear(clause, hasYear) ? { ...clause, weight: 1 } : clause, numberShare),
    )
    .filter(({ alternatives }) => alternatives.length > 0);
  const meaningful = planned.filter((clause) => !isOnlyStopWords(clause));
  // "to be or not to be" has nothing else to go by; beside other words stop words say nothing.
  const kept = (meaningful.length > 0 ? meaningful : planned).map(({ clause }) => clause);
  const positive = kept.filter(({ occurrence }) => occurrence !== 'must-not');
  if (positive.every(({ isCarrying }) => !isCarrying))
    for (const clause of positive) clause.isCarrying = true;
  return { clauses: kept };
}

/** `41` and `million` are two words and one number: read together, they are looked up as 41,000,000. */
function joinScaledNumbers(clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const [digits, scale] = [before && plainWord(before), plainWord(clause)];
    const together = digits && scale && /^[\d.,]+$/.test(digits) ? `${digits} ${scale}` : '';
    if (together !== '' && analyse(together)[0]?.term !== analyse(digits!)[0]?.term) {
      joined[joined.length - 1] = { ...before!, matchers: [{ kind: 'word', text: together, variants: [] }] };
    } else {
      joined.push(clause);
    }
  }
  return joined;
}

/** The text of an optional clause of one word, undefined for any other. */
function plainWord({ occurrence, matchers: [only, ...others] }: Clause): string | undefined {
  const isPlain = occurrence === 'should' && only?.kind === 'word' && others.length === 0;
  return isPlain ? only.text : undefined;
}

/**
 * The parser makes light of a year, since documents of that year are preferred instead. When there are none, the year
 * can only be meant as a word of the text, and weighs like any other.
 */
function namesUnknownYear({ matchers }: Clause, hasYear: (year: number) => boolean): boolean {
  const [only, ...others] = analyse(matchers[0]?.text ?? '').filter(({ kind }) => kind !== 'han-end');
  if (only?.kind !== 'number' || others.length > 0 || matchers.length > 1) return false;
  return /^(19|20)\d\d$/.test(only.term) && !hasYear(Number(only.term));
}

function isOnlyStopWords({ clause, hasMeaning }: { clause: PlannedClause; hasMeaning: boolean }): boolean {
  return clause.occurrence === 'should' && !hasMeaning;
}

function planClause(clause: Clause, numberShare: number) {
  const { occurrence, weight } = clause;
  const alternatives = clause.matchers.flatMap((matcher) => planMatcher(matcher, occurrence, numberShare));
  const hasMeaning = clause.matchers.some(
    (matcher) => matcher.kind === 'prefix' || analyse(matcher.text).some((term) => !term.isStopWord),
  );
  const planned: PlannedClause = { occurrence, weight, isCarrying: weight >= carryingWeight, alternatives };
  return { clause: planned, hasMeaning, alternatives };
}

function planMatcher(matcher: Matcher, occurrence: Clause['occurrence'], numberShare: number): Alternative[] {
  const variants = matcher.variants.map((variant) =>
    planText(variant.text, 'variant', variant.weight, matcher.text, numberShare),
  );
  const isStrict = occurrence !== 'should';
  // What nobody put into quotation marks is looked up like its variants: to check its order would cost a hundred reads.
  const isImplied = matcher.kind === 'phrase' && matcher.isImplied === true;
  const kind = isImplied ? 'variant' : matcher.kind === 'word' && isStrict ? 'strict word' : matcher.kind;
  return [planText(matcher.text, kind, 1, null, numberShare), ...variants].filter(
    ({ terms, prefix }) => terms.size > 0 || prefix !== null,
  );
}

function planText(
  text: string,
  kind: Matcher['kind'] | 'strict word' | 'variant',
  weight: number,
  variantOf: string | null,
  numberShare: number,
): Alternative {
  const analysed = analyse(text);
  const wanted = searchTerms(analysed);
  const surfaces = phraseSurfaces(analysed);
  const isSingleHan = surfaces.length === 1 && analysed[0]?.kind === 'han-end';
  const isPrefix = (kind === 'prefix' && surfaces.length === 1) || isSingleHan;
  const isQuoted = kind === 'phrase' || kind === 'strict word' || kind === 'prefix';
  // One word needs no order; but quoted, it is meant as it is written ("ferries" is not "ferry").
  const isExactWord = kind === 'phrase' && analysed.some((term) => term.term !== term.surface);
  const needsAll = !isPrefix && (isQuoted || kind === 'variant') && (surfaces.length > 1 || isExactWord);
  return {
    text,
    variantOf,
    weight,
    terms: isPrefix ? new Map() : countTerms(wanted, numberShare, findWordStarts(text)),
    needsAll,
    phrase: isQuoted && needsAll ? surfaces : null,
    prefix: isPrefix ? surfaces[0]! : null,
  };
}

/** Terms worth looking up: without stop words if anything else is left, and without run ends beside pairs. */
export function searchTerms(analysed: readonly Term[]): Term[] {
  const pairs = analysed.filter(({ kind }) => kind !== 'han-end');
  const terms = pairs.length > 0 ? pairs : [...analysed];
  const meaningful = terms.filter(({ isStopWord }) => !isStopWord);
  return meaningful.length > 0 ? meaningful : terms;
}

/**
 * Words in the order of the text, as a quotation has them. A run of Han is its pairs; its end adds nothing,
 * except to a run of one character.
 */
export function phraseSurfaces(analysed: readonly Term[]): string[] {
  return analysed
    .filter((term, index) => isPhraseTerm(term, analysed[index - 1]))
    .map(({ surface }) => surface);
}

/** True for the terms that a quotation is compared by. */
export function isPhraseTerm(term: Term, previous: Term | undefined): boolean {
  if (term.kind === 'reference') return false;
  return term.kind !== 'han-end' || !(previous?.kind === 'han' && previous.end === term.end);
}

/**
 * Pairs with one of these characters join two words more often than they are part of one (的目 in 目的的目标).
 * They count for half, which is what raised judged Chinese questions most; at 0 names that contain them suffer.
 */
const hanParticle = /[的了着过是在和与及或被把吗呢吧之其这那]/;
const particlePairShare = 0.5;

/**
 * A number is asked for because it is meant exactly: 1,240 trucks, not trucks. Range 1-3; at 3 a number outweighs the
 * words that say what was counted. A pasted sentence has its numbers like other words; so have years, and single
 * digits, which are part of a name more often than a count: type 2, pillar 3.
 */
const numberShareWhenBrief = 1.75;

/** Words up to which a question is brief. Range 4-12. */
const briefQuestion = 8;
const yearOrDigit = /^(?:(19|20)\d\d|\d)$/;

/**
 * A pair that joins the end of one word to the beginning of the next (in 收入比例, 入比) says less than one within a word.
 * Range 0.4-1: from 0.8 to 0.6 topics and questions over large collections gained, below that names suffer that the
 * dictionary does not know.
 */
const acrossWordsShare = 0.7;

function countTerms(
  terms: readonly Term[],
  numberShare: number,
  wordStarts: ReadonlySet<number>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms)
    counts.set(term.term, (counts.get(term.term) ?? 0) + shareOf(term, numberShare, wordStarts));
  return counts;
}

function shareOf({ term, kind, end }: Term, numberShare: number, wordStarts: ReadonlySet<number>): number {
  if (kind === 'number') return yearOrDigit.test(term) ? 1 : numberShare;
  if (kind !== 'han') return 1;
  // Both characters are one code unit long, but for rare ones that no dictionary knows.
  const share = wordStarts.has(end - 1) ? acrossWordsShare : 1;
  return hanParticle.test(term) ? share * particlePairShare : share;
}
