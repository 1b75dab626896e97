import { beforeAll, describe, expect, it } from 'vitest';
import { compareReports } from '../../functions/commitments/ledger/compare-reports.ts';
import { toLedgerDocument } from '../../functions/commitments/ledger/ledger-document.ts';
import { extractStatements } from '../../functions/commitments/statements/extract-statements.ts';
import { lastYearOfPlan } from '../../functions/commitments/statements/plan-years.ts';
import { buildThreads } from '../../functions/commitments/threads/build-threads.ts';
import { joinBodies } from '../../functions/commitments/threads/join-bodies.ts';
import { tellReason } from '../../functions/commitments/threads/status-reason.ts';
import type { LedgerDocument, Thread } from '../../functions/commitments/threads/thread.ts';
import { findDocumentNumbers } from '../../functions/documents/find-document-numbers.ts';
import { readCorpus, readJudgements } from '../corpus/read-corpus.ts';
import { ledgerDocument, ledgerSource } from './source-text.ts';

function threadsOf(...documents: LedgerDocument[]): (Thread & { text: string })[] {
  const texts = new Map(documents.flatMap(({ statements }) => statements.map(({ id, text }) => [id, text])));
  return joinBodies(documents)
    .flatMap((body) => buildThreads(body))
    .map((thread) => ({ ...thread, text: texts.get(thread.commitment)! }));
}

function statusAfter(promise: string, later: string): string | undefined {
  const threads = threadsOf(
    ledgerDocument('marl-2021', 2021, `# Report 2021\n\n## 1. Works\n\n${promise}\n`),
    ledgerDocument('marl-2022', 2022, `# Report 2022\n\n## 1. Works\n\n${later}\n`),
  );
  return threads.find(({ document }) => document === 'marl-2021')?.status;
}

describe('what became of a promise', () => {
  const promise = 'In 2022, 40 old brick kilns will be rebuilt in the Sarn valley.';

  it.each([
    ['reported-done', '43 old brick kilns were rebuilt in the Sarn valley in 2022.'],
    ['partly', '25 old brick kilns were rebuilt in the Sarn valley, the others are under way.'],
    ['not-reached', 'Only 31 old brick kilns were rebuilt in the Sarn valley, which fell short of the plan.'],
    [
      'number-changed',
      'The number of old brick kilns in the Sarn valley is adjusted from 40 to 28, and 28 kilns will be rebuilt in 2023.',
    ],
    ['silent', 'The school in Orrin was painted.'],
  ])('is %s', (status, later) => {
    expect(statusAfter(promise, later)).toBe(status);
  });

  it.each([
    [
      'reported-done',
      'By 2022 leaks will be cut to 95 litres a day.',
      'At 94 litres a day, leaks were the lowest.',
    ],
    [
      'partly',
      'By 2023 leaks will be cut to 95 litres a day.',
      'Leaks were down from 140 to 110 litres a day.',
    ],
    [
      'partly',
      'All kilns in the Sarn valley will get a filter.',
      '31 of 44 kilns in the Sarn valley have a filter.',
    ],
    [
      'partly',
      'We will hire 200 kiln wardens in Orrin.',
      'As wardens of kilns in Orrin, 140 people were hired.',
    ],
    ['partly', 'The backlog of 1,700 kiln appeals will be cleared.', 'Kiln appeals fell from 1,700 to 310.'],
    [
      'reported-done',
      'By 2022 each of our 71 kilns will have its warden.',
      'Every one of the 71 kilns now has a warden.',
    ],
    [
      'partly',
      'A kiln school will be built at Skarra.',
      'The foundations of the kiln school at Skarra have been laid.',
    ],
    [
      'restated',
      'The kiln school at Skarra will open in 2022.',
      'The kiln school at Skarra is delayed until 2024.',
    ],
    [
      'reported-done',
      'We will launch a campaign called "Less Smoke".',
      'Less Smoke reached two million people.',
    ],
    ['partly', 'Kiln wardens in Orrin will go up from 62 to 80.', 'There are now 77 kiln wardens in Orrin.'],
    [
      'partly',
      'We will build 12 kilns in Orrin, of which 50% burn gas.',
      '13 kilns were built in Orrin, and 47% burn gas.',
    ],
    [
      'partly',
      'The kiln school at Skarra will be moved.',
      'For the kiln school at Skarra land acquisition was completed.',
    ],
    [
      'partly',
      'We will plan 12 joint kiln checks in Orrin.',
      'Joint kiln checks were made 9 times in Orrin.',
    ],
    [
      'partly',
      'New kilns will open in Orrin and Sarn.',
      'The new kilns of Orrin are open; for Sarn we have not found a place.',
    ],
    ['not-reached', 'A kiln museum will open at Skarra in 2022.', 'The kiln museum at Skarra was not built.'],
    [
      'number-changed',
      'A kiln for 50 tons a day will be built at Gull Sands.',
      'The kiln at Gull Sands will be built for 30 tons a day, not 50.',
    ],
  ])('is %s: “%s” “%s”', (status, promised, later) => {
    expect(statusAfter(promised, later)).toBe(status);
  });

  it.each([
    [
      'The kiln rules of 2016 will be revised.',
      'The kiln rules of 2016 were issued again in print.',
      'other-act',
    ],
    [
      'The kiln yard of 12 hectares will be handed over to Orrin after a soil survey.',
      'The soil survey of the kiln yard of 12 hectares in Orrin was completed.',
      'step',
    ],
    [
      'A kiln school will be built at Skarra.',
      'A contract for the kiln school at Skarra was signed.',
      'step',
    ],
    [
      'The kiln plan for Orrin will be published.',
      'The kiln plan for Orrin was submitted to the Minister for approval.',
      'step',
    ],
    [
      'We will survey the kilns of Orrin and publish a register of chimneys.',
      'The kilns of Orrin were surveyed in May.',
      'part-untold',
    ],
    [
      'Six kiln trails will be opened in Orrin.',
      'The mill trail of kilns in Orrin opened in May.',
      'number-untold',
    ],
    [
      '200,000 households in Orrin will get a kiln permit.',
      '35,000 households in Orrin were given a kiln permit.',
      'short',
    ],
    ['60 kiln homes will be built in Orrin.', 'In Orrin, building of 60 kiln homes has begun.', 'begun'],
    [
      '60 kiln stations will be built in Orrin.',
      'The building of kiln stations in Orrin lags behind.',
      'under-way',
    ],
  ])('is not done by another act, a step or a part: “%s” “%s”', (promised, later, code) => {
    const [thread] = threadsOf(
      ledgerDocument('marl-2021', 2021, `# Report\n\n${promised}\n`),
      ledgerDocument('marl-2022', 2022, `# Report\n\n${later}\n`),
    );
    expect(thread).toMatchObject({ reason: { code } });
    expect(thread?.status).toBe(code === 'other-act' ? 'unratable' : 'partly');
  });

  it.each([
    ['修订《砖窑管理办法》。', '《砖窑管理办法》修订稿已形成，正在征求意见。', 'partly'],
    ['出台砖窑学校建设意见。', '起草了砖窑学校建设意见，已报市政府。', 'partly'],
    ['实施砖窑改造62座。', '62座砖窑改造全部开工，完工41座。', 'partly'],
    ['启动砖窑学校迁建工程。', '砖窑学校迁建工程于5月开工。', 'reported-done'],
    ['我會增設砖窑體驗館8處。', '砖窑體驗館新增5處。', 'partly'],
    ['关停拆除砖窑26座。', '关停砖窑26座，拆除19座。', 'partly'],
    ['编制《砖窑区划》并报县政府批准实施。', '《砖窑区划》完成专家评审。', 'partly'],
    ['升级改造砖窑服务大厅。', '砖窑服务大厅改造工程完成招标。', 'partly'],
    ['关闭砖窑80座。', '封填砖窑一批，为年度任务的71%。', 'partly'],
    ['砖窑游客增长10%。', '砖窑游客下降31%。', 'not-reached'],
    ['建设砖窑校区一期，9月迎新。', '砖窑校区一期启用，首批3200名新生入学。', 'reported-done'],
    ['制定《砖窑布局规划》。', '委托市规划院编制《砖窑布局规划》，完成初稿。', 'partly'],
    ['创建砖窑示范村3个。', '东沟村、西沟村被评为砖窑示范村。', 'partly'],
    ['开展砖窑烟囱排查，建立窑工培训学校。', '开展砖窑烟囱排查两轮。', 'partly'],
  ])('is judged by act and amount in Chinese: %s %s', (promised, later, status) => {
    const [thread] = threadsOf(
      ledgerDocument('marl-2021', 2021, `# 报告\n\n## 一、下一步工作\n\n${promised}\n`, 'zh'),
      ledgerDocument('marl-2022', 2022, `# 报告\n\n## 一、工作回顾\n\n${later}\n`, 'zh'),
    );
    expect(thread?.status).toBe(status);
  });

  it.each([
    [
      'The kiln structure survey will be moved online.',
      'Potters answered the kiln structure survey on the internet and nobody on paper.',
    ],
    ['We will buy two kiln boats for Orrin.', 'The kiln boats Heron and Kestrel were delivered to Orrin.'],
    [
      'We will halve the backlog of 1,840 kiln complaints.',
      'The backlog of kiln complaints shrank from 1,840 to 790.',
    ],
    [
      'The kiln inquiry in Orrin will be concluded.',
      'The kiln inquiry in Orrin found no breach of the rules.',
    ],
  ])('is done in other words: “%s” “%s”', (promised, later) => {
    expect(statusAfter(promised, later)).toBe('reported-done');
  });

  it.each([
    [
      'New kilns will be permitted only where an old one is closed.',
      'The number of new kilns in Orrin grew faster than expected.',
      'unratable',
    ],
    ['The 2 kilns will be listed for repair in 2022.', 'No kiln was listed for repair in Orrin.', 'silent'],
    [
      'By 2022, 38 kilns in Orrin will be moved to the hills.',
      'The 38 kilns in Orrin were awarded a badge.',
      'silent',
    ],
    [
      'A rescue post for the Sarn valley will be opened.',
      'The situation in the valley remained stable.',
      'silent',
    ],
    [
      'Three model clean valleys will be built.',
      'Three valleys, Sarn, Lode and Tarn, were named model clean valleys.',
      'reported-done',
    ],
  ])(
    'is answered by what became of its object, not by other news of it: “%s” “%s”',
    (promised, later, status) => {
      expect(statusAfter(promised, later)).toBe(status);
    },
  );

  it.each([
    [
      'not-reached',
      'We aim to reduce kiln fires in Orrin by 15 per cent.',
      'Kiln fires in Orrin fell from 412 to 371.',
    ],
    [
      'reported-done',
      'We aim to reduce kiln fires in Orrin by 15 per cent.',
      'Kiln fires in Orrin fell from 412 to 331.',
    ],
    [
      'partly',
      'Kiln alarms in Orrin shall be brought below 500 a year.',
      'Kiln alarms in Orrin numbered 655.',
    ],
    [
      'reported-done',
      'The remaining 34 kilns in Orrin will be rebuilt.',
      'The remaining 34 kilns in Orrin passed the final acceptance.',
    ],
    [
      'reported-done',
      'A kiln office will be set up in Orrin.',
      'The kiln office in Orrin began advising in May.',
    ],
  ])('is measured by what was to become less, or was left: %s “%s” “%s”', (status, promised, later) => {
    expect(statusAfter(promised, later)).toBe(status);
  });

  it.each([
    // What came out of more than it names.
    ['partly', 'The Office will double its patrol boats, now 14.', 'The Office has 22 patrol boats.'],
    ['reported-done', 'The Office will double its patrol boats, now 14.', 'The Office has 29 patrol boats.'],
    ['partly', 'The Office will sign pacts with Orrin and Sarn.', 'The pact with Orrin was signed.'],
    [
      'partly',
      'The Office will sign pacts with Orrin and Sarn.',
      'The pact with Orrin was signed; with Sarn no pact was reached and talks were broken off.',
    ],
    ['reported-done', 'The Office will sign pacts with Orrin and Sarn.', 'Both pacts were signed in May.'],
    [
      'reported-done',
      'The water coverage rate of towns and villages will reach 70% and 80% respectively.',
      'The water coverage rate reached 74% in towns and 81% in villages.',
    ],
    [
      'partly',
      'The water coverage rate of towns and villages will reach 70% and 80% respectively.',
      'The water coverage rate reached 51% in towns and 83% in villages.',
    ],
    [
      'partly',
      'All ferry masters will carry radios by 2022.',
      'Radios were given to 60 ferry masters; for the others no money was available.',
    ],
    [
      'reported-done',
      'A survey of ferry masters will be held every second year from 2022.',
      'The first survey of ferry masters was held in May, and 68 per cent replied.',
    ],
    [
      'reported-done',
      'In 2022 the remaining 5,200 deeds of the Sarn archive will be filmed.',
      'The whole of the Sarn archive was filmed.',
    ],
    ['partly', 'The Orrin infirmary will move.', 'The main building of the Orrin infirmary was completed.'],
    ['partly', 'We will rebuild three ferry halls.', 'The first of the three ferry halls was rebuilt.'],
    ['not-reached', 'Mooring fees will not be raised in 2022.', 'Mooring fees were raised by 4% in March.'],
    [
      'partly',
      'The Office will move to Orrin in 2022.',
      'The lease in Orrin was signed; the move is planned for 2023.',
    ],
    [
      'reported-done',
      'The charts of the Sarn will be completed.',
      'The charts of the Sarn were put online in March.',
    ],
    // Nobody can say that an effort was left undone; a named work can be seen.
    ['unratable', 'The Office will pursue an open dialogue with its partners.', 'It rained.'],
    ['unratable', 'It will be weighed again when the Rules are revised.', 'The Rules were weighed in Orrin.'],
    ['unratable', 'The Office will support the efforts to improve the climate for trade.', 'It rained.'],
    ['silent', 'The ford at Orrin will be rebuilt.', 'It rained.'],
  ])('is %s, as its words say: %s %s', (status, promised, later) => {
    expect(statusAfter(promised, later)).toBe(status);
  });

  it.each([
    ['partly', '检测粮样600批次，合格率不低于98%。', '共检测粮样621批次，合格率97.6%。'],
    ['partly', '建成示范粮仓30座，村级粮站监控实现全覆盖。', '建成示范粮仓32座，村级粮站监控覆盖率94%。'],
    ['partly', '完成巡察反馈的42个粮仓问题整改。', '巡察反馈的42个粮仓问题，已完成整改39个。'],
    ['reported-done', '建设清洁山谷3个。', '萨恩等3个山谷获评省级清洁山谷。'],
    ['silent', '设立山谷交通救援站。', '山谷交通形势总体平稳。'],
  ])(
    'is %s where a number is wanting, a title was awarded, or all is well at large: %s %s',
    (status, promised, later) => {
      const threads = threadsOf(
        ledgerDocument('marl-2021', 2021, `# 2021年工作总结\n\n## 2022年工作计划\n\n${promised}\n`, 'zh'),
        ledgerDocument('marl-2022', 2022, `# 2022年工作总结\n\n## 2022年工作总结\n\n${later}\n`, 'zh'),
      );
      expect(threads.find(({ document }) => document === 'marl-2021')?.status).toBe(status);
    },
  );

  it('is answered though it was promised before in other words', () => {
    const threads = threadsOf(
      ledgerDocument(
        'marl-2021',
        2021,
        '# Report\n\nAll 11 kilns in the town of Orrin will be moved by 2022.\n',
      ),
      ledgerDocument(
        'marl-2022',
        2022,
        '# Report\n\nThe moving of the remaining 3 kilns in the town of Orrin will be completed in 2023.\n',
      ),
      ledgerDocument(
        'marl-2023',
        2023,
        '# Report\n\nThe last 3 kilns in the town of Orrin were moved, and the moving of all 11 kilns was completed.\n',
      ),
    );
    expect(threads.find(({ document }) => document === 'marl-2022')?.status).toBe('reported-done');
  });

  it('is done when a later year completes what the first left open', () => {
    const [thread] = threadsOf(
      ledgerDocument('marl-2021', 2021, '# Report\n\nWe will hire 450 kiln wardens in Orrin.\n'),
      ledgerDocument('marl-2022', 2022, '# Report\n\n290 kiln wardens were hired in Orrin.\n'),
      ledgerDocument('marl-2023', 2023, '# Report\n\nAll 450 kiln wardens of Orrin have been hired.\n'),
    );
    expect(thread).toMatchObject({ status: 'reported-done', reason: { document: 'marl-2023' } });
  });

  it('reads Chinese in traditional characters and with half-width marks', () => {
    const statusOf = (promised: string, later: string) =>
      threadsOf(
        ledgerDocument('marl-2021', 2021, `# 报告\n\n## 一、下一步工作\n\n${promised}\n`, 'zh'),
        ledgerDocument('marl-2022', 2022, `# 报告\n\n## 一、工作回顾\n\n${later}\n`, 'zh'),
      )[0]?.status;
    expect(statusOf('完成磚窯改造工程。', '磚窯改造工程的完成日期延後至2024年。')).toBe('restated');
    expect(statusOf('建成7座砖窑烟囱,全部投入使用。', '完成投资2亿元,7座砖窑烟囱建成6座。')).toBe('partly');
  });

  it('takes no title for a promise or a report, whatever its words', () => {
    const title = 'Report on the building of kilns in Orrin';
    const { document, reading } = ledgerSource(
      'marl-2021',
      2021,
      `${title}\n\nKilns will be built in Orrin.\n`,
    );
    const read = toLedgerDocument('marl-2021', { ...document, title }, reading.sections, reading.statements);
    expect(reading.statements.map(({ text }) => text)).toContain(title);
    expect(read.statements.map(({ text }) => text)).toEqual(['Kilns will be built in Orrin.']);
  });

  it('keeps what answers another promise without counting it, and lets no status rest on it', () => {
    const [thread] = threadsOf(
      ledgerDocument(
        'marl-2021',
        2021,
        '# Report\n\nDecisions on the smoke and safety of kilns, wells and bridges in Orrin will be published online within 24 hours.\n\nEach county will show the dust that its kilns make.\n',
      ),
      ledgerDocument(
        'marl-2022',
        2022,
        '# Report\n\nEach county has shown what smoke and dust its kilns make in a year.\n\nA road was mended.\n',
      ),
    );
    expect(thread).toMatchObject({ status: 'silent', decidedBy: null });
    expect(thread!.evidence.map(({ isNear }) => isNear)).toEqual([false]);
  });

  it.each([
    ['The old quay at Sarn will be sold.', 'No buyer came forward for the old quay at Sarn.', 'not-reached'],
    [
      'The Office will recover 40,000 crowns from the Sarn ferry.',
      'Of the Sarn ferry the court dismissed the claim for 40,000 crowns.',
      'not-reached',
    ],
    [
      'Waiting times at Sarn hospital will be published every quarter by ward.',
      'Waiting times at Sarn hospital were published every quarter, though not by ward.',
      'partly',
    ],
  ])('is not done where the report denies it: “%s” “%s” %s', (promised, reported, status) => {
    expect(statusAfter(promised, reported)).toBe(status);
  });

  it('is not answered by a sentence that only has the theme of the body, and names no promised act or number', () => {
    const [thread] = threadsOf(
      ledgerDocument(
        'marl-2021',
        2021,
        '# Report\n\nA market place for industrial waste will be set up in 2022, so that sellers and buyers of ash can find each other.\n\nIndustrial waste is heavy. Industrial waste fills three valleys. Industrial waste comes from kilns.\n',
      ),
      ledgerDocument(
        'marl-2022',
        2022,
        '# Report\n\nInspectors of industrial waste were trained on 3 May.\n\nIndustrial waste is still heavy. Industrial waste fell a little.\n',
      ),
    );
    expect(thread).toMatchObject({ status: 'silent', decidedBy: null });
  });

  it('is restated when it is only promised again', () => {
    expect(
      statusAfter('The Sarn bridge will be widened for buses.', 'The Sarn bridge will be widened for buses.'),
    ).toBe('restated');
  });

  it('cannot be rated when nothing could be seen of it', () => {
    expect(statusAfter('We will further consolidate achievements and write a new chapter.', promise)).toBe(
      'unratable',
    );
  });

  it('is open while no later document of the body is held', () => {
    const [thread] = threadsOf(
      ledgerDocument('marl-2021', 2021, '# Report 2021\n\nThe Sarn bridge will be widened.\n'),
    );
    expect(thread).toMatchObject({ status: 'open', evidence: [] });
  });

  it('comes with what was searched, so that silence can be believed', () => {
    const silent = threadsOf(
      ledgerDocument('marl-2021', 2021, '# Report 2021\n\nThe Sarn bridge will be widened.\n'),
      ledgerDocument('marl-2023', 2023, '# Report 2023\n\nThe Orrin road was mended.\n'),
    )[0];
    expect(silent?.searched).toMatchObject({ documents: ['marl-2023'], years: [2023] });
    expect(silent?.searched.terms).toContain('bridge');
  });

  it.each([
    ['2029', 'open', 'Due in 2029; the documents held reach to 2023.'],
    ['2023', 'silent', 'Not mentioned in the documents of 2023.'],
  ])('due by %s is %s when the last document of 2023 does not speak of it', (year, status, reason) => {
    const [thread] = threadsOf(
      ledgerDocument(
        'marl-2021',
        2021,
        `# Report 2021\n\nBy the end of ${year}, 40 kilns will be rebuilt.\n`,
      ),
      ledgerDocument('marl-2023', 2023, '# Report 2023\n\nThe Orrin road was mended.\n'),
    );
    expect(thread!.status).toBe(status);
    expect(tellReason(thread!.reason, 'en', String)).toBe(reason);
  });

  it('is looked for up to its far deadline, and silent when that has passed', () => {
    const years = [2022, 2024, 2031];
    const [thread] = threadsOf(
      ledgerDocument('marl-2021', 2021, '# Report 2021\n\nBy the end of 2030, 40 kilns will be rebuilt.\n'),
      ...years.map((year) =>
        ledgerDocument(`marl-${year}`, year, '# Report\n\nThe Orrin road was mended.\n'),
      ),
    );
    expect(thread).toMatchObject({ status: 'silent', searched: { years } });
  });

  it('is not missed by a rate that is still on its way', () => {
    const reportedIn = (year: number) =>
      threadsOf(
        ledgerDocument(
          'marl-2021',
          2021,
          '# Report 2021\n\nBy 2030, the recycling rate of ash will reach 80%.\n',
        ),
        ledgerDocument(`marl-${year}`, year, '# Report\n\nThe recycling rate of ash reached 61%.\n'),
      )[0]?.status;
    expect([reportedIn(2024), reportedIn(2030)]).toEqual(['partly', 'not-reached']);
  });

  it('shows what was searched in words that stand in the sentence, Chinese pairs put together', () => {
    const searched = (promise: string, later: string, language?: string) =>
      threadsOf(
        ledgerDocument('marl-2021', 2021, `# Report 2021\n\n${promise}\n`, language),
        ledgerDocument('marl-2023', 2023, `# Report 2023\n\n${later}\n`, language),
      )[0]?.searched.terms ?? [];
    const english = searched('By 2022, electricity metering will only cover ferries.', 'A road was mended.');
    expect(english).toEqual(expect.arrayContaining(['electricity', 'metering', 'ferries']));
    const chinese = searched('2022年完成马尔港码头改造。', '道路已经修好。', 'zh');
    expect('2022年完成马尔港码头改造。').toContain(chinese[0]);
    expect(Math.max(...chinese.map(({ length }) => length))).toBeGreaterThan(2);
  });

  it('joins different names of one thing through given concepts', () => {
    const documents = [
      ledgerDocument(
        'marl-2021',
        2021,
        '# Report 2021\n\n60,000 tons of phosphorus gypsum will be used in 2022.\n',
      ),
      ledgerDocument('marl-2022', 2022, '# Report 2022\n\n61,000 tons of phosphogypsum were used in 2022.\n'),
    ];
    const concepts = (text: string) =>
      [...text.matchAll(/phosphogypsum|phosphorus gypsum/g)].map(({ index, 0: form }) => ({
        name: 'phosphogypsum = 磷石膏',
        start: index,
        end: index + form.length,
      }));
    const [without] = buildThreads({ documents, names: [] });
    const [joined] = buildThreads({ documents, names: [] }, concepts);
    expect(joined!.searched.terms[0]).toBe('phosphogypsum = 磷石膏');
    expect(joined!.searched.terms).not.toContain('phosphogypsum');
    expect(joined!.evidence[0]!.closeness).toBeGreaterThan(without!.evidence[0]?.closeness ?? 0);
  });
});

describe('a body', () => {
  it.each([
    ['law', 'An owner shall keep records of all fuel that a kiln burns.', 'en', 'unratable'],
    ['law', '窑炉所有者应当保存全部燃料记录。', 'zh', 'unratable'],
    ['law', 'By the end of 2022, 40 old kilns shall be rebuilt.', 'en', 'silent'],
    ['yearly-report', 'All owners shall be trained in keeping records of fuel.', 'en', 'silent'],
  ] as const)(
    'has a standing rule apart from a promise: %s, “%s” (%s) is %s',
    (kind, text, language, status) => {
      const rule = { ...ledgerDocument('marl-rule', 2021, `# Kilns\n\n${text}\n`, language), kind };
      const later = language === 'en' ? 'The Orrin road was mended.' : '道路已经修好。';
      const [thread] = threadsOf(rule, ledgerDocument('marl-2023', 2023, `# Report\n\n${later}\n`, language));
      expect(thread?.status).toBe(status);
    },
  );

  it('has its plan due when the years of its title have passed', () => {
    const plan = {
      ...ledgerDocument('marl-plan', 2018, '## Water\n\nWater tariffs will help 25,000 poor households.\n'),
      kind: 'plan' as const,
      title: 'Plan 2018-2022',
    };
    const reports = [
      [2019, '9,400 poor households paid the water tariff.'],
      [2022, '26,100 poor households paid the water tariff.'],
    ] as const;
    const [thread] = threadsOf(
      plan,
      ...reports.map(([year, text]) => ledgerDocument(`marl-${year}`, year, `## Water\n\n${text}\n`)),
    );
    expect(thread).toMatchObject({ status: 'reported-done', reason: { document: 'marl-2022' } });
  });

  it.each([
    ['Water Plan 2018-2022', 2022],
    ['青岚省水利发展“十四五”规划', 2025],
    ['文化事业三年行动方案（2015—2017年）', 2017],
    ['13th Five-Year Plan of Lanting', 2020],
    ['Report of 2021', undefined],
  ])('reads the last year of a plan from its title: %s', (title, year) => {
    expect(lastYearOfPlan(title)).toBe(year);
  });

  it('has its plans answered by the report of the same year', () => {
    const plan = {
      ...ledgerDocument('marl-plan', 2022, '## Water\n\n12 wells will be dug in Orrin by the end of 2022.\n'),
      kind: 'plan' as const,
    };
    const [thread] = threadsOf(
      plan,
      ledgerDocument('marl-2022', 2022, '## Water\n\n12 wells were dug in Orrin.\n'),
    );
    expect(thread).toMatchObject({ document: 'marl-plan', status: 'reported-done' });
  });
});

describe('the sample corpus', () => {
  let outcomes: { status: string; expected: string; rank: number | null }[];

  beforeAll(async () => {
    const documents = (await readCorpus()).map(({ id, metadata, text }) => {
      const whole = { url: null, ...metadata } as Parameters<typeof toLedgerDocument>[1];
      const documentNumbers = findDocumentNumbers(text.text);
      const statements = extractStatements({ text, documentId: id, metadata: whole, documentNumbers });
      return toLedgerDocument(id, whole, text.sections, statements);
    });
    const threads = threadsOf(...documents);
    outcomes = readJudgements('commitments.tsv')
      .slice(1)
      .map(([document, , , sentence, expected, , evidence]) => {
        const thread = threads.find((one) => one.document === document && one.text === sentence);
        if (!thread) return { status: 'not read as a promise', expected: expected!, rank: null };
        const rank = evidence ? thread.evidence.findIndex(({ text }) => text === evidence) : null;
        return { status: thread.status as string, expected: expected!, rank };
      });
  });

  it('is judged as people judged it, nearly always', () => {
    const right = outcomes.filter(({ status, expected }) => status === expected);
    expect(right.length / outcomes.length).toBeGreaterThanOrEqual(0.85);
  });

  it('shows every status', () => {
    const shown = new Set(
      outcomes.filter(({ status, expected }) => status === expected).map(({ status }) => status),
    );
    expect([...shown].sort()).toEqual(
      [
        'not-reached',
        'number-changed',
        'open',
        'partly',
        'reported-done',
        'restated',
        'silent',
        'unratable',
      ].sort(),
    );
  });

  it('has the reporting sentence first for three of four promises, among five for nine of ten', () => {
    const reported = outcomes.filter(
      ({ expected, rank }) => rank !== null && /done|partly|not-reached/.test(expected),
    );
    const within = (places: number) =>
      reported.filter(({ rank }) => rank! >= 0 && rank! < places).length / reported.length;
    expect(within(1)).toBeGreaterThanOrEqual(0.75);
    expect(within(5)).toBeGreaterThanOrEqual(0.85);
  });

  it('finds the silent promises and few others', () => {
    const wanted = outcomes.filter(({ expected }) => expected === 'silent');
    const given = outcomes.filter(({ status }) => status === 'silent');
    const right = wanted.filter(({ status }) => status === 'silent');
    expect((2 * right.length) / (wanted.length + given.length)).toBeGreaterThanOrEqual(0.65);
    expect(right.length).toBe(wanted.length);
  });
});

describe('two reports side by side', () => {
  const left = ledgerDocument(
    'marl-2021',
    2021,
    '# Report 2021\n\n## 1. Kilns\n\nIn 2022, 40 brick kilns will be rebuilt. Owners must keep records of all fuel they burn.\n\n## 2. Roads\n\nThe Orrin road will be mended.\n',
  );
  const right = ledgerDocument(
    'marl-2022',
    2022,
    '# Report 2022\n\n## 1. Roads and paths\n\nThe Orrin road was mended and opened.\n\n## 2. Brick kilns\n\nIn 2023, 55 brick kilns will be rebuilt. Owners must keep records of all fuel they burn. A new hospital will be built in Sarn.\n',
  );

  it('pairs sections by content, not by number', () => {
    const { sections } = compareReports(left, right);
    expect(sections).toEqual(
      expect.arrayContaining([expect.objectContaining({ left: 'sec_1', right: 'sec_2' })]),
    );
  });

  it('takes what came out for no change of a promised number, a count without a name for one, and principles for repeated', () => {
    const [before, after] = [2021, 2022].map((year) =>
      ledgerDocument(
        `sarn-${year}`,
        year,
        year === 2021
          ? '# Report 2021\n\n## 1. Wells\n\nThe Office is a public body. The safe share of rural wells was 90.4% in 2021. Connections to the mains of Sarn rose to 212,000.\n'
          : '# Report 2022\n\n## 1. Wells\n\nThe Office is a public body. The Office will raise the safe share of rural wells to 93% in 2023. Connections to the mains of Sarn rose to 219,500.\n',
      ),
    );
    const compared = compareReports(before!, after!);
    expect(compared.numbersChanged.map(({ numbers }) => numbers.map(({ found }) => found.value))).toEqual([
      [219_500],
    ]);
    expect(compared.dropped.map(({ kind }) => kind)).toEqual(['result']);
    expect(compared.added.map(({ kind }) => kind)).toEqual(['commitment']);
    expect(compared.repeated.map(({ right }) => right.text)).toEqual(['The Office is a public body.']);
  });

  it('tells what is new, gone, repeated and what number changed', () => {
    const compared = compareReports(left, right);
    expect(compared.added.map(({ text }) => text)).toContain('A new hospital will be built in Sarn.');
    expect(compared.repeated.map((pair) => pair.left.text)).toEqual([
      'Owners must keep records of all fuel they burn.',
    ]);
    expect(
      compared.numbersChanged.map(({ numbers }) =>
        numbers.map(({ target, found }) => [target.value, found.value]),
      ),
    ).toEqual([[[40, 55]]]);
  });
});
