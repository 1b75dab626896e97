import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageTime } from './measure-ledger-pages.ts';

/** An ingest of the sample, from files to the last write. */
export interface IngestTime {
  seconds: number;
  /** Of all its threads. */
  cpuSeconds: number;
}

export interface LedgerMeasurement {
  with: IngestTime;
  without: IngestTime;
  /** Answers of a warm process over that ledger. */
  pages: PageTime[];
}

/** Runs each way, in turn; the quickest counts, as whatever else the machine does only makes them slower. Range 1 to 5. */
const runs = 2;

/** What statements and ledger add to bringing in 233 yearly messages, 63,000 sentences of one body. */
export function measureLedger(): LedgerMeasurement {
  const times = Array.from({ length: runs }, () => ({
    without: inNewFolder((folder) => timeIngest(folder, 'extract-statements.ts,update-ledger.ts')),
    with: inNewFolder((folder) => ({ ingest: timeIngest(folder, ''), pages: measurePages(folder) })),
  }));
  return {
    with: quickest(times.map((time) => time.with.ingest)),
    without: quickest(times.map((time) => time.without)),
    pages: times.at(-1)!.with.pages,
  };
}

function inNewFolder<Measured>(measure: (folder: string) => Measured): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'annals-bench-'));
  try {
    return measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measurePages(folder: string): PageTime[] {
  const script = new URL('measure-ledger-pages.ts', import.meta.url).pathname;
  const child = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`the ledger did not answer: ${child.stderr}`);
  return JSON.parse(child.stdout) as PageTime[];
}

/** @param without file names of modules that are left out, comma-separated */
function timeIngest(folder: string, without: string): IngestTime {
  const preload = new URL('ingest-run.ts', import.meta.url).href;
  const script = new URL('../ingest.ts', import.meta.url).pathname;
  const startedAt = performance.now();
  const child = spawnSync(
    process.execPath,
    ['--import', preload, script, '--sample', 'sotu', '--quiet', '--json'],
    {
      encoding: 'utf8',
      env: { ...process.env, ANNALS_DATA: folder, ANNALS_BENCH_WITHOUT: without },
    },
  );
  const seconds = (performance.now() - startedAt) / 1000;
  if (child.status !== 0) throw new Error(`the sample could not be ingested: ${child.stderr}`);
  const { cpuSeconds } = JSON.parse(child.stderr.trim().split('\n').at(-1)!) as { cpuSeconds: number };
  return { seconds, cpuSeconds };
}

function quickest(times: readonly IngestTime[]): IngestTime {
  return {
    seconds: Math.min(...times.map(({ seconds }) => seconds)),
    cpuSeconds: Math.min(...times.map(({ cpuSeconds }) => cpuSeconds)),
  };
}
