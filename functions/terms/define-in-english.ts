import { termOfKind } from './define-by-kind.ts';
import { termBeside } from './term-beside.ts';

/** Offsets into the sentence. */
export interface TermSpan {
  start: number;
  end: number;
}

/**
 * The term an English sentence defines without marks around it: `A salt barn is a covered store holding …`,
 * `By reablement we mean …`, `… is known as precautionary salting`, `the lifetime cap, that is, the most that …`.
 *
 * Subjects without marks need a frame or a shape that only definitions have. What kind of thing a subject is said to
 * be is read in `define-by-kind.ts`.
 *
 * @param isListed the sentence stands in a list of definitions (`In this Act—`)
 */
export function termDefinedInEnglish(sentence: string, isListed: boolean): TermSpan | undefined {
  for (const pattern of patternsFor(sentence, isListed)) {
    const span = groupSpan(pattern, sentence);
    const term = span && sentence.slice(span.start, span.end);
    if (term === undefined || notSubject.test(term) || term.split(' ').length > mostWords) continue;
    return span;
  }
  const kind = termOfKind(sentence);
  if (kind !== undefined && !notSubject.test(sentence.slice(kind.start, kind.end))) return kind;
  return termCalled(sentence) ?? termBeside(sentence);
}

/** A line in lower case is an entry too, where it speaks of meaning: `rod licence has the meaning …`. */
function patternsFor(sentence: string, isListed: boolean): readonly RegExp[] {
  const isEntry =
    isListed || (/^\p{Ll}/u.test(sentence) && /\bmean(?:s|ings?)?\b/.test(sentence.slice(0, 120)));
  return isEntry ? [listEntry, ...subjects] : subjects;
}

/** Words of a term, at most. */
const mostWords = 6;

const label = String.raw`(?:\(?[a-z\d]{1,4}[).] |\d{1,2} (?=\p{Lu})|\d+(?:\.\d+)+\.? |[-•*▪–—] ?)?`;
const name = String.raw`[\p{L}\d][\p{L}\d' +&-]{1,60}?`;
const relation = `(?:,? (?:in relation to|in respect of|as regards|in the case of|when used) [^;]{2,80}?,)?`;
const frame = String.raw`(?:In|For (?:the )?purposes? of|Within|As used in|Under|Throughout|For) (?:(?:this|these|the|our)\b[^,]{0,60},|(?:sub)?(?:section|paragraph|regulation|rule|article|clause)s? [\d()a-z]+,?) `;
const oneOfAKind =
  '(?:for (?:people|those|anyone|households|families|children|pupils|workers|businesses|firms)|which|that|who|whose|where|when|used|made|under|given|provided|issued|held|holding|having|containing|consisting|comprising|with|without|located|situated|serving|providing|owned|run|established|designed|intended|built|kept|paid|between|of at least|of not (?:more|less|fewer)|of (?:what|how|who)|setting|showing|recording|describing|giving|allowing|covering|listing|explaining|of (?:more|less|fewer) than)';

/** What a thing that is defined is a kind of. */
const genus =
  'pattern|series|group|set|course|crime|offence|mode|method|process|system|tax|levy|duty|payment|charge|fee|measure|form|type|practice|technique|procedure|arrangement|scheme|service|rate|allowance|benefit|index|ratio|unit|body|document|licence|permit|record|rule|contract|agreement|survey|register|site|zone|area|building|vehicle|device|product';

/** `keeper includes any person …`, `rod licence has the meaning …`, `waters means rivers …` */
const listEntry = pattern(
  `^${label}(${name})(?: \\([^()]{1,40}\\))?${relation},? (?:means?|includes?|ha(?:s|ve) the (?:same )?meanings?|refers? to|do(?:es)? not include|(?:shall|is to|are to) be (?:construed|read)|shall mean)\\b`,
);

const subjects = [
  `^${label}${frame}(?:the (?:term|expression|word) )?(?:an? |the )?(${name}) (?:means?|shall mean|refers? to|(?:is|are|was|were) (?:to be )?(?:defined|understood|taken|read) (?:as|to)|includes? any|covers|ha(?:s|ve) the (?:same )?meaning)\\b(?! that\\b)`,
  `^${label}(?:${frame}|For the purposes? of this \\p{L}+ )an? [\\p{L}-]+ (?:is|shall be) an? (${name}) (?:if|where|when|unless)\\b`,
  `^${label}(?:A )?[Rr]eferences? (?:in (?:this|these) \\p{L}+ )?to (?:an? |the )?["“]?(${name})["”]? (?:are|is|includes?|shall be) (?:to be (?:read|construed) as )?(?:an? )?references? to\\b`,
  `^${label}For (?:the )?purposes? of [^,]{3,60}, an? (${name}) is (?:an?|any|one)\\b`,
  `^${label}(?:The (?:term|expression|phrase|word) )(?:an? |the )?(${name}) (?:means?|refers? to|covers?|includes?|embraces?|extends to|applies to|stands for|(?:is|are) (?:used|taken|short|shorthand) (?:to|for)|(?:is|are) defined as|denotes?|describes?)\\b`,
  `^${label}(?:[Tt]he )?so-called ([\\p{L}\\d][\\p{L}\\d', +&-]{1,60}?),? (?:means?|refers? to|is|are)\\b`,
  `^${label}(?:An? |The )?(${name})${relation} (?:ha(?:s|ve) the (?:same )?meanings? (?:given|assigned|ascribed|set|as|it|they)|(?:shall|is to|are to) be construed as)\\b`,
  `^${label}(?:An? |The )?(${name}), in relation to [^;]{2,80}?, (?:means?|includes?|refers? to)\\b`,
  `^${label}(?:An? |The )?(${name}) (?:(?:is|are) (?:here |usually |commonly |generally |to be )?(?:defined|understood) (?:here |in this \\p{L}+ |for (?:this|our) purposes? |by (?:us|the [\\p{L} ]{3,40}) )?(?:as|to mean|to include)|shall mean|refers? to (?:[\\p{L}-]+ (?:with|that|which|of|for|who|whose|where|used|made|under|given|provided|issued)|an?|any|the|those|all|activities|costs?|payments?|people|persons|land|areas?|enterprises|projects?|work)\\b)`,
  `^${label}(\\p{Lu}[\\p{L}'-]*(?: [\\p{Ll}\\d][\\p{L}\\d'-]*){1,4}) refers? to (?=\\p{Ll})`,
  `^${label}(?:An? |The )?(${name}) (?:(?:as )?(?:mentioned|referred to|used|specified|stated) )?in (?:this|these) \\p{L}+,? (?:means?|refers? to|includes?|(?:is|are) (?:an?|the|those|any)\\b)`,
  `^${label}(\\p{Lu}[\\p{L}\\d' +&-]{1,50}?|\\d[\\p{L}\\d' +&-]{1,50}?) means? (?=[\\p{L}-]+ (?:provided|made|carried|given|used|owned|held|paid|issued|granted|produced|intended|designed|under|within)\\b)`,
  `^${label}(?:An? |The |Here,? )?(${name}) means? (?:an?|any|the|those|all|every|each|land|persons?|people) (?=.*\\b(?:that|which|who|whose|where|with|under|by|used|made|of|for)\\b)`,
  `^${label}(\\p{Lu}[\\p{L}'-]*(?: [\\p{Ll}-]+){0,3}) (?:is|are) the [\\p{Ll}-]+(?: and [\\p{Ll}-]+)? of [\\p{Ll} ]{2,40} (?:required|needed|used|allowed|available|owed)\\b`,
  `^${label}(?:The )?(${name}) (?:is|are) the (?:ability|process|practice|extent|proportion|percentage|ratio|difference|sum|act|removal|transfer|amount of|number of|share of|rate at|value of|cost of|average|period|part of|use of) [\\p{L}]+ (?=.{12})`,
  `^${label}(?:The )?(\\p{L}[\\p{L}\\d'-]*(?: [\\p{Ll}\\d][\\p{L}\\d'-]*){0,3}) is the (?:[\\p{L}-]+ )?(?!(?:foundation|question|condition|function|responsibility|priority|intention|exception|solution|importance|reason|amount|majority|nature|right) )[\\p{L}]{2,}(?:ing|[ts]ion|ment|ance|ence|al|ure) of .{15}`,
  `^${label}(\\p{Lu}[\\p{L}'-]*(?: [\\p{Ll}-]+){0,3}) (?:is|are) what (?:is|are|was|remains?|people|[\\p{Ll}]+s)\\b`,
  `^${label}(?!(?:Non|No|Failure|Delay|Doing)\\b)(\\p{Lu}[\\p{L}'-]*(?: [\\p{Ll}-]+){0,3}) (?:means (?:not )?(?!(?:losing|having|getting|waiting|spending|going|missing|facing|giving|finding|asking)\\b)[\\p{Ll}]+ing|is an? (?:[\\p{Ll}-]+ ){0,2}(?:${genus}) (?:of [\\p{Ll}-]+ )?(?:(?:in |under |by |for |through )?which|that|whereby|where|(?:of|for) [\\p{Ll}]+ing|used|made|paid|charged|given|set))\\b`,
  `^${label}(${name}) here (?:means?|refers? to)\\b`,
  `^${label}(?:An? )?(\\p{Lu}[\\p{L}' -]{3,40}?) (?:is|are|occurs|arises) (?:when|where) (?!we\\b|it\\b)`,
  `^${label}(?:An? |The )?(\\p{L}[\\p{L}\\d'-]*(?: [\\p{Ll}\\d][\\p{L}\\d'-]*){0,3}) [–—-] (?:(?:an? |the |any |people |those |land |money |(?=(?:[\\p{Ll}-]+ ){0,2}[\\p{Ll}-]+s ))[^–—]{0,200}\\b(?:${oneOfAKind})\\b|[\\p{Ll}-]+ing )[^–—]{0,200} [–—-] `,
  `^${label}(?:An? |The )?(${name}) \\((?:(?:an? |the |any |those |people |(?!(?:including|excluding|according|depending|starting|working|following) )[\\p{Ll}]+ing |[\\p{Ll}-]+s )[^()]{0,140}?(?:${oneOfAKind}|that|which)\\b|[\\p{Ll}-]+ (?:less|minus|plus|divided by)\\b)[^()]*\\) (?=[\\p{Ll}])`,
  `^${label}(?:An? |The )(${name}), which (?:means|measures|records|allows|lets|enables|(?:is|are) (?:an? (?!\\p{L}+ (?:part|step|matter|sign)\\b)|the (?:difference|sum|share|rate|amount|number|ratio|value)|(?:[\\p{Ll}-]+ ){1,3}(?:less|plus|minus|divided by|that|who))) ?[^,;]{8,}, `,
  `^${label}(\\p{Lu}[\\p{L}'-]*(?: [\\p{Ll}-]+){0,3}), (?:an?|any) (?:[\\p{Ll}-]+ ){0,2}(?:${genus}|approach|idea|term|word|model|programme|principle|rule|disease|condition|gas|material|substance|fuel) (?:of [\\p{Ll}-]+ )?(?:that|which|in which|by which|under which|where|whereby|for|used|made|given) [^,;]{8,}, `,
  `^${label}(?:An? |The )?(${name}), (?:for (?:the )?purposes? of (?:this|these) [^,]{3,40}|as [^,]{3,60} (?:uses?|understands?) (?:it|the (?:word|term))|in (?:this|these) [\\p{L} ]{3,30}), (?:is|are|means?|includes?|refers?)\\b`,
  `^${label}(?:An? |The )?([\\p{L}\\d' -]*?([\\p{Ll}-]+)) means? \\2\\b`,
  `^${label}(\\p{Lu}[\\p{L}'-]*(?: [\\p{Ll}-]+){0,3}), or (?:an? |the )?[\\p{Ll}-]+ (?:paid|that|which|who|used|made|held|given|put|taken|built|sold|kept|sent|left)\\b[^,;]{4,}, [\\p{Ll}]`,
  `(?:^|\\b(?:[Tt]he|[Oo]ur|[Tt]hrough|[Uu]nder|[Oo]f|[Bb]y|[Vv]ia|[Ww]ith|[Ff]or) )((?!(?:Through|Under|With|For|By|The|Our|In|On)\\b)\\p{Lu}[\\p{L}'-]*(?: (?:for|of|the|to|and|in|a|on|\\p{Lu}[\\p{L}'-]*))*), (?:an?|our|its) (?:[\\p{Ll}-]+ ){0,3}(?:programme|program|scheme|initiative|campaign|fund|grant|project|service) (?:that|which|under which|through which|where) `,
  `\\b(?:[Cc]lause|[Ss]ection|[Aa]rticle|[Pp]aragraph|[Rr]egulation|Act|Bill|Order|Rules|Code) ?[\\d().]* defines? (?:an? |the )?["“‘]?(${name})["”’]? (?:as|to mean)\\b`,
  `\\b(?:[Ww]e|I) (?:use|employ) (?:the (?:term|word) )?["“](${name})["”] in the sense of\\b`,
  `^${label}(?:An? |The )?(\\p{L}[\\p{L}\\d'-]*(?: [\\p{Ll}\\d][\\p{L}\\d'-]*){0,3})(?:, (?:i\\.e\\. |that is,? )| [–—-] )the (?:[\\p{Ll}-]+ )?(?:rise|fall|share|difference|sum|rate|amount|gap|number|ratio|process|practice|proportion|percentage|value|cost|period|distance|level|extent|tendency|transfer|removal|use|sale|movement|return|fee|price|total) (?:of|in|at|that|between|by|for|from|with) [^–—]{6,}(?:,| [–—-]) [\\p{Ll}]`,
  `^${label}(\\p{Lu}[\\p{L}'-]*(?: [\\p{Ll}-]+){0,3}), the (?:number|share|amount|rate|proportion|percentage|ratio|difference|time|distance|cost|value) [^,]{12,}, (?:is|was|are|were|fell|rose|stood|stands|reached|grew)\\b`,
  `^By (?:the (?:term|word|phrase|expression) )?(?:an? |the )?["“]?(${name})["”]? (?:we|I|is|this \\p{L}+|[Mm]y \\p{L}+|the \\p{L}+) (?:means?|meant|understands?)\\b`,
  `^(?:When|Where(?:ver)?) (?:we|I|this \\p{L}+|the \\p{L}+) (?:says?|talks? (?:about|of)|speaks? of|refers? to|writes?|uses?)(?: the (?:term|word|expression|phrase))? (?:an? |the )?["“]?(${name})["”]?,? (?:we|I|it|this|that) (?:means?|refers?|(?:is|are) (?:meant|referring))\\b`,
  `\\b[Ww]e (?:(?:use|employ)(?: the (?:term|word|expression|phrase))? ["“]?(${name})["”]? to (?:mean|refer to|denote|cover|describe)\\b)`,
  `\\b[Ww]e (?:use|employ) the (?:term|word|expression|phrase) ["“]?(${name})["”]? (?:for|as shorthand for|when|where|as)\\b`,
  `\\b[Ww]e (?:define|understand) (?:an? |the )?["“]?(${name})["”]? (?:as|to mean|to be)\\b`,
  `^${label}(?:The )?(${name}) is the (?:name|term|expression|label|phrase) (?:given to|used for|we use for|for)\\b`,
].map(pattern);

const notSubject =
  /^(?:(?:the )?(?:term|expression|word|phrase)s?$|(?:the )?following\b|our|my|his|their|your|among|for|in|with|at|of|from|to|within|many|some|just|equally|more|most|as|key (?:to|is)|example|source|reason|result|aim|answer|problem|by|and|but|so|or|if|as|when|while|because|this|that|it|which|these|those|he|she|they|we|i|you|there|now|today|tomorrow|nothing|none|no|everything|what|here|such|every|each|any|an?|how|where|already|only|(?:first|second|third|fourth|fifth)(?! homes?\b)|finally|perhaps|even|both|another|other|ours|mine|main|the former|the latter|the report|the figure|the table|table|figure|all this|one|note|(?:section|paragraph|article|chapter|annex|part) (?:[\dA-Z]\S*|of .*)$|part$)\b|\bon the other hand\b|\b(?:that|which|who|is|are|was|were|has|have|had|will|shall|must|we|they) |\b(?:mentioned|specified|stated|referred to|in (?:this|these)) |\b(?:this|that|which|it|who|also|often|not|only|he|she|they|we|is|are|was|were|has|have|will|shall|must|may|can|should|minister|report|speech|paper|letter|document|act|bill|budget|statement|law|plan|strategy|policy|programme|committee|department|government|mentioned|specified|stated|(?:true|real|acid|first|only) test|target|cause|goal|driver|factor|challenge|focus|objective|concern|issue|change|feature|step|task)$/i;

/** `Treatment after snowfall is called post-treatment`: the name stands last, what it names before it. */
const called = pattern(
  String.raw`\b(?:is|are|(?:shall|will|may|to) be|an? (?:approach|practice|process|method|technique|arrangement|test|rule|principle|model)) (?:commonly |also |often |usually |generally |officially |now |otherwise |here |collectively |technically )?(?:known as|called|termed|referred to as)(?: an?| the)? (["“]?)([\p{Ll}\d][\p{L}\d'-]*(?: [\p{L}\d'-]+){0,3})["”]?(?=[.;,)]|$| \()`,
);
const calledTheQuoted = pattern(
  String.raw`\b[Ww]e (?:call|name|term|refer to) (?!(?:this|these|it|them|him|her|that|those)\b)[^,.;"“”]{10,160}? (?:as )?(?:an? |the )?(["“])([^"“”]{2,60})["”]`,
);
/** `A patient is classed as "medically fit" when a doctor records …` */
const classedAs = pattern(
  String.raw`\b(?:is|are) (?:classed|regarded|considered|treated|counted|deemed|described|said) (?:as |to be )?(?:an? )?(["“])([^"“”]{2,60})["”] (?:when|if|where)\b`,
);
/** Not called, but called for; and what only points back says nothing of what it is. */
const notCalled =
  /^(?:upon|on|for|to|in|into|out|off|by|back|before|up|so|such|that|this|it|as|in question|first|second|best|most)\b/;
const pointsBack =
  /(?:^|[\s,])(?:this|that|it|these|those|he|she|they|which|what|who|(?:these|this) \p{L}+)(?: may)?$/iu;

function termCalled(sentence: string): TermSpan | undefined {
  const match = called.exec(sentence) ?? calledTheQuoted.exec(sentence) ?? classedAs.exec(sentence);
  const [start, end] = match?.indices?.[2] ?? [];
  if (match === null || start === undefined || end === undefined) return undefined;
  const subject = sentence.slice(0, match.index).trim();
  if (notCalled.test(match[2]!) || pointsBack.test(subject)) return undefined;
  return { start, end };
}

function groupSpan(regexp: RegExp, sentence: string): TermSpan | undefined {
  const groups = regexp.exec(sentence)?.indices ?? [];
  const [start, end] = groups[1] ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'du');
}
