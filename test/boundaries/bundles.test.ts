import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { type LambdaName, lambdaBundle } from '../../infra/bundling.ts';

const root = join(import.meta.dirname, '../..');

type Output = Metafile['outputs'][string];

/** What the API's entry imports as soon as its first read has left. */
const importedAtOnce = ['functions/api-function.ts'];

/** Everything a function is deployed with, and the part of it that every cold start loads. */
async function bundle(name: LambdaName): Promise<{ all: Output[]; atStart: Output[] }> {
  const { metafile } = await build({
    ...lambdaBundle(name, join(root, 'never-written')),
    metafile: true,
    write: false,
  });
  const { outputs } = metafile!;
  const reached = new Set<string>();
  const reach = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { path: next, kind, external } of outputs[path]!.imports)
      if (kind === 'import-statement' && !external) reach(next);
  };
  for (const [path, { entryPoint = '' }] of Object.entries(outputs))
    if (path.endsWith('index.mjs') || importedAtOnce.includes(entryPoint)) reach(path);
  return { all: Object.values(outputs), atStart: [...reached].map((path) => outputs[path]!) };
}

function inputsOf(outputs: readonly Output[]): [file: string, bytes: number][] {
  return outputs.flatMap(({ inputs }) =>
    Object.entries(inputs).map(([file, { bytesInOutput }]) => [file, bytesInOutput] as [string, number]),
  );
}

/** Bytes that are not the AWS SDK's; `bowser` is part of it. */
function ownBytes(inputs: [file: string, bytes: number][]): number {
  return inputs
    .filter(([file]) => !/node_modules\/(@aws-sdk|@smithy|@aws-crypto|bowser)\//.test(file))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
}

describe('the bundle of the API', () => {
  it('holds no parser, is below one megabyte without the AWS SDK, and knows nothing of CDK', async () => {
    const { all } = await bundle('api');
    const inputs = inputsOf(all);
    const files = inputs.map(([file]) => file);
    expect(
      files.filter((file) =>
        /^functions\/parse\/|node_modules\/(unpdf|parse5|saxes|fflate|markdown-it|iconv-lite)/.test(file),
      ),
    ).toEqual([]);
    expect(files.filter((file) => /node_modules\/(aws-cdk-lib|dynalite|tesseract)/.test(file))).toEqual([]);
    expect(ownBytes(inputs)).toBeLessThan(1024 * 1024);
  });

  it('starts with what a search needs, and leaves everything else to the first request for it', async () => {
    const { atStart } = await bundle('api');
    const files = inputsOf(atStart).map(([file]) => file);
    expect(files).toEqual(
      expect.arrayContaining([...importedAtOnce, 'functions/api/search/search-routes.ts']),
    );
    expect(files.filter((file) => /@aws-sdk\/client-|modelcontextprotocol|ajv/.test(file))).toEqual([]);
    expect(
      files.filter((file) =>
        /^functions\/(pages|mcp|answer\/answer-question|commitments\/ledger\.|terms\/term-collection)/.test(
          file,
        ),
      ),
    ).toEqual([]);
  });
});
