import type { LedgerRow } from '../../commitments/ledger/ledger.ts';
import type { DocumentLibrary } from '../../library/document-library.ts';
import type { AnswerCommitment, AnswerQuote } from '../answer.ts';
import type { AnswerDependencies } from '../answer-dependencies.ts';
import { quoteSpan } from '../quotes/quote-span.ts';
import type { Evidence } from './find-evidence.ts';

/** Promises shown for one question. */
const mostPromises = 3;
/** A promise must fit the question this well beside the best sentence found. Range 0 to 1. */
const promiseShare = 0.6;
/** And have so much of the question's own words beside it: what only stands under the same title promises something else. Range 0 to 1. */
const ownWordsShare = 0.6;

/** Promises among the sentences that fit a question, each with the report its thread found; the best fit first. */
export async function findPromises(
  deps: AnswerDependencies,
  evidence: readonly Evidence[],
  years: readonly number[],
): Promise<AnswerCommitment[]> {
  const ledger = await deps.loadLedger?.();
  const [best] = evidence;
  if (ledger === undefined || best === undefined) return [];
  const rows = new Map<string, LedgerRow>();
  for (const { content, sentence, score, inOwnWords } of evidence) {
    if (rows.size >= mostPromises || score < best.score * promiseShare) break;
    if (inOwnWords < best.inOwnWords * ownWordsShare) continue;
    const statement = content.reading.statements.find(
      ({ start, end }) => start <= sentence.start && sentence.end <= end,
    );
    const row = statement && (await ledger.find(statement.id));
    if (row?.thread && isOfYears(row, years)) rows.set(row.statement.id, row);
  }
  const found = await Promise.all(
    [...rows.values()].map(async (row): Promise<AnswerCommitment | undefined> => {
      // Only what decided its status, or counts as speaking of it: never a report that was found to be of something else.
      const evidenceId =
        row.thread?.decidedBy ?? row.thread?.evidence.find(({ isNear }) => isNear)?.statement;
      const reported = evidenceId === undefined ? undefined : await ledger.find(evidenceId);
      const promise = await quoteRow(deps.library, row, 'promise');
      const report = reported && (await quoteRow(deps.library, reported, 'report'));
      return promise && { row, promise, report: report ?? null };
    }),
  );
  return found.filter((one) => one !== undefined);
}

/** Of several years named, the first is when it was promised. */
function isOfYears({ document }: LedgerRow, years: readonly number[]): boolean {
  return years.length === 0 || document.year === null || document.year === Math.min(...years);
}

async function quoteRow(
  library: DocumentLibrary,
  { document, statement }: LedgerRow,
  role: AnswerQuote['role'],
): Promise<AnswerQuote | undefined> {
  const content = await library.read(document.id);
  return content && quoteSpan(content, statement, role);
}
