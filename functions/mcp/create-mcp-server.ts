import { randomUUID } from 'node:crypto';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import { describeTool, readArguments } from './read-arguments.ts';
import { type McpDependencies, type Tool, ToolInputError } from './tool.ts';
import { tools } from './tools.ts';

const instructions =
  'Annals holds government policy documents and yearly reports, section by section. Search first, then fetch what you cite. ' +
  'Quote word for word and give the url. When nothing is found, say that the collection does not state it.';

/** A Model Context Protocol server with every tool, not yet connected to anything. */
export function createMcpServer(deps: McpDependencies): Server {
  const server = new Server(
    { name: 'annals', title: 'Annals', version: '0.1.0' },
    { instructions, capabilities: { tools: {} } },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(describeTool) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool) return callTool(tool, deps, params.arguments ?? {});
    throw new McpError(
      ErrorCode.InvalidParams,
      `there is no tool ${JSON.stringify(params.name.slice(0, 60))}; there are ${tools.map(({ name }) => name).join(', ')}`,
    );
  });
  return server;
}

/** What the caller can mend is an answer that says how; what went wrong on our side says nothing of our inside. */
async function callTool(
  tool: Tool,
  deps: McpDependencies,
  given: Record<string, unknown>,
): Promise<CallToolResult> {
  try {
    const answer = await tool.call(deps, readArguments(tool, given));
    return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer };
  } catch (error) {
    if (error instanceof ToolInputError || isBadCursor(error)) return refusal(error.message);
    const requestId = randomUUID();
    deps.onFault?.(error, requestId);
    return refusal(`${tool.name} could not be answered just now; call it again (request ${requestId})`);
  }
}

function refusal(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] };
}

/** A cursor of another search or of a generation no longer kept is the caller's to mend. */
function isBadCursor(error: unknown): error is Error {
  return error instanceof Error && /^(?:InvalidCursor|GenerationGone|InvalidPageCursor)/.test(error.name);
}
