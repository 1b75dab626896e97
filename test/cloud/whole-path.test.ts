import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadManifest } from '../../functions/manifest/load-manifest.ts';
import { S3ObjectStore } from '../../functions/storage/objects/s3-object-store.ts';
import { AnnalsStack } from '../../infra/annals-stack.ts';
import { temporaryBundles } from '../../infra/build-bundles.ts';
import { featureFlags } from '../../infra/feature-flags.ts';
import { readSettings } from '../../infra/settings.ts';
import { LocalCloud } from './local-cloud.ts';

const documentsFolder = join(import.meta.dirname, '../../corpus/documents');

/** The prefixes the stack's own rule listens to. */
async function uploadPrefixesOfTemplate(): Promise<string[]> {
  const outdir = mkdtempSync(join(tmpdir(), 'annals-rule-'));
  const app = new App({ outdir, context: featureFlags });
  const bundles = await temporaryBundles();
  const template = Template.fromStack(new AnnalsStack(app, 'Annals', { settings: readSettings(), bundles }));
  const rules = Object.values(template.findResources('AWS::Events::Rule')) as {
    Properties: { EventPattern?: { detail: { object: { key: { prefix: string }[] } } } };
  }[];
  const pattern = rules.map(({ Properties }) => Properties.EventPattern).find((found) => found !== undefined);
  return pattern?.detail.object.key.map(({ prefix }) => prefix) ?? [];
}

interface SearchAnswer {
  hits: { document: { id: string }; section: { id: string } }[];
  index: { generation: number; documents: number };
}

const uploadPrefixes = await uploadPrefixesOfTemplate();

async function search(cloud: LocalCloud, query: string): Promise<SearchAnswer> {
  const { status, text } = await cloud.request(`/v1/search?q=${encodeURIComponent(query)}`);
  expect(status, text).toBe(200);
  return JSON.parse(text) as SearchAnswer;
}

async function upload(cloud: LocalCloud, key: string, name: string, bytes?: Uint8Array) {
  const form = new FormData();
  form.set('file', new Blob([bytes ?? (await readFile(join(documentsFolder, name)))]), name);
  const encoded = new Response(form);
  const { status, text } = await cloud.request('/v1/documents', {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': encoded.headers.get('content-type') ?? '' },
    body: new Uint8Array(await encoded.arrayBuffer()),
  });
  expect(status, text).toBe(202);
  return (JSON.parse(text) as { job: { id: string } }).job;
}

async function jobOf(cloud: LocalCloud, id: string, key: string) {
  const { text } = await cloud.request(`/v1/jobs/${id}`, { headers: { authorization: `Bearer ${key}` } });
  return (JSON.parse(text) as { job: { state: string; code: string | null; document: string | null } }).job;
}

describe('the built bundles between local servers of AWS’s protocols', () => {
  let cloud: LocalCloud;
  let key: string;

  beforeAll(async () => {
    cloud = await LocalCloud.start({ uploadPrefixes });
    key = (await cloud.keys.make('test', ['ingest'])).key;
  }, 120_000);
  afterAll(() => cloud.close());

  it('start empty and say so', async () => {
    const { status, text } = await cloud.request('/health');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ status: 'empty', documents: 0 });
  });

  it('make an uploaded file searchable: API, bucket event, reading, indexing, search', async () => {
    const job = await upload(cloud, key, 'lanting-2021.md');
    await cloud.settle();
    expect(await jobOf(cloud, job.id, key)).toMatchObject({ state: 'indexed', document: 'lanting-2021' });
    // A running function looks for a newer generation every two seconds.
    await expect
      .poll(async () => (await search(cloud, 'phosphogypsum')).hits[0]?.document.id, { timeout: 5000 })
      .toBe('lanting-2021');
  });

  it('read a PDF in the worker that is bundled beside the function', async () => {
    const job = await upload(cloud, key, 'energy-benchmarking-2023.pdf');
    await cloud.settle();
    expect(await jobOf(cloud, job.id, key)).toMatchObject({ state: 'indexed', code: null });
  });

  it('name what is wrong with a bad file and go on with the others', async () => {
    const bad = await upload(cloud, key, 'broken.pdf', Buffer.from('%PDF-1.7\nnothing that follows'));
    const good = await upload(cloud, key, 'lanting-2019.txt');
    await cloud.settle();
    expect(await jobOf(cloud, bad.id, key)).toMatchObject({ state: 'rejected', code: 'damaged' });
    expect(await jobOf(cloud, good.id, key)).toMatchObject({ state: 'indexed' });
  });

  it('know the same file for a duplicate', async () => {
    const job = await upload(cloud, key, 'lanting-2021.md');
    await cloud.settle();
    expect(await jobOf(cloud, job.id, key)).toMatchObject({ state: 'indexed', code: 'duplicate' });
  });

  it('send the reader of an original that no Lambda can give back to the bucket', async () => {
    const html = Buffer.from(
      `<html><head><title>Notice on bridges</title></head><body><h1>Notice on bridges</h1><!--${'x'.repeat(7e6)}-->` +
        '<p>The bridges are to be painted every second year.</p></body></html>',
    );
    const store = new S3ObjectStore({ bucket: cloud.s3.bucket.name, client: cloud.s3.clientConfig });
    await store.put('inbox/notice-on-bridges.html', html);
    await cloud.settle();
    const { status, headers } = await cloud.request('/v1/documents/notice-on-bridges/source');
    expect(status).toBe(302);
    const fetched = await fetch(String(headers.location));
    expect(fetched.status).toBe(200);
    expect(fetched.headers.get('content-type')).toBe('text/html');
    expect(Buffer.from(await fetched.arrayBuffer()).equals(html)).toBe(true);
  });

  it('take a document out in one generation', async () => {
    const store = new S3ObjectStore({ bucket: cloud.s3.bucket.name, client: cloud.s3.clientConfig });
    const before = await loadManifest(store);
    const { status } = await cloud.request('/v1/documents/lanting-2019', {
      method: 'DELETE',
      headers: { authorization: `Bearer ${key}` },
    });
    expect(status).toBe(202);
    await cloud.settle();
    const after = await loadManifest(store);
    expect(after).toMatchObject({ generation: before!.generation + 1, documents: before!.documents - 1 });
    await expect
      .poll(async () => (await search(cloud, 'lanting')).index.generation, { timeout: 5000 })
      .toBe(after!.generation);
    const { hits } = await search(cloud, 'lanting');
    expect(hits.map((hit) => hit.document.id)).not.toContain('lanting-2019');
  });

  it('keep house without losing anything', async () => {
    const before = await search(cloud, 'phosphogypsum');
    await cloud.keepHouse();
    const after = await search(cloud, 'phosphogypsum');
    expect(after.hits).toEqual(before.hits);
  });

  it('count searches, empty answers and reads, and write no query and no key into the log', async () => {
    await search(cloud, 'unheardofword');
    const written = cloud.output.join('');
    for (const metric of ['Searches', 'ZeroResults', 'ColdReads', 'IndexedFiles', 'RefusedFiles']) {
      expect(written).toContain(`"${metric}":`);
    }
    expect(written).not.toContain('unheardofword');
    expect(written).not.toContain('phosphogypsum');
    expect(written).not.toContain(key);
  });
});

describe('events that come twice, late and in disorder, over a store that throttles', () => {
  it('end in the same content', async () => {
    const names = ['lanting-2020.html', 'lanting-2022.txt', 'lanting-2023-zh.md', 'heyan-2023.md'];
    let requests = 0;
    const orderly = await LocalCloud.start({ uploadPrefixes });
    const disorderly = await LocalCloud.start({
      uploadPrefixes,
      shuffleEvents: (events) => [...events, ...events].toReversed(),
      intercept: () => (++requests % 7 === 0 ? 503 : undefined),
    });
    try {
      for (const cloud of [orderly, disorderly]) {
        const { key } = await cloud.keys.make('test', ['ingest']);
        for (const name of names) await upload(cloud, key, name);
        await cloud.settle();
        expect(cloud.pendingCount).toBe(0);
      }
      for (const query of ['phosphogypsum', '磷石膏', 'solid waste', 'energy']) {
        const [expected, found] = [await search(orderly, query), await search(disorderly, query)];
        expect(found.hits.map((hit) => hit.section.id)).toEqual(expected.hits.map((hit) => hit.section.id));
        expect(found.index.documents).toBe(expected.index.documents);
      }
    } finally {
      await Promise.all([orderly.close(), disorderly.close()]);
    }
  }, 180_000);
});

describe('a file whose reading fails every time', () => {
  it('is given back alone, tried five times and set aside where a person can see it', async () => {
    let poisoned = 'nothing yet';
    const cloud = await LocalCloud.start({
      uploadPrefixes,
      intercept: ({ method, key }) => (method === 'GET' && key === poisoned ? 500 : undefined),
    });
    try {
      const { key } = await cloud.keys.make('test', ['ingest']);
      const bad = await upload(cloud, key, 'lanting-2022.txt');
      const good = await upload(cloud, key, 'heyan-2023.md');
      poisoned = `uploads/${bad.id}`;
      await cloud.settle(1);
      await cloud.settle(1);
      expect(await jobOf(cloud, good.id, key)).toMatchObject({ state: 'indexed' });
      expect(await jobOf(cloud, bad.id, key)).toMatchObject({ state: 'queued' });
      await cloud.settle(4);
      expect(await jobOf(cloud, bad.id, key)).toMatchObject({ state: 'quarantined' });
    } finally {
      await cloud.close();
    }
  }, 120_000);
});
