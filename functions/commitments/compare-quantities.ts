import type { Quantity } from './statement.ts';

/** A target and a later number of the same thing. */
export interface QuantityPair {
  target: Quantity;
  found: Quantity;
}

function sameUnit(left: Quantity, right: Quantity): boolean {
  if (withoutYear(left.unit) !== withoutYear(right.unit)) return false;
  return left.unit !== '' || (classifierOf(left) !== '' && classifierOf(left) === classifierOf(right));
}

/** "4,000 a year" is reported by the year, without saying so. */
function withoutYear(unit: string): string {
  return unit.replace(/\/year$/, '');
}

/** Classifiers of one kind of thing. */
const sameClassifiers: Record<string, string> = { 台: '辆', 部: '辆', 座: '处', 所: '处' };

/** 16条: where the counted thing stands before its number, the classifier is all that is left of the unit. */
function classifierOf({ text }: Quantity): string {
  const last = text.at(-1) ?? '';
  return /\p{Script=Han}/u.test(last) && last !== '个' ? (sameClassifiers[last] ?? last) : '';
}

/** Numbers of both sentences that count the same thing; each target once, with the nearest value of its unit. */
export function pairQuantities(promised: readonly Quantity[], reported: readonly Quantity[]): QuantityPair[] {
  return promised.flatMap((target) => {
    const same = reported.filter((quantity) => sameUnit(target, quantity));
    const nearest = same.sort((left, right) => distance(target, left) - distance(target, right))[0];
    return nearest ? [{ target, found: nearest }] : [];
  });
}

/** Values apart by their ratio, so that 3 and 4 are nearer than 3 and 300; what is counted decides among equals. */
function distance(target: Quantity, found: Quantity): number {
  const ratio = Math.abs(Math.log((target.value || 1e-9) / (found.value || 1e-9)));
  return ratio + (target.what !== '' && target.what === found.what ? 0 : 0.01);
}

/** Whether a reported value keeps the promise: at least the target, or at most for a ceiling; rounding is forgiven. */
export function meetsTarget({ target, found }: QuantityPair): boolean {
  if (target.modifier === 'at-most' || target.modifier === 'less-than')
    return found.value <= target.value * 1.005;
  const tolerance = target.modifier === 'about' ? 0.9 : 0.995;
  return found.value >= target.value * tolerance;
}

/** Digits a number must have, without its noughts, to be a sign of its own: 56 problems, but not 10 or 3. */
const tellingDigits = 2;

/** Digits of a value without its noughts: the more, the less it meets another by chance. */
export function tellingDigitsOf(value: number): number {
  return String(value).replace(/\.|0+$/g, '').length;
}

/** A telling number that both name, whatever the unit: "56个问题" and "56项整改任务". */
export function sharesNumber(promised: readonly Quantity[], reported: readonly Quantity[]): boolean {
  return promised.some(
    ({ value }) =>
      tellingDigitsOf(value) >= tellingDigits && reported.some((quantity) => quantity.value === value),
  );
}

export function sameValue({ target, found }: QuantityPair): boolean {
  return (
    Math.abs(target.value - found.value) <= Math.abs(target.value) * 1e-9 && target.upper === found.upper
  );
}

/** "7 of the 11 enterprises", "11家已搬迁8家", "about 41% of the 3,000 planned": how much of a whole is done. */
export function findShareDone(text: string, whole: number): { done: number; text: string } | undefined {
  for (const { pattern, done, of } of sharePatterns) {
    for (const match of text.matchAll(pattern)) {
      const total = toNumber(match[of]!);
      const part = match[0].includes('%') ? (total * toNumber(match[done]!)) / 100 : toNumber(match[done]!);
      if (total === whole && part <= whole) return { done: part, text: match[0] };
    }
  }
  return undefined;
}

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const number = `(\\d[\\d,]*(?:\\.\\d+)?|\\b(?:${tens.join('|')})(?:[- ](?:${ones.slice(0, 9).join('|')}))?\\b|\\b(?:${ones.join('|')})\\b)`;
const sharePatterns: readonly { pattern: RegExp; done: number; of: number }[] = [
  {
    pattern: new RegExp(
      `${number}(?:%| per cent)? of (?:the |these |its |our )?(?:planned |total )?${number}`,
      'gi',
    ),
    done: 1,
    of: 2,
  },
  {
    pattern: new RegExp(
      `\\bof the ${number}[^,.;]{0,80}, ${number} (?:have|has|had|were|was|are|is)\\b`,
      'gi',
    ),
    done: 2,
    of: 1,
  },
  {
    pattern: new RegExp(
      `${number}[家个座项所处条户人]?[^，。；]{0,16}?(?:中|已)[^，。；\\d]{0,10}${number}[家个座项所处条户人]`,
      'g',
    ),
    done: 2,
    of: 1,
  },
];

function toNumber(text: string): number {
  const value = Number(text.replace(/,/g, ''));
  if (!Number.isNaN(value)) return value;
  const [first = '', second = ''] = text.toLowerCase().split(/[- ]/);
  const ten = tens.indexOf(first);
  return ten < 0 ? ones.indexOf(first) + 1 : 10 * (ten + 2) + ones.indexOf(second) + 1;
}
