import { findSentenceEnd } from '../sentences/split-sentences.ts';
import {
  judgeHeadingWords,
  longestHeadingCharacters,
  looksTitleCase,
} from '../wording/judge-heading-words.ts';

/** The part of a labelled line that would be its heading. Offsets in the line. */
export interface Phrase {
  start: number;
  end: number;
  /** Where the body goes on in the line; its length when nothing follows. */
  rest: number;
  mark: 'none' | 'stop' | 'colon' | 'semicolon';
}

/**
 * The heading phrase behind a label: the whole line, or its first sentence, or what stands before an early colon.
 *
 * @param isAboveProse true when a paragraph without a label follows, which may be the body of the whole line
 * @param isLevelled true behind a label that no list has: `4.2.1`, `Chapter 3`
 */
export function cutPhrase(
  text: string,
  from: number,
  isHeading: boolean,
  isAboveProse = false,
  isLevelled = false,
): Phrase {
  const start = from + (/^[\s:：–—-]*/.exec(text.slice(from, from + 8))?.[0].length ?? 0);
  const whole: Phrase = { start, end: text.length, rest: text.length, mark: 'none' };
  if (isHeading) return whole;
  const limit = Math.min(text.length, start + longestHeadingCharacters);
  // `1. Short title.—(1) These rules …`: statutes set a rule between the heading and its text.
  const ruled = text.trimStart().startsWith('(')
    ? null
    : /^([^.;:]{2,90})[.．][—–-]{1,2}\s*(?=[(（\p{Lu}“"])/u.exec(text.slice(start, limit));
  if (ruled?.[1]) return { start, end: start + ruled[1].length, rest: start + ruled[0].length, mark: 'stop' };
  const colon = findRunInColon(text, start, limit);
  // `（一）武陵市：推行“一业一证”` above its paragraph is a heading as a whole.
  if (colon !== undefined && isAboveProse && closesAsHeading(text.slice(colon + 1))) return whole;
  if (colon !== undefined && isLevelled && shortRest.test(text.slice(colon + 1))) return whole;
  if (colon !== undefined) return { start, end: colon, rest: skipSpaces(text, colon + 1), mark: 'colon' };
  if (questions.test(text.slice(start))) return whole;
  const end = findSentenceEnd(text, start, limit);
  const lostBreak = findLostBreak(text.slice(start, end));
  if (lostBreak !== undefined)
    return { start, end: start + lostBreak, rest: skipSpaces(text, start + lostBreak), mark: 'none' };
  const next = end >= limit && limit < text.length ? limit : skipSpaces(text, end);
  // A remark in brackets behind its only sentence is no body: `……。（责任单位：市教育局）`.
  const rest = remark.test(text.slice(next)) ? text.length : next;
  const mark = /[;；，,]$/.test(text.slice(0, end))
    ? 'semicolon'
    : /[。.!！?？]["”’）)]?$/.test(text.slice(start, end))
      ? 'stop'
      : /[:：—–]$/.test(text.slice(0, end).trimEnd())
        ? 'colon'
        : 'none';
  return { start, end, rest, mark };
}

/** `4.2 Copies: paper and film`: a few words that no mark ends. */
const shortRest = /^[^.。；;，：:！!?？]{1,60}$/;

/** `What is a precept? Why do I pay one?`: one heading. */
const questions = /^[^.!。！]{8,110}\? [^.!?。！]{8,110}\?$/u;

const remark = /^[（(【[][^（）()【】[\]]{1,120}[）)】\]][。.；;]?$/;

function closesAsHeading(rest: string): boolean {
  return !/[。.；;，,：:！!]$/.test(rest.trim()) && judgeHeadingWords(rest.trim()) > 0;
}

/** `（一）工作目标：到……` and `3. Purpose: this policy …`; a colon later than this belongs to a sentence. */
function findRunInColon(text: string, start: number, limit: number): number | undefined {
  const head = text.slice(start, Math.min(limit, start + 64));
  const match = /^([^.。:：，,;；]{2,60}?)[:：]\s*\S/.exec(head);
  if (!match?.[1]) return undefined;
  const isShort = /\p{Script=Han}/u.test(match[1])
    ? match[1].replace(/[（(][^）)]*[）)]$/, '').length <= 14
    : match[1].split(/\s+/).length <= 6;
  return isShort && judgeHeadingWords(match[1]) > 0 && /\D:/.test(`${match[1]}:`)
    ? start + match[1].length
    : undefined;
}

/**
 * Where a heading ran into its paragraph when a line break was lost: "Raising the quality of teaching We will send …".
 * A capitalised function word in the middle of a sentence gives it away.
 */
function findLostBreak(sentence: string): number | undefined {
  // Between Han no space is set but where a line ended: `二、今年工作安排 今年是……`.
  const han = /^([^\s。；：，、;:,]{2,24}\p{Script=Han}) (?=\S{12,})/u.exec(sentence)?.[1];
  if (han !== undefined && judgeHeadingWords(han) > 0) return han.length;
  const match = lostBreak.exec(sentence) ?? lostBreakOfPhrase.exec(sentence);
  return match?.[1] && judgeHeadingWords(match[1]) > -1 && !looksTitleCase(match[1].split(' '))
    ? match[1].length
    : undefined;
}

const lostBreak =
  /^((?:\S+ ){3,24}?\S*\p{Ll}) (?=(?:To|We|In|The|This|These|Our|It|There|Since|With|As|By|For|All|Continuing|Regardless)\s\p{Ll})/u;

/** `Overall situation In 2021, the office …`: a few words, all but the first in small letters, and a sentence. */
const lostBreakOfPhrase =
  /^(\p{Lu}\S*(?: \p{Ll}\S*){1,8}) (?=(?:In (?:\d{4}|the|order|addition|recent)\b|(?:We|There|It|This|These|The|Our|All|Each|Every|During|Since|Throughout|As of|By|Through|According to|At present,?|First,?|Firstly,?)\s\S+(?: \S+){5}))/u;

/** The heading as a reader would cite it: no stop, colon or rule at its ends, spaced Han (`总　则`) closed up. */
export function cleanHeading(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:：–—-]+/, '')
    .replace(/[\s.。:：;；,，–—-]+$/, '');
  return /^(?:\p{Script=Han} )+\p{Script=Han}$/u.test(plain) ? plain.replaceAll(' ', '') : plain;
}

function skipSpaces(text: string, from: number): number {
  let position = from;
  while (position < text.length && /\s/.test(text.charAt(position))) position += 1;
  return position;
}
