import { findSectionMention } from '../../query/section-question.ts';

/** Where a draft says that a quotation stands; every field it does not tell is null. */
export interface CitedPlace {
  document: string | null;
  /** Section id within the document (`sec_7`). */
  section: string | null;
  /** Canonical section number (`7`). */
  number: string | null;
  /** Of the report it names. */
  year: number | null;
}

/** How far before and behind a quotation its source is looked for, in characters, within its paragraph. */
const reach = 160;

const paper =
  '(?:report|budget|plan|speech|statement|review|edition|address|document|paper|strategy|programme|notice|act|law)s?';
const hanPaper =
  '(?:报告|報告|预算|預算|规划|規劃|公报|公報|白皮书|白皮書|计划|計劃|方案|纲要|綱要|要点|要點)';
/** `2023 the plan` is no plan of 2023. */
const noDeterminer = '(?!(?:the|a|an|its|our|this|that|their|his|her|no|new|and|in|under|as) )';
const years = '(?<year>(?:19|20)\\d\\d)(?:[-–—/~至]\\d{2,4})?';

/** `the 2023 report`, `the budget for 2023`, `Budget Speech 2023`, `（2023年政府工作报告）`; a year of the sentence itself names no source. */
const reportYear = new RegExp(
  [
    `(?<!\\d)${years}(?:年[》]?[的《]?[\\p{Script=Han}《]{0,14}${hanPaper}|年[\\p{Script=Han}]{0,6}《| ${noDeterminer}(?:\\p{L}+ ){0,3}${paper}\\b)`,
    `\\b${paper}(?:,| for| of)? (?:the year )?${years}\\b`,
    `${hanPaper}》?[（(，,]?\\s?${years}(?=年|[)）])`,
    `^\\s*[（(][^()（）]{0,30}?\\b${years}年?[)）]`,
  ].join('|'),
  'iu',
);

/** `§ 4`, `sec. 4`, `s. 4`, `para. 4`, `art. 4`: written out, as the mention of a section is read. */
const abbreviatedUnit = /(?:§{1,2}|\b(?:sec|sect|ss?|paras?|arts?|ch|chap|cl|pt)\.)\s?(?=\d|[ivxlc]+\b)/giu;

/** `二〇一二年`: the year in Han digits. */
const hanYear = /[一二][〇○零一二三四五六七八九]{3}(?=年)/gu;
const inDigits = (year: string) =>
  [...year].map((one) => '零一二三四五六七八九'.indexOf(one.replace(/[〇○]/, '零'))).join('');

const sectionAddress = /(?:\/documents\/)?([a-z0-9][a-z0-9-]{0,63})(?:\?[^\s#)]*)?#([a-z][a-z0-9_]*)/;

/**
 * The source a draft names beside a quotation: an address (`guizhou-2023#sec_7`), or words (`section 7 of the 2023
 * report`, `（2023年报告第七部分）`). What stands behind the quotation, up to the next one, goes before what stands before it.
 */
export function findCitedPlace(
  draft: string,
  quotation: { start: number; end: number },
  neighbours: { previousEnd: number; nextStart: number },
): CitedPlace {
  const after = paragraphEnd(
    draft.slice(quotation.end, Math.min(neighbours.nextStart, quotation.end + reach)),
  );
  const before = paragraphStart(
    draft.slice(Math.max(neighbours.previousEnd, quotation.start - reach), quotation.start),
  );
  const behind = read(spelledOut(after).split(/(?<=[.。!?！？])\s?(?=[A-Z\p{Script=Han}])/u, 2)[0] ?? '');
  const ahead = read(
    spelledOut(before)
      .split(/(?<=[.。!?！？;；])\s?/u)
      .at(-1) ?? '',
  );
  return {
    document: behind.document ?? ahead.document,
    section: behind.section ?? ahead.section,
    number: behind.number ?? ahead.number,
    year: behind.year ?? ahead.year,
  };
}

function spelledOut(words: string): string {
  return words.replace(abbreviatedUnit, 'section ').replace(hanYear, inDigits);
}

function read(words: string): CitedPlace {
  const address = sectionAddress.exec(words);
  const year = reportYear.exec(words)?.groups?.year;
  return {
    document: address?.[1] ?? null,
    section: address?.[2] ?? null,
    number: address ? null : (findSectionMention(words)?.number ?? null),
    year: year === undefined ? null : Number(year),
  };
}

function paragraphEnd(text: string): string {
  return text.split(paragraphBreak, 1)[0] ?? '';
}

function paragraphStart(text: string): string {
  return text.split(paragraphBreak).at(-1) ?? '';
}
const paragraphBreak = /\n|<\/?(?:p|li|div|td|h[1-6]|blockquote)\b/i;
