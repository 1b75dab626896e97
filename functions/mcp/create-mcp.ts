import { Hono } from 'hono';
import { llmsText } from './llms-text.ts';
import type { McpDependencies } from './tool.ts';

/** Largest request an assistant may send, in bytes: a draft to verify and its envelope. */
const largestRequestBytes = 100_000;

export interface McpOptions extends Omit<McpDependencies, 'siteUrl'> {
  /** Beginning of links; the address of the request unless given. */
  siteUrl?: string;
}

/**
 * `POST /mcp`: Model Context Protocol, stateless streamable HTTP with JSON answers, and `/llms.txt`.
 * The protocol's code is loaded with the first request, so that nothing else waits for it.
 */
export function createMcp(options: McpOptions): Hono {
  const app = new Hono();
  app.post('/mcp', async (context) => {
    const length = Number(context.req.header('content-length') ?? 0);
    if (length > largestRequestBytes)
      return refuse(413, `a request has at most ${largestRequestBytes} bytes`);
    const siteUrl = options.siteUrl ?? new URL(context.req.url).origin;
    const { answerMcp } = await import('./answer-mcp.ts');
    return answerMcp(context, { ...options, siteUrl });
  });
  app.all('/mcp', () => refuse(405, 'this server keeps no sessions: send POST', { Allow: 'POST' }));
  app.get('/llms.txt', (context) =>
    context.text(llmsText(options.siteUrl ?? new URL(context.req.url).origin), 200, {
      'Cache-Control': 'max-age=3600',
    }),
  );
  return app;
}

function refuse(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ jsonrpc: '2.0', error: { code: -32000, message }, id: null }, { status, headers });
}
