import { describe, expect, it } from 'vitest';
import { analyse } from '../../functions/analysis/analyse-text.ts';
import { analyserFingerprint } from '../../functions/analysis/fingerprint.ts';
import { foldCharacter, foldText } from '../../functions/analysis/fold-character.ts';
import { stemWord } from '../../functions/analysis/stem-word.ts';

const terms = (text: string) => analyse(text).map(({ term }) => term);

describe('English words', () => {
  it.each([
    ['industries', 'industry'],
    ["the department's", 'the departments'],
    ['organisation', 'organization'],
    ['industrialised', 'industrialized'],
    ['labour programmes', 'labor program'],
    ['travelled', 'traveled'],
    ['supervise', 'supervision'],
    ['Café', 'cafe'],
    ['ﬁne', 'fine'],
    ['Ｐｌａｎｔ', 'plant'],
    ['co­operate', 'cooperate'],
    ['co-operation and co-ordination', 'cooperation and coordination'],
    ['e-mail', 'email'],
    ['low-carbon e-government', 'low carbon e government'],
    ['sulphuric acid, tyres and grey mould', 'sulfuric acid, tires and gray mold'],
    ['anaemia and leukaemia', 'anemia and leukemia'],
    ['two judgements on manoeuvres', 'two judgment on maneuver'],
    ['1,000 tonnes', '1000 tons'],
    ['children and women', 'child and woman'],
    ['matrices, spectra, criteria', 'matrix, spectrum, criterion'],
    ['two analyses of crises', 'two analysis of crisis'],
    ['U.S.', 'US'],
  ])('%s and %s are the same', (left, right) => {
    expect(terms(left)).toEqual(terms(right));
  });

  it.each([
    ['policy', 'police'],
    ['lives', 'life'],
    ['bases', 'basis'],
    ['co-author', 'coauthor'],
    ['2023', '2024'],
    ['4.1', '4.10'],
    ['CO2', 'CO3'],
    ['promise', 'promote'],
  ])('%s and %s are not', (left, right) => {
    expect(terms(left)).not.toEqual(terms(right));
  });

  it('marks stop words and keeps them', () => {
    expect(analyse('the plan of it').map(({ term, isStopWord }) => [term, isStopWord])).toEqual([
      ['the', true],
      ['plan', false],
      ['of', true],
      ['it', true],
    ]);
  });
});

describe('numbers', () => {
  it.each([
    ['300,000', ['300000']],
    ['30万吨', ['300000', '万吨', '吨']],
    ['1.5 million', ['1500000', 'million']],
    ['2亿元', ['200000000', '亿元', '元']],
    ['£10m', ['10000000', 'm']],
    ['10 m', ['10', 'm']],
    ['50%', ['50']],
    ['21st', ['21']],
    ['20MW', ['20', 'mw']],
    ['5G and PM2.5', ['5g', 'and', 'pm2.5']],
    ['4.2.1', ['4.2.1']],
    ['1,2,3', ['1', '2', '3']],
    ['2019-2023', ['2019', '2023']],
    ['２０２３年', ['2023', '年']],
    ['二〇二三年', ['二〇', '〇二', '二三', '三年', '年', '2023']],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });
});

describe('Chinese', () => {
  it('is cut into overlapping pairs and the end of the run', () => {
    expect(terms('磷石膏利用')).toEqual(['磷石', '石膏', '膏利', '利用', '用']);
    expect(terms('A股')).toEqual(['a', '股']);
  });

  it('is the same in traditional and simplified characters', () => {
    expect(terms('環境保護廳')).toEqual(terms('环境保护厅'));
  });
});

describe('document numbers', () => {
  it.each([
    ['No.45, 2022', ['no.45', 'no.45/2022']],
    ['No. 45 (2022)', ['no.45', 'no.45/2022']],
    ['[2022] No.45', ['no.45', 'no.45/2022']],
    ['黔环综合〔2022〕45号', ['no.45', 'no.45/2022']],
    ['第45号', ['no.45']],
    ['no more', []],
    ['(2023) 45 plants', []],
  ])('%s', (text, expected) => {
    expect(
      analyse(text)
        .filter(({ kind }) => kind === 'reference')
        .map(({ term }) => term),
    ).toEqual(expected);
  });
});

describe('offsets', () => {
  it('point at what a term was made from, whatever was folded', () => {
    const text = '𠀀字 ﬁne ½ Straße — naïve 環境，30万 𝐏𝐥𝐚𝐧 No.45';
    for (const { term, start, end, kind } of analyse(text)) {
      const [own] = analyse(text.slice(start, end));
      if (kind === 'han' || kind === 'word') expect(own?.term, text.slice(start, end)).toBe(term);
      expect(end).toBeGreaterThan(start);
    }
  });

  it('stay within any text at all', () => {
    for (const text of [
      '',
      ' ',
      '\ud800',
      'a\udc00b',
      "'''",
      '...',
      "rock'n'roll's",
      '1.2.',
      '1,',
      '&&',
      'x'.repeat(1000),
    ]) {
      for (const { start, end } of analyse(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

it('folding and stemming stand alone', () => {
  expect(foldText('ＡＢ環Ｃé')).toBe('ab环ce');
  expect(stemWord('plants')).toBe('plant');
});

it('folds a text as it folds each of its characters', () => {
  const differing: string[] = [];
  for (let codePoint = 0; codePoint < 0x30000; codePoint++) {
    const character = String.fromCodePoint(codePoint);
    if (foldText(character) !== foldCharacter(character)) differing.push(character);
  }
  expect(differing).toEqual([]);
});

it('the fingerprint names these very rules', () => {
  const sample =
    "The Organisation's 300,000 plants in 2023: 30万吨磷石膏，〔2022〕45号, U.S. R&D, PM2.5, low-carbon labour, e-mail, mice.";
  expect([analyserFingerprint, terms(sample).join(' ')]).toEqual([
    'annals-analyser-2',
    'the organ 300000 plant in 2023 300000 万吨 吨磷 磷石 石膏 膏 2022 45 号 us r&d pm2.5 low carbon labor email mous no.45 no.45/2022',
  ]);
});
