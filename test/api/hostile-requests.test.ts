import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../functions/api/serving/problem.ts';
import { deepestOffset } from '../../functions/ranking/page-cursor.ts';
import type { TestSite } from '../pages/open-site.ts';
import { type HostileRequest, hostileRequests } from './hostile-grammar.ts';
import { openWarmSite } from './open-warm-site.ts';

/** Requests of the long run; the suite makes a short one. `ANNALS_HOSTILE_REQUESTS=100000 npx vitest run test/api/hostile-requests` */
const count = Number(process.env.ANNALS_HOSTILE_REQUESTS ?? 700);
const seed = Number(process.env.ANNALS_HOSTILE_SEED ?? 1);

const sections = 10_000;

/**
 * Processor time an answer may take on a warm index, in milliseconds. What took longer is asked again, and counts by its
 * best time: the first may have met the collector, or a block of text nobody had opened. The suite, which may share its
 * machine, only forbids what is out of all proportion.
 */
const mostMilliseconds = process.env.ANNALS_HOSTILE_REQUESTS ? 50 : 250;
const repetitions = 4;

/** Statuses a client can cause. */
const mannered = new Set([200, 204, 302, 304, 400, 401, 403, 404, 405, 410, 413, 415, 422]);

let site: TestSite;
let cursors: string[];
beforeAll(async () => {
  site = await openWarmSite(sections);
  cursors = await Promise.all(
    ['peace', 'war', 'the', '企业'].map(async (q) => {
      const answer = await (await site.site.request(`/v1/search?${new URLSearchParams({ q })}`)).json();
      return (answer as { next: string }).next;
    }),
  );
}, 300_000);
afterAll(() => site.close());

interface Answered {
  status: number;
  headers: Headers;
  body: string;
  milliseconds: number;
}

/** Undefined for a request that cannot even be made: a header with a line break, a body of a GET. */
async function ask({ path, init }: HostileRequest): Promise<Answered | undefined> {
  const address = `http://localhost${path}`;
  let request: Request;
  try {
    request = new Request(address, init);
  } catch {
    return undefined;
  }
  const before = process.threadCpuUsage();
  const response = await site.site.request(request);
  const body = await beginningOf(response);
  const used = process.threadCpuUsage(before);
  return {
    status: response.status,
    headers: response.headers,
    body,
    milliseconds: (used.user + used.system) / 1000,
  };
}

/** An export has no end worth waiting for here: its first rows tell that it goes. */
async function beginningOf(response: Response): Promise<string> {
  if (!/csv|jsonl/.test(response.headers.get('Content-Type') ?? '')) return response.text();
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

/** What is wrong with an answer; empty when nothing is. */
function faultsOf({ path, init }: HostileRequest, { status, headers, body }: Answered): string[] {
  const faults: string[] = [];
  if (!mannered.has(status)) faults.push(`status ${status}`);
  if (/node_modules|functions\/\w|\bat [\w.]+ \(|ZodError|SyntaxError|\[native code\]/.test(body))
    faults.push('tells of our insides');
  const isApi = /^\/(?:v1\/|health|openapi\.json$|docs$)/.test(path.split('?')[0] ?? '');
  if (status < 400 || !isApi || init.method === 'HEAD') return faults;
  if (headers.get('Content-Type') !== 'application/problem+json') return [...faults, 'no problem+json'];
  const problem = JSON.parse(body) as Partial<Problem>;
  const isWhole =
    typeof problem.type === 'string' &&
    typeof problem.title === 'string' &&
    problem.status === status &&
    typeof problem.detail === 'string' &&
    Array.isArray(problem.errors) &&
    problem.requestId === headers.get('Request-Id');
  if (!isWhole) faults.push('an incomplete problem');
  if (status === 405 && !headers.get('Allow')) faults.push('405 without Allow');
  return faults;
}

/** The best processor time of several tries. */
async function bestTime(request: HostileRequest, first: number): Promise<number> {
  let best = first;
  for (let at = 0; at < repetitions && best > mostMilliseconds; at++)
    best = Math.min(best, (await ask(request))?.milliseconds ?? 0);
  return best;
}

describe(`${count} hostile requests to a warm index of ${sections} sections`, () => {
  it(
    'never break anything, are refused as problems, and cost little',
    async () => {
      const wrong: unknown[] = [];
      const slow: { family: string; path: string; milliseconds: number }[] = [];
      const statuses = new Map<number, number>();
      const longest = new Map<string, number>();
      let asked = 0;
      for (const request of hostileRequests(seed, cursors)) {
        if (asked >= count) break;
        const answer = await ask(request);
        if (!answer) continue;
        asked += 1;
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const faults = faultsOf(request, answer);
        if (faults.length > 0) wrong.push({ ...request, path: request.path.slice(0, 300), faults });
        const milliseconds = await bestTime(request, answer.milliseconds);
        const { family, path } = request;
        longest.set(family, Math.max(longest.get(family) ?? 0, milliseconds));
        if (milliseconds > mostMilliseconds) slow.push({ family, path: path.slice(0, 300), milliseconds });
        if (count > 10_000 && asked % 5000 === 0)
          console.log(asked, [...statuses], `wrong ${wrong.length}, slow ${slow.length}`);
      }
      if (count > 10_000)
        console.log(
          [...longest].sort(([, a], [, b]) => b - a),
          slow,
        );
      expect(wrong).toEqual([]);
      expect(site.faults).toEqual([]);
      for (const status of [200, 400, 404, 405])
        expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(10);
      expect(slow).toEqual([]);
    },
    24 * 3_600_000,
  );
});

describe('an export of more than a list can be paged through', () => {
  it('has a line for every section that fits, each once', async () => {
    const lines = (await (await site.site.request('/v1/search.jsonl?from=1900')).text()).trim().split('\n');
    const ids = lines.map((line) => (JSON.parse(line) as { section: { id: string } }).section.id);
    const { total } = (await (await site.site.request('/v1/search?from=1900')).json()) as { total: number };
    expect(total).toBeGreaterThan(deepestOffset);
    expect([lines.length, new Set(ids).size]).toEqual([total, total]);
  }, 120_000);
});
