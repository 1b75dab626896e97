import { describe, expect, it } from 'vitest';
import { openPdf } from '../../functions/parse/pdf/page/open-pdf.ts';
import { findPagePicture } from '../../functions/parse/pdf/scans/find-page-picture.ts';
import { buildPdf, picture } from './build-pdf.ts';

const black = picture(600, 300, () => 0);
const leftBlack = picture(600, 300, (x) => (x < 300 ? 0 : 255));

async function pictureOf(draw: Parameters<typeof buildPdf>[0]) {
  const pdf = await openPdf(await buildPdf(draw), { decodesImages: true });
  try {
    return await findPagePicture(pdf, 1);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Grey at a place of the A4 page, in points from its upper left. */
function greyAt(page: NonNullable<Awaited<ReturnType<typeof findPagePicture>>>, x: number, y: number) {
  const scale = page.width / 595.28;
  return page.data[Math.floor(y * scale) * page.width + Math.floor(x * scale)];
}

describe('the picture of a page', () => {
  it('holds every picture at its place, whatever the order they were drawn in', async () => {
    const page = await pictureOf((draw) => {
      draw.image(black, 100, 500, { width: 300 });
      draw.image(leftBlack, 100, 100, { width: 300 });
    });
    expect(page).toMatchObject({ channels: 1 });
    expect([greyAt(page!, 150, 150), greyAt(page!, 350, 150)]).toEqual([0, 255]);
    expect([greyAt(page!, 150, 550), greyAt(page!, 350, 550)]).toEqual([0, 0]);
    expect([greyAt(page!, 50, 550), greyAt(page!, 150, 300)]).toEqual([255, 255]);
  });

  it('is as fine as the finest picture', async () => {
    const page = await pictureOf((draw) =>
      draw.image(black, 0, 0, { width: 300 }).image(black, 0, 400, { width: 100 }),
    );
    expect(page!.width).toBe(Math.round(595.28 * 6));
  });

  it('is none where there are only stamps', async () => {
    const stamp = picture(200, 100, () => 0);
    expect(await pictureOf((draw) => draw.image(stamp, 100, 100))).toBeUndefined();
  });
});
