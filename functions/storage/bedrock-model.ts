import type { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';

/**
 * One model of Amazon Bedrock, asked through its Converse operation. The client is loaded with the first question:
 * who does not switch a model on never pays for it.
 *
 * Region and credentials are the process's own; `AWS_ENDPOINT_URL_BEDROCK_RUNTIME` names another server of the protocol.
 */
export class BedrockModel {
  readonly #modelId: string;
  #client: Promise<BedrockRuntimeClient> | undefined;

  /** @param modelId a model's or an inference profile's, as Bedrock lists it */
  constructor(modelId: string) {
    this.#modelId = modelId;
  }

  /** @throws what the SDK throws: no such model, no right to it, no answer in time */
  async converse({
    system,
    message,
    mostTokens,
    signal,
  }: {
    system: string;
    message: string;
    mostTokens: number;
    signal: AbortSignal;
  }): Promise<string> {
    const { ConverseCommand } = await import('@aws-sdk/client-bedrock-runtime');
    this.#client ??= openClient();
    const command = new ConverseCommand({
      modelId: this.#modelId,
      system: [{ text: system }],
      messages: [{ role: 'user', content: [{ text: message }] }],
      inferenceConfig: { maxTokens: mostTokens, temperature: 0 },
    });
    const { output } = await (await this.#client).send(command, { abortSignal: signal });
    return (output?.message?.content ?? []).map(({ text }) => text ?? '').join('');
  }
}

/** One try: our own order is ready and better than waiting. */
async function openClient(): Promise<BedrockRuntimeClient> {
  const { BedrockRuntimeClient } = await import('@aws-sdk/client-bedrock-runtime');
  return new BedrockRuntimeClient({ maxAttempts: 1 });
}
