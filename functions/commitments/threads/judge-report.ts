import { isCeiling, meetsTarget, type QuantityPair } from '../quantities/compare-quantities.ts';
import type { Statement } from '../statement.ts';
import { relateActs } from '../statements/compare-acts.ts';
import { findPart, findShareOf } from './find-part.ts';
import { findRemainder, findReverse, findShortFall } from './find-remainder.ts';
import { findSharesDone } from './find-share-done.ts';
import type { IndexedStatement } from './indexed-statement.ts';
import { findNameDone } from './list-names.ts';
import { findLesserAct, findUntoldNumber, pairNumbers } from './pair-numbers.ts';
import type { StatusReason } from './status-reason.ts';
import {
  begun,
  delayed,
  finished,
  givenUp,
  justBegun,
  missed,
  surpassed,
  takesAway,
  unfinished,
} from './status-words.ts';
import type { CommitmentStatus } from './thread.ts';

export interface ReportJudgement {
  status: Extract<CommitmentStatus, 'reported-done' | 'partly' | 'not-reached'>;
  reason: StatusReason;
}

/** What one sentence that reports a promise says became of it: words first, then numbers, then words of a beginning. */
export function judgeReport(promise: IndexedStatement, { statement, document, year }: IndexedStatement) {
  const { text } = statement;
  const promised = promise.statement;
  const says = (
    status: ReportJudgement['status'],
    code: StatusReason['code'],
    told: Partial<StatusReason> = {},
  ): ReportJudgement => ({ status, reason: { code, document: document.id, ...told } });

  const isGivenUp = givenUp.test(text) && !takesAway.test(promised.text);
  if (isMissed(promised, text) || isGivenUp) {
    const apart = findNameDone(promised.text, text, isLeftOut);
    return apart ? says('partly', 'share', { found: apart }) : says('not-reached', 'missed');
  }
  if (isBroken(promised.text, text)) return says('not-reached', 'missed');
  const share = findShareOf(promised, text);
  if (share && !surpassed.test(text)) return says('partly', 'share', { found: share });
  const ofRest = rest.test(promised.text) && findSharesDone(text).find(({ done, whole }) => done < whole);
  if (ofRest && !lastOnes.test(text)) return says('partly', 'share', { found: ofRest.text });
  if (delayed.test(text)) return says('partly', 'delayed');
  const left = takesAway.test(promised.text) && findRemainder(promised, text);
  if (left) return says('partly', 'remaining', { found: left });

  const tooLittle = findShortFall(promised, text);
  if (tooLittle)
    return says('not-reached', 'short', { found: tooLittle.found, target: tooLittle.target.text });

  const reverse = findReverse(promised, statement);
  if (reverse) return says('not-reached', 'short', reverse);

  const pairs = pairNumbers(promised, statement);
  const short = pairs.find((pair) => !meetsTarget(pair, isCeiling(promised, pair.target)));
  if (short) {
    const { found, target } = short;
    const isMet = pairs.some((pair) => meetsTarget(pair, isCeiling(promised, pair.target)));
    const status = !isMet && isMissedBy(short, promised, { text, year }) ? 'not-reached' : 'partly';
    return says(status, 'short', { found: found.text, target: target.text });
  }
  const lesser = findLesserAct(promised, statement);
  if (lesser) return says('partly', 'short', { found: lesser.found.text, target: lesser.target.text });
  if (justBegun.test(text) && !justBegun.test(promised.text)) return says('partly', 'under-way');
  if (isUnfinished(promised.text, text) && !(pairs.length > 0 && finished.test(text)))
    return says('partly', 'under-way');
  const part = findPart(promised, statement, pairs.length > 0);
  if (part) return says('partly', 'share', { found: part });
  const acts = relateActs(promised.text, text);
  if (pairs.length === 0 && begun.test(text) && !begun.test(promised.text)) return says('partly', 'begun');
  const isSurpassed = pairs.some(({ found, target }) => found.value > target.value);
  if (acts.kind === 'step' && !isSurpassed)
    return says('partly', 'step', { found: acts.found, target: acts.target });
  const untold = findUntoldNumber(promised, statement);
  if (untold) return says('partly', 'number-untold', { target: untold.text });
  return says('reported-done', 'done', pairs[0] && { found: pairs[0].found.text });
}

/** Words of a rest are of the thing itself where a rest was promised: "the remaining 11,000 mu passed acceptance". */
function isUnfinished(promised: string, text: string): boolean {
  return unfinished.test(promised.search(rest) < 0 ? text : text.replaceAll(new RegExp(rest, 'gi'), ''));
}

/** "The last 3 of the 14": with them all are done. */
const lastOnes = /\b(?:last|all)\b|最后|全部/i;
const rest = /\bremaining\b|\brest of\b|其余|剩余|余下/i;

/** 低于控制目标 is good news of what was to be kept low. */
function isMissed(promised: Statement, text: string): boolean {
  if (!missed.test(text)) return false;
  const isKeptLow = promised.quantities.some((quantity) => isCeiling(promised, quantity));
  return !isKeptLow || missed.test(text.replace(belowGoal, ''));
}

const belowGoal =
  /低于\S{0,4}(?:目标|计划)|\bbelow (?:the |our |its )?(?:\w+ )?(?:target|goal|plan|limit)\b/gi;

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

/** Whether a clause says that a thing was missed or given up. */
export function isLeftOut(clause: string): boolean {
  return missed.test(clause) || givenUp.test(clause);
}

/** "Fees will not be raised" and "fees were raised": a promise to leave a thing undone. */
function isBroken(promised: string, reported: string): boolean {
  const [, act] = /\b(?:will|shall) not be (\w+)/i.exec(promised) ?? [];
  return act !== undefined && reported.toLowerCase().includes(act.toLowerCase()) && !negated.test(reported);
}

const negated = /\b(?:not|no|never|none|neither|without|unchanged|frozen)\b/i;
