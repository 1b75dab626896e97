import type { Cue } from './cue.ts';
import type { Statement, StatementBasis, StatementKind } from './statement.ts';
import {
  expandFeatures,
  type Grammar,
  observeSentence,
  type SentenceContext,
  sideOf,
} from './statement-features.ts';
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
  const kind = chooseKind(chances, observations);
  return { kind, basis: chooseBasis(kind, cues) };
}

function chooseKind(
  chances: { commitment: number; result: number; neither: number },
  observations: readonly string[],
): StatementKind {
  const { commitment, result, neither } = chances;
  if (neither >= commitment && neither >= result) return 'neither';
  const isBoth = observations.includes('has:both-sides') && Math.min(commitment, result) >= leastShareOfBoth;
  if (isBoth) return 'both';
  return commitment > result ? 'commitment' : 'result';
}

/** Most telling first: a target with a year says more than the bare verb it begins with. */
const promiseBases: readonly StatementBasis[] = ['target', 'future', 'obligation', 'imperative-plan'];

function chooseBasis(kind: StatementKind, cues: readonly Cue[]): StatementBasis {
  if (kind === 'neither') return 'none';
  if (kind === 'result' || kind === 'both') {
    if (cues.some((cue) => cue.speaksFor && sideOf(cue) === 'done')) return 'explicit-completion';
    if (kind === 'result') return 'genre';
  }
  return promiseBases.find((basis) => cues.some((cue) => cue.speaksFor === basis)) ?? 'genre';
}
