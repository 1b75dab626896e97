import type { DynamoDBClient, DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { StoreUnavailableError } from '../objects/object-store.ts';

/** The SDK's module, as far as it is needed to tell its errors apart. */
interface ErrorsOfSdk {
  DynamoDBServiceException: typeof DynamoDBServiceException;
}

/** The client's `send`, with one error for all the ways in which a table may be out of reach. */
export function sendTo(sdk: ErrorsOfSdk, client: DynamoDBClient): DynamoDBClient['send'] {
  const send = async (command: Parameters<DynamoDBClient['send']>[0]) => {
    try {
      return await client.send(command);
    } catch (error) {
      const isOurs =
        error instanceof sdk.DynamoDBServiceException && error.$fault === 'client' && !error.$retryable;
      if (isOurs || error instanceof StoreUnavailableError) throw error;
      throw new StoreUnavailableError('the table does not answer', { cause: error });
    }
  };
  return send as DynamoDBClient['send'];
}
