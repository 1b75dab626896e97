import { readdirSync, readFileSync } from 'node:fs';
import { documentIdFromFileName } from '../../functions/ingest/choose-document-id.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import type { SectionedText } from '../../functions/sections/section.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';

export interface CorpusDocument {
  id: string;
  fileName: string;
  metadata: { title: string; year: number; issuer: string; kind: string; language: string };
  text: SectionedText;
}

const folder = new URL('../../corpus/documents/', import.meta.url);

/** The sample corpus as the pipeline reads it. */
export async function readCorpus(): Promise<CorpusDocument[]> {
  const names = readdirSync(folder).filter((name) => !name.endsWith('.meta.json'));
  return Promise.all(
    names.toSorted().map(async (fileName) => ({
      id: documentIdFromFileName(fileName),
      fileName,
      metadata: JSON.parse(readFileSync(new URL(`${fileName}.meta.json`, folder), 'utf8')),
      text: splitSections(await parseSource(readFileSync(new URL(fileName, folder)), { fileName })),
    })),
  );
}

/** Rows of a judgement file, split at tabs. */
export function readJudgements(name: string): string[][] {
  const text = readFileSync(new URL(`../../corpus/judgements/${name}`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}
