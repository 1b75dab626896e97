import type { ParsedSource } from '../parse/block.ts';
import { findAttachmentMentions } from './front/find-attachment-mentions.ts';
import { findFrontEnd, looksLikeParagraph, mayOpenText } from './front/find-front-end.ts';
import { findTitleLines } from './front/find-title.ts';
import { findContentsLines } from './furniture/find-contents-tables.ts';
import { findReferenceLines } from './furniture/find-reference-lists.ts';
import { findRunningHeads } from './furniture/find-running-heads.ts';
import { readContentsLevels } from './furniture/read-contents-levels.ts';
import { type LaidOutText, type Line, layOutText } from './lay-out-text.ts';
import { buildSections, findNumberingProblems } from './outline/build-sections.ts';
import { findHeadingCandidates } from './outline/find-heading-candidates.ts';
import { fitOutline, type OutlineNode } from './outline/fit-outline.ts';
import type { HeadingCandidate } from './outline/heading-candidate.ts';
import { type Front, withoutLoneRoot, withoutStragglers } from './outline/share-evidence.ts';
import { withTrustedLevels } from './outline/trust-levels.ts';
import type { Section, SectionedText, Sentence } from './section.ts';
import { makePassages } from './sentences/select-passages.ts';
import { splitSentences } from './sentences/split-sentences.ts';
import { isKnownName } from './wording/known-names.ts';

/**
 * The text of a parsed source with its sections, sentences and passages.
 * Sections tile the text; sentences and passages lie within one section each; all offsets are UTF-16 code units of `text`.
 */
export function splitSections(parsed: ParsedSource): SectionedText {
  const laidOut = layOutText(withTrustedLevels(parsed));
  const contents = findContentsLines(laidOut.lines);
  const candidates = findHeadingCandidates(
    laidOut,
    findExcludedLines(laidOut, contents, parsed.statedTitle),
    readContentsLevels(laidOut.lines, contents),
  );
  const front = {
    openingLine: findOpeningLine(laidOut.lines, parsed.statedTitle),
    firstProse: findFrontEnd(laidOut.lines),
  };
  const outline = fitCandidates(candidates, front);
  const sections = buildSections(laidOut.text, laidOut.lines, outline);
  const sentences = findSentences(laidOut.text, sections);
  return {
    text: laidOut.text,
    sections,
    sentences,
    passages: makePassages(laidOut.text, sentences, pageFinder(laidOut)),
    pageStarts: laidOut.pageStarts,
    problems: findNumberingProblems(outline),
  };
}

/** The outline, fitted again when the first one shows that some candidates belong to numbered prose, or to the title. */
function fitCandidates(candidates: HeadingCandidate[], front: Front): OutlineNode[] {
  const outline = fitOutline(candidates);
  const kept = withoutLoneRoot(withoutStragglers(candidates, outline), outline, front);
  const isSame = kept.every((candidate, index) => candidate === candidates[index]);
  return kept.length === candidates.length && isSame ? outline : fitOutline(kept);
}

/** The line between the title with its letterhead and the first prose; null below a salutation, where it is a subject. */
function findOpeningLine(lines: readonly Line[], statedTitle: string | null): number | null {
  const index = findFrontEnd(lines) - 1;
  const title = findTitleLines(lines, statedTitle);
  if (title === null || index <= title.last) return null;
  return /^dear\b|[:：,，]$/i.test(lines[index - 1]?.text.trim() ?? '') ? null : index;
}

/** Lines that open no section whatever they look like. */
function findExcludedLines(
  laidOut: LaidOutText,
  contents: ReadonlySet<number>,
  statedTitle: string | null,
): Set<number> {
  const { lines } = laidOut;
  const excluded = new Set([
    ...contents,
    ...findReferenceLines(lines, contents),
    ...findRunningHeads(lines),
    ...findAttachmentMentions(lines),
  ]);
  const title = findTitleLines(lines, statedTitle);
  const frontEnd = findFrontEnd(lines);
  for (let index = 0; index < frontEnd; index += 1) {
    const isTitle = title !== null && index >= title.first && index <= title.last;
    const { block, text } = lines[index] ?? {};
    const isNamedPart =
      title !== null &&
      index > title.last &&
      isKnownName(text?.trim() ?? '') &&
      !isSubtitle(lines, index, title.last);
    const isFormatHeading = block?.kind === 'heading' || isNamedPart;
    const isSubject = /^dear\b/i.test(lines[index - 1]?.text ?? '');
    const isFirstHeading =
      title !== null && index > title.last && !isSubject && mayOpenText(lines, index, frontEnd);
    // What stands with the title and is no heading by format is a letterhead: issuer, date, number, addressee.
    if (isTitle || (!isFormatHeading && !isFirstHeading)) excluded.add(index);
  }
  return excluded;
}

/** `Summary` close below a title, and a heading apart from it: what the paper is of another. */
function isSubtitle(lines: readonly Line[], index: number, titleEnd: number): boolean {
  const next = lines[index + 1];
  const isClose = index === titleEnd + 1 && lines[index]?.block.spaceAbove === 0;
  return isClose && (next?.block.spaceAbove ?? 0) > 0 && !looksLikeParagraph(next!);
}

function findSentences(text: string, sections: Section[]): Sentence[] {
  return sections.flatMap((section, index) =>
    splitSentences(text, section.bodyStart, section.end).map((sentence) => ({ ...sentence, section: index })),
  );
}

/** 1-based page of an offset, by binary search over the page starts. */
function pageFinder(laidOut: LaidOutText): (offset: number) => number | null {
  const starts = laidOut.pageStarts;
  if (starts === null || starts.length === 0) return () => null;
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
