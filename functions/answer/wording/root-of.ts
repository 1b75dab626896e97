/** Endings that make one word of another; the longest that fits goes first. */
const endings =
  /(?:istically|isation|ization|istic|ational|ation|ition|ments?|ness|ances?|ences?|ancy|ancies|ency|encies|ities|ity|isms?|ists?|ings?|ers?|ors?|ees?|ions?|ive|ives|als?|ials?|age|ful|less|ship|able|ible|ally|ically|ial|ants?|ures?|ur|ly|ed|ic|ise|ize|iz|ate|at|y|i|e|s)$/;
/** Endings that may leave four letters: `farmer`, `fishery`, `tourism`; `section` and `sector` have nothing in common. */
const safeEndings =
  /(?:isms?|ists?|ings?|ers?|eries|ery|eri|ments?|ed|ants?|ally|ically|ical|als?|ures?|ur|ages?|ag|th|e|i|y|(?<![nsiu])s)$/;
/** A shorter root is shared by words that have nothing to do with each other. */
const shortestRoot = 4;
/** Roots behind which an ending makes another thing: `porter`, `county` and `counter`. */
const rootsOfMany =
  /^(?:part|port|post|form|comm|inte|mast|numb|lett|matt|memb|cent|pass|plan|rest|test|cost|coun|count|factor|organ)$/;

/**
 * How the end of a root changes before an ending that Latin brought: `decide` and `decision`, `emit` and `emission`,
 * `produce` and `product`, `rectify` and `rectification`. The first that fits is made.
 */
const changes: readonly [RegExp, string][] = [
  [/(?<=^[a-z]{2,3})is(?:m|t|tic)s?$/, 'is'],
  [/(?:ific|ifi|ifact|isfact|isf)$/, 'if'],
  [/duct?$/, 'duc'],
  [/scri(?:b|p|pt)$/, 'scrib'],
  [/sumpt$/, 'sum'],
  [/(?<=m)iss?$/, 'it'],
  [/(?<=[ae]n)c$/, 't'],
  [/(?<=[eao])ns$/, 'nd'],
  [/(?<=[vc])is$/, 'id'],
  [/(?<=cl)us$/, 'ud'],
  [/quis(?:it)?$/, 'quir'],
  [/pet(?:it|itiv)$/, 'pet'],
  [/ainten$/, 'aintain'],
  [/lief$/, 'liev'],
  [/plic$/, 'pl'],
  [/visi?$/, 'v'],
  [/scienti?f?$/, 'scienc'],
  [/aint$/, 'ain'],
  [/forestr$/, 'forest'],
  [/occurr$/, 'occur'],
  [/(?<=regist|minist)(?:r|er|eri)?$/, 'er'],
];

/** What `autism` and `autistic`, `decide` and `decision`, `farm` and `farmer` share; undefined for short words. */
export function rootOf(word: string): string | undefined {
  if (!/^[a-z]{4,}$/.test(word)) return undefined;
  const known = roots.get(word);
  if (known !== undefined) return known === '' ? undefined : known;
  const root = readRoot(word);
  if (roots.size >= mostKnown) roots.clear();
  roots.set(word, root ?? '');
  return root;
}

/** Roots remembered; a report has some thousand different words. Range 100 to 100,000. */
const mostKnown = 20_000;
const roots = new Map<string, string>();

function readRoot(word: string): string | undefined {
  const once = stripped(word);
  const root = changed(once.length > shortestRoot + 2 ? stripped(once) : once);
  return root.length < shortestRoot || rootsOfMany.test(root) ? undefined : root;
}

function stripped(word: string): string {
  const short = word.replace(endings, '');
  if (short.length > shortestRoot) return short;
  const safe = word.replace(safeEndings, '');
  return safe.length >= shortestRoot ? safe : word;
}

function changed(root: string): string {
  const change = changes.find(([from]) => from.test(root));
  return change === undefined ? root : root.replace(change[0], change[1]);
}
