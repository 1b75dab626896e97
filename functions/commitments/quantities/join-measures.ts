import type { Grammar } from '../grammar.ts';
import type { Quantity } from '../statement.ts';
import type { Measure } from './measure.ts';
import { readModifier } from './read-modifier.ts';
import { type FoundNumber, roundOff } from './read-numbers.ts';

/** Measures to quantities: two ends of a range become one, and each gets its modifier. */
export function joinMeasures(measures: Measure[], text: string, grammar: Grammar): Omit<Quantity, 'text'>[] {
  const quantities: Omit<Quantity, 'text'>[] = [];
  for (let at = 0; at < measures.length; at++) {
    const low = measures[at]!;
    const high = measures[at + 1];
    if (high && isRange(low, high, text)) {
      quantities.push({
        value: roundOff(shareMagnitude(low, high, text)),
        upper: roundOff(high.number.value),
        unit: high.unit,
        what: high.what,
        modifier: 'range',
        start: low.start,
        end: high.end,
      });
      at++;
      continue;
    }
    const previous = quantities.at(-1);
    const isListed =
      previous && /^、$/.test(text.slice(previous.end, low.start)) && previous.unit === low.unit;
    const own = readModifier(low, text, grammar);
    quantities.push({
      value: roundOff(low.number.value),
      upper: null,
      unit: low.unit,
      what: low.what,
      modifier: own === 'exactly' && isListed && previous.modifier !== 'range' ? previous.modifier : own,
      start: low.start,
      end: low.end,
    });
  }
  return quantities;
}

/** "1 to 2 million": the lower bound means millions too, unless its own magnitude is printed. */
function shareMagnitude(low: Measure, high: Measure, text: string): number {
  const isInWords = /[a-z万亿]/i.test(text.slice(high.number.start, high.number.end));
  if (!isInWords) return low.number.value;
  if (low.number.value >= high.number.value || low.number.value >= 1000) return low.number.value;
  const magnitude = [1e12, 1e9, 1e8, 1e6, 1e4].find(
    (size) => high.number.value >= size && high.number.value % (size / 100) < 1,
  );
  return magnitude && low.end - low.start < 5 ? low.number.value * magnitude : low.number.value;
}

/** "rose by 10 hours to 71 hours", "from 3% to 5%" and 由3%提高到5% are a change, two quantities; "3% to 5%" and 3%—5% are one range. */
function isRange(low: Measure, high: Measure, text: string): boolean {
  if (low.unit !== high.unit.split('/')[0] && low.unit !== high.unit && low.unit !== '') return false;
  const between = text.slice(low.end, high.start);
  // 六万元以上三十万元以下 is what a statute says for sixty to three hundred thousand.
  if (/^(?:以上|以上不满)$/.test(between)) return /^的?以下/.test(text.slice(high.end));
  const before = text.slice(Math.max(0, low.start - 16), low.start);
  if (/^\s?(?:and)\s?$/i.test(between)) return /\bbetween (?:about )?$/i.test(before);
  if (between === '、') return isHanNeighbour(low.number, high.number);
  if (!/^\s?(?:-|–|—|~|～|to|至|到)\s?$/i.test(between)) return false;
  const isMoney = low.start < low.number.start;
  const hasOwnUnit = isMoney || (low.end > low.number.end && low.unit !== '%');
  if ((hasOwnUnit || low.unit === '') && /\bby (?:about |some |around )?$/i.test(before)) return false;
  return (
    !/(?:(?<!\b(?:rang|var|stretch)\w* )\bfrom (?:about |some |around )?|[从由](?:[^，。]{0,8}))$/i.test(
      before,
    ) && high.number.value > low.number.value / 1e6
  );
}

/** 两、三倍 is two to three times. */
function isHanNeighbour(low: FoundNumber, high: FoundNumber): boolean {
  return low.style === 'han' && low.value < 10 && high.value === low.value + 1;
}
