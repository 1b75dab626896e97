/**
 * Annals beside its peers, each measurement in a process of its own, all over the same sections and the same slow store.
 *
 *   npm run bench
 *   npm run bench -- --sizes 1000,10000
 *   npm run bench -- --sizes 1000000 --engines Annals
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { annalsEngine } from './bench/annals-engine.ts';
import type { AskMeasurement, BuildMeasurement } from './bench/measure.ts';
import { measureOperations } from './bench/measure-operations.ts';
import { peerEngines } from './bench/peer-engines.ts';
import { writeReport } from './bench/write-report.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `npm run bench
npm run bench -- --sizes 1000,10000
npm run bench -- --sizes 1000000 --engines Annals,"SQLite FTS5"

Builds the same index with every engine, asks it the same questions through a store that takes 30 ms a read and gives
80 MB/s, and prints the ratios. Writes BENCHMARKS.md when all engines were run.

  --sizes    sections, comma-separated; default 1000,10000,100000. 1000000 takes half an hour and 8 GB
  --engines  names, comma-separated; default all
  --only     search, reading or lambda: that part alone, printed and not written
  --json     one JSON object a measurement on stdout
`;

export type Measurement = { engine: string; sections: number } & BuildMeasurement & AskMeasurement;

await runMain(help, main);

async function main(args: string[]): Promise<ExitCode> {
  const { flags } = parseFlags(args, { sizes: 'string', engines: 'string', only: 'string', json: 'boolean' });
  const sizes = (flags.sizes ?? '1000,10000,100000').split(',').map(Number);
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 100))
    throw new UsageError('--sizes takes numbers of 100 and more');
  const { only } = flags;
  if (only !== undefined && !['search', 'reading', 'lambda'].includes(only))
    throw new UsageError('--only takes search, reading or lambda');
  const all = [annalsEngine, ...peerEngines];
  const wanted = flags.engines?.split(',');
  const chosen = all.filter(({ name }) => !wanted || wanted.includes(name));
  const measurements: Measurement[] = [];
  for (const sections of only === undefined || only === 'search' ? sizes : []) {
    for (const engine of chosen) {
      if (sections > engine.mostSections) continue;
      process.stderr.write(`${engine.name}, ${sections} sections\n`);
      const measurement = measure(engine.name, sections);
      if (!measurement) continue;
      measurements.push(measurement);
      if (flags.json) process.stdout.write(`${JSON.stringify(measurement)}\n`);
    }
  }
  const operations = wanted || only === 'search' ? [] : await measureOperations(only !== 'reading');
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.version}`;
  const report = writeReport(
    measurements,
    all,
    machine,
    `npm run bench -- --sizes ${sizes.join(',')}`,
    operations,
  );
  if (!flags.json) process.stdout.write(report);
  if (!wanted && !only) writeFileSync(new URL('../BENCHMARKS.md', import.meta.url), report);
  return 0;
}

function measure(engine: string, sections: number): Measurement | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'annals-bench-'));
  try {
    const build = run<BuildMeasurement>('build', engine, sections, folder);
    const ask = build && run<AskMeasurement>('ask', engine, sections, folder);
    return ask && { engine, sections, ...build, ...ask };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns undefined when the engine could not do it: out of memory, a string too long */
function run<T>(phase: 'build' | 'ask', engine: string, sections: number, folder: string): T | undefined {
  const script = new URL('bench/measure.ts', import.meta.url).pathname;
  const args = ['--max-old-space-size=6000', script, phase, engine, String(sections), folder];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (child.status === 0) return JSON.parse(child.stdout.trim().split('\n').at(-1)!) as T;
  process.stderr.write(
    `${engine} could not ${phase}: ${child.stderr.split('\n').find((line) => /Error|heap/.test(line)) ?? child.signal}\n`,
  );
  return undefined;
}
