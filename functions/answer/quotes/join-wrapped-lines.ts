/** Lines that one quotation may be wrapped over. More is a mark that somebody forgot to close. */
const mostLines = 120;
/** The same for straight marks, which do not tell whether they open or close. */
const mostStraightLines = 12;

const opening = /[“「『«‹〝]/g;
const closing = /[”」』»›〞]/g;
const straight = /["＂]/g;

/**
 * A draft whose quotations run over wrapped lines, each such line break turned into a space: every character keeps its
 * place. A break is inside a quotation where a mark is open before it and its partner comes before another opens.
 */
export function joinWrappedLines(draft: string): string {
  if (!draft.includes('\n')) return draft;
  const lines = draft.split('\n');
  let joined = lines[0]!;
  let end = 0;
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (index > end) end = lastLineOf(lines, index - 1);
    // The sign of a quoted block is none of its words; every character keeps its place.
    joined += index <= end ? ` ${line.replace(/^\s*>/, (sign) => ' '.repeat(sign.length))}` : `\n${line}`;
  }
  return joined;
}

/** The line on which the quotation that is open at the end of line `from` is closed; `from` where none is. */
function lastLineOf(lines: readonly string[], from: number): number {
  let paired = 0;
  let isOdd = false;
  for (let at = from; at < Math.min(lines.length, from + (isOdd ? mostStraightLines : mostLines)); at++) {
    const line = lines[at]!;
    // Between paragraphs only marks that come in pairs stay open.
    if (line.trim() === '' && (isOdd || paired <= 0)) return from;
    if (at > from && paired > 0 && startsAnew(line)) return from;
    paired += count(line, opening) - count(line, closing);
    if (count(line, straight) % 2 === 1) isOdd = !isOdd;
    if (paired <= 0 && !isOdd) return at;
  }
  return from;
}

/** A mark that opens before any closes: the one before it was never closed. */
function startsAnew(line: string): boolean {
  const opens = line.search(opening);
  const closes = line.search(closing);
  return opens >= 0 && (closes < 0 || opens < closes);
}

function count(line: string, mark: RegExp): number {
  return line.match(mark)?.length ?? 0;
}
