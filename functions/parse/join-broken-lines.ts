import { cleanText, endsSentence, hasHan, joinPieces } from './clean-text.ts';

/** Below this many characters a line is a heading or an entry and stands alone. Range 10 to 40. */
const SHORT_LINE = 25;

/** A break set by hand (`<br>`, a line break of Word) ends a paragraph, unless a sentence plainly goes on after it in small letters. */
export function joinBrokenLines(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (const line of lines.map(cleanText)) {
    const last = paragraphs.at(-1);
    const goesOn =
      last !== undefined &&
      last.length > SHORT_LINE &&
      !endsSentence(last) &&
      !hasHan(last.slice(-1)) &&
      /^\p{Ll}{2,}/u.test(line);
    if (goesOn) paragraphs[paragraphs.length - 1] = joinPieces(last, line);
    else if (line !== '') paragraphs.push(line);
  }
  return paragraphs;
}
