import type { FoundTitle } from './found-title.ts';

/** `Treasury Circular 7 of 2031`, `Directive 2008/98/EC`, `Regulation (EU) 2016/679`: the number is what names it. */
const numberedPaper =
  /(?:(?<=[^\p{L}]|^)(?!The |In |Under |By |This |That )\p{Lu}\p{L}+ ){0,3}(?:(?:Circular|Decree|Directive)(?: \((?:EU|EC)\))? (?:No\.? ?)?\d[\d/]*(?:\/E[CU]+)?|(?:Directive|Regulation|Decision) \(E[CU]+\) (?:No\.? ?)?\d+\/\d+)(?: of (?:\d{1,2} \p{Lu}\p{Ll}+ )?\d{4})?/gu;

/** `the No. 1 Document of the Central Committee`, `Central Document No. 1` */
const firstPaper =
  /\b(?:Central )?No\. ?\d{1,2} (?:Central )?Document\b(?: of the (?:CPC )?Central Committee\b)?|\bCentral Document No\. ?\d{1,2}\b/g;

/** Papers that a number names. */
export function findNumberedPapers(text: string): FoundTitle[] {
  return [...text.matchAll(numberedPaper), ...text.matchAll(firstPaper)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    kind: 'instrument',
  }));
}
