import { analyse } from '../analysis/analyse-text.ts';
import type { Query } from '../query/query.ts';
import type { SearchBackend } from '../ranking/search-backend.ts';

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

function draftsOf(query: Query): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of query.clauses) {
    if (clause.occurrence === 'must-not' || clause.weight < contentWeight) continue;
    for (const matcher of clause.matchers) {
      const variants = matcher.variants.flatMap((variant) => analyse(variant.text).map(({ term }) => term));
      drafts.push(...unitsOf(matcher.text, variants));
    }
  }
  return drafts;
}

/** English: one unit a word. Chinese: one unit a character, covered by either of the pairs it is part of. */
function unitsOf(text: string, variants: string[]): Draft[] {
  const units: Draft[] = [];
  const pairs = new Map<number, string[]>();
  for (const { term, kind, start, end, isStopWord } of analyse(text)) {
    const printed = text.slice(start, end);
    if (kind === 'han') for (const at of [start, end - 1]) pairs.set(at, [...(pairs.get(at) ?? []), term]);
    else if (kind === 'word' && !isStopWord) {
      units.push({
        text: printed,
        kind: /^\p{Lu}/u.test(printed) ? 'name' : 'word',
        alternatives: [term, ...variants],
      });
    } else if (kind === 'number') units.push({ text: printed, kind: 'number', alternatives: [term] });
  }
  for (const [at, alternatives] of pairs) {
    if (hanGrammar.test(text[at]!)) continue;
    units.push({ text: text[at]!, kind: 'han', alternatives: [...alternatives, ...variants] });
  }
  return units;
}

function queryFor(term: string): Query {
  return {
    text: term,
    clauses: [{ occurrence: 'must', matchers: [{ kind: 'word', text: term, variants: [] }], weight: 1 }],
    filters: {},
    notes: [],
  };
}
