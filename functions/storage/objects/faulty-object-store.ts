import type { ByteRange, ObjectPage, ObjectStore, StoredObject, WriteCondition } from './object-store.ts';
import { ObjectNotFoundError, StoreUnavailableError } from './object-store.ts';
import { pause } from './retry.ts';
import { seededRandom } from './seeded-random.ts';

export type Fault =
  /** The process dies before the operation, or after it has been applied. */
  | 'crash-before'
  | 'crash-after'
  /** The operation is applied and its answer gets lost. */
  | 'lost-reply'
  /** The store refuses (503 Slow Down); nothing is applied. */
  | 'unavailable'
  /** The operation takes a few milliseconds longer than its neighbours. */
  | 'delay'
  /** A read ends early, or with one bit turned over. */
  | 'cut-body'
  | 'flipped-byte'
  /** A condition is not looked at, as in stores that do not know conditional writes. */
  | 'ignored-precondition';

export interface Operation {
  /** 0 for the first operation on this store, then one more for each. */
  index: number;
  name: 'get' | 'find' | 'put' | 'delete' | 'list';
  key: string;
}

/** Decides which fault, if any, an operation meets. */
export type FaultPlan = (operation: Operation) => Fault | undefined;

/** The process this store belonged to has died: nothing it does reaches the store any more. */
export class SimulatedCrashError extends Error {
  override name = 'SimulatedCrashError';
  constructor({ index, name, key }: Operation) {
    super(`simulated crash at operation ${index}, ${name} ${key}`);
  }
}

/** Stands in front of a store and does to its caller what networks, disks and power cuts do. One per simulated process. */
export class FaultyObjectStore implements ObjectStore {
  private readonly inner: ObjectStore;
  private readonly plan: FaultPlan;
  private operations = 0;
  private crash: SimulatedCrashError | undefined;

  constructor(inner: ObjectStore, plan: FaultPlan) {
    this.inner = inner;
    this.plan = plan;
  }

  /** So many operations were begun: the number of places at which a crash can be put. */
  get operationCount(): number {
    return this.operations;
  }

  async get(key: string, range?: ByteRange): Promise<StoredObject> {
    const found = await this.read('get', key, range);
    if (found === undefined) throw new ObjectNotFoundError(key);
    return found;
  }

  async find(key: string, range?: ByteRange): Promise<StoredObject | undefined> {
    return this.read('find', key, range);
  }

  async put(key: string, body: Uint8Array, onlyIf?: WriteCondition): Promise<{ etag: string }> {
    return this.run('put', key, (fault) =>
      this.inner.put(key, body, fault === 'ignored-precondition' ? undefined : onlyIf),
    );
  }

  async delete(key: string): Promise<void> {
    return this.run('delete', key, () => this.inner.delete(key));
  }

  async list(prefix: string, page?: { cursor?: string; limit?: number }): Promise<ObjectPage> {
    return this.run('list', prefix, () => this.inner.list(prefix, page));
  }

  private read(name: 'get' | 'find', key: string, range?: ByteRange): Promise<StoredObject | undefined> {
    return this.run(name, key, async (fault) => {
      const object = await this.inner.find(key, range);
      return object && { ...object, body: spoil(object.body, fault) };
    });
  }

  private async run<T>(
    name: Operation['name'],
    key: string,
    apply: (fault: Fault | undefined) => Promise<T>,
  ): Promise<T> {
    if (this.crash) throw this.crash;
    const operation = { index: this.operations++, name, key };
    const fault = this.plan(operation);
    if (fault === 'crash-before') throw this.die(operation);
    if (fault === 'unavailable') throw new StoreUnavailableError(`simulated refusal of ${name} ${key}`);
    if (fault === 'delay') await pause(3);
    const result = await apply(fault);
    if (this.crash) throw this.crash;
    if (fault === 'crash-after') throw this.die(operation);
    if (fault === 'lost-reply')
      throw new StoreUnavailableError(`simulated loss of the answer to ${name} ${key}`);
    return result;
  }

  private die(operation: Operation): SimulatedCrashError {
    this.crash = new SimulatedCrashError(operation);
    return this.crash;
  }
}

function spoil(body: Uint8Array, fault: Fault | undefined): Uint8Array {
  if (fault === 'cut-body') return body.subarray(0, Math.floor(body.length / 2));
  if (fault !== 'flipped-byte' || body.length === 0) return body;
  const flipped = new Uint8Array(body);
  flipped[Math.floor(body.length / 3)]! ^= 0x10;
  return flipped;
}

/** One fault at one operation: the way to put a crash at every place in turn. */
export function faultAt(index: number, fault: Fault): FaultPlan {
  return (operation) => (operation.index === index ? fault : undefined);
}

/** Faults by chance, the same for the same seed: each kind with its probability, 0 to 1, their sum at most 1. */
export function randomFaults(seed: number, rates: Partial<Record<Fault, number>>): FaultPlan {
  const random = seededRandom(seed);
  return () => {
    let chance = random();
    for (const [fault, rate] of Object.entries(rates)) {
      if (chance < rate) return fault as Fault;
      chance -= rate;
    }
    return undefined;
  };
}
