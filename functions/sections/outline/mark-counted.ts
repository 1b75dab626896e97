import type { NumberLabel } from '../labels/number-label.ts';
import type { HeadingCandidate } from './heading-candidate.ts';
import type { OpenSection } from './outline-state.ts';

/** Marks each `4.2` of a document that has a `4.` before it: whatever stands between them, it belongs in there. */
export function markCounted(candidates: readonly HeadingCandidate[]): void {
  const seen = new Set<string>();
  for (const candidate of candidates) {
    const [label] = candidate.readings;
    if (label === undefined) continue;
    if (label.shape === 'decimal' && seen.has(label.values.slice(0, -1).join('.')))
      candidate.isCounted = true;
    if (label.shape === 'decimal' || /^arabic|^chapter$|^section$/.test(label.shape))
      seen.add(label.values.join('.'));
  }
}

/** True where nothing open on the way to the candidate carries the number that its own begins with. */
export function strays(
  open: readonly OpenSection[],
  candidate: HeadingCandidate,
  label: NumberLabel | null,
): boolean {
  if (!candidate.isCounted || label === null) return false;
  const above = label.values.slice(0, -1).join('.');
  return !open.some((section) => section.label?.values.join('.') === above);
}
