import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { corpusFiles, openSite, type TestSite } from './open-site.ts';

let site: TestSite;
let browser: Browser;
let scripted: BrowserContext;
let origin: string;
let paths: string[];
/** The rules themselves, run inside the page. */
let axeSource: string;

beforeAll(async () => {
  [site, browser, axeSource] = await Promise.all([openSite(), launchBrowser(), readAxe()]);
  await site.ingest(await corpusFiles());
  origin = await site.serve();
  // The rules take scripts; the site itself sends none.
  scripted = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
  paths = await findPaths();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const fixedPaths = [
  '/',
  '/search?q=phosphogypsum&kind=yearly-report&explain=1',
  '/search?q=%22guarantee+fund%22&year=2024',
  '/documents/lanting-2021?from=700&to=900',
  '/documents/energy-benchmarking-2023',
  '/documents/solid-waste-regulations-2018-zh',
  '/silence?from=2021&to=2024',
  '/compare?left=lanting-2021&right=lanting-2022',
  '/ask?q=what+did+we+promise+about+phosphogypsum+in+2020',
  '/citations',
  '/series',
  '/nowhere',
];

/** Every page the menu names, and of each the first page below it (a thread, a term). */
async function findPaths(): Promise<string[]> {
  const linksOf = async (path: string, pattern: RegExp) =>
    [...(await (await site.site.request(path)).text()).matchAll(pattern)].map((match) => match[1] ?? '');
  const menu = (await linksOf('/', /<li><a href="(\/[a-z]+)"/g)).filter((path) => path !== '/search');
  const below = await Promise.all(
    menu
      .filter((path) => path !== '/documents')
      .map(async (path) => (await linksOf(path, new RegExp(`href="(${path}/[^"?#]+)`, 'g'))).slice(0, 1)),
  );
  return [...new Set([...fixedPaths, ...menu, ...below.flat()])];
}

async function readAxe(): Promise<string> {
  const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
  return readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations of the page as it is now, each with the first element at fault. */
function findViolations(tab: Page): Promise<string[]> {
  return tab.evaluate(`axe
    .run(document, { runOnly: ${JSON.stringify(standards)}, resultTypes: ['violations'], preload: false })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`);
}

const findOverflow = (tab: Page) =>
  tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('accessibility', () => {
  it('is looked for on every kind of page', () => {
    expect(paths).toEqual(expect.arrayContaining(['/terms', '/verify', '/about', '/coverage']));
    expect(paths.filter((path) => /^\/(?:commitments|terms)\//.test(path))).toHaveLength(2);
  });

  it.each(['en', 'zh'])(
    'has nothing to complain of in %s, narrow or wide, and nothing to scroll sideways',
    async (language) => {
      const tab = await scripted.newPage();
      for (const path of paths) {
        await tab.setViewportSize({ width: 320, height: 900 });
        await tab.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        await tab.evaluate(axeSource);
        for (const width of [320, 1280]) {
          await tab.setViewportSize({ width, height: 900 });
          expect(await findViolations(tab), `${path} at ${width}`).toEqual([]);
          expect(await findOverflow(tab), `${path} at ${width}`).toBe(0);
        }
      }
    },
    120_000,
  );
});
