import type { Grammar } from '../grammar.ts';
import type { Quantity } from '../statement.ts';
import { findHanShares, findShares } from './find-shares.ts';
import { joinMeasures } from './join-measures.ts';
import { measureChinese } from './measure-chinese.ts';
import { findMultiples, measureEnglish } from './measure-english.ts';
import { hideNumberTraps } from './number-traps.ts';
import { findEnglishNumbers, findHanNumbers } from './read-numbers.ts';

/**
 * The quantities of one sentence; offsets count from the sentence's first character.
 * Years, dates, ordinals, labels, document numbers and numbers inside slogans are none.
 */
export function extractQuantities(sentence: string, grammar: Grammar): Quantity[] {
  if (!numberSign[grammar].test(sentence)) return [];
  const plain = foldWidth(sentence);
  const shares = grammar === 'en' ? findShares(plain) : findHanShares(plain);
  const visible = hideNumberTraps(hideSpans(plain, shares), grammar);
  const numbers = grammar === 'zh' ? findHanNumbers(visible) : findEnglishNumbers(visible);
  const measures = numbers
    .map((number, at) =>
      (grammar === 'zh' ? measureChinese : measureEnglish)(
        visible,
        number,
        numbers.slice(at + 1, at + 1 + listLength),
      ),
    )
    .filter((measure) => measure !== undefined);
  if (grammar === 'en') measures.push(...findMultiples(visible));
  measures.push(
    ...shares.map((share) => ({
      number: share,
      unit: share.unit,
      what: '',
      start: share.start,
      end: share.end,
    })),
  );
  measures.sort((left, right) => left.start - right.start);
  return joinMeasures(measures, plain, grammar).map((quantity) => ({
    ...quantity,
    text: sentence.slice(quantity.start, quantity.end),
  }));
}

/** How many numbers ahead may lend one their unit (47、55和60微克): more than any list seen, few enough for a hostile one. */
const listLength = 6;

/** Sentences without any of these have no number, and most have none; a lone "one" counts nothing. */
const numberSign: Record<Grammar, RegExp> = {
  en: /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|thirds?|quarters?|fifths?|tenths?|(?:doubl|tripl|trebl|quadrupl)ed?)\b/i,
  zh: /[\d０-９二两三四五六七八九十百千万亿]|一[番倍成半]|半数|过半/,
};

/** What was read already is blanked out, so that its words are not read again. */
function hideSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + '#'.repeat(end - start) + left.slice(end),
    text,
  );
}

/** Full-width digits and signs as ASCII, character by character so that offsets stay right. */
function foldWidth(sentence: string): string {
  return sentence.replace(/[０-９％．＋－]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
