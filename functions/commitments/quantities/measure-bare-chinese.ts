import type { Measure } from './measure.ts';
import type { FoundNumber } from './read-numbers.ts';

/** What 50万 counts without a classifier: 职工, 警力. */
const people =
  /^(?:余?名?)?(?:职工|群众|市民|学生|师生|居民|农民工?|老人|人口|游客|党员|干部|劳动力|警力|用户)/;
const announced = /(?:达到?|为|至|到|增加|减少|累计|共|突破|超过?|约|数|量|率|指数)$/;
const ended = /^(?:[，。；、）)以左]|$|(?:增|减|提高|上升|下降|降))/;
/** 延长十日, 平均住院日为8.8日: days that are counted, where a bare 10日 is a date. */
const countedDays = /(?:延长|超过|不少于|少于|满|达到?|为期|逾|提前|缩短[至为]?|平均[^，。；]{0,8}为)$/;

/** A Chinese number behind which no unit stands; undefined where it measures nothing. */
export function measureBareChinese(text: string, number: FoundNumber): Measure | undefined {
  const [before, after] = [text.slice(0, number.start), text.slice(number.end)];
  const measure = { number, unit: '', what: '', start: number.start, end: number.end };
  if (number.style === 'han' && number.value >= 3 && /^日前/.test(after))
    return { ...measure, unit: 'days', end: number.end + 1 };
  if (/^日(?:内|以[内上下]|之内)/.test(after) || (/^日(?!均|常)/.test(after) && countedDays.test(before)))
    return { ...measure, unit: 'days', end: number.end + 1 };
  // 15.1/10万 is a rate; its denominator counts nothing.
  if (/^[/／](?:10万|千|万)/.test(after)) return measure;
  if (/[/／]$/.test(before)) return undefined;
  const isLarge = /[万亿]$/.test(text.slice(number.start, number.end));
  const what = isLarge ? people.exec(after)?.[0] : undefined;
  if (what) return { ...measure, unit: 'people', what, end: number.end + what.length };
  if (number.value < (number.style === 'digits' ? 2 : 10_000)) return undefined;
  return ended.test(after) && (isLarge || announced.test(before)) ? measure : undefined;
}
