import type { Quotation } from './find-quotations.ts';

/** A sentence that says what one or several terms mean. Offsets point into the text. */
export interface FoundDefinition {
  terms: { start: number; end: number }[];
  start: number;
  end: number;
}

/** A stretch of text to look at: one sentence, or one line of a glossary. */
export interface Stretch {
  start: number;
  end: number;
  /** Under a heading such as Definitions, Glossary, 名词解释: a bare `term: explanation` defines there. */
  isGlossary: boolean;
  /** The heading above, where the sentence is its explanation. */
  term?: Span;
}

/**
 * The definitions a sentence holds: `"X" means ...`, `"A" or "B" means ...`, `X refers to ...`, `本办法所称X，是指…`,
 * `X（是指…）`, and `X: ...` in a glossary. A sentence that defines one thing is quoted whole, else clause by clause.
 *
 * Mentioning is not defining: `this means that`, `in brackets only`, `指出` and `指导` are no definitions.
 */
export function findDefinitions(
  text: string,
  stretch: Stretch,
  quotations: readonly Quotation[],
): FoundDefinition[] {
  const { term, start, end } = stretch;
  if (term !== undefined) return [{ terms: [term], start, end }];
  const found: FoundDefinition[] = [];
  for (const clause of clauses(text, stretch)) {
    const terms = termsDefined(text.slice(clause.start, clause.end), clause, quotations);
    if (terms !== undefined) found.push({ terms, start: clause.start, end: clause.end });
  }
  const [only] = found;
  return found.length === 1 && only ? [{ ...only, start: stretch.start, end: stretch.end }] : found;
}

function termsDefined(
  sentence: string,
  clause: Stretch,
  quotations: readonly Quotation[],
): Span[] | undefined {
  return (
    termsDefinedByVerb(sentence, clause, quotations) ??
    termsDefinedByBracket(sentence, clause, quotations) ??
    termsDefinedByColon(sentence, clause, quotations)
  );
}

function* clauses(text: string, { start, end, isGlossary }: Stretch): Generator<Stretch> {
  let from = start;
  for (let at = start; at < end; at++) {
    if (text[at] !== '；' && text[at] !== ';') continue;
    yield { start: from, end: at + 1, isGlossary };
    from = at + 1;
  }
  if (from < end) yield { start: from, end, isGlossary };
}

interface Span {
  start: number;
  end: number;
}

/* ---------- verbs ---------- */

const englishVerb =
  '(?:means?(?!\\s+(?:to|of|a lot|more|less|little|nothing|much|fewer|higher|lower|business)\\b)|shall mean|is taken to mean|are taken to mean|refers? to|shall refer to|(?:is|are|shall be) defined (?:as|to mean)|(?:is|are) (?:the |a )?(?:name|term|shorthand|label|expression)s? (?:for|given to|used for)|stands? for|denotes?|describes?|(?:shall be|is to be|are to be) construed as|has the same meaning|have the same meaning|(?:is|are) used (?:here |in this \\w+ |throughout )?(?:for|to (?:mean|describe|refer to|denote|cover))|(?:is|are) understood (?:as|to mean)|(?:is|are) to be understood as|has the meaning|have the meaning|covers any|comprises? any)';
const afterEnglishTerm = new RegExp(
  `^["”’']?(?: (?:model|policy|principle|project|programme|program|initiative|campaign|slogan|system|scheme|action|mechanism|approach|concept|strategy|plan|layout|pattern|work|reform))?(?: \\([^()]{1,40}\\))?,?(?: (?:(?:unless|except|where|when) [^,]{1,60},|(?:as )?(?:mentioned|referred to|used|specified|stated) in (?:this|these|the) \\w+|here|in (?:this|the present) \\w+|for (?:the|our) purposes? of [^,]{1,60}|as used (?:here|in this \\w+)|in (?:particular|this context)),?)? ${englishVerb}\\b`,
);
/** `"consumer" includes …`, `"bright kiln" is a kiln that …`: right behind the marks only. */
const directlyDefined =
  /^["”’]? (?:(?:also )?includes?\b|(?:is|are) [\p{L}-]+(?:tion|ment|ness|ity|ance|ence|age|work|ship|land|money|water|energy|space) (?:about|of|for|from|with|by|between|in|under|made|paid|to)\b|(?:is|are) (?:an?|any|the (?!best|most|first|only|same|right|key)[\p{L} ]+|(?!not|also|still|being|already|now|as|in|on|at|to)[\p{L}-]+ [\p{L} ]+) .*\b(?:that|which|who|whose|where|when|in which|by which)\b)/u;
const chineseVerb =
  '(?:，|,)?\\s*(?:主要|就|即|具体|专|特|也|通常|一般|在本[\\p{Script=Han}]{1,4}中)?(?:是指(?!导|标|数|示)|指的是|指的就是|系指|是对[^，。]{2,30}的(?:统称|简称|总称|概括)|的含义是|含义为|意为|意思是|意指|定义为|解释为|指(?!导|标|出|示|挥|引|定|数|南|向|派|责|明|令|战|望|点|认|控|纹|教|使|称|正))';
const afterChineseTerm = new RegExp(
  `^[”"」]?\\s*(?:[（(][^（）()]{1,40}[）)])?(?:[\\p{Script=Han}]{0,4}(?:工程|行动|政策|模式|机制|改革|原则|制度|工作|体系|计划|方案|战略|活动|平台|经费|问题|项目|企业|人员|支出))?${chineseVerb}`,
  'u',
);

function termsDefinedByVerb(
  sentence: string,
  stretch: Stretch,
  quotations: readonly Quotation[],
): Span[] | undefined {
  const quoted = quotedTermsBefore(sentence, stretch, quotations);
  if (quoted !== undefined) return quoted;
  const bare = bareTermBeforeVerb(sentence);
  return bare && [{ start: stretch.start + bare.start, end: stretch.start + bare.end }];
}

/** Longest quoted subject of a definition, in characters. */
const longestTerm = 80;

/** The first quoted term directly followed by a defining verb, with alternatives joined to it by `or` / `and`. */
function quotedTermsBefore(
  sentence: string,
  stretch: Stretch,
  quotations: readonly Quotation[],
): Span[] | undefined {
  const inside = quotations.filter(
    (q) => q.start >= stretch.start && q.end <= stretch.end && q.text.length <= longestTerm,
  );
  for (const [index, quotation] of inside.entries()) {
    const after = sentence.slice(quotation.end - stretch.start);
    const isDefined =
      afterEnglishTerm.test(after) ||
      (/\b(?:term|expression|word|phrase) ["“‘]?$/i.test(
        sentence.slice(0, quotation.innerStart - stretch.start),
      ) &&
        /^ (?:covers?|appl(?:y|ies) to|extends? to)\b/.test(after)) ||
      directlyDefined.test(after) ||
      afterChineseTerm.test(after);
    if (!isDefined || !startsClause(sentence.slice(0, quotation.start - stretch.start), quotation)) continue;
    return alternativesBefore(sentence, stretch, inside, index).map(({ start, end }) => ({ start, end }));
  }
  return undefined;
}

/** The term is the subject of its clause: little stands before it, or a frame such as `In this Act`. */
function startsClause(before: string, quotation: Quotation): boolean {
  if (quotation.mark === 'title') return true;
  const clause = before
    .split(/[;；。:：]/)
    .at(-1)!
    .trim();
  if (clause.length <= 12) return true;
  return (
    /(?:所称|所谓|所说的|术语|名词|其中，?|提出的|这里的|上述|，|[”」](?:或者?|和|及|以及|、))(?:的)?$/u.test(
      clause,
    ) ||
    /\b(?:in|for (?:the )?purposes of) (?:this|these|the present) [\w ]{1,30}$/i.test(clause) ||
    /(?:\b(?:term|terms|expression|word|phrase|concept|slogan|principle|policy|called|so-called|where|here|by|which|and|or|the|a|an)|,|["”])$/i.test(
      clause,
    )
  );
}

function alternativesBefore(
  sentence: string,
  stretch: Stretch,
  inside: readonly Quotation[],
  index: number,
): Quotation[] {
  const joined = [inside[index]!];
  for (let at = index - 1; at >= 0; at--) {
    const between = sentence.slice(inside[at]!.end - stretch.start, joined[0]!.start - stretch.start);
    if (!/^(?:\s*(?:,|，|、|or|and|或者?|和|及|以及)?\s*){1,2}(?:the )?$/.test(between)) break;
    joined.unshift(inside[at]!);
  }
  return joined;
}

/**
 * Subjects without marks need a frame or a shape that only definitions have: an article behind the verb,
 * a short subject at the very beginning.
 */
const bareEnglish = [
  /^(?:(?:In|For (?:the )?purposes? of|Within|As used in|Under) (?:this|these|the)[^,]{0,60}, )(?:the (?:term|expression|word) )?(?:an? |the )?([\p{L}][\p{L}\d' -]{1,60}?) (?:means?|shall mean|refers? to|(?:is|are) defined as|includes? any)\b(?! that\b)/u,
  /^(?:\(?[a-z\d]{1,3}[).] |\d+(?:\.\d+)+\.? )?(?:The (?:term|expression|phrase|word) )(?:an? |the )?([\p{L}\d][\p{L}\d' +&-]{1,60}?) (?:means?|refers? to|(?:is|are) (?:used|taken) (?:to|for)|(?:is|are) defined as|denotes?|describes?)\b/u,
  /^(?:\(?[a-z\d]{1,3}[).] |\d+(?:\.\d+)+\.? )?(?:An? |The )?([\p{L}\d][\p{L}\d' +&-]{1,50}?) (?:(?:is|are) defined (?:as|to mean)|(?:is|are) understood (?:as|to mean)|shall mean|refers? to (?:[\p{L}-]+ (?:with|that|which|of|for|who|whose|where|used|made|under|given|provided|issued)|an?|any|the|those|all|activities|costs?|payments?|people|persons|land|areas?|enterprises|projects?|work)\b)/u,
  /^(?:An? |The )?([\p{L}\d][\p{L}\d' +&-]{1,50}?) (?:as )?(?:mentioned|referred to|used|specified|stated) in (?:this|these) \w+,? (?:means?|refers? to|includes?|(?:is|are) (?:an?|the|those|any)\b)/u,
  /^(?:\(?[a-z\d]{1,3}[).] |\d+(?:\.\d+)+\.? )?([\p{Lu}\d][\p{L}\d' +&-]{1,50}?) means? (?=[\p{L}-]+ (?:provided|made|carried|given|used|owned|held|paid|issued|granted|produced|intended|designed|under|within)\b)/u,
  /^(?:\(?[a-z\d]{1,3}[).] |\d+(?:\.\d+)+\.? )?(?:An? |The )?([\p{L}\d][\p{L}\d' +&-]{1,50}?) means? (?:an?|any|the|those|all|every|each|land|persons?|people) (?=.*\b(?:that|which|who|whose|where|with|under|by|used|made|of|for)\b)/u,
  /^(?:\(?[a-z\d]{1,3}[).] |\d+(?:\.\d+)+\.? )?An? ([\p{L}\d][\p{L}\d' +&-]{1,50}?) is (?:an?|any|one|the (?!best|most|first|only|same|right|key)[\p{L}]+) (?!(?:[\p{L}-]+ ){0,2}(?:challenge|issue|problem|matter|necessity|opportunity|priority|responsibility|example|step|task|question|thing|way|right|time|country|nation|sign|must|goal|success|failure|burden|threat|risk)\b)(?=.*\b(?:that|which|who|whose|where|in which|by which|for which|used|made)\b)/u,
  /^((?:[\p{L}\d'-]+ ){1,4}?([\p{L}-]+)) (?:is|are) (?=(?:an? |any |those |the )?(?:[\p{L}-]+ ){0,3}\2\b)/u,
  /^(?:The )?(\p{Lu}[\p{L}\d' -]{2,40}?) is the (?:ability|process|practice|extent|proportion|ratio|difference|sum|act|removal|transfer|amount of|number of|share of|rate at|time|period|point|area|part of|use of) [\p{L}]+ (?=.{12})/u,
  /^(?:\(?[a-z\d]{1,3}[).] |\d+(?:\.\d+)+\.? )?([\p{L}\d][\p{L}\d' +&-]{1,50}?) (?:is|are) (?:people|persons?|those|land|money|goods|anyone|anything|activities|households|vehicles|buildings|areas|workers|an? \w+) (?:who|that|which|whose|where)\b/u,
  /^By (?:an? |the )?["“]?([\p{L}\d][\p{L}\d' -]{1,50}?)["”]? (?:we|I|this \w+|[Mm]y \w+|the \w+) (?:means?|understands?)\b/u,
];
const notBareEnglish =
  /^(?:example|reason|result|aim|answer|problem|by|and|but|so|or|if|as|when|while|because|this|that|it|which|these|those|he|she|they|we|i|you|there|nothing|none|everything|what|here|such|the former|the latter|the report|the figure|the table|table|figure|all this|one|section|paragraph|article|chapter|annex|note)\b|\b(?:this|that|which|it|who|also|often|not|only|he|she|they|we|minister|report|speech|paper|letter|document|act|bill|budget|statement|law|plan|strategy|policy|programme|committee|department|government)$/i;
const bareChinese =
  /^(?:(?:本|该)(?:[\p{Script=Han}]{1,8})?(?:所称|所指的?|中的?)|所谓|所称|其中，|第[一二三四五六七八九十百]+条[\s　]*(?:本[\p{Script=Han}]{1,6}所称)?|[（(]?[\d一二三四五六七八九十]{1,3}[）)]?[.、．]?\s*)?(?:的)?([\p{Script=Han}A-Za-z\d+·—-]{2,24}?)(?:（[^（）]{1,20}）)?(?:，|,)?(?:主要|就)?(?:是指(?!导|标|数|示)|指的是|系指|的含义是|(?:，)指(?!导|标|出|示|挥|引|定|数|南|向|派|责|明|令)|定义为)/u;
/** `本办法所称X，包括…`: behind this frame a plain verb is enough. */
const framedChinese =
  /^(?:第[一二三四五六七八九十百]+条[\s　]*|答：)?(?:(?:本|该|前款|前述|上述)[\p{Script=Han}]{0,8}?|《[^《》]{1,30}》)?(?:所称|所指|所谓)的?[“"]?([\p{Script=Han}A-Za-z\d+·—、-]{2,30}?)[”"]?(?:（[^（）]{1,20}）)?(?:，|,)?(?:包括|是|为|即|指)/u;
const notBareChinese =
  /^(?:下列|以下|前款)|^(?:这|那|它|其|此|该|这里|也|主要|就|具体|就是|不|他|我|我们|总书记|会议|报告|文件|通知|同志|这个|上述|一|所|本)$|(?:强调|会议|总书记|主席|同志|明确)$|^(?:这|那|有人|有关|主要)/;

function bareTermBeforeVerb(sentence: string): Span | undefined {
  for (const pattern of bareEnglish) {
    const term = pattern.exec(sentence)?.[1];
    if (term === undefined || notBareEnglish.test(term) || term.split(' ').length > 5) continue;
    const start = sentence.indexOf(term);
    return { start, end: start + term.length };
  }
  const match = framedChinese.exec(sentence) ?? bareChinese.exec(sentence);
  const term = match?.[1];
  if (match === null || term === undefined || notBareChinese.test(term)) return undefined;
  const start = sentence.indexOf(term, match[0].lastIndexOf(term));
  return { start, end: start + term.length };
}

/* ---------- brackets and colons ---------- */

const definingBracket =
  /^["”」]?,?\s*(?:meaning |[（(]\s*(?:means?|meaning|refers to|defined as|that is to say a|是指|指的是|系指|指(?!导|标|出|示|挥|引|定|数|南|向)))/u;

/** A bracket defines when a defining verb opens it; a bare list in brackets only expands. */
function termsDefinedByBracket(
  sentence: string,
  stretch: Stretch,
  quotations: readonly Quotation[],
): Span[] | undefined {
  for (const quotation of quotations) {
    if (quotation.start < stretch.start || quotation.end > stretch.end || quotation.text.length > longestTerm)
      continue;
    const before = sentence.slice(0, quotation.start - stretch.start);
    const isSoCalled =
      before.endsWith('所谓') ||
      (before === '' && /^[”」]就是[^，。]{6}/.test(sentence.slice(quotation.end - stretch.start - 1)));
    if (isSoCalled && /^[”」]，?就?是(?!否|不|说|要)/.test(sentence.slice(quotation.end - stretch.start - 1)))
      return [{ start: quotation.start, end: quotation.end }];
    if (definingBracket.test(sentence.slice(quotation.end - stretch.start))) {
      return [{ start: quotation.start, end: quotation.end }];
    }
  }
  return undefined;
}

const quotedColon =
  /^(?:[\d一二三四五六七八九十]{1,3}[.、．)）]\s*|[[［]\d+[\]］]\s*|[①-⑳]\s*|[-•*▪]\s*)?["“「‘]([^"”」’\n]{1,60})["”」’]\s*(?:[（(][^（）()]{1,40}[）)])?\s*[:：—–]\s*(?=\S)/u;
const glossaryLine =
  /^(?:[\d一二三四五六七八九十]{1,3}[.、．)）]\s*|[[［]\d+[\]］]\s*|[①-⑳]\s*|[-•*▪]\s*)?(?:\*\*)?([\p{L}\d“"][^:：|。\n]{1,60}?)(?:\*\*)?\s*(?:[:：|]|——|\s[—–-]\s)\s*(?=[\p{L}\d“"《])/u;
/** In a glossary 是 alone explains: `湾长制是以……的制度`. */
const glossarySentence =
  /^(?:[\d一二三四五六七八九十]{1,3}[.、．)）]\s*|[[［]\d+[\]］]\s*|[①-⑳]\s*)?[“"]?([\p{Script=Han}A-Za-z\d+·-]{2,16}?)(?:[”"][\p{Script=Han}]{0,6}?)?(?:，|,)?(?:主要)?(?:就?是(?!否|不)|即|指(?!导|标|出|示|挥|引|定|数|南|向))/u;

function termsDefinedByColon(
  sentence: string,
  stretch: Stretch,
  quotations: readonly Quotation[],
): Span[] | undefined {
  const match =
    quotedColon.exec(sentence) ??
    (stretch.isGlossary ? (glossaryLine.exec(sentence) ?? glossarySentence.exec(sentence)) : null);
  if (match === null) return undefined;
  const explanation = sentence.slice(match[0].length);
  if (explanation.length < 4 || /^["“「]/.test(explanation)) return undefined;
  const start = stretch.start + match[0].indexOf(match[1]!);
  const end = start + match[1]!.length;
  const quotation = quotations.find((q) => q.innerStart === start && q.innerEnd === end);
  return [quotation ? { start: quotation.start, end: quotation.end } : { start, end }];
}

/** Headings under which every line explains a word. */
export function isGlossaryHeading(heading: string): boolean {
  return /\b(?:definitions?|glossary|terminology|terms used|key (?:terms|words|concepts)|explanation of terms|words (?:we use|explained)|jargon|meaning of terms|interpretation|abbreviations)\b|名词解释|术语|释义|用语的?含义|名词注释|注释|词语解释|缩略语/i.test(
    heading,
  );
}
