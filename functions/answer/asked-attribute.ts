import { findFocus, type QuestionType } from './question-type.ts';

/**
 * What exactly a question wants to be told. A sentence can speak of the right thing and still not say it:
 * "the station was opened" tells neither what the station cost nor who designed it.
 */
export interface AskedAttribute {
  kind: 'quantity' | 'person' | 'actor' | 'place' | 'names';
  /** English: the noun asked for, or the verb done by somebody. Lower case; undefined when the question names none. */
  word?: string | undefined;
  /** English: what was done to the things counted. */
  deed?: string | undefined;
  /** Chinese: the characters that name what is asked for, at most four. */
  characters?: string | undefined;
  /** Chinese: the two characters that name the measure itself, 产量 or 票价. */
  measure?: string | undefined;
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
  /\bwho (?:is|was|are|were|will be|became|has been|would be) (?:the|our|its|their|now|[\p{L}]+[’']s)\b(?! \w+(?:ed|ing)\b)/iu;
const asksForDoer =
  /^\W*who (?:(?:will|would|shall|should|must|can|may|has|have|had|is|was|are|were|to|be|been) )*(?:responsible |asked |required )?(?:to )?([\p{L}]{3,})/iu;
/** A share is of something that the answer may name in other words. */
const asksForPart = /\b(?:percentage|per ?cent|proportion|share|fraction)\b/i;
const asksForSeveral =
  /\b(?:which|what|name the) (?:[\p{L}-]+ )*?([\p{L}-]+(?<!s)s) (?:were|are|have|had|did|do|will|would|shall|should|must|can)\b/iu;

function englishAttribute(question: string, type: QuestionType): AskedAttribute | undefined {
  if (type === 'how-many')
    return {
      kind: 'quantity',
      word: asksForPart.test(question) ? undefined : findFocus(question)?.toLowerCase(),
      deed: countedDeed(question),
    };
  if (type === 'where') return { kind: 'place', word: placedNoun(question) };
  if (type === 'who' && asksForName.test(question)) return { kind: 'person' };
  const doer = type === 'who' ? asksForDoer.exec(question)?.[1]?.toLowerCase() : undefined;
  if (doer !== undefined) return { kind: 'actor', word: doer };
  const several = type === 'general' ? asksForSeveral.exec(question)?.[1]?.toLowerCase() : undefined;
  return several === undefined ? undefined : { kind: 'names', word: several };
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
  return (passive.exec(question) ?? active.exec(question))?.[1]?.toLowerCase();
}

/** `Where will the headquarters of the Board be`: the headquarters. */
function placedNoun(question: string): string | undefined {
  return /\bwhere (?:is|was|are|were|will|would|shall) (?:the |our |its )?(?:[\p{L}-]+ )*?([\p{L}-]+) (?:of|for|in|be|being|located|built|held)\b/iu
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

function chineseAttribute(question: string, type: QuestionType): AskedAttribute | undefined {
  if (type === 'how-many')
    return { kind: 'quantity', ...countedCharacters(question), unit: unitOf(question) };
  if (type === 'where') return { kind: 'place', characters: placedCharacters(question) };
  const named =
    /([\p{Script=Han}]+?)(?:现在)?是谁/u.exec(question)?.[1] ??
    /([\p{Script=Han}]*[人者士员长家])(?:都|分别)?(?:叫什么|的(?:名字|姓名)是)/u.exec(question)?.[1];
  if (named !== undefined) return { kind: 'person', characters: named.slice(-2) };
  return type === 'who' && /谁/.test(question) ? { kind: 'actor' } : undefined;
}

/** 总部设在哪里: 总部. */
function placedCharacters(question: string): string | undefined {
  return /([\p{Script=Han}]{2})(?:位于|坐落|落户|设|建)*(?:在|于)?哪(?:里|儿)/u.exec(question)?.[1];
}

/** 多少名员工: 员工. 粮食产量是多少: 粮食产量, of which 产量 is the measure. */
function countedCharacters(question: string): Pick<AskedAttribute, 'characters' | 'measure'> {
  const behind = measured(question)?.noun;
  if (behind !== undefined && behind.length >= 2)
    return tellsNothing.test(behind) ? {} : { characters: behind.slice(0, 4) };
  const before = beforeTheNumber.exec(question)?.[1]?.replace(/的/g, '');
  return { characters: before?.slice(-4), measure: before?.slice(-2) };
}

const beforeTheNumber =
  /([\p{Script=Han}]{2,}?)(?:实际|同比|平均|每平方米|一共|总共|大约)*(?:增长|增加|下降|提高|提升|减少|上涨|达到|突破|完成|花|有|是|为|达|共|约|到|了|要|将)*(?:多少|几|多大|多长|多高)/u;

/** Behind 多少 these measure again or begin what is said of the thing. */
const tellsNothing = /^(?:时间|比例|地方|地区|倍|钱|资金|经费|投资|百分|有|没|不|能|会|可|来|用|属|受|是)/;
const measures =
  '公里|公顷|平方米|平方公里|立方米|千瓦时|千瓦|个百分点|百分点|[家个座处所名人位员台辆套部架艘项条件款种类次起届场年岁吨亩户片只头天元]';

function measured(question: string): { unit: string | undefined; noun: string | undefined } | undefined {
  const match = new RegExp(
    `(?:多少|几)(?:多|万|亿|千|百)*(${measures})?(?:的)?([\\p{Script=Han}“”]*)`,
    'u',
  ).exec(question);
  if (match === null) return undefined;
  const noun = match[2]!.replace(/[“”]/g, '').split(/[的了呢吗在被由参获得]/)[0];
  return { unit: match[1], noun };
}

function unitOf(question: string): RegExp | undefined {
  if (asksForMoney.test(question)) return new RegExp(`^[\\d.．]*[余多]?[万亿千百]*${money}`, 'u');
  const measure = unitOfAdjective.find(([adjective]) => question.includes(adjective))?.[1];
  if (measure !== undefined) return new RegExp(`^[余多]?[万千百]*(?:${measure})`, 'u');
  const unit = measured(question)?.unit;
  if (unit === undefined || unit === '元') return undefined;
  const alike = [...new Set([unit, ...sameMeasure.filter((group) => group.includes(unit)).join('')])];
  return new RegExp(`^[余多来]?[十百千万亿]*[余多]?(?:${alike.join('|')})`, 'u');
}
