import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { toAttributes } from './attribute-values.ts';
import { type ListNumber, listAttribute, listIndexName } from './table-schema.ts';

/**
 * Items looked at in one request of a filtered query. More cost memory and time when the first few suffice, fewer cost
 * trips when the filter is a rare one. Range 100 to 1000.
 */
const itemsPerFilteredRead = 300;

export interface ItemQuery {
  /** Items of one partition, or of one list. */
  from: { pk: string } | { list: ListNumber; name: string };
  /** Only sort keys (`sk`, or `order` in a list) that begin with this. */
  beginsWith?: string;
  descending?: boolean;
  /**
   * Only items whose `data` has these values, by path (`colour`, `document.kind`).
   * Items passed over are still read: keep it for the rarer filters.
   */
  where?: Record<string, string | number | boolean | null>;
  limit?: number;
  cursor?: string;
}

/** A query in DynamoDB's words. */
export function queryInput(tableName: string, query: ItemQuery): QueryCommandInput {
  const isList = 'list' in query.from;
  const names: Record<string, string> = {
    '#partition': 'list' in query.from ? listAttribute(query.from.list) : 'pk',
  };
  const values: Record<string, unknown> = {
    ':partition': 'list' in query.from ? query.from.name : query.from.pk,
  };
  let keyCondition = '#partition = :partition';
  if (query.beginsWith !== undefined) {
    names['#sort'] = isList ? 'order' : 'sk';
    values[':prefix'] = query.beginsWith;
    keyCondition += ' AND begins_with(#sort, :prefix)';
  }
  const filters = Object.entries(query.where ?? {}).map(([path, value], i) => {
    const steps = ['data', ...path.split('.')].map((step) => {
      names[`#${step}`] = step;
      return `#${step}`;
    });
    values[`:value${i}`] = value;
    return `${steps.join('.')} = :value${i}`;
  });
  return {
    TableName: tableName,
    ...('list' in query.from ? { IndexName: listIndexName(query.from.list) } : { ConsistentRead: true }),
    KeyConditionExpression: keyCondition,
    ...(filters.length > 0 && { FilterExpression: filters.join(' AND ') }),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: toAttributes(values),
    ScanIndexForward: !query.descending,
    ...(query.limit !== undefined && {
      Limit: filters.length === 0 ? query.limit + 1 : itemsPerFilteredRead,
    }),
  };
}
