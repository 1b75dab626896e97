import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiKeys } from '../../functions/storage/records/api-keys.ts';

/** Readable by the owner of the data folder only. */
const ownerOnly = 0o600;

/**
 * The key that `npm start` prints: the same one at every start on a data folder, so that scripts keep working,
 * until somebody revokes it. A service for others gets its keys from `npm run keys` and keeps none on disk.
 */
export async function writingKey(keys: ApiKeys, dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'writing-key');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept !== '' && (await keys.verify(kept))) return kept;
  const { key } = await keys.make('npm start', ['admin']);
  await writeFile(file, `${key}\n`, { mode: ownerOnly });
  return key;
}
