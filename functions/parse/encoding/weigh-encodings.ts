import { commonHan } from './common-han.ts';
import { decodeBytes } from './decoded-text.ts';
import { SAMPLE_BYTES } from './sample-bytes.ts';

/** Weight of bytes that are everyday GB 2312 by their values, though the words are rare ones: a list of names. */
const EVERYDAY_WEIGHT = 0.35;

/** Share of everyday Chinese characters that Korean bytes give by chance, at most. */
const CHANCE_SHARE = 0.15;

/** Text encodings tried when bytes are not UTF-8, best known first. */
const multiByteEncodings = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'euc-jp'];

/**
 * The encoding that bytes beyond Unicode are most plausibly in, by what text it gives; the declared one first among equals.
 * Undefined when none gives readable text.
 */
export function weighEncodings(bytes: Uint8Array, declared: string | undefined): string | undefined {
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
  const { han, kana, hangul, punctuation, strange, spaces, all } = countScripts(
    decodeBytes(sample, encoding),
  );
  if (all === 0 || strange > Math.max(1, all * 0.02)) return 0;
  if (encoding === 'euc-kr') {
    if (countEverydayHan(sample) > all * CHANCE_SHARE) return 0;
    // Any two-byte Chinese passes for Hangul here; Korean has a space after every few syllables.
    return ((hangul + punctuation) / all) * Math.min(1, (spaces / Math.max(1, hangul)) * 6);
  }
  // Kana stand at the same place in Chinese encodings, where nobody writes them.
  if (encoding === 'shift_jis' || encoding === 'euc-jp') return (han + kana + punctuation) / all;
  const share = (han + punctuation) / all;
  return encoding === 'gb18030' && isEverydayGb(sample) ? Math.max(EVERYDAY_WEIGHT, share) : share;
}

/** Characters by what they are: `han` are the everyday ones only, `all` those beyond ASCII. */
function countScripts(text: string) {
  const counts = { han: 0, kana: 0, hangul: 0, punctuation: 0, strange: 0, spaces: 0, all: 0 };
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
  return counts;
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

function isKana(code: number): boolean {
  return code >= 0x3040 && code <= 0x30ff;
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

function isFullPunctuation(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff1f) ||
    (code >= 0x2010 && code <= 0x2026)
  );
}
