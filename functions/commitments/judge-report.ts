import {
  isCeiling,
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
import type { CommitmentStatus } from './thread.ts';

/** Words by which a report says that a thing is not finished, whatever number it names. */
const unfinished =
  /\b(?:still under|under construction|under way|underway|so far|remaining|half|in progress|is being|are being|partly|partially|out of|not yet|nearing completion|ahead of schedule to be|(?:to|will) follow)\b|正在|尚未|尚在|部分|其余|已搬迁|仍在|在建(?=[，。；]|$)|筹备|施工中|在研|在办|路基工程|布展|土建|征地拆迁/i;
/** Words that say so only where no number shows that all was done: 新开工面积占比32.6% is a result. */
const begun =
  /\b(?:begun|began|started|first (?:batch|phase|stage)|(?:capped|topped) (?:out|off)|(?:structure|frame|shell)\b[^.;]{0,30}\b(?:capped|topped out|completed|finished))\b|\bcapped\b(?! at)|初步(?!打响|形成|建成)|启动|开工|加快|推进|有序|首批|试运行|破土动工|主体(?:工程|结构)|封顶|提交[^，。；]{0,12}审议|草案/i;
/** Words by which a report admits that a target was missed. */
const missed =
  /\b(?:fail(?:ed|s)? to|could not be|(?:did|does|do|was|were|is|are|has|have|had) not (?:yet )?(?:been )?(?:reach\w*|meet|met|achiev\w*|attain\w*|built|open\w*|complet\w*|introduc\w*|launch\w*|establish\w*|deliver\w*|publish\w*|issu\w*|start\w*|begun|set up|carried out)|no longer be (?:met|reached)|not (?:been )?(?:met|achieved|reached|completed)|fell short|(?:\w+ )?short of (?:the|our|its|that)|missing (?:the|our|its)|below (?:the |our |its )?(?:target|goal|plan)|lower than the (?:target|plan)|fewer than planned|less than planned|was missed|behind (?:schedule|plan)|took longer than|not be available before)\b|未完成|未达到?|没有(?:完成|达到)|未能|未如期|低于(?:\S{0,2}计划|\S{0,4}目标)|(?:较|比)(?:目标|计划)[少低]|少于计划|(?:距|离|与)[^，。；]{0,12}(?:差距|差\d)/i;
/** Words by which a report says that a thing was given up. */
const givenUp =
  /\b(?:not (?:been )?(?:pursued|proceed\w*)|did not (?:go ahead|take place|proceed)|broken off|shelved|abandoned|cancell?ed|called off|withdrawn|given up|(?:been|was|were) dropped|declined to)\b|(?:取消|终止|中止|暂停|搁置|不再)/i;
/** A promise to take something away is kept, not given up, by words of that kind. */
const takesAway =
  /\b(?:cut|cancel\w*|abolish\w*|withdraw\w*|eliminat\w*|remov\w*|clos\w+|clear\w*|phas\w+ out|scrap\w*|number cancellation)\b|取消|终止|淘汰|撤销|撤除|退出|关停|清理|销号|压减/i;
/** Words by which a report says that a thing is finished. */
const finished =
  /\b(?:all|completed?|completion|finished|achieved|exceed(?:ed|ing)|reached|accomplished|in full|fulfilled|issued|published|opened|established|put into|was|were|has been|have been|now)\b|全部|完成|建成|实现|达到|超过|印发|出台|投运|投产|建立|公布|通过/i;
/** Words by which a promise speaks of all there is. */
const wholly = /\b(?:all|every|each|any)\b|全部|所有|全覆盖|全面|100%/i;
/** Words that put a share above what was promised, whatever its size. */
const surpassed = /exceed|surpass|超过|多于/;

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
  const left = takesAway.test(promised.text) && findRemainder(promised.quantities, text);
  if (left) return says('partly', 'remaining', { found: left });

  const pairs = pairNumbers(promised, statement);
  const short = pairs.find((pair) => !meetsTarget(pair, isCeiling(promised, pair.target)));
  if (short) {
    const { found, target } = short;
    const status = isMissedBy(short, promised, { text, year }) ? 'not-reached' : 'partly';
    return says(status, 'short', { found: found.text, target: target.text });
  }
  if (unfinished.test(text) && !(pairs.length > 0 && finished.test(text))) return says('partly', 'under-way');
  const part = findPart(promised, statement, pairs.length > 0);
  if (part) return says('partly', 'share', { found: part });
  if (pairs.length === 0 && begun.test(text) && !begun.test(promised.text)) return says('partly', 'begun');
  return says('reported-done', 'done', pairs[0] && { found: pairs[0].found.text });
}

/** "7 of the 11 enterprises", where eleven were promised. */
function findShareOf({ quantities }: Statement, text: string): string | undefined {
  return findSharesDone(text).find(({ whole }) => quantities.some(({ value }) => value === whole))?.text;
}

/** Numbers of one unit and size; where no unit is shared, the only two counts there are. */
function pairNumbers(promised: Statement, reported: Statement): QuantityPair[] {
  const targets = promisedNumbers(promised);
  const numbers = reportedNumbers(reported);
  const pairs = pairQuantities(targets, numbers).filter((pair) => isNear(pair) || sameValue(pair));
  return pairs.length > 0 ? pairs : pairCounts(targets, numbers).filter(isNear);
}

/** A target and its outcome are of one size; 12 bases and 500 enterprises are two things. */
export function isNear({ target, found }: QuantityPair): boolean {
  const ratio = found.value / Math.max(1e-9, target.value);
  return ratio > 0.3 && ratio < 3.5;
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

/** "93% of the arrears were repaid" */
function findPartialRate({ quantities }: Statement): Quantity | undefined {
  const rates = quantities.filter(({ unit }) => unit === '%');
  return rates.length === 1 && rates[0]!.value >= 10 && rates[0]!.value < 99.5 ? rates[0] : undefined;
}
