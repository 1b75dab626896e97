import {
  isCount,
  isNear,
  pairCounts,
  pairQuantities,
  type QuantityPair,
  sameValue,
} from '../quantities/compare-quantities.ts';
import type { Quantity, Statement } from '../statement.ts';
import { findPromisedActs } from '../statements/compare-acts.ts';
import { listNames } from './list-names.ts';
import { promisedNumbers, reportedNumbers } from './reported-numbers.ts';
import { begun, wholly } from './status-words.ts';

/** Numbers of one unit and size; of those that share no unit, the only two counts there are. */
export function pairNumbers(promised: Statement, reported: Statement): QuantityPair[] {
  const targets = promisedNumbers(promised);
  const isBeginning = begun.test(promised.text);
  const numbers = reportedNumbers(reported).filter((one) => isBeginning || !isOfBeginning(reported, one));
  const pairs = pairQuantities(targets, numbers).filter(
    (pair) => isNear(pair) || sameValue(pair) || isFarShort(promised, pair),
  );
  const left = pairCounts(
    targets.filter(({ start }) => !pairs.some(({ target }) => target.start === start)),
    numbers.filter(({ start }) => !pairs.some(({ found }) => found.start === start)),
  );
  return [...pairs, ...left.filter(isNear)];
}

/** 35,000 households of 200,000; 3% in a year of "13.5% lower than in 2020": a small part of the same. */
function isFarShort({ text }: Statement, { target, found }: QuantityPair): boolean {
  const isSame = isCount(target) ? target.unit !== '' : target.unit === '%' && sinceYear.test(text);
  return isSame && found.value < target.value;
}

const sinceYear =
  /\b(?:than|with|from|against|over|since)(?: in| the level of| those? (?:in|of))? (?:the )?(?:19|20)\d\d\b|[比较](?:19|20)\d\d年/i;

/** Whether a number tells what was begun: 62个小区改造全部开工，完工41个; "Ground was broken for 460 homes". */
function isOfBeginning({ text, start }: Statement, quantity: Quantity): boolean {
  const clause = [...text.matchAll(/[^,;，；。]*(?:\d,\d[^,;，；。]*)*/g)].find(
    ({ 0: words, index }) => index <= quantity.start - start && quantity.start - start < index + words.length,
  );
  return clause !== undefined && begun.test(clause[0]) && !ended.test(clause[0]);
}

const ended =
  /\b(?:complet\w*|finished|built|opened|delivered|installed|in (?:use|service|operation))\b|完成|建成|完工|竣工|投用|交付/i;

/** 关停拆除26台 and "关停26台，拆除19台": of two promised acts, the one that was done to fewer. */
export function findLesserAct(promised: Statement, reported: Statement): QuantityPair | undefined {
  const words = [...new Set(findPromisedActs(promised.text).map(({ text }) => text.toLowerCase()))];
  if (words.length < 2) return undefined;
  const clauses = reported.text.split(/[,;，；](?!\d)/).map((clause) => clause.toLowerCase());
  const told = words.filter((word) => clauses.filter((clause) => clause.includes(word)).length === 1);
  return promisedNumbers(promised).flatMap((target) => {
    const own = (word: string) =>
      reported.quantities.filter(
        ({ text, unit }) =>
          unit === target.unit &&
          clauses.find((clause) => clause.includes(word))!.includes(text.toLowerCase()),
      );
    const counts = told.map(own).filter((numbers) => numbers.length === 1);
    const fewest = counts.flat().toSorted((left, right) => left.value - right.value)[0];
    return counts.length > 1 && fewest!.value < target.value ? [{ target, found: fewest! }] : [];
  })[0];
}

/** How many things are told by name: "Heron and Kestrel", 临川二中、城东中学. */
function countNames(text: string): number {
  const lists = text.matchAll(
    /[A-Z]\w+(?:(?:, |,? and )(?:the )?(?:[A-Z]\w+ ?)+)+|[^，。；、]+(?:、[^，。；、]+)+/g,
  );
  return Math.max(0, ...[...lists].map(([list]) => list.split(/, |,? and |、/).length));
}

/** Whether it is said what is counted: 30 apprentices, 2个; a bare number may be a label. */
function isNamed({ unit, text }: Quantity): boolean {
  return unit !== '' || /\p{Script=Han}/u.test(text);
}

const outright = /\b(?:fully|completely|entirely) /i;

/** How many were promised, where a report names no number at all. */
export function findUntoldNumber(promised: Statement, { text, quantities }: Statement): Quantity | undefined {
  if (
    quantities.length > 0 ||
    wholly.test(text) ||
    outright.test(text) ||
    /\d/.test(text.replace(/\b(?:19|20)\d\d\b/g, ''))
  )
    return undefined;
  const named = Math.max(
    countNames(text),
    listNames(promised.text).filter((name) => text.includes(name)).length,
  );
  return promisedNumbers(promised).find(
    (quantity) => isCount(quantity) && quantity.value > Math.max(1, named) && isNamed(quantity),
  );
}
