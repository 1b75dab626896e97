import { simplifyHan } from '../../analysis/fold-character.ts';
import type { DocumentMetadata } from '../../documents/document.ts';
import type { DocumentNumber } from '../../documents/document-number.ts';
import type { SectionedText, Sentence } from '../../sections/section.ts';
import type { Grammar } from '../grammar.ts';
import { extractQuantities } from '../quantities/extract-quantities.ts';
import { readFigure } from '../quantities/read-figure.ts';
import type { Statement } from '../statement.ts';
import { extractActors } from './extract-actors.ts';
import { extractDeadline, extractYears, readDueYear } from './extract-deadline.ts';
import { extractInstruments } from './extract-instruments.ts';
import { findCues } from './find-cues.ts';
import { isFrontLine } from './front-line.ts';
import { type LeadIn, type OpenList, readListItem } from './lead-in.ts';
import { hasLostTense } from './lost-tense.ts';
import { PartReader } from './part-reader.ts';
import { readStatement } from './read-statement.ts';
import { type Neighbour, readSurroundings } from './read-surroundings.ts';
import { TableReader, type TableRow } from './read-table-row.ts';
import { readSectionPart, readSectionParts } from './section-part.ts';
import { readOpeningYear } from './statement-features.ts';
import { makeStatementId } from './statement-id.ts';
import { readOwnNames } from './subject-kind.ts';

export interface StatementSource {
  text: SectionedText;
  documentId: string;
  metadata: DocumentMetadata;
  documentNumbers: readonly DocumentNumber[];
}

/**
 * How much of a sentence is read for cues, bodies and figures, in characters. Written sentences end long before;
 * what goes on is a table or a list pasted into one line, and would cost the square of its length.
 */
const readCharacters = 4_000;

/**
 * Every sentence of every section with its reading, in the order of the text; sentences that are neither
 * promise nor report are kept too, so that "not extracted" and "not stated" stay apart.
 */
export function extractStatements(source: StatementSource): Statement[] {
  const { text, metadata } = source;
  const grammar: Grammar = chooseGrammar(text.text, metadata.language);
  const occurrences = new Map<string, number>();
  const documentKind = readGenre(metadata);
  const places = placeSentences(text, grammar, metadata);
  const surroundings = readSurroundings(places);
  const isTenseless = grammar === 'en' && hasLostTense(places);
  return text.sentences.map((sentence, at) => {
    const printed = text.text.slice(sentence.start, sentence.end);
    const { section, part, words, plain, cues, yearAbove, leadIn, row } = places[at]!;
    const before = places[at - 1];
    const isFirstOfSection = before?.section !== section;
    const { kind, basis } =
      row ??
      readFrontLine(plain, metadata.title) ??
      readStatement(plain, grammar, cues, {
        part,
        documentKind,
        isFirstOfSection,
        documentYear: metadata.year,
        previousCues: isFirstOfSection ? [] : before.cues,
        around: surroundings[at]!,
        yearAbove,
        leadIn,
        isTenseless,
      });
    const firstId = makeStatementId(source.documentId, printed, 0);
    const occurrence = occurrences.get(firstId) ?? 0;
    occurrences.set(firstId, occurrence + 1);
    return {
      id: occurrence === 0 ? firstId : makeStatementId(source.documentId, printed, occurrence),
      section: text.sections[section]?.id ?? '',
      start: sentence.start,
      end: sentence.end,
      text: printed,
      kind,
      basis,
      ...readDetails(words, plain, sentence, kind, grammar, source),
      ...(row && readColumns(row, kind, grammar, metadata.year)),
    };
  });
}

function readFrontLine(words: string, title: string): Pick<Statement, 'kind' | 'basis'> | undefined {
  return isFrontLine(words, title) ? { kind: 'neither', basis: 'none' } : undefined;
}

/** 2022年工作总结及2023年工作安排, "Council plan: progress in 2022": they end or begin like a plan and are reports first. */
function readGenre({ kind, title }: Pick<DocumentMetadata, 'kind' | 'title'>): DocumentMetadata['kind'] {
  const reportsFirst = (kind === 'plan' || kind === 'other') && namesReport.test(simplifyHan(title));
  return reportsFirst ? 'yearly-report' : kind;
}

const namesReport =
  /总结|小结|回顾|汇报(?:材料|提纲)?$|述[职廉]|(?:完成|执行|进展|开展|落实|整改|履职|工作|建设)情况(?!的?(?:通知|意见|函)$)|\b(?:(?:year[- ]?end|annual|yearly|mid-?year|half-yearly|quarterly) (?:review|update)|year in review|review of (?:the year|20\d\d)|achievements|accomplishments|progress (?:report|review|update|made|in|on|for|against|towards?)|performance (?:report|review|in|of|for)|results report|outturn)\b/i;

/** The words of a sentence as far as they are read. */
function readWords(text: SectionedText, { start, end }: Sentence): string {
  return text.text.slice(start, Math.min(end, start + readCharacters));
}

interface Place extends Neighbour {
  /** The sentence as printed, as far as it is read. */
  words: string;
  /** The same as the cues are written, see `plainWords`. */
  plain: string;
  yearAbove: number | null;
  leadIn: LeadIn | undefined;
  row: TableRow | undefined;
}

/** Cues and part of every sentence, and what stands above it. */
function placeSentences(
  text: SectionedText,
  grammar: Grammar,
  { year: documentYear, title, issuer, ...metadata }: DocumentMetadata,
): Place[] {
  let section = -1;
  let year: number | null = null;
  let list: OpenList = null;
  const part = new PartReader();
  const tables = new TableReader(text);
  const plainTitle = simplifyHan(title);
  const genre = readGenre({ ...metadata, title });
  const paths = text.sections.map(({ path }) => path.map(simplifyHan));
  const reportIn = genre === 'yearly-report' ? grammar : null;
  const parts = readSectionParts(paths, documentYear, plainTitle, reportIn, genre === 'plan');
  const ownNames = readOwnNames(issuer);
  return text.sentences.map((sentence) => {
    const words = readWords(text, sentence);
    const plain = plainWords(words, grammar);
    if (sentence.section !== section) {
      section = sentence.section;
      part.enterSection(parts[section] ?? readSectionPart([], documentYear, plainTitle));
      year = null;
      list = null;
    }
    const startsLine = sentence.start === 0 || text.text[sentence.start - 1] === '\n';
    const read = readListItem(list, plain, startsLine);
    list = read.list;
    const yearAbove = year;
    year = readOpeningYear(plain) ?? year;
    return {
      section,
      part: part.read(plain),
      words,
      plain,
      cues: findCues(plain, grammar, ownNames),
      yearAbove,
      leadIn: read.leadIn,
      row: tables.read(sentence),
    };
  });
}

/** A sentence as the cues are written: in simplified characters and full-width marks, at the same offsets. */
function plainWords(words: string, grammar: Grammar): string {
  return grammar === 'zh' ? widenMarks(simplifyHan(words)) : words;
}

/** Half-width marks beside Chinese characters; not those inside 2,179.81 and 8:30. */
const narrowMark = /(?<=[\p{Script=Han}”’）】》%])[,;:()!?]|[,;:()!?](?=[\p{Script=Han}“‘（【《])/gu;

function widenMarks(words: string): string {
  return words.replace(narrowMark, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** A document in neither language is read by the English cues: they say little, so most of it is neither. */
function chooseGrammar(text: string, language: string): Grammar {
  if (language === 'zh' || language === 'en') return language;
  return /\p{Script=Han}{4}/u.test(text.slice(0, 4000)) ? 'zh' : 'en';
}

/** Numbers come in order of place: the first one behind `start` is found by halving. */
function numbersWithin(numbers: readonly DocumentNumber[], start: number, end: number): DocumentNumber[] {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  const within: DocumentNumber[] = [];
  for (let at = low; at < numbers.length && numbers[at]!.start < end; at++) within.push(numbers[at]!);
  return within;
}

type Details = Pick<Statement, 'quantities' | 'years' | 'deadline' | 'actors' | 'instruments'>;

function readDetails(
  words: string,
  plain: string,
  sentence: Sentence,
  kind: Statement['kind'],
  grammar: Grammar,
  source: StatementSource,
): Details {
  const { metadata } = source;
  const numbers = numbersWithin(source.documentNumbers, sentence.start, sentence.start + words.length).map(
    (number) => ({
      start: Math.max(0, number.start - sentence.start),
      end: Math.min(words.length, number.end - sentence.start),
    }),
  );
  const quantities = extractQuantities(plain, grammar).filter(
    (quantity) => !numbers.some((number) => quantity.start < number.end && quantity.end > number.start),
  );
  const asPrinted = (name: string) => {
    const at = plain.indexOf(name);
    return at < 0 ? name : words.slice(at, at + name.length);
  };
  const isPromise = kind === 'commitment' || kind === 'both';
  const deadline = isPromise ? extractDeadline(plain, grammar, yearSpokenFor(plain, sentence, source)) : null;
  return {
    quantities: quantities.map((quantity) => ({
      ...quantity,
      text: words.slice(quantity.start, quantity.end),
      what: asPrinted(quantity.what),
      start: quantity.start + sentence.start,
      end: quantity.end + sentence.start,
    })),
    years: extractYears(words, numbers),
    deadline: deadline && { ...deadline, text: asPrinted(deadline.text) },
    actors: kind === 'neither' ? [] : extractActors(plain, grammar, metadata.issuer).map(asPrinted),
    instruments: extractInstruments(plain, grammar).map(asPrinted),
  };
}

/** What a table has columns for: who is to act, by when, and which of its figures counts. */
function readColumns(
  { due, leads, figure }: TableRow,
  kind: Statement['kind'],
  grammar: Grammar,
  reportYear: number | null,
): Partial<Details> {
  const isPromise = kind === 'commitment' || kind === 'both';
  const year = due === undefined || !isPromise ? null : readDueYear(due, grammar, reportYear);
  const read = figure && readFigure(figure.text, figure.label, grammar);
  const isCeiling = isPromise && figure?.falls && read?.modifier === 'exactly';
  const quantity = read && { ...read, ...(isCeiling ? { modifier: 'at-most' as const } : {}) };
  return {
    ...(leads.length > 0 ? { actors: leads } : {}),
    ...(year === null ? {} : { deadline: { year, text: due! } }),
    ...(quantity ? { quantities: [{ ...quantity, start: figure.start, end: figure.end }] } : {}),
  };
}

/** A year in a heading, and not a span of years. */
const headingYear = /(?<![\d–—～~至/-])(20\d\d)(?!\d|\s?年?\s?[-–—～~至/]\s?\d)/g;

/** "Next year" and "within three years" count from the report, wherever they stand. */
const countsFromReport = /\bnext|\bcoming|\bwithin\b|明年|来年|次年|[一二两三四五六七八九十\d]年内/i;

/** "By the end of the year" in a section called `三、2023年工作安排` is that year's end, whatever year the report is of. */
function yearSpokenFor(
  words: string,
  sentence: Sentence,
  { text, metadata }: StatementSource,
): number | null {
  const reportYear = metadata.year;
  if (reportYear === null || countsFromReport.test(words)) return reportYear;
  for (const heading of (text.sections[sentence.section]?.path ?? []).toReversed()) {
    const years = new Set([...heading.matchAll(headingYear)].map((match) => Number(match[1])));
    const [year] = years;
    if (years.size === 1 && (year === reportYear || year === reportYear + 1)) return year!;
  }
  return reportYear;
}
