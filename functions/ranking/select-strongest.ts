import type { ScoredPassages } from './scoring-input.ts';

/**
 * The `most` passages of highest score, best first; of equal ones the earlier passage. A heap whose root is the weakest,
 * so that thousands of candidates cost one comparison each.
 */
export function selectStrongest({ passages, scores }: ScoredPassages, most: number): number[] {
  const isWeaker = (left: number, right: number) =>
    scores[left]! < scores[right]! || (scores[left] === scores[right] && passages[left]! > passages[right]!);
  const heap: number[] = [];
  for (let candidate = 0; candidate < passages.length; candidate++) {
    if (heap.length < most) {
      heap.push(candidate);
      rise(heap, isWeaker);
    } else if (isWeaker(heap[0]!, candidate)) {
      heap[0] = candidate;
      sink(heap, isWeaker);
    }
  }
  return heap.sort((left, right) => (isWeaker(right, left) ? -1 : 1)).map((at) => passages[at]!);
}

type IsWeaker = (left: number, right: number) => boolean;

function rise(heap: number[], isWeaker: IsWeaker): void {
  for (let at = heap.length - 1; at > 0; ) {
    const parent = (at - 1) >> 1;
    if (!isWeaker(heap[at]!, heap[parent]!)) return;
    [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
    at = parent;
  }
}

function sink(heap: number[], isWeaker: IsWeaker): void {
  for (let at = 0; ; ) {
    let weakest = at;
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && isWeaker(heap[child]!, heap[weakest]!)) weakest = child;
    if (weakest === at) return;
    [heap[at], heap[weakest]] = [heap[weakest]!, heap[at]!];
    at = weakest;
  }
}
