import type { ObjectStore } from '../../functions/storage/objects/object-store.ts';

/**
 * Runs several processes as if at once, one store operation at a time, in an order chosen by `random` alone: the same
 * numbers give the same interleaving. A process is an async function that touches the world only through `turn`.
 */
export class TurnTaking {
  private readonly random: () => number;
  private readonly waiting: { name: string; go: () => void }[] = [];
  private running = 0;
  /** Milliseconds since 1970 in the simulated world; goes on a little with every turn. */
  time = Date.parse('2024-03-01T00:00:00Z');
  turns = 0;

  constructor(random: () => number) {
    this.random = random;
  }

  now = (): Date => new Date(this.time);

  /** Waits until it is this process's turn. */
  turn = (name: string): Promise<void> => {
    this.running--;
    return new Promise((resolve) => {
      this.waiting.push({
        name,
        go: () => {
          this.running++;
          resolve();
        },
      });
    });
  };

  /** Starts the processes and takes turns until all have ended. */
  async run(processes: (() => Promise<unknown>)[]): Promise<void> {
    this.running += processes.length;
    const ends = processes.map((process) =>
      process().finally(() => {
        this.running--;
      }),
    );
    const all = Promise.allSettled(ends);
    while (await this.somebodyWaits()) {
      const [next] = this.waiting.splice(Math.floor(this.random() * this.waiting.length), 1);
      this.time += Math.floor(this.random() * 2000);
      this.turns++;
      next!.go();
    }
    for (const end of await all) if (end.status === 'rejected') throw end.reason;
  }

  /** Lets everybody run until each waits for its turn or has ended. */
  private async somebodyWaits(): Promise<boolean> {
    while (this.running > 0) await Promise.resolve();
    return this.waiting.length > 0;
  }
}

/** A store each of whose operations waits for the process's turn. */
export function takingTurns(inner: ObjectStore, turn: () => Promise<void>): ObjectStore {
  const inTurn = async <T>(operation: () => Promise<T>): Promise<T> => {
    await turn();
    return operation();
  };
  return {
    get: (...args) => inTurn(() => inner.get(...args)),
    find: (...args) => inTurn(() => inner.find(...args)),
    put: (...args) => inTurn(() => inner.put(...args)),
    delete: (...args) => inTurn(() => inner.delete(...args)),
    list: (...args) => inTurn(() => inner.list(...args)),
  };
}
