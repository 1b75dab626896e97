import {
  establishedSlogans,
  figuresOfSpeech,
  numeralIdioms,
  policyLead,
  policyTail,
} from '../chinese-lexicon.ts';

/** Longest slogan in characters; a principle (`谁污染谁治理`) may be longer when the text calls it one. */
const longestChineseSlogan = 14;
const longestChinesePrinciple = 40;

const chineseNumerals = /[一二两双三四五六七八九十百千万零〇\d０-９]|N/u;
const principleNoun =
  /^(?:的)?(?:[\p{Script=Han}]{0,4})?(?:原则|方针|理念|总要求|要求|总基调|思路|口号|方法|路径|标准|模式|机制|格局|主题|目标|精神|主题教育|活动|大讨论|定位|愿景|使命|导向|部署)/u;

/**
 * Is what stands in quotation marks a policy's own words? Speech, figures of speech and names of things are not.
 *
 * @param hasCompany it is quoted again, or follows a slogan in a list
 */
export function isChineseSlogan(name: string, before: string, after: string, hasCompany: boolean): boolean {
  const bare = name.replace(/\s/g, '');
  const quoted = { bare, length: [...bare].length, before, after, hasCompany };
  const { isSlogan } = rules.find(({ fits }) => fits(quoted))!;
  return typeof isSlogan === 'boolean' ? isSlogan : isSlogan(quoted);
}

/** The words in quotation marks and what stands around them. */
interface Quoted {
  /** Without spaces. */
  bare: string;
  /** In characters. */
  length: number;
  before: string;
  after: string;
  hasCompany: boolean;
}

interface Rule {
  fits: (quoted: Quoted) => boolean;
  isSlogan: boolean | ((quoted: Quoted) => boolean);
}

/** In order: the first that fits decides; the last fits all. */
const rules: readonly Rule[] = [
  { fits: isSentenceOrPiece, isSlogan: false },
  {
    fits: ({ bare }) => figuresOfSpeech.has(bare.replace(/[、，]/g, '')),
    isSlogan: ({ after }) => /^(?:制度|机制|改革|行动)/.test(after),
  },
  { fits: ({ bare }) => numeralIdioms.test(bare), isSlogan: ({ after }) => idiomAsPolicy.test(after) },
  { fits: isSpeech, isSlogan: false },
  { fits: isImageOrBody, isSlogan: false },
  { fits: isPersonalOrReproached, isSlogan: false },
  { fits: isHonourOrHeading, isSlogan: false },
  { fits: ({ bare }) => /^[\d.·/-]+$/.test(bare), isSlogan: isNumberOfPolicy },
  { fits: isEstablishedOrCalledPolicy, isSlogan: true },
  {
    fits: ({ bare, length }) => length > longestChineseSlogan && !isParallelHan(bare),
    isSlogan: ({ after }) => principleNoun.test(after),
  },
  { fits: ({ after }) => namedThing.test(after), isSlogan: false },
  { fits: isBuiltOrTreatedAsPolicy, isSlogan: true },
  { fits: ({ length }) => length < 3, isSlogan: false },
  {
    fits: () => true,
    isSlogan: ({ before, after, bare }) => isLedIn(before, after) || !isComplaintOrWork(bare, before, after),
  },
];

function isSentenceOrPiece({ bare, length }: Quoted): boolean {
  return /[。！？…：]|[，、；]$/.test(bare) || length < 2 || length > longestChinesePrinciple;
}

function isSpeech({ before }: Quoted): boolean {
  return /[：:]\s*$/.test(before) || /(?:说|指出|强调|表示|写道|问|答|喊|称|叫做)$/.test(before.trimEnd());
}

/** `主战场`, `大合唱`; `专班` */
function isImageOrBody({ bare }: Quoted): boolean {
  return (
    /^主(?:引擎|阵地|战场|力军|旋律|抓手|动脉)$|(?:曲|交响乐|乐章|主旋律|大合唱)$/u.test(bare) ||
    /(?:办公室|委员会|领导小组|专班|指挥部)$/u.test(bare)
  );
}

/** `我为群众办实事` is a policy only as the name of a campaign. */
function isPersonalOrReproached({ bare, before, after, hasCompany }: Quoted): boolean {
  const isCampaign =
    hasCompany || /·/.test(bare) || /^(?:主题|系列)?(?:实践|宣传|专项)?(?:活动|行动|项目)/u.test(after);
  return (/^(?:我|你|他|她|我们|咱)/.test(bare) && !isCampaign) || reproached.test(before);
}

/** `通过“国家园林城市”“中国茶都”复评`, `分为“前言”“主要做法”等五个部分`: the noun behind the last of several marks. */
function isHonourOrHeading({ after }: Quoted): boolean {
  return behindSeveral.test(after);
}
const behindSeveral =
  /^(?:[”’」』]?[、和及]?[“「][^”」]{1,24}[”」])*(?:复评|复审|复核|荣誉称号|(?:等(?:[一二三四五六七八九十\d]+(?:个|大)?)?)(?:荣誉|称号|部分|章节|章|篇章|板块|单元|栏目|奖项))/u;

/** `“12345”热线平台` */
function isNumberOfPolicy({ bare, after }: Quoted): boolean {
  return /^\d{3,6}$/.test(bare) && (policyTail.test(after) || codeTail.test(after));
}

function isEstablishedOrCalledPolicy({ bare, before }: Quoted): boolean {
  return (
    (establishedSlogans as readonly string[]).includes(bare) ||
    /(?:主题|口号|宗旨|原则|方针|理念|要求|思路)(?:是|为|：)?$/.test(before)
  );
}

/** Ships, prizes, columns: `“蛟龙”号`, `“鲁班”奖`. */
const namedThing =
  /^(?:号(?!召)|级|型|名(?!单|录)|杯|奖|称号|牌|队(?!伍)|轮|机(?!制|构|会)|船|舰|栏目|专栏|微信|公众号|客户端|抖音号|视频号|(?:获批|入选|获评)[\p{Script=Han}]{0,4}(?:地理标志|农产品|名录)|频道|字样|一词|二字|三字|四字)/u;

function isBuiltOrTreatedAsPolicy({ bare, length, after, hasCompany }: Quoted): boolean {
  return (
    chineseNumerals.test(bare) ||
    /[+＋]/.test(bare) ||
    (hasCompany && length > 2) ||
    doubled.test(bare) ||
    policyTail.test(after) ||
    (length > 3 && endsAsPolicy.test(bare))
  );
}

/** What is named in marks and led in by no verb of policy is mostly one all the same, but for complaints, prizes and titles of works. */
function isComplaintOrWork(bare: string, before: string, after: string): boolean {
  return (
    toldAsProblem.test(before) ||
    likened.test(before) ||
    phenomenon.test(after) ||
    isDifficulty.test(bare) ||
    isWork(bare)
  );
}

/** `“厕所革命”群众满意度`: a name of its own kind, whatever stands around it. */
const endsAsPolicy = /(?:革命|工作法|模式|机制|经济|改革|制度|治理|联动)$/u;

function isLedIn(before: string, after: string): boolean {
  return (
    policyLead.test(before) ||
    leadWithObject.test(before) ||
    /^(?:成为现实|落地|见效|全?覆盖|全面推[开行]|全面铺开|持续推进|扎实推进|深入推进|稳步推进|有序推进|加快推进|上线|运行|惠及|提质|扩面|提速)/.test(
      after,
    )
  );
}

/** `存在的主要问题：个别站所“不愿执法、不会执法”`: all of that sentence complains. */
const toldAsProblem = /(?:问题|不足|短板|困难)(?:主要)?(?:是|有|：)[^。；\n]*$/u;
const isDifficulty = /(?:紧|重|难|慢|差|弱|少|乱|不足|不够|不住|不来|不动|不上|不下|不了|不清|不准|热)$/u;
const isWork = (bare: string) =>
  /[奖杯赛片剧书]$|^(?:正?在|走在|永远在)/u.test(bare) || (bare.includes('的') && [...bare].length > 8);
/** `当好“陪跑人”`, `获评“时代楷模”`: figures and honours. */
const likened =
  /(?:当好?|像|如同?|好比|犹如|变成|直面|勇闯|投下|誉为|获评|荣获|授予|被评为|获得?|[以个条批位名支](?:批|个)?|越来越多的|真正的|新的|下|里|就是|作为)$/u;
const phenomenon =
  /^(?:的)?(?:[\p{Script=Han}]{0,2})?(?:现象|问题|思想|陋习|顽疾|乱象|难题|行为|心态|倾向|想法|怪圈|困境|痼疾|疑虑|担忧|顾虑|争议|说法|矛盾|之风|作风)/u;

/** `杜绝“一发了之”`: bad habits are named in marks, and are nobody's policy. */
const reproached =
  /(?:杜绝|严禁|禁止|严查|防止|避免|克服|严防|谨防|摒弃|力戒|不搞|不得搞|反对搞|整治|纠正)$/u;

/** `“一件事”集成改革`, `“一张图”系统` */
const idiomAsPolicy =
  /^[\p{Script=Han}]{0,6}(?:改革|专项整治|整治|系统|工程|行动|平台|机制|工作法|集成|服务|办理|监管|模式)/u;

/** `“33618”现代制造业集群体系` */
const codeTail = /^[\p{Script=Han}]{0,8}(?:体系|布局|格局|集群|工程|行动|目标|任务|交通圈)/u;

/** `秒批秒办`, `即来即办` */
const doubled = /^(.).\1.$/u;

/** `小事不出网格、大事不出社区`: short pieces of one build. */
function isParallelHan(bare: string): boolean {
  const pieces = bare.split(/[、，]/).map((piece) => [...piece].length);
  return pieces.length > 1 && Math.max(...pieces) <= 12 && Math.max(...pieces) - Math.min(...pieces) <= 3;
}

/** `推动外贸“稳中提质”`: what is to become so stands between verb and slogan. */
const leadWithObject =
  /(?:推动|推进|实现|促进|坚持|落实|实施|打造|推行|构建|建立|建设|加快|深化|完善)[\p{Script=Han}]{1,8}$/u;
