/**
 * The main verb of an English sentence and what it is said of.
 *
 * No parse of the whole: one walk over the words to the first verb that can be the main one. What opens the sentence
 * ("In 2023,"), relative clauses and what stands in brackets are passed over.
 */
import { bareVerbAt, opensWithName } from './bare-verb.ts';
import { tokensOf } from './clause-tokens.ts';
import { baseVerbs, isAdverb } from './clause-words.ts';
import { type MainVerb, verbAt } from './verb-at.ts';
import { isParticiple, isPastForm, plainParticiples } from './verbs-en.ts';
import { wordsOf } from './words-of.ts';

export interface Clause {
  verb: MainVerb;
  /** The words before the main verb, in lower case but for short names of bodies, without what opens the sentence; all of it when there is no verb. */
  subject: readonly string[];
  /** The word that carries the meaning of the verb: "trained" of "were also trained"; empty when there is no verb. */
  word: string;
  /** The word behind that one: "to" in "agreed to provide"; empty when there is none. */
  following: string;
}

const openers = wordsOf(
  'in on at by during under over since from for with within without through throughout across after before following despite to as while although though when where if because until between among against of about like unlike given based alongside besides beyond upon per pursuant according thanks compared overall here today currently recently meanwhile however moreover furthermore additionally finally nevertheless also similarly consequently therefore thus last this next each every',
);
const subordinators = wordsOf(
  'although though while when where if because until since as unlike given based despite to',
);
const relatives = wordsOf('who which that whose whom where');

/** "- commenced works at four stadia": an item without capital goes on with its lead-in, and opens with its verb. */
const goesOn = /^\W*[a-z]/;

export function readClause(sentence: string): Clause {
  const tokens = tokensOf(sentence);
  const start = skipOpening(tokens);
  const bare = opensWithName.test(sentence) ? undefined : bareVerbAt(tokens, start);
  if (bare && (bare.isSure || (bare.verb === 'past' && goesOn.test(sentence))))
    return openingClause(tokens, start, bare.verb);
  const found = findMainVerb(tokens, start);
  if (found) return found;
  if (bare) return openingClause(tokens, start, bare.verb);
  const isTarget = tokens.some(
    (word, at) => word === 'to' && at > start && baseVerbs.has(tokens[at + 1] ?? ''),
  );
  return { verb: isTarget ? 'is-to' : 'none', subject: tokens.slice(start), word: '', following: '' };
}

function findMainVerb(tokens: readonly string[], start: number): Clause | undefined {
  let skip = 0;
  for (let at = start; at < tokens.length; at++) {
    const word = tokens[at]!;
    if (relatives.has(word) && at > start) {
      const comma = tokens[at - 1] === ',' ? tokens.indexOf(',', at) : -1;
      if (comma > 0) return findMainVerb([...tokens.slice(0, at - 1), ...tokens.slice(comma + 1)], start);
      skip = 1;
      continue;
    }
    const verb = verbAt(tokens, at, start);
    if (verb === undefined) continue;
    if (skip === 0) return { verb, subject: tokens.slice(start, at), ...meaningAt(tokens, at) };
    skip -= 1;
    at = endOfGroup(tokens, at);
  }
  return undefined;
}

const auxiliary = /^(?:has|have|had|is|are|am|was|were|be|been|being|will|shall|did|do|does|.*'ve|.*'ll)$/;

function meaningAt(tokens: readonly string[], from: number): Pick<Clause, 'word' | 'following'> {
  let at = from;
  while (at + 1 < tokens.length && (auxiliary.test(tokens[at]!) || isAdverb(tokens[at]!))) at++;
  // "were able to secure": what they could do they did.
  if (tokens[at] === 'able' && tokens[at + 1] === 'to' && at + 2 < tokens.length) at += 2;
  return { word: tokens[at]!, following: tokens[at + 1] ?? '' };
}

function openingClause(tokens: readonly string[], start: number, verb: MainVerb): Clause {
  const at = tokens.findIndex(
    (word, place) => place >= start && (isPastForm(word) || plainParticiples.has(word)),
  );
  const isTold = verb === 'past' && at >= 0;
  return {
    verb,
    subject: [],
    word: isTold ? tokens[at]! : '',
    following: isTold ? (tokens[at + 1] ?? '') : '',
  };
}

/** Where the subject begins: behind an adverbial, and its comma, that opens the sentence. */
function skipOpening(tokens: readonly string[]): number {
  const first = tokens[0] ?? '';
  if (!openers.has(first) && !(first.length > 5 && /(?:ing|ly)$/.test(first) && tokens[1] === ',')) return 0;
  const comma = tokens.indexOf(',');
  if (comma < 0 || comma > 40) return 0;
  if (subordinators.has(first)) return comma + 1;
  // "In 2022 the courts disposed of 900 cases, 6% more than ...": the comma closes no opening.
  const holdsVerb = (from: number, to: number): boolean =>
    tokens.slice(from, to).some((_, at) => from + at > 1 && verbAt(tokens, from + at, from) !== undefined);
  return holdsVerb(0, comma) && !holdsVerb(comma + 1, tokens.length) ? 0 : comma + 1;
}

function endOfGroup(tokens: readonly string[], at: number): number {
  let end = at;
  while (
    end + 1 < tokens.length &&
    (isAdverb(tokens[end + 1]!) ||
      isParticiple(tokens[end + 1]!) ||
      /^be$|^been$|ing$/.test(tokens[end + 1]!))
  )
    end++;
  return end;
}
