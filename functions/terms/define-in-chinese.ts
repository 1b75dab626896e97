import type { TermSpan } from './define-in-english.ts';

/**
 * The term a Chinese sentence defines without marks around it: `本办法所称X，是指…`, `X指的是…`, `X即…的人员。`,
 * `X（英文缩写Y），是…的…`, `把…的统一通道叫做“X”`. Offsets into the sentence.
 */
export function termDefinedInChinese(sentence: string): TermSpan | undefined {
  for (const pattern of subjects) {
    const groups = pattern.exec(sentence)?.indices?.groups;
    const [start, end] = groups?.term ?? groups?.bare ?? [];
    if (start === undefined || end === undefined) continue;
    return notSubject.test(sentence.slice(start, end)) ? undefined : { start, end };
  }
  return termCalled(sentence);
}

const label = String.raw`(?:[问答][：:]\s*)?(?:第[一二三四五六七八九十百]+条[\s　]*|[（(][\d一二三四五六七八九十]{1,3}[）)]\s*|[\d一二三四五六七八九十]{1,3}[.、．）)]\s*|[\[［〔]\d{1,2}[\]］〕]\s*|\d{1,2}\s+)?`;
const name = String.raw`(?<term>[\p{Script=Han}A-Za-z\d+·—-]{2,24}?)`;
/** One noun, where the verb alone says little: not `我们目前的问题`. */
const noun = String.raw`(?<term>(?:(?![的是为在])[\p{Script=Han}A-Za-z\d+·—-]){2,12}?)`;
const bracket = `(?:（[^（）]{1,30}）)?(?:，(?:又称|也称|亦称|也叫|简称)[^，]{2,16})?`;
/** 指 explains, 指导 and 指出 do not. */
const points = '指(?!导|标|出|示|挥|引|定|数|南|向|派|责|明|令|使|认|控)';

const framed = String.raw`${label}(?:(?:本|该|前款|前条|前项|前述|上述)[\p{Script=Han}]{0,8}?|《[^《》]{1,30}》)?(?:所称|所指|所谓)的?`;

const subjects = [
  // `本办法所称X，包括…`: behind this frame a plain verb is enough.
  String.raw`^${framed}(?:[“"](?<term>[^“”"]{2,30})[”"]|(?<bare>[\p{Script=Han}A-Za-z\d+·—、-]{2,30}?))${bracket}(?:，|,)?就?(?:包括|是|为|即|指|系)`,
  String.raw`^(?:${label}|(?:本|该)(?:[\p{Script=Han}]{1,8})?(?:所称|所指的?|中的?)|所谓|所称|其中，)(?:的)?${name}${bracket}(?:，|,)?(?:主要|就|则)?(?:是指(?!导|标|数|示)|指的是|系指|的含义是|[，：]\s*${points}|定义为)`,
  String.raw`^${label}${noun}${points}(?!着)[^。；]{6,}的[\p{Script=Han}]{1,8}[。；]?$`,
  String.raw`^${label}${noun}，就是(?!否|不|说|要)[^。；]{6,}的[\p{Script=Han}]{1,8}[。；]$`,
  String.raw`^(?:注[：:])?[①-⑳]\s*${name}，?是(?!否|不)[^。；]{6,}`,
  `^${label}${name}（(?!以下)[^（）]{0,6}(?:缩写|英文)[^（）]{1,30}），?是[^。]{4,}的`,
  String.raw`^${label}${noun}${bracket}，?即(?!将|使|可|日|便|时|刻|为|是)[^，。；]{4,}的[\p{Script=Han}]{1,8}[。；，]`,
  `^${label}${name}${bracket}，?[是为][^。；]{4,}的(?:统称|总称|合称|简称|概括|总和|比例|比率|比重|比值|百分比|差额)[。；]?$`,
  // `深远海养殖是在……海域开展的养殖`: what it is a kind of stands at both ends.
  String.raw`^${label}(?<term>(?:(?![的是为在])[\p{Script=Han}A-Za-z\d+·—-]|（[\p{Script=Han}]{1,4}）){1,12}?(?<kind>(?![一二三四五六七八九十年月日])[\p{Script=Han}]{2}))${bracket}，?是(?!否|不)[^。；]{6,}的\k<kind>(?:[，。；（]|$)`,
  // `再制造，是对……进行……的生产过程`
  `^${label}${noun}${bracket}，?就?是(?:对|由|以|将|把|在|通过|按照|经|用|为)[^。；]{6,}的[\\p{Script=Han}]{0,6}(?:过程|行为|活动|方式|制度|方法|技术|系统|机构|组织|人员|资金|费用|场所|设施|区域|产品|服务|企业|单位|工程|材料|状态|能力|机制|手段|模式|园区|平台|载体|形态|渠道|体系|组合)[。；]?$`,
  // `以旧换新指消费者交回旧品……`: a short noun, and nobody who says so.
  `^${label}(?<term>(?:(?![的是为在说])[\\p{Script=Han}A-Za-z\\d+·—-]){2,8}?(?<![人长局署部员家者会席他她报网院委厅司台手中]))${points}(?![着向])[^，。；]{6,}[^。]*[。；]$`,
  // `海洋牧场（指……）达到30处`: at the beginning of a clause.
  `(?:^${label}|[，；。])${noun}（(?:是指|系指|${points})(?=[^（）]{6,}）)`,
].map((source) => new RegExp(source, 'du'));

const notSubject =
  /下列|以下|用语|术语|^前款|^违反|^(?:这|那|它|其|此|该|这里|也|主要|就|具体|就是|不|他|我|我们|总书记|会议|报告|文件|通知|同志|这个|上述|一|所|本)$|(?:强调|会议|总书记|主席|同志|明确)$|^(?:这|那|有人|有关|主要)|^(?:以上|以下|以内|以外|不满|超过|届满|日)(?:、|$)|[立随当亦]$/;

/** `把部门间共享数据的统一通道叫做“数据大桥”`: what people call a thing out of affection is left alone. */
const called =
  /(?:把|将)(?<object>[^，。；“”]{6,60})(?:叫做|叫作|称为|称作|称之为|统称为|定义为|界定为)(?<open>[“"]?)(?<term>[^“”"，。；、（）]{2,16})[”"]?(?=[。；，（]|$)/du;
const affection = /(?:群众|百姓|人们|村民|居民|媒体|网友|商户|大家|企业家?|誉)(?:都|也|亲切地)?$/;

function termCalled(sentence: string): TermSpan | undefined {
  const match = called.exec(sentence);
  const [start, end] = match?.indices?.groups?.term ?? [];
  if (match === null || start === undefined || end === undefined) return undefined;
  const saysWhatItIs = match.groups!.object!.includes('的');
  return saysWhatItIs && !affection.test(sentence.slice(0, match.index)) ? { start, end } : undefined;
}
