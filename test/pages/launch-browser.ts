import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packed, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Without a sandbox, a graphics card, or a call home: the pages under test come from this machine only. */
const launchArguments = [
  '--headless=shell',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A real Chromium from the npm package; nothing has to be installed on the machine. */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpackChromium();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: launchArguments,
    env: {
      ...definedEnvironment(),
      // The package brings the libraries that a bare server lacks.
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, join(folder, 'al2023', 'lib')].filter(Boolean).join(':'),
      FONTCONFIG_PATH: existsSync('/etc/fonts') ? '/etc/fonts' : join(folder, 'fonts'),
    },
  });
}

/**
 * The package unpacks into the temporary folder under plain names and takes whatever lies there already,
 * be it of another version or half written by a process that was killed. So each version gets a folder of
 * its own, which appears under its name only when it is complete.
 */
async function unpackChromium(): Promise<string> {
  const archives = packageFile('bin');
  const { version } = JSON.parse(await readFile(packageFile('package.json'), 'utf8')) as { version: string };
  const complete = join(tmpdir(), `annals-chromium-${version}-${userInfo().uid}`);
  if (existsSync(complete)) return complete;
  const own = await mkdtemp(join(tmpdir(), 'annals-chromium-'));
  await withTemporaryFolder(own, async () => {
    await packed.executablePath(archives);
    await inflate(join(archives, 'al2023.tar.br'));
  });
  await mkdir(join(own, 'fonts'), { recursive: true });
  await rename(own, complete).catch(async (error: unknown) => {
    // Another process was faster, and its copy is as good.
    await rm(own, { recursive: true, force: true });
    if (!existsSync(complete)) throw error;
  });
  return complete;
}

async function withTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function packageFile(name: string): string {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  return join(dirname(entry), '..', name);
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
