/**
 * Annals beside its peers, each measurement in a process of its own, all over the same sections and the same slow store.
 *
 *   npm run bench
 *   npm run bench -- --sizes 1000,10000
 *   npm run bench -- --sizes 1000000 --engines Annals
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { annalsEngine } from './bench/annals-engine.ts';
import type { Engine } from './bench/engine.ts';
import type { AskMeasurement, BuildMeasurement, Measurement } from './bench/measure.ts';
import { isOperation, measureOperations } from './bench/measure-operations.ts';
import { peerEngines } from './bench/peer-engines.ts';
import { sampleQueries } from './bench/sample-sections.ts';
import { writeReport } from './bench/write-report.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `npm run bench
npm run bench -- --sizes 1000,10000
npm run bench -- --sizes 1000000 --engines Annals,"SQLite FTS5"

Builds the same index with every engine, asks it the same questions through a store that takes 30 ms a read and gives
80 MB/s, and prints the ratios. Writes BENCHMARKS.md when all engines were run.

  --sizes    sections, comma-separated; default 1000,10000,100000,1000000: some twenty minutes, 4 GB of disk and of memory
  --engines  names, comma-separated; default all
  --only     search, reading, ledger or lambda: that part alone, printed and not written
  --json     one JSON object a measurement on stdout
`;

/** Minutes after which a measurement is given up, so that one engine cannot hold up the others. */
const patienceMinutes = 20;

/** Questions: five cold, the others warm. */
const queriesAsked = 205;

await runMain(help, main);

async function main(args: string[]): Promise<ExitCode> {
  const { flags } = parseFlags(args, { sizes: 'string', engines: 'string', only: 'string', json: 'boolean' });
  const sizes = (flags.sizes ?? '1000,10000,100000,1000000').split(',').map(Number);
  if (sizes.some((size) => !Number.isSafeInteger(size) || size < 100))
    throw new UsageError('--sizes takes numbers of 100 and more');
  const { only } = flags;
  if (only !== undefined && only !== 'search' && !isOperation(only))
    throw new UsageError('--only takes search, reading, ledger or lambda');
  const all = [annalsEngine, ...peerEngines];
  const wanted = flags.engines?.split(',');
  const chosen = all.filter(({ name }) => !wanted || wanted.includes(name));
  const measurements: Measurement[] = [];
  for (const sections of only === undefined || only === 'search' ? sizes : []) {
    const base = mkdtempSync(join(tmpdir(), 'annals-bench-'));
    try {
      const queries = join(base, 'queries.json');
      writeFileSync(queries, JSON.stringify(sampleQueries(sections, queriesAsked)));
      for (const engine of chosen.filter(({ mostSections }) => sections <= mostSections)) {
        for await (const measurement of measure(engine, sections, join(base, 'index'), queries)) {
          measurements.push(measurement);
          if (flags.json) process.stdout.write(`${JSON.stringify(measurement)}\n`);
        }
      }
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  }
  const operations = wanted || only === 'search' ? [] : await measureOperations(only);
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

/** Builds once and asks; once more with the small cache, where the engine has one. Yields what could be measured. */
async function* measure(
  engine: Engine,
  sections: number,
  folder: string,
  queries: string,
): AsyncGenerator<Measurement> {
  const { name, smallCacheBytes } = engine;
  try {
    const build = await run<BuildMeasurement>(`${name}, ${sections} sections: build`, [
      'build',
      name,
      String(sections),
      folder,
    ]);
    if (!build) return;
    for (const cacheBytes of smallCacheBytes === undefined ? [undefined] : [undefined, smallCacheBytes]) {
      const row = cacheBytes === undefined ? name : `${name}, cache of ${cacheBytes / 2 ** 20} MB`;
      const ask = await run<AskMeasurement>(`${row}, ${sections} sections: ask`, [
        'ask',
        name,
        String(sections),
        folder,
        queries,
        ...(cacheBytes === undefined ? [] : [String(cacheBytes)]),
      ]);
      if (ask) yield { engine: row, sections, ...build, ...ask };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns undefined when the engine could not do it: out of memory, a string too long, not in time */
async function run<T>(what: string, args: readonly string[]): Promise<T | undefined> {
  const startedAt = performance.now();
  process.stderr.write(`${what}\n`);
  const script = new URL('bench/measure.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--max-old-space-size=6000', script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patienceMinutes * 60_000,
  });
  let output = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (text.startsWith('  ')) process.stderr.write(text);
    else complaint += text;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  if (code === 0) {
    process.stderr.write(`  done in ${seconds} s\n`);
    return JSON.parse(output.trim().split('\n').at(-1)!) as T;
  }
  const reason =
    complaint.split('\n').find((line) => /Error|heap/.test(line)) ?? signal ?? `exit code ${code}`;
  process.stderr.write(`  could not, after ${seconds} s: ${reason}\n`);
  return undefined;
}
