import type { SearchBackend } from '../../ranking/search-backend.ts';
import type { Section } from '../../sections/section.ts';
import type { Quotation } from '../../terms/find-quotations.ts';
import type { QuotedSection } from '../answer.ts';
import type { Difference } from './align-quote.ts';
import { type CitedPlace, findCitedPlace } from './find-cited-place.ts';
import { findDraftQuotations } from './find-draft-quotations.ts';
import {
  type FoundQuote,
  findNearest,
  findVerbatim,
  type QuoteSource,
  remarks,
  sectionOf,
} from './find-quote.ts';
import { findSourceDocuments } from './find-source-documents.ts';
import { sectionOfSpan } from './quote-span.ts';
import { SourceReader } from './source-reader.ts';
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
const mostQuotations = 200;

/** Quotations checked side by side: their reads share rounds. More at once hold more documents in memory. */
const atOnce = 8;

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
  const quotations = findDraftQuotations(draft);
  const sources = new SourceReader(deps.library);
  const check = async (quotation: Quotation, index: number): Promise<VerifiedQuote> => {
    const place = findCitedPlace(draft, quotation, {
      previousEnd: quotations[index - 1]?.end ?? 0,
      nextStart: quotations[index + 1]?.start ?? draft.length,
    });
    const ids = await findSourceDocuments(deps, quotation.text, place);
    return verdictOn(deps, quotation, { place, ids, sources });
  };
  const quotes: VerifiedQuote[] = [];
  const checked = quotations.slice(0, mostQuotations);
  for (let at = 0; at < checked.length; at += atOnce) {
    const group = checked.slice(at, at + atOnce);
    quotes.push(...(await Promise.all(group.map((quotation, place) => check(quotation, at + place)))));
  }
  return { quotes, isCutShort: quotations.length > mostQuotations };
}

async function verdictOn(
  { search }: VerifierDependencies,
  { text, start, end }: Quotation,
  { place, ids, sources }: { place: CitedPlace; ids: readonly string[]; sources: SourceReader },
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
  if (inOtherYear) {
    const isMeant = await mayBeCalledOf(place.year!, inOtherYear.source, search);
    return verdict(isMeant ? 'verified' : 'moved', inOtherYear);
  }
  if (elsewhere) return verdict('moved', elsewhere);
  const nearest = findNearest(text, current);
  const inEarlier = await sources.findEarlier(text, ids, nearest === undefined);
  const isReworded = nearest !== undefined && (!inEarlier || inEarlier.source.id === nearest.source.id);
  if (isReworded) return verdict('wording-changed', nearest, nearest.difference);
  return inEarlier ? verdict('moved', inEarlier) : verdict('not-found', undefined);
}

/** Does a place that the draft names, as far as it names it, hold the words? */
function isAt(found: FoundQuote, place: CitedPlace): boolean {
  const { document, reading } = found.source.content;
  if (place.document !== null && place.document !== document.id) return false;
  if (place.section === null && place.number === null) return true;
  const byId = new Map(reading.sections.map((one) => [one.id, one]));
  let section: Section | undefined = sectionOf(reading, found.start);
  // What stands in an item stands in its section.
  for (; section !== undefined; section = byId.get(section.parent ?? '')) {
    if (place.section === null ? section.number === place.number : section.id === place.section) return true;
  }
  return false;
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

/**
 * A report is called by the year it speaks of or by the one it came out in. Which is meant is plain where the same body's
 * report of the other year is held, too.
 */
async function mayBeCalledOf(
  year: number,
  { content }: QuoteSource,
  search: SearchBackend,
): Promise<boolean> {
  const { year: own, issuer, kind } = content.document;
  if (own === null || Math.abs(own - year) > 1) return false;
  const held = await search.coverage();
  return !held.some((one) => one.year === year && one.issuer === issuer && one.kind === kind);
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
