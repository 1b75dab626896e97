import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions, workersOf } from './bundling.ts';

const root = join(import.meta.dirname, '..');

let built: Promise<Map<string, string>> | undefined;

/** Bundles of all Lambdas, made as the stack makes them, once a process. @returns the bundle of each entry */
export function buildBundles(): Promise<Map<string, string>> {
  built ??= mkdtemp(join(tmpdir(), 'annals-bundles-')).then((folder) =>
    buildInto(folder, ['api', 'ingest', 'build-index', 'compact']),
  );
  return built;
}

async function buildInto(folder: string, entries: readonly string[]): Promise<Map<string, string>> {
  const bundles = entries.map((entry) => [entry, join(folder, entry, 'index.mjs')] as const);
  await Promise.all(
    bundles.flatMap(([entry, outfile]) => [
      build({ ...bundleOptions(join(root, 'functions', `${entry}.lambda.ts`), outfile), logLevel: 'error' }),
      ...(workersOf[entry] ?? []).map((worker) =>
        build({
          ...bundleOptions(
            join(root, worker),
            join(folder, entry, basename(worker).replace(/\.ts$/, '.mjs')),
          ),
          logLevel: 'error',
        }),
      ),
    ]),
  );
  return new Map(bundles);
}
