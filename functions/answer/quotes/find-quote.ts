import type { LibraryDocument, Reading } from '../../library/reading.ts';
import type { Section } from '../../sections/section.ts';
import { sectionAt } from '../../terms/section-at.ts';
import { alignQuote, type Difference } from './align-quote.ts';
import { type ComparableText, findComparable, toComparable, withoutSpaces } from './comparable-text.ts';
import { cutWords, type IndexedWords, indexWords } from './index-words.ts';

/** One edition of a document, folded once for all quotations held against it. */
export class QuoteSource {
  readonly content: LibraryDocument;
  readonly isCurrent: boolean;
  #comparable: ComparableText | undefined;
  #unspaced: ComparableText | undefined;
  #words: IndexedWords | undefined;

  constructor(content: LibraryDocument, isCurrent: boolean) {
    this.content = content;
    this.isCurrent = isCurrent;
  }

  get id(): string {
    return this.content.document.id;
  }

  get comparable(): ComparableText {
    this.#comparable ??= toComparable(this.content.reading.text);
    return this.#comparable;
  }

  /** Without any space: for drafts whose words were torn apart or run together on their way. */
  get unspaced(): ComparableText {
    this.#unspaced ??= withoutSpaces(this.comparable);
    return this.#unspaced;
  }

  get words(): IndexedWords {
    this.#words ??= indexWords(this.content.reading.text, cutWords(this.comparable));
    return this.#words;
  }
}

/** Offsets in the source's extracted text. */
export interface FoundQuote {
  source: QuoteSource;
  start: number;
  end: number;
}

export interface NearestQuote extends FoundQuote {
  score: number;
  difference: Difference[];
}

/** Places looked at for one quotation in one document. */
const mostPlaces = 20;
/** Parts around an ellipsis may lie this far apart in the source, in characters. */
const longestOmission = 3_000;

const ellipsis = /\s*(?:[[(（【［〔]?\s*(?:[…⋯]+|\.{3,}|。{3,}|[·•]{3,}|\.(?: \.){2,})\s*[\])）】］〕]?)\s*/;
const edgePunctuation = /^\s*[-•▪–—*]\s+|^[\s,.;:!?，。；：！？、"'“”‘’]+|[\s,.;:!?，。；：！？、"'“”‘’]+$/g;

/**
 * Every place where the source has a quotation's words: each part around its ellipses, in order, within one section.
 * Punctuation at the quotation's edges is the draft's own and does not count.
 */
export function findVerbatim(quote: string, source: QuoteSource): FoundQuote[] {
  const found = findParts(partsOf(quote), source.comparable, source);
  if (found.length > 0) return found;
  const unedited = withoutEditing(quote);
  return findTorn(
    unedited,
    source,
    unedited === quote ? found : findParts(partsOf(unedited), source.comparable, source),
  );
}

/**
 * Without what an editor sets into a quotation: `[sic]`, `[emphasis added]`, the brackets of `[T]he` and `[The Board]`,
 * signs of emphasis. Words in brackets that the source has not stay words, and so a change.
 */
function withoutEditing(quote: string): string {
  return quote
    .replace(remarks, '')
    .replace(footnote, '')
    .replace(/[[［]([^[\]［］…]{1,40})[\]］]/g, '$1')
    .replace(
      /\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\p{L}\p{N}])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}])/gu,
      '',
    );
}
export const remarks =
  /\s*[[［(（](?:sic|(?:my |our |original )?(?:emphasis|italics)(?: (?:added|mine|ours|supplied|in (?:the )?original))?|原文如此|(?:着重号|重点|下划线|黑体)[\p{Script=Han}]{0,8}|引者(?:注|加))[\]］)）]/giu;

/** `hectare[3]`, `year.[^4]`, `by hand,²`, `亿元①`: the mark of a note; but `km²` is a unit. */
const footnote = /\[\^?\d{1,3}\]|(?<=[,.;:)”"，。；、]|\p{L}{4})[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[①-⑳]/gu;

function findTorn(quote: string, source: QuoteSource, found: FoundQuote[]): FoundQuote[] {
  if (found.length > 0 || !tornWord.test(quote)) return found;
  const whole = partsOf(quote.replace(brokenWord, '$1')).map((part) => part.replaceAll(' ', ''));
  return findParts(whole, source.unspaced, source);
}

/** `trans- formation`, at the end of a line. */
const brokenWord = /(\p{Ll})[-‐\u00ad]\s+(?=\p{Ll})/gu;
/** Spaces beside letters or digits, of which one may be too many or too few. */
const tornWord = /[\p{L}\p{N}](?:[-‐]?\s+)?[\p{L}\p{N}]/u;

function findParts(
  [first, ...rest]: readonly string[],
  comparable: ComparableText,
  source: QuoteSource,
): FoundQuote[] {
  if (first === undefined) return [];
  const found: FoundQuote[] = [];
  let place = findComparable(comparable, first);
  while (place !== undefined && found.length < mostPlaces) {
    const end = endOfParts(comparable, rest, place.at + first.length, place.end);
    const { reading } = source.content;
    const crosses =
      end !== undefined && rest.length > 0 && sectionOf(reading, place.start) !== sectionOf(reading, end - 1);
    if (end !== undefined && !crosses) found.push({ source, start: place.start, end });
    place = findComparable(comparable, first, place.at + 1);
  }
  return found;
}

/** A quotation cut at its ellipses, folded, without punctuation at the edges. */
export function partsOf(quote: string): string[] {
  return quote
    .split(ellipsis)
    .map((part) => toComparable(part.replace(edgePunctuation, '')).folded)
    .filter((part) => part !== '');
}

function endOfParts(
  text: ComparableText,
  parts: readonly string[],
  from: number,
  end: number,
): number | undefined {
  let last = end;
  let at = from;
  for (const part of parts) {
    const place = findComparable(text, part, at);
    if (place === undefined || place.at - at > longestOmission) return undefined;
    at = place.at + part.length;
    last = place.end;
  }
  return last;
}

/**
 * Share of a quotation that must be found again for it to count as reworded and not as unknown. Range 0 to 1:
 * lower calls an invented sentence a changed one, higher calls a changed sentence invented. Set on generated
 * alterations of reports in both languages.
 */
const leastLikeness = 0.55;
/** Short quotations resemble something by chance sooner. */
const leastLikenessShort = 0.66;
const shortQuote = 6;
/** Of a quotation in parts the passage shown holds at least one part. */
const leastOfParts = 0.2;

/** The passage most like a quotation in any of the sources; undefined when none is like it. */
export function findNearest(quote: string, sources: readonly QuoteSource[]): NearestQuote | undefined {
  const bare = quote.replace(ellipsis, ' ').replace(edgePunctuation, '');
  const words = { text: bare, words: cutWords(toComparable(bare)) };
  let best: NearestQuote | undefined;
  for (const source of sources) {
    const aligned = alignQuote(words, source.words);
    if (aligned && aligned.score > (best?.score ?? 0)) best = { source, ...aligned };
  }
  if (best === undefined) return undefined;
  const least = words.words.length < shortQuote ? leastLikenessShort : leastLikeness;
  return best.score >= least || holdsAllParts(quote, best) || isLikeButForNumbers(bare, best)
    ? best
    : undefined;
}

/** `one hundred and forty-eight km of ditches`: a number spelled out is many words that the source has not. */
function isLikeButForNumbers(bare: string, { source }: NearestQuote): boolean {
  const rest = bare.replace(spelledNumber, ' ');
  const words = { text: rest, words: cutWords(toComparable(rest)) };
  if (rest === bare || words.words.length < shortQuote) return false;
  const aligned = alignQuote(words, source.words);
  return aligned !== undefined && aligned.score >= leastLikenessShort;
}

const numeral =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|point)';
const spelledNumber = new RegExp(`\\b${numeral}(?:(?:[ -]| and )${numeral})+\\b`, 'giu');

/**
 * Parts around an ellipsis, or whole sentences, that all stand in one document, in another order or in sections apart.
 */
function holdsAllParts(quote: string, nearest: NearestQuote): boolean {
  const clauses = quote.split(clauseEnd).flatMap(partsOf);
  return (
    holdsAll(quote.split(sentenceEnd).flatMap(partsOf), nearest) ||
    (clauses.every((part) => part.length >= shortestClause) && holdsAll(clauses, nearest)) ||
    isPatchwork(quote, nearest)
  );
}

/** The beginning of one sentence and the end of another: two stretches of the document, with no sign between them. */
function isPatchwork(quote: string, { source, score }: NearestQuote): boolean {
  const { folded } = toComparable(quote.replace(edgePunctuation, ''));
  const least = /\p{Script=Han}/u.test(folded) ? shortestPatchHan : shortestPatch;
  if (score < leastOfParts || folded.length < 2 * least) return false;
  const front = longestFront(folded, source);
  const back = longestBack(folded, source);
  return front >= least && back >= least && front + back >= leastPatched * folded.length;
}

/** Characters of a quotation's front that the source has in a row. */
function longestFront(folded: string, { comparable }: QuoteSource): number {
  return longestHeld(folded.length, (length) => comparable.folded.includes(folded.slice(0, length)));
}

function longestBack(folded: string, { comparable }: QuoteSource): number {
  return longestHeld(folded.length, (length) => comparable.folded.includes(folded.slice(-length)));
}

/** What holds for a length holds for every shorter one. */
function longestHeld(most: number, isHeld: (length: number) => boolean): number {
  let held = 0;
  for (let step = most; step > 0; step >>= 1) while (held + step <= most && isHeld(held + step)) held += step;
  return held;
}

function holdsAll(parts: readonly string[], { source, score }: NearestQuote): boolean {
  return (
    parts.length > 1 &&
    parts.every((part) => part.length >= shortestPart) &&
    score >= leastOfParts &&
    parts.every((part) => findComparable(source.comparable, part) !== undefined)
  );
}

const sentenceEnd = /(?<=[.!?])\s+(?=\p{Lu})|(?<=[。！？；])/u;
const clauseEnd = /[，,；;]/u;
/** Characters: a shorter clause stands in many texts. */
const shortestClause = 6;
/** Characters: shorter stretches stand in any long text. Range 15 to 60, and 6 to 20 in Han. */
const shortestPatch = 24;
const shortestPatchHan = 8;
/** Share of a quotation that its two stretches make up. Range 0.7 to 1. */
const leastPatched = 0.9;
/** Characters: of less than that nobody can tell where it comes from. */
const shortestPart = 4;

export function sectionOf(reading: Reading, offset: number): Section {
  return reading.sections[sectionAt(reading.sections, offset)]!;
}
