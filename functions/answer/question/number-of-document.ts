import { findDocumentNumbers } from '../../documents/find-document-numbers.ts';
import { noMeasure, otherDeed } from './attribute-shares.ts';

/** `What is the document number of the Notice`, 办法的文号: what the document is registered under. */
export const asksForNumberOfDocument =
  /\b(?:document|reference|serial|official|report|file|circular|notice|order) (?:number|no\.)(?! of (?!the\b))|\bwhat (?:is|was|are|were) (?:its|their|the) numbers?\b(?! of)|文号|发文字号|文件编?号|(?:令|通知|办法|意见|规定|批复)的?(?:编号|号)是/iu;

/** `Report No. 14 of 2021` is one too, though it names nothing by itself. */
const plainNumber = /\b(?:Report|Document|Paper|Order|Circular|Decree|Notice|Resolution) No\. ?\d/;

/** A number within a sentence may be another document's, one alone on its line is this one's. */
export function missingNumberOfDocument(sentence: string): number {
  const [found] = findDocumentNumbers(sentence);
  if (found === undefined && !plainNumber.test(sentence)) return noMeasure;
  const isAlone = found !== undefined && sentence.trim().length <= found.end - found.start + longestFrame;
  return isAlone ? 0 : otherDeed;
}

/** Characters beside a number that stands alone: brackets, `No.`. Range 0 to 20. */
const longestFrame = 8;
