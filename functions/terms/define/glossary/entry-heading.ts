import type { Section, Sentence } from '../../../sections/section.ts';
import type { TermSpan } from '../../term-span.ts';
import type { Stretch } from '../find-definitions.ts';
import { opensList } from '../open-glossaries.ts';
import { termOfHeading } from '../term-beside-line.ts';
import { asksOrFrames, beginsExplanation, longestTerm } from '../term-line-before.ts';
import { termInLine } from './term-in-line.ts';

/** A heading without a label, and below it what explains it, or both in one line: `Award - The sum that …`. */
export function isPlainEntry(text: string, section: Section, first: Sentence | undefined): boolean {
  if (section.label !== null || section.heading === null) return false;
  if (/^\p{Lu}[^:|.]{1,40}(?:: | [-–—] )\p{Lu}.{10,}/u.test(section.heading)) return true;
  return first !== undefined && explainsHeading(section.heading, text.slice(first.start, first.end));
}

/** `Banding` / `Banding is the method …`, `Bidding` / `This is the process …`, `Accrual rate` / `The fraction of …` */
function explainsHeading(heading: string, sentence: string): boolean {
  const [name = '', short = heading] = heading.toLowerCase().split(/ \(|\)/);
  const subject = sentence.toLowerCase().replace(/^(?:an?|the) /, '');
  return (
    beginsExplanation.test(sentence) ||
    /^(?:This|These|It|They) (?:is|are|means?|refers?) /.test(sentence) ||
    subject.startsWith(`${name} `) ||
    subject.startsWith(`${short} `)
  );
}

/** `3. 规上工业企业：指……`, numbered below a glossary's heading: name, colon and explanation in one line. */
export function isColonEntry(text: string, section: Section, first: Sentence | undefined): boolean {
  const heading = headingOf(text, section);
  if (heading === undefined || first === undefined || !isOneLine(text, section, first)) return false;
  return /^[^:：]{0,40}[:：]/.test(text.slice(heading.end - 1, first.start + 1));
}

/** The heading without its label. */
export function headingOf(text: string, section: Section): TermSpan | undefined {
  if (section.heading === null) return undefined;
  const start = text.indexOf(section.heading, section.start);
  return start < 0 || start >= section.end ? undefined : { start, end: start + section.heading.length };
}

export function isOneLine(text: string, section: Section, first: Sentence): boolean {
  const isFullSentence = /[。.！!？?；;]\s*$/.test(text.slice(section.start, first.start));
  return !isFullSentence && !text.slice(section.start, first.end).trimEnd().includes('\n');
}

/** Under a glossary the heading is the term, and the first sentence below says what it means. */
export function headingStretch(
  text: string,
  heading: TermSpan,
  isEntry: boolean,
  first: Sentence | undefined,
): Stretch {
  const printed = text.slice(heading.start, heading.end);
  const isTerm =
    isEntry &&
    heading.end - heading.start <= longestTerm &&
    !asksOrFrames(printed) &&
    !opensList.test(printed);
  const term =
    (first && termOfHeading(text, heading, first)) ?? (isTerm ? termInLine(text, heading) : undefined);
  return term !== undefined && first !== undefined
    ? { start: first.start, end: first.end, isGlossary: true, term }
    : { ...heading, isGlossary: isEntry };
}
