import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { buildDocx, paragraph } from './build-docx.ts';
import { buildPdf } from './build-pdf.ts';
import { encodeUtf16 } from './encode-as.ts';

const codeOf = async (bytes: Uint8Array | string, password?: string) => {
  const source = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const outcome = await parseSource(source, {
    fileName: 'file',
    ...(password === undefined ? {} : { password }),
  }).then(
    () => 'read',
    (error: { code: string; message: string }) => {
      expect(error.message).toMatch(/:/);
      return error.code;
    },
  );
  return outcome;
};

describe('files that cannot be taken in', () => {
  it.each([
    ['no bytes', new Uint8Array(), 'empty'],
    ['only white space', ' \n\t\n', 'empty'],
    ['a page without text', '<html><body><script>1</script></body></html>', 'empty'],
    [
      'a PNG picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'unsupported_type',
    ],
    ['an RTF document', '{\\rtf1 text}', 'unsupported_type'],
    ['a zip of other things', zipSync({ 'a.txt': strToU8('text') }), 'unsupported_type'],
    [
      'an Excel workbook',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<a/>') }),
      'unsupported_type',
    ],
    [
      'an OpenDocument text',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }),
      'unsupported_type',
    ],
    ['half a PDF', '%PDF-1.7\n1 0 obj\n<<', 'damaged'],
    [
      'half an archive',
      zipSync({ 'word/document.xml': strToU8('x'.repeat(5000)) }).subarray(0, 60),
      'damaged',
    ],
    ['a Word file with broken XML', buildDocx({ body: '<w:p><w:r>' }), 'damaged'],
  ])('%s', async (_name, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('an old Office file is told by its streams: encrypted, or a .doc', async () => {
    const header = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const ole = (name: string) => Uint8Array.from([...header, ...encodeUtf16(name, 'le')]);
    expect(await codeOf(ole('EncryptedPackage'))).toBe('encrypted');
    expect(await codeOf(ole('WordDocument'))).toBe('unsupported_type');
  });

  it('an encrypted PDF opens with its password only', async () => {
    const pdf = await buildPdf((page) => page.text('Secret plan of the council'), {
      userPassword: 'open',
      pdfVersion: '1.7',
    });
    expect(await codeOf(pdf)).toBe('encrypted');
    expect(await codeOf(pdf, 'wrong')).toBe('encrypted');
    expect(await codeOf(pdf, 'open')).toBe('read');
  });

  it('a PDF of pictures says that it needs its text recognised', async () => {
    const pdf = await buildPdf((page) => page.rect(50, 50, 300, 300).fill('black'));
    expect(await codeOf(pdf)).toBe('no_text_layer');
  });
});

describe('files made to hurt', () => {
  it('a zip bomb is stopped while it inflates', async () => {
    const body = paragraph('a'.repeat(30_000_000));
    const bytes = buildDocx({ body });
    expect(bytes.length).toBeLessThan(100_000);
    expect(await codeOf(bytes)).toBe('too_complex');
  });

  it('an archive that lists too many parts is not opened', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_unused, at) => [`word/${at}`, new Uint8Array()]),
    );
    expect(await codeOf(zipSync(many, { level: 0 }))).toBe('too_complex');
  });

  it('sizes stated in an archive are not believed', async () => {
    const bytes = buildDocx({ body: paragraph('Text') });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    }
    expect(await codeOf(bytes)).toBe('read');
  });

  it('entities are neither expanded nor fetched', async () => {
    const bomb = strToU8(
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>' +
        '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;&x;</w:t></w:r></w:p></w:body></w:document>',
    );
    expect(await codeOf(buildDocx({ body: '', entries: { 'word/document.xml': bomb } }))).toBe('damaged');
  });

  it('tables nested without end are too complex', async () => {
    const depth = 5_000;
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
    expect(await codeOf(buildDocx({ body }))).toBe('too_complex');
  });

  it('quotes and lists nested without end in Markdown have a named outcome', async () => {
    expect(['read', 'too_complex']).toContain(await codeOf(`# a\n\n# b\n\n# c\n\n${'> '.repeat(2_000)}deep`));
  });
});
