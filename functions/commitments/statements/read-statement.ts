import type { Grammar } from '../grammar.ts';
import type { Statement, StatementBasis, StatementKind } from '../statement.ts';
import type { Cue } from './cue.ts';
import type { LeadIn } from './lead-in.ts';
import { readTenseless } from './lost-tense.ts';
import { readListed } from './read-listed.ts';
import { expandFeatures, observeSentence, type SentenceContext, sideOf } from './statement-features.ts';
import { weighReadings } from './statement-model.ts';

/**
 * How likely the weaker reading must be for a sentence to be both. 0.5 could never be reached by two; below
 * 0.25 one stray word makes a plan a report. Chosen so that on labelled sentences "both" is right more often than not.
 */
const leastShareOfBoth = 0.3;

/**
 * Whether a sentence promises, reports, does both or neither, and on what that reading rests.
 * The basis is the strongest cue of the winning side, or `genre` when only its surroundings tell.
 */
export function readStatement(
  sentence: string,
  grammar: Grammar,
  cues: readonly Cue[],
  context: SentenceContext,
): Pick<Statement, 'kind' | 'basis'> {
  const observations = observeSentence(sentence, grammar, cues, context);
  const chances = weighReadings(expandFeatures(observations), grammar);
  const kind = chooseKind(chances, speaksForBoth(cues));
  const listed =
    grammar === 'zh'
      ? readListed(sentence, kind, context)
      : context.isTenseless && readTenseless(sentence, kind, cues, context);
  if (listed) return { kind: listed, basis: listed === 'commitment' ? 'imperative-plan' : 'genre' };
  return { kind, basis: chooseBasis(kind, cues, context.leadIn) };
}

/**
 * Whether it tells of the done and of the to-do. "Promote the reform, with 523 items covered" and 完成治理面积3120平方公里 do
 * not: a verb without subject beside something done is itself a report, in a language without tense or translated from it.
 */
function speaksForBoth(cues: readonly Cue[]): boolean {
  const speaking = cues.filter((cue) => cue.speaksFor);
  const isToDo = (cue: Cue) =>
    sideOf(cue) === 'to-do' && !aimsOnly.has(cue.name) && cue.speaksFor !== 'imperative-plan';
  return speaking.some((cue) => sideOf(cue) === 'done') && speaking.some(isToDo);
}

/** English names of an aim, which stand in a report as often: "made progress towards our target of 40". */
const aimsOnly = new Set([
  'propose',
  'target',
  'it-is-proposed',
  'proposal',
  'verbless-target',
  'to-be-target',
  'need',
]);

function chooseKind(
  chances: { commitment: number; result: number; neither: number },
  speaksForBoth: boolean,
): StatementKind {
  const { commitment, result, neither } = chances;
  if (neither >= commitment && neither >= result) return 'neither';
  const isBoth = speaksForBoth && Math.min(commitment, result) >= leastShareOfBoth;
  if (isBoth) return 'both';
  return commitment > result ? 'commitment' : 'result';
}

/** A phrase of what was done, or in English a main verb in the past. */
function tellsDone({ name, speaksFor }: Cue): boolean {
  return speaksFor === 'explicit-completion' || /^verb:(?:past|perfect)/.test(name);
}

/** Most telling first: a target with a year says more than the bare verb it begins with. */
const promiseBases: readonly StatementBasis[] = ['target', 'future', 'obligation', 'imperative-plan'];

function chooseBasis(kind: StatementKind, cues: readonly Cue[], leadIn: LeadIn | undefined): StatementBasis {
  if (kind === 'neither') return 'none';
  if (kind === 'result' || kind === 'both') {
    if (cues.some(tellsDone)) return 'explicit-completion';
    if (kind === 'result') return leadIn === 'done' ? 'explicit-completion' : 'genre';
  }
  return (
    promiseBases.find((basis) => cues.some((cue) => cue.speaksFor === basis)) ??
    (leadIn === 'to-do' ? 'future' : 'genre')
  );
}
