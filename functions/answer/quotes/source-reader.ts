import type { DocumentLibrary } from '../../library/document-library.ts';
import type { LibraryDocument } from '../../library/reading.ts';
import { type FoundQuote, findVerbatim, QuoteSource } from './find-quote.ts';

/** Documents kept folded for a draft; a long one that quotes many reads some twice. */
const mostSources = 48;
/** Documents with several editions looked through for words that no document has now, and pages of the register read to find them. */
const mostRevised = 40;
const registerPages = 3;

/** Reads a document once for what stands near in a draft; earlier editions only when a quotation is not in the current one. */
export class SourceReader {
  readonly #library: DocumentLibrary;
  readonly #current = new Map<string, Promise<QuoteSource[]>>();
  readonly #earlier = new Map<string, Promise<QuoteSource[]>>();
  #revised: Promise<string[]> | undefined;

  constructor(library: DocumentLibrary) {
    this.#library = library;
  }

  current(id: string): Promise<QuoteSource[]> {
    return once(this.#current, id, async () => sourcesOf([await this.#library.read(id)], true));
  }

  /**
   * Where earlier editions have a quotation word for word.
   * @param isAnywhere also of documents other than `ids`: words that were taken out are in no index
   */
  async findEarlier(
    text: string,
    ids: readonly string[],
    isAnywhere: boolean,
  ): Promise<FoundQuote | undefined> {
    this.#revised ??= isAnywhere ? this.#findRevised() : undefined;
    const revised = isAnywhere ? ((await this.#revised) ?? []) : [];
    const all = [...new Set([...ids, ...revised])];
    const earlier = (await Promise.all(all.map((id) => this.#earlierOf(id)))).flat();
    for (const source of earlier) {
      const [found] = findVerbatim(text, source);
      if (found) return found;
    }
    return undefined;
  }

  #earlierOf(id: string): Promise<QuoteSource[]> {
    return once(this.#earlier, id, async () => {
      const [, ...editions] = await this.#library.editions(id);
      return sourcesOf(
        await Promise.all(editions.map(({ edition }) => this.#library.read(id, edition))),
        false,
      );
    });
  }

  async #findRevised(): Promise<string[]> {
    const revised: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < registerPages && (page === 0 || cursor !== undefined); page++) {
      const listed = await this.#library.list({}, { limit: 100, ...(cursor !== undefined && { cursor }) });
      revised.push(...listed.documents.filter(({ edition }) => edition > 1).map(({ id }) => id));
      cursor = listed.cursor;
    }
    return revised.slice(0, mostRevised);
  }
}

function sourcesOf(readings: readonly (LibraryDocument | undefined)[], isCurrent: boolean): QuoteSource[] {
  return readings.flatMap((reading) => (reading ? [new QuoteSource(reading, isCurrent)] : []));
}

function once<T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const reading = known.get(key) ?? read();
  known.delete(key);
  known.set(key, reading);
  if (known.size > mostSources) known.delete(known.keys().next().value!);
  return reading;
}
