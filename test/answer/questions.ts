/** A question to the sample corpus, and what a careful reader of it would answer. */
export interface AskedQuestion {
  question: string;
  /** Sections that state the answer; empty when no document states it. */
  sections: string[];
  /** Words the first quotation has; left out where several would do. */
  words?: string;
}

export const askedQuestions: AskedQuestion[] = [
  {
    question: 'What was the phosphogypsum utilization rate in 2021?',
    sections: ['lanting-2021#sec_5'],
    words: '58.7%',
  },
  {
    question: 'How many small coal-fired boilers were eliminated in 2021?',
    sections: ['lanting-2021#sec_2'],
    words: '47',
  },
  {
    question: 'How many provincial green factories were named in 2021?',
    sections: ['lanting-2021#sec_7'],
    words: '25',
  },
  {
    question: 'How many counties were interviewed because they lagged behind?',
    sections: ['lanting-2021#sec_1'],
    words: '5 counties',
  },
  {
    question: 'When was the Notice on the Blue Chimney Action issued?',
    sections: ['lanting-2021#sec_7'],
    words: 'May',
  },
  {
    question: 'How many new energy heavy trucks were put into use in 2021?',
    sections: ['lanting-2021#sec_4'],
    words: '410',
  },
  {
    question: 'How much phosphogypsum was produced in 2021?',
    sections: ['lanting-2021#sec_5'],
    words: '4.4 million',
  },
  {
    question: 'Why was the relocation of enterprises in Baitang delayed?',
    sections: ['lanting-2021#sec_2', 'lanting-2022#sec_2'],
  },
  {
    question: 'How many tons of electrolytic manganese slag are piled up in the province?',
    sections: ['lanting-2021#sec_6'],
    words: '6.7 million',
  },
  {
    question: 'Did we finish the sewage pipe networks by the end of 2021?',
    sections: ['lanting-2021#sec_3', 'lanting-2019#sec_3', 'lanting-2022#sec_3'],
  },
  {
    question: 'What is two lines and one ledger?',
    sections: ['solid-waste-measures-2020#art_4'],
    words: 'refers to',
  },
  { question: 'What are the three clears?', sections: ['lanting-2021#sec_1'], words: 'clear base number' },
  { question: '2022年磷石膏综合利用率是多少？', sections: ['lanting-2022-zh#sec_5'], words: '63.4%' },
  {
    question: '2022年淘汰了多少台小型燃煤锅炉？',
    sections: ['lanting-2022-zh#sec_2__item_1'],
    words: '29台',
  },
  { question: '2022年培训了多少名能源管理员？', sections: ['lanting-2022-zh#sec_4'], words: '512名' },
  {
    question: '白塘市还有几家企业没有搬迁？',
    sections: ['lanting-2022-zh#sec_2__item_2', 'lanting-2021-zh#sec_2'],
  },
  { question: '五梁开发区的污水管网什么时候建成？', sections: ['lanting-2022-zh#sec_3'], words: '9月' },
  { question: '碳达峰实施方案什么时候印发？', sections: ['lanting-2022-zh#sec_4', 'lanting-2021-zh#sec_4'] },
  { question: '2022年无害化处理了多少吨电解锰渣？', sections: ['lanting-2022-zh#sec_6'], words: '54万吨' },
  { question: '什么是“三清”？', sections: ['lanting-2021-zh#sec_1'], words: '底数清' },
  { question: 'What was the phosphogypsum utilization rate in 2011?', sections: [] },
  { question: 'How many hospitals were built in 2021?', sections: [] },
  { question: 'What is the population of Baitang?', sections: [] },
  { question: 'Who won the tender for the ring road?', sections: [] },
  { question: 'How many wolves live in the province?', sections: [] },
  { question: 'Did the department introduce a plastic bag tax?', sections: [] },
  { question: 'What salary does the director receive?', sections: [] },
  { question: 'When will the airport reopen?', sections: [] },
  { question: 'What is quantum annealing?', sections: [] },
  { question: 'How many students passed the entrance examination?', sections: [] },
  { question: '2022年修建了多少公里高速铁路？', sections: [] },
  { question: '全省高考录取率是多少？', sections: [] },
  { question: '房价上涨了多少？', sections: [] },
  { question: '什么是量子计算？', sections: [] },
  { question: '厅长的工资是多少？', sections: [] },
  { question: '博物馆什么时候开放？', sections: [] },
  { question: '有多少名运动员参加了比赛？', sections: [] },
  { question: '对外援助了哪些国家？', sections: [] },
];
