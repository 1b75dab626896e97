/**
 * What exactly a question wants to be told. A sentence can speak of the right thing and still not say it:
 * "the station was opened" tells neither what the station cost nor who designed it.
 */
export interface AskedAttribute {
  kind:
    | 'quantity'
    | 'frequency'
    | 'document-number'
    | 'person'
    | 'actor'
    | 'place'
    | 'names'
    | 'reason'
    | 'purpose'
    | 'topic'
    | 'deed';
  /** English: the noun asked for, or the verb done by somebody. Lower case; undefined when the question names none. */
  word?: string | undefined;
  /** English: what was done to the things counted. */
  deed?: string | undefined;
  /** English: what somebody did it to. */
  object?: string | undefined;
  /** English: of what, or among whom: all these words are in the sentence, its title or the headings above. */
  among?: string[];
  /** English: `deep` in `how deep`. */
  dimension?: string | undefined;
  /** Chinese: the first two characters of what is measured and the rest: 城镇 and 居民收入. */
  apart?: { first: string; rest: string };
  /** Who got something, not who gave it. */
  isReceiver?: boolean;
  /** Where somebody is based; a place of his work is no answer. */
  isSeat?: boolean;
  /** Chinese: what somebody did, two characters. */
  done?: string | undefined;
  /** Only a sum of money answers. */
  isMoney?: boolean;
  /** Chinese: the characters that name what is asked for, at most four. */
  characters?: string | undefined;
  /** Chinese: the two characters that name the measure itself, 产量 or 票价. */
  measure?: string | undefined;
  /** Chinese: what a sum of money is asked of; anywhere in the sentence or above. */
  thing?: string | undefined;
  /** Chinese: how many there are, not how many were added. */
  isStock?: boolean;
  /** Chinese: a number answers only with one of these units behind it. */
  unit?: RegExp | undefined;
}
