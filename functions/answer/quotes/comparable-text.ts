import { simplifyHan } from '../../analysis/fold-character.ts';

/**
 * A text folded for comparison, with the way back: `offsets[i]` is where character `i` of `folded` begins in the
 * source, `ends[i]` where it ends.
 *
 * Folded away: width of letters and punctuation, styles of quotation marks (double or single) and dashes, case, traditional
 * and simplified characters, bars between table cells, white space (one space between two words, none beside a sign or a
 * Han character). Kept: every word, digit and sign, since each may change the sense.
 */
export interface ComparableText {
  folded: string;
  offsets: number[];
  ends: number[];
}

const foldedMarks: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': '"',
  '’': '"',
  '‚': '"',
  "'": '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '～': '~',
  '〜': '~',
  '。': '.',
  '，': ',',
  '、': '、',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
};
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
/** Between two of these a space tells words apart; beside a Han character or a sign it is only layout. */
const spaced = /(?!\p{Script=Han})[\p{L}\p{N}]/u;
/** A bar between cells is no word of the source. */
const white = /[\s|｜]/;
export function toComparable(printed: string): ComparableText {
  const text = simplifyHan(printed);
  let folded = '';
  const offsets: number[] = [];
  const ends: number[] = [];
  let pendingSpaceAt = -1;
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    const end = at + character.length;
    if (white.test(character)) {
      if (pendingSpaceAt < 0) pendingSpaceAt = at;
    } else if (!invisible.test(character)) {
      const previous = offsets.length > 0 ? text.slice(offsets.at(-1), ends.at(-1)) : undefined;
      if (pendingSpaceAt >= 0 && previous !== undefined && spaced.test(previous) && spaced.test(character)) {
        folded += ' ';
        offsets.push(pendingSpaceAt);
        ends.push(at);
      }
      pendingSpaceAt = -1;
      for (const unit of isApostrophe(text, at) ? ["'"] : fold(character)) {
        folded += unit;
        offsets.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { folded, offsets, ends };
}

/** Inside a word a single mark is an apostrophe. */
function isApostrophe(text: string, at: number): boolean {
  return /['’‘]/.test(text[at]!) && latin.test(text[at - 1] ?? '') && latin.test(text[at + 1] ?? '');
}
const latin = /\p{Script=Latin}/u;

/** The same text with no space left; the places of all else are kept. */
export function withoutSpaces({ folded, offsets, ends }: ComparableText): ComparableText {
  const kept: number[] = [];
  for (let at = 0; at < folded.length; at++) if (folded[at] !== ' ') kept.push(at);
  return {
    folded: folded.replaceAll(' ', ''),
    offsets: kept.map((at) => offsets[at]!),
    ends: kept.map((at) => ends[at]!),
  };
}

/** UTF-16 units of the folded character, so that offsets and `folded` stay in step. */
function fold(character: string): string[] {
  const known = foldedMarks[character];
  return (known ?? character.normalize('NFKC').toLowerCase()).split('');
}

/**
 * Where `needle` stands in `text`, from `from` on, as a span of the source. A needle that begins or ends inside a
 * word or a number does not count: "5 mines" is not a quotation of "35 mines".
 */
export function findComparable(
  text: ComparableText,
  needle: string,
  from = 0,
): { at: number; start: number; end: number } | undefined {
  if (needle === '') return undefined;
  for (let at = text.folded.indexOf(needle, from); at >= 0; at = text.folded.indexOf(needle, at + 1)) {
    const last = at + needle.length - 1;
    const isWhole = isEdge(text, at) && isEdge(text, last + 1);
    if (isWhole) return { at, start: text.offsets[at]!, end: text.ends[last]! };
  }
  return undefined;
}

/** A number's decimal point and thousands comma belong to it, and so do the numerals of 三百二十 or 12万. */
function isEdge({ folded: text, offsets, ends }: ComparableText, at: number): boolean {
  if (at > 0 && ends[at - 1] !== offsets[at] && offsets[at - 1] !== offsets[at]) return true;
  const before = text[at - 1] ?? ' ';
  const after = text[at] ?? ' ';
  if (isWordCharacter(before) && isWordCharacter(after)) return false;
  if (/\d/.test(after) && /[.,]/.test(before) && /\d/.test(text[at - 2] ?? '')) return false;
  const goesOn = ends[at] === offsets[at + 1];
  if (goesOn && /\d/.test(before) && /[.,]/.test(after) && /\d/.test(text[at + 1] ?? '')) return false;
  if (/[-+]/.test(before) && /\d/.test(after) && !isWordCharacter(text[at - 2] ?? ' ')) return false;
  if (/\d/.test(before) && /[%‰]/.test(after)) return false;
  return !(isHanNumeral(before) && isHanNumeral(after)) && !(/\d/.test(before) && /[万亿千百]/.test(after));
}

function isHanNumeral(character: string): boolean {
  return /[〇零一二三四五六七八九十百千万亿]/.test(character);
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}
