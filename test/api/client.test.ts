import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../functions/api/client.ts';
import { openSite, type TestSite, textFile } from '../pages/open-site.ts';

describe('the TypeScript client', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await openSite();
    await site.ingest([
      textFile(
        'marl-2023.md',
        '# Report of the Marl Office 2023\n\n## 1. Kilns\n\nTwelve kilns were rebuilt.\n',
        {
          year: 2023,
        },
      ),
    ]);
  });
  afterAll(() => site.close());

  const client = () => createClient('http://annals.test', { fetch: site.site.request });

  it('searches with typed parameters and reads typed hits', async () => {
    const response = await client().v1.search.$get({ query: { q: 'kilns', limit: 5 } });
    const { hits, why } = await response.json();
    expect(hits.map((hit) => hit.section.heading)).toEqual(['Kilns']);
    expect(why).toBeNull();
  });

  it('fills parameters of the path', async () => {
    const response = await client().v1.documents[':id'].sections[':number'].$get({
      param: { id: 'marl-2023', number: 'I' },
    });
    expect((await response.json()).section.text).toContain('Twelve kilns');
  });

  it('passes lists of values', async () => {
    const response = await client().v1.search.$get({ query: { q: 'kilns', language: ['zh', 'en'] } });
    expect((await response.json()).total).toBe(1);
  });

  it('sends a typed body', async () => {
    const response = await client().v1.verify.$post({
      json: { text: 'They wrote: “Twelve kilns were rebuilt.”' },
    });
    const { quotes } = await response.json();
    expect(quotes.map((quote) => quote.verdict)).toEqual(['verified']);
  });

  it('refuses at compile time what the API would refuse', () => {
    // @ts-expect-error there is no parameter `yaer`
    const misspelt = () => client().v1.search.$get({ query: { yaer: '2023' } });
    const incomplete = () =>
      client().v1.documents[':id'].sections[':number'].$get({
        // @ts-expect-error a section needs its number
        param: { id: 'marl-2023' },
      });
    expect([misspelt, incomplete]).toHaveLength(2);
  });
});
