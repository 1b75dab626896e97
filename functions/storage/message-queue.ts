/** Where work waits for another function. Messages may arrive twice and in any order. */
export interface MessageQueue<Message> {
  send(messages: readonly Message[]): Promise<void>;
}

/** Most messages one request to SQS takes, by its rules. */
const messagesPerRequest = 10;

/** A queue of Amazon SQS; messages travel as JSON. The client is loaded with the first message. */
export class SqsQueue<Message> implements MessageQueue<Message> {
  readonly #queueUrl: string;
  readonly #client: Promise<import('@aws-sdk/client-sqs').SQSClient> | undefined;

  constructor(queueUrl: string, client?: import('@aws-sdk/client-sqs').SQSClient) {
    this.#queueUrl = queueUrl;
    this.#client = client === undefined ? undefined : Promise.resolve(client);
  }

  /** @throws UndeliveredMessagesError when the queue took some and refused others */
  async send(messages: readonly Message[]): Promise<void> {
    const { SendMessageBatchCommand, SQSClient } = await import('@aws-sdk/client-sqs');
    const client = (await this.#client) ?? sharedClient(SQSClient);
    for (let start = 0; start < messages.length; start += messagesPerRequest) {
      const entries = messages
        .slice(start, start + messagesPerRequest)
        .map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({ QueueUrl: this.#queueUrl, Entries: entries }),
      );
      if (Failed.length > 0)
        throw new UndeliveredMessagesError(Failed.length, Failed[0]?.Message ?? 'no reason given');
    }
  }
}

export class UndeliveredMessagesError extends Error {
  override name = 'UndeliveredMessagesError';
  constructor(count: number, reason: string) {
    super(`${count} messages were not taken by the queue: ${reason}`);
  }
}

let client: import('@aws-sdk/client-sqs').SQSClient | undefined;
/** One connection for the life of a function. */
function sharedClient(Client: typeof import('@aws-sdk/client-sqs').SQSClient) {
  client ??= new Client({});
  return client;
}
