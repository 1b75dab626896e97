import { englishGenre } from './name-genre.ts';

/** What Chinese public bodies are called, simplified and traditional. */
export const chineseBody =
  '(?:人民政府办公厅|人民政府办公室|人民政府|国务院办公厅|国务院|人民代表大会常务委员会|人民代表大会|人大常委会|办公[厅室廳]|辦公[室廳]|委员会|委員會|领导小组|領導小組|指挥部|[总總]局|管理局|公署|[局厅廳部委院署会會处處]|中心|(?:档案|图书|博物|文化|美术|科技)馆|学校|医院|[银銀]行|法院|[检檢]察院|政府|[省市县区]委|(?:调研|执法检查|视察|督导|督查|检查|巡察|考察|工作)组|[总總][队隊]|调查队|調查隊)';
/** `返回顶部` and `全部` end as ministries do. */
const chineseBodyLine = new RegExp(
  `^(?!返回|回到|点击|全部|内部|局部)[\\p{Script=Han}、]{0,30}${chineseBody}$`,
  'u',
);

/** Nouns that make a name a body's wherever it stands. */
const englishBodyWord =
  '(?:Department|Ministry|Bureau|Office|Commission|Committee|Council|Agency|Authority|Administration|Secretariat|Board|Treasury|Inspectorate|Institute|Service|Government|Cabinet|Parliament|Assembly|Chamber|Directorate|Corporation|Party|Ombudsman|Regulator|Commissioner|Tribunal|Auditor[- ]General|Inspector[- ]General)(?!\\p{L})';
/** Nouns that do so only on a line of their own. */
const lineBodyWord =
  /\b(?:Court|Bank|Fund|Cent(?:re|er)|Trust|Task ?[Ff]orce|Panel|Senate|Division|Academy|Commons|Lords|Democrats|Foundation|Union|Congress|Police|University|District|Registry|Archives|Library|Museum)\b/;

/** `Shire of Kondut`, `City and County of Denver`: a place that governs itself. */
export const localBody =
  /^(?:\p{Lu}[\p{L}’'-]+ (?:County|Township|Parish)$|(?:Shire|City|Town|Village|County|Borough|Township|Municipality|Municipal District|Regional Municipality|Rural Municipality|Metropolitan Borough|Royal Borough|London Borough)(?: and (?:County|Borough))? of \p{Lu}[\p{L}’'-]*(?: (?:(?:and|upon|on|the|of) )?\p{Lu}[\p{L}’'-]*){0,3}(?:, \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?$)/u;

/** A line with one of these names a paper. */
const paperWord =
  /^(?:Annual|Report|Manifesto|Plan|Strategy|Statement|Budget|Speech|Address|Minutes|Building|State of|(?:\p{Lu}[\p{L}-]+ )?(?:Audit|Inspection|Review|Evaluation|Examination|Investigation|Inquiry|Assessment) (?:of|into|at))\b/u;

/** `Provincial Department of Industry and Information Technology`, `Ministry of Health`, `Food and Drug Administration`. */
export const englishBody = `((?:\\p{Lu}[\\p{L}’'.-]*[ \\u00A0]+(?:(?:and|&)[ \\u00A0]+(?=\\p{Lu}))?){0,6}${englishBodyWord}(?:[ \\u00A0]+(?:of|for|on)[ \\u00A0]+(?:the[ \\u00A0]+)?\\p{Lu}[\\p{L}’'-]*(?:(?:,[ \\u00A0]+|[ \\u00A0]+(?:and[ \\u00A0]+|&[ \\u00A0]+|of[ \\u00A0]+(?:the[ \\u00A0]+)?|for[ \\u00A0]+)?)\\p{Lu}[\\p{L}’'-]*){0,8})?)`;
const englishBodyPattern = new RegExp(englishBody, 'u');

/** The first body an English text names; offsets are those of the text. */
export function findEnglishBody(text: string): { name: string; start: number } | null {
  const match = englishBodyPattern.exec(text);
  return match?.[1] ? { name: match[1], start: match.index } : null;
}

/** `Strengthening Local Archives` says what is done to them; `Housing Trust` names a body. */
const doing =
  /^(?!Housing|Planning|Engineering|Mining|Licensing|Nursing|Shipping|Broadcasting|Training|Building|Banking|Farming|Fishing|Gaming|Racing|Pricing|Purchasing|Teaching|Testing|Sterling|Reading|Wellbeing)\p{Lu}\p{Ll}+ing\b|\b(?:Management|Review|Audit|Use|Operation|Performance|Oversight|Evaluation|Governance) of\b/u;

/** `Foreign Affairs, Defence and Trade Committee`: a body that names all it looks after. */
const listedBody = new RegExp(
  `^(?:\\p{Lu}[\\p{L}’'-]*(?: (?:of (?:the )?)?\\p{Lu}[\\p{L}’'-]*){0,3}, ){1,4}\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*){0,3},? (?:and|&) (?:\\p{Lu}[\\p{L}’'-]* ){1,5}${englishBodyWord}$`,
  'u',
);

/** The body a line names when it names nothing else: a masthead, a signature; `贵州省生态环境厅文件` and `行政院 函` too. */
export function readBodyLine(line: string): string | null {
  const text = line.trim().replace(/\s+/g, ' ');
  if (/\p{Script=Han}/u.test(text)) {
    const named = text.replace(/(?: ?文件| (?:函|令|公告|公[报報]|通知)|(?<=政府|[部局署会])令)$/, '');
    const closed = named.replace(/ /g, '');
    // `第十九届人民代表大会` above `第二次会议文件` is where a paper was laid.
    if (/第[一二三四五六七八九十\d]+[届屆]/.test(closed)) return null;
    if (closed.length > 40 || !chineseBodyLine.test(closed)) return null;
    // `财 政 部` is spaced for looks, `江苏省统计局 江苏调查总队` are two.
    return named.split(' ').every((part) => part.length > 2 && chineseBodyLine.test(part)) ? named : closed;
  }
  if (text.length > 120 || /[.!?:;]$|\d/.test(text)) return null;
  const plain = isCapitals(text) ? toTitleCase(text) : text;
  const bare = plain.replace(/^The\s+/i, '').replace(/ (?:logo|crest|coat of arms)$/i, '');
  if (listedBody.test(bare)) return bare;
  if (localBody.test(bare) && !englishGenre.test(bare)) return bare.replace(/,.*$/, '');
  const body = findEnglishBody(bare);
  if (body?.start === 0 && bare.length <= body.name.length + 6) return trimBody(body.name);
  const isName =
    !doing.test(bare) &&
    /^\p{Lu}[\p{L}’'&-]*(?: (?:(?:of|for|on|and|the|&) )*\p{Lu}[\p{L}’'&-]*){1,7}$/u.test(bare);
  return isName && lineBodyWord.test(bare) && !paperWord.test(bare) ? bare : null;
}

/** `General Office on Strengthening Fire Prevention`: what a notice is on; `Committee on Housing` is a name. */
const onDoing =
  / on (?!Housing|Planning|Mining|Banking|Licensing|Training|Broadcasting|Ageing|Aging)\p{Lu}\p{Ll}+ing\b.*$/u;

/** No ministry, government or committee of a party is called for what comes behind its `on`. */
const onSubject =
  /(?<=\b(?:Party Committee|Government|Ministry|Department|Bureau|General Office|Secretariat|Cabinet)) on .*$/u;

/** A name as a sentence or a dated line holds it, without what belongs to the sentence. */
export function trimBody(body: string): string {
  return body
    .replace(onDoing, '')
    .replace(onSubject, '')
    .replace(
      /,?\s+(?:on\s+|in\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)$/,
      '',
    )
    .replace(/^(?:The|Recently|Today|By|From|In|On|And)\s+(?:the\s+)?/i, '')
    .trim();
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** `HOUSE OF COMMONS` as its members write it. */
export function toTitleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=\s)(?:Of|The|And|For|On|In|To)(?=\s)/g, (word) => word.toLowerCase());
}
