import type { Line } from '../lay-out-text.ts';
import { findSentenceEnd } from '../sentences/split-sentences.ts';
import { judgeHeadingWords } from '../wording/judge-heading-words.ts';
import { readBoldLead } from './bold-lead.ts';
import { findParallelOpenings } from './find-parallel-openings.ts';
import type { HeadingCandidate } from './heading-candidate.ts';
import { makeRunIn, type RunInLead } from './make-run-in.ts';
import { namesNoHeading } from './names-no-heading.ts';

/** `Fiscal impact. The County now …` */
interface Lead extends RunInLead {
  mark: 'stop' | 'colon' | 'rule' | 'bold';
}

const lead = /^(\p{Lu}[\p{L}\p{N}’',()/& -]{2,70}?)(\.?\s?(?:[—–]|--)\s*|[.:]\s+)(?=["“(‘]?[\p{Lu}\d])/u;

/** Words of such a phrase; longer ones are sentences. */
const wordsAtMost = 7;
/** Characters of the paragraph behind it; fewer are a value in a form. */
const proseAtLeast = 50;
/** Fewer paragraphs that open alike are chance. */
const leadsAtLeast = 3;
/** Share of them among the paragraphs from the first to the last; a colon introduces much that is no paragraph of its own. */
const leadShare = { stop: 0.4, rule: 0.4, colon: 0.5, bold: 0.2 } as const;
/** A list of so many in the order of the alphabet explains words. */
const glossaryAtLeast = 4;

/** Unnumbered headings that run into their paragraphs, by line: where a text opens its paragraphs so, time and again. */
export function findRunIns(
  lines: readonly Line[],
  excluded: ReadonlySet<number>,
): Map<number, HeadingCandidate> {
  if (lines.some(({ text }) => formOfNotice.test(text))) return new Map();
  const leads = lines.flatMap((line, index) => {
    const found = excluded.has(index) ? undefined : readLead(line, index);
    return found && !(found.mark === 'stop' && isAlone(lines, index)) ? [found] : [];
  });
  const runIns = findParallelOpenings(lines, excluded);
  for (const [mark, group] of Map.groupBy(leads, (found) => found.mark))
    if (entitles(lines, group, leadShare[mark]))
      for (const found of group) runIns.set(found.line, makeRunIn(lines[found.line]!, found));
  return runIns;
}

/** The only paragraph beneath a printed heading needs no second one: "Open six job centres. Sign 200 agreements." */
function isAlone(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  return lines[index - 1]?.block.kind === 'heading' && (next === undefined || next.block.kind === 'heading');
}

function readLead(whole: Line, line: number): Lead | undefined {
  const { text, block } = whole;
  if (block.kind !== 'paragraph') return undefined;
  const bold = readBoldLead(whole, 0);
  if (bold && !opensOtherwise.test(bold.head))
    return { line, head: bold.head, rest: bold.rest, mark: 'bold' };
  const [match, head = '', sign = ''] = lead.exec(text) ?? [];
  if (match === undefined || text.length - match.length < proseAtLeast || !/[.!?]["”’)]?$/.test(text))
    return undefined;
  const mark = sign.trim() === '.' ? 'stop' : sign.startsWith(':') ? 'colon' : 'rule';
  // `St. Mary’s` is no end of a phrase.
  if (mark === 'stop' && findSentenceEnd(text, 0, match.length) !== head.length + 1) return undefined;
  const isPhrase = head.split(/\s+/).length <= wordsAtMost && judgeHeadingWords(head) > 0;
  return isPhrase && !opensOtherwise.test(head) && !namesNoHeading(head)
    ? { line, head, rest: match.length, mark }
    : undefined;
}

/** What opens paragraphs and entitles none: remarks, questions and answers, who moved and resolved; exclamations and adverbs alone. */
const opensOtherwise =
  /^(?:notes?|nb|sources?|examples?|tip|warning|figure|table|box|q|a|question|answer|thank|thanks|agreed|resolved|noted|carried|moved|action|motion)\b|^(?:(?:yes|no|none|good|not|far|finally|firstly|secondly|thirdly|however|indeed|today|now|here|then|more|most|one|two|three|such|same|likewise)(?: \S+)?$|(?:no|not|none|here|then|now|today|such) )/i;

/** A notice in the form of a federal register: its capitals before colons are the fields of its form. */
const formOfNotice = /^SUPPLEMENTARY INFORMATION\s*:/;

/** The group opens most of the paragraphs it stands among, with other words each time, and explains no words one by one. */
function entitles(lines: readonly Line[], group: readonly Lead[], share: number): boolean {
  const heads = group.map(({ head }) => head.toLowerCase());
  if (
    new Set(heads).size < leadsAtLeast ||
    (group[0]?.mark === 'colon' && new Set(heads).size < heads.length)
  )
    return false;
  if (heads.length >= glossaryAtLeast && heads.every((head, at) => at === 0 || (heads[at - 1] ?? '') < head))
    return false;
  const span = lines.slice(group[0]!.line, group.at(-1)!.line + 1);
  const paragraphs = span.filter(
    ({ block, text }) => block.kind === 'paragraph' && text.length >= proseAtLeast,
  );
  return group.length >= share * paragraphs.length;
}
