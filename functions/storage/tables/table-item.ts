import { randomBytes } from 'node:crypto';
import type { AttributeValue, PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import { fromAttributes, toAttributes } from './attribute-values.ts';
import { type ListNumber, listAttribute } from './table-schema.ts';

export interface ItemKey {
  pk: string;
  sk: string;
}

/** What is written: the data under its key, and the lists in which the item stands. */
export interface NewItem<T> extends ItemKey {
  data: T;
  /** Name of the item's list in each index; left out where it stands in none. */
  lists?: Partial<Record<ListNumber, string>>;
  /** Sort key within all its lists; needed when `lists` is not empty. */
  order?: string;
  /** Seconds since 1970 after which the item is as good as gone (readers filter, DynamoDB deletes later). */
  expiresAt?: number;
}

export interface Item<T> extends NewItem<T> {
  /** Changes with every write: what `onlyIf` compares. */
  version: string;
}

/** `absent`: create only. `version`: replace only this version. The twin of ObjectStore's WriteCondition. */
export type ItemCondition = { absent: true } | { version: string };

/** Random, so that a writer can tell its own write from another's. */
export function newVersion(): string {
  return randomBytes(9).toString('base64url');
}

export function keyAttributes(key: ItemKey): Record<string, AttributeValue> {
  return { pk: { S: key.pk }, sk: { S: key.sk } };
}

export function itemAttributes<T>(item: NewItem<T>, version: string): Record<string, AttributeValue> {
  const { pk, sk, data, lists = {}, order, expiresAt } = item;
  const named = Object.entries(lists).map(([number, name]) => [
    listAttribute(Number(number) as ListNumber),
    name,
  ]);
  return toAttributes({ pk, sk, data, order, expiresAt, version, ...Object.fromEntries(named) });
}

/** @returns undefined for an item that has expired but was not deleted yet. */
export function toLiveItem<T>(attributes: Record<string, AttributeValue>): Item<T> | undefined {
  const { list1, list2, list3, ...fields } = fromAttributes(attributes);
  const lists = Object.fromEntries(
    Object.entries({ 1: list1, 2: list2, 3: list3 }).filter(([, name]) => name !== undefined),
  );
  const item = { ...fields, lists } as unknown as Item<T>;
  const isExpired = item.expiresAt !== undefined && item.expiresAt * 1000 <= Date.now();
  return isExpired ? undefined : item;
}

export function conditionExpression(
  condition: ItemCondition,
): Pick<
  PutItemCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
> {
  if ('absent' in condition) {
    // What has expired counts as absent, although DynamoDB may delete it only days later.
    return {
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
      ExpressionAttributeValues: { ':now': { N: String(Math.floor(Date.now() / 1000)) } },
    };
  }
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': { S: condition.version } },
  };
}
