import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import { isCapitals, readBodyLine } from '../wording/body-name.ts';
import { simplifyGenre } from '../wording/genre-characters.ts';
import { isKnownName } from '../wording/known-names.ts';
import { isFurniture, seriesLine } from '../wording/masthead-lines.ts';
import { chineseGenre, englishGenre, namesGenre } from '../wording/name-genre.ts';
import { boldProminence, findFrontEnd, longestTitleCharacters } from './find-front-end.ts';
import { breaksTitle, firstTitleLine, lastTitleLine } from './title-extent.ts';

/** Lines that carry the document's own title: never a section, and what `detectMetadata` reads. */
export interface TitleLines {
  first: number;
  last: number;
}

export function findTitleLines(lines: readonly Line[], statedTitle: string | null): TitleLines | null {
  const end = findFrontEnd(lines);
  let best: { first: number; score: number } | null = null;
  for (let index = 0; index < end; index += 1) {
    const score = scoreTitle(lines, index, statedTitle);
    if (score > 0 && (best === null || score > best.score)) best = { first: index, score };
  }
  return best
    ? { first: firstTitleLine(lines, best.first), last: lastTitleLine(lines, best.first, end) }
    : null;
}

/** `You have been summoned …`, `It is my duty …`: a sentence, though its line may end before it does. */
const sentenceOpening =
  /^(?:I|you|we|he|she|it|they|this|these|there) (?:am|are|is|was|were|have|has|had|will|shall|can|must|should|would|may)\b/i;

/** `THE WATER (SERVICES) RULES, 2014`: a law bears its year last. */
const titleOfInstrument =
  /^the .{4,120} (?:rules|regulations|order|act|bill|scheme|directions|ordinance),? (?:19|20)\d{2}$/i;

function scoreTitle(lines: readonly Line[], index: number, statedTitle: string | null): number {
  const line = lines[index];
  const text = line?.text.trim() ?? '';
  const { kind, level, prominence } = line?.block ?? { kind: 'paragraph', level: null, prominence: 0 };
  if (
    !line ||
    text.length < 3 ||
    text.length > longestTitleCharacters ||
    isFurniture(text) ||
    kind === 'table-row'
  )
    return -1;
  let score = 1 - index * 0.08;
  // `……人民政府令` says who orders; what is ordered comes below.
  if (isKnownName(text) || (text.endsWith('令') && readBodyLine(text) !== null)) return -1;
  if (kind === 'heading') score += level === 1 ? 4 : level === null ? 2 : 1 / level;
  score += prominence * 3;
  if (kind === 'heading' ? isOneOfMany(lines, index) : isOneOfManyBold(lines, index)) score -= 6;
  if (chineseGenre.test(simplifyGenre(text.replace(/\s/g, '')))) score += 2.5;
  else if (/^(?:[^，,。]{2,30})?关于/.test(text)) score += 2;
  if (text.split(' ').length >= 4) score += 0.5;
  if (englishGenre.test(text) && !/^(?:by|for|to)\b/i.test(text)) score += 1.5;
  if (statedTitle && squeeze(statedTitle).includes(squeeze(text)) && text.length >= 6) score += 2;
  // A file that states a proper title and begins with a heading of lower rank has its title nowhere in the text.
  else if (kind === 'heading' && (level ?? 1) > 1 && isProperTitle(statedTitle)) score -= 2;
  if (/[：:，,；;。]$|。./.test(text) || /[a-z]\.$/.test(text))
    score -= /^[^:]{6,}:$/.test(text) && breaksTitle(text, lines[index + 1]) && isCapitals(text) ? 0 : 3;
  // `An Act to regulate fishing` says what the act above it does.
  if (/^An Act (?:to|for|relating)\b/i.test(text)) score -= 3;
  if (/^(?:——|--|—)/.test(text)) score -= 2;
  // `The Manifesto of the Reform Party` below the words it goes to the country with.
  if (index > 0 && /^(?:the |an? )?(?:(?:general |local )?election )?manifesto of\b/i.test(text)) score -= 3;
  if (titleOfInstrument.test(text)) score += 2;
  if (/^to (?:the|all|every|each)\b/i.test(text)) score -= 3;
  if (readBodyLine(text) !== null) score -= 3;
  if (
    seriesLine.test(text) ||
    /^(?:part of|supporting|incorporating|prepared|moving|presented|delivered|made|adopted|issued|published|ordered|laid|tabled|approved) /i.test(
      text,
    )
  )
    score -= 3;
  if (/^(?:report|plan|order|notice|statement|minutes|bill|decision)$/i.test(text)) score -= 2;
  const isBroken = kind !== 'heading' && prominence === 0 && /\b(?:a|of|the|and|for|on|to|in|by)$/.test(text);
  if (sentenceOpening.test(text) || isBroken) score -= 2.5;
  // `Our Priorities and Performance` below "Annual report" is its first part.
  if (/^our /i.test(text)) score -= 0.6;
  const [label] = parseNumberLabel(text);
  if (label && label.shape !== 'word' && label.shape !== 'ordinal') score -= 4;
  return score;
}

/** As many headings of one level are sections. */
const sectionsAtLeast = 3;

/** Below a title, in a style of its own or in none, the first heading is a section as its kin are. */
function isOneOfMany(lines: readonly Line[], index: number): boolean {
  const { block, text } = lines[index]!;
  const kin = lines.filter((line) => line.block.kind === 'heading' && line.block.level === block.level);
  if (block.level === null || index === 0 || kin.length < sectionsAtLeast) return false;
  const above = lines.slice(0, index).filter((line) => line.block.kind === 'heading');
  if (above.some(({ block: { level } }) => level !== null && level < (block.level ?? 0))) return true;
  return above.length === 0 ? !namesGenre(text) : above.every(({ block: { level } }) => level === null);
}

/** The same for headings that bold or large type alone shows, below larger type or a heading of the format. */
function isOneOfManyBold(lines: readonly Line[], index: number): boolean {
  const { prominence } = lines[index]!.block;
  if (prominence < boldProminence) return false;
  const isLarger = ({ block }: Line) => block.kind === 'heading' || block.prominence > prominence;
  const kin = lines.filter(({ block }) => block.kind !== 'heading' && block.prominence === prominence);
  return kin.length >= sectionsAtLeast && lines.slice(0, index).some(isLarger);
}

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
