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

/** `the 2023 report`, `the budget for 2023`, `（2023年政府工作报告）`; a year of the sentence itself names no source. */
const reportYear =
  /(?<!\d)(?<year>(?:19|20)\d\d)(?:年[\p{Script=Han}]{0,12}(?:报告|報告|预算|預算|规划|規劃|公报|公報|白皮书|白皮書|计划|計劃)| (?:\p{L}+ ){0,3}(?:report|budget|plan|speech|statement|review|edition|address)\b)|\b(?:report|budget|plan|speech|statement|review|edition|address) (?:for|of) (?:the year )?(?<year>(?:19|20)\d\d)\b|^\s*[（(][^()（）]{0,30}?\b(?<year>(?:19|20)\d\d)年?[)）]/iu;

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
  const behind = read(after.split(/(?<=[.。!?！？])\s?(?=[A-Z\p{Script=Han}])/u, 2)[0] ?? '');
  const ahead = read(before.split(/(?<=[.。!?！？;；])\s?/u).at(-1) ?? '');
  return {
    document: behind.document ?? ahead.document,
    section: behind.section ?? ahead.section,
    number: behind.number ?? ahead.number,
    year: behind.year ?? ahead.year,
  };
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
  return text.split('\n', 1)[0] ?? '';
}

function paragraphStart(text: string): string {
  return text.split('\n').at(-1) ?? '';
}
