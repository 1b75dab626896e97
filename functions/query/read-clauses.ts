import { type Connective, connectives } from './connectives.ts';
import { cutHan, type Piece } from './cut-han.ts';
import { joinFilters, readFilter } from './fields.ts';
import { limitQuotations } from './limit-quotations.ts';
import type { Clause, Filters, Matcher, Note, Query, Span } from './query.ts';
import { englishFrame, englishWish, frameWeight, wishWeight, yearWeight } from './question-words.ts';
import type { Token } from './scan-tokens.ts';
import { unfoldSentence } from './unfold-sentence.ts';

export interface ReadTokens {
  clauses: Clause[];
  filters: Filters;
  filterSources: NonNullable<Query['filterSources']>;
  /** Years named as plain words, in the order of the text. */
  years: NamedYear[];
  notes: Note[];
}

export interface NamedYear {
  year: number;
  /** The very span of the clause that names it. */
  source: Span;
}

/** Words a query holds at most; a pasted page is cut there. Bounds what ranking has to fetch. */
const maxClauses = 256;

/** Tokens in the order of the text -> clauses and filters. */
export function readClauses(typed: readonly Token[], isQuestion: boolean): ReadTokens {
  const read: ReadTokens = { clauses: [], filters: {}, filterSources: {}, years: [], notes: [] };
  const sentence = unfoldSentence(typed);
  const { tokens, isLimited } = limitQuotations(sentence ?? typed);
  if (isLimited)
    read.notes.push({
      code: 'too-many-quotations',
      detail: 'only the first quotations were looked up as such; the others were read as words',
    });
  if (sentence)
    read.notes.push({
      code: 'sentence',
      detail: 'read as a sentence, all of it as words; write + before what must match, quoted or not',
    });
  const isShouted = !typed.some(({ text }) => /\p{Ll}/u.test(text));
  let connective: Connective | undefined;
  for (const [index, token] of tokens.entries()) {
    if (read.clauses.length >= maxClauses) {
      read.notes.push({
        code: 'too-many-words',
        detail: `only the first ${maxClauses} words were read`,
        values: [String(maxClauses)],
      });
      break;
    }
    const joins = sentence ? undefined : connectiveAt(tokens, index, read.clauses);
    if (joins) {
      connective = joins;
      continue;
    }
    if (token.field && readField(token, read)) continue;
    addClauses(read, clausesOf(token, { isQuestion, isShouted }, connective, read), connective);
    connective = undefined;
  }
  return read;
}

/** How a text is written decides what its small words are. */
interface Manner {
  isQuestion: boolean;
  /** All in capitals, which then tell no abbreviation from a word. */
  isShouted: boolean;
}

/** `OR` and `AND` join two neighbours, `NOT` needs one behind it; elsewhere they are words. */
function connectiveAt(tokens: readonly Token[], index: number, before: Clause[]): Connective | undefined {
  const token = tokens[index];
  if (!token || token.isQuoted || token.sign || token.field) return undefined;
  const connective = connectives.get(token.text);
  const following = tokens[index + 1];
  if (!connective || !following || following.field) return undefined;
  if (connectives.has(following.text) && !following.isQuoted) return undefined;
  return connective === 'NOT' || before.length > 0 ? connective : undefined;
}

/** @returns whether the token became a filter; if not, its value is read as words. */
function readField(token: Token, read: ReadTokens): boolean {
  const field = token.field!;
  const filter = token.sign === '-' ? undefined : readFilter(field, token.text);
  if (!filter) {
    const value = token.text.slice(0, 40);
    read.notes.push(
      token.sign === '-'
        ? {
            code: 'negative-filter',
            detail: `a filter cannot be turned around; \`${field}:${value}\` was read as words`,
            values: [field, value],
          }
        : {
            code: 'unreadable-value',
            detail: `${JSON.stringify(value)} is no ${field}; it was read as words`,
            values: [value, field],
          },
    );
    return false;
  }
  if (filter.years && read.filters.years)
    read.notes.push({
      code: 'several-years',
      detail: 'several years were read as the span from first to last',
    });
  read.filters = joinFilters(read.filters, filter);
  const [name] = Object.keys(filter) as (keyof Filters)[];
  if (name) read.filterSources[name] = [...(read.filterSources[name] ?? []), token.source];
  return true;
}

/** An alternative joins the clause before it; `AND` makes both its neighbours required. */
function addClauses(read: ReadTokens, clauses: Clause[], connective: Connective | undefined): void {
  const before = read.clauses.at(-1);
  const [first] = clauses;
  if (connective === 'OR' && before && first) {
    before.matchers.push(...first.matchers);
    before.weight = Math.max(before.weight, first.weight);
    if (before.source && first.source) before.source = [before.source[0], first.source[1]];
    return;
  }
  if (connective === 'AND' && before?.occurrence === 'should') {
    before.occurrence = 'must';
    before.weight = 1;
  }
  read.clauses.push(...clauses);
}

function clausesOf(
  token: Token,
  manner: Manner,
  connective: Connective | undefined,
  read: ReadTokens,
): Clause[] {
  const occurrence = occurrenceOf(token, connective);
  if (token.isQuoted)
    return hasWord(token.text)
      ? [
          {
            occurrence: occurrence ?? 'must',
            matchers: [matcher('phrase', token.text)],
            weight: 1,
            source: token.source,
          },
        ]
      : [];
  const text = withoutEdges(token.text);
  if (!hasWord(text)) return [];
  noteUnknownField(text, read.notes);
  const prefix = readPrefix(text, read.notes);
  if (occurrence || connective || prefix.kind === 'prefix')
    return [{ occurrence: occurrence ?? 'should', matchers: [prefix], weight: 1, source: token.source }];
  return cutHan(prefix.text, manner.isQuestion)
    .slice(0, maxClauses)
    .map((piece) => clauseOf(piece, sourceOf(piece, prefix.text, token), manner, read));
}

/** Undefined where the token says nothing: a word is optional then, a quotation required. */
function occurrenceOf(token: Token, connective: Connective | undefined): Clause['occurrence'] | undefined {
  if (token.sign === '-' || connective === 'NOT') return 'must-not';
  return token.sign === '+' || connective === 'AND' ? 'must' : undefined;
}

function clauseOf(piece: Piece, source: Span, manner: Manner, read: ReadTokens): Clause {
  const named = yearsIn(piece);
  read.years.push(...named.map((year) => ({ year, source })));
  const weight = named.length > 0 ? yearWeight : weightOf(piece, manner);
  return { occurrence: 'should', matchers: [matcher('word', piece.text)], weight, source };
}

/** A word that was not cut keeps the punctuation around it, so that taking it off leaves none behind. */
function sourceOf(piece: Piece, word: string, token: Token): Span {
  if (piece.end - piece.start === word.length) return token.source;
  const start = token.source[0] + Math.max(0, token.text.indexOf(word));
  return [start + piece.start, start + piece.end];
}

function weightOf({ text, role }: Piece, { isQuestion, isShouted }: Manner): number {
  if (role === 'frame') return frameWeight;
  if (role === 'wish') return wishWeight;
  // WHO and US are bodies, not words of the frame.
  if (!isShouted && /^\p{Lu}{2,}$/u.test(text) && !connectives.has(text)) return 1;
  const word = text.toLowerCase().replaceAll('’', "'");
  if (englishFrame.has(word)) return frameWeight;
  return isQuestion && englishWish.has(word) ? wishWeight : 1;
}

/** `2021`, `2021年` and `二〇二一年` name one year, `2019-2021` three. */
function yearsIn({ text, role }: Piece): number[] {
  const plain = text.normalize('NFKC');
  const span = /^((?:19|20)\d{2})(?:[-–—~]((?:19|20)\d{2}))?$/.exec(
    role === 'year' ? arabicYear(plain) : plain,
  );
  if (!span) return [];
  const from = Number(span[1]);
  const to = Number(span[2] ?? span[1]);
  return to < from || to - from > 20
    ? [from]
    : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function arabicYear(text: string): string {
  return text
    .replace(/[〇○零一二三四五六七八九]/gu, (digit) =>
      String('〇一二三四五六七八九'.indexOf(digit) % 10).replace('-1', '0'),
    )
    .replace(/\D+$/u, '');
}

/** `manufactur*`; a star anywhere else, or behind a single letter, is taken off and said so. */
function readPrefix(text: string, notes: Note[]): Matcher {
  const base = trimmedEnd(text, /[*＊]/u);
  const isPrefix = base.length < text.length;
  const plain = base.replace(/[*＊]+/gu, ' ').trim();
  const isLongEnough = /\p{Script=Han}/u.test(plain) || plain.length >= 2;
  if (plain !== base || (isPrefix && !isLongEnough))
    notes.push({ code: 'star-ignored', detail: 'a star stands behind at least two letters: `manufactur*`' });
  return matcher(isPrefix && isLongEnough && plain === base ? 'prefix' : 'word', plain);
}

function noteUnknownField(text: string, notes: Note[]): void {
  const name = /^(\p{L}{2,20})[:：](?!\/\/)\S/u.exec(text)?.[1];
  if (name)
    notes.push({
      code: 'unknown-field',
      detail: `there is no filter ${name}; the words were searched`,
      values: [name],
    });
}

/**
 * Punctuation around a word is no part of it; a star at its end is, and so is the sign inside `1+N`.
 * Brackets stay where they belong to the number of a document: `[2023] No.45`, `No.45 (2022)`.
 */
function withoutEdges(text: string): string {
  const opening = /^[〔［[【(（]\s*(?:19|20)\d{2}/u.test(text) ? '' : /^[^\p{L}\p{N}*＊]+/u.exec(text)?.[0];
  const rest = text.slice(opening?.length ?? 0);
  return trimmedEnd(
    rest,
    /[〔［[【(（]/u.test(rest) ? /[^\p{L}\p{N}*＊%％°〕］\]】)）]/u : /[^\p{L}\p{N}*＊%％°+]/u,
  );
}

/** The text without the run of such characters at its end. A regular expression would look for one from every place. */
function trimmedEnd(text: string, edge: RegExp): string {
  let end = text.length;
  while (end > 0 && edge.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function matcher(kind: Matcher['kind'], text: string): Matcher {
  return { kind, text, variants: [] };
}
