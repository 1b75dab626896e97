import type { TermSpan } from '../term-span.ts';

/**
 * Sentences that name what they have described, with the name last or in an object's place:
 * `Treatment after snowfall is called post-treatment`, `By reablement we mean …`, `We call a firm that … a "fair firm"`.
 */
export function termNamed(printed: string): TermSpan | undefined {
  const from = label.exec(printed)?.[0].length ?? 0;
  const named = termNamedIn(printed.slice(from));
  return named && { start: from + named.start, end: from + named.end };
}

/** `3.2 `, `(a) `, `– `, `SECTION 4. ` */
const label =
  /^(?:\(?[a-z\d]{1,4}[).] |[QA]\d{0,2}[:.] |\d{1,2} (?=\p{Lu})|\d+(?:\.\d+)+\.? |[A-Z]+ \d+\. |[-•*▪–—] ?)/u;

function termNamedIn(sentence: string): TermSpan | undefined {
  const hasMarks = /["“‘]/.test(sentence);
  for (const { shape, describes, isMarked = false } of namings) {
    if (isMarked && !hasMarks) continue;
    const match = shape.exec(sentence);
    const [start, end] = match?.indices?.groups?.term ?? [];
    if (match === null || start === undefined || end === undefined) continue;
    if (notNamed.test(match.groups!.term!)) continue;
    if (describes !== undefined && !describes(sentence.slice(0, match.index))) continue;
    return { start, end };
  }
  return undefined;
}

interface Naming {
  shape: RegExp;
  /** The name stands in quotation marks: nothing to look for where there are none. */
  isMarked?: boolean;
  /** What must hold for the words before. */
  describes?: (before: string) => boolean;
}

const speaker = String.raw`(?:[Ww]e|I|[Tt]his \p{L}+|[Mm]y \p{L}+|[Tt]he (?:law|act|code|council|government|department|ministry|strategy|plan|report|paper|office|authority|commission|board|bill|order|guidance|scheme))`;
const adverb =
  '(?:(?:commonly|also|often|usually|generally|officially|now|otherwise|here|collectively|technically|together|jointly|sometimes|informally|formally|simply|widely|locally|better) )*';
const freeName = String.raw`(?:(?:an?|the) )?["“‘]?(?<term>[\p{L}\d][\p{L}\d' +&-]{1,60}?)["”’]?`;
const quoted = '["“‘](?<term>[^"“”‘’]{2,60})["”’]';
const kindNoun =
  'approach|practice|process|method|technique|arrangement|test|rule|principle|model|system|scheme|measure|idea|concept|way of working|document|programme|policy|tax|fee|grant';

/** What has rules of its own. */
const ruleNoun = '(?:principle|approach|model|rule|method|system|scheme|policy)';
/** `the current system`, `the law`: that which holds anyway. */
const deictic =
  'current|new|old|existing|present|proposed|previous|former|same|this|that|these|those|our|common|general|normal|ordinary|national|local|federal|legal|tax|planning';

const namings: Naming[] = [
  // `By reablement we mean …`
  {
    shape: pattern(
      `^By (?:the (?:term|word|phrase|expression) )?${freeName},? (?:${speaker} (?:means?|meant|understands?)|is (?:meant|understood))\\b`,
    ),
  },
  // `When we speak of X, we mean …`
  {
    shape: pattern(
      `^(?:When|Where(?:ver)?) ${speaker} (?:says?|talks? (?:about|of)|speaks? of|refers? to|writes?|uses?)(?: the (?:term|word|expression|phrase))? ${freeName},? (?:we|I|it|this|that) (?:means?|refers?|(?:is|are) (?:meant|referring))\\b`,
    ),
  },
  // `We use X to mean …`, `We use X as a catch-all for …`
  {
    shape: pattern(
      `\\b${speaker} (?:uses?|employs?)(?: the (?:term|word|expression|phrase))? ${freeName} (?:to (?:mean|refer to|denote|cover|describe)|as (?:shorthand|an? (?:\\p{L}[\\p{L}-]+ )?(?:catch-all|label|term|name|umbrella)) for|in the sense of)\\b`,
    ),
  },
  {
    shape: pattern(
      `\\b${speaker} (?:uses?|employs?) the (?:term|word|expression|phrase) ${freeName} (?:for|when|where|as)\\b`,
    ),
  },
  // `The Act defines X as …`
  {
    shape: pattern(
      `\\b(?:${speaker}|(?:[Cc]lause|[Ss]ubsection|[Ss]ection|[Aa]rticle|[Pp]aragraph|[Rr]egulation|Act|Bill|Order|Rules|Code)(?: [\\d().]+)?) (?:defines?|understands?|takes?) ${freeName} (?:as|to mean|to be)\\b`,
    ),
  },
  // `Second Nature defines resilience as the ability of …`
  {
    shape: pattern(
      `\\bdefines? (?:an? |the )?${quoted} as\\b|\\bdefines? (?:an? )?(?<term>(?!(?:it|them|itself|us|success|what|how|this|these|that|those|the|our|their|its)\\b)[\\p{L}-]+(?: [\\p{L}-]+){0,3}) as (?:an?|any|the|those|all|people|when|\\p{Ll}+ing)\\b`,
    ),
  },
  // `It understands "regular" as …`
  {
    isMarked: true,
    shape: pattern(
      `^(?:It|They|[Tt]he \\p{L}+) (?:defines?|understands?|takes?) ${quoted} (?:as|to mean)\\b`,
    ),
  },
  // `Where it has been left …, it shall be treated as an "abandoned vessel"`
  {
    isMarked: true,
    shape: pattern(
      `^(?:Where|If|When|Once) [^;]{12,}, (?:it|they|he or she|(?:the|that|such an?) [\\p{Ll} ]{3,30}) (?:is|are|shall be|will be|must be) (?:to be )?(?:treated|regarded|counted|deemed|classed|considered|known|called|referred to)(?: as| to be)? (?:an? |the )?${quoted}`,
    ),
  },
  // `We call a firm that pays … a "fair firm"`
  {
    isMarked: true,
    shape: pattern(
      `\\b[Ww]e (?:call|name|term|refer to) (?!(?:this|these|it|them|him|her|that|those(?! who\\b))\\b)[^,.;"“”]{10,160}? (?:as )?(?:an? |the )?${quoted}`,
    ),
  },
  // `…, which economists call X`
  {
    shape: pattern(`, (?:which|what) (?:\\p{Ll}+ ){0,3}(?:calls?|names?|terms?) ${freeName}(?=[.;,)]|$)`),
    describes: (before) => before.length > 20,
  },
  // `…; economists call this fiscal drag.`
  {
    shape: pattern(
      `^(?:(?:\\p{Ll}+ )?(?:economists|planners|officers|officials|engineers|experts|scientists|doctors|lawyers|surveyors|practitioners|professionals|historians|we)|[Ww]e) (?:often |usually |also )?(?:calls?|terms?|names?) (?:this|these|it|them) (?:an? |the )?["“‘]?(?<term>[\\p{L}\\d][\\p{L}\\d' -]{2,40}?)["”’]?[.;]?$`,
    ),
  },
  // `We regard as vulnerable any customer who …`
  {
    shape: pattern(
      `^${speaker} (?:regards?|treats?|counts?|class(?:es)?|classif(?:y|ies)|considers?) as (?:an? )?["“‘]?(?<term>[\\p{Ll}\\d][\\p{L}\\d' -]{2,40}?)["”’]? (?:any|anyone|every|everyone|an?|those|people|all)\\b`,
    ),
  },
  // `Under selective licensing every landlord has to …`, `Under the spend to save principle, departments may …`
  {
    shape: pattern(
      `^Under (?:(?:the |our |an? )?(?:["“‘](?<term>[^"“”‘’]{2,60})["”’](?: ${ruleNoun})?|(?!(?:${deictic}|the|an?)\\b)(?<term>[\\p{Ll}\\d][\\p{Ll}\\d'-]*(?: [\\p{Ll}\\d'-]+){1,3}) ${ruleNoun}|(?!(?:${deictic})\\b)(?<term>[\\p{Ll}-]+ (?:rule|principle|test)))|(?!(?:${deictic})\\b)(?<term>[\\p{Ll}-]+ [\\p{Ll}-]+ing)),? (?:every|each|any|no|an?|the|\\p{Ll}+s|people|anyone)\\b[^,;\\d]{0,60}? (?:may|must|can|cannot|has to|have to|gets?|pays?|keeps?|receives?|holds?|(?:is|are) \\p{Ll}+(?:ed|en))\\b(?! (?:be|been) )`,
    ),
  },
  // `Under auto-enrolment, employers put workers into …`
  {
    shape: pattern(
      `^Under (?<term>\\p{Ll}{3,}-\\p{Ll}{4,}), (?:[\\p{Ll}-]+ )?\\p{Ll}+s (?:put|pay|get|keep|hold|give|take|share|lend|sell|set|make|receive|choose|must|may|can|have to)\\b(?!.*\\d)`,
    ),
  },
  // `A concept called "prime and pump" was tried, in which a large firm …`
  {
    isMarked: true,
    shape: pattern(
      `\\b(?:${kindNoun}) (?:called|named|known as) (?:the )?${quoted}[^,.;]{0,40}, (?:in|under|by|through) which\\b`,
    ),
  },
  // `Under a return-to-learn loan, an adult borrows …`
  {
    shape: pattern(
      `^Under an? (?!(?:${deictic})\\b)(?<term>[\\p{Ll}\\d-]+(?: [\\p{Ll}\\d-]+){1,3}), (?:an?|every|each|any|no|people|those|the (?:council|government|state|owner|landlord|tenant|employer|lender|borrower)) (?!(?:\\p{Ll}+ ){1,4}(?:will|would)\\b)(?!.*\\d)`,
    ),
  },
  // `A person "burns" vegetation if the person …`
  {
    isMarked: true,
    shape: pattern(`^(?:A|Any|An) [\\p{Ll} ]{3,30} ${quoted} (?:[\\p{Ll}-]+ ){0,5}(?:if|where|when) `),
  },
  // `To "ring-fence" money is to keep it for one purpose.`
  { isMarked: true, shape: pattern(`^To ${quoted}[^.,;"“”]{0,40} (?:is|means) (?:to|that|\\p{Ll}+ing)\\b`) },
  // `A patient is classed as "medically fit" when …`, `A child is "looked after" when …`
  {
    isMarked: true,
    shape: pattern(
      `^(?:(?:In|For|Under) [^,;]{3,60}, )?(?:[Aa]n? |[Aa]ny )[^,;"“”]{2,60}? (?:is|are|shall be)(?: (?:classed|regarded|considered|treated|counted|deemed|described|said)(?: (?:as|to be))?)? (?:an? )?${quoted} (?:when|if|where|unless)\\b`,
    ),
  },
  {
    isMarked: true,
    shape: pattern(
      `^(?:[^,]{3,60}, )?[^,;"“”]{2,60}? (?:is|are) (?:classed|regarded|treated|counted|deemed) (?:as |to be )?(?:an? )?${quoted} (?:when|if|where)\\b`,
    ),
  },
  // `is called post-treatment`, `a practice known as …`
  {
    shape: pattern(
      `\\b(?:(?:is|are|(?:shall|will|may) be) |an? (?:${kindNoun}) )${adverb}(?:known|called|termed|referred to|dubbed|labelled|styled) (?:${adverb}as )?(?:an? |the )?(?:["“‘](?<term>[^"“”]{2,60})["”’]|(?<term>[\\p{Ll}\\d][\\p{L}\\d'-]*(?: [\\p{L}\\d'-]+){0,3}))(?=[.;,)]|$| \\()`,
    ),
    describes: (before) => !pointsBack.test(before.trim()) && !atSecondName.test(before),
  },
  // `A home that has been refused three times is classed as hard-to-let.`
  {
    shape: pattern(
      String.raw`\b(?:that|which|who|whose|where|\p{Ll}+ed|with|between|of)\b[^.;]{8,}? (?:is|are) (?:classed|classified|counted|designated|regarded|treated|considered|deemed) (?:as |to be )(?:an? )?["“‘]?(?<term>[\p{Ll}\d][\p{L}\d'-]*(?: [\p{Ll}\d'-]+){0,3})["”’]?(?=[.;]|$)`,
    ),
  },
];

/** Not called, but called for. */
const notNamed =
  /^(?:upon|on|for|to|in|into|out|off|by|back|before|up|so|such|that|this|it|as|in question|first|second|best|most|what|us|them|our)\b/;
/** What only points back says nothing of what it is. */
const pointsBack =
  /(?:^|[\s,])(?:this|that|it|these|those|he|she|they|which|what|who|(?:these|this) \p{L}+)(?: may)?$/iu;
const atSecondName = /, (?:also|sometimes|often|otherwise)$/;

function pattern(source: string): RegExp {
  return new RegExp(source, 'du');
}
