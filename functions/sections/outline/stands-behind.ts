import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import { judgeHeadingWords } from '../wording/judge-heading-words.ts';
import { judgeWording } from '../wording/judge-wording.ts';
import { isKnownName } from '../wording/known-names.ts';
import type { HeadingCandidate, Surroundings } from './heading-candidate.ts';
import { isCapitals } from './heading-looks.ts';
import { field, office } from './names-no-heading.ts';

/** The line above ends a paragraph, entitles the document or a named part, so this one is not the rest of it. */
export function standsBehindProse({ lines, excluded, setsApart }: Surroundings, index: number): boolean {
  if (index === 0 || excluded.has(index - 1)) return true;
  const above = lines[index - 1]?.text.trim() ?? '';
  if (setsApart && (lines[index]?.block.spaceAbove ?? 0) > 0 && above.length >= longestAbove) return true;
  return (
    lines[index - 1]?.block.kind === 'list-item' ||
    field.test(above) ||
    office.test(above) ||
    /[.。!！?？;；:："”)）\]]$/.test(above) ||
    isNamedPart(above) ||
    isNamedPart(lines[index - 2]?.text.trim() ?? '', true)
  );
}

/** The first of its level: below a numbered heading or capitals, or two short lines above prose, the upper one behind prose. */
export function standsBelowHeading(
  around: Surroundings,
  index: number,
  style: HeadingCandidate['style'],
): boolean {
  const above = around.lines[index - 1]?.text.trim() ?? '';
  const [label] = parseNumberLabel(above);
  if (label) return above.length <= longestAbove && readsAsPlainHeading(above.slice(label.length));
  if (isCapitals(above)) return style !== 'capitals' && above.length <= longestAbove;
  if (!readsAsPlainHeading(above) || above.length > longestAbove) return false;
  if (standsBehindProse(around, index - 1)) return true;
  // Three levels may stand one above the other where space sets them apart.
  const outer = around.lines[index - 2]?.text.trim() ?? '';
  const isStacked = around.setsApart && outer.length <= longestAbove && readsAsPlainHeading(outer);
  return isStacked && standsBehindProse(around, index - 2);
}

/** A longer line above is prose that lost its end. */
const longestAbove = 60;

export function standsInProse(around: Surroundings, index: number): boolean {
  const next = around.lines[index + 1]?.text.trim() ?? '';
  return standsBehindProse(around, index) && (/.{14}[。.]$/u.test(next) || /.{24}[：:]$/u.test(next));
}

/** 理據 behind prose and above 現行法例的不足, which stands above prose. */
export function holdsHeading(around: Surroundings, index: number): boolean {
  const next = around.lines[index + 1]?.text.trim() ?? '';
  const body = around.lines[index + 2]?.text.trim() ?? '';
  return (
    standsBehindProse(around, index) &&
    next.length > 3 &&
    readsAsPlainHeading(next) &&
    /.{20}[。.]$/u.test(body)
  );
}

/** `Chapter 1: Why rivers matter`, `Summary`; or, two lines above, `Part One` over its heading. */
function isNamedPart(text: string, isBare = false): boolean {
  if (text.length > 120) return false;
  const [label] = parseNumberLabel(text);
  if (isBare) return label?.unit != null && label.length >= text.length;
  return label?.unit != null || isKnownName(text);
}

/** `Safer harbours`, `Energy`, 檢討結果: words that begin with a capital, or a few Han, and state nothing. */
export function readsAsPlainHeading(text: string): boolean {
  if (/^\p{Script=Han}/u.test(text))
    return /^\p{Script=Han}{2,12}$/u.test(text) && judgeHeadingWords(text) > 0;
  return (
    /^\p{Lu}[^\d|]*\p{L}$/u.test(text) &&
    !/\b(?:a|of|the|and|for|on|to|in|by)$/.test(text) &&
    (judgeHeadingWords(text) > 0 || judgeWording(text) === 'condition')
  );
}

export function standsBetweenParagraphs(around: Surroundings, index: number): boolean {
  const { lines, excluded } = around;
  if (excluded.has(index - 1) || !isParagraph(lines[index + 1])) return false;
  return isParagraph(lines[index - 1]) || standsBelowHeading(around, index, 'plain');
}

export function isParagraph(line: Line | undefined): boolean {
  return /^.{50,}[.!?]["”’)]?$/.test(line?.text.trim() ?? '');
}
