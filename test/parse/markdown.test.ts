import { describe, expect, it } from 'vitest';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { readBlocks, summarise } from './read-text.ts';

const read = async (source: string, name = 'plan.md') => summarise(await readBlocks(source, name));

describe('Markdown', () => {
  it('keeps heading levels, list labels, rows of tables and notes', async () => {
    const source = `# Water plan

Introduction with *emphasis* and a [link](https://example.org/a).[^1]

## 2. Measures

3. third measure
4. fourth measure
   - inner

| Year | Stations |
| --- | ---: |
| 2024 | 12 |

[^1]: A note.
`;
    expect(await read(source)).toEqual([
      'heading 1: Water plan',
      'paragraph: Introduction with emphasis and a link.',
      'heading 2: 2. Measures',
      'list-item 3.: third measure',
      'list-item 4.: fourth measure',
      'list-item •: inner',
      'table-row: Year | Stations',
      'table-row: 2024 | 12',
      'footnote: A note.',
    ]);
  });

  it('counts numbers that the author left all the same', async () => {
    expect(await read('1. one\n1. two\n1. three')).toEqual([
      'list-item 1.: one',
      'list-item 2.: two',
      'list-item 3.: three',
    ]);
  });

  it('reads HTML inside as text', async () => {
    expect(await read('<p align="center">Centred <b>title</b></p>\n\nNext<br>line')).toEqual([
      'paragraph: Centred title',
      'paragraph: Next',
      'paragraph: line',
    ]);
  });

  it('takes what the front matter states and none of its text', async () => {
    const source =
      '---\ntitle: "River report"\nyear: 2024\nagency: River Office\n---\n\nThe rivers were clean.';
    const parsed = await parseSource(new TextEncoder().encode(source), { fileName: 'a.md' });
    expect(parsed.statedTitle).toBe('River report');
    expect(parsed.stated).toEqual({ issuer: 'River Office', year: 2024 });
    expect(summarise(parsed.blocks)).toEqual(['paragraph: The rivers were clean.']);
  });

  it('is told by its marks under any name, and not seen where there are none', async () => {
    const parsed = await parseSource(new TextEncoder().encode('# A\n\ntext\n\n# B\n\n# C\n'), {
      fileName: 'a.txt',
    });
    expect(parsed.mediaType).toBe('text/markdown');
    const plain = await parseSource(new TextEncoder().encode('Fee #1 is 5 * 3.\nNothing else.'), {
      fileName: 'a.txt',
    });
    expect(plain.mediaType).toBe('text/plain');
  });
});
