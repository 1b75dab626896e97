import type { Line } from '../lay-out-text.ts';
import { judgeWording } from '../wording/judge-wording.ts';
import type { HeadingCandidate } from './heading-candidate.ts';
import { contentStems, styleOf } from './heading-looks.ts';

/** A phrase before the paragraph that it entitles. */
export interface RunInLead {
  line: number;
  head: string;
  /** Offset in the line at which the paragraph goes on. */
  rest: number;
}

/** Evidence of a phrase that opens its paragraph as others do. */
const opensAlike = 1;

/** An unnumbered heading that runs into its paragraph. */
export function makeRunIn(line: Line, { line: index, head, rest }: RunInLead): HeadingCandidate {
  return {
    line: index,
    lastLine: index,
    readings: [],
    heading: head.trim(),
    start: line.start,
    bodyStart: line.start + rest,
    form: 'run-in',
    formatLevel: null,
    style: styleOf(head),
    wording: judgeWording(head),
    stems: contentStems(head),
    prominence: line.block.prominence,
    hasKnownName: false,
    score: opensAlike,
  };
}
