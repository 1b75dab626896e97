/** Why a status was proposed: a rule by its code, with what it rests on. Told in words by `tellReason`. */
export interface StatusReason {
  code: ReasonCode;
  /** Id of the later document that decides. */
  document?: string;
  /** Number or words of that document, as printed. */
  found?: string;
  /** The promised number, as printed. */
  target?: string;
  /** First and last year of the documents searched. */
  from?: number;
  to?: number;
  /** Year of the deadline. */
  due?: number;
}

export type ReasonCode =
  | 'no-later-document'
  | 'standing-rule'
  | 'vague'
  | 'not-due'
  | 'silent'
  | 'restated'
  | 'put-off'
  | 'delayed'
  | 'number-changed'
  | 'missed'
  | 'short'
  | 'remaining'
  | 'share'
  | 'under-way'
  | 'begun'
  | 'step'
  | 'number-untold'
  | 'part-untold'
  | 'other-act'
  | 'done';

type Told = Required<Pick<StatusReason, 'from' | 'to' | 'due'>> & { found: string; target: string };

/** Stands for the name of the document, so that a page can put a link in its place. */
const place = '\u0000';

const english: Record<ReasonCode, (told: Told) => string> = {
  'no-later-document': () => 'No later document of this body is held.',
  'standing-rule': () => 'A standing rule: no report will say that it is finished.',
  vague: () => 'It names no number, time limit, document or thing whose completion could be seen.',
  'not-due': ({ due, to }) => `Due in ${due}; the documents held reach to ${to}.`,
  silent: ({ from, to }) => `Not mentioned in the documents of ${from}${to > from ? ` to ${to}` : ''}.`,
  restated: () => `Promised again in ${place}.`,
  'put-off': () => `Promised again in ${place} for a later date.`,
  delayed: () => `${place} says that it is put off.`,
  'number-changed': ({ found, target }) =>
    found && target
      ? `The number was changed in ${place}: ${found} instead of ${target}.`
      : `The number was changed in ${place}.`,
  missed: () => `${place} says that it was not reached.`,
  short: ({ found, target }) => `${place} reports ${found} of ${target}.`,
  remaining: ({ found }) => `${place} says that some of it remains: ${found}.`,
  share: ({ found }) => `${place} reports a part: ${found}.`,
  'under-way': () => `${place} reports it as under way.`,
  begun: () => `${place} reports that it has begun.`,
  step: ({ found, target }) => `${place} reports a step on the way: “${found}”, not yet “${target}”.`,
  'number-untold': ({ target }) => `${place} reports it without a number to hold against “${target}”.`,
  'part-untold': ({ target }) => `${place} reports a part of it; no document held tells of “${target}”.`,
  'other-act': ({ found, target }) =>
    `${place} speaks of it, but tells of “${found}” and not of “${target}”.`,
  done: ({ found }) => (found ? `${place} reports it: ${found}.` : `${place} reports it.`),
};

const chinese: Record<ReasonCode, (told: Told) => string> = {
  'no-later-document': () => '尚未收录该机构后来的文件。',
  'standing-rule': () => '长期有效的规定，不会有报告说它已完成。',
  vague: () => '没有写明数字、期限、文件或可见的成果，无法看出是否完成。',
  'not-due': ({ due, to }) => `${due} 年到期；已收录的文件到 ${to} 年为止。`,
  silent: ({ from, to }) => `${to > from ? `${from} 年至 ${to}` : from} 年的文件都没有提到。`,
  restated: () => `${place}再次提出。`,
  'put-off': () => `${place}再次提出，期限推迟。`,
  delayed: () => `${place}说明已推迟。`,
  'number-changed': ({ found, target }) =>
    found && target ? `${place}改了数字：由“${target}”改为“${found}”。` : `${place}改了数字。`,
  missed: () => `${place}说明没有达到。`,
  short: ({ found, target }) => `承诺“${target}”，${place}报告“${found}”。`,
  remaining: ({ found }) => `${place}说明尚有剩余：“${found}”。`,
  share: ({ found }) => `${place}报告完成了一部分：“${found}”。`,
  'under-way': () => `${place}报告仍在进行。`,
  begun: () => `${place}报告已经开始。`,
  step: ({ found, target }) => `${place}只报告了前一步“${found}”，还没有报告“${target}”。`,
  'number-untold': ({ target }) => `${place}报告了此事，但没有可与“${target}”对照的数字。`,
  'part-untold': ({ target }) => `${place}报告了一部分；已收录的文件都没有提到“${target}”。`,
  'other-act': ({ found, target }) => `${place}提到此事，但说的是“${found}”，不是“${target}”。`,
  done: ({ found }) => (found ? `${place}报告已做到：“${found}”。` : `${place}报告已做到。`),
};

const words = { en: english, zh: chinese };

/** The sentence in two parts, between which the name of the document stands; one part where none is named. */
export function splitReason(
  { code, from = 0, to = 0, due = 0, found = '', target = '' }: StatusReason,
  language: 'en' | 'zh',
): string[] {
  const tell: ((told: Told) => string) | undefined = words[language][code];
  // A ledger that an earlier version wrote has no codes.
  return tell === undefined ? [] : tell({ from, to, due, found, target }).split(place);
}

/** @param nameDocument title and year of a document by its id */
export function tellReason(
  reason: StatusReason,
  language: 'en' | 'zh',
  nameDocument: (id: string) => string,
): string {
  return splitReason(reason, language).join(reason.document ? nameDocument(reason.document) : '');
}
