const digits = '〇一二三四五六七八九';
const romanValues: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const heavenlyStems = '甲乙丙丁戊己庚辛壬癸';
const earthlyBranches = '子丑寅卯辰巳午未申酉戌亥';

/**
 * A list number as a word processor or browser prints it.
 *
 * @param format a value of WordprocessingML's `ST_NumberFormat` (`decimal`, `lowerRoman`, `chineseCounting`, ...);
 * a format not known here is printed in digits, bullets and `none` as nothing
 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'upperRoman':
      return toRoman(value);
    case 'lowerRoman':
      return toRoman(value).toLowerCase();
    case 'upperLetter':
      return toLetters(value);
    case 'lowerLetter':
      return toLetters(value).toLowerCase();
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'cardinalText':
      return toWords(value);
    case 'ordinalText':
      return toOrdinalWords(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return encircle(value);
    case 'decimalEnclosedFullstop':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2487 + value) : `${value}.`;
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2473 + value) : `(${value})`;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
      return toChineseNumber(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
    case 'koreanDigital2':
      return [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('');
    case 'chineseLegalSimplified':
      return toChineseNumber(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟');
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return toChineseNumber(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟');
    case 'ideographTraditional':
      return heavenlyStems[value - 1] ?? String(value);
    case 'ideographZodiac':
      return earthlyBranches[value - 1] ?? String(value);
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? String.fromCharCode(0x327f + value) : String(value);
    default:
      return String(value);
  }
}

/** 1 to 9999 in the everyday characters: 十, 二十一, 一百零五. */
function toChineseNumber(value: number, numerals = `零${digits.slice(1)}`, units = '十百千'): string {
  if (!Number.isInteger(value) || value <= 0 || value > 9999) return String(value);
  let text = '';
  let skippedZero = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      skippedZero = text !== '';
      continue;
    }
    if (skippedZero) text += numerals[0];
    skippedZero = false;
    const isPlainTen = power === 1 && digit === 1 && text === '' && units[0] === '十';
    text += (isPlainTen ? '' : numerals[digit]!) + (power > 0 ? units[power - 1]! : '');
  }
  return text;
}

function toRoman(value: number): string {
  if (!Number.isInteger(value) || value <= 0 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [amount, letters] of romanValues) {
    while (rest >= amount) {
      text += letters;
      rest -= amount;
    }
  }
  return text;
}

/** A to Z, then AA, BB, as Word counts. */
function toLetters(value: number): string {
  if (!Number.isInteger(value) || value <= 0 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function encircle(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCharCode(0x245f + value);
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCharCode(0x32b1 + value - 36);
  return String(value);
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

const words =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const tensWords = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'];
const ordinalWords: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function toWords(value: number): string {
  if (value < 0 || value > 99) return String(value);
  if (value < 20) return words[value]!;
  const unit = value % 10;
  return tensWords[Math.floor(value / 10)]! + (unit > 0 ? `-${words[unit]!.toLowerCase()}` : '');
}

function toOrdinalWords(value: number): string {
  if (value < 1 || value > 99) return String(value);
  return toWords(value).replace(/\w+$/, (word) => {
    const ordinal = ordinalWords[word.toLowerCase()] ?? word.toLowerCase().replace(/y$/, 'ie').concat('th');
    return /^[A-Z]/.test(word) ? ordinal[0]!.toUpperCase() + ordinal.slice(1) : ordinal;
  });
}
