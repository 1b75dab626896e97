import type { Section, SectionedText, Sentence } from '../../sections/section.ts';
import type { TermSpan } from '../term-span.ts';
import { endsInKind } from './chinese-links.ts';
import { isGlossaryHeading } from './define-in-glossary.ts';
import type { Stretch } from './find-definitions.ts';
import { entryAt, explainsTerm, findGlossaryEntries } from './glossary/find-glossary-entries.ts';
import { findGlossarySections } from './glossary/find-glossary-sections.ts';
import type { GlossaryEntry } from './glossary/read-glossary-lines.ts';
import { termInLine } from './glossary/term-in-line.ts';
import { OpenGlossaries, opensList } from './open-glossaries.ts';
import { termBesideLine, termOfHeading } from './term-beside-line.ts';

/** A longer heading is no term. In characters. */
const longestTerm = 60;

/**
 * What may hold a definition, in order of the text: each sentence, with the run-in heading before it
 * (`（二）取水点：供洒水车……的地点。` is a section called 取水点), and headings that are whole sentences themselves.
 * Each is told whether it stands in a glossary: under such a heading, or behind a line that is one.
 */
export function* readStretches({ text, sections, sentences }: SectionedText): Generator<Stretch> {
  const glossaries = new OpenGlossaries();
  const entrySections = findGlossarySections(text, sections);
  const bySection = Map.groupBy(sentences, ({ section }) => section);
  // `Next steps` behind a glossary whose entries are lines is no entry of it.
  let hasLines = false;
  for (const [index, section] of sections.entries()) {
    const own = bySection.get(index) ?? [];
    const isEntry =
      glossaries.enter(section, {
        plain: entrySections.has(section.id) || (!hasLines && isPlainEntry(text, section, own[0])),
        labelled: isColonEntry(text, section, own[0]),
      }) || entrySections.has(section.id);
    const heading = headingOf(text, section);
    const isRunIn = heading !== undefined && own[0] !== undefined && isOneLine(text, section, own[0]);
    if (heading !== undefined && !isRunIn) yield headingStretch(text, heading, isEntry, own[0]);
    const siblings = entriesBeside(text, own);
    let isOpen = glossaries.isGlossary(section) && !isEntry;
    let entries = findGlossaryEntries(text, section, section.bodyStart, isOpen);
    if (isOpen) hasLines = entries.length > 0;
    for (const [at, sentence] of own.entries()) {
      const entry = entryAt(entries, sentence);
      if (entry !== undefined) {
        yield* entryStretches(text, sentence, entry);
        continue;
      }
      const printed = text.slice(sentence.start, sentence.end);
      glossaries.meet(section, printed);
      const isListed = glossaries.isList(section);
      const isGlossary = isListed || siblings.has(at);
      const explained = explainedLine(
        text,
        own[at - 1],
        sentence,
        isGlossary,
        glossaries.isGlossary(section),
      );
      yield explained ?? {
        start: at === 0 && isRunIn ? heading.start : sentence.start,
        end: sentence.end,
        isGlossary,
        isListed,
      };
      if (explained === undefined) glossaries.leave(section, printed);
      if (isOpen || !glossaries.isGlossary(section)) continue;
      isOpen = true;
      entries = findGlossaryEntries(text, section, sentence.end, true);
      hasLines = entries.length > 0;
    }
  }
}

/** Of an entry the sentence that explains; what goes on behind it may define something else. */
function* entryStretches(text: string, { start, end }: Sentence, entry: GlossaryEntry): Generator<Stretch> {
  const { term, explained } = entry;
  if (end <= explained) return;
  if (start > explained || !explainsTerm(text, entry)) yield { start, end, isGlossary: false };
  else yield { start: Math.max(start, Math.min(term.start, explained)), end, isGlossary: true, term };
}

/** The sentence as the explanation of the line before it. */
function explainedLine(
  text: string,
  line: Sentence | undefined,
  { start, end }: Sentence,
  isGlossary: boolean,
  isBelowHeading: boolean,
): Stretch | undefined {
  const entry = isGlossary ? termLineBefore(text, line, { start, end }, isBelowHeading) : undefined;
  if (entry !== undefined) return { start, end, isGlossary, term: entry };
  const beside = line && termBesideLine(text, line, { start, end });
  return beside && { start: beside.from, end, isGlossary, term: beside.term };
}

/** `Care passport – a short document … that …`: not a single one, but several beside each other make a glossary. */
const entryShape =
  /^(?:[\d一二三四五六七八九十]{1,3}[.、．)）]\s*|[-•*▪]\s*)?[\p{L}\d“"][^:：|。.;,\n]{1,50}?(?:[:：]|\s[—–|-]|——)\s*(?:(?:an?|any|the|those|people|land|money) (?!(?:[\p{L}-]+ ){1,4}(?:will|shall|must|is|are|was|were|has|have|had|can|should)\b)(?=.*\b(?:that|which|who|whose|where|used|made|under|by|for|of)\b)|(?!(?:plans?|work|efforts?|commitments?|pledges?|proposals?|funding|support|action|steps?|needs?)\b)\p{Ll}{3,} (?:to \p{Ll}|that |which |who )[^\d]*$)/u;

function entriesBeside(text: string, own: readonly Sentence[]): Set<number> {
  const shaped = own.flatMap(({ start, end }, at) => (entryShape.test(text.slice(start, end)) ? [at] : []));
  return new Set(shaped.filter((at) => shaped.includes(at - 1) || shaped.includes(at + 1)));
}

/** A heading without a label, and below it what explains it, or both in one line: `Award - The sum that …`. */
function isPlainEntry(text: string, section: Section, first: Sentence | undefined): boolean {
  if (section.label !== null || section.heading === null) return false;
  if (/^\p{Lu}[^:|.]{1,40}(?:: | [-–—] )\p{Lu}.{10,}/u.test(section.heading)) return true;
  return first !== undefined && explainsHeading(section.heading, text.slice(first.start, first.end));
}

/** `Banding` / `Banding is the method …`, `Bidding` / `This is the process …`, `Accrual rate` / `The fraction of …` */
function explainsHeading(heading: string, sentence: string): boolean {
  const [name = '', short = heading] = heading.toLowerCase().split(/ \(|\)/);
  const subject = sentence.toLowerCase().replace(/^(?:an?|the) /, '');
  return (
    explains.test(sentence) ||
    /^(?:This|These|It|They) (?:is|are|means?|refers?) /.test(sentence) ||
    subject.startsWith(`${name} `) ||
    subject.startsWith(`${short} `)
  );
}

/** `3. 规上工业企业：指……`, numbered below a glossary's heading: name, colon and explanation in one line. */
function isColonEntry(text: string, section: Section, first: Sentence | undefined): boolean {
  const heading = headingOf(text, section);
  if (heading === undefined || first === undefined || !isOneLine(text, section, first)) return false;
  return /^[^:：]{0,40}[:：]/.test(text.slice(heading.end - 1, first.start + 1));
}

/** `As used in this chapter:` stands above entries. */
const framesList = /^(?:As used in|In (?:this|these)|For (?:the )?purposes of)\b/;

/** `What changes` is a heading, and no entry. */
const asks = /^(?:What|How|Why|When|Where|Who)\b/;

/** How the explanation of an entry begins: a noun, not a whole sentence. */
const explains =
  /^(?:A|An|The|Any|Money|People|Where|When)\b(?!(?: \S+){1,3} (?:shall|must|will|may|is|are|was|were|has|have)\b)|^(?:指|是指|即)/;

/** A short line without a full stop, and below it what is no whole sentence: `Accrual rate` / `The fraction of …`. */
function termLineBefore(
  text: string,
  line: Sentence | undefined,
  { start, end }: { start: number; end: number },
  isBelowHeading: boolean,
): { start: number; end: number } | undefined {
  if (line === undefined || line.end - line.start > longestTerm) return undefined;
  const whole = text.slice(line.start, line.end).trim();
  const printed = whole.replace(/^(?:(?:\(?[A-Za-z]|\d{1,3})[.)]|\d+(?:\.\d+)+\.?) (?=\p{L})/u, '');
  const from = line.start + whole.length - printed.length;
  const isTerm =
    /^[\p{L}\d“"]/u.test(printed) &&
    /[\p{L}\d)”"](?:\.|[:：])?$/u.test(printed) &&
    !asks.test(printed) &&
    !framesList.test(printed) &&
    !/\||[:：].|\s[–—-]\s/.test(printed) &&
    !isGlossaryHeading(printed);
  const isWhole =
    /^[\p{Lu}][^.]{1,40}\.$/u.test(printed) && !verbal.test(printed) && isLineStart(text, line.start);
  if (printed.endsWith('.') && !isWhole) return undefined;
  const isBelow =
    isWhole || text.slice(line.end, start).includes('\n') || text.slice(line.start, start).includes('\n');
  // Below a glossary's own heading any whole sentence explains the line above it, such as `Items that are …`.
  const isExplained =
    explains.test(text.slice(start, end)) ||
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

/** The heading without its label. */
function headingOf(text: string, section: Section): { start: number; end: number } | undefined {
  if (section.heading === null) return undefined;
  const start = text.indexOf(section.heading, section.start);
  return start < 0 || start >= section.end ? undefined : { start, end: start + section.heading.length };
}

function isOneLine(text: string, section: Section, first: Sentence): boolean {
  const isFullSentence = /[。.！!？?；;]\s*$/.test(text.slice(section.start, first.start));
  return !isFullSentence && !text.slice(section.start, first.end).trimEnd().includes('\n');
}

/** Under a glossary the heading is the term, and the first sentence below says what it means. */
function headingStretch(
  text: string,
  heading: TermSpan,
  isEntry: boolean,
  first: Sentence | undefined,
): Stretch {
  const printed = text.slice(heading.start, heading.end);
  const isTerm =
    isEntry &&
    heading.end - heading.start <= longestTerm &&
    !asks.test(printed) &&
    !opensList.test(printed) &&
    !framesList.test(printed);
  const term =
    (first && termOfHeading(text, heading, first)) ?? (isTerm ? termInLine(text, heading) : undefined);
  return term !== undefined && first !== undefined
    ? { start: first.start, end: first.end, isGlossary: true, term }
    : { ...heading, isGlossary: isEntry };
}
