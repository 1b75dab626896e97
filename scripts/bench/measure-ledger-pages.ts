/**
 * What a warm process takes to answer from the ledger, through the whole site. In a process of its own, because what an
 * ingest has left in memory would count: `node measure-ledger-pages.ts FOLDER`, one JSON line on stdout.
 */
import type { Hono } from 'hono';
import { writeDerived } from '../../functions/ingest/ingest-files.ts';
import { createSite } from '../../functions/site.ts';
import { createWriteStores } from '../../functions/write-side.ts';
import { type LocalAnnals, openLocalAnnals } from '../local/open-local.ts';

export interface PageTime {
  what: string;
  /** Median processor time of all threads, milliseconds. */
  cpuMilliseconds: number;
  /** Median time until the whole answer was there. */
  milliseconds: number;
}

/** Requests of each kind that are timed; as many before them warm up. Range 3 to 50. */
const repetitions = 9;

if (import.meta.main) {
  const annals = await openLocalAnnals(process.argv[2]!);
  const site = createSite(annals, { rate: { requests: 1_000_000, windowSeconds: 60 } });
  const pages = await measurePages(site);
  const oneMore = await measureOneMore(site, annals);
  process.stdout.write(`${JSON.stringify([...pages, oneMore])}\n`);
  await annals.close();
}

async function measurePages(site: Hono): Promise<PageTime[]> {
  const ids = await listDocuments(site);
  const { commitments } = (await (await ask(site, '/v1/commitments?limit=100')).json()) as {
    commitments: { id: string }[];
  };
  const thread = (turn: number) => `/commitments/${commitments[turn % commitments.length]!.id}`;
  const year = (turn: number) => 1990 + (turn % 20);
  const neighbours = (turn: number) => `left=${ids[turn % ids.length]}&right=${ids[(turn + 1) % ids.length]}`;
  const whole = (response: Response) => response.arrayBuffer();
  const asked: [what: string, path: (turn: number) => string, read?: typeof firstPart][] = [
    ['ledger page', () => '/commitments'],
    ['ledger page, one year and status', (turn) => `/commitments?year=${year(turn)}&status=silent`],
    ['ledger, JSON, a hundred promises', () => '/v1/commitments?limit=100'],
    ['thread page', thread],
    ['silence page', (turn) => `/silence?from=${year(turn)}`],
    ['two reports compared for the first time', (turn) => `/compare?${neighbours(2 * turn)}`],
    ['two reports compared again', () => `/compare?${neighbours(0)}`],
    ['changes, Atom', () => '/v1/commitments.atom'],
    ['CSV of one year', (turn) => `/v1/commitments.csv?year=${year(turn)}`],
    ['CSV of all promises, its first lines', () => '/v1/commitments.csv', firstPart],
    ['CSV of all promises', () => '/v1/commitments.csv'],
  ];
  const times: PageTime[] = [];
  for (const [what, path, read = whole] of asked) times.push({ what, ...(await time(site, path, read)) });
  return times;
}

/** What a client has to wait for before it can begin. */
async function firstPart(response: Response): Promise<unknown> {
  const reader = response.body!.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value;
}

/** The newest report taken out and brought in again: what follows its publication, the terms included; once, unrehearsed. */
async function measureOneMore(site: Hono, annals: LocalAnnals): Promise<PageTime> {
  const [newest] = await listDocuments(site);
  const { document, reading } = (await annals.library.read(newest!))!;
  await writeDerived(createWriteStores(annals.stores, annals), { documents: [], removed: [newest!] });
  const stores = createWriteStores(annals.stores, annals);
  const before = process.cpuUsage();
  const startedAt = performance.now();
  await writeDerived(stores, { documents: [{ document, reading, source: null }], removed: [] });
  const { user, system } = process.cpuUsage(before);
  return {
    what: 'ledger and terms brought up to date with one more report',
    cpuMilliseconds: (user + system) / 1000,
    milliseconds: performance.now() - startedAt,
  };
}

/** Later turns of a path that changes with them are asked for the first time. */
async function time(
  site: Hono,
  path: (turn: number) => string,
  read: (response: Response) => Promise<unknown>,
): Promise<Omit<PageTime, 'what'>> {
  const cpu: number[] = [];
  const wall: number[] = [];
  for (let turn = 0; turn < 2 * repetitions; turn++) {
    const before = process.cpuUsage();
    const startedAt = performance.now();
    await read(await ask(site, path(turn)));
    const { user, system } = process.cpuUsage(before);
    if (turn < repetitions) continue;
    cpu.push((user + system) / 1000);
    wall.push(performance.now() - startedAt);
  }
  return { cpuMilliseconds: median(cpu), milliseconds: median(wall) };
}

async function ask(site: Hono, path: string): Promise<Response> {
  const response = await site.request(`http://annals.test${path}`);
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
  return response;
}

/** The newest first. */
async function listDocuments(site: Hono): Promise<string[]> {
  const { documents } = (await (await ask(site, '/v1/documents?limit=100')).json()) as {
    documents: { id: string }[];
  };
  return documents.map(({ id }) => id);
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1]!;
}
