import type { DocumentNumber } from '../../documents/document-number.ts';
import type { DocumentTerm } from '../policy-term.ts';
import { type TitleKey, titleKey } from './title-key.ts';

/** A place where a paper is mentioned by its title, a short form of it, or its place in a series. */
export interface CitedTitle extends TitleKey {
  /** `named`: the base is a title; `dated`: the base is the kind of paper (`plan`); `previous`: the same, of the year before. */
  by: 'named' | 'dated' | 'previous';
  text: string;
  start: number;
  end: number;
  /** Key of the document number printed right behind: it decides before the title does. */
  number?: string;
}

/** Kinds of paper that a text refers back to by their kind alone, each with its Chinese word. */
const kinds =
  'Act|Plan|Strategy|Policy|Notice|Circular|Regulations|Rules|Order|Ordinance|Framework|Charter|Code|Guidelines|Measures|Opinions|Decision|Outline|Directive|Scheme|Agreement|Law|Bill|White Paper|Green Paper|Report';
const chineseKinds = '规划|方案|办法|意见|通知|条例|决定|纲要|细则|规定|公告|指南|报告';

const chineseTitle = /《([^《》\n]{3,120}(?:[《〈][^《》〈〉\n]{2,80}[》〉][^《》\n]{0,40})?)》/gu;
/** `Mid-term Review of the Quiet Harbours Plan`: of reports without a year those that say on what. */
const reportOn =
  /(?:\p{Lu}[\p{L}’'-]+ ){0,4}(?:Report|Review|Audit|Assessment|Evaluation) (?:on|of|into) (?:the )?\p{Lu}[\p{L}’'-]+(?: (?:(?:of|and|on|for|the|in|&) ){0,2}\p{Lu}[\p{L}’'-]+){1,8}/gu;
/** `Marston Housing Report 2041`, `Annual Report on Dams 2041` */
const datedReport =
  /(?:\p{Lu}[\p{L}’'-]+ (?:(?:of|and|on|for|the|&) ){0,2}){0,7}(?:Report|Review|Statement|Accounts|Assessment|Outlook|Monitor|Survey|Budget)(?: (?:on|of|for) (?:the )?\p{Lu}[\p{L}’'-]+(?: (?:(?:of|and|on|for|the|&) ){0,2}\p{Lu}[\p{L}’'-]+){0,6})?,? (?:for |of )?\(?(?:19|20)\d\d(?:[-–/]\d{2,4})?\)?(?![\d/])/gu;
const dated = new RegExp(
  `(?<=\\b[Tt]he |\\b[Tt]hat |\\b[Oo]ur |\\b[Ii]ts )((?:19|20)\\d\\d(?:[-–](?:\\d{4}|\\d\\d))?) (${kinds}|plan|strategy|report|budget|policy|notice|review)\\b(?! \\p{Lu})`,
  'gu',
);
const datedChinese = new RegExp(`((?:19|20)\\d\\d)年(?:的|版)?《?(${chineseKinds})》`, 'gu');
const previous =
  /\b[Ll]ast year[’']s (?:annual |yearly |work )?(?<noun>report|plan|budget|review)|\b(?:[Tt]he|[Oo]ur) previous (?:year[’']s )?(?:annual |yearly |work )?(?<noun>report)\b|(?:去年|上年|上年度|上一年度|上一年)(?:的)?(?:政府工作|年度|工作)?(?<noun>报告)/gu;
const backReference = new RegExp(
  `\\b(?:[Tt]he|[Tt]hat|[Tt]he said) (${kinds})(?! \\p{Lu}| \\d| of \\p{Lu}| (?:on|for) (?:the )?\\p{Lu})(?![\\p{L}’'])`,
  'gu',
);
const backReferenceChinese = new RegExp(
  `(?<=该|上述|前述)《?(${chineseKinds})》?|《(${chineseKinds})》`,
  'gu',
);

/** Every mention of a paper by title, in order of place. Declared short forms and `the Act` lead to what they stand for. */
export function findCitedTitles(
  text: string,
  terms: readonly DocumentTerm[],
  numbers: readonly DocumentNumber[],
  ownTitle: string,
): CitedTitle[] {
  const named = [
    ...namedByTerms(text, terms),
    ...namedByMarks(text),
    ...shortForms(text, terms, namedByTerms(text, terms)),
  ];
  const all = [...named, ...inSeries(text), ...backReferences(text, named, ownTitle)];
  const numberAt = new Map(numbers.map(({ start, key }) => [start, key]));
  return withoutOverlaps(all).map((cited) => {
    const bracket = /^ ?[(（[【]?/.exec(text.slice(cited.end, cited.end + 2))![0];
    const number = numberAt.get(cited.end + bracket.length);
    return number === undefined ? cited : { ...cited, number };
  });
}

function namedByTerms(text: string, terms: readonly DocumentTerm[]): CitedTitle[] {
  const papers = terms.filter(({ kind }) => kind === 'instrument' || kind === 'programme');
  return papers.flatMap(({ uses }) => uses.map(({ start, end }) => cite(text, start, end)));
}

function namedByMarks(text: string): CitedTitle[] {
  const marked = [...text.matchAll(chineseTitle)].filter(
    ({ 1: title }) => !new RegExp(`^(?:${chineseKinds})$`).test(title!),
  );
  return [...marked, ...text.matchAll(datedReport), ...text.matchAll(reportOn)].map((match) => {
    const lead =
      /^(?:(?:The|In|Our|This|Its|Under|See|And) |\p{Lu}\p{Ll}+[’']s (?=(?:\S+ ){4}))/u.exec(match[0])?.[0]
        .length ?? 0;
    return cite(text, match.index + lead, match.index + match[0].length);
  });
}

function cite(text: string, start: number, end: number): CitedTitle {
  const printed = text.slice(start, end);
  // `the Clean Rivers Act (2016)`: a year that the name leaves outside.
  const behind = /^ ?[(（]((?:19|20)\d\d)(?:年)?[)）]/.exec(text.slice(end, end + 10))?.[0] ?? '';
  const draftBehind = /^ ?[(（](?:draft|征求意见稿|草案)/i.test(text.slice(end, end + 12));
  const key = titleKey(printed + behind);
  return { ...key, isDraft: key.isDraft || draftBehind, by: 'named', text: printed, start, end };
}

/** A use so near to its long form is the bracket that declares it, in characters. */
const nearBracket = 12;

/** `the Scheme`, declared to stand for a title. */
function shortForms(
  text: string,
  terms: readonly DocumentTerm[],
  named: readonly CitedTitle[],
): CitedTitle[] {
  return terms.flatMap(({ kind, expansion, uses }) => {
    if (kind !== 'abbreviation' || expansion === null) return [];
    // The name as it was read has its years, which the long form may leave out.
    const whole = named.find(({ start, end }) => start <= expansion.start && end >= expansion.end);
    const { base, years, isDraft } = whole ?? titleKey(expansion.text);
    const key = { base, years, isDraft };
    return uses
      .filter(({ start }) => start < expansion.start - nearBracket || start > expansion.end + nearBracket)
      .map(({ start, end }) => ({ ...key, by: 'named' as const, text: text.slice(start, end), start, end }));
  });
}

function inSeries(text: string): CitedTitle[] {
  const one = (
    by: CitedTitle['by'],
    { index, 0: printed }: RegExpExecArray,
    base: string,
    when: number[],
  ) => ({
    by,
    base: base.toLowerCase(),
    years: when,
    isDraft: false,
    text: printed,
    start: index,
    end: index + printed.length,
  });
  return [
    ...[...text.matchAll(dated), ...text.matchAll(datedChinese)].map((match) =>
      one('dated', match, match[2]!, titleKey(match[1]!).years),
    ),
    ...[...text.matchAll(previous)].map((match) => one('previous', match, match.groups!.noun!, [])),
  ];
}

/**
 * `the Act` is the only act named before it. Where the document itself is of the kind, or two were named, it may be
 * either and leads nowhere.
 */
function backReferences(text: string, named: readonly CitedTitle[], ownTitle: string): CitedTitle[] {
  const order = [...named].sort((a, b) => a.start - b.start);
  const ownKind = titleKey(ownTitle).base;
  const onlyOnes = new Map<string, OnlyOne | undefined>();
  return [...text.matchAll(backReference), ...text.matchAll(backReferenceChinese)].flatMap((match) => {
    const kind = (match[1] ?? match[2])!.toLowerCase();
    if (isOfKind(ownKind, kind)) return [];
    if (!onlyOnes.has(kind)) onlyOnes.set(kind, onlyOneOf(order, kind));
    const only = onlyOnes.get(kind);
    if (only === undefined || match.index < only.from || match.index > only.to) return [];
    const place = { text: match[0], start: match.index, end: match.index + match[0].length };
    return [{ ...only.key, by: 'named' as const, ...place }];
  });
}

/** A paper that is the only one of its kind named between two places of the text. */
interface OnlyOne {
  key: TitleKey;
  from: number;
  to: number;
}

function onlyOneOf(named: readonly CitedTitle[], kind: string): OnlyOne | undefined {
  const ofKind = named.filter(({ base }) => isOfKind(base, kind));
  const first = ofKind[0];
  if (first === undefined) return undefined;
  const years = ofKind.find((one) => one.base === first.base && one.years.length > 0)?.years ?? [];
  const other = ofKind.find(
    (one) => one.base !== first.base || (one.years.length > 0 && String(one.years) !== String(years)),
  );
  const key = { base: first.base, years, isDraft: first.isDraft };
  return { key, from: first.start, to: other?.start ?? Number.POSITIVE_INFINITY };
}

/** Is this kind the head of the title? `Clean Rivers Act`, `Notice on Pumps`, `…管理办法`. */
export function isOfKind(base: string, kind: string): boolean {
  if (/\p{Script=Han}/u.test(kind)) return base.endsWith(kind);
  const head = /^(.*?)(?: (?:on|for|of|to|concerning|regarding) .*)?$/.exec(base)![1]!;
  return head === kind || head.endsWith(` ${kind}`) || base.endsWith(` ${kind}`);
}

/** Of places that overlap the longest stays; of equal ones the first. */
function withoutOverlaps(all: CitedTitle[]): CitedTitle[] {
  const order = all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: CitedTitle[] = [];
  for (const one of order) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
