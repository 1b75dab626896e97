import { analyse } from '../../analysis/analyse-text.ts';
import { commonness } from '../../commitments/threads/common-words.ts';
import type { Query } from '../../query/query.ts';
import type { SearchBackend } from '../../ranking/search-backend.ts';
import { otherForms } from '../wording/irregular-forms.ts';
import { findChineseSynonyms, isPlainVerb, synonymsOf } from '../wording/near-synonyms.ts';

/**
 * A piece of what a question asks about: a word, a number, one Han character with its neighbours. It is covered by a
 * passage that has any of its alternatives.
 */
export interface QuestionUnit {
  /** As typed. */
  text: string;
  kind: 'word' | 'name' | 'number' | 'han';
  /** Index terms, the question's own first, then variants and near synonyms. */
  alternatives: string[];
  /** How many of them are the question's own words and their variants; rarity is theirs. */
  own: number;
  /** Rarity: ln(1 + sections / sections that have it). Zero only for an empty collection. */
  weight: number;
  /** English: says what is done, for which there are many words; or tells little, such as `total`. */
  isVerb: boolean;
  /** How telling the word is in reports at large: near 0 for one that every report has, 1 for a rare one. */
  telling: number;
  /** No section of the collection has it. */
  isUnknown: boolean;
}

/** Terms looked up for one question; each is a count in the index. */
const mostTerms = 64;
/** Clauses below this weight frame the question (`how many`, `did we`) and need no answer. */
const contentWeight = 0.5;

/** Han characters that carry grammar; whether a passage has them tells nothing. */
const hanGrammar =
  /^[的了是在有为和与及或等被把对从向以由于其之也都就而并且但所这那哪几个家项次年月日中上下里内外者吗呢什么谁何多少到将会能可要请问某每各其他又再还最很更被让给因]$/u;

/** The pieces of a question, weighed by how rare they are in the collection. */
export async function readQuestionUnits(query: Query, search: SearchBackend): Promise<QuestionUnit[]> {
  const spellings = new Map<string, string>();
  const drafts = draftsOf(query, spellings);
  const own = drafts.flatMap((draft) => draft.alternatives.slice(0, draft.own));
  const terms = [...new Set([...own, ...drafts.flatMap(({ alternatives }) => alternatives)])].slice(
    0,
    mostTerms,
  );
  const [status, ...counts] = await Promise.all([
    search.status(),
    ...terms.map((term) => search.count(queryFor(spellings.get(term) ?? term), {})),
  ]);
  const sectionsWith = new Map(terms.map((term, index) => [term, counts[index]?.total ?? 0]));
  return drafts.map((draft) => {
    const counted = draft.alternatives.map((term) => sectionsWith.get(term) ?? 0);
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

function tellingOf({ kind, alternatives }: Draft): number {
  return kind === 'word' ? commonness(alternatives[0]!.slice(0, lettersListed)) : 1;
}

/** What `the ministry` counts: it is whose report it is, and no sentence says so again. Range 0 to 1. */
const ownBodyShare = 0.4;
const ownBody =
  /^(?:ministry|department|council|board|agency|bureau|office|authority|commission|government|report)(?:['’]s)?$/;

function shareOfVerb({ text, isVerb }: Draft, isUnknown: boolean): number {
  if (ownBody.test(text)) return ownBodyShare;
  if (lightVerb.test(text)) return lightVerbShare;
  return isVerb && isUnknown ? unknownVerbShare : 1;
}

type Draft = Omit<QuestionUnit, 'weight' | 'telling' | 'isUnknown'>;

/**
 * English: one unit a word. Chinese: one unit a character, covered by either of the pairs it is part of.
 * Pairs are taken from the question as typed, so that no boundary between clauses cuts one.
 *
 * @param spellings is told a word of each index term: a term asked for as a word would be stemmed once more
 */
function draftsOf(query: Query, spellings: Map<string, string>): Draft[] {
  const termsOf = (text: string): string[] =>
    analyse(text).flatMap(({ term, kind, start, end }) => {
      if (kind === 'han-end') return [];
      spellings.set(term, text.slice(start, end));
      return [term];
    });
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
      .flatMap(({ text }) => termsOf(text));
  const isHan = /\p{Script=Han}/u.test(query.text);
  const synonyms = findChineseSynonyms(query.text);
  const units: (Draft & { at: number })[] = [];
  const measured = measureOf(query.text);
  const category = categoryOf(query.text);
  const framed = framedPlaces(query.text);
  const pairs = new Map<number, string[]>();
  for (const { term, kind, start, end, isStopWord } of analyse(query.text)) {
    if (!isContent(start, end)) continue;
    const printed = query.text.slice(start, end);
    if (kind === 'han') for (const at of [start, end - 1]) pairs.set(at, [...(pairs.get(at) ?? []), term]);
    else if (kind === 'word' && !isStopWord && !measureWords.has(printed.toLowerCase())) {
      const isName = /^\p{Lu}/u.test(printed) && (start > 0 || isHan);
      spellings.set(term, printed);
      const own = [term, ...otherForms(printed).flatMap(termsOf), ...variantsAt(start)];
      const others = synonymsOf(printed)
        .flatMap((other) => [other, ...otherForms(other)])
        .flatMap(termsOf);
      units.push({
        text: printed,
        kind: isName ? 'name' : 'word',
        at: start,
        alternatives: [...own, ...others],
        own: own.length,
        isVerb:
          !isName &&
          ((looksLikeVerb(printed) && !isNounHere(query.text, start, end)) || isCategory(query.text, start)),
      });
    } else if (kind === 'number')
      units.push({ text: printed, kind: 'number', at: start, alternatives: [term], own: 1, isVerb: false });
  }
  for (const [at, alternatives] of pairs) {
    const text = query.text[at]!;
    if (hanGrammar.test(text) || at === measured || framed.has(at)) continue;
    const own = [...alternatives, ...variantsAt(at)];
    const others = synonyms.flatMap(({ start, end, others }) =>
      start <= at && at < end ? others.flatMap(termsOf) : [],
    );
    const isVerb = category !== undefined && category[0] <= at && at < category[1];
    units.push({ text, kind: 'han', at, alternatives: [...own, ...others], own: own.length, isVerb });
  }
  return units.sort((a, b) => a.at - b.at).map(({ at, ...unit }) => unit);
}

/** 什么时候, 比上年, 目标是多少: how it is asked, not what of. */
function framedPlaces(question: string): ReadonlySet<number> {
  const frames = question.matchAll(/时候|比(?:上年|去年|上一年)|目标(?=是|为)|享受|发现|一共|总共/gu);
  return new Set([...frames].flatMap(({ 0: frame, index }) => range(index, index + frame.length)));
}

/** 哪些区县: the answer names some, and need not say 区县. */
function categoryOf(question: string): [number, number] | undefined {
  const match = /哪(?:些|几个|几家|个|家|种|类)(?=\p{Script=Han}{2})/u.exec(question);
  if (match === null) return undefined;
  const start = match.index + match[0].length;
  return [start, start + 2];
}

/** 多少篇报道: the answer need not say 篇. */
function measureOf(question: string): number | undefined {
  const match =
    /(?:多少|几)(?=[篇名座台辆所处条亩户人次封幅场批股根间栋幢册本枚株棵艘列趟宗起例份头只元块天])/u.exec(
      question,
    );
  return match === null ? undefined : match.index + match[0].length;
}

/** `Which company …`: the answer is the name of one. */
function isCategory(question: string, start: number): boolean {
  return /\b(?:which|what kind of|what type of) (?:[\p{L}-]+ )?$/iu.test(question.slice(0, start));
}

/** `did trains carry`, `the drop in`, `of votes`: what may be a verb stands where a noun must. */
function isNounHere(question: string, start: number, end: number): boolean {
  const word = question.slice(start, end);
  if (/(?:ed|ing)$/.test(word) || tellsLittle.has(word.toLowerCase())) return false;
  const before = question.slice(0, start);
  if (
    /\b(?:the|an?|of|in|on|for|with|by|our|its|their|how many|which|these|those|every|each) $/i.test(before)
  )
    return true;
  return (
    /\b(?:did|do|does) $/i.test(before) && word.endsWith('s') && /^ \p{Ll}{3,}/u.test(question.slice(end))
  );
}

function looksLikeVerb(word: string): boolean {
  return (
    /(?:ed|ing|(?<!fami|supp|rep|mono|assemb|Ju|It)ly)$/.test(word) ||
    otherForms(word).length > 0 ||
    isPlainVerb(word) ||
    tellsLittle.has(word.toLowerCase()) ||
    tellsLittle.has(word.toLowerCase().replace(/s$/, ''))
  );
}

const tellsLittle = new Set(
  'ministry department board council bureau agency authority county government office organisation organization trust committee body more less much many most least few per put puts met meet meets available person in-person visit visits visited site sites deal deals thing things way ways also too only just really actually still yet ever before after else together personally possible able sort kind deeply kind type category good need needs each every day average overall main new special current present expected annual special different whole entire main last first latest next still now end time people get happen happened worth called named known use used money ton tons tonne tonnes hectare hectares kilometre kilometres kilometer kilometers mile miles dollar dollars euro euros yuan pound pounds unit units sum'.split(
    ' ',
  ),
);

/** Words that ask for a measure, or whether a promise was kept, and seldom stand in the answer. */
const measureWords = new Set(
  "weren't didn't isn't wasn't haven't hasn't hadn't won't don't doesn't aren't out fast large big long high far old often deep tall wide number amount total percentage percent proportion share fraction rate keep kept promise promised around through down up part about over during within across against among under above below near behind per via without despite towards onto upon".split(
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
