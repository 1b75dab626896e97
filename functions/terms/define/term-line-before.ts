import type { Sentence } from '../../sections/section.ts';
import type { TermSpan } from '../term-span.ts';
import { endsInKind } from './chinese-links.ts';
import { isGlossaryHeading } from './define-in-glossary.ts';

/** A longer line or heading is no term. In characters. */
export const longestTerm = 60;

/** `As used in this chapter:` stands above entries. */
const framesList = /^(?:As used in|In (?:this|these)|For (?:the )?purposes of)\b/;

/** `What changes` is a heading, and no entry. */
const asks = /^(?:What|How|Why|When|Where|Who)\b/;

export const asksOrFrames = (line: string) => asks.test(line) || framesList.test(line);

/** How the explanation of an entry begins: a noun, not a whole sentence. */
export const beginsExplanation =
  /^(?:A|An|The|Any|Money|People|Where|When)\b(?!(?: \S+){1,3} (?:shall|must|will|may|is|are|was|were|has|have)\b)|^(?:指|是指|即)/;

/** A short line without a full stop, and below it what is no whole sentence: `Accrual rate` / `The fraction of …`. */
export function termLineBefore(
  text: string,
  line: Sentence | undefined,
  { start, end }: TermSpan,
  isBelowHeading: boolean,
): TermSpan | undefined {
  if (line === undefined || line.end - line.start > longestTerm) return undefined;
  const whole = text.slice(line.start, line.end).trim();
  const printed = whole.replace(/^(?:(?:\(?[A-Za-z]|\d{1,3})[.)]|\d+(?:\.\d+)+\.?) (?=\p{L})/u, '');
  const from = line.start + whole.length - printed.length;
  const isTerm =
    /^[\p{L}\d“"]/u.test(printed) &&
    /[\p{L}\d)”"](?:\.|[:：])?$/u.test(printed) &&
    !asksOrFrames(printed) &&
    !/\||[:：].|\s[–—-]\s/.test(printed) &&
    !isGlossaryHeading(printed);
  const isWhole =
    /^[\p{Lu}][^.]{1,40}\.$/u.test(printed) && !verbal.test(printed) && isLineStart(text, line.start);
  if (printed.endsWith('.') && !isWhole) return undefined;
  const isBelow =
    isWhole || text.slice(line.end, start).includes('\n') || text.slice(line.start, start).includes('\n');
  // Below a glossary's own heading any whole sentence explains the line above it, such as `Items that are …`.
  const isExplained =
    beginsExplanation.test(text.slice(start, end)) ||
    (isBelowHeading && isLineStart(text, start) && isWholeExplanation(text.slice(start, end).trim()));
  return isTerm && isBelow && isExplained
    ? { start: from, end: from + printed.replace(/[.:：]$/, '').length }
    : undefined;
}

const isWholeExplanation = (line: string) =>
  /^\p{Lu}.{25,}[.]$/su.test(line) || (/^\p{Script=Han}.{7,}。$/su.test(line) && endsInKind(line));

/** `Embodied carbon. The emissions released in …` */
const verbal = /\b(?:is|are|was|were|has|have|had|will|shall|must|may|can|see|we|it|not)\b/i;

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}
