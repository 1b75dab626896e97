import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../functions/documents/document.ts';
import { detectKind } from '../../functions/sections/front/detect-kind.ts';

const titles: Record<DocumentKind, string[]> = {
  plan: [
    '清溪市水利局2024年度部门预算公开说明',
    '林业局2025年工作谋划',
    '2024年重点任务分工表',
    '107年度施政計畫',
    '2023年下半年工作打算',
    'Budget Estimates 2020-21',
    'Harbour Masterplan',
    'Our Priorities 2024-2027',
    'Key Tasks for 2023',
    'Vision 2040',
  ],
  'yearly-report': [
    '清溪市水利局2021年度部门决算公开',
    '清溪市2022年财政决算草案',
    '清溪年鉴2019',
    '二季度工作小结',
    '2022年工作总结及2023年工作谋划',
    '关于绿化目标完成情况的报告',
    'Bulletin on the State of Forests 2020',
    'Consolidated Financial Statements',
    'Report on the Budget Act 2019',
  ],
  minutes: [
    '清溪市召开2023年河长制工作会议',
    '全省林业工作会议在清溪召开',
    '清溪縣議會會議記錄',
    'Verbatim Record of the Assembly',
    'Proceedings of the Harbour Commissioners',
  ],
  notice: [
    '关于召开河长制工作会议的通知',
    '关于拟建桥梁环评的公示',
    '致全县船工的一封信',
    '关于印发2021年政府工作报告任务分解方案的通知',
    'Notice on Printing the Three-Year Plan',
  ],
  speech: [
    '清溪市市长新年贺词',
    'Second Reading Speech: Harbours Bill',
    'Statement by the Minister on Flooding',
  ],
  reply: [
    '对县人大代表建议的答复意见',
    'Consultation Response: Harbour Fees',
    'Answers to Parliamentary Questions',
  ],
  law: [
    '石桥县人大关于政府工作报告的决议',
    'Programme Budgeting Act 2011',
    'The National Plan (Amendment) Regulations 2016',
    'Standing Orders',
  ],
  policy: ['桥梁养护技术规程', '水土保持监测技术导则', 'White Paper on Harbours'],
  other: [
    '清溪概况',
    'Audit Findings',
    'Annual Statement on Research Integrity',
    'Inspection of Northside Prison',
  ],
};

describe('kind of a document', () => {
  it.each(Object.entries(titles).flatMap(([kind, named]) => named.map((title) => [title, kind])))(
    'calls %s a %s',
    (title, kind) => {
      expect(detectKind(title)).toBe(kind);
    },
  );

  it('takes a plan that is read out to a house for a speech', () => {
    expect(detectKind('Budget Proposals', [], 'Mr Speaker,\nI rise to present them.')).toBe('speech');
    expect(detectKind('Budget Proposals', [], 'The Council proposes what follows.')).toBe('plan');
  });
});
