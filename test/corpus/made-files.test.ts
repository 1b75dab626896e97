import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSource as parseMarkdown, type SourceBlock } from '../../scripts/corpus-files/parse-source.ts';
import { readCorpus } from './read-corpus.ts';

const sources = new URL('../../scripts/corpus-files/', import.meta.url);

/** What of a source block must be found in the file made from it; Word's automatic labels are in no text. */
function wordsOf(block: SourceBlock): string[] {
  return block.kind === 'table' ? block.rows.flat() : [block.text];
}

describe('the Word and PDF files of the corpus', () => {
  it('say what their sources say', async () => {
    const made = (await readCorpus()).filter(({ fileName }) => /\.(docx|pdf)$/.test(fileName));
    expect(made).toHaveLength(3);
    for (const { id, text } of made) {
      const blocks = parseMarkdown(readFileSync(new URL(`${id}.md`, sources), 'utf8'));
      const said = text.text.replace(/\s+/g, ' ');
      for (const words of blocks.flatMap(wordsOf)) expect(said, id).toContain(words);
    }
  });
});
