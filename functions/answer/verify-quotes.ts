import type { DocumentLibrary } from '../library/document-library.ts';
import type { LibraryDocument } from '../library/reading.ts';
import type { SearchBackend } from '../ranking/search-backend.ts';
import { findQuotations, type Quotation } from '../terms/find-quotations.ts';
import type { Difference } from './align-quote.ts';
import type { QuotedSection } from './answer.ts';
import { type CitedPlace, findCitedPlace } from './find-cited-place.ts';
import { type FoundQuote, findNearest, findVerbatim, QuoteSource, sectionOf } from './find-quote.ts';
import { findSourceDocuments } from './find-source-documents.ts';
import { sectionOfSpan } from './quote-span.ts';

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

export interface VerifierDependencies {
  search: SearchBackend;
  library: DocumentLibrary;
}

/** Quotations checked in one draft; more are left unchecked, and the caller is told by `isCutShort`. */
export const mostQuotations = 200;

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
  const sources = new Map<string, Promise<QuoteSource[]>>();
  const readSources = (id: string) => {
    const known = sources.get(id);
    if (known !== undefined) return known;
    const reading = readEditions(deps.library, id);
    sources.set(id, reading);
    return reading;
  };
  const quotes: VerifiedQuote[] = [];
  for (const [index, quotation] of quotations.slice(0, mostQuotations).entries()) {
    const place = findCitedPlace(draft, quotation, {
      previousEnd: quotations[index - 1]?.end ?? 0,
      nextStart: quotations[index + 1]?.start ?? draft.length,
    });
    const ids = await findSourceDocuments(deps, quotation.text, place);
    const candidates = (await Promise.all(ids.map(readSources))).flat();
    quotes.push(verdictOn(quotation, place, candidates));
  }
  return { quotes, isCutShort: quotations.length > mostQuotations };
}

/** Outermost quotations; a draft's titles in 《》 name works and quote nobody. */
function quotationsToCheck(draft: string): Quotation[] {
  const outer: Quotation[] = [];
  for (const quotation of findQuotations(draft)) {
    if (quotation.mark === 'title' || !/[\p{L}\p{N}]/u.test(quotation.text)) continue;
    if (quotation.start >= (outer.at(-1)?.end ?? 0)) outer.push(quotation);
  }
  return outer;
}

async function readEditions(library: DocumentLibrary, id: string): Promise<QuoteSource[]> {
  const editions = await library.editions(id);
  const readings = await Promise.all(
    editions.map((edition, index) => library.read(id, index === 0 ? undefined : edition.edition)),
  );
  return readings
    .filter((reading): reading is LibraryDocument => reading !== undefined)
    .map((reading, index) => new QuoteSource(reading, index === 0));
}

function verdictOn(quotation: Quotation, place: CitedPlace, sources: QuoteSource[]): VerifiedQuote {
  const { text, start, end } = quotation;
  const verbatim = sources.flatMap((source) => findVerbatim(text, source));
  const current = verbatim.filter((found) => found.source.isCurrent);
  const atPlace = current.filter((found) => isAt(found, place));
  if (atPlace[0])
    return { text, start, end, verdict: 'verified', found: placeOf(atPlace[0]), difference: null };
  if (current[0]) return { text, start, end, verdict: 'moved', found: placeOf(current[0]), difference: null };
  const nearest = findNearest(
    text,
    sources.filter((source) => source.isCurrent),
  );
  const earlier = verbatim[0];
  const isReworded = nearest !== undefined && (!earlier || earlier.source.id === nearest.source.id);
  if (isReworded) {
    const { difference } = nearest;
    return { text, start, end, verdict: 'wording-changed', found: placeOf(nearest), difference };
  }
  if (earlier) return { text, start, end, verdict: 'moved', found: placeOf(earlier), difference: null };
  return { text, start, end, verdict: 'not-found', found: null, difference: null };
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
