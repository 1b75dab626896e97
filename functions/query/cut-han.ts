import { hanFrame, hanParticlesBefore, hanParticlesBehind, hanWish } from './question-words.ts';

export type PieceRole = 'subject' | 'frame' | 'wish' | 'year';

/** A part of a typed word, with where it stands in that word. */
export interface Piece {
  text: string;
  role: PieceRole;
  start: number;
  end: number;
}

const han = /\p{Script=Han}/u;

/** `2021年` and `二〇二一年`, but not `2021年代` or `五年`. */
const yearOfChinese = /(?:(?:19|20)\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s*年(?!代)度?/gu;

/** Punctuation at which a Chinese sentence may be cut; inside numbers it is ASCII and stays. */
const hanPunctuation = /[，。；：？！、（）《》〈〉【】…—～·]+/u;

/** A letter, a digit or a Han character: what a word is made of. */
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * A run with Chinese in it -> its pieces, since Chinese writes no spaces between subject and frame:
 *
 *     2021年关于磷石膏我们承诺了什么 -> 2021年 | 关于 | 磷石膏 | 我们 | 承诺了 | 什么
 *
 * Frame and wish words are only cut out of a question; elsewhere 报告 is a subject like any other.
 */
export function cutHan(text: string, isQuestion: boolean): Piece[] {
  if (!han.test(text)) return [{ text, role: 'subject', start: 0, end: text.length }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const part of text.split(hanPunctuation)) {
    const start = text.indexOf(part, at);
    at = start + part.length;
    if (part !== '') pieces.push(...cutYears(part, start, isQuestion));
  }
  return pieces.filter((piece) => wordCharacter.test(piece.text));
}

function cutYears(part: string, offset: number, isQuestion: boolean): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of part.matchAll(yearOfChinese)) {
    pieces.push(...cutFrames(part.slice(at, match.index), offset + at, isQuestion));
    at = match.index + match[0].length;
    pieces.push({ text: match[0], role: 'year', start: offset + match.index, end: offset + at });
  }
  return [...pieces, ...cutFrames(part.slice(at), offset + at, isQuestion)];
}

/** Left to right: at each place the longest frame word, otherwise one more character of the subject. */
function cutFrames(part: string, offset: number, isQuestion: boolean): Piece[] {
  if (!isQuestion) return subject(part, offset);
  const pieces: Piece[] = [];
  let subjectStart = 0;
  let at = 0;
  while (at < part.length) {
    const frame = hanFrame.find((word) => part.startsWith(word, at));
    const found = frame ?? hanWish.find((word) => part.startsWith(word, at));
    if (found === undefined) {
      at += 1;
      continue;
    }
    pieces.push(...trimmed(subject(part.slice(subjectStart, at), offset + subjectStart)));
    const end = at + found.length;
    pieces.push({ text: found, role: frame ? 'frame' : 'wish', start: offset + at, end: offset + end });
    at = end;
    subjectStart = end;
  }
  return [...pieces, ...trimmed(subject(part.slice(subjectStart), offset + subjectStart))];
}

function subject(text: string, start: number): Piece[] {
  return text === '' ? [] : [{ text, role: 'subject', start, end: start + text.length }];
}

/** Particles left at the edges by a cut go; a piece of one character says nothing on its own. */
function trimmed(pieces: Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    const before = hanParticlesBefore.exec(piece.text)?.[0].length ?? 0;
    const rest = piece.text.slice(before);
    const text = rest.replace(hanParticlesBehind, '');
    if (text === '') return [];
    const start = piece.start + before;
    const role: PieceRole = [...text].length === 1 && han.test(text) ? 'frame' : 'subject';
    return [{ text, role, start, end: start + text.length }];
  });
}

/** A Chinese question shows itself by a question word or mark anywhere in it. */
export function looksLikeHanQuestion(text: string): boolean {
  return /[？吗嗎呢]|什么|什麼|甚么|多少|哪|如何|怎么|怎麼|怎样|怎樣|是否|有没有|有沒有|为何|為何|几个|幾個|请问|請問/u.test(
    text,
  );
}
