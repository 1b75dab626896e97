import { Hono } from 'hono';
import { hashOf, notModifiedOr } from '../api/serving/json-response.ts';
import { llmsText } from './llms-text.ts';
import type { McpDependencies } from './tool.ts';

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
  const siteUrlOf = (request: Request) => options.siteUrl ?? new URL(request.url).origin;
  app.post('/mcp', async ({ req: { raw } }) => {
    const { answerMcp } = await import('./answer-mcp.ts');
    return readableElsewhere(await answerMcp(raw, { ...options, siteUrl: siteUrlOf(raw) }));
  });
  app.options('/mcp', () =>
    readableElsewhere(new Response(null, { status: 204, headers: { Allow: allow, ...preflight } })),
  );
  app.all('/mcp', () => readableElsewhere(refuseMethod()));
  app.get('/llms.txt', ({ req: { raw } }) => {
    const text = llmsText(siteUrlOf(raw));
    const headers = {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'max-age=3600',
      ETag: `"${hashOf(text)}"`,
    };
    return notModifiedOr(readableElsewhere(new Response(text, { headers })), raw);
  });
  return app;
}

const allow = 'POST, OPTIONS';

/** Assistants that run in a page of another site ask first. All is public and only read, so every site may. */
const preflight = {
  'Access-Control-Allow-Methods': allow,
  'Access-Control-Allow-Headers':
    'Content-Type, Accept, Authorization, Mcp-Protocol-Version, Mcp-Session-Id, Last-Event-ID',
  'Access-Control-Max-Age': '86400',
};

function readableElsewhere(response: Response): Response {
  response.headers.set('Access-Control-Allow-Origin', '*');
  response.headers.set('X-Content-Type-Options', 'nosniff');
  return response;
}

function refuseMethod(): Response {
  const error = { code: -32000, message: 'this server keeps no sessions and sends no events: send POST' };
  return Response.json({ jsonrpc: '2.0', error, id: null }, { status: 405, headers: { Allow: allow } });
}
