import { RefusedFileError } from '../documents/refusal.ts';

/** How the bytes of a file are to be read. `characters` covers text, Markdown, HTML and feeds, told apart after decoding. */
export type ContainerType = 'pdf' | 'zip' | 'characters';

interface Signature {
  bytes: number[];
  offset?: number;
  what: string;
  advice: string;
}

const needsText = 'recognise its text first (OCR) and send the searchable PDF';
const needsPlainFile = 'send the document itself as PDF, DOCX, HTML, Markdown or text';

const signatures: Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture', advice: needsText },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG picture', advice: needsText },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF picture', advice: needsText },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: 'a TIFF picture', advice: needsText },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: 'a TIFF picture', advice: needsText },
  { bytes: [0x42, 0x4d], what: 'a bitmap picture', advice: needsText },
  { bytes: [0x57, 0x45, 0x42, 0x50], offset: 8, what: 'a WebP picture', advice: needsText },
  {
    bytes: ascii('{\\rtf'),
    what: 'an RTF document',
    advice: 'open it in a word processor and save it as DOCX',
  },
  { bytes: ascii('%!PS'), what: 'a PostScript file', advice: 'convert it to PDF' },
  { bytes: ascii('AT&TFORM'), what: 'a DjVu file', advice: 'convert it to PDF with its text layer' },
  { bytes: ascii('HN CAJ'), what: 'a CAJ document', advice: 'export it as PDF' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive', advice: `unpack it and ${needsPlainFile}` },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7-Zip archive', advice: `unpack it and ${needsPlainFile}` },
  { bytes: ascii('Rar!'), what: 'a RAR archive', advice: `unpack it and ${needsPlainFile}` },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'a zstd archive', advice: `unpack it and ${needsPlainFile}` },
  { bytes: ascii('BZh'), what: 'a bzip2 archive', advice: `unpack it and ${needsPlainFile}` },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program', advice: needsPlainFile },
  { bytes: ascii('SQLite format 3'), what: 'a database', advice: needsPlainFile },
  { bytes: ascii('wOFF'), what: 'a font', advice: needsPlainFile },
  { bytes: ascii('OggS'), what: 'a sound recording', advice: 'send its transcript' },
  { bytes: ascii('ID3'), what: 'a sound recording', advice: 'send its transcript' },
  { bytes: ascii('ftyp'), offset: 4, what: 'a video', advice: 'send its transcript' },
];

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The container of a file, from its bytes alone; names lie.
 * @throws RefusedFileError `unsupported_type` or `encrypted` for files known not to be readable
 */
export function detectContainer(bytes: Uint8Array): ContainerType {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'zip';
  if (hasPdfHeader(bytes)) return 'pdf';
  if (startsWith(bytes, oleSignature)) throw refuseOle(bytes);
  for (const { bytes: magic, offset, what, advice } of signatures) {
    if (!startsWith(bytes, magic, offset)) continue;
    // Two letters are a weak sign: a text may begin with "BM" or "ID3" as a word.
    if (magic.length < 4 && looksLikeText(bytes)) continue;
    throw new RefusedFileError('unsupported_type', `this is ${what}: ${advice}`);
  }
  return 'characters';
}

/** A PDF may carry up to 1,024 bytes of anything before its header, as readers accept it. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 1024));
  const at = head.indexOf('%PDF-');
  return at === 0 || (at > 0 && !/^\s*(?:<|#)/.test(head));
}

/** The old Office container names its streams in UTF-16: an encrypted DOCX is one as well as a .doc. */
function refuseOle(bytes: Uint8Array): RefusedFileError {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length & ~1, 4 << 20)));
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) {
    return new RefusedFileError(
      'encrypted',
      'the Office file is protected by a password: save it without one',
    );
  }
  if (names.includes('WordDocument')) {
    return new RefusedFileError(
      'unsupported_type',
      'this is an old Word file (.doc): save it as .docx or PDF',
    );
  }
  if (names.includes('Workbook')) {
    return new RefusedFileError('unsupported_type', 'this is an old Excel file (.xls): save it as PDF');
  }
  if (names.includes('PowerPoint')) {
    return new RefusedFileError('unsupported_type', 'this is an old PowerPoint file (.ppt): save it as PDF');
  }
  return new RefusedFileError('unsupported_type', 'this is an old Office file: save it as .docx or PDF');
}

/** No control characters besides white space in the first kilobyte. */
function looksLikeText(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, 1024)
    .every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c);
}

function startsWith(bytes: Uint8Array, magic: number[], offset = 0): boolean {
  return (
    bytes.length >= offset + magic.length && magic.every((byte, index) => bytes[offset + index] === byte)
  );
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
