import { relateActs } from './compare-acts.ts';
import {
  isCeiling,
  isCount,
  isNear,
  meetsTarget,
  pairCounts,
  pairQuantities,
  type QuantityPair,
  sameValue,
} from './compare-quantities.ts';
import { findSharesDone } from './find-share-done.ts';
import { promisedNumbers, reportedNumbers } from './reported-numbers.ts';
import type { Quantity, Statement } from './statement.ts';
import type { IndexedStatement } from './statement-index.ts';
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
  wholly,
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
  if (missed.test(text) || isGivenUp) return says('not-reached', 'missed');
  const share = findShareOf(promised, text);
  if (share && !surpassed.test(text)) return says('partly', 'share', { found: share });
  if (delayed.test(text)) return says('partly', 'delayed');
  const left = takesAway.test(promised.text) && findRemainder(promised.quantities, text);
  if (left) return says('partly', 'remaining', { found: left });

  const pairs = pairNumbers(promised, statement);
  const short = pairs.find((pair) => !meetsTarget(pair, isCeiling(promised, pair.target)));
  if (short) {
    const { found, target } = short;
    const isMet = pairs.some((pair) => meetsTarget(pair, isCeiling(promised, pair.target)));
    const status = !isMet && isMissedBy(short, promised, { text, year }) ? 'not-reached' : 'partly';
    return says(status, 'short', { found: found.text, target: target.text });
  }
  if (justBegun.test(text) && !justBegun.test(promised.text)) return says('partly', 'under-way');
  if (unfinished.test(text) && !(pairs.length > 0 && finished.test(text))) return says('partly', 'under-way');
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

/** "7 of the 11 enterprises", where eleven were promised. */
function findShareOf({ quantities }: Statement, text: string): string | undefined {
  return findSharesDone(text).find(({ whole }) => quantities.some(({ value }) => value === whole))?.text;
}

/** Numbers of one unit and size; of those that share no unit, the only two counts there are. */
function pairNumbers(promised: Statement, reported: Statement): QuantityPair[] {
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

/** "fell from 1,700 to 310", where all 1,700 were to go. */
function findRemainder(promised: readonly Quantity[], text: string): string | undefined {
  for (const pattern of fallPatterns)
    for (const { 0: found, groups } of text.matchAll(pattern)) {
      const [from, to] = [groups!.from!, groups!.to!].map((number) => Number(number.replace(/,/g, '')));
      if (to! > 0 && to! < from! && promised.some(({ value }) => value === from)) return found;
    }
  return undefined;
}

const fallPatterns = [
  /\bfrom (?<from>\d[\d,.]*\d|\d)\b[^.;\d]{0,24} to (?:just |only |about )?(?<to>\d[\d,.]*\d|\d)/gi,
  /[由从][^，。；\d]{0,8}(?<from>\d[\d,.]*\d|\d)[^，。；\d]{0,8}[降减][^，。；\d]{0,6}(?<to>\d[\d,.]*\d|\d)/g,
];

/** Words that tell that a part was done: of its total, of so many, so much per cent of all. */
function findPart(promised: Statement, reported: Statement, hasNumber: boolean): string | undefined {
  const ofTotal = /占[^，。；]{0,8}(?:总数|总量|任务|计划|目标)[^，。；\d]{0,4}\d{1,2}(?:\.\d+)?%/.exec(
    reported.text,
  );
  if (ofTotal) return ofTotal[0];
  if (hasNumber) return undefined;
  const ofSome = findSharesDone(reported.text).find(({ done, whole }) => done < whole);
  if (ofSome) return ofSome.text;
  return wholly.test(promised.text) ? findPartialRate(reported)?.text : undefined;
}

/** How many things are told by name: "Heron and Kestrel", 临川二中、城东中学. */
function countNames(text: string): number {
  const lists = text.matchAll(/[A-Z]\w+(?:(?:, |,? and )(?:[A-Z]\w+ ?)+)+|[^，。；、]+(?:、[^，。；、]+)+/g);
  return Math.max(0, ...[...lists].map(([list]) => list.split(/, |,? and |、/).length));
}

/** Whether it is said what is counted: 30 apprentices, 2个; a bare number may be a label. */
function isNamed({ unit, text }: Quantity): boolean {
  return unit !== '' || /\p{Script=Han}/u.test(text);
}

/** How many were promised, where a report names no number at all. */
function findUntoldNumber(promised: Statement, { text, quantities }: Statement): Quantity | undefined {
  if (quantities.length > 0 || wholly.test(text) || /\d/.test(text.replace(/\b(?:19|20)\d\d\b/g, '')))
    return undefined;
  const named = countNames(text);
  return promisedNumbers(promised).find(
    (quantity) => isCount(quantity) && quantity.value > Math.max(1, named) && isNamed(quantity),
  );
}

/** "93% of the arrears were repaid" */
function findPartialRate({ quantities }: Statement): Quantity | undefined {
  const rates = quantities.filter(({ unit }) => unit === '%');
  return rates.length === 1 && rates[0]!.value >= 10 && rates[0]!.value < 99.5 ? rates[0] : undefined;
}
