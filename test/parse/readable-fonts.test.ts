import { describe, expect, it } from 'vitest';
import type { Fragment } from '../../functions/parse/pdf/page/read-page.ts';
import { ReadableFonts } from '../../functions/parse/pdf/page/readable-fonts.ts';

const fragment = (text: string, font = { family: 'Song', isBold: false }): Fragment => ({
  text,
  left: 0,
  right: 100,
  baseline: 100,
  size: 10,
  font,
  role: null,
  isArtifact: false,
});

describe('readable fonts', () => {
  it.each([
    ['Chinese with Latin in it', 'PM浓度和NOx排放量较上年下降，GDP能耗达标，COD总量控制在指标以内'],
    ['Japanese', 'カタカナと漢字とひらがなの報告書です、水質の測定結果'],
    [
      'Greek and Cyrillic beside Latin',
      'the limit of 50 μg and α-pinene, Москва and Αθήνα report the same figures every year',
    ],
    ['names of many languages', 'ไทย ქართული ગુજરાતી ಕನ್ನಡ հայերեն עברית العربية বাংলা తెలుగు'],
  ])('%s is kept', (_what, text) => {
    expect(new ReadableFonts().keepReadable([fragment(text)])).toHaveLength(1);
  });

  it('letters named at random are left out, those of another font beside them are not', () => {
    const [broken, whole] = [
      { family: 'Hei', isBold: true },
      { family: 'Hei', isBold: true },
    ];
    const page = [fragment('ʮტɨ૧ʕഐၑଣɛϞࠢʮɥထϗ݁ਿঐɛ'.repeat(2), broken), fragment('有限公司', whole)];
    expect(new ReadableFonts().keepReadable(page).map(({ text }) => text)).toEqual(['有限公司']);
  });
});
