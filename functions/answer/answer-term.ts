import { simplifyHan } from '../analysis/fold-character.ts';
import type { LibraryDocument } from '../library/reading.ts';
import type { Filters } from '../query/query.ts';
import type { PlacedQuote, PolicyTerm, TermPlace } from '../terms/collection/term-collection.ts';
import type { Answer, AnswerQuote } from './answer.ts';
import type { AnswerDependencies } from './answer-dependencies.ts';
import { expandedTermNote, type NoteLanguage, noteFor, undefinedTermNote } from './answer-note.ts';
import { describes, withoutNoun } from './evidence/explains.ts';
import { findAskedTerm } from './question/asked-term.ts';
import { plainWords } from './question/plain-words.ts';
import { quoteSpan } from './quotes/quote-span.ts';

const mostQuotes = 3;
/** Sections looked at for a sentence that describes a term. Each costs a reading at worst. */
const mostPlacesRead = 12;

/**
 * "What is X": the sentences that define X; where none does, the bracket that spells it out; where there is neither,
 * the honest absence with the places of its use. Undefined when X is no term of the collection.
 */
export async function answerTerm(
  deps: AnswerDependencies,
  question: string,
  filters: Filters,
  toldIn: NoteLanguage,
): Promise<Answer | undefined> {
  const asked = findAskedTerm(simplifyHan(question));
  const terms = asked === undefined ? undefined : await deps.loadTerms?.();
  const found =
    asked === undefined
      ? []
      : [asked, withoutNoun(asked)].flatMap((words) => terms?.findByWords(words) ?? []);
  const term = found.find(({ isDefined }) => isDefined) ?? found[0];
  if (term === undefined) return undefined;
  const isLet = (place: { document: string; year: number | null }) => passes(filters, place);
  const definitions = await quoteAll(deps, term.definitions.filter(isLet), 'definition');
  const expansions = await quoteAll(deps, term.expansions.filter(isLet), 'expansion');
  const explained = [...definitions, ...expansions];
  const descriptions =
    explained.length > 0 ? [] : await quoteDescriptions(deps, term, term.places.filter(isLet));
  const quotes = [...explained, ...descriptions].slice(0, mostQuotes);
  const isStated = quotes.length > 0;
  const nearest = isStated ? [] : await quoteUses(deps, term, term.places.filter(isLet));
  return {
    question,
    type: 'what-is',
    verdict: isStated ? 'stated' : 'not-stated',
    note: noteOn(toldIn, term, definitions.length + descriptions.length, expansions.length),
    quotes,
    commitments: [],
    nearest,
    term: { id: term.id, term: term.term, isDefined: term.isDefined, uses: term.uses, places: term.places },
  };
}

function noteOn(toldIn: NoteLanguage, term: PolicyTerm, definitions: number, expansions: number): string {
  if (definitions > 0) {
    return noteFor(toldIn, {
      verdict: 'stated',
      type: 'what-is',
      quotes: definitions,
      nearest: 0,
      commitments: [],
    });
  }
  return expansions > 0
    ? expandedTermNote(toldIn, term.term)
    : undefinedTermNote(toldIn, term.term, term.uses);
}

function passes(filters: Filters, { document, year }: { document: string; year: number | null }): boolean {
  if (filters.documents !== undefined && !filters.documents.includes(document)) return false;
  return (
    filters.years === undefined || (year !== null && year >= filters.years.from && year <= filters.years.to)
  );
}

/** A definition is quoted as it stands; an expansion with the whole sentence around it. */
async function quoteAll(
  { library }: AnswerDependencies,
  places: readonly PlacedQuote[],
  role: AnswerQuote['role'],
): Promise<AnswerQuote[]> {
  const quotes: AnswerQuote[] = [];
  for (const place of places.slice(0, mostQuotes)) {
    const content = await library.read(place.document);
    if (content === undefined) continue;
    const sentence = content.reading.sentences.find(
      ({ start, end }) => start <= place.start && end >= place.end,
    );
    quotes.push(quoteSpan(content, role === 'definition' ? place : (sentence ?? place), role));
  }
  return quotes;
}

/** Sentences that tell what a programme does, newest first; at most one a place. */
async function quoteDescriptions(
  { library }: AnswerDependencies,
  term: PolicyTerm,
  places: readonly TermPlace[],
): Promise<AnswerQuote[]> {
  const quotes: AnswerQuote[] = [];
  for (const place of places.toReversed().slice(0, mostPlacesRead)) {
    const content = await library.read(place.document);
    const sentence =
      content &&
      sentencesOf(content, place).find(({ start, end }) =>
        term.surfaces.some((surface) => describes(plainWords(content, { start, end }), simplifyHan(surface))),
      );
    if (content && sentence) quotes.push(quoteSpan(content, sentence, 'answer'));
    if (quotes.length >= mostQuotes) break;
  }
  return quotes;
}

function sentencesOf({ reading }: LibraryDocument, place: TermPlace) {
  const id = place.section.slice(place.section.indexOf('#') + 1);
  const index = reading.sections.findIndex((section) => section.id === id);
  return reading.sentences.filter(({ section }) => section === index);
}

/** The sentence of the first use in each of the newest places. */
async function quoteUses(
  { library }: AnswerDependencies,
  term: PolicyTerm,
  places: readonly TermPlace[],
): Promise<AnswerQuote[]> {
  const quotes: AnswerQuote[] = [];
  for (const place of places.toReversed().slice(0, mostQuotes)) {
    const content = await library.read(place.document);
    const sentence =
      content &&
      sentencesOf(content, place).find(({ start, end }) =>
        term.surfaces.some((surface) => content.reading.text.slice(start, end).includes(surface)),
      );
    if (content && sentence) quotes.push(quoteSpan(content, sentence, 'use'));
  }
  return quotes;
}
