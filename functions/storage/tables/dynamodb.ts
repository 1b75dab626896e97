/**
 * What we use of DynamoDB's SDK and no more: a module of its own, so that a bundle holds nothing else and loads it with
 * the first request to the table. A search needs none.
 */
export {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  DynamoDBServiceException,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
