import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { type McpDependencies, type Tool, ToolInputError } from './tool.ts';
import { tools } from './tools.ts';

const instructions =
  'Annals holds government policy documents and yearly reports, section by section. Search first, then fetch what you cite. ' +
  'Quote word for word and give the url. When nothing is found, say that the collection does not state it.';

/** A Model Context Protocol server with every tool, not yet connected to anything. */
export function createMcpServer(deps: McpDependencies): McpServer {
  const server = new McpServer({ name: 'annals', title: 'Annals', version: '0.1.0' }, { instructions });
  for (const tool of tools) register(server, tool, deps);
  return server;
}

function register(server: McpServer, tool: Tool, deps: McpDependencies): void {
  const { name, title, description, parameters } = tool;
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: z.object(parameters),
      annotations: {
        title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    },
    async (given: Record<string, unknown>): Promise<CallToolResult> => {
      try {
        const answer = await tool.call(deps, given);
        return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer };
      } catch (error) {
        if (!(error instanceof ToolInputError || isBadCursor(error))) throw error;
        return { isError: true, content: [{ type: 'text', text: error.message }] };
      }
    },
  );
}

/** A cursor of another search or of a generation no longer kept is the caller's to mend. */
function isBadCursor(error: unknown): error is Error {
  return error instanceof Error && /^(?:InvalidCursor|GenerationGone|InvalidPageCursor)/.test(error.name);
}
