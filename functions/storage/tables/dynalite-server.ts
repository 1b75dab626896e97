import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import dynalite from 'dynalite';

export interface RunningDynalite {
  /** On 127.0.0.1 only. */
  port: number;
  close(): Promise<void>;
}

/** Starts dynalite over a folder, or in memory. `locked` when another process has the folder open. */
export async function startDynalite(): Promise<RunningDynalite>;
export async function startDynalite(folder: string): Promise<RunningDynalite | 'locked'>;
export async function startDynalite(folder?: string): Promise<RunningDynalite | 'locked'> {
  if (folder !== undefined && !(await canOpen(folder))) return 'locked';
  const engine = dynalite({
    ...(folder !== undefined && { path: folder }),
    createTableMs: 0,
    updateTableMs: 0,
    deleteTableMs: 0,
  });
  const server = createServer(wholeRequestsOnly(engine.listeners('request')[0] as RequestListener));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The tables never keep a finished program alive.
  server.unref();
  return { port: (server.address() as AddressInfo).port, close: () => closeBoth(server, engine) };
}

/**
 * dynalite opens LevelDB in the background and throws from an event handler when that fails, which ends the
 * process. So the folder is opened and closed once beforehand, where a failure can be caught.
 */
async function canOpen(folder: string): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const { Level } = createRequire(createRequire(import.meta.url).resolve('dynalite'))('level') as {
    Level: new (folder: string) => { open(): Promise<void>; close(): Promise<void> };
  };
  const probe = new Level(folder);
  try {
    await probe.open();
  } catch (error) {
    if (isLocked(error)) return false;
    throw error;
  }
  await probe.close();
  return true;
}

function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED';
}

/** dynalite also throws when a client dies in mid-request. It is therefore handed a request only once it is complete. */
function wholeRequestsOnly(handle: RequestListener): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Uint8Array[] = [];
    request.on('error', () => response.destroy());
    response.on('error', () => response.destroy());
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      const complete = Object.assign(Readable.from([Buffer.concat(chunks)]), { method, url, headers });
      handle(complete as unknown as IncomingMessage, response as never);
    });
  };
}

async function closeBoth(server: Server, engine: Server): Promise<void> {
  const isClosed = once(server, 'close');
  server.close();
  // A connection turns idle only after the request on it was answered; until then it is left alone.
  const sweep = setInterval(() => server.closeIdleConnections(), 5);
  await isClosed;
  clearInterval(sweep);
  // dynalite closes its database only together with its own server, which therefore has to be listening.
  engine.listen(0, '127.0.0.1');
  await once(engine, 'listening');
  await new Promise<void>((resolve, reject) => engine.close((error) => (error ? reject(error) : resolve())));
}
