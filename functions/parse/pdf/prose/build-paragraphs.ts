import { endsSentence } from '../../clean-text.ts';
import { joinLine, type Vocabulary } from '../../text/join-lines.ts';
import type { Line } from '../layout/build-lines.ts';
import { goesOnAcross, goesOnAsTitle, goesOnBelow } from './goes-on.ts';
import { isSameSize } from './line-place.ts';

/** Lines that belong together, as one paragraph, row or entry. */
export interface Paragraph {
  kind: Line['kind'];
  text: string;
  lines: Line[];
}

/** Joins lines in reading order to paragraphs, across columns and pages too, mending words cut at line ends. */
export function buildParagraphs(lines: Line[], bodySize: number, vocabulary: Vocabulary): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  /** The paragraph of the line before. */
  let current: Paragraph | undefined;
  /** The last paragraph in the size of the text: one that a page's end or a picture may have interrupted. */
  let running: Paragraph | undefined;
  for (const line of lines) {
    const going = findGoingOn(line, current, running, bodySize);
    if (going) {
      going.text = joinLine(going.text, line.text, vocabulary);
      going.lines.push(line);
      current = going;
    } else {
      current = { kind: line.kind, text: line.text, lines: [line] };
      paragraphs.push(current);
    }
    const isBody = line.kind === 'text' && isSameSize(line.size, bodySize);
    if (isBody && (current.lines.length > 1 || !running || endsSentence(running.text))) running = current;
  }
  return paragraphs;
}

/** The paragraph that goes on in this line, if any does. */
function findGoingOn(
  line: Line,
  current: Paragraph | undefined,
  running: Paragraph | undefined,
  bodySize: number,
): Paragraph | undefined {
  if (line.kind !== 'text') return undefined;
  const above = current?.lines.at(-1);
  const isBelow = above?.column === line.column;
  const isInterrupted = !isBelow && running !== undefined && isSameSize(line.size, bodySize);
  if (isInterrupted && goesOnAcross(running!, line)) return running;
  if (!above || current?.kind !== 'text') return undefined;
  const goesOn = (isBelow && goesOnBelow(current, line)) || goesOnAsTitle(above, line, bodySize);
  return goesOn ? current : undefined;
}
