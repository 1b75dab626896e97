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

/** A promise and the sentence that reports it, as every rule sees them. */
interface Reported {
  promised: Statement;
  statement: Statement;
  /** Of the sentence that reports. */
  text: string;
  year: number;
}

/** With the promised numbers beside the reported ones. */
interface Paired extends Reported {
  pairs: readonly QuantityPair[];
}

interface Verdict {
  status: ReportJudgement['status'];
  reason: Omit<StatusReason, 'document'>;
}

/** Undefined where the rule has nothing to say. */
type Rule<Told> = (told: Told) => Verdict | undefined;

/** Words, and numbers that speak for themselves. In this order: what is missed is missed whatever else is told. */
const rulesOfWords: readonly Rule<Reported>[] = [
  judgeMissed,
  judgeBroken,
  judgeShare,
  judgeShareOfRest,
  judgeDelayed,
  judgeRemainder,
  judgeShortFall,
  judgeReverse,
];

/** Numbers against those promised, then words of a beginning. */
const rulesOfNumbers: readonly Rule<Paired>[] = [
  judgeNumbers,
  judgeLesserAct,
  judgeJustBegun,
  judgeUnfinished,
  judgePart,
  judgeBegun,
  judgeStep,
  judgeUntoldNumber,
];

/** What one sentence that reports a promise says became of it: words first, then numbers, then words of a beginning. */
export function judgeReport(
  promise: IndexedStatement,
  { statement, document, year }: IndexedStatement,
): ReportJudgement {
  const told = { promised: promise.statement, statement, text: statement.text, year };
  const { status, reason } = firstVerdict(rulesOfWords, told) ?? judgePairs(told);
  const { code, ...found } = reason;
  return { status, reason: { code, document: document.id, ...found } };
}

function judgePairs(told: Reported): Verdict {
  const pairs = pairNumbers(told.promised, told.statement);
  return (
    firstVerdict(rulesOfNumbers, { ...told, pairs }) ??
    verdict('reported-done', 'done', pairs[0] && { found: pairs[0].found.text })
  );
}

function firstVerdict<Told>(rules: readonly Rule<Told>[], told: Told): Verdict | undefined {
  for (const rule of rules) {
    const judged = rule(told);
    if (judged) return judged;
  }
  return undefined;
}

function verdict(
  status: Verdict['status'],
  code: StatusReason['code'],
  told: Omit<Verdict['reason'], 'code'> = {},
): Verdict {
  return { status, reason: { code, ...told } };
}

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
