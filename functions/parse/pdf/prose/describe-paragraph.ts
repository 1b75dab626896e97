import type { Block } from '../../block.ts';
import { cleanText, looksLikeCaption, startsWithBullet } from '../../clean-text.ts';
import type { Vocabulary } from '../../text/join-lines.ts';
import type { Line } from '../layout/build-lines.ts';
import type { Paragraph } from './build-paragraphs.ts';
import { isHeadingRole } from './goes-on.ts';
import { mendCapitals } from './mend-capitals.ts';
import type { OutlineIndex } from './outline-index.ts';
import { type BodyLook, weighProminence } from './weigh-prominence.ts';

/** A longer paragraph is no heading even when a bookmark or tag says so. */
const LONGEST_HEADING = 250;

/** What is known of a whole document when its paragraphs are judged. */
export interface Setting {
  body: BodyLook;
  outline: OutlineIndex;
  trustsRoles: boolean;
  heights: ReadonlyMap<number, number>;
  vocabulary: Vocabulary;
}

/** A paragraph as a block: a heading where bookmarks or tags say so, else what its place, type and first letters tell. */
export function describeParagraph(paragraph: Paragraph, setting: Setting): Omit<Block, 'label'> {
  const first = paragraph.lines[0]!;
  const text = mendCapitals(cleanText(paragraph.text), setting.vocabulary);
  const block: Omit<Block, 'label'> = {
    kind: paragraph.kind === 'text' ? 'paragraph' : paragraph.kind,
    text,
    page: first.column.page,
    level: null,
    prominence: weighProminence(paragraph, setting.body),
  };
  if (paragraph.kind !== 'text') return block;
  if (text.length <= LONGEST_HEADING) {
    const level =
      setting.outline.find(text, first.column.page) ??
      (setting.trustsRoles ? levelOfRole(first.role) : undefined);
    if (level !== undefined) return { ...block, kind: 'heading', level };
  }
  if (first.role === 'TOCI') return { ...block, kind: 'contents-entry', prominence: 0 };
  if (isCaption(text, first)) return { ...block, kind: 'caption', prominence: 0 };
  if (isFootnote(text, first, setting)) return { ...block, kind: 'footnote', prominence: 0 };
  return startsWithBullet(text) ? { ...block, kind: 'list-item' } : block;
}

function levelOfRole(role: string | null): number | null | undefined {
  if (!isHeadingRole(role)) return undefined;
  const digit = /^H([1-6])$/.exec(role ?? '')?.[1];
  return digit ? Number(digit) : null;
}

/** Producers that tag everything as a heading tell nothing. */
export function areRolesTelling(lines: Line[]): boolean {
  let tagged = 0;
  let all = 0;
  for (const line of lines) {
    all += line.text.length;
    if (isHeadingRole(line.role)) tagged += line.text.length;
  }
  return tagged > 0 && tagged < all * 0.3;
}

function isCaption(text: string, first: Line): boolean {
  if (first.role === 'Caption') return true;
  return looksLikeCaption(text);
}

/** Small type at the foot of a page that begins with a note's mark. */
function isFootnote(text: string, first: Line, { body, heights }: Setting): boolean {
  const isLow = first.baseline > (heights.get(first.column.page) ?? 0) * 0.6;
  return (
    isLow &&
    first.size < body.size * 0.93 &&
    /^(?:[[(]?\d{1,3}[\])]?[\s.]*\S|[*†‡§①-⑳]|注[:：\d])/u.test(text)
  );
}
