import type { NumberLabel } from '../labels/number-label.ts';
import type { HeadingCandidate } from './heading-candidate.ts';

/** One open section on the branch. */
export interface OpenSection {
  candidate: HeadingCandidate;
  label: NumberLabel | null;
  /** Names this section and those it stands in. */
  key: string;
  /** Siblings right before it, itself among them, whose words do the same (`How …`, `What …`). */
  wordedAlike: number;
}

export interface OutlineState {
  score: number;
  /** Names the open branch. */
  key: string;
  open: OpenSection[];
  /** Depth at which a shape was last used: `（一）` does not wander between levels. */
  depthOfShape: Record<string, number>;
  /** Last number of a shape: `（八）` may go on counting under the next `三、`. */
  lastOfShape: Record<string, number>;
  node: LinkedNode | null;
}

/** Accepted candidates, newest first, so that states share their past. */
export interface LinkedNode {
  candidate: HeadingCandidate;
  label: NumberLabel | null;
  depth: number;
  previous: LinkedNode | null;
}
