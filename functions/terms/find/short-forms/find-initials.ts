import { chineseLongFormBefore } from './chinese-long-form-before.ts';
import type { FoundAbbreviation } from './found-abbreviation.ts';
import { mostSmallWords, spells } from './spells.ts';

const bracketedInitials =
  /[(（]\s*(?:or )?(?:the )?["“]?([A-Z][A-Za-z0-9&/-]{1,9})["”]?(?: for short| hereafter)?(?: or (?:the )?["“]?\p{Lu}\p{Ll}+["”]?)?\s*[)）]|,? (?:or|(?:also |usually |commonly |simply |better )?known (?:for short )?as|referred to (?:in this \p{L}+ |here |below )?as|abbreviated (?:to|as)|shortened to|in short) (?:the )?["“]?([A-Z][A-Za-z0-9&/-]{1,9})["”]?(?![\p{L}\d-])|[(（](?:英文|以下)?(?:缩写|简称)(?:为|是)?[：:]?\s*([A-Z][A-Za-z0-9&/-]{1,9})\s*[)）]/gu;

export function findInitials(text: string): FoundAbbreviation[] {
  const found: FoundAbbreviation[] = [];
  for (const match of text.matchAll(bracketedInitials)) {
    const short = (match[1] ?? match[2] ?? match[3])!;
    if ((short.match(/[A-Z]/g)?.length ?? 0) < 2) continue;
    const shortStart = match.index + match[0].lastIndexOf(short);
    const isBracketed = /^[(（]/.test(match[0]);
    const long =
      longFormBefore(text, match.index, short) ??
      longFormBefore(text, match.index - placeBehind(text, match.index), short) ??
      // `Fourth National Development Plan (NDP4)`
      (/\d$/.test(short) ? longFormBefore(text, match.index, short.replace(/\d+$/, '')) : undefined) ??
      (isBracketed ? chineseLongFormBefore(text, match.index) : undefined);
    if (long !== undefined)
      found.push({ short: { start: shortStart, end: shortStart + short.length }, long });
  }
  return found;
}

/** `Office of the Auditor General of Canada (OAG)`: whose it is has no letter. Its length, 0 where none is. */
function placeBehind(text: string, end: number): number {
  return (
    / (?:Programme|Program|Scheme|Strategy|Plan|Fund|Framework|Initiative|System|Model|Project|Service|Agreement) ?$| (?:of|for|in) (?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? ?$/u.exec(
      text.slice(Math.max(0, end - 60), end),
    )?.[0].length ?? 0
  );
}

/** Matches the letters of `short` from the right against the first letters of the words before `end`. */
function longFormBefore(
  text: string,
  end: number,
  short: string,
): { start: number; end: number } | undefined {
  const windowStart = Math.max(0, end - 160);
  const window = text.slice(windowStart, end).trimEnd();
  const words = [...window.matchAll(/[\p{L}\d]+(?:[’'][\p{L}]+)?/gu)];
  const letters = short
    .replace(/[^A-Za-z0-9]/g, '')
    .replace(/s$/, '')
    .toLowerCase();
  for (let count = 1; count <= Math.min(words.length, letters.length + mostSmallWords); count++) {
    const span = words.slice(-count);
    const first = span[0]!;
    if (
      !/^\p{Lu}|^[a-z]/u.test(first[0]) ||
      !spells(
        span.map((word) => word[0]),
        letters,
      )
    )
      continue;
    const start = windowStart + first.index;
    if (/[.;:()\n]/.test(text.slice(start, end))) return undefined;
    return { start, end: windowStart + window.length };
  }
  return undefined;
}
