import type { StatementBasis } from '../../commitments/statement.ts';
import type { CommitmentStatus, JoinedBy } from '../../commitments/threads/thread.ts';

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
  language: string;
  found: (count: number) => string;
  /** Where a question found more than was looked at. */
  foundAtLeast: string;
  none: string;
  picture: string;
  pictureOf: (from: number, to: number) => string;
  /** Shown when the picture leaves out the years before. */
  pictureFrom: (from: number) => string;
  dueBy: (year: number) => string;
  searchedIn: (documents: number, from: number, to: number) => string;
  /** Heading of a promise; of a statement that only reports. */
  promise: (year: number | null) => string;
  result: (year: number | null) => string;
  whatBecame: string;
  about: string;
  promised: string;
  due: string;
  numbers: string;
  noEvidence: string;
  reason: string;
  proposed: string;
  reviewed: string;
  history: string;
  correct: string;
  correctHelp: string;
  correctUndo: string;
  key: string;
  record: string;
  wrongKey: string;
  noStatus: string;
  note: string;
  when: string;
  searched: string;
  searchedWords: string;
  searchedDocuments: string;
  nearest: string;
  /** Above sentences that came near but do not count, where others do. */
  alsoNear: string;
  actors: string;
  instruments: string;
  basis: string;
  bases: Record<StatementBasis, string>;
  basisHelp: Record<StatementBasis, string>;
  /** Above the explanations of statuses and bases. */
  meanings: string;
  meaningsOfStatuses: string;
  meaningsOfBases: string;
  thread: string;
  reports: string;
  repeats: string;
  /** Marks the sentence the status rests on. */
  decides: string;
  otherLanguage: string;
  otherNames: string;
  joinedBy: Record<JoinedBy, string>;
  series: string;
  /** Above the years of the documents that say it. */
  saidIn: string;
  allSeries: string;
  seriesTitle: string;
  seriesLead: string;
  seriesWords: string;
  seriesFound: (count: number) => string;
  seriesNone: string;
  seriesCut: (shown: number) => string;
  legend: string;
  target: string;
  outcome: string;
  contradiction: string;
  unitChanged: (year: number, from: string, to: string) => string;
  silenceTitle: string;
  silenceLead: string;
  from: string;
  to: string;
  show: string;
  silent: (count: number, of: number, from: number, to: number) => string;
  compareTitle: string;
  compareLead: string;
  left: string;
  right: string;
  choose: string;
  chooseTwo: string;
  chooseOther: string;
  examples: string;
  sections: string;
  /** A section without a heading. */
  opening: string;
  added: string;
  dropped: string;
  reworded: string;
  numbersChanged: string;
  repeated: string;
  nothing: string;
  /** Between a label and what it labels. */
  colon: string;
  gone: string;
  exportCsv: string;
  feed: string;
  machine: string;
}

/** `commitment-strings-zh.ts` has the same keys, which the compiler checks. */
export const commitmentStringsEnglish: CommitmentStrings = {
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
    'reported-done': 'A later document reports it, and no less of it than was promised.',
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
  language: 'Language',
  filtersInForce: 'Filters in force',
  removeFilter: 'Remove filter',
  found: (count) => (count === 1 ? '1 commitment' : `${count.toLocaleString('en')} commitments`),
  foundAtLeast:
    'More sections have these words than were looked at; a filter or further words find the others.',
  none: 'No commitment fits. Take a filter off.',
  picture: 'The numbers of the picture, year by year',
  pictureOf: (from, to) =>
    `Commitments of the years ${from} to ${to} by what became of them; the table below has the same numbers.`,
  pictureFrom: (from) => `The picture begins with ${from}; earlier years are in the table.`,
  dueBy: (year) => `due ${year}`,
  searchedIn: (documents, from, to) =>
    `in ${documents === 1 ? '1 document' : `${documents} documents`} of ${from === to ? from : `${from} to ${to}`}`,
  promise: (year) => (year === null ? 'Promised' : `Promised in ${year}`),
  result: (year) => (year === null ? 'Reported' : `Reported in ${year}`),
  whatBecame: 'What became of it',
  about: 'About this promise',
  promised: 'Promised in',
  due: 'Due',
  numbers: 'Numbers',
  noEvidence: 'No sentence of a later document says it closely enough.',
  reason: 'Why',
  proposed: 'Proposed by rule',
  reviewed: 'Set by a person',
  history: 'Reviews',
  correct: 'Is this status wrong?',
  correctHelp:
    'Whoever holds a key for reviews can set the status here. The proposal stays beside it, and every review is kept with its time.',
  correctUndo: 'Nothing is overwritten: to take a review back, add another with the status as proposed.',
  key: 'Key for reviews',
  record: 'Set this status',
  wrongKey:
    'This key may not set a status. Nothing was changed. Whoever runs this site makes keys for reviews.',
  noStatus: 'Choose a status, and keep the note below 4,000 characters. Nothing was changed.',
  note: 'Note',
  when: 'When',
  searched: 'What was searched',
  searchedWords: 'Words',
  searchedDocuments: 'Documents',
  nearest: 'What comes nearest, but does not count',
  alsoNear: 'Sentences that came near and do not count',
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
  basisHelp: {
    'explicit-completion': 'It says “completed”, “reached”, “was built”.',
    future: 'It says “will”, “plans to”, “next year”.',
    obligation: 'It says “shall”, “must”, “is required to”.',
    'imperative-plan': 'It opens with a bare verb, as plans do: “Strengthen …”, “Promote …”.',
    target: 'It names a value or a state to be reached by some time.',
    genre:
      'The sentence does not say by itself; the part of the document it stands in does. The least certain reading.',
    none: 'Nothing in it promises or reports.',
  },
  meanings: 'What these words mean',
  meaningsOfStatuses: 'What became of a promise',
  meaningsOfBases: 'Why a sentence is read as a promise',
  thread: 'What later documents say',
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
  saidIn: 'In the documents of',
  allSeries: 'All numbers over the years',
  seriesTitle: 'Numbers over the years',
  seriesLead:
    'What was aimed at and what came out, year by year, for every number that later reports answer. A missing year stays missing.',
  seriesWords: 'Words in its name',
  seriesFound: (count) => (count === 1 ? '1 number' : `${count.toLocaleString('en')} numbers`),
  seriesNone: 'No number is followed over two years or more. Take a filter off.',
  seriesCut: (shown) => `The ${shown} with most years are shown; words or a body find the others.`,
  legend: 'What the colours mean, from the bottom up',
  target: 'Target',
  outcome: 'Outcome',
  contradiction: 'Documents contradict each other on',
  unitChanged: (year, from, to) =>
    `In ${year} the unit changes from ${from} to ${to}; the values are converted.`,
  silenceTitle: 'Promised and never mentioned again',
  silenceLead:
    'Promises that no later document of the same body mentions, with the words and documents that were searched.',
  from: 'Promised in',
  to: 'Searched up to',
  show: 'Show',
  silent: (count, of, from, to) =>
    `${count} of ${of === 1 ? '1 commitment' : `${of} commitments`} of ${from} ${count === 1 ? 'is' : 'are'} not mentioned up to ${to}`,
  compareTitle: 'Two reports side by side',
  compareLead: 'Paired by what they say, not by their numbering.',
  left: 'Earlier',
  right: 'Later',
  choose: 'choose a document',
  chooseTwo: 'Choose two documents that are held here.',
  chooseOther: 'Both sides are the same document. Choose another.',
  examples: 'For example',
  sections: 'Sections on the same subject',
  opening: 'Opening',
  added: 'New in the later one',
  dropped: 'No longer in the later one',
  reworded: 'Reworded',
  numbersChanged: 'Numbers changed',
  repeated: 'Word for word the same',
  nothing: 'None.',
  colon: ': ',
  gone: 'There is no such statement in the ledger.',
  exportCsv: 'As CSV',
  feed: 'Changed statuses as a feed',
  machine:
    'Statuses are proposed by rule from the documents held. Follow the evidence before you rely on one.',
};
