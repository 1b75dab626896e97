import { looksLikeHanQuestion } from './cut-han.ts';
import type { Filters, Query, Span } from './query.ts';
import { questionOpeners, wishWeight } from './question-words.ts';
import { type NamedYear, readClauses } from './read-clauses.ts';
import { scanTokens, type Token } from './scan-tokens.ts';
import { findSectionMention, type SectionMention } from './section-question.ts';

/** A page of text; whoever pastes more is still answered, from its beginning. Bounds the time of reading. */
const maxReadCharacters = 4096;

/**
 * Typed text -> Query. Never fails: what is not understood is read as words, and `notes` says so.
 *
 *     +glass -"flat glass" year:2019..2023      operators of the query language
 *     what did we promise about red mud?        a question: "what did we" hardly weighs
 *     section four of the 2023 report           a section query: number 4, year 2023
 *
 * Pure. The time is bounded whatever was typed.
 *
 * @param typed whatever a person typed; beyond 4096 characters it is not read
 */
export function parseQuery(typed: string): Query {
  const text = typed.trim().slice(0, maxReadCharacters).toWellFormed().trim();
  const section = findSectionQuestion(text);
  const masked = maskReferences(section ? blank(text, section.source) : text);
  const { tokens, notes } = scanTokens(masked);
  const isQuestion = section !== undefined || looksLikeQuestion(text);
  const read = readClauses(tokens.map(unmasked), isQuestion);
  const query: Query = {
    text,
    clauses: read.clauses,
    filters: read.filters,
    notes: [...notes, ...read.notes],
    filterSources: read.filterSources,
  };
  if (section) return lifted(asSectionQuery(query, read.years, section));
  return lifted(withPreferredYears(query, read.years));
}

export function looksLikeQuestion(text: string): boolean {
  const opener = /^[a-z]+/i.exec(text)?.[0].toLowerCase() ?? '';
  return /[?？]\s*$/.test(text) || questionOpeners.has(opener) || looksLikeHanQuestion(text);
}

/**
 * A section number is meant as one when a report or year is named with it, or when nothing else is asked.
 * "Section 8 housing vouchers" is about vouchers.
 */
function findSectionQuestion(text: string): SectionMention | undefined {
  const unquoted = text.replace(/["“”「」『』＂][^"“”「」『』＂]*["“”「」『』＂]/gu, (quoted) =>
    ' '.repeat(quoted.length),
  );
  const mention = findSectionMention(unquoted);
  if (!mention) return undefined;
  const rest = blank(unquoted, mention.source);
  const namesReport =
    /\b(?:19|20)\d{2}\b|\breports?\b|\byear:|(?:19|20)\d{2}\s*年|[报報]告|年[报報]|今年|去年/iu.test(rest);
  return namesReport || !hasSubject(rest) ? mention : undefined;
}

function hasSubject(text: string): boolean {
  const { clauses } = readClauses(scanTokens(text).tokens, true);
  return clauses.some((clause) => clause.weight === 1);
}

/** Numbers of documents stay in one piece: `No. 45, 2022`, `[2023] No.45`, `〔2022〕 45 号`. */
const spacedReference =
  /[〔［[【(（]\s*(?:19|20)\d{2}\s*[〕］\]】)）]\s*(?:第|No\.?)?\s*\d{1,6}(?:\s*[号號])?|\bNo\.?\s?\d{1,6}(?:\s*[,，]?\s*[(（[〔]?\s*(?:of\s+)?(?:19|20)\d{2}(?!\d)\s?[)）\]〕]?)?/giu;

/** Stands for a space inside a reference while tokens are scanned; a private character no text needs. */
const keptSpace = '\ue000';

function maskReferences(text: string): string {
  return text
    .replaceAll(keptSpace, ' ')
    .replace(spacedReference, (reference) =>
      reference.trimEnd().replace(/\s/gu, keptSpace).padEnd(reference.length),
    );
}

function unmasked(token: Token): Token {
  return { ...token, text: token.text.replaceAll(keptSpace, ' ') };
}

function blank(text: string, [start, end]: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** When nothing but frame words or years is left, the heaviest of them are the query after all. */
function lifted(query: Query): Query {
  const weights = query.clauses.map((clause) => (clause.occurrence === 'must-not' ? 0 : clause.weight));
  const heaviest = Math.max(0, ...weights);
  if (heaviest === 0 || heaviest === 1) return query;
  const clauses = query.clauses.map((clause) =>
    clause.weight === heaviest ? { ...clause, weight: 1 } : clause,
  );
  return { ...query, clauses };
}

function asSectionQuery(query: Query, years: NamedYear[], section: SectionMention): Query {
  const filters: Filters = { ...query.filters, sectionNumber: section.number };
  const filterSources = { ...query.filterSources, sectionNumber: [section.source] };
  let clauses = query.clauses;
  if (years.length > 0 && !filters.years) {
    const numbers = years.map((year) => year.year);
    filters.years = { from: Math.min(...numbers), to: Math.max(...numbers) };
    filterSources.years = years.map((year) => year.source);
    clauses = clauses.filter((clause) => !years.some((year) => year.source === clause.source));
  }
  const when = filters.years ? ` of ${spanOf(filters.years)}` : '';
  const hasWords = clauses.some((clause) => clause.occurrence !== 'should' || clause.weight > wishWeight);
  const note = {
    code: 'section-question',
    detail: `read as: sections numbered ${section.number}${when}`,
    values: [
      section.number,
      ...(filters.years ? [...new Set(Object.values(filters.years).map(String))] : []),
    ],
  };
  const notes = [...query.notes, note];
  const read = { ...query, clauses: hasWords ? clauses : [], filters, filterSources, notes };
  return reportWord.test(query.text) ? { ...read, preferredKinds: ['yearly-report'] } : read;
}

const reportWord = /\breports?\b|[报報]告|年[报報]/iu;

function spanOf({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from} to ${to}`;
}

function withPreferredYears(query: Query, years: NamedYear[]): Query {
  if (years.length === 0) return query;
  const preferredYears = [...new Set(years.map((year) => year.year))].sort((a, b) => a - b);
  const named = preferredYears.join(', ');
  const note = {
    code: 'preferred-year',
    detail: `documents of ${named} come first; write year:${preferredYears[0]} to see no others`,
    values: [named, String(preferredYears[0])],
  };
  return { ...query, preferredYears, notes: query.filters.years ? query.notes : [...query.notes, note] };
}
