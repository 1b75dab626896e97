import { says } from '../wording/word-forms.ts';
import type { AskedAttribute } from './attribute.ts';
import { noName, otherDeed } from './attribute-shares.ts';
import { namesPerson } from './names-in-english.ts';
import type { WeighedSentence } from './weighed-sentence.ts';

/** A name, and the very office that was asked for. */
export function missingPerson(
  { word, object }: AskedAttribute,
  { sentence, question }: WeighedSentence,
): number {
  if (asksForOwner.test(question) && ownerCell.test(sentence))
    return object === undefined || says(sentence, object) ? 0 : noName;
  if (ledByOffice.test(sentence) && asksWhoLed.test(question)) return otherDeed;
  const namesHolder =
    namesPerson(sentence, question) && holdsOffice(word, sentence) && !namesDeputyOf(word, sentence);
  const isOfField = object === undefined || says(sentence, object) || !isOfSomething(word, sentence);
  return namesHolder && isOfField ? 0 : noName;
}

const asksForOwner = /\b(?:responsible|in charge|accountable|leads?|led|owns?|heads)\b/i;
const asksWhoLed =
  /\bwho (?:currently |now )?(?:leads?|led|heads?|headed|chairs?|chaired|directs?|directed)\b/i;
/** `a group led by the vice governor` names nobody, and says who leads it. */
const ledByOffice =
  /\b(?:led|headed|chaired|directed|run) by (?:the |an? |its |our )?(?:[\p{L}-]+ ){0,3}?(?:governor|mayor|minister|secretary|director|chief|commissioner|president|premier|chair\p{L}*|head|leaders?|general|officer)\b/iu;
/** A row of a table under the heading of those who see to it. */
const ownerCell =
  /(?:^|\| )(?:[\p{L} ]+ )?(?:owner|lead|led by|responsib\p{L}+|accountable|officer|in charge|department|agency|body|contact)(?: [\p{L} ]+)?: \p{Lu}/iu;

/** `Head of Archives` where another field is asked for. */
function isOfSomething(office: string | undefined, sentence: string): boolean {
  return (
    /\b(?:head|director|minister|secretary|chief|manager|chair\w*|officer) (?:of|for) /i.test(sentence) ||
    (office !== undefined && new RegExp(`\\b${office} (?:of|for) `, 'i').test(sentence))
  );
}

/** `Deputy director Liang` is not the director. */
function namesDeputyOf(office: string | undefined, sentence: string): boolean {
  return (
    office !== undefined &&
    new RegExp(`\\b(?:deputy|vice|assistant|former)[ -](?:[\\p{L}]+ )?${office}\\b`, 'iu').test(sentence)
  );
}

/** A name in a sentence of many capitals is nobody's, unless an office stands with it. */
function holdsOffice(office: string | undefined, sentence: string): boolean {
  if (office === undefined || new RegExp(`\\b${office}(?:man|woman|person)?\\b`, 'i').test(sentence))
    return true;
  return (
    !officeNoun.test(office) &&
    /\b(?:director|head(?= of| for|,)|chief|secretary|minister|commissioner|chair\w*|manager|mayor|leader|president|governor|warden|ranger|took over|succeeded|appointed)\b/i.test(
      sentence,
    )
  );
}
const officeNoun =
  /^(?:director|minister|secretary|mayor|governor|president|commissioner|chairman|chairwoman|chair)$/;
