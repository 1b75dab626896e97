import type { TermSpan } from '../term-span.ts';

/**
 * The term an entry explains: `“X”：…` wherever it stands, and below a heading of definitions `X: …`, `X – …`, `X | …`
 * and `X是…`. Offsets into the entry.
 *
 * @param isGlossary the entry stands in a glossary
 * @param isListed below a heading that says so
 */
export function termOfEntry(entry: string, isGlossary: boolean, isListed = false): TermSpan | undefined {
  const match =
    quotedColon.exec(entry) ??
    noteEntry.exec(entry) ??
    (isGlossary
      ? (quotedWithNoun.exec(entry) ??
        quotedComma.exec(entry) ??
        pairEntry.exec(entry) ??
        glossaryLine.exec(entry) ??
        glossarySentence.exec(entry) ??
        bracketedEntry.exec(entry) ??
        spacedEntry.exec(entry) ??
        commaEntry(entry) ??
        (isListed ? runInEntry.exec(entry) : null))
      : null);
  const [start, end] = match?.indices?.[1] ?? match?.indices?.groups?.own ?? [];
  if (match === null || start === undefined || end === undefined) return undefined;
  const printed = entry.slice(start, end);
  const explanation = entry.slice(match[0].length);
  const isExplained =
    explanation.length >= 4 &&
    /\p{L}/u.test(printed) &&
    !/[（(][^）)]*$/.test(printed) &&
    !/^["“「]/.test(explanation) &&
    !goesOn.test(explanation) &&
    !speaks.test(printed) &&
    !isTableHead.test(entry) &&
    !noTerm.test(printed);
  return isExplained && !onlySpellsOut(printed, explanation) ? { start, end } : undefined;
}

/** `A tenancy is personal – it cannot be passed on`: a sentence with a dash in it. */
const goesOn = /^(?:it|but|and|so|we|they|this|these|which|not|never)\b/;
const speaks = /\b(?:is|are|was|were|will|must|may|can|shall)\b/;

/** `Capital Schedule` / `Refer to the “Project Expenditure List”.` */
export const isCrossReference = (explanation: string) =>
  /^(?:refer to|see|as (?:above|for)|见|参见|同)(?: |“|"|‘|《)/iu.test(explanation);

/** `FCERM | Flood and coastal erosion risk management` says what the letters stand for, not what it is. */
export function onlySpellsOut(term: string, explanation: string): boolean {
  const words = explanation.split(/[\s-]+/).length;
  return (
    /^[A-Z]{2,8}s?$/.test(term) &&
    words <= term.length + mostSmallWords &&
    explanation[0]!.toUpperCase() === term[0]
  );
}

const mostSmallWords = 4;

/** What stands before a colon below a glossary, too. */
const noTerm =
  /^(?:[\p{Script=Han}]{0,4}(?:调查|统计|计算|填报|发布|报送)(?:方法|方式|时间|日期|范围|对象|口径|频率|单位)|序号|编号|no\.?|资料来源|数据来源|来源|注|备注|说明|附件|联系人|联系电话|sources?|notes?|contacts?|see also|see|for (?:more|further) information|examples?|in (?:this|these|the) .*|for the purposes? of .*|(?:this|these|it|they) .*|.*(?:既|--)|.*的(?:计算|统计)(?:方法|公式|范围|口径).*)$/iu;

/** First row of a table of terms. */
const isTableHead =
  /^(?:(?:terms?|words?|phrases?|expressions?|abbreviations?|acronyms?|名词|术语|用语|词语|缩略语|简称)\s*\||[^|]{1,30}\|\s*(?:(?:[\p{L}\d ]{1,20} )?(?:meanings?|definitions?|means|explanation|in plain (?:words|english))|(?:含义|解释|释义|定义|名词解释|指标解释))\s*(?:$|\|))/iu;

const label = String.raw`(?:\d+(?:\.\d+)+\.?\s+|\(?[a-zA-Z][.)]\s+|[（(]?[\d一二三四五六七八九十]{1,3}[.、．)）]\s*|[[［]\d+[\]］]\s*|[①-⑳]\s*|[-•*▪]\s*)?`;
const quotedColon = new RegExp(
  String.raw`^${label}["“「‘]([^"”」’\n]{1,60})["”」’]\s*(?:[（(][^（）()]{1,40}[）)])?\s*[:：—–]\s*(?=\S)`,
  'du',
);
/** `“三新”经济：…` */
const quotedWithNoun = new RegExp(String.raw`^${label}[“"]([^”"]{1,30})[”"][\p{Script=Han}]{1,6}[:：]`, 'du');
/** `"exempt vessel", a vessel of less than 50 metres;` */
const quotedComma = new RegExp(
  String.raw`^${label}["“]([^"”\n]{1,60})["”], (?=(?:an?|any|the|those) .{8,})`,
  'du',
);
/** `Eastern data, western computing is to guide …`: a slogan of two halves. */
const pairEntry = new RegExp(
  String.raw`^${label}(\p{L}[^,.:;|]{1,40}, [^,.:;|]{2,40}?) (?:is to|refers? to|means?) (?=.{8,})`,
  'du',
);
/** `注：1. 灯塔工厂：…` */
const noteEntry = /^注[：:]\s*(?:\d+[.、．]|[①-⑳])\s*([\p{Script=Han}A-Za-z\d]{2,12})[：:](?=[^：:]{6,})/du;
const glossaryLine = new RegExp(
  String.raw`^${label}(?:\*\*)?([\p{L}\d“"][^:：|。\n]{1,60}?)(?:\*\*)?\s*(?:[（(][^（）()]{1,40}[）)]\s*)?(?:[:：|]|——|--|\s[—–-]\s|\t)\s*(?=[\p{L}\d“"《])`,
  'du',
);
/** In a glossary 是 alone explains: `湾长制是以……的制度`. */
const glossarySentence = new RegExp(
  String.raw`^${label}[“"]?((?!主要|具体|通常|一般|其中|不)[\p{Script=Han}A-Za-z\d+·-]{2,16}?)(?:[”"][\p{Script=Han}]{0,6}?)?(?:[，,]|\s+(?=是?指))?(?:主要)?(?:就?是(?!否|不)|即|包括|指(?!导|标|出|示|挥|引|定|数|南|向))`,
  'du',
);

/**
 * `Appropriation An authorisation by Parliament to …`, `Allotment Distribution of funds to a month`: nothing but a capital
 * parts the term from what it means.
 */
const runInEntry =
  /^(?!(?:The|This|These|In|On|At|By|To|For|From|With|Under|After|Before|It|If|We|Our|All|Any|An?|No) )(?:(\p{Lu}[\p{L}'’-]*(?: [\p{L}'’-]+){0,4}?) (?=(?:An?|The|Any|Where|When|Those|All) \p{Ll}.{20,})|(?<own>\p{Lu}[\p{L}'’-]*(?: (?:of|and|\p{Lu}[\p{L}'’-]*)){0,3}?) (?=\p{Lu}\p{Ll}+(?!(?: \p{L}+){0,3} (?:is|are|was|were|has|have|had|will|shall|must|may|can|should)\b) \p{Ll}.{20,}))/du;

/** `【碳足迹】产品在全生命周期内……` */
const bracketedEntry = new RegExp(String.raw`^${label}【([^】\n]{2,20})】\s*[:：]?(?=[\p{L}])`, 'du');

/** `邮轮母港 邮轮出发和返程……的基地`: a space between a short word and what is no whole heading. */
const spacedEntry = new RegExp(
  String.raw`^${label}([\p{Script=Han}A-Za-z\d“”+·-]{2,12})[ \u3000]+(?=[\p{Script=Han}][^。]{7,})`,
  'du',
);

/** `次生灾害，由内涝引发的停电、停水等灾害。`: the noun comes again. */
function commaEntry(entry: string): RegExpExecArray | null {
  return /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[.、．）)]\s*)?([\p{Script=Han}]{1,8}(?<tail>[\p{Script=Han}]{2}))，(?=[^。]{6,}的?[\p{Script=Han}]{0,8}\k<tail>。?$)/du.exec(
    entry,
  );
}

/** `Meaning of "operator"`: the word, where the section below says what it means. */
export function termOfMeaningHeading(heading: string): TermSpan | undefined {
  const match = meaningHeading.exec(heading);
  const [start, end] = match?.indices?.[1] ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

const meaningHeading =
  /^(?:(?:The )?(?:[Mm]eaning|[Dd]efinition) of|What (?:do )?(?:we|you) mean by|What (?:is|are) meant by|What (?:we )?counts? as) (?:the (?:term|expression) |an? )?["“‘]?([\p{L}][\p{L}\d' -]{1,50}?)["”’]?(?: (?:in|for) [\p{L}\d ]{2,40})?\??$/du;

/** Headings under which every line explains a word. */
export function isGlossaryHeading(heading: string): boolean {
  if (
    isTableHead.test(heading) ||
    /^(?:附注|注释|小词典|小贴士|词语注释)[：:]?$/.test(heading.trim()) ||
    /^(?:key |main |useful )?(?:terms|words|vocabulary)(?: used)?$/i.test(heading.trim())
  )
    return true;
  return /\b(?:definitions?|glossary|terminology|terms (?:used|at a glance|in brief|explained)|list of terms|key (?:terms|words|concepts)|explanation of terms|(?:words|terms|phrases) (?:we use|used|explained|in this|you (?:may|will|might)|to know)|what the words mean|(?:plain|useful) (?:words|terms)|what we mean by|jargon|meaning of terms|interpretation(?! of (?:the )?(?:results?|data|findings|figures))|abbreviations|acronyms)\b|名词解释|(?:相关|主要|有关|专有|重要|关键|常见|常用|部分|基本|若干)名词|指标(?:解释|释义|含义)|概念(?:界定|解释)|基本概念|术语|释义|用语的?含义|下列用语|用语定义|[含定]义如下|名词注释|注释|词语解释|缩略语/i.test(
    heading,
  );
}
