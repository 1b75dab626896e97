import type { AnswerVerdict } from '../../answer/answer.ts';
import type { QuoteVerdict } from '../../answer/quotes/verify-quotes.ts';
import type { UiLanguage } from '../blocks/ui-language.ts';

/** Words of the pages that answer and verify. */
export interface AnswerStrings {
  askTitle: string;
  askLead: string;
  question: string;
  ask: string;
  verdicts: Record<AnswerVerdict, string>;
  nearest: string;
  promises: string;
  otherQuotes: string;
  /** Above the words of a promise and of its report, with their years. */
  promise: (year: number | null) => string;
  report: (year: number | null) => string;
  promisesFound: (count: number) => string;
  /** Of one status. */
  counted: (count: number, status: string) => string;
  /** Between counts. */
  comma: string;
  noReport: string;
  thread: string;
  termPage: string;
  examples: string;
  exampleQuestions: readonly string[];
  verifyTitle: string;
  verifyLead: string;
  draft: string;
  verify: string;
  noQuotations: string;
  cutShort: string;
  quoteVerdicts: Record<QuoteVerdict, string>;
  quoteHelp: Record<QuoteVerdict, string>;
  /** Of words that were taken out since. */
  movedInTime: string;
  /** How many quotations there are, and how many of them stand as quoted. */
  checked: (quotations: number, verified: number) => string;
  /** Between a label and what it labels. */
  colon: string;
  inSource: string;
  difference: string;
  removed: string;
  added: string;
  earlierEdition: (edition: number) => string;
  /** The same words in the other of the two Chinese scripts; what the source prints follows. */
  otherScript: string;
}

export const answerStrings: Record<UiLanguage, AnswerStrings> = {
  en: {
    askTitle: 'Ask the documents',
    askLead:
      'Answers are quotations, word for word, with their place. Where the documents do not say, this page says so.',
    question: 'Your question, in English or Chinese',
    ask: 'Ask',
    verdicts: { stated: 'Stated', 'not-stated': 'Not stated', unclear: 'Unclear' },
    nearest: 'Nearest passages',
    promises: 'Promised, and what was reported',
    otherQuotes: 'Also in the documents',
    promise: (year) => (year === null ? 'Promised' : `Promised in ${year}`),
    report: (year) => (year === null ? 'Reported' : `Reported in ${year}`),
    promisesFound: (count) => (count === 1 ? '1 promise' : `${count} promises`),
    counted: (count, status) => `${count} ${status}`,
    comma: ', ',
    noReport: 'No later document speaks of it.',
    thread: 'All later documents on it',
    termPage: 'Every use of this term',
    examples: 'For example',
    exampleQuestions: [
      'What did we promise about phosphogypsum in 2021, and was it done?',
      'What was the phosphogypsum utilization rate in 2022?',
      'What is two lines and one ledger?',
      '2022年淘汰了多少台小型燃煤锅炉？',
    ],
    verifyTitle: 'Check quotations',
    verifyLead:
      'Paste a draft. Every quotation in it is held against the documents, earlier editions included. Nothing you paste is kept.',
    draft: 'Draft with its quotations in quotation marks',
    verify: 'Check',
    noQuotations: 'There is no quotation in this text. Put the quoted words in quotation marks.',
    cutShort: 'The draft has more quotations than are checked at once; these are the first.',
    quoteVerdicts: {
      verified: 'Verified',
      'wording-changed': 'Wording changed',
      moved: 'Moved',
      'not-found': 'Not found',
    },
    quoteHelp: {
      verified: 'The words stand in the source.',
      'wording-changed': 'The source says it in other words.',
      moved: 'The words stand elsewhere than the draft says.',
      'not-found': 'No document of this collection has anything like it.',
    },
    movedInTime: 'The words stand in an earlier edition only; the current one does not have them.',
    checked: (quotations, verified) =>
      `${quotations} ${quotations === 1 ? 'quotation' : 'quotations'} checked, ${verified} verified`,
    colon: ': ',
    inSource: 'In the source',
    difference: 'Difference',
    removed: 'only in the draft',
    added: 'only in the source',
    earlierEdition: (edition) => `edition ${edition}, no longer current`,
    otherScript: 'The source prints it in other characters (traditional or simplified)',
  },
  zh: {
    askTitle: '向文件提问',
    askLead: '回答全部是原文引用，逐字照录，并注明出处。文件没有说明的，本页会如实告知。',
    question: '您的问题（中文或英文）',
    ask: '提问',
    verdicts: { stated: '有说明', 'not-stated': '未说明', unclear: '不确定' },
    nearest: '最接近的段落',
    promises: '承诺与后来的报告',
    otherQuotes: '文件中还说',
    promise: (year) => (year === null ? '承诺' : `${year} 年承诺`),
    report: (year) => (year === null ? '报告' : `${year} 年报告`),
    promisesFound: (count) => `${count} 项承诺`,
    counted: (count, status) => `${status} ${count} 项`,
    comma: '，',
    noReport: '后来的文件没有提到。',
    thread: '历年情况',
    termPage: '该用语的每一处使用',
    examples: '例如',
    exampleQuestions: [
      '2021年对磷石膏作了哪些承诺，完成了吗？',
      '2022年磷石膏综合利用率是多少？',
      '什么是三清？',
      'How many small coal-fired boilers were eliminated in 2021?',
    ],
    verifyTitle: '核对引文',
    verifyLead: '粘贴一段草稿，其中每一处引文都会与文件原文（包括旧版本）核对。粘贴的内容不会保存。',
    draft: '草稿（引文请加引号）',
    verify: '核对',
    noQuotations: '这段文字里没有引文。请给引用的话加上引号。',
    cutShort: '草稿中的引文超过一次核对的数量，以下是前面的部分。',
    quoteVerdicts: {
      verified: '一致',
      'wording-changed': '文字有出入',
      moved: '出处不符',
      'not-found': '未找到',
    },
    quoteHelp: {
      verified: '原文中有这些话。',
      'wording-changed': '原文的说法不同。',
      moved: '这些话不在草稿所说的位置。',
      'not-found': '本库文件中没有类似的话。',
    },
    movedInTime: '这些话只见于旧版本，现行版本中已经没有。',
    checked: (quotations, verified) => `核对引文${quotations}处，其中${verified}处一致`,
    colon: '：',
    inSource: '原文',
    difference: '差异',
    removed: '仅见于草稿',
    added: '仅见于原文',
    earlierEdition: (edition) => `第${edition}版，已非现行版本`,
    otherScript: '字形不同（繁体与简体），原文作',
  },
};
