import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { corpusFiles, openSite, type TestSite } from './open-site.ts';

let site: TestSite;
let browser: Browser;
let origin: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchBrowser()]);
  const outcomes = await site.ingest(await corpusFiles());
  expect(outcomes.filter(({ state }) => state !== 'indexed')).toEqual([]);
  origin = await site.serve();
  context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Runs in the page: the outline around what has the focus, or around the search line it is part of. */
const outlineOfFocused = `
  const focused = document.activeElement;
  focused === document.body ? 'none' : getComputedStyle(focused.closest('.search-line') ?? focused).outlineStyle`;

const open = (path: string) => page.goto(`${origin}${path}`);

describe('searching without scripts', () => {
  it('leads from the home page by an example to a passage, marked in its document', async () => {
    await open('/');
    await page.getByRole('link', { name: 'sewage pipe networks' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('sewage pipe networks');
    const passage = page.locator('.hit').first().locator('blockquote').first();
    const words = await passage.locator('mark').allTextContents();
    expect(words.join(' ').toLowerCase()).toContain('sewage');
    const quoted = (await passage.textContent())?.trim() ?? '';

    await page.getByRole('link', { name: 'Open at this passage' }).first().click();
    expect(new URL(page.url()).hash).toBe('#passage');
    const marked = (await page.locator('article mark').allTextContents()).join(' ');
    expect(marked.replace(/\s+/g, ' ')).toBe(quoted.replace(/\s+/g, ' '));
  });

  it('answers typed words, in both languages, and keeps them in the box', async () => {
    for (const [address, box, words, expected] of [
      ['/', 'Search the documents', 'red mud pilot line', 'red mud'],
      ['/?lang=zh', '检索文件', '赤泥中试线', '赤泥'],
    ] as const) {
      await open(address);
      await page.getByLabel(box).fill(words);
      await page.getByRole('search').getByRole('button').first().click();
      expect(await page.getByLabel(box).inputValue()).toBe(words);
      expect((await page.locator('.hit').first().textContent())?.toLowerCase()).toContain(expected);
    }
  });

  it('tells in two steps what was promised and what was reported, in three by which later documents', async () => {
    await open('/');
    await page
      .getByLabel('Search the documents')
      .fill('what did we promise about phosphogypsum in 2021, and did the 2023 report say it was done?');
    await page.getByRole('search').getByRole('button', { name: 'Ask' }).click();
    expect(await page.getByRole('status').textContent()).toMatch(/\d promises: \d reported done/);
    const card = page.locator('.outcome').first();
    expect(await card.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      'Promised in 2021',
      'Reported in 2022',
    ]);
    await card.getByRole('link', { name: 'All later documents on it' }).click();
    expect(await page.locator('.outcome .outcome-status').textContent()).toContain('reported done');
    expect(await page.locator('main').textContent()).toContain('reached 68.9%');
  });

  it('narrows by a facet to the number it promised, and widens again by the chip', async () => {
    await open('/search?q=phosphogypsum&variants=0');
    const before = await page.locator('h1').textContent();
    const facet = page.locator('.facet a', { hasText: 'Yearly report' });
    const promised = Number(await facet.locator('.count').textContent());
    await facet.click();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('yearly-report');
    expect(await page.locator('h1').textContent()).toBe(`${promised} sections for “phosphogypsum”`);
    await page.getByRole('link', { name: 'Remove filter Kind: Yearly report' }).click();
    expect(await page.locator('h1').textContent()).toBe(before);
  });

  it('pages through all hits, none twice', async () => {
    await open('/search?q=slag&variants=0');
    const total = Number.parseInt((await page.locator('h1').textContent()) ?? '', 10);
    expect(total).toBeGreaterThan(10);
    const seen: string[] = [];
    for (;;) {
      const links = await page.locator('.hit h2 a').all();
      for (const link of links) seen.push((await link.getAttribute('href')) ?? '');
      const next = page.getByRole('link', { name: 'Next page' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  it('says why nothing was found, and its way out finds what it counted', async () => {
    await open('/search?q=%22guarantee+fund%22&year=2024');
    expect(await page.locator('h1').textContent()).toBe('Nothing found');
    const way = page.getByRole('link', { name: 'without Year: 2024' });
    const promised = Number.parseInt(
      (await way.locator('xpath=..').locator('.soft').textContent()) ?? '',
      10,
    );
    await way.click();
    expect(await page.locator('h1').textContent()).toMatch(new RegExp(`^${promised} section`));
    expect(await page.locator('.hit').first().textContent()).toContain('guarantee fund');
  });

  it('explains the order on request, in parts that add up to a number', async () => {
    await open('/search?q=phosphogypsum');
    await page.getByRole('link', { name: 'Why in this order?' }).click();
    expect(await page.locator('.hit').first().locator('details table tbody tr').count()).toBeGreaterThan(0);
  });
});

describe('reading', () => {
  it('shows a report under its own numbering, and a deep link marks the section', async () => {
    await open('/documents/lanting-2019#sec_7');
    expect(await page.locator('article h2').allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^I\. Pressing/),
        expect.stringMatching(/^Four, improve/),
        expect.stringMatching(/^Seven, grasp/),
      ]),
    );
    expect(await page.locator('article section:target h2').textContent()).toMatch(/^Seven, grasp/);
    const shadow = await page.evaluate(`getComputedStyle(document.querySelector('#sec_7 h2')).boxShadow`);
    expect(shadow).not.toBe('none');
  });

  it('prints the text exactly as it was read, line by line', async () => {
    await open('/documents/lanting-2021-zh');
    const stored = await site.readSide.library.read('lanting-2021-zh');
    const lines = stored?.reading.text.split('\n') ?? [];
    const shown = (await page.locator('article').textContent())?.replace(/\s+/g, '') ?? '';
    for (const line of lines.slice(1)) expect(shown).toContain(line.replace(/\s+/g, ''));
  });

  it('walks an outline of chapters and articles', async () => {
    await open('/documents/solid-waste-regulations-2018-zh');
    await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: '第十六条' }).click();
    expect(new URL(page.url()).hash).toBe('#art_16');
    expect(await page.locator('section:target').textContent()).toContain('五万元以上二十万元以下');
  });

  it('offers the original file, byte for byte, and three citations', async () => {
    await open('/documents/energy-benchmarking-2023');
    const href = await page.getByRole('link', { name: 'Original file' }).first().getAttribute('href');
    const response = await fetch(`${origin}${href}`);
    const source = await site.readSide.library.source('energy-benchmarking-2023');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(source?.body ?? []));
    expect(await page.locator('#cite h3').allTextContents()).toEqual(['Plain', 'GB/T 7714', 'BibTeX']);
    expect(await page.locator('.citation').first().textContent()).toContain(
      `${origin}/documents/energy-benchmarking-2023`,
    );
  });

  it('searches inside the document only', async () => {
    await open('/documents/heyan-2023');
    const inside = page.getByRole('search', { name: 'Search in this document' });
    await inside.getByRole('searchbox').fill('sewage');
    await inside.getByRole('button').click();
    expect(new URL(page.url()).searchParams.get('document')).toBe('heyan-2023');
    const sources = await page.locator('.hit .hit-source a').allTextContents();
    expect(new Set(sources)).toEqual(
      new Set([
        'Report of the Heyan Municipal Bureau of Industry and Environment on the Performance of Duties in 2023',
      ]),
    );
  });
});

describe('finding one’s way', () => {
  it('introduces on the home page what else there is, each a page that works', async () => {
    await open('/');
    const names = await page.locator('.tools a').allTextContents();
    expect(names).toEqual([
      'Commitments',
      'Fell silent',
      'Compare',
      'Numbers over the years',
      'Terms',
      'Ask',
      'Check quotations',
    ]);
    // The menu has no room for it: it belongs to the ledger.
    const entryOf = (name: string) => (name === 'Numbers over the years' ? 'Commitments' : name);
    for (const name of names) {
      await open('/');
      const response = page.waitForResponse((one) => one.request().isNavigationRequest());
      await page.locator('.tools').getByRole('link', { name }).click();
      expect((await response).status(), name).toBe(200);
      expect(await page.locator('nav.menu a[aria-current]').textContent()).toBe(entryOf(name));
    }
  });

  it('leads from a cell of the coverage map to exactly that many documents', async () => {
    await open('/coverage');
    const cell = page.getByRole('link', { name: /^Lanting Provincial Department.*, 2022: 3 documents$/ });
    await cell.click();
    expect(await page.locator('.results .hit').count()).toBe(3);
  });

  it('changes the language of the very page one is on', async () => {
    await open('/search?q=red+mud&kind=yearly-report');
    await page.getByRole('link', { name: '中文' }).click();
    const url = new URL(page.url());
    expect([url.searchParams.get('q'), url.searchParams.get('kind')]).toEqual(['red mud', 'yearly-report']);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    await page.getByRole('link', { name: '关于' }).first().click();
    expect(await page.locator('h1').textContent()).toBe('关于');
  });

  it('says what is not there, and where to go instead', async () => {
    for (const path of ['/documents/no-such-document', '/nowhere']) {
      const response = await open(path);
      expect(response?.status()).toBe(404);
      expect(await page.locator('h1').textContent()).toBe('There is no such page');
    }
  });

  it('names the language of every foreign title and passage', async () => {
    await open('/search?q=磷石膏&lang=en&variants=0');
    const languages = await page
      .locator('.hit blockquote')
      .evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
    expect(languages.length).toBeGreaterThan(3);
    expect(new Set(languages)).toEqual(new Set(['zh']));
  });

  it('can be used with the keyboard alone, the focus always in sight', async () => {
    await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    for (let press = 0; press < 12; press++) {
      const outline = await page.evaluate(outlineOfFocused);
      expect(outline).not.toBe('none');
      await page.keyboard.press('Tab');
    }
  });
});
