import { RefusedFileError } from '../../documents/refusal.ts';
import { decodeByMark, decodeUtf8, decodeUtf16 } from './decode-unicode.ts';
import { type DecodedText, decodeAs } from './decoded-text.ts';
import { SAMPLE_BYTES } from './sample-bytes.ts';
import { weighEncodings } from './weigh-encodings.ts';

/** Share of bytes beyond ASCII up to which a text is readable whatever they mean. */
const HARMLESS_SHARE = 0.02;

/**
 * Decodes a text file. A byte order mark decides; then well-formed UTF-8 does, since no other encoding passes for it
 * by chance; then the declared encoding and the usual ones are weighed by how plausible the text is that they give.
 * A declaration that yields nonsense is not believed.
 *
 * @param declared encoding named inside the file (`<meta charset>`, `<?xml encoding>`), when it names one
 * @throws RefusedFileError `encoding_unknown` when no encoding gives readable text, `unsupported_type` for binary data
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = decodeByMark(bytes);
  if (marked) return marked;
  const wide = decodeUtf16(bytes);
  if (wide) return wide;
  if (hasEscapes(bytes)) return decodeAs(bytes, 'iso-2022-jp');
  if (countControlBytes(bytes) > Math.max(2, bytes.length / 100)) {
    throw new RefusedFileError(
      'unsupported_type',
      'the file holds binary data, not text: send the document as PDF, DOCX, HTML, Markdown or text',
    );
  }
  const utf8 = decodeUtf8(bytes);
  if (utf8) return utf8;
  const encoding = weighEncodings(bytes, declared);
  if (encoding) return decodeAs(bytes, encoding);
  if (countHighBytes(bytes) <= bytes.length * HARMLESS_SHARE) return decodeAs(bytes, 'windows-1252');
  throw new RefusedFileError(
    'encoding_unknown',
    'the text is in no encoding known here (UTF-8, UTF-16, GB18030, Big5, Windows-1252 and others): save it as UTF-8',
  );
}

/** Japanese in seven bits opens its characters with `ESC $ B` or `ESC $ @`. */
function hasEscapes(bytes: Uint8Array): boolean {
  const at = bytes.subarray(0, SAMPLE_BYTES).indexOf(0x1b);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
}

function countHighBytes(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count++;
  return count;
}

function countControlBytes(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let count = 0;
  for (const byte of sample)
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b)) count++;
  return count;
}
