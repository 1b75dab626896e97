import { describe, expect, it } from 'vitest';
import type { Clause, Filters, Matcher, Query } from '../../functions/query/query.ts';
import type { SearchBackend } from '../../functions/ranking/search-backend.ts';
import { createSegmentSearch } from '../../functions/ranking/segment-search-backend.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import { mergeSegments } from '../../functions/segment/merge-segments.ts';
import { PartCache } from '../../functions/segment/part-cache.ts';
import type { SegmentEntry } from '../../functions/segment/segment-entry.ts';
import { openSegment } from '../../functions/segment/segment-reader.ts';
import { randomDocument, randomFrom, type Script } from '../segment/indexed-documents.ts';
import { generationsOf, MemorySegments, manifestOf } from '../segment/memory-segments.ts';
import { naiveMatches } from './naive-search.ts';

/** Random histories of each script; ANNALS_HISTORIES=20000 is the long run. */
const histories = Number(process.env.ANNALS_HISTORIES ?? 60);
const stepsOfHistory = 6;

/** An index that is added to, replaced in, deleted from and merged, beside the plain list of what it should hold. */
class History {
  readonly store = new MemorySegments();
  readonly documents = new Map<string, IndexedDocument>();
  #segments: { entry: SegmentEntry; ids: string[] }[] = [];
  #nextId = 0;
  readonly #random: () => number;
  readonly #script: Script;

  constructor(seed: number, script: Script) {
    this.#random = randomFrom(seed);
    this.#script = script;
  }

  async step(): Promise<void> {
    const choice = this.#random();
    if (choice < 0.45 || this.documents.size === 0) await this.#write([...this.#newIds()]);
    else if (choice < 0.65) await this.#write([...new Set([this.#anyId(), this.#anyId()])]);
    else if (choice < 0.85) this.#bury([this.#anyId()]);
    else await this.#merge();
  }

  search(wholeFetchBytes?: number): SearchBackend {
    const manifest = manifestOf(this.#segments.map(({ entry }) => entry));
    const options = wholeFetchBytes === undefined ? {} : { wholeFetchBytes };
    return createSegmentSearch({ store: this.store, generations: generationsOf([manifest]), ...options });
  }

  *#newIds(): Generator<string> {
    for (let count = 1 + Math.floor(this.#random() * 5); count > 0; count--) yield `doc-${this.#nextId++}`;
  }

  #anyId(): string {
    return [...this.documents.keys()][Math.floor(this.#random() * this.documents.size)]!;
  }

  async #write(ids: string[]): Promise<void> {
    this.#bury(ids);
    const written = ids.map((id) => randomDocument(id, this.#random, this.#script));
    for (const document of written) this.documents.set(document.id, document);
    this.#segments.push({ entry: await this.store.build(written), ids });
  }

  #bury(ids: readonly string[]): void {
    for (const id of ids) this.documents.delete(id);
    this.#segments = this.#segments.map(({ entry, ids: own }) => {
      const dead = own.flatMap((id, ordinal) =>
        ids.includes(id) && !entry.deleted.includes(ordinal) ? [ordinal] : [],
      );
      return { entry: { ...entry, deleted: [...entry.deleted, ...dead].sort((a, b) => a - b) }, ids: own };
    });
  }

  async #merge(): Promise<void> {
    const readers = this.#segments.map(({ entry }) => openSegment(this.store, entry, new PartCache(1e6)));
    const ids = this.#segments.flatMap(({ entry, ids: own }) =>
      own.filter((_, ordinal) => !entry.deleted.includes(ordinal)),
    );
    this.#segments = [{ entry: this.store.keep(await mergeSegments(readers)), ids }];
  }
}

const vocabulary: Record<Script, string[]> = {
  english: ['river', 'Plants', 'permit', '300000', '2021', 'ferries', 'glass', 'absent'],
  chinese: ['河流', '玻璃窑炉', '台账', '300000', '2021', '采石场', '港口', '没有'],
  mixed: ['river', '河流', 'glass', '玻璃', '300000', '2021', 'harbour', '港口'],
};

function randomQuery(random: () => number, script: Script): { query: Query; filters: Filters } {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const matcher = (): Matcher => {
    const roll = random();
    const variants: Matcher['variants'] = [];
    if (roll < 0.7) return { kind: 'word', text: pick(vocabulary[script]), variants };
    if (roll < 0.9)
      return { kind: 'phrase', text: `${pick(vocabulary[script])} ${pick(vocabulary[script])}`, variants };
    return {
      kind: 'prefix',
      text: pick(script === 'chinese' ? ['3', '20', '45'] : ['ri', 'pl', 'p', '20']),
      variants,
    };
  };
  const occurrence = (): Clause['occurrence'] => {
    const roll = random();
    return roll < 0.7 ? 'should' : roll < 0.85 ? 'must' : 'must-not';
  };
  const clauses = Array.from({ length: Math.floor(random() * 4) }, (): Clause => {
    const matchers = random() < 0.2 ? [matcher(), matcher()] : [matcher()];
    const occurs = occurrence();
    return { occurrence: occurs, matchers, weight: 1 };
  });
  const filters: Filters = {
    ...(random() < 0.2 ? { years: { from: 2021, to: 2022 } } : {}),
    ...(random() < 0.15 ? { kinds: ['plan'] } : {}),
    ...(random() < 0.1 ? { issuers: ['Department of Ferries'] } : {}),
    ...(random() < 0.1 ? { sectionNumber: '2' } : {}),
    ...(random() < 0.1 ? { documentNumber: '45' } : {}),
    ...(random() < 0.1 ? { documents: ['doc-0', 'doc-3'] } : {}),
    ...(random() < 0.1 ? { heading: script === 'chinese' ? '玻璃' : 'plants' } : {}),
  };
  return { query: { text: '', clauses, filters: {}, notes: [] }, filters };
}

async function allHits(search: SearchBackend, query: Query, filters: Filters) {
  const found: string[] = [];
  let result = await search.search({ query, filters, limit: 7 });
  const { total, facets } = result;
  for (;;) {
    found.push(...result.hits.map(({ document, section }) => `${document.id}#${section.id}`));
    if (result.next === null) return { found, total, facets, totalIsExact: result.totalIsExact };
    result = await search.search({ query, filters, limit: 7, cursor: result.next });
  }
}

describe.each<Script>(['english', 'chinese', 'mixed'])('after random histories, %s', (script) => {
  it('hits, totals and facets are those of a look at every section', async () => {
    let compared = 0;
    for (let seed = 0; seed < histories; seed++) {
      const history = new History(seed, script);
      const random = randomFrom(seed + 1_000_000);
      for (let step = 0; step < stepsOfHistory; step++) await history.step();
      const search = history.search(seed % 2 === 0 ? 0 : undefined);
      for (let asked = 0; asked < 4; asked++) {
        const { query, filters } = randomQuery(random, script);
        const live = [...history.documents.values()];
        const expected = naiveMatches(live, query, filters);
        const { found, total, facets, totalIsExact } = await allHits(search, query, filters);
        const context = JSON.stringify({ seed, asked, clauses: query.clauses, filters });
        expect(found.toSorted(), context).toEqual(expected.toSorted());
        expect(total, context).toBe(expected.length);
        expect(totalIsExact, context).toBe(true);
        const anyYear = { ...filters };
        delete anyYear.years;
        expect(sumByYear(naiveMatches(live, query, anyYear), history.documents), context).toEqual(
          facets.year,
        );
        compared += expected.length;
      }
    }
    expect(compared).toBeGreaterThan(histories);
  });
});

function sumByYear(ids: readonly string[], documents: ReadonlyMap<string, IndexedDocument>) {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const year = documents.get(id.split('#')[0]!)?.year;
    if (year !== null && year !== undefined) counts.set(String(year), (counts.get(String(year)) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => Number(b.value) - Number(a.value));
}
