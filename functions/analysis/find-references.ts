import type { Term } from './term.ts';

/**
 * Numbers of documents, which must not be taken for any other number:
 * `〔2022〕45号`, `[2023] No.45`, `No. 45, 2022`, `No.45 (2022)`, `第45号`.
 * Each gives `no.45`, and `no.45/2022` where a year is printed beside it.
 */
const reference =
  /[〔［[【(（]\s*((?:19|20)\d{2})\s*[〕］\]】)）]\s*(?:第|No\.?)?\s*(\d{1,6})(?:\s*号)?|\bNo\.?\s?(\d{1,6})(?:号)?(?:\s*[,，(（[〔]|\s+of)?(?:\s*((?:19|20)\d{2})(?!\d))?|(\d{1,6})\s*[号號](?!楼|线|院|机)/giu;

export function findReferences(text: string): Term[] {
  if (!/[号號]|no\.?\s?\d|[〔［[【(（]\s*(?:19|20)\d\d/i.test(text)) return [];
  const terms: Term[] = [];
  for (const match of text.normalize('NFC').length === text.length ? text.matchAll(reference) : []) {
    const [surface, bracketYear, bracketNumber, plainNumber, plainYear, chineseNumber] = match;
    const isBracketed = bracketNumber !== undefined;
    if (isBracketed && !/[号號]|no/i.test(surface)) continue;
    const number = String(Number(bracketNumber ?? plainNumber ?? chineseNumber));
    const year = bracketYear ?? plainYear;
    const place = { isStopWord: false, start: match.index, end: match.index + surface.length } as const;
    terms.push({ term: `no.${number}`, surface: `no.${number}`, kind: 'reference', ...place });
    if (year)
      terms.push({
        term: `no.${number}/${year}`,
        surface: `no.${number}/${year}`,
        kind: 'reference',
        ...place,
      });
  }
  return terms;
}
