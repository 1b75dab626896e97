import { collectGarbage, takeInventory } from '../../functions/manifest/collect-garbage.ts';
import { compact } from '../../functions/manifest/compact.ts';
import { defaultKeepPolicy, type KeepPolicy } from '../../functions/manifest/keep-generations.ts';
import type { PublishOptions } from '../../functions/manifest/publish-generation.ts';
import {
  type FaultPlan,
  FaultyObjectStore,
  SimulatedCrashError,
} from '../../functions/storage/objects/faulty-object-store.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { type ObjectStore, StoreUnavailableError } from '../../functions/storage/objects/object-store.ts';
import { seededRandom } from '../../functions/storage/objects/seeded-random.ts';
import {
  BrokenPromiseError,
  mergeIn,
  readIndex,
  type StoreSegment,
  writeDocument,
} from './simulated-index.ts';
import { TurnTaking, takingTurns } from './turn-taking.ts';

export interface SimulationOptions {
  seed: number;
  /** Faults of the victim's first life; the others live undisturbed. */
  faults?: FaultPlan;
  /** The first writer unless said otherwise. */
  victim?: 'writer' | 'janitor';
  /** Faults that every process meets all the time, such as a store that ignores conditions. */
  nature?: FaultPlan;
  keep?: KeepPolicy;
  storeSegment?: StoreSegment;
}

export interface SimulationReport {
  /** Operations of the victim's first life. */
  operations: number;
  hasCrashed: boolean;
  /** Pieces of work the first writer had acknowledged when its first life ended. */
  acknowledgedByFirst: number;
  generations: number;
  merges: number;
  collected: number;
  sights: number;
}

/** What a writer has to do: documents in this order, each an edition or a deletion. */
type Work = [id: string, edition: number | null][];

const works: Work[] = [
  [
    ['a1', 1],
    ['a2', 1],
    ['a1', 2],
    ['a3', 1],
    ['a2', null],
  ],
  [
    ['b1', 1],
    ['b2', 1],
    ['b1', null],
    ['b3', 1],
    ['b2', 2],
    ['b4', 1],
    ['b5', 1],
  ],
];

/**
 * Two writers, a janitor that merges and tidies, and a reader, interleaved by the seed. The first writer may die and is
 * then started again hours later, to do its work from the beginning. Throws when a promise is broken.
 */
export async function simulate(options: SimulationOptions): Promise<SimulationReport> {
  const world = new World(options);
  const victim = world.process('victim', options.faults);
  const isWriter = (options.victim ?? 'writer') === 'writer';
  const writer = isWriter ? victim : world.process('writer 1');
  const janitor = isWriter ? world.process('janitor') : victim;
  await world.turns.run([
    async () => {
      world.report.acknowledgedByFirst = await world.write(writer, works[0]!);
    },
    () => world.write(world.process('writer 2'), works[1]!),
    () => world.tidy(janitor, 3),
    () => world.read(world.process('reader'), 6),
  ]);
  world.turns.time += 5 * 60 * 60 * 1000;
  const left = works[0]!.slice(world.report.acknowledgedByFirst);
  await world.turns.run([
    () => world.write(world.process('writer 1 again'), left),
    () => world.tidy(world.process('janitor'), 2),
    () => world.read(world.process('reader'), 4),
  ]);
  await world.checkEnd();
  return { ...world.report, operations: victim.faulty.operationCount };
}

interface Process {
  store: ObjectStore;
  faulty: FaultyObjectStore;
  publishing: PublishOptions;
}

class World {
  readonly turns: TurnTaking;
  readonly report = {
    hasCrashed: false,
    acknowledgedByFirst: 0,
    generations: 0,
    merges: 0,
    collected: 0,
    sights: 0,
  };
  private readonly options: SimulationOptions;
  private readonly disk: MemoryObjectStore;
  /** For each document, what was begun and what was acknowledged, as positions in its history. */
  private readonly histories = new Map<string, { states: (number | null)[]; acknowledged: number }>();

  constructor(options: SimulationOptions) {
    this.options = options;
    this.turns = new TurnTaking(seededRandom(options.seed));
    this.disk = new MemoryObjectStore({ now: this.turns.now });
  }

  process(name: string, faults: FaultPlan = () => undefined): Process {
    const { nature } = this.options;
    const faulty = new FaultyObjectStore(this.disk, (operation) => nature?.(operation) ?? faults(operation));
    const turn = () => this.turns.turn(name);
    const keep = this.options.keep ?? defaultKeepPolicy;
    return {
      faulty,
      store: takingTurns(faulty, turn),
      publishing: { now: this.turns.now, wait: turn, keep },
    };
  }

  /** @returns how many pieces of work were acknowledged */
  async write({ store, publishing }: Process, work: Work): Promise<number> {
    let acknowledged = 0;
    await this.untilCrash(async () => {
      for (const [id, edition] of work) {
        const history = this.begin(id, edition);
        const position = history.states.length - 1;
        const { storeSegment } = this.options;
        const options = { ...publishing, ...(storeSegment && { storeSegment }) };
        await redelivered(() => writeDocument(store, id, edition, options));
        history.acknowledged = position;
        acknowledged++;
      }
    });
    return acknowledged;
  }

  async tidy({ store, publishing }: Process, times: number): Promise<void> {
    await this.untilCrash(async () => {
      for (let i = 0; i < times; i++) {
        const { done } = await redelivered(() => compact(store, mergeIn(store), publishing));
        this.report.merges += done.length;
        this.report.collected += (await redelivered(() => collectGarbage(store, publishing))).length;
      }
    });
  }

  async read({ store }: Process, times: number): Promise<void> {
    let newest = 0;
    for (let i = 0; i < times; i++) {
      const before = new Map([...this.histories].map(([id, { acknowledged }]) => [id, acknowledged]));
      const { generation, documents } = await readIndex(store);
      if (generation < newest) throw new BrokenPromiseError(`generation ${generation} came after ${newest}`);
      newest = generation;
      this.check(documents, before);
    }
  }

  /** After the last process: everything acknowledged is there, and every object is accounted for. */
  async checkEnd(): Promise<void> {
    this.turns.time += 24 * 60 * 60 * 1000;
    const { documents, generation } = await readIndex(this.disk);
    this.report.generations = generation;
    this.check(documents, new Map([...this.histories].map(([id, { states }]) => [id, states.length - 1])));
    const options = { now: this.turns.now, keep: this.options.keep ?? defaultKeepPolicy };
    await collectGarbage(this.disk, options);
    const inventory = await takeInventory(this.disk, options);
    const leftOver = inventory.inGrace.length + inventory.garbage.length + inventory.missing.length;
    if (leftOver > 0) throw new BrokenPromiseError(`${leftOver} objects are left over or missing at the end`);
    await readIndex(this.disk);
  }

  private async untilCrash(live: () => Promise<void>): Promise<void> {
    try {
      await live();
    } catch (error) {
      if (!(error instanceof SimulatedCrashError)) throw error;
      this.report.hasCrashed = true;
    }
  }

  private begin(id: string, edition: number | null) {
    const history = this.histories.get(id) ?? { states: [null], acknowledged: 0 };
    this.histories.set(id, history);
    history.states.push(edition);
    return history;
  }

  /** Each document is in a state that was acknowledged before the look began, or begun later; nothing in between. */
  private check(documents: Map<string, number>, acknowledged: Map<string, number>): void {
    this.report.sights++;
    for (const [id, { states }] of this.histories) {
      const seen = documents.get(id) ?? null;
      const allowed = states.slice(acknowledged.get(id) ?? 0);
      if (!allowed.includes(seen))
        throw new BrokenPromiseError(`${id} is seen as ${seen}, may be ${allowed.join()}`);
    }
    for (const id of documents.keys())
      if (!this.histories.has(id)) throw new BrokenPromiseError(`${id} was never written`);
  }
}

/** A message whose handling failed for want of the store comes again, as from a queue. */
async function redelivered<T>(handle: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await handle();
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
    }
  }
}
