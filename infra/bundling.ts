import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');

export type LambdaName = 'api' | 'ingest' | 'build-index' | 'compact';

export const lambdaNames: readonly LambdaName[] = ['api', 'ingest', 'build-index', 'compact'];

/** Workers that a function starts: modules of their own beside its entry. */
const workersOf: Partial<Record<LambdaName, Record<string, string>>> = {
  ingest: { 'reading-worker': 'functions/ingest/reading-worker.ts' },
};

/** How a Lambda's folder is made, `index.mjs` with its chunks and workers: the same for the stack, tests and benchmarks. */
export function lambdaBundle(name: LambdaName, outdir: string): BuildOptions {
  return bundleOptions({ index: `functions/${name}.lambda.ts`, ...workersOf[name] }, outdir);
}

/** @param entries by the name of the module that is written, the source file below the project's root */
export function bundleOptions(entries: Record<string, string>, outdir: string): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    // Otherwise every Chinese character is written as an escape of six.
    charset: 'utf8',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // What is imported only when needed is a file of its own: a cold start does not compile it.
    splitting: true,
    // Beside the entry, so that a chunk finds a worker by the same relative address.
    chunkNames: 'chunk-[hash]',
    mainFields: ['module', 'main'],
    // CommonJS packages inside an ES module call `require`, which a module's scope does not have.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    // The termbase travels inside the bundle: one read less on a cold start.
    loader: { '.tsv': 'text' },
    plugins: [httpByRequire, credentialsFromEnvironment, noSchemaCompiler, noOldSchemas],
    logLevel: 'error',
  };
}

/**
 * Importing `node:http` into an ES module reads each of its exports, and one of them loads all of `fetch`: 40 ms of a
 * cold start for nothing. Requiring it does not.
 */
const httpByRequire: Plugin = {
  name: 'http-by-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?https?$/ }, ({ path, kind }) =>
      kind === 'require-call' ? { path, external: true } : { path, namespace: 'by-require' },
    );
    onLoad({ filter: /.*/, namespace: 'by-require' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)})`,
    }));
  },
};

/**
 * A Lambda is given its credentials by environment variables. The SDK's default chain would bring readers of profiles,
 * single sign-on, containers and instances along: a dozen chunks to find and compile, none of which is ever asked.
 */
const credentialsFromEnvironment: Plugin = {
  name: 'credentials-from-environment',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: 'from-environment',
      pluginData: resolveDir,
    }));
    onLoad({ filter: /.*/, namespace: 'from-environment' }, ({ pluginData }) => ({
      contents: "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'",
      resolveDir: pluginData,
    }));
  },
};

/**
 * The protocol's SDK carries a compiler of JSON Schema, for the answers of a person whom a server asks something. Ours
 * asks nobody: an eighth of the API's bundle less.
 */
const noSchemaCompiler: Plugin = {
  name: 'no-schema-compiler',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/validation\/ajv-provider\.js$/ }, ({ path }) => ({
      path,
      namespace: 'no-schema-compiler',
    }));
    onLoad({ filter: /.*/, namespace: 'no-schema-compiler' }, () => ({
      contents: `export class AjvJsonSchemaValidator {
        getValidator() { throw new Error('this server asks nobody for input'); }
      }`,
    }));
  },
};

/**
 * The protocol's SDK takes schemas of two generations of Zod, and brings the older one along with its own way to JSON
 * Schema. Ours are all of the newer: 77 kB of the API's 1.5 MB less.
 */
const noOldSchemas: Plugin = {
  name: 'no-old-schemas',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:zod\/v3|zod-to-json-schema)$/ }, ({ path }) => ({
      path,
      namespace: 'no-old-schemas',
    }));
    onLoad({ filter: /.*/, namespace: 'no-old-schemas' }, () => ({
      contents: `const refuse = () => { throw new Error('schemas of this server are of Zod 4'); };
      export { refuse as object, refuse as zodToJsonSchema };`,
    }));
  },
};
