/**
 * Writes the Word and PDF files of `corpus/documents` from the Markdown beside this script.
 *
 *   node scripts/corpus-files/make-corpus-files.ts
 *
 * Run it after a change to one of the sources, and commit what it writes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseSource, type SourceBlock } from './parse-source.ts';
import { toPdf } from './to-pdf.ts';
import { toWord } from './to-word.ts';

const here = new URL('.', import.meta.url);
const documents = new URL('../../corpus/documents/', import.meta.url);

const files: { name: string; write: (blocks: SourceBlock[]) => Promise<Uint8Array> }[] = [
  // Word counts these headings itself, so the digits are nowhere in the file's text.
  {
    name: 'carbon-peak-plan-2022.docx',
    write: (blocks) => toWord(blocks, { author: 'Planning Division', headings: 'numbered-by-word' }),
  },
  // Somebody typed these labels by hand, in four styles.
  {
    name: 'lanting-2024.docx',
    write: (blocks) => toWord(blocks, { author: 'General Office', headings: 'as-typed' }),
  },
  {
    name: 'energy-benchmarking-2023.pdf',
    write: (blocks) =>
      toPdf(blocks, { header: 'Lanting Provincial Department of Industry and Environment', year: 2023 }),
  },
];

for (const { name, write } of files) {
  const source = new URL(name.replace(/\.\w+$/, '.md'), here);
  const bytes = await write(parseSource(readFileSync(source, 'utf8')));
  writeFileSync(new URL(name, documents), bytes);
  console.error(`${name}  ${bytes.length} bytes`);
}
