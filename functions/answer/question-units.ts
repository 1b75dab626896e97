import { analyse } from '../analysis/analyse-text.ts';
import type { Query } from '../query/query.ts';
import type { SearchBackend } from '../ranking/search-backend.ts';
import { otherForms } from './irregular-forms.ts';

/**
 * A piece of what a question asks about: a word, a number, one Han character with its neighbours. It is covered by a
 * passage that has any of its alternatives.
 */
export interface QuestionUnit {
  /** As typed. */
  text: string;
  kind: 'word' | 'name' | 'number' | 'han';
  /** Index terms, the question's own first, then variants. */
  alternatives: string[];
  /** Rarity: ln(1 + sections / sections that have it). Zero only for an empty collection. */
  weight: number;
  /** No section of the collection has it. */
  isUnknown: boolean;
}

/** Terms looked up for one question; each is a count in the index. */
const mostTerms = 48;
/** Clauses below this weight frame the question (`how many`, `did we`) and need no answer. */
const contentWeight = 0.5;

/** Han characters that carry grammar; whether a passage has them tells nothing. */
const hanGrammar =
  /^[的了是在有为和与及或等被把对从向以由于其之也都就而并且但所这那哪几个家项次年月日中上下里内外者吗呢什么谁何多少到将会能可要请问某每各其他又再还最很更被让给]$/u;

/** The pieces of a question, weighed by how rare they are in the collection. */
export async function readQuestionUnits(query: Query, search: SearchBackend): Promise<QuestionUnit[]> {
  const drafts = draftsOf(query);
  const terms = [...new Set(drafts.flatMap((draft) => draft.alternatives))].slice(0, mostTerms);
  const [status, ...counts] = await Promise.all([
    search.status(),
    ...terms.map((term) => search.count(queryFor(term), {})),
  ]);
  const sectionsWith = new Map(terms.map((term, index) => [term, counts[index] ?? 0]));
  return drafts.map((draft) => {
    const found = Math.max(0, ...draft.alternatives.map((term) => sectionsWith.get(term) ?? 0));
    const weight = Math.log(1 + Math.max(1, status.sections) / Math.max(1, found));
    return { ...draft, weight, isUnknown: found === 0 };
  });
}

type Draft = Omit<QuestionUnit, 'weight' | 'isUnknown'>;

/**
 * English: one unit a word. Chinese: one unit a character, covered by either of the pairs it is part of.
 * Pairs are taken from the question as typed, so that no boundary between clauses cuts one.
 */
function draftsOf(query: Query): Draft[] {
  const clauses = query.clauses.filter(
    (clause) =>
      clause.occurrence !== 'must-not' && clause.weight >= contentWeight && clause.source !== undefined,
  );
  const isContent = (start: number, end: number) =>
    range(start, end).every((at) => clauses.some(({ source }) => source![0] <= at && at < source![1]));
  const variantsAt = (at: number) =>
    clauses
      .filter(({ source }) => source![0] <= at && at < source![1])
      .flatMap(({ matchers }) => matchers.flatMap(({ variants }) => variants))
      .flatMap(({ text }) => analyse(text).map(({ term }) => term));
  const units: (Draft & { at: number })[] = [];
  const pairs = new Map<number, string[]>();
  for (const { term, kind, start, end, isStopWord } of analyse(query.text)) {
    if (!isContent(start, end)) continue;
    const printed = query.text.slice(start, end);
    if (kind === 'han') for (const at of [start, end - 1]) pairs.set(at, [...(pairs.get(at) ?? []), term]);
    else if (kind === 'word' && !isStopWord && !measureWords.has(printed.toLowerCase())) {
      const isName = /^\p{Lu}/u.test(printed) && start > 0;
      units.push({
        text: printed,
        kind: isName ? 'name' : 'word',
        at: start,
        alternatives: [term, ...formsOf(printed), ...variantsAt(start)],
      });
    } else if (kind === 'number')
      units.push({ text: printed, kind: 'number', at: start, alternatives: [term] });
  }
  for (const [at, alternatives] of pairs) {
    const text = query.text[at]!;
    if (!hanGrammar.test(text))
      units.push({ text, kind: 'han', at, alternatives: [...alternatives, ...variantsAt(at)] });
  }
  return units.sort((a, b) => a.at - b.at).map(({ at, ...unit }) => unit);
}

function formsOf(word: string): string[] {
  return otherForms(word).flatMap((form) => analyse(form).map(({ term }) => term));
}

/** Words that ask for a measure and seldom stand in the answer. */
const measureWords = new Set(
  'fast large big long high far old often deep tall wide number amount total percentage percent proportion share fraction rate'.split(
    ' ',
  ),
);

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

function queryFor(term: string): Query {
  return {
    text: term,
    clauses: [{ occurrence: 'must', matchers: [{ kind: 'word', text: term, variants: [] }], weight: 1 }],
    filters: {},
    notes: [],
  };
}
