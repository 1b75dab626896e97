import { commonness } from '../../commitments/threads/common-words.ts';
import type { Query } from '../../query/query.ts';
import type { SearchBackend } from '../../ranking/search-backend.ts';
import { draftUnits, type UnitDraft } from './draft-units.ts';
import type { QuestionUnit } from './question-unit.ts';

/** Terms looked up for one question; each is a count in the index. */
const mostTerms = 64;

/** The pieces of a question, weighed by how rare they are in the collection. */
export async function readQuestionUnits(query: Query, search: SearchBackend): Promise<QuestionUnit[]> {
  const spellings = new Map<string, string>();
  const drafts = draftUnits(query, spellings);
  const own = drafts.flatMap((draft) => draft.alternatives.slice(0, draft.own));
  const terms = [...new Set([...own, ...drafts.flatMap(({ alternatives }) => alternatives)].flat())].slice(
    0,
    mostTerms,
  );
  const [status, ...counts] = await Promise.all([
    search.status(),
    ...terms.map((term) => search.count(queryFor(spellings.get(term) ?? term), {})),
  ]);
  const sectionsWith = new Map(terms.map((term, index) => [term, counts[index]?.total ?? 0]));
  return drafts.map((draft) => {
    // Words that only count together are in no more sections than the rarest of them.
    const counted = draft.alternatives.map((terms) =>
      Math.min(...terms.map((term) => sectionsWith.get(term) ?? 0)),
    );
    const found = Math.max(0, ...counted.slice(0, draft.own));
    const isUnknown = counted.every((count) => count === 0);
    const rarity = Math.log(1 + Math.max(1, status.sections) / Math.max(1, found));
    const telling = tellingOf(draft);
    const share = shareOfVerb(draft, isUnknown) * (commonShare + (1 - commonShare) * telling);
    return { ...draft, weight: rarity * share, telling, isUnknown };
  });
}

/** What a verb that no document has counts of its rarity: another verb will say it. Range 0 to 1. */
const unknownVerbShare = 0.4;
/** What `get`, `take` and their like count; they say little beside the noun behind them. Range 0 to 1. */
const lightVerbShare = 0.3;
const lightVerb =
  /^(?:gets?|got|receiv(?:e|es|ed)|takes?|took|taken|comes?|came|goes|go|went|gone|puts?|makes?|made|gives?|gave|given|becomes?|became|happen(?:ed)?|use[ds]?|holds?|held|hold|carr(?:y|ied))$/i;

/** What a word that every report has counts of its rarity in this collection. Range 0 to 1; at 1 small collections mislead. */
const commonShare = 0.5;
/** The list of common words has English ones cut to so many letters. */
const lettersListed = 6;

function tellingOf({ kind, alternatives }: UnitDraft): number {
  return kind === 'word' ? commonness(alternatives[0]![0]!.slice(0, lettersListed)) : 1;
}

/** What `the ministry` counts: it is whose report it is, and no sentence says so again. Range 0 to 1. */
const ownBodyShare = 0.4;
const ownBody =
  /^(?:ministry|department|council|board|agency|bureau|office|authority|commission|government|report)(?:['’]s)?$/;

function shareOfVerb({ text, isVerb }: UnitDraft, isUnknown: boolean): number {
  if (ownBody.test(text)) return ownBodyShare;
  if (lightVerb.test(text)) return lightVerbShare;
  return isVerb && isUnknown ? unknownVerbShare : 1;
}

function queryFor(term: string): Query {
  return {
    text: term,
    clauses: [{ occurrence: 'must', matchers: [{ kind: 'word', text: term, variants: [] }], weight: 1 }],
    filters: {},
    notes: [],
  };
}
