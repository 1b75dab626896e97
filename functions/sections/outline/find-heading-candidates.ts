import { entryKey } from '../furniture/find-contents-tables.ts';
import type { ContentsLevels } from '../furniture/read-contents-levels.ts';
import type { NumberLabel } from '../labels/number-label.ts';
import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { LaidOutText, Line } from '../lay-out-text.ts';
import { chineseGenre } from '../wording/name-genre.ts';
import { cleanHeading } from './cut-phrase.ts';
import { entitlesWithColon } from './entitles-with-colon.ts';
import { findRunIns } from './find-run-ins.ts';
import type { HeadingCandidate, Surroundings } from './heading-candidate.ts';
import { joinHeadingsAbove } from './join-headings-above.ts';
import { liftKin } from './lift-kin.ts';
import { markAnnouncing } from './mark-announcing.ts';
import { markCounted } from './mark-counted.ts';
import { readBareLabel, readNumbered } from './read-numbered.ts';
import { canHoldHeading, readUnnumbered } from './read-unnumbered.ts';
import {
  markBodiless,
  markListItems,
  markRecurrent,
  markUnansweredQuestions,
  settleArticleHeadings,
  settlePeriods,
  shareEvidence,
} from './share-evidence.ts';

/** Every place where a section may open, with the evidence for it; lines in `excluded` are passed over. */
export function findHeadingCandidates(
  laidOut: LaidOutText,
  excluded: ReadonlySet<number>,
  contents: ContentsLevels,
): HeadingCandidate[] {
  const candidates: HeadingCandidate[] = [];
  const { lines } = laidOut;
  const around = {
    lines,
    excluded,
    showsHeadings: showsHeadings(lines),
    setsApart: setsApart(lines),
    endsInColons: endsInColons(lines),
  };
  const runIns = findRunIns(lines, excluded);
  for (let index = 0; index < lines.length; index += 1) {
    if (excluded.has(index)) continue;
    const candidate = readCandidate(around, index) ?? runIns.get(index);
    if (!candidate) continue;
    if (candidate.form === 'annex') completeAnnexTitle(around, candidate);
    const previous = candidates.at(-1);
    // Some sources print a heading twice, once as heading and once as text.
    if (previous?.lastLine === index - 1 && lines[index]?.text.trim() === lines[previous.line]?.text.trim()) {
      if (candidate.heading === null || previous.heading !== null) continue;
      candidates.pop();
    }
    candidates.push(candidate);
    index = candidate.lastLine;
  }
  const settled = joinHeadingsAbove(candidates);
  markListed(settled, laidOut, contents);
  markListItems(settled);
  markUnansweredQuestions(settled);
  markBodiless(settled);
  markRecurrent(settled);
  settlePeriods(settled);
  markAnnouncing(settled);
  markCounted(settled);
  shareEvidence(settled);
  liftKin(settled, lines);
  settleArticleHeadings(settled);
  return settled;
}

/** Evidence of a line that the table of contents lists. */
const listed = 1;

/** Headings beside those listed; fewer say nothing of what a table without steps leaves out. */
const unlistedAtLeast = 2;

/** Marks candidates with the level that the table of contents gives them; one without steps lists the outer level only if it leaves headings out. */
function markListed(candidates: HeadingCandidate[], { lines }: LaidOutText, contents: ContentsLevels): void {
  const levelOf = (candidate: HeadingCandidate) =>
    contents.levelOf.get(entryKey(lines[candidate.line]?.text.trim() ?? ''));
  const found = candidates.filter((candidate) => levelOf(candidate) !== undefined);
  const unlisted = candidates.filter(
    (candidate) => candidate.readings.length === 0 && levelOf(candidate) === undefined,
  );
  if (found.length === 0 || (!contents.isStepped && unlisted.length < unlistedAtLeast)) return;
  for (const candidate of found) {
    candidate.contentsLevel = levelOf(candidate)!;
    candidate.score += listed;
  }
}

/** A Chinese title set on two lines is complete when its genre word has come (`……方案`, `……规定`). */
function completeAnnexTitle({ lines, excluded }: Surroundings, candidate: HeadingCandidate): void {
  const next = lines[candidate.lastLine + 1];
  const title = cleanHeading(next?.text.trim() ?? '');
  if (candidate.heading === null || !next || excluded.has(candidate.lastLine + 1)) return;
  const isSplit = /\p{Script=Han}$/u.test(candidate.heading) && !chineseGenre.test(candidate.heading);
  if (!isSplit || title.length > 40 || !chineseGenre.test(title) || parseNumberLabel(title).length > 0)
    return;
  candidate.heading += title;
  candidate.lastLine += 1;
  candidate.bodyStart = next.end;
}

/** Fewer shown headings than this may be chance: a bold word, a title. */
const shownHeadingsAtLeast = 3;

function showsHeadings(lines: readonly Line[]): boolean {
  const shown = lines.filter(({ block }) => block.kind === 'heading' || block.prominence >= 0.5);
  return shown.length >= shownHeadingsAtLeast;
}

/** Share of lines with empty ones above from which a text sets its paragraphs apart; lists stand close together. */
const setApartShare = 0.5;

function setsApart(lines: readonly Line[]): boolean {
  const apart = lines.filter(({ block }) => (block.spaceAbove ?? 0) > 0);
  return apart.length > setApartShare * lines.length;
}

/** A single line that ends in a colon may lead in to what follows. */
const colonsAtLeast = 2;
/** Characters below such a heading from which they are prose, not an entry of a list. */
const proseAtLeast = 40;

function endsInColons(lines: readonly Line[]): boolean {
  const entitling = lines.filter(
    (_, index) => entitlesWithColon(lines, index) && (lines[index + 1]?.text.length ?? 0) >= proseAtLeast,
  );
  return entitling.length >= colonsAtLeast;
}

function readCandidate(around: Surroundings, index: number): HeadingCandidate | undefined {
  const line = around.lines[index];
  if (!line || !canHoldHeading(line) || looksLikeTableRow(line.text)) return undefined;
  const lead = line.text.length - line.text.trimStart().length;
  const readings = parseNumberLabel(line.text.slice(lead, lead + 60)).filter((label) =>
    isUsable(label, line, lead),
  );
  const [label] = readings;
  if (!label) return readUnnumbered(around, index);
  const bodyOffset = lead + label.length;
  if (line.text.length <= bodyOffset) return readBareLabel(around, index, readings);
  return readNumbered(around, index, readings, bodyOffset);
}

/** `2. Sand Bay | 41,300 | 40,900`: cells, in a text that draws its tables with bars. */
function looksLikeTableRow(text: string): boolean {
  return /\S\s*[|｜].*\S\s*[|｜]\s*\S/u.test(text);
}

/** `第三条规定的` and `Section 4 of the Act` cite; `一九七八` and `I think` are words. */
function isUsable(label: NumberLabel, line: Line, lead: number): boolean {
  const rest = line.text.slice(lead + label.length, lead + label.length + 24);
  // `1.3 million`, `391.1 as number of months`: an amount that begins a line of a table or a broken sentence;
  // `4.2.1 salt stores`, `4.2. salt stores`: no amount is written so.
  if (label.shape === 'decimal') {
    const isNoAmount = label.values.length > 2 || /[.．]\s*$/.test(label.text);
    return !(isNoAmount ? /^\d/ : /^[\p{Ll}\d]/u).test(rest);
  }
  if (label.unit === null) return true;
  const isSetOff = /[\s:：、.—–-]$/.test(line.text.slice(lead, lead + label.length)) || rest === '';
  if (/^第/.test(label.text))
    return isSetOff || !/^(?:规定|所称|所列|第|的|、|和|至|或|与|款|项|及|中|内|以)/.test(rest);
  return !/^(?:of|to|and|or|is|are|was|provides?|applies|requires?|contains?|covers?|sets|describes?|discusses|deals|explains?|shall|has|will|may|must|which|also|in|on|at|by|for|above|below|paragraphs?|\()\b/.test(
    rest,
  );
}
