/** What stands before a link, and all from the link on. */
export interface ChineseSubject {
  term: string;
  /** `framed`: 本办法所称X; `named`: in quotation marks. */
  promise: 'framed' | 'named' | 'none';
  /** A comma parts name and link. */
  isParted: boolean;
  predicate: string;
}

interface Link {
  verb: RegExp;
  defines: (subject: ChineseSubject, gloss: string) => boolean;
}

/** Does the predicate say what its subject is? The first link that fits decides. */
export function linksToMeaningInChinese(subject: ChineseSubject): boolean {
  for (const { verb, defines } of links) {
    const match = verb.exec(subject.predicate);
    if (match !== null) return defines(subject, subject.predicate.slice(match[0].length));
  }
  return false;
}

const isMarked = ({ promise }: ChineseSubject) => promise !== 'none';
const adverb = '(?:主要|分别|一般|通常|具体|专|特|泛|统|也|则|就|可以?|在本[\\p{Script=Han}]{1,4}中)?';
/** 指 explains; 指导, 指出 and 指标 do not. */
const points =
  '指(?!导|标|出|示|挥|引|定|数(?!据|字|量)|南|向|派|责|明|令|使|认|控|战|望|点|纹|教|称|正|着|日)';

/** `，简单来说就是`, `，通俗地讲，是指` */
export const inShort =
  '(?:，(?:简单|通俗|概括|具体|形象|简言之|换句话)(?:来说|来讲|地说|地讲|而言|点说|说)?，?)?';

/** Where a predicate begins; what each verb asks for is in the table below. */
export const linkingVerb = `${adverb}(?:是(?!否)|${points}|系指|即(?![享办走停改审付赔领补批])|也就是|为(?!了|此)|意为|意思是|意指|(?:被)?(?:定义|界定|解释|理解)为|的?(?:含义|意思|定义)[是为]|说的就?是|等于|＝|=|由|包括|(?:以|按照?)(?=[^，。]{2,40}(?:减去|加上|除以|乘以|扣除)))`;

const links: Link[] = [
  // 是指, 指的是, 系指, 泛指
  {
    verb: new RegExp(
      `^${adverb}(?:是指(?!导|标|示|数(?!据|字|量))|指的就?是|系指|意指|(?:泛|特|专|统|分别|主要|一般)${points})`,
      'u',
    ),
    defines: (_, gloss) => gloss.length >= 4,
  },
  // 定义为, 含义是, 意思是
  {
    verb: new RegExp(
      `^${adverb}(?:(?:被)?(?:定义|界定|解释|理解)为|的?(?:含义|意思|定义)[是为]|意为|意思是|说的就?是)`,
      'u',
    ),
    defines: (_, gloss) => gloss.length >= 4,
  },
  // 指 alone: behind a marked term, or before a gloss that ends in the kind of thing, or a short noun nobody speaks for
  {
    verb: new RegExp(`^${points}`, 'u'),
    defines: (subject, gloss) =>
      isMarked(subject) ||
      subject.isParted ||
      (subject.term.length <= 12 &&
        (endsInKind(gloss) || (subject.term.length <= 8 && !says.test(subject.term)))),
  },
  // 即, 也就是
  {
    verb: /^(?:也就是|即)(?!将|使|可|日|便|时|刻|为(?![^。；]{6,}的[\p{Script=Han}]{1,8}(?:[，。；]|$))|是|墨|兴|以|由此)/u,
    defines: (subject, gloss) =>
      isMarked(subject)
        ? gloss.length >= 4 && (subject.promise === 'framed' || !onlyLists(gloss))
        : (subject.term.length <= 12 && endsInKind(gloss) && !/^(?:同比|完成|增长|达到)/.test(gloss)) ||
          (subject.isParted &&
            isShortName(subject.term) &&
            gloss.length >= shortestSentence &&
            !happens.test(gloss)),
  },
  // 等于, ＝, 以…减去…计算
  { verb: /^(?:等于|＝|=)/u, defines: (_, gloss) => /[-+×÷／/%＋－]|减|加|除|乘|占|之[比和差]/.test(gloss) },
  {
    verb: /^(?:以|按照?)/u,
    defines: ({ term }, gloss) =>
      term.length <= 8 && /(?:减去|加上|除以|乘以|扣除)[^，。]*(?:计算|得出|确定|核算|计)/.test(gloss),
  },
  // 由…组成
  {
    verb: /^由/u,
    defines: (subject, gloss) =>
      subject.promise !== 'none' && /^[^。；]{4,}(?:组成|构成)(?:[。；，]|$)/u.test(gloss),
  },
  { verb: /^(?:主要)?包括/u, defines: ({ promise }) => promise === 'framed' },
  // 是, 为
  { verb: /^(?:则|就|主要|也)?[是为系](?!否|不|说|要|指|了|此|“)/u, defines: isKind },
];

/** `接报后，即组织…`: what happens at once explains nothing. */
const happens =
  /^(?:同比|完成|增长|达到|组织|召开|开展|赶赴|投入|启动|派|要求|开始|前往|展开|安排|向|对|报|按|予以|可以|可|应)/u;

/** `公民同招，即公办民办普通高中同步招生`: a name of three to eight characters, no time and no condition. */
const isShortName = (term: string) =>
  /^[\p{Script=Han}A-Za-z\d+·]{3,8}$/u.test(term) &&
  !/[后前时日天年月初末底中上下来起内间者人员]$|[了的]/u.test(term);

/** Characters of a gloss that is a sentence of its own. */
const shortestSentence = 10;

/** `国务院指…`, `他指…`: who points says, and explains nothing. */
const says = /[人长局署部员家者会席他她报网院委厅司台手中们说]$/;

/** The first clause ends in the kind of thing it is: `…的装置`, `…的过程、活动或者机制`. */
export function endsInKind(gloss: string): boolean {
  return kindOf(gloss) !== undefined;
}

function kindOf(gloss: string): string | undefined {
  return readKind(gloss)?.kind;
}

/** The kind, and all words of the gloss up to it. */
function readKind(gloss: string): { kind: string; upTo: string } | undefined {
  const clauses = gloss
    .replace(/（[^（）]*）/g, '')
    .split(/[。；]/)[0]!
    .split('，');
  for (const [at] of clauses.entries()) {
    const upTo = clauses.slice(0, at + 1).join('，');
    const match =
      /^.{3,}(?:的|之(?=\p{Script=Han}{2}))(?<kind>(?![一前后间中][、，。]?$)[\p{Script=Han}]{1,12}(?:(?:、|或者?|和|及|与|以及)[\p{Script=Han}]{1,8}){0,4})$/su.exec(
        upTo,
      );
    if (match !== null && !circumstance.test(match.groups!.kind!)) return { kind: match.groups!.kind!, upTo };
    if (at >= farthestClause) break;
  }
  return undefined;
}

/** `在……的前提下`: not yet the kind. */
const circumstance = /(?:[下上时后前内里间]|(?<![高初])中)$/;

/** Clauses of a gloss until its kind must be named. */
const farthestClause = 5;

/**
 * 是 says what something is where it names a kind, and what tells it from its like (`…的机构`), without praise
 * (`最重要的`), place in a row (`全省首批`) or anybody's today (`我市`, `今年`).
 */
function isKind(subject: ChineseSubject, gloss: string): boolean {
  if (subject.promise === 'framed') return gloss.length >= 4;
  if (sums.test(gloss)) return true;
  const read = readKind(gloss);
  if (read === undefined)
    return subject.promise === 'named' && gloss.length >= 8 && subject.predicate.startsWith('就');
  const { kind, upTo } = read;
  const isPraise =
    praises.test(upTo.slice(0, nearStart)) || praises.test(upTo.slice(-kind.length - nearKind));
  if (isPraise || judging.test(kind)) return false;
  if (subject.promise === 'named') return true;
  if (subject.predicate.startsWith('为') && !isRoleless(subject.term, gloss)) return false;
  if (isBody.test(subject.term)) return false;
  const head = kind.slice(-2);
  const repeats = subject.term.length > 2 && subject.term.endsWith(head);
  return (
    subject.term.length <= 14 &&
    !subject.term.includes('的') &&
    !verbal.test(subject.term) &&
    (repeats || kinds.test(kind))
  );
}

/** `支出与产值的比值`: a sum of the like, and nothing behind it. */
export const isSum = (gloss: string) =>
  /^[^，。]{4,}[的之](?:比值|比重|比例|比率|百分比|总和|总称|统称|总数|差额|比)。?$/u.test(gloss);

/** Does what stands behind a colon, or a dash, name its kind: the term's own noun again, or one of the known? */
export function explainsEntry(term: string, gloss: string, isColon: boolean): boolean {
  const kind = kindAtEnd.exec(gloss)?.groups?.kind;
  if (
    kind === undefined ||
    fillsPlace.test(term) ||
    saysOrCounts.test(term) ||
    /^[这那我他她它你]/.test(gloss)
  )
    return false;
  if (praises.test(gloss.slice(0, nearStart)) || judging.test(kind)) return false;
  const repeats = term.length > 2 && kind.endsWith(term.slice(-2));
  return repeats || (isColon && kinds.test(kind) && gloss.length >= shortestEntry && !verbal.test(term));
}
const kindAtEnd =
  /^.{3,}[的之](?<kind>[\p{Script=Han}]{1,12}(?:(?:、|或者?|和|及)[\p{Script=Han}]{1,8}){0,2})。?$/su;
const saysOrCounts =
  /[出示调认道说问答者长员席类等级批款项奖次步是为]$|^[一二三四五六七八九十]|提示|支持|鼓励|负责/;

/** Characters of an explanation whose kind is another noun than the term's. */
const shortestEntry = 12;

/** Praise stands at the beginning of a gloss or right before its kind; in characters. */
const nearStart = 8;
const nearKind = 5;
/** `数据商为……的企业法人`, as statutes have it; but `补贴对象为……的农户` and `张某为我县……` fill a place. */
const isRoleless = (term: string, gloss: string) =>
  /^[\p{Script=Han}A-Za-z]{2,8}$/u.test(term) && gloss.length >= shortestSentence && !fillsPlace.test(term);
const fillsPlace =
  /(?:对象|范围|目标|内容|主体|单位|时间|期限|地点|地址|标准|方式|重点|途径|条件|人选|依据|来源|名称|主题|宗旨|原则|任务|责任人|负责人|牵头人|联系人|主办方|主席|总面积|面积|总额|金额|结果|成员|人员|人数|特点|原因|用途|作者|方向|规模|性质|[作成定分认列视称评选转变改化升])$|[以将把]|^(?:活动|会议|项目|本|该|其)/u;
/** Whose task it is, not what it is: `市公安机关是养犬管理的主管机关`. */
const isBody = /(?:机关|部门|委员会|局|政府|厅|委|办公室)$/;

const sums = /^[^。]{4,}的(?:统称|总称|合称|简称|概括|总和|比例|比率|比重|比值|百分比|差额|缩写)[。；，]?/u;
const praises =
  /最|首[个批家座例条次]|第[一二三四五\d]|唯一|重要|关键|核心|根本|主要|重点|全[国省市县区州世]|世界|国内|我[市省县区国们州镇]|本[市省县]|今年|去年|当前|新时代|我们|大家|人民群众|必须|应有之义|前列/;
const judging =
  /(?:结果|体现|基础|关键|保障|前提|根本|核心|原因|问题|责任|任务|使命|要求|目标|重点|难点|底线|生命线|引擎|动力|象征|标志|名片|答卷|检验|考验|挑战|机遇|之年|一年|时期|阶段|战略|方向|途径|抓手|举措|部署|选择|需要|必然|特征|优势|成果|典范|样板|缩影|大计|大事|依据|遵循|立脚点|出发点|落脚点|着力点|切入点|之路|之举|之策|之道|题|作法|表现|内容|事情|力量|支撑|组成部分|重任|桥梁|纽带|窗口)$/u;
/** What is done; but 用能权, 要素, 社会, 过渡 and 使用 are no verbs. */
const verbal =
  /[了着把被让]|(?<![智节用功产储性才核热潜效职动])能(?![源力量耗级效权])|(?<![社协委员商大工])会(?![议计费员场])|(?<![重主必纪])要(?![素件求点地])|(?<!通)过(?![程渡境户滤])|使(?![用命馆])|推进|建设|加快|加强|提升|坚持|实现/;
/** Nouns that definitions are made with. */
const kinds =
  /(?:过程|行为|活动|方式|办法|做法|制度|方法|技术|系统|机构|组织|人员|人|者|资金|费用|款项|收入|支出|场所|设施|区域|产品|服务|企业|单位|工程|材料|状态|能力|机制|手段|模式|园区|平台|载体|形态|渠道|体系|组合|工具|设备|装置|房屋|住房|住宅|土地|用地|[耕林草湿绿园牧]地|水域|地带|地区|范围|空间|车辆|船舶|文件|凭证|证书|许可|权利|权力|义务|关系|指标|标准|数值|数量|金额|比例|程度|时间|期限|岗位|岗|职务|人才|劳动者|群体|家庭|户|村|社区|学校|医院|药品|商品|物质|物品|废物|气体|能源|电力|数据|信息|网络|账户|基金|贷款|债券|债务|保险|补贴|补助|津贴|税|费|价格|法人|经营者|个人|公民|自然人|项目|政策|单元|计划|业态|产业|经济|农业|作物|种植|养殖|养老|教育|治疗|病|灾害|事故|事件|地方|地点|站点|网点|站|中心|裁定|文书|协议|合同|证明|道路|渠道|水库|林|农田|资源|资产|[界边控]?[制限]?线)$/u;

/* ---------- in quotation marks ---------- */

/** Nouns that may stand between the closing mark and the link: `“秒批”模式，即…` */
const headNoun =
  '(?:工程|行动|政策|模式|机制|改革|原则|制度|工作|体系|计划|方案|战略|活动|平台|经费|项目|企业|人员|支出|格局|要求|标准|做法|理念|思路|经济|产业|目标|服务|园区|建设|管理|监管|审批|单位|家庭|问题)';
const behindMarks = new RegExp(
  `^(?:（[^（）]{1,40}）)?(?:[\\p{Script=Han}]{0,4}${headNoun}|[\\p{Script=Han}]{1,8}(?=是指|指的是|系指))?(?:（[^（）]{1,40}）)?${inShort}(?<comma>[，,：:]?)\\s*(?<predicate>${linkingVerb}.*)$`,
  'su',
);
/** Is a term in quotation marks defined by the verb behind them? */
export function isDefinedBehindChineseMarks(before: string, behind: string, term: string): boolean {
  const groups = behindMarks.exec(behind)?.groups;
  if (groups === undefined) return false;
  const isFramed = isSoCalled.test(before);
  // `促进“两个融合”是……`: there the subject is a deed.
  const isSubject = isFramed || opensClause.test(before);
  if (
    !isSubject &&
    !/^，[简通概具形换]/.test(behind) &&
    /^(?:则|就|主要|也)?[是为](?!指)/.test(groups.predicate!)
  )
    return false;
  return linksToMeaningInChinese({
    term,
    promise: isFramed ? 'framed' : 'named',
    isParted: groups.comma !== '',
    predicate: groups.predicate!,
  });
}

/** `所谓“免申即享”，就是……` */
const isSoCalled = /(?:所称|所谓|所指|所说)的?$/u;
const opensClause = /(?:^|[，。；：]|[、.．）)]|\s)(?:其中，?|这里的|这个)?$/u;

/** `“两网融合”（即……）`, `“清雾计划”，即用三年时间……`, wherever the term stands; a bare list only expands. */
export function isExplainedBehindChineseMarks(behind: string): boolean {
  const kind = kindBehind.exec(behind)?.groups;
  if (kind !== undefined && endsInKind(kind.bracket ?? kind.dash ?? '')) return true;
  const match = bracketBehind.exec(behind) ?? joinedBehind.exec(behind);
  return match !== null && !onlyLists(match.groups?.gloss ?? '');
}

/** `即一张图、一本账、一份档`: what a number stands for, piece by piece; nothing says what kind of thing it is. */
function onlyLists(gloss: string): boolean {
  const whole = gloss.split(/[。；]|，(?=[“"])/)[0]!;
  const pieces = whole.split(/[、，和]|以及/).filter((piece) => piece !== '');
  return pieces.length > 1 && !endsInKind(whole) && pieces.every((piece) => piece.length <= longestPiece);
}

/** Characters of a piece of such a list. */
const longestPiece = 14;

/** `“口袋公园”（利用……的小型公园）`, `“时间银行”——……的互助模式` */
const kindBehind = new RegExp(
  `^(?:[\\p{Script=Han}]{0,4}${headNoun})?(?:，?（(?!含|包括|不含|如|以|其中|详见|见|由|原|共)(?<bracket>[^（）：“]{6,})）|——(?<dash>[^。；：“]{6,}))`,
  'u',
);

const noMeaning = '(?!将|使|可|日|便|时|刻|为(?![每各全了企群学老])|是|墨|兴|以|同比|由此|一是)';
const bracketBehind = new RegExp(
  `^，?\\s*（\\s*(?:是指|指的是|系指|[\\p{Script=Han}“”]{0,5}${points}|(?:即|也就是)${noMeaning}(?<gloss>[^（）]{4,})）)`,
  'u',
);
const joinedBehind = new RegExp(
  `^(?:[\\p{Script=Han}]{0,4}${headNoun})?，?(?:即|也就是)${noMeaning}(?<gloss>[^。；]{4,})(?:[。；]|$)|^[\\p{Script=Han}\\d]{0,8}，(?:即|也就是)${noMeaning}[^。；：“]{6,}的[\\p{Script=Han}]{1,8}(?:[。；]|$)|^[\\p{Script=Han}\\d]{0,8}(?<![后时前])，(?:即|也就是)(?:把|由(?!此)|让)[^。；：“]{8,}(?:[。；]|$)|^，(?:通过|依托|利用|由)[^。；：“]{10,}的(?!(?:方式|办法|形式|手段|途径|渠道|方法|目标|要求|原则)[。；])[\\p{Script=Han}]{2,8}(?:[。；]|$)|^(?:问题|现象|行为|情况|做法)[\\p{Script=Han}]{0,6}，(?:即|也就是)${noMeaning}[^。；：“]{8,}(?:[。；]|$)`,
  'u',
);
