import { describe, expect, it } from 'vitest';
import { buildPdf, type Page } from './build-pdf.ts';
import { readBlocks } from './read-text.ts';

const columns = [60, 150, 390, 460, 530];

/** Draws cells as boxes and their text wrapped inside; a cell below another that is `null` belongs to the one above. */
function drawTable(page: Page, top: number, rows: (string | null)[][], heights: number[], gap = 0): void {
  let y = top;
  for (const [at, row] of rows.entries()) {
    for (const [column, text] of row.entries()) {
      const [left, right] = [columns[column]!, columns[column + 1]!];
      let height = heights[at]!;
      for (let below = at + 1; rows[below]?.[column] === null; below++) height += heights[below]!;
      if (text === null) continue;
      page.rect(left + gap / 2, y + gap / 2, right - left - gap, height - gap).stroke();
      page.fontSize(9).text(text, left + 4, y + 4, { width: right - left - 8 });
    }
    y += heights[at]!;
  }
}

const wrapped = [
  ['Objective', 'Measure', 'Lead', 'By'],
  [
    'Cleaner rivers and lakes',
    'Close the nine outfalls that discharge above the mill weir, and build a screen at each of the remaining four before the summer',
    'Harbour and Rivers Office',
    '2026',
  ],
  ['Quiet streets', 'Lay low-noise asphalt on the ring road', 'Roads Office', 'June 2027'],
];

describe('ruled tables of a PDF', () => {
  it('reads the lines of a cell together, however the cells beside it are wrapped', async () => {
    const bytes = await buildPdf((page) => {
      page.fontSize(11).text('The measures of the plan stand in the table below.', 60, 80);
      drawTable(page, 120, wrapped, [22, 60, 36]);
      page.fontSize(11).text('Progress is reported every autumn.', 60, 300);
    });
    expect((await readBlocks(bytes, 'plan.pdf')).map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'The measures of the plan stand in the table below.'],
      ...wrapped.map((row) => ['table-row', row.join(' | ')]),
      ['paragraph', 'Progress is reported every autumn.'],
    ]);
  });

  it('takes boxes that stand a little apart for cells of one table', async () => {
    const bytes = await buildPdf((page) => drawTable(page, 120, wrapped, [22, 60, 36], 3));
    expect((await readBlocks(bytes, 'plan.pdf')).map(({ text }) => text)).toEqual(
      wrapped.map((row) => row.join(' | ')),
    );
  });

  it('gives a cell that spans rows to the first of them', async () => {
    const bytes = await buildPdf((page) =>
      drawTable(
        page,
        120,
        [
          ['Objective', 'Measure', 'Lead', 'By'],
          ['Cleaner air in the old town', 'Replace the last coal boilers', 'Energy Office', '2025'],
          [null, 'Plant trees along the tram line', 'Parks Office', '2026'],
        ],
        [22, 24, 24],
      ),
    );
    expect((await readBlocks(bytes, 'plan.pdf')).map(({ text }) => text)).toEqual([
      'Objective | Measure | Lead | By',
      'Cleaner air in the old town | Replace the last coal boilers | Energy Office | 2025',
      '| Plant trees along the tram line | Parks Office | 2026',
    ]);
  });

  it('reads rows by their lines where rules part the columns only', async () => {
    const bytes = await buildPdf((page) => {
      for (const x of columns) page.moveTo(x, 120).lineTo(x, 220).stroke();
      for (const y of [120, 140, 220]) page.moveTo(60, y).lineTo(530, y).stroke();
      const rows = [['District', 'Station', 'Now', 'Before']].concat(
        ['North', 'South', 'East', 'West'].map((name, at) => [
          name,
          `${name} quay`,
          `${at + 31}`,
          `${at + 40}`,
        ]),
      );
      for (const [at, row] of rows.entries()) {
        for (const [column, text] of row.entries())
          page.fontSize(9).text(text, columns[column]! + 4, 126 + at * 18, { lineBreak: false });
      }
    });
    const rows = (await readBlocks(bytes, 'air.pdf')).map(({ text }) => text);
    expect(rows).toContain('North | North quay | 31 | 40');
    expect(rows).toContain('West | West quay | 34 | 43');
  });

  it('reads running text in a frame as text, and cells of it one after the other', async () => {
    const story =
      'The ferry office counted its passengers at both piers through the whole of the season. '.repeat(9);
    const bytes = await buildPdf((page) => {
      page.rect(60, 100, 470, 60).stroke();
      page
        .fontSize(10)
        .text('A framed remark stands alone, and is no table at all.', 66, 110, { width: 450 });
      drawTable(
        page,
        200,
        [
          ['Pier', 'What was seen', 'Who', 'When'],
          ['West', story.trim(), 'Ferries', 'May'],
        ],
        [22, 240],
      );
    });
    const blocks = await readBlocks(bytes, 'ferry.pdf');
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'A framed remark stands alone, and is no table at all.'],
      ['table-row', 'Pier | What was seen | Who | When'],
      ['paragraph', 'West'],
      ['paragraph', story.trim()],
      ['paragraph', 'Ferries'],
      ['paragraph', 'May'],
    ]);
  });
});
