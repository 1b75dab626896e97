import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../pages/open-site.ts';
import { exampleFiles } from './example-collection.ts';
import { searchFor } from './read-answer.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await site.ingest(exampleFiles());
});
afterAll(() => site.close());

const whyNot = async (text: string, parameters: Record<string, string> = {}) => {
  const { total, why } = await searchFor(site, text, parameters);
  expect(total).toBe(0);
  return why!;
};
/** How many sections the address of a relaxation really finds; of the list of documents, those they have together. */
const totalAt = async (url: string) => {
  const answer = await (await site.site.request(`/v1${url}`)).json();
  if (url === '/documents') return (await searchFor(site, '', { from: '1900' })).total;
  return (answer as { total: number }).total;
};

describe('when nothing is found', () => {
  it.each([
    ['kilns', { year: '1999' }, 'year=1999'],
    ['kilns year:1999', {}, 'year:1999'],
    ['kilns', { issuer: 'Nobody' }, 'issuer=Nobody'],
    ['kilns', { kind: 'law' }, 'kind=law'],
    ['kilns', { section: 'staff' }, 'section=staff'],
    ['kilns -rebuilt -burn', { year: '2022' }, '-rebuilt'],
    ['+kilns +glass', {}, 'the requirement of +glass'],
    ['"kilns lime" -burn', {}, 'the quotation marks of "kilns lime"'],
  ])('%s %j: names %s as what emptied the list', async (text, parameters, drop) => {
    const why = await whyNot(text, { variants: '0', ...(parameters as Record<string, string>) });
    const relaxation = why.relaxations.find((one) => one.drop === drop);
    expect(relaxation?.total).toBeGreaterThan(0);
    expect(await totalAt(relaxation!.url)).toBe(relaxation!.total);
  });

  it('names the words that the collection does not contain', async () => {
    const why = await whyNot('zeppelin quokka');
    expect(why.empty).toBe('no section of the collection contains zeppelin, quokka');
    expect(why.relaxations).toHaveLength(1);
  });

  it('offers spellings that are near', async () => {
    expect((await whyNot('"cuseway"')).nearest).toContain('causeway');
    expect((await whyNot('"resevoir"')).nearest.join()).toContain('reservoir');
  });

  it('lists the translations that were tried', async () => {
    expect((await whyNot('+磷石膏', { issuer: 'tarn' })).tried).toContain('phosphogypsum');
  });

  it('tells what the collection holds of the years and issuers asked for', async () => {
    const why = await whyNot('zeppelin in 2021', { issuer: 'tarn', from: '2023' });
    expect(why.coverage.map(({ asked, documents }) => [asked, documents])).toEqual([
      ['2023..', 3],
      ['2021', 2],
      ['Tarn Water Board', 2],
    ]);
  });

  it('says nothing of the kind when something is found, or the list is at its end', async () => {
    expect((await searchFor(site, 'kilns')).why).toBeNull();
  });
});

describe('whatever was asked', () => {
  const word = fc.constantFrom(
    ...[
      'kilns',
      'glass',
      'zeppelin',
      'toll',
      'lead mains',
      'quokka',
      'cuseway',
      'phosphogypsum',
      'surveyors',
    ],
    ...['磷石膏', '石灰窑', '磷石高', '氮氧化物', '赤泥', '報告', '黏土坑', '的', '绿化带'],
  );
  const part = fc.oneof(
    word,
    word.map((text) => `+${text}`),
    word.map((text) => `-${text}`),
    word.map((text) => `${text.slice(0, 3)}*`),
    fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`),
    fc.tuple(word, word).map(([a, b]) => `“${a}${b}”`),
    fc.tuple(word, word).map(([a, b]) => `${a} OR ${b}`),
    fc.constantFrom(
      ...[
        'year:2021',
        'year:1990..1999',
        'kind:law',
        'issuer:tarn',
        'section:staff',
        'number:45',
        'language:zh',
      ],
      ...[
        'section two',
        '年份：2023',
        '单位：马尔',
        '文号：45',
        '第二部分',
        'in 2021',
        '2023年',
        'what did we promise',
      ],
    ),
  );
  const text = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
  const alone = fc.constantFrom('9.7', 'XII', '十一、', '第九节', 'section 12', '二、', 'II');
  const parameters = fc.record(
    {
      year: fc.constantFrom('2021', '2023', '1999', '2000..2010'),
      from: fc.constantFrom('2022', '2030'),
      kind: fc.constantFrom('law', 'notice', 'yearly-report'),
      language: fc.constantFrom('zh', 'en', 'fr'),
      issuer: fc.constantFrom('marl', 'tarn', 'nobody', '马尔工程署'),
      document: fc.constantFrom('marl-2021', 'marl-2023-zh', 'nowhere'),
      section: fc.constantFrom('4', 'roads', 'staff', '固体废物', '二'),
      variants: fc.constantFrom('0', '1'),
    },
    { requiredKeys: [] },
  );

  it('an empty list carries a way on, with a count that is true', async () => {
    const emptyLists = { en: 0, zh: 0 };
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 6, arbitrary: text }, alone), parameters, async (typed, given) => {
        const { total, why } = await searchFor(site, typed, given as Record<string, string>);
        if (total > 0) {
          expect(why).toBeNull();
          return;
        }
        emptyLists[/\p{Script=Han}/u.test(typed) ? 'zh' : 'en'] += 1;
        expect(why!.relaxations.length).toBeGreaterThan(0);
        expect(why!.relaxations.every((one) => one.totalIsExact)).toBe(true);
        expect(Math.max(...why!.relaxations.map((one) => one.total))).toBeGreaterThan(0);
        expect(why!.relaxations.map((one) => [typed, given, one.url, one.total])).toEqual(
          await Promise.all(why!.relaxations.map(async ({ url }) => [typed, given, url, await totalAt(url)])),
        );
      }),
      { numRuns: 400 },
    );
    expect(Math.min(emptyLists.en, emptyLists.zh)).toBeGreaterThan(50);
  }, 60_000);
});

describe('an empty collection', () => {
  it('says so in a count of nothing', async () => {
    const empty = await openSite();
    const { why, index } = await searchFor(empty, 'kilns', { year: '2023' });
    expect(index.documents).toBe(0);
    expect(why!.relaxations).toEqual([
      { drop: 'everything', total: 0, totalIsExact: true, url: '/documents' },
    ]);
    await empty.close();
  });
});
