import type { TermSpan } from '../../term-span.ts';
import { longestTerm } from '../term-line-before.ts';
import { isAlphabetical } from './alphabetical-order.ts';
import { type RunInStyle, splitRunIn } from './split-run-in.ts';
import { termInLine } from './term-in-line.ts';

/** A term and the line, or lines, that explain it. Offsets into the document. */
export interface GlossaryEntry {
  term: TermSpan;
  /** First character of the entry and of the line behind it. */
  start: number;
  end: number;
  /** Where the explanation begins. */
  explained: number;
}

/**
 * Reads the lines below a glossary's heading by the layout most of them share, since a line alone often does not tell:
 *
 *     numbered  3.1 / flood door / door set that …         numbers on lines of their own, as standards have them
 *     hanging   Amortisation / Process of allocating …     a short line, then a long one
 *     run-in    Billing authority a local council that …   both in one line, and nothing between
 *
 * @returns no entries where no layout is sure
 */
export function readGlossaryLines(text: string, lines: readonly TermSpan[]): GlossaryEntry[] {
  const own = lines.filter(({ start, end }) => end > start);
  return (
    [readNumbered, readHanging, readRunIn].map((read) => read(text, own)).find((found) => found.length > 0) ??
    []
  );
}

/* ---------- numbered ---------- */

function readNumbered(text: string, lines: readonly TermSpan[]): GlossaryEntry[] {
  const numbers = lines.flatMap(({ start, end }, at) => (isNumber.test(text.slice(start, end)) ? [at] : []));
  if (numbers.length < fewestNumbers) return [];
  return numbers.flatMap((number, at) => {
    const [name, ...behind] = lines.slice(number + 1, numbers[at + 1]);
    const explanation = behind.find(({ start, end }) => !isShortForm.test(text.slice(start, end)));
    if (name === undefined || explanation === undefined) return [];
    return [
      {
        term: termInLine(text, name),
        start: lines[number]!.start,
        end: explanation.end,
        explained: explanation.start,
      },
    ];
  });
}

const isNumber = /^\d+(?:\.\d+)+\.?$/;
/** Below a term other names of it may stand. */
const isShortForm = /^[A-Z][A-Za-z\d]{0,9}$/;

/* ---------- hanging ---------- */

function readHanging(text: string, lines: readonly TermSpan[]): GlossaryEntry[] {
  const short = lines.map(({ start, end }) => isTermLine(text.slice(start, end)));
  const entries: GlossaryEntry[] = [];
  let first: number | undefined;
  let explanations = 0;
  for (const [at, line] of lines.entries()) {
    if (short[at]) {
      first ??= at;
      continue;
    }
    explanations++;
    if (first === undefined) continue;
    const from = firstOfTerm(text, lines, first, at);
    entries.push({
      term: termInLine(text, { start: lines[from]!.start, end: lines[at - 1]!.end }),
      start: lines[from]!.start,
      end: line.end,
      explained: line.start,
    });
    first = undefined;
  }
  const isRegular = entries.length >= fewestEntries && entries.length >= explanations * shareOfHanging;
  return isRegular ? entries : [];
}

/** `Accumulated Surplus/` and `(Deficit)` are one term; of other short lines only the last is one. */
function firstOfTerm(text: string, lines: readonly TermSpan[], first: number, behind: number): number {
  let from = behind - 1;
  while (from > first && goesOn(text, lines[from - 1]!, lines[from]!)) from--;
  return from;
}

function goesOn(text: string, above: TermSpan, below: TermSpan): boolean {
  const [one, other] = [text.slice(above.start, above.end), text.slice(below.start, below.end)];
  return (
    /(?:[/&-]|\b(?:and|or|of|for|the|to|in))$/.test(one) || /^[(\p{Ll}]/u.test(other) || isCut(one, other)
  );
}

/** `Capital and Capital` / `Reserves`: one word that no line before it needs. */
const isCut = (one: string, other: string) => /^\S+$/.test(other) && /\b(?:and|or|of) \S+$/.test(one);

const isTermLine = (line: string) =>
  line.length <= longestTerm &&
  /^["“(\p{L}\d]/u.test(line) &&
  /[\p{L}\d)”"'’%/&-][:：]?$/u.test(line) &&
  !/\s[–—|-]\s|[:：]./.test(line) &&
  line.split(' ').length <= mostTermWords &&
  !/^(?:see|note|source|page)\b/i.test(line);

/* ---------- run-in ---------- */

function readRunIn(text: string, lines: readonly TermSpan[]): GlossaryEntry[] {
  const style = styleOf(lines.map(({ start, end }) => text.slice(start, end)));
  const entries: GlossaryEntry[] = [];
  let sure = 0;
  for (const { start, end } of lines) {
    const split = splitRunIn(text.slice(start, end), style);
    if (split === undefined) continue;
    sure += split.isSure ? 1 : unsure;
    const term = { start: start + split.start, end: start + split.end };
    entries.push({ term, start, end, explained: term.end + 1 });
  }
  const terms = entries.map(({ term }) => text.slice(term.start, term.end));
  const share = isAlphabetical(terms) ? shareInOrder : shareOfRunIn;
  return entries.length >= fewestEntries && sure >= lines.length * share ? entries : [];
}

/** Whether the explanations begin small or with a capital; most glossaries keep to one. */
function styleOf(lines: readonly string[]): RunInStyle {
  const sure = lines.flatMap((line) => {
    const split = splitRunIn(line);
    return split?.isSure ? [line.slice(split.end + 1)] : [];
  });
  const capitals = sure.filter((explanation) => /^\p{Lu}/u.test(explanation)).length;
  if (sure.length < fewestEntries) return 'any';
  if (capitals >= sure.length * shareOfStyle) return 'capital';
  return capitals <= sure.length * (1 - shareOfStyle) ? 'small' : 'any';
}

/* Figures, from some twenty glossaries of councils, departments and funds. */

/** Words of a term's line. */
const mostTermWords = 9;
/** Fewer entries show no layout; numbers on lines of their own show it sooner. */
const fewestEntries = 3;
const fewestNumbers = 2;
/** So many of the long lines have a short one above; the rest go on. */
const shareOfHanging = 0.5;
/** So many of the lines have to split; fewer where their terms stand in the order of the alphabet. */
const shareOfRunIn = 0.6;
const shareInOrder = 0.4;
/** What a split counts that only a capital behind a capital shows. */
const unsure = 0.6;
/** So many of the sure splits show one style. */
const shareOfStyle = 0.75;
