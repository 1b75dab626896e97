import type { Line } from '../lay-out-text.ts';
import {
  chineseBody,
  englishBody,
  findEnglishBody,
  isCapitals,
  localBody,
  readBodyLine,
  toTitleCase,
  trimBody,
} from '../wording/body-name.ts';
import { looksLikeDate } from '../wording/masthead-lines.ts';
import { findFrontEnd } from './find-front-end.ts';

/**
 * The body that issued a document, as printed: a field that says so (`发文机关：`), the opening of the title, the
 * assembly a report was given to, the signature above the date, the act that adopted it, the party of a manifesto,
 * a masthead, or the subject of a news lead-in ("The … Department released …"). Null when the text names none.
 */
export function detectIssuer(title: string, lines: readonly Line[]): string | null {
  return (
    issuerField(lines) ??
    issuerOfTitle(title) ??
    issuerOfOccasion(title, lines) ??
    issuerOfSignature(lines) ??
    issuerOfAdoption(lines) ??
    issuerOfManifesto(title, lines) ??
    issuerOfFront(lines) ??
    issuerOfLeadIn(lines) ??
    issuerOfSource(lines)
  );
}

const issuerLabels =
  '(?:agency|发文机关|發文機關|发文机构|发布机关|制发机关|发布机构|发布单位|發布機關|发文单位|制定机关|编制单位|issued by|issuer|issuing (?:body|authority|department)|published by|responsible (?:body|department))';
const issuerFieldLine = new RegExp(`^${issuerLabels}\\s*[:：]\\s*(.{2,80})$`, 'i');
const issuerLabel = new RegExp(`^${issuerLabels}\\s*[:：]?$`, 'i');

function issuerField(lines: readonly Line[]): string | null {
  for (const [index, line] of lines.slice(0, fieldLines).entries()) {
    const text = closeLabel(line.text);
    // A row of a table gives its cells behind bars: `索引号 | 0001 | 发文机关 | 国务院 | 成文日期 | …`.
    const cells = text.split('|').map((cell) => closeLabel(cell));
    const label = cells.findIndex((cell) => issuerLabel.test(cell));
    const inRow = label < 0 ? undefined : cells.slice(label + 1).find((cell) => cell !== '');
    if (inRow) return inRow;
    const value = issuerFieldLine.exec(cells[0] ?? '')?.[1];
    if (value) return value.replace(/\s*\(\p{Lu}{2,8}\)\.?$/u, '');
    for (const [, name, named] of text.matchAll(bracketedFields))
      if (issuerLabel.test(name ?? '') && named?.trim()) return named.trim();
    const below = lines[index + 1]?.text.trim() ?? '';
    if (issuerLabel.test(text) && readBodyLine(below) !== null) return below;
  }
  return null;
}

/** How far down the fields of a page stand, in lines. */
const fieldLines = 40;

/** `发 文 机 关：` is spaced for looks. */
/** `[ 索引号 ] 0012 [ 发布机构 ] 市统计局 [ 公开日期 ] 2022-02-10`. */
const bracketedFields = /[[【]\s*([^\]】]{2,8}?)\s*[\]】]\s*([^[【]*)/g;

function closeLabel(text: string): string {
  return text.trim().replace(/^(?:\p{Script=Han} ?){2,6}(?=[:：]|$)/u, (label) => label.replaceAll(' ', ''));
}

const bodyOpensTitle = new RegExp(
  `^(?:[\\d〇○零一二三四五六七八九]{4}年度?)?(?!关于|對|对|在|印发)((?:(?!关于|關於)[\\p{Script=Han}、]){0,30}?${chineseBody})(?:关于|關於|对|對|印发|\\p{Script=Han}{0,6}[会會][议議][纪紀]要|工作(?:报告|总结|规则|计划|要点)|绩效|年度|部门|的?政府信息|(?=[\\d一二]))`,
  'u',
);

const workReport =
  /^(?:\d{4}年)?(?!关于|印发)([\p{Script=Han}]{2,12}?(?:省|市|自治区|自治州|特别行政区|县|区|旗))(?:\d{4}年)?(?:人民)?政府工作报告/u;

function issuerOfTitle(title: string): string | null {
  const place = workReport.exec(title)?.[1];
  if (place) return `${place}人民政府`;
  if (/^(?:\d{4}年?)?\s*国务院政府工作报告/.test(title)) return '国务院';
  const joint = /^\p{Script=Han}+(?: \p{Script=Han}+?)+(?=关于|關於)/u.exec(title)?.[0];
  const body = bodyOpensTitle.exec(title)?.[1] ?? readBodyLine(joint ?? '');
  return body && body !== '政府' ? body : null;
}

/** How far down the occasion and the act that adopted a document may be told, in lines. */
const openingLines = 12;

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
function issuerOfOccasion(title: string, lines: readonly Line[]): string | null {
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

/** The last body that stands alone on a line right above a date. */
function issuerOfSignature(lines: readonly Line[]): string | null {
  for (let index = lines.length - 1; index > 0; index -= 1) {
    if (!looksLikeDate(lines[index]?.text ?? '')) continue;
    let first = index - 1;
    if (readBodyLine(lines[first]?.text ?? '') === null) continue;
    // Of several that sign, the first one leads.
    while (readBodyLine(lines[first - 1]?.text ?? '')) first -= 1;
    const body = readBodyLine(lines[first]?.text ?? '');
    if (body) return body;
  }
  return null;
}

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
function issuerOfAdoption(lines: readonly Line[]): string | null {
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

const partyName =
  "((?:\\p{Lu}[\\p{L}’'-]*\\s+(?:(?:and|&|for|of)\\s+)?){1,4}Party(?: of \\p{Lu}[\\p{L}]+)?|Liberal Democrats|Plaid Cymru|Sinn F[eé]in|Fianna F[aá]il|Fine Gael)";
const partyInFront = new RegExp(partyName, 'u');
/** A party speaks of itself as one that acts; of others it says what they are. */
const partyThatActs = new RegExp(
  `${partyName}(?:['’]s (?:policy|programme|manifesto|plan|pledge)|,? (?:will|pledges?|proposes?|offers?|asks|appeals|believes|stands|submits|is pledged|is committed))`,
  'gu',
);
/** How much of a manifesto is searched for the party that speaks. */
const manifestoCharacters = 20_000;
const manifestoWords =
  /\bmanifesto\b|general election|\bour (?:pledges|contract)|declaration of .{0,20}policy|\bparty\b/i;

/** A manifesto is its party's. */
function issuerOfManifesto(title: string, lines: readonly Line[]): string | null {
  const front = [title, ...lines.slice(0, openingLines).map((line) => line.text)].filter(
    (text) => text.length <= 200,
  );
  if (!front.some((text) => manifestoWords.test(text))) return null;
  for (const text of front) {
    const named = partyInFront.exec(isCapitals(text) ? toTitleCase(text) : text)?.[1];
    if (named) return trimParty(named);
  }
  const counts = new Map<string, number>();
  const body = lines
    .slice(0, 400)
    .map((line) => line.text)
    .join('\n')
    .slice(0, manifestoCharacters);
  for (const match of body.matchAll(partyThatActs)) {
    const party = trimParty(match[1] ?? '');
    counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  const [most] = [...counts].sort((left, right) => right[1] - left[1]);
  return most?.[0] ?? null;
}

function trimParty(name: string): string {
  return trimBody(name.replace(/^(?:A|Vote|We|Why|Join|Only|If|But|For)\s+(?:the\s+)?/i, ''));
}

/** Where a title speaks of a body without being its own paper: "the opening of the Provincial Assembly". */
const isAddressed =
  /\b(?:(?:opening|session|meeting|sitting|speech|address|dissolution|audit|review|reform|restructuring) (?:of|to|by)|rule of|(?:response|reply|submission) to)(?: the)? $/i;
const isOwn = /(?:^(?:The )?|\b(?:of|by|from)(?: the)? |[:|,–—-] )$/i;

/** Bodies with bodies of their own, which stand below them on a cover. */
const wholeBody =
  /^(?:House of|(?:Parliament|Government|Senate|Congress)(?: of|$)|(?:National|Legislative|General) (?:Assembly|Council)$|.* Secretariat$|.*[省区]政府$)/;

/** `U.S. Department of the Interior`, and right below it `Bureau of Reclamation`, whose paper it is. */
function bodyInside(whole: string, next: Line | undefined): string | null {
  const inner = readBodyLine(next?.text ?? '');
  if (/^Ministry\b/.test(whole) && /^Department\b/.test(inner ?? '')) return inner;
  const isInside =
    /\b(?:Department|Ministry)\b/.test(whole) &&
    /\b(?:Bureau|Agency|Service|Administration|Directorate|Division|Inspectorate)\b|^Office of (?!the (?:Minister|Secretary)\b)/.test(
      inner ?? '',
    );
  return isInside ? inner : null;
}

function issuerOfFront(lines: readonly Line[]): string | null {
  let whole: string | null = null;
  for (const [index, line] of lines.slice(0, findFrontEnd(lines)).entries()) {
    const text = line.text.trim();
    const body = readBodyLine(text);
    if (body && !wholeBody.test(body) && !localBody.test(body))
      return bodyInside(body, lines[index + 1]) ?? body;
    // `House of Commons`, then its committee; `Government of …`, then the department.
    whole ??= body;
    if (body) continue;
    if (text.length >= 200) continue;
    // A title names its body too: "Annual Report of the Road Safety Office, 2020".
    const named = findEnglishBody(text);
    if (!named || !/\s/.test(named.name)) continue;
    const before = text.slice(0, named.start);
    const isOrdinal =
      /\b(?:First|Second|Third|\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+(?:st|nd|rd|th)) (?:Parliament|Session|Assembly)/u.test(
        named.name,
      );
    if (isOwn.test(before) && !isAddressed.test(before) && !isOrdinal) return whole ?? trimBody(named.name);
  }
  return whole;
}

/** The text before the first section is searched so far; a body named later is cited. */
const leadInCharacters = 600;
const leadInLines = 5;
const leadInBody = new RegExp(
  `${englishBody}\\s+(?:has\\s+|have\\s+|today\\s+|hereby\\s+)?(?:released|published|issued|announced|reports?|adopted)`,
  'u',
);
const chineseLeadInBody = new RegExp(
  `(?:^|[，。：\\n日])([\\p{Script=Han}]{0,24}?${chineseBody})(?:发布|公布|印发|出台|召开)`,
  'u',
);

function issuerOfLeadIn(lines: readonly Line[]): string | null {
  const text = lines
    .slice(0, leadInLines)
    .map((line) => line.text)
    .join('\n')
    .slice(0, leadInCharacters);
  const subject = leadInBody.exec(text)?.[1];
  if (subject) return trimBody(subject);
  const [all, body] = chineseLeadInBody.exec(text) ?? [];
  // `推进会召开`: the meeting is held, and holds nothing.
  const isMeeting = all?.endsWith('召开') && /(?<!委员|常委|协|联合|理事)会$/.test(body ?? '');
  return isMeeting ? null : (body ?? null);
}

/** `发布日期：2022-12-20　来源：平川区水务局`: who put a page on its site, when nobody else is named. */
function issuerOfSource(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(0, fieldLines)) {
    const source =
      /(?:来源|來源|\bSource)\s*[:：]\s*([^|]+?)(?=\s{2,}|\s*[|　]|\s+\p{L}[^\s]*[:：]|\s*$)/u.exec(
        text,
      )?.[1];
    const body = source === undefined ? null : readBodyLine(source);
    if (body) return body;
  }
  return null;
}
