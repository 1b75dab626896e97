import { chineseBody, readBodyLine } from '../wording/body-name.ts';

const bodyOpensTitle = new RegExp(
  `^(?:[\\d〇○零一二三四五六七八九]{4}年度?)?(?!关于|對|对|在|印发)((?:(?!关于|關於)[\\p{Script=Han}、]){0,30}?${chineseBody})(?:关于|關於|对|對|印发|\\p{Script=Han}{0,6}[会會][议議][纪紀]要|工作(?:报告|总结|规则|计划|要点)|绩效|年度|部门|单位|的?政府信息|(?=[\\d一二]))`,
  'u',
);

const workReport =
  /^(?:\d{4}年)?(?!关于|印发)([\p{Script=Han}]{2,12}?(?:省|市|自治区|自治州|特别行政区|县|区|旗))(?:\d{4}年)?(?:人民)?政府工作报告/u;

/** The body that the title opens with: `平川区水务局关于……的通知`. */
export function issuerOfTitle(title: string): string | null {
  const place = workReport.exec(title)?.[1];
  if (place) return `${place}人民政府`;
  if (/^(?:\d{4}年?)?\s*国务院政府工作报告/.test(title)) return '国务院';
  const joint = /^\p{Script=Han}+(?: \p{Script=Han}+?)+(?=关于|關於)/u.exec(title)?.[0];
  const body = bodyOpensTitle.exec(title)?.[1] ?? readBodyLine(joint ?? '');
  return body && body !== '政府' ? body : null;
}
