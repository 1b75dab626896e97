import { describe, expect, it } from 'vitest';
import { buildSeries } from '../../functions/commitments/ledger/build-series.ts';
import { findIndicatorLinks } from '../../functions/commitments/ledger/indicator-links.ts';
import { nameIndicator } from '../../functions/commitments/ledger/name-indicator.ts';
import { findNumberLinks, type LinkedNumber } from '../../functions/commitments/ledger/number-links.ts';
import { convertQuantity } from '../../functions/commitments/quantities/convert-quantity.ts';
import type { Quantity } from '../../functions/commitments/statement.ts';
import { buildThreads } from '../../functions/commitments/threads/build-threads.ts';
import type { LedgerDocument } from '../../functions/commitments/threads/thread.ts';
import { seriesChart } from '../../functions/pages/commitments/commitment-chart.ts';
import { ledgerDocument } from './source-text.ts';

function seriesOf(...reports: [year: number, text: string][]) {
  const documents = reports.map(([year, text]) =>
    ledgerDocument(`marl-${year}`, year, `# Report\n\n## 1. Peat\n\n${text}\n`),
  );
  return joinSeries(documents);
}

function joinSeries(documents: LedgerDocument[]) {
  return buildSeries([
    ...findNumberLinks(buildThreads({ documents, names: [] }), documents),
    ...findIndicatorLinks(documents, new Set(documents.map(({ id }) => id))),
  ]);
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

  it('keeps what was reached apart from what its sentence promises, and names both by what is counted', () => {
    const [series] = seriesOf(
      [
        2021,
        'At the end of 2021, 610 bogs were waiting for repair; we aim to bring them down to 550 bogs by the end of 2022.',
      ],
      [
        2022,
        'At the end of 2022, 570 bogs were waiting for repair; we aim to bring them down to 500 bogs by the end of 2023.',
      ],
    );
    expect(series).toMatchObject({ label: 'Bogs waiting for repair', contradictions: [] });
    expect(series!.points.map(({ year, role, value }) => [year, role, value])).toEqual([
      [2021, 'outcome', 610],
      [2022, 'target', 550],
      [2022, 'outcome', 570],
      [2023, 'target', 500],
    ]);
  });

  it('takes a number set for a later year beside a changed goal for a target, and a whole for no outcome', () => {
    const documents = [
      [2021, '## 下一步工作\n\n2022年湿地泥炭回填90万吨。'],
      [
        2022,
        '## 工作回顾\n\n2022年湿地泥炭回填50万吨。考虑成本因素，年度目标调整为70万吨，2023年湿地泥炭回填70万吨。苔原区9家采挖场已关停6家，其余3家将于2023年底前关停。',
      ],
      [2023, '## 工作回顾\n\n2023年湿地泥炭回填72万吨。苔原区9家采挖场全部关停。'],
    ].map(([year, text]) => ledgerDocument(`marl-${year}`, Number(year), `# 报告\n\n${text}\n`, 'zh'));
    const series = joinSeries(documents);
    expect(series.length).toBeGreaterThan(0);
    expect(series.flatMap(({ contradictions }) => contradictions)).toEqual([]);
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
    const [series] = joinSeries(documents);
    expect(series!.points.map(({ role, value }) => [role, value])).toEqual([
      ['target', 68],
      ['outcome', 68.9],
      ['target', 72],
      ['outcome', 72.3],
    ]);
  });

  it('begins with the first report, which no promise came before', () => {
    const [series] = seriesOf(
      [
        2020,
        '150 hectares of peatland in Orrin were rewetted. In 2021, 200 hectares of peatland in Orrin will be rewetted.',
      ],
      [2021, '190 hectares of peatland in Orrin were rewetted.'],
    );
    expect(series!.points.map(({ year, role, value }) => [year, role, value])).toEqual([
      [2020, 'outcome', 150],
      [2021, 'target', 200],
      [2021, 'outcome', 190],
    ]);
  });

  it('needs no promise: outcomes told again are one, over a missing year and over other thousands', () => {
    const series = seriesOf(
      [2019, 'The drains of Orrin carried 32 million cubic metres of storm water. A lock was mended.'],
      [2020, 'During 2020 the drains of Orrin carried 33,500 thousand cubic metres of storm water.'],
      [
        2022,
        'The drains of Orrin carried 35.1 million cubic metres of storm water. Wells gave 31 million cubic metres.',
      ],
    );
    expect(series).toHaveLength(1);
    expect(series[0]!.points.map(({ year, value, printedUnit }) => [year, value, printedUnit])).toEqual([
      [2019, 32_000_000, 'million cubic metres'],
      [2020, 33_500_000, 'thousand cubic metres'],
      [2022, 35_100_000, 'million cubic metres'],
    ]);
    expect(series[0]).toMatchObject({ unitChanges: [2020, 2022], contradictions: [] });
  });

  it.each([
    'In 2020 the drains of Orrin carried 29 million cubic metres of storm water; in 2021 they carried 34.8 million cubic metres.',
    'The drains of Orrin carried 29 million cubic metres of storm water in 2020 and 34.8 million cubic metres in 2021.',
    'The drains of Orrin carried 34.8 million cubic metres of storm water, compared with 29 million cubic metres in 2020.',
  ])('hears two years of one sentence, and the contradiction: %s', (text) => {
    const [series] = seriesOf(
      [2020, 'The drains of Orrin carried 33.5 million cubic metres of storm water.'],
      [2021, text],
    );
    expect(series!.contradictions).toEqual([2020]);
    expect(new Set(series!.points.map(({ year, value }) => `${year} ${value}`))).toEqual(
      new Set(['2020 33500000', '2020 29000000', '2021 34800000']),
    );
  });

  it('takes the year of a comparison for that of the number behind it only', () => {
    const documents = [
      ledgerDocument('marl-2020', 2020, '# 报告\n\n## 工作回顾\n\n泥炭利用率达到89.2%。\n', 'zh'),
      ledgerDocument(
        'marl-2022',
        2022,
        '# 报告\n\n## 工作回顾\n\n泥炭利用率达到93.4%，比2020年的88.6%提高4.8个百分点。\n',
        'zh',
      ),
    ];
    const [series] = joinSeries(documents);
    expect(series).toMatchObject({ label: '泥炭利用率', contradictions: [2020] });
    expect(series!.points.at(-1)).toMatchObject({ year: 2022, value: 93.4 });
  });

  it('keeps two numbers of one sentence apart', () => {
    const series = seriesOf(
      [2020, 'The mines of Orrin produced 4.3 million tons of slag and used 2.42 million tons.'],
      [2021, 'The mines of Orrin produced 4.4 million tons of slag.'],
    );
    expect(series.map(({ points }) => points.map(({ value }) => value))).toEqual([[4_300_000, 4_400_000]]);
  });

  it('stands before one of fewer years, however many numbers that has, and has a name in each of its languages', () => {
    const told = (year: number, value: number, text: string, start: number): LinkedNumber => ({
      quantity: { ...amount(value, '%'), text: `${value}%`, start, end: start + 2 },
      year,
      role: 'outcome',
      statement: `marl-${year}`,
      text,
      document: `marl-${year}`,
      documentYear: year,
      issuer: /[a-z]/.test(text) ? 'Marl Office' : '马尔厅',
    });
    const rate = (year: number, value: number) =>
      told(year, value, `The peat use rate reached ${value}%.`, 1);
    const chinese = told(2022, 53, '泥炭利用率达到53%。', 1);
    const share = (year: number, value: number, start: number) =>
      told(year, value, `The shares were 11%, 12%, 13% and 14% respectively.`, start);
    const links = [
      ...[12, 13, 14].map((value, at) => ({
        promised: share(2020, 11, 2),
        later: share(2020, value, 3 + at),
      })),
      { promised: share(2020, 11, 2), later: share(2021, 11, 9) },
      { promised: rate(2020, 51), later: rate(2021, 52) },
      { promised: rate(2021, 52), later: chinese },
    ];
    const [first, second] = buildSeries(links);
    expect(first?.points.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
    expect(second?.points.length).toBeGreaterThan(3);
    expect(first?.labels).toEqual({ en: 'Peat use rate', zh: '泥炭利用率' });
    expect(first?.issuers.toSorted()).toEqual(['Marl Office', '马尔厅']);
  });

  it('is contradicted by no rounding', () => {
    const [series] = seriesOf(
      [2020, 'The drains of Orrin carried 33,512 thousand cubic metres of storm water in 2020.'],
      [2021, 'The drains of Orrin carried 33.5 million cubic metres of storm water in 2020.'],
      [2022, 'The drains of Orrin carried 34 million cubic metres of storm water.'],
    );
    expect(series!.contradictions).toEqual([]);
  });

  it.each<[text: string, number: string, name: string | undefined, unit?: string]>([
    [
      'The Authority replaced 61 kilometres of mains in 2022.',
      '61 kilometres',
      'Replaced mains',
      'kilometres',
    ],
    [
      'A total of 52 kilometres of mains were replaced during the year.',
      '52 kilometres',
      'Mains replaced',
      'kilometres',
    ],
    ['In 2019, the compliance rate of rural wells reached 89.2%.', '89.2%', 'Compliance rate of rural wells'],
    [
      'Leakage from the network fell to 23 per cent of water supplied.',
      '23 per cent',
      'Leakage from the network',
    ],
    ['Income was $48 million and capital expenditure was $19 million.', '$19 million', 'Capital expenditure'],
    ['29 small boilers were eliminated.', '29 small boilers', 'Small boilers eliminated'],
    ['The average response time to fires was 48 minutes.', '48 minutes', 'Average response time to fires'],
    ['6.8 hectares were sown, up from 6.1 hectares in 2020.', '6.1 hectares', undefined, 'hectares'],
    ['Small and large farms grew by 3% and 4% respectively.', '4%', undefined, '%'],
    ['There are 21 market halls in Sarn.', '21 market halls', 'Market halls in Sarn'],
    ['The Ministry used about 4.1 million tons of slag.', '4.1 million tons', 'Used slag', 'tons'],
    ['2020年，全市粮食总产量达到125万吨。', '125万吨', '全市粮食总产量'],
    ['全年新建320公里农村公路。', '320公里', '新建农村公路'],
  ])('has a name: %s', (text, number, name, unit = 'boilers') => {
    const quantity = { ...amount(1, unit), text: number };
    const told = { text, quantity, role: 'outcome' } as LinkedNumber;
    expect(nameIndicator([told])).toBe(name);
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
