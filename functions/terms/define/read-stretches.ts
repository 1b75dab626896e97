import type { Section, SectionedText, Sentence } from '../../sections/section.ts';
import type { TermSpan } from '../term-span.ts';
import type { Stretch } from './find-definitions.ts';
import {
  headingOf,
  headingStretch,
  isColonEntry,
  isOneLine,
  isPlainEntry,
} from './glossary/entry-heading.ts';
import { entryAt, explainsTerm, findGlossaryEntries } from './glossary/find-glossary-entries.ts';
import { findGlossarySections } from './glossary/find-glossary-sections.ts';
import type { GlossaryEntry } from './glossary/read-glossary-lines.ts';
import { labelledExplanation } from './labelled-explanation.ts';
import { OpenGlossaries } from './open-glossaries.ts';
import { termBesideLine } from './term-beside-line.ts';
import { termLineBefore } from './term-line-before.ts';

/**
 * What may hold a definition, in order of the text: each sentence, with the run-in heading before it
 * (`（二）取水点：供洒水车……的地点。` is a section called 取水点), and headings that are whole sentences themselves.
 * Each is told whether it stands in a glossary: under such a heading, or behind a line that is one.
 */
export function* readStretches({ text, sections, sentences }: SectionedText): Generator<Stretch> {
  const glossaries = new OpenGlossaries();
  const entries = findGlossarySections(text, sections);
  const bySection = Map.groupBy(sentences, ({ section }) => section);
  // `Next steps` behind a glossary whose entries are lines is no entry of it.
  let hasLines = false;
  for (const [index, section] of sections.entries()) {
    const own = bySection.get(index) ?? [];
    const isNamed = entries.has(section.id);
    const goesOn = glossaries.enter(section, {
      plain: isNamed || (!hasLines && isPlainEntry(text, section, own[0])),
      labelled: isColonEntry(text, section, own[0]),
    });
    const reader = new SectionReader(text, section, own, glossaries, isNamed || goesOn);
    yield* reader.read();
    hasLines = reader.hasLines ?? hasLines;
  }
}

/** The stretches of one section, where a glossary may open at any sentence. */
class SectionReader {
  /** Whether the glossary read here has lines for entries; undefined where there is none. */
  hasLines: boolean | undefined;
  readonly #text: string;
  readonly #section: Section;
  readonly #own: readonly Sentence[];
  readonly #glossaries: OpenGlossaries;
  readonly #isEntry: boolean;
  #entries: GlossaryEntry[] = [];
  #isOpen = false;

  constructor(
    text: string,
    section: Section,
    own: readonly Sentence[],
    glossaries: OpenGlossaries,
    isEntry: boolean,
  ) {
    this.#text = text;
    this.#section = section;
    this.#own = own;
    this.#glossaries = glossaries;
    this.#isEntry = isEntry;
  }

  *read(): Generator<Stretch> {
    const [text, section, own] = [this.#text, this.#section, this.#own];
    const heading = headingOf(text, section);
    const isRunIn = heading !== undefined && own[0] !== undefined && isOneLine(text, section, own[0]);
    const headed =
      heading === undefined || isRunIn ? undefined : headingStretch(text, heading, this.#isEntry, own[0]);
    if (headed !== undefined) yield headed;
    this.#open(section.bodyStart, this.#glossaries.isGlossary(section) && !this.#isEntry);
    const siblings = entriesBeside(text, own);
    // Below the heading of an entry the first sentence explains it, and nothing else.
    const isHeaded = this.#isEntry && headed?.term !== undefined;
    for (const [at, sentence] of own.entries()) {
      if (at === 0 && isHeaded) continue;
      const entry = entryAt(this.#entries, sentence);
      if (entry === undefined)
        yield this.#plainStretch(at, sentence, { heading, isRunIn, isBeside: siblings.has(at) });
      else yield* entryStretches(text, sentence, entry);
    }
  }

  #plainStretch(
    at: number,
    sentence: Sentence,
    { heading, isRunIn, isBeside }: { heading: TermSpan | undefined; isRunIn: boolean; isBeside: boolean },
  ): Stretch {
    const [text, section, glossaries] = [this.#text, this.#section, this.#glossaries];
    const printed = text.slice(sentence.start, sentence.end);
    glossaries.meet(section, printed);
    const labelled = labelledExplanation(text, heading, this.#own.slice(0, at), sentence);
    if (labelled !== undefined) return labelled;
    const isListed = glossaries.isList(section);
    const isGlossary = isListed || isBeside;
    const explained = explainedLine(
      text,
      this.#own[at - 1],
      sentence,
      isGlossary,
      glossaries.isGlossary(section),
    );
    if (explained === undefined) glossaries.leave(section, printed);
    if (!this.#isOpen && glossaries.isGlossary(section)) this.#open(sentence.end, true);
    return (
      explained ?? {
        start: at === 0 && isRunIn && heading ? heading.start : sentence.start,
        end: sentence.end,
        isGlossary,
        isListed,
      }
    );
  }

  #open(from: number, isGlossary: boolean): void {
    this.#isOpen ||= isGlossary;
    this.#entries = findGlossaryEntries(this.#text, this.#section, from, isGlossary);
    if (isGlossary) this.hasLines = this.#entries.length > 0;
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
