import type { Candidate } from './candidate.ts';

/** Keeps the best candidates offered, in a heap whose root is the worst of them. */
export class TopCandidates {
  readonly #most: number;
  readonly #heap: Candidate[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** What a candidate must score to be kept. A plain field, since many thousands are held against it. */
  lowest = Number.NEGATIVE_INFINITY;

  offer(score: number, year: number | null, segment: number, section: number): void {
    const heap = this.#heap;
    if (score < this.lowest) return;
    const candidate: Candidate = { score, year, segment, section, passages: [] };
    if (heap.length === this.#most && compareCandidates(candidate, heap[0]!) > 0) return;
    if (heap.length < this.#most) {
      heap.push(candidate);
      this.#rise(heap.length - 1);
    } else {
      heap[0] = candidate;
      this.#sink();
    }
    if (heap.length === this.#most) this.lowest = heap[0]!.score;
  }

  /** Those kept of one segment, in no order. */
  ofSegment(segment: number): Candidate[] {
    return this.#heap.filter((candidate) => candidate.segment === segment);
  }

  inOrder(): Candidate[] {
    return [...this.#heap].sort(compareCandidates);
  }

  #rise(start: number): void {
    const heap = this.#heap;
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (compareCandidates(heap[at]!, heap[parent]!) <= 0) return;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    let at = 0;
    while (true) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && compareCandidates(heap[child]!, heap[worst]!) > 0) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  }
}

/** Better first: score, then the newer year, then the segment added later, then the order of the documents. */
export function compareCandidates(left: Candidate, right: Candidate): number {
  return (
    right.score - left.score ||
    (right.year ?? 0) - (left.year ?? 0) ||
    right.segment - left.segment ||
    left.section - right.section
  );
}
