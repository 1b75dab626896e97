import { findActs } from './compare-acts.ts';

/** Whether a sentence names an act with an end; efforts and words of planning are in every sentence. */
export function namesEndedAct(sentence: string): boolean {
  return findActs(sentence).some(({ act }) => endedActs.has(act));
}

const endedActs: ReadonlySet<string> = new Set(
  'adopt issue revise build use remedy handover remove move agree award pay hold establish merge acquire recruit'.split(
    ' ',
  ),
);
