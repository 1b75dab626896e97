import {
  findShareDone,
  meetsTarget,
  pairQuantities,
  type QuantityPair,
  sameValue,
} from './compare-quantities.ts';
import { dueYearOf } from './find-evidence.ts';
import type { RankedEvidence } from './rank-evidence.ts';
import { reportedNumbers } from './reported-numbers.ts';
import type { Quantity } from './statement.ts';
import type { IndexedStatement } from './statement-index.ts';
import type { CommitmentStatus } from './thread.ts';

/**
 * Least closeness at which a sentence is taken to speak of the promised thing. Lower finds more and believes
 * more chance matches; higher calls more promises silent. Set on own-written series, each judged by weights learnt on
 * the others: at 0.33, 95 of 100 reported promises are found and 86 of 100 unreported ones are left alone.
 */
export const evidenceFloor = 0.33;
/** A promise said again must share more of its words: policies repeat their vocabulary every year. */
const restatedFloor = 0.75;
/** Less is enough where both name a number of one unit and size. */
const restatedNumberFloor = 0.6;
/** A sentence that neither promises nor reports answers a promise only when it is clearly the same thing. */
const factFloor = 0.5;

export interface Judgement {
  status: CommitmentStatus;
  reason: string;
  /** The sentence it rests on. */
  by?: RankedEvidence;
}

/** Words by which a report says that a thing is not finished, whatever number it names. */
const unfinished =
  /\b(?:still under|under construction|under way|underway|so far|remaining|half|in progress|is being|are being|partly|partially|out of|ahead of schedule to be|(?:to|will) follow)\b|\b\d[\d,.]* of the \d|正在|尚未|尚在|部分|其余|已搬迁|仍在|在建(?=[，。；]|$)|筹备|施工中|在研|在办/i;
/** Words that say so only where no number shows that all was done: 新开工面积占比32.6% is a result. */
const begun =
  /\b(?:begun|began|started|first (?:batch|phase|stage))\b|初步|启动|开工|加快|推进|有序|首批|试运行|破土动工|主体(?:工程|结构)|提交[^，。；]{0,12}审议|草案/i;
/** Words by which a report admits that a target was missed. */
const missed =
  /\b(?:fail(?:ed|s)? to|could not be|not (?:been )?(?:met|achieved|reached|completed)|fell short|(?:\w+ )?short of (?:the|our|its|that)|missing (?:the|our|its)|below (?:the |our |its )?(?:target|goal|plan)|lower than the (?:target|plan)|fewer than planned|less than planned|was missed|behind (?:schedule|plan)|took longer than|not be available before)\b|未完成|未达到?|没有(?:完成|达到)|未能|未如期|低于(?:\S{0,2}计划|\S{0,4}目标)|(?:较|比)(?:目标|计划)[少低]|少于计划|(?:距|离|与)[^，。；]{0,12}(?:差距|差\d)/i;
/** Words by which a report says that a thing was given up. */
const givenUp =
  /\b(?:not (?:been )?(?:pursued|proceed\w*)|did not (?:go ahead|take place|proceed)|broken off|shelved|abandoned|cancell?ed|called off|withdrawn|given up|(?:been|was|were) dropped|declined to)\b|(?:取消|终止|中止|暂停|搁置|不再)/i;
/** A promise to take something away is kept, not given up, by words of that kind. */
const takesAway =
  /\b(?:cut|cancel\w*|abolish\w*|withdraw\w*|eliminat\w*|remov\w*|clos\w+|phas\w+ out|scrap\w*|number cancellation)\b|取消|终止|淘汰|撤销|撤除|退出|关停|清理|销号|压减/i;
/** Words by which a promise is changed. */
const adjusted =
  /\b(?:adjust(?:ed)?|revis(?:ed|e)|lower(?:ed)? (?:the|its) target|postponed|extended to|instead of)\b|调整|改为|推迟|延期|下调|上调/i;
/** Words by which a report says that a thing is finished. */
const finished =
  /\b(?:all|completed?|completion|finished|achieved|exceed(?:ed|ing)|reached|accomplished|in full|fulfilled|issued|published|opened|established|put into|was|were|has been|have been|now)\b|全部|完成|建成|实现|达到|超过|印发|出台|投运|投产|建立|公布|通过/i;

/** What became of a promise, by rule, from what later documents say of it. */
export function judgeStatus(
  promise: IndexedStatement,
  found: readonly RankedEvidence[],
  searchedYears: readonly number[],
): Judgement {
  if (searchedYears.length === 0) {
    return { status: 'open', reason: 'No later document of this body is held.' };
  }
  const vague = findVagueness(promise);
  const telling = found.filter(({ evidence }) => evidence.closeness >= evidenceFloor);
  if (vague) return { status: 'unratable', reason: vague };
  const again = telling.find((later) => isRestated(promise, later));
  const report = chooseReport(promise, telling);
  const change = telling.find(({ indexed }) => changesNumber(promise, indexed));
  if (change && (!report || change.indexed.year <= Math.max(report.indexed.year, dueYearOf(promise)))) {
    return {
      status: 'number-changed',
      reason: `The number was changed in ${change.indexed.document.id}.`,
      by: change,
    };
  }
  const putOff = report && telling.find((later) => isPutOff(promise, report, later));
  if (putOff) {
    return {
      status: 'restated',
      reason: `Promised again in ${putOff.indexed.document.id} for a later date.`,
      by: putOff,
    };
  }
  if (report) return { ...judgeReport(promise, report), by: report };
  if (again)
    return { status: 'restated', reason: `Promised again in ${again.indexed.document.id}.`, by: again };
  const due = promise.statement.deadline?.year;
  const lastYear = searchedYears.at(-1)!;
  if (due !== undefined && due > lastYear) {
    return { status: 'open', reason: `Due in ${due}; the documents held reach to ${lastYear}.` };
  }
  return {
    status: 'silent',
    reason: `Not mentioned in the documents of ${searchedYears[0]}${searchedYears.length > 1 ? ` to ${searchedYears.at(-1)}` : ''}.`,
  };
}

/** Reported as unfinished when it fell due, and promised again for later in the same document. */
function isPutOff(promise: IndexedStatement, report: RankedEvidence, again: RankedEvidence): boolean {
  const due = promise.statement.deadline?.year;
  if (!promises(again.indexed)) return false;
  const isLater = due !== undefined && (again.indexed.statement.deadline?.year ?? 0) > due;
  const isSameDocument = again.indexed.document.id === report.indexed.document.id;
  const pairs = pairQuantities(promise.statement.quantities, again.indexed.statement.quantities);
  const { status } = judgeReport(promise, report);
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

/**
 * The report to judge by: of the documents up to the year it fell due, the best one of the latest that says
 * something nearly as good as the best; later documents only when nothing was said in time.
 */
function chooseReport(
  promise: IndexedStatement,
  telling: readonly RankedEvidence[],
): RankedEvidence | undefined {
  const reports = telling.filter((later) => isReport(promise, later));
  const due = dueYearOf(promise);
  const inTime = reports.filter(({ indexed }) => indexed.year <= due);
  const best = inTime[0] ?? reports[0];
  if (!best || inTime.length === 0) return best;
  const close = inTime.filter(({ evidence }) => evidence.score >= best.evidence.score - 0.12);
  return close.reduce((latest, next) => (next.indexed.year > latest.indexed.year ? next : latest));
}

/** A report, a fact that is clearly the same thing, or the promised paper named as in force. */
function isReport(promise: IndexedStatement, { indexed, evidence }: RankedEvidence): boolean {
  const { statement } = indexed;
  if (statement.kind === 'neither') return evidence.closeness >= factFloor;
  if (statement.kind !== 'commitment') return true;
  const isSamePaper = statement.instruments.some((name) => promise.statement.instruments.includes(name));
  return isSamePaper && inForce.test(statement.text);
}

/** Words by which a law or plan is told to be there. */
const inForce =
  /\b(?:(?:was|were|been) (?:issued|adopted|published|approved|enacted|passed)|came into (?:force|effect))\b|已(?:经)?(?:印发|出台|发布|实施)|印发实施|(?:起|正式)施行|批准|批复|审议通过/i;

/** A target that is changed in so many words, whatever else the sentence says. */
const targetAdjusted =
  /\b(?:target|goal|number|plan)s?\b[^.;]{0,50}\b(?:adjusted|revised|lowered|raised) (?:from|to)\b|(?:目标|任务|数量|指标)[^，。；]{0,12}(?:调整为|调整到|下调|上调|改为)/i;

function changesNumber(promise: IndexedStatement, later: IndexedStatement): boolean {
  if (!promises(later) && !targetAdjusted.test(later.statement.text)) return false;
  const pairs = pairQuantities(promise.statement.quantities, later.statement.quantities);
  if (adjusted.test(later.statement.text)) {
    return pairs.length > 0 && later.statement.quantities.some((quantity) => isOther(promise, quantity));
  }
  const sameDue =
    promise.statement.deadline && promise.statement.deadline.year === later.statement.deadline?.year;
  return Boolean(sameDue) && pairs.length > 0 && pairs.every((pair) => !sameValue(pair) && isNear(pair));
}

function isOther(promise: IndexedStatement, quantity: { unit: string; value: number }): boolean {
  return promise.statement.quantities.some(
    ({ unit, value }) => unit === quantity.unit && value !== quantity.value,
  );
}

/** A target and its changed form are of one size; 12 bases and 500 enterprises are two things. */
function isNear({ target, found }: QuantityPair): boolean {
  const ratio = found.value / Math.max(1e-9, target.value);
  return ratio > 0.3 && ratio < 3.5;
}

function judgeReport(promise: IndexedStatement, { indexed }: RankedEvidence): Judgement {
  const { text } = indexed.statement;
  const where = indexed.document.id;
  const pairs = pairQuantities(promise.statement.quantities, reportedNumbers(indexed.statement)).filter(
    (pair) => isNear(pair) || sameValue(pair),
  );
  const share = promise.statement.quantities
    .map((quantity) => findShareDone(text, quantity.value))
    .find((found) => found !== undefined);
  const isGivenUp = givenUp.test(text) && !takesAway.test(promise.statement.text);
  if (missed.test(text) || isGivenUp)
    return { status: 'not-reached', reason: `${where} says that it was not reached.` };
  if (share && !/exceed|surpass|超过|多于/.test(text)) {
    return { status: 'partly', reason: `${where} reports ${share.text}.` };
  }
  const short = pairs.find((pair) => !meetsTarget(pair));
  if (short) return judgeShortfall(promise, indexed, short);
  if (unfinished.test(text) && !(pairs.length > 0 && finished.test(text)))
    return { status: 'partly', reason: `${where} reports it as under way.` };
  const part = /占[^，。；]{0,8}(?:总数|总量|任务|计划|目标)[^，。；\d]{0,4}\d{1,2}(?:\.\d+)?%/.exec(text);
  if (part) return { status: 'partly', reason: `${where} reports ${part[0]}.` };
  const rate =
    pairs.length === 0 && wholly.test(promise.statement.text) && findPartialRate(indexed.statement);
  if (rate) return { status: 'partly', reason: `${where} reports ${rate.text} of all.` };
  if (pairs.length === 0 && begun.test(text) && !begun.test(promise.statement.text))
    return { status: 'partly', reason: `${where} reports that it has begun.` };
  return {
    status: 'reported-done',
    reason: `${where} reports it${pairs[0] ? `: ${pairs[0].found.text}` : ''}.`,
  };
}

/** Words by which a promise speaks of all there is. */
const wholly = /\b(?:all|every|each)\b|全部|所有|全覆盖|全面/i;

/** "93% of the arrears were repaid" */
function findPartialRate({ quantities }: IndexedStatement['statement']): Quantity | undefined {
  const rates = quantities.filter(({ unit }) => unit === '%');
  return rates.length === 1 && rates[0]!.value >= 10 && rates[0]!.value < 99.5 ? rates[0] : undefined;
}

function judgeShortfall(
  { statement }: IndexedStatement,
  { document, year, statement: { text } }: IndexedStatement,
  { target, found }: QuantityPair,
): Judgement {
  const isRate = ['%', 'percentage points'].includes(target.unit);
  const isDue = year >= (statement.deadline?.year ?? 0);
  const isMissed = (isRate && isDue) || (statement.deadline === null && /fewer|less|少/.test(text));
  return {
    status: isMissed ? 'not-reached' : 'partly',
    reason: `${document.id} reports ${found.text} of ${target.text}.`,
  };
}

/**
 * A promise without number, time limit, instrument or a thing to point at cannot be rated.
 * @returns the reason, or undefined when it can.
 */
function findVagueness(promise: IndexedStatement): string | undefined {
  const { statement, document } = promise;
  const isBinding = statement.basis === 'obligation' || ruling.test(statement.text);
  const isRule = ['law', 'policy', 'notice'].includes(document.kind) && isBinding;
  if (isRule && !statement.deadline) return 'A standing rule: no report will say that it is finished.';
  if (statement.quantities.length > 0 || statement.instruments.length > 0 || statement.deadline)
    return undefined;
  if (statement.years.length > 0 || /\d/.test(statement.text)) return undefined;
  const words = statement.text.replace(generalWords, ' ');
  const left = words.match(/\p{Script=Han}|[\p{L}]{3,}/gu) ?? [];
  const isShort = left.length < (/\p{Script=Han}/u.test(statement.text) ? 6 : 4);
  return isShort || slogan.test(statement.text)
    ? 'It names no number, time limit, document or thing whose completion could be seen.'
    : undefined;
}

/** Words by which a rule binds, for as long as it is in force. */
const ruling = /\b(?:shall|must|may not|is required to|are required to)\b|应当|必须|不得|严禁|禁止/i;
/** Words of intention and praise that name nothing. */
const generalWords =
  /\b(?:in the next step|we|will|shall|should|must|to|the|a|an|and|of|in|for|on|our|its|all|further|continuously|continue|constantly|unswervingly|resolutely|strive|strengthen|improve|improving|enhance|promote|deepen|accelerate|advance|consolidate|expand|adhere|stick|keep|maintain|follow|implement|carry out|carry|out|do|solid|work|good|better|new|high|quality|level|development|situation|achievements?|mechanism|working|strategic|determination|path|spirit|thought|responsibilit(?:y|ies)|efforts?|make|every|actively|vigorously|effectively|steadily|comprehensively|conscientiously|sense|gain|masses|people|chapter|write|green|progress|economy|economic|social|society|nation|country|future|world|challenges?|opportunit(?:y|ies)|together|confidence|great|greater|important|with|that|is|are|be|this|as|by|from|more)\b|下一步|我们|将|要|进一步|继续|不断|持续|坚持|加强|提升|完善|推进|推动|深化|加快|巩固|拓展|增强|保持|战略|定力|真抓实干|人民|群众|获得感|幸福感|安全感|工作|发展|成果|机制|水平|能力|质量|高质量|全面|深入|切实|认真|扎实|努力|奋力|谱写|新|篇章|局面|责任|意识|精神|思想|贯彻|落实|学习|的|和|为|在|以|把|更|大|好/gi;
const slogan =
  /\b(?:new chapter|sense of gain|strategic determination|good situation|green path|solid work|spirit of|with one heart|better tomorrow|brighter future|higher level|great banner|new victor(?:y|ies)|open mind|their own eyes|original aspiration|forge ahead|with one mind|bounden duty)\b|^hold (?:high|the banner)|新篇章|获得感|战略定力|真抓实干|团结奋斗|新局面|更大贡献|再上新台阶|迈上新台阶|统一思想|坚定信心|不忘初心|牢记使命|凝心聚力|砥砺前行|同心同德|伟大旗帜|新的胜利|再创佳绩|开局之年|收官之年|关键之年/i;
