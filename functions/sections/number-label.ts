import {
  readCircledNumeral,
  readDigits,
  readHanNumeral,
  readNumberWord,
  readRomanNumeral,
} from './read-numerals.ts';

/** What a numbered part calls itself; null for a bare number. */
export type LabelUnit = 'part' | 'chapter' | 'section' | 'article' | 'annex';

/** One way to read the label at the start of a line; `I.` has two (Roman 1, the letter I). */
export interface NumberLabel {
  /** As printed, without surrounding space: `Four,`, `（二）`, `第三条`. */
  text: string;
  /** Characters from the start of the line to the first one behind the label and its space. */
  length: number;
  /** Canonical number, null for an annex without one: `（二）` is "2", `2.3.` is "2.3", letters stay letters. */
  number: string | null;
  /** The number as integers, outermost first: `2.3` is [2, 3], `B` is [2]; empty when there is none. */
  values: number[];
  /** Family and decoration; two labels of one series share it: `(han)`, `han、`, `arabic.`, `decimal`, `chapter`. */
  shape: string;
  unit: LabelUnit | null;
}

/** No label is longer; whatever a line holds beyond this is not looked at. */
const longestLabelCharacters = 48;

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

const numberWord =
  '(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';
const ordinal = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';
const hanNumber = '[〇○零一二三四五六七八九十百两壹贰貳叁參肆伍陆陸柒捌玖拾]{1,6}';

const formalNumeral = /[壹贰貳叁參肆伍陆陸柒捌玖拾]/;

const patterns = {
  englishUnit: new RegExp(
    `^((?:Part|Book|Title|Chapter|Section|Sec|Article|Art|Annexe?|Appendix|Schedule|Attachment|PART|BOOK|TITLE|CHAPTER|SECTION|ARTICLE|ANNEXE?|APPENDIX|SCHEDULE|ATTACHMENT)\\b\\.?|§§?)\\s*(?:No\\.?\\s*)?((?:\\d{1,4}(?:[.-]\\d{1,4})*[A-Z]?|[IVXLC]{1,7}|(?:${numberWord})|[A-Z])(?![\\p{L}\\p{N}]))?([.:：,、)\\]—–-]*)(\\s*)`,
    'iu',
  ),
  ordinalUnit: new RegExp(`^(?:the )?(${ordinal}) (part|chapter|section|article|annexe?|appendix|schedule)(?:([.:：—–-]+)(\\s*)|\\s+[—–-]\\s+|$)`, 'iu'),
  hanUnit: /^第\s*([〇○零一二三四五六七八九十百两\d０-９]{1,6})\s*(编|編|部分|部|篇|章|节|節|条|條)([.:：、，．]?)(\s*)/u,
  hanAnnex: new RegExp(`^(附件|附录|附錄|附表|附)\\s*((?:${hanNumber}|[\\d０-９]{1,3}|[A-ZＡ-Ｚ])(?![\\d年]))?([:：.、．-]?)(\\s*)`, 'u'),
  bracketedHan: new RegExp(`^([（(〔【\\[])\\s*(${hanNumber})\\s*([）)〕】\\]])([、.．，:：]?)(\\s*)`, 'u'),
  han: new RegExp(`^(${hanNumber})([、.．，,:：])(\\s*)`, 'u'),
  decimal: /^([（(]?)([\d０-９]{1,3}(?:[.．]\d{1,3}){1,5})([)）]|[.．、:：])?(\s*)/u,
  bracketed: new RegExp(`^([（(\\[])\\s*([\\d０-９]{1,3}|[ivxlcIVXLC]{1,7}|[A-Za-z]|${numberWord})\\s*([）)\\]])([、.．]?)(\\s*)`, 'iu'),
  digits: /^([\d０-９]{1,3})([)）.．、，,:：]|\s(?=\s*\S))(\s*)/u,
  gluedDigits: /^(\d{1,3})()(?=\p{Lu}\p{Ll}+(?:\s|$))/u,
  roman: /^([IVXLC]{1,7}|[ivxlc]{1,7}|[Ⅰ-Ⅻⅰ-ⅻ])([)）.．、，,:：]|(?<=[Ⅰ-Ⅻ])\s|(?<=[IVX])\s(?=\s*[-–—]|\p{Lu}{2}))(?!\p{L}\.)(\s*)/u,
  lettered: /^([A-Z])\.(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?(?:\s+|(?=\p{Script=Han}))/u,
  coded: /^([A-Z]{1,2})(\d{1,2})[.:)]\s+(?=\p{Lu})/u,
  letter: /^([A-Za-zＡ-Ｚ])([)）.．、:：])(?!\p{L}\.)(\s*)/u,
  word: new RegExp(`^(${numberWord})\\s*([,.:：、)，—–])(\\s*)`, 'iu'),
  spacedHan: /^([一二三四五六七八九十]{1,3})(\s)(\s*)(?=\p{Script=Han}{2,20}$)/u,
  hanOrdinal: /^第([一二三四五六七八九十]{1,3})([，,、：:])(\s*)/u,
  stem: /^([甲乙丙丁戊己庚辛壬癸])([、.．])(\s*)/u,
  question: /^(?:Q\s?|Question\s)(\d{1,3})([.:：、)]|\s)(\s*)/u,
  counter: new RegExp(`^((?:(?:strategic|key|overarching|focus|policy|audit) )?(?:program|programme|initiative|project|output|goal|objective|finding|recommendation|priority|theme|pillar|action|commitment|principle|step|phase|strategy|outcome|issue|challenge|lesson|proposal|stage|mission|area|workstream|module|topic|item|clause|rule|regulation|division|subpart|case study)|policy(?= [A-Z]{1,3}\\d)) ((?:[A-Z]{1,3}\\d{1,2}|\\d{1,3}(?:\\.\\d{1,3})*[a-z]?|[ivx]{1,5}|${numberWord}|[a-z])(?![\\p{L}\\p{N}]))(?:\\s*[.:：—–-]+(?:\\s+|$)|\\s*$)`, 'iu'),
  hanCounter: new RegExp(`^(问题|启示|啟示|经验|經驗|措施|對策|对策|做法|任务|目标|行动|案例|举措|建议|议题|原则|专题|步骤|環節|环节|第(?=[一二三四五六七八九十]+(?:案|阶段|階段|步))|問題|任務|目標|行動|建議|議題|原則|專題|步驟)(${hanNumber}|[\\d０-９]{1,3})(?:案|阶段|階段|步)?\\s*(?:[：:、.．—]+\\s*|\\s+|$)`, 'u'),
  adverb: new RegExp(`^((?:${ordinal})ly)\\s*([,:：，])(\\s*)`, 'iu'),
}; // biome-ignore format: one pattern a line

/**
 * All ways to read the label at the start of `line`, most natural first; empty when it starts with none.
 * Whether a label opens a section is not decided here, only what it would say.
 */
export function parseNumberLabel(line: string): NumberLabel[] {
  const head = line.slice(0, longestLabelCharacters);
  const circled = readCircledLabel(head);
  if (circled) return [circled];
  const named = readUnitLabel(head) ?? readHanAnnex(head) ?? readQuestion(head) ?? readCounter(head);
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
  return label(head, 1 + space, [value], `circled${(head.codePointAt(0) ?? 0) >> 5}`);
}

function readUnitLabel(head: string): NumberLabel | undefined {
  const han = patterns.hanUnit.exec(head);
  if (han) {
    const value = readHanNumeral(han[1] ?? '') ?? readDigits(han[1] ?? '');
    const unit = hanUnitNames[han[2] ?? ''];
    if (value === undefined || !unit) return undefined;
    return label(head, han[0].length, [value], unit, { unit });
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
  return label(head, english[0].length, numbers.values, unit, {
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
  return label(head, match[0].length, [value], unit, { unit });
}

function readBareAnnex(head: string, match: RegExpExecArray): NumberLabel | undefined {
  const isAlone = match[0].length === head.length || match[3] !== '';
  return isAlone ? label(head, match[0].length, [], 'annex', { unit: 'annex', number: null }) : undefined;
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
  if (numeral === undefined) return label(head, whole.length, [], 'annex', { unit: 'annex', number: null });
  const value = readHanNumeral(numeral) ?? readDigits(numeral);
  const letter = numeral.normalize('NFKC');
  return label(head, whole.length, [value ?? letterValue(letter) ?? 0], 'annex', {
    unit: 'annex',
    number: value === undefined ? letter : String(value),
  });
}

/** `Q3. May I …?`: questions and answers count their questions. */
function readQuestion(head: string): NumberLabel | undefined {
  const match = patterns.question.exec(head);
  return match ? label(head, match[0].length, [Number(match[1])], 'question') : undefined;
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
  return label(head, whole.length, numbers.values, `counter-${noun.toLowerCase()}`, { number });
}

function readHanLabels(head: string): NumberLabel[] {
  const bracketed = patterns.bracketedHan.exec(head);
  if (bracketed) {
    const value = readHanNumeral(bracketed[2] ?? '');
    return value === undefined ? [] : [label(head, bracketed[0].length, [value], '(han)')];
  }
  const ordinal = patterns.hanOrdinal.exec(head);
  const place = readHanNumeral(ordinal?.[1] ?? '');
  if (ordinal && place !== undefined) return [label(head, ordinal[0].length, [place], 'ordinal')];
  const stem = patterns.stem.exec(head);
  if (stem)
    return [
      label(head, stem[0].length, ['甲乙丙丁戊己庚辛壬癸'.indexOf(stem[1] ?? '') + 1], 'stem、', {
        number: stem[1] ?? null,
      }),
    ];
  const match = patterns.han.exec(head) ?? patterns.spacedHan.exec(head);
  const value = readHanNumeral(match?.[1] ?? '');
  if (!match || value === undefined) return [];
  // 壹、貳、 stand above 一、二、 where both are used.
  return [label(head, match[0].length, [value], formalNumeral.test(match[1] ?? '') ? 'formal、' : 'han、')];
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
    const values = numerals
      .normalize('NFKC')
      .replace(/(?:\.0)+$/, '')
      .split('.')
      .map(Number);
    return [label(head, whole.length, values, 'decimal')];
  }
  const match = patterns.digits.exec(head) ?? patterns.gluedDigits.exec(head);
  if (!match) return [];
  const [whole, numeral = '', mark = ''] = match;
  const value = readDigits(numeral);
  const next = head.charAt(whole.length);
  if (value === undefined || /^\d/.test(next)) return [];
  if (mark.trim() === '') {
    // `1 Introduction`: a bare number counts only before a capital or a Han character.
    return /^(?:[\p{Lu}\p{Lo}]|\(\d)/u.test(head.slice(whole.length))
      ? [label(head, whole.length, [value], 'arabic ')]
      : [];
  }
  return [label(head, whole.length, [value], `arabic${canonicalMark(mark)}`)];
}

function readLetterLabels(head: string): NumberLabel[] {
  const labels: NumberLabel[] = [];
  const bracketed = patterns.bracketed.exec(head);
  if (bracketed) {
    const numeral = bracketed[2] ?? '';
    const digits = readDigits(numeral);
    const word = readNumberWord(numeral);
    if (digits !== undefined) return [label(head, bracketed[0].length, [digits], '(arabic)')];
    if (word !== undefined) return [label(head, bracketed[0].length, [word], '(word)')];
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

/** `A.1` and `B.2.3` count inside `A.` and `B.`. */
function readLettered(head: string, match: RegExpExecArray): NumberLabel {
  const [whole, letter = '', numerals = ''] = match;
  const values = [letterValue(letter) ?? 0, ...numerals.split('.').map(Number)];
  return label(head, whole.length, values, 'decimal', { number: `${letter}.${numerals}` });
}

/** `Policy H1` is the first on housing. */
function readCode(numeral: string): { values: number[]; number: string } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,2})$/i.exec(numeral);
  return match ? { values: [Number(match[2])], number: numeral.toUpperCase() } : undefined;
}

/** `T1.` counts the measures on transport; each code counts for itself. */
function readCoded(head: string, [whole = '', code = '', numeral = '']: RegExpExecArray): NumberLabel {
  return label(head, whole.length, [Number(numeral)], `code-${code}`, { number: `${code}${numeral}` });
}

function romanAndLetter(head: string, length: number, numeral: string, mark: string): NumberLabel[] {
  const readings: NumberLabel[] = [];
  const letterCase = numeral === numeral.toLowerCase() ? 'lower' : 'upper';
  const roman = readRomanNumeral(numeral);
  if (roman !== undefined) readings.push(label(head, length, [roman], `roman-${letterCase}${mark}`));
  const plain = numeral.normalize('NFKC');
  const value = letterValue(plain);
  if (value !== undefined && plain === numeral) {
    readings.push(label(head, length, [value], `letter-${letterCase}${mark}`, { number: plain }));
  }
  // A lone letter that is also a Roman numeral is most often I, V or X read as Roman, C, D, L and M read as letters.
  return /^[CDLMcdlm]$/.test(plain) ? readings.reverse() : readings;
}

function readWordLabels(head: string): NumberLabel[] {
  const match = patterns.word.exec(head) ?? patterns.adverb.exec(head);
  if (!match || /^[a-z]/.test(head)) return [];
  const value = readNumberWord(match[1] ?? '');
  const kind = /(?:st|nd|rd|th|ly)$/i.test(match[1] ?? '') ? 'ordinal' : 'word';
  return value === undefined ? [] : [label(head, match[0].length, [value], kind)];
}

/** 1 for A or a, 26 for Z or z. */
function letterValue(letter: string): number | undefined {
  return /^[A-Za-z]$/.test(letter) ? letter.toLowerCase().charCodeAt(0) - 96 : undefined;
}

/** Full-width and half-width marks count as one: translations and typists mix them. */
function canonicalMark(mark: string): string {
  return mark.normalize('NFKC').replace(/[,:]/, '.').trim();
}

function label(
  head: string,
  length: number,
  values: number[],
  shape: string,
  told: { unit?: LabelUnit; number?: string | null } = {},
): NumberLabel {
  return {
    text: head.slice(0, length).trim(),
    length,
    number: told.number === undefined ? values.join('.') : told.number,
    values,
    shape,
    unit: told.unit ?? null,
  };
}
