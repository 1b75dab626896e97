import type { DocumentNumber } from './document-number.ts';
import { documentNumberForms } from './document-number-forms.ts';

/**
 * Every document number in `text`, in order of place: official series of Chinese bodies and their translations,
 * command papers, acts, decrees, EU acts, bills, judgments with neutral citations, and standards.
 * Page citations of gazettes and bare "No. 45" without a year or series are not document numbers: they name nothing by themselves.
 */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  let found: DocumentNumber[] = [];
  for (const form of documentNumberForms) {
    const more: DocumentNumber[] = [];
    // Both lists are in order of place: one look at each is enough, however many numbers a text holds.
    let next = 0;
    for (const match of text.matchAll(form.pattern)) {
      const groups = match.groups ?? {};
      const series = form.readSeries
        ? form.readSeries(text.slice(Math.max(0, match.index - longestSeries), match.index))
        : '';
      if (series === undefined) continue;
      const start = match.index - series.length;
      const end = match.index + match[0].trimEnd().length;
      while (next < found.length && found[next]!.end <= start) next += 1;
      const isTaken = (found[next]?.start ?? Infinity) < end || start < (more.at(-1)?.end ?? 0);
      if (!isTaken) more.push(describe(text.slice(start, end), start, series, form.name(groups), groups));
    }
    if (more.length > 0) found = [...found, ...more].sort((a, b) => a.start - b.start);
  }
  return found;
}

/** Longest series name in front of a bracketed year, in characters. */
const longestSeries = 72;

function describe(
  printed: string,
  start: number,
  series: string,
  name: string,
  groups: Record<string, string | undefined>,
): DocumentNumber {
  const year = readYear(groups);
  const number = digits(groups.number ?? '').replace(/^0+(?=\d)/, '');
  const parts = [
    slug(series) || name,
    canonicalBody(groups.body),
    year,
    groups.volume,
    number,
    groups.suffix,
  ];
  const key = parts
    .filter((part) => part !== undefined && part !== null && part !== '')
    .map((part) => slug(String(part)))
    .join('-');
  return { text: printed, key, year, number, start, end: start + printed.length };
}

function readYear({ year, shortYear }: Record<string, string | undefined>): number | null {
  if (year !== undefined) return Number(digits(year));
  if (shortYear === undefined) return null;
  return Number(shortYear) + (Number(shortYear) < 50 ? 2000 : 1900);
}

/** What is cited in full and by its letters. */
const abbreviations = new Map(
  Object.entries({
    'statutory instrument': 'SI',
    'statutory instruments': 'SI',
    'statutory rule': 'SR',
    'statutory rules': 'SR',
    'legal notice': 'LN',
    'government notice': 'GN',
    'republic act': 'RA',
    'res.': 'resolution',
    'ord.': 'ordinance',
    'presidential decree': 'PD',
    'house bill': 'HB',
    'senate bill': 'SB',
    'assembly bill': 'AB',
  }),
);

/** A resolution is the same one by its symbol and by its name, an instrument by `S.I.`, `SI` and in full. */
function canonicalBody(body: string | undefined): string | undefined {
  if (body === undefined) return undefined;
  const letters = abbreviations.get(body.toLowerCase()) ?? body;
  if (/^(?:\p{Lu}\.? ?){2,4}(?:\([AB]\)|& O\.)?$/u.test(letters)) return letters.replace(/[^\p{L}]/gu, '');
  if (/^General Assembly/.test(body)) return 'A/RES';
  if (/^Security Council/.test(body)) return 'S/RES';
  return letters.replace(/esolutions $/, 'esolution');
}

/** `Qianhuan Comprehensive` and `qianhuan  comprehensive` are one series; Han stays as it is. */
function slug(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^中华人民共和国|^中華人民共和國/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .replace(/(?<=\p{Script=Han})-(?=\p{Script=Han})/gu, '');
}

const hanDigits = '〇一二三四五六七八九';

/** Full-width and Han digits as plain ones: `第七十七号` is 77, `二〇一八` is 2018. */
function digits(numeral: string): string {
  const plain = numeral.normalize('NFKC').replace(/[○零]/g, '〇');
  if (!/[〇一二三四五六七八九十百]/.test(plain)) return plain;
  if (!/[十百]/.test(plain))
    return [...plain].map((c) => (hanDigits.includes(c) ? hanDigits.indexOf(c) : c)).join('');
  let total = 0;
  let digit = 0;
  for (const c of plain) {
    if (c === '百' || c === '十') {
      total += (digit || 1) * (c === '百' ? 100 : 10);
      digit = 0;
    } else digit = hanDigits.indexOf(c);
  }
  return String(total + digit);
}
