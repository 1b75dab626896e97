import type { Measure } from './measure.ts';
import { measureBareChinese } from './measure-bare-chinese.ts';
import type { FoundNumber } from './read-numbers.ts';
import { chineseClassifiers, chineseNouns, chinesePlaces, chineseUnits } from './units.ts';

/** The unit and the thing counted of one Chinese number; undefined when it measures nothing. */
export function measureChinese(
  text: string,
  number: FoundNumber,
  following: readonly FoundNumber[],
): Measure | undefined {
  if (/^百分之/.test(text.slice(number.start, number.end))) {
    return { number, unit: '%', what: '', start: number.start, end: number.end };
  }
  const after = text.slice(number.end);
  if (/^番/.test(after) && text[number.start - 1] === '翻') {
    const grown = { ...number, value: 2 ** number.value };
    return { number: grown, unit: 'times', what: '', start: number.start - 1, end: number.end + 1 };
  }
  if (/分之/.test(text.slice(number.start, number.end))) {
    return { number, unit: '%', what: '', start: number.start, end: number.end };
  }
  if (/^成(?![立为果员本功效就熟套批交绩都长年品片群型])/.test(after) && number.value <= 10) {
    // 九成五 is 95 %.
    const tenths = '〇一二三四五六七八九'.indexOf(after[1] ?? ' ');
    const share = { ...number, value: number.value * 10 + Math.max(0, tenths) };
    return {
      number: share,
      unit: '%',
      what: '',
      start: number.start,
      end: number.end + (tenths > 0 ? 2 : 1),
    };
  }
  const unit = chineseUnits.find(([pattern]) => pattern.test(after));
  if (!unit) return measureShared(text, number, following) ?? measureBareChinese(text, number);
  if (number.style === 'han' && number.value <= 1 && unit[1] !== 'times') return undefined;
  const classifier = after.match(unit[0])![0];
  const end = number.end + classifier.length;
  const noun = text.slice(end).match(/^[\p{Script=Han}A-Za-z]{1,12}/u)?.[0] ?? '';
  if (number.style === 'han' && !countsHan(unit[1], classifier, noun, number.value)) return undefined;
  const before = text.slice(0, number.start);
  const name = unit[1] || nameCounted(classifier, text.slice(end), noun, before);
  return withChineseRate({ number, unit: name, what: noun, start: number.start, end }, text);
}

/** What a classifier counts: its noun, the noun it shares with the next (2个国家级、3个省级基地), or what it says alone. */
function nameCounted(classifier: string, behind: string, noun: string, before: string): string {
  if (classifier === '户') {
    const isBusiness =
      /(?:企业|主体|工商)\p{Script=Han}{0,4}$/u.test(before) || /^(?:企业|主体|工商)/.test(noun);
    return isBusiness ? 'enterprises' : 'households';
  }
  const shared = /[级类型]$/.test(noun)
    ? /^[^，。；]{1,8}?[、和及]\s?\d+[个家项所](\p{Script=Han}{1,14})/u.exec(behind)?.[1]
    : undefined;
  return nameNoun(shared ?? noun, before) || (chineseClassifiers[classifier] ?? '') || lastNoun(before);
}

/** 水库除险加固16座: the noun stands before what was done to it. */
function lastNoun(before: string): string {
  const clause = before.match(/\p{Script=Han}{2,12}$/u)?.[0] ?? '';
  const heads = chineseNouns.map(([pattern, name]) => ({ name, at: lastMatch(clause, pattern) }));
  return heads.reduce((best, head) => (head.at > best.at ? head : best), { name: '', at: -1 }).name;
}

/** 三个城市 counts, 三个方面 does not: with Chinese numerals a generic classifier needs a countable noun. */
function countsHan(unit: string, classifier: string, noun: string, value: number): boolean {
  if (value >= 100) return true;
  if (unit === 'people') return value >= 10 || classifier !== '人';
  if (unit !== '') return true;
  return /^[家所座辆台套间栋艘架例宗起户]$/.test(classifier) || nameNoun(noun, '') !== '';
}

/** What is said of the counted thing is none of it: 19个村通公路 counts villages. */
const verbBehind =
  /(?<=.)(?:通(?=[公客沥水油])|完成|实现|全部|[均已]|达到|进行|开展|投入使用|启动|开工|竣工|建成|获得?|入选|增长|下降).*/u;

/** The noun stands behind the classifier (35家企业) or, in lists, before the number (企业35家). */
function nameNoun(behind: string, before: string): string {
  const phrase = behind
    .replace(/^(?:以上|以下|左右|以内)(?:的)?/, '')
    .replace(verbBehind, '')
    .slice(0, 14);
  const place = chinesePlaces.find(([pattern]) => pattern.test(phrase));
  if (place) return place[1];
  const heads = chineseNouns.map(([pattern, name]) => ({ name, at: lastMatch(phrase, pattern) }));
  const head = heads.reduce((best, candidate) => (candidate.at > best.at ? candidate : best), {
    name: '',
    at: -1,
  });
  if (head.at >= 0 || phrase !== '') return head.name;
  const tail = before.match(/\p{Script=Han}{2,6}$/u)?.[0] ?? '';
  const found = [
    ...chinesePlaces.map(([pattern, name]) => [new RegExp(pattern.source.slice(1)), name] as const),
    ...chineseNouns,
  ];
  return found.find(([pattern]) => new RegExp(`(?:${pattern.source})$`).test(tail))?.[1] ?? '';
}

function lastMatch(text: string, pattern: RegExp): number {
  const places = [...text.matchAll(new RegExp(pattern.source, 'g'))].map((match) => match.index);
  return places.at(-1) ?? -1;
}

/** 年产30万吨, 30万吨/年, 每年3万户. */
function withChineseRate(measure: Measure, text: string): Measure {
  if (measure.unit === '%' || measure.unit === 'percentage points') return measure;
  const slash = text.slice(measure.end).match(/^\s?[/／]\s?(年|a|月|日|天|小时|亩|公顷|人|户|吨|平方米)/);
  const period: Record<string, string> = {
    年: 'year',
    a: 'year',
    月: 'month',
    日: 'day',
    天: 'day',
    小时: 'hour',
    亩: 'mu',
    公顷: 'hectare',
    人: 'person',
    户: 'household',
    吨: 'ton',
    平方米: 'square metre',
  };
  if (slash)
    return { ...measure, unit: `${measure.unit}/${period[slash[1]!]}`, end: measure.end + slash[0].length };
  if (
    /(?:(?:年产(?:能|量)?|年处理(?:能力)?|年利用(?:量)?)(?:约|达到?|超过?|近)?|每年[^，。；]{0,10})$/.test(
      text.slice(0, measure.start),
    )
  ) {
    return { ...measure, unit: `${measure.unit}/year` };
  }
  return measure;
}

/** 47、55和60微克: each number has the unit of the last. */
function measureShared(
  text: string,
  number: FoundNumber,
  [next, ...rest]: readonly FoundNumber[],
): Measure | undefined {
  if (!next || !/^\s?[-—–~～至到、和及]\s?$/.test(text.slice(number.end, next.start))) return undefined;
  const second = measureChinese(text, next, rest);
  const isCounted = second && (second.unit || second.what || second.end > next.end);
  if (!isCounted) return undefined;
  return { number, unit: second.unit, what: second.what, start: number.start, end: number.end };
}
