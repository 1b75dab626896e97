import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyName, type FindConcepts } from '../../functions/commitments/threads/body-name.ts';
import { buildThreads } from '../../functions/commitments/threads/build-threads.ts';
import { joinBodies } from '../../functions/commitments/threads/join-bodies.ts';
import { parseTermbase } from '../../functions/terms/termbase/parse-termbase.ts';
import { ledgerDocument } from './source-text.ts';

const termbase = parseTermbase(
  [
    '工业和信息化厅; 工信厅\tDepartment of Industry and Information Technology',
    '财政部\tMinistry of Finance; HM Treasury',
    '磷石膏\tphosphogypsum',
    '综合利用率\tutilization rate',
  ].join('\n'),
);
const conceptsOf =
  ({ scan }: Pick<typeof termbase, 'scan'>): FindConcepts =>
  (text) =>
    scan(text).map(({ concept, start, end }) => ({
      name: concept.forms.map(({ text }) => text).join(' = '),
      start,
      end,
    }));
const findConcepts = conceptsOf({ scan: (text) => termbase.scan(text) });
const named = (issuer: string) => bodyName(issuer, findConcepts);

describe('the name of a body', () => {
  it.each([
    [
      'Guizhou Provincial Department of Industry and Information Technology',
      'Provincial Department of Industry and Information Technology, Guizhou',
    ],
    ['Guizhou Provincial Department of Industry and Information Technology', '贵州省工业和信息化厅'],
    ['贵州省工业和信息化厅', '贵州省工信厅'],
    ['Ministry of Finance (MOF)', 'The Ministry of Finance'],
    ['Ministry of Finance', 'HM Treasury'],
    ['Department of Housing, Marl County', 'Marl County Department of Housing'],
    ['His Majesty’s Inspectorate of Kilns', 'HM Inspectorate of Kilns'],
  ])('“%s” is “%s”', (one, other) => {
    expect(named(one)).toBe(named(other));
  });

  it.each([
    ['贵州省工业和信息化厅', '湖北省工业和信息化厅'],
    ['Guizhou Provincial Department of Finance', 'Hubei Provincial Department of Finance'],
    ['Department of Finance', 'Guizhou Provincial Department of Finance'],
    ['Guizhou Provincial Bureau of Statistics', 'Guiyang Municipal Bureau of Statistics'],
    ['Ministry of Finance, Marl', 'Ministry of Finance, Sarn'],
    ['Department of Health', 'Department of Education'],
  ])('“%s” is not “%s”', (one, other) => {
    expect(named(one)).not.toBe(named(other));
  });
});

describe('documents of one body', () => {
  const report = (id: string, year: number, text: string, set: object, language = 'en') => ({
    ...ledgerDocument(id, year, text, language),
    ...set,
  });
  const bodies = (...documents: ReturnType<typeof report>[]) =>
    joinBodies(documents, findConcepts).map(({ documents: own }) => own.map(({ id }) => id).toSorted());

  it('are found by what stays the same in titles that say something', () => {
    const speech = (year: number, issuer: string | null) =>
      report(`speech-${year}`, year, 'A word.', { title: `${year} Budget Speech`, issuer });
    expect(bodies(speech(2011, null), speech(2012, null))).toHaveLength(1);
    expect(bodies(speech(2011, 'Ministry of Finance'), speech(2012, null))).toHaveLength(1);
    const plain = (year: number, issuer: string | null) =>
      report(`report-${year}`, year, 'A word.', { title: `Annual Report ${year}`, issuer });
    expect(bodies(plain(2011, 'Marl Office'), plain(2012, null))).toHaveLength(2);
    expect(
      bodies(speech(2011, 'Ministry of Finance'), speech(2013, 'Sarn Office'), speech(2012, null)),
    ).toHaveLength(3);
  });

  const joined = (...issuers: string[]) =>
    joinBodies(
      issuers.map((issuer, at) => ({ ...ledgerDocument(`d-${at}`, 2020 + at, 'Nothing.', 'en'), issuer })),
      findConcepts,
    ).length;

  it.each([
    ['云门省工业和信息化厅', 'Department of Industry and Information Technology of Yunmen Province'],
    ['松岭县人民政府', "People's Government of Songling County"],
  ])('are joined by a place that is spelt in Latin letters: %s', (chinese, english) => {
    expect(joined(chinese, english)).toBe(1);
  });

  const shipped = parseTermbase(readFileSync(new URL('../../corpus/termbase.tsv', import.meta.url), 'utf8'));
  const joinedByShipped = (...issuers: string[]) =>
    joinBodies(
      issuers.map((issuer, at) => ({ ...ledgerDocument(`d-${at}`, 2020 + at, 'Nothing.', 'en'), issuer })),
      conceptsOf({ scan: (text) => shipped.scan(text) }),
    ).length;

  it.each([
    ['云门省生态环境厅', 'Yunmen Provincial Department of Ecology and Environment'],
    ['云门省水利厅', 'Yunmen Department of Water Resources'],
    ['贵州省人力资源社会保障厅', 'Department of Human Resources and Social Security of Guizhou Province'],
    ['广西壮族自治区教育厅', 'Department of Education of Guangxi Zhuang Autonomous Region'],
    ['松岭县财政局', 'Songling County Finance Bureau'],
    ['衡岳市市场监督管理局', 'Hengyue City Administration for Market Regulation'],
    ['衡岳市人民政府', "People's Government of Hengyue City"],
    ['青石镇人民政府', "People's Government of Qingshi Town"],
    ['云门省高级人民法院', "Higher People's Court of Yunmen Province"],
    ['文化和旅游部', "Ministry of Culture and Tourism of the People's Republic of China"],
  ])('are joined by the usual English name of a Chinese organ: %s', (chinese, english) => {
    expect(joinedByShipped(chinese, english)).toBe(1);
  });

  it('stay apart by level and by place', () => {
    expect(joinedByShipped('云门省财政厅', '云门市财政局', 'Yunmen Municipal Bureau of Finance')).toBe(2);
    expect(joinedByShipped('松岭县教育局', 'Qingshi County Education Bureau')).toBe(2);
  });

  it('are not joined by a spelling that two places have', () => {
    expect(joined('苏州市人民政府', '宿州市人民政府', "Suzhou Municipal People's Government")).toBe(3);
  });

  it('are joined over a new name where the new one says the old', () => {
    const [body] = joinBodies([
      report('old', 2018, 'A word.', { issuer: 'Marl Commission of Trade' }),
      report('new', 2019, 'A word.', {
        issuer: 'Marl Department of Commerce (formerly Marl Commission of Trade)',
      }),
    ]);
    expect(body?.names).toEqual([
      { name: 'Marl Commission of Trade', by: 'former-name' },
      { name: 'Marl Department of Commerce (formerly Marl Commission of Trade)', by: 'name' },
    ]);
  });

  const numbers = [61, 145, 37, 2300, 58.5, 412, 97];
  const english = (id: string, list: number[]) =>
    report(id, 2021, list.map((number) => `In 2021 the office repaired ${number} tons.`).join(' '), {
      issuer: 'Marl Office',
    });
  const chinese = report(
    'zh-2021',
    2021,
    numbers.map((number) => `2021年修复${number}吨。`).join(''),
    { issuer: '马尔办公室' },
    'zh',
  );

  it('are joined over two languages by a report that carries the same numbers', () => {
    expect(bodies(english('en-2021', numbers), chinese)).toEqual([['en-2021', 'zh-2021']]);
    expect(bodies(english('en-2021', [61, 82, 15, 44, 2301, 19.5, 97]), chinese)).toHaveLength(2);
  });

  it('answer in the other language for the years that have no other report', () => {
    const promise = report(
      'en-2022',
      2022,
      'In 2023, the utilization rate of phosphogypsum will reach 75%.',
      { issuer: 'Ministry of Finance' },
    );
    const answer = report(
      'zh-2023',
      2023,
      '2023年磷石膏综合利用率达到76%。道路已经修好。',
      { issuer: '财政部' },
      'zh',
    );
    const [body] = joinBodies([promise, answer], findConcepts);
    expect(buildThreads(body!, findConcepts)[0]).toMatchObject({
      status: 'reported-done',
      evidence: [{ document: 'zh-2023' }],
      searched: { names: [{ name: 'Ministry of Finance' }, { name: '财政部' }] },
    });
  });
});
