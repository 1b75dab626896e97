import type { Line } from '../lay-out-text.ts';
import { readBodyLine } from '../wording/body-name.ts';
import { fieldLines } from './issuer-lines.ts';

/** `发布日期：2022-12-20　来源：平川区水务局`: who put a page on its site, when nobody else is named. */
export function issuerOfSource(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(0, fieldLines)) {
    const source =
      /(?:来源|來源|\bSource)\s*[:：]\s*([^|]+?)(?=\s{2,}|\s*[|　]|\s+\p{L}[^\s]*[:：]|\s*$)/u.exec(
        text,
      )?.[1];
    const body = source === undefined ? null : readBodyLine(source);
    if (body) return body;
  }
  return null;
}
