import type { Line } from './lay-out-text.ts';

/** Lines that are entries of a reference list or endnotes; numbered as they may be, they open no sections. */
export function findReferenceLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index]?.block.kind === 'footnote') found.add(index);
    const heading = lines[index]?.text.trim() ?? '';
    if (notesHeading.test(heading))
      for (let i = index + 1; i < notesEnd(lines, index + 1); i += 1) found.add(i);
    if (!referencesHeading.test(heading)) continue;
    for (let i = index + 1; i < lines.length && looksLikeReference(lines[i]?.text ?? ''); i += 1)
      found.add(i);
  }
  return found;
}

const referencesHeading =
  /^(?:[\dIVX]{1,4}[.、]?\s*)?(?:references?|bibliography|works cited|endnotes?|notes|sources|further reading|literature|参考文献|参考资料|主要参考文献|注释|尾注|引用文献)\s*[:：]?$/i;

/** Notes and glossaries explain words of the text; their entries are numbered and short, and no sections. */
const notesHeading = /^(?:附\s*注|注释|尾注|名词解释|名词注释|notes|endnotes|glossary)\s*[:：]?$/i;

/** Notes go on to the next heading that the format or a named label shows. */
function notesEnd(lines: readonly Line[], first: number): number {
  let index = first;
  while (index < lines.length) {
    const line = lines[index];
    if (
      !line ||
      line.block.kind === 'heading' ||
      /^(?:附件|第[一二三四五六七八九十]+[章部编]|(?:ANNEX|Annex|APPENDIX|Appendix)\b)/.test(line.text)
    )
      break;
    index += 1;
  }
  return index;
}

/** True for a line that cites a work: author and year, a publisher's series, a link, a GB/T 7714 type mark. */
export function looksLikeReference(text: string): boolean {
  let evidence = 0;
  if (/^\s*(?:\[\d{1,3}\]|［\d{1,3}］|\d{1,3}[.)]?\s)/.test(text)) evidence += 1;
  if (/\((?:19|20)\d{2}[a-z]?\)|\b(?:19|20)\d{2}[a-z]?[.,;:]/.test(text)) evidence += 1;
  if (/https?:\/\/|www\.|doi[:.]|\bISBN\b/i.test(text)) evidence += 2;
  if (/\[(?:J|M|D|R|S|N|C|P|Z|EB\/OL|OL|DB)(?:\/OL)?\]/.test(text)) evidence += 3;
  if (
    /\b(?:vol|pp?|no|ed|eds|et al)\.|\bibid\b|\bretrieved\b|\baccessed\b|\bavailable at\b|\d+\s*\(\d+\)\s*[:,]/i.test(
      text,
    )
  )
    evidence += 1;
  if (/^\s*(?:\[?\d{1,3}[\].)]?\s*)?\p{Lu}[\p{L}'’-]+,\s+(?:\p{Lu}\.\s?){1,3}/u.test(text)) evidence += 2;
  return evidence >= 2;
}
