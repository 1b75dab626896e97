import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWritableSite, type WritableSite } from './open-writable-site.ts';
import { problemOf } from './read-answer.ts';

const maxUploadBytes = 50_000;
const report =
  '# Report of the Fell Office 2022\n\n## 1. Walls\n\nNine miles of drystone wall were mended.\n';

let site: WritableSite;
let key: string;
beforeAll(async () => {
  site = await openWritableSite(maxUploadBytes);
  key = await site.makeKey('ingest');
});
afterAll(() => site.close());

interface Sent {
  text?: string;
  name?: string;
  fields?: Record<string, string>;
  headers?: Record<string, string>;
}

function send({ text = report, name = 'fell-2022.md', fields = {}, headers = {} }: Sent = {}) {
  const body = new FormData();
  body.set('file', new File([text], name));
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  return site.site.request('/v1/documents', {
    method: 'POST',
    body,
    headers: { Authorization: `Bearer ${key}`, ...headers },
  });
}

type Started = { job: { id: string; url: string } };
const jobAt = async (url: string) =>
  ((await (await site.site.request(url)).json()) as { job: Record<string, string | null> }).job;

/** Sends, waits until the file has been worked off, and tells what became of it. */
async function outcomeOf(sent: Sent) {
  const response = await send(sent);
  expect(response.status).toBe(202);
  await site.finish();
  return jobAt(((await response.json()) as Started).job.url);
}

describe('a document sent in', () => {
  it('becomes searchable, with what its sender stated', async () => {
    const job = await outcomeOf({ fields: { year: '2022', issuer: 'Fell Office', kind: 'yearly-report' } });
    expect(job).toMatchObject({ state: 'indexed', document: 'fell-2022', code: null });
    const answer = await (await site.site.request('/v1/search?q=drystone&year=2022&issuer=fell')).json();
    expect((answer as { hits: { section: { id: string } }[] }).hits[0]?.section.id).toBe('fell-2022#sec_1');
  });

  it('is a duplicate the second time, which is no failure', async () => {
    expect(await outcomeOf({})).toMatchObject({ state: 'indexed', code: 'duplicate', document: 'fell-2022' });
  });

  it('is refused with its reason when it cannot be read', async () => {
    const job = await outcomeOf({ text: '', name: 'nothing.txt' });
    expect(job).toMatchObject({ state: 'rejected', code: 'empty' });
    expect(job.detail).not.toBe('');
  });

  it('gets one job for one Idempotency-Key, and a conflict for another file under it', async () => {
    const headers = { 'Idempotency-Key': 'walk-7' };
    const first = ((await (await send({ headers, text: `${report}Gates.\n` })).json()) as Started).job;
    const again = ((await (await send({ headers, text: `${report}Gates.\n` })).json()) as Started).job;
    expect(again.id).toBe(first.id);
    expect((await problemOf(await send({ headers, text: `${report}Stiles.\n` }))).status).toBe(422);
    await site.finish();
  });

  it('can be taken out again', async () => {
    const remove = () =>
      site.site.request('/v1/documents/fell-2022', {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${key}` },
      });
    expect((await remove()).status).toBe(202);
    await site.finish();
    expect((await site.site.request('/v1/documents/fell-2022')).status).toBe(404);
    const answer = await (await site.site.request('/v1/search?q=drystone&document=fell-2022')).json();
    expect((answer as { total: number }).total).toBe(0);
    expect((await problemOf(await remove())).status).toBe(404);
  });
});

describe('a request to write', () => {
  it.each([
    ['no key', undefined],
    ['an empty key', 'Bearer '],
    ['another scheme', 'Basic YTpi'],
    ['an invented key', 'Bearer annals_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['a long key', `Bearer ${'a'.repeat(5000)}`],
  ])('with %s is 401, and says no more than that', async (_, authorization) => {
    const response = await site.site.request('/v1/documents', {
      method: 'POST',
      body: 'x',
      ...(authorization === undefined ? {} : { headers: { Authorization: authorization } }),
    });
    expect(await problemOf(response)).toMatchObject({
      status: 401,
      detail: 'send a valid key as `Authorization: Bearer KEY`',
    });
    expect(response.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
  });

  it('needs the right role, which an administrator has', async () => {
    const authorization = async (role: 'review' | 'admin') => ({
      Authorization: `Bearer ${await site.makeKey(role)}`,
    });
    expect((await problemOf(await send({ headers: await authorization('review') }))).status).toBe(403);
    expect((await send({ headers: await authorization('admin') })).status).toBe(202);
    await site.finish();
  });

  it('is refused once its key is revoked', async () => {
    const revoked = await site.makeKey('ingest');
    await site.revokeKey(revoked);
    expect((await send({ headers: { Authorization: `Bearer ${revoked}` } })).status).toBe(401);
  });

  it.each([
    ['a year that is none', { year: 'soon' }, '#/year'],
    ['a kind that is none', { kind: 'poem' }, '#/kind'],
    ['an id that is none', { id: '../x' }, '#/id'],
    ['a dangerous address', { url: 'javascript:alert(1)' }, '#/url'],
  ])('with %s points at it', async (_, fields, pointer) => {
    const problem = await problemOf(await send({ fields: fields as unknown as Record<string, string> }));
    expect(problem.status).toBe(400);
    expect(problem.errors.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('that is too large is told of the way for large files, without being read to its end', async () => {
    const declared = await send({ text: 'x'.repeat(maxUploadBytes + 20_000) });
    expect(await problemOf(declared)).toMatchObject({ status: 413 });
    let sentBytes = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sentBytes += 10_000;
        controller.enqueue(new Uint8Array(10_000));
      },
    });
    const response = await site.site.request('/v1/documents', {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'multipart/form-data; boundary=x' },
    } as RequestInit);
    expect((await problemOf(response)).detail).toContain('sizeBytes');
    expect(sentBytes).toBeLessThan(maxUploadBytes * 3);
  });

  it.each([
    ['text/plain', 'hello', 415],
    ['multipart/form-data; boundary=x', 'not a form', 400],
    ['application/json', '{', 400],
    ['application/json', '{"fileName":"a.pdf"}', 400],
  ])('as %s %j is %s', async (contentType, body, status) => {
    const response = await site.site.request('/v1/documents', {
      method: 'POST',
      body,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': contentType },
    });
    expect((await problemOf(response)).status).toBe(status);
  });

  it('asks after a job that does not exist in vain', async () => {
    for (const id of ['nowhere', '..%2f', '😀', 'a'.repeat(200)])
      expect((await problemOf(await site.site.request(`/v1/jobs/${encodeURIComponent(id)}`))).status).toBe(
        404,
      );
  });
});
