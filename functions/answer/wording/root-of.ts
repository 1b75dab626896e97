/** Endings that make one word of another; the longest that fits goes first. */
const endings =
  /(?:istically|isation|ization|istic|ational|ation|ition|ments?|ness|ances?|ences?|ities|ity|isms?|ists?|ings?|ers?|ors?|ions?|ive|als?|age|ful|less|ship|able|ible|ally|ly|ed|ic|y|e|s)$/;
/** A shorter root is shared by words that have nothing to do with each other. */
const shortestRoot = 4;

/** What `autism` and `autistic`, `measure` and `measurement` share; undefined for short words. */
export function rootOf(word: string): string | undefined {
  if (!/^[a-z]{5,}$/.test(word)) return undefined;
  const once = word.replace(/^un(?=.{5})/, '').replace(endings, '');
  const root = once.length > shortestRoot + 2 ? once.replace(endings, '') : once;
  return root.length >= shortestRoot ? root : undefined;
}
