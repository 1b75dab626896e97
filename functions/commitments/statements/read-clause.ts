/**
 * The main verb of an English sentence and what it is said of.
 *
 * No parse of the whole: one walk over the words to the first verb that can be the main one. What opens the sentence
 * ("In 2023,"), relative clauses and what stands in brackets are passed over.
 */
import { actionVerbs, verbEndings } from './grammar-en.ts';
import {
  baseOf,
  commonVerbs,
  isParticiple,
  notPasts,
  pastsAndParticiples,
  plainParticiples,
  plainPasts,
  unchangingVerbs,
} from './verbs-en.ts';

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

export interface Clause {
  verb: MainVerb;
  /** The words before the main verb, in lower case but for short names of bodies, without what opens the sentence; all of it when there is no verb. */
  subject: readonly string[];
  /** The word that carries the meaning of the verb: "trained" of "were also trained"; empty when there is no verb. */
  word: string;
  /** The word behind that one: "to" in "agreed to provide"; empty when there is none. */
  following: string;
}

/** How many words are looked through for the main verb. */
const reach = 60;

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const openers = wordsOf(
  'in on at by during under over since from for with within without through throughout across after before following despite to as while although though when where if because until between among against of about like unlike given based alongside besides beyond upon per pursuant according thanks compared overall here today currently recently meanwhile however moreover furthermore additionally finally nevertheless also similarly consequently therefore thus last this next each every',
);
const subordinators = wordsOf(
  'although though while when where if because until since as unlike given based despite to',
);
const relatives = wordsOf('who which that whose whom where');
const beforeAttribute = wordsOf(
  'a an the of in for with by on at from to into as our its their his her your my this that these those all any each every some no other more most less very newly well and or between among through under per',
);
const adverbs =
  /^(?:\w+ly|also|already|now|then|thus|since|further|just|never|not|once|again|both|always|still|soon|even|today|yet|too|first|all|only|largely|far|fast|well|thereby|therefore|however)$/;
const determiners = wordsOf(
  'a an the our its their his her my your this that these those all each every no some any both',
);
const clauseEnds = wordsOf(
  '; : when because if although though while whereas unless which who that where whether but',
);

/** "24. ", "(b) ", "- " before the words of a paragraph or item. */
const label = /^(?:[-•*–—➢]\s*|\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,4})[.)]\s*(?=\S*[A-Za-z]))+/i;
const monthOfMay = /(?<=\b(?:in|of|by|on|since|until|and|to|from|between|early|late|mid|\d{1,2}) )May\b/g;

/** The short name of a body: it keeps its capitals. */
export const acronym = /^[A-Z]{2,6}$/;

/** Words in lower case, numbers, and the marks that part clauses. */
function tokensOf(sentence: string): string[] {
  const plain = sentence
    .replace(label, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/’/g, "'")
    .replace(monthOfMay, 'month');
  const words = plain.match(/[$€£¥]?\d[\d,.]*\d|\d|[A-Za-z][A-Za-z'-]*[A-Za-z]|[A-Za-z]|[,;:%]/g) ?? [];
  const isShouted = !/[a-z]/.test(plain);
  return words.slice(0, reach).map((word) => (acronym.test(word) && !isShouted ? word : word.toLowerCase()));
}

export function readClause(sentence: string): Clause {
  const tokens = tokensOf(sentence);
  const start = skipOpening(tokens);
  const bare = opensWithName.test(sentence) ? undefined : bareVerbAt(tokens, start);
  if (bare?.isSure) return openingClause(tokens, start, bare.verb);
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
  while (at + 1 < tokens.length && (auxiliary.test(tokens[at]!) || adverbs.test(tokens[at]!))) at++;
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

/** A verb that opens a sentence; one that may as well be a noun or adjective is sure when no other verb follows. */
interface BareVerb {
  verb: 'base' | 'to' | 'past' | 'gerund';
  isSure: boolean;
}

/** "Beijing Municipal", "Reading Borough": a name, though it ends like a verb. */
const opensWithName = /^\W*[A-Z][a-z]+ing [A-Z][a-z]/;

/** A sentence without subject: "Strengthen ...", "To formulate ...", "Completed ...", "Promoting ...". */
function bareVerbAt(tokens: readonly string[], start: number): BareVerb | undefined {
  let at = start;
  if (ordinals.test(tokens[at] ?? '')) at++;
  if (tokens[at] === ',') at++;
  while (/..ly$/.test(tokens[at] ?? '') || tokens[at] === 'further') at++;
  const word = tokens[at] ?? '';
  const following = tokens[at + 1] ?? '';
  const opensObject = determiners.has(following) || /^[$€£¥]?\d/.test(following);
  if (/^(?:is|are|was|were|has|have|had|will|of|)$/.test(following)) return undefined;
  if (word === 'to' && isBaseVerb(following))
    return { verb: 'to', isSure: !tokens.slice(at).some((next) => pronouns.has(next)) };
  if (isBaseVerb(word)) {
    const isSubject = tokens
      .slice(at + 1, at + 5)
      .some((next) => /^(?:is|are|was|were|has|have|had|will|must|should)$/.test(next));
    return { verb: 'base', isSure: opensObject || !(nounLike.has(word) || isSubject) };
  }
  if (
    (isPastForm(word) || (plainParticiples.has(word) && word !== 'known')) &&
    !/^(?:given|based|compared|un\w+)$/.test(word)
  )
    return { verb: 'past', isSure: opensObject };
  const isGerund =
    at === start && /...ing$/.test(word) && !/^(?:spring|morning|evening|nothing|everything)$/.test(word);
  return isGerund ? { verb: 'gerund', isSure: false } : undefined;
}

const ordinals = /^(?:first|second|third|fourth|fifth|firstly|secondly|thirdly|finally)$/;

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
    (adverbs.test(tokens[end + 1]!) ||
      isParticiple(tokens[end + 1]!) ||
      /^be$|^been$|ing$/.test(tokens[end + 1]!))
  )
    end++;
  return end;
}

/** The verb that begins at a word, undefined when none does. */
function verbAt(tokens: readonly string[], at: number, start: number): MainVerb | undefined {
  const word = tokens[at]!;
  const next = (): string => {
    let to = at + 1;
    while (to < tokens.length && adverbs.test(tokens[to]!)) to++;
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
      if (isParticiple(following)) return word === 'had' ? 'past-perfect' : 'perfect';
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
  while (to < tokens.length && (adverbs.test(tokens[to]!) || tokens[to] === 'be' || tokens[to] === 'been'))
    to++;
  return tokens[to] ?? '';
}

/** A verb without auxiliary, told by its form and by what stands around it. */
function lexicalVerb(tokens: readonly string[], at: number): MainVerb | undefined {
  const word = tokens[at]!;
  if (plainPasts.has(word)) return 'past';
  let before = at - 1;
  while (before > 0 && adverbs.test(tokens[before]!)) before--;
  const previous = tokens[before]!;
  if (beforeAttribute.has(previous)) return undefined;
  if (isPastForm(word)) return previous === ',' || leadsToAnotherVerb(tokens, at) ? undefined : 'past';
  return presentAt(tokens, at, previous) ? 'present' : undefined;
}

function isPastForm(word: string): boolean {
  return (
    (word.endsWith('ed') && word.length > 3 && !notPasts.has(word)) ||
    pastsAndParticiples.has(word) ||
    plainPasts.has(word) ||
    unchangingVerbs.has(word)
  );
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

const pronouns = wordsOf('we i they you it he she who');
/** Present tenses in -s, and base forms, that are as often nouns. */
const nounLike = wordsOf(
  'report plan work cost need measure result aim target change offer issue review support limit value visit test use charge fund account share increase lead lie list mark matter number order produce purchase record rest return run set show stand start supply tax trade train form focus fall end deal cover control check call benefit award audit answer amount impact range reach demand interest house board state level rate base project programme program process study survey market season sign time place date face grant visit house home hold host move map press sell send treat trial turn vary write',
);
const baseVerbs = new Set([...commonVerbs, ...actionVerbs.split('|')]);
const endsAsVerb = new RegExp(`^${verbEndings}$`);
const isBaseVerb = (word: string): boolean => baseVerbs.has(word) || endsAsVerb.test(word);

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
