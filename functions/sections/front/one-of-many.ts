import type { Line } from '../lay-out-text.ts';
import { namesGenre } from '../wording/name-genre.ts';
import { boldProminence } from './find-front-end.ts';

/** As many headings of one level are sections. */
const sectionsAtLeast = 3;

/** True for a line set as several others are below something larger: one of the sections, and no title. */
export function isOneOfMany(lines: readonly Line[], index: number): boolean {
  return lines[index]?.block.kind === 'heading'
    ? isOneOfManyHeadings(lines, index)
    : isOneOfManyBold(lines, index);
}

/** Below a title, in a style of its own or in none, the first heading is a section as its kin are. */
function isOneOfManyHeadings(lines: readonly Line[], index: number): boolean {
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
