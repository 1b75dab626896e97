import type { CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Indexes an item can stand in besides its own key; see the README for what stands in which. */
export const listNumbers = [1, 2, 3] as const;
export type ListNumber = (typeof listNumbers)[number];

/** Attribute that holds the name of an item's list in index `number`. */
export function listAttribute(number: ListNumber): `list${ListNumber}` {
  return `list${number}`;
}

export function listIndexName(number: ListNumber): string {
  return `by-list-${number}`;
}

/**
 * The one table: items by `pk` + `sk`, and three sparse indexes `list1..3` + `order`.
 * The AWS stack builds the same shape; a test compares the two.
 */
export function tableSchema(tableName: string): CreateTableCommandInput {
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
      { AttributeName: 'order', AttributeType: 'S' },
      ...listNumbers.map((number) => ({ AttributeName: listAttribute(number), AttributeType: 'S' as const })),
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: listNumbers.map((number) => ({
      IndexName: listIndexName(number),
      KeySchema: [
        { AttributeName: listAttribute(number), KeyType: 'HASH' },
        { AttributeName: 'order', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    })),
  };
}

/** Creates the table when it is absent, and waits until it can be used. */
export async function ensureTable(client: DynamoDBClient, tableName: string): Promise<void> {
  const { CreateTableCommand, DescribeTableCommand, ResourceInUseException } = await import(
    '@aws-sdk/client-dynamodb'
  );
  try {
    await client.send(new CreateTableCommand(tableSchema(tableName)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    const isActive =
      Table?.TableStatus === 'ACTIVE' &&
      (Table.GlobalSecondaryIndexes ?? []).every((index) => index.IndexStatus === 'ACTIVE');
    if (isActive) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
