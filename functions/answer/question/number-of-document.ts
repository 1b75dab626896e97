import { findDocumentNumbers } from '../../documents/find-document-numbers.ts';

/** `What is the document number of the Notice`, 办法的文号: what the document is registered under. */
export const asksForNumberOfDocument =
  /\b(?:document|reference|serial|official|report|file|circular|notice|order) (?:number|no\.)(?! of (?!the\b))|\bwhat (?:is|was) (?:its|the) number\b(?! of)|文号|发文字号|文件编?号|(?:令|通知|办法|意见|规定|批复)的?(?:编号|号)是/iu;

/** `Report No. 14 of 2021` is one too, though it names nothing by itself. */
const plainNumber = /\b(?:Report|Document|Paper|Order|Circular|Decree|Notice|Resolution) No\. ?\d/;

export function saysNumberOfDocument(sentence: string): boolean {
  return plainNumber.test(sentence) || findDocumentNumbers(sentence).length > 0;
}
