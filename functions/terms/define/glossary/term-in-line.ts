import type { TermSpan } from '../../term-span.ts';

/**
 * The term in the line, heading or cell that names it, without its number, its word in another language and what is added in
 * brackets: `3.1 海绵城市 sponge city`, `appropriation (crédit)`, `Pupil premium (PP):`.
 */
export function termInLine(text: string, { start, end }: TermSpan): TermSpan {
  const line = text.slice(start, end);
  const from = label.exec(line)![0].length;
  const rest = line.slice(from).replace(/\s*[:：.。]?\s*$/u, '');
  const own = /\p{Script=Han}/u.test(rest) ? rest.replace(foreign, '') : rest.replace(bracket, '');
  return { start: start + from, end: start + from + (own === '' ? rest : own).length };
}

const label =
  /^(?:(?:\(?[A-Za-z\d]{1,3}[.)]|\d+(?:\.\d+)+\.?|[（(][一二三四五六七八九十\d]{1,3}[）)]|[-•*▪])\s*)?/;
/** Behind Han characters: a bracket, or words in Latin letters. */
const foreign =
  /(?:(?<=\p{Script=Han}{2})\s*[（(][^（）()]+[）)]|\s+[A-Za-z][A-Za-z' ,-]*[a-z][A-Za-z' ,-]*)$/u;
/** `Accumulated surplus/ (Deficit)` keeps it. */
const bracket = /(?<=[\p{L}\d]) \([^()]*\)$/u;
