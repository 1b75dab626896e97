import { patterns } from './label-patterns.ts';
import { type LabelUnit, letterValue, makeLabel, type NumberLabel } from './number-label.ts';
import { readDigits, readHanNumeral, readNumberWord, readRomanNumeral } from './read-numerals.ts';

const englishUnits: Record<string, LabelUnit> = {
  part: 'part',
  book: 'part',
  title: 'part',
  chapter: 'chapter',
  section: 'section',
  sec: 'section',
  '§': 'section',
  '§§': 'section',
  article: 'article',
  art: 'article',
  annex: 'annex',
  annexe: 'annex',
  appendix: 'annex',
  schedule: 'annex',
  attachment: 'annex',
};

const hanUnitNames: Record<string, LabelUnit> = {
  编: 'part',
  編: 'part',
  部分: 'part',
  部: 'part',
  篇: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};

/** A label that says what it counts: `Chapter 3`, `第三条`, `附件1`, `Q3.`, `Finding 2:`. */
export function readNamedLabel(head: string): NumberLabel | undefined {
  return readUnitLabel(head) ?? readHanAnnex(head) ?? readQuestion(head) ?? readCounter(head);
}

function readUnitLabel(head: string): NumberLabel | undefined {
  const han = patterns.hanUnit.exec(head);
  if (han) {
    const value = readHanNumeral(han[1] ?? '') ?? readDigits(han[1] ?? '');
    const unit = hanUnitNames[han[2] ?? ''];
    if (value === undefined || !unit) return undefined;
    return makeLabel(head, han[0].length, [value], unit, { unit });
  }
  const english = patterns.englishUnit.exec(head);
  if (!english) return readOrdinalUnit(head);
  const unit = englishUnits[(english[1] ?? '').replace('.', '').toLowerCase()];
  const numeral = english[2];
  if (!unit || /^[a-z]/.test(head)) return undefined;
  if (numeral === undefined) return unit === 'annex' ? readBareAnnex(head, english) : undefined;
  const numbers = readUnitNumeral(numeral);
  if (!numbers) return undefined;
  const isLetter = /^[A-Z]$/i.test(numeral) && !/^[IVX]$/i.test(numeral);
  return makeLabel(head, english[0].length, numbers.values, unit, {
    unit,
    number: isLetter ? numeral.toUpperCase() : numbers.number,
  });
}

/** `FIRST SCHEDULE`, `Second Part: …`. */
function readOrdinalUnit(head: string): NumberLabel | undefined {
  const match = patterns.ordinalUnit.exec(head);
  const unit = englishUnits[(match?.[2] ?? '').toLowerCase()];
  const value = readNumberWord(match?.[1] ?? '');
  if (!match || !unit || value === undefined || /^\p{Ll}/u.test(head)) return undefined;
  return makeLabel(head, match[0].length, [value], unit, { unit });
}

function readBareAnnex(head: string, match: RegExpExecArray): NumberLabel | undefined {
  const isAlone = match[0].length === head.length || match[3] !== '';
  return isAlone ? makeLabel(head, match[0].length, [], 'annex', { unit: 'annex', number: null }) : undefined;
}

function readUnitNumeral(numeral: string): { values: number[]; number: string } | undefined {
  if (/^\d/.test(numeral)) {
    const suffix = /[A-Z]$/i.exec(numeral)?.[0] ?? '';
    const bare = numeral.replace(/[A-Z]$/i, '');
    // `§ 14-2` is the second section of chapter 14; its number is cited with the dash.
    const isDashed = bare.includes('-');
    const values = bare.split(/[.-]/).map(Number);
    const isPadded = /\.0/.test(bare);
    return { values, number: (isDashed || isPadded ? bare : values.join('.')) + suffix.toUpperCase() };
  }
  // `Part C` and `Annex D` are letters; `Part I`, `Annex V` are Roman.
  const roman = /^[CDLM]$/i.test(numeral) ? undefined : readRomanNumeral(numeral);
  const value = roman ?? readNumberWord(numeral) ?? letterValue(numeral);
  return value === undefined ? undefined : { values: [value], number: String(value) };
}

function readHanAnnex(head: string): NumberLabel | undefined {
  const match = patterns.hanAnnex.exec(head);
  if (!match) return undefined;
  const [whole, name, numeral, mark] = match;
  const isSetOff = whole.length === head.length || mark !== '' || /\s$/.test(whole);
  if (
    name === '附' ? !isSetOff || (mark === '' && numeral === undefined) : !isSetOff && numeral === undefined
  )
    return undefined;
  if (numeral === undefined)
    return makeLabel(head, whole.length, [], 'annex', { unit: 'annex', number: null });
  const value = readHanNumeral(numeral) ?? readDigits(numeral);
  const letter = numeral.normalize('NFKC');
  return makeLabel(head, whole.length, [value ?? letterValue(letter) ?? 0], 'annex', {
    unit: 'annex',
    number: value === undefined ? letter : String(value),
  });
}

/** `Q3. May I …?`: questions and answers count their questions. */
function readQuestion(head: string): NumberLabel | undefined {
  const match = patterns.question.exec(head);
  return match ? makeLabel(head, match[0].length, [Number(match[1])], 'question') : undefined;
}

/** `Finding 2: …`, `Strategic Goal 1: …`, `任务三：…`: a noun of the genre that counts the parts of a report. */
function readCounter(head: string): NumberLabel | undefined {
  const match = patterns.counter.exec(head) ?? patterns.hanCounter.exec(head);
  if (!match || /^\p{Ll}/u.test(head)) return undefined;
  const [whole, noun = '', numeral = ''] = match;
  const han = readHanNumeral(numeral) ?? readDigits(numeral);
  const numbers =
    readCode(numeral) ??
    (han === undefined ? readUnitNumeral(numeral) : { values: [han], number: String(han) });
  if (!numbers) return undefined;
  const number = /^[A-HJ-UWYZ]$/i.test(numeral) ? numeral.toUpperCase() : numbers.number;
  return makeLabel(head, whole.length, numbers.values, `counter-${noun.toLowerCase()}`, { number });
}

/** `Policy H1` is the first on housing. */
function readCode(numeral: string): { values: number[]; number: string } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,2})$/i.exec(numeral);
  return match ? { values: [Number(match[2])], number: numeral.toUpperCase() } : undefined;
}
