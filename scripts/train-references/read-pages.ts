import { readdirSync, readFileSync } from 'node:fs';
import { parseText } from '../../functions/parse/text/parse-text.ts';
import { type Line, layOutText } from '../../functions/sections/lay-out-text.ts';

/** A page whose lines are labelled. */
export interface LabelledPage {
  name: string;
  lines: Line[];
  isEntry: boolean[];
}

const pages = new URL('./own-pages.txt', import.meta.url);
const tested = new URL('../../test/sections/lists/', import.meta.url);

/** All pages written for the lists: those of this folder (`== name` above each) and those the tests read. */
export function readPages(): LabelledPage[] {
  const own = readFileSync(pages, 'utf8').split(/^== /m).slice(1);
  const ofTests = readdirSync(tested).map(
    (file) => `${file}\n${readFileSync(new URL(file, tested), 'utf8')}`,
  );
  return [...own, ...ofTests].map(readPage);
}

const squeeze = (text: string) => text.replace(/[\s.．·…⋯_]/g, '');

/** Rows open with `R ` for an entry, `C ` for a line of a contents table, two spaces for anything else. */
export function readPage(page: string): LabelledPage {
  const [name = '', ...all] = page.split('\n');
  const rows = all.filter((row) => row.trim() !== '');
  const { lines } = layOutText(parseText(rows.map((row) => row.slice(2)).join('\n')));
  let next = 0;
  // The reader may join rows that a page broke: most of them decide.
  const isEntry = lines.map(({ text }) => {
    const wanted = squeeze(text).length;
    const own: string[] = [];
    while (next < rows.length && own.map((row) => squeeze(row.slice(2))).join('').length < wanted)
      own.push(rows[next++]!);
    return own.filter((row) => row.startsWith('R')).length * 2 > own.length;
  });
  return { name, lines, isEntry };
}
