import { traditionalAndSimplified } from './traditional-characters.ts';

/** Letters that Unicode does not decompose but readers type without their strokes. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const simplifiedOf = new Map<string, string>();
for (let index = 0; index < traditionalAndSimplified.length; index += 2) {
  simplifiedOf.set(traditionalAndSimplified.charAt(index), traditionalAndSimplified.charAt(index + 1));
}

/** Decomposing these would take syllables and voicing marks apart. */
const kanaOrHangul = /[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\uac00-\ud7af\uff66-\uffdc]/;
const marksAndInvisibles = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Bounded by Unicode: some tens of thousands of characters at the very most. */
const folded = new Map<string, string>();

/**
 * One character as the index sees it: lower case, full width made plain (`２` is `2`), accents off,
 * traditional Chinese made simplified, invisible characters gone (the empty string).
 *
 * @param character one code point
 */
export function foldCharacter(character: string): string {
  let result = folded.get(character);
  if (result === undefined) {
    result = foldAnew(character);
    folded.set(character, result);
  }
  return result;
}

function foldAnew(character: string): string {
  if (kanaOrHangul.test(character)) return character.normalize('NFKC');
  const lower = character
    .normalize('NFKD')
    .replace(marksAndInvisibles, '')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'");
  // ½ is not the number 12, and stands for nothing that is asked for.
  if (lower.includes('⁄')) return character;
  let result = '';
  for (const part of lower.length > character.length ? lower.replace(/[^\p{L}\p{N}]/gu, '') : lower)
    result += plainLetters[part] ?? simplifiedOf.get(part) ?? part;
  return result;
}

/** Traditional Chinese characters made simplified, one for one: offsets stay right. The rest stays as it is. */
export function simplifyHan(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (character) => simplifiedOf.get(character) ?? character);
}

/** Characters that folding may change: all but most of ASCII, marks of Chinese texts and the Chinese that is simplified as it stands. */
const perhapsFolded = new RegExp(
  String.raw`[^\x00-\x40\x5b-\x7f\u3001\u3002\u4e00-\u9fff]|[${[...simplifiedOf.keys()].filter((key) => key >= '\u4e00').join('')}]`,
  'gu',
);

/** A whole text folded character by character; for comparing two texts, not for offsets. */
export function foldText(text: string): string {
  return text.replace(perhapsFolded, foldCharacter);
}
