import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Grammar } from '../../functions/commitments/grammar.ts';
import { extractStatements } from '../../functions/commitments/statements/extract-statements.ts';
import { findCues } from '../../functions/commitments/statements/find-cues.ts';
import { readStatement } from '../../functions/commitments/statements/read-statement.ts';
import type { SectionPart } from '../../functions/commitments/statements/section-part.ts';
import { readOwnNames } from '../../functions/commitments/statements/subject-kind.ts';
import type { DocumentKind } from '../../functions/documents/document.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { parseText, sourceText } from './source-text.ts';

interface Labelled {
  grammar: Grammar;
  part: SectionPart;
  kind: DocumentKind;
  accepted: string[];
  sentence: string;
}

const kinds: Record<string, string> = { c: 'commitment', r: 'result', b: 'both', n: 'neither' };

function readLabelled(): Labelled[] {
  const rows = readFileSync(new URL('fixtures/unseen-sentences.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return rows.map((row) => {
    const [grammar, part, kind, labels, sentence] = row.split('\t') as [
      Grammar,
      SectionPart,
      DocumentKind,
      string,
      string,
    ];
    return { grammar, part, kind, accepted: [...labels].map((label) => kinds[label]!), sentence };
  });
}

function read({ grammar, part, kind, sentence }: Labelled) {
  return readStatement(sentence, grammar, findCues(sentence, grammar), {
    part,
    documentKind: kind,
    isFirstOfSection: false,
    documentYear: 2022,
    previousCues: [],
    around: 'none',
    yearAbove: null,
  });
}

function macroF1(examples: Labelled[]): number {
  const answers = examples.map((example) => ({ ...example, given: read(example).kind as string }));
  const scores = ['commitment', 'result', 'neither'].map((kind) => {
    const gold = (answer: (typeof answers)[number]) =>
      answer.accepted.includes(answer.given) ? answer.given : answer.accepted[0];
    const right = answers.filter((answer) => answer.given === kind && gold(answer) === kind).length;
    const given = answers.filter((answer) => answer.given === kind).length;
    const wanted = answers.filter((answer) => gold(answer) === kind).length;
    return (2 * right) / Math.max(1, given + wanted);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

describe('reading a sentence as promise or report', () => {
  const labelled = readLabelled();

  it.each(['en', 'zh'] as const)(
    'is right for unseen sentences in %s, each class counting the same',
    (grammar) => {
      const own = labelled.filter((example) => example.grammar === grammar);
      const wrong = own.filter((example) => !example.accepted.includes(read(example).kind));
      expect(macroF1(own), wrong.map(({ sentence }) => sentence).join('\n')).toBeGreaterThanOrEqual(0.85);
    },
  );

  it.each<[string, string]>([
    ['Receipts of the harbour fund for the year ending in June were $48,250.', 'result'],
    ['Government will hand over its two smallest quays to the port company.', 'commitment'],
    ['The Secretary therefore recommends that a second survey ship be built.', 'commitment'],
    ['The report of the Harbour Master will set out the accidents of the year.', 'neither'],
    ['I estimate that this charge will bring in about three million dollars.', 'neither'],
    ['Foreign shipping companies have raised their fares in the last ten years.', 'neither'],
  ])('keeps what a body does apart from what it expects and what others do: %s', (sentence, kind) => {
    const example: Labelled = { grammar: 'en', part: 'unknown', kind: 'speech', accepted: [], sentence };
    expect(read(example).kind).toBe(kind);
  });

  it.each<[string, string]>([
    ['The Chair introduced the paper on moorings.', 'neither'],
    ['Members received a verbal update from the Harbour Master.', 'neither'],
    ['It was agreed that a further report be brought to the next meeting.', 'commitment'],
    ['The Clerk agreed to write to the owner of the slipway.', 'commitment'],
    ['The dredging would recommence once the permit was received.', 'commitment'],
    ['Officers reported that twelve of the moorings had been replaced.', 'result'],
  ])('tells what a meeting decided and heard from how it went: %s', (sentence, kind) => {
    const example: Labelled = { grammar: 'en', part: 'unknown', kind: 'minutes', accepted: [], sentence };
    expect(read(example).kind).toBe(kind);
  });

  it('knows a body by its own short name', () => {
    const source = sourceText('Our ports came through a hard year. Northwind promises two new piers.', 'en');
    const [, said] = extractStatements({
      ...source,
      metadata: { ...source.metadata, kind: 'yearly-report', issuer: 'Northwind Group plc' },
    });
    expect(said?.kind).toBe('commitment');
    expect([...readOwnNames('Northwind Group plc')]).toContain('northwind');
    expect([...readOwnNames('Department of Ports')]).toEqual([]);
    expect([...readOwnNames(null)]).toEqual([]);
  });

  it('does not count the year in the name of a law as a time spoken of', () => {
    const sentence = 'We completed 12 reviews under section 20 of the Harbours Act 1994.';
    const example: Labelled = { grammar: 'en', part: 'unknown', kind: 'other', accepted: [], sentence };
    expect(read(example).kind).toBe('result');
  });

  it.each([
    '“清渠行动”是指2021年至2023年对全省河渠开展的集中整治。',
    '根据《港口法》和有关规定，结合本省实际，制定本细则。',
    '利用率等于当年利用量除以当年产生量。',
  ])('reads what a rule defines, or opens with, as no promise: %s', (sentence) => {
    const example: Labelled = { grammar: 'zh', part: 'unknown', kind: 'policy', accepted: [], sentence };
    expect(read(example).kind).toBe('neither');
  });

  it('takes what a row of figures names for a thing, not for work under way', () => {
    const names = (sentence: string) => findCues(sentence, 'en').map(({ name }) => name);
    expect(names('Mooring rings | 40 | 52')).toEqual(names('Iron rings | 40 | 52'));
    expect(names('Mooring lessons for every school')).toContain('verb:gerund');
  });

  it('takes a title that looks back for less than a heading', () => {
    const text =
      '坚持船员学法制度，组织专题讲座。\n2023年新增泊位3个。\n其余2个泊位将于2023年6月30日前完成改造。\n';
    const source = sourceText(`## 一、港务管理\n\n${text}`, 'zh');
    const statements = extractStatements({
      ...source,
      metadata: { ...source.metadata, kind: 'yearly-report', year: 2022, title: '2022年度法治建设情况报告' },
    });
    expect(statements.map(({ kind }) => kind)).toEqual(['result', 'commitment', 'commitment']);
  });

  it('says on what a reading rests', () => {
    const basisOf = (sentence: string, part: SectionPart = 'unknown') =>
      read({
        grammar: /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en',
        part,
        kind: 'yearly-report',
        accepted: [],
        sentence,
      }).basis;
    expect(basisOf('We will rebuild the bridge.')).toBe('future');
    expect(basisOf('Owners must clear their drains.')).toBe('obligation');
    expect(basisOf('Promote the renovation of old pipes.')).toBe('imperative-plan');
    expect(basisOf('The bridge has been rebuilt.')).toBe('explicit-completion');
    expect(basisOf('力争到2025年全部完成。')).toBe('target');
    expect(basisOf('The hills are green.')).toBe('none');
  });

  it('never calls a bare plan done because the document is a report', () => {
    const bare = [
      'Promote the withdrawal of old kilns.',
      'To formulate a plan for saving water.',
      'We will check the dams.',
    ];
    for (const sentence of bare) {
      expect(
        read({ grammar: 'en', part: 'unknown', kind: 'yearly-report', accepted: [], sentence }).kind,
      ).toBe('commitment');
    }
  });

  it('reads the same Chinese words by the part of the report they stand in', () => {
    const text =
      '## 一、2022年工作回顾\n\n推进管网改造，优化营商环境。\n\n## 二、2023年工作安排\n\n推进管网改造，优化营商环境。\n';
    const read = statementsOf(text, 'zh');
    expect(read.map(({ kind }) => kind)).toEqual(['result', 'commitment']);
  });

  it('lets the heading of a part win over the genre the title ends with', () => {
    const text =
      '## 一、2022年主要工作总结\n\n## （一）工作成效\n\n招募引航员12名;为36艘渔船办理证书,加强航道巡查。\n\n## 二、2023年工作安排\n\n加强航道巡查。\n';
    const source = sourceText(text, 'zh');
    const statements = extractStatements({
      ...source,
      metadata: { ...source.metadata, kind: 'plan', title: '县港务局2022年工作总结及2023年工作安排' },
    });
    expect(statements.map(({ kind }) => kind)).toEqual(['result', 'commitment']);
  });

  it('takes main work under a bare heading for done in a summary, and for work to do elsewhere', () => {
    const text = '## 一、主要工作\n\n推进码头改造，加强航道巡查。\n';
    const kindIn = (title: string) => {
      const source = sourceText(text, 'zh');
      return extractStatements({ ...source, metadata: { ...source.metadata, title } })[0]?.kind;
    };
    expect(kindIn('县港务局2022年工作总结')).toBe('result');
    expect(kindIn('县港务局2022年重点工作')).toBe('commitment');
  });

  it('takes the main work of the very year for done, unless the report looks back elsewhere', () => {
    const kindsUnder = (text: string) => {
      const source = sourceText(text, 'zh');
      const metadata = { ...source.metadata, year: 2022, title: '县港务局工作报告' };
      return extractStatements({ ...source, metadata }).map(({ kind }) => kind);
    };
    expect(kindsUnder('## 一、2022年主要工作\n\n改造码头3座。\n')).toEqual(['result']);
    expect(
      kindsUnder('## 一、2021年工作回顾\n\n改造码头3座。\n\n## 二、2022年主要工作\n\n改造码头5座。\n'),
    ).toEqual(['result', 'commitment']);
  });

  it('reads what stands in a list of tasks or of deeds by its heading, whatever the verb', () => {
    const items = '渔港码头一季度正式开港运营。与海湾镇签署协议。';
    const under = (heading: string) =>
      statementsOf(`## ${heading}\n\n${items}\n`, 'zh').map(({ kind }) => kind);
    expect(under('二、2023年工作安排')).toEqual(['commitment', 'commitment']);
    expect(under('一、2022年工作回顾')).toEqual(['result', 'result']);
    expect(statementsOf('## 二、下一步工作\n\n码头利用率达到63%。\n', 'zh')[0]?.kind).toBe('commitment');
  });

  it.each<[string, string]>([
    ['We are glad to note that our divers have cleared the harbour of wrecks.', 'result'],
    ['It was agreed that the clerk write to the port about the broken lamp.', 'commitment'],
    ['Members asked staff to bring a plan for the jetty to the next meeting.', 'commitment'],
    ['The Clerk would forward the tide tables to all members.', 'commitment'],
    ['The council has lost a pilot and we will be seeking another.', 'commitment'],
    ['The buoys have not yet been painted and installed.', 'neither'],
    ['The motion carried and the meeting was adjourned at 5:04 p.m.', 'neither'],
  ])('reads minutes: “%s” as %s', (sentence, kind) => {
    expect(read({ grammar: 'en', part: 'unknown', kind: 'minutes', accepted: [], sentence }).kind).toBe(kind);
  });

  it('takes the unmarked sections of a yearly plan for what is to be done', () => {
    const source = sourceText('一、渔港建设\n\n选择合适海湾新建渔港。\n', 'zh');
    const kindsOf = (title: string) =>
      extractStatements({ ...source, metadata: { ...source.metadata, title, kind: 'plan' } }).map(
        ({ kind }) => kind,
      );
    expect(kindsOf('海事局2024年度工作计划')).toContain('commitment');
    expect(kindsOf('海事局2024年度工作计划完成情况')).not.toContain('commitment');
  });

  it('takes all that stands behind the aims of a five-year plan for what is to be done', () => {
    const source = sourceText(
      '# 规划纲要\n\n## 第一章 发展基础\n\n五年来，新建渔港6座。\n\n## 第二章 主要目标\n\n到2025年，渔港吞吐量达到90万吨。\n\n## 第三章 渔业\n\n培育水产加工企业20家。\n\n港区新增泊位30个。\n',
      'zh',
    );
    const metadata = {
      ...source.metadata,
      title: '港务局“十四五”发展规划纲要（2021—2025年）',
      kind: 'plan' as const,
    };
    const kinds = extractStatements({ ...source, metadata }).map(({ text, kind }) => [
      text.slice(0, 4),
      kind,
    ]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['五年来，', 'result'],
        ['培育水产', 'commitment'],
        ['港区新增', 'commitment'],
      ]),
    );
  });

  it.each<[string, string]>([
    ['制定巡查方案，将巡查责任落实到每座码头，确保运行安全。', 'result'],
    ['各渔港水质均为Ⅱ类，总体保持稳定。', 'result'],
    ['会议要求，各渔港要加快清淤，确保航道畅通。', 'commitment'],
    ['加强渔港巡查，对于保障渔民安全具有重要意义。', 'neither'],
    ['根据渔港管理条例规定，编制并发布本报告。', 'neither'],
    ['二期码头将于8月开工，预计11月底建成并投入使用。', 'commitment'],
    ['港务局高度重视巡查发现问题的整改工作，逐项制定了整改措施。', 'result'],
    ['召开整改会议，督促各渔港解决难题，坚决遏制违规停靠问题。', 'result'],
    ['全力将旧码头打造成为渔文化展示区。', 'result'],
    ['坚持述职与考核结合，强化各渔港主要负责人的安全意识。', 'result'],
    ['坚持“管渔业必须管安全”，渔民安全意识不断增强。', 'result'],
    ['统筹实施《渔港提升行动计划（2021—2030年）》。', 'result'],
    ['渔港建设仍存在资金紧张、管护不到位等问题。', 'neither'],
    ['关于部分渔港资金闲置的问题。', 'neither'],
    ['如对本报告有疑问，请与港务局办公室联系。', 'neither'],
    ['《港口条例》规定，渔船必须定期检验。', 'neither'],
    ['局长在会上指出，2022年渔港吞吐量突破百万吨，安全形势持续向好。', 'result'],
    ['我们在今后的工作中，将进一步完善巡查制度。', 'commitment'],
    ['今年是渔港提升之年，港务局将新建码头3座。', 'commitment'],
    ['以上工程预计10月31日前完工。', 'commitment'],
  ])('reads in a Chinese report: “%s” as %s', (sentence, kind) => {
    const example = { grammar: 'zh', part: 'report', kind: 'yearly-report', accepted: [], sentence } as const;
    expect(read({ ...example, accepted: [] }).kind).toBe(kind);
  });

  it('takes what stands before the plan of a Chinese report for done, whatever its headings name', () => {
    const kindsOf = (text: string) => statementsOf(text, 'zh').map(({ kind }) => kind);
    const deeds =
      '一、强化码头管理\n\n健全巡查制度，明确责任分工，确保码头运行安全。将巡查责任落实到人。\n\n';
    expect(kindsOf(`${deeds}二、下一步工作打算\n\n健全渔港巡查制度，确保渔港运行安全。\n`)).toEqual([
      'result',
      'result',
      'commitment',
    ]);
  });

  it('takes all of a Chinese report for done when no heading plans, and not a plan for its phrases', () => {
    const kindsOf = (text: string, title: string) => {
      const source = sourceText(text, 'zh');
      const metadata = { ...source.metadata, title, kind: 'yearly-report' as const, year: 2022 };
      return extractStatements({ ...source, metadata }).map(({ kind }) => kind);
    };
    const deeds = '一、聚力精准施策，重点任务序时完成\n\n健全渔港巡查制度，落实安全责任。\n';
    expect(kindsOf(deeds, '港务局工作情况汇报')).toEqual(['result']);
    const promise =
      '二、存在问题及对策\n\n巡查力量仍然不足。面对这些问题，我们将采取以下措施。充实渔港巡查队伍。\n';
    expect(kindsOf(promise, '港务局2022年工作总结')).toEqual(['neither', 'commitment', 'commitment']);
  });

  it('takes the title and the imprint of a document for neither', () => {
    const kindsOf = (text: string, language: Grammar, title: string) => {
      const source = sourceText(text, language);
      return extractStatements({ ...source, metadata: { ...source.metadata, title } }).map(
        ({ kind }) => kind,
      );
    };
    const title = 'Plan to rebuild the northern piers by 2030';
    expect(
      kindsOf(`${title}\n\nIssued by Harbour City Council\n\nTwo piers were rebuilt.\n`, 'en', title),
    ).toEqual(['neither', 'neither', 'result']);
    expect(kindsOf('发布日期：2023年4月2日\n', 'zh', '港务局2023年工作要点')).toEqual(['neither']);
  });

  it.each<[string, string]>([
    ['The Harbour Bureau attaches great importance to the rectification of problems on the piers.', 'result'],
    ['The effect of the pier inspections was remarkable.', 'result'],
    ['The awareness of "managing a pier must manage its safety" was enhanced.', 'result'],
    ['The year saw the opening of two piers.', 'result'],
    ['The subdistrict has formally began the work of renovating the piers.', 'result'],
    ['The pier works are expected to complete before October 31.', 'commitment'],
    [
      'I will now report to you on the work of the harbour and ask for your deliberation and comments.',
      'neither',
    ],
    ['The year 2022 was the first year in which the harbour stood under one bureau.', 'neither'],
    ['The results of each pier were described in the second chapter of this report.', 'neither'],
  ])('reads in a translated report: “%s” as %s', (sentence, kind) => {
    const example = { grammar: 'en', part: 'report', kind: 'yearly-report', accepted: [], sentence } as const;
    expect(read({ ...example, accepted: [] }).kind).toBe(kind);
  });

  it('reads 會 behind the one who acts as what is to come', () => {
    const kindOf = (sentence: string) => statementsOf(`${sentence}\n`, 'zh')[0]?.kind;
    expect(kindOf('我們會在三個碼頭推行新收費。')).toBe('commitment');
    expect(kindOf('海事處明年亦會增設燈塔。')).toBe('commitment');
    expect(kindOf('政府會議室位於碼頭旁。')).toBe('neither');
  });

  it('reads marks of half width in Chinese like those of full width', () => {
    const narrow = '新建码头3座,同比增长5%;到2025年,力争建成码头8座(不含渔港)。';
    const wide = '新建码头3座，同比增长5%；到2025年，力争建成码头8座（不含渔港）。';
    const readings = (sentence: string) =>
      statementsOf(`${sentence}\n`, 'zh').map(({ kind, basis, deadline }) => [kind, basis, deadline?.year]);
    expect(readings(narrow)).toEqual(readings(wide));
  });

  it('reads the sections that a plan announces as tasks, until a heading names a part of its own', () => {
    const text =
      '渔港局2023年工作总结和计划\n\n一、取得的成绩\n\n建成码头3座。\n\n二、有关情况\n\n2024年我局将继续以渔港建设为重点，重点做好以下工作：\n\n' +
      '（一）抓好渔港建设\n\n完成二期码头的扫尾工作。\n\n（二）抓好渔船管理\n\n实施渔船改造项目。\n\n三、存在问题\n\n渔船管理人员不足。\n';
    const kinds = new Map(statementsOf(text, 'zh').map(({ text: words, kind }) => [words.trim(), kind]));
    expect(kinds.get('建成码头3座。')).toBe('result');
    expect(kinds.get('完成二期码头的扫尾工作。')).toBe('commitment');
    expect(kinds.get('实施渔船改造项目。')).toBe('commitment');
    expect(kinds.get('渔船管理人员不足。')).toBe('neither');
  });

  it('reads the items of a list by the line above it, until the list ends', () => {
    const items = '- a new ferry for Tarn\n- Two lighthouses. They are old.\n- cheaper tickets\n';
    const after = 'The sea is cold in winter.\n';
    const kindsBelow = (lead: string) =>
      statementsOf(`${lead}\n\n${items}\n${after}`, 'en').map(({ kind }) => kind);
    expect(kindsBelow('In 2025 we will deliver:')).toEqual([
      'commitment',
      'commitment',
      'commitment',
      'neither',
      'commitment',
      'neither',
    ]);
    expect(kindsBelow('Among our achievements this year:')).toEqual([
      'neither',
      'result',
      'result',
      'neither',
      'result',
      'neither',
    ]);
  });

  it.each<[string, string]>([
    ['The Board investigates collisions at sea.', 'neither'],
    ['Our surveyors visit each harbour twice a year.', 'neither'],
    ['Under the Harbour Act, owners must report a wreck within two days.', 'neither'],
    ['Parliament passed the Pilotage Act in May.', 'neither'],
    ['Fuel prices rose by a third over the same period.', 'neither'],
    ['Further details of the survey are set out in Annex 3.', 'neither'],
    ['We examined whether the buoys had been maintained.', 'neither'],
    ['Strandings down 30% on the previous year.', 'result'],
    ['14 jetties repaired.', 'result'],
    ['- commenced harbour works at Tarn and Orrin stations;', 'result'],
    ['We were also able to secure a new berth for the pilot boat.', 'result'],
    ['Regarding the quay, the mayor said they have renewed its lamps.', 'result'],
    ['The Harbour Office was not able to open the quay.', 'neither'],
    ['Successfully raised the sunken dredger.', 'result'],
    ['All moorings to reach safety class B by 2030.', 'commitment'],
    ['95 per cent of wrecks marked within 24 hours.', 'commitment'],
    ['The new lighthouse goes live in autumn 2026.', 'commitment'],
    ['It was noted that a second survey of the quays would be undertaken in May.', 'commitment'],
    ['The owners were reminded that a separate register existed.', 'neither'],
    ['The Panel was required under the Harbour Act to consider the accounts.', 'neither'],
    ['The goal of ending night fishing by 2020 has been reached.', 'result'],
    ['The PLA continued to review its byelaws.', 'result'],
    ['We made progress towards our goals of safe and clean harbours.', 'result'],
    ['64 repairs are complete (55%).', 'result'],
    ['RESOLVED, that the report be noted.', 'neither'],
    ['The annual report describes what work will be done on the piers.', 'neither'],
    ['Three new pilots were sworn in.', 'result'],
    ['We propose that the harbour dues be cut by a fifth.', 'commitment'],
    ['This is a weakness that will be addressed by training more divers.', 'commitment'],
    ['Soon we will make the last payment on the dredger bought in 1998.', 'commitment'],
    ['The report lays a foundation for the port of the future.', 'neither'],
    ['New mooring guidelines are being drafted by the department.', 'result'],
    ['A rise of 2 per cent in dues was agreed to keep the lamps lit.', 'result'],
    ['Had a pilot been at hand, the wreck would have been avoided.', 'neither'],
    ['We are leaders in safe mooring; we have extended the scheme to all piers.', 'result'],
  ])('keeps duties, the world outside and lines of a table apart: %s', (sentence, kind) => {
    const example: Labelled = {
      grammar: 'en',
      part: 'unknown',
      kind: 'yearly-report',
      accepted: [],
      sentence,
    };
    expect(read(example).kind).toBe(kind);
  });

  it('reads traditional characters like simplified ones, and shows them as printed', () => {
    const traditional =
      '## 一、二零二二年工作回顧\n\n新設了12個回收站，回收約15 800公噸廢紙。來年將增撥3億元改善電網。\n';
    const simplified =
      '## 一、二零二二年工作回顾\n\n新设了12个回收站，回收约15 800公吨废纸。来年将增拨3亿元改善电网。\n';
    const [printed, plain] = [statementsOf(traditional, 'zh'), statementsOf(simplified, 'zh')];
    const readings = (statements: typeof printed) =>
      statements.map(({ kind, basis, quantities }) => [
        kind,
        basis,
        quantities.map(({ value, unit }) => [value, unit]),
      ]);
    expect(readings(printed)).toEqual(readings(plain));
    expect(printed.map(({ kind }) => kind)).toEqual(['result', 'commitment']);
    const quantities = printed.flatMap((statement) => statement.quantities);
    expect(quantities.map(({ value }) => value)).toEqual([12, 15_800, 300_000_000]);
    expect(quantities[1]!.text).toContain('公噸');
  });
});

describe('deadlines of a document', () => {
  it('within the year are those of the year that the heading above plans', () => {
    const text =
      '## 一、2022年工作完成情况\n\n新建水厂两座。\n\n## 二、2023年工作安排\n\n力争年底前建成水厂三座。明年完成堤防加固。\n';
    const due = statementsOf(text, 'zh').flatMap(({ deadline }) => deadline?.year ?? []);
    expect(due).toEqual([2023, 2023]);
  });
});

describe('the statements of a document', () => {
  const text =
    '## 1. Kilns\n\nTwelve kilns were rebuilt. The hills are green. Ten more kilns will be rebuilt by 2024.\n';

  it('are all its sentences, word for word', () => {
    const source = sourceText(text, 'en');
    for (const statement of extractStatements(source)) {
      expect(source.text.text.slice(statement.start, statement.end)).toBe(statement.text);
    }
    expect(statementsOf(text, 'en').map(({ kind }) => kind)).toEqual(['result', 'neither', 'commitment']);
  });

  it('keep their ids when other text comes before them', () => {
    const before = statementsOf(text, 'en').map(({ id }) => id);
    const after = statementsOf(text.replace('## 1.', 'A new opening.\n\n## 1.'), 'en').map(({ id }) => id);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(new Set(after).size).toBe(after.length);
  });

  it('have places of quantities counted from the start of the document', () => {
    const source = sourceText(text, 'en');
    const quantities = extractStatements(source).flatMap((statement) => statement.quantities);
    expect(quantities.map(({ start, end }) => source.text.text.slice(start, end))).toEqual([
      'Twelve kilns',
      'Ten more kilns',
    ]);
  });
});

const seed = new URL('../../../shared/seed/guizhou-2023.txt', import.meta.url);

describe.skipIf(!existsSync(seed))('a report whose tense was lost in translation', () => {
  it('has few sentences that say something was done, and says of each why', async () => {
    const text = splitSections(await parseText(readFileSync(seed), 'guizhou-2023.txt'));
    const metadata = {
      title: '',
      issuer: null,
      year: 2023,
      kind: 'yearly-report' as const,
      language: 'en',
      url: null,
    };
    const statements = extractStatements({ text, documentId: 'guizhou-2023', metadata, documentNumbers: [] });
    const done = statements.filter(({ kind }) => kind === 'result' || kind === 'both');
    // What no phrase tells, its words alone may: such a result has the basis `genre`.
    const told = done.filter(({ basis }) => basis === 'explicit-completion');
    expect(told.length).toBeGreaterThanOrEqual(done.length - 2);
    expect(done.every(({ basis }) => basis === 'explicit-completion' || basis === 'genre')).toBe(true);
    expect(done.some(({ text }) => text.includes('35 enterprises'))).toBe(true);
    expect(done.length).toBeLessThan(statements.length / 3);
  });
});

describe('an English report that was translated word for word', () => {
  const review = [
    'A total of 318 wells are newly drilled.',
    'The output of salt is 4.2 million tons.',
    'The dyke of Mayuan is raised.',
    '212 village doctors go to the countryside.',
  ];
  const plan = [
    '9,400 dilapidated stoves are replaced.',
    'The green coverage rate reaches 41%.',
    'Newly identify 30 craft masters.',
  ];
  const report = (head: string, tail: string) =>
    `# Report\n\n## Review of the work in 2021\n\n${head}\n\n## Objectives for 2022\n\n${tail}\n`;

  it('tells what was done from what is to come by its headings, and says that they alone tell', () => {
    const statements = statementsOf(report(review.join(' '), plan.join(' ')), 'en');
    expect(statements.filter(({ kind }) => kind === 'result').map(({ text }) => text)).toEqual(review);
    expect(statements.filter(({ kind }) => kind === 'commitment').map(({ text }) => text)).toEqual(plan);
    expect(statements.find(({ text }) => text === review[0])?.basis).toBe('genre');
  });

  it('does not read so what is written with tenses', () => {
    const tensed = ['We drilled 12 wells.', 'Two dykes were raised.', 'The office has moved to Mayuan.'];
    const told = 'The register holds 318 names.';
    const aims = 'We will drill nine more. The office will move again. A third dyke will be raised.';
    const statements = statementsOf(report([...tensed, told].join(' '), aims), 'en');
    expect(statements.find(({ text }) => text === told)?.kind).toBe('neither');
  });
});

function statementsOf(text: string, language: string) {
  return extractStatements(sourceText(text, language));
}
