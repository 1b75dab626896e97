import { findFrontEnd, looksLikeDate } from './find-title.ts';
import type { Line } from './lay-out-text.ts';

/**
 * The body that issued a document, as printed: a field that says so (`发文机关：`), the signature above the date,
 * the opening of the title, a masthead, or the subject of a news lead-in ("The … Department released …").
 */
export function detectIssuer(title: string, lines: readonly Line[]): string | null {
  return (
    issuerField(lines) ??
    issuerOfTitle(title) ??
    issuerOfSignature(lines) ??
    issuerOfAdoption(lines) ??
    issuerOfFront(lines) ??
    issuerOfLeadIn(lines)
  );
}

/** What Chinese public bodies are called. */
const chineseBody =
  '(?:人民政府办公厅|人民政府办公室|人民政府|国务院办公厅|国务院|人民代表大会常务委员会|人民代表大会|办公厅|办公室|委员会|领导小组|总局|管理局|[局厅部委院署会]|中心|银行|法院|检察院)';
const chineseBodyLine = new RegExp(`^[\\p{Script=Han}、]{0,30}${chineseBody}$`, 'u');
const englishBodyWord =
  '(?:Department|Ministry|Bureau|Office|Commission|Committee|Council|Agency|Authority|Administration|Secretariat|Board|Treasury|Inspectorate|Institute|Service|Government|Cabinet|Parliament|Assembly|Chamber|Directorate|Corporation|Party)';
/** `Provincial Department of Industry and Information Technology`, `Ministry of Health`, `Food and Drug Administration`. */
const englishBody = new RegExp(
  `((?:\\p{Lu}[\\p{L}’'.-]*\\s+(?:(?:and|&)\\s+(?=\\p{Lu}))?){0,6}${englishBodyWord}(?:\\s+(?:of|for|on)\\s+(?:the\\s+)?\\p{Lu}[\\p{L}’'-]*(?:(?:,\\s+|\\s+(?:and\\s+|of\\s+(?:the\\s+)?|for\\s+)?)\\p{Lu}[\\p{L}’'-]*){0,8})?)`,
  'u',
);

function issuerField(lines: readonly Line[]): string | null {
  for (const line of lines.slice(0, 40)) {
    const match =
      /^(?:发文机关|发布机构|发文单位|制定机关|issued by|issuer|issuing (?:body|authority)|published by)\s*[:：]\s*(.{2,80})$/i.exec(
        line.text.trim(),
      );
    // A row of a table gives its cells behind bars: `发文机关： | 国务院 | 成文日期： | …`.
    const value = match?.[1]
      ?.split('|')
      .map((cell) => cell.trim())
      .find((cell) => cell !== '');
    if (value) return value;
  }
  return null;
}

function issuerOfTitle(title: string): string | null {
  const before = new RegExp(
    `^([\\p{Script=Han}、]{0,30}?${chineseBody})(?:关于|对|印发|(?=[\\d一二]))`,
    'u',
  ).exec(title)?.[1];
  if (before) return before;
  const work =
    /^(?:\d{4}年)?([\p{Script=Han}]{2,12}?(?:省|市|自治区|自治州|特别行政区|县|区|旗))(?:\d{4}年)?(?:人民)?政府工作报告/u.exec(
      title,
    )?.[1];
  if (work) return `${work}人民政府`;
  if (/^(?:\d{4}年?)?\s*国务院/.test(title)) return '国务院';
  return null;
}

/** The last body that stands alone on a line right above a date. */
function issuerOfSignature(lines: readonly Line[]): string | null {
  for (let index = lines.length - 1; index > 0; index -= 1) {
    if (!looksLikeDate(lines[index]?.text ?? '')) continue;
    const body = readBodyLine(lines[index - 1]?.text ?? '');
    if (body) return body;
  }
  return null;
}

/** How far down the act that adopted a document may be told, in lines. */
const adoptionLines = 12;

/** `（2018年9月27日……省第九届人民代表大会常务委员会第六次会议通过）`, "Issued by the … Department on 4 May 2020". */
function issuerOfAdoption(lines: readonly Line[]): string | null {
  const top = lines
    .slice(0, adoptionLines)
    .map((line) => line.text)
    .join('\n')
    .slice(0, 2000);
  const assembly =
    /日([\p{Script=Han}]{2,16}?)(?:第[一二三四五六七八九十]+届)?(人民代表大会(?:常务委员会)?)[^，。]{0,16}(?:会议)?(?:通过|修订|公布)/u.exec(
      top,
    );
  if (assembly) return `${assembly[1]}${assembly[2]}`;
  const government = new RegExp(`日([\\p{Script=Han}]{2,20}?${chineseBody})(?:令|公布|发布|印发)`, 'u').exec(
    top,
  )?.[1];
  if (government) return government;
  const body = new RegExp(
    `(?:[Ii]ssued|[Aa]dopted|[Pp]romulgated|[Pp]ublished|[Pp]repared) by (?:the )?${englishBody.source}`,
    'u',
  ).exec(top)?.[1];
  return body ? trimBody(body) : null;
}

function issuerOfFront(lines: readonly Line[]): string | null {
  for (const line of lines.slice(0, findFrontEnd(lines))) {
    const text = line.text.trim().replace(/文件$/, '');
    const body = readBodyLine(text);
    if (body) return body;
    // A title names its body too: "Annual Report of the Road Safety Office, 2020".
    const named = englishBody.exec(text)?.[1];
    const isSubject = /\b(?:for|on|in) the $/.test(text.slice(0, named ? text.indexOf(named) : 0));
    if (named && !isSubject && /\s/.test(named) && text.length < 200) return trimBody(named);
  }
  return null;
}

function readBodyLine(line: string): string | null {
  const text = line.trim().replace(/\s+/g, ' ');
  const closed = text.replace(/ /g, '');
  if (/\p{Script=Han}/u.test(text))
    return closed.length <= 36 && chineseBodyLine.test(closed) ? closed : null;
  const body = englishBody.exec(text)?.[1];
  return body &&
    text.replace(/^The\s+/i, '').startsWith(body.replace(/^The\s+/, '')) &&
    text.length <= body.length + 6
    ? trimBody(body)
    : null;
}

/** The text before the first section is searched so far; a body named later is cited. */
const leadInCharacters = 600;

function issuerOfLeadIn(lines: readonly Line[]): string | null {
  const text = lines
    .slice(0, 3)
    .map((line) => line.text)
    .join('\n')
    .slice(0, leadInCharacters);
  const subject = new RegExp(
    `${englishBody.source}\\s+(?:has\\s+)?(?:released|published|issued|announced|reports?|adopted)`,
    'u',
  ).exec(text)?.[1];
  if (subject) return trimBody(subject);
  const chinese = new RegExp(
    `(?:^|[，。：\\n日])([\\p{Script=Han}]{0,24}?${chineseBody})(?:发布|公布|印发|出台|召开)`,
    'u',
  ).exec(text)?.[1];
  return chinese ?? null;
}

function trimBody(body: string): string {
  return body
    .replace(
      /,?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)$/,
      '',
    )
    .replace(/^(?:The|Recently|Today|By|From|In|On|And)\s+(?:the\s+)?/i, '')
    .trim();
}
