import type { Line } from '../lay-out-text.ts';
import { chineseBody, englishBody, trimBody } from '../wording/body-name.ts';
import { openingLines } from './issuer-lines.ts';

const adoptingAssembly =
  /日(?:第[一二三四五六七八九十]+届)?([\p{Script=Han}]{2,16}?)(?:第[一二三四五六七八九十]+届)?(人民代表大会(?:常务委员会)?)[^，。]{0,16}(?:会议)?(?:通过|修订|公布)/u;
const adoptingGovernment = new RegExp(`日([\\p{Script=Han}]{2,20}?${chineseBody})(?:令|公布|发布|印发)`, 'u');
const compiler = new RegExp(`由([\\p{Script=Han}]{2,24}?${chineseBody})(?:组织)?(?:编制|编写|负责编)`, 'u');
/** `东港市市场监督管理局 发布` at the foot of a standard's cover. */
const publisher = new RegExp(
  `(?:^|\\n)([\\p{Script=Han}]{2,20}?${chineseBody})\\s{1,3}(?:发布|發布)(?=\\n|$)`,
  'u',
);
const preparer = new RegExp(
  `(?:^|\\n)([\\p{Script=Han}]{0,20}?${chineseBody})(?:擬備|拟备|編製|编制)的?`,
  'u',
);
const adoptingBody = new RegExp(
  `(?:[Ii]ssued|[Aa]dopted|[Pp]romulgated|[Pp]ublished|[Pp]repared|[Pp]roduced|[Pp]rinted|[Pp]romoted)(?: and (?:published|promoted|issued|printed))? by (?:the )?${englishBody}`,
  'u',
);

/** `（2018年9月27日……省第九届人民代表大会常务委员会第六次会议通过）`, "Issued by the … Department on 4 May 2020". */
export function issuerOfAdoption(lines: readonly Line[]): string | null {
  const top = lines
    .slice(0, openingLines)
    .map((line) => line.text)
    .join('\n')
    .slice(0, 2000);
  const assembly = adoptingAssembly.exec(top);
  if (assembly) return `${assembly[1]}${assembly[2]}`;
  const chinese =
    adoptingGovernment.exec(top)?.[1] ??
    compiler.exec(top)?.[1] ??
    preparer.exec(top)?.[1] ??
    publisher.exec(top)?.[1];
  if (chinese) return chinese;
  // "adopted by Council" tells of some other paper of a body whose name everybody there knows.
  const body = trimBody(adoptingBody.exec(top)?.[1] ?? '');
  return body.includes(' ') ? body : null;
}
