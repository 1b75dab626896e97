import type { Measure } from './measure.ts';
import { measureBareChinese } from './measure-bare-chinese.ts';
import { lastNoun, nameNoun } from './name-chinese-noun.ts';
import type { FoundNumber } from './read-numbers.ts';
import { chineseClassifiers, chineseUnits } from './units.ts';

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
  if (isTenths(after, text.slice(0, number.start)) && number.value <= 10) {
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
  if (number.style === 'han' && /^(?:provinces|counties)$/.test(unit[1])) return undefined;
  if (number.style === 'han' && number.value <= 1 && unit[1] !== 'times') return undefined;
  const classifier = after.match(unit[0])![0];
  const end = number.end + classifier.length;
  const noun = text.slice(end).match(/^[\p{Script=Han}A-Za-z]{1,12}/u)?.[0] ?? '';
  if (number.style === 'han' && !countsHan(unit[1], classifier, noun, number.value)) return undefined;
  const before = text.slice(0, number.start);
  const name = unit[1] || nameCounted(classifier, text.slice(end), noun, before);
  return withChineseRate({ number, unit: name, what: noun, start: number.start, end }, text);
}

/** 九成 is a share where 成 begins no word of its own (成立, 成果); 逾九成为 is one all the same. */
function isTenths(after: string, before: string): boolean {
  if (/^成为/.test(after)) return /[逾超近约达过]$/.test(before);
  return /^成(?![立果为员本功效就熟套批交绩都长年品片群型])/.test(after);
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

/** 三个城市 counts, 三个方面 does not: with Chinese numerals a generic classifier needs a countable noun. */
function countsHan(unit: string, classifier: string, noun: string, value: number): boolean {
  if (value >= 100) return true;
  if (unit === 'people') return value >= 10 || classifier !== '人';
  if (unit !== '') return true;
  return /^[家所座辆台套间栋艘架例宗起户]$/.test(classifier) || nameNoun(noun, '') !== '';
}

/** 年产30万吨, 30万吨/年, 每年3万户. */
function withChineseRate(measure: Measure, text: string): Measure {
  if (measure.unit === '%' || measure.unit === 'percentage points') return measure;
  const slash = text.slice(measure.end).match(/^\s?[/／]\s?(年|a|月|日|天|小时|秒|亩|公顷|人|户|吨|平方米)/);
  const period: Record<string, string> = {
    年: 'year',
    a: 'year',
    月: 'month',
    日: 'day',
    天: 'day',
    小时: 'hour',
    秒: 'second',
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
