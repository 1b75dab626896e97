import type { JoinedBy } from '../commitments/join-bodies.ts';
import type { CommitmentStatus } from '../commitments/thread.ts';
import type { UiLanguage } from './ui-language.ts';

/** Words of the ledger's pages. */
export interface CommitmentStrings {
  title: string;
  lead: string;
  statuses: Record<CommitmentStatus, string>;
  statusHelp: Record<CommitmentStatus, string>;
  /** Instead of a status, while nothing is to be expected. */
  dueIn: (year: number) => string;
  words: string;
  year: string;
  status: string;
  issuer: string;
  any: string;
  filter: string;
  filtersInForce: string;
  removeFilter: string;
  found: (count: number) => string;
  none: string;
  picture: string;
  pictureOf: (from: number, to: number) => string;
  /** Shown when the picture leaves out the years before. */
  pictureFrom: (from: number) => string;
  dueBy: (year: number) => string;
  searchedIn: (documents: number, from: number, to: number) => string;
  promise: string;
  promised: string;
  due: string;
  numbers: string;
  evidence: string;
  noEvidence: string;
  document: string;
  section: string;
  reason: string;
  proposed: string;
  reviewed: string;
  history: string;
  note: string;
  when: string;
  searched: string;
  searchedWords: string;
  searchedDocuments: string;
  nearest: string;
  actors: string;
  instruments: string;
  basis: string;
  bases: Record<string, string>;
  thread: string;
  speaksAs: string;
  reports: string;
  repeats: string;
  /** Marks the sentence the status rests on. */
  decides: string;
  otherLanguage: string;
  otherNames: string;
  joinedBy: Record<JoinedBy, string>;
  series: string;
  role: string;
  legend: string;
  target: string;
  outcome: string;
  contradiction: string;
  silenceTitle: string;
  silenceLead: string;
  from: string;
  to: string;
  show: string;
  silent: (count: number, from: number, to: number) => string;
  compareTitle: string;
  compareLead: string;
  left: string;
  right: string;
  choose: string;
  sections: string;
  /** A section without a heading. */
  opening: string;
  added: string;
  dropped: string;
  reworded: string;
  numbersChanged: string;
  repeated: string;
  nothing: string;
  gone: string;
  exportCsv: string;
  feed: string;
  machine: string;
}

export const commitmentStrings: Record<UiLanguage, CommitmentStrings> = {
  en: {
    title: 'Commitments',
    lead: 'What each body said it would do, and what its later documents say became of it.',
    statuses: {
      'reported-done': 'reported done',
      partly: 'partly',
      'not-reached': 'not reached',
      'number-changed': 'number changed',
      restated: 'promised again',
      silent: 'silent',
      unratable: 'cannot be rated',
      open: 'no later report yet',
    },
    statusHelp: {
      'reported-done': 'A later document reports it, with at least the promised number.',
      partly: 'Reported with less than was promised, or as under way.',
      'not-reached': 'A later document says that it was missed.',
      'number-changed': 'Promised again with another number.',
      restated: 'Promised again, or put off.',
      silent: 'No later document of the body speaks of it.',
      unratable: 'It names nothing whose completion could be seen.',
      open: 'No later document of the body is held, or it is not due yet.',
    },
    dueIn: (year) => `not due until ${year}`,
    words: 'Words in the sentence',
    year: 'Year',
    status: 'What became of it',
    issuer: 'Body',
    any: 'any',
    filter: 'Show',
    filtersInForce: 'Filters in force',
    removeFilter: 'Remove filter',
    found: (count) => (count === 1 ? '1 commitment' : `${count.toLocaleString('en')} commitments`),
    none: 'No commitment fits. Take a filter off.',
    picture: 'The numbers of the picture, year by year',
    pictureOf: (from, to) =>
      `Commitments of the years ${from} to ${to} by what became of them; the table below has the same numbers.`,
    pictureFrom: (from) => `The picture begins with ${from}; earlier years are in the table.`,
    dueBy: (year) => `due ${year}`,
    searchedIn: (documents, from, to) =>
      `in ${documents === 1 ? '1 document' : `${documents} documents`} of ${from === to ? from : `${from} to ${to}`}`,
    promise: 'Commitment',
    promised: 'Promised in',
    due: 'Due',
    numbers: 'Numbers',
    evidence: 'What later documents say',
    noEvidence: 'No sentence of a later document was near enough.',
    document: 'Document',
    section: 'Section',
    reason: 'Why',
    proposed: 'Proposed by rule',
    reviewed: 'Set by a person',
    history: 'Reviews',
    note: 'Note',
    when: 'When',
    searched: 'What was searched',
    searchedWords: 'Words',
    searchedDocuments: 'Documents',
    nearest: 'Nearest sentence, not near enough',
    actors: 'Who',
    instruments: 'Instruments',
    basis: 'Read as a promise because of',
    bases: {
      'explicit-completion': 'words of completion',
      future: 'future tense or intention',
      obligation: 'words of obligation',
      'imperative-plan': 'a plan in the imperative',
      target: 'a target',
      genre: 'the part of the document only',
      none: 'nothing',
    },
    thread: 'The thread over the years',
    speaksAs: 'It',
    reports: 'reports',
    repeats: 'promises again',
    decides: 'the status rests on this',
    otherLanguage: 'from the edition in another language',
    otherNames: 'Names of the body',
    joinedBy: {
      name: '',
      title: 'joined by the title of its reports',
      'former-name': 'a former name, as the new one says',
      edition: 'joined by a report with the same numbers in both languages',
    },
    series: 'The number over the years',
    role: 'Said as',
    legend: 'What the colours mean, from the bottom up',
    target: 'target',
    outcome: 'outcome',
    contradiction: 'Documents contradict each other on',
    silenceTitle: 'Promised and never mentioned again',
    silenceLead:
      'Promises of one year of which no document up to another year speaks, with what was searched.',
    from: 'Promised in',
    to: 'Searched up to',
    show: 'Show',
    silent: (count, from, to) => `${count} of the commitments of ${from} are not mentioned up to ${to}`,
    compareTitle: 'Two reports side by side',
    compareLead: 'Paired by what they say, not by their numbering.',
    left: 'Earlier',
    right: 'Later',
    choose: 'choose a document',
    sections: 'Sections about the same',
    opening: 'Opening',
    added: 'New in the later one',
    dropped: 'No longer there',
    reworded: 'Reworded',
    numbersChanged: 'Numbers changed',
    repeated: 'Word for word the same',
    nothing: 'None.',
    gone: 'There is no such statement in the ledger.',
    exportCsv: 'As CSV',
    feed: 'Changed statuses as a feed',
    machine:
      'Statuses are proposed by rule from the documents held. Follow the evidence before you rely on one.',
  },
  zh: {
    title: '承诺台账',
    lead: '各机构说过要做什么，后来的文件又怎么说。',
    statuses: {
      'reported-done': '已报告完成',
      partly: '部分完成',
      'not-reached': '未达到',
      'number-changed': '指标有变',
      restated: '再次提出',
      silent: '未再提及',
      unratable: '无法评定',
      open: '尚无后续报告',
    },
    statusHelp: {
      'reported-done': '后来的文件报告已做到，数字不低于承诺。',
      partly: '报告的数字低于承诺，或仍在进行。',
      'not-reached': '后来的文件说明没有达到。',
      'number-changed': '再次提出时换了数字。',
      restated: '再次提出或推迟。',
      silent: '该机构后来的文件都没有提到。',
      unratable: '没有说明可以看出是否完成的内容。',
      open: '尚未收录该机构后来的文件，或尚未到期。',
    },
    dueIn: (year) => `${year} 年到期`,
    words: '句中词语',
    year: '年份',
    status: '结果',
    issuer: '机构',
    any: '不限',
    filter: '显示',
    filtersInForce: '当前筛选',
    removeFilter: '去掉筛选',
    found: (count) => `${count} 项承诺`,
    none: '没有符合的承诺，请去掉一个筛选条件。',
    picture: '图中数字（逐年）',
    pictureOf: (from, to) => `${from} 年至 ${to} 年的承诺及其结果；下表列出同样的数字。`,
    pictureFrom: (from) => `图从 ${from} 年开始，更早的年份见表。`,
    dueBy: (year) => `期限 ${year} 年`,
    searchedIn: (documents, from, to) =>
      `查找范围：${from === to ? from : `${from}–${to}`} 年的 ${documents} 份文件`,
    promise: '承诺',
    promised: '承诺年份',
    due: '期限',
    numbers: '数字',
    evidence: '后来的文件怎么说',
    noEvidence: '后来的文件中没有足够接近的句子。',
    document: '文件',
    section: '章节',
    reason: '理由',
    proposed: '按规则提出',
    reviewed: '人工认定',
    history: '认定记录',
    note: '说明',
    when: '时间',
    searched: '查找范围',
    searchedWords: '词语',
    searchedDocuments: '文件',
    nearest: '最接近但仍不够接近的句子',
    actors: '责任方',
    instruments: '依据的文件',
    basis: '判为承诺的依据',
    bases: {
      'explicit-completion': '表示完成的词语',
      future: '将来时或打算',
      obligation: '表示义务的词语',
      'imperative-plan': '计划式的动词开头',
      target: '目标',
      genre: '仅凭所在部分',
      none: '无',
    },
    thread: '历年线索',
    speaksAs: '性质',
    reports: '报告',
    repeats: '再次承诺',
    decides: '状态依据此句',
    otherLanguage: '出自另一语言的版本',
    otherNames: '机构名称',
    joinedBy: {
      name: '',
      title: '按报告标题合并',
      'former-name': '原名称（据新名称所注）',
      edition: '两种语言的报告数字相同，据此合并',
    },
    series: '历年数字',
    role: '性质',
    legend: '颜色含义，自下而上',
    target: '目标',
    outcome: '结果',
    contradiction: '文件之间有矛盾的年份',
    silenceTitle: '承诺之后未再提及',
    silenceLead: '某年的承诺，直到另一年的文件都没有提到；并列出查找范围。',
    from: '承诺年份',
    to: '查到',
    show: '显示',
    silent: (count, from, to) => `${from} 年的承诺中有 ${count} 项到 ${to} 年未再提及`,
    compareTitle: '两份报告对照',
    compareLead: '按内容而不是按编号配对。',
    left: '较早',
    right: '较晚',
    choose: '选择文件',
    sections: '内容相同的章节',
    opening: '开头',
    added: '较晚一份新增',
    dropped: '不再出现',
    reworded: '改写',
    numbersChanged: '数字变化',
    repeated: '一字未改',
    nothing: '无。',
    gone: '台账中没有这条记录。',
    exportCsv: '导出 CSV',
    feed: '订阅状态变化',
    machine: '状态由规则根据已收录的文件提出，请先查看依据再引用。',
  },
};
