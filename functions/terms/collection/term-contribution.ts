import type { DocumentNumber } from '../../documents/document-number.ts';
import type { Section } from '../../sections/section.ts';
import type { DocumentTerm, PolicyTermKind } from '../policy-term.ts';
import { sectionAt } from '../section-at.ts';
import { type CitedTitle, findCitedTitles } from './find-cited-titles.ts';
import { findOwnNumbers } from './find-own-numbers.ts';
import type { KnownTerms } from './known-terms.ts';
import { signText } from './word-signature.ts';

/** What is read of a document to know its part in the collection's terms. A library document is one. */
export interface TermSource {
  document: { id: string; title: string; year: number | null; language: string; issuer: string | null };
  reading: {
    text: string;
    sections: readonly TermSection[];
    terms: readonly DocumentTerm[];
    documentNumbers: readonly DocumentNumber[];
  };
}

interface TermSection {
  id: string;
  start: number;
  end: number;
  bodyStart: number;
  label?: string | null;
  heading?: string | null;
}

/** How a section is called: its label as printed and its heading, where it has them. */
export type SectionName = Pick<Section, 'label' | 'heading'>;

/** One document's part in the collection's terms: small, and enough to draw every term page. */
export interface TermContribution {
  document: TermSource['document'];
  /** English words and Han characters: what rates are per. */
  words: number;
  /** Names of its sections by id; those without a label and a heading are left out. */
  sectionNames?: Record<string, SectionName>;
  /** Which words the text may have, from `signText`. Without one the document is read again for every new term. */
  signature?: string;
  terms: ContributedTerm[];
  uses: ContributedUse[];
  /** Keys of the document numbers this document carries itself. */
  ownNumbers: string[];
  /** The same as printed, by key. */
  ownNumberTexts?: Record<string, string>;
  citedNumbers: CitedNumber[];
  /** Papers mentioned by title. Those of documents stored before titles were read are missing. */
  citedTitles?: (CitedTitle & { section: string })[];
}

/** A term this document itself marks out. */
export interface ContributedTerm {
  key: string;
  term: string;
  kind: PolicyTermKind;
  surfaces: string[];
  definition: QuotedPlace | null;
  expansion: QuotedPlace | null;
}

/** Words of a document with their place. `section` is the id within the document. */
export interface QuotedPlace {
  text: string;
  section: string;
  start: number;
  end: number;
}

/** Uses of one term in one document, marked out here or in another document. */
export interface ContributedUse {
  key: string;
  count: number;
  /** Section ids, each with its number of uses, in order of the text. */
  sections: [section: string, count: number][];
  /** The first use. */
  start: number;
  end: number;
}

export interface CitedNumber {
  key: string;
  text: string;
  year: number | null;
  number: string;
  section: string;
  start: number;
  end: number;
}

/** @param known terms of other documents, to be counted here although nothing marks them out */
export function contributionOf({ document, reading }: TermSource, known: KnownTerms): TermContribution {
  const { id, title, year, language, issuer } = document;
  const own = reading.terms.map(({ key, uses }) => useOf(key, uses));
  const marked = new Set(own.map(({ key }) => key));
  const carried = findOwnNumbers(reading.text, reading.documentNumbers);
  const ownNumbers = new Set(carried.map(({ key }) => key));
  return {
    document: { id, title, year, language, issuer },
    words: countWords(reading.text),
    signature: signText(reading.text),
    sectionNames: namesOf(reading.sections),
    terms: reading.terms.map(({ key, term, kind, surfaces, definition, expansion }) => ({
      key,
      term,
      kind,
      surfaces,
      definition,
      expansion,
    })),
    uses: [...own, ...usesOfKnown(reading, known, marked)],
    ownNumbers: [...ownNumbers],
    ownNumberTexts: Object.fromEntries(carried.map(({ key, text }) => [key, text])),
    citedNumbers: reading.documentNumbers
      .filter(({ key }) => !ownNumbers.has(key))
      .map(({ key, text, year, number, start, end }) => ({
        key,
        text,
        year,
        number,
        section: sectionIdAt(reading, start),
        start,
        end,
      })),
    citedTitles: findCitedTitles(reading.text, reading.terms, reading.documentNumbers, title).map(
      (cited) => ({
        ...cited,
        section: sectionIdAt(reading, cited.start),
      }),
    ),
  };
}

function namesOf(sections: readonly TermSection[]): Record<string, SectionName> {
  const named = sections.filter(({ label, heading }) => label || heading);
  return Object.fromEntries(
    named.map(({ id, label = null, heading = null }) => [id, { label, heading }] as const),
  );
}

/** Uses of known terms that the document does not mark out itself. */
export function usesOfKnown(
  reading: TermSource['reading'],
  known: KnownTerms,
  except: ReadonlySet<string>,
): ContributedUse[] {
  const found = Map.groupBy(known.find(reading.text), ({ key }) => key);
  return [...found]
    .filter(([key]) => !except.has(key))
    .map(([key, uses]) =>
      useOf(
        key,
        uses.map(({ start, end }) => ({ start, end, section: sectionIdAt(reading, start) })),
      ),
    );
}

function useOf(
  key: string,
  uses: readonly { start: number; end: number; section: string }[],
): ContributedUse {
  const sections = new Map<string, number>();
  for (const { section } of uses) sections.set(section, (sections.get(section) ?? 0) + 1);
  return {
    key,
    count: uses.length,
    sections: [...sections],
    start: uses[0]?.start ?? 0,
    end: uses[0]?.end ?? 0,
  };
}

function sectionIdAt(reading: TermSource['reading'], offset: number): string {
  return reading.sections[sectionAt(reading.sections, offset)]?.id ?? '';
}

/** English words and numbers, and Han characters one by one. */
export function countWords(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
  return han + others;
}
