import {
  readDigits,
  readHanNumeral,
  readNumberWord,
  readRomanNumeral,
} from '../sections/labels/read-numerals.ts';
import type { Span } from './query.ts';

/** A section asked for by its number: `section four`, `the 2nd part`, `第四部分`, `第三条`. */
export interface SectionMention {
  /** Canonical: `section IV` and `第四部分` are both "4". */
  number: string;
  /** Where it stands in the query. */
  source: Span;
}

const units = '(?:section|part|chapter|article|clause|paragraph|heading)';

const english = new RegExp(
  `\\b${units}\\s+(?:no\\.?\\s*|number\\s+)?(\\d{1,3}(?:\\.\\d{1,3}){0,4}|[ivxlc]{1,7}|[a-z]{3,12}(?:-[a-z]{3,6})?)(?![\\p{L}\\p{N}])`,
  'giu',
);
const englishOrdinal = new RegExp(
  `\\b([a-z]{2,10}(?:th|st|nd|rd)(?:-[a-z]{3,7})?|second|third|\\d{1,3}(?:st|nd|rd|th))\\s+${units}\\b`,
  'giu',
);
const chinese =
  /第\s*([〇○零一二三四五六七八九十百两\d０-９]{1,6})\s*(?:个)?(?:部分|章节|章節|章|节|節|条|條|篇|项|項|款)/u;

/**
 * A label as documents print it, with nothing beside it: `（二）`, `四、`, `(4)`, `4.2`, `IV.`. A bare `4` may be anything,
 * a single letter too.
 */
const label =
  /^(?:[(]\s?(?<inside>[一二三四五六七八九十]{1,3}|\d{1,2}|[ivx]{1,5})\s?[)]|(?<before>[一二三四五六七八九十]{1,3}|\d{1,2})、|(?<dotted>\d{1,2}(?:\.\d{1,2}){1,4})\.?|(?<roman>[IVX]{2,6})[.、]?)$/u;

/** The first section number named in a text; undefined when there is none. */
export function findSectionMention(text: string): SectionMention | undefined {
  return findLabel(text) ?? findEnglish(text) ?? findOrdinal(text) ?? findChinese(text);
}

/**
 * A number given on its own, in any style, to its canonical form: `4`, `IV`, `Four,`, `四`, `第四部分`, `（二）`,
 * `4.2`; letters stay letters. Undefined for anything else.
 */
export function readSectionNumber(given: string): string | undefined {
  const bare = given
    .normalize('NFKC')
    .replace(/^[\s(〔[]*(?:第|section|part|chapter|article)?\s*/iu, '')
    .replace(/\s*(?:部分|章|节|節|条|條|篇|项|項|款)?[\s.,:;、，)〕\]]*$/u, '');
  if (/^\d{1,4}(?:\.\d{1,3}){0,5}$/.test(bare)) return bare.split('.').map(Number).join('.');
  const value = readHanNumeral(bare) ?? readNumberWord(bare) ?? readRomanNumeral(bare);
  if (value !== undefined) return String(value);
  return /^[a-z]$/i.test(bare) ? bare.toUpperCase() : undefined;
}

function findLabel(text: string): SectionMention | undefined {
  const alone = text.trim();
  const { inside, before, dotted, roman } = label.exec(alone.normalize('NFKC'))?.groups ?? {};
  const number = readSectionNumber(inside ?? before ?? dotted ?? roman ?? '');
  return number === undefined ? undefined : mention(number, text.indexOf(alone), alone);
}

function findEnglish(text: string): SectionMention | undefined {
  for (const match of text.matchAll(english)) {
    const number = readEnglishNumber(match[1] ?? '');
    if (number !== undefined) return mention(number, match.index, match[0]);
  }
  return undefined;
}

function readEnglishNumber(word: string): string | undefined {
  if (/^\d/.test(word)) return word.split('.').map(Number).join('.');
  const value = readNumberWord(word) ?? readRomanNumeral(word);
  return value === undefined ? undefined : String(value);
}

function findOrdinal(text: string): SectionMention | undefined {
  for (const match of text.matchAll(englishOrdinal)) {
    const word = match[1] ?? '';
    const value = /^\d/.test(word) ? Number.parseInt(word, 10) : readNumberWord(word);
    if (value !== undefined) return mention(String(value), match.index, match[0]);
  }
  return undefined;
}

function findChinese(text: string): SectionMention | undefined {
  const match = chinese.exec(text);
  const numeral = match?.[1] ?? '';
  const value = readHanNumeral(numeral) ?? readDigits(numeral);
  return match && value !== undefined ? mention(String(value), match.index, match[0]) : undefined;
}

function mention(number: string, start: number, text: string): SectionMention {
  return { number, source: [start, start + text.length] };
}
