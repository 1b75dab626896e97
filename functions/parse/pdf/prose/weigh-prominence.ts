import type { Line } from '../layout/build-lines.ts';
import type { Paragraph } from './build-paragraphs.ts';

/** The look of a document's running text, which headings differ from. */
export interface BodyLook {
  size: number;
  family: string;
  isBold: boolean;
}

/** Paragraphs longer than this are never headings, however large. */
const LONGEST_HEADING = 250;

/** How much a sign weighs: half again as large is a sure heading, bold alone is likely one, another face is a hint. */
const SIZE_WEIGHT = 1.4;
const LEAST_LARGER = 1.06;
const LARGER_BASE = 0.3;
const BOLD_WEIGHT = 0.5;
const FACE_WEIGHT = 0.3;

/** Sums up to this count as they are; it lies above bold alone, the commonest sign. Range 0.5 to 0.8. */
const LINEAR_UNTIL = 0.6;

/** The size and face in which most characters are set. */
export function findBodyLook(lines: Line[]): BodyLook {
  const weights = new Map<string, { weight: number; look: BodyLook }>();
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    const look = { size: Math.round(line.size * 2) / 2, family: line.family, isBold: line.isBold };
    const key = `${look.size}/${look.family}/${look.isBold}`;
    const found = weights.get(key) ?? { weight: 0, look };
    found.weight += line.text.length;
    weights.set(key, found);
  }
  const best = [...weights.values()].reduce<{ weight: number; look: BodyLook } | undefined>(
    (most, next) => (most === undefined || next.weight > most.weight ? next : most),
    undefined,
  );
  return best?.look ?? { size: 10, family: '', isBold: false };
}

/** How strongly a paragraph's type says heading, 0 to 1. */
export function weighProminence(paragraph: Paragraph, body: BodyLook): number {
  if (paragraph.kind !== 'text' || paragraph.text.length > LONGEST_HEADING) return 0;
  const { lines } = paragraph;
  const ratio = Math.min(...lines.map((line) => line.size)) / body.size;
  if (ratio < 0.9) return 0;
  const larger = ratio > LEAST_LARGER ? LARGER_BASE + (ratio - 1) * SIZE_WEIGHT : 0;
  const bold = !body.isBold && lines.every((line) => line.isBold) ? BOLD_WEIGHT : 0;
  const face = bold === 0 && lines.every((line) => line.family !== body.family) ? FACE_WEIGHT : 0;
  return Math.round(squeeze(larger + bold + face) * 100) / 100;
}

/**
 * Keeps the sum of the signs below 1 without making all strong headings alike: titles of 24, 18 and 14 points
 * stay apart, since the outline tells levels by it.
 */
function squeeze(sum: number): number {
  if (sum <= LINEAR_UNTIL) return sum;
  return LINEAR_UNTIL + (1 - LINEAR_UNTIL) * (1 - Math.exp(LINEAR_UNTIL - sum));
}
