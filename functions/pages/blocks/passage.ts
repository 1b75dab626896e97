import { type Html, html } from './html.ts';

/** Marks the given ranges of a text (offsets in UTF-16 code units; overlaps are joined). */
export function markRanges(text: string, ranges: readonly (readonly [number, number])[]): Html[] {
  const pieces: Html[] = [];
  let at = 0;
  for (const [start, end] of joinRanges(text.length, ranges)) {
    if (start > at) pieces.push(html`${text.slice(at, start)}`);
    pieces.push(html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  if (at < text.length) pieces.push(html`${text.slice(at)}`);
  return pieces;
}

/** Sorted, inside the text, without overlaps or empty ranges. */
function joinRanges(length: number, ranges: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(0, from);
    const end = Math.min(length, to);
    const last = joined.at(-1);
    if (end <= start) continue;
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** `lang` of a foreign passage; nothing for a language we cannot name. */
export function langAttribute(language: string): Html {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language) || language === 'und') return html``;
  return html` lang="${language}"`;
}

/** Language of words that come without one: a term, a title, a name of a body. */
export function languageOf(text: string): 'en' | 'zh' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** Words quoted from a document, in the document's language. */
export function quotation(text: string, language: string, ranges: readonly [number, number][] = []): Html {
  return html`<blockquote class="passage"${langAttribute(language)}><p>${markRanges(text, ranges)}</p></blockquote>`;
}
