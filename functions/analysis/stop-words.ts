/**
 * The 33 English words that Lucene has left out of scoring since 2001. They are indexed all the same, so that a query
 * of nothing else ("to be") is answered and `Annex A` can be quoted. Chinese has no such list: a pair of
 * function characters is already rare enough to be told apart by its document frequency.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these ' +
    'they this to was will with'
  ).split(' '),
);
