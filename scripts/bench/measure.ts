/**
 * One measurement in a process of its own. Prints one JSON object on stdout, its progress on stderr.
 *
 *   measure.ts build ENGINE SECTIONS FOLDER
 *   measure.ts ask ENGINE SECTIONS FOLDER QUERIES.json [CACHE BYTES]
 */
import { readFileSync } from 'node:fs';
import { CountingObjectStore } from '../../functions/storage/objects/counting-object-store.ts';
import { FileObjectStore } from '../../functions/storage/objects/file-object-store.ts';
import { annalsEngine } from './annals-engine.ts';
import type { Engine } from './engine.ts';
import { peerEngines } from './peer-engines.ts';
import { type SampleSection, sampleSections } from './sample-sections.ts';

/** A read of S3 from a Lambda: time to the first byte, and what one function's network carries. */
const latencyMilliseconds = 30;
const megabytesPerSecond = 80;

/** First questions, each to a freshly opened index; all others are asked warm, a second time. */
const coldQueries = 5;

export const engines: Engine[] = [annalsEngine, ...peerEngines];

export interface BuildMeasurement {
  buildSeconds: number;
  buildPeakMegabytes: number;
  indexBytes: number;
  textBytes: number;
}

export interface AskMeasurement {
  coldMilliseconds: number;
  coldBytes: number;
  coldReads: number;
  /** Of these, reads of anything but the text of hits. */
  coldReadsToFind: number;
  coldRounds: number;
  warmP50Milliseconds: number;
  warmP99Milliseconds: number;
  peakMegabytes: number;
}

/** One engine at one size: a row of the report. */
export type Measurement = { engine: string; sections: number } & BuildMeasurement & AskMeasurement;

async function measureBuild(engine: Engine, count: number, folder: string): Promise<BuildMeasurement> {
  const supply = new SectionSupply(count);
  const startedAt = performance.now();
  const { indexBytes } = await engine.build(supply.sections(), new FileObjectStore(folder));
  return {
    buildSeconds: (performance.now() - startedAt - supply.milliseconds) / 1000,
    buildPeakMegabytes: process.resourceUsage().maxRSS / 1024,
    indexBytes,
    textBytes: supply.textBytes,
  };
}

/** Makes sections as they are asked for, a million would not fit beside an index, and takes the time that takes. */
class SectionSupply {
  textBytes = 0;
  milliseconds = 0;
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
  }

  *sections(): Generator<SampleSection> {
    const source = sampleSections(this.#count);
    for (;;) {
      const startedAt = performance.now();
      const { value: section, done } = source.next();
      if (!done) this.textBytes += Buffer.byteLength(section.text);
      this.milliseconds += performance.now() - startedAt;
      if (done) return;
      if (section.id > 0 && section.id % progressSections === 0)
        process.stderr.write(`  ${section.id} of ${this.#count}\n`);
      yield section;
    }
  }
}

/** Sections between two words of progress. */
const progressSections = 100_000;

async function measureAsk(
  engine: Engine,
  folder: string,
  queries: readonly string[],
  cacheBytes: number | undefined,
): Promise<AskMeasurement> {
  const cold: (Pick<AskMeasurement, 'coldMilliseconds'> & {
    bytes: number;
    reads: number;
    readsToFind: number;
    rounds: number;
  })[] = [];
  let open: Awaited<ReturnType<Engine['open']>> | undefined;
  for (const query of queries.slice(0, coldQueries)) {
    const store = slowStore(folder);
    open = undefined;
    const startedAt = performance.now();
    open = await engine.open(store, cacheBytes);
    await open.search(query);
    const use = store.takeUse();
    cold.push({
      coldMilliseconds: performance.now() - startedAt,
      bytes: use.readBytes,
      reads: use.reads,
      readsToFind: open.find ? await countReadsToFind(engine, folder, query) : use.reads,
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
    coldReadsToFind: quantile(
      cold.map(({ readsToFind }) => readsToFind),
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

/** Reads of an index just opened that only finds. */
async function countReadsToFind(engine: Engine, folder: string, query: string): Promise<number> {
  const store = new CountingObjectStore(new FileObjectStore(folder));
  const open = await engine.open(store);
  await open.find!(query);
  return store.takeUse().reads;
}

function slowStore(folder: string): CountingObjectStore {
  return new CountingObjectStore(new FileObjectStore(folder), { latencyMilliseconds, megabytesPerSecond });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

if (process.argv[1] === import.meta.filename) {
  const [, , phase, name, sections, folder, queries, cacheBytes] = process.argv;
  const engine = engines.find((each) => each.name === name)!;
  const measured =
    phase === 'build'
      ? await measureBuild(engine, Number(sections), folder!)
      : await measureAsk(
          engine,
          folder!,
          JSON.parse(readFileSync(queries!, 'utf8')) as string[],
          cacheBytes === undefined ? undefined : Number(cacheBytes),
        );
  process.stdout.write(`${JSON.stringify(measured)}\n`);
  // FlexSearch leaves a timer behind.
  process.exit(0);
}
