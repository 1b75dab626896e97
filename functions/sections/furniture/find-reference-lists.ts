import type { Line } from '../lay-out-text.ts';
import { likeliestEntries } from './entry-chain.ts';
import weights from './entry-weights.json' with { type: 'json' };
import { findContentsLines } from './find-contents-tables.ts';
import { findNotes } from './find-notes.ts';
import { observeEntries } from './observe-entries.ts';

/**
 * Lines that are entries of a reference list, notes or a glossary; numbered as they may be, they open no sections.
 * Which lines cite works is learnt, not ruled: `scripts/train-references.ts` weighs what is seen of a line and its neighbours.
 */
export function findReferenceLines(
  lines: readonly Line[],
  contents: ReadonlySet<number> = findContentsLines(lines),
): Set<number> {
  const notes = findNotes(lines, contents);
  const found = new Set(notes);
  for (const run of observeEntries(lines, new Set([...notes, ...contents]))) {
    const isEntry = likeliestEntries(run, weights);
    for (const [at, { index }] of run.entries()) if (isEntry[at]) found.add(index);
  }
  return found;
}
