import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileObjectStore } from '../../functions/storage/objects/file-object-store.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { type ObjectStore, PreconditionFailedError } from '../../functions/storage/objects/object-store.ts';
import { S3ObjectStore } from '../../functions/storage/objects/s3-object-store.ts';
import { type S3Double, startS3Double } from '../doubles/s3-double.ts';

type Step =
  | { do: 'put'; key: string; text: string; onlyIf: 'nothing' | 'absent' | 'current' | 'outdated' }
  | { do: 'find'; key: string; start: number; length: number }
  | { do: 'delete'; key: string }
  | { do: 'list'; prefix: string; limit: number };

const key = fc.constantFrom('a', 'b', 'dir/a', 'dir/b.1', 'dir/b-1', 'dir2/a');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('put' as const),
    key,
    text: fc.string({ maxLength: 6 }),
    onlyIf: fc.constantFrom('nothing' as const, 'absent' as const, 'current' as const, 'outdated' as const),
  }),
  fc.record({
    do: fc.constant('find' as const),
    key,
    start: fc.nat(8),
    length: fc.integer({ min: 1, max: 8 }),
  }),
  fc.record({ do: fc.constant('delete' as const), key }),
  fc.record({
    do: fc.constant('list' as const),
    prefix: fc.constantFrom('', 'd', 'dir', 'dir/', 'dir/b'),
    limit: fc.integer({ min: 1, max: 4 }),
  }),
);

/** Carries a step out and tells what can be seen of it, etags aside: each store has its own. */
class Client {
  private readonly store: ObjectStore;
  private readonly root: string;
  private readonly outdated = new Map<string, string>();

  constructor(store: ObjectStore, root: string) {
    this.store = store;
    this.root = root;
  }

  async take(step: Step): Promise<unknown> {
    if (step.do === 'put') return this.put(step.key, step.text, step.onlyIf);
    if (step.do === 'find') {
      const found = await this.store.find(this.root + step.key, {
        start: step.start,
        end: step.start + step.length,
      });
      return found && Buffer.from(found.body).toString();
    }
    if (step.do === 'delete') return this.store.delete(this.root + step.key);
    return this.list(step.prefix, step.limit);
  }

  private async put(name: string, text: string, wish: string): Promise<string> {
    const present = await this.store.find(this.root + name);
    const etag = wish === 'current' ? present?.etag : this.outdated.get(name);
    if (present) this.outdated.set(name, present.etag);
    const onlyIf =
      wish === 'absent'
        ? ({ absent: true } as const)
        : wish === 'nothing'
          ? undefined
          : { etag: etag ?? '"none"' };
    try {
      await this.store.put(this.root + name, Buffer.from(text), onlyIf);
      return 'written';
    } catch (error) {
      if (!(error instanceof PreconditionFailedError)) throw error;
      return 'refused';
    }
  }

  private async list(prefix: string, limit: number): Promise<unknown> {
    const pages: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.store.list(this.root + prefix, {
        limit,
        ...(cursor !== undefined && { cursor }),
      });
      pages.push(page.objects.map((object) => [object.key.slice(this.root.length), object.sizeBytes]));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return pages;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'annals-model-'));
let double: S3Double;
let run = 0;
beforeAll(async () => {
  double = await startS3Double();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await double.close();
});

describe('any sequence of operations', () => {
  it.each([
    ['file', () => new FileObjectStore(folder)],
    ['S3', () => new S3ObjectStore({ bucket: double.bucket.name, client: double.clientConfig })],
  ])('is answered by the %s store as by the memory store', async (_name, open) => {
    const store = open();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const root = `run-${++run}/`;
        const [model, real] = [new Client(new MemoryObjectStore(), root), new Client(store, root)];
        for (const one of steps) expect(await real.take(one)).toEqual(await model.take(one));
      }),
      { numRuns: 40 },
    );
  });
});
