import { displayWidth } from '../clean-text.ts';

/** Characters that underline, outermost first where a text uses several: `====` for chapters, `----` inside them. */
const underlines = ['=', '-', '~'];

/** A rule may be so much shorter or longer than the line that it underlines; any other separates. */
const leastRatio = 0.7;
const mostRatio = 1.5;

/** Longer lines are prose above a rule. */
const longestUnderlined = 120;

/** Lines that a rule underlines, trimmed, each with its heading level: 1 for the outermost rule that the text uses. */
export function findUnderlined(lines: readonly string[]): Map<string, number> {
  const marks = new Map<string, string>();
  for (let at = 1; at < lines.length; at++) {
    const mark = /^\s*([=\-~])\1{3,}\s*$/.exec(lines[at]!)?.[1];
    const above = lines[at - 1]!.trim();
    if (mark !== undefined && isUnderlined(above, lines[at]!.trim())) marks.set(above, mark);
  }
  const used = underlines.filter((mark) => [...marks.values()].includes(mark));
  return new Map([...marks].map(([line, mark]) => [line, used.indexOf(mark) + 1]));
}

/** The head of a table, its columns set apart by spaces, has a rule below it too. */
function isUnderlined(text: string, rule: string): boolean {
  if (text === '' || text.length > longestUnderlined || /\S\s{3,}\S/.test(text)) return false;
  const ratio = rule.length / displayWidth(text);
  return ratio >= leastRatio && ratio <= mostRatio;
}
