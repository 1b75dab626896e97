import type { AskedAttribute } from './attribute.ts';
import { asksForNumberOfDocument } from './number-of-document.ts';
import type { QuestionType } from './question-type.ts';

/** Measure words that may stand for each other in a question and its answer. */
const sameMeasure: readonly string[] = [
  '名人位员',
  '家户个所',
  '个座处家项条所片只',
  '台辆套部架艘',
  '项个件条款',
  '种类个项',
  '棵株',
  '次起件届场',
  '年岁',
];
const money = '(?:元|美元|欧元|港元|人民币)';
const asksForMoney =
  /多少(?:亿|万)*(?:元|钱|资金|经费|投资|补贴|美元)|(?:花了|花费|投资|资金|经费|票价|房价|工资|利润|补贴|造价|预算|薪水|罚款)(?:了|是|为|达|达到|共|总额)*多少(?!(?:个|名|人|家|项))/;

const unitOfAdjective: readonly [string, string][] = [
  ['多长时间', '年|个?月|天|日|个?工作日|小时|分钟|周'],
  ['多久', '年|个?月|天|日|个?工作日|小时|分钟|周'],
  ['多长', '公里|千米|米'],
  ['多远', '公里|千米|米'],
  ['多高(?<!率多高)', '米|层'],
  ['多重', '吨|公斤|千克'],
];

/** 几个工作日 is answered by 五日, too. */
const sameTime: Record<string, string> = { 工作日: '工作日|日|天', 星期: '星期|周|日|天', 月: '月|年|季度' };

/** Behind 哪些 or 哪家 one of these wants names of its kind. */
const namedKinds = '企业|公司|部门|单位|机构|国家|地区|城市|项目|学校|医院|乡镇|镇|村|街道|县|区';

/** What a Chinese question wants to be told. */
export function chineseAttribute(question: string, type: QuestionType): AskedAttribute | undefined {
  if (asksForNumberOfDocument.test(question)) return { kind: 'document-number' };
  if (/为什么|为何|什么原因|原因是|何以/.test(question))
    return {
      kind: 'reason',
      done: /(?:为什么|为何)(?![有要没会不能是])([\p{Script=Han}]{2})/u.exec(question)?.[1],
    };
  const kind = new RegExp(
    `哪(?:些|几|一)?(?:个|家|所|座)?(${namedKinds})(?!试点|标准|重点|示范|奖|级)|(${namedKinds})(?:分别)?是哪`,
    'u',
  ).exec(question);
  if (kind !== null) return { kind: 'names', characters: kind[1] ?? kind[2], done: doneByNamed(question) };
  if (asksHowOften.test(question)) return { kind: 'frequency' };
  if (type === 'how-many')
    return {
      kind: 'quantity',
      ...(asksHowLongDone.test(question)
        ? {}
        : { ...countedCharacters(question), ...partsOfMeasured(question) }),
      done: doneHowMuch(question),
      unit: unitOf(question),
      thing: paidFor(question),
      isStock: /(?<!没|还)有多少/.test(question),
    };
  const whenDone =
    /(?:^|[年，])([\p{Script=Han}]{2,12}?)(?:将|要|会|能|是|计划|预计|打算)*(?:什么时候|何时|哪[年天月])/u.exec(
      question,
    )?.[1];
  if (type === 'when' && whenDone !== undefined) return { kind: 'topic', characters: whenDone.slice(-6) };
  if (type === 'where') return { kind: 'place', characters: placedCharacters(question) };
  const builtBy = /是谁([\p{Script=Han}]{1,4})的/u.exec(question)?.[1];
  if (builtBy !== undefined) return { kind: 'actor', done: builtBy.slice(0, 2) };
  const named =
    /([\p{Script=Han}]+?)(?:现在)?是谁/u.exec(question)?.[1] ??
    /([\p{Script=Han}]*[人者士员长家])(?:都|分别)?(?:叫什么|的(?:名字|姓名)是)/u.exec(question)?.[1];
  if (named !== undefined)
    return { kind: 'person', characters: named.slice(named.at(-3) === '副' ? -3 : -2) };
  const done = /谁(?:来|在|将|已|一起|共同)*(?!来|在|将|已)([\p{Script=Han}]{1,2})/u.exec(question)?.[1];
  return type === 'who' && /谁/.test(question) ? { kind: 'actor', done } : undefined;
}

/** 多久开一次会: 每季度. */
const asksHowOften = /(?:多久|多长时间|隔?几(?:天|年|个月|周))[\p{Script=Han}]{0,6}一[次回]/u;

/** 巡查了多少天: time is counted, and nothing else is named. */
const asksHowLongDone = /[\p{Script=Han}]{2}了(?:多少|几)(?:天|年|个?月|小时|次|遍|轮)[？?]?$/u;

/** 巡查了多少天: 巡查. 工程投了多少资金: 投. */
function doneHowMuch(question: string): string | undefined {
  const done = /(?<![\p{Script=Han}](?:年|月))([\p{Script=Han}]{2})(?<![来有到去是达用花])了多少/u.exec(
    question,
  )?.[1];
  return done !== undefined &&
    /[投修建种收卖买拨补罚]$/u.test(done) &&
    !/^(?:新|扩|改|在|兴|征|回|吸)/u.test(done)
    ? done.slice(-1)
    : done;
}

/** 大桥花了多少钱: 大桥. */
function paidFor(question: string): string | undefined {
  return /([\p{Script=Han}]{2,4})(?:总共|一共|共|要|将|大约|预计)*(?:花|投|耗|需)[了资费]?[\p{Script=Han}]?多少(?:钱|资金|经费)/u
    .exec(question)?.[1]
    ?.replace(/(?:总|共|要|将|预|计|一)+$/u, '');
}

/** 由哪家公司承建: 承建. */
function doneByNamed(question: string): string | undefined {
  return /由哪[\p{Script=Han}]{0,2}(?:公司|企业|部门|单位|机构)([\p{Script=Han}]{2})/u.exec(question)?.[1];
}

/** 总部设在哪里: 总部. */
function placedCharacters(question: string): string | undefined {
  return /([\p{Script=Han}]{2})(?:位于|坐落|落户|设|建)*(?:在|于)?哪(?:里|儿)/u.exec(question)?.[1];
}

/** 多少名员工: 员工. 粮食产量是多少: 粮食产量, of which 产量 is the measure. */
function countedCharacters(question: string): Pick<AskedAttribute, 'characters' | 'measure'> {
  if (/多少(?:钱|资金|经费)/.test(question)) return {};
  const behind = measured(question)?.noun;
  if (behind !== undefined && (behind.length >= 2 || /^[站桥井路树车]$/.test(behind)))
    return tellsNothing.test(behind)
      ? {}
      : {
          characters: behind.slice(0, 4),
          ...(/^\p{Script=Han}{2}人员$/u.test(behind) ? { measure: '人员' } : {}),
        };
  // 环境局有多少人: who works there.
  if (/有(?:几个|多少名?|多少位|几名)人[？?]?$/u.test(question)) return { characters: '人员' };
  const before = nounBefore(question)
    ?.replace(/^.*的(?=\p{Script=Han}{2})/u, '')
    .replace(/的/g, '')
    .replace(/(?<=\p{Script=Han}{2})(?:目标|任务|情况|指标)$/u, '');
  return before === undefined || before.length < 2
    ? {}
    : { characters: before.slice(-4), measure: before.slice(-2) };
}

/** 城镇居民人均收入是多少: 城镇, which tells it from 农村居民人均收入. Years and places in front are taken off. */
function partsOfMeasured(question: string): Pick<AskedAttribute, 'apart'> {
  if (/多少(?:钱|资金|经费)/.test(question) || (measured(question)?.noun?.length ?? 0) >= 2) return {};
  const whole = nounBefore(question)
    ?.replace(/^.*(?:年来?|期间|时期|以来|全[省市县区国]|本[省市县区])(?!均|度)/u, '')
    .replace(/(?:一共|总共|有|的)$/u, '')
    .replace(/^(?:计划|预计|力争|目标|累计|实际|今年|去年|明年|将|要|需|共)+/u, '');
  if (whole === undefined || whole.length < 4 || /[了被把在]/.test(whole)) return {};
  return { apart: { first: whole.slice(0, 2), rest: whole.slice(2) } };
}

const beforeTheNumber =
  /([\p{Script=Han}]{2,}?)(?:实际|同比|平均|每平方米|一共|总共|大约)*(?:增长|增加|下降|提高|提升|减少|上涨|达到|突破|超过|超|不低于|完成|花|发|投|(?<![利使应费])用|有|是|为|达|共|约|到|了|要|将)*(?:多少|几|多大|多长|多高)/u;

/** 高标准农田修了多少: 高标准农田. What was done to it many words may say. */
function nounBefore(question: string): string | undefined {
  return (
    beforeTheNumber
      .exec(question)?.[1]
      // Of a year in figures only 年 is left.
      ?.replace(/^年度?(?!均)/u, '')
      .replace(howOften, '')
      .replace(/(?<=\p{Script=Han}{2})占\p{Script=Han}{0,4}$/u, '')
      .replace(lastVerb, '')
      .replace(/(?<=\p{Script=Han}{2})(?:比|较)(?:上年|去年|前年)$/u, '')
      .replace(/^(?:[降升增减涨跌]了?)$/u, '')
  );
}

const howOften =
  /(?<=\p{Script=Han}{2})(?:一年|最少|最多|至少|大约|平均|每年|年均|同比|累计|现在|目前|已经|总共|一共)/gu;
const lastVerb =
  /(?<=\p{Script=Han}{2})(?:比(?:上年|去年|前年)|较(?:上年|去年))?(?:又|都|能|可以)*(?:修|办|盖|建|减|增|涨|花|来|种|收|发|挣|赚|卖|买|降|升|补|多|少|住|跑|占|排|装|换|交|缴|付|领|满|要满|拆|关|开|招|引|处|罚|查|办理|改造|处理)(?:掉|出|到|成|完)?$/u;

/** Behind 多少 these measure again or begin what is said of the thing. */
const tellsNothing =
  /^(?:时间|比例|地方|地区|倍|钱|资金|经费|投资|百分|有|没|不|能(?![源力耗效量])|会(?![议员计场费])|可|来|用|属|受|是)/;
const measures =
  '公里|公顷|平方米|平方公里|立方米|千瓦时|千瓦|个百分点|百分点|[家个座处所名人位员台辆套部架艘项条件款种类次起届场年岁吨亩户片只头天元篇封幅场批股根间栋幢册本枚株棵艘列趟宗例份]';

function measured(question: string): { unit: string | undefined; noun: string | undefined } | undefined {
  const match = new RegExp(
    `(?:多少|几)(?:多|万|亿|千|百)*(${measures})?(?:的)?[A-Za-z\\d.]*([\\p{Script=Han}“”]*)`,
    'u',
  ).exec(question);
  if (match === null) return undefined;
  const noun = match[2]!
    .replace(/[“”]/g, '')
    .split(
      /[的了呢吗被由获得因为给靠做将需]|参(?!保|会)|转(?!移|型|化)|在(?![建校职册])|要(?![点素闻])|会(?![议员计场费])|能(?![源力耗效量])|没有|尚未|已经|未|完成|实现|达到|纳入|入选|列入|通过|享受|接受|参加|领取|进修|接种/,
    )[0];
  return { unit: match[1], noun };
}

function unitOf(question: string): RegExp | undefined {
  if (asksForMoney.test(question)) return new RegExp(`^[\\d.．]*[余多]?[万亿千百]*[余多]?${money}`, 'u');
  if (/几个人|多少(?:个)?人(?!口|均|次)/.test(question)) return /^[余多]?[十百千万]*[人名位]/;
  const time = /(?:多少|几)个?(小时|工作日|月|星期|分钟)/u.exec(question)?.[1];
  if (time !== undefined) return new RegExp(`^[余多]?[十百]*(?:个?(?:${sameTime[time] ?? time}))`, 'u');
  const measure = unitOfAdjective.find(([adjective]) => new RegExp(adjective, 'u').test(question))?.[1];
  if (measure !== undefined) return new RegExp(`^[余多]?[万千百]*(?:${measure})`, 'u');
  const unit = measured(question)?.unit;
  if (unit === undefined || unit === '元') return undefined;
  const alike = [...new Set([unit, ...sameMeasure.filter((group) => group.includes(unit)).join('')])];
  const others = unit === '天' ? ['日', '个?工作日'] : unit === '岁' ? ['周岁'] : [];
  return new RegExp(`^[余多来]?[十百千万亿]*[余多]?(?:${[...alike, ...others].join('|')})`, 'u');
}
