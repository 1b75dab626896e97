import { looksLikeCaption } from '../../parse/clean-text.ts';
import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import { judgeHeadingWords, longestHeadingCharacters } from '../wording/judge-heading-words.ts';
import { judgeWording } from '../wording/judge-wording.ts';
import { isKnownName } from '../wording/known-names.ts';
import { looksLikeDate } from '../wording/masthead-lines.ts';
import { cleanHeading } from './cut-phrase.ts';
import { fewWords } from './has-body-below.ts';
import type { HeadingCandidate, Surroundings } from './heading-candidate.ts';
import { contentStems, styleOf } from './heading-looks.ts';
import { layoutEvidence } from './judge-layout.ts';
import { speaker } from './names-no-heading.ts';

/** A line without a label: a heading by its format, by its type, or by standing short and alone. */
export function readUnnumbered(around: Surroundings, index: number): HeadingCandidate | undefined {
  const line = around.lines[index];
  if (!line) return undefined;
  const text = line.text.trim();
  if (text.length > longestHeadingCharacters || !/\p{L}{2}/u.test(text)) return undefined;
  const { kind, level, prominence } = line.block;
  const style = styleOf(text);
  const score =
    kind === 'heading' ? formatEvidence(line, text) : unmarkedEvidence(around, index, text, style);
  if (score <= 0) return undefined;
  return {
    line: index,
    lastLine: index,
    readings: [],
    heading: cleanHeading(text),
    start: line.start,
    bodyStart: line.end,
    form: 'alone',
    formatLevel: level,
    style,
    wording: judgeWording(text),
    ...(level === null ? { stems: contentStems(text) } : {}),
    ...(around.setsApart ? { spaceAbove: line.block.spaceAbove ?? 0 } : {}),
    prominence,
    hasKnownName: isKnownName(text),
    ...numberedBelow(around, index),
    score,
  };
}

function numberedBelow({ lines }: Surroundings, index: number): Pick<HeadingCandidate, 'numberedBelow'> {
  const [label] = parseNumberLabel(lines[index + 1]?.text.trimStart() ?? '');
  return label?.shape === 'decimal' ? { numberedBelow: label.values } : {};
}

function unmarkedEvidence(
  around: Surroundings,
  index: number,
  text: string,
  style: HeadingCandidate['style'],
): number {
  const line = around.lines[index];
  if (line === undefined || line.block.kind === 'list-item') return -2;
  return line.block.prominence >= leastProminence
    ? typeEvidence(line, text)
    : layoutEvidence(around, index, text, style);
}

/** Type that says less than this (another face, centred) is decoration as often as heading. */
const leastProminence = 0.45;

/** Larger or bold type: a heading unless the words are a statement, a label of a chart or a figure. */
function typeEvidence(line: Line, text: string): number {
  // `They die young`, `If something goes wrong`: so short a line in heading type entitles, whatever it states.
  const least = text.split(/\s+/).length <= fewWords && /^\p{Lu}.*\p{L}$/u.test(text) ? 0 : -2;
  const words = Math.max(least, Math.min(1, judgeHeadingWords(text)));
  let score = -0.6 + 3.2 * (line.block.prominence - 0.25) + 0.8 * words;
  if (/[.。;；,，]$/.test(text) || looksLikeDate(text)) score -= 2;
  if (speaker.test(text)) score -= 2;
  if (/^\p{Ll}/u.test(text) || (/^[$£€¥]?[\d.,]+/.test(text) && !/^(?:19|20)\d\d(?:年|\s\p{Lu})/u.test(text)))
    score -= 1.5;
  return score;
}

export function formatEvidence(line: Line, heading: string): number {
  const isTold = line.block.level !== null;
  const base = isTold ? 4 : 2.5;
  return heading.length > longestHeadingCharacters ? base - 4 : base + line.block.prominence;
}

export function canHoldHeading(line: Line): boolean {
  const { kind } = line.block;
  return (
    kind === 'heading' || ((kind === 'paragraph' || kind === 'list-item') && !looksLikeCaption(line.text))
  );
}
