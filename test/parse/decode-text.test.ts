import { describe, expect, it } from 'vitest';
import { RefusedFileError } from '../../functions/documents/refusal.ts';
import { decodeText } from '../../functions/parse/encoding/decode-text.ts';
import { encodeAs, encodeUtf16, encodeWestern } from './encode-as.ts';

const simplified = '全省生态环境保护工作情况报告。过去一年，我们认真落实各项部署，完成了污染防治的年度任务。';
const traditional = '本府去年的環境保護工作報告。各機關已經完成全部的計畫項目，並且公布了結果。';
const french = 'Le comité a approuvé le règlement à l’unanimité après délibération.';

describe('decodeText', () => {
  it('believes a byte order mark before anything else', () => {
    expect(decodeText(encodeUtf16(simplified, 'le', true)).text).toBe(simplified);
    expect(decodeText(encodeUtf16(french, 'be', true)).text).toBe(french);
    expect(decodeText(new TextEncoder().encode(`\uFEFF${simplified}`)).text).toBe(simplified);
  });

  it('reads UTF-16 without a mark by where the zero bytes of spaces and digits fall', () => {
    const report = 'Annual report 2024 on the work of the department.';
    expect(decodeText(encodeUtf16(report, 'le')).text).toBe(report);
    expect(decodeText(encodeUtf16(report, 'be')).text).toBe(report);
    const mixed = `2024 ${simplified}\n2025 `;
    expect(decodeText(encodeUtf16(mixed, 'le')).text).toBe(mixed);
    const korean = '환경부 보고서\n이 보고서는 폐기물 관리에 관한 정책을 설명한다. 계획을 수립하여야 한다.\n';
    expect(decodeText(encodeUtf16(korean, 'le')).text).toBe(korean);
  });

  it('reads Chinese UTF-16 without a mark by its everyday characters', () => {
    const report = `一、最近开展的工作\n${simplified}\n${traditional}`;
    expect(decodeText(encodeUtf16(report, 'le')).text).toBe(report);
    expect(decodeText(encodeUtf16(report, 'be')).text).toBe(report);
    expect(decodeText(encodeUtf16(simplified, 'le')).text).toBe(simplified);
  });

  it.each([
    ['GB18030', encodeAs(simplified, 'gb18030'), simplified, 'gb18030'],
    ['Big5', encodeAs(traditional, 'big5'), traditional, 'big5'],
    ['Windows-1252', encodeWestern(french), french, 'windows-1252'],
    ['UTF-8', new TextEncoder().encode(traditional), traditional, 'utf-8'],
  ])('tells %s without any declaration', (_name, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, unreadable: 0 });
  });

  it('reads a line of a few Chinese characters in GB18030', () => {
    expect(decodeText(encodeAs('贵州省工业和信息化厅', 'gb18030')).text).toBe('贵州省工业和信息化厅');
  });

  it.each([
    ['Korean', '국회의 물 관리 보고서는 올해 계획과 결과를 알린다', 'euc-kr'],
    ['Japanese', '今年の水質保全に関する報告書をここにまとめました', 'shift_jis'],
  ] as const)('does not take %s for Chinese', (_name, text, encoding) => {
    expect(decodeText(encodeAs(text, encoding))).toMatchObject({ text, encoding });
  });

  it.each([
    '国务院办公厅关于印发工作方案的通知',
    '贵阳市观山湖区金华镇政府',
    'The “plan” of the county — its goals and means — was adopted by the council.',
  ])('reads %s in GB18030', (text) => {
    expect(decodeText(encodeAs(text, 'gb18030')).text).toBe(text);
  });

  it('reads the characters of Hong Kong in Big5', () => {
    const bytes = Buffer.from(
      'a5bbb870a9f3b260a4f496f5a4ce916fb3bdaf46b35da6b3bfeca8c6b342a141ad74b3648fc0a5cda475a740a141a5e7b77cfed3a44fa7efb5bdaa41b0c8a143a655bef7c3f6a477b867a7b9a6a8a5feb3a1aabaad70b565b6b5a5d8a143',
      'hex',
    );
    const text =
      '本署於深水埗及鰂魚涌設有辦事處，負責衞生工作，亦會着力改善服務。各機關已經完成全部的計畫項目。';
    expect(decodeText(bytes)).toEqual({ text, encoding: 'big5', unreadable: 0 });
    expect(decodeText(bytes, 'big5-hkscs').text).toBe(text);
  });

  it('reads Japanese in seven bits by its escapes', () => {
    const bytes = Buffer.from('1b24423a23472f244e3f653c41244e4a7339703d711b2842', 'hex');
    expect(decodeText(bytes).text).toBe('今年の水質の報告書');
  });

  it('takes gb2312 for its larger successor', () => {
    expect(decodeText(encodeAs('朱镕基总理作报告', 'gb18030'), 'gb2312').text).toBe('朱镕基总理作报告');
  });

  it.each(['gb2312', 'iso-8859-1', 'utf-16', 'no-such-encoding'])(
    'does not believe %s of a UTF-8 file',
    (declared) => {
      expect(decodeText(new TextEncoder().encode(simplified), declared).text).toBe(simplified);
    },
  );

  it('does not believe UTF-8 of a file in GB18030', () => {
    expect(decodeText(encodeAs(simplified, 'gb18030'), 'utf-8').text).toBe(simplified);
  });

  it('believes a declared encoding that gives words of its language', () => {
    const russian = Uint8Array.from([
      0xcf, 0xf0, 0xe8, 0xea, 0xe0, 0xe7, 0x20, 0xee, 0x20, 0xec, 0xe5, 0xf0, 0xe0, 0xf5,
    ]);
    expect(decodeText(russian, 'windows-1251').text).toBe('Приказ о мерах');
  });

  it('keeps a UTF-8 text with an accident in it and counts what is lost', () => {
    const bytes = new TextEncoder().encode(simplified.repeat(10));
    const cut = bytes.subarray(0, bytes.length - 1);
    expect(decodeText(cut)).toMatchObject({ encoding: 'utf-8', unreadable: 1 });
  });

  it('refuses bytes that are no text in any encoding', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_unused, at) => (at * 7919 + (at >> 3) * 104729) % 251);
    expect(() => decodeText(noise)).toThrow(RefusedFileError);
    const high = Uint8Array.from({ length: 4000 }, (_unused, at) => 0x80 + ((at * at * 31 + at * 17) % 0x7f));
    expect(() => decodeText(high)).toThrow(expect.objectContaining({ code: 'encoding_unknown' }));
  });
});
