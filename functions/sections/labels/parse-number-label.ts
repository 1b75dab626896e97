import { formalNumeral, patterns } from './label-patterns.ts';
import { letterValue, makeLabel, type NumberLabel } from './number-label.ts';
import { readNamedLabel } from './read-named-label.ts';
import {
  readCircledNumeral,
  readDigits,
  readHanNumeral,
  readNumberWord,
  readRomanNumeral,
} from './read-numerals.ts';

/** No label is longer; whatever a line holds beyond this is not looked at. */
const longestLabelCharacters = 48;

/**
 * All ways to read the label at the start of `line`, most natural first; empty when it starts with none.
 * Whether a label opens a section is not decided here, only what it would say.
 */
export function parseNumberLabel(line: string): NumberLabel[] {
  const head = line.slice(0, longestLabelCharacters);
  const circled = readCircledLabel(head);
  if (circled) return [circled];
  const named = readNamedLabel(head);
  if (named) return [named];
  return [
    ...readHanLabels(head),
    ...readDigitLabels(head),
    ...readLetterLabels(head),
    ...readWordLabels(head),
  ];
}

function readCircledLabel(head: string): NumberLabel | undefined {
  const value = readCircledNumeral(head.charAt(0));
  if (value === undefined) return undefined;
  const space = /^\s*/.exec(head.slice(1))?.[0].length ?? 0;
  return makeLabel(head, 1 + space, [value], `circled${(head.codePointAt(0) ?? 0) >> 5}`);
}

function readHanLabels(head: string): NumberLabel[] {
  const bracketed = patterns.bracketedHan.exec(head);
  if (bracketed) {
    const value = readHanNumeral(bracketed[2] ?? '');
    return value === undefined ? [] : [makeLabel(head, bracketed[0].length, [value], '(han)')];
  }
  const ordinal = patterns.hanOrdinal.exec(head);
  const place = readHanNumeral(ordinal?.[1] ?? '');
  if (ordinal && place !== undefined) return [makeLabel(head, ordinal[0].length, [place], 'ordinal')];
  const stem = patterns.stem.exec(head);
  if (stem)
    return [
      makeLabel(head, stem[0].length, ['甲乙丙丁戊己庚辛壬癸'.indexOf(stem[1] ?? '') + 1], 'stem、', {
        number: stem[1] ?? null,
      }),
    ];
  const match = patterns.han.exec(head) ?? patterns.spacedHan.exec(head);
  const value = readHanNumeral(match?.[1] ?? '');
  if (!match || value === undefined) return [];
  // 壹、貳、 stand above 一、二、 where both are used.
  return [
    makeLabel(head, match[0].length, [value], formalNumeral.test(match[1] ?? '') ? 'formal、' : 'han、'),
  ];
}

function readDigitLabels(head: string): NumberLabel[] {
  const decimal = patterns.decimal.exec(head);
  if (decimal) {
    const [whole, opening, numerals = '', mark = '', space] = decimal;
    const next = head.charAt(whole.length);
    // `3.5%`, `3.5万吨` and `12.5 million` are amounts; a label is set off from what follows, or a heading stands against it.
    const isSetOff = space !== '' || mark !== '' || /^[\p{Script=Han}“《]/u.test(next) || next === '';
    if (!isSetOff || /^[%％‰亿万吨元个倍]/.test(next) || (opening === '' && /^[)）]/.test(mark))) return [];
    // `1.0 Background` counts whole sections: the zero says nothing.
    const bare = numerals.normalize('NFKC').replace(/(?:[.．]0)+$/, '');
    return [readDecimal(head, whole.length, bare.replaceAll('．', '.'))];
  }
  const slashed = patterns.slashed.exec(head);
  if (slashed) return readSlashed(head, slashed);
  const match = patterns.digits.exec(head) ?? patterns.gluedDigits.exec(head);
  if (!match) return [];
  const [whole, numeral = '', mark = ''] = match;
  const value = readDigits(numeral);
  const next = head.charAt(whole.length);
  if (value === undefined || /^\d/.test(next)) return [];
  if (mark.trim() === '') {
    // `1 Introduction`: a bare number counts only before a capital or a Han character.
    return /^(?:[\p{Lu}\p{Lo}]|\(\d)/u.test(head.slice(whole.length))
      ? [makeLabel(head, whole.length, [value], 'arabic ')]
      : [];
  }
  return [makeLabel(head, whole.length, [value], `arabic${canonicalMark(mark)}`)];
}

function readLetterLabels(head: string): NumberLabel[] {
  const labels: NumberLabel[] = [];
  const bracketed = patterns.bracketed.exec(head);
  if (bracketed) {
    const numeral = bracketed[2] ?? '';
    const digits = readDigits(numeral);
    const word = readNumberWord(numeral);
    if (digits !== undefined) return [makeLabel(head, bracketed[0].length, [digits], '(arabic)')];
    if (word !== undefined) return [makeLabel(head, bracketed[0].length, [word], '(word)')];
    return romanAndLetter(head, bracketed[0].length, numeral, '()');
  }
  const lettered = patterns.lettered.exec(head);
  if (lettered) return [readLettered(head, lettered)];
  const coded = patterns.coded.exec(head);
  if (coded) return [readCoded(head, coded)];
  const roman = patterns.roman.exec(head);
  if (roman)
    labels.push(...romanAndLetter(head, roman[0].length, roman[1] ?? '', canonicalMark(roman[2] ?? '')));
  const letter = patterns.letter.exec(head);
  if (letter && labels.length === 0) {
    labels.push(...romanAndLetter(head, letter[0].length, letter[1] ?? '', canonicalMark(letter[2] ?? '')));
  }
  return labels;
}

/** `12.40.010`, `12.40.020`: codes of towns count by tens, so that there is room between. */
function readDecimal(head: string, length: number, numerals: string): NumberLabel {
  const values = numerals.split('.').map(Number);
  if (!/\.\d{2,}\.0\d0$/.test(numerals)) return makeLabel(head, length, values, 'decimal');
  values.push((values.pop() ?? 0) / 10);
  return makeLabel(head, length, values, 'decimal', { number: numerals });
}

/** `97/61`: the minutes of a board count on through the year; `2022/23` is a year itself. */
function readSlashed(head: string, [whole = '', year = '', numeral = '']: RegExpExecArray): NumberLabel[] {
  const isYear = numeral.length === 2 && Number(numeral) === (Number(year) + 1) % 100;
  return isYear
    ? []
    : [makeLabel(head, whole.length, [Number(numeral)], 'slashed', { number: `${year}/${numeral}` })];
}

/** `A.1` and `B.2.3` count inside `A.` and `B.`. */
function readLettered(head: string, match: RegExpExecArray): NumberLabel {
  const [whole, letter = '', numerals = ''] = match;
  const values = [letterValue(letter) ?? 0, ...numerals.split('.').map(Number)];
  return makeLabel(head, whole.length, values, 'decimal', { number: `${letter}.${numerals}` });
}

/** `T1.` counts the measures on transport; each code counts for itself. */
function readCoded(head: string, [whole = '', code = '', numeral = '']: RegExpExecArray): NumberLabel {
  return makeLabel(head, whole.length, [Number(numeral)], `code-${code}`, { number: `${code}${numeral}` });
}

function romanAndLetter(head: string, length: number, numeral: string, mark: string): NumberLabel[] {
  const readings: NumberLabel[] = [];
  const letterCase = numeral === numeral.toLowerCase() ? 'lower' : 'upper';
  const roman = readRomanNumeral(numeral);
  if (roman !== undefined) readings.push(makeLabel(head, length, [roman], `roman-${letterCase}${mark}`));
  const plain = numeral.normalize('NFKC');
  const value = letterValue(plain);
  if (value !== undefined && plain === numeral) {
    readings.push(makeLabel(head, length, [value], `letter-${letterCase}${mark}`, { number: plain }));
  }
  // A lone letter that is also a Roman numeral is most often I, V or X read as Roman, C, D, L and M read as letters.
  return /^[CDLMcdlm]$/.test(plain) ? readings.reverse() : readings;
}

function readWordLabels(head: string): NumberLabel[] {
  const match = patterns.word.exec(head) ?? patterns.adverb.exec(head);
  if (!match || /^[a-z]/.test(head)) return [];
  const value = readNumberWord(match[1] ?? '');
  const kind = /(?:st|nd|rd|th|ly)$/i.test(match[1] ?? '') ? 'ordinal' : 'word';
  return value === undefined ? [] : [makeLabel(head, match[0].length, [value], kind)];
}

/** Full-width and half-width marks count as one: translations and typists mix them. */
function canonicalMark(mark: string): string {
  return mark.normalize('NFKC').replace(/[,:]/, '.').trim();
}
