import type { StatementKind } from '../statement.ts';
import type { Cue } from './cue.ts';
import { namesEndedAct } from './names-ended-act.ts';
import type { SectionPart } from './section-part.ts';
import type { SentenceContext } from './statement-features.ts';

/** A sentence of a document whose tense is to be judged. */
interface PlacedSentence {
  part: SectionPart;
  cues: readonly Cue[];
}

/** Fewer sentences tell nothing of a translator's habits. Range 3 to 20. */
const leastSentences = 3;
/** The share of sentences with a tense of their own up to which a document counts as one that has lost it. Range 0.2 to 0.6. */
const mostTensed = 0.4;

const tensed =
  /^verb:(?:past|past-passive|past-is|past-perfect|perfect|perfect-passive|future|future-passive|duty|is-to|modal|progressive|under-way)$/;
const tenseless = /^verb:(?:present|present-passive|base|none)$/;

/**
 * Whether a report in English was translated from a language without tense: "436 enterprises are newly recognized" tells
 * of the year past and "3,600 latrines are transformed" of the year to come, as their headings say. Judged by the parts
 * that report and plan, where English as it is written has was, has and will.
 */
export function hasLostTense(sentences: readonly PlacedSentence[]): boolean {
  const verbs = sentences
    .filter(({ part }) => part === 'review' || part === 'plan')
    .flatMap(({ cues }) => cues.find(({ name }) => name.startsWith('verb:'))?.name ?? []);
  const marked = verbs.filter((name) => tensed.test(name)).length;
  const unmarked = verbs.filter((name) => tenseless.test(name)).length;
  return unmarked >= leastSentences && marked <= mostTensed * (marked + unmarked);
}

/**
 * What a sentence is that says neither, or calls done what stands in a plan, by its heading alone: under what was done a
 * deed, under what is to come a task, where it names a number or an act with an end.
 */
export function readTenseless(
  sentence: string,
  kind: StatementKind,
  cues: readonly Cue[],
  { part, documentKind }: Pick<SentenceContext, 'part' | 'documentKind'>,
): 'commitment' | 'result' | undefined {
  if (documentKind !== 'yearly-report' && documentKind !== 'plan') return undefined;
  const verb = cues.find(({ name }) => name.startsWith('verb:'))?.name ?? '';
  if (!(tenseless.test(verb) || verb === 'verb:present-is') || explains.test(sentence)) return undefined;
  if (kind !== 'neither' && !(kind === 'result' && part === 'plan')) return undefined;
  if (!(verb === 'verb:present-passive' || namesEndedAct(sentence) || hasFigure(sentence))) return undefined;
  if (part === 'plan') return isFact.test(sentence) || looksBack.test(sentence) ? undefined : 'commitment';
  return part === 'review' && documentKind === 'yearly-report' ? 'result' : undefined;
}

function hasFigure(sentence: string): boolean {
  return /\d/.test(sentence.replace(/\b(?:19|20)\d\d\b/g, ''));
}

/** What a year is, what a problem is, whom the report is for. */
const explains =
  /\b(?:anniversary|(?:first|last|final|crucial|key|decisive|opening) year|problems?|difficult(?:y|ies)|insufficient|not enough|deputies|on behalf of|guided by|under the (?:correct|strong|firm)|in the face of)\b|[?]$/i;
const looksBack =
  /\b(?:last year|previous year|year[- ]on[- ]year|at present|currently|existing|so far|since (?:19|20)\d\d)\b/i;
/** "2019 is the 70th anniversary", "There are 17 counties" */
const isFact = /^(?:(?:19|20)\d\d|this|that|it|there) (?:is|are)\b/i;
