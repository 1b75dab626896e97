import type { DocumentNumber } from './document-number.ts';

/** Every document number in `text`, in order of place; forms that overlap are read once, the longest form first. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (const form of forms) {
    form.pattern.lastIndex = 0;
    for (const match of text.matchAll(form.pattern)) {
      const read = form.read(match);
      if (!read) continue;
      const start = match.index + (read.skip ?? 0);
      const printed = text.slice(start, match.index + match[0].length);
      if (found.some((other) => start < other.end && other.start < start + printed.length)) continue;
      found.push({
        text: printed,
        key: read.key,
        year: read.year,
        number: read.number.replace(/^0+(?=\d)/, ''),
        start,
        end: start + printed.length,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

interface Form {
  name: string;
  pattern: RegExp;
  read(
    match: RegExpExecArray,
  ): { key: string; year: number | null; number: string; skip?: number } | undefined;
}

const forms: Form[] = [
  {
    name: 'Chinese official: 国办发〔2018〕128号',
    pattern:
      /([\p{Script=Han}]{1,12})\s{0,2}[〔［[（(【]\s{0,2}(\d{4})\s{0,2}[〕］\])）】]\s{0,2}第?\s{0,2}(\d{1,6})\s{0,2}号/gu,
    read: ([, series = '', year = '', number = '']) => ({
      key: `${series}-${year}-${Number(number)}`,
      year: Number(year),
      number,
    }),
  },
  {
    name: 'translated official: Qianhuan Comprehensive [2023] No.45',
    pattern:
      /((?:\p{Lu}[\p{L}-]{0,30} ){0,4}\p{Lu}[\p{L}-]{0,30}) ?[〔［[（(](\d{4})[〕］\])）],? ?(?:No\.?|Number|#) ?(\d{1,6})/gu,
    read: ([, series = '', year = '', number = '']) => ({
      key: `${series.toLowerCase().replace(/\s+/g, '-')}-${year}-${Number(number)}`,
      year: Number(year),
      number,
    }),
  },
  {
    name: 'number and year in brackets: (No.45, 2022)',
    pattern: /[（(]No\.? ?(\d{1,6})(?:,| of) ?(\d{4})[)）]/gu,
    read: ([, number = '', year = '']) => ({
      key: `no-${year}-${Number(number)}`,
      year: Number(year),
      number,
    }),
  },
];
