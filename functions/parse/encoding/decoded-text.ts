import iconv from 'iconv-lite';

/** Bytes of unknown encoding as text, and how they were read. */
export interface DecodedText {
  text: string;
  /** WHATWG label of the encoding used. */
  encoding: string;
  /** Characters that could not be read and stand as U+FFFD. */
  unreadable: number;
}

/** The bytes read in an encoding, by its WHATWG label; what it cannot read is counted. */
export function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const text = decodeBytes(bytes, encoding);
  return { text, encoding, unreadable: countReplacements(text) };
}

/** The bytes as text. Node's Big5 lacks the characters of Hong Kong, in which its papers name half the districts. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  return encoding === 'big5' ? iconv.decode(bytes, 'big5-hkscs') : new TextDecoder(encoding).decode(bytes);
}

export function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}
