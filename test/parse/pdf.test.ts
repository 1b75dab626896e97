import { describe, expect, it } from 'vitest';
import type { PageImage } from '../../functions/parse/ocr-engine.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { buildPdf, greyPicture, type Page } from './build-pdf.ts';

const sentences = (start: number, count: number) =>
  Array.from(
    { length: count },
    (_unused, at) =>
      `Sentence number ${start + at} tells what the department did for the rivers of the county in that year.`,
  ).join(' ');

const read = async (draw: (page: Page) => void, options = {}) =>
  parseSource(await buildPdf(draw, options), { fileName: 'report.pdf' });

describe('PDF', () => {
  it('joins lines to paragraphs and parts them at gaps, indents and headings', async () => {
    const parsed = await read((page) => {
      page.font('Helvetica-Bold').fontSize(18).text('Annual report on rivers').moveDown();
      page.font('Helvetica-Bold').fontSize(11).text('1. What was done');
      page.font('Helvetica').text(sentences(1, 4)).moveDown().text(sentences(5, 3));
    });
    expect(parsed.blocks.map((block) => block.text)).toEqual([
      'Annual report on rivers',
      '1. What was done',
      sentences(1, 4),
      sentences(5, 3),
    ]);
    const [title, heading, body] = parsed.blocks.map((block) => block.prominence);
    expect(title).toBeGreaterThan(heading!);
    expect(heading).toBeGreaterThanOrEqual(0.5);
    expect(body).toBe(0);
    expect(parsed).toMatchObject({ pages: 1, textOrigin: 'pdf-text-layer', mediaType: 'application/pdf' });
  });

  it('tells large headings from larger ones', async () => {
    const parsed = await read((page) => {
      for (const size of [24, 18, 14]) {
        page.font('Helvetica-Bold').fontSize(size).text(`Heading of ${size} points`).moveDown(0.5);
        page.font('Helvetica').fontSize(11).text(sentences(size, 3)).moveDown();
      }
    });
    const [first, , second, , third] = parsed.blocks.map((block) => block.prominence);
    expect(first! - second!).toBeGreaterThan(0.03);
    expect(second! - third!).toBeGreaterThan(0.03);
    expect(first).toBeLessThan(1);
  });

  it('parts a section of a statute from the full line above it', async () => {
    const lines = [
      'The Secretary shall report to the Assembly on the results of the grants made under this',
      'Act, and on what they have cost, before the second year is over, and shall print them.',
      'SEC. 4. GRANTS FOR SAFETY.',
      'The Secretary shall make grants to counties that ask for them before the month of May.',
    ];
    const parsed = await read((page) => {
      page.font('Helvetica').fontSize(11);
      for (const [at, line] of lines.entries()) page.text(line, 60, 100 + at * 16, { lineBreak: false });
    });
    expect(parsed.blocks.map((block) => block.text)).toContain('SEC. 4. GRANTS FOR SAFETY.');
  });

  it('reads columns one after the other, and what stands across them before or after', async () => {
    const parsed = await read((page) => {
      page
        .font('Helvetica')
        .fontSize(10)
        .text(
          'A line that stands across both columns of the page and is rather long, so that it crosses the gutter.',
          60,
          60,
        );
      page.text(sentences(1, 8), 60, 110, { width: 220 });
      page.text(sentences(9, 8), 310, 110, { width: 220 });
      page.text(
        'A last line below both columns that is again rather long, so that it crosses the gutter of the page.',
        60,
        500,
      );
    });
    const text = parsed.blocks.map((block) => block.text).join('\n');
    const order = [
      'across both',
      'number 1 tells',
      'number 8 tells',
      'number 9 tells',
      'number 16 tells',
      'last line below',
    ].map((words) => text.indexOf(words));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order).not.toContain(-1);
  });

  it('parts columns by a gutter hardly wider than the spaces of a stretched line', async () => {
    const parsed = await read((page) => {
      page.font('Helvetica').fontSize(10);
      page.text(sentences(1, 8), 60, 110, { width: 230, align: 'justify' });
      page.text(sentences(9, 8), 299, 110, { width: 230, align: 'justify' });
    });
    const text = parsed.blocks.map((block) => block.text).join('\n');
    expect(text.indexOf('number 8 tells')).toBeLessThan(text.indexOf('number 9 tells'));
    expect(parsed.blocks.filter((block) => block.kind === 'table-row')).toEqual([]);
  });

  it('reads the few lines at the head of a second column behind the first, whatever they look like', async () => {
    const parsed = await read((page) => {
      page.font('Helvetica').fontSize(10);
      page.text(sentences(1, 8), 60, 110, { width: 220 });
      page.text('Appendix B: Costs\nTwo plants.\nOperators\nOne a town.\nTests\nOne a week.', 310, 110, {
        width: 220,
      });
    });
    const text = parsed.blocks.map((block) => block.text).join('\n');
    expect(text.indexOf('number 8 tells')).toBeLessThan(text.indexOf('Appendix B: Costs'));
    expect(parsed.blocks.filter((block) => block.kind === 'table-row')).toEqual([]);
  });

  it('keeps rows of a table as rows', async () => {
    const rows = [
      ['Station', 'Samples', 'Share'],
      ['Upper mill', '120', '4.5 %'],
      ['Lower bridge', '98', '3.1 %'],
      ['Lake', '240', '7.9 %'],
    ];
    const parsed = await read((page) => {
      page.fontSize(10).text(sentences(1, 3), 60, 60);
      for (const [at, row] of rows.entries()) {
        for (const [column, cell] of row.entries())
          page.text(cell, 60 + column * 150, 200 + at * 16, { lineBreak: false });
      }
    });
    const found = parsed.blocks.filter((block) => block.kind === 'table-row').map((block) => block.text);
    expect(found).toEqual(rows.map((row) => row.join(' | ')));
  });

  it('leaves running heads, page numbers and rotated stamps out, and tells the page of each block', async () => {
    const parsed = await read((page) => {
      for (let number = 1; number <= 5; number++) {
        if (number > 1) page.addPage();
        page.fontSize(8).text(`River report 2024, part ${number}`, 60, 30, { lineBreak: false });
        page.fontSize(11).text(sentences(number * 10, 6), 60, 100);
        page
          .save()
          .rotate(45, { origin: [300, 500] })
          .fontSize(40)
          .text('DRAFT COPY', 200, 500, { lineBreak: false })
          .restore();
        page.fontSize(8).text(`- ${number} -`, 290, 770, { lineBreak: false });
      }
    });
    expect(parsed.blocks.map(({ page, text }) => [page, text])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [number, sentences(number * 10, 6)]),
    );
  });

  it('keeps the title and the headings of columns that repeat on every page once, and every row of figures', async () => {
    const harbours = ['Aven', 'Brill', 'Corve', 'Doune'];
    const edges = [60, 160, 240, 320, 400];
    const parsed = await read((page) => {
      const line = (cells: string[], y: number) => {
        for (const [at, cell] of cells.entries()) page.text(cell, edges[at]!, y, { lineBreak: false });
      };
      for (const [at, harbour] of harbours.entries()) {
        if (at > 0) page.addPage();
        page.fontSize(14).text('LANDINGS BY HARBOUR', 200, 30, { lineBreak: false });
        page.fontSize(8).text('12 May 2016', 500, 30, { lineBreak: false });
        page.fontSize(9);
        line(['Harbour', 'Herring', 'Cod', 'Crab', 'Total'], 60);
        for (let row = 0; row < 12; row++)
          line([row === 0 ? harbour : `Quay ${row}`, '14', '25', String(row + at), '90'], 84 + row * 11);
      }
    });
    const texts = parsed.blocks.map(({ text }) => text);
    expect(texts.slice(0, 4)).toEqual([
      'LANDINGS BY HARBOUR',
      'Harbour | Herring | Cod | Crab | Total',
      'Aven | 14 | 25 | 0 | 90',
      'Quay 1 | 14 | 25 | 1 | 90',
    ]);
    expect(texts.length).toBe(2 + 4 * 12);
    for (const [at, harbour] of harbours.entries())
      expect(texts).toContain(`${harbour} | 14 | 25 | ${at} | 90`);
  });

  it('reads a title that the file marks as the header of its pages, and no smaller header', async () => {
    const draw = (title: string, size: number) =>
      buildPdf(
        (page) => {
          for (let number = 1; number <= 3; number++) {
            if (number > 1) page.addPage();
            page.markContent('Artifact', { type: 'Pagination' });
            page.fontSize(size).text(title, 60, 30, { lineBreak: false }).endMarkedContent();
            page
              .markContent('P')
              .fontSize(11)
              .text(sentences(number * 10, 6), 60, 100)
              .endMarkedContent();
          }
        },
        { tagged: true, pdfVersion: '1.7' },
      );
    const texts = async (title: string, size: number) =>
      (await parseSource(await draw(title, size), { fileName: 'a.pdf' })).blocks.map(({ text }) => text);
    const body = [1, 2, 3].map((number) => sentences(number * 10, 6));
    expect(await texts('HARBOUR DUES OF THE YEAR 2016', 15)).toEqual([
      'HARBOUR DUES OF THE YEAR 2016',
      ...body,
    ]);
    expect(await texts('Harbour dues, 2016', 9)).toEqual(body);
  });

  it('leaves out the running head of a chapter of one page, told by the page number beside it', async () => {
    const chapters = ['Rivers and Lakes', 'Drinking Water', 'Groundwater', 'The Coast', 'Floods and Drought'];
    const parsed = await read((page) => {
      for (const [at, chapter] of chapters.entries()) {
        if (at > 0) page.addPage();
        const isLeft = at % 2 === 0;
        page.fontSize(10).text(`Chapter ${at + 2}. ${chapter}`, isLeft ? 380 : 60, 40, { lineBreak: false });
        page.text(String(at + 7), isLeft ? 60 : 520, 40, { lineBreak: false });
        page.text(sentences(at * 10, 6), 60, 100);
      }
    });
    expect(parsed.blocks.map(({ text }) => text)).toEqual(
      chapters.map((_chapter, at) => sentences(at * 10, 6)),
    );
  });

  it('goes on with a sentence on the next page, and mends a word cut at a line end', async () => {
    const parsed = await read((page) => {
      page
        .fontSize(11)
        .text('The council decided that the monitoring of all rivers and the environ-', 60, 700, {
          lineBreak: false,
        });
      page.text('mental survey of the lakes, which the law asks for in every second', 60, 714, {
        lineBreak: false,
      });
      page
        .addPage()
        .text('year, will begin in spring. The environmental office leads it.', 60, 60, { lineBreak: false });
    });
    expect(parsed.blocks.map((block) => block.text)).toEqual([
      'The council decided that the monitoring of all rivers and the environmental survey of the lakes, which the law asks for in every second year, will begin in spring. The environmental office leads it.',
    ]);
  });

  it('takes bookmarks for headings, with their level', async () => {
    const parsed = await read((page) => {
      page.outline.addItem('Goals').addItem('Clean lakes');
      page.fontSize(11).text('1. Goals').moveDown().text('Clean lakes').moveDown().text(sentences(1, 3));
    });
    expect(parsed.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', null],
    ]);
  });

  it('leaves line numbers in the margin out', async () => {
    const parsed = await read((page) => {
      for (let line = 1; line <= 12; line++) {
        page.fontSize(11).text(String(line), 40, 100 + line * 20, { lineBreak: false });
        page.text(
          `Line ${line === 1 ? 'one' : 'next'} of the transcript of the hearing before the committee,`,
          80,
          100 + line * 20,
          { lineBreak: false },
        );
      }
    });
    expect(parsed.blocks.map((block) => block.text).join(' ')).not.toMatch(/\b(?:2|7|12) Line/);
  });

  it('tells which pages have no text beside pages that have some', async () => {
    const parsed = await read((page) => {
      page.fontSize(11).text(sentences(1, 10)).addPage().rect(60, 60, 300, 300).fill('grey');
    });
    expect(parsed.problems).toEqual([
      { code: 'page_without_text', detail: expect.stringContaining('pages 2 ') },
    ]);
  });

  it('has pages that are pictures read by an engine where one is given, and marks them', async () => {
    const bytes = await buildPdf((page) => {
      page.fontSize(11).text(sentences(1, 3)).addPage().image(greyPicture(600, 400), 60, 60, { width: 400 });
    });
    const sizes: number[] = [];
    const ocr = {
      recognise: async (image: PageImage) => {
        sizes.push(image.width, image.height);
        return '水 源 保 护\n';
      },
    };
    const parsed = await parseSource(bytes, { fileName: 'scan.pdf', ocr });
    // The whole page, as fine as its picture: 600 points on 400 of the 595 an A4 page is wide.
    expect(sizes).toEqual([893, 1263]);
    expect(parsed.blocks.map(({ page, text }) => [page, text])).toEqual([
      [1, sentences(1, 3)],
      [2, '水源保护'],
    ]);
    expect(parsed.problems).toEqual([{ code: 'page_by_ocr', detail: expect.stringContaining('pages 2 ') }]);
  });

  it('leaves the bytes it was given as they were', async () => {
    const bytes = await buildPdf((page) => page.text(sentences(1, 2)));
    const before = bytes.slice();
    await parseSource(bytes, { fileName: 'a.pdf' });
    expect(bytes).toEqual(before);
  });
});
