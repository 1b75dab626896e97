import { findReferences } from './find-references.ts';
import { foldCharacter } from './fold-character.ts';
import { readScale, scaleNumber } from './scale-number.ts';
import { stemWord } from './stem-word.ts';
import { stopWords } from './stop-words.ts';
import type { Term } from './term.ts';

/**
 * Text to index terms, the same for a passage and for a question. Pure; knows nothing of documents or segments.
 *
 *   "Plants 12 and 30万吨磷石膏"  ->  plant · 12 · and(stop) · 300000 · 万吨 · 吨磷 · 磷石 · 石膏 · 膏(end)
 *
 * Terms come in the order of the text; references to numbered documents follow at the end.
 * The text is scanned once, left to right; folding is by character, so that offsets are always those of the input.
 *
 * @param stem gives a word's term; for whoever compares words as printed, stemming can be left out
 */
export function analyse(text: string, stem: (word: string) => string = stemWord): Term[] {
  const terms = new TermList(stem);
  const scanner = new Scanner(text);
  while (scanner.kind !== 'end') {
    if (scanner.kind === 'han') readHanRun(scanner, terms);
    else if (scanner.kind === 'letter' && readPlainWord(scanner, terms)) continue;
    else if (scanner.kind === 'letter' || scanner.kind === 'digit') readWord(scanner, terms);
    else scanner.advance();
  }
  return [...terms.found, ...findReferences(text)];
}

type CharacterKind = 'letter' | 'digit' | 'han' | 'other' | 'invisible' | 'end';

const hanLike = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;

function classify(foldedCharacter: string): CharacterKind {
  const code = foldedCharacter.charCodeAt(0);
  if (Number.isNaN(code)) return 'invisible';
  if (code < 128) {
    if (code >= 97 && code <= 122) return 'letter';
    return code >= 48 && code <= 57 ? 'digit' : 'other';
  }
  if (hanLike.test(foldedCharacter)) return 'han';
  if (letter.test(foldedCharacter)) return 'letter';
  return digit.test(foldedCharacter) ? 'digit' : 'other';
}

/** What is known of each UTF-16 code unit seen so far: scanning is two array reads a character. */
const foldedByCode: (string | undefined)[] = new Array<string | undefined>(0x10000).fill(undefined);
const kindByCode: (CharacterKind | undefined)[] = new Array<CharacterKind | undefined>(0x10000).fill(
  undefined,
);

/** A cursor over the code points of a text that shows the folded character under it and its kind. */
class Scanner {
  readonly text: string;
  start = 0;
  end = 0;
  folded = '';
  kind: CharacterKind = 'other';

  constructor(text: string) {
    this.text = text;
    this.advance();
  }

  moveTo(offset: number): void {
    this.end = offset;
    this.advance();
  }

  /** Goes on to the next visible character. */
  advance(): void {
    const { text } = this;
    do {
      const start = this.end;
      this.start = start;
      if (start >= text.length) {
        this.folded = '';
        this.kind = 'end';
        return;
      }
      const code = text.charCodeAt(start);
      if (code >= 0xd800 && code < 0xdc00) {
        this.end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
        this.folded = foldCharacter(text.slice(start, this.end));
        this.kind = classify(this.folded);
      } else {
        this.end = start + 1;
        if (foldedByCode[code] === undefined) remember(code);
        this.folded = foldedByCode[code]!;
        this.kind = kindByCode[code]!;
      }
    } while (this.kind === 'invisible');
  }
}

function remember(code: number): void {
  const folded = foldCharacter(String.fromCharCode(code));
  foldedByCode[code] = folded;
  kindByCode[code] = classify(folded);
}

/** Overlapping pairs inside a run, then its last character alone. A year in characters (二〇二三年) is a number too. */
function readHanRun(scanner: Scanner, terms: TermList): void {
  let run = '';
  let previous: { text: string; start: number; end: number } | undefined;
  const runStart = scanner.start;
  while (scanner.kind === 'han') {
    const current = { text: scanner.folded, start: scanner.start, end: scanner.end };
    if (previous) terms.add('han', previous.text + current.text, previous.start, current.end);
    run += current.text;
    previous = current;
    scanner.advance();
  }
  if (previous) terms.add('han-end', previous.text, previous.start, previous.end);
  for (const year of run.matchAll(/[〇零一二三四五六七八九]{4}(?=年)/gu)) {
    const value = [...year[0]]
      .map((character) => Math.max(0, '〇一二三四五六七八九'.indexOf(character)))
      .join('');
    terms.add('number', value, runStart + year.index, runStart + year.index + year[0].length);
  }
}

/**
 * The way of nearly every English word: letters and nothing that could belong to it behind them. Does what `readWord`
 * would do, five times faster. @returns false when a closer look is needed
 */
function readPlainWord(scanner: Scanner, terms: TermList): boolean {
  const { text, start } = scanner;
  let end = start;
  while (isAsciiLetter(text.charCodeAt(end))) end++;
  if (end === start) return false;
  const next = text.charCodeAt(end);
  const isMark = next === 39 || next === 46 || next === 38; // ' . &
  const isPlainEnd =
    Number.isNaN(next) ||
    next === 32 ||
    next === 10 ||
    next === 44 ||
    (isMark && text.charCodeAt(end + 1) === 32);
  if (!isPlainEnd) return false;
  terms.add('word', text.slice(start, end).toLowerCase(), start, end);
  scanner.moveTo(end);
  return true;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A word, a number, or a mixture (`co2`, `pm2.5`, `g20`, `5g`) that stays whole. */
function readWord(scanner: Scanner, terms: TermList): void {
  const { text, start } = scanner;
  let end = start;
  let word = '';
  while (true) {
    while (scanner.kind === 'letter' || scanner.kind === 'digit') {
      word += scanner.folded;
      end = scanner.end;
      scanner.advance();
    }
    const joined = joinerAfter(word, scanner);
    if (joined === undefined) break;
    word += joined;
    scanner.advance();
  }
  if (/^\d/.test(word)) {
    addNumber(text, terms, word, start, end);
    return;
  }
  word = word.replace(/'s?$/, '').replaceAll("'", '');
  if (/^[a-z](\.[a-z])+$/.test(word)) word = word.replaceAll('.', '');
  terms.add('word', word, start, end);
}

/** What a mark between two characters adds to a word when it does not end it; undefined when it does. */
function joinerAfter(word: string, scanner: Scanner): string | undefined {
  const mark = scanner.folded;
  if (!joiners.has(mark)) return undefined;
  const next = foldWidth(scanner.text.slice(scanner.end, scanner.end + 4));
  const last = word.charAt(word.length - 1);
  if (mark === "'") return /^\p{L}/u.test(next) && /\p{L}/u.test(last) ? "'" : undefined;
  if (mark === '-') return isOneWord(word, next) ? '' : undefined;
  if (mark === '&') return /^\p{L}$/u.test(word) && /^\p{L}(?!\p{L})/u.test(next) ? '&' : undefined;
  if (mark === ',')
    return scanner.text.charAt(scanner.start) === ',' && /\d{1,3}$/.test(word) && /^\d{3}(?!\d)/.test(next)
      ? ''
      : undefined;
  if (/\d/.test(last)) return /^\d/.test(next) ? '.' : undefined;
  const isDottedAcronym = /^\p{L}(\.\p{L})*$/u.test(word) && /^\p{L}(?!\p{L})/u.test(next);
  return isDottedAcronym ? '.' : undefined;
}

/** `２．５` is read like `2.5`. */
function foldWidth(text: string): string {
  return /[\uff00-\uffef]/.test(text) ? text.normalize('NFKC') : text;
}

const joiners = new Set(["'", '.', ',', '&', '-']);

/** Words that are written with a hyphen or without; all others with one are two words: `low-carbon`, `e-government`. */
function isOneWord(before: string, next: string): boolean {
  return before === 'co' ? /^(?:op|ord)/i.test(next) : before === 'e' && /^mail/i.test(next);
}

/** Digits, with the letters that may hang on them: `21st` is 21, `20mw` is 20 and mw, `5g` is one word. */
function addNumber(text: string, terms: TermList, word: string, start: number, end: number): void {
  const [, digits = '', letters = ''] = /^([\d.]+)(.*)$/u.exec(word) ?? [];
  const isMoney = /[£$€¥]/.test(text.charAt(start - 1));
  if (letters === '' || /^(st|nd|rd|th)$/.test(letters)) {
    terms.add('number', scaleNumber(digits, readScale(text, end)), start, end);
  } else if (/^[a-z]$/.test(letters) && !(isMoney && readScale(letters, 0) > 1)) {
    terms.add('word', word, start, end);
  } else {
    const middle = endOfDigits(text, start, end);
    terms.add('number', scaleNumber(digits, readScale(letters, 0)), start, middle);
    terms.add('word', letters, Math.min(middle, end - 1), end);
  }
}

/** Where the letters behind a number begin; one character may stand for several letters (㎡). */
function endOfDigits(text: string, start: number, end: number): number {
  let offset = start;
  for (const character of text.slice(start, end)) {
    if (!/^[\d.,]/.test(foldCharacter(character))) break;
    offset += character.length;
  }
  return offset;
}

class TermList {
  readonly found: Term[] = [];
  readonly #stem: (word: string) => string;

  constructor(stem: (word: string) => string) {
    this.#stem = stem;
  }

  add(kind: Term['kind'], surface: string, start: number, end: number): void {
    if (surface === '') return;
    const isWord = kind === 'word';
    const term = isWord ? this.#stem(surface) : surface;
    // No sane term is this long; a base64 blob would be, and would fill the dictionary.
    if (term.length > longestTerm) return;
    this.found.push({ term, surface, kind, isStopWord: isWord && stopWords.has(surface), start, end });
  }
}

/** Characters. Longer runs of letters are not words of any language we index. */
const longestTerm = 64;
