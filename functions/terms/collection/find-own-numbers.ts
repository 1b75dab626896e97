import type { DocumentNumber } from '../../documents/document-number.ts';

/** A document prints its own number before its text begins; later numbers are other documents'. In characters. */
const headLength = 1_200;
/** A number in brackets behind a title is the document's own only in its very first lines. In characters. */
const titleLength = 300;

/**
 * The numbers a document carries itself, in its head: alone on a line, behind a label (`文号：`, `Neutral Citation
 * Number:`), at the beginning of a line with a gap, a date or its makers behind, or in brackets behind the title.
 * A number inside a sentence, or behind a 《title》, is a citation.
 */
export function findOwnNumbers(text: string, numbers: readonly DocumentNumber[]): DocumentNumber[] {
  const own: DocumentNumber[] = [];
  for (const number of numbers) {
    if (number.start > headLength) break;
    if (isOwn(text, number, own.length > 0)) own.push(number);
  }
  return own;
}

/** Words right before the number that say it is one. */
const label =
  /(?:^|\s{2,}|[\t　|｜]\s*)(?:发\s*文\s*字\s*号|文\s*号|文件编号|公文字号|標準編號|发布文号|發文字號|发文字號|Neutral Citation(?: Number)?|Document (?:No\.?|Number|Symbol)|Ref(?:erence)?(?: No\.?)?|File (?:No\.?|Number)|(?:LC )?Paper No\.?|United Nations|General Assembly|Security Council|Document|File|Ref(?:erence)?)\s*(?:No\.?|number)?\s*[:：]?[\s(（[【]*$/i;
const nothing = /^[\s(（[【文号:：]*$/;
/** Up to four words in capitals: `Auditor-General`, `Ministry of Finance`. */
const maker =
  /^\s*(?!(?:Under|See|Pursuant|Per|In|By|With|From|Amending|Amends|Repealing|Repeals|Replacing|Replaces|Supersedes|Cancels|Implementing|To|Re)\b)(?:\p{Lu}[\p{L}’'-]+ (?:of |OF )?){1,6}$/u;
const ends = /^[\s)）\]】.]*$/;
/** A column's gap, the date, those who made it, the rest of a heading, a dash before the text. */
const goesOn =
  /^[)）\]】]?(?:\s*　|\s{2,}|\t|\s*签发人|,? (?:of|du|de|vom|del|dated) (?:\d{1,2}|\p{Lu}\p{Ll}+ \d{1,2})\b|\s\p{Lu}{2,}[\p{Lu}\d\s,.:’'()&-]*$|(?: (?:\p{Lu}[\p{L}’'()-]*,?|of|on|the|for|and|in|to|du|de|\d{4}))+\s*$|\.?\s?[—–]|,? OF THE (?:EUROPEAN|COUNCIL|COMMISSION|PRESIDENT|GOVERNMENT)| \((?:Admin|Ch|Fam|Comm|KB|QB|TCC|Pat|IPEC)\)\s*$)/u;
const titleBehind =
  /^(?!\s*(?:按照|根据|依据|落实|贯彻|执行))[^《。；]*(?:通知|意见|办法|规定|决定|方案|批复|公告|通告|条例|规划|细则|函|\b(?:Act|Order|Regulations|Rules|Circular|Notice|Ordinance|Decree|Law)(?: \d{4})?)\s*[(（[]$/;

/** Titles have their longer words in capitals, sentences have not. */
const sentenceWord = /(?:^|\s)\p{Ll}{5,}\b/u;

function isOwn(text: string, { start, end }: DocumentNumber, hasOther: boolean): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  if (label.test(before)) return !/[。；]|, /.test(after);
  if (nothing.test(before)) {
    // `THE WATER ACT` and below it `(No. 43 of 2016)`, in regulations that have a number already: the law they are made under.
    if (hasOther && /[(（]\s*$/.test(before)) return false;
    return ends.test(after) || goesOn.test(after);
  }
  if (goesOn.test(after) && maker.test(before)) return true;
  if (!ends.test(after)) return false;
  const isTitle = start < titleLength && !/\./.test(after) && !sentenceWord.test(before);
  return maker.test(before) || (isTitle && titleBehind.test(before));
}
