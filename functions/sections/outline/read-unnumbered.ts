import { looksLikeCaption } from '../../parse/clean-text.ts';
import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import {
  judgeHeadingWords,
  longestHeadingCharacters,
  looksTitleCase,
} from '../wording/judge-heading-words.ts';
import { judgeWording } from '../wording/judge-wording.ts';
import { isKnownName } from '../wording/known-names.ts';
import { looksLikeDate, looksLikeDocumentNumber } from '../wording/masthead-lines.ts';
import { cleanHeading } from './cut-phrase.ts';
import type { HeadingCandidate, Surroundings } from './heading-candidate.ts';
import { contentStems } from './heading-looks.ts';

/** Lines that address the audience are not headings, whatever their looks. */
const salutation =
  /^(?:(?:the )?(?:right )?(?:honou?rable|hon\.?) |members of |fellow |ladies|dear |mr\.? |madam|your (?:excellenc|honou?r|majest|grace|worship|royal|lordship)|各位|同志们|主席|尊敬的)/i;

/** `Coming into force 1st October 2016`: what a letterhead says of the document. */
const adopted =
  /^(?:made|laid|adopted|approved|published|revised|effective|dated?|issued|coming into force|present|apologies|to|from|ref|re|subject)\b.*(?:\d{4}|:.+)$/i;

/** `Keywords: heat, trees`, `Telephone: 03708 506 506`: a field and what stands in it. */
const field = /^(?:key ?words?|authors?|tags?|topics?)\s*:|^\p{L}+(?: \p{L}+){0,4}: .*[\d,@]/iu;

/** `Mr Speaker`, set in bold where a record tells who speaks. */
const speaker = /^(?:mr|mrs|ms|dr|madam|the hon)\.? /i;

/** `Dr A. Bello, Ministry of Energy`: a person, with an office or without. */
const person = /^(?:mr|mrs|ms|dr|prof|professor|sir|dame|hon|rev)\.? \p{Lu}/iu;

/** `Ruth Calder, Chair`: who signs, with an office. */
const signature =
  /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}, (?:(?:acting|deputy|vice|chief|executive|permanent|general) )*(?:chair|president|director|secretary|minister|commissioner|mayor|administrator|manager|officer|governor|auditor|treasurer|clerk|executive|ombudsman|registrar|MP\b|CEO\b)/iu;

/** `Operator: Northgate Ltd`; two such lines together are fields. */
const namedValue = /^\p{Lu}[^:.]{1,40}: \S/u;

function isField({ lines }: Surroundings, index: number): boolean {
  const isNamed = (at: number) => namedValue.test(lines[at]?.text ?? '');
  return isNamed(index) && (isNamed(index - 1) || isNamed(index + 1));
}

/**
 * True where a text sets its paragraphs apart and this line stands close to another short one: a list of names, an
 * address. A heading may stand close to its text, or close below a heading with a number or in capitals.
 */
function standsInList({ lines, setsApart }: Surroundings, index: number): boolean {
  if (!setsApart) return false;
  const isClose = (at: number) => lines[at]?.block.spaceAbove === 0 && lines[at - 1] !== undefined;
  const isShort = (at: number) => {
    const text = lines[at]?.text.trim() ?? '';
    const isCounted = parseNumberLabel(text).some(({ shape }) => shape !== 'arabic ');
    return text.length < 70 && !/[.。:：;；,，]$/.test(text) && !isCounted;
  };
  const above = lines[index - 1]?.text.trim() ?? '';
  const mayHold = isCapitals(above) || parseNumberLabel(above).length > 0;
  return (
    (isClose(index) && !mayHold) ||
    (isClose(index + 1) && isShort(index + 1) && !isCapitals(lines[index]!.text.trim()))
  );
}

/** A line without a label: a heading by its format, by its type, or by standing short and alone. */
export function readUnnumbered(around: Surroundings, index: number): HeadingCandidate | undefined {
  const line = around.lines[index];
  if (!line) return undefined;
  const text = line.text.trim();
  if (text.length > longestHeadingCharacters || !/\p{L}{2}/u.test(text)) return undefined;
  const { kind, level, prominence } = line.block;
  const style = styleOf(text);
  const score =
    kind === 'heading' ? formatEvidence(line, text) : unmarkedEvidence(around, index, text, style);
  if (score <= 0) return undefined;
  return {
    line: index,
    lastLine: index,
    readings: [],
    heading: cleanHeading(text),
    start: line.start,
    bodyStart: line.end,
    form: 'alone',
    formatLevel: level,
    style,
    wording: judgeWording(text),
    ...(level === null ? { stems: contentStems(text) } : {}),
    ...(around.setsApart ? { spaceAbove: line.block.spaceAbove ?? 0 } : {}),
    prominence,
    hasKnownName: isKnownName(text),
    ...numberedBelow(around, index),
    score,
  };
}

function numberedBelow({ lines }: Surroundings, index: number): Pick<HeadingCandidate, 'numberedBelow'> {
  const [label] = parseNumberLabel(lines[index + 1]?.text.trimStart() ?? '');
  return label?.shape === 'decimal' ? { numberedBelow: label.values } : {};
}

function unmarkedEvidence(
  around: Surroundings,
  index: number,
  text: string,
  style: HeadingCandidate['style'],
): number {
  const line = around.lines[index];
  if (line === undefined || line.block.kind === 'list-item') return -2;
  return line.block.prominence >= leastProminence
    ? typeEvidence(line, text)
    : layoutEvidence(around, index, text, style);
}

/** Type that says less than this (another face, centred) is decoration as often as heading. */
const leastProminence = 0.45;

/** Larger or bold type: a heading unless the words are a statement, a label of a chart or a figure. */
function typeEvidence(line: Line, text: string): number {
  const words = Math.max(-2, Math.min(1, judgeHeadingWords(text)));
  let score = -0.6 + 3.2 * (line.block.prominence - 0.25) + 0.8 * words;
  if (/[.。;；,，]$/.test(text) || looksLikeDate(text)) score -= 2;
  if (speaker.test(text)) score -= 2;
  if (/^\p{Ll}/u.test(text) || (/^[$£€¥]?[\d.,]+/.test(text) && !/^(?:19|20)\d\d(?:年|\s\p{Lu})/u.test(text)))
    score -= 1.5;
  return score;
}

function styleOf(text: string): HeadingCandidate['style'] {
  if (isCapitals(text)) return 'capitals';
  return looksTitleCase(text.split(/\s+/)) || /^\p{Lu}\p{Ll}+$/u.test(text) ? 'title-case' : 'plain';
}

export function isCapitals(text: string): boolean {
  return text.length >= 4 && /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A short line that stands alone between paragraphs; its looks decide how much that says. */
function layoutEvidence(
  around: Surroundings,
  index: number,
  text: string,
  style: HeadingCandidate['style'],
): number {
  const isHan = /\p{Script=Han}/u.test(text);
  const words = text.split(/\s+/).length;
  if (isKnownName(text)) return around.showsHeadings ? 0.5 : 2;
  if (around.showsHeadings) return -1;
  if (around.endsInColons && entitlesWithColon(around.lines, index) && hasBodyBelow(around, index))
    return 0.9;
  if (/[。.；;，,：:!！|”"]$|[.!?] \(/.test(text) || /^["“'(（[*•·-]/.test(text)) return -2;
  // `Marriages 45`: a row of a table.
  if (/\p{L} [\d,.]{1,9}%?$/u.test(text) && !/\b(?:19|20)\d\d$/.test(text)) return -2;
  if (isHan ? text.replace(/\s/g, '').length > 24 : isTooLong(text, words, style)) return -2;
  if (!isHan && !/^[\p{Lu}\d]/u.test(text)) return -2;
  if (salutation.test(text) || adopted.test(text) || field.test(text)) return -2;
  if (looksLikeDate(text) || looksLikeDocumentNumber(text)) return -2;
  if (person.test(text) || signature.test(text) || isField(around, index) || standsInList(around, index))
    return -2;
  // What stands right above a date signs.
  if (looksLikeDate(around.lines[index + 1]?.text ?? '') && !hasBodyBelow(around, index + 1)) return -2;
  if (!hasBodyBelow(around, index)) return -2;
  if (style === 'capitals') return 2;
  const mayState = words <= fewWords || judgeWording(text) === 'condition';
  if (judgeHeadingWords(text) <= 0) return mayState && standsBetweenParagraphs(around, index) ? 0.9 : -1;
  if (/\d{4}年\d{1,2}月|[|｜]|https?:/.test(text) && style === 'plain') return -1;
  // Two or three Han are a person's name as often as a heading, unless prose stands above and below.
  if (/^\S{2,3}$/.test(text) && style === 'plain' && !(isHan && standsInProse(around, index)))
    return isHan && holdsHeading(around, index) ? 0.5 : -1;
  if (!standsBehindProse(around, index) && !standsBelowHeading(around, index, style))
    return style === 'title-case' ? 0.2 : -1;
  return style === 'title-case' ? 1.2 : isHan ? 0.5 : 0.7;
}

/** `Purpose:` between paragraphs; `The following apply:` and what stands above a list lead in. */
export function entitlesWithColon(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text.trim() ?? '';
  if (!/^\p{Lu}[\p{L}’'/ -]{2,40}:$/u.test(text) || text.split(/\s+/).length > 5) return false;
  return (
    !leadsIn.test(text.slice(0, -1)) &&
    !/^(?:the|we|it|they|this|these) |ed:$/i.test(text) &&
    !salutation.test(text) &&
    /^[\p{Lu}\p{N}"“]/u.test(lines[index + 1]?.text ?? '')
  );
}

/** `Examples are:`, `The Board must:` lead in to a list. */
export const leadsIn =
  /\b(?:are|is|were|was|includes?|must|shall|may|will|should|to|that|by|of|following|follows|below)$/;

/** Titles of chapters go on longer than other headings where their words are capitalised. */
function isTooLong(text: string, words: number, style: HeadingCandidate['style']): boolean {
  const isTitle = style === 'title-case' && !/[=@\\]|:\S/.test(text);
  return isTitle ? words > 20 || text.length > 150 : words > 12 || text.length > 90;
}

/** `This year`, `We are not there yet`: so few words between two paragraphs entitle the second, whatever they state. */
const fewWords = 7;

function standsBetweenParagraphs(around: Surroundings, index: number): boolean {
  const { lines, excluded } = around;
  if (excluded.has(index - 1) || !isParagraph(lines[index + 1])) return false;
  return isParagraph(lines[index - 1]) || standsBelowHeading(around, index, 'plain');
}

function isParagraph(line: Line | undefined): boolean {
  return /^.{50,}[.!?]["”’)]?$/.test(line?.text.trim() ?? '');
}

/** The line above ends a paragraph, entitles the document or a named part, so this one is not the rest of it. */
function standsBehindProse({ lines, excluded, setsApart }: Surroundings, index: number): boolean {
  if (index === 0 || excluded.has(index - 1)) return true;
  const above = lines[index - 1]?.text.trim() ?? '';
  if (setsApart && (lines[index]?.block.spaceAbove ?? 0) > 0 && above.length >= longestAbove) return true;
  return (
    lines[index - 1]?.block.kind === 'list-item' ||
    field.test(above) ||
    /[.。!！?？;；:："”)）\]]$/.test(above) ||
    isNamedPart(above) ||
    isNamedPart(lines[index - 2]?.text.trim() ?? '', true)
  );
}

/** The first of its level: below a numbered heading or capitals, or two short lines above prose, the upper one behind prose. */
function standsBelowHeading(around: Surroundings, index: number, style: HeadingCandidate['style']): boolean {
  const above = around.lines[index - 1]?.text.trim() ?? '';
  const [label] = parseNumberLabel(above);
  if (label) return above.length <= longestAbove && readsAsPlainHeading(above.slice(label.length));
  if (isCapitals(above)) return style !== 'capitals' && above.length <= longestAbove;
  if (!readsAsPlainHeading(above) || above.length > longestAbove) return false;
  if (standsBehindProse(around, index - 1)) return true;
  // Three levels may stand one above the other where space sets them apart.
  const outer = around.lines[index - 2]?.text.trim() ?? '';
  const isStacked = around.setsApart && outer.length <= longestAbove && readsAsPlainHeading(outer);
  return isStacked && standsBehindProse(around, index - 2);
}

/** A longer line above is prose that lost its end. */
const longestAbove = 60;

function standsInProse(around: Surroundings, index: number): boolean {
  const next = around.lines[index + 1]?.text.trim() ?? '';
  return standsBehindProse(around, index) && (/.{14}[。.]$/u.test(next) || /.{24}[：:]$/u.test(next));
}

/** 理據 behind prose and above 現行法例的不足, which stands above prose. */
function holdsHeading(around: Surroundings, index: number): boolean {
  const next = around.lines[index + 1]?.text.trim() ?? '';
  const body = around.lines[index + 2]?.text.trim() ?? '';
  return (
    standsBehindProse(around, index) &&
    next.length > 3 &&
    readsAsPlainHeading(next) &&
    /.{20}[。.]$/u.test(body)
  );
}

/** `Chapter 1: Why rivers matter`, `Summary`; or, two lines above, `Part One` over its heading. */
function isNamedPart(text: string, isBare = false): boolean {
  if (text.length > 120) return false;
  const [label] = parseNumberLabel(text);
  if (isBare) return label?.unit != null && label.length >= text.length;
  return label?.unit != null || isKnownName(text);
}

/** `Safer harbours`, `Energy`, 檢討結果: words that begin with a capital, or a few Han, and state nothing. */
function readsAsPlainHeading(text: string): boolean {
  if (/^\p{Script=Han}/u.test(text))
    return /^\p{Script=Han}{2,12}$/u.test(text) && judgeHeadingWords(text) > 0;
  return (
    /^\p{Lu}[^\d|]*\p{L}$/u.test(text) &&
    !/\b(?:a|of|the|and|for|on|to|in|by)$/.test(text) &&
    judgeHeadingWords(text) > 0
  );
}

/** How many headings may stand one above the other before any prose. */
export const headingsAbove = 2;

/** True when prose, a question, a named part or a further heading of the format follows, at once or below another heading. */
export function hasBodyBelow(
  { lines, excluded }: Pick<Surroundings, 'lines' | 'excluded'>,
  index: number,
  above = 0,
): boolean {
  let next = index + 1;
  while (next < lines.length && excluded.has(next)) next += 1;
  const line = lines[next];
  if (!line) return false;
  const text = line.text.trim();
  if (line.block.kind === 'heading' || line.block.kind === 'table-row') return true;
  if (line.block.kind === 'list-item' && lines[next + 1]?.block.kind === 'list-item') return true;
  const [label] = parseNumberLabel(text);
  // A last line before an annex is no heading without a text; it ends a list.
  const isNamed =
    (label?.unit != null && label.unit !== 'annex') ||
    label?.shape === 'question' ||
    label?.shape.startsWith('counter');
  if (isNamed) return true;
  if (
    text.length >= (/\p{Script=Han}/u.test(text) ? 28 : 70) ||
    field.test(text) ||
    /[.。:：;；,，–—-]$|[.。!?]\s+\p{Lu}/u.test(text)
  )
    return true;
  // Two questions and more are a list; one may be the heading of its answer.
  const isQuestion = (at: number) => /[?？]$/.test(lines[at]?.text.trim() ?? '');
  if (isQuestion(next) && isQuestion(next + 1) && !isQuestion(index)) return true;
  const isLabelled = label !== undefined && judgeHeadingWords(text.slice(label.length)) > 0;
  const mayBeHeading =
    isLabelled ||
    looksTitleCase(text.split(/\s+/)) ||
    isCapitals(text) ||
    isKnownName(text) ||
    readsAsPlainHeading(text) ||
    (/^\p{Lu}.*\p{L}$/u.test(text) && text.split(/\s+/).length <= fewWords && isParagraph(lines[next + 1]));
  return mayBeHeading && above < headingsAbove && hasBodyBelow({ lines, excluded }, next, above + 1);
}

export function formatEvidence(line: Line, heading: string): number {
  const isTold = line.block.level !== null;
  const base = isTold ? 4 : 2.5;
  return heading.length > longestHeadingCharacters ? base - 4 : base + line.block.prominence;
}

export function canHoldHeading(line: Line): boolean {
  const { kind } = line.block;
  return (
    kind === 'heading' || ((kind === 'paragraph' || kind === 'list-item') && !looksLikeCaption(line.text))
  );
}
