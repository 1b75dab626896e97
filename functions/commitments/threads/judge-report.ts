import type { IndexedStatement } from './indexed-statement.ts';
import { pairNumbers } from './pair-numbers.ts';
import { rulesOfNumbers } from './rules-of-numbers.ts';
import { rulesOfWords } from './rules-of-words.ts';
import type { StatusReason } from './status-reason.ts';
import { firstVerdict, type Reported, type Verdict, verdict } from './verdict.ts';

export interface ReportJudgement {
  status: Verdict['status'];
  reason: StatusReason;
}

/** What one sentence that reports a promise says became of it: words first, then numbers, then words of a beginning. */
export function judgeReport(
  promise: IndexedStatement,
  { statement, document, year }: IndexedStatement,
): ReportJudgement {
  const told = { promised: promise.statement, statement, text: statement.text, year };
  const { status, reason } = firstVerdict(rulesOfWords, told) ?? judgePairs(told);
  const { code, ...found } = reason;
  return { status, reason: { code, document: document.id, ...found } };
}

function judgePairs(told: Reported): Verdict {
  const pairs = pairNumbers(told.promised, told.statement);
  return (
    firstVerdict(rulesOfNumbers, { ...told, pairs }) ??
    verdict('reported-done', 'done', pairs[0] && { found: pairs[0].found.text })
  );
}
