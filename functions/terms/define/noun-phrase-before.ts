export interface NounPhrase {
  start: number;
  end: number;
  /** The word before it, empty at the start of the sentence. */
  opener: string;
  /** One word that opens the sentence. */
  isAlone: boolean;
}

const behindModal = /^(?:will|to|shall|must|may|can|should)$/;
const amount = /^(?:\d.*|hundreds?|thousands?|millions?|billions?|half|dozen|few|further|total)$/i;
const determiner = /^(?:an?|the|all|any|each|every|our|their|its|these|those|no|some|other)$/i;
/** Where a noun phrase begins or ends. */
export const boundary =
  /^(?:of|for|by|as|on|in|under|to|with|from|at|into|and|or|than|per|through|is|are|was|were|be|been|has|have|had|will|shall|must|may|can|should|called|named|list|include|includes|including)$/i;

/** Words of a term, at most; of a lone word nobody can tell what the explanation belongs to. */
const mostWords = 4;

/** The noun phrase that ends where a joint begins, back to its article or preposition. */
export function nounPhraseBefore(before: string): NounPhrase | undefined {
  const words = [...before.matchAll(/[\p{L}\d][\p{L}\d'’-]*|[^\s]/gu)];
  let first = words.length;
  // `a muster list`: there it is no verb.
  if (words.at(-1)?.[0] === 'list') first--;
  while (first > 0 && words.length - first <= mostWords && isPartOfTerm(words[first - 1]![0])) first--;
  first = overOf(words, first);
  // `We will pilot learner accounts`: behind `will` and `to` a verb comes first.
  if (behindModal.test(words[first - 1]?.[0] ?? '') && words.length - first > 2) first++;
  const own = words.slice(first);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  const opener = words[first - 1]?.[0] ?? '';
  const isBeginning = first === 0 || (first <= 2 && opener === '.');
  const isBounded =
    isBeginning ||
    opener === ',' ||
    behindModal.test(words[first - 2]?.[0] ?? '') ||
    determiner.test(opener) ||
    boundary.test(opener);
  const isAlone = own.length === 1 && isBeginning;
  if (!isBounded || (own.length < 2 && !isAlone) || own.length > mostWords + 1) return undefined;
  if (own.some((_, at) => isVerb(own, at))) return undefined;
  const isAmount = amount.test(own[0]![0]) || /ed$/.test(last[0]);
  if ((!isBeginning && /^(?:\d|\p{Lu})/u.test(last[0])) || isAmount) return undefined;
  return { start: own[0]!.index, end: last.index + last[0].length, opener, isAlone };
}

/** A verb between subject and object: `Counties use smart salting, that is, …`. */
function isVerb(words: readonly RegExpExecArray[], at: number): boolean {
  return (
    at > 0 &&
    at < words.length - 1 &&
    /(?:ed|[^s]s)$/.test(words[at]![0]) &&
    !/^(?:above|below|over)$/.test(words[at - 1]![0])
  );
}

/** `a single point of contact`: over one `of`, where an article opens the phrase. */
function overOf(words: readonly RegExpExecArray[], first: number): number {
  if (words[first - 1]?.[0] !== 'of') return first;
  let start = first - 1;
  while (start > 0 && first - start < mostWords && isPartOfTerm(words[start - 1]![0])) start--;
  return start < first - 1 && determiner.test(words[start - 1]?.[0] ?? '') ? start : first;
}

function isPartOfTerm(word: string): boolean {
  return /^[\p{L}\d]/u.test(word) && !determiner.test(word) && !boundary.test(word);
}
