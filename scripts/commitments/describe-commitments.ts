import { styleText } from 'node:util';
import type { Ledger, LedgerRow } from '../../functions/commitments/ledger/ledger.ts';

/** Longest stretch of a sentence that is shown, in characters. */
const shownCharacters = 240;

/** Commitments for people at a terminal; styles only where the terminal shows them and `NO_COLOR` allows. */
export function describeCommitments(rows: readonly LedgerRow[], ledger: Ledger): string {
  const lines = rows.flatMap((row) => describeRow(row, ledger));
  return `${[...lines, quiet(rows.length === 1 ? '1 commitment' : `${rows.length} commitments`)].join('\n')}\n`;
}

function describeRow({ statement, document, thread, status, review }: LedgerRow, ledger: Ledger): string[] {
  const due = statement.deadline ? `, due ${statement.deadline.year}` : '';
  const best = thread?.evidence.find(({ isNear }) => isNear);
  const word = review ? `${status} (reviewed)` : (status ?? statement.kind);
  return [
    `${styleText('bold', word)}  ${quiet(`${document.id}#${statement.section}${due}`)}`,
    `    ${shorten(statement.text)}`,
    ...(best ? [quiet(`    ${best.year}: ${shorten(best.text)}`)] : []),
    ...(thread && !best ? [quiet(`    ${ledger.tellReason(thread)}`)] : []),
    '',
  ];
}

function shorten(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ');
  return plain.length > shownCharacters ? `${plain.slice(0, shownCharacters)}…` : plain;
}

function quiet(text: string): string {
  return styleText('dim', text);
}
