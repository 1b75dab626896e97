/** Readers of single numerals; each returns undefined for anything that is not one, whole and well formed. */

const hanDigits: Record<string, number> = {
  '〇': 0, '○': 0, '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5,
  '六': 6, '七': 7, '八': 8, '九': 9, '壹': 1, '贰': 2, '貳': 2, '叁': 3, '參': 3, '肆': 4, '伍': 5, '陆': 6, '陸': 6, '柒': 7, '捌': 8, '玖': 9,
}; // biome-ignore format: a table reads better than a column
const hanUnits: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000 };

/** `十二` is 12, `二〇` is 20, `一百零三` is 103. */
export function readHanNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  const characters = [...text];
  if (characters.every((c) => hanDigits[c] !== undefined)) {
    return Number(characters.map((c) => hanDigits[c]).join(''));
  }
  let total = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const c of characters) {
    const unit = hanUnits[c];
    if (unit === undefined) {
      if (hanDigits[c] === undefined) return undefined;
      digit = hanDigits[c];
      continue;
    }
    if (unit >= lastUnit) return undefined;
    total += (digit ?? 1) * unit;
    digit = undefined;
    lastUnit = unit;
  }
  return total + (digit ?? 0);
}

const romanPattern = /^(?=[MDCLXVI])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** `IV`, `iv` and the single characters `Ⅳ`, `ⅳ` are 4. */
export function readRomanNumeral(text: string): number | undefined {
  const roman = text.normalize('NFKC').toUpperCase();
  if (!romanPattern.test(roman)) return undefined;
  let total = 0;
  for (let i = 0; i < roman.length; i += 1) {
    const value = romanValues[roman.charAt(i)] ?? 0;
    const next = romanValues[roman.charAt(i + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

const smallCardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const smallOrdinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const wordValues = new Map<string, number>();
for (const [value, word] of smallCardinals.entries()) wordValues.set(word, value);
for (const [value, word] of smallOrdinals.entries()) wordValues.set(word, value);
for (const [index, ten] of tens.entries()) {
  const base = (index + 2) * 10;
  wordValues.set(ten, base);
  wordValues.set(ten.replace(/y$/, 'ieth'), base);
  for (let unit = 1; unit <= 9; unit += 1) {
    wordValues.set(`${ten}-${smallCardinals[unit]}`, base + unit);
    wordValues.set(`${ten}-${smallOrdinals[unit]}`, base + unit);
  }
}
for (const ordinal of smallOrdinals.slice(1, 13))
  wordValues.set(`${ordinal}ly`, wordValues.get(ordinal) ?? 0);

/** `Four`, `fourth`, `Fourthly` and `twenty-one` (or `twenty one`): 4, 4, 4 and 21. */
export function readNumberWord(text: string): number | undefined {
  return wordValues.get(text.trim().toLowerCase().replace(/\s+/g, '-'));
}

/** Where each family of circled or boxed digits starts in Unicode, and the value of its first character. */
const circledRanges: [first: number, last: number, value: number][] = [
  [0x2460, 0x2473, 1], // ① to ⑳
  [0x2474, 0x2487, 1], // ⑴ to ⒇
  [0x2488, 0x249b, 1], // ⒈ to ⒛
  [0x24f5, 0x24fe, 1], // ⓵ to ⓾
  [0x2776, 0x277f, 1], // ❶ to ❿
  [0x2780, 0x2789, 1], // ➀ to ➉
  [0x3220, 0x3229, 1], // ㈠ to ㈩
  [0x3280, 0x3289, 1], // ㊀ to ㊉
  [0x3251, 0x325f, 21], // ㉑ to ㉟
];

/** `③`, `⑶`, `⒊`, `㈢`: 3. */
export function readCircledNumeral(text: string): number | undefined {
  const code = text.codePointAt(0);
  if (code === undefined || text.length !== 1) return undefined;
  for (const [first, last, value] of circledRanges) {
    if (code >= first && code <= last) return code - first + value;
  }
  return undefined;
}

/** `4`, `04` and the full-width `４`: 4. */
export function readDigits(text: string): number | undefined {
  const digits = text.normalize('NFKC');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
