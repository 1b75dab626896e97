import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundleOptions } from '../../infra/bundling.ts';

const root = join(import.meta.dirname, '../..');

async function bundle(
  entry: string,
): Promise<{ bytes: number; inputs: Metafile['outputs'][string]['inputs'] }> {
  const { metafile } = await build({
    ...bundleOptions(join(root, 'functions', `${entry}.lambda.ts`), join(root, 'never-written.mjs')),
    absWorkingDir: root,
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const [output] = Object.values(metafile!.outputs);
  return { bytes: output!.bytes, inputs: output!.inputs };
}

describe('the bundle of the API', () => {
  it('holds no parser, is below one megabyte without the AWS SDK, and knows nothing of CDK', async () => {
    const { bytes, inputs } = await bundle('api');
    const files = Object.keys(inputs);
    expect(
      files.filter((file) =>
        /^functions\/parse\/|node_modules\/(unpdf|parse5|saxes|fflate|markdown-it)/.test(file),
      ),
    ).toEqual([]);
    expect(files.filter((file) => /node_modules\/(aws-cdk-lib|dynalite|tesseract)/.test(file))).toEqual([]);
    const sdkBytes = Object.entries(inputs)
      .filter(([file]) => /node_modules\/(@aws-sdk|@smithy|@aws-crypto)\//.test(file))
      .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
    expect(bytes - sdkBytes).toBeLessThan(1024 * 1024);
  });
});
