import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { createMcpServer } from './create-mcp-server.ts';
import type { McpDependencies } from './tool.ts';

/** Largest request an assistant may send, in bytes: the longest draft to verify with every character escaped, and its envelope. */
const largestRequestBytes = 256 * 1024;

/** One request, one server, one transport: nothing is kept between requests, as Lambda wants it. */
export async function answerMcp(request: Request, deps: McpDependencies): Promise<Response> {
  const server = createMcpServer(deps);
  const transport = new WebStandardStreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: largestRequestBytes,
  });
  // Typed for optional callbacks that are there or not, and never `undefined`.
  await server.connect(transport as never);
  return transport.handleRequest(takingJson(request));
}

/** An answer is JSON whatever a client says that it takes: many say less than the protocol asks of them. */
function takingJson(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set('Accept', 'application/json, text/event-stream');
  return new Request(request, { headers });
}
