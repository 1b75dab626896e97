import type { NumberLabel } from '../labels/number-label.ts';
import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import { isKnownName } from '../wording/known-names.ts';
import { readEntryNumber } from './entry-number.ts';
import { readEntrySigns } from './entry-signs.ts';
import { readListHeading } from './list-headings.ts';

/**
 * Lines of notes and glossaries: they explain words of the text; numbered and short as they are, they open no sections.
 *
 * @param contents lines of contents tables; what a table names last, "Annex B: Glossary", is no heading of one
 */
export function findNotes(lines: readonly Line[], contents: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  for (const [index, { block, text }] of lines.entries()) {
    if (block.kind === 'footnote') found.add(index);
    if (contents.has(index) || readListHeading(text.trim()) !== 'notes') continue;
    const [first, end] = notesBelow(lines, index);
    for (let note = first; note < end; note += 1) found.add(note);
  }
  return found;
}

/**
 * Notes go on to the next heading that the format, a named label or a name shows, or that counts on from their own;
 * those with numbers, no further than they count.
 */
function notesBelow(lines: readonly Line[], heading: number): [first: number, end: number] {
  const first = behindLeadIn(lines, heading);
  const textAt = (index: number) => lines[index]?.text.trim() ?? '';
  const own = parseNumberLabel(textAt(heading))[0];
  const isLabelled = parseNumberLabel(textAt(first)).length > 0;
  let last = readEntryNumber(textAt(first));
  let end = first;
  for (let index = first; index < lines.length; index += 1) {
    const text = textAt(index);
    if (lines[index]?.block.kind === 'heading' || namedPart.test(text) || isKnownName(text)) break;
    if ((own && followsHeading(own, text)) || (!isLabelled && looksLikeNextHeading(text))) break;
    const number = readEntryNumber(text);
    if (last !== undefined && index > end + linesOfNote) break;
    if (last !== undefined && index > first && !(number !== undefined && number > last && number <= last + 2))
      continue;
    end = index + 1;
    last &&= number;
  }
  return [first, end];
}

/** A note may go on for as many lines behind the one with its number. */
const linesOfNote = 2;

export const namedPart =
  /^(?:附件|第[一二三四五六七八九十]+[章部编]|(?:ANNEX|Annex|APPENDIX|Appendix|PART|Part|CHAPTER|Chapter)\b)/;

/** `4. Review` below the list that `3. Bibliography` heads. */
export function followsHeading(own: NumberLabel, text: string): boolean {
  const [label] = parseNumberLabel(text);
  const isNext = label?.shape === own.shape && label.values.at(-1) === (own.values.at(-1) ?? 0) + 1;
  return isNext && text.length < headingCharacters;
}

/** `8. Annexes`, 五、组织实施: a number and a short phrase that cites nothing. */
export function looksLikeNextHeading(text: string): boolean {
  return (
    text.length < headingCharacters && parseNumberLabel(text).length > 0 && readEntrySigns(text).citing === 0
  );
}

const headingCharacters = 60;
/** How many lines may lead in to a list: `The following words are used.` */
const leadInLines = 2;

function behindLeadIn(lines: readonly Line[], heading: number): number {
  let first = heading + 1;
  while (first <= heading + leadInLines && leadsIn(lines[first]?.text.trim() ?? '')) first += 1;
  return first;
}

function leadsIn(text: string): boolean {
  const isSentence = /[:：]$|\b(?:following|below)\b.*\.$|[下以].{0,12}文件.*。$/.test(text);
  return isSentence && readEntryNumber(text) === undefined;
}
