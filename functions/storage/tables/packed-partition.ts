import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { NewItem, Table } from './table.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Bytes of one item's part; DynamoDB's limit is 400 KB with key and names. */
const partBytes = 350_000;

interface Part {
  [field: string]: Uint8Array | number;
  bytes: Uint8Array;
  parts: number;
}

/**
 * Values of one kind in one partition, by id, each as gzip of JSON in as many items as it needs:
 *
 *     <partition>   <id>#00, <id>#01, ...
 */
export class PackedPartition<Value> {
  readonly #table: Table;
  readonly #pk: string;

  constructor(table: Table, partition: string) {
    this.#table = table;
    this.#pk = partition;
  }

  /** In this order; undefined for what is not there. Two rounds where a value has more than one part. */
  async read(ids: readonly string[]): Promise<(Value | undefined)[]> {
    const first = await this.#find(ids.map((id) => ({ id, part: 0 })));
    const rest = [...first.values()].flatMap(({ id, data }) =>
      Array.from({ length: data.parts - 1 }, (_, at) => ({ id, part: at + 1 })),
    );
    const more = rest.length > 0 ? await this.#find(rest) : new Map<string, { id: string; data: Part }>();
    return Promise.all(
      ids.map(async (id) => {
        const count = first.get(keyOf(id, 0))?.data.parts;
        if (count === undefined) return undefined;
        const parts = Array.from(
          { length: count },
          (_, part) => (first.get(keyOf(id, part)) ?? more.get(keyOf(id, part)))?.data,
        );
        return parts.every((part) => part !== undefined) ? readParts<Value>(parts) : undefined;
      }),
    );
  }

  /** Every value, by id. */
  async readAll(): Promise<Map<string, Value>> {
    const parts = new Map<string, Part[]>();
    // Without a limit: as many items a trip as DynamoDB gives (1 MB).
    const { items } = await this.#table.query<Part>({ from: { pk: this.#pk } });
    for (const { sk, data } of items) {
      const id = sk.slice(0, sk.lastIndexOf('#'));
      parts.set(id, [...(parts.get(id) ?? []), data]);
    }
    const whole = [...parts].filter(([, list]) => list.length >= list[0]!.parts);
    return new Map(
      await Promise.all(whole.map(async ([id, list]) => [id, await readParts<Value>(list)] as const)),
    );
  }

  /** Writes values and takes out others; a shorter value leaves its last parts behind, which go after the new ones are there. */
  async write(values: readonly { id: string; value: Value }[], removed: readonly string[]): Promise<void> {
    const before = await this.#find(
      [...values.map(({ id }) => id), ...removed].map((id) => ({ id, part: 0 })),
    );
    const items = (await Promise.all(values.map(({ id, value }) => this.#toItems(id, value)))).flat();
    const written = new Set(items.map(({ sk }) => sk));
    await this.#table.putMany(items);
    const held = [...before.values()].flatMap(({ id, data }) =>
      Array.from({ length: data.parts }, (_, part) => keyOf(id, part)),
    );
    const stale = held.filter((sk) => !written.has(sk));
    await this.#table.deleteMany(stale.map((sk) => ({ pk: this.#pk, sk })));
  }

  async #find(keys: readonly { id: string; part: number }[]) {
    const items = await this.#table.findMany<Part>(
      keys.map(({ id, part }) => ({ pk: this.#pk, sk: keyOf(id, part) })),
    );
    return new Map(items.map(({ sk, data }) => [sk, { id: sk.slice(0, sk.lastIndexOf('#')), data }]));
  }

  async #toItems(id: string, value: Value): Promise<NewItem<Part>[]> {
    const packed = await pack(JSON.stringify(value));
    const parts = Math.ceil(packed.byteLength / partBytes);
    return Array.from({ length: parts }, (_, part) => ({
      pk: this.#pk,
      sk: keyOf(id, part),
      data: { bytes: packed.subarray(part * partBytes, (part + 1) * partBytes), parts },
    }));
  }
}

function keyOf(id: string, part: number): string {
  return `${id}#${String(part).padStart(2, '0')}`;
}

async function readParts<Value>(parts: readonly Part[]): Promise<Value> {
  const bytes = await unpack(Buffer.concat(parts.slice(0, parts[0]!.parts).map((part) => part.bytes)));
  return JSON.parse(bytes.toString('utf8')) as Value;
}
