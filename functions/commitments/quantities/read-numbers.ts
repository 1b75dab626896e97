/** A number as it stands in a sentence, before its unit is known. */
export interface FoundNumber {
  value: number;
  start: number;
  /** Behind the last digit, magnitude word (`million`, 万) and 多/余. */
  end: number;
  /** Digits are quantities far more often than number words, which also count sides, reasons and slogans. */
  style: 'digits' | 'words' | 'han';
  /** 200多, 30余: more than the printed number. */
  isMore: boolean;
}

const englishMagnitudes: Record<string, number> = {
  hundred: 1e2,
  'hundred thousand': 1e5,
  'hundred million': 1e8,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  dozen: 12,
  lakh: 1e5,
  crore: 1e7,
  'lakh crore': 1e12,
  g: 1e9,
};

const englishWords: Record<string, number> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
for (const [index, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries()) {
  englishWords[word] = 20 + 10 * index;
}

const hanDigits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const hanTens: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const hanMagnitudes: Record<string, number> = {
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
  千: 1e3,
  百: 1e2,
  千万: 1e7,
  百万: 1e6,
  百亿: 1e10,
  千亿: 1e11,
};

const word = `(?:${Object.keys(englishWords).join('|')})`;
const magnitudeWord = '(?:hundred|thousand|million|billion|trillion|dozen)';
/** "two and a half", "a million and a half", "2 1/2 million": what stands behind a whole number. */
const halfWord = '(?: and (?:a|one)[ -](?:half|quarter|third)(?! (?:years?|months?|centur)))';
const halfValues: Record<string, number> = { half: 1 / 2, quarter: 1 / 4, third: 1 / 3 };
const currencyCode =
  '(?<=\\b(?:RMB|CNY|USD|HKD|SGD|EUR|GBP|AUD|CAD|KES|Sh|Kshs?\\.?|Khs\\.?|NGN|ZAR|UGX|TZS|Rs\\.?|Tk\\.?|(?:R|N|RM|P)(?=\\d[\\d.,]*[ -]?(?:m|bn|million|billion|trillion)\\b)|(?:R|RM)(?=\\d{1,3}(?:[, ]\\d{3})+\\b)))';
const englishPattern = new RegExp(
  [
    // 1,234.5 million; 5,23,190 crore; 3.4 Mt; $25m. A letter right before (G20, PM2) or a dot (version 1.2.3) means a name, not a number.
    `(?:${currencyCode}|(?<![\\w.,/])(?<!\\p{L}[-‐–]))(?<digits>\\d{1,3}(?:[, \\u00a0]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d{1,2}(?:,\\d\\d)+,\\d{3}(?!\\d)(?:\\.\\d+)?|\\d+,\\d{1,2}(?= ?(?:%|per ?cent))|\\d+(?:\\.\\d+)?)(?<half>[ -]1/2)?(?:(?:\\s|-)?(?<magnitude>hundred million|hundred thousand|hundred|thousand|millions?|billions?|trillions?|lakh crores?|crores?|lakhs?|mn|bn|(?:(?<![\\s-])|(?<=[$€£]\\d[\\d.,]*\\s))(?:k|m))(?![\\w²³])|\\s?(?<metric>[kMG](?=t(?:\\b|CO2))|M(?=m[3³])))?(?:(?:[ -]odd|\\+|-plus)(?= [a-z]))?(?![\\d])`,
    `\\b(?<words>(?:a |half a |a quarter of a )${magnitudeWord}${halfWord}?(?! of )|a dozen|${word}(?:[ -](?:and )?(?:${word}|${magnitudeWord}))*(?:${halfWord}(?: ${magnitudeWord})?)?)\\b`,
  ].join('|'),
  'giu',
);

const hanPattern =
  /(?<![\d.])(?<hundredMillions>\d+)亿(?<rest>\d+)(?<restScale>[千百])?(?<more4>[多余])?万|百分之(?<all>百)|(?<digits>(?<![\d.])\d{1,3}(?:[,， ]\d{3})+(?:\.\d+)?(?!\d)|(?<![\d.])\d+(?:\.\d+)?)(?<more>[多余])?(?<magnitude>万[多余]?亿|千万|百万|百亿|千亿|亿|万|千(?!瓦|米|克|伏|里)|百(?!分))?(?<more2>[多余])?|(?<=超过?|突破|近|达到?|逾|过|上|约)(?<bare>万亿|[百千]亿|[百千]万|亿|[百千万](?=[家个名户项件场条册份起次余多]))(?=[元美吨斤亩人户立千辆台套家个名项件场条册份起次余多])|(?<![\d〇零一二两三四五六七八九十百千万亿几数])(?:(?<threshold>万亿|[百千]?亿|[百千]万)(?=元(?:及?以[上下]))|(?<round>[百千][万亿])(?=吨|公里|亩))|(?<share>(?<whole>[二三四五六七八九十]|\d{1,2})分之(?<part>[一二三四五六七八九十]|\d{1,2}))|(?<percent>百分之)?(?<han>[〇零一二两三四五六七八九十](?:[〇零一二两三四五六七八九十百千万亿])*(?:点[〇零一二三四五六七八九]+)?)(?<more3>[多余])?(?<han2>万亿|亿|万)?/gu;

/** "minus 12", "fell to -0.4", but no range such as "3 -5". */
const isNegative = /(?:^|[^\d\s]\s|\()[-−–]$|\bminus $/;

export function findEnglishNumbers(sentence: string): FoundNumber[] {
  return [...sentence.matchAll(englishPattern)].map((match) => {
    const { digits, half, magnitude, metric, words } = match.groups as Record<string, string | undefined>;
    const sign = isNegative.test(sentence.slice(Math.max(0, match.index - 8), match.index)) ? -1 : 1;
    const size = (magnitude ?? metric)?.toLowerCase().replace(/s$/, '');
    const scale = size ? englishMagnitudes[size]! : 1;
    return {
      value: sign * (digits ? (readDigits(digits) + (half ? 0.5 : 0)) * scale : readEnglishWords(words!)),
      start: match.index,
      end: match.index + match[0].length,
      style: digits ? 'digits' : 'words',
      isMore: false,
    };
  });
}

/** 30万, 1.5亿, 三千, 超千亿, 百分之五 (the value is 5; the unit is found by whoever reads units), 200多万. */
export function findHanNumbers(sentence: string): FoundNumber[] {
  return [...sentence.matchAll(hanPattern)].map((match) => {
    const groups = match.groups as Record<string, string | undefined>;
    const { digits, magnitude } = groups;
    const bare = groups.bare ?? groups.threshold ?? groups.round;
    return {
      value: groups.all ? 100 : (readHundredMillions(groups) ?? readHanMatch({ ...groups, bare })),
      start: match.index,
      end: match.index + match[0].length,
      style: digits || bare || groups.share || groups.hundredMillions || groups.all ? 'digits' : 'han',
      isMore:
        Boolean(groups.more ?? groups.more2 ?? groups.more3 ?? groups.more4) ||
        /[多余]/.test(magnitude ?? ''),
    };
  });
}

/** 1亿3000万, 1亿3千多万. */
function readHundredMillions({
  hundredMillions,
  rest,
  restScale,
}: Record<string, string | undefined>): number | undefined {
  if (!hundredMillions) return undefined;
  return Number(hundredMillions) * 1e8 + Number(rest) * (restScale ? hanTens[restScale]! : 1) * 1e4;
}

function readHanMatch({
  digits,
  magnitude,
  bare,
  share,
  whole,
  part,
  han,
  han2,
}: Record<string, string | undefined>): number {
  if (share) return (100 * readHanOrDigits(part!)) / readHanOrDigits(whole!);
  if (digits) return readDigits(digits) * (magnitude ? hanMagnitudes[magnitude.replace(/[多余]/, '')]! : 1);
  if (bare) return hanMagnitudes[bare]!;
  return readHanNumeral(han!) * (han2 ? hanMagnitudes[han2]! : 1);
}

function readHanOrDigits(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : readHanNumeral(text);
}

/** A comma before one or two digits is a decimal one: 3,8%. Multiplying 4.6 by a million must give 4600000, not 4599999.999. */
function readDigits(digits: string): number {
  return Number(/^\d+,\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits.replace(/[,，\s]/g, ''));
}

export function roundOff(value: number): number {
  return Number(value.toPrecision(12));
}

export function readEnglishWords(words: string): number {
  const mixed = /^(.+?) and (?:a|one)[ -](half|quarter|third)(?: (\w+))?$/i.exec(words);
  if (mixed) {
    const [, whole, fraction, magnitude] = mixed;
    const scale = magnitude ?? /\w+$/.exec(whole!)![0];
    return (
      readEnglishWords(whole!) * (magnitude ? englishMagnitudes[magnitude.toLowerCase()]! : 1) +
      halfValues[fraction!.toLowerCase()]! * (englishMagnitudes[scale.toLowerCase()] ?? 1)
    );
  }
  const parts = words
    .toLowerCase()
    .split(/[ -]+/)
    .filter((part) => part !== 'and');
  let total = 0;
  let group = 0;
  for (const part of parts) {
    if (part === 'a') group = 1;
    else if (part === 'half') group = 0.5;
    else if (part in englishWords) group += englishWords[part]!;
    else if (part === 'hundred' || part === 'dozen') group = (group || 1) * englishMagnitudes[part]!;
    else if (part in englishMagnitudes) {
      total += (group || 1) * englishMagnitudes[part]!;
      group = 0;
    }
    if (part === 'a' && parts[0] === 'half') group = 0.5;
    if (part === 'a' && parts[1] === 'quarter') group = 0.25;
  }
  return total + group;
}

/** 三千二百, 十二, 二〇二三, 一百五十万, 八点五. */
export function readHanNumeral(numeral: string): number {
  const [whole, fraction] = numeral.split('点');
  const decimals = fraction ? Number(`0.${[...fraction].map((digit) => hanDigits[digit]).join('')}`) : 0;
  if (!/[十百千万亿]/.test(whole!))
    return Number([...whole!].map((digit) => hanDigits[digit]).join('')) + decimals;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of whole!) {
    if (character in hanDigits) digit = hanDigits[character]!;
    else if (character in hanTens) {
      section += (digit || 1) * hanTens[character]!;
      digit = 0;
    } else {
      total = (total + section + digit) * hanMagnitudes[character]!;
      section = 0;
      digit = 0;
    }
  }
  return total + section + digit + decimals;
}
