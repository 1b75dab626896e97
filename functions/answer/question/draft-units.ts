import { analyse } from '../../analysis/analyse-text.ts';
import type { Term } from '../../analysis/term.ts';
import type { Query } from '../../query/query.ts';
import { otherForms } from '../wording/irregular-forms.ts';
import { findChineseSynonyms, synonymsOf } from '../wording/near-synonyms.ts';
import { categoryOf, framedPlaces } from './han-frame.ts';
import { isVerbHere } from './is-verb-here.ts';
import type { Alternative, QuestionUnit } from './question-unit.ts';

/** A unit before it is weighed. */
export type UnitDraft = Omit<QuestionUnit, 'weight' | 'telling' | 'isUnknown'>;
/** With its first character in the question. */
type PlacedDraft = UnitDraft & { at: number };

/** A question with what its clauses say of its places. */
interface ReadQuestion {
  text: string;
  /** Other words for one in the question, as index terms; none where they have no term. */
  readAs: (text: string) => Alternative[];
  /** The variants that a clause has for the word at a place. */
  variantsAt: (at: number) => Alternative[];
  /** Every character from `start` to `end` asks for something. */
  isContent: (start: number, end: number) => boolean;
}

/** Clauses below this weight frame the question (`how many`, `did we`) and need no answer. */
const contentWeight = 0.5;

/** Han characters that carry grammar; whether a passage has them tells nothing. */
const hanGrammar =
  /^[的了是在有为和与及或等被把对从向以由于其之也都就而并且但所这那哪几个家项次年月日中上下里内外者吗呢什么谁何多少到将会能可要请问某每各其他又再还最很更被让给因]$/u;

/**
 * English: one unit a word. Chinese: one unit a character, covered by either of the pairs it is part of.
 * Pairs are taken from the question as typed, so that no boundary between clauses cuts one.
 *
 * @param spellings is told a word of each index term: a term asked for as a word would be stemmed once more
 */
export function draftUnits(query: Query, spellings: Map<string, string>): UnitDraft[] {
  const question = readQuestion(query, spellings);
  const terms = analyse(question.text).filter(({ start, end }) => question.isContent(start, end));
  const units: PlacedDraft[] = [
    ...terms.flatMap((term) => draftOfTerm(question, term, spellings)),
    ...draftsOfHan(question, terms),
  ];
  return units.sort((a, b) => a.at - b.at).map(({ at, ...unit }) => unit);
}

function readQuestion(query: Query, spellings: Map<string, string>): ReadQuestion {
  const clauses = query.clauses.filter(
    (clause) =>
      clause.occurrence !== 'must-not' && clause.weight >= contentWeight && clause.source !== undefined,
  );
  const clausesAt = (at: number) => clauses.filter(({ source }) => source![0] <= at && at < source![1]);
  const readAs = (text: string): Alternative[] => {
    const terms = analyse(text).filter(({ kind }) => kind !== 'han-end');
    for (const { term, start, end } of terms) spellings.set(term, text.slice(start, end));
    return terms.length > 0 ? [terms.map(({ term }) => term)] : [];
  };
  return {
    text: query.text,
    readAs,
    variantsAt: (at) =>
      clausesAt(at)
        .flatMap(({ matchers }) => matchers.flatMap(({ variants }) => variants))
        .flatMap(({ text }) => readAs(text)),
    isContent: (start, end) => range(start, end).every((at) => clausesAt(at).length > 0),
  };
}

/** A word or a number; Han characters are drafted together, and words that only ask are no units. */
function draftOfTerm(
  question: ReadQuestion,
  { term, kind, start, end, isStopWord }: Term,
  spellings: Map<string, string>,
): PlacedDraft[] {
  const printed = question.text.slice(start, end);
  if (kind === 'number')
    return [{ text: printed, kind, at: start, alternatives: [[term]], own: 1, isVerb: false }];
  if (kind !== 'word' || isStopWord || measureWords.has(printed.toLowerCase())) return [];
  spellings.set(term, printed);
  return [draftOfWord(question, term, start, end)];
}

function draftOfWord(
  { text, readAs, variantsAt }: ReadQuestion,
  term: string,
  start: number,
  end: number,
): PlacedDraft {
  const printed = text.slice(start, end);
  // An English question opens with a capital whatever its first word.
  const isName = /^\p{Lu}/u.test(printed) && (start > 0 || /\p{Script=Han}/u.test(text));
  const own = [[term], ...otherForms(printed).flatMap(readAs), ...variantsAt(start)];
  const others = synonymsOf(printed)
    .flatMap((other) => [other, ...otherForms(other)])
    .flatMap(readAs);
  return {
    text: printed,
    kind: isName ? 'name' : 'word',
    at: start,
    alternatives: [...own, ...others],
    own: own.length,
    isVerb: !isName && isVerbHere(text, start, end),
  };
}

function draftsOfHan(question: ReadQuestion, terms: readonly Term[]): PlacedDraft[] {
  const framed = framedPlaces(question.text);
  const [categoryStart, categoryEnd] = categoryOf(question.text) ?? [0, 0];
  const synonyms = findChineseSynonyms(question.text);
  return [...pairsByPlace(terms)].flatMap(([at, pairs]) => {
    const text = question.text[at]!;
    if (hanGrammar.test(text) || framed.has(at)) return [];
    const own = [...pairs.map((pair) => [pair]), ...question.variantsAt(at)];
    const others = synonyms
      .filter(({ start, end }) => start <= at && at < end)
      .flatMap((synonym) => synonym.others.flatMap(question.readAs));
    const isVerb = categoryStart <= at && at < categoryEnd;
    return [{ text, kind: 'han', at, alternatives: [...own, ...others], own: own.length, isVerb }];
  });
}

/** The pairs that each Han character is part of. */
function pairsByPlace(terms: readonly Term[]): Map<number, string[]> {
  const pairs = new Map<number, string[]>();
  for (const { term, kind, start, end } of terms)
    if (kind === 'han') for (const at of [start, end - 1]) pairs.set(at, [...(pairs.get(at) ?? []), term]);
  return pairs;
}

/** Words that ask for a measure, or whether a promise was kept, and seldom stand in the answer. */
const measureWords = new Set(
  "weren't didn't isn't wasn't haven't hasn't hadn't won't don't doesn't aren't out fast large big long high far old often deep tall wide number amount total percentage percent proportion share fraction rate keep kept promise promised around through down up part about over during within across against among under above below near behind per via without despite towards onto upon".split(
    ' ',
  ),
);

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
