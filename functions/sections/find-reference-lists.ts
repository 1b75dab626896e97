import { isKnownName } from './known-names.ts';
import type { Line } from './lay-out-text.ts';
import { parseNumberLabel } from './number-label.ts';
import { readCircledNumeral } from './read-numerals.ts';

/** Lines that are entries of a reference list, notes or a glossary; numbered as they may be, they open no sections. */
export function findReferenceLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const add = (first: number, end: number) => {
    for (let index = first; index < end; index += 1) found.add(index);
  };
  const addSeveral = (first: number, end: number) => {
    if (end > first + 1) add(first, end);
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    if (line.block.kind === 'footnote') found.add(index);
    const text = line.text.trim();
    if (text.length >= longestListHeading) continue;
    if (notesHeading.test(text)) add(index + 1, notesEnd(lines, index + 1));
    else if (referencesHeading.test(text)) add(index + 1, referencesEnd(lines, index + 1, true));
    else if (sourcesHeading.test(text)) addSeveral(index + 1, referencesEnd(lines, index + 1, false));
  }
  for (const [first, end] of runsWithoutHeading(lines)) add(first, end);
  return found;
}

const longestListHeading = 44;

const numberAhead = String.raw`(?:(?:\d{1,2}(?:\.\d{1,2})*[.、]?|[IVX]{1,4}[.、]?|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)\s*)?`;
/** What stands below such a heading is a list of works. */
const referencesHeading = new RegExp(
  `^${numberAhead}(?:(?:selected |select |key |list of |normative )?references?(?: list| cited)?|(?:select(?:ed)? )?bibliography|works cited|citations|table of authorities|further reading|literature(?: cited)?|(?:主要)?(?:参考|參考)(?:文献|文獻|书目|書目)|引用文献|引用文獻|文献目录|规范性引用文件)\\s*[:：]?$`,
  'i',
);
/** What stands below one of these may be prose: its first line decides, and one entry is none. */
const sourcesHeading =
  /\b(?:references?|bibliograph\p{L}+|sources|literature|background (?:papers|documents)|(?:related|supporting|reference) (?:documents|publications))\b|[参參]考|文[献獻]|[资資]料[来來]源|(?:相关|有关|编制)(?:文件|依据)/iu;

/** Notes and glossaries explain words of the text; their entries are numbered and short, and no sections. */
const notesHeading =
  /^(?:(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}、)\s*)?(?:附\s*[注註]|注释|註釋|尾注|名[词詞]解[释釋]|名词注释|notes|endnotes|footnotes|glossary|(?:list of )?(?:abbreviations|acronyms)(?: and (?:abbreviations|acronyms))?)\s*[:：]?$/i;

/** Notes go on to the next heading that the format, a named label or a name shows. */
function notesEnd(lines: readonly Line[], first: number): number {
  let index = first;
  while (index < lines.length) {
    const line = lines[index];
    if (!line || line.block.kind === 'heading' || namedLabel.test(line.text) || isKnownName(line.text.trim()))
      break;
    index += 1;
  }
  return index;
}

const namedLabel =
  /^(?:附件|第[一二三四五六七八九十]+[章部编]|(?:ANNEX|Annex|APPENDIX|Appendix|PART|Part|CHAPTER|Chapter)\b)/;

/**
 * Entries follow their heading while each cites, or goes on counting; one line between two entries is the rest of the
 * first. Under a heading that says so, a year or a title in its marks is enough of a citation.
 */
function referencesEnd(lines: readonly Line[], first: number, isCertain: boolean): number {
  let end = first;
  let last = 0;
  for (let index = first; index < lines.length && index <= end + 1; index += 1) {
    const text = lines[index]?.text ?? '';
    if (lines[index]?.block.kind === 'heading' || namedLabel.test(text) || isKnownName(text.trim())) break;
    const marker = entryNumber(text);
    const isEntry =
      (marker === last + 1 && (last > 0 || isCertain || looksCited(text))) ||
      looksReferred(text, end > first || isCertain);
    if (!isEntry && index === first && !isCertain) break;
    if (!isEntry && looksLikeNextHeading(text)) break;
    if (!isEntry) continue;
    end = index + 1;
    if (marker !== undefined) last = marker;
  }
  return end;
}

function looksReferred(text: string, isAmongEntries: boolean): boolean {
  const found = citationEvidence(text);
  const mayOpenList = found === 1 || /^\s*["“]|(?<!\d)(?:19|20)\d{2}\.?$/.test(text);
  return found >= 2 || ((isAmongEntries || mayOpenList) && looksCited(text) && !statement.test(text));
}

/** A year, a title in its marks, the number of a standard or of a law. */
function looksCited(text: string): boolean {
  return text.length <= longestEntryCharacters && cited.test(text);
}

const cited =
  /(?<!\d)(?:1[89]|20)\d{2}(?!\d)|[《〈][^》〉]{3,60}[》〉]|\b(?:ISO|EN|BS|GB(?:\/T)?|IEC|ASTM)[ -]\d{3,}|[“"][^”"]{8,}[”"]|\(c(?:ap)?\. ?\d+\)/;
/** `Jane joined the bureau in 2009`: tells something, and cites nothing. */
const statement =
  /\b(?:is|are|was|were|has|have|had|will|shall|should|must|we|our|joined|rose|fell|began|brought|became)\b|[，,].*[了将已]/;

/** `8. Annexes`, 五、组织实施: a number and a short phrase that cites nothing. */
function looksLikeNextHeading(text: string): boolean {
  const [label] = parseNumberLabel(text.trimStart());
  return label !== undefined && text.length < 60 && !looksCited(text);
}

function entryNumber(text: string): number | undefined {
  const marker = /^\s*(?:[[［(（](\d{1,3})[\]］)）]|(\d{1,3})[.)．、])/.exec(text);
  if (marker) return Number(marker[1] ?? marker[2]);
  return readCircledNumeral(text.trimStart().charAt(0));
}

/** Without a heading only plain cases count: three neighbouring lines, each with a citation's full marks. */
function* runsWithoutHeading(lines: readonly Line[]): Generator<[number, number]> {
  let first = 0;
  while (first < lines.length) {
    let end = first;
    while (end < lines.length && isPlainCitation(lines[end]?.text ?? '')) end += 1;
    if (end - first >= 3) yield [first, end];
    first = Math.max(end, first + 1);
  }
}

/** Full marks, or a number in square brackets before what cites. */
function isPlainCitation(text: string): boolean {
  return citationEvidence(text) >= 3 || (/^\s*[[［]\d{1,3}[\]］]/.test(text) && looksReferred(text, true));
}

/** True for a line that cites a work: author and year, a publisher's series, a link, a GB/T 7714 type mark. */
export function looksLikeReference(text: string): boolean {
  return citationEvidence(text) >= 2;
}

/** No entry is longer; a long paragraph that happens to cite is prose. */
const longestEntryCharacters = 600;

const evidence: [pattern: RegExp, weight: number][] = [
  [/^\s*(?:[[［]\d{1,3}[\]］]|\d{1,3}[.)．、]?\s)/, 1],
  [/\((?:19|20)\d{2}[a-z]?\)|\b(?:19|20)\d{2}[a-z]?[.,;:]/, 1],
  [/https?:\/\/|www\.|doi[:.]|\bISBN\b/i, 2],
  [/\[(?:J|M|D|R|S|N|C|P|Z|EB\/OL|OL|DB)(?:\/OL)?\]/, 3],
  [/\b(?:vol|pp?|no|ed|eds|et al|proc)\.|\bibid\b|\bretrieved\b|\baccessed\b|\bavailable at\b|\d+\s*\(\d+\)\s*[:,]/i, 1],
  [/^\s*(?:\[?\d{1,3}[\].)]?\s*)?\p{Lu}[\p{L}'’-]+,\s+(?:\p{Lu}\.[\s,]?){1,3}/u, 2],
  [/《[^》]{4,60}》.{0,30}[；。;]?$|〔\d{4}〕\d+号/, 1],
]; // biome-ignore format: a table

function citationEvidence(text: string): number {
  if (text.length > longestEntryCharacters) return 0;
  return evidence.reduce((sum, [pattern, weight]) => (pattern.test(text) ? sum + weight : sum), 0);
}
