import { cleanText } from '../../clean-text.ts';
import type { OutlineEntry } from '../page/read-outline.ts';

/** Bookmarks by page, to recognise the headings they point to. */
export class OutlineIndex {
  private readonly byPage = new Map<number, { key: string; level: number }[]>();

  constructor(entries: OutlineEntry[]) {
    for (const { title, level, page } of entries) {
      const key = toKey(title);
      if (page === null || key.length < 2) continue;
      this.byPage.set(page, [...(this.byPage.get(page) ?? []), { key, level }]);
    }
  }

  /** The level of a bookmark that points to this text: the same letters, with or without the number before them. */
  find(text: string, page: number): number | undefined {
    const key = toKey(text);
    const bare = toKey(text.replace(/^(?:[\divxIVXA-Z.()（）]{1,8}|第\S{1,5}[章节条部分]+)[\s.、]+/, ''));
    for (const candidate of [page, page - 1, page + 1]) {
      for (const entry of this.byPage.get(candidate) ?? []) {
        if (entry.key === key || (bare.length >= 3 && entry.key === bare)) return entry.level;
      }
    }
    return undefined;
  }
}

function toKey(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
