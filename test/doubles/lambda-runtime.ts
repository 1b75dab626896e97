import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface RunningLambda {
  /** One event in, the handler's answer out. @throws LambdaError with the handler's own message */
  invoke<Answer>(event: unknown): Promise<Answer>;
  close(): Promise<void>;
}

export class LambdaError extends Error {
  override name = 'LambdaError';
}

export interface LambdaOptions {
  bundle: string;
  environment: Record<string, string>;
  /** As configured in the stack; the handler sees what is left of it. */
  timeoutMilliseconds?: number;
  /** Told what the function wrote. */
  onOutput?: (text: string) => void;
}

/** By Lambda's rules. */
const largestResponseBytes = 6_291_556;

interface Invocation {
  event: unknown;
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

/** A Lambda in a fresh process of its own, fed through the Runtime API as on AWS, one event at a time. */
export async function startLambda(options: LambdaOptions): Promise<RunningLambda> {
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let idle: ServerResponse | undefined;

  const fail = (message: string) => {
    for (const invocation of [...waiting.splice(0), ...running.values()])
      invocation.reject(new LambdaError(message));
    running.clear();
  };
  const handOut = () => {
    const invocation = idle && waiting.shift();
    if (!idle || !invocation) return;
    const id = randomUUID();
    running.set(id, invocation);
    idle.setHeader('lambda-runtime-aws-request-id', id);
    idle.setHeader('lambda-runtime-deadline-ms', Date.now() + (options.timeoutMilliseconds ?? 60_000));
    idle.end(JSON.stringify(invocation.event));
    idle = undefined;
  };
  const server = createServer(async (request, response) => {
    if (request.url?.endsWith('/invocation/next')) {
      idle = response;
      return handOut();
    }
    const text = await readBody(request);
    const body = JSON.parse(text) as { errorMessage?: string };
    const [, id = '', outcome] = /\/invocation\/([^/]+)\/(response|error)$/.exec(request.url ?? '') ?? [];
    if (Buffer.byteLength(text) > largestResponseBytes)
      running.get(id)?.reject(new LambdaError('Response payload size exceeded maximum allowed payload size'));
    else if (outcome === 'response') running.get(id)?.resolve(body);
    else if (outcome === 'error') running.get(id)?.reject(new LambdaError(body.errorMessage));
    else fail(`the function did not start: ${body.errorMessage}`);
    running.delete(id);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const child = startProcess(options, (server.address() as AddressInfo).port);
  child.on('exit', (code) => fail(`the function's process ended with ${code}`));

  return {
    invoke: <Answer>(event: unknown) =>
      new Promise<Answer>((resolve, reject) => {
        waiting.push({ event, resolve: resolve as (answer: unknown) => void, reject });
        handOut();
      }),
    close: async () => {
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function startProcess({ bundle, environment, onOutput }: LambdaOptions, port: number): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lambda-bootstrap.ts'), bundle], {
    env: { PATH: process.env.PATH, ...environment, AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => onOutput?.(String(data)));
  return child;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
