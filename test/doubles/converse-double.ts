import { createServer, type Http2ServerRequest, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';

export interface ConverseRequest {
  modelId: string;
  system: string;
  message: string;
  mostTokens: number;
}

/** What the double does with a request: says a text, refuses with a status, or never answers. */
export type ConverseReply = { text: string } | { status: number; error: string } | 'silence';

export interface ConverseDouble {
  address: string;
  requests: ConverseRequest[];
  close(): Promise<void>;
}

/**
 * A local server of the Converse operation: `POST /model/{id}/converse` over HTTP/2, JSON both ways, as Amazon Bedrock
 * describes it. Unsigned requests are refused.
 */
export async function openConverseDouble(
  reply: (request: ConverseRequest) => ConverseReply,
): Promise<ConverseDouble> {
  const requests: ConverseRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const modelId = decodeURIComponent(/^\/model\/(.+)\/converse$/.exec(incoming.url ?? '')?.[1] ?? '');
    const isSigned = /^AWS4-HMAC-SHA256 .*\/bedrock\/aws4_request/.test(incoming.headers.authorization ?? '');
    const body = await readJson(incoming);
    const request = {
      modelId,
      system: body.system[0]?.text ?? '',
      message: body.messages[0]?.content[0]?.text ?? '',
      mostTokens: body.inferenceConfig.maxTokens,
    };
    requests.push(request);
    const said = isSigned ? reply(request) : { status: 403, error: 'AccessDeniedException' };
    if (said === 'silence') return;
    outgoing.setHeader('content-type', 'application/json');
    if ('status' in said) {
      outgoing.writeHead(said.status, { 'x-amzn-errortype': said.error });
      outgoing.end(JSON.stringify({ message: 'refused' }));
      return;
    }
    outgoing.end(
      JSON.stringify({
        output: { message: { role: 'assistant', content: [{ text: said.text }] } },
        stopReason: 'end_turn',
        usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 },
        metrics: { latencyMs: 1 },
      }),
    );
  });
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => sessions.add(session));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      for (const session of sessions) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface ConverseBody {
  system: { text: string }[];
  messages: { content: { text: string }[] }[];
  inferenceConfig: { maxTokens: number };
}

async function readJson(incoming: Http2ServerRequest): Promise<ConverseBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as ConverseBody;
}
