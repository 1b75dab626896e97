import type { Cue } from './cue.ts';
import type { LeadIn } from './lead-in.ts';
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
  const kind = chooseKind(chances, speaksForBoth(cues));
  if (kind === 'neither' && isListedTask(sentence, grammar, context))
    return { kind: 'commitment', basis: 'imperative-plan' };
  return { kind, basis: chooseBasis(kind, cues, context.leadIn) };
}

/** Longer sentences of a plan explain; a task is told in a breath. */
const longestTask = 60;

/**
 * 加装电梯200部。 大班额全部消除。 Under a heading of work to come, a short Chinese sentence with a number or an end in
 * sight is a task whatever its verb; verbs are too many to list. Not what explains, or looks back.
 */
function isListedTask(sentence: string, grammar: Grammar, { part, documentKind }: SentenceContext): boolean {
  const isWorkPlan = part === 'plan' && (documentKind === 'yearly-report' || documentKind === 'plan');
  if (grammar !== 'zh' || !isWorkPlan || sentence.length > longestTask) return false;
  return task.test(sentence) && !noTask.test(sentence);
}

const task = /\d|全部|全面|全覆盖|建成|通车|交付|投入使用|投用|开工|竣工|发放|出台/;
const noTask =
  /^(?:20\d\d年|今年|明年)?(?:，)?是|是指|之年|[已了]|(?:去|上|往)年|同比|目前|现有|以来|存在|问题(?:突出|较多|仍)|困难|[？?]|^(?:各位|同志|附件|注：)/;

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

/** Most telling first: a target with a year says more than the bare verb it begins with. */
const promiseBases: readonly StatementBasis[] = ['target', 'future', 'obligation', 'imperative-plan'];

function chooseBasis(kind: StatementKind, cues: readonly Cue[], leadIn: LeadIn | undefined): StatementBasis {
  if (kind === 'neither') return 'none';
  if (kind === 'result' || kind === 'both') {
    if (cues.some((cue) => cue.speaksFor && sideOf(cue) === 'done')) return 'explicit-completion';
    if (kind === 'result') return leadIn === 'done' ? 'explicit-completion' : 'genre';
  }
  return (
    promiseBases.find((basis) => cues.some((cue) => cue.speaksFor === basis)) ??
    (leadIn === 'to-do' ? 'future' : 'genre')
  );
}
