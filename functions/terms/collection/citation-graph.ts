import { groupMissingTitles, type MissingTitle } from './group-missing-titles.ts';
import { joinedLatin, romanisedPattern } from './romanise-series.ts';
import type { CitedNumber, TermContribution } from './term-contribution.ts';
import { TitleResolver } from './title-resolver.ts';

/** A document number somebody cites or carries, or a paper cited by its title, and what the collection knows of it. */
export interface CitedDocument {
  key: string;
  /** As printed, the spelling met first. */
  text: string;
  /** Of a number that is not held: the title printed beside it. */
  title: string | null;
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

/** Who cites whom by document number or title, over a whole collection. */
export class CitationGraph {
  readonly #byKey = new Map<string, CitedDocument>();

  constructor(contributions: readonly TermContribution[]) {
    const translated = translatedKeys(contributions);
    const keyOf = (key: string) => translated.get(key) ?? key;
    for (const { document, ownNumbers, ownNumberTexts } of contributions) {
      for (const own of ownNumbers) {
        const entry = this.#entry({
          key: keyOf(own),
          text: ownNumberTexts?.[own] ?? own,
          year: null,
          number: '',
        });
        if (!entry.heldBy.includes(document.id)) hold(entry, document);
      }
    }
    for (const { document, citedNumbers } of contributions) {
      for (const cited of citedNumbers) {
        const entry = this.#entry({ ...cited, key: keyOf(cited.key) });
        if (entry.citedBy.length === 0) {
          Object.assign(entry, { year: cited.year, number: cited.number });
          // As the document itself prints it, where it is held: a translation cites it in other letters.
          if (entry.heldBy.length === 0) entry.text = cited.text;
        }
        entry.citedBy.push(citationIn(document, cited));
      }
    }
    this.#addTitles(contributions, keyOf);
  }

  /** Mentions by title, of documents that are held. What a number right behind the title names is not counted twice. */
  #addTitles(contributions: readonly TermContribution[], keyOf: (key: string) => string): void {
    const documents = contributions.map(({ document, ownNumbers }) => ({
      ...document,
      hasNumber: ownNumbers.length > 0,
    }));
    const resolver = new TitleResolver(documents);
    for (const [at, { document, citedTitles = [] }] of contributions.entries()) {
      for (const cited of citedTitles) {
        const held = resolver.resolve(cited, documents[at]!);
        if (held === null) continue;
        if (cited.number !== undefined) {
          const numbered = this.#byKey.get(keyOf(cited.number));
          // Another number than its own: another edition, or another paper of the same name.
          if ((numbered?.heldBy.length ?? 0) > 0 || held.hasNumber) continue;
        }
        const entry = this.#entry({ key: `title ${held.id}`, text: held.title, year: held.year, number: '' });
        if (entry.heldBy.length === 0) hold(entry, held);
        entry.citedBy.push(citationIn(document, cited));
      }
    }
    for (const missing of groupMissingTitles(contributions, resolver)) this.#addMissing(missing, keyOf);
  }

  /** A title and the number printed behind it are one paper; where it has several numbers, no title alone tells which. */
  #addMissing({ key, text, year, numbers, mentions }: MissingTitle, keyOf: (key: string) => string): void {
    const numbered = [...new Set([...numbers].map(keyOf))].flatMap((number) => this.#byKey.get(number) ?? []);
    if (numbered.some(({ heldBy }) => heldBy.length > 0)) return;
    for (const entry of numbered) entry.title ??= text;
    const alone = mentions.filter(({ cited }) => cited.number === undefined);
    if (alone.length === 0) return;
    const entry = numbered.length === 1 ? numbered[0]! : this.#entry({ key, text, year, number: '' });
    for (const { document, cited } of alone) entry.citedBy.push(citationIn(document, cited));
  }

  /** Every number, the most cited first. */
  all(): CitedDocument[] {
    return [...this.#byKey.values()].sort(
      (a, b) => b.citedBy.length - a.citedBy.length || (a.key < b.key ? -1 : 1),
    );
  }

  /** Papers cited by number or title that are not in the collection. */
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
    const entry: CitedDocument = { key, text, title: null, year, number, heldBy: [], held: [], citedBy: [] };
    this.#byKey.set(key, entry);
    return entry;
  }
}

function hold(entry: CitedDocument, { id, title }: { id: string; title: string }): void {
  entry.heldBy.push(id);
  entry.held.push({ id, title });
}

function citationIn(
  { id, title, year }: TermContribution['document'],
  { text, section, start, end }: Pick<CitedNumber, 'text' | 'section' | 'start' | 'end'>,
): Citation {
  return { document: id, title, year, section: `${id}#${section}`, text, start, end };
}

/** Keys of numbers in Latin letters by the Han number they transcribe; what could be two leads nowhere. */
function translatedKeys(contributions: readonly TermContribution[]): Map<string, string> {
  const keys = new Set(
    contributions.flatMap(({ ownNumbers, citedNumbers }) => [
      ...ownNumbers,
      ...citedNumbers.map(({ key }) => key),
    ]),
  );
  const yearAndNumber = (key: string) => /\d+-\d+$/.exec(key)?.[0];
  const printed = [...keys].flatMap((key) => {
    const pattern = romanisedPattern(key);
    return pattern === undefined ? [] : [{ key, pattern }];
  });
  const byNumber = Map.groupBy(printed, ({ key }) => yearAndNumber(key));
  const translated = new Map<string, string>();
  for (const key of keys) {
    const letters = joinedLatin(key);
    if (letters === undefined) continue;
    const same = (byNumber.get(yearAndNumber(key)) ?? []).filter(({ pattern }) => pattern.test(letters));
    if (same.length === 1) translated.set(key, same[0]!.key);
  }
  return translated;
}
