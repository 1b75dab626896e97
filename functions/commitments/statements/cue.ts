import type { StatementBasis } from '../statement.ts';

/** One observable thing in a sentence. */
export interface Cue {
  /** Name of the learnt weight; unique within a language. */
  name: string;
  pattern: RegExp;
  /** The reading this cue can be the stated basis of; cues without one only add weight. */
  speaksFor?: Exclude<StatementBasis, 'genre' | 'none'>;
  /** Cues before this one, main verbs or signs of which one must hold as well. */
  within?: readonly string[];
}
