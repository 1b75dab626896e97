import { findChineseSynonyms } from '../wording/near-synonyms.ts';
import type { AskedAttribute } from './attribute.ts';
import {
  noDeed,
  noMeasure,
  noName,
  noNames,
  noPlace,
  numberElsewhere,
  numberOfOthers,
  otherDeed,
  otherKind,
  otherThing,
  perhapsReason,
} from './attribute-shares.ts';

/** Share of the named characters that the clause with the number, or the one before it, must have. Range 0 to 1. */
const charactersNeeded = 0.74;
/** Share of the characters of what a time is asked of. Range 0 to 1. */
const topicNeeded = 0.5;
/** Share of the rest of a name that shows a thing of the same family. Range 0 to 1. */
const familyNeeded = 0.7;
/** Not the number of an article or a year. */
const chineseNumber =
  /(?<!第[\d一二三四五六七八九十百]*)(?:\d+(?:[.．,]\d+)*|[一二两三四五六七八九十百千]+)/gu;
/** Of 2031年 the number counts nothing; of 六年 it does. */
const calendarYear = /(?:19|20)\d\d年|二[〇○零一二三四五六七八九]{3}年|\d{1,2}月\d{0,2}日?/g;

/** The Chinese side of `missingAttribute`. */
export function missingInChinese(
  asked: AskedAttribute,
  sentence: string,
  question: string,
  above: string,
): number {
  switch (asked.kind) {
    case 'quantity':
      return Math.max(
        missingQuantity(asked, sentence, question),
        missingDeed(asked, sentence),
        asked.thing !== undefined && /花|费/.test(question) && !spending.test(sentence) ? noMeasure : 0,
        asked.thing === undefined || shareOf(asked.thing, `${sentence}${above}`) >= charactersNeeded
          ? 0
          : otherThing,
        asked.isStock === true && isOnlyChange(asked, sentence) ? numberOfOthers : 0,
        isOfAnotherKind(asked, sentence, above) ? otherKind : 0,
      );
    case 'person':
      return chinesePerson.test(sentence) && holdsOffice(asked.characters ?? '', sentence) ? 0 : noName;
    case 'place':
      return chinesePlace.test(sentence) && shareOf(asked.characters ?? '', sentence) >= charactersNeeded
        ? 0
        : noPlace;
    case 'actor':
      return saysDeed(asked.done, sentence) && (doers.test(sentence) || chinesePerson.test(sentence))
        ? 0
        : noName;
    case 'names':
      return saysDeed(asked.done, sentence) && namesOf(asked.characters ?? '', sentence) ? 0 : noNames;
    case 'topic':
      return shareInOtherWords(asked.characters ?? '', `${sentence}${above}`) >= topicNeeded ? 0 : otherThing;
    default:
      return 0;
  }
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
function missingQuantity(
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

const companies = /公司|集团|[\p{Script=Han}]{2,}(?<!处理|加工)厂(?!家|商|房|区)/u;
const offices =
  /[\p{Script=Han}](?:局|厅|委|部(?!门|分|署|长)|办(?!理|法|公|结)|院(?!校)|科|处(?!理|罚|置))/u;
const doers =
  /[\p{Script=Han}](?:局|厅|委|部(?!门|分|署)|院(?!校)|办(?!理|法|公|结)|公司|集团|大学|协会|学会|基金会|中心|政府|企业|部门|单位|机构)/u;
const chineseList = /[\p{Script=Han}“”]{2,}、[\p{Script=Han}“”]{2,}(?:、|和|及|等)/u;

/** 局长 is not 副局长. */
function holdsOffice(office: string, sentence: string): boolean {
  return (
    shareOf(office, sentence) === 1 &&
    (!sentence.includes(`副${office}`) || sentence.replaceAll(`副${office}`, '').includes(office))
  );
}

export function saysDeed(deed: string | undefined, sentence: string): boolean {
  if (deed === undefined || sentence.includes(deed)) return true;
  return findChineseSynonyms(deed).some(({ others }) => others.some((other) => sentence.includes(other)));
}

/** 哪些企业 wants companies, 哪些部门 wants offices, anything else a list. */
function namesOf(kind: string, sentence: string): boolean {
  if (/企业|公司/.test(kind))
    return (
      companies.test(sentence) ||
      /[\p{Script=Han}“”]{2,}、[\p{Script=Han}“”]{2,}(?:获批|获评|入选|入围|获得|荣获|通过|被评为|列入|上榜)/u.test(
        sentence,
      ) ||
      (chineseList.test(sentence) && /(?:等|家|户)[\p{Script=Han}\d]{0,4}企业/u.test(sentence))
    );
  if (/[乡镇村街]/.test(kind))
    return /[\p{Script=Han}]{2,3}(?<![各全乡城农个家县年些入])(?:镇|乡(?![镇村])|村(?!民|庄|级)|街道)/u.test(
      sentence,
    );
  if (/部门|单位|机构/.test(kind)) return offices.test(sentence) || companies.test(sentence);
  return chineseList.test(sentence) || /[县区市州国省]/.test(sentence);
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

function saysWord(word: string, text: string): boolean {
  return (
    text.includes(word) ||
    findChineseSynonyms(word).some(({ others }) => others.some((other) => text.includes(other)))
  );
}

/** Of the characters that name a thing those that the text has, or has another word for. */
function shareInOtherWords(characters: string, text: string): number {
  const wanted = [...characters];
  if (wanted.length === 0) return 1;
  const said = new Set(wanted.flatMap((one, at) => (text.includes(one) ? [at] : [])));
  for (const { start, end, others } of findChineseSynonyms(characters)) {
    if (!others.some((other) => text.includes(other))) continue;
    for (let at = start; at < end; at++) said.add(at);
  }
  return said.size / wanted.length;
}

function shareOf(characters: string, text: string): number {
  const wanted = [...characters];
  return wanted.length === 0 ? 1 : wanted.filter((one) => text.includes(one)).length / wanted.length;
}

/** The most frequent ones. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵习应穆戚娄';
const office =
  '(?:总理|主席|书记|部长|省长|市长|州长|县长|区长|厅长|局长|院长|主任|组长|会长|校长|院士|秘书长|代表|教授|同志|先生|女士|司长|委员|行长|董事长|经理)';
const chinesePerson = new RegExp(
  `${office}[：:、\\s　]*[${surnames}][\\s　]*\\p{Script=Han}[\\s　]*\\p{Script=Han}?|[${surnames}]\\p{Script=Han}{1,2}${office}|(?:^|[：:\\s　])[${surnames}][\\s　]*\\p{Script=Han}{1,2}(?=[\\s　，。、]|$)|\\p{Script=Han}·\\p{Script=Han}|由[${surnames}]\\p{Script=Han}{1,2}(?:同志)?(?:担任|兼任)`,
  'u',
);

/** A verb of place, or something done `在` a place. */
const chinesePlace =
  /北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|位于|坐落|落户|落地|地处|设在|设于|建在|选址|[在于][\p{Script=Han}]{2,10}(?:举|召|设|建|开|落|成|揭|运|挂|进行|实施|试点)|[省市县镇乡州岛](?![场长级政])/u;
