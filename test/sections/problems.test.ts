import { describe, expect, it } from 'vitest';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { sourceOfText } from './source-of-text.ts';

const body = 'We did what we had said. The rest will follow in spring.';
const report = (...labels: string[]) =>
  splitSections(
    sourceOfText(
      labels
        .map((label, i) => `${label} ${['Roads', 'Rails', 'Ports', 'Boats', 'Banks', 'Woods'][i]}\n${body}`)
        .join('\n'),
    ),
  );
const codes = (...labels: string[]) => report(...labels).problems.map(({ code }) => code);

describe('problems of numbering', () => {
  it('are none in a mixed but complete sequence', () => {
    expect(codes('I.', '2.', 'Three,', '4.')).toEqual([]);
  });

  it('name a gap and keep every section', () => {
    const { problems, sections } = report('1.', '2.', '4.', '5.');
    expect(problems).toEqual([{ code: 'numbering_gap', detail: '4. follows 2.: 1 missing' }]);
    expect(sections.map(({ number }) => number)).toEqual(['1', '2', '4', '5']);
  });

  it('name a duplicate and give the second its own id', () => {
    const { problems, sections } = report('1.', '2.', '2.', '3.');
    expect(problems.map(({ code }) => code)).toEqual(['numbering_duplicate']);
    expect(sections.map(({ id }) => id)).toEqual(['sec_1', 'sec_2', 'sec_2__copy_2', 'sec_3']);
  });

  it('name a reset', () => {
    expect(codes('1.', '2.', '3.', '1.', '2.', '3.')).toEqual(['numbering_reset']);
  });

  it('name a sequence that does not begin with one', () => {
    expect(codes('3.', '4.', '5.')).toEqual(['numbering_gap']);
  });
});
