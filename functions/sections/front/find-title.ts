import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import { readBodyLine } from '../wording/body-name.ts';
import { judgeWording } from '../wording/judge-wording.ts';
import { isKnownName } from '../wording/known-names.ts';
import { isFurniture } from '../wording/masthead-lines.ts';
import { chineseGenre, englishGenre } from '../wording/name-genre.ts';
import { breaksTitle } from './breaks-title.ts';
import { findFrontEnd, longestTitleCharacters } from './find-front-end.ts';
import { firstTitleLine } from './first-title-line.ts';
import { lastTitleLine } from './last-title-line.ts';
import { isOneOfMany } from './one-of-many.ts';
import { endsAsSentence, shoutsAndGoesOn, wordingSigns } from './title-wording.ts';

/** Lines that carry the document's own title: never a section, and what `detectMetadata` reads. */
export interface TitleLines {
  first: number;
  last: number;
}

export function findTitleLines(lines: readonly Line[], statedTitle: string | null): TitleLines | null {
  const end = findFrontEnd(lines);
  let best: { first: number; score: number } | null = null;
  for (let index = 0; index < end; index += 1) {
    const text = lines[index]!.text.trim();
    if (cannotEntitle(lines[index]!, text)) continue;
    const score =
      startingScore -
      index * scorePerLineDown +
      scoreSetting(lines, index) +
      scoreWording(text) +
      scoreStated(lines[index]!, text, statedTitle) +
      scoreSurroundings(lines, index, text, end);
    if (score > 0 && (best === null || score > best.score)) best = { first: index, score };
  }
  return best
    ? { first: firstTitleLine(lines, best.first), last: lastTitleLine(lines, best.first, end) }
    : null;
}

/** What the topmost line has for being there, and what each line further down has less; 12 lines eat it up. */
const startingScore = 1;
const scorePerLineDown = 0.08;

function cannotEntitle({ block }: Line, text: string): boolean {
  if (text.length < 3 || text.length > longestTitleCharacters || block.kind === 'table-row') return true;
  if (/^(?:(?:of|on|for|and|the) ?)+$/i.test(text)) return true;
  // `……人民政府令` says who orders; what is ordered comes below.
  return isFurniture(text) || isKnownName(text) || (text.endsWith('令') && readBodyLine(text) !== null);
}

/** How the line is set: as a heading and of which rank, in larger type, as one of many. */
function scoreSetting(lines: readonly Line[], index: number): number {
  const { kind, level, prominence } = lines[index]!.block;
  const rank = level === 1 ? 4 : level === null ? 2 : 1 / level;
  return (kind === 'heading' ? rank : 0) + prominence * 3 - (isOneOfMany(lines, index) ? 6 : 0);
}

function scoreWording(text: string): number {
  let score = 0;
  for (const [worth, shows] of wordingSigns) if (shows(text)) score += worth;
  const [label] = parseNumberLabel(text);
  return label && label.shape !== 'word' && label.shape !== 'ordinal' ? score - 4 : score;
}

/** What the title that the file states says for the line or against it. */
function scoreStated({ block }: Line, text: string, stated: string | null): number {
  if (stated && squeeze(stated).includes(squeeze(text)) && text.length >= 6) return 2;
  // A file that states a proper title and begins with a heading of lower rank has its title nowhere in the text.
  return block.kind === 'heading' && (block.level ?? 1) > 1 && isProperTitle(stated) ? -2 : 0;
}

/** What the lines around it say: whether it stops or breaks off, and whether it stands there twice. */
function scoreSurroundings(lines: readonly Line[], index: number, text: string, end: number): number {
  const { kind, prominence } = lines[index]!.block;
  const goesOn = shoutsAndGoesOn(text) && breaksTitle(text, lines[index + 1]);
  let score = endsAsSentence(text) && !goesOn ? -3 : 0;
  // `The Manifesto of the Reform Party` below the words it goes to the country with.
  if (index > 0 && /^(?:the |an? )?(?:(?:general |local )?election )?manifesto of\b/i.test(text)) score -= 3;
  // `Why we need a plan` below "Heat Plan" is a part of it.
  if (index > 0 && judgeWording(text) === 'question') score -= 1;
  const isBroken = kind !== 'heading' && prominence === 0 && /\b(?:a|of|the|and|for|on|to|in|by)$/.test(text);
  if (isBroken) score -= 2.5;
  return isRepeated(lines, index, text, end) ? score + 1 : score;
}

/** A page from the web names its paper in the trail of links too, with a number before it or `(2019修订)` behind. */
function isRepeated(lines: readonly Line[], index: number, text: string, end: number): boolean {
  return (
    text.length >= shortestRepeated &&
    lines.slice(0, end).some((line, other) => other !== index && line.text.includes(text))
  );
}

/** A shorter line may stand within another by chance. */
const shortestRepeated = 8;

/** Names a paper, and is neither a site's name nor what an editor calls a new file. */
function isProperTitle(stated: string | null): boolean {
  if (
    stated === null ||
    /[|_»›]|\s[-–—]\s|untitled|\bdraft\d*\b|\.\w{2,4}$|^(?:home|microsoft word)/i.test(stated)
  )
    return false;
  return englishGenre.test(stated) || chineseGenre.test(stated);
}

function squeeze(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '').toLowerCase();
}
