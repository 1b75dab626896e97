import type { Quantity } from './statement.ts';

/** A target and a later number of the same thing. */
export interface QuantityPair {
  target: Quantity;
  found: Quantity;
}

/** Ignored differences: units printed in singular and plural, classifiers that tell the same. */
function sameUnit(left: Quantity, right: Quantity): boolean {
  return left.unit === right.unit && left.unit !== '';
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

const number = '(\\d[\\d,]*(?:\\.\\d+)?)';
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
  return Number(text.replace(/,/g, ''));
}
