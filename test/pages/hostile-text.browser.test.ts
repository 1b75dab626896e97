import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { openSite, type TestSite, textFile } from './open-site.ts';

/** Text that would run if it were ever taken for markup, by the way it would get in. */
const payloads = [
  '<script>alert(1)</script>',
  '"><script>alert(2)</script>',
  "'><img src=x onerror=alert(3)>",
  '<svg/onload=alert(4)>',
  '</title><script>alert(5)</script>',
  '</textarea><script>alert(6)</script>',
  '<iframe srcdoc="<script>parent.alert(7)</script>">',
  '<a href="javascript:alert(8)">slag</a>',
  'javascript:alert(9)',
  '<style>body{display:none}</style>',
  '<meta http-equiv="refresh" content="0;url=https://example.invalid/">',
  '<base href="https://example.invalid/">',
  '<!--<script>alert(10)</script>-->',
  '" autofocus onfocus="alert(11)',
  '&lt;script&gt;alert(12)&lt;/script&gt;',
  '{{constructor.constructor("alert(13)")()}}',
];

let site: TestSite;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
  origin = await site.serve();
  const files = payloads.map((payload, index) =>
    textFile(
      `hostile-${index}${payload.replaceAll('/', '_')}.txt`,
      `Report ${payload}\n\n1. Slag ${payload}. The slag yard holds ${payload} of slag.\n\n2. Water. See ${payload}.\n`,
      {
        title: `Title ${payload}`,
        issuer: `Issuer ${payload}`,
        url: 'https://example.invalid/?a="><script>',
      },
    ),
  );
  const outcomes = await site.ingest(files.map((file, index) => ({ ...file, id: `hostile-${index}` })));
  expect(outcomes.every(({ state }) => state === 'indexed')).toBe(true);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('text that looks like markup', () => {
  it('stays text on every page, also in a browser that would run it', async () => {
    const page = await browser.newPage();
    const alarms: string[] = [];
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('console', (message) => alarms.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) alarms.push(request.url());
    });
    const paths = [
      '/',
      '/documents',
      '/coverage',
      '/search?q=slag',
      ...payloads.flatMap((payload, index) => {
        const typed = encodeURIComponent(payload);
        return [
          `/search?q=${typed}`,
          `/search?q=slag&issuer=${typed}&kind=${typed}&document=${typed}&explain=1`,
          `/documents/hostile-${index}?from=0&to=40`,
          `/documents/${typed}`,
        ];
      }),
    ];
    for (const path of paths) {
      await page.goto(`${origin}${path}`);
      expect(new URL(page.url()).origin).toBe(origin);
      expect(await page.locator('script, iframe, base, style, meta[http-equiv]').count(), path).toBe(0);
      expect(await page.locator('a[href^="javascript:" i]').count(), path).toBe(0);
      expect(
        alarms.filter((alarm) => !alarm.includes('status of 404')),
        path,
      ).toEqual([]);
    }
    for (const index of payloads.keys()) {
      await page.goto(`${origin}/documents/hostile-${index}`);
      expect(await page.locator('h1').textContent()).toBe(`Title ${payloads[index]}`);
    }
    await page.close();
    // Some fifty pages: a busy machine takes over half a minute.
  }, 120_000);
});
