import { type FieldName, fieldNames } from './fields.ts';
import type { Note, Span } from './query.ts';

/** One piece of a typed query, before it is decided what it means. */
export interface Token {
  /** `+` must, `-` must not. Full-width and typographic forms are read as these. */
  sign: '+' | '-' | '';
  field: FieldName | undefined;
  /** Without quotation marks, sign and field; white space trimmed. */
  text: string;
  isQuoted: boolean;
  source: Span;
}

const closers: Record<string, string> = {
  '"': '"”“＂',
  '＂': '＂"”',
  '“': '”"“＂',
  '”': '”"＂',
  '„': '“”"',
  '「': '」',
  '『': '』',
  '«': '»',
};
const signs: Record<string, Token['sign']> = { '+': '+', '＋': '+', '-': '-', '－': '-', '−': '-' };
const space = /\s/u;
const colon = /[:：]/;

/**
 * Text -> tokens, in one pass from left to right: every character is looked at a bounded number of times,
 * so the time is linear in the length whatever was typed.
 *
 *     -year:"2019"    sign, field, quoted text
 */
export function scanTokens(text: string): { tokens: Token[]; notes: Note[] } {
  const tokens: Token[] = [];
  const notes: Note[] = [];
  const lastCloser = lastPositions(text);
  const isSentence = hasWordsOfSentence(text);
  let at = 0;
  while (at < text.length) {
    if (space.test(text[at]!)) {
      at += 1;
      continue;
    }
    const token = readToken(text, at, isSentence, lastCloser, notes);
    if (token.text !== '') tokens.push(token);
    else if (token.field && !token.isQuoted)
      notes.push({
        code: 'empty-field',
        detail: `\`${token.field}:\` stands without a value and was left out`,
        values: [token.field],
      });
    at = token.source[1];
  }
  return { tokens, notes };
}

function readToken(
  text: string,
  start: number,
  isSentence: boolean,
  lastCloser: Map<string, number>,
  notes: Note[],
): Token {
  let at = start;
  const sign = at + 1 < text.length && !space.test(text[at + 1]!) ? (signs[text[at]!] ?? '') : '';
  if (sign) at += 1;
  const field = readField(text, at, isSentence);
  if (field) at = field.end;
  const base = { sign, field: field?.name };
  const closing = closers[text[at] ?? ''];
  if (closing !== undefined) {
    const end = isClosed(closing, at, lastCloser) ? findCloser(text, at + 1, closing) : -1;
    if (end >= 0) return quoted(text, start, at + 1, end, base, notes);
    notes.push({
      code: 'unclosed-quote',
      detail: 'a quotation mark has no partner; the words were read without it',
    });
    at += 1;
  }
  const end = wordEnd(text, at);
  return { ...base, text: text.slice(at, end), isQuoted: false, source: [start, Math.max(end, start + 1)] };
}

function quoted(
  text: string,
  start: number,
  from: number,
  to: number,
  base: Pick<Token, 'sign' | 'field'>,
  notes: Note[],
): Token {
  const inside = text.slice(from, to).trim();
  if (inside === '') notes.push({ code: 'empty-phrase', detail: 'a phrase without words was left out' });
  return { ...base, text: inside, isQuoted: true, source: [start, to + 1] };
}

/** In a text of so many words a colon before a space is punctuation: "in the following section: ...". Range 6-20. */
const wordsOfSentence = 10;

function hasWordsOfSentence(text: string): boolean {
  return (text.match(/\S+/gu)?.length ?? 0) >= wordsOfSentence;
}

/** A known field name before a colon; the value may follow after one space (`year: 2023`), except in a sentence. */
function readField(
  text: string,
  start: number,
  isSentence: boolean,
): { name: FieldName; end: number } | undefined {
  const head = text.slice(start, start + longestFieldName + 1);
  const colonAt = head.search(colon);
  if (colonAt < 1) return undefined;
  const name = fieldNames.get(head.slice(0, colonAt).toLowerCase());
  if (!name) return undefined;
  const end = start + colonAt + 1;
  const isSpaced = text[end] === ' ' && end + 1 < text.length && !space.test(text[end + 1]!);
  if (isSentence && isSpaced) return undefined;
  return { name, end: isSpaced ? end + 1 : end };
}

const longestFieldName = Math.max(...[...fieldNames.keys()].map((name) => name.length));

/** Words end at white space and where a quotation begins. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !space.test(text[at]!) && !(closers[text[at]!] && at > start)) at += 1;
  return at;
}

function findCloser(text: string, start: number, closing: string): number {
  let at = start;
  while (at < text.length && !closing.includes(text[at]!)) at += 1;
  return at < text.length ? at : -1;
}

/** Last place of each closing mark: a quotation that is never closed is then known without a search. */
function lastPositions(text: string): Map<string, number> {
  const last = new Map<string, number>();
  for (const mark of new Set(Object.values(closers).join(''))) last.set(mark, text.lastIndexOf(mark));
  return last;
}

function isClosed(closing: string, start: number, lastCloser: Map<string, number>): boolean {
  return [...closing].some((mark) => (lastCloser.get(mark) ?? -1) > start);
}
