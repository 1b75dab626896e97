import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDocumentId } from '../../functions/documents/document.ts';
import { ReadingPool } from '../../functions/ingest/reading-pool.ts';
import { buildPdf, picture } from './build-pdf.ts';

/** Letters as rows of dots, so that the picture of a page needs no font. */
const letters: Record<string, string[]> = {
  A: ['01110', '10001', '10001', '11111', '10001', '10001', '10001'],
  E: ['11111', '10000', '10000', '11110', '10000', '10000', '11111'],
  I: ['01110', '00100', '00100', '00100', '00100', '00100', '01110'],
  L: ['10000', '10000', '10000', '10000', '10000', '10000', '11111'],
  T: ['11111', '00100', '00100', '00100', '00100', '00100', '00100'],
  ' ': ['00000', '00000', '00000', '00000', '00000', '00000', '00000'],
};

/** A picture of a page with the words in it, each dot of a letter `dot` points wide. */
function pictureOf(words: string, dot = 8): Buffer {
  const [left, top] = [80, 120];
  return picture(1000, 500, (x, y) => {
    const column = Math.floor((x - left) / dot);
    const row = Math.floor((y - top) / dot);
    const letter = letters[words[Math.floor(column / 6)] ?? ' '];
    return column >= 0 && letter?.[row]?.[column % 6] === '1' ? 0 : 255;
  });
}

/** The engine is installed by those who want it: what it reads can be tested where somebody installed it, its absence elsewhere. */
const isInstalled = ['tesseract.js', '@tesseract.js-data/eng', '@tesseract.js-data/chi_sim'].every((name) =>
  existsSync(new URL(`../../node_modules/${name}`, import.meta.url)),
);

/** The words in two pictures, the lower one drawn first. */
const strips = () =>
  buildPdf((page) => {
    page.image(pictureOf('TITLE'), 60, 400, { width: 470 });
    page.image(pictureOf('LATE'), 60, 60, { width: 470 });
  });

const scan = () =>
  buildPdf((page) => {
    page.image(pictureOf('LATE TITLE'), 60, 60, { width: 470 });
  });

async function read(bytes: Uint8Array, ocr: boolean) {
  await using pool = new ReadingPool({ workers: 1, ocr });
  const { reading } = await pool.read({ bytes, fileName: 'scan.pdf', id: toDocumentId('scan'), set: {} });
  return reading;
}

describe('recognising pictures of pages', () => {
  it('is off unless asked for', async () => {
    await expect(read(await scan(), false)).rejects.toMatchObject({ code: 'no_text_layer' });
  });

  it.runIf(!isInstalled)('says what to install where its packages are missing', async () => {
    await expect(read(await scan(), true)).rejects.toMatchObject({
      code: 'no_text_layer',
      message: expect.stringContaining('npm install --no-save tesseract.js@7.0.0 '),
    });
  });

  it.runIf(isInstalled)(
    'reads a page in the worker, and marks it and the document',
    async () => {
      const parsed = await read(await scan(), true);
      expect(parsed.textOrigin).toBe('ocr');
      expect(parsed.problems).toEqual([
        { code: 'page_by_ocr', detail: expect.stringContaining('pages 1 were read by machine') },
      ]);
      expect(parsed.text).toBe('LATE TITLE');
    },
    60_000,
  );

  it.runIf(isInstalled)(
    'reads all pictures of a page from its top to its foot, in whatever order they were drawn',
    async () => {
      expect((await read(await strips(), true)).text.split('\n')).toEqual(['LATE', 'TITLE']);
    },
    60_000,
  );

  const chinese = new URL(
    '../../../shared/messy/pdf/scan_cn_anhui_land_use_standard_p1.pdf',
    import.meta.url,
  );
  it.runIf(isInstalled && existsSync(chinese))(
    'reads Chinese, without spaces between the characters',
    async () => {
      const { text } = await read(new Uint8Array(readFileSync(chinese)), true);
      expect(text).toContain('建设用地使用标准');
      expect(text).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
    },
    60_000,
  );
});
