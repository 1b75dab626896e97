import { describe, expect, it } from 'vitest';
import { isNearEnough } from '../../functions/commitments/threads/weigh-nearness.ts';

/** Shares little with the promise, stands alone, in a small body and not where it was expected. */
const doubtful = {
  likeness: -3,
  loss: 0,
  timeliness: 0,
  size: 100,
  wordiness: 3,
  inOtherWords: 0,
  inOrder: 0,
  ahead: 0,
};

describe('a doubtful sentence', () => {
  it('does not count by itself', () => {
    expect(isNearEnough(doubtful)).toBe(false);
  });

  it.each([
    ['it is more alike', { likeness: 0 }],
    ['it says more of the promise in other words', { inOtherWords: 0.3 }],
    ['it is of the due year, in order and ahead of its document', { timeliness: 1.6, inOrder: 1, ahead: 3 }],
  ])('counts where %s', (_, signs) => {
    expect(isNearEnough({ ...doubtful, ...signs })).toBe(true);
  });

  it.each([
    ['another promise is nearer to it', { loss: 2 }],
    ['there are many sentences for chance to find', { size: 100_000 }],
    ['the promise has many words', { wordiness: 12 }],
  ])('does not count where %s, however alike', (_, signs) => {
    expect(isNearEnough({ ...doubtful, likeness: 0 })).toBe(true);
    expect(isNearEnough({ ...doubtful, likeness: 0, ...signs })).toBe(false);
  });
});
