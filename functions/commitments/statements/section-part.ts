import type { Grammar } from '../grammar.ts';

/**
 * Which part of a report a section is; the same words promise in one part and report in another. `report`: only the
 * title says that the document looks back, which is less than a heading does.
 */
export type SectionPart =
  | 'review'
  | 'report'
  | 'plan'
  | 'problems'
  | 'principles'
  | 'opening'
  | 'duties'
  | 'unknown';

type HeadingSign = readonly [part: SectionPart, pattern: RegExp];

/** Words that name a part and nothing else: the innermost heading that has one decides. */
const plainSigns: readonly HeadingSign[] = [
  [
    'problems',
    /^(?:当前)?(?:工作中)?(?:还)?(?:存在|面临)的?(?:主要|突出|一些)*(?:问题|困难|挑战|不足)|存在的?(?:主要|突出)?(?:问题|困难|不足)|(?:困难|问题|挑战|不足|短板)(?:和|与|及)(?:问题|困难|挑战|不足|差距|原因)|\b(?:main |existing |remaining )?(?:problems|difficulties|challenges|deficiencies|shortcomings|weaknesses|insufficiencies)(?: (?:and|in) (?:the )?(?:problems|difficulties|challenges|risks|reasons|causes|deficiencies|shortcomings|(?:our )?work))?$/i,
  ],
  // 2017年目标完成情况 is no plan, though it names one.
  ['review', /(?:完成|落实|进展|执行|推进|整改|实现)情况$/],
  [
    'principles',
    /指导思想|基本原则|总体思路|\bguiding (?:thought|ideology|principles?)\b|\bbasic principles?\b/i,
  ],
  [
    'plan',
    /下一步|下步|下一?年(?:度)?|工作(?:安排|打算|计划|部署|思路|设想|要点|举措)|(?:重点|主要)工作(?!(?:及|和|与|取得的?)?(?:主要)?(?:总结|回顾|成效|成果|成绩|情况|完成|开展|推进|落实|做法|措施|亮点|进展))|工作(?:重点|建议)|目标任务|主要目标|重点任务|主要任务|总体(?:要求|部署|目标)|\d{4}年(?:的)?(?:政府)?工作$|\d{4}年(?:工作)?(?:打算|安排|计划|目标|任务|重点)|\b(?:plans? for|outlook|priorities for|next (?:year|steps?)|year ahead|looking (?:ahead|forward|to 20\d\d)|major tasks|the way (?:ahead|forward)|where we (?:want|aim|hope|intend) to|(?:what|how) we (?:will|shall|plan|intend)|looking to the future|planned for|what (?:comes|happens|is) next|what (?:should|must|needs to) (?:happen|change|be done)|coming year)\b/i,
  ],
  [
    'review',
    /回顾|(?<!及|和|与|、)工作总结(?!及|和|与|、)|工作(?:成效|成绩|亮点|进展)|(?:完成|落实|开展|履职|职责|进展|执行|推进|整改|建设|运行|办理|实施|工作)情况(?!汇报(?:及|和))|(?:主要|具体)?(?:做法|成绩|成效)及|(?:举措|做法|措施|工作)(?:和|及|与|、)(?:主要)?(?:成效|成绩|成果)|(?:主要)?成效(?:和|与|、)(?:做法|举措|措施|经验|亮点)|主要(?:做法|成绩|成效|成果|亮点)|工作(?:及|和|与)(?:成果|成效|成绩)|工作开展(?!计划)|上半年工作(?!计划|安排|要点)|(?:亮点|特色)(?:性)?工作|工作(?:亮点|特色)|\b(?:(?:a |in )?review(?: of)?|(?:work|tasks|projects|activities) (?:completed|done|accomplished|undertaken|carried out)|(?:work|main|key|basic) (?:progress|situation|practices|results|achievements|work (?:done|developments?|carried out)|measures and)|progress of (?:the )?(?:\w+ )?work|implementation of (?:the )?(?:work|tasks|responsibilities)|fulfil?lment of (?:duties|responsibilities)|achievements?|accomplishments?|(?:work|activities|progress|performance|results) (?:done|completed|in|during|for|of) (?:the )?(?:year|past|last|(?:19|20)\d\d)|(?:past|last|previous) (?:year|session)|what we (?:did|have done|achieved|delivered)|economic performance|performance report|completion of|what we found)\b/i,
  ],
  [
    'duties',
    /主要职责|组成人员|成员名单|适用范围|^附则$|^总则$|\b(?:membership|definitions?|interpretation)\b/i,
  ],
];

/** Words that often name a part: the outermost short heading that has one decides when nothing plain is said. */
const weakSigns: readonly HeadingSign[] = [
  [
    'plan',
    /保障措施|工作要求|实施步骤|任务分工|发展目标|工作目标|今后|明年|未来|展望|组织(?:实施|保障)|\b(?:plan|outlook|priorities|objectives|goals?|targets|proposals?|recommendations?|commitments?|strategy|future)\b/i,
  ],
  [
    'review',
    /总结|成效|进展|工作情况|取得的?成[绩就效]|发展成就|基本情况|\b(?:review|progress|performance|highlights|results|report on)\b/i,
  ],
  [
    'opening',
    /^(?:引言|前言|导言|序言|开场)|\b(?:introduction|foreword|preface|opening|background|conclusions?|concluding|closing|context)\b/i,
  ],
];

/** A heading longer than this is a sentence of its own ("加快释放改革开放成效…"), not the name of a part. */
const longestPartName = { characters: 60, han: 14 };

/** 一、主要工作, and no word more. */
const mainWork = /^[\s#]*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*)?(?:主要|重点)工作\s*$/;

/**
 * @param path headings from the outermost section down to this one
 * @param documentYear the year the document speaks for
 * @param title of the document
 */
export function readSectionPart(
  path: readonly string[],
  documentYear: number | null = null,
  title = '',
): SectionPart {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const heading = path[depth] ?? '';
    if (namesOnlyLaterYears(heading, documentYear)) return 'plan';
    // Main work of a summary is done; anywhere else it is to do.
    if (mainWork.test(heading) && findSign(plainSigns, path[depth - 1] ?? title) === 'review')
      return 'review';
    const part = isTaskPhrase(heading) ? undefined : findSign(plainSigns, heading);
    if (part) return part;
  }
  for (const heading of path) {
    const part = isPartName(heading) ? findSign(weakSigns, heading) : undefined;
    if (part) return part;
  }
  if (looksBack(title)) return 'report';
  return looksAhead(title) ? 'plan' : 'unknown';
}

/** 2023年度法治政府建设情况报告, 2022年工作总结: all of it looks back, until a heading or a turn says otherwise. */
function looksBack(title: string): boolean {
  return (
    /(?:总结|情况(?:的)?(?:报告|汇报|通报|总结)?|回顾|小结|(?:情况|工作)(?:的)?汇报(?:材料|提纲)?|(?:\d{4}|[〇○零一二三四五六七八九]{4})年度?[^，。]{0,20}年度?报告|\d{4}年度[^，。]{2,20}工作报告)$/.test(
      title.trim(),
    ) && !/计划|打算|安排|要点|思路|设想|谋划|部署|建议|规划|方案/.test(title)
  );
}

/** 文旅局2024年度工作计划, 2023年工作要点: all of it is to do. A 规划 is not meant, which explains as much as it plans. */
function looksAhead(title: string): boolean {
  return (
    /(?:主要|远景|预期|奋斗)目标$|(?:工作|年度|行动|实施)(?:计划|要点|打算|安排|思路|方案)(?:[（(][^（()）]*[)）])?$/.test(
      title.trim(),
    ) && !/总结|回顾|情况|成效|汇报|通报/.test(title)
  );
}

/**
 * The part of each section of a document, in order.
 *
 * The headings of a yearly report name tasks ("一、推进产业结构优化", "1. Protecting the rivers") more often than parts: what
 * stands unmarked before the section that plans was done, and in Chinese all of it where no heading plans. In a plan the
 * headings behind the one that names its aims are fields of work ("第三章 产业"): all of it is to do.
 *
 * @param paths headings of each section, from the outermost down to its own
 * @param reportIn the language of a yearly report, null for any other document
 * @param isPlan whether it is a plan
 */
export function readSectionParts(
  paths: readonly (readonly string[])[],
  documentYear: number | null,
  title: string,
  reportIn: Grammar | null,
  isPlan = false,
): SectionPart[] {
  const hasLaterYear = paths.some((path) => namesOnlyLaterYears(path.at(-1) ?? '', documentYear));
  const hasReview = paths.some((path) => namesReview(path.at(-1) ?? ''));
  const parts = paths.map((path) => {
    const part = readSectionPart(path, documentYear, title);
    const isOfTheYear = part === 'plan' && isWorkOfTheYear(path.at(-1) ?? '', documentYear);
    return isOfTheYear && (hasLaterYear || !hasReview) ? 'review' : part;
  });
  const plan = parts.indexOf('plan');
  if (isPlan && plan >= 0) return parts.map((part, at) => (part === 'unknown' && at > plan ? 'plan' : part));
  if (reportIn === null) return parts;
  const hasHeadings = paths.some((path) => path.length > 0);
  const isAllReview = reportIn === 'zh' && plan < 0 && hasHeadings && !tellsOfBoth.test(title);
  const end = isAllReview ? parts.length : plan;
  return parts.map((part, at) => (part === 'unknown' && at < end ? 'report' : part));
}

/** A work report of a government has its plan, be its heading ever so flowery. */
const tellsOfBoth = /政府工作报告|施政报告/;

/** "Key work in 2022" in a report of 2021: whatever its words, it is about what is to come. */
function namesOnlyLaterYears(heading: string, documentYear: number | null): boolean {
  const years = heading.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return documentYear !== null && years.length > 0 && years.every((year) => Number(year) > documentYear);
}

/** Whether a heading looks back at what was done. */
function namesReview(heading: string): boolean {
  return findSign(plainSigns, heading) === 'review' || /过去|以来|去年|上年/.test(heading);
}

/** "2017年工作": the work of the very year; a plan, unless another heading of the report is for the year after. */
function isWorkOfTheYear(heading: string, documentYear: number | null): boolean {
  const year = /(?<!\d)((?:19|20)\d\d)\s*年?(?:的)?(?:主要|重点)?工作$|^work in ((?:19|20)\d\d)$/i.exec(
    heading.trim(),
  );
  return year !== null && Number(year[1] ?? year[2]) === documentYear;
}

function findSign(signs: readonly HeadingSign[], heading: string): SectionPart | undefined {
  return signs.find(([, pattern]) => pattern.test(heading))?.[0];
}

/** 聚力精准施策，重点任务序时完成: two clauses tell a deed or a task; the part is named where time is, or where the wording is plain. */
function isTaskPhrase(heading: string): boolean {
  return (
    /\p{Script=Han}{2}，\p{Script=Han}{2}/u.test(heading) &&
    !/下一?步|今后|明年|来年|去年|过去|回顾|总结|20\d\d年|打算|安排|不足|问题|困难/.test(heading)
  );
}

/** Official headings that begin with a verb announce an action; only nominal ones name a part. */
function isPartName(heading: string): boolean {
  const name = heading.replace(/^[\s#]*(?:[（(]?[一二三四五六七八九十\dIVX]+[）)、.．]\s*)?/, '');
  const han = name.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (name.length > longestPartName.characters || han > longestPartName.han) return false;
  return !/^(?:推进|推动|加快|深化|完善|加强|强化|提升|优化|建设|健全|落实|坚持|促进|扩大|打造|构建|释放|巩固|持续|全面|进一步|增强|提高)/.test(
    name,
  );
}

/** Sentences with which Chinese prose without headings turns from review to plan and back; English has tenses for that. */
const turnSigns: readonly HeadingSign[] = [
  [
    'plan',
    /^展望(?:20\d\d年|明年|来年|未来)|^(?:面对|针对)(?:这些|上述|以上|存在的)[^，。]{0,6}(?:问题|不足|困难)，(?![^。]*了)|将采取(?:以下|如下)|^(?:下一步|下步|下一阶段|今后|接下来|明年|新的一年|未来)|(?:做好|完成)今年(?:的)?(?:政府)?工作|^今年，?(?:我们|全[省市县区]|[^，。]{0,6})?(?:要|将)|今年[^，。]{0,8}(?:总体要求|重点(?:工作|任务|抓|做|[是为])|主要任务|要(?:抓好|做好))|重点(?:做好|抓好)以下|^(?:20\d\d年|新的一年)[^。；]{0,30}(?:将|要)(?=以|继续|坚持|围绕|聚焦|紧|全|深|认|忠|按|把|着|重|抓|做)/,
  ],
  [
    'problems',
    /^(?:[^，。]{0,12}，)?(?:我们?|必须)?(?:也|还)?(?:要)?清醒(?:地)?(?:看到|认识到)|^(?:同时|但是|当然)，[^。]{0,20}(?:还|仍)(?:存在|面临)|但(?:是)?(?:也|同时)?(?:还|仍|依然)(?:然)?(?:存在|面临|有)/,
  ],
  [
    'review',
    /^(?:过去(?:的)?(?:一|五)年|一年来|五年来|今年以来(?![^。]*[，；][^，；。]{0,10}(?:要|必须|务必))|去年|回顾)|主要(?:做了|开展了|抓了)以下/,
  ],
];

/** The part a sentence turns the rest of its section to; undefined when it turns nothing. */
export function readTurn(sentence: string): SectionPart | undefined {
  return findSign(turnSigns, sentence);
}
