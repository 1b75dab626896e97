import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/pages/launch-browser.ts';
import { corpusFiles, openSite, type TestSite } from '../test/pages/open-site.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Takes pictures of the pages over the sample collection, in a browser that comes with the project.

  npm run screenshots                 the picture of the README, into functions/pages/pictures/
  npm run screenshots -- all pages/   every kind of page, in both languages, wide and narrow, into pages/

Exit code: 0 done, 2 wrong usage.
`;

const pictures = new URL('../functions/pages/pictures/', import.meta.url).pathname;

/** Widths in CSS pixels: a laptop's window and a telephone. */
const widths = { wide: 1280, narrow: 375 } as const;

interface Picture {
  name: string;
  path: string;
  language: 'en' | 'zh';
  width: keyof typeof widths;
  /** Only what is seen without scrolling, this high; the whole page when left out. */
  height?: number;
}

/**
 * Height of the tallest picture, in pixels; the description of the whole API is cut there. The browser draws 16,384 in one
 * direction, and near that it fails now and then for want of memory.
 */
const tallest = 12_000;

async function main(args: string[]): Promise<ExitCode> {
  const { words } = parseFlags(args, {});
  const [what, folder, ...rest] = words;
  if (rest.length > 0 || (what !== undefined && (what !== 'all' || folder === undefined)))
    throw new UsageError('say nothing, or all and a folder');
  const [site, browser] = await Promise.all([openSite(), launchBrowser()]);
  try {
    await site.ingest(await corpusFiles());
    await take(browser, await site.serve(), folder ?? pictures, await plan(site, what === 'all'));
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
}

/** The pictures to take: every page of the list in both languages and widths, or the one that the README shows. */
async function plan(site: TestSite, isAll: boolean): Promise<Picture[]> {
  const thread = await firstLink(site, '/commitments?q=phosphogypsum&year=2021', '/commitments/');
  if (!isAll) return [{ name: 'commitment', path: thread, language: 'en', width: 'wide', height: 1000 }];
  const pages: Record<string, string> = {
    home: '/',
    search: '/search?q=phosphogypsum',
    'search-question': '/search?q=what+did+we+promise+about+phosphogypsum+in+2021',
    'nothing-found': '/search?q=%22guarantee+fund%22&year=2024',
    documents: '/documents',
    document: '/documents/lanting-2021?from=700&to=900',
    'document-pdf': '/documents/energy-benchmarking-2023',
    commitments: '/commitments',
    commitment: thread,
    silence: '/silence?from=2021&to=2024',
    compare: '/compare?left=lanting-2021&right=lanting-2022',
    series: '/series',
    terms: '/terms',
    term: await firstLink(site, '/terms?q=Blue+Chimney', '/terms/'),
    ask: '/ask?q=what+did+we+promise+about+phosphogypsum+in+2021',
    'ask-undefined': '/ask?q=what+is+Blue+Chimney+Action',
    'ask-unknown': '/ask?q=how+many+people+work+in+the+department',
    verify: '/verify',
    citations: '/citations',
    coverage: '/coverage',
    about: '/about',
    docs: '/docs',
    'not-found': '/nowhere',
  };
  return Object.entries(pages).flatMap(([name, path]) =>
    (['en', 'zh'] as const).flatMap((language) =>
      (['wide', 'narrow'] as const).map((width) => ({
        name: `${name}-${language}-${width}`,
        path,
        language,
        width,
      })),
    ),
  );
}

async function firstLink(site: TestSite, path: string, prefix: string): Promise<string> {
  const html = await (await site.site.request(path)).text();
  const link = new RegExp(`href="(${prefix}[^"?#]+)"`).exec(html)?.[1];
  if (link === undefined) throw new Error(`${path} has no link to ${prefix}`);
  return link;
}

async function take(browser: Browser, origin: string, folder: string, all: Picture[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, path, language, width, height } of all) {
    const tab = await browser.newPage({
      viewport: { width: widths[width], height: height ?? 800 },
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      reducedMotion: 'reduce',
    });
    await tab.goto(origin + path);
    const file = join(folder, `${name}.png`);
    const tall = height ?? Math.min(tallest, await tab.evaluate('document.documentElement.scrollHeight'));
    await tab.screenshot({
      path: file,
      fullPage: true,
      clip: { x: 0, y: 0, width: widths[width], height: tall },
    });
    await tab.close();
    process.stdout.write(`${file}\n`);
  }
}

await runMain(help, main);
