import { analyse } from '../../analysis/analyse-text.ts';
import { simplifyHan } from '../../analysis/fold-character.ts';
import { readAskedAttribute } from '../question/asked-attribute.ts';
import { holdsAnswerOf, type QuestionType } from '../question/question-type.ts';
import { hasAny, type QuestionUnit, shareOf } from '../question/question-unit.ts';
import type { Evidence } from './find-evidence.ts';

/** What a question asks, and its pieces weighed. */
export interface AskedQuestion {
  text: string;
  type: QuestionType;
  units: readonly QuestionUnit[];
}

/** What is seen of the best sentence; `above` are its document's title, issuer and year and the headings it stands under. */
export type SeenAnswer = Pick<
  Evidence,
  'said' | 'inContext' | 'inOwnWords' | 'names' | 'holdsAnswer' | 'missing'
> & {
  above: string;
};

/**
 * What the odds of an answer rest on. `besideAnswer`: the most of the question that stands in one clause with a number, a
 * date or whatever else answers. `longestGap`: the heaviest stretch of it that neither sentence nor headings have.
 * `unknownNouns`: the share in nouns that no document has.
 */
export type AnswerSigns = Record<(typeof signNames)[number], number>;
export const signNames = [
  'inContext',
  'inOwnWords',
  'besideAnswer',
  'longestGap',
  'names',
  'unknownNouns',
  'pieces',
  'lacksKind',
  'missing',
  'cannotSay',
  'missingPerson',
] as const;

/** Shares lie between 0 and 1, `pieces` counts, the others are 0 or 1. */
export function readAnswerSigns(question: AskedQuestion, seen: SeenAnswer): AnswerSigns {
  const { units } = question;
  const said = termsOf(seen.said);
  const above = termsOf(simplifyHan(seen.above));
  const asksPerson = readAskedAttribute(question.text, question.type)?.kind === 'person';
  return {
    inContext: seen.inContext,
    inOwnWords: seen.inOwnWords,
    besideAnswer: shareBesideAnswer(question, seen.said),
    longestGap: longestGap(
      units,
      ({ alternatives }) => hasAny(alternatives, said) || hasAny(alternatives, above),
    ),
    names: seen.names,
    unknownNouns: shareOf(units, ({ isUnknown, isVerb }) => isUnknown && !isVerb),
    pieces: units.length,
    lacksKind: seen.holdsAnswer ? 0 : 1,
    missing: seen.missing,
    cannotSay: seen.missing >= surelyMissing ? 1 : 0,
    missingPerson: asksPerson ? seen.missing : 0,
  };
}

/** A share of `missing` from which on the sentence hardly can say what is asked. Range 0.5 to 1. */
const surelyMissing = 0.85;

function termsOf(text: string): ReadonlySet<string> {
  return new Set(analyse(text).flatMap(({ kind, term }) => (kind === 'han-end' ? [] : [term])));
}

/** The heaviest stretch of neighbouring pieces that are not met: a missing word of Chinese is several of them. */
function longestGap(units: readonly QuestionUnit[], isMet: (unit: QuestionUnit) => boolean): number {
  const gaps: QuestionUnit[][] = [[]];
  for (const unit of units) {
    if (isMet(unit)) gaps.push([]);
    else gaps.at(-1)!.push(unit);
  }
  return Math.max(...gaps.map((gap) => shareOf(units, (unit) => gap.includes(unit))));
}

/** The most of the question that stands in one clause with a number, a date or whatever else answers. */
function shareBesideAnswer({ text, type, units }: AskedQuestion, said: string): number {
  const clauses = said.split(/[;；，。：、（）()]|[,:](?!\d)/u);
  const shares = clauses
    .filter((clause) => holdsAnswerOf(type, clause, text))
    .map(termsOf)
    .map((terms) => shareOf(units, ({ alternatives }) => hasAny(alternatives, terms)));
  return Math.max(0, ...shares);
}
