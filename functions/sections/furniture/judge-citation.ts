import { readCircledNumeral } from '../labels/read-numerals.ts';

/** How much of a citation a line carries. */
export interface CitationEvidence {
  /** Marks of a cited work, weighed; the number of the entry is not one. */
  marks: number;
  /** The number the entry bears: `[12]`, `3.`, `④`, `7 `. */
  number: number | undefined;
}

/** No entry is longer; a long paragraph that happens to cite is prose. */
const longestEntryCharacters = 600;

/** What works are cited by. Weight 1 also stands in prose, 2 seldom, 3 never. */
const marks: [pattern: RegExp, weight: number][] = [
  [/\((?:1[89]|20)\d{2}[a-z]?\)|\b(?:1[89]|20)\d{2}[a-z]?[.,;:]|\.(?=.{8})[^.]*[.,] (?:1[89]|20)\d{2}$/, 1],
  [/https?:\/\/|www\.|doi[:.]|\bISBN\b/i, 2],
  [/\[(?:J|M|D|R|S|N|C|P|Z|A|G|EB|DB|CP)(?:\/OL)?\]/, 3],
  [/\b(?:vol|eds?|et al|proc)\.|\b(?:pp?|nos?)\. ?\d|\b(?:retrieved|accessed|viewed)\b|\bavailable (?:at|from)\b|\d+\s*\(\d+\)\s*[:,]/i, 1],
  [/\b(?:ibid|op\. ?cit|supra|cf)\b\.?|^\W*\d*\W*(?:see|as)\s(?:also\s)?(?:above|note|n\.|ref)|同上|同前|同\s*[[［注]|^\W*\d*\W*(?:参见|详见|转引自|載|载)/i, 2],
  // `Smith, J.`, and `Smith J, Lee KB.` as medicine sets them.
  [/^\s*(?:\[?\d{1,3}[\].)]?\s*)?\p{Lu}[\p{L}'’-]+(?:,\s+(?:\p{Lu}\.[\s,-]?){1,3}|\s\p{Lu}{1,3}[,.])/u, 2],
  // `Department of Water 2009, Flow mapping …`: who and when open the entry.
  [/^\p{Lu}[^.;:]{2,90}? (?:(?:1[89]|20)\d{2}[a-z]?[.,:]|\((?:1[89]|20)\d{2}[a-z]?\)[.,:]?) ["“'‘\p{Lu}\d]/u, 1],
  [/^\s*[–—_-]{3,}[.,]?\s/, 2],
  // Where in the work: a page, a paragraph, a section of an act.
  [/\b(?:pages?|pp?|paras?|paragraphs?|ss?|sections?|art|articles?|chapters?|table|figure|col|column)\.? ?\d|第\s*\d+\s*[页頁期卷章]/i, 1],
  // `[2014] UKUT 212`, `467 U.S. 837`, `40 C.F.R.`, `Marbury v. Madison`: courts and codes.
  [/\[\d{4}\] [A-Z]{2,}|\b\d+ (?:U\.S\.|F\.\s?\d?d?|S\. ?Ct\.|Fed\. Reg\.)|\b(?:U\.S\.C|C\.F\.R|Stat)\.|\p{Lu}\S*\.? v\.? \p{Lu}/u, 2],
  // Papers of parliaments and assemblies by number.
  [/\b(?:HC|HL|Cm|Cmnd|Cmd|Cd|Cat\. [Nn]o\.|COM|S\.?I\.?|SR) ?\(?\d{2,}|\b[A-Z](?:\/[\w.()-]+){2,}|\b(?:Hansard|Submission \d+|Evidence Q\d)/, 1],
  [/^\W*(?:\d{1,3}\/?\s)?[A-Z]{1,5}(?:\/[\w.()-]+){2,}(?=[\s,.])/, 3],
  [/\p{Lu}\p{L}+(?: \([A-Z]{2,}\))?: \p{Lu}[^.:]{2,60}[,;] ?(?:1[89]|20)\d{2}|\bUniversity Press\b/u, 1],
  [/出版社|(?:19|20)\d{2}年(?:版|第)/, 1],
  [/\p{Script=Han}[:：]\s*[《“〈]/u, 1],
  [/《[^》]{4,60}》.{0,30}[；。;]?$|〔\d{4}〕\d+号/, 1],
]; // biome-ignore format: a table

/** Nearly all lines hold nothing that any mark could match. */
const mayCite = /[\d《]|https?:|\bv\.? \p{Lu}|www\.|[Ii]bid|同[上前]/u;

export function judgeCitation(text: string): CitationEvidence {
  const number = entryNumber(text);
  if (text.length > longestEntryCharacters || !mayCite.test(text)) return { marks: 0, number };
  const sum = marks.reduce((total, [pattern, weight]) => (pattern.test(text) ? total + weight : total), 0);
  return { marks: sum, number };
}

export function entryNumber(text: string): number | undefined {
  const marker = /^\s*(?:[[［(（]\s?(\d{1,3})\s?[\]］)）]|(\d{1,3})(?:[.)．、]|\/(?=\s)|\s(?=\S)))/.exec(
    text,
  );
  if (marker) return Number(marker[1] ?? marker[2]);
  return readCircledNumeral(text.trimStart().charAt(0));
}

/** A year, a title in its marks, the number of a standard, of a law or of a paper. */
export function looksCited(text: string): boolean {
  return text.length <= longestEntryCharacters && (cited.test(text) || judgeCitation(text).marks >= 2);
}

const cited =
  /(?<!\d)(?:1[89]|20)\d{2}(?!\d)|[《〈][^》〉]{3,60}[》〉]|^\W*\d{0,3}\W*[A-Z]{2,5}(?:\/[A-Z]{1,3})*[ -]\d{2,}|[“"][^”"]{8,}[”"]|\(c(?:ap)?\. ?\d+\)|\b(?:Statement|Note|Circular|Report|Paper|Directive|Bulletin) (?:[Nn]o\.? ?)?\d|[第〔]\s*[\d一二三四五六七八九十]+\s*[号號]/;

/** `Jane joined the bureau in 2009`: tells something, and cites nothing. */
export const readsAsStatement = (text: string): boolean => statement.test(text);

const statement =
  /\b(?:is|are|was|were|has|have|had|will|shall|should|must|we|our|joined|rose|fell|began|brought|became|noted|said|told|requires?|allows?|provides?|applies|recommends?)\b|[，,].*[了将已]/;
