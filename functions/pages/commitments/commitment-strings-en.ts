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
  /** Above sentences that came near but do not count, where others do. */
  alsoNear: string;
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
  unitChanged: (year: number, from: string, to: string) => string;
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
  unitChanged: (year, from, to) =>
    `In ${year} the unit changes from ${from} to ${to}; the values are converted.`,
  silenceTitle: 'Promised and never mentioned again',
  silenceLead: 'Promises of one year of which no document up to another year speaks, with what was searched.',
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
};
