import {
  isNear,
  pairQuantities,
  type QuantityPair,
  sameValue,
  sharesNumber,
  tellingDigitsOf,
} from '../quantities/compare-quantities.ts';
import type { Quantity } from '../statement.ts';
import { hasTerm, type IndexedStatement } from './indexed-statement.ts';
import type { TermWeights } from './term-weights.ts';

/**
 * How likely a later sentence speaks of a promised thing, in log-odds, as a sum of signs. The weights are those of a
 * logistic regression on the pairs of own-written series in English and Chinese (each series judged by weights learnt
 * on the others), rounded; "report" was lowered, because there the kind of every sentence was known.
 */
const signs = {
  /** Words shared, 0 to 1. */
  words: 6.4,
  /** The rarest shared word, as a share of the rarest possible: one name says more than five common words. */
  rarest: 5.2,
  /** The second rarest. */
  second: 1.3,
  /** The same number of the same unit, for each of its first three digits that are not noughts. */
  sameNumber: [2.5, 3, 4.5],
  /** Numbers of one unit and nearly one size: what was reached of what was promised. Set by hand; range 0 to 2. */
  nearNumber: 1.2,
  /** A telling number that both name, of whatever unit. */
  sharedNumber: 0.8,
  /** The same law, plan or notice. */
  instrument: 1.3,
  /** "adjusted from 12 to 9", where 12 were promised. Set by hand; range 1 to 5. */
  changedFrom: 3,
  /** Numbers of one unit, but none of one size: 200 million and 35 million yuan. Set by hand; range -2 to 0. */
  otherSize: -1,
  /** A name in quotation marks: a campaign, a programme, a project. Set by hand; range 1 to 4. */
  quoted: 2.5,
};
/** Likeness of a pair without any sign. Lower believes less. */
const base = -7.8;
/**
 * Among more sentences chance finds more that is alike: log-odds lost for each doubling of the sentences of the time
 * beyond the size of the bodies the weights were learnt on. Set by reading what was found in series of real speeches. Range 0 to 0.7.
 */
const lossPerDoubling = 0.5;
const learntOn = 500;
/**
 * @param promise with its terms, the rarest first
 * @param words share and cosine of the words of the two, see `findEvidence`
 */
export function weighLikeness(
  weights: TermWeights,
  promise: IndexedStatement & { rarest: readonly number[] },
  candidate: IndexedStatement,
  words: number,
): number {
  const [rarest, second] = twoRarestShared(weights, promise.rarest, candidate);
  const promised = promise.statement;
  const later = candidate.statement;
  const pairs = pairQuantities(promised.quantities, later.quantities);
  const same = pairs.filter(sameValue);
  const digits = Math.max(0, ...same.map(({ target }) => tellingDigitsOf(target.value)));
  const doublings = Math.max(0, Math.log2(weights.size / learntOn));
  return (
    base -
    lossPerDoubling * doublings +
    signs.words * words +
    signs.rarest * rarest +
    signs.second * second +
    (signs.sameNumber[Math.min(digits, signs.sameNumber.length) - 1] ?? 0) +
    (same.length === 0 && pairs.some(isNearlyMet) ? signs.nearNumber : 0) +
    (sharesNumber(promised.quantities, later.quantities) ? signs.sharedNumber : 0) +
    (sharesName(promised.instruments, later.instruments) ? signs.instrument : 0) +
    (changesFrom(promised.quantities, later.text) ? signs.changedFrom : 0) +
    (pairs.length > 0 && !pairs.some(isNear) ? signs.otherSize : 0) +
    (sharesQuoted(promised.text, later.text) ? signs.quoted : 0)
  );
}

/** Within a quarter of each other, of things or measures that have a name. */
function isNearlyMet({ target, found }: QuantityPair): boolean {
  const ratio = found.value / Math.max(1e-9, target.value);
  return target.unit !== '' && ratio > 0.75 && ratio < 1.34;
}

/** Log-odds to a share of one, three digits. */
export function toChance(logOdds: number): number {
  return Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;
}

/** Each as a share of the rarest a word can be. */
function twoRarestShared(
  weights: TermWeights,
  rarest: readonly number[],
  candidate: IndexedStatement,
): [number, number] {
  const shared: number[] = [];
  for (const term of rarest) {
    if (!hasTerm(candidate, term)) continue;
    shared.push(weights.rarity(term) / weights.greatestRarity);
    if (shared.length === 2) break;
  }
  return [shared[0] ?? 0, shared[1] ?? 0];
}

function sharesName(promised: readonly string[], later: readonly string[]): boolean {
  if (promised.length === 0 || later.length === 0) return false;
  const names = promised.map(foldName);
  return later.some((name) => names.includes(foldName(name)));
}

const changeWords =
  /\b(?:adjusted|revised|changed|lowered|raised|reduced|increased) from (?:about |some )?(\d[\d,.]*\d|\d)|[由从](\d[\d,.]*\d|\d)[^，。；,;\d]{0,6}(?:调整|下调|上调|改|調整)/g;

/** Whether a later sentence changes a promised number in so many words. */
function changesFrom(promised: readonly Quantity[], later: string): boolean {
  if (promised.length === 0) return false;
  return [...later.matchAll(changeWords)].some(([, english, chinese]) => {
    const from = Number((english ?? chinese)!.replace(/,/g, ''));
    return promised.some(({ value }) => value === from);
  });
}

const openingQuote = /[“"「《‘]/;
const quoted = /[“"「《‘]([^”"」》’]{3,60})[”"」》’]/g;

/** A name that one sentence has in quotation marks and the other has too, with or without them. */
function sharesQuoted(promised: string, later: string): boolean {
  if (!openingQuote.test(promised)) return false;
  const theirs = later.toLowerCase();
  return [...promised.matchAll(quoted)].some(([, name]) => theirs.includes(name!.toLowerCase()));
}

function foldName(name: string): string {
  return name.toLowerCase().replace(/[\s()（）\d]+/g, '');
}
