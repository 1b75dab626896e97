import { baseVerbs, determiners, isAdverb, nounLike, pronouns } from './clause-words.ts';
import { baseOf, commonVerbs, isPastForm, plainPasts } from './verbs-en.ts';
import { wordsOf } from './words-of.ts';

const beforeAttribute = wordsOf(
  'a an the main major new of in for with by on at from to into as our its their his her your my this that these those all any each every some no other more most less very newly well and or between among through under per',
);
const clauseEnds = wordsOf(
  '; : when because if although though while whereas unless which who that where whether but',
);

/** A verb without auxiliary, told by its form and by what stands around it. */
export function lexicalVerb(tokens: readonly string[], at: number): 'past' | 'present' | undefined {
  const word = tokens[at]!;
  if (plainPasts.has(word)) return 'past';
  let before = at - 1;
  while (before > 0 && isAdverb(tokens[before]!)) before--;
  const previous = tokens[before]!;
  if (beforeAttribute.has(previous)) return undefined;
  if (isPastForm(word)) return previous === ',' || leadsToAnotherVerb(tokens, at) ? undefined : 'past';
  return presentAt(tokens, at, previous) ? 'present' : undefined;
}

/** "Permits issued in May were": a participle behind its noun, when another verb follows in the same clause. */
function leadsToAnotherVerb(tokens: readonly string[], at: number, passesAnd = false): boolean {
  for (let to = at + 1; to < Math.min(tokens.length, at + 16); to++) {
    const word = tokens[to]!;
    if (clauseEnds.has(word) || word === ',' || (word === 'and' && to > at + 1 && !passesAnd)) return false;
    if (/^(?:is|are|was|were|has|have|had|will|shall|must|should|may|can)$/.test(word)) return true;
    if (plainPasts.has(word)) return true;
  }
  return false;
}

function presentAt(tokens: readonly string[], at: number, previous: string): boolean {
  const word = tokens[at]!;
  const following = tokens[at + 1] ?? '';
  const opensObject =
    determiners.has(following) ||
    /^(?:to|that|on|in|with|for|from|at|by|under|how|its|whether|both|\d.*)$/.test(following);
  if (/^\d/.test(previous) || (following === 'to' && tokens[at + 2] === 'be')) return false;
  if (pronouns.has(previous)) return commonVerbs.has(word) || baseOf(word) !== undefined;
  if (commonVerbs.has(word))
    return (
      /[^s]s$|^(?:people|women|men|children|staff|police)$/.test(previous) &&
      (opensObject || !nounLike.has(word))
    );
  const base = baseOf(word);
  // "lays a foundation": verbs that are rare in the present tense must show what they act on.
  if (base === undefined) return determiners.has(following) && baseOf(word, baseVerbs) !== undefined;
  // "Special funds for research and training will be used": a noun, when a verb is still to come.
  if (nounLike.has(base) && leadsToAnotherVerb(tokens, at, true)) return false;
  if (nounLike.has(base) || following === 'of')
    return opensObject || (following === 'of' && !nounLike.has(base));
  return !/^(?:and|or|,|is|are|was|were|has|have|had|will)$/.test(following);
}
