import { describe, expect, it } from 'vitest';
import { defaultKeepPolicy } from '../../functions/manifest/keep-generations.ts';
import { type Fault, faultAt, randomFaults } from '../../functions/storage/objects/faulty-object-store.ts';
import { PreconditionFailedError } from '../../functions/storage/objects/object-store.ts';
import type { StoreSegment } from './simulated-index.ts';
import { type SimulationOptions, type SimulationReport, simulate } from './simulation.ts';

/** Schedules tried per question. Raise it by the environment for a long run: 100 takes minutes. */
const effort = Number(process.env.ANNALS_SIMULATION_EFFORT ?? 1);

/** Runs a simulation; a failure names what is needed to run it again. */
async function simulateNamed(what: string, options: SimulationOptions): Promise<SimulationReport> {
  try {
    return await simulate(options);
  } catch (cause) {
    throw new Error(`${what}, seed ${options.seed}: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}

describe('two writers, a janitor and a reader', { timeout: 60_000 * effort }, () => {
  it('keep every promise in many orders, and the runs are not trivial', async () => {
    const totals = { merges: 0, collected: 0, sights: 0, generations: 0 };
    for (let seed = 1; seed <= 50 * effort; seed++) {
      const report = await simulateNamed('undisturbed', { seed });
      for (const key of ['merges', 'collected', 'sights', 'generations'] as const) totals[key] += report[key];
      expect(report.generations).toBeGreaterThanOrEqual(12);
    }
    expect(totals.merges).toBeGreaterThan(20);
    expect(totals.sights).toBeGreaterThan(500);
  });

  describe.each(['writer', 'janitor'] as const)('with a %s that suffers', (victim) => {
    it.each<Fault>(['crash-before', 'crash-after', 'lost-reply', 'unavailable'])(
      'keep every promise with a %s at each of its operations',
      async (fault) => {
        const { operations } = await simulate({ seed: 1, victim });
        let crashes = 0;
        for (let index = 0; index < operations; index++) {
          for (let seed = 1; seed <= effort; seed++) {
            const report = await simulateNamed(`${fault} at ${index}`, {
              seed: seed * 1000 + index,
              victim,
              faults: faultAt(index, fault),
            });
            if (report.hasCrashed) crashes++;
          }
        }
        expect(operations).toBeGreaterThan(10);
        if (fault.startsWith('crash')) expect(crashes).toBeGreaterThan(operations / 2);
      },
    );
  });

  it('keep every promise while a tenth of all operations fail or lose their answer', async () => {
    for (let seed = 1; seed <= 30 * effort; seed++) {
      const faults = randomFaults(seed, { unavailable: 0.05, 'lost-reply': 0.05 });
      await simulateNamed('noisy', { seed, faults });
    }
  });

  it('leave garbage behind when a writer dies, and collect it', async () => {
    let collected = 0;
    for (let index = 0; index < 20; index++) {
      collected += (await simulate({ seed: index, faults: faultAt(index, 'crash-after') })).collected;
    }
    expect(collected).toBeGreaterThan(0);
  });
});

describe('the simulation notices when a safeguard is missing:', { timeout: 60_000 }, () => {
  /** Share of schedules in which something was found broken. */
  async function shareNoticed(options: Omit<SimulationOptions, 'seed'>, runs = 20): Promise<number> {
    let noticed = 0;
    for (let seed = 1; seed <= runs; seed++) {
      await simulate({ seed, ...options }).catch(() => noticed++);
    }
    return noticed / runs;
  }

  it('conditions on the pointer that the store ignores', async () => {
    const nature = ({ key }: { key: string }) =>
      key === 'manifests/current' ? ('ignored-precondition' as const) : undefined;
    expect(await shareNoticed({ nature })).toBeGreaterThan(0.5);
  });

  it('a janitor without a grace time', async () => {
    const keep = { ...defaultKeepPolicy, graceMilliseconds: 0 };
    expect(await shareNoticed({ keep })).toBeGreaterThan(0.5);
  });

  it('a janitor that keeps no generation but the newest, without a grace time', async () => {
    const keep = { graceMilliseconds: 0, newest: 1, days: 0, months: 0 };
    expect(await shareNoticed({ keep })).toBeGreaterThan(0.5);
  });

  it('a writer that takes over the leftovers of a dead one', async () => {
    const naive: StoreSegment = async (store, bytes, entry) => {
      await store.put(entry.key, bytes, { absent: true }).catch((error) => {
        if (!(error instanceof PreconditionFailedError)) throw error;
      });
      return entry;
    };
    let noticed = 0;
    for (let index = 0; index < 25; index++) {
      for (let seed = 1; seed <= 2; seed++) {
        const faults = faultAt(index, 'crash-after');
        await simulate({ seed, faults, storeSegment: naive }).catch(() => noticed++);
      }
    }
    expect(noticed).toBeGreaterThan(0);
  });
});
