import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';

/**
 * Small documents of both languages and all numbering families, each with the outline a careful reader would draw:
 * behind `%% outline`, one `level|number|heading` a line, `-` where there is none.
 */
const folder = new URL('./fixtures/', import.meta.url);

async function readOutline(file: string, document: string): Promise<string[]> {
  const parsed = await parseSource(new TextEncoder().encode(document), { fileName: file });
  return splitSections(parsed)
    .sections.filter((section) => section.kind !== 'preamble')
    .map((section) => `${section.level}|${section.number ?? '-'}|${section.heading ?? '-'}`);
}

describe('outlines', () => {
  it.each(readdirSync(folder).sort())('of %s', async (file) => {
    const [document = '', expected = ''] = readFileSync(new URL(file, folder), 'utf8').split('%% outline\n');
    expect(await readOutline(file, document)).toEqual(expected.split('\n').filter((line) => line !== ''));
  });
});
