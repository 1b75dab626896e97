import { hash as digest } from 'node:crypto';
import type { SearchRequest } from './search-backend.ts';

/** The cursor is not one of ours, or belongs to another query. */
export class InvalidCursorError extends Error {
  override name = 'InvalidCursorError';
  constructor(problem: string, options?: ErrorOptions) {
    super(`the cursor ${problem}; begin again without a cursor`, options);
  }
}

/** Where a page begins, in which generation. Ranking is a function of both, so an offset is enough. */
export interface PagePosition {
  generation: number;
  offset: number;
}

/** How deep pages go. Ranking further costs memory in every reader, and nobody reads there. Range 100-100000. */
export const deepestOffset = 10_000;

export function encodeCursor(position: PagePosition, request: SearchRequest): string {
  return Buffer.from(JSON.stringify([position.generation, position.offset, requestHash(request)])).toString(
    'base64url',
  );
}

/** @throws InvalidCursorError */
export function decodeCursor(cursor: string, request: SearchRequest): PagePosition {
  const [generation, offset, hash] = parse(cursor);
  if (hash !== requestHash(request)) throw new InvalidCursorError('belongs to another query');
  return { generation, offset };
}

function parse(cursor: string): [number, number, string] {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw new InvalidCursorError('cannot be read', { cause });
  }
  if (!Array.isArray(value) || value.length !== 3) throw new InvalidCursorError('cannot be read');
  const [generation, offset, hash]: unknown[] = value;
  const isCount = (found: unknown): found is number => Number.isSafeInteger(found) && (found as number) >= 0;
  if (!isCount(generation) || !isCount(offset) || offset > deepestOffset || typeof hash !== 'string') {
    throw new InvalidCursorError('cannot be read');
  }
  return [generation, offset, hash];
}

function requestHash({ query, filters }: SearchRequest): string {
  return digest('sha256', JSON.stringify([query.text, query.filters, filters]), 'base64url').slice(0, 12);
}
