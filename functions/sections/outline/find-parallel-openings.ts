import type { Line } from '../lay-out-text.ts';
import { judgeHeadingWords } from '../wording/judge-heading-words.ts';
import type { HeadingCandidate } from './heading-candidate.ts';
import { makeRunIn, type RunInLead } from './make-run-in.ts';
import { namesNoHeading } from './names-no-heading.ts';

/** `环境要更优。……`: a short sentence of Han before a longer text. */
const opening =
  /^(\p{Script=Han}[^，。；：:、,;!?！？“”（）\d]{3,17}(?:，[^，。；：:、,;!?！？“”（）\d]{3,10})?)。(?=\S{12,})/u;

/** Paragraphs right behind one another that open so; fewer are chance. */
const openingsAtLeast = 3;
/** Parallel sentences differ in length by no more characters. */
const lengthsDiffer = 3;
/** Evidence of their words; a statement of the matter has less. */
const wordsAtLeast = 0.6;

/** Unnumbered headings of Chinese speeches and summaries: paragraphs behind one another open with sentences of one build. */
export function findParallelOpenings(
  lines: readonly Line[],
  excluded: ReadonlySet<number>,
): Map<number, HeadingCandidate> {
  const found = new Map<number, HeadingCandidate>();
  let run: RunInLead[] = [];
  for (let index = 0; index <= lines.length; index += 1) {
    const lead = excluded.has(index) ? undefined : readOpening(lines[index], index);
    if (lead && isParallel(run, lead)) {
      run.push(lead);
      continue;
    }
    if (run.length >= openingsAtLeast)
      for (const each of run) found.set(each.line, makeRunIn(lines[each.line]!, each));
    run = lead ? [lead] : [];
  }
  return found;
}

function readOpening(line: Line | undefined, index: number): RunInLead | undefined {
  if (line?.block.kind !== 'paragraph') return undefined;
  const [match, head = ''] = opening.exec(line.text) ?? [];
  // `一是……`、`其次……` count reasons inside a paragraph's matter.
  if (/^(?:[一二三四五六七八九十]+是|其[一二三四次])/.test(head)) return undefined;
  if (match === undefined || judgeHeadingWords(head) < wordsAtLeast || namesNoHeading(head)) return undefined;
  return { line: index, head, rest: match.length };
}

/** One build: lengths alike, and two characters or more in common with the one before. */
function isParallel(run: readonly RunInLead[], { head }: RunInLead): boolean {
  const before = run.at(-1)?.head;
  if (before === undefined) return true;
  const common = new Set([...head].filter((character) => before.includes(character)));
  return Math.abs(before.length - head.length) <= lengthsDiffer && common.size >= 2;
}
