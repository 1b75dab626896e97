import type { Line } from '../lay-out-text.ts';
import { judgeHeadingWords } from '../wording/judge-heading-words.ts';
import { looksLikeDate } from '../wording/masthead-lines.ts';
import { cleanHeading } from './cut-phrase.ts';
import { namesNoHeading } from './names-no-heading.ts';

/** A phrase that the type sets off from the paragraph it opens: `**Scope.** These rules …`. */
export interface BoldLead {
  head: string;
  /** Offsets in the line: behind the phrase, and where the paragraph goes on. */
  end: number;
  rest: number;
}

/** Characters of the paragraph behind it; fewer are a value in a form. */
const proseAtLeast = { han: 12, latin: 40 } as const;
/** Evidence that words of a sentence may lack where the type sets them off. */
const wordsAtLeast = -1;

/** The bold phrase at the start of a paragraph, behind its number; undefined where bold only stresses a word of the sentence. */
export function readBoldLead({ block, text }: Line, from: number): BoldLead | undefined {
  if (block.leadLength === undefined || block.kind === 'heading') return undefined;
  const end = text.length - block.text.length + block.leadLength;
  const head = cleanHeading(text.slice(from, end));
  const behind = text.slice(end);
  const least = /\p{Script=Han}/u.test(text) ? proseAtLeast.han : proseAtLeast.latin;
  if (end <= from || !/\p{L}{2}/u.test(head) || behind.length < least) return undefined;
  const gap = /^[\s.。:：—–-]*/.exec(behind)?.[0] ?? '';
  const isClosed = /[.。:：!?！？—–]\s*$/.test(text.slice(from, end)) || /[.。:：—–]|\s-/.test(gap);
  if (!isClosed || judgeHeadingWords(head) < wordsAtLeast || namesNoHeading(head) || looksLikeDate(head))
    return undefined;
  return { head, end, rest: end + gap.length };
}
