import { isCeiling, meetsTarget, type QuantityPair } from '../quantities/compare-quantities.ts';
import type { Statement } from '../statement.ts';
import { relateActs } from '../statements/compare-acts.ts';
import { findPart } from './find-part.ts';
import { findLesserAct, findUntoldNumber } from './pair-numbers.ts';
import { begun, finished, justBegun, rest, unfinished } from './status-words.ts';
import { type Reported, type Rule, type Verdict, verdict } from './verdict.ts';

/** With the promised numbers beside the reported ones. */
export interface Paired extends Reported {
  pairs: readonly QuantityPair[];
}

/** Numbers against those promised, then words of a beginning. */
export const rulesOfNumbers: readonly Rule<Paired>[] = [
  judgeNumbers,
  judgeLesserAct,
  judgeJustBegun,
  judgeUnfinished,
  judgePart,
  judgeBegun,
  judgeStep,
  judgeUntoldNumber,
];

function judgeNumbers({ promised, text, year, pairs }: Paired): Verdict | undefined {
  const isMet = (pair: QuantityPair) => meetsTarget(pair, isCeiling(promised, pair.target));
  const short = pairs.find((pair) => !isMet(pair));
  if (!short) return undefined;
  const isAllMissed = !pairs.some(isMet) && isMissedBy(short, promised, { text, year });
  const { found, target } = short;
  return verdict(isAllMissed ? 'not-reached' : 'partly', 'short', { found: found.text, target: target.text });
}

function judgeLesserAct({ promised, statement }: Paired): Verdict | undefined {
  const lesser = findLesserAct(promised, statement);
  return lesser && verdict('partly', 'short', { found: lesser.found.text, target: lesser.target.text });
}

function judgeJustBegun({ promised, text }: Paired): Verdict | undefined {
  return justBegun.test(text) && !justBegun.test(promised.text) ? verdict('partly', 'under-way') : undefined;
}

function judgeUnfinished({ promised, text, pairs }: Paired): Verdict | undefined {
  const isFinished = pairs.length > 0 && finished.test(text);
  return isUnfinished(promised.text, text) && !isFinished ? verdict('partly', 'under-way') : undefined;
}

function judgePart({ promised, statement, pairs }: Paired): Verdict | undefined {
  const part = findPart(promised, statement, pairs.length > 0);
  return part ? verdict('partly', 'share', { found: part }) : undefined;
}

function judgeBegun({ promised, text, pairs }: Paired): Verdict | undefined {
  const isOnlyBegun = pairs.length === 0 && begun.test(text) && !begun.test(promised.text);
  return isOnlyBegun ? verdict('partly', 'begun') : undefined;
}

function judgeStep({ promised, text, pairs }: Paired): Verdict | undefined {
  const acts = relateActs(promised.text, text);
  const isSurpassed = pairs.some(({ found, target }) => found.value > target.value);
  return acts.kind === 'step' && !isSurpassed
    ? verdict('partly', 'step', { found: acts.found, target: acts.target })
    : undefined;
}

function judgeUntoldNumber({ promised, statement }: Paired): Verdict | undefined {
  const untold = findUntoldNumber(promised, statement);
  return untold && verdict('partly', 'number-untold', { target: untold.text });
}

/** Words of a rest are of the thing itself where a rest was promised: "the remaining 11,000 mu passed acceptance". */
function isUnfinished(promised: string, text: string): boolean {
  return unfinished.test(promised.search(rest) < 0 ? text : text.replaceAll(new RegExp(rest, 'gi'), ''));
}

/** A rate that is due is met or missed; a count that fell short was done in part, unless the report says otherwise. */
function isMissedBy(
  { target }: QuantityPair,
  { deadline }: Statement,
  { text, year }: { text: string; year: number },
): boolean {
  const isRate = ['%', 'percentage points'].includes(target.unit);
  const isDue = year >= (deadline?.year ?? 0);
  return (isRate && isDue) || (deadline === null && /fewer|less|少/.test(text));
}
