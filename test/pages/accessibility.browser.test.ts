import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { corpusFiles, openSite, type TestSite } from './open-site.ts';

let site: TestSite;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
  await site.ingest(await corpusFiles());
  origin = await site.serve();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Runs in the page. */
const pathnames = (links: { pathname?: string }[]) => links.map(({ pathname }) => pathname ?? '');

describe('accessibility', () => {
  const fixedPaths = [
    '/',
    '/search?q=phosphogypsum&kind=yearly-report&explain=1',
    '/search?q=%22guarantee+fund%22&year=2024',
    '/documents/lanting-2021?from=700&to=900',
    '/documents/energy-benchmarking-2023',
    '/documents/solid-waste-regulations-2018-zh',
    '/nowhere',
  ];

  /** Every page the menu names, and of each the first page below it (a thread, a term). */
  async function pathsOf(tab: Page): Promise<string[]> {
    await tab.goto(`${origin}/`);
    const menu = await tab.locator('nav.menu a').evaluateAll(pathnames);
    const below: string[] = [];
    for (const path of menu.filter((one) => one !== '/documents')) {
      await tab.goto(`${origin}${path}`);
      below.push(...(await tab.locator(`main a[href^="${path}/"]`).evaluateAll(pathnames)).slice(0, 1));
    }
    return [...fixedPaths, ...menu, ...below];
  }

  for (const language of ['en', 'zh']) {
    for (const width of [320, 1280]) {
      it(`has nothing to complain of in ${language} at ${width} pixels, and nothing to scroll sideways`, async () => {
        // The rules run inside the page, which takes scripts; the site itself sends none.
        const scripted = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
        const tab = await scripted.newPage();
        for (const path of await pathsOf(tab)) {
          await tab.goto(`${origin}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
          const { violations } = await new AxeBuilder({ page: tab })
            .setLegacyMode() // there are no frames to look into
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
          const overflow = await tab.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          expect(overflow, path).toBe(0);
        }
        await scripted.close();
      }, 120_000);
    }
  }
});
