import { chineseAttribute } from './asked-in-chinese.ts';
import { englishAttribute } from './asked-in-english.ts';
import type { AskedAttribute } from './attribute.ts';
import type { QuestionType } from './question-type.ts';

/** Undefined where any sentence on the subject may answer. */
export function readAskedAttribute(question: string, type: QuestionType): AskedAttribute | undefined {
  return /\p{Script=Han}/u.test(question)
    ? chineseAttribute(question, type)
    : englishAttribute(question, type);
}
