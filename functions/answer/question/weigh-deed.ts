import { says } from '../wording/word-forms.ts';
import type { AskedAttribute } from './attribute.ts';
import { noDeed, numberElsewhere } from './attribute-shares.ts';
import type { WeighedSentence } from './weighed-sentence.ts';

/** What was done, and to the thing that was asked about. */
export function missingDeed(
  { word, object }: AskedAttribute,
  { sentence, question }: WeighedSentence,
): number {
  const asksForTime = asksWhen.test(question);
  const tellsDeed =
    word === undefined || saysTogether(sentence, word, object) || (asksForTime && isPutOff.test(sentence));
  return Math.max(tellsDeed ? 0 : noDeed, asksForTime && isOfAnother(object, sentence) ? numberElsewhere : 0);
}

const asksWhen = /^\W*(?:by |until |since )?when\b/i;
/** `The bridge was postponed to May` tells when it will be finished. */
const isPutOff = /\b(?:postponed|put off|deferred|delayed|rescheduled|scheduled|due)\b/i;

/** A sentence on something else that only has the verb: it does not name the thing, and no pronoun goes on about it. */
function isOfAnother(object: string | undefined, sentence: string): boolean {
  return object !== undefined && !says(sentence, object) && !goesOn.test(sentence);
}
const goesOn = /\b(?:it|they|this|these|which|its|their)\b|^\W*(?:construction|works?|building)\b/i;

/** Deed and object in one clause: `start the reservoir, complete the road` does not complete the reservoir. */
function saysTogether(sentence: string, deed: string, object: string | undefined): boolean {
  if (object === undefined || !says(sentence, object)) return says(sentence, deed);
  // `The Framework, published in 2012, …`: a participle goes with what stands before it.
  const clauses = sentence.split(
    /[,;](?! (?:\p{Ll}+ed|known|held|built|set|begun|made|given|led|won) )| and (?=\p{Ll}+ )/u,
  );
  return clauses.length < 3 || !says(sentence, deed)
    ? says(sentence, deed)
    : clauses.some((clause) => says(clause, deed) && says(clause, object));
}
