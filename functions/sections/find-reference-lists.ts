import type { Line } from './lay-out-text.ts';

/** Lines that are entries of a reference list, notes or a glossary; numbered as they may be, they open no sections. */
export function findReferenceLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const add = (first: number, end: number) => {
    for (let index = first; index < end; index += 1) found.add(index);
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    if (line.block.kind === 'footnote') found.add(index);
    const text = line.text.trim();
    if (text.length < longestListHeading && notesHeading.test(text))
      add(index + 1, notesEnd(lines, index + 1));
    else if (text.length < longestListHeading && referencesHeading.test(text))
      add(index + 1, referencesEnd(lines, index + 1));
  }
  for (const [first, end] of runsWithoutHeading(lines)) add(first, end);
  return found;
}

const longestListHeading = 40;

const referencesHeading =
  /^(?:(?:[\dIVX]{1,4}[.、]?|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)\s*)?(?:(?:selected |key |list of )?references?(?: list)?|bibliography|works cited|sources|further reading|literature(?: cited)?|(?:主要)?参考(?:文献|资料|书目)|引用文献|文献目录)\s*[:：]?$/i;

/** Notes and glossaries explain words of the text; their entries are numbered and short, and no sections. */
const notesHeading =
  /^(?:(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}、)\s*)?(?:附\s*注|注释|尾注|名词解释|名词注释|notes|endnotes|footnotes|glossary)\s*[:：]?$/i;

/** Notes go on to the next heading that the format or a named label shows. */
function notesEnd(lines: readonly Line[], first: number): number {
  let index = first;
  while (index < lines.length) {
    const line = lines[index];
    if (!line || line.block.kind === 'heading' || namedLabel.test(line.text)) break;
    index += 1;
  }
  return index;
}

const namedLabel =
  /^(?:附件|第[一二三四五六七八九十]+[章部编]|(?:ANNEX|Annex|APPENDIX|Appendix|PART|Part|CHAPTER|Chapter)\b)/;

/** Entries follow their heading while each cites, or goes on counting; one line between two entries is the rest of the first. */
function referencesEnd(lines: readonly Line[], first: number): number {
  let end = first;
  let last = 0;
  for (let index = first; index < lines.length && index <= end + 1; index += 1) {
    const text = lines[index]?.text ?? '';
    if (lines[index]?.block.kind === 'heading' || namedLabel.test(text)) break;
    const marker = entryNumber(text);
    const goesOn =
      marker === last + 1 && (text.trimStart().startsWith('[') || /[,，《].*[,，.。》]|\d{4}/.test(text));
    if (!goesOn && !looksLikeReference(text)) continue;
    end = index + 1;
    if (marker !== undefined) last = marker;
  }
  return end;
}

function entryNumber(text: string): number | undefined {
  const marker = /^\s*(?:[[［](\d{1,3})[\]］]|(\d{1,3})[.)．、])/.exec(text);
  return marker ? Number(marker[1] ?? marker[2]) : undefined;
}

/** Without a heading only plain cases count: three neighbouring lines, each with a citation's full marks. */
function* runsWithoutHeading(lines: readonly Line[]): Generator<[number, number]> {
  let first = 0;
  while (first < lines.length) {
    let end = first;
    while (end < lines.length && citationEvidence(lines[end]?.text ?? '') >= 3) end += 1;
    if (end - first >= 3) yield [first, end];
    first = Math.max(end, first + 1);
  }
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
