import { describe, expect, it } from 'vitest';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { buildDocx } from '../parse/build-docx.ts';

/** Paragraphs of a permit, as bold opening and plain rest; the last one stresses a body and entitles nothing. */
const paragraphs: [bold: string, plain: string][] = [
  ['Hours.', ' Work on the quay stops at eight in the evening and begins no earlier than seven.'],
  ['Lighting:', ' Lamps are shaded so that no beam reaches the water or the houses across it.'],
  ['Waste', ' — Rubble leaves the site by barge, and nothing is burned or tipped into the dock.'],
  ['The harbour master', ' may stop the work when a vessel needs the berth or when the wind rises.'],
];
const expected = ['Hours', 'Lighting', 'Waste'];

const files: [format: string, bytes: Uint8Array][] = [
  [
    'HTML',
    new TextEncoder().encode(
      `<main><h1>Quay permit</h1><p>The permit is given on these terms to the builder named above.</p>${paragraphs
        .map(([bold, plain]) => `<p><strong>${bold}</strong>${plain}</p>`)
        .join('')}</main>`,
    ),
  ],
  [
    'Word',
    buildDocx({
      body: paragraphs
        .map(
          ([bold, plain]) =>
            `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${bold}</w:t></w:r><w:r><w:t xml:space="preserve">${plain}</w:t></w:r></w:p>`,
        )
        .join(''),
    }),
  ],
  [
    'Markdown',
    new TextEncoder().encode(
      `# Quay permit\n\n${paragraphs.map(([bold, plain]) => `**${bold}**${plain}`).join('\n\n')}\n`,
    ),
  ],
];

describe('headings set off by bold type alone', () => {
  it.each(files)('are cut off their paragraphs in %s', async (format, bytes) => {
    const parsed = await parseSource(bytes, { fileName: `permit.${format}` });
    const headings = splitSections(parsed).sections.flatMap(({ kind, heading }) =>
      kind === 'preamble' ? [] : [heading],
    );
    expect(headings).toEqual(expected);
  });

  it('are cut off behind a number though they state something', async () => {
    const html =
      '<main><h1>Lawn rules</h1><p>The gardeners keep these rules.</p><p>1. <b>No fire may be lit.</b> The warden may allow a barbecue on the lower lawn.</p><p>2. <b>Dogs are led.</b> This holds beside the pond and in the rose garden alike.</p></main>';
    const parsed = await parseSource(new TextEncoder().encode(html), { fileName: 'lawn.html' });
    const sections = splitSections(parsed).sections.filter(({ kind }) => kind !== 'preamble');
    expect(sections.map(({ number, heading }) => `${number}|${heading}`)).toEqual([
      '1|No fire may be lit',
      '2|Dogs are led',
    ]);
  });
});
