import { requireNode } from './terminal/require-node.ts';
import { runCommand } from './terminal/run-command.ts';

const help = `Everything that has to hold before a change lands.

  npm run check                     types, lint, import boundaries, stack, tests
  npm run check -- --without-tests  all but the test suite
`;

interface Step {
  name: string;
  program: string;
  args: string[];
}

const steps: Step[] = [
  { name: 'types', program: 'tsc', args: ['--noEmit'] },
  { name: 'lint', program: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { name: 'boundaries', program: 'vitest', args: ['run', 'test/boundaries'] },
  { name: 'synth', program: 'node', args: ['infra/app.ts', '--quiet'] },
];

async function main(args: string[]): Promise<number> {
  requireNode();
  if (args.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  const chosen = args.includes('--without-tests')
    ? steps
    : [...steps, { name: 'tests', program: 'node', args: ['scripts/test.ts'] }];
  for (const step of chosen) {
    process.stderr.write(`\n== ${step.name}\n`);
    const { exitCode, milliseconds } = await runCommand(step.program, step.args);
    process.stderr.write(
      `== ${step.name}: ${exitCode === 0 ? 'ok' : 'failed'} in ${(milliseconds / 1000).toFixed(1)} s\n`,
    );
    if (exitCode !== 0) return 1;
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
