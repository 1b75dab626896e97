import type { FoundTitle } from './found-title.ts';
import { monthNames } from './month-names.ts';
import { partOfDocument } from './part-of-document.ts';

const capital = `(?!(?:${monthNames})\\b)(?:\\p{Lu}[\\p{L}’'-]+|20\\d\\d)`;
const small = '(?:of|and|for|the|in|to|a|on|with|from|by|our)';
/**
 * `of A Healthier Coast`, `under Our Rural Future`: an article with a capital inside a sentence begins the title of a
 * paper, and needs no noun that says so.
 */
const articled = new RegExp(
  `(?<=(?:^|[^\\p{L}])(?:of|in|under|within|by|and|to|from|through|on|as|with|for|following|alongside|published|launched|adopted) )(?:An?|Our) (?!(?:Levels?|Roads?|Class|Grade|Team|Star|Level)\\b)\\p{Lu}\\p{Ll}+(?: (?:${small} ){0,2}${capital}){1,9}`,
  'gu',
);
/** People, saints and books. */
const others =
  /^An? (?:Minister|Member|Government|Department|Council|Bill|Act|Committee)\b|^Our (?:Lady|Lord)\b| by \p{Lu}\p{Ll}+ \p{Lu}/u;
/** In a heading every word has its capital, and the article's says nothing. */
const runningText = /(?<![\p{L}-])(?!from |with |under |within )\p{Ll}{4,}(?![\p{L}-])/u;
const contextLength = 60;

export function findArticledTitles(text: string): FoundTitle[] {
  return [...text.matchAll(articled)].flatMap(({ index, 0: name }): FoundTitle[] =>
    others.test(name) || partOfDocument.test(name) || !runningText.test(lineBefore(text, index))
      ? []
      : [{ start: index, end: index + name.length, kind: 'instrument' }],
  );
}

function lineBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - contextLength), end);
  return before.slice(before.lastIndexOf('\n') + 1);
}
