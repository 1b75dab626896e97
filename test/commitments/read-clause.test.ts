import { describe, expect, it } from 'vitest';
import { readClause } from '../../functions/commitments/statements/read-clause.ts';
import { readSubjectKind } from '../../functions/commitments/statements/subject-kind.ts';
import { readDoing } from '../../functions/commitments/statements/verbs-en.ts';

describe('reading the main clause of a sentence', () => {
  it.each<[string, string, string]>([
    ['Three new pilots were sworn in.', 'past-passive', 'count'],
    ['In 2022 the harbour office weighed 900 loads, 6% more than before.', 'past', 'self'],
    ['The boats bought in May were repaired.', 'past-passive', 'other'],
    ['Ferry tickets, which are sold on board, cost four crowns.', 'past', 'other'],
    ['Rising prices have emptied the fish market.', 'perfect', 'outside'],
    ['By 2026, all lighthouses to be lit by electricity.', 'is-to', 'other'],
    ['Our divers inspect every quay.', 'present', 'self'],
    ['To restore the channel.', 'to', 'none'],
    ['Strengthen the patrols and repair the lights left over from last year.', 'base', 'none'],
    ['Repaired the slipway of Tarn.', 'past', 'none'],
    ['The rate of delays has fallen by a third.', 'perfect', 'measure'],
    ['Owners must report a wreck.', 'duty', 'outside'],
    ['24. The MDA will lend six boats.', 'future', 'self'],
    ['- a new lamp for the pier', 'none', 'other'],
  ])('%s', (sentence, verb, subject) => {
    const clause = readClause(sentence);
    expect([clause.verb, readSubjectKind(clause.subject)]).toEqual([verb, subject]);
  });

  it('tells deeds from figures that moved', () => {
    const doingOf = (sentence: string) => readDoing(readClause(sentence).word);
    expect(doingOf('Twelve buoys were also replaced.')).toBe('deed');
    expect(doingOf('Landings have never risen so fast.')).toBe('change');
    expect(doingOf('The storm sank two boats.')).toBe('other');
  });

  it('ends on words without letters and on very long lines', () => {
    expect(readClause('').verb).toBe('none');
    expect(readClause('12 34, 56').verb).toBe('none');
    expect(readClause('and the harbour of '.repeat(1000)).verb).toBe('none');
  });
});
