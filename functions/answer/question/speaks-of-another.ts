import { isOfItsLike } from './told-apart.ts';

/**
 * Does a sentence speak of another thing than the question, though the words agree: the second round where the first
 * is asked for, what was met where the question is what was not, nothing of a name in quotation marks?
 *
 * @param around the sentence with its neighbours, the headings above and the title
 */
export function speaksOfAnother(question: string, sentence: string, around: string): boolean {
  return (
    hasOtherOrdinal(question, sentence) ||
    isPromiseOnly(question, sentence) ||
    isOfItsLike(question, sentence) ||
    (asksForFailure(question) && !saysNo.test(sentence)) ||
    isSilentOnName(question, `${sentence}\n${around}`)
  );
}

/* ---------- first and second ---------- */

const englishOrdinal =
  /\b(first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th)[ -](?!(?:of|time|year|in|to|half|place)\b)(\p{Ll}{3,})/giu;
const chineseOrdinal =
  /(第[一二三四五六七八九十\d]+)(届|批|期|次|轮|季度|阶段|个五年)|([上下])(半年)|(?<![\p{Script=Han}\d]*第)([一二三四五])(期)(?![间货])/gu;

function hasOtherOrdinal(question: string, sentence: string): boolean {
  return [englishOrdinal, chineseOrdinal].some((pattern) =>
    [...question.matchAll(pattern)].some((asked) => {
      const [ordinal, noun] = ordinalOf(asked);
      const said = [...sentence.matchAll(pattern)].map(ordinalOf).filter(([, other]) => other === noun);
      return said.length > 0 && !said.some(([other]) => other === ordinal);
    }),
  );
}

function ordinalOf(match: RegExpMatchArray): [string, string] {
  const [, first, noun, half, halfYear, stage, stages] = match;
  return [
    (first ?? half ?? stage ?? '').toLowerCase(),
    (noun ?? halfYear ?? stages ?? '').toLowerCase().replace(/s$/, ''),
  ];
}

/* ---------- done and promised ---------- */

const asksForPast = /\bhow (?:many|much) .*\b(?:was|were|did|has|have)\b|[\p{Script=Han}]了(?:多少|几)/iu;
const asksForFuture =
  /\b(?:will|shall|plan(?:s|ned)?|target|promise\w*|expect\w*|to be|going to|intend\w*)\b|计划|目标|将|要|预计|打算/i;
const promises =
  /\b(?:will|shall|plans? to|intends? to|is to|are to)\b|(?:计划(?!的|数|任务|指标|目标|[，。；、]|$)|力争|预计|拟|将(?!\d|[^，。；]{1,14}(?:升格|列为|列入|纳入|调整|划为|改为|下放|作为|[\p{Script=Han}]为)))/iu;
const reports =
  /\b(?:was|were|has|have|had|did|\p{Ll}{3,}ed|rose|fell|grew|built|made|spent|cut|paid)\b|已|完成|达到|实现|增长|下降|了/iu;

/** What was done is asked for, and the sentence says only what will be. `不足计划的一半` measures what was done. */
function isPromiseOnly(question: string, sentence: string): boolean {
  if (!asksForPast.test(question) || asksForFuture.test(question) || reports.test(sentence)) return false;
  const promise = promises.exec(sentence);
  if (promise === null) return false;
  // 增设2个科室，拟再招15人: what stands before the promise is done.
  const before = sentence.slice(0, promise.index);
  return !/\d[^，；]*[，；]/u.test(before);
}

/* ---------- not and no ---------- */

const englishFailure =
  /\b(?:was|were|is|are|has|have|had|did|does|do|will|could|can)(?: been)? not (?:been )?\p{L}+|\b(?:failed to|never)\b/iu;
/** 能不能 and 不低于 deny nothing. */
const chineseFailure =
  /(?:不(?:合格|达标|足|符合|通过|满意)|未(?!来|知|必|成年)[\p{Script=Han}]|没有?(?:完成|实现|达到|通过|开工|建成|落实)(?!的))/u;
/** Whether it was done: a sentence that says so is an answer, too. */
const asksWhether = /^\W*(?:did|was|were|has|have|is|are|do|does)\b|有没有|是否|是不是|了没有|吗[？?]?$/iu;
const saysNo =
  /\b(?:not|no|never|fail\w*|miss\w*|without|lack\w*|short|below|behind|drop\w*|delay\w*|postpon\w*|un\p{Ll}+|n[’']t|cancel\w*|refus\w*|reject\w*)\b|n[’']t\b|[不未没无非缺欠仅只尚]|其余|滞后|推迟|顺延|较少|偏低/iu;

function asksForFailure(question: string): boolean {
  return !asksWhether.test(question) && (englishFailure.test(question) || chineseFailure.test(question));
}

/* ---------- names ---------- */

/** A name in quotation marks that neither the sentence nor what stands around it has. */
function isSilentOnName(question: string, around: string): boolean {
  const name = /[“"「]([^“”"「」]{2,40})[”"」]/u.exec(question)?.[1];
  return name !== undefined && !around.toLowerCase().includes(name.toLowerCase());
}
