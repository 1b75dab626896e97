import { findFocus, type QuestionType } from './question-type.ts';

/**
 * What exactly a question wants to be told. A sentence can speak of the right thing and still not say it:
 * "the station was opened" tells neither what the station cost nor who designed it.
 */
export interface AskedAttribute {
  kind: 'quantity' | 'person' | 'actor' | 'place' | 'names' | 'reason' | 'purpose' | 'topic' | 'deed';
  /** English: the noun asked for, or the verb done by somebody. Lower case; undefined when the question names none. */
  word?: string | undefined;
  /** English: what was done to the things counted. */
  deed?: string | undefined;
  /** English: what somebody did it to. */
  object?: string | undefined;
  /** English: of what, or among whom: all these words are in the sentence, its title or the headings above. */
  among?: string[];
  /** English: `deep` in `how deep`. */
  dimension?: string | undefined;
  /** Chinese: the first two characters of what is measured and the rest: 城镇 and 居民收入. */
  apart?: { first: string; rest: string };
  /** Where somebody is based; a place of his work is no answer. */
  isSeat?: boolean;
  /** Chinese: what somebody did, two characters. */
  done?: string | undefined;
  /** Only a sum of money answers. */
  isMoney?: boolean;
  /** Chinese: the characters that name what is asked for, at most four. */
  characters?: string | undefined;
  /** Chinese: the two characters that name the measure itself, 产量 or 票价. */
  measure?: string | undefined;
  /** Chinese: what a sum of money is asked of; anywhere in the sentence or above. */
  thing?: string | undefined;
  /** Chinese: how many there are, not how many were added. */
  isStock?: boolean;
  /** Chinese: a number answers only with one of these units behind it. */
  unit?: RegExp | undefined;
}

/** Undefined where any sentence on the subject may answer. */
export function readAskedAttribute(question: string, type: QuestionType): AskedAttribute | undefined {
  return /\p{Script=Han}/u.test(question)
    ? chineseAttribute(question, type)
    : englishAttribute(question, type);
}

/* ---------- English ---------- */

/** `Who is the minister`: a name. `Who approves it`: somebody, and the deed. */
const asksForName =
  /\bwho (?:leads|led|heads|headed|chairs|chaired|directs|runs)\b|\bwho (?:is|was|are|were|will be|became|has been|would be) (?:the|our|its|their|now|[\p{L}]+[’']s)\b(?! \w+(?:ed|ing)\b)/iu;
const asksForDoer =
  /^\W*(?:who|which (?:company|firm|contractor|department|ministry|body|agency|office|organisation|organization|authority|charity)) (?:(?:will|would|shall|should|must|can|may|has|have|had|is|was|are|were|to|be|been) )*(?:responsible |asked |required )?(?:to )?(?!(?:was|were|has|had|have|are|will|been)\b)([\p{L}]{3,})/iu;
/** `Who was in charge of the work`: who led it. */
const inCharge = /\bwho (?:is|was|were|are) in charge of\b/i;
/** A share is of something that the answer may name in other words. */
const asksForPart = /\b(?:percentage|per ?cent|proportion|share|fraction)\b/i;
const asksForOne =
  /^\W*(?:which|what) (?!of\b)(?:[\p{L}-]+ (?=[\p{L}-]+ (?:[\p{L}]+ed|won|made|led|held|gave|took)\b))?([\p{L}-]+) (?:(?:has|had|have|will) )?(?:[\p{L}]+(?:ed|t|n|s)|won|made|led|held|gave|took)\b/iu;
const asksForReason =
  /^\W*(?:why|for what reason)\b|\bwhat (?:was|is|were|are) the reasons?\b|\bwhat caused\b/i;
const asksForPurpose = /\bwhat (?:is|was|are|were) the (?:purpose|aim|object|intention|point|goal) of\b/i;
const asksAbout =
  /^\W*(?:what|did|does|do|how) .*\b(?:say|said|do|done|promised?|plan|planned|state|stated|mention|decide|decided|report|reported|undertake|taken?) (?:about|on|regarding|concerning|for|with) (?:the |an? )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?: in (?:the )?\d{4}(?: \w+)?)?\W*$/iu;
const asksForSeveral =
  /\b(?:which|what|name the) (?:[\p{L}-]+ )*?([\p{L}-]+(?<!s)s) (?:were|are|have|had|did|do|will|would|shall|should|must|can)\b/iu;

function englishAttribute(question: string, type: QuestionType): AskedAttribute | undefined {
  if (asksForReason.test(question)) return { kind: 'reason' };
  if (asksForPurpose.test(question)) return { kind: 'purpose' };
  if (type === 'how-many')
    return {
      kind: 'quantity',
      word: asksForPart.test(question) ? undefined : countedNoun(question),
      deed: countedDeed(question),
      among: measuredAmong(question),
      dimension: /\bhow (long|deep|high|tall|wide|far|old)\b/i.exec(question)?.[1]?.toLowerCase(),
      isMoney: asksForPrice.test(question) && !asksForChange.test(question),
    };
  if (type === 'where')
    return {
      kind: 'place',
      word: placedNoun(question),
      isSeat: /\b(?:based|headquartered)\W*$/i.test(question),
    };
  if (type === 'who' && asksForName.test(question))
    return { kind: 'person', word: officeAsked(question), object: fieldOfOffice(question) };
  const doer =
    type === 'who'
      ? inCharge.test(question)
        ? 'led'
        : asksForDoer.exec(question)?.[1]?.toLowerCase()
      : undefined;
  if (doer !== undefined) return { kind: 'actor', word: doer, object: doneTo(question, doer) };
  const named =
    type === 'general' ? (asksForSeveral.exec(question) ?? asksForOne.exec(question))?.[1] : undefined;
  if (named !== undefined) return { kind: 'names', word: named.toLowerCase(), deed: deedOfNamed(question) };
  const deed = (type === 'when' ? asksWhenDone : asksWhatDone).exec(question)?.[1]?.toLowerCase();
  if (deed !== undefined && (type === 'when' || type === 'general') && !plainDeed.test(deed))
    return { kind: 'deed', word: deed };
  const topic = asksAbout.exec(question)?.[1];
  return topic === undefined ? undefined : { kind: 'topic', word: topic.toLowerCase() };
}

/** `Which routes were cancelled`: cancelled. */
function deedOfNamed(question: string): string | undefined {
  return /^\W*(?:which|what) (?:[\p{L}-]+ ){1,4}(?:were|was|are|have been|has been|will be) (\p{L}{3,}(?:ed|t|n))\W*$/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}

/** `What did the police find`: the sentence says that they found. */
const asksWhatDone =
  /^\W*what (?:did|does|do|will|has|have|had) (?:the |our |its |their |an? |every |each )?(?:[\p{L}'’-]+ ){0,3}?([\p{L}-]{3,})\W*$/iu;
/** `When did the Office publish its first report`: that it published. */
const asksWhenDone =
  /^\W*when (?:did|does|do|will|was|were|has|have|is|are) (?:the |our |its |their |an? )?(?:[\p{L}'’-]+ ){1,6}?(publish|issue|launch|open|close|finish|complete|begin|start|adopt|pass|approve|sign|award|appoint|build|buy|sell|deliver|replace|repair|install|receive|introduce|end|stop|retire|resign|meet|vote|found|establish|create|built|bought|sold|begun|held)(?:d|ed|s|es|ing)?\b/iu;
const plainDeed =
  /^(?:say|said|do|done|happen|happened|mean|state|want|need|plan|promise|get|become|about|include|contain|cover|cost|work|look|know)$/;

/** `Who is the provincial director`: the director. */
function officeAsked(question: string): string | undefined {
  return /\bwho (?:is|was|are|were|became) (?:the |our |its )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?= of\b| in\b| for\b|\W*$)/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}

/** `Who is the Head of Libraries`: libraries. */
function fieldOfOffice(question: string): string | undefined {
  return /\bwho (?:is|was|are|were|became) (?:the |our |its )?(?:[\p{L}-]+ ){0,3}?(?:head|director|minister|secretary|chief|manager|chair\w*) (?:of|for) (?:the )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)\W*$/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}

/** `Who designed the new airport`: the airport. */
function doneTo(question: string, deed: string): string | undefined {
  const behind = question.slice(question.toLowerCase().indexOf(deed) + deed.length);
  return /^ (?:the |an? |its |our |their )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?= (?:in|of|for|on|at|from|to|by|with|during)\b|\W*$)/u
    .exec(behind)?.[1]
    ?.toLowerCase();
}

const asksForPrice =
  /\bhow much (?:did|does|do|will|would|has|have) .*\bcosts?\b|\bwhat (?:is|was|were|are|will be) the (?:[\p{L}-]+ ){0,3}?(?:price|salary|salaries|wage|wages|fee|fees|fine|bonus|rent|cost)\b|\bhow much (?:is|was|were|are|will be) the (?:[\p{L}-]+ ){0,3}?(?:price|salary|wage|fee|fine|bonus|rent|charge|toll|fare)\b|\bhow much (?:money|funding|cash)\b|^\W*what (?:bonus|salary|wage|fee|fine|price|rent|sum)\b/iu;
/** `compared with` and `rise` are answered by a share or a multiple too. */
const asksForChange = /\b(?:compared?|rise|rose|risen|increase|grow|grew|fall|fell|change|per ?cent)\w*\b/i;
/** `the turnover among care assistants`, `the wait for a knee operation`: the words behind the preposition. */
function measuredAmong(question: string): string[] {
  const costing =
    /\bhow much (?:did|does|do|will|would) (?:the |our |its |a )?(?:[\p{L}-]+ ){0,6}?([\p{L}-]{3,}) cost\b/iu.exec(
      question,
    )?.[1];
  if (costing !== undefined) return [costing];
  const behind =
    /\bwhat (?:is|was|were|are|will be) (?:the )?(?:[\p{L}'’-]+ ){1,4}?(?:among|for|of|on) (?:the |an? |our |its )?((?:[\p{L}'’-]+ ?){1,4}?)(?=(?: ?(?:in|by|at|during|from|to|after|compared)\b)| \d|\W*$)/iu.exec(
      question,
    )?.[1] ??
    /\b(?:percentage|per ?cent|proportion|share|fraction) of (?:the |all |our )?(\p{Ll}[\p{L}-]+)/u.exec(
      question,
    )?.[1] ??
    '';
  return behind
    .trim()
    .split(' ')
    .filter((word) => word.length > 2);
}

const units =
  'tonnes?|tons?|hectares?|acres?|kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|litres?|dollars?|euros?|pounds?|yuan|megawatts?|kilowatts?|barrels?|cubic met(?:re|er)s|square met(?:re|er)s|mu';

/** `How many tonnes of coal`: the coal. `What was the interest rate`: the interest. */
function countedNoun(question: string): string | undefined {
  const measured = new RegExp(
    `\\bhow (?:many|much)(?: million| billion| thousand)? (?:${units}) of (?:[\\p{L}-]+ ){0,3}?([\\p{L}-]+) (?:was|were|is|are|did|do|does|has|have|had|will|can|be)\\b`,
    'iu',
  ).exec(question)?.[1];
  const rated =
    /\b(?!(?:annual|average|overall|total|current|the|what|which|growth|exchange)\b)([\p{L}-]+) rate\b/iu.exec(
      question,
    )?.[1];
  const owned = /\bwhat (?:is|was|are|were) .*\p{L}['’]s? (?:[\p{L}-]+ )?([\p{L}-]+)\W*$/iu.exec(
    question,
  )?.[1];
  return (measured ?? rated ?? findFocus(question) ?? owned)?.toLowerCase();
}

/** `How many vehicles were exported`: a number of vehicles made is no answer. */
function countedDeed(question: string): string | undefined {
  const noun = String.raw`\bhow (?:many|much) [\p{L}\p{N}' -]+?`;
  const passive = new RegExp(
    `${noun} (?:was|were|(?:has|have|had) been|(?:are|is|will) (?:to )?be) (?:newly |finally |fully )?(\\p{L}{3,}(?:ed|t|n))\\b`,
    'iu',
  );
  const active =
    /\bhow (?:many|much) (?:(?!(?:do|does|did|is|are|was|were|will|has|have|had|of)\b)[\p{L}-]+ ){1,4}?(\p{L}{3,}ed)\b/iu;
  const plain =
    /\bhow many [\p{L}-]+ (?!(?:do|does|did|is|are|was|were|will|would|can|has|have|had|of|in|on|at|for|to|from|by)\b)(\p{L}{3,}) (?:on|in|at|for|to|from|by|the|an?)\b/iu;
  const last = /\bhow many [\p{L}-]+ (?!are\b|is\b|were\b|was\b)(\p{L}{3,})\W*$/iu;
  return (passive.exec(question) ??
    active.exec(question) ??
    plain.exec(question) ??
    last.exec(question))?.[1]?.toLowerCase();
}

/** `Where will the headquarters of the Board be`: the headquarters. */
function placedNoun(question: string): string | undefined {
  return /\bwhere (?:is|was|are|were|will|would|shall) (?:the |our |its )?(?:[\p{L}-]+ )*?([\p{L}-]+) (?:of|for|in|be|being|located|built|held|based|situated|headquartered)\b/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}

/* ---------- Chinese ---------- */

/** Measure words that may stand for each other in a question and its answer. */
const sameMeasure: readonly string[] = [
  '名人位员',
  '家户个所',
  '个座处家项条所片只',
  '台辆套部架艘',
  '项个件条款',
  '种类个项',
  '次起件届场',
  '年岁',
];
const money = '(?:元|美元|欧元|港元|人民币)';
const asksForMoney =
  /多少(?:亿|万)*(?:元|钱|资金|经费|投资|补贴|美元)|(?:花了|花费|投资|资金|经费|票价|房价|工资|利润|补贴|造价|预算|薪水|罚款)(?:了|是|为|达|达到|共|总额)*多少(?!(?:个|名|人|家|项))/;

const unitOfAdjective: readonly [string, string][] = [
  ['多长时间', '年|个月|天|日|小时|分钟|周'],
  ['多久', '年|个月|天|日|小时|分钟|周'],
  ['多长', '公里|千米|米'],
  ['多远', '公里|千米|米'],
  ['多高', '米|层'],
  ['多重', '吨|公斤|千克'],
];

/** Behind 哪些 or 哪家 one of these wants names of its kind. */
const namedKinds = '企业|公司|部门|单位|机构|国家|地区|城市|项目|学校|医院|乡镇|镇|村|街道|县|区';

function chineseAttribute(question: string, type: QuestionType): AskedAttribute | undefined {
  if (/为什么|为何|什么原因|原因是|何以/.test(question))
    return {
      kind: 'reason',
      done: /(?:为什么|为何)(?![有要没会不能是])([\p{Script=Han}]{2})/u.exec(question)?.[1],
    };
  const kind = new RegExp(
    `哪(?:些|几|一)?(?:个|家|所|座)?(${namedKinds})|(${namedKinds})(?:分别)?是哪`,
    'u',
  ).exec(question);
  if (kind !== null) return { kind: 'names', characters: kind[1] ?? kind[2], done: doneByNamed(question) };
  if (type === 'how-many')
    return {
      kind: 'quantity',
      ...countedCharacters(question),
      ...partsOfMeasured(question),
      done: /(?<![\p{Script=Han}](?:年|月))([\p{Script=Han}]{2})(?<![来有到去是达用花])了多少/u.exec(
        question,
      )?.[1],
      unit: unitOf(question),
      thing: paidFor(question),
      isStock: /(?<!没|还)有多少/.test(question),
    };
  if (type === 'where') return { kind: 'place', characters: placedCharacters(question) };
  const builtBy = /是谁([\p{Script=Han}]{1,4})的/u.exec(question)?.[1];
  if (builtBy !== undefined) return { kind: 'actor', done: builtBy.slice(0, 2) };
  const named =
    /([\p{Script=Han}]+?)(?:现在)?是谁/u.exec(question)?.[1] ??
    /([\p{Script=Han}]*[人者士员长家])(?:都|分别)?(?:叫什么|的(?:名字|姓名)是)/u.exec(question)?.[1];
  if (named !== undefined)
    return { kind: 'person', characters: named.slice(named.at(-3) === '副' ? -3 : -2) };
  const done = /谁(?:来|在|将|已)?([\p{Script=Han}]{2})/u.exec(question)?.[1];
  return type === 'who' && /谁/.test(question) ? { kind: 'actor', done } : undefined;
}

/** 大桥花了多少钱: 大桥. */
function paidFor(question: string): string | undefined {
  return /([\p{Script=Han}]{2,4})(?:总共|一共|共|要|将|大约|预计)*(?:花|投|耗|需)[了资费]?[\p{Script=Han}]?多少(?:钱|资金|经费)/u
    .exec(question)?.[1]
    ?.replace(/(?:总|共|要|将|预|计|一)+$/u, '');
}

/** 由哪家公司承建: 承建. */
function doneByNamed(question: string): string | undefined {
  return /由哪[\p{Script=Han}]{0,2}(?:公司|企业|部门|单位|机构)([\p{Script=Han}]{2})/u.exec(question)?.[1];
}

/** 总部设在哪里: 总部. */
function placedCharacters(question: string): string | undefined {
  return /([\p{Script=Han}]{2})(?:位于|坐落|落户|设|建)*(?:在|于)?哪(?:里|儿)/u.exec(question)?.[1];
}

/** 多少名员工: 员工. 粮食产量是多少: 粮食产量, of which 产量 is the measure. */
function countedCharacters(question: string): Pick<AskedAttribute, 'characters' | 'measure'> {
  if (/多少(?:钱|资金|经费)/.test(question)) return {};
  const behind = measured(question)?.noun;
  if (behind !== undefined && behind.length >= 2)
    return tellsNothing.test(behind) ? {} : { characters: behind.slice(0, 4) };
  const before = beforeTheNumber
    .exec(question)?.[1]
    ?.replace(/的/g, '')
    .replace(/(?<=\p{Script=Han}{2})(?:目标|任务|情况|指标)$/u, '');
  return { characters: before?.slice(-4), measure: before?.slice(-2) };
}

/** 城镇居民人均收入是多少: 城镇, which tells it from 农村居民人均收入. Years and places in front are taken off. */
function partsOfMeasured(question: string): Pick<AskedAttribute, 'apart'> {
  if (/多少(?:钱|资金|经费)/.test(question) || (measured(question)?.noun?.length ?? 0) >= 2) return {};
  const whole = beforeTheNumber
    .exec(question)?.[1]
    ?.replace(/^.*(?:年|全[省市县区国]|本[省市县区])(?!均|度)/u, '')
    .replace(/(?:一共|总共|有|的)$/u, '')
    .replace(/^(?:计划|预计|力争|目标|累计|实际|今年|去年|明年|将|要|需|共)+/u, '');
  if (whole === undefined || whole.length < 4 || /[了被把在]/.test(whole)) return {};
  return { apart: { first: whole.slice(0, 2), rest: whole.slice(2) } };
}

const beforeTheNumber =
  /([\p{Script=Han}]{2,}?)(?:实际|同比|平均|每平方米|一共|总共|大约)*(?:增长|增加|下降|提高|提升|减少|上涨|达到|突破|超过|超|不低于|完成|花|发|投|用|有|是|为|达|共|约|到|了|要|将)*(?:多少|几|多大|多长|多高)/u;

/** Behind 多少 these measure again or begin what is said of the thing. */
const tellsNothing = /^(?:时间|比例|地方|地区|倍|钱|资金|经费|投资|百分|有|没|不|能|会|可|来|用|属|受|是)/;
const measures =
  '公里|公顷|平方米|平方公里|立方米|千瓦时|千瓦|个百分点|百分点|[家个座处所名人位员台辆套部架艘项条件款种类次起届场年岁吨亩户片只头天元篇封幅场批股根间栋幢册本枚株棵艘列趟宗例份]';

function measured(question: string): { unit: string | undefined; noun: string | undefined } | undefined {
  const match = new RegExp(
    `(?:多少|几)(?:多|万|亿|千|百)*(${measures})?(?:的)?[A-Za-z\\d.]*([\\p{Script=Han}“”]*)`,
    'u',
  ).exec(question);
  if (match === null) return undefined;
  const noun = match[2]!
    .replace(/[“”]/g, '')
    .split(
      /[的了呢吗在被由参获得]|没有|尚未|已经|未|完成|实现|达到|纳入|入选|列入|通过|享受|接受|参加|领取|进修|接种/,
    )[0];
  return { unit: match[1], noun };
}

function unitOf(question: string): RegExp | undefined {
  if (asksForMoney.test(question)) return new RegExp(`^[\\d.．]*[余多]?[万亿千百]*${money}`, 'u');
  if (/几个人|多少(?:个)?人(?!口|均|次)/.test(question)) return /^[余多]?[十百千万]*[人名位]/;
  const measure = unitOfAdjective.find(([adjective]) => question.includes(adjective))?.[1];
  if (measure !== undefined) return new RegExp(`^[余多]?[万千百]*(?:${measure})`, 'u');
  const unit = measured(question)?.unit;
  if (unit === undefined || unit === '元') return undefined;
  const alike = [...new Set([unit, ...sameMeasure.filter((group) => group.includes(unit)).join('')])];
  return new RegExp(`^[余多来]?[十百千万亿]*[余多]?(?:${alike.join('|')})`, 'u');
}
