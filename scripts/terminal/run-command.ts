import { spawn } from 'node:child_process';

export interface CommandOutcome {
  exitCode: number;
  milliseconds: number;
}

/** Runs one program of `node_modules/.bin` (npm puts it on the path) with its output on ours. */
export function runCommand(
  program: string,
  args: string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<CommandOutcome> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      resolve({ exitCode: code ?? (signal ? 1 : 0), milliseconds: performance.now() - startedAt });
    });
  });
}
