/**
 * Numbers are compared by value where a scale word follows: `30万` and `300,000` are one term,
 * `1.5 million` and `1,500,000` too. Without a scale they stay as printed (`4.10` is not `4.1`).
 */
const scales: [RegExp, number][] = [
  [/^\s?万亿|^\s?(?:trillion|tn)(?![a-z])/i, 1e12],
  [/^\s?[亿億]|^\s?亿/, 1e8],
  [/^\s?[万萬]/, 1e4],
  [/^[ -]?(?:billion|bn)(?![a-z])/i, 1e9],
  [/^[ -]?(?:million|mn|m)(?![a-z])/i, 1e6],
  [/^[ -]?(?:thousand|k)(?![a-z])/i, 1e3],
];

/** The factor that the text at `offset` gives to the number before it; 1 when it gives none. */
export function readScale(text: string, offset: number): number {
  const next = text.charCodeAt(offset);
  const isBreak = next === 32 || next === 45;
  // Nearly every number is followed by something else; look closer only at a letter or a break.
  if (!isBreak && !(next > 64)) return 1;
  const ahead = text.slice(offset, offset + 10);
  // A lone letter behind a space is a unit or a list mark, not a scale.
  if (isBreak && /^.[mk]\b/i.test(ahead)) return 1;
  return scales.find(([pattern]) => pattern.test(ahead))?.[1] ?? 1;
}

/** `scaleNumber('2.5', 10000)` is `'25000'`. */
export function scaleNumber(digits: string, scale: number): string {
  if (scale === 1) return digits;
  const value = Number(digits) * scale;
  return Number.isFinite(value) && value < 1e15 ? String(Math.round(value * 1000) / 1000) : digits;
}
