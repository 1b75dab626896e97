import type { BuildOptions } from 'esbuild';

/** How a Lambda's bundle is made; the stack and the tests that run the bundles use the same. */
export const bundling = {
  target: 'node24',
  mainFields: ['module', 'main'],
  /** CommonJS packages inside an ES module call `require`, which a module's scope does not have. */
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  /** The termbase travels inside the bundle: one read less on a cold start. */
  loader: { '.tsv': 'text' },
} as const;

/** Workers that a function starts: modules of their own beside its entry. */
export const workersOf: Readonly<Record<string, readonly string[]>> = {
  ingest: ['functions/parse/parse-worker.ts'],
};

/** The same as options of esbuild's own interface. */
export function bundleOptions(entry: string, outfile: string): BuildOptions {
  return {
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: bundling.target,
    mainFields: [...bundling.mainFields],
    banner: { js: bundling.banner },
    loader: bundling.loader,
  };
}
