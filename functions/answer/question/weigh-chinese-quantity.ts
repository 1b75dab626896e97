import {
  charactersNeeded,
  saysDeed,
  saysWord,
  shareInOtherWords,
  shareOf,
} from '../wording/chinese-words.ts';
import type { AskedAttribute } from './attribute.ts';
import {
  noDeed,
  noMeasure,
  numberElsewhere,
  numberOfOthers,
  otherDeed,
  otherKind,
  otherThing,
  perhapsReason,
} from './attribute-shares.ts';
import type { WeighedSentence } from './weighed-sentence.ts';

/** Share of the rest of a name that shows a thing of the same family. Range 0 to 1. */
const familyNeeded = 0.7;
/** Not the number of an article or a year. */
const chineseNumber =
  /(?<!第[\d一二三四五六七八九十百]*)(?:\d+(?:[.．,]\d+)*|[一二两三四五六七八九十百千]+)/gu;
/** Of 2031年 the number counts nothing; of 六年 it does. */
const calendarYear = /(?:19|20)\d\d年|二[〇○零一二三四五六七八九]{3}年|\d{1,2}月\d{0,2}日?/g;

/** A number of what is measured, with the unit asked for; the worst lack counts. */
export function missingQuantityInChinese(
  asked: AskedAttribute,
  { sentence, question, above }: Omit<WeighedSentence, 'around'>,
): number {
  return Math.max(
    missingNumber(asked, sentence, question),
    missingDeed(asked, sentence),
    missingSpending(asked, sentence, question),
    missingThing(asked, `${sentence}${above}`),
    asked.isStock === true && isOnlyChange(asked, sentence) ? numberOfOthers : 0,
    isOfAnotherKind(asked, sentence, above) ? otherKind : 0,
  );
}

function missingSpending({ thing }: AskedAttribute, sentence: string, question: string): number {
  return thing !== undefined && /花|费/.test(question) && !spending.test(sentence) ? noMeasure : 0;
}

function missingThing({ thing }: AskedAttribute, text: string): number {
  return thing === undefined || shareOf(thing, text) >= charactersNeeded ? 0 : otherThing;
}

/** 总值230亿元 is no sum that was spent. */
const spending = /投资|投入|花|费|耗|资金|经费|造价|支出|预算|补贴|补助|拨|价|付/u;

/** 更新公交车260辆 does not say how many there are. */
const change = /(?:新增|更新|改造|淘汰|购置|新建|查处)[^，。；,;]{0,14}\d/u;

function isOnlyChange({ characters = '' }: AskedAttribute, sentence: string): boolean {
  const named = sentence
    .split(/[，；。;,]/u)
    .filter((clause) => shareInOtherWords(characters, clause) >= charactersNeeded);
  return change.test(named.length > 0 ? named.join('，') : sentence);
}

/** The rest of the name stands here, and what tells the thing from its like does not. */
function isOfAnotherKind({ apart }: AskedAttribute, sentence: string, above: string): boolean {
  if (apart === undefined) return false;
  // 兰亭铁路货运量 in a report of 兰亭: 铁路 tells it apart.
  const own = ownPlace(`${apart.first}${apart.rest}`, above);
  if (own !== '')
    return isOfAnotherKind({ kind: 'quantity', ...partsOf(apart, own.length) }, sentence, above);
  const hasFirst = saysWord(apart.first, `${sentence}\n${above}`);
  return (
    !hasFirst &&
    !(/^(?:城镇|城市|农村|乡村)$/.test(apart.first) && sentence.includes('城乡')) &&
    (apart.rest.length < 3 ? sentence.includes(apart.rest) : shareOf(apart.rest, sentence) >= familyNeeded)
  );
}

/** The place that a name begins with and that stands above the sentence too; empty where it begins with none. */
function ownPlace(name: string, above: string): string {
  const marked = /^[\p{Script=Han}]{1,3}?[省市县区州镇乡]+/u.exec(name)?.[0] ?? '';
  const places = [marked, ...[4, 3, 2].map((length) => name.slice(0, length))];
  return (
    places.find((place) => place !== '' && above.includes(place.replace(/[省市县区州镇乡]+$/u, ''))) ?? ''
  );
}

/** 铁路 and 货运量 of 兰亭铁路货运量 without 兰亭; nothing where too little is left to be told apart. */
function partsOf(
  { first, rest }: NonNullable<AskedAttribute['apart']>,
  from: number,
): Pick<AskedAttribute, 'apart'> {
  const left = `${first}${rest}`.slice(from).replace(/^的/u, '');
  return left.length < 5 ? {} : { apart: { first: left.slice(0, 2), rest: left.slice(2) } };
}

/** A clause, or the one before it, names what is measured and has a number with the unit asked for: 0. */
function missingNumber(
  { characters = '', measure = '', unit }: AskedAttribute,
  sentence: string,
  question: string,
): number {
  const clauses = sentence.split(/[，；。：;]|,(?!\d{3})|:(?!\d)/u);
  const numbered = clauses.flatMap((clause, at) =>
    hasNumber(clause.replace(calendarYear, ' '), unit) ? [withSubject(clauses, at)] : [],
  );
  if (numbered.length === 0) return 1;
  const isNamed = (clause: string) =>
    saysMeasure(measure, clause) && shareInOtherWords(characters, clause) >= charactersNeeded;
  const holds = (part: string) => isNamed(part) && hasNumber(part.replace(calendarYear, ' '), unit);
  if (numbered.some(isNamed)) return isToldElsewhere(sentence, question, holds) ? otherThing : 0;
  if (!saysMeasure(measure, sentence)) return noMeasure;
  return shareInOtherWords(characters, sentence) >= charactersNeeded ? numberElsewhere : otherThing;
}

/** Share of the question that the part of the sentence with the number may leave to its other parts. Range 0 to 1. */
const mostElsewhere = 0.25;

/** 王湾站已完工；陡河工程总投资3亿元: the part up to the semicolon that has the number is on another thing. */
function isToldElsewhere(sentence: string, question: string, holds: (part: string) => boolean): boolean {
  const parts = sentence.split(/[；;]/u);
  if (parts.length < 2) return false;
  const wanted = pairsOf(question);
  const share = (text: string) =>
    wanted.filter((pair) => text.includes(pair)).length / Math.max(1, wanted.length);
  const best = Math.max(...parts.filter(holds).map(share), 0);
  return best > 0 && share(sentence) - best > mostElsewhere;
}

function pairsOf(text: string): string[] {
  return [...text].flatMap((one, at) => {
    const pair = one + (text[at + 1] ?? '');
    return /^\p{Script=Han}{2}$/u.test(pair) ? [pair] : [];
  });
}

/** What begins so is done to what stands before it. */
const goesOn = /^(?:其中|同比|比|较|已|共|累计|分别|达到?|增长|提高|下降|为|占)/u;

/** 除险加固水库5座 beside 新增河湖9条 does not say how many reservoirs are new: the deed stands in the part with the number. */
function missingDeed({ done, characters = '' }: AskedAttribute, sentence: string): number {
  if (done === undefined) return 0;
  if (!saysDeed(done, sentence)) return otherDeed;
  const parts = sentence.split(/[，；。;]|,(?!\d{3})|、(?=[^、，；。]*\d)/u);
  const onThing = parts.flatMap((part, at) => {
    if (!/\d/.test(part)) return [];
    let first = at;
    while (first > 0 && goesOn.test(parts[first]!)) first--;
    // 收案2584件,审结2418件: of the same thing.
    if (first === at && at > 0 && /^\d/.test(part.slice(part.startsWith(done) ? done.length : part.length)))
      first--;
    const whole = parts.slice(first, at + 1).join('');
    if (shareInOtherWords(characters, whole) < charactersNeeded) return [];
    // 清理物料4吨,废水12吨: a bare noun with its number goes on with the deed before it.
    return part.replace(/[\d.].*$/su, '').trim() === characters ? [parts.slice(0, at + 1).join('')] : [whole];
  });
  if (onThing.length === 0 || onThing.some((part) => saysDeed(done, part))) return 0;
  // 召开会议部署工作,将12项任务分解: the deed counts nothing else.
  return parts.some((part) => saysDeed(done, part) && /\d/.test(part)) ? noDeed : perhapsReason;
}

/** 高于上年2个百分点, 2035年达到3100亿元: a clause that begins with what is said of the subject of the one before. */
const hasNoSubject =
  /^(?:\d{4}年|[^，]{0,3}(?:期间|年末|年底))?(?:已|约|将)?(?:达到?|增长|增加|下降|同比|比|较|高于|低于|占|累计|突破|超过|居|位居|完成|实现)/u;

/** The clause with the one before it, and with more where that one goes on about an earlier subject. */
function withSubject(clauses: readonly string[], at: number): string {
  let first = Math.max(0, at - 1);
  while (first > 0 && hasNoSubject.test(clauses[first]!) && hasNoSubject.test(clauses[first + 1]!)) first--;
  return clauses.slice(first, at + 1).join('');
}

function hasNumber(clause: string, unit: RegExp | undefined): boolean {
  return [...clause.matchAll(chineseNumber)].some(
    ({ 0: number, index }) => unit === undefined || unit.test(clause.slice(index + number.length)),
  );
}

/** 回收处置率 is a 回收率. */
function saysMeasure(measure: string, text: string): boolean {
  const [first, last] = measure;
  return (
    saysWord(measure, text) ||
    (/^\p{Script=Han}[率量额值数]$/u.test(measure) &&
      new RegExp(`${first}\\p{Script=Han}{1,3}${last}`, 'u').test(text))
  );
}
