import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RefusedFileError } from '../../functions/documents/refusal.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';

/** Real files kept outside the project; without them there is nothing to check here. */
const folder = '../shared/messy';
const manifest = `${folder}/manifest.tsv`;

interface Row {
  file: string;
  flags: string;
  must: string[];
  mustNot: string[];
}

function readManifest(): Row[] {
  const [head, ...lines] = readFileSync(manifest, 'utf8').trimEnd().split('\n');
  const names = head!.split('\t');
  return lines.map((line) => {
    const cells = line
      .split('\t')
      .map((cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell));
    const field = (name: string) => cells[names.indexOf(name)] ?? '';
    return {
      file: field('file'),
      flags: field('flags'),
      must: JSON.parse(field('must_contain_json') || '[]') as string[],
      mustNot: JSON.parse(field('must_not_contain_json') || '[]') as string[],
    };
  });
}

const expectedRefusals: Record<string, string[]> = {
  corrupt: ['damaged'],
  encrypted: ['encrypted'],
  scan: ['no_text_layer'],
};

async function outcomeOf(path: string): Promise<{ text: string; code: string | null }> {
  try {
    const parsed = await parseSource(new Uint8Array(readFileSync(path)), { fileName: path });
    return {
      text: parsed.blocks.map((block) => `${block.label ?? ''} ${block.text}`).join('\n'),
      code: null,
    };
  } catch (error) {
    if (error instanceof RefusedFileError) return { text: '', code: error.code };
    throw error;
  }
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

describe.skipIf(!existsSync(manifest))('real files from the world', () => {
  for (const row of existsSync(manifest) ? readManifest() : []) {
    it(`reads ${row.file} as it stands`, async () => {
      const { text, code } = await outcomeOf(`${folder}/${row.file}`);
      const refusals = expectedRefusals[row.flags];
      if (refusals) expect(refusals).toContain(code);
      else expect(code).toBeNull();
      for (const wanted of row.must) expect(squeeze(text)).toContain(squeeze(wanted));
      for (const unwanted of row.mustNot) expect(squeeze(text)).not.toContain(squeeze(unwanted));
    });
  }
});
