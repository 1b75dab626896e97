import { describe, expect, it } from 'vitest';
import { buildSeries } from '../../functions/commitments/ledger/build-series.ts';
import { findNumberLinks } from '../../functions/commitments/ledger/number-links.ts';
import { convertQuantity } from '../../functions/commitments/quantities/convert-quantity.ts';
import type { Quantity } from '../../functions/commitments/statement.ts';
import { buildThreads } from '../../functions/commitments/threads/build-threads.ts';
import { seriesChart } from '../../functions/pages/commitments/commitment-chart.ts';
import { ledgerDocument } from './source-text.ts';

function seriesOf(...reports: [year: number, text: string][]) {
  const documents = reports.map(([year, text]) =>
    ledgerDocument(`marl-${year}`, year, `# Report\n\n## 1. Peat\n\n${text}\n`),
  );
  return buildSeries(findNumberLinks(buildThreads({ documents, names: [] }), documents));
}

const amount = (value: number, unit: string): Quantity => ({
  value,
  upper: null,
  unit,
  what: '',
  modifier: 'exactly',
  text: `${value} ${unit}`,
  start: 0,
  end: 0,
});

describe('a number over the years', () => {
  it('is one series when the unit changes: values in the first unit, the change marked', () => {
    const [series] = seriesOf(
      [2020, 'By 2022, 400 hectares of peatland in Orrin will be rewetted.'],
      [2021, '190 hectares of peatland in Orrin were rewetted.'],
      [2022, '4.1 square kilometres of peatland in Orrin were rewetted.'],
    );
    expect(series).toMatchObject({ unit: 'hectares', unitChanges: [2022], contradictions: [] });
    expect(series!.points.map(({ year, role, value }) => [year, role, value])).toEqual([
      [2021, 'outcome', 190],
      [2022, 'target', 400],
      [2022, 'outcome', 410],
    ]);
  });

  it('names the years of which two documents tell different numbers', () => {
    const [series] = seriesOf(
      [2020, 'By 2022, 400 hectares of peatland in Orrin will be rewetted.'],
      [2021, 'In 2021, 190 hectares of peatland in Orrin were rewetted.'],
      [2022, 'In 2021, 170 hectares of peatland in Orrin were rewetted.'],
    );
    expect(series?.contradictions).toEqual([2021]);
  });

  it('takes a changed target in a sentence that also reports for a target', () => {
    const [series] = seriesOf(
      [2020, 'In 2021, 400 hectares of peatland in Orrin will be rewetted.'],
      [
        2021,
        '190 hectares of peatland in Orrin were rewetted, and 250 hectares of peatland in Orrin will be rewetted in 2022.',
      ],
      [2022, '260 hectares of peatland in Orrin were rewetted.'],
    );
    expect(series!.points.filter(({ value }) => value === 250).map(({ role }) => role)).not.toContain(
      'outcome',
    );
  });

  it('takes no goal that a Chinese report names for what was reached', () => {
    const documents = [
      ledgerDocument('marl-2021', 2021, '# 报告\n\n## 下一步工作\n\n2022年泥炭利用率达到68%。\n', 'zh'),
      ledgerDocument(
        'marl-2022',
        2022,
        '# 报告\n\n## 工作回顾\n\n泥炭利用率达到68.9%，超过68%的年度目标。\n\n## 下一步工作\n\n2023年泥炭利用率达到72%。\n',
        'zh',
      ),
      ledgerDocument('marl-2023', 2023, '# 报告\n\n## 工作回顾\n\n泥炭利用率达到72.3%。\n', 'zh'),
    ];
    const [series] = buildSeries(findNumberLinks(buildThreads({ documents, names: [] }), documents));
    expect(series!.points.map(({ role, value }) => [role, value])).toEqual([
      ['target', 68],
      ['outcome', 68.9],
      ['target', 72],
      ['outcome', 72.3],
    ]);
  });

  it('is drawn without a line across a missing year', () => {
    const points = [2019, 2020, 2022].map((year, at) => ({
      year,
      role: 'outcome' as const,
      value: 100 + at,
      modifier: 'exactly' as const,
      text: String(100 + at),
      printedUnit: 'tons',
      statement: `s-${year}`,
      document: `d-${year}`,
    }));
    const drawn = String(seriesChart(points, 'Tons', 'en'));
    expect(drawn.match(/<circle/g)).toHaveLength(3);
    expect(drawn.match(/<line [^>]*stroke="var\(--link\)"/g)).toHaveLength(1);
  });
});

describe('the same amount in another unit', () => {
  it.each([
    [4.1, 'square kilometres', 'hectares', 410],
    [30, 'mu', 'hectares', 2],
    [2500, 'kilograms', 'tons', 2.5],
    [1.5, 'gigawatts', 'megawatts', 1500],
    [3, 'tons/year', 'kilograms/year', 3000],
  ])('%d %s is %s', (value, from, to, expected) => {
    expect(convertQuantity(amount(value, from), to)?.value).toBeCloseTo(expected, 9);
  });

  it.each([
    ['hectares', 'tons'],
    ['%', 'percentage points'],
    ['enterprises', 'bases'],
    ['tons', 'tons/year'],
  ])('is not there for %s and %s', (from, to) => {
    expect(convertQuantity(amount(1, from), to)).toBeUndefined();
  });
});
