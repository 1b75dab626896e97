import type { Quotation } from '../../find-quotations.ts';
import {
  figuresOfSpeech,
  instrumentEnding,
  instrumentTail,
  namedWorks,
  periodicalEnding,
  programmeTail,
} from '../chinese-lexicon.ts';
import type { FoundTitle } from './found-title.ts';

const bracketTail = /[（(][^（）()]{1,24}[）)]$/;

/**
 * Laws, plans, notices and programmes named in a Chinese text: `《…》`, `“十四五”规划`, `“蓝天”行动`,
 * and laws printed without marks. Newspapers, novels and films stand between 《》 too and are left out.
 */
export function findChineseTitles(text: string, quotations: readonly Quotation[]): FoundTitle[] {
  const titles: FoundTitle[] = [];
  for (const quotation of quotations) {
    if (quotation.mark === 'title') {
      if (
        text[quotation.start] === '《' &&
        (namesInstrument(quotation.text) || isCalledBinding(text, quotation.end))
      )
        titles.push(instrument(quotation));
    } else {
      const programme = quotedProgramme(text, quotation);
      if (programme !== undefined) titles.push(programme);
    }
  }
  return [...titles, ...findBareLaws(text), ...findBarePlans(text), ...findBareProgrammes(text)];
}

/** `《城市轨道交通分类》标准` */
function isCalledBinding(text: string, end: number): boolean {
  return /^(?:国家|行业|地方|推荐性|强制性)?(?:标准|规范|条例|办法|规程|协议|公约|文件|白皮书|蓝皮书|绿皮书|规划|方案|通知|意见|决定|政策|计划)/u.test(
    text.slice(end, end + 8),
  );
}

function instrument({ start, end }: Quotation): FoundTitle {
  return { start, end, kind: 'instrument' };
}

/** @param name as printed between 《 and 》 */
export function namesInstrument(name: string): boolean {
  const bare = name
    .replace(bracketTail, '')
    .replace(bracketTail, '')
    .replace(/(?:\d{4}(?:[-—–]\d{2,4})?年?)$/, '')
    .trim();
  if (namedWorks.has(bare) || periodicalEnding.test(bare)) return false;
  if (!/\p{Script=Han}/u.test(bare))
    return /(?:Plan|Act|Law|Agreement|Convention|Regulations?|Measures)/.test(bare);
  return instrumentEnding.test(bare) || /^(?:关于|中共中央|国务院|中华人民共和国)/.test(bare);
}

/** `“十四五”规划`, `“百千万工程”`: the noun behind the mark or the last one inside makes it a programme. */
function quotedProgramme(text: string, quotation: Quotation): FoundTitle | undefined {
  const { start, end, text: name } = quotation;
  if (!/\p{Script=Han}/u.test(name + (text[end] ?? '')) || name.length > 16 || /[。；！？]/.test(name))
    return undefined;
  const behind = text.slice(end, end + 20);
  const tail = (fiveYears.test(name) ? fiveYearTail : programmeTail).exec(behind)?.[0] ?? '';
  if (countedBattles.test(name) || figuresOfSpeech.has(name + tail)) return undefined;
  if (tail !== '' && !/^(?:项目|活动|方案)$/.test(tail)) {
    const kind = instrumentTail.test(tail) ? 'instrument' : 'programme';
    return { start, end: end + tail.length, kind };
  }
  if (figuresOfSpeech.has(name)) return undefined;
  if (name.length >= 4 && /(?:行动|工程|计划|战略|倡议|攻坚战|保卫战)$/.test(name))
    return { start, end, kind: 'programme' };
  if (name.length >= 4 && /(?:规划|纲要|条例|办法|方案)$/.test(name))
    return { start, end, kind: 'instrument' };
  return undefined;
}

/** `“十六五”卫生健康规划`: whatever the plan is for belongs to its name. */
const fiveYears = /^(?:十[一二三四五六七八九]?|[六七八九])五$/;
const fiveYearTail = /^(?:(?![的和与及等中为是在期])[\p{Script=Han}]){0,14}?(?:规划纲要|规划|计划)/u;

/** `“五大攻坚战”` counts several; a slogan, not the name of one. */
const countedBattles = /^[一二三四五六七八九十\d]+(?:大|项|场|个)/u;

/** Words before a law's name, and the name; an ordinary word that ends in 法 (办法, 执法) is none. */
const lawLead =
  '贯彻|实施|落实|执行|依据|根据|按照|修订|修改|修正|制定|出台|颁布|遵守|违反|适用|通过|依照|依(?![法据照托靠])|宣传|学习|颁行|实行|施行';
const bareLaw = new RegExp(
  `(?:${lawLead}|、|和|及|与|的)(?:好|了|新)?((?:(?!${lawLead}|[的和与及在对为要])[\\p{Script=Han}]){2,14}?(?:法典|法))(?=[，。、；和及与的等（《》]|规定|要求|实施|修订|修改|立案|设立|办理|申请|登记|核准|许可|第|$)`,
  'gu',
);
const notLaw =
  /(?:办|方|做|看|想|说|执|司|立|依|守|合|违|普|无|用|手|书|语|疗|算|技|枪|佛|兵|魔|非|不|变|宪|民|刑|心|学|打|活|写|章|戏|章|没|犯|枉|护|知|设|讲|释|送|用|懂|学|尊|适|重|国际|基本|相关法|有关法|法律|法规|新|该|本|此|各项|套|治)法$/;

function findBareLaws(text: string): FoundTitle[] {
  const laws: FoundTitle[] = [];
  for (const { index } of text.matchAll(/(?<=依照|根据|按照|《?[、和]|违反|修订|实施)水法(?=[，。、和的])/gu))
    laws.push({ start: index, end: index + 2, kind: 'instrument' });
  for (const match of text.matchAll(bareLaw)) {
    const name = match[1]!;
    const start = match.index + match[0].length - name.length;
    if (notLaw.test(name)) continue;
    if (!/^(?:中华人民共和国)?[\p{Script=Han}]{2,10}(?:法典|法)$/u.test(name)) continue;
    laws.push({ start, end: start + name.length, kind: 'instrument' });
  }
  return laws;
}

/** `第十四个五年规划和2035年远景目标纲要`, `三年行动计划` with a subject in front. */
const barePlan =
  /第[一二三四五六七八九十]+个五年(?:规划|计划)(?:和[\d二〇○零一三五]{4}年远景目标)?(?:纲要)?(?:（草案）)?|(?:[一二三四五六七八九十\d]+五)规划(?:纲要)?/gu;

function findBarePlans(text: string): FoundTitle[] {
  return [...text.matchAll(barePlan)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'instrument',
  }));
}

/** What is set going by these verbs, called by a noun of programmes and told apart by four characters or more. */
const bareProgramme =
  /(?:实施|启动|开展|推进|组织|推行|落实|深化|打响|谋划|完成|推出|出台|入选|开启|发起|兴起|执行|(?<![一二三四五六七八九十])、|和|及)(?:好|了)?((?!好)(?:(?!实施|启动|开展|推进|组织|推行|落实|兴起|执行|[的了和与及在对为把将]|等(?!级))[\p{Script=Han}\d]){4,16}?(?:专项行动|攻坚行动|提升行动|行动计划|倍增计划|计划|行动|工程|战略))(?=[，。；、和及与（]|(?:目标)?任务|收官|攻坚战|$)/gu;
/** Kinds of works and plans, not names. */
const programmeKinds =
  /^(?:重大|重点|专项|国家|省级|一批|相关|各类|各项|若干|基础|基础设施|水利|民生|建设|科技|系列|扩建|改建|续建|在建|配套|主体|节水|灌溉|管网|公路|铁路|市政|年度|工作|生产|投资|预算|发展|招生|攻关|各地|本|年|项|个|\d)+(?:项目|建设|改造|配套)?(?:行动计划|计划|行动|工程|战略)$/u;

/** Several at once, and pieces of building work. */
const works =
  /[一二两三四五六七八九十]大(?:工程|行动|计划|战略)$|(?:主体|增容|扩建|配套)工程$|^(?:融入|服务|对接)国家/;

/** `照顾者津贴计划会恒常化`: the subject of its clause; of 工程, which is also built, only the objects above. */
const programmeSubject =
  /(?<=^|[。；，\s])((?:(?![的了和与及在对为等把将年月日])[\p{Script=Han}]){3,14}?(?:专项行动|攻坚行动|提升行动|行动计划|计划|行动))(?=(?:已|将|会|于|自|共|全面|顺利|深入|扎实|加快|稳步|有序|正式|覆盖|惠及|启动|实施|落地|入选|纳入|至今|旨在|由|取得|进展|深入|相关|资金|任务|的(?!制定|编制|执行|实施)))/gu;

/** `实施办学条件改善与能力提升工程`, `推进以人为本的新型城镇化五年行动计划`: joined inside by 与 or 的, and yet one name. */
const joinedProgramme =
  /(?:实施|启动|开展|推进|组织|推行|落实|深化|完成|推出)(?:好|了)?((?:(?!实施|启动|开展|推进|落实|[的了和及在对把将等与])[\p{Script=Han}\d]){4,12}(?:与(?:(?![的了和及在对把将等与])[\p{Script=Han}]){2,8}(?:提升|改善|保护|振兴|倍增)(?:工程|计划|行动)|的(?:(?![的了和及在对把将等与])[\p{Script=Han}]){2,10}[一二两三四五六七八九十]年行动(?:计划)?))(?=[，。；、（]|$)/gu;

function findBareProgrammes(text: string): FoundTitle[] {
  return [bareProgramme, joinedProgramme, programmeSubject]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match): FoundTitle[] => {
      const name = match[1]!;
      const start = match.index + match[0].length - name.length;
      return /提出|\d+(?:项|个|条)/u.test(name) ||
        programmeKinds.test(name) ||
        figuresOfSpeech.has(name) ||
        works.test(name)
        ? []
        : [{ start, end: start + name.length, kind: 'programme' }];
    });
}
