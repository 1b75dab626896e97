import { simplifyHan } from '../../analysis/fold-character.ts';
import { isNear, pairQuantities, sameValue } from '../quantities/compare-quantities.ts';
import { relateActs } from '../statements/compare-acts.ts';
import { chooseReport, isReport } from './choose-report.ts';
import { findUntoldPart } from './find-untold-part.ts';
import { findVagueness, isMereEffort } from './find-vagueness.ts';
import type { IndexedStatement } from './indexed-statement.ts';
import { judgeReport } from './judge-report.ts';
import { findUntoldName } from './list-names.ts';
import type { RankedEvidence } from './rank-evidence.ts';
import type { ReasonCode, StatusReason } from './status-reason.ts';
import { delayed, isLeftOut } from './status-words.ts';
import type { CommitmentStatus } from './thread.ts';
import { deadlineOf, dueYearOf } from './years-searched.ts';

/** A promise said again must share more of its words: policies repeat their vocabulary every year. */
const restatedFloor = 0.75;
/** Less is enough where both name a number of one unit and size. */
const restatedNumberFloor = 0.6;

/** A later year's report completes what an earlier one left open only when it is clearly the same thing. Range 0.6 to 0.9. */
const completionFloor = 0.75;
/** A promise to do the rest is made anew from this closeness on. Range 0.05 to 0.24. */
const restFloor = 0.1;
/** Range 0.75 to 0.95. */
const surelyFloor = 0.85;

export interface Judgement {
  status: CommitmentStatus;
  reason: StatusReason;
  /** The sentence it rests on. */
  by?: RankedEvidence;
}

/** Words by which a promise is changed. */
const adjusted =
  /\b(?:adjust(?:ed)?|revis(?:ed|e)|lower(?:ed)? (?:the|its) target|postponed|extended to|instead of|rather than (?:the )?(?:planned |\d))\b|\bnot (?:the )?\d|\b(?:down|up) from the (?:planned |\d)|\b(?:lower|higher|fewer|more|less) than (?:announced|planned|first|originally)|原(?:计划|定)|调整|改为|推迟|延期|下调|上调/i;
/** Words by which a promise made again says that a part of the first is done. */
const remaining =
  /\b(?:remaining|outstanding|rest of the|left over|other half)\b[^,.;]{0,40}|(?:剩余|余下|其余|未完成)[^，。；]{0,16}/i;

/** What became of a promise, by rule, from what later documents say of it. */
export function judgeStatus(
  promised: IndexedStatement,
  found: readonly RankedEvidence[],
  searchedYears: readonly number[],
): Judgement {
  if (searchedYears.length === 0) return { status: 'open', reason: { code: 'no-later-document' } };
  const promise = inPlainChinese(promised);
  const vague = findVagueness(promise.statement, promise.document);
  if (vague) return { status: 'unratable', reason: { code: vague } };
  const near = found
    .filter(({ evidence }) => evidence.isNear)
    .map((one) => ({ ...one, indexed: inPlainChinese(one.indexed) }));
  return judgeEvidence(promise, near, found) ?? judgeSilence(promise, searchedYears);
}

/** @returns undefined when nothing that was found decides */
function judgeEvidence(
  promise: IndexedStatement,
  near: readonly RankedEvidence[],
  found: readonly RankedEvidence[],
): Judgement | undefined {
  const report = chooseReport(promise, near);
  const change = near.find(({ indexed }) => changesNumber(promise, indexed));
  if (change && (!report || change.indexed.year <= Math.max(report.indexed.year, dueYearOf(promise))))
    return decide('number-changed', 'number-changed', change, namedChange(promise, change.indexed));
  const putOff = report && near.find((later) => isPutOff(promise, report, later));
  if (putOff) return decide('restated', 'put-off', putOff);
  if (report) {
    const judged = judgeParts(promise, report, near);
    return (judged.status === 'partly' && findCompletion(promise, report, near, found)) || judged;
  }
  const again = near.find((later) => isRestated(promise, later));
  if (!again) return judgeOtherAct(promise, near);
  const left = !remaining.test(promise.statement.text) && remaining.exec(again.indexed.statement.text)?.[0];
  return left ? decide('partly', 'remaining', again, { found: left }) : decide('restated', 'restated', again);
}

/** What the report says, unless it leaves out a part of the promise that no other report of its time tells either. */
function judgeParts(
  promise: IndexedStatement,
  report: RankedEvidence,
  near: readonly RankedEvidence[],
): Judgement {
  const judged: Judgement = { ...judgeReport(promise, report.indexed), by: report };
  return judged.status === 'reported-done' ? (findUntold(promise, report, near) ?? judged) : judged;
}

/** "The remaining 9 cases will be closed" names less of the thing than the promise of all did. */
function isRest({ statement }: IndexedStatement, { closeness }: RankedEvidence['evidence']): boolean {
  return closeness >= restFloor && remaining.test(statement.text);
}

function findUntold(
  promise: IndexedStatement,
  report: RankedEvidence,
  near: readonly RankedEvidence[],
): Judgement | undefined {
  const until = Math.max(report.indexed.year, dueYearOf(promise));
  const told = near.filter(({ indexed }) => indexed.year <= until && indexed.statement.kind !== 'commitment');
  const untold = findUntoldPart(
    promise,
    told.map(({ indexed }) => indexed),
  );
  const missing =
    untold ??
    findUntoldName(
      promise.statement.text,
      told.map(({ indexed }) => indexed.statement.text),
      isLeftOut,
    );
  return missing ? decide('partly', 'part-untold', report, { target: missing }) : undefined;
}

/** What was done in part when it fell due, and is told to be done later, unless it was promised anew in between. */
function findCompletion(
  promise: IndexedStatement,
  report: RankedEvidence,
  near: readonly RankedEvidence[],
  found: readonly RankedEvidence[],
): Judgement | undefined {
  const anew = found
    .filter(({ indexed, evidence }) => promises(indexed) && (evidence.isNear || isRest(indexed, evidence)))
    .map(({ indexed }) => indexed.year);
  return near
    .filter(
      ({ indexed, evidence }) => indexed.year > report.indexed.year && evidence.closeness >= completionFloor,
    )
    .filter(({ indexed }) => !anew.some((year) => year < indexed.year))
    .filter((later) => isReport(promise, later))
    .map((by) => judgeParts(promise, by, near))
    .find(({ status }) => status === 'reported-done');
}

/** What was done to the promised thing is another act: nobody can say from it what became of the promise. */
function judgeOtherAct(promise: IndexedStatement, near: readonly RankedEvidence[]): Judgement | undefined {
  for (const by of near) {
    const acts = relateActs(promise.statement.text, by.indexed.statement.text);
    const isTelling = acts.kind === 'other' && (acts.isTelling || (!acts.isPlain && isSurelyOfIt(by)));
    if (isTelling && by.indexed.year >= dueYearOf(promise))
      return decide('unratable', 'other-act', by, { found: acts.found, target: acts.target });
  }
  return undefined;
}

/** Nobody can be told that a thing was not mentioned, when a report this near tells something of it. */
function isSurelyOfIt({ indexed, evidence }: RankedEvidence): boolean {
  return !promises(indexed) && evidence.closeness >= surelyFloor;
}

function judgeSilence(promise: IndexedStatement, searchedYears: readonly number[]): Judgement {
  const [from, to] = [searchedYears[0]!, searchedYears.at(-1)!];
  const due = deadlineOf(promise);
  if (isMereEffort(promise.statement)) return { status: 'unratable', reason: { code: 'vague' } };
  return due !== undefined && due > to
    ? { status: 'open', reason: { code: 'not-due', due, to } }
    : { status: 'silent', reason: { code: 'silent', from, to } };
}

function decide(
  status: CommitmentStatus,
  code: ReasonCode,
  by: RankedEvidence,
  told: Partial<StatusReason> = {},
): Judgement {
  return { status, reason: { code, document: by.indexed.document.id, ...told }, by };
}

/** Marks of Chinese texts that are set with half-width commas, semicolons and brackets. */
const wideMarks: Record<string, string> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** The sentence as the word lists have it: simplified characters, full-width marks; every offset stays. */
function inPlainChinese(indexed: IndexedStatement): IndexedStatement {
  const { text } = indexed.statement;
  if (!/\p{Script=Han}/u.test(text)) return indexed;
  const plain = simplifyHan(text).replace(/[,;:()](?!\d)/g, (mark) => wideMarks[mark]!);
  return { ...indexed, statement: { ...indexed.statement, text: plain } };
}

/** Reported as unfinished when it fell due, and promised again for later in the same document. */
function isPutOff(promise: IndexedStatement, report: RankedEvidence, again: RankedEvidence): boolean {
  const due = promise.statement.deadline?.year;
  if (!promises(again.indexed)) return false;
  const isLater = due !== undefined && (again.indexed.statement.deadline?.year ?? 0) > due;
  const isSameDocument = again.indexed.document.id === report.indexed.document.id;
  const leftOver = remaining.test(again.indexed.statement.text) && again.indexed.year < report.indexed.year;
  if (isLater && leftOver && again.indexed.year <= dueYearOf(promise)) return true;
  if (delayed.test(again.indexed.statement.text)) return true;
  const pairs = pairQuantities(promise.statement.quantities, again.indexed.statement.quantities);
  const { status } = judgeReport(promise, report.indexed);
  const isRate = pairs.some(
    ({ target }) => target.unit.startsWith('%') || target.unit === 'percentage points',
  );
  return isLater && isSameDocument && status === 'partly' && !isRate;
}

function isRestated(promise: IndexedStatement, { indexed, evidence }: RankedEvidence): boolean {
  if (!promises(indexed)) return false;
  const pairs = pairQuantities(promise.statement.quantities, indexed.statement.quantities);
  const isSameSize = pairs.some(({ target, found }) => {
    const ratio = found.value / Math.max(1e-9, target.value);
    return ratio > 0.5 && ratio < 2;
  });
  return evidence.closeness >= (isSameSize ? restatedNumberFloor : restatedFloor);
}

function promises({ statement }: IndexedStatement): boolean {
  return statement.kind === 'commitment' || statement.kind === 'both';
}

/** A target that is changed in so many words, whatever else the sentence says. */
const targetAdjusted =
  /\b(?:target|goal|number|plan)s?\b[^.;]{0,50}\b(?:adjusted|revised|lowered|raised) (?:from|to)\b|(?:目标|任务|数量|指标)[^，。；]{0,12}(?:调整为|调整到|下调|上调|改为)/i;

function changesNumber(promise: IndexedStatement, later: IndexedStatement): boolean {
  if (!promises(later) && !targetAdjusted.test(later.statement.text)) return false;
  const pairs = pairQuantities(promise.statement.quantities, later.statement.quantities);
  if (adjusted.test(later.statement.text)) {
    return pairs.length > 0 && later.statement.quantities.some((quantity) => isOther(promise, quantity));
  }
  if (remaining.test(later.statement.text)) return false;
  const sameDue =
    promise.statement.deadline && promise.statement.deadline.year === later.statement.deadline?.year;
  return Boolean(sameDue) && pairs.length > 0 && pairs.every((pair) => !sameValue(pair) && isNear(pair));
}

/** The changed number beside the promised one, where one of each stands for the same. */
function namedChange(promise: IndexedStatement, later: IndexedStatement): Partial<StatusReason> {
  const pair = pairQuantities(promise.statement.quantities, later.statement.quantities).find(
    (one) => !sameValue(one),
  );
  return pair ? { found: pair.found.text, target: pair.target.text } : {};
}

function isOther(promise: IndexedStatement, quantity: { unit: string; value: number }): boolean {
  return promise.statement.quantities.some(
    ({ unit, value }) => unit === quantity.unit && value !== quantity.value,
  );
}
