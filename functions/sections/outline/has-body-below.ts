import { parseNumberLabel } from '../labels/parse-number-label.ts';
import { judgeHeadingWords, looksTitleCase } from '../wording/judge-heading-words.ts';
import { isKnownName } from '../wording/known-names.ts';
import type { Surroundings } from './heading-candidate.ts';
import { isCapitals } from './heading-looks.ts';
import { field } from './names-no-heading.ts';
import { isParagraph, readsAsPlainHeading } from './stands-behind.ts';

/** `This year`, `We are not there yet`: so few words between two paragraphs entitle the second, whatever they state. */
export const fewWords = 7;

/** How many headings may stand one above the other before any prose. */
export const headingsAbove = 2;

/** True when prose, a question, a named part or a further heading of the format follows, at once or below another heading. */
export function hasBodyBelow(
  { lines, excluded }: Pick<Surroundings, 'lines' | 'excluded'>,
  index: number,
  above = 0,
): boolean {
  let next = index + 1;
  while (next < lines.length && excluded.has(next)) next += 1;
  const line = lines[next];
  if (!line) return false;
  const text = line.text.trim();
  if (line.block.kind === 'heading' || line.block.kind === 'table-row') return true;
  if (line.block.kind === 'list-item' && lines[next + 1]?.block.kind === 'list-item') return true;
  const [label] = parseNumberLabel(text);
  // A last line before an annex is no heading without a text; it ends a list.
  const isNamed =
    (label?.unit != null && label.unit !== 'annex') ||
    label?.shape === 'question' ||
    label?.shape.startsWith('counter');
  if (isNamed) return true;
  if (
    text.length >= (/\p{Script=Han}/u.test(text) ? 28 : 70) ||
    field.test(text) ||
    /[.。:：;；,，–—-]$|[.。!?]\s+\p{Lu}/u.test(text)
  )
    return true;
  // Two questions and more are a list; one may be the heading of its answer.
  const isQuestion = (at: number) => /[?？]$/.test(lines[at]?.text.trim() ?? '');
  if (isQuestion(next) && isQuestion(next + 1) && !isQuestion(index)) return true;
  const isLabelled = label !== undefined && judgeHeadingWords(text.slice(label.length)) > 0;
  const mayBeHeading =
    isLabelled ||
    looksTitleCase(text.split(/\s+/)) ||
    isCapitals(text) ||
    isKnownName(text) ||
    readsAsPlainHeading(text) ||
    (/^\p{Lu}.*\p{L}$/u.test(text) && text.split(/\s+/).length <= fewWords && isParagraph(lines[next + 1]));
  return mayBeHeading && above < headingsAbove && hasBodyBelow({ lines, excluded }, next, above + 1);
}
