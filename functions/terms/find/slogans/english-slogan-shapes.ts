import { numberWords, periodicalNouns } from '../english-lexicon.ts';

/* How the words in quotation marks are built, and what that says of them. */

export const finiteWords =
  /\b(?:I|we|you|he|she|it|they|is|are|was|were|will|would|shall|should|has|have|had|do|does|did|can|could|must|may|might|'s|n't|don't|cannot|let us|my|me|us)\b/;
export const numberCoded = new RegExp(
  `^(?:the )?(?:${numberWords})(?=[\\s-])|, (?:${numberWords}) |\\d|\\+`,
  'i',
);

/** `resolutely oppose the "four winds"`: a code of a number is policy even where it counts what is blamed. */
export const wholeNumberCode = new RegExp(`^(?:the )?(?:${numberWords})[ -][\\p{L}-]+$`, 'iu');
export const commonScareQuotes =
  /^(?:pain points?|bottlenecks?|weak links?|win-win|thank you|stop|go|stop-go|free|real|fair|good|bad|normal|so-called|yes|no|new|old|pros|cons|safety net|price|value|champion|feel[- ]good|bad|hidden|soft|hard|hands?[- ]on|know[- ]how|blank cheque|rainy day|hub|one-off|one-man|one-way|first-class|one thing)$/i;

/** `listen, act, report back`, behind `is` or `of` */
export const threeWords = /^[\p{L}-]+(?: [\p{L}-]+)?(?:, (?:and )?[\p{L}-]+(?: [\p{L}-]+){0,2}){2,3}$/u;

/** `delegating power, streamlining administration and optimizing services` */
export const threeAims = /^\w+ing [^,]+, \w+ing [^,]+,? and \w+ing \w/;

/** `"county management and township employment" of doctors` */
export const evenHalves = /^[\p{L}-]+ [\p{L}-]+ and [\p{L}-]+ [\p{L}-]+$/u;

/** `"green rural revival program"`, `"national civilized city"` */
export const endsAsPolicy =
  / (?:program|programme|project|action|campaign|reform|policy|mechanism|model|system|city|county|village|town|district|community)$/;

/** `small disputes do not leave the store, big disputes do not leave the street`: the second half repeats the first. */
export function isEcho(bare: string): boolean {
  const [first, second, ...more] = bare
    .toLowerCase()
    .split(', ')
    .map((piece) => piece.split(' '));
  if (first === undefined || second === undefined || more.length > 0 || first.length < 3) return false;
  const shared = second.filter((word) => first.includes(word)).length;
  return Math.abs(first.length - second.length) <= 1 && shared >= 2 && shared * 2 >= second.length;
}

/** `fixed point, fixed time`, `weekly rank, monthly note and quarterly report`: short pieces of one build. */
export function isParallel(bare: string): boolean {
  const pieces = bare.split(/,/.test(bare) ? /,? and |, / : /, /).map((piece) => piece.split(' '));
  return (
    pieces.length > 1 &&
    pieces.every((piece) => piece.length >= 2 && piece.length <= 4 && piece.length === pieces[0]!.length)
  );
}

export function isTitleCase(words: string[]): boolean {
  const significant = words.filter(
    (word) => !/^(?:of|and|the|in|for|to|on|a|an|with|&|by|from|or|\+)$/.test(word),
  );
  return significant.length > 0 && significant.every((word) => /^[\p{Lu}\d]/u.test(word));
}

export function isPeriodical(words: string[]): boolean {
  return periodicalNouns.has(words.at(-1)!);
}
