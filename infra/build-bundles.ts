import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type LambdaName, lambdaBundle, lambdaNames } from './bundling.ts';

/** The folder of each function, with `index.mjs` in it. */
export type Bundles = Readonly<Record<LambdaName, string>>;

let built: Promise<Bundles> | undefined;

/** Bundles of all Lambdas, as they are deployed; made once a process, in a temporary folder. */
export function buildBundles(): Promise<Bundles> {
  built ??= temporaryBundles().then(async (bundles) => {
    await Promise.all(lambdaNames.map((name) => build(lambdaBundle(name, bundles[name]))));
    return bundles;
  });
  return built;
}

/** Empty folders in place of bundles: a template can be looked at without them. */
export async function temporaryBundles(): Promise<Bundles> {
  const folder = await mkdtemp(join(tmpdir(), 'annals-bundles-'));
  const folders = lambdaNames.map((name) => [name, join(folder, name)] as const);
  await Promise.all(folders.map(([, path]) => mkdir(path)));
  return Object.fromEntries(folders) as Bundles;
}
