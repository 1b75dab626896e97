import type { DocumentLibrary } from '../../library/document-library.ts';
import type { LibraryDocument } from '../../library/reading.ts';
import { findQuotations, type Quotation } from '../../terms/find-quotations.ts';
import type { QuotedSection } from '../answer.ts';
import type { Difference } from './align-quote.ts';
import { type CitedPlace, findCitedPlace } from './find-cited-place.ts';
import { type FoundQuote, findNearest, findVerbatim, QuoteSource, remarks, sectionOf } from './find-quote.ts';
import { findQuotedBlocks } from './find-quoted-blocks.ts';
import { findSourceDocuments } from './find-source-documents.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { sectionOfSpan } from './quote-span.ts';
import type { VerifierDependencies } from './verifier-dependencies.ts';

export type QuoteVerdict = 'verified' | 'wording-changed' | 'moved' | 'not-found';

/** One quotation of a draft, held against the collection. */
export interface VerifiedQuote {
  /** Without its marks, as in the draft. */
  text: string;
  /** In the draft, marks included. */
  start: number;
  end: number;
  verdict: QuoteVerdict;
  found: FoundPlace | null;
  /** From the draft's words to the source's; only where the wording changed. */
  difference: Difference[] | null;
  /** The words are the source's, but one is in traditional and the other in simplified characters. */
  differsInScript: boolean;
}

export interface FoundPlace {
  /** The source's own words, byte for byte. */
  text: string;
  document: { id: string; title: string; year: number | null };
  edition: number;
  /** False when the words stand in an earlier edition only. */
  isCurrentEdition: boolean;
  section: QuotedSection;
  /** In the document's extracted text. */
  start: number;
  end: number;
}

/** Quotations checked in one draft; more are left unchecked, and the caller is told by `isCutShort`. */
export const mostQuotations = 200;

/** Quotations checked side by side: their reads share rounds. More at once hold more documents in memory. */
const atOnce = 8;
/** Documents kept folded for a draft; a long one that quotes many reads some twice. */
const mostSources = 48;

/**
 * Holds every quotation of a draft against the collection, older editions included.
 *
 * - `verified`: the words stand in the source, apart from white space, width and style of marks; left-out
 *   stretches are marked by an ellipsis; the place is the one the draft names, if it names one
 * - `moved`: the words stand elsewhere than the draft says, or in an earlier edition only
 * - `wording-changed`: the source says it in other words; `difference` shows them
 * - `not-found`: nothing in the collection is like it
 */
export async function verifyQuotes(
  deps: VerifierDependencies,
  draft: string,
): Promise<{ quotes: VerifiedQuote[]; isCutShort: boolean }> {
  const quotations = quotationsToCheck(draft);
  const sources = new SourceReader(deps.library);
  const check = async (quotation: Quotation, index: number): Promise<VerifiedQuote> => {
    const place = findCitedPlace(draft, quotation, {
      previousEnd: quotations[index - 1]?.end ?? 0,
      nextStart: quotations[index + 1]?.start ?? draft.length,
    });
    const ids = await findSourceDocuments(deps, quotation.text, place);
    return verdictOn(quotation, place, ids, sources);
  };
  const quotes: VerifiedQuote[] = [];
  const checked = quotations.slice(0, mostQuotations);
  for (let at = 0; at < checked.length; at += atOnce) {
    const group = checked.slice(at, at + atOnce);
    quotes.push(...(await Promise.all(group.map((quotation, place) => check(quotation, at + place)))));
  }
  return { quotes, isCutShort: quotations.length > mostQuotations };
}

/** Outermost quotations and quoted blocks that hold none which is the most of them; a draft's titles in 《》 name works and quote nobody. */
function quotationsToCheck(draft: string): Quotation[] {
  const outer: Quotation[] = [];
  const marked = findQuotations(joinWrappedLines(draft));
  const blocks = findQuotedBlocks(draft).filter((block) => !marked.some((one) => isMostOf(one, block)));
  for (const quotation of [...marked, ...blocks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (quotation.mark === 'title' || !/[\p{L}\p{N}]/u.test(quotation.text)) continue;
    if (quotation.start >= (outer.at(-1)?.end ?? 0)) outer.push(quotation);
  }
  return outer;
}

function isMostOf(one: Quotation, block: Quotation): boolean {
  const isInside = one.mark !== 'title' && one.start >= block.start && one.end <= block.end;
  return isInside && 2 * (one.end - one.start) > block.end - block.start;
}

/** Reads a document once for what stands near in a draft; earlier editions only when a quotation is not in the current one. */
class SourceReader {
  readonly #library: DocumentLibrary;
  readonly #current = new Map<string, Promise<QuoteSource[]>>();
  readonly #earlier = new Map<string, Promise<QuoteSource[]>>();

  constructor(library: DocumentLibrary) {
    this.#library = library;
  }

  current(id: string): Promise<QuoteSource[]> {
    return once(this.#current, id, async () => sourcesOf([await this.#library.read(id)], true));
  }

  earlier(id: string): Promise<QuoteSource[]> {
    return once(this.#earlier, id, async () => {
      const [, ...editions] = await this.#library.editions(id);
      return sourcesOf(
        await Promise.all(editions.map(({ edition }) => this.#library.read(id, edition))),
        false,
      );
    });
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

async function verdictOn(
  { text, start, end }: Quotation,
  place: CitedPlace,
  ids: readonly string[],
  sources: SourceReader,
): Promise<VerifiedQuote> {
  const verdict = (
    name: QuoteVerdict,
    found: FoundQuote | undefined,
    difference: Difference[] | null = null,
  ) => ({
    text,
    start,
    end,
    verdict: name,
    found: found ? placeOf(found) : null,
    difference,
    differsInScript: name !== 'wording-changed' && found !== undefined && isInOtherScript(text, found),
  });
  const current: QuoteSource[] = [];
  let elsewhere: FoundQuote | undefined;
  let inOtherYear: FoundQuote | undefined;
  for (const id of ids) {
    const source = await sources.current(id);
    current.push(...source);
    const found = source.flatMap((one) => findVerbatim(text, one));
    const atPlace = found.find((one) => isAt(one, place));
    if (atPlace && isOfYear(atPlace.source, place)) return verdict('verified', atPlace);
    inOtherYear ??= atPlace;
    elsewhere ??= found[0];
  }
  // Where the report of the year that the draft names is held, it was looked through as well: it says otherwise.
  const isYearHeld = current.some((one) => one.content.document.year === place.year);
  if (inOtherYear) return verdict(isYearHeld ? 'moved' : 'verified', inOtherYear);
  if (elsewhere) return verdict('moved', elsewhere);
  const earlier = (await Promise.all(ids.map((id) => sources.earlier(id)))).flat();
  const inEarlier = earlier.flatMap((one) => findVerbatim(text, one))[0];
  const nearest = findNearest(text, current);
  const isReworded = nearest !== undefined && (!inEarlier || inEarlier.source.id === nearest.source.id);
  if (isReworded) return verdict('wording-changed', nearest, nearest.difference);
  return inEarlier ? verdict('moved', inEarlier) : verdict('not-found', undefined);
}

/** Does a place that the draft names, as far as it names it, hold the words? */
function isAt(found: FoundQuote, place: CitedPlace): boolean {
  const { document, reading } = found.source.content;
  if (place.document !== null && place.document !== document.id) return false;
  const section = sectionOf(reading, found.start);
  if (place.section !== null) return section.id === place.section;
  if (place.number === null) return true;
  const enclosing =
    section.parent === null ? [] : reading.sections.filter((one) => one.id === section.parent);
  return [section, ...enclosing].some((one) => one.number === place.number);
}

function isOfYear({ content }: QuoteSource, { document, year }: CitedPlace): boolean {
  const held = content.document;
  return (
    document !== null ||
    year === null ||
    held.year === null ||
    held.year === year ||
    held.title.includes(`${year}`)
  );
}

/** Of words that are the source's but for the folding, a Han character that the source has not is a variant of one. */
function isInOtherScript(text: string, { source, start, end }: FoundQuote): boolean {
  const held = source.content.reading.text.slice(start, end).normalize('NFKC');
  return [...text.normalize('NFKC').replace(remarks, '')].some(
    (character) => /\p{Script=Han}/u.test(character) && !held.includes(character),
  );
}

function placeOf(found: FoundQuote): FoundPlace {
  const { document, reading } = found.source.content;
  return {
    text: reading.text.slice(found.start, found.end),
    document: { id: document.id, title: document.title, year: document.year },
    edition: document.edition,
    isCurrentEdition: found.source.isCurrent,
    section: sectionOfSpan(found.source.content, found.start),
    start: found.start,
    end: found.end,
  };
}
