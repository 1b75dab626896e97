import type { Sentence } from '../../sections/section.ts';
import type { TermSpan } from '../term-span.ts';
import { isGlossaryHeading } from './define-in-glossary.ts';
import type { Stretch } from './find-definitions.ts';
import { termInLine } from './glossary/term-in-line.ts';
import { longestTerm } from './term-line-before.ts';

/** `Interpretation: …`, `含义：……`: what the heading names, or the nearest short line above, is explained here. */
export function labelledExplanation(
  text: string,
  heading: TermSpan | undefined,
  before: readonly Sentence[],
  { start, end }: Sentence,
): Stretch | undefined {
  const label = explanationLabel.exec(text.slice(start, end))?.[0];
  if (label === undefined) return undefined;
  const line = heading ?? before.findLast((one) => isNameLine(text.slice(one.start, one.end)));
  if (
    line === undefined ||
    line.end - line.start > longestTerm ||
    isGlossaryHeading(text.slice(line.start, line.end))
  )
    return undefined;
  return { start: start + label.length, end, isGlossary: true, term: termInLine(text, line) };
}

const explanationLabel =
  /^(?:(?:Interpretation|Definition|Meaning|Explanation|What (?:it|this) means)[:：] ?|(?:【(?:含义|涵义|释义|定义|解释)】|(?:含义|涵义|释义|定义|解释)(?=：))：?\s*)(?=.{8})/u;
const isNameLine = (line: string) =>
  line.length <= longestTerm && /[\p{L}\d)）”]\s*$/u.test(line) && !/[:：，。]/.test(line);
