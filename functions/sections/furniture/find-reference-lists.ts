import type { Line } from '../lay-out-text.ts';
import { likeliestEntries } from './entry-chain.ts';
import weights from './entry-weights.json' with { type: 'json' };
import { findNotes } from './find-notes.ts';
import { observeEntries } from './observe-entries.ts';

/**
 * Lines that are entries of a reference list, notes or a glossary; numbered as they may be, they open no sections.
 * Which lines cite works is learnt, not ruled: `scripts/train-references.ts` weighs what is seen of a line and its neighbours.
 */
export function findReferenceLines(lines: readonly Line[]): Set<number> {
  const notes = findNotes(lines);
  const found = new Set(notes);
  for (const run of observeEntries(lines, notes)) {
    const isEntry = likeliestEntries(run, weights);
    for (const [at, { index }] of run.entries()) if (isEntry[at]) found.add(index);
  }
  return found;
}
