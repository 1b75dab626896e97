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

type ReadVerb = (tokens: readonly string[], at: number, start: number) => MainVerb | undefined;

/** How each auxiliary is read; any other word may be a verb of its own. */
const readers: ReadonlyMap<string, ReadVerb> = new Map([
  ...readWith("will shall won't", readWill),
  ...readWith('should must ought', () => 'duty'),
  ...readWith('may might can could would cannot', () => 'modal'),
  ...readWith('has have had', readHave),
  ...readWith('is are am', readIs),
  ...readWith('was were', readWas),
  ...readWith('to', readTo),
  ...readWith('did', () => 'past'),
  ...readWith('do does', (_, at, start) => (at > start ? 'present' : undefined)),
]);

function readWith(words: string, read: ReadVerb): [string, ReadVerb][] {
  return words.split(' ').map((word) => [word, read]);
}

/** The verb that begins at a word, undefined when none does. */
export function verbAt(tokens: readonly string[], at: number, start: number): MainVerb | undefined {
  const word = tokens[at]!;
  const read = readers.get(word);
  if (read) return read(tokens, at, start);
  if (/^[a-z]+'ll$/.test(word)) return 'future';
  if (/^(?:we|i|they|you)'ve$/.test(word)) return 'perfect';
  return at > start ? lexicalVerb(tokens, at) : undefined;
}

function readWill(tokens: readonly string[], at: number): MainVerb {
  const isPassive = tokens.slice(at + 1, at + 5).includes('be') && isParticiple(afterBe(tokens, at));
  return isPassive ? 'future-passive' : 'future';
}

function readHave(tokens: readonly string[], at: number): MainVerb | undefined {
  if (tokens[at - 1] === 'to') return undefined;
  const following = tokens[at + 1] === ',' ? behindInsertion(tokens, at) : afterAdverbs(tokens, at);
  if (following === 'to') return 'duty';
  if (following === 'been') return isParticiple(afterBe(tokens, at)) ? 'perfect-passive' : 'perfect';
  // "has formally began": what a machine translates.
  const isDone = isParticiple(following) || plainPasts.has(following);
  if (tokens[at] === 'had') return isDone ? 'past-perfect' : 'past';
  return isDone ? 'perfect' : 'present';
}

function readIs(tokens: readonly string[], at: number): MainVerb {
  const following = afterAdverbs(tokens, at);
  if (following === 'to') return 'is-to';
  if (following === 'being') return 'under-way';
  if (/..ing$/.test(following)) return 'progressive';
  if (isParticiple(following)) return hasToHave(tokens, at) ? 'perfect' : 'present-passive';
  return 'present-is';
}

function readWas(tokens: readonly string[], at: number): MainVerb {
  const following = afterAdverbs(tokens, at);
  if (following === 'to') return 'is-to';
  if (/..ing$/.test(following)) return 'past';
  if (following === 'able' && !tokens.slice(at, at + 4).includes('not')) return 'past';
  return isParticiple(following) ? 'past-passive' : 'past-is';
}

/** "Two wells to be drilled", and not "is likely to be drilled". */
function readTo(tokens: readonly string[], at: number, start: number): MainVerb | undefined {
  const isToBe = at > start && tokens[at + 1] === 'be' && isParticiple(afterBe(tokens, at));
  return isToBe && !/ed$|^(?:likely|able|due|order|about)$/.test(tokens[at - 1]!) ? 'is-to' : undefined;
}

/** The word behind this one and the adverbs that follow it. */
function afterAdverbs(tokens: readonly string[], at: number): string {
  let to = at + 1;
  while (to < tokens.length && isAdverb(tokens[to]!)) to++;
  return tokens[to] ?? '';
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
