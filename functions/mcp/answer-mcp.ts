import { StreamableHTTPTransport } from '@hono/mcp';
import type { Context } from 'hono';
import { createMcpServer } from './create-mcp-server.ts';
import type { McpDependencies } from './tool.ts';

/** One request, one server, one transport: nothing is kept between requests, as Lambda wants it. */
export async function answerMcp(context: Context, deps: McpDependencies): Promise<Response> {
  const server = createMcpServer(deps);
  const transport = new StreamableHTTPTransport({ enableJsonResponse: true });
  await server.connect(transport);
  const response = await transport.handleRequest(context);
  return response ?? new Response(null, { status: 202 });
}
