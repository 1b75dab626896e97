import { commonHan } from './common-han.ts';
import { countReplacements, type DecodedText, decodeAs } from './decoded-text.ts';
import { SAMPLE_BYTES } from './sample-bytes.ts';

/** The same where every character is looked up as a word: every file pays for it, UTF-8 as well. */
const WORD_SAMPLE_BYTES = 8 * 1024;

/** Share of damaged characters up to which a file still counts as UTF-8 with accidents. */
const TOLERATED_DAMAGE = 0.01;

/** Share of everyday characters from which a text is Chinese: by chance it would be one in fifty. */
const EVERYDAY_SHARE = 0.3;

/** Text whose byte order mark names its encoding. */
export function decodeByMark(bytes: Uint8Array): DecodedText | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return decodeUtf32(bytes, true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return decodeUtf32(bytes, false);
  if (a === 0xff && b === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decodeAs(bytes, 'utf-16be');
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return decodeAs(bytes, 'gb18030');
  return undefined;
}

/** UTF-16 that bears no mark. */
export function decodeUtf16(bytes: Uint8Array): DecodedText | undefined {
  return decodeUtf16ByZeros(bytes) ?? decodeUtf16ByWords(bytes);
}

/** UTF-8, whole or with a few accidents. */
export function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  const { text, unreadable } = decodeAs(bytes, 'utf-8');
  if (unreadable === 0) return { text, encoding: 'utf-8', unreadable };
  // A few bad bytes among many good sequences: a UTF-8 file that was cut or pasted together.
  let beyondAscii = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) beyondAscii++;
  const isDamaged =
    unreadable <= Math.max(1, (beyondAscii - unreadable) * TOLERATED_DAMAGE) && beyondAscii > 10;
  return isDamaged ? { text, encoding: 'utf-8', unreadable } : undefined;
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): DecodedText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    pieces.push(code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code));
  }
  const text = pieces.join('').toWellFormed();
  return { text, encoding: 'utf-32', unreadable: countReplacements(text) };
}

/** Latin letters, digits, spaces and line ends leave a zero byte on one side of each pair; on the other only some Hangul and Han do. */
function decodeUtf16ByZeros(bytes: Uint8Array): DecodedText | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, SAMPLE_BYTES));
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0 || Math.min(even, odd) > Math.max(even, odd) / 4) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(sample);
  return plausibility(text) >= 0.8 ? decodeAs(bytes, encoding) : undefined;
}

/** Chinese has zero bytes on both sides (一 is 4E 00): there the everyday characters tell, which chance does not hit. */
function decodeUtf16ByWords(bytes: Uint8Array): DecodedText | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, WORD_SAMPLE_BYTES));
  if (sample.length < 8 || bytes.length % 2 === 1) return undefined;
  const encoding = ['utf-16le', 'utf-16be'].find((candidate) => {
    const text = new TextDecoder(candidate).decode(sample);
    let known = 0;
    for (const character of text) if (commonHan.has(character) || isPlain(character.charCodeAt(0))) known++;
    return known >= text.length * EVERYDAY_SHARE;
  });
  return encoding === undefined ? undefined : decodeAs(bytes, encoding);
}

/** Share of characters that belong in a text at all. */
function plausibility(text: string): number {
  const good =
    text.match(
      /[\p{Script=Latin}\p{Script=Han}\p{Script=Cyrillic}\p{Script=Hangul}\p{N}\p{P}\s\u3040-\u30FF]/gu,
    )?.length ?? 0;
  return good / Math.max(1, [...text].length);
}

/** White space, ASCII and Chinese punctuation. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0x09 && code <= 0x0d) ||
    (code >= 0x3000 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff1f)
  );
}
