import { isCeiling } from '../quantities/compare-quantities.ts';
import type { Statement } from '../statement.ts';
import { findShareOf } from './find-part.ts';
import { findRemainder, findReverse, findShortFall } from './find-remainder.ts';
import { findSharesDone } from './find-share-done.ts';
import { findNameDone } from './list-names.ts';
import { delayed, givenUp, isLeftOut, missed, rest, surpassed, takesAway } from './status-words.ts';
import { type Reported, type Rule, type Verdict, verdict } from './verdict.ts';

/** Words, and numbers that speak for themselves. In this order: what is missed is missed whatever else is told. */
export const rulesOfWords: readonly Rule<Reported>[] = [
  judgeMissed,
  judgeBroken,
  judgeShare,
  judgeShareOfRest,
  judgeDelayed,
  judgeRemainder,
  judgeShortFall,
  judgeReverse,
];

function judgeMissed({ promised, text }: Reported): Verdict | undefined {
  const isGivenUp = givenUp.test(text) && !takesAway.test(promised.text);
  if (!isMissed(promised, text) && !isGivenUp) return undefined;
  const apart = findNameDone(promised.text, text, isLeftOut);
  return apart ? verdict('partly', 'share', { found: apart }) : verdict('not-reached', 'missed');
}

function judgeBroken({ promised, text }: Reported): Verdict | undefined {
  return isBroken(promised.text, text) ? verdict('not-reached', 'missed') : undefined;
}

function judgeShare({ promised, text }: Reported): Verdict | undefined {
  const share = findShareOf(promised, text);
  return share && !surpassed.test(text) ? verdict('partly', 'share', { found: share }) : undefined;
}

function judgeShareOfRest({ promised, text }: Reported): Verdict | undefined {
  if (!rest.test(promised.text) || lastOnes.test(text)) return undefined;
  const ofRest = findSharesDone(text).find(({ done, whole }) => done < whole);
  return ofRest && verdict('partly', 'share', { found: ofRest.text });
}

function judgeDelayed({ text }: Reported): Verdict | undefined {
  return delayed.test(text) ? verdict('partly', 'delayed') : undefined;
}

function judgeRemainder({ promised, text }: Reported): Verdict | undefined {
  const left = takesAway.test(promised.text) && findRemainder(promised, text);
  return left ? verdict('partly', 'remaining', { found: left }) : undefined;
}

function judgeShortFall({ promised, text }: Reported): Verdict | undefined {
  const tooLittle = findShortFall(promised, text);
  return (
    tooLittle && verdict('not-reached', 'short', { found: tooLittle.found, target: tooLittle.target.text })
  );
}

function judgeReverse({ promised, statement }: Reported): Verdict | undefined {
  const reverse = findReverse(promised, statement);
  return reverse && verdict('not-reached', 'short', reverse);
}

/** "The last 3 of the 14": with them all are done. */
const lastOnes = /\b(?:last|all)\b|最后|全部/i;

/** 低于控制目标 is good news of what was to be kept low. */
function isMissed(promised: Statement, text: string): boolean {
  if (!missed.test(text)) return false;
  const isKeptLow = promised.quantities.some((quantity) => isCeiling(promised, quantity));
  return !isKeptLow || missed.test(text.replace(belowGoal, ''));
}

const belowGoal =
  /低于\S{0,4}(?:目标|计划)|\bbelow (?:the |our |its )?(?:\w+ )?(?:target|goal|plan|limit)\b/gi;

/** "Fees will not be raised" and "fees were raised": a promise to leave a thing undone. */
function isBroken(promised: string, reported: string): boolean {
  const [, act] = /\b(?:will|shall) not be (\w+)/i.exec(promised) ?? [];
  return act !== undefined && reported.toLowerCase().includes(act.toLowerCase()) && !negated.test(reported);
}

const negated = /\b(?:not|no|never|none|neither|without|unchanged|frozen)\b/i;
