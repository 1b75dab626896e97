import { isAdverb } from './clause-words.ts';
import { lexicalVerb } from './lexical-verb.ts';
import { isParticiple, plainPasts } from './verbs-en.ts';

export type MainVerb =
  | 'past'
  | 'past-passive'
  | 'past-is'
  | 'perfect'
  | 'past-perfect'
  | 'perfect-passive'
  | 'present'
  | 'present-passive'
  | 'present-is'
  | 'progressive'
  | 'under-way'
  | 'future'
  | 'future-passive'
  | 'duty'
  | 'is-to'
  | 'modal'
  | 'base'
  | 'to'
  | 'gerund'
  | 'none';

/** The verb that begins at a word, undefined when none does. */
export function verbAt(tokens: readonly string[], at: number, start: number): MainVerb | undefined {
  const word = tokens[at]!;
  const next = (): string => {
    let to = at + 1;
    while (to < tokens.length && isAdverb(tokens[to]!)) to++;
    return tokens[to] ?? '';
  };
  switch (word) {
    case 'will':
    case 'shall':
    case "won't":
      return tokens.slice(at + 1, at + 5).includes('be') && isParticiple(afterBe(tokens, at))
        ? 'future-passive'
        : 'future';
    case 'should':
    case 'must':
    case 'ought':
      return 'duty';
    case 'may':
    case 'might':
    case 'can':
    case 'could':
    case 'would':
    case 'cannot':
      return 'modal';
    case 'has':
    case 'have':
    case 'had': {
      if (tokens[at - 1] === 'to') return undefined;
      const following = tokens[at + 1] === ',' ? behindInsertion(tokens, at) : next();
      if (following === 'to') return 'duty';
      if (following === 'been') return isParticiple(afterBe(tokens, at)) ? 'perfect-passive' : 'perfect';
      // "has formally began": what a machine translates.
      const isDone = isParticiple(following) || plainPasts.has(following);
      if (isDone) return word === 'had' ? 'past-perfect' : 'perfect';
      return word === 'had' ? 'past' : 'present';
    }
    case 'is':
    case 'are':
    case 'am': {
      const following = next();
      if (following === 'to') return 'is-to';
      if (following === 'being') return 'under-way';
      if (/..ing$/.test(following)) return 'progressive';
      if (isParticiple(following)) return hasToHave(tokens, at) ? 'perfect' : 'present-passive';
      return 'present-is';
    }
    case 'was':
    case 'were': {
      const following = next();
      if (following === 'to') return 'is-to';
      if (/..ing$/.test(following)) return 'past';
      return isParticiple(following) ? 'past-passive' : 'past-is';
    }
    case 'to':
      return at > start &&
        tokens[at + 1] === 'be' &&
        isParticiple(afterBe(tokens, at)) &&
        !/ed$|^(?:likely|able|due|order|about)$/.test(tokens[at - 1]!)
        ? 'is-to'
        : undefined;
    case 'did':
      return 'past';
    case 'do':
    case 'does':
      return at > start ? 'present' : undefined;
    default:
      if (/^[a-z]+'ll$/.test(word)) return 'future';
      if (/^(?:we|i|they|you)'ve$/.test(word)) return 'perfect';
      return at > start ? lexicalVerb(tokens, at) : undefined;
  }
}

/** "is estimated to have saved", and not "am pleased to have the chance": the second verb tells. */
function hasToHave(tokens: readonly string[], at: number): boolean {
  for (let to = at; to < at + 5; to++)
    if (tokens[to] === 'to' && tokens[to + 1] === 'have') return isParticiple(tokens[to + 2] ?? '');
  return false;
}

/** "have, together with the province, adopted": the word behind the two commas. */
function behindInsertion(tokens: readonly string[], at: number): string {
  const comma = tokens.indexOf(',', at + 2);
  return comma < 0 ? '' : (tokens[comma + 1] ?? '');
}

function afterBe(tokens: readonly string[], at: number): string {
  let to = at + 1;
  while (to < tokens.length && (isAdverb(tokens[to]!) || tokens[to] === 'be' || tokens[to] === 'been')) to++;
  return tokens[to] ?? '';
}
