import type { Line } from '../lay-out-text.ts';
import { readBodyLine } from '../wording/body-name.ts';
import { looksLikeDate } from '../wording/masthead-lines.ts';

/** The last body that stands alone on a line right above a date. */
export function issuerOfSignature(lines: readonly Line[]): string | null {
  for (let index = lines.length - 1; index > 0; index -= 1) {
    if (!looksLikeDate(lines[index]?.text ?? '')) continue;
    let first = index - 1;
    if (readBodyLine(lines[first]?.text ?? '') === null) continue;
    // Of several that sign, the first one leads.
    while (readBodyLine(lines[first - 1]?.text ?? '')) first -= 1;
    const body = readBodyLine(lines[first]?.text ?? '');
    if (body) return body;
  }
  return null;
}
