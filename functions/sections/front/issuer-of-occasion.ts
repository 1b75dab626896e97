import type { Line } from '../lay-out-text.ts';
import { englishBody, trimBody } from '../wording/body-name.ts';
import { openingLines } from './issuer-lines.ts';

const place = '([\\p{Script=Han}]{2,12}?(?:省|市|自治区|自治州|特别行政区|县|区|旗|州))';
const placeOfAssembly = new RegExp(`在${place}第[一二三四五六七八九十\\d]+届人民代表大会`, 'u');
const placeOfHead = new RegExp(
  `^${place}(?:人民政府)?代?(?:省长|市长|主席|县长|区长|州长|旗长)(?=[\\s\\p{Script=Han}]{2,8}$)`,
  'u',
);

/** `我代表云溪市人民政府，向大会报告工作`; not `我代表市人民政府`, which names no place. */
const representedChinese =
  /我代表(?!(?:省|市|县|区|州|旗|自治区)人民政府)([\p{Script=Han}]{2,16}?(?:人民政府|常务委员会|法院|检察院))/u;
const representedEnglish = new RegExp(`\\b[Oo]n behalf of (?:the )?${englishBody}`, 'u');

/** `县财政局局长 石 磊` who reports on `云溪县2021年财政决算` heads 云溪县财政局. */
function officeOfSpeaker(title: string, top: readonly string[]): string | undefined {
  const named = new RegExp(`关于${place}`, 'u').exec(title)?.[1];
  for (const line of top) {
    const [, office, rest] = headOfOffice.exec(line) ?? [];
    if (office !== undefined && rest !== undefined)
      return /^[省市县区州旗]$/.test(office) ? named && `${named}${rest}` : `${office}${rest}`;
  }
  return undefined;
}

const headOfOffice =
  /^(\p{Script=Han}{0,8}?[省市县区州旗])(\p{Script=Han}{2,14}?(?:局|厅|委员会|委|办公室))(?:局长|厅长|主任)(?=[\s\p{Script=Han}]{2,8}$)/u;

/** A government reports to its people's congress: the congress names the place, or the head's signature does, or who speaks. */
export function issuerOfOccasion(title: string, lines: readonly Line[]): string | null {
  const top = lines.slice(0, openingLines).map((line) => line.text.trim());
  const text = top.join('\n');
  if (/\b(?:work of the government|work report)\b/i.test(title)) {
    const body = trimBody(representedEnglish.exec(text)?.[1] ?? '');
    return body.includes(' ') ? body : null;
  }
  if (/报告$/.test(title)) {
    const speaker = officeOfSpeaker(title, top);
    if (speaker) return speaker;
  }
  if (!/工作报告/.test(title)) return null;
  const represented = representedChinese.exec(text)?.[1];
  if (represented) return represented;
  if (!/政府工作报告/.test(title)) return null;
  if (/第[一二三四五六七八九十\d]+届全国人民代表大会|国务院总理/.test(text)) return '国务院';
  const found =
    placeOfAssembly.exec(text)?.[1] ??
    top.map((line) => placeOfHead.exec(line)?.[1]).find((head) => head !== undefined);
  return found ? `${found}人民政府` : null;
}
