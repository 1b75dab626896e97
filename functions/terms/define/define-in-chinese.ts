import type { TermSpan } from '../term-span.ts';
import { explainsEntry, inShort, isSum, linkingVerb, linksToMeaningInChinese } from './chinese-links.ts';

/**
 * The term a Chinese sentence defines. Constructions as in English:
 *
 *     subject + link + gloss   本办法所称X，是指…  X指的是…  X是由…的机构    chinese-links
 *     description + name       把…的统一通道叫做“X”  …的村庄，通常称为X
 *     name + aside             X（指…）达到30处
 *
 * Offsets into the sentence.
 */
export function termDefinedInChinese(sentence: string): TermSpan | undefined {
  return (
    termOfSubject(sentence) ??
    termNamed(sentence) ??
    termOfEntry(sentence) ??
    termWithBracket(sentence) ??
    termOfLaterClause(sentence)
  );
}

/* ---------- subject and link ---------- */

const label = String.raw`(?:[问答注][：:]\s*)?(?:第[一二三四五六七八九十百]+条[\s　]*|[（(][\d一二三四五六七八九十]{1,3}[）)]\s*|[\d一二三四五六七八九十]{1,3}[.、．）)]\s*|[\[［〔]\d{1,2}[\]］〕]\s*|[①-⑳]\s*|\d{1,2}\s+)?`;
/** `本办法所称`, `所谓`, `前款所指的`, `本意见所说的` */
const frame = String.raw`(?:(?:(?:本|该|前款|前条|前项|前述|上述|这里|草案|条例|办法|规定|细则|通知|意见|方案)[\p{Script=Han}]{0,8}?|《[^《》]{1,30}》)?(?:所称|所指|所谓|所说|提到|提出)的?|(?:本|该)[\p{Script=Han}]{1,6}中(?:的|，)?|其中，|这里的)`;
const bareName = String.raw`(?:[\p{Script=Han}A-Za-z\d+·、&—-]|\.(?=\d)){1,24}?(?:（(?![^（）]*(?:缩写|英文|简称|又称|也称|亦称|俗称|下称|又名))[\p{Script=Han}]{1,6}）[\p{Script=Han}]{0,8}?)?`;
/** `（以下简称孵化器）`, `，又称“蓝碳”，`: between name and link. */
const aside = `(?:（[^（）]{1,40}）)?(?:，(?:又称|也称|亦称|也叫|简称|俗称)[^，]{2,16})?`;

const subject = new RegExp(
  `^${label}(?<frame>${frame})?(?:[“"](?<quoted>[^“”"]{2,30})[”"]|(?<bare>${bareName}))${aside}${inShort}(?<comma>[，：,]?)\\s*(?<predicate>${linkingVerb}.*)$`,
  'dsu',
);

function termOfSubject(sentence: string): TermSpan | undefined {
  const match = subject.exec(sentence);
  if (match === null) return undefined;
  const groups = match.groups!;
  const [start, end] = match.indices?.groups?.quoted ?? match.indices?.groups?.bare ?? [];
  if (start === undefined || end === undefined) return undefined;
  const term = groups.quoted ?? groups.bare!;
  const promise = groups.frame?.includes('所') ? 'framed' : groups.quoted !== undefined ? 'named' : 'none';
  // `推进完整社区，即……`: a deed and its object.
  const deed =
    promise === 'none' && groups.comma !== '' && /^(?:即|也就是)/.test(groups.predicate!)
      ? (deedBefore.exec(term)?.[0].length ?? 0)
      : 0;
  const isDefined =
    !isNoTerm(term, promise) &&
    linksToMeaningInChinese({ term, promise, isParted: groups.comma !== '', predicate: groups.predicate! });
  return isDefined ? { start: start + deed, end } : undefined;
}

/** `建设用地` is no deed. */
const deedBefore =
  /^(?:加快|积极|全面|深入|大力|持续|稳步|扎实)?(?:推进|推动|推广|推行|实施|开展|建设|打造|布局|创建|探索|建立|落实|试行|引入|启动)(?=\p{Script=Han}{3})/u;

/** Pronouns, speakers, deictic times and places, conditions: what only looks like a subject. */
function isNoTerm(term: string, promise: string): boolean {
  return notSubject.test(term) || (promise === 'none' && deictic.test(term));
}
const notSubject =
  /下列|以下|用语|术语|^前款|^违反|^.$|^(?:凡|特别|尤其|但|而|因|如|若|只|仅|都|又|还|更|即使|无论|不管|为了|随着)|^(?:这|那|它|其|此|该|这里|也|主要|就|具体|就是|不|他|我|我们|总书记|会议|报告|文件|通知|同志|这个|上述|一|所|本)$|(?:强调|会议|总书记|主席|同志|明确)$|^(?:这|那|有人|有关|主要)|^(?:以上|以下|以内|以外|不满|超过|届满|日)(?:、|$)|[立随当亦既]$|--|——/;
const deictic =
  /^(?:该|其[中他它]?|此|我[市省县区们国镇州局厅部院委]|全[市省县区国州镇]|本[市省县区]|今年|去年|明年|目前|当前|现在|各[级地]|[一二三四]季度|上半年|全年)|\d+(?:\.\d+)?(?:亿|万|人|个|家|项|元|%|户|亩|公里)|[的在了着过]$/;

/** `建立低保边缘家庭救助制度，低保边缘家庭是……的家庭`: what was just named is the subject of what follows. */
function termOfLaterClause(sentence: string): TermSpan | undefined {
  for (const comma of sentence.matchAll(/，(?=[^，。；]{2,14}(?:是指|指的是|系指|是|为))/gu)) {
    const from = comma.index + 1;
    const found = termOfSubject(sentence.slice(from));
    if (found === undefined) continue;
    const name = sentence.slice(from + found.start, from + found.end);
    if (sentence.indexOf(name) < comma.index) return { start: from + found.start, end: from + found.end };
  }
  return undefined;
}

/** `研发经费投入强度：……的比值。`, `海绵小区：……的居住小区。`, `留白用地——……的建设用地。`: an entry without a glossary. */
const entry =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[.、．）)]\s*|[[［〔]\d{1,2}[\]］〕]\s*)?(?<term>[\p{Script=Han}A-Za-z\d]{2,14})(?<joint>：|——)(?<gloss>[^：；]{8,100})(?<end>。|$)/du;

function termOfEntry(sentence: string): TermSpan | undefined {
  const match = entry.exec(sentence);
  const [start, end] = match?.indices?.groups?.term ?? [];
  if (match === null || start === undefined || end === undefined) return undefined;
  const { term = '', joint, gloss = '' } = match.groups!;
  const isExplained =
    (joint === '：' && isSum(gloss)) || (!acting.test(term) && explainsEntry(term, gloss, joint === '：'));
  return isExplained ? { start, end } : undefined;
}

/* ---------- description and name ---------- */

const naming = [
  // `把部门间共享数据的统一通道叫做“数据大桥”`: what people call a thing out of affection is left alone.
  /(?:把|将)(?<object>[^，。；“”]{6,60})(?:叫做|叫作|称为|称作|称之为|统称为|定义为|界定为)(?<open>[“"]?)(?<term>[^“”"，。；、（）]{2,16})[”"]?(?=[。；，（]|$)/du,
  // `大量人口外出、宅基地长期闲置的村庄，通常称为空心村。`
  /^(?<object>[^。；“”]{8,80}的[\p{Script=Han}]{1,10})，?(?:我们|人们|业内|一般|通常|统一|习惯上?|也|俗|被|统|可以?|就){0,4}(?:称为|称作|称之为|叫做|叫作|统称为?|俗称为?|通称为?|简称为)(?<open>[“"]?)(?<term>[^“”"，。；、（）]{2,16})[”"]?(?=[。；]|$)/du,
  // `重要湿地以外的湿地为一般湿地。`
  /^(?:[^，。；“”]{2,20}，)?(?<object>[^，。；“”]{2,40}的(?<kind>[\p{Script=Han}]{2,4}))为(?<open>[“"]?)(?<term>[\p{Script=Han}]{1,6}\k<kind>)[”"]?(?=[。；，]|$)/du,
  // `连续两年被评为A级的，为示范企业。`
  /^(?:（[一二三四五六七八九十]{1,2}）|第[一二三四五六七八九十百]+条[\s\u3000]*)?(?<object>[^，。；“”]{6,60}的)，(?:即?为|称为|称作)(?<open>[“"]?)(?<term>[\p{Script=Han}]{2,8}(?:人|者|户|企业|单位|家庭|项目|机构|人员|学校|车辆|区域|对象|人群))[”"]?(?=[。；]|$)/du,
  // `第六条 房屋的所有权人为业主。`
  /^(?:第[一二三四五六七八九十百]+条[\s\u3000]*)?(?<object>[^，。；“”的]{2,16}的[\p{Script=Han}]{1,6}(?:人|者|单位|企业|机构|组织|部门|户))为(?<open>[“"]?)(?<term>[\p{Script=Han}]{1,6}(?:人|者|主|单位|企业|户|员|方))[”"]?(?=[。；]|$)/du,
  // `那些……的房屋和设备，就是我们常说的“沉睡资产”。`
  /^(?<object>[^。；“”]{8,80})，?(?:就是|也就是|即)(?:我们|人们|大家)?(?:常|通常|平时|一般|习惯)?(?:说|所说|所谓|讲|称)的?(?<open>[“"]?)(?<term>[^“”"，。；、（）]{2,16})[”"]?(?=[。；]|$)/du,
];
const affection = /(?:群众|百姓|村民|居民|媒体|网友|商户|大家|(?<!的)企业家?|誉)(?:都|也|亲切地)?$/;

function termNamed(sentence: string): TermSpan | undefined {
  for (const shape of naming) {
    const match = shape.exec(sentence);
    const [start, end] = match?.indices?.groups?.term ?? [];
    if (match === null || start === undefined || end === undefined) continue;
    const { object = '' } = match.groups!;
    const saysWhatItIs = object.includes('的') && !/^(?:这|那|该|其)(?:就|也|种|个)?$/.test(object);
    if (saysWhatItIs && !affection.test(sentence.slice(0, match.index)) && !affection.test(object))
      return { start, end };
  }
  return undefined;
}

/* ---------- name and aside ---------- */

/** `海洋牧场（指……）达到30处`, `断头路（规划已定而未打通的道路）逐条销号`: at the beginning of a clause. */
const bracketed =
  /(?:^(?:[（(]?[\d一二三四五六七八九十]{1,3}[.、．）)]\s*)?|[，；。])(?<term>(?:(?![的是为在])[\p{Script=Han}A-Za-z\d+·—-]){2,12}?)（(?:(?:是指|系指|指(?!导|标|出|示|挥|引|定|数|南|向|派|责|明|令))(?=[^（）]{6,}）)|(?=[^（）、：\d]{6,40}的[\p{Script=Han}]{1,6}）|(?!含|包括|不含|如|以|其中|详见|见|由|原|共)(?:[^（）：\d]|(?<=[一般通常指在至][^（）]{0,12})\d){6,60}的(?<=(?<tail>[\p{Script=Han}]{2})（[^（）]{6,61})[\p{Script=Han}]{0,4}\k<tail>[\p{Script=Han}]{0,2}）))/du;

/** `加强大宗工业固废（……）`: a verb and its object. */
const acting =
  /^(?:加强|加快|推进|推动|实施|开展|完成|建设|建成|新建|发展|培育|支持|鼓励|打造|落实|完善|提高|提升|坚持|严格|启动|新增|对|将|把)/;

function termWithBracket(sentence: string): TermSpan | undefined {
  const match = bracketed.exec(sentence);
  const [start, end] = match?.indices?.groups?.term ?? [];
  if (start === undefined || end === undefined) return undefined;
  const { term = '' } = match!.groups!;
  const deed = deedBefore.exec(term)?.[0].length ?? 0;
  const isName = !isNoTerm(term.slice(deed), 'none') && !acting.test(term.slice(deed));
  return isName ? { start: start + deed, end } : undefined;
}
