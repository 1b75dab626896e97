import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite, textFile } from '../pages/open-site.ts';

const set = (year: number) => ({
  year,
  issuer: 'Marl Office',
  kind: 'yearly-report' as const,
  language: 'en',
  title: `Report of the Marl Office ${year}`,
});
const files = [
  textFile(
    'marl-2021.md',
    '# Report 2021\n\n## 1. Works\n\nIn 2022, 40 brick kilns will be rebuilt. The Sarn bridge will be widened for buses.\n',
    set(2021),
  ),
  textFile(
    'marl-2022.md',
    '# Report 2022\n\n## 1. Works\n\n43 brick kilns were rebuilt in 2022. =Sum kilns must be <b>inspected</b>.\n',
    set(2022),
  ),
];

/** What these tests read of an answer. */
interface Answer {
  commitments: { id: string; status: string; reason: string | null; evidence: { text: string }[] }[];
  total: number;
  next: string | null;
  thread: { searched: { documents: string[] } };
  reviews: unknown[];
}

describe('the ledger on the site', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openSite();
    await site.ingest(files);
  });
  afterAll(() => site.close());

  const get = (path: string, init?: RequestInit) => site.site.request(`http://annals.test${path}`, init);
  const json = async (path: string) => (await (await get(path)).json()) as Answer;

  it('lists commitments with their status and evidence', async () => {
    const { commitments, total } = await json('/v1/commitments?year=2021');
    expect(total).toBe(2);
    expect(commitments[0]).toMatchObject({
      status: 'reported-done',
      deadline: { year: 2022 },
      document: { id: 'marl-2021' },
    });
    expect(commitments[0]?.evidence[0]?.text).toBe('43 brick kilns were rebuilt in 2022.');
    expect(commitments[1]).toMatchObject({ status: 'silent', evidence: [] });
  });

  it.each([
    ['status=silent', 1],
    ['q=kilns', 2],
    ['unit=kilns', 1],
    ['deadline-before=2023', 1],
    ['deadline-before=2022', 0],
    ['document=marl-2022', 1],
    ['issuer=Nobody', 0],
    ['issuer=office+of+marl', 3],
    ['q=kilns&issuer=office+of+marl', 2],
    ['kind=result', 1],
  ])('filters by %s', async (query, count) => {
    expect((await json(`/v1/commitments?${query}`)).total).toBe(count);
  });

  it('tells why by title and year, in the language of the reader', async () => {
    const [done, silent] = (await json('/v1/commitments?year=2021')).commitments;
    expect(done?.reason).toBe('Report of the Marl Office 2022 reports it: 43 brick kilns.');
    expect(silent?.reason).toBe('Not mentioned in the documents of 2022.');
    const page = async (id: string | undefined, language: string) =>
      (await (await get(`/commitments/${id}?lang=${language}`)).text()).replace(/<[^>]+>/g, '');
    expect(await page(done?.id, 'en')).toContain(
      'Report of the Marl Office 2022 reports it: 43 brick kilns.',
    );
    expect(await page(done?.id, 'zh')).toContain(
      'Report of the Marl Office 2022 报告已做到：“43 brick kilns”。',
    );
    expect(await page(silent?.id, 'zh')).toContain('2022 年的文件都没有提到。');
  });

  it('pages with a cursor that stays where it was', async () => {
    const first = await json('/v1/commitments?limit=2');
    const second = await json(`/v1/commitments?limit=2&cursor=${first.next}`);
    const ids = [...first.commitments, ...second.commitments].map(({ id }) => id);
    expect(new Set(ids).size).toBe(first.total);
    expect(second.next).toBeNull();
    expect((await get('/v1/commitments?cursor=nonsense')).status).toBe(400);
  });

  it('writes CSV that no spreadsheet takes for a formula', async () => {
    const csv = await (await get('/v1/commitments.csv')).text();
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv).toContain("'=Sum");
    const [header = '', row = ''] = csv.split('\r\n');
    expect(header).toMatch(/,title,heading,language,evidenceYear,page$/);
    const page = row.split(',').at(-1) ?? '';
    expect((await get(page)).status).toBe(200);
  });

  it('hands out as JSON lines the objects of its JSON answer', async () => {
    const lines = (await (await get('/v1/commitments.jsonl')).text()).trim().split('\n');
    const { commitments } = await json('/v1/commitments');
    expect(lines.map((line) => JSON.parse(line))).toEqual(commitments);
  });

  it('feeds changed statuses', async () => {
    const feed = await (await get('/v1/commitments.atom')).text();
    expect(feed.match(/<entry>/g)).toHaveLength(2);
  });

  it('takes a review with a key, and keeps the proposal beside it', async () => {
    const { key } = await site.readSide.keys.make('reviewer', ['review']);
    const { commitments } = await json('/v1/commitments?status=silent');
    const path = `/v1/commitments/${commitments[0]?.id}`;
    const body = JSON.stringify({ status: 'partly', note: 'work began' });
    const send = (headers: Record<string, string>) =>
      get(`${path}/review`, {
        method: 'PUT',
        body,
        headers: { 'Content-Type': 'application/json', ...headers },
      });
    expect((await send({})).status).toBe(401);
    const answer = await send({ Authorization: `Bearer ${key}` });
    expect(await answer.json()).toMatchObject({
      commitment: { status: 'partly', proposed: 'silent', reviewed: true },
    });
    const { thread, reviews } = await json(path);
    expect(thread.searched.documents).toEqual(['marl-2022']);
    expect(reviews).toMatchObject([{ status: 'partly', note: 'work began', proposed: 'silent' }]);
  });

  it('says 404 for a statement or document that is not there', async () => {
    expect((await get('/v1/commitments/marl-2021-0123456789ab')).status).toBe(404);
    expect((await get('/v1/compare?left=marl-2021&right=nobody')).status).toBe(404);
    expect((await get('/commitments/marl-2021-0123456789ab')).status).toBe(404);
  });

  it.each([
    '/commitments',
    '/commitments?lang=zh&status=open',
    '/silence?from=2021&to=2022',
    '/compare?left=marl-2021&right=marl-2022',
    '/v1/silence?from=2021',
    '/v1/series',
  ])('answers %s', async (path) => {
    expect((await get(path)).status).toBe(200);
    expect(site.faults).toEqual([]);
  });

  it('draws the years on the server and repeats the numbers in a table', async () => {
    const page = await (await get('/commitments')).text();
    expect(page).toContain('<svg class="chart" role="img"');
    expect(page).toMatch(/<th scope="row"[^>]*>2021<\/th>/);
    expect(page).not.toContain('<b>inspected</b>');
  });

  it('shows a thread from promise to report', async () => {
    const { commitments } = await json('/v1/commitments?q=rebuilt');
    const page = await (await get(`/commitments/${commitments[0]?.id}`)).text();
    expect(page).toContain('43 brick kilns were rebuilt in 2022.');
    expect(page).toContain('reported done');
  });
});
