import type { DocumentKind } from '../documents/document.ts';
import { findDocumentNumbers } from '../documents/find-document-numbers.ts';
import { looksLikeDate } from './find-title.ts';
import type { Line } from './lay-out-text.ts';
import { readHanNumeral } from './read-numerals.ts';

/**
 * The year a document speaks for. A report, plan or speech says it in its title (a work report given in January 2024 on 2023
 * is titled 2024, and 2024 it is); a notice, reply or law is of the year of its own number or date, whatever years its
 * title speaks of. Years of citations and of spans (2021–2025) never count; null when nothing is left.
 */
export function detectYear(input: {
  title: string;
  kind: DocumentKind;
  lines: readonly Line[];
  /** End of the text before the first section. */
  preamble: string;
  fileName: string;
}): number | null {
  const inTitle = soleYear(input.title);
  const ownNumber = yearOfOwnNumber(input.lines);
  const dated = yearOfDateLine(input.lines);
  const inFileName = soleYear(input.fileName.replace(/[_.]/g, ' '));
  const isAct = ['notice', 'reply', 'law', 'policy'].includes(input.kind);
  const order = isAct
    ? [ownNumber, inTitle, dated, inFileName]
    : [inTitle, yearOfLeadIn(input.preamble), ownNumber, inFileName, dated];
  return order.find((year) => year !== null) ?? null;
}

/** Spans and fiscal years: of `2018-19` the first year counts, of `2021–2025` none. */
const span = /\b(?:19|20)\d{2}\s*年?\s*(?:[-–—－~～至]|to|through)\s*(?:19|20)\d{2}\b\s*年?/g;

function soleYear(text: string): number | null {
  const plain = withoutDocumentNumbers(text)
    .replace(span, ' ')
    .replace(/《[^》]*》/g, (quoted) => (/印发|关于/.test(text) ? ' ' : quoted));
  const match = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(plain);
  if (match) return Number(match[1]);
  const han = /([一二][〇○零九][〇○零一二三四五六七八九]{2})年/.exec(plain);
  return han ? (readHanNumeral(han[1] ?? '') ?? null) : null;
}

function withoutDocumentNumbers(text: string): string {
  let plain = text;
  for (const number of findDocumentNumbers(text)) plain = plain.replace(number.text, ' ');
  return plain;
}

/** "… reports on its work in 2022 as follows", `现将2022年工作情况报告如下`. */
function yearOfLeadIn(preamble: string): number | null {
  const plain = withoutDocumentNumbers(preamble.slice(0, 3000)).replace(span, ' ');
  const counts = new Map<number, number>();
  for (const match of plain.matchAll(
    /(?:\b(?:in|for|during|year|of)\s+((?:19|20)\d{2})\b)|(?:(?<!\d)((?:19|20)\d{2})年(?!\d{1,2}月))/gi,
  )) {
    const year = Number(match[1] ?? match[2]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** How far from the top or the end a document carries its own number or date, in lines. */
const edgeLines = 14;

/** The number a document bears itself stands on a line of its own near the top; a cited one stands in a sentence. */
function yearOfOwnNumber(lines: readonly Line[]): number | null {
  for (const line of lines.slice(0, edgeLines)) {
    const text = line.text.trim();
    const [number] = text.length <= 120 ? findDocumentNumbers(text) : [];
    if (
      number?.year &&
      number.end >= text.length - 1 &&
      (number.start <= 1 || /\s/.test(text.charAt(number.start - 1)))
    )
      return number.year;
  }
  return null;
}

function yearOfDateLine(lines: readonly Line[]): number | null {
  for (const line of [...lines.slice(0, edgeLines), ...lines.slice(-edgeLines).reverse()]) {
    if (!looksLikeDate(line.text)) continue;
    const year = soleYear(line.text);
    if (year !== null) return year;
  }
  return null;
}
