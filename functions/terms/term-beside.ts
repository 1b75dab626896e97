/** What stands beside a term in the middle of a sentence and says what it is: `, that is, the most that …`. */
const explanation = new RegExp(
  '(?:, | \\(| [–—-] )(?:' +
    [
      '(?:that is,? (?:to say,? )?|i\\.e\\.,? |which is to say,? |by which (?:we|I) mean |(?:here )?defined (?:here )?(?:as|to mean) )(?=(?:an?|the|any|all|one|those|anyone|people|persons|land|(?:[a-z-]+ )?[a-z-]+s|[a-z-]+ (?:that|which|made|used|paid|held|done|committed))\\b)',
      'namely,? (?=(?:the|an?|any|land)\\b)',
      'meaning (?=the [\\p{Ll}-]+ of )',
      '(?:meaning|which means) (?=(?:an?|any|the|those|all)? ?(?:[\\p{L}-]+ ){1,3}(?:used|that|which|who|with|held|made|owned|under|whose|where|aged|living|built|kept|carried|paid|given|of at least|of more than)\\b)',
    ].join('|') +
    ')',
  'u',
);
const amount = /^(?:\d.*|hundreds?|thousands?|millions?|billions?|half|dozen|few|further|total)$/i;
const determiner = /^(?:an?|the|all|any|each|every|our|their|its|these|those|no|some|other)$/i;
const boundary =
  /^(?:of|for|by|as|on|in|under|to|with|from|at|into|and|or|than|per|through|is|are|was|were|be|been|has|have|had|will|shall|must|may|can|should|called|named|list|include|includes|including)$/i;
/** Words of a term, at most; of a lone word nobody can tell what the explanation belongs to. */
const mostWords = 4;

/**
 * The noun phrase explained by what is put beside it, back to its article or preposition:
 * `… list all  priority one routes , meaning roads used by …`. Offsets into the sentence.
 */
export function termBeside(sentence: string): { start: number; end: number } | undefined {
  const match = explanation.exec(sentence);
  if (match === null) return undefined;
  const words = [...sentence.slice(0, match.index).matchAll(/[\p{L}\d][\p{L}\d'’-]*|[^\s]/gu)];
  let first = words.length;
  while (first > 0 && words.length - first <= mostWords && isPartOfTerm(words[first - 1]![0])) first--;
  first = overOf(words, first);
  const own = words.slice(first);
  const opener = words[first - 1]?.[0] ?? '';
  const isBeginning = first === 0 || (first <= 2 && opener === '.');
  const isBounded = isBeginning || determiner.test(opener) || boundary.test(opener);
  const isAlone = own.length === 1 && isBeginning;
  if (!isBounded || (own.length < 2 && !isAlone) || own.length > mostWords + 1) return undefined;
  // A verb between subject and object: `Counties use smart salting, that is, …`.
  const isVerb = (at: number) =>
    at > 0 &&
    at < own.length - 1 &&
    /(?:ed|[^s]s)$/.test(own[at]![0]) &&
    !/^(?:above|below|over)$/.test(own[at - 1]![0]);
  if (own.some((_, at) => isVerb(at))) return undefined;
  // `three districts, namely …` names, it does not explain.
  if (match[0].includes('namely') && !/^(?:an?|any|each|every)$/i.test(opener)) return undefined;
  if (
    (!isAlone && /^(?:\d|\p{Lu})/u.test(own.at(-1)![0])) ||
    amount.test(own[0]![0]) ||
    /ed$/.test(own.at(-1)![0])
  )
    return undefined;
  return { start: own[0]!.index, end: own.at(-1)!.index + own.at(-1)![0].length };
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
