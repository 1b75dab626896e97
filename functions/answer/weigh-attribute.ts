import { analyse } from '../analysis/analyse-text.ts';
import type { AskedAttribute } from './asked-attribute.ts';
import { otherForms } from './irregular-forms.ts';

/**
 * How far a sentence is from saying what is asked: 0 when it says it, 1 when it does not, between when it may.
 *
 * @param question names and numbers of the question itself tell nothing new
 */
export function missingAttribute(asked: AskedAttribute, sentence: string, question: string): number {
  if (asked.characters !== undefined || asked.unit !== undefined || /\p{Script=Han}/u.test(question))
    return missingInChinese(asked, sentence);
  switch (asked.kind) {
    case 'quantity':
      return Math.max(
        asked.word === undefined ? 0 : farFromNumber(asked.word, sentence),
        asked.deed === undefined || says(sentence, asked.deed) ? 0 : otherDeed,
      );
    case 'person':
      return namesPerson(sentence, question) ? 0 : noName;
    case 'actor':
      return asked.word === undefined || says(sentence, asked.word) ? 0 : noName;
    case 'place':
      return (asked.word === undefined || says(sentence, asked.word)) && namesPlace(sentence, question)
        ? 0
        : noPlace;
    case 'names':
      return namesSeveral(asked.word ?? '', sentence, question) ? 0 : noNames;
  }
}

/* ---------- English ---------- */

/** Words between a number and what it counts: `13 provincial industrial resource utilization bases`. */
const farthestNoun = 8;
const englishNumber =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundreds?|thousands?|millions?|billions?|half|dozen|twice|double|no|none|single|several)$/i;

function wordsOf(sentence: string): string[] {
  return sentence.match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:[’'-][\p{L}]+)*/gu) ?? [];
}

/** Another number of the right things may still answer. Range 0 to 1. */
const otherDeed = 0.3;
/** The right thing and a number that may belong to another. Range 0 to 1. */
const numberElsewhere = 0.35;
/** No word of the thing measured. Range 0 to 1; at 1 an answer in other words is lost. */
const otherThing = 0.6;
/** No name, or none of who did it. Names take many shapes. Range 0 to 1. */
const noName = 0.7;
/** Several names asked for, none given. Range 0 to 1. */
const noNames = 0.9;
/** Nothing of the measure asked for, such as 产值 or 票价. Range 0 to 1. */
const noMeasure = 0.8;
/** Nothing that looks like a place. Range 0 to 1. */
const noPlace = 0.6;

/** The noun and a number in reach of each other: 0. */
function farFromNumber(noun: string, sentence: string): number {
  const words = wordsOf(sentence.replace(/\d+(?: ?\+ ?\d+)+/g, ' '));
  const wanted = formsOf(noun);
  const nouns = words.flatMap((word, at) => (!isName(word, at) && isForm(word, wanted) ? [at] : []));
  if (nouns.length === 0) return otherThing;
  const numbers = words.flatMap((word, at) => (englishNumber.test(word) || /^\d/.test(word) ? [at] : []));
  const isNear = nouns.some((at) => numbers.some((number) => Math.abs(number - at) <= farthestNoun));
  return isNear ? 0 : numberElsewhere;
}

/** `House of Commons` counts no houses. */
function isName(word: string, at: number): boolean {
  return at > 0 && /^\p{Lu}\p{Ll}/u.test(word);
}

interface Forms {
  printed: Set<string>;
  terms: Set<string>;
}

function formsOf(word: string): Forms {
  const printed = new Set([word, ...otherForms(word)]);
  return { printed, terms: new Set([...printed].flatMap((form) => analyse(form).map(({ term }) => term))) };
}

/** One noun in the singular and plural. `housing` shares the stem of `houses` and counts other things. */
function isForm(word: string, { printed, terms }: Forms): boolean {
  const lower = word.toLowerCase();
  if (printed.has(lower)) return true;
  return !/(?:ing|ed)$/.test(lower) && analyse(lower).some(({ term }) => terms.has(term));
}

function says(sentence: string, word: string): boolean {
  const { terms } = formsOf(word);
  return analyse(sentence).some(({ term }) => terms.has(term));
}

const institution =
  /^(?:The|This|These|Our|We|In|On|At|For|And|But|As|A|An|It|Act|Acts|Action|Agency|Agreement|Authority|Bank|Bill|Board|Budget|Bureau|Central|Centre|Center|City|Commission|Committee|Common|Commons|Company|Congress|Conference|Corporation|Council|County|Department|Development|Economic|Education|Federal|Fund|Government|Group|Health|House|Housing|Industry|Institute|Insurance|International|Labour|Law|Local|Measures|Ministry|Nation|National|Nations|New|Notice|Office|Opinions|Parliament|Party|People|People's|Plan|Programme|Program|Province|Provincial|Public|Report|Republic|Royal|School|Service|Services|Social|South|North|East|West|State|States|System|Trade|Treaty|Union|United|University|Welfare|World)$/;
const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord|General|President|Premier|Comrade|Senator|Professor|Secretary|Chairman|Mayor|Governor|Minister|King|Queen|Prince|Pope|Saint)\.? \p{Lu}\p{L}+/u;

/** Two capitalised words that no institution bears, or a title with a name; neither from the question. */
function namesPerson(sentence: string, question: string): boolean {
  const isNew = (name: string) => !question.includes(name);
  if (titled.test(sentence) && isNew(titled.exec(sentence)![0])) return true;
  const names = sentence.matchAll(
    /(?=\b(\p{Lu}[\p{L}.’'-]*) ((?:(?:\p{Lu}\.|de|von|van|bin|al) )?\p{Lu}\p{L}[\p{L}’'-]+))/gu,
  );
  for (const [, first, last] of names)
    if (!institution.test(first!) && !institution.test(last!) && (isNew(first!) || isNew(last!))) return true;
  return false;
}

function namesPlace(sentence: string, question: string): boolean {
  const places = sentence.matchAll(
    /\b(?:in|at|near|to|from|into|off|on|of|across|around|outside) (?:the )?(?:\p{L}+ )?(\p{Lu}[\p{L}-]+)/gu,
  );
  if ([...places].some(([, name]) => !question.includes(name!))) return true;
  return /\b(?:north|south|east|west|coast|border|abroad|city|town|village|county|district|region|capital|province|island|valley|river|street|building|nationwide|country|areas?|schools?|hospitals?|offices?|factor(?:y|ies)|universit(?:y|ies))\b/i.test(
    sentence,
  );
}

/** `food prices` tells which prices, `more prices` does not. */
const tellsNothingApart =
  /^(?:the|a|more|most|other|all|some|many|few|several|these|those|our|their|its|his|her|such|any|of|and|or|in|to|for|with|by|on|new|various|certain|different|\d+)$/;

/** "Which countries" wants names, quoted titles or a list, not the word `countries` again. */
function namesSeveral(noun: string, sentence: string, question: string): boolean {
  const asked = new Set(wordsOf(question).map((word) => word.toLowerCase()));
  const words = wordsOf(sentence).map((word) => word.toLowerCase());
  const isToldApart = words.some(
    (word, at) => words[at + 1] === noun && !asked.has(word) && !tellsNothingApart.test(word),
  );
  if (isToldApart) return true;
  return (
    wordsOf(sentence).some((word, at) => isName(word, at) && !asked.has(word.toLowerCase())) ||
    /["“‘(:]/.test(sentence) ||
    (sentence.match(/[,;]/g)?.length ?? 0) >= 2
  );
}

/* ---------- Chinese ---------- */

/** Share of the named characters that the clause with the number, or the one before it, must have. Range 0 to 1. */
const charactersNeeded = 0.74;
/** Not the number of an article or a year. */
const chineseNumber =
  /(?<!第[\d一二三四五六七八九十百]*)(?:\d+(?:[.．,]\d+)*|[一二两三四五六七八九十百千]+)(?!年(?!以|来|前|后))/gu;

function missingInChinese(asked: AskedAttribute, sentence: string): number {
  switch (asked.kind) {
    case 'quantity':
      return missingQuantity(asked, sentence);
    case 'person':
      return chinesePerson.test(sentence) && shareOf(asked.characters ?? '', sentence) === 1 ? 0 : noName;
    case 'place':
      return chinesePlace.test(sentence) && shareOf(asked.characters ?? '', sentence) >= charactersNeeded
        ? 0
        : noPlace;
    default:
      return 0;
  }
}

/** A clause, or the one before it, names what is measured and has a number with the unit asked for: 0. */
function missingQuantity({ characters = '', measure = '', unit }: AskedAttribute, sentence: string): number {
  const clauses = sentence.split(/[，；。：]/u);
  const numbered = clauses.flatMap((clause, at) =>
    hasNumber(clause, unit) ? [`${clauses[at - 1] ?? ''}${clause}`] : [],
  );
  if (numbered.length === 0) return 1;
  const isNamed = (clause: string) =>
    clause.includes(measure) && shareOf(characters, clause) >= charactersNeeded;
  if (numbered.some(isNamed)) return 0;
  if (!sentence.includes(measure)) return noMeasure;
  return shareOf(characters, sentence) >= charactersNeeded ? numberElsewhere : otherThing;
}

function hasNumber(clause: string, unit: RegExp | undefined): boolean {
  return [...clause.matchAll(chineseNumber)].some(
    ({ 0: number, index }) => unit === undefined || unit.test(clause.slice(index + number.length)),
  );
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
  `${office}[：:、\\s　]*[${surnames}][\\s　]*\\p{Script=Han}[\\s　]*\\p{Script=Han}?|[${surnames}]\\p{Script=Han}{1,2}${office}|(?:^|[：:\\s　])[${surnames}][\\s　]*\\p{Script=Han}{1,2}(?=[\\s　，。、]|$)|\\p{Script=Han}·\\p{Script=Han}`,
  'u',
);

/** A verb of place, or something done `在` a place. */
const chinesePlace =
  /位于|坐落|落户|落地|地处|设在|设于|建在|选址|[在于][\p{Script=Han}]{2,10}(?:举|召|设|建|开|落|成|揭|运|挂|进行|实施|试点)|[省市县镇乡州岛](?![场长级政])/u;
