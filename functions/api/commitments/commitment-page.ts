import type { LedgerLine } from '../../commitments/ledger/ledger.ts';

/** Thrown for a cursor that this service did not give out; mapped by name in `problem.ts`. */
class InvalidCursorError extends Error {
  override name = 'InvalidCursorError';
}

/**
 * One page of a list that stands in a fixed order. The cursor names the last row shown, not a count, so rows
 * that come in between shift nothing.
 *
 * @throws InvalidCursorError
 */
export function takePage(
  lines: readonly LedgerLine[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { lines: LedgerLine[]; total: number; next: string | null } {
  const start = cursor === undefined ? 0 : placeAfter(lines, decode(cursor));
  const page = lines.slice(start, start + limit);
  const last = page.at(-1);
  const next = last && start + limit < lines.length ? encode(last.id, start + limit) : null;
  return { lines: page, total: lines.length, next };
}

/** Behind the row the cursor names; where it is gone, behind as many rows as were shown. */
function placeAfter(lines: readonly LedgerLine[], { id, shown }: { id: string; shown: number }): number {
  const at = lines.findIndex((line) => line.id === id);
  return at < 0 ? Math.min(shown, lines.length) : at + 1;
}

function encode(id: string, shown: number): string {
  return Buffer.from(`${shown} ${id}`).toString('base64url');
}

function decode(cursor: string): { id: string; shown: number } {
  const match = /^(\d{1,9}) ([a-z0-9-]{1,80})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match) throw new InvalidCursorError('this cursor is not one of the ledger');
  return { shown: Number(match[1]), id: match[2]! };
}
