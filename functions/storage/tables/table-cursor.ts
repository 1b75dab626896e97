import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { toAttributes } from './attribute-values.ts';
import type { ItemKey } from './table-item.ts';
import type { ItemQuery } from './table-query.ts';
import { listAttribute } from './table-schema.ts';

export class InvalidCursorError extends Error {
  override name = 'InvalidCursorError';
  constructor(options?: ErrorOptions) {
    super('the cursor does not belong to this list: begin again without a cursor', options);
  }
}

/** Opaque to its bearer: where a page ended, and of which list, so that it cannot be used on another. */
export function encodeTableCursor(last: ItemKey & { order?: string }, query: ItemQuery): string {
  const place = [hashOf(query), last.pk, last.sk, ...('list' in query.from ? [last.order] : [])];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws InvalidCursorError for anything that `encodeTableCursor` did not make for the same list. */
export function decodeTableCursor(cursor: string, query: ItemQuery): Record<string, AttributeValue> {
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw new InvalidCursorError({ cause });
  }
  const isList = 'list' in query.from;
  const hasShape =
    Array.isArray(place) &&
    place.length === (isList ? 4 : 3) &&
    place.every((part) => typeof part === 'string' && part !== '');
  if (!hasShape) throw new InvalidCursorError();
  const [hash, pk, sk, order] = place as string[];
  const sort = isList ? order : sk;
  if (hash !== hashOf(query) || !sort?.startsWith(query.beginsWith ?? '')) throw new InvalidCursorError();
  if ('list' in query.from)
    return toAttributes({ pk, sk, order, [listAttribute(query.from.list)]: query.from.name });
  if (pk !== query.from.pk) throw new InvalidCursorError();
  return toAttributes({ pk, sk });
}

function hashOf({ from }: ItemQuery): string {
  return 'list' in from ? `${from.list}:${from.name}` : `pk:${from.pk}`;
}
