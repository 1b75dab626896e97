import {
  findGenerationAsOf,
  GenerationGoneError,
  listGenerations,
  loadGeneration,
} from '../functions/manifest/load-manifest.ts';
import { UnreadableManifestError } from '../functions/manifest/manifest-file.ts';
import { rollbackTo } from '../functions/manifest/rollback.ts';
import type { ObjectStore } from '../functions/storage/objects/object-store.ts';
import { openStores, whichStores } from './operate/open-stores.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Makes an earlier generation of the index the newest again, as a new generation.

  npm run rollback -- list                             which generations are kept
  npm run rollback -- 41                               back to generation 41
  npm run rollback -- --as-of 2024-05-01T08:00:00Z     back to what was current then

  --json   one JSON object

Nothing is deleted: a rollback can itself be rolled back. Only what searches find changes; the list of documents stays.
"npm run verify-index" afterwards names documents that are in the one and not in the other.
${whichStores}

Exit code: 0 done, 1 that generation is not kept or cannot be used, 2 wrong usage, 3 the store could not be used.
`;

const flagKinds = { 'as-of': 'string', json: 'boolean' } as const;

async function main(args: string[]): Promise<ExitCode> {
  const { flags, words } = parseFlags(args, flagKinds);
  const asOf = flags['as-of'];
  const [word, ...rest] = words;
  const isOneWish = rest.length === 0 && (word === undefined) !== (asOf === undefined);
  if (!isOneWish) throw new UsageError('say list, a generation, or --as-of a time');
  if (word !== undefined && word !== 'list' && !/^\d{1,15}$/.test(word)) {
    throw new UsageError(`${word} is not the number of a generation`);
  }
  if (asOf !== undefined && Number.isNaN(Date.parse(asOf)))
    throw new UsageError(`${asOf} is not a time in ISO 8601`);
  const { objects, close } = await openStores();
  try {
    if (word === 'list') return await list(objects, flags.json === true);
    const target = asOf === undefined ? Number(word) : await generationAsOf(objects, asOf);
    return await rollBack(objects, target, flags.json === true);
  } catch (error) {
    if (!(error instanceof GenerationGoneError || error instanceof UnreadableManifestError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await close();
  }
}

async function list(objects: ObjectStore, isJson: boolean): Promise<ExitCode> {
  const kept = await listGenerations(objects);
  const generations = await Promise.all(
    kept.map(async ({ generation, publishedAt }) => {
      const { documents, sections } = await loadGeneration(objects, generation);
      return { generation, publishedAt, documents, sections };
    }),
  );
  if (isJson) process.stdout.write(`${JSON.stringify({ generations })}\n`);
  else {
    for (const { generation, publishedAt, documents, sections } of generations) {
      process.stdout.write(
        `${String(generation).padStart(6)}  ${publishedAt}  ${documents} documents, ${sections} sections\n`,
      );
    }
    if (generations.length === 0) process.stderr.write('Nothing was published yet.\n');
  }
  return 0;
}

async function generationAsOf(objects: ObjectStore, time: string): Promise<number> {
  const manifest = await findGenerationAsOf(objects, time);
  if (manifest) return manifest.generation;
  const kept = await listGenerations(objects);
  throw new GenerationGoneError(
    0,
    kept.map((entry) => entry.generation),
  );
}

async function rollBack(objects: ObjectStore, target: number, isJson: boolean): Promise<ExitCode> {
  const manifest = await rollbackTo(objects, target);
  const { generation, documents, sections } = manifest!;
  if (isJson) process.stdout.write(`${JSON.stringify({ from: target, generation, documents, sections })}\n`);
  else {
    process.stderr.write(
      `Generation ${generation} has the content of ${target}: ${documents} documents, ${sections} sections.\n`,
    );
  }
  return 0;
}

await runMain(help, main);
