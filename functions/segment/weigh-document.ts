import { analyse } from '../analysis/analyse-text.ts';
import type { Term } from '../analysis/term.ts';
import { ancestorWeight, headingWeight, type LengthClass, titleWeight, toSlot } from './impact.ts';
import type { IndexedDocument, IndexedPassage, IndexedSection } from './indexed-document.ts';

/** One passage as the index holds it. */
export interface WeighedPassage {
  /** Slot of each term. */
  slots: Map<string, number>;
  /** Words as printed, in text, headings and title; each once. */
  words: Set<string>;
  lengthClass: LengthClass;
  /** Weighted terms, stop words left out. */
  length: number;
}

export interface WeighedSection {
  /** Terms of all headings on the path. */
  headingTerms: Set<string>;
  passages: WeighedPassage[];
}

/** Terms, impacts and lengths of all passages of a document; its own text decides, its neighbours do not. */
export function weighDocument(document: IndexedDocument): WeighedSection[] {
  const title = analyse(document.title);
  const isOneSection = document.sections.length === 1;
  return document.sections.map((section) => {
    const heading = analyse(section.heading ?? '');
    const ancestors = analyse(ancestorsOf(section).join('\n'));
    const passages: Pick<IndexedPassage, 'text'>[] =
      section.passages.length > 0 ? section.passages : [{ text: '' }];
    return {
      headingTerms: new Set(
        [...heading, ...ancestors].filter((term) => !term.isStopWord).map(({ term }) => term),
      ),
      passages: passages.map(({ text }) =>
        weighPassage([
          [analyse(text), 1],
          [heading, headingWeight],
          [ancestors, ancestorWeight],
          [title, isOneSection ? headingWeight : titleWeight],
        ]),
      ),
    };
  });
}

/** The path ends with the section's own heading, which has a weight of its own. */
function ancestorsOf(section: IndexedSection): string[] {
  const own = section.path.at(-1);
  const endsWithOwn = own !== undefined && section.heading !== null && own.endsWith(section.heading);
  return endsWithOwn ? section.path.slice(0, -1) : section.path;
}

function weighPassage(fields: [Term[], number][]): WeighedPassage {
  const frequencies = new Map<string, number>();
  const words = new Set<string>();
  let length = 0;
  let hanLength = 0;
  for (const [terms, weight] of fields) {
    for (const { term, surface, kind, isStopWord } of terms) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      if (kind === 'word' && !isStopWord) words.add(surface);
      if (isStopWord || kind === 'han-end' || kind === 'reference') continue;
      length += weight;
      if (kind === 'han') hanLength += weight;
    }
  }
  const lengthClass = hanLength * 2 > length ? 'han' : 'words';
  const slots = new Map<string, number>();
  for (const [term, frequency] of frequencies) slots.set(term, toSlot(frequency, length, lengthClass));
  return { slots, words, length, lengthClass };
}
