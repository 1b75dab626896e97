import { chineseLongFormBefore } from './chinese-long-form-before.ts';
import type { FoundAbbreviation } from './found-abbreviation.ts';

const chineseShortForm =
  /[（(，,]\s*(?:以下|下文|下称|后文|以下统|下)?(?:简称|统称|合称|并称|称|缩写为|称作)(?:为|是|作)?[：:]?\s*([“"《「]?)([^“”"「」《》，。；（）()\n]{1,20})([”"》」]?)\s*[）)，。,；]/gu;

export function findChineseShortForms(text: string): FoundAbbreviation[] {
  const found: FoundAbbreviation[] = [];
  for (const match of text.matchAll(chineseShortForm)) {
    const [whole, open, name] = match as unknown as [string, string, string];
    const said = whole.replace(/^[（(，,]\s*/, '');
    if (/^称/.test(said) && open === '') continue;
    const long = chineseLongFormBefore(text, match.index);
    if (long === undefined) continue;
    const nameStart = match.index + whole.lastIndexOf(name);
    const isTitle = open === '《';
    found.push({
      short: { start: nameStart - (isTitle ? 1 : 0), end: nameStart + name.length + (isTitle ? 1 : 0) },
      long,
    });
  }
  return found;
}
