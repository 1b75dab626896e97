import { findEnglishBody } from '../wording/body-name.ts';
import type { HeadingCandidate } from './heading-candidate.ts';

/** Fewer sentences of one shape are chance; a larger share of them must announce. */
const announcingAtLeast = 3;
const announcingShare = 0.9;
/** Evidence of a sentence among its like that says what its text is about. */
const announced = 0.8;
/** Words of such a sentence: before its paragraph, and in a paragraph of its own. */
const wordsBefore = 14;
const wordsAbove = 32;

/**
 * `1. The quality of exports has been improved. …`, `2. New progress has been made in ports. …`: where every numbered
 * paragraph of a shape opens with a short sentence about a matter, with no figure and nobody who acts in it, these
 * sentences are the headings; and so are those that stand as paragraphs, each above its text. Work reports are written
 * so, and translations keep it.
 */
export function markAnnouncing(candidates: HeadingCandidate[]): void {
  const above = new Set(
    candidates.filter(
      ({ form, lastLine }, index) => form === 'alone' && candidates[index + 1]?.line !== lastLine + 1,
    ),
  );
  const counted = candidates.filter(
    ({ formatLevel, readings }) => formatLevel === null && readings[0]?.unit === null,
  );
  for (const group of Map.groupBy(counted, ({ readings }) => readings[0]?.shape).values()) {
    const runIn = group.filter(({ form }) => form === 'run-in');
    raise(runIn, (candidate) => announcesMatter(candidate, wordsBefore));
    if (runIn.length === 0 && group.every((candidate) => above.has(candidate)))
      raise(group, (candidate) => announcesMatter(candidate, wordsAbove));
  }
}

function raise(group: HeadingCandidate[], announces: (candidate: HeadingCandidate) => boolean): void {
  const announcing = group.filter(announces);
  if (announcing.length < announcingAtLeast || announcing.length < announcingShare * group.length) return;
  for (const candidate of announcing) candidate.score = Math.max(candidate.score, announced);
}

const pronounAhead =
  /^(?:I|we|it|they|he|she|you|this|these|those|there|if|when|where|while|as|since|no|any|all|each|every|an?|some|many|most|both|whoever|anyone|nobody)\b/i;
const modal = /\b(?:shall|should|must|may|can|would|could|will)\b/;

function announcesMatter({ heading }: HeadingCandidate, wordsAtMost: number): boolean {
  const sentence = heading ?? '';
  const words = sentence.split(/\s+/).length;
  if (words < 2 || words > wordsAtMost || /\d|["“”;:]|[.!?]\s/.test(sentence)) return false;
  if (pronounAhead.test(sentence) || modal.test(sentence)) return false;
  const body = findEnglishBody(sentence.replace(/^The /, ''));
  // `Party building` is no body, `The Board` is.
  return body?.start !== 0 || (!sentence.startsWith('The ') && !body.name.includes(' '));
}
