import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from '../functions/mcp/create-mcp-server.ts';
import { answerDependencies } from '../functions/read-side.ts';
import { openLocalAnnals } from './local/open-local.ts';
import { parseFlags } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Serves the local collection to a desktop assistant over the Model Context Protocol (stdio).

In the assistant's settings:

  { "mcpServers": { "annals": { "command": "npm", "args": ["run", "--silent", "mcp", "--prefix", "/path/to/annals"] } } }

  --site URL     beginning of links to documents (http://localhost:8787, where npm start serves them)

Tools, all read-only: search, fetch, get_section, list_documents, find_commitments, verify_quote.
`;

async function main(args: string[]): Promise<ExitCode> {
  const { flags } = parseFlags(args, { site: 'string' });
  const annals = await openLocalAnnals();
  const siteUrl = (flags.site ?? 'http://localhost:8787').replace(/\/+$/, '');
  const server = createMcpServer({ ...answerDependencies(annals), siteUrl, onFault: logFault });
  await server.connect(new StdioServerTransport());
  await new Promise<void>((resolve) => process.stdin.once('close', resolve));
  await server.close();
  await annals.close();
  return 0;
}

/** Standard output belongs to the protocol. */
function logFault(error: unknown, requestId: string): void {
  console.error(`request ${requestId}:`, error);
}

await runMain(help, main);
