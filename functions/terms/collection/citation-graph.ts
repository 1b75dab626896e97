import type { CitedNumber, TermContribution } from './term-contribution.ts';

/** A document number somebody cites or carries, and what the collection knows of it. */
export interface CitedDocument {
  key: string;
  /** As printed, the spelling met first. */
  text: string;
  year: number | null;
  number: string;
  /** Ids of the documents that carry the number: none when it is cited but not held, several when they conflict. */
  heldBy: string[];
  /** The same documents with their titles. */
  held: { id: string; title: string }[];
  citedBy: Citation[];
}

export interface Citation {
  document: string;
  title: string;
  year: number | null;
  /** `{documentId}#{sectionId}` */
  section: string;
  text: string;
  start: number;
  end: number;
}

/** Who cites whom by document number, over a whole collection. */
export class CitationGraph {
  readonly #byKey = new Map<string, CitedDocument>();

  constructor(contributions: readonly TermContribution[]) {
    for (const { document, ownNumbers, ownNumberTexts, citedNumbers } of contributions) {
      for (const key of ownNumbers) {
        const entry = this.#entry({ key, text: ownNumberTexts?.[key] ?? key, year: null, number: '' });
        entry.heldBy.push(document.id);
        entry.held.push({ id: document.id, title: document.title });
      }
      for (const cited of citedNumbers) {
        const { id, title, year } = document;
        const { text, start, end } = cited;
        const entry = this.#entry(cited);
        if (entry.citedBy.length === 0)
          Object.assign(entry, { text, year: cited.year, number: cited.number });
        entry.citedBy.push({
          document: id,
          title,
          year,
          section: `${id}#${cited.section}`,
          text,
          start,
          end,
        });
      }
    }
  }

  /** Every number, the most cited first. */
  all(): CitedDocument[] {
    return [...this.#byKey.values()].sort(
      (a, b) => b.citedBy.length - a.citedBy.length || (a.key < b.key ? -1 : 1),
    );
  }

  /** Numbers cited by a document of the collection whose document is not in it. */
  citedButNotHeld(): CitedDocument[] {
    return this.all().filter(({ heldBy }) => heldBy.length === 0);
  }

  /** One number on several documents: one of them is misread, or an office counted twice. */
  conflicts(): CitedDocument[] {
    return this.all().filter(({ heldBy }) => heldBy.length > 1);
  }

  /** What a document cites, resolved to documents held where there are any. */
  citedBy(document: string): CitedDocument[] {
    return this.all().filter(({ citedBy }) => citedBy.some((citation) => citation.document === document));
  }

  /** Citations of a document by others. */
  citing(document: string): Citation[] {
    return this.all()
      .filter(({ heldBy }) => heldBy.includes(document))
      .flatMap(({ citedBy }) => citedBy.filter((citation) => citation.document !== document));
  }

  #entry({ key, text, year, number }: Pick<CitedNumber, 'key' | 'text' | 'year' | 'number'>): CitedDocument {
    const known = this.#byKey.get(key);
    if (known) return known;
    const entry: CitedDocument = { key, text, year, number, heldBy: [], held: [], citedBy: [] };
    this.#byKey.set(key, entry);
    return entry;
  }
}
