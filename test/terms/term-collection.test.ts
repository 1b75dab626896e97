import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDocumentNumbers } from '../../functions/documents/find-document-numbers.ts';
import { TableTermStore } from '../../functions/storage/records/table-term-store.ts';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { KnownTerms } from '../../functions/terms/collection/known-terms.ts';
import { loadTerms } from '../../functions/terms/collection/load-terms.ts';
import { TermCollection, termId } from '../../functions/terms/collection/term-collection.ts';
import {
  contributionOf,
  countWords,
  type TermSource,
} from '../../functions/terms/collection/term-contribution.ts';
import { updateTerms } from '../../functions/terms/collection/update-terms.ts';
import { extractTerms } from '../../functions/terms/extract-terms.ts';
import { readText } from './read-text.ts';

const early = source(
  'kilns-2020',
  2020,
  'We tried one kiln, one file in two counties. The No. 7 notice (Lan Office [2019] No.7) was followed.',
);
const late = source(
  'kilns-2022',
  2022,
  'Adhere to the "one kiln, one file" rule. "One kiln, one file" means that each kiln has a file of its own. The "clear smoke" policy came under the same rule.',
);

describe('the terms of a collection', () => {
  test('a term marked out in one document is counted in the others too', () => {
    const term = collect([early, late]).findByWords('one kiln, one file');
    expect(term?.places).toMatchObject([
      { document: 'kilns-2020', count: 1 },
      { document: 'kilns-2022', count: 2 },
    ]);
    expect(term?.firstYear).toBe(2020);
  });

  test('every year of the collection is there, with a rate per 10,000 words', () => {
    const empty = source('kilns-2021', 2021, 'A quiet year without any slogan.');
    const byYear = collect([early, empty, late]).findByWords('one kiln, one file')?.byYear;
    expect(byYear?.map(({ year, count }) => [year, count])).toEqual([
      [2020, 1],
      [2021, 0],
      [2022, 2],
    ]);
    expect(byYear?.[2]?.per10k).toBeCloseTo((2 / countWords(late.reading.text)) * 10_000, 1);
  });

  test('a definition is quoted with its place; a term nobody defines has none', () => {
    const terms = collect([early, late]);
    const defined = terms.findByWords('one kiln, one file')?.definitions[0];
    expect(defined?.section).toMatch(/^kilns-2022#/);
    expect(late.reading.text.slice(defined?.start, defined?.end)).toBe(defined?.text);
    expect(terms.findByWords('clear smoke')).toMatchObject({ isDefined: false, definitions: [] });
  });

  test('terms of the same section are related', () => {
    const related = collect([early, late]).findByWords('clear smoke')?.related;
    expect(related?.map(({ term }) => term)).toContain('one kiln, one file');
  });

  test('ids are stable, safe in an address and different for different keys', () => {
    expect(termId('一窑一策')).toMatch(/^term-[0-9a-f]{10}$/);
    expect(termId('1+n')).not.toBe(termId('1-n'));
    expect(termId('clean rivers act 2016')).toMatch(/^clean-rivers-act-2016-[0-9a-f]{10}$/);
  });

  test('a list can be searched by a part of any surface and by kind', () => {
    const terms = collect([early, late]);
    expect(terms.list({ q: '“Kiln' }).map(({ key }) => key)).toEqual(['one kiln, one file']);
    expect(terms.list({ kind: 'instrument' })).toEqual([]);
  });
});

describe('document numbers as citations', () => {
  const notice = source(
    'notice-7',
    2019,
    '岚县人民政府办公室关于小窑炉的通知\n岚政办发〔2019〕7号\n各乡镇人民政府：\n现通知如下。按照岚政发〔2018〕3号文件执行。',
  );
  const report = source(
    'report-2020',
    2020,
    '我们按照岚政办发〔2019〕7号文件要求，完成整改。同时落实省环函〔2019〕7号要求。',
  );
  const graph = collect([notice, report]).citations;

  test('a mention leads to the document that carries the number', () => {
    expect(graph.citing('notice-7').map(({ document }) => document)).toEqual(['report-2020']);
  });

  test('what is cited but not held is listed, equal serial numbers kept apart', () => {
    const missing = graph.citedButNotHeld().map(({ text }) => text);
    expect(missing).toHaveLength(2);
    expect(missing.join()).toContain('省环函〔2019〕7号');
    expect(missing.join()).toContain('岚政发〔2018〕3号');
  });

  describe('papers cited by title and not held', () => {
    const missingIn = (...texts: string[]) =>
      collect(texts.map((text, at) => source(`doc-${at}`, 2040 + at, text)))
        .citations.citedButNotHeld()
        .map(({ text, title, citedBy }) => ({ text, title, by: citedBy.map(({ document }) => document) }));

    test('are listed with who cites them', () => {
      expect(
        missingIn(
          'Under the Quay Levies Act 2031 we act.',
          'The Quay Levies Act 2031 binds. The Act is clear.',
        ),
      ).toEqual([{ text: 'Quay Levies Act 2031', title: null, by: ['doc-0', 'doc-1', 'doc-1'] }]);
    });

    test('are one entry with the number printed behind them', () => {
      expect(
        missingIn(
          '按照《岚县渔港管理办法》（岚政发〔2031〕9号）执行。',
          '继续落实《岚县渔港管理办法》。',
          '严格执行岚政发〔2031〕9号文件。',
        ),
      ).toEqual([{ text: '岚政发〔2031〕9号', title: '岚县渔港管理办法', by: ['doc-0', 'doc-2', 'doc-1'] }]);
    });

    test('a mention without its year is of the only edition cited with one', () => {
      const two = ['The Tidal Landing Plan 2031-35 ended.', 'The Tidal Landing Plan was good.'];
      expect(missingIn(...two)).toMatchObject([
        { text: 'Tidal Landing Plan 2031-35', by: ['doc-0', 'doc-1'] },
      ]);
      expect(missingIn(...two, 'The Tidal Landing Plan 2036-40 began.')).toHaveLength(3);
    });

    test.each([
      ['programmes', 'The Tidal Landing Fund pays.'],
      ['what many bodies call their papers', 'The Annual Report 2039 was laid.'],
      ['newspapers', '据《岚县日报》报道，渔港开港。'],
      [
        'bodies with a short name',
        'The Ministry of Quays and Moorings (the Ministry) met. The Ministry paid.',
      ],
    ])('%s are not', (_, text) => expect(missingIn(text)).toEqual([]));

    test('an edition that is not held is, one that is held is not', () => {
      const held = source('held', 2031, 'Tidal Landing Plan 2031-35\n\nWe land.');
      held.document.title = 'Tidal Landing Plan 2031-35';
      const missing = (text: string) =>
        collect([held, source('citing', 2040, text)])
          .citations.citedButNotHeld()
          .map((one) => one.text);
      expect(missing('Under the Tidal Landing Plan 2031-35 we land.')).toEqual([]);
      expect(missing('Under the Tidal Landing Plan 2021-25 we landed.')).toEqual([
        'Tidal Landing Plan 2021-25',
      ]);
    });
  });

  test('two documents with one number are a conflict', () => {
    const twin = source('notice-7-again', 2019, '另一份文件\n岚政办发〔2019〕7号\n正文。');
    expect(collect([notice, twin]).citations.conflicts()[0]).toMatchObject({
      text: '岚政办发〔2019〕7号',
      heldBy: ['notice-7', 'notice-7-again'],
    });
  });

  test.each([
    ['岚县人民政府办公室文件\n岚政办发〔2041〕9号　　　签发人：李某\n正文。', '岚政办发〔2041〕9号'],
    ['发文机关：岚县财政局　　发文字号：岚财〔2041〕9号　　日期：2041年\n正文。', '岚财〔2041〕9号'],
    ['关于护渔的通知（岚汛发〔2041〕3号）\n各乡镇：现通知如下。', '岚汛发〔2041〕3号'],
    ['Neutral Citation Number: [2041] EWHC 212 (Admin)\nJudgment', '[2041] EWHC 212 (Admin)'],
    ['DIRECTIVE 2041/412/EC OF THE EUROPEAN PARLIAMENT\nof 3 May 2041', 'Directive 2041/412/EC'],
    ['COMMISSION REGULATION (EU) 2041/114\nof 3 May 2041', 'Regulation (EU) 2041/114'],
    ['STATUTORY RULES OF NORTHERN IRELAND\n2041 No. 118\nPORTS', 'S.R. 2041 No. 118'],
    ['Quay Act 2041\n2041 CHAPTER 19\nAn Act about quays.', 'the Quay Act 2041 (c. 19)'],
    ['THE QUAY ACT, 2041\nNO. 41 OF 2041\nAn Act.', 'the Quay Act, 2041 (41 of 2041)'],
    ['Executive Order 24008 of May 3, 2041\nPorts', 'E.O. 24008'],
    ['Auditor-General Report No. 12 of 2041-42\nDredging', 'Auditor-General Report No. 12 of 2041–42'],
    ['No. 45/2041/ND-CP\nDECREE\nOn quays', 'Decree 45/2041/ND-CP'],
    ['經濟部 函\n發文字號：經漁字第14120203450號\n主旨：訂定要點。', '依經漁字第14120203450號'],
    ['Chapter 354\nQuay Ordinance\n1. Short title', 'the Quay Ordinance (Cap. 354)'],
  ])('%s is cited as %s', (held, cited) => {
    const sources = [source('held', 2041, held), source('citing', 2042, `We follow ${cited} everywhere.`)];
    expect(collect(sources).citations.citing('held')).toHaveLength(1);
  });

  test.each([
    ['Members noted LC Paper No. CB(2)1284/41-42(03).'],
    ['Charges are made under the Quay Ordinance (Cap. 354).'],
    ['代替 GB 18599-2020'],
    ['按照岚县关于护渔的通知（岚汛发〔2041〕3号）'],
  ])('%s carries no number of its own', (text) => {
    const [contribution] = collect([source('citing', 2042, `Report\n${text}\nEnd.`)]).contributions;
    expect(contribution).toMatchObject({ ownNumbers: [], citedNumbers: [{}] });
  });
});

describe('terms in the table', () => {
  let tables: Awaited<ReturnType<typeof openLocalTables>>;
  beforeAll(async () => {
    tables = await openLocalTables();
  });
  afterAll(() => tables.close());

  test('an update writes the changed documents, and those before that use a new term', async () => {
    const store = new TableTermStore(tables.table);
    const held = new Map([[early.document.id, early]]);
    const readDocument = async (id: string) => held.get(id);
    await updateTerms({ terms: store, readDocument }, { changed: [early], removed: [] });
    const update = await updateTerms({ terms: store, readDocument }, { changed: [late], removed: [] });
    expect(update.documentsWritten).toBe(2);
    const term = (await loadTerms(store)).findByWords('one kiln, one file');
    expect(term?.places.map(({ document }) => document)).toEqual(['kilns-2020', 'kilns-2022']);
  });

  test('only documents that may use a new term are read again, and the terms come out the same', async () => {
    const other = source('bridges-2019', 2019, 'The bridges were painted. "Quiet nights" was the motto.');
    const held = new Map([early, other].map((one) => [one.document.id, one]));
    const store = new TableTermStore(tables.table);

    async function addLate({ areSigned }: { areSigned: boolean }) {
      const readIds: string[] = [];
      const readDocument = async (id: string) => {
        readIds.push(id);
        return held.get(id);
      };
      const deps = { terms: store, readDocument };
      await updateTerms(deps, { changed: [early, other], removed: [late.document.id] });
      if (!areSigned) {
        const contributions = (await store.load()).map(({ signature: _, ...contribution }) => contribution);
        await store.write({ contributions, removed: [] });
      }
      readIds.length = 0;
      await updateTerms(deps, { changed: [late], removed: [] });
      return { terms: (await loadTerms(store)).list(), readIds: readIds.toSorted() };
    }

    const signed = await addLate({ areSigned: true });
    const unsigned = await addLate({ areSigned: false });
    expect(signed.readIds).toEqual([early.document.id]);
    expect(unsigned.readIds).toEqual([other.document.id, early.document.id]);
    expect(signed.terms).toEqual(unsigned.terms);
    await store.write({
      contributions: [],
      removed: [early, other, late].map(({ document }) => document.id),
    });
  });

  test('an update repeated changes nothing, and a removed document takes its terms with it', async () => {
    const store = new TableTermStore(tables.table);
    const readDocument = async () => undefined;
    await updateTerms({ terms: store, readDocument }, { changed: [late], removed: [] });
    const once = (await loadTerms(store)).list();
    await updateTerms({ terms: store, readDocument }, { changed: [late], removed: [] });
    expect((await loadTerms(store)).list()).toEqual(once);
    await updateTerms({ terms: store, readDocument }, { changed: [], removed: ['kilns-2022'] });
    expect((await loadTerms(store)).findByWords('one kiln, one file')).toBeUndefined();
  });

  test('nothing is read again while nothing was written', async () => {
    const store = new TableTermStore(tables.table);
    expect(await loadTerms(store)).toBe(await loadTerms(store));
  });
});

/** Title and issuer beside the text: what citations by title are resolved against. */
function titled(
  id: string,
  year: number,
  title: string,
  text: string,
  issuer: string | null = null,
): TermSource {
  const made = source(id, year, `${title}\n${text}`);
  return { ...made, document: { ...made.document, title, issuer } };
}

describe('titles as citations', () => {
  const act = titled('act', 2031, 'Quiet Quays Act 2031', '1. Quays shall be quiet.');
  const strategy = titled('strategy', 2032, 'National Quay Strategy 2032-2036', 'Aims.', 'Quay Office');
  const levy = titled(
    'levy',
    2033,
    'The Mooring (Levy) Regulations 2033',
    '1. A levy is due.',
    'Quay Office',
  );
  const report = titled('report-40', 2040, 'Annual Report 2040', 'We met our aims.', 'Quay Office');
  const plan = titled('guihua', 2031, '云山省渔港建设规划（2031—2035年）', '规划如下。');
  const held = [act, strategy, levy, report, plan];
  const heldIn = (text: string, title = 'A note on quays', issuer = 'Quay Office') => {
    const citing = titled('citing', 2041, title, text, issuer);
    return collect([...held, citing])
      .citations.citedBy('citing')
      .flatMap(({ heldBy }) => heldBy);
  };

  test.each([
    ['a name with its year', 'We follow the Quiet Quays Act 2031 closely.', 'act'],
    ['a year in brackets', 'We follow the Quiet Quays Act (2031) closely.', 'act'],
    ['a name without its years', 'We met the National Quay Strategy in full.', 'strategy'],
    ['the end of a name with its year', 'Fees follow the Levy Regulations 2033 now.', 'levy'],
    [
      'a declared short form',
      'The National Quay Strategy (NQS) is old. Many aims of later years of the NQS failed.',
      'strategy',
    ],
    ['a kind with its year', 'We met the 2032 Strategy in full.', 'strategy'],
    ['《》', '推进《云山省渔港建设规划（2031-2035年）》。', 'guihua'],
  ])('%s leads to the document', (_, text, id) => expect(heldIn(text)).toEqual([id]));

  test('the act that alone was named before leads to it, from each place', () => {
    const citing = titled('citing', 2041, 'A note', 'The Quiet Quays Act 2031 binds us. We keep to the Act.');
    expect(
      collect([...held, citing])
        .citations.citing('act')
        .map(({ text }) => text),
    ).toEqual(['Quiet Quays Act 2031', 'the Act']);
  });

  test('the report of the year before is the one of the same name and issuer', () => {
    expect(heldIn('As last year’s report promised, we dredged.', 'Annual Report 2041')).toEqual([
      'report-40',
    ]);
    expect(heldIn('As last year’s report promised, we dredged.', 'Annual Report 2041', 'Port Union')).toEqual(
      [],
    );
  });

  test.each([
    ['another edition', 'We closed the National Quay Strategy 2026-2030 early.'],
    ['another law of the name', 'It was changed by the Quiet Quays (Amendment) Act 2038 later.'],
    ['a draft', '起草《云山省渔港建设规划（2031—2035年）》（草案）。'],
    ['either of two', 'The Quiet Harbours Act 2029 and the Port Fees Act 2030 apply. We keep to the Act.'],
    ['another number', '按照《云山省渔港建设规划（2031—2035年）》（云港发〔2030〕9号）。', 'guihua-numbered'],
  ])('%s leads nowhere', (_, text, numbered?: string) => {
    const own = titled('guihua', 2031, '云山省渔港建设规划（2031—2035年）', '云港发〔2031〕5号\n规划如下。');
    const citing = titled('citing', 2041, 'A note', text);
    const sources = numbered === undefined ? [...held, citing] : [act, own, citing];
    expect(
      collect(sources)
        .citations.citedBy('citing')
        .flatMap(({ heldBy }) => heldBy),
    ).toEqual([]);
  });

  test.each(['Qiangangfa [2031] No. 5', 'Qian Gang Fa [2031] No. 5', 'Qiangang Issue [2031] No. 5'])(
    '%s is the number in Han',
    (number) => {
      const own = titled('guihua', 2031, '黔港规划', '黔港发〔2031〕5号\n规划如下。');
      const citing = titled('citing', 2041, 'A note', `We follow the plan (${number}) on quays.`);
      expect(collect([own, citing]).citations.citing('guihua')).toHaveLength(1);
    },
  );
});

function collect(sources: TermSource[]): TermCollection {
  const known = new KnownTerms(sources.flatMap(({ reading }) => reading.terms));
  return new TermCollection(sources.map((one) => contributionOf(one, known)));
}

function source(id: string, year: number, text: string): TermSource {
  const read = readText(text);
  const documentNumbers = findDocumentNumbers(read.text);
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const terms = extractTerms({ text: read, documentNumbers, language });
  return {
    document: { id, title: id, year, language, issuer: null },
    reading: { ...read, terms, documentNumbers },
  };
}
