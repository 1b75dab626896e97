import { describe, expect, it } from 'vitest';
import { sayHeadings, underHeadings } from '../../functions/answer/evidence/under-headings.ts';

/** What each line of a text says, one sentence a line. */
function say(lines: string[]): string[] {
  const text = lines.join('\n');
  let start = 0;
  const sentences = lines.map((line) => {
    const sentence = { start, end: start + line.length, section: 0 };
    start += line.length + 1;
    return sentence;
  });
  return underHeadings(text, sentences).map(({ sentence, headings }) =>
    sayHeadings(text.slice(sentence.start, sentence.end), headings),
  );
}

describe('rows under the headings of their columns', () => {
  it('say the headings, whose own row says nothing', () => {
    expect(
      say([
        'The measures are these.',
        'Measure | Lead | 2030',
        'New lock gate | Ports | 2',
        'Dredging | | 5',
        'So far.',
      ]),
    ).toEqual([
      'The measures are these.',
      'Measure: New lock gate | Lead: Ports | New lock gate 2030: 2',
      'Measure: Dredging |  | Dredging 2030: 5',
      'So far.',
    ]);
  });

  it('give each figure the unit of its column or row, and headings their years', () => {
    expect(say(['Indicator | 2031 actual | 2034年目标', 'Reused water (%) | 22 | 30'])).toEqual([
      'Indicator: Reused water (%) | Reused water 2031 actual: 22 % | Reused water2034年目标30%',
    ]);
    expect(say(['对象 | 每月上限（元）', '孤寡渔民 | 310'])).toEqual([
      '对象: 孤寡渔民 | 孤寡渔民每月上限310元',
    ]);
  });

  it('are taken as they are where the first row has figures of its own', () => {
    expect(say(['North | 41', 'South | 37'])).toEqual(['North | 41', 'South | 37']);
  });
});
