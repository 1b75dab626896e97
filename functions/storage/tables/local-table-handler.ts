import { readFile, writeFile } from 'node:fs/promises';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { withFileLock } from '../objects/file-lock.ts';
import { StoreUnavailableError } from '../objects/object-store.ts';
import { pause } from '../objects/retry.ts';
import { type RunningDynalite, startDynalite } from './dynalite-server.ts';

/** The part of the SDK's request that is used here. */
interface OutgoingRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

interface IncomingResponse {
  response: { statusCode: number; headers: Record<string, string>; body: Uint8Array };
}

/** Tries to reach or become the server of the data before giving up; the old owner may be closing just now. */
const connectAttempts = 40;

/**
 * Carries the SDK's requests to the dynalite that owns the data folder: the one in this process, or the one in
 * another process whose port stands in `endpoint.json`. When that one is gone, this process takes over.
 */
export class LocalTableHandler {
  readonly folder: string | undefined;
  private own: RunningDynalite | undefined;
  private port: Promise<number> | undefined;
  private isClosed = false;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });

  constructor(folder: string | undefined) {
    this.folder = folder;
  }

  async handle(request: OutgoingRequest): Promise<IncomingResponse> {
    for (let attempt = 1; ; attempt++) {
      this.port ??= this.connect();
      const port = this.port;
      try {
        return await this.send(await port, request);
      } catch (error) {
        if (this.port === port) this.port = undefined;
        // A write may have been applied before its connection broke. Repeating it is safe: the same bytes are put again,
        // and a conditional put that meets its own first try is recognised by `Table`.
        if (!isDisconnection(error) || attempt === connectAttempts || this.isClosed) {
          throw new StoreUnavailableError(`the tables in ${this.folder ?? 'memory'} do not answer`, {
            cause: error,
          });
        }
        await pause(5 * attempt);
      }
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.agent.destroy();
    const own = this.own;
    this.own = undefined;
    await own?.close();
  }

  destroy(): void {
    this.agent.destroy();
  }

  /** Becomes the owner of the folder, or finds out the owner's port. */
  private async connect(): Promise<number> {
    if (this.isClosed) throw new StoreUnavailableError('the tables were closed');
    const { folder } = this;
    // A broken connection to our own memory is no reason to begin with an empty one.
    if (folder === undefined) return this.own?.port ?? this.become(await startDynalite());
    const endpointPath = join(folder, 'endpoint.json');
    return withFileLock(join(folder, 'start.lock'), async () => {
      const started = await startDynalite(join(folder, 'data'));
      if (started === 'locked') return readPort(endpointPath);
      await writeFile(endpointPath, JSON.stringify({ port: started.port, pid: process.pid }));
      return this.become(started);
    });
  }

  private become(started: RunningDynalite): number {
    this.own = started;
    return started.port;
  }

  private send(port: number, { method, path, headers, body }: OutgoingRequest): Promise<IncomingResponse> {
    return new Promise((resolve, reject) => {
      const outgoing = httpRequest(
        { host: '127.0.0.1', port, method, path, headers, agent: this.agent },
        (answer) => {
          readAll(answer).then((bytes) => resolve({ response: toResponse(answer, bytes) }), reject);
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}

function toResponse(answer: IncomingMessage, body: Uint8Array): IncomingResponse['response'] {
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
  return { statusCode: answer.statusCode ?? 500, headers: Object.fromEntries(headers), body };
}

async function readAll(stream: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function readPort(path: string): Promise<number> {
  const { port } = JSON.parse(await readFile(path, 'utf8')) as { port: number };
  return port;
}

function isDisconnection(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'EPIPE';
}
