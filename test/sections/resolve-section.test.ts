import { describe, expect, it } from 'vitest';
import { resolveSection } from '../../functions/sections/resolve-section.ts';
import type { Section } from '../../functions/sections/section.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { sourceOfText } from './source-of-text.ts';

const read = (text: string): Section[] => splitSections(sourceOfText(text)).sections;
const cite = (sections: Section[], reference: string) =>
  resolveSection(sections, reference)?.path.join(' / ');

const prose = 'The office did what it had promised, and the work will go on in the year to come.';
const report = read(
  `Yearly Report\nI. Roads. ${prose}\n2. Rails. ${prose}\n3. Ports. ${prose}\nFour, bridges. ${prose}\n5. Ferries. ${prose}`,
);
const chinese = read(
  '云溪县工作方案\n一、总体要求\n（一）指导思想。坚持绿色发展，服务群众。\n（二）工作目标。到2025年，完成全部任务。\n二、重点任务\n（一）加强监管。开展检查十次，整改到位。\n（二）强化宣传。举办活动二十场，覆盖全县。\n附件1：任务表\n共有任务12项，由各单位落实到位。',
);
const law = read(
  '海屿市条例\n第一章 总则\n第一条 为了保护环境，制定本条例。\n第二条 本条例适用于本市。\n第二章 罚则\n第三条 违反规定的，处以罚款。',
);
const plan = read(
  `Plan\n1. Purpose\n${prose}\n2. Measures\n2.1 Banks\n${prose}\n2.2 Basins\n${prose}\nAnnex B: Maps\n${prose}`,
);

describe('a section is found', () => {
  it.each([
    '4',
    '04',
    '４',
    'IV',
    'iv',
    'Ⅳ',
    'Four',
    'four',
    'Fourth',
    '四',
    '第四',
    '④',
    'sec_4',
    'report#sec_4',
    '4.',
    'section 4',
    'Section Four',
  ])('by any numeral: %s', (reference) => expect(cite(report, reference)).toBe('Four, bridges'));

  it.each([
    ['二', '二、重点任务'],
    ['2', '二、重点任务'],
    ['（二）', '一、总体要求 / （二）工作目标'],
    ['二（二）', '二、重点任务 / （二）强化宣传'],
    ['2(2)', '二、重点任务 / （二）强化宣传'],
    ['2.1', '二、重点任务 / （一）加强监管'],
    ['2/1', '二、重点任务 / （一）加强监管'],
    ['重点任务', '二、重点任务'],
    ['附件1', '附件1： 任务表'],
  ])('under its parent in a Chinese plan: %s', (reference, path) => {
    expect(cite(chinese, reference)).toBe(path);
  });

  it.each([
    ['第三条', '第二章 罚则 / 第三条'],
    ['Article 3', '第二章 罚则 / 第三条'],
    ['art_3', '第二章 罚则 / 第三条'],
    ['第二章', '第二章 罚则'],
    ['2', '第二章 罚则'],
    ['第二条', '第一章 总则 / 第二条'],
  ])('in a law by the kind it names: %s', (reference, path) => {
    expect(cite(law, reference)).toBe(path);
  });

  it.each([
    ['2.2', '2. Measures / 2.2 Basins'],
    ['2(1)', '2. Measures / 2.1 Banks'],
    ['Annex B', 'Annex B: Maps'],
    ['annex b', 'Annex B: Maps'],
    ['banks', '2. Measures / 2.1 Banks'],
  ])('in a plan with decimals and annexes: %s', (reference, path) => {
    expect(cite(plan, reference)).toBe(path);
  });

  it.each(['', '9', 'Nine', '第九条', '2.7', '4(4)', 'no such heading', '../../etc', '4'.repeat(300)])(
    'only where there is one: %j',
    (reference) => expect(resolveSection(law, reference)).toBeUndefined(),
  );
});
