import type { SourceFile } from '../../functions/ingest/accept-source.ts';
import { textFile } from '../pages/open-site.ts';

const marl = 'Marl Office of Works';
const tarn = 'Tarn Water Board';

function report(id: string, year: number, issuer: string, sections: string[]): SourceFile {
  const parts = sections.map((section, index) => `## ${index + 1}. ${section}`);
  const text = `# Report of the ${issuer} for ${year}\n\n${parts.join('\n\n')}\n`;
  return textFile(`${id}.md`, text, {
    year,
    issuer,
    kind: 'yearly-report',
    language: 'en',
    title: `Report ${year}`,
  });
}

/** A handful of invented documents in both languages, each fact in one known place. */
export function exampleFiles(): SourceFile[] {
  return [
    report('marl-2021', 2021, marl, [
      'Kilns\n\nWe will rebuild 12 lime kilns by 2023. The kilns burn peat.',
      'Solid waste\n\nA yard for phosphogypsum shall be lined with clay.',
      'Roads\n\nThe causeway to the old harbour was mended.',
      'Staff\n\nTwo surveyors were hired. The wage list is kept in the blue cabinet.',
    ]),
    report('marl-2022', 2022, marl, [
      'Kilns\n\nFive lime kilns were rebuilt. Seven lime kilns remain.',
      'Solid waste\n\nThe yard for phosphogypsum was lined with clay in May.',
      'Roads\n\nThe causeway flooded twice. See the notice (No.45, 2022).',
    ]),
    report('marl-2023', 2023, marl, [
      'Kilns\n\nAll 12 lime kilns are rebuilt; nitrogen oxides fell by a third.',
      'Solid waste\n\nRed mud was carried to the clay pit. Glass is sorted.',
      'Roads\n\nA toll of 2 pence was set on the causeway.',
      'Staff\n\nThe surveyors drew the map of the marsh.',
    ]),
    report('tarn-2023', 2023, tarn, [
      'Reservoirs\n\nThe dam at Hollow was raised by 2 metres. Glass eels returned.',
      'Mains\n\nForty kilometres of lead mains were replaced.',
    ]),
    textFile(
      'marl-2023-zh.md',
      '# 马尔工程署2023年度报告\n\n## 一、窑炉\n\n12座石灰窑全部改造完成，氮氧化物下降三分之一。\n\n## 二、固体废物\n\n磷石膏堆场已铺设黏土防渗层。赤泥运往黏土坑。\n',
      { year: 2023, issuer: '马尔工程署', kind: 'yearly-report', language: 'zh' },
    ),
    textFile(
      'toll-notice-2022.md',
      '# Notice on the Causeway Toll (No.45, 2022)\n\n## 1. Toll\n\nCarts pay 2 pence. =2+3 is the charge for a pair.\n\n## 2. Exceptions\n\nDoctors and the "night mail" pay nothing.\n',
      { year: 2022, issuer: marl, kind: 'notice', language: 'en' },
    ),
    textFile(
      'waste-order-2021.md',
      '# Order on Waste (No.45, 2021)\n\n## 1. Scope\n\nThis order covers slag, glass and rubble.\n',
      { year: 2021, issuer: tarn, kind: 'policy', language: 'en' },
    ),
  ];
}
