import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../functions/query/parse-query.ts';
import type { Clause } from '../../functions/query/query.ts';

/** `+glass`, `-"flat glass"`, `a|b`, `manufactur*`, `~what` for a word that hardly weighs. */
function written(clause: Clause): string {
  const sign = { must: '+', 'must-not': '-', should: clause.weight < 0.3 ? '~' : '' }[clause.occurrence];
  const texts = clause.matchers.map(({ kind, text }) =>
    kind === 'phrase' ? `"${text}"` : kind === 'prefix' ? `${text}*` : text,
  );
  return sign + texts.join('|');
}

const clausesOf = (typed: string) => parseQuery(typed).clauses.map(written);
const filtersOf = (typed: string) => parseQuery(typed).filters;
const notesOf = (typed: string) => parseQuery(typed).notes.map((note) => note.code);
/** Only the words that carry the query. */
const subjectOf = (typed: string) => clausesOf(typed).filter((clause) => !clause.startsWith('~'));

describe('words that a programming language knows', () => {
  it.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])('%s is a word', (word) => {
    expect(subjectOf(`kiln ${word} glass`).join(' ')).toMatch(/^kiln \S+ glass$/);
    expect(filtersOf(`${word}:glass`)).toEqual({});
    expect(filtersOf(`kind:${word}`).kinds?.map((kind) => typeof kind)).toEqual(['string']);
    expect(JSON.stringify(parseQuery(`language:${word} ${word}:x`))).not.toMatch(/native code/);
  });
});

describe('a wall of quotations', () => {
  const wall = Array.from({ length: 30 }, (_, at) => `"kiln ${at}"`).join(' ');

  it('is looked up as such for the first sixteen, and as words beyond', () => {
    expect(clausesOf(wall).filter((clause) => clause.startsWith('+"'))).toHaveLength(16);
    expect(clausesOf(wall).slice(16, 18)).toEqual(['kiln', '16']);
    expect(notesOf(wall)).toContain('too-many-quotations');
    expect(notesOf(wall.slice(0, 80))).not.toContain('too-many-quotations');
  });

  it('excludes nothing by what is not looked up', () => {
    expect(clausesOf(`${wall} -"flat glass"`).join(' ')).not.toContain('glass');
  });
});

describe('operators', () => {
  it.each([
    ['glass sand', ['glass', 'sand']],
    ['+glass -sand', ['+glass', '-sand']],
    ['＋玻璃 －砂', ['+玻璃', '-砂']],
    ['"flat glass" kilns', ['+"flat glass"', 'kilns']],
    ['-"flat glass" kilns', ['-"flat glass"', 'kilns']],
    [
      '“flat glass” ＂wide kiln＂ 「平板玻璃」 『窑炉』',
      ['+"flat glass"', '+"wide kiln"', '+"平板玻璃"', '+"窑炉"'],
    ],
    ['"mixed marks”', ['+"mixed marks"']],
    ['manufactur* 磷石*', ['manufactur*', '磷石*']],
    ['kiln OR furnace OR "blast stove"', ['kiln|furnace|"blast stove"']],
    ['kiln | furnace', ['kiln|furnace']],
    ['窑炉 或 锅炉', ['窑炉|锅炉']],
    ['kiln AND furnace', ['+kiln', '+furnace']],
    ['kiln NOT furnace', ['kiln', '-furnace']],
    ['(carbon dioxide), methane; ozone.', ['carbon', 'dioxide', 'methane', 'ozone']],
    ['1+N policy', ['1+N', 'policy']],
    ['low-carbon e-waste', ['low-carbon', 'e-waste']],
  ])('reads %s', (typed, expected) => {
    expect(clausesOf(typed)).toEqual(expected);
    expect(notesOf(typed)).toEqual([]);
  });

  it('keeps the number of a document in one piece, so that its year stays with it', () => {
    expect(clausesOf('No. 45, 2022 rectification')).toEqual(['No. 45, 2022', 'rectification']);
    expect(clausesOf('[2023] No.45')).toEqual(['[2023] No.45']);
    expect(clausesOf('岚环综〔2019〕8号')).toEqual(['岚环综〔2019〕8号']);
  });

  it('tells where each clause was written', () => {
    const { text, clauses } = parseQuery('  +glass  -"flat glass" year:2021 2021年玻璃');
    expect(clauses.map(({ source }) => text.slice(...source!))).toEqual([
      '+glass',
      '-"flat glass"',
      '2021年',
      '玻璃',
    ]);
  });
});

describe('filters', () => {
  it.each([
    ['year:2023', { years: { from: 2023, to: 2023 } }],
    ['year: 2023', { years: { from: 2023, to: 2023 } }],
    ['year:2019..2023', { years: { from: 2019, to: 2023 } }],
    ['year:2023..2019', { years: { from: 2019, to: 2023 } }],
    ['year:2019..', { years: { from: 2019, to: 9999 } }],
    ['year:..2021', { years: { from: 0, to: 2021 } }],
    ['年份：２０２３年', { years: { from: 2023, to: 2023 } }],
    ['issuer:industry', { issuers: ['industry'] }],
    ['issuer:"Department of Industry" issuer:heyan', { issuers: ['Department of Industry', 'heyan'] }],
    ['单位：工业厅', { issuers: ['工业厅'] }],
    ['kind:"Yearly Report"', { kinds: ['yearly-report'] }],
    ['kind:通知 kind:policy', { kinds: ['notice', 'policy'] }],
    ['language:Chinese', { languages: ['zh'] }],
    ['language:en-GB', { languages: ['en'] }],
    ['section:"solid waste"', { heading: 'solid waste' }],
    ['章节：固体废物', { heading: '固体废物' }],
    ['number:45', { documentNumber: '45' }],
    ['number:No.045', { documentNumber: '45' }],
    ['文号：45号', { documentNumber: '45' }],
    ['document:marl-2023', { documents: ['marl-2023'] }],
  ])('reads %s', (typed, expected) => {
    expect(parseQuery(typed)).toMatchObject({ clauses: [], filters: expected, notes: [] });
  });

  it('tells where each was written, so that it can be taken off again', () => {
    const { text, filterSources } = parseQuery('glass year:2021 issuer:a issuer:b');
    const written = Object.entries(filterSources!).map(([name, spans]) => [
      name,
      ...spans.map((span) => text.slice(...span)),
    ]);
    expect(written).toEqual([
      ['years', 'year:2021'],
      ['issuers', 'issuer:a', 'issuer:b'],
    ]);
  });
});

describe('slips are read as words and said', () => {
  it.each([
    ['"flat glass', ['flat', 'glass'], 'unclosed-quote'],
    ['"" glass', ['glass'], 'empty-phrase'],
    ['year:soon', ['soon'], 'unreadable-value'],
    ['year:', [], 'empty-field'],
    ['yaer:2023', ['yaer:2023'], 'unknown-field'],
    ['-kind:law glass', ['-law', 'glass'], 'negative-filter'],
    ['gl*ss', ['gl ss'], 'star-ignored'],
    ['a*', ['~a'], 'star-ignored'],
    ['year:2019 year:2021 glass', ['glass'], 'several-years'],
  ])('%s', (typed, expected, code) => {
    const query = parseQuery(typed);
    expect(query.notes.map((note) => note.code)).toContain(code);
    expect(
      query.clauses.map(
        ({ occurrence, matchers }) => (occurrence === 'must-not' ? '-' : '') + matchers[0]!.text,
      ),
    ).toEqual(expected.map((word) => word.replace('~', '')));
  });

  it('takes no note of addresses, times and plain colons', () => {
    expect(notesOf('https://example.org/a 10:30 note: glass')).toEqual([]);
  });

  it('reads a connective without neighbours as a word', () => {
    expect(clausesOf('OR')).toEqual(['OR']);
    expect(clausesOf('glass OR')).toEqual(['glass', '~OR']);
  });
});

describe('sentences', () => {
  it.each([
    [
      'Trucks that cross the border are cleared under “one stop” rules at two more posts since spring',
      'quotation marks',
    ],
    [
      'The brine kept at -20 degrees remained liquid and did NOT freeze in any tank of the northern plant during that cold winter',
      'dashes and capitals',
    ],
    ['县里推行“一图一表”管理办法以来，全部旧渣场的台账已经核对了两遍', 'Chinese quotation marks'],
  ])('read %s as words', (typed) => {
    const { clauses } = parseQuery(typed);
    expect(
      clauses.every(({ occurrence, matchers }) => occurrence === 'should' && matchers[0]!.kind === 'word'),
    ).toBe(true);
    expect(notesOf(typed)).toContain('sentence');
  });

  it.each(['“四法一策”是什么意思', '什么是“两线一账”', '“低碳” 产业转型试点'])(
    'are not meant by %s',
    (typed) => {
      expect(clausesOf(typed).some((clause) => clause.startsWith('+"'))).toBe(true);
    },
  );

  it('are questions like others when capitals are all there is', () => {
    expect(clausesOf('KILN OR FURNACE')).toEqual(['KILN|FURNACE']);
    expect(clausesOf('DESIGN AND ANALYSIS OF KILN LININGS FED BY COAL GAS IN WINTER')).not.toContain(
      '+ANALYSIS',
    );
  });

  it('keep what they demand with a plus, and their operators where these are frequent', () => {
    expect(clausesOf('+"one stop" clearance of trucks that cross the border at two more posts')).toContain(
      '+"one stop"',
    );
    expect(clausesOf('kiln OR furnace OR oven NOT toy')).toEqual(['kiln|furnace|oven', '-toy']);
  });

  it('take a colon before a space for punctuation', () => {
    const typed =
      'we looked for evidence on the following section: what became of kilns in the northern towns';
    expect(filtersOf(typed)).toEqual({});
  });

  it('tell bodies in capitals from small words', () => {
    expect(subjectOf('what did the WHO say to the US about vaccines')).toEqual(['WHO', 'US', 'vaccines']);
  });
});

describe('questions', () => {
  it.each([
    ['what did we promise about phosphogypsum?', ['phosphogypsum']],
    ['How many national green factories are there', ['national', 'green', 'factories']],
    ['Did the report say that the kilns were closed?', ['kilns', 'closed']],
    ['what is the “Four Laws and One Policy”', ['+"Four Laws and One Policy"']],
    ['磷石膏我们承诺了什么？', ['磷石膏']],
    ['关于赤泥的利用，报告说了什么', ['赤泥的利用']],
    ['有多少家企业获评绿色工厂', ['家企业获评绿色工厂']],
    ['什么是工业固体废物', ['工业固体废物']],
    ['為什麼沒有完成目標？', ['沒有完成目標']],
  ])('%s is about its subject', (typed, expected) => {
    expect(subjectOf(typed)).toEqual(expected);
  });

  it('leaves words of reporting alone outside a question', () => {
    expect(subjectOf('annual report on promises')).toEqual(['annual', 'report', 'promises']);
    expect(subjectOf('政府工作报告')).toEqual(['政府工作报告']);
  });

  it('takes the years of a question as a wish, not as a filter', () => {
    const query = parseQuery('what did we promise in 2021, and did the 2023 report say it was done?');
    expect(query.filters).toEqual({});
    expect(query.preferredYears).toEqual([2021, 2023]);
    expect(query.notes.map((note) => note.code)).toEqual(['preferred-year']);
    expect(parseQuery('二〇二一年的磷石膏目标是多少').preferredYears).toEqual([2021]);
    expect(parseQuery('targets 2019-2021').preferredYears).toEqual([2019, 2020, 2021]);
    expect(parseQuery('五年规划').preferredYears).toBeUndefined();
  });

  it('lets the heaviest words carry a query made of nothing but frame', () => {
    expect(subjectOf('what did we promise')).toEqual(['promise']);
    expect(subjectOf('what is it')).toEqual(['what', 'is', 'it']);
    expect(subjectOf('2023')).toEqual(['2023']);
  });
});

describe('section questions', () => {
  it.each([
    ['section four of the 2023 report', '4', 2023],
    ['the fourth section of the report for 2023', '4', 2023],
    ['what does part IV of the 2023 report say', '4', 2023],
    ['chapter 4 year:2023', '4', 2023],
    ['2023年报告的第四部分', '4', 2023],
    ['2023年度报告第４章说了什么', '4', 2023],
  ])('%s', (typed, number, year) => {
    expect(parseQuery(typed)).toMatchObject({
      clauses: [],
      filters: { sectionNumber: number, years: { from: year, to: year } },
      notes: [{ code: 'section-question' }],
    });
  });

  it.each([
    ['（二）', '2'],
    ['(十一)', '11'],
    ['四、', '4'],
    ['4、', '4'],
    ['(4)', '4'],
    ['（iv）', '4'],
    ['4.2', '4.2'],
    ['４．２', '4.2'],
    ['3.1.4.', '3.1.4'],
    ['IV', '4'],
    ['XII.', '12'],
    ['Ⅳ', '4'],
  ])('%s is a label and nothing else', (typed, number) => {
    expect(parseQuery(typed)).toMatchObject({ clauses: [], filters: { sectionNumber: number } });
    expect(parseQuery(`${typed}赤泥`).filters).toEqual({});
  });

  it.each([
    '4',
    '2023',
    'I',
    'X',
    'iv',
    'mix',
    'CV',
    'VAT',
    '4.2%',
    '2023.5',
    '1,240',
    '4.2 percent',
    'IV glass',
  ])('%s is no label', (typed) => expect(filtersOf(typed).sectionNumber).toBeUndefined());

  it('leaves the quotation beside a label alone', () => {
    const query = parseQuery('"red mud" 4.2');
    expect(query.filters).toEqual({ sectionNumber: '4.2' });
    expect(query.clauses.map(written)).toEqual(['+"red mud"']);
  });

  it('stands alone, too', () => {
    expect(filtersOf('section 4.2')).toEqual({ sectionNumber: '4.2' });
    expect(filtersOf('第三条')).toEqual({ sectionNumber: '3' });
  });

  it('keeps the subject beside the number', () => {
    const query = parseQuery('what does section 4 of the 2022 report say about glass');
    expect(query.filters.sectionNumber).toBe('4');
    expect(query.clauses.filter((clause) => clause.weight === 1).map(written)).toEqual(['glass']);
  });

  it('is not seen where a section is only spoken of', () => {
    expect(filtersOf('section 8 housing vouchers')).toEqual({});
    expect(filtersOf('"section four" glass')).toEqual({});
    expect(filtersOf('part of the plan')).toEqual({});
  });
});

describe('whatever is typed', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '"',
      '“',
      '”',
      '「',
      '+',
      '-',
      '－',
      '*',
      ' OR ',
      ' AND ',
      'year:',
      'issuer:"',
      '年份：',
      '第',
      '四',
      '部分',
    ),
    fc.constantFrom(
      'section',
      'No.',
      '45',
      '2023',
      '..',
      '报告',
      '什么',
      '\u3000',
      '\ue000',
      '(',
      '〔',
      '__proto__',
      'constructor:',
    ),
  );
  const typed = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('never fails, keeps every source inside the text, and weighs between 0 and 1', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const query = parseQuery(text);
        const sources = [
          ...query.clauses.map((clause) => clause.source),
          ...Object.values(query.filterSources ?? {}).flat(),
        ];
        for (const source of sources) {
          expect(source![0]).toBeGreaterThanOrEqual(0);
          expect(source![1]).toBeGreaterThan(source![0]);
          expect(source![1]).toBeLessThanOrEqual(query.text.length);
        }
        for (const clause of query.clauses) {
          expect(clause.weight).toBeGreaterThan(0);
          expect(clause.weight).toBeLessThanOrEqual(1);
          expect(clause.matchers.every((matcher) => /[\p{L}\p{N}]/u.test(matcher.text))).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['quotation marks', '"'.repeat(200_000)],
    ['opening marks of two kinds', '“「'.repeat(100_000)],
    ['stars', '*'.repeat(200_000)],
    ['signs', '+-'.repeat(100_000)],
    ['open brackets', '［２０２３'.repeat(50_000)],
    ['years', '2023年'.repeat(50_000)],
    ['question words', '什么'.repeat(100_000)],
    ['numbers of documents', 'No. '.repeat(60_000)],
    ['sections', 'section '.repeat(30_000)],
    ['spaces', `a${' '.repeat(300_000)}b`],
    ['digits', '1'.repeat(300_000)],
    ['commas', ',，'.repeat(150_000)],
  ])('takes a wall of %s in its stride', (_, wall) => {
    const query = parseQuery(wall);
    expect(query.clauses.length).toBeLessThanOrEqual(512);
  });
});
