import type { HeadingCandidate } from './heading-candidate.ts';
import { judgeHeadingWords, longestHeadingCharacters, looksTitleCase } from './judge-heading-words.ts';
import type { LaidOutText, Line } from './lay-out-text.ts';
import { type NumberLabel, parseNumberLabel } from './number-label.ts';
import { findSentenceEnd } from './split-sentences.ts';

/** Every place where a section may open, with the evidence for it; lines in `excluded` are passed over. */
export function findHeadingCandidates(
  laidOut: LaidOutText,
  excluded: ReadonlySet<number>,
): HeadingCandidate[] {
  const candidates: HeadingCandidate[] = [];
  const { lines } = laidOut;
  for (let index = 0; index < lines.length; index += 1) {
    if (excluded.has(index)) continue;
    const candidate = readCandidate(lines, index, excluded);
    if (!candidate) continue;
    const previous = candidates.at(-1);
    // Some sources print a heading twice, once as heading and once as text.
    if (previous?.lastLine === index - 1 && lines[index]?.text.trim() === lines[previous.line]?.text.trim())
      continue;
    candidates.push(candidate);
    index = candidate.lastLine;
  }
  markListItems(candidates);
  shareEvidence(candidates);
  return candidates;
}

function readCandidate(
  lines: Line[],
  index: number,
  excluded: ReadonlySet<number>,
): HeadingCandidate | undefined {
  const line = lines[index];
  if (!line || !canHoldHeading(line)) return undefined;
  const lead = line.text.length - line.text.trimStart().length;
  const readings = parseNumberLabel(line.text.slice(lead, lead + 60)).filter((label) =>
    isUsable(label, line, lead),
  );
  const [label] = readings;
  if (!label) return readUnnumbered(lines, index, excluded);
  const bodyOffset = lead + label.length;
  if (line.text.length <= bodyOffset) return readBareLabel(lines, index, readings, excluded);
  return readNumbered(line, index, readings, bodyOffset, hasBodyBelow(lines, index, excluded));
}

function canHoldHeading(line: Line): boolean {
  const { kind } = line.block;
  return kind === 'heading' || kind === 'paragraph' || kind === 'list-item';
}

/** `第三条规定的` and `Section 4 of the Act` cite; `一九七八` and `I think` are words. */
function isUsable(label: NumberLabel, line: Line, lead: number): boolean {
  const rest = line.text.slice(lead + label.length, lead + label.length + 24);
  if (label.unit === null) return true;
  const isSetOff = /[\s:：、.—–-]$/.test(line.text.slice(lead, lead + label.length)) || rest === '';
  if (/^第/.test(label.text))
    return isSetOff || !/^(?:规定|所称|所列|第|的|、|和|至|或|与|款|项|及|中|内|以)/.test(rest);
  return !/^(?:of|to|and|or|is|are|was|provides?|applies|requires?|shall|also|in|on|at|by|for|above|below|paragraphs?|\()\b/.test(
    rest,
  );
}

// --- numbered -------------------------------------------------------------------------------------------------------

function readNumbered(
  line: Line,
  index: number,
  readings: NumberLabel[],
  bodyOffset: number,
  hasBody: boolean,
): HeadingCandidate | undefined {
  const unit = readings[0]?.unit ?? null;
  if (unit === 'article') return readArticle(line, index, readings, bodyOffset);
  const phrase = cutPhrase(line.text, bodyOffset, line.block.kind === 'heading');
  const heading = cleanHeading(line.text.slice(phrase.start, phrase.end));
  const isAlone = phrase.rest >= line.text.length;
  const evidence =
    line.block.kind === 'heading'
      ? formatEvidence(line, heading)
      : numberedEvidence(line, phrase, heading, hasBody);
  return {
    line: index,
    lastLine: index,
    readings,
    heading: heading === '' ? null : heading,
    start: line.start,
    bodyStart: line.start + phrase.rest,
    form: unit === 'annex' ? 'annex' : isAlone ? 'alone' : 'run-in',
    formatLevel: line.block.level,
    style: 'plain',
    hasKnownName: false,
    score: evidence + (unit === null ? 0 : unitEvidence(line, phrase)),
  };
}

/** `Chapter 3 …`, `第二部分 …`, `附件1：…` say themselves what they are; a citation at the start of a long sentence does not. */
function unitEvidence(line: Line, phrase: Phrase): number {
  return phrase.rest >= line.text.length && phrase.end - phrase.start < 100 ? 2 : -0.5;
}

interface Phrase {
  start: number;
  end: number;
  /** Where the body goes on in the line; its length when nothing follows. */
  rest: number;
  mark: 'none' | 'stop' | 'colon' | 'semicolon';
}

/** The heading phrase behind a label: the whole line, or its first sentence, or what stands before an early colon. */
function cutPhrase(text: string, from: number, isHeading: boolean): Phrase {
  const start = from + (/^[\s:：–—-]*/.exec(text.slice(from, from + 8))?.[0].length ?? 0);
  const whole: Phrase = { start, end: text.length, rest: text.length, mark: 'none' };
  if (isHeading) return whole;
  const limit = Math.min(text.length, start + longestHeadingCharacters);
  const colon = findRunInColon(text, start, limit);
  if (colon !== undefined) return { start, end: colon, rest: skipSpaces(text, colon + 1), mark: 'colon' };
  const end = findSentenceEnd(text, start, limit);
  const lostBreak = findLostBreak(text.slice(start, end));
  if (lostBreak !== undefined)
    return { start, end: start + lostBreak, rest: skipSpaces(text, start + lostBreak), mark: 'none' };
  const rest = end >= limit && limit < text.length ? limit : skipSpaces(text, end);
  const mark = /[;；，,]$/.test(text.slice(0, end))
    ? 'semicolon'
    : /[。.!！?？]["”’）)]?$/.test(text.slice(start, end))
      ? 'stop'
      : /[:：]$/.test(text.slice(0, end))
        ? 'colon'
        : 'none';
  return { start, end, rest, mark };
}

/** `（一）工作目标：到……` and `3. Purpose: this policy …`; a colon later than this belongs to a sentence. */
function findRunInColon(text: string, start: number, limit: number): number | undefined {
  const head = text.slice(start, Math.min(limit, start + 64));
  const match = /^([^.。:：，,;；]{2,60}?)[:：]\s*\S/.exec(head);
  if (!match?.[1]) return undefined;
  const isShort = /\p{Script=Han}/u.test(match[1])
    ? match[1].length <= 14
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
  const match =
    /^((?:\S+ ){3,24}?\S*\p{Ll}) (?=(?:To|We|In|The|This|These|Our|It|There|Since|With|As|By|For|All|Continuing|Regardless)\s\p{Ll})/u.exec(
      sentence,
    );
  return match?.[1] && judgeHeadingWords(match[1]) > -1 && !looksTitleCase(match[1].split(' '))
    ? match[1].length
    : undefined;
}

/**
 * Evidence of a numbered line whose format says nothing. Anchors: a short phrase alone on its line is a heading, a first
 * sentence that commands or names and is followed by more is one, a long statement is a numbered paragraph.
 */
function numberedEvidence(line: Line, phrase: Phrase, heading: string, hasBody: boolean): number {
  const words = judgeHeadingWords(heading) + (readsOnInLowerCase(line, heading) ? 1.2 : 0);
  const isAlone = phrase.rest >= line.text.length;
  const isList = line.block.kind === 'list-item';
  let score = words;
  if (phrase.end - phrase.start > longestHeadingCharacters - 20) score -= 2;
  if (phrase.mark === 'semicolon') score -= 3;
  // `(a)`, `i)`: small letters count items far more often than sections.
  if (/^[(（]?[a-z]{1,4}[)）.]/.test(line.text.trimStart())) score -= 0.8;
  if (!isAlone) return score + (isList ? 0 : 0.6);
  if (phrase.mark === 'none') score += 1;
  if (phrase.mark === 'stop') score += hasBody ? -0.2 : -1.5;
  if (phrase.mark === 'colon') score -= 0.8;
  return score + 2.5 * line.block.prominence - (isList ? 1.5 : 0);
}

/** `Four, actively resolve …`: behind a number word translations go on in lower case, as in a sentence. */
function readsOnInLowerCase(line: Line, heading: string): boolean {
  return /^\p{Lu}\p{Ll}+\s*[,，、]/u.test(line.text) && /^\p{Ll}/u.test(heading);
}

function formatEvidence(line: Line, heading: string): number {
  const isTold = line.block.level !== null;
  const base = isTold ? 4 : 2.5;
  return heading.length > longestHeadingCharacters ? base - 4 : base + line.block.prominence;
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
  const isTitled = rest.length <= 100 && !/[。.；;]$/.test(rest.trim()) && judgeHeadingWords(rest) > 0;
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
    form: 'article',
    formatLevel: line.block.level,
    style: 'plain',
    hasKnownName: false,
    score: 3,
  };
}

/** A label alone on its line takes the next short line as its heading: `CHAPTER I` above `GENERAL PROVISIONS`. */
function readBareLabel(
  lines: Line[],
  index: number,
  readings: NumberLabel[],
  excluded: ReadonlySet<number>,
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
    !/[。.；;，,：:]$/.test(text) &&
    judgeHeadingWords(text) > (label.unit === 'annex' ? -1.5 : 0);
  if (label.unit === null && !isHeading && line.block.kind !== 'heading') return undefined;
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
    hasKnownName: false,
    score: label.unit === null ? 1 : 3,
  };
}

// --- unnumbered -----------------------------------------------------------------------------------------------------

/** Names that parts of reports and policies bear in any house style. */
const knownNames =
  /^(?:executive summary|summary|introduction|foreword|preface|preamble|background|overview|conclusions?|concluding remarks|references|bibliography|glossary|acknowledge?ments|definitions|abstract|appendices|notes|endnotes|next steps|前\s*言|引\s*言|导\s*言|导\s*语|序\s*言|序|概\s*述|摘\s*要|结\s*语|结束语|参考文献|名词解释|附\s*注|后\s*记)[:：]?$/i;

/** Lines that address the audience are not headings, whatever their looks. */
const salutation =
  /^(?:(?:the )?(?:right )?(?:honou?rable|hon\.?) |members of |fellow |ladies|dear |mr\.? |madam|your |各位|同志们|主席|尊敬的)/i;

function readUnnumbered(
  lines: Line[],
  index: number,
  excluded: ReadonlySet<number>,
): HeadingCandidate | undefined {
  const line = lines[index];
  if (!line) return undefined;
  const text = line.text.trim();
  if (text.length > longestHeadingCharacters || !/\p{L}/u.test(text)) return undefined;
  const { kind, level, prominence } = line.block;
  const style = styleOf(text, line);
  const score =
    kind === 'heading'
      ? formatEvidence(line, text)
      : layoutEvidence(lines, index, excluded, text, style) + 4 * Math.max(0, prominence - 0.3);
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
    style: kind === 'heading' ? 'format' : style,
    hasKnownName: knownNames.test(text),
    score,
  };
}

function styleOf(text: string, line: Line): HeadingCandidate['style'] {
  if (line.block.prominence >= 0.5) return 'prominent';
  if (text.length >= 4 && /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)) return 'capitals';
  return looksTitleCase(text.split(/\s+/)) || /^\p{Lu}\p{Ll}+$/u.test(text) ? 'title-case' : 'plain';
}

/** A short line that stands alone between paragraphs; its looks decide how much that says. */
function layoutEvidence(
  lines: Line[],
  index: number,
  excluded: ReadonlySet<number>,
  text: string,
  style: HeadingCandidate['style'],
): number {
  const isHan = /\p{Script=Han}/u.test(text);
  const words = text.split(/\s+/).length;
  if (lines[index]?.block.kind === 'list-item') return -2;
  if (knownNames.test(text)) return 2;
  if (/[。.；;，,：:!！|”"]$/.test(text) || /^["“'(（[*•·-]/.test(text)) return -2;
  if (isHan ? text.replace(/\s/g, '').length > 24 : words > 12 || text.length > 90) return -2;
  if (!isHan && !/^[\p{Lu}\d]/u.test(text)) return -2;
  if (salutation.test(text)) return -2;
  if (!hasBodyBelow(lines, index, excluded)) return -2;
  if (style === 'capitals') return 2;
  if (judgeHeadingWords(text) <= 0) return -1;
  if (/\d{4}年\d{1,2}月|[|｜]|https?:|^\S{2,3}$/.test(text) && style === 'plain') return -1;
  if (!standsBehindProse(lines, index)) return style === 'title-case' ? 0.2 : -1;
  return style === 'title-case' ? 1.2 : isHan ? 0.5 : 0.7;
}

/** The line above ends a paragraph or is itself a short heading-like line, so this one is not the rest of it. */
function standsBehindProse(lines: Line[], index: number): boolean {
  const above = lines[index - 1]?.text.trim() ?? '';
  return index === 0 || /[.。!！?？;；:："”)）]$/.test(above);
}

/** True when prose, or a further heading of the format, follows. */
function hasBodyBelow(lines: Line[], index: number, excluded: ReadonlySet<number>): boolean {
  let next = index + 1;
  while (next < lines.length && excluded.has(next)) next += 1;
  const line = lines[next];
  if (!line) return false;
  const text = line.text.trim();
  if (line.block.kind === 'heading' || line.block.kind === 'table-row') return true;
  return text.length >= (/\p{Script=Han}/u.test(text) ? 28 : 70) || /[.。]$/.test(text);
}

// --- all together ---------------------------------------------------------------------------------------------------

/** Short numbered lines one under the other, nothing between them, are a list. */
function markListItems(candidates: HeadingCandidate[]): void {
  for (const [index, candidate] of candidates.entries()) {
    const next = candidates[index + 1];
    if (!next || !isBareItem(candidate) || !isBareItem(next) || next.line !== candidate.lastLine + 1)
      continue;
    const isSameSeries = candidate.readings.some((a) => next.readings.some((b) => a.shape === b.shape));
    if (!isSameSeries) continue;
    candidate.score -= 2.2;
    if (next.line + 1 !== candidates[index + 2]?.line) next.score -= 1;
  }
}

function isBareItem(candidate: HeadingCandidate): boolean {
  return candidate.form === 'alone' && candidate.formatLevel === null && candidate.readings[0]?.unit === null;
}

/**
 * Lines of one shape are headings together or paragraphs together: half or more of a line's evidence is the mean of its shape.
 * Only lines of prose share; a heading that the format or its own line shows needs no witnesses.
 */
function shareEvidence(candidates: HeadingCandidate[]): void {
  const sums = new Map<string, { total: number; count: number }>();
  const shared = candidates.filter((candidate) => candidate.formatLevel === null && isProse(candidate));
  for (const candidate of shared) {
    const shape = candidate.readings[0]?.shape ?? '';
    const sum = sums.get(shape) ?? { total: 0, count: 0 };
    sums.set(shape, { total: sum.total + candidate.score, count: sum.count + 1 });
  }
  for (const candidate of shared) {
    const sum = sums.get(candidate.readings[0]?.shape ?? '');
    if (!sum) continue;
    const mean = sum.total / sum.count;
    // Where most lines of the shape are prose, the few that could be headings need more than their own looks.
    const own = mean < 0 ? 0.3 : 0.5;
    candidate.score = own * candidate.score + (1 - own) * mean;
  }
}

function isProse(candidate: HeadingCandidate): boolean {
  return (
    candidate.form === 'run-in' ||
    (candidate.form === 'alone' && candidate.score < -1 && candidate.readings.length > 0)
  );
}

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
