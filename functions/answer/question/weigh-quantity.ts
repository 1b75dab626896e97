import { saysOpposite } from '../wording/opposites.ts';
import { says } from '../wording/word-forms.ts';
import type { AskedAttribute } from './attribute.ts';
import { noDeed, noMoney, otherDeed, otherKind } from './attribute-shares.ts';
import { farFromNumber } from './count-in-english.ts';
import type { WeighedSentence } from './weighed-sentence.ts';

/** A number of the right things, to which the right thing was done; the worst lack counts. */
export function missingQuantity(
  asked: AskedAttribute,
  { sentence, question, above }: WeighedSentence,
): number {
  return Math.max(
    missingNumber(asked, sentence, question),
    missingDeed(asked, sentence),
    missingDimension(asked, sentence),
    missingThing(asked, `${sentence}\n${above}`),
    asked.isMoney === true && !money.test(sentence) ? noMoney : 0,
  );
}

/** A sum of money counts no things. */
function missingNumber({ word, isMoney }: AskedAttribute, sentence: string, question: string): number {
  const countsThings = word !== undefined && word !== 'money' && isMoney !== true;
  return countsThings ? farFromNumber(word, sentence, question) : 0;
}

function missingDeed({ deed, word = '' }: AskedAttribute, sentence: string): number {
  if (deed === undefined || says(sentence, deed)) return 0;
  return anybody.test(word) || saysOpposite(sentence, deed) ? noDeed : otherDeed;
}

/** Of people in general only what they did tells anything. */
const anybody = /^(?:people|persons?|residents|citizens|households|homes|families)$/;

function missingDimension({ dimension }: AskedAttribute, sentence: string): number {
  return dimension !== undefined && !dimensions[dimension]?.test(sentence) ? otherKind : 0;
}

/** Of what, or among whom: the sentence or what stands above it has every word. */
function missingThing({ among = [] }: AskedAttribute, text: string): number {
  return among.some((word) => !anybody.test(word) && !says(text, word)) ? otherKind : 0;
}

const money =
  /[$€£¥₹₦₱¢]\s?\d|\b(?:Rs|Nu|Tk|KShs?|Kshs?|UShs?|Shs?|UGX|NGN|PHP|MOP|SGD|HKD|AUD|NZD|CAD|TTD|JMD)\.?\$? ?\d|\d[\d.,]* ?(?:thousand|million|billion|trillion)? ?(?:dollars?|euros?|pounds?|yuan|cents?|pence|rupees?|crowns?|francs?|shillings?|pesos?|kron[ae]r?|rand|baht|yen|rubles?|zloty|RMB|CNY|USD|EUR)\b|\b(?:RMB|CNY|USD|EUR|HK\$|S\$) ?\d|[元¥]/i;

/** What the answer to `how deep` has, beside a number. */
const dimensions: Record<string, RegExp> = {
  long: /\b(?:kilomet|met(?:re|er)s?|km|miles?|feet|years?|months?|weeks?|days?|hours?|minutes?|from)\b|\dm\b|kilomet/i,
  deep: /deep|depth/i,
  high: /high|height|tall|raised? to|reach/i,
  tall: /high|height|tall/i,
  wide: /wid/i,
  far: /kilomet|\bkm\b|miles?|met(?:re|er)s?/i,
  fast: /\d(?: working)?[ -]?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|per ?cent|%|km\/h|mph|knots|[MG]bps|times)/i,
  often:
    /\b(?:daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|hourly|every|each|once|twice|times|throughout the year|a (?:day|week|month|year)|per (?:day|week|month|year)|days?|rates?)\b|%|per ?cent/i,
  old: /\b(?:old|aged?|built|founded|dates?|since)\b/i,
};
