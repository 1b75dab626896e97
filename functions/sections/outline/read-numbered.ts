import type { NumberLabel } from '../labels/number-label.ts';
import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import {
  judgeHeadingWords,
  longestHeadingCharacters,
  looksTitleCase,
} from '../wording/judge-heading-words.ts';
import { looksLikeDate } from '../wording/masthead-lines.ts';
import { readBoldLead } from './bold-lead.ts';
import { cleanHeading, cutPhrase, type Phrase } from './cut-phrase.ts';
import { leadsIn, opensClause } from './entitles-with-colon.ts';
import { hasBodyBelow, headingsAbove } from './has-body-below.ts';
import type { HeadingCandidate, Surroundings } from './heading-candidate.ts';
import { isCapitals } from './heading-looks.ts';
import { isMainUnit, rankOf } from './label-rank.ts';
import { canHoldHeading, formatEvidence } from './read-unnumbered.ts';

/** A labelled line with text behind the label: `2. Accelerate the upgrading …`, `（一）指导思想。…`, `第三条 …`. */
export function readNumbered(
  around: Surroundings,
  index: number,
  readings: NumberLabel[],
  bodyOffset: number,
): HeadingCandidate | undefined {
  const line = around.lines[index];
  if (!line || looksLikeDate(line.text)) return undefined;
  const unit = readings[0]?.unit ?? null;
  if (unit === 'article') return readArticle(line, index, readings, bodyOffset);
  const isAboveProse = line.text.length < longestHeadingCharacters && standsAboveProse(around, index);
  const isLevelled = (readings[0]?.values.length ?? 0) > 1 || isMainUnit(readings[0] ?? null);
  const bold = readBoldLead(line, bodyOffset);
  const phrase = bold
    ? { start: bodyOffset, end: bold.end, rest: bold.rest, mark: 'stop' as const }
    : cutPhrase(line.text, bodyOffset, line.block.kind === 'heading', isAboveProse, isLevelled);
  const isAlone = phrase.rest >= line.text.length;
  // `Sec. 201. The provision limits the use of funds.` is a statement that has a number, as an article is.
  const isStatement =
    unit === 'section' &&
    isAlone &&
    phrase.mark === 'stop' &&
    readsAsStatement(line.text.slice(phrase.start));
  if (isStatement) phrase.end = phrase.rest = phrase.start;
  const heading = cleanHeading(line.text.slice(phrase.start, phrase.end));
  const evidence =
    line.block.kind === 'heading'
      ? formatEvidence(line, heading)
      : isStatement
        ? 1
        : numberedEvidence(around, index, phrase, heading);
  return {
    line: index,
    lastLine: index,
    readings,
    heading: heading === '' ? null : heading,
    start: line.start,
    bodyStart: line.start + phrase.rest,
    form: unit === 'annex' ? 'annex' : isAlone ? 'alone' : 'run-in',
    formatLevel: line.block.level,
    style: isCapitals(heading) ? 'capitals' : 'plain',
    prominence: line.block.prominence,
    hasKnownName: false,
    isListed: line.block.kind === 'list-item',
    isLedIn: /[:：]$/.test(around.lines[index - 1]?.text.trim() ?? ''),
    score: evidence + namedEvidence(readings, line, phrase) + (bold ? setOff : 0),
  };
}

/** Evidence of a bold phrase behind a number, before plain text. */
const setOff = 1.5;

function readsAsStatement(text: string): boolean {
  const words = text.split(/\s+/);
  return /\p{Ll}/u.test(text) && words.length >= 7 && !looksTitleCase(words);
}

/** What a label says by itself, beyond the number: its unit, or that it counts questions or findings. */
function namedEvidence([label]: NumberLabel[], line: Line, phrase: Phrase): number {
  if (label?.shape === 'question') return 2;
  const isCounter = label?.shape.startsWith('counter') && phrase.mark !== 'stop';
  return label?.unit != null || isCounter ? unitEvidence(line, phrase) : 0;
}

/** `Chapter 3 …`, `第二部分 …`, `附件1：…` say themselves what they are; a citation at the start of a long sentence does not. */
function unitEvidence(line: Line, phrase: Phrase): number {
  return phrase.rest >= line.text.length && phrase.end - phrase.start < 100 ? 2 : -0.5;
}

/**
 * Evidence of a numbered line whose format says nothing. Anchors: a short phrase alone on its line is a heading, a first
 * sentence that commands or names and is followed by more is one, a long statement is a numbered paragraph.
 */
function numberedEvidence(around: Surroundings, index: number, phrase: Phrase, heading: string): number {
  const line = around.lines[index];
  if (!line) return 0;
  const words = judgeHeadingWords(heading) + (readsOnInLowerCase(line, heading) ? 1.2 : 0);
  const isAlone = phrase.rest >= line.text.length;
  const isList = line.block.kind === 'list-item';
  let score = words;
  if (phrase.end - phrase.start > longestHeadingCharacters - 20) score -= 2;
  if (phrase.mark === 'semicolon') score -= 3;
  // `(a)`, `i)`: small letters count items far more often than sections.
  if (/^[(（]?[a-z]{1,4}[)）.]/.test(line.text.trimStart())) score -= 0.8;
  // `第一，……。……` counts reasons in a speech; alone on its line it may be a heading.
  if (!isAlone && /^第[一二三四五六七八九十]+[，,、]/.test(line.text.trimStart())) return -2;
  if (!isAlone) return score + (isList ? 0 : 0.6) - (opensListInside(line.text) ? 3 : 0);
  if (phrase.mark === 'none') score += 1;
  // `12 Harbour Street`, close below a name: an address.
  if (around.setsApart && line.block.spaceAbove === 0 && /^\d+\s/.test(line.text)) score -= 4;
  if (phrase.mark === 'stop') score += hasOwnBody(around, index) ? -0.2 : -1.5;
  // `SEC. 4. GRANTS FOR SAFETY.`: nobody writes sentences in capitals.
  if (/\p{Lu}{3}/u.test(heading) && !/\p{Ll}/u.test(heading)) score += 1.2;
  // `3.1 Examples are:` leads in to a list.
  if (phrase.mark === 'colon') score -= leadsIn.test(heading) || opensClause.test(heading) ? 3 : 0.8;
  // `A. Murphy` below a letter is a person: what signs has nothing below it.
  if (/^\p{Lu}\.\s+\p{Lu}\p{Ll}+$/u.test(line.text.trim()) && !hasBodyBelow(around, index)) score -= 2.5;
  // Where other headings are set in type or levels, a line in plain type is more likely an item.
  if (around.showsHeadings && line.block.prominence < 0.3) score -= 0.7;
  return score + 2.5 * line.block.prominence - (isList ? 1.5 : 0);
}

function standsAboveProse({ lines }: Surroundings, index: number): boolean {
  const below = lines[index + 1]?.text.trim() ?? '';
  return parseNumberLabel(below).length === 0 && below.length >= 20 && /[。.；;：:]$/.test(below);
}

/** What stands below is no further number of its own list: `4. Boards.` above `(1) There is …`, （二）……。 above `4. ……`. */
function hasOwnBody(around: Surroundings, index: number): boolean {
  const [own] = parseNumberLabel(around.lines[index]?.text.trimStart() ?? '');
  const [label] = parseNumberLabel(around.lines[index + 1]?.text.trimStart() ?? '');
  const isInside =
    label === undefined || label.values.at(-1) === 1 || (own !== undefined && rankOf(label) > rankOf(own));
  return isInside && hasBodyBelow(around, index, headingsAbove);
}

/** `（一）受理。……（二）审核。……`: the paragraph counts on by itself, so it is a list in prose. */
function opensListInside(text: string): boolean {
  return /^[（(]一[)）].*[（(]二[)）]|^[（(]1[)）].*[（(]2[)）]|^1[.．、].*[。；;.]\s*2[.．、]\D|^第一[，,、].*第二[，,、]|^First(?:ly)?,.*[.;] Second(?:ly)?,/.test(
    text,
  );
}

/** `Four, actively resolve …`: behind a number word translations go on in lower case, as in a sentence. */
function readsOnInLowerCase(line: Line, heading: string): boolean {
  return /^\p{Lu}\p{Ll}+\s*[,，、]/u.test(line.text) && /^\p{Ll}/u.test(heading);
}

function readArticle(
  line: Line,
  index: number,
  readings: NumberLabel[],
  bodyOffset: number,
): HeadingCandidate {
  const bracket = /^[（(【[]\s*([^（）()【】[\]。；]{2,30})\s*[）)】\]]\s*/.exec(
    line.text.slice(bodyOffset, bodyOffset + 48),
  );
  const isHan = /^第/.test(readings[0]?.text ?? '');
  const rest = line.text.slice(bodyOffset);
  const isTitled = rest.length <= 100 && !/[。.；;：:]$/.test(rest.trim()) && judgeHeadingWords(rest) > 0;
  const runIn = !isHan && !isTitled ? cutPhrase(line.text, bodyOffset, false) : undefined;
  const hasRunIn =
    runIn !== undefined &&
    runIn.rest < line.text.length &&
    judgeHeadingWords(line.text.slice(runIn.start, runIn.end)) > 0.9;
  const heading =
    bracket?.[1] ??
    (isTitled ? cleanHeading(rest) : hasRunIn ? cleanHeading(line.text.slice(runIn.start, runIn.end)) : null);
  const consumed = bracket
    ? bracket[0].length
    : isTitled
      ? rest.length
      : hasRunIn
        ? runIn.rest - bodyOffset
        : 0;
  return {
    line: index,
    lastLine: index,
    readings,
    heading: heading === '' ? null : heading,
    start: line.start,
    bodyStart: line.start + bodyOffset + consumed,
    ...(hasRunIn && !bracket ? { bodyOfRunIn: line.start + bodyOffset } : {}),
    form: 'article',
    formatLevel: line.block.level,
    style: 'plain',
    prominence: line.block.prominence,
    hasKnownName: false,
    score: 3,
  };
}

/** A label alone on its line takes the next short line as its heading: `CHAPTER I` above `GENERAL PROVISIONS`. */
export function readBareLabel(
  { lines, excluded }: Surroundings,
  index: number,
  readings: NumberLabel[],
): HeadingCandidate | undefined {
  const line = lines[index];
  const [label] = readings;
  if (!line || !label || label.shape === 'arabic ') return undefined;
  const next = lines[index + 1];
  const text = next?.text.trim() ?? '';
  const isHeading =
    next !== undefined &&
    !excluded.has(index + 1) &&
    canHoldHeading(next) &&
    parseNumberLabel(text).length === 0 &&
    text.length <= 120 &&
    !/[。；;，,：:]$|[^\p{Lu}]\.$/u.test(text) &&
    judgeHeadingWords(text) > (label.unit === 'annex' ? -1.5 : 0);
  const isNamed = label.unit !== null || label.shape.startsWith('counter');
  if (!isNamed && !isHeading && line.block.kind !== 'heading') return undefined;
  const last = isHeading ? index + 1 : index;
  return {
    line: index,
    lastLine: last,
    readings,
    heading: isHeading ? cleanHeading(text) : null,
    start: line.start,
    bodyStart: lines[last]?.end ?? line.end,
    form: label.unit === 'article' ? 'article' : label.unit === 'annex' ? 'annex' : 'alone',
    formatLevel: line.block.level,
    style: 'plain',
    prominence: line.block.prominence,
    hasKnownName: false,
    score: isNamed ? 3 : 1,
  };
}
