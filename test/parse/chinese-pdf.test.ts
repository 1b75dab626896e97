import { describe, expect, it } from 'vitest';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { encodeAs, encodeUtf16 } from './encode-as.ts';

/** A PDF whose only font is one of the readers' own, named with a predefined character map, as old offices wrote them. */
function buildPdf(encoding: string, ordering: string, lines: Uint8Array[]): Uint8Array {
  const shown = lines.map(
    (bytes, at) => `BT /F1 12 Tf 60 ${760 - at * 20} Td <${Buffer.from(bytes).toString('hex')}> Tj ET`,
  );
  const content = shown.join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

const read = async (encoding: string, ordering: string, lines: Uint8Array[]) =>
  (await parseSource(buildPdf(encoding, ordering, lines), { fileName: 'a.pdf' })).blocks
    .map((block) => block.text)
    .join('\n');

const lines = ['一、全县水源保护工作报告（２０２４）', '本年度建成自动监测站，水质达标率百分之九十。'];

describe('Chinese PDFs without a table of their letters', () => {
  it.each([
    ['GBK-EUC-H', 'GB1', lines.map((line) => encodeAs(line, 'gb18030'))],
    ['GBKp-EUC-H', 'GB1', lines.map((line) => encodeAs(line, 'gb18030'))],
    ['UniGB-UCS2-H', 'GB1', lines.map((line) => encodeUtf16(line, 'be'))],
    ['UniGB-UTF16-H', 'GB1', lines.map((line) => encodeUtf16(line, 'be'))],
  ])('are read with %s', async (encoding, ordering, bytes) => {
    expect(await read(encoding, ordering, bytes)).toBe(lines.join('\n'));
  });

  it('are read by the numbers of the collection itself', async () => {
    // 940 is the first Han of GB 2312, 啊; the second level begins with 亍 after its 3,755.
    const numbers = [940, 941, 940 + 3755, 940 + 3755 + 3007];
    const bytes = Uint8Array.from(numbers.flatMap((number) => [number >> 8, number & 0xff]));
    expect(await read('Identity-H', 'GB1', [bytes, bytes])).toContain('啊阿亍齄');
  });

  it('are read in Big5, Shift_JIS and Korean, too', async () => {
    expect(await read('ETen-B5-H', 'CNS1', [encodeAs('本縣水源保護工作報告及計畫', 'big5')])).toBe(
      '本縣水源保護工作報告及計畫',
    );
    expect(await read('90ms-RKSJ-H', 'Japan1', [encodeAs('水源の保護に関する報告書です', 'shift_jis')])).toBe(
      '水源の保護に関する報告書です',
    );
    expect(await read('KSCms-UHC-H', 'Korea1', [encodeAs('수질 보고서 발행처 환경부', 'euc-kr')])).toBe(
      '수질 보고서 발행처 환경부',
    );
  });

  it('are read without the spaces of a line that was stretched to its column', async () => {
    expect(await read('GBK-EUC-H', 'GB1', [encodeAs('水库 除 险 加 固 工程，全部 完工。', 'gb18030')])).toBe(
      '水库除险加固工程，全部完工。',
    );
  });

  it('keep figures and Latin letters between the characters', async () => {
    expect(await read('GBK-EUC-H', 'GB1', [encodeAs('2024年GDP增长5.2%，目标完成。', 'gb18030')])).toBe(
      '2024年GDP增长5.2%，目标完成。',
    );
  });

  it('are refused when the font does not say what its letters are, instead of being read by chance', async () => {
    // Numbers of glyphs, taken for Unicode: Georgian, Gujarati, Latin of phoneticians, Kannada, Thai.
    const numbers = [0x10e2, 0x0a97, 0x0268, 0x0c9d, 0x0e32, 0x02ee, 0x1001, 0x0f11].flatMap((n) => [
      n,
      n + 1,
      0x254,
    ]);
    const bytes = Uint8Array.from(numbers.flatMap((number) => [number >> 8, number & 0xff]));
    const reading = read('Identity-H', 'Identity', [bytes, bytes, bytes]);
    await expect(reading).rejects.toMatchObject({
      code: 'no_text_layer',
      message: expect.stringContaining('fonts that do not say what its letters are'),
    });
  });
});
