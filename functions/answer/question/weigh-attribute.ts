import { saysDeed } from '../wording/chinese-words.ts';
import { says } from '../wording/word-forms.ts';
import type { AskedAttribute } from './attribute.ts';
import { noDeed, noNames, noPlace, noReason, noTopic, reasonElsewhere } from './attribute-shares.ts';
import { namesPlace, namesSeveral } from './names-in-english.ts';
import { missingNumberOfDocument } from './number-of-document.ts';
import { missingActor } from './weigh-actor.ts';
import { missingInChinese } from './weigh-chinese-attribute.ts';
import { missingDeed } from './weigh-deed.ts';
import { missingPerson } from './weigh-person.ts';
import { missingQuantity } from './weigh-quantity.ts';
import { missingReason } from './weigh-reason.ts';
import type { WeighedSentence } from './weighed-sentence.ts';

/**
 * How far a sentence is from saying what is asked: 0 when it says it, 1 when it does not, between when it may.
 *
 * @param question names and numbers of the question itself tell nothing new
 * @param around the sentence with its neighbours, the headings above and the title
 * @param above the headings above and the title
 */
export function missingAttribute(
  asked: AskedAttribute,
  sentence: string,
  question: string,
  around: string,
  above: string,
): number {
  if (asked.kind === 'document-number') return missingNumberOfDocument(sentence);
  if (asked.kind === 'reason')
    return Math.max(
      missingReason(sentence, around, question),
      saysDeed(asked.done, sentence) ? 0 : reasonElsewhere,
    );
  if (
    asked.characters !== undefined ||
    asked.unit !== undefined ||
    asked.kind === 'frequency' ||
    /\p{Script=Han}/u.test(question)
  )
    return missingInChinese(asked, sentence, question, above);
  return missingByKind[asked.kind](asked, { sentence, question, around, above });
}

/** What an English sentence lacks of each kind of answer. */
const missingByKind: Record<
  Exclude<AskedAttribute['kind'], 'reason' | 'document-number' | 'frequency'>,
  (asked: AskedAttribute, weighed: WeighedSentence) => number
> = {
  quantity: missingQuantity,
  person: missingPerson,
  actor: missingActor,
  place: missingPlace,
  purpose: (_, { sentence }) => (purpose.test(sentence) ? 0 : noReason),
  deed: missingDeed,
  topic: ({ word }, { around }) => (word === undefined || says(around, word) ? 0 : noTopic),
  names: missingNames,
};

/** A place that the question does not name; of somebody's seat the sentence says that it is one. */
function missingPlace({ word, isSeat }: AskedAttribute, { sentence, question }: WeighedSentence): number {
  const isOnThing = word === undefined || says(sentence, word);
  return isOnThing && (isSeat !== true || seat.test(sentence)) && namesPlace(sentence, question)
    ? 0
    : noPlace;
}

const seat = /\b(?:based|seat|headquarter\w*|offices? (?:in|at)|located)\b/i;

function missingNames({ word = '', deed }: AskedAttribute, { sentence, question }: WeighedSentence): number {
  return Math.max(
    namesSeveral(word, sentence, question) ? 0 : noNames,
    deed === undefined || says(sentence, deed) ? 0 : noDeed,
  );
}

const purpose =
  /\b(?:aims?|aimed|purpose|so that|in order|intended|designed|objectives?|goals?|to (?:ensure|help|protect|improve|reduce|make|give|provide|support|raise|cut|encourage|set|promote|prevent|guide|increase|strengthen|restore))\b/i;
