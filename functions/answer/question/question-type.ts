import { otherForms } from '../wording/irregular-forms.ts';
import { isPlainVerb } from '../wording/near-synonyms.ts';
import { asksForMeaning } from './asked-term.ts';
import { asksForNumberOfDocument } from './number-of-document.ts';

/** What kind of answer a question wants. */
export type QuestionType = 'did-they' | 'how-many' | 'what-is' | 'when' | 'who' | 'where' | 'general';

const patterns: [QuestionType, RegExp][] = [
  [
    'how-many',
    /^\W*what (?:did|does|do|will|would) .{2,60} (?:cost|fetch|earn|raise|pay|charge|spend)\b|^\W*what (?:is|was|were|are) the (?:\p{L}+ )?(?:bill|deficit|debt|headcount)\b|^\W*what (?:length|volume|amount|quantity|area|level|size) of\b|\b(?:how (?:many|much|large|big|long|far|high|old|fast|often|tall|wide|deep)|what (?:is|was|were|are|will be) (?!(?:being )?(?:done|said|planned|meant)\b)(?:the )?(?:[\w'’-]+ ){0,4}(?:number|rent|bonus|rate|average|amount|total|share|percentage|proportion|rate|cost|price|budget|size|population|area|length|height|value|salary|wage|pay|fee|fine|capacity|growth|inflation|unemployment|age|output|income|revenue|deficit|turnover|expenditure)|what (?:percentage|percent|proportion|share|number|amount|fraction)|what will (?:the )?(?:[\w'’-]+ ){0,3}(?:charge|price|fee|cost|rate|fare|target|budget|toll|tax) be|what (?:capacity|bonus|salary|wage|fee|fine|price|rent|sum)|by how (?:much|many)|what (?:is|was|are|were) the (?:[\w'’-]+ ){0,3}(?:quota|limit|ceiling|threshold|fare|toll|deposit|surplus|distance|speed|level|increase|decrease|rise|fall|drop|reduction|decline)(?= (?:in|for|of|on|at|by|now|over|from)\b|\W*$))\b/iu,
  ],
  [
    'when',
    /^\W*(?:(?:by|until|till|since|from) )?when\b(?! (?:is|are|was|were|do|does|may|can|must) .*\b(?:needed|required|allowed|permitted|exempt|apply|forbidden)\W*$)|\bwhat (?:is|was) the deadline\b|\b(?:in|by|since|on) (?:what|which) (?:year|date|month|day|century|decade)|\bwhat (?:year|date|month|day|century|decade|time)\b|\bsince when\b/i,
  ],
  [
    'who',
    /^\W*(?:in |by |for |to |of |with |from )?(?:who|whom|whose)\b|\bwhich (?:person|department|ministry|minister|office|body|agency|company|organisation|organization)\b/i,
  ],
  [
    'where',
    /^\W*where\b|\b(?:in )?(?:what|which) (?:city|country|place|county|town|region|district|state|province|location)\b/i,
  ],
  [
    'did-they',
    /^\W*(?:did|have|has|had|was|were|is|are|will|does|do) (?:we|they|it|the|you|he|she|this|that|our|any|all|\w+)\b(?!.*\bwhat\b)|\b(?:keep|kept|fulfil\w*|honou?r\w*|deliver\w* on|meet|met) (?:the|its|their|our|his|her|that|this)? ?(?:promise|commitment|pledge|target|goal)s?\b|\bwhat did (?:we|they|it|the \w+|you) (?:promise|commit|pledge|undertake)\b|\bwhat happened to\b|\bwhat became of\b/i,
  ],
  [
    'what-is',
    /^\W*what(?:'s| is| are| was| were) (?:meant by |an? |the )?["“'‘]?[\w\p{L}+ -]+["”'’]?(?: (?:programme|program|scheme|policy|initiative|project|campaign|action|plan|principle|system))?\W*$|^\W*what does .{1,80} (?:mean|stand for|refer to)\b|\bmeaning of\b|^\W*define\b|^\W*explain (?:the )?["“]/iu,
  ],
  [
    'how-many',
    /多少|几(?:起|件|架|期|辆|台|只|份|场|届|处|户|吨|元|公里|亩|小时|个|家|项|年|次|座|条|名|人|种|万|亿|天|岁|所|处|批|位|层|部|篇)|多(?:大|长|高|远|久|重|宽|深)|(?:数量|比例|比重|占比|总额|金额|面积|人口|增速|增幅|利用率|[\p{Script=Han}]率)(?:是|为|有|达)?(?:多少|几|什么)/u,
  ],
  [
    'when',
    /什么时候|何时|哪(?:一)?(?:年|天|月|日)|几(?:月|号|点)|什么(?:时间|年份|日期)|多久以前|哪(?:个|一)?(?:世纪|年代|朝代|时期)/,
  ],
  ['who', /谁|哪(?:个|一|位|些)?(?:人|部门|单位|机构|公司|企业|厅|局|委)|什么人|何人|由(?:哪|什么)/],
  [
    'where',
    /哪里|哪儿|何处|什么地方|哪(?:个|一|座|些)?(?:省|市|县|地|国|城|地区|国家|城市|地方)|位于(?:哪|什么)|在哪/,
  ],
  [
    'did-they',
    /有没有|是否|是不是|(?:了|过)(?:吗|没有|么)|完成了?(?:吗|没|没有)|兑现|做到了|落实了(?:吗|没)|承诺|实现了(?:吗|没)/,
  ],
  [
    'what-is',
    /^(?:请问)?(?:什么是|何谓|何为|所谓)|(?:是什么(?:意思)?|是指什么|指的是什么|指什么|的含义|的定义|什么意思|是何意)[？?。]?$/,
  ],
];

/** The first pattern that fits decides; everything else is `general`. */
export function detectQuestionType(question: string): QuestionType {
  const text = question.trim();
  if (asksForNumberOfDocument.test(text)) return 'general';
  if (asksForMeaning(text)) return 'what-is';
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'general';
}

/** Does a passage hold something of the kind that the question asks for, beyond what the question itself says? */
export function holdsAnswerOf(type: QuestionType, passage: string, question: string): boolean {
  const shape = type === 'how-many' && asksForShare.test(question) ? shareShape : answerShapes[type];
  if (shape === undefined) return true;
  const asked = new Set(question.match(/\d+(?:[.,]\d+)*/g) ?? []);
  const plain = passage.replace(quotedName, ' ').replace(type === 'how-many' ? countsNothing : /$^/g, ' ');
  for (const match of plain.matchAll(shape)) {
    if (!asked.has(match[0].replace(/\D+$/, ''))) return true;
  }
  return false;
}

/** `the "Four Laws and One Policy"` counts nothing. */
const quotedName = /["“](?=[^"“”\d]{1,40}["”])(?=[^"“”]*\p{Lu})[^"“”]{1,40}["”]/gu;

const englishNumbers =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|hundreds?|thousands?|millions?|billions?|half|third|quarter|dozen|twice|double|none|single|doubled|halved';
const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
/** The day of a date and the number of a rule are no quantities; `within 30 days` and 30日内 are. */
const countsNothing = new RegExp(
  `\\b\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.m\\b|\\b\\d{1,2}(?:[:.]\\d\\d)? ?[ap]m\\b|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})\\b|\\b(?:${months}) \\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d| ?(?:per ?cent|%|million|billion))|\\b(?:rules?|sections?|articles?|paragraphs?|parts?|chapters?|schedules?|items?|figures?|tables?|annex|appendix) \\d+(?:\\.\\d+)*|\\d{1,2}月(?:份|\\d{1,2}[日号]|[初中底末])|\\d{1,2}月(?=[^\\p{Script=Han}]|以?[前后起])|第[\\d一二三四五六七八九十百]+[条款章项号次届期批]`,
  'giu',
);
const answerShapes: Partial<Record<QuestionType, RegExp>> = {
  // A bare year is no quantity, and neither is the number of a document.
  'how-many': new RegExp(
    `(?<!No\\.? ?|〔|\\[)(?<![\\d.,])(?!(?:19|20)\\d\\d(?![\\d.,%亿万]))\\d+(?:[.,]\\d+)*|\\b(?:${englishNumbers})\\b|[一二两三四五六七八九十百千万亿半数几]+(?=[个家项次座条名人种天岁所处批位层部篇倍成万亿千百吨元亩里公]|小时|分[钟贝]|工作日|日(?![常益前夜程]))|(?<!第)[二两三四五六七八九十百千万]+(?=[年月周度米平立克升级户头只辆台艘架页节张片块株棵幢栋间床口])|(?<!第)[二三四五六七八九]?[十百千][一二三四五六七八九十百千零]*(?=[^分一二三四五六七八九十百千万零姓年足全方计])`,
    'giu',
  ),
  when: new RegExp(
    `\\b(?:1[5-9]|20)\\d\\d\\b|\\b(?:${months})\\b|\\b(?:century|spring|summer|autumn|winter|years? ago|end of|quarter|months?|weeks?|days?|years? (?:after|before|later|from)|annually|every year|each year)\\b|[\\d一二三四五六七八九十〇]+(?:年|月|日|世纪|号)|年初|年底|年内|今年|去年|明年|近日|日前|年末|上半年|下半年|时期|年代|期间`,
    'giu',
  ),
};

/** A rate or share is a percentage; another number beside the words does not answer. */
const asksForShare =
  /\b(?:rates? (?:of (?!tax)|at|in|for|reach|was|is|achieved)|(?<!\bexchange |\bpay |\broom |\bday )\brates?\b(?! of (?:tax|pay))|percentage|percent|proportion|share)\b|[\p{Script=Han}]率|比例|比重|占比|增速|增幅/iu;
const shareShape =
  /\d+(?:\.\d+)?\s?(?:%|％|‰)|\d\/\d|\b(?:\d+|one|two|three) (?:in|out of) (?:\d+|three|four|five|six|seven|eight|nine|ten)\b|\bper ?cent\b|分之|[一二三四五六七八九]成|\b(?:half|a third|a quarter|two thirds)\b/giu;

/**
 * The noun a quantity or a choice is asked of: `kilns` in "How many kilns were closed", `bases` in "Which provincial
 * bases were ...". An answer has it. Undefined where the question names none.
 */
export function findFocus(question: string): string | undefined {
  const match =
    /\b(?:how (?:many|much)|which|what) ((?:[\p{L}\p{N}'-]+ ){0,6}?)(was|were|is|are|did|do|does|has|have|had|will|would|can|could|shall|should|must|in|on|at|of|for|by|to|from)\b/iu.exec(
      question,
    );
  const words =
    match?.[1]
      ?.trim()
      .split(' ')
      .filter((word) => word !== '') ?? [];
  const endsWithVerb = !/^(?:in|on|at|of|for|by|to|from)$/i.test(match?.[2] ?? '');
  // `cruise ships called in 2022`: up to the verb.
  const verb = words.findIndex(
    (word, at) =>
      at > 0 &&
      (word.endsWith('ed') ||
        otherForms(word).length > 0 ||
        // `volunteers work at`: a noun in the plural, then what they do
        ((words[at - 1]!.endsWith('s') || /^(?:people|staff|police)$/.test(words[at - 1]!)) &&
          isPlainVerb(word))),
  );
  const focus = endsWithVerb ? words.at(-1) : words.slice(0, verb < 0 ? undefined : verb).at(-1);
  if (focus !== undefined)
    return /^(?:capacity|increase|decrease|rise|fall|drop|reduction|decline|amount|number|share|percentage|proportion|kind|type|sort|measures?|steps?|year|date|things?|work)$/i.test(
      focus,
    )
      ? undefined
      : focus;
  return measuredNoun(question) ?? chineseFocus(question);
}

/** `the salary of`: the noun itself is asked for; words such as `number` or `rate` only measure. */
function measuredNoun(question: string): string | undefined {
  const noun =
    /\bwhat (?:is|was|were|are) (?:the )?(?:[\w-]+ ){0,3}?([\w-]+) (?:of|in|for|on|at|among)\b/i.exec(
      question,
    )?.[1];
  const isMeasure =
    /^(?:number|amount|total|rate|share|percentage|proportion|level|value|capacity|length|area|size|height|depth|duration|speed|distance|increase|decrease|rise|fall|drop|reduction|decline|name|purpose|role|aim|reason|effect|result|meaning|status|target|goal|plan|said|done)s?$/i;
  return noun === undefined || isMeasure.test(noun) ? undefined : noun;
}

/** What is counted stands behind 多少 and its measure word, else before it. */
function chineseFocus(question: string): string | undefined {
  const behind =
    /(?:多少|几|哪些|哪几)(?:个|家|项|座|条|名|种|所|处|批|位|部|篇|起|只|届|台|辆|套|件|次|万|亿|公里|吨|亩)*(?:的)?([\p{Script=Han}]{2})/u.exec(
      question,
    )?.[1];
  if (behind !== undefined && !/[是的了呢吗？在被由]/.test(behind)) return behind;
  const before = /([\p{Script=Han}]{2,})(?:多少|几)/u
    .exec(question)?.[1]
    ?.replace(/(?:达到了?|到了?|了|是|为|有|达|共|约)+$/, '');
  return before !== undefined && before.length >= 2 ? before.slice(-2) : undefined;
}
