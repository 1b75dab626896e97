import { RefusedFileError } from '../documents/refusal.ts';

/** Bytes of unknown encoding as text, and how they were read. */
export interface DecodedText {
  text: string;
  /** WHATWG label of the encoding used. */
  encoding: string;
  /** Characters that could not be read and stand as U+FFFD. */
  unreadable: number;
}

/** Bytes looked at when encodings are weighed; the choice is clear long before. */
const SAMPLE_BYTES = 256 * 1024;

/** The same where every character is looked up as a word: every file pays for it, UTF-8 as well. */
const WORD_SAMPLE_BYTES = 8 * 1024;

/** Share of damaged characters up to which a file still counts as UTF-8 with accidents. */
const TOLERATED_DAMAGE = 0.01;

/** Weight of bytes that are everyday GB 2312 by their values, though the words are rare ones: a list of names. */
const EVERYDAY_WEIGHT = 0.35;

/** Share of everyday Chinese characters that Korean bytes give by chance, at most. */
const CHANCE_SHARE = 0.15;

/** Share of bytes beyond ASCII up to which a text is readable whatever they mean. */
const HARMLESS_SHARE = 0.02;

/** Share of everyday characters from which a text is Chinese: by chance it would be one in fifty. */
const EVERYDAY_SHARE = 0.3;

/**
 * The most frequent characters of written Chinese, simplified and traditional. They make up a third of any text; in
 * a wrong decoding, where characters fall at random, they make up about one in a hundred.
 */
const commonHan = new Set(
  '的一是不了在人有我他这個个中大来上国國为為和地到以说時时要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里' +
    '用道行所然家种種事成方多经經么去法学學如都同现現当當没動动面起看定天分还進进好小部其些主样樣理心本前开開但因只从從想实實' +
    '日军者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應向头' +
    '文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内信表化老给世位次度门門任常先海通教儿兒原东東声提立及比员員' +
    '市县縣省府院部委局厅廳管建设設环環境保护護规規划劃计計项項目安全社经济濟农農村水土技术術科企资資金投区區城议議案报報告',
);

/** Text encodings tried when bytes are not UTF-8, best known first. */
const multiByteEncodings = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'euc-jp'];

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
  const wide = decodeUtf16ByZeros(bytes) ?? decodeUtf16ByWords(bytes);
  if (wide) return wide;
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

function decodeByMark(bytes: Uint8Array): DecodedText | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return decodeUtf32(bytes, true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return decodeUtf32(bytes, false);
  if (a === 0xff && b === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decodeAs(bytes, 'utf-16be');
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return decodeAs(bytes, 'gb18030');
  return undefined;
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

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  const { text, unreadable } = decodeAs(bytes, 'utf-8');
  if (unreadable === 0) return { text, encoding: 'utf-8', unreadable };
  // A few bad bytes among many good sequences: a UTF-8 file that was cut or pasted together.
  let beyondAscii = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) beyondAscii++;
  const isDamaged =
    unreadable <= Math.max(1, (beyondAscii - unreadable) * TOLERATED_DAMAGE) && beyondAscii > 10;
  return isDamaged ? { text, encoding: 'utf-8', unreadable } : undefined;
}

function weighEncodings(bytes: Uint8Array, declared: string | undefined): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const believed = toKnownEncoding(declared);
  const weighed = [...new Set([...(believed ? [believed] : []), ...multiByteEncodings])]
    .filter((encoding) => multiByteEncodings.includes(encoding))
    .map((encoding) => ({
      encoding,
      weight: weighMultiByte(sample, encoding) + (encoding === believed ? 0.1 : 0),
    }))
    .sort((left, right) => right.weight - left.weight);
  const best = weighed[0];
  if (best && best.weight >= 0.25) return best.encoding;
  for (const encoding of [believed, 'windows-1252']) {
    if (encoding && !multiByteEncodings.includes(encoding) && looksWestern(sample, encoding)) return encoding;
  }
  return undefined;
}

/** 0 to about 1: how much the bytes look like East Asian text in this encoding. */
function weighMultiByte(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample);
  const counts = { han: 0, punctuation: 0, kana: 0, hangul: 0, strange: 0, spaces: 0, all: 0 };
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code === 0x20) counts.spaces++;
    if (code < 0x80) continue;
    counts.all++;
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || code < 0xa0) counts.strange++;
    else if (commonHan.has(character)) counts.han++;
    else if (isKana(code)) counts.kana++;
    else if (isHangul(code)) counts.hangul++;
    else if (isFullPunctuation(code)) counts.punctuation++;
  }
  const { han, punctuation, all } = counts;
  if (all === 0 || counts.strange > Math.max(1, all * 0.02)) return 0;
  if (encoding === 'euc-kr') {
    if (countEverydayHan(sample) > all * CHANCE_SHARE) return 0;
    // Any two-byte Chinese passes for Hangul here; Korean has a space after every few syllables.
    return (
      ((counts.hangul + punctuation) / all) * Math.min(1, (counts.spaces / Math.max(1, counts.hangul)) * 6)
    );
  }
  // Kana stand at the same place in Chinese encodings, where nobody writes them.
  if (encoding === 'shift_jis' || encoding === 'euc-jp') return (han + counts.kana + punctuation) / all;
  const share = (han + punctuation) / all;
  return encoding === 'gb18030' && isEverydayGb(sample) ? Math.max(EVERYDAY_WEIGHT, share) : share;
}

/** Everyday Chinese characters that the bytes would be in GB 18030. */
function countEverydayHan(sample: Uint8Array): number {
  let count = 0;
  for (const character of new TextDecoder('gb18030').decode(sample)) if (commonHan.has(character)) count++;
  return count;
}

/** Nearly all two-byte characters lie in the first level of GB 2312, whose 3,755 characters cover 99 % of a text. */
function isEverydayGb(sample: Uint8Array): boolean {
  let pairs = 0;
  let everyday = 0;
  for (let at = 0; at < sample.length - 1; at++) {
    const lead = sample[at]!;
    if (lead < 0x80) continue;
    const trail = sample[++at]!;
    pairs++;
    const isFirstLevel = lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
    const isPunctuation = (lead === 0xa1 || lead === 0xa3) && trail >= 0xa1;
    if (isFirstLevel || isPunctuation) everyday++;
  }
  return pairs >= 2 && everyday / pairs >= 0.9;
}

/** Characters beyond ASCII are letters inside words or printer's marks, and there are no control characters. */
function looksWestern(sample: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample);
  const beyond = text.match(/[^\0-\u007F]/gu) ?? [];
  if (beyond.length === 0) return true;
  const good = beyond.filter((character) =>
    /[\p{L}\u2010-\u2026\u2022\u00A0«»°§©®™€£¥±·½¼¾²³¹–—¿¡ªº×÷¢´¶†‡‰]/u.test(character),
  );
  if (good.length / beyond.length < 0.9) return false;
  if (encoding !== 'windows-1252') return true;
  // Words of Western languages are mostly plain letters; a run of accents is another encoding's bytes.
  const runs = text.match(/[\u00C0-\u00FF]{4,}/g) ?? [];
  return beyond.length / text.length < 0.25 && runs.length <= beyond.length / 50;
}

/** Share of characters that belong in a text at all. */
function plausibility(text: string): number {
  const good =
    text.match(
      /[\p{Script=Latin}\p{Script=Han}\p{Script=Cyrillic}\p{Script=Hangul}\p{N}\p{P}\s\u3040-\u30FF]/gu,
    )?.length ?? 0;
  return good / Math.max(1, [...text].length);
}

function toKnownEncoding(declared: string | undefined): string | undefined {
  if (!declared) return undefined;
  try {
    const { encoding } = new TextDecoder(declared.trim().toLowerCase());
    // Pages that say gb2312 use characters of its larger successors.
    if (encoding === 'gbk') return 'gb18030';
    return encoding.startsWith('utf') ? undefined : encoding;
  } catch {
    // A label nobody knows is no declaration: the bytes decide.
    return undefined;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, unreadable: countReplacements(text) };
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
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

function isKana(code: number): boolean {
  return code >= 0x3040 && code <= 0x30ff;
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
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

function isFullPunctuation(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff1f) ||
    (code >= 0x2010 && code <= 0x2026)
  );
}
