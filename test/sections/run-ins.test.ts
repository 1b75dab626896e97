import { describe, expect, it } from 'vitest';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';

const chapters: [heading: string, paragraph: string][] = [
  ['Quays', 'Mend 300 metres of quay. Dredge the inner basin to five metres before the autumn gales set in.'],
  ['Ferries', 'Order two ferries. Train the crews of both on the new engines before they enter service.'],
  ['Tolls', 'Freeze all mooring tolls. Publish the accounts of the harbour fund in the spring of each year.'],
];

async function headingsOf(markdown: string): Promise<(string | null)[]> {
  const parsed = await parseSource(new TextEncoder().encode(markdown), { fileName: 'plan.md' });
  return splitSections(parsed).sections.flatMap(({ kind, heading }) =>
    kind === 'preamble' ? [] : [heading],
  );
}

describe('short first sentences', () => {
  it('are headings where paragraph after paragraph opens so', async () => {
    const text = chapters.map(([, paragraph]) => paragraph).join('\n\n');
    expect(await headingsOf(`# Harbour plan\n\n## Works\n\n${text}\n`)).toContain('Order two ferries');
  });

  it('are none in the only paragraph beneath a printed heading', async () => {
    const text = chapters.map(([heading, paragraph]) => `## ${heading}\n\n${paragraph}`).join('\n\n');
    expect((await headingsOf(`# Harbour plan\n\n${text}\n`)).slice(-3)).toEqual([
      'Quays',
      'Ferries',
      'Tolls',
    ]);
  });
});
