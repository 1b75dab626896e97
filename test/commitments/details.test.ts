import { describe, expect, it } from 'vitest';
import { extractActors } from '../../functions/commitments/statements/extract-actors.ts';
import { extractDeadline, extractYears } from '../../functions/commitments/statements/extract-deadline.ts';
import { extractInstruments } from '../../functions/commitments/statements/extract-instruments.ts';
import { documentOfStatement, makeStatementId } from '../../functions/commitments/statements/statement-id.ts';

const grammarOf = (sentence: string) =>
  /\p{Script=Han}/u.test(sentence) ? ('zh' as const) : ('en' as const);

describe('deadlines', () => {
  const due = (sentence: string, reportYear: number | null = 2022) =>
    extractDeadline(sentence, grammarOf(sentence), reportYear)?.year ?? null;

  it.each<[string, number | null]>([
    ['All kilns will be rebuilt by 2025.', 2025],
    ['It shall be finished before 30 June 2024.', 2024],
    ['This will be done by the end of the year.', 2022],
    ['We will finish within three years.', 2025],
    ['The work will start next year.', 2023],
    ['In 2024, 28 parks will be named.', 2024],
    ['力争到2025年全部完成。', 2025],
    ['2023年6月底前完成整改。', 2023],
    ['年底前建成投用。', 2022],
    ['“十四五”期间新建十座水厂。', 2025],
    ['三年内基本消除黑臭水体。', 2025],
    ['The yard will be cleared during the 14th Five-Year Plan period.', 2025],
    ['The line will open by mid-2026.', 2026],
    ['In 2024-25 the fee will be abolished.', 2025],
    ['Complete the survey before the end of June.', 2022],
    ['The duty applies from 1 January 2025.', 2025],
    ['Deliver the plan in 18 months.', 2024],
    ['Half of the fleet will be electric by the end of this decade.', 2030],
    ['We will repeat the survey of 2019 within 30 days.', null],
    ['2025年底基本完成治理任务。', 2025],
    ['确保明年上半年开工。', 2023],
    ['争取三季度主体完工。', 2022],
    ['规划期内（2024—2028年）投资30亿元。', 2028],
    ['应在15个工作日内答复。', null],
    ['The dry dock reopens in Q3, and the slipway by the end of the winter.', 2022],
    ['Dredging is due to begin in Q1 2024.', 2024],
    ['Charges rise from the 2023/24 mooring year.', 2024],
    ['The Quay Safety Plan (2023-2026) will be carried out.', 2026],
    ['于11月20日前完成船闸检修。', 2022],
    ['今冬明春完成河道清淤。', 2023],
    ['用两年左右的时间消除病险码头。', 2024],
    ['By 2021 we had connected every village.', null],
    ['The act of 2019 applies.', null],
    ['加强监督管理。', null],
  ])('%s', (sentence, year) => {
    expect(due(sentence)).toBe(year);
  });

  it('that are counted from the report are not guessed without its year', () => {
    expect(due('年底前建成投用。', null)).toBeNull();
    expect(due('到2030年碳排放达峰。', null)).toBe(2030);
  });
});

describe('years', () => {
  it('are those of the calendar, spans with both ends, amounts left out', () => {
    expect(extractYears('From 2016-20 and in 2023 it cost $2000 and 2,010 people came.', [])).toEqual([
      2016, 2020, 2023,
    ]);
    expect(extractYears('二〇二一年和2023年新增2010家企业。', [])).toEqual([2021, 2023]);
  });

  it('of document numbers are left out', () => {
    const sentence = 'Under Lanhuan [2021] No.37 the plan of 2023 holds.';
    expect(extractYears(sentence, [{ start: 6, end: 27 }])).toEqual([2023]);
  });
});

describe('actors', () => {
  it('are the bodies that stand as subject, and the speaker for "we"', () => {
    expect(extractActors('The Ministry of Transport will widen the road.', 'en', null)).toEqual([
      'Ministry of Transport',
    ]);
    expect(extractActors('We will widen the road.', 'en', 'Road Board')).toEqual(['Road Board']);
    expect(extractActors('我们将拓宽道路。', 'zh', '公路局')).toEqual(['公路局']);
  });

  it('are bodies without a name too, and end where a joint begins', () => {
    expect(extractActors('All local authorities must publish a register.', 'en', null)).toEqual([
      'All local authorities',
    ]);
    expect(extractActors('The Department of Roads and the Harbour Board shall report.', 'en', null)).toEqual([
      'Department of Roads',
      'Harbour Board',
    ]);
    expect(extractActors('市水务局会同有关部门建立联席机制。', 'zh', null)).toEqual(['市水务局', '有关部门']);
  });

  it('are officers, bodies by their own name, places that act, and whatever ends as a body does', () => {
    const actors = (sentence: string) => extractActors(sentence, grammarOf(sentence), 'Port Office');
    expect(actors('The Secretary of State for Ports must report by May.')).toEqual([
      'Secretary of State for Ports',
    ]);
    expect(actors('Pilotage Wales should renew its fleet.')).toEqual(['Pilotage Wales']);
    expect(actors('The Harbour Bridge Plan will be revised.')).toEqual([]);
    expect(actors('By 2024, the county will merge its ferries.')).toEqual(['county']);
    expect(actors('Ferry operators and localities must fit rails.')).toEqual([
      'Ferry operators',
      'localities',
    ]);
    expect(actors('Our ambition is to halve delays.')).toEqual(['Port Office']);
    expect(actors('By the end of this Parliament, every quay will be lit.')).toEqual([]);
    expect(actors('电网企业要优先保障岸电。')).toEqual(['电网企业']);
    expect(actors('海关总署、交通运输部按职责分工推进。')).toEqual(['海关总署', '交通运输部']);
    expect(actors('由市港航局牵头，市水务局、市公安局配合，整治航道。')).toEqual([
      '市港航局',
      '市水务局',
      '市公安局',
    ]);
    expect(actors('到2025年，全市单位能耗下降一成。')).toEqual([]);
  });

  it('are read from a note of responsibilities', () => {
    expect(extractActors('完善标准体系（省生态环境厅、省财政厅负责）。', 'zh', null)).toEqual([
      '省生态环境厅',
      '省财政厅',
    ]);
  });
});

describe('instruments', () => {
  it('are titles, quoted or in capitals, never slogans', () => {
    expect(
      extractInstruments('We follow the Clean Rivers Act 2016 and the "Four Laws and One Policy".', 'en'),
    ).toEqual(['Clean Rivers Act 2016']);
    expect(
      extractInstruments(
        'The Guidelines for Well Digging (2023) follow the 14th Five-Year Plan for Water Use.',
        'en',
      ),
    ).toEqual(['Guidelines for Well Digging (2023)', '14th Five-Year Plan for Water Use']);
    expect(extractInstruments('We thank the Ministry of Planning.', 'en')).toEqual([]);
    expect(extractInstruments('编制“十四五”水网规划。', 'zh')).toEqual(['“十四五”水网规划']);
    expect(extractInstruments('落实《节水行动方案》和“三批”做法。', 'zh')).toEqual(['节水行动方案']);
  });
});

describe('instruments beside other names', () => {
  it('end before a month and are no part of a body, nor a stage of building works', () => {
    expect(extractInstruments('The Board will revise the Harbour Plan in March.', 'en')).toEqual([
      'Harbour Plan',
    ]);
    expect(extractInstruments('It reports to the Port Services Regulation Authority.', 'en')).toEqual([]);
    expect(extractInstruments('启动深水航道二期工程，推行河长制。', 'zh')).toEqual(['河长制']);
  });
});

describe('statement ids', () => {
  it('come from the words and name their document', () => {
    const id = makeStatementId('marl-2022', 'Twelve kilns were rebuilt.', 0);
    expect(id).toMatch(/^marl-2022-[0-9a-f]{12}$/);
    expect(makeStatementId('marl-2022', 'Twelve  kilns were rebuilt .', 0)).toBe(id);
    expect(makeStatementId('marl-2022', 'Twelve kilns were rebuilt.', 1)).not.toBe(id);
    expect(documentOfStatement(id)).toBe('marl-2022');
    expect(documentOfStatement('marl-2022')).toBeUndefined();
  });
});
