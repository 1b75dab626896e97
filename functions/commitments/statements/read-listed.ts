import type { StatementKind } from '../statement.ts';
import { namesEndedAct } from './names-ended-act.ts';
import { readOpeningYear, type SentenceContext } from './statement-features.ts';

/** Longer sentences explain; a task or a deed of a list is told in a breath. */
const longestItem = 60;

/**
 * 加装电梯200部。 大班额全部消除。 文化中心开馆。 Under a heading of what is to come, or of what was done, a short Chinese
 * sentence that names an act or a number is a task or a deed, whatever its verb: verbs are too many to list, and none has
 * a tense. Not what explains, or looks the other way.
 *
 * @param kind as read without the heading
 */
export function readListed(
  sentence: string,
  kind: StatementKind,
  { part, documentKind, documentYear }: SentenceContext,
): 'commitment' | 'result' | undefined {
  const year = readOpeningYear(sentence);
  // 2022年培训能源管理员500名。 in the report of 2021.
  if (
    kind === 'result' &&
    documentYear !== null &&
    year !== null &&
    year > documentYear &&
    !noTask.test(sentence)
  )
    return 'commitment';
  if (sentence.length > longestItem || (documentKind !== 'yearly-report' && documentKind !== 'plan'))
    return undefined;
  if (part === 'plan' && !noTask.test(sentence)) {
    const isTask =
      kind === 'neither'
        ? task.test(sentence) || namesEndedAct(sentence)
        : kind === 'result' && (aim.test(sentence) || (documentKind === 'plan' && planned.test(sentence)));
    return isTask ? 'commitment' : undefined;
  }
  const isDeed = part === 'review' && documentKind === 'yearly-report' && kind === 'neither';
  return isDeed && namesEndedAct(sentence) && !noDeed.test(sentence) ? 'result' : undefined;
}

const task = /\d|全部|全面|全覆盖|建成|通车|交付|投入使用|投用|开工|竣工|发放|出台/;
const noTask =
  /^(?:20\d\d年|今年|明年)?(?:，)?将?是|^以上|是为了|具有[^，。]{0,10}意义|是指|之年|[已了]|(?:去|上|往)年|同比|目前|现有|以来|存在|问题(?:突出|较多|仍)|困难|[？?]|^(?:各位|同志|附件|注：)/;
/** 森林覆盖率达到63%。: a rate that is to be reached. */
const aim = /^[^，。；]{2,30}(?:达到?|提[高升][到至]|降[低到至]+|控制在)[^，。；\d]{0,4}\d[^，；]{0,10}$/;
/** In a plan what is completed and realised is still to be. */
const planned = /圆满完成|全面完成|完成[^，。；]{2,24}(?:任务|目标)|实现|达到|提升|改善/;
const noDeed =
  /^[^，。；]{0,12}是|是指|[将拟要]|计划|力争|争取|确保|目前|现有|共有|位于|存在|问题|困难|不足|应当?|必须|需|[？?：]|^(?:各位|同志|附件|注：)|依据|根据|规定/;
