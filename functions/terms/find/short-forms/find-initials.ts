import { chineseLongFormBefore } from './chinese-long-form-before.ts';
import type { FoundAbbreviation } from './found-abbreviation.ts';
import { mostSmallWords, spells } from './spells.ts';

const bracketedInitials =
  /[(（]\s*(?:or )?(?:the )?["“]?([A-Z][A-Za-z0-9&/-]{1,9})["”]?(?: for short| hereafter)?(?:(?: or|,) (?:the )?["“]?\p{Lu}\p{Ll}+["”]?)?\s*[)）]|,? (?:or|(?:also |usually |commonly |simply |better )?known (?:for short )?as|referred to (?:in this \p{L}+ |here |below )?as|abbreviated (?:to|as)|shortened to|in short) (?:the )?["“]?([A-Z][A-Za-z0-9&/-]{1,9})["”]?(?![\p{L}\d-])|[(（](?:英文|以下)?(?:缩写|简称)(?:为|是)?[：:]?\s*([A-Z][A-Za-z0-9&/-]{1,9})\s*[)）]/gu;

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
      (isBracketed
        ? (chineseLongFormBefore(text, match.index) ?? syllablesBefore(text, match.index, short))
        : undefined);
    if (long !== undefined)
      found.push({ short: { start: shortStart, end: shortStart + short.length }, long });
  }
  return found;
}

const initialsAndNoun =
  /\(([A-Z]{2,8}) (Acts?|Plan|Code|Rules|Framework|Policy|Strategy|Regulations|Bill|Order)\)/g;

/** `Public Quays and Moorings Act 2034 (PQM Act)` */
export function findInitialsAndNoun(text: string): FoundAbbreviation[] {
  return [...text.matchAll(initialsAndNoun)].flatMap(({ index, 0: bracket, 1: initials, 2: noun }) => {
    const before = text.slice(Math.max(0, index - 40), index);
    const behind = new RegExp(`,? ${noun}(?:,? \\d{4})? ?$`).exec(before)?.[0];
    const long = behind === undefined ? undefined : longFormBefore(text, index - behind.length, initials!);
    if (long === undefined) return [];
    const end = index + bracket.length - 1;
    return [{ short: { start: index + 1, end }, long: { start: long.start, end: index - 1 } }];
  });
}

/** A run of capitals with at most two small words between them, of any language. */
const capitalRun = /\p{Lu}[\p{L}’'-]+(?:(?: [\p{Ll}’'-]{1,5}){0,2} \p{Lu}[\p{L}’'-]+){2,11} ?$/u;

/** `Kapit-Bisig Laban sa Kahirapan (KALAHI)`: made of syllables, so its letters only come in their order. */
function syllablesBefore(
  text: string,
  end: number,
  short: string,
): { start: number; end: number } | undefined {
  const windowStart = Math.max(0, end - 160);
  const run = capitalRun
    .exec(text.slice(windowStart, end).replace(/^[^\n]*\n(?=[^\n]*$)/, ''))?.[0]
    .trimEnd();
  const letters = short.replace(/[^A-Za-z]/g, '').toLowerCase();
  if (run === undefined || letters.length < 4) return undefined;
  const words = run.split(' ');
  // The name may begin behind the words that lead it in.
  for (let first = 0; first <= words.length - 3; first++) {
    const name = words.slice(first).join(' ');
    if (!/^\p{Lu}/u.test(name) || !isMadeOf(letters, name.toLowerCase())) continue;
    const tail = text.lastIndexOf(name, end);
    return { start: tail, end: tail + name.length };
  }
  return undefined;
}

/** All letters in their order, the first at the beginning and at least one in three at the beginning of a word. */
function isMadeOf(letters: string, name: string): boolean {
  if (name[0] !== letters[0]) return false;
  let at = -1;
  let initials = 0;
  for (const letter of letters) {
    const next = name.indexOf(letter, at + 1);
    if (next < 0) return false;
    if (next === 0 || /[ -]/.test(name[next - 1]!)) initials++;
    at = next;
  }
  return initials * 3 >= letters.length;
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
    if (/[.;()\n]|:(?! \p{Lu})/u.test(text.slice(start, end))) return undefined;
    return { start, end: windowStart + window.length };
  }
  return undefined;
}
