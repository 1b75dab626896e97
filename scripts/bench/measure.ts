/**
 * One measurement in a process of its own: `build` or `ask`, one engine, one size, one folder. Prints one JSON object.
 */
import { CountingObjectStore } from '../../functions/storage/counting-object-store.ts';
import { FileObjectStore } from '../../functions/storage/file-object-store.ts';
import { annalsEngine } from './annals-engine.ts';
import type { Engine } from './engine.ts';
import { peerEngines } from './peer-engines.ts';
import { sampleQueries, sampleSections } from './sample-sections.ts';

/** A read of S3 from a Lambda: time to the first byte, and what one function's network carries. */
const latencyMilliseconds = 30;
const megabytesPerSecond = 80;

/** First questions, each to a freshly opened index, and questions asked warm after as many to warm up. */
const coldQueries = 5;
const warmQueries = 200;

export const engines: Engine[] = [annalsEngine, ...peerEngines];

export interface BuildMeasurement {
  buildSeconds: number;
  indexBytes: number;
  textBytes: number;
}

export interface AskMeasurement {
  coldMilliseconds: number;
  coldBytes: number;
  coldReads: number;
  coldRounds: number;
  warmP50Milliseconds: number;
  warmP99Milliseconds: number;
  peakMegabytes: number;
}

if (process.argv[1] === import.meta.filename) {
  const [, , phase, name, sections, folder] = process.argv;
  const engine = engines.find((each) => each.name === name)!;
  const measure = phase === 'build' ? measureBuild : measureAsk;
  process.stdout.write(`${JSON.stringify(await measure(engine, Number(sections), folder!))}\n`);
  // FlexSearch leaves a timer behind.
  process.exit(0);
}

async function measureBuild(engine: Engine, count: number, folder: string): Promise<BuildMeasurement> {
  const sections = [...sampleSections(count)];
  const textBytes = sections.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const startedAt = performance.now();
  const { indexBytes } = await engine.build(sections, new FileObjectStore(folder));
  return { buildSeconds: (performance.now() - startedAt) / 1000, indexBytes, textBytes };
}

async function measureAsk(engine: Engine, count: number, folder: string): Promise<AskMeasurement> {
  const queries = sampleQueries(count, coldQueries + warmQueries);
  const cold: (Pick<AskMeasurement, 'coldMilliseconds'> & {
    bytes: number;
    reads: number;
    rounds: number;
  })[] = [];
  let open: Awaited<ReturnType<Engine['open']>> | undefined;
  for (const query of queries.slice(0, coldQueries)) {
    const store = new CountingObjectStore(new FileObjectStore(folder), {
      latencyMilliseconds,
      megabytesPerSecond,
    });
    open = undefined;
    const startedAt = performance.now();
    open = await engine.open(store);
    await open.search(query);
    const use = store.takeUse();
    cold.push({
      coldMilliseconds: performance.now() - startedAt,
      bytes: use.readBytes,
      reads: use.reads,
      rounds: use.rounds,
    });
  }
  const warm = queries.slice(coldQueries);
  for (const query of warm) await open!.search(query);
  const times: number[] = [];
  for (const query of warm) {
    const startedAt = performance.now();
    await open!.search(query);
    times.push(performance.now() - startedAt);
  }
  return {
    coldMilliseconds: quantile(
      cold.map((each) => each.coldMilliseconds),
      0.5,
    ),
    coldBytes: quantile(
      cold.map(({ bytes }) => bytes),
      0.5,
    ),
    coldReads: quantile(
      cold.map(({ reads }) => reads),
      0.5,
    ),
    coldRounds: quantile(
      cold.map(({ rounds }) => rounds),
      0.5,
    ),
    warmP50Milliseconds: quantile(times, 0.5),
    warmP99Milliseconds: quantile(times, 0.99),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
