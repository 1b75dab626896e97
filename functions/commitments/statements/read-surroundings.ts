import type { Cue } from './cue.ts';
import type { SectionPart } from './section-part.ts';

/** Which way the sentences next to this one go; `none` when they do not tell or there are none. */
export type Surroundings = 'done' | 'rather-done' | 'mixed' | 'rather-to-do' | 'to-do' | 'none';

/** A sentence as its neighbours see it. */
export interface Neighbour {
  section: number;
  part: SectionPart;
  cues: readonly Cue[];
}

/**
 * How many sentences before and after are asked, within the same section and part. One paragraph of a work report
 * is about that long; with 3 a list of bare verbs hides its own opening, with 12 two topics meet. Range 3 to 12.
 */
const reach = 6;

/** Votes by which one side must lead to be sure: one neighbour may be an exception. */
const clearLead = 3;

/** Cues that tell the side without help from the part of the report, in either language. */
const tellsDone = new Set(
  'has-done self-did was-done number-past target-judged le yi done number-done past-time past-year-we achieved'.split(
    ' ',
  ),
);
const tellsToDo = new Set(
  'will should must need propose self-intends next-time let-us jiang yao ying ensure target we-will please by-year'.split(
    ' ',
  ),
);

/** Words of aim that a Chinese report of the done uses for purposes: 健全制度，确保规范. */
const tellsPurpose = new Set(['ensure', 'target', 'please']);

/**
 * The way of each sentence's surroundings. A bare "推进管网改造" among reported figures is a report, among plans a plan,
 * whether or not a heading says so.
 */
export function readSurroundings(sentences: readonly Neighbour[]): Surroundings[] {
  const votes = sentences.map(({ cues, part }) => {
    const looksBack = part === 'review' || part === 'report';
    const done = cues.some(({ name }) => tellsDone.has(name));
    const toDo = cues.some(({ name }) => tellsToDo.has(name) && !(looksBack && tellsPurpose.has(name)));
    return Number(done) - Number(toDo);
  });
  return sentences.map((sentence, at) => {
    let lead = 0;
    let told = 0;
    for (const step of [-1, 1]) {
      for (let distance = 1; distance <= reach; distance++) {
        const neighbour = sentences[at + step * distance];
        if (neighbour?.section !== sentence.section || neighbour.part !== sentence.part) break;
        lead += votes[at + step * distance]!;
        told += Math.abs(votes[at + step * distance]!);
      }
    }
    return nameLead(lead, told);
  });
}

function nameLead(lead: number, told: number): Surroundings {
  if (lead >= clearLead) return 'done';
  if (lead <= -clearLead) return 'to-do';
  if (lead > 0) return 'rather-done';
  if (lead < 0) return 'rather-to-do';
  return told > 0 ? 'mixed' : 'none';
}
