import { type Gloss, policyNoun, readGloss } from './english-gloss.ts';
import { isKindNoun } from './english-kinds.ts';

/**
 * The noun phrase explained by what is put beside it, back to its article or preposition:
 *
 *     … list all  priority one routes  , meaning  roads used by …
 *     A           nudge letter         –          a short reminder sent before …  – costs …
 *                 └ name               └ joint    └ gloss
 *
 * A joint with words in it (`that is`, `i.e.`, `meaning`) explains anywhere, bare marks only at the start of a
 * sentence, where the noun phrase is its subject and the sentence goes on behind the gloss. Offsets into the sentence.
 */
export function termBeside(sentence: string): { start: number; end: number } | undefined {
  return besideWords(sentence) ?? besideMarks(sentence) ?? besideBracket(sentence) ?? besideName(sentence);
}

/* ---------- joints with words ---------- */

const joint =
  /(?:, | \(| [–—-] )(?<link>that is,? (?:to say,? )?|i\.e\.,? |which is to say,? |in other words,? |by which (?:we|I) mean |(?:here )?defined (?:here )?(?:as|to mean) |namely,? |meaning |which means )/u;

function besideWords(sentence: string): { start: number; end: number } | undefined {
  const match = joint.exec(sentence);
  if (match === null) return undefined;
  const gloss = readGloss(sentence.slice(match.index + match[0].length));
  const term = nounPhraseBefore(sentence.slice(0, match.index));
  if (term === undefined || !isExplanation(match.groups!.link!, gloss, term)) return undefined;
  return { start: term.start, end: term.end };
}

/** `meaning` often draws a consequence, and `namely` often lists: they ask for more than `that is`. */
function isExplanation(link: string, gloss: Gloss, { isAlone, opener }: NounPhrase): boolean {
  if (
    gloss.shape === 'none' ||
    (!link.includes('mean') &&
      /^(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)/i.test(gloss.text))
  )
    return false;
  if (/^(?:meaning|which means)/.test(link))
    return (
      gloss.shape !== 'clause' &&
      gloss.shape !== 'doing' &&
      (gloss.mark === 'strong' || (gloss.shape === 'single' && gloss.mark === 'weak'))
    );
  if (onlyLists(gloss)) return false;
  // `three districts, namely …` names, it does not explain.
  if (/^namely/.test(link))
    return gloss.article !== '' && (isAlone || /^(?:an?|any|each|every)$/i.test(opener));
  return (
    gloss.shape !== 'clause' && gloss.shape !== 'doing' && (gloss.article !== '' || gloss.mark !== 'none')
  );
}

/** `"procedural justice", the idea that people …` */
const ideas = /^(?:approach|practice|process|idea|notion|principle|belief|rule|view|theory|requirement)$/;

/** `"Tech buddies", i.e. volunteers who …`, `the "five ones" project, namely one map, …`: in marks the term is sure. */
export function isExplainedBehindMarks(behind: string): boolean {
  if (meaningBehindColon.test(behind)) return true;
  const many = manyBehindColon.exec(behind);
  if (many !== null) {
    const { shape, mark, head, article } = readGloss(behind.slice(2));
    if (shape === 'kind' && mark === 'strong' && (article !== '' || /s$/.test(head))) return true;
  }
  const colon = colonBehindMarks.exec(behind);
  if (colon !== null) return !onlyLists(readGloss(behind.slice(colon[0].length)));
  const bracket = bracketBehindMarks.exec(behind);
  if (bracket !== null && isKindInBracket(readGloss(bracket.groups!.gloss!))) return true;
  const match = jointBehindMarks.exec(behind);
  if (match === null) return false;
  const gloss = readGloss(behind.slice(match[0].length));
  const { link } = match.groups!;
  if (link === undefined)
    return (
      (gloss.shape === 'single' &&
        /^(?:that|of \p{Ll}+ing)\b/u.test(gloss.behind) &&
        ideas.test(gloss.head)) ||
      (gloss.shape === 'kind' && gloss.mark === 'strong' && /^ [–—-]/.test(match[0])) ||
      (gloss.shape === 'kind' &&
        /^(?:that|which|who|where)\b/.test(gloss.behind) &&
        (gloss.article !== '' || /s$/.test(gloss.head)))
    );
  if (/^(?:that is|i\.e\.|namely|which is to say)/.test(link) && onlyLists(gloss)) return false;
  return !/^meaning |^which means /.test(link) || gloss.shape !== 'none';
}
/** `"homestay clusters" (areas with more than ten homestays …)` */
const bracketBehindMarks = /^(?: \p{Ll}+)? \((?<gloss>(?:an? |any |those )?\p{Ll}[^()]{14,240})\)/u;
const isKindInBracket = ({ shape, article, mark, head }: Gloss) =>
  shape === 'kind' &&
  mark !== 'none' &&
  (article !== '' || (/s$/.test(head) && (mark === 'strong' || isKindNoun(head))));

/** `namely one map, one account and one file`: what a number stands for, piece by piece; nothing says what it is. */
function onlyLists({ shape, article, mark, text }: Gloss): boolean {
  const whole = text.split(/[.;](?: |$)/)[0]!;
  const pieces = whole.split(/, (?:and )?| and /);
  return (
    pieces.length > 1 &&
    !saysSo.test(whole) &&
    (shape === 'doing'
      ? pieces.length > 2
      : shape === 'none' || mark === 'none' || (mark === 'weak' && article === '')) &&
    pieces.every((piece) => piece.split(' ').length <= longestPiece)
  );
}

/** A whole sentence lists nothing. */
const saysSo = /\b(?:is|are|was|were|has|have|must|may|can|will|shall|do|does)\b/;

/** Words of a piece of such a list. */
const longestPiece = 8;

const headNoun = String.raw`(?: (?:[\p{L}-]+ ){0,3}(?:pattern|model|mode|method|reform|framework|layout|activity|work|system|mechanism|approach|policy|principle|scheme|rule|concept|strategy|project|programme|program|campaign|action|initiative|path))?`;
/** `"Five-in-one" layout: refers to the overall layout …` */
const meaningBehindColon = /^(?: [\p{Ll}-]+){0,2}: (?:it )?(?:refers to|means) .{10,}/u;
/** `"third places": cafés, libraries and hubs where people …` */
const manyBehindColon = /^: (?=\p{Ll}.{20,})/u;
/** `a "cash first" approach: people in crisis are given money`, `"One door" works like this: …` */
const colonBehindMarks =
  /^(?: (?:model|policy|principle|approach|rule|method|system|concept)| works (?:like this|as follows)): (?=\p{Ll}.{20,})/u;
const jointBehindMarks = new RegExp(
  String.raw`^(?:${headNoun}(?: \(|, | [–—-] |,? \()(?<link>that is,? (?:to say,? )?|i\.e\.,? |namely,? |which is to say,? |(?:which )?means |meaning |refers to |defined as |(?:under|by|through|in) which |whereby )|,? (?=\p{Ll})| [–—-] (?=(?:an?|any|those) \p{Ll}))`,
  'u',
);

/* ---------- bare marks ---------- */

const label = String.raw`(?:\(?[a-z\d]{1,4}[).] |\d+(?:\.\d+)+\.? |[-•*▪–—] )?`;
const subject = String.raw`(?<article>(?:[Aa]n?|[Tt]he) )?(?<term>[\p{L}\d][\p{L}\d'’+&-]*(?: [\p{L}\d'’+&-]+){0,4}?)`;
/** Between marks of one kind, and the sentence goes on. */
const insertions = [
  String.raw` [–—-] (?<gloss>[^–—]{10,240}?) [–—-] (?=\p{Ll})`,
  String.raw` \((?<gloss>[^()]{10,240})\) (?=\p{Ll})`,
  String.raw`, (?:which (?<verb>is|are|means?|measures|records|counts|strips|excludes|shows|tells|captures|tracks|compares|adds|removes|allows|lets|enables|gives|covers) |(?<rule>(?:under|by|through) which |whereby |where (?=an? \p{Ll}|people |someone ))|(?<or>or ))?(?<gloss>(?:[^,;–—]|,(?=\d)|, (?=[^,]{2,60}, )){10,240}?), (?=\p{Ll})`,
].map((insertion) => new RegExp(`^${label}${subject}${insertion}`, 'du'));

function besideMarks(sentence: string): { start: number; end: number } | undefined {
  for (const insertion of insertions) {
    const match = insertion.exec(sentence);
    const [start, end] = match?.indices?.groups?.term ?? [];
    if (match === null || start === undefined || end === undefined) continue;
    const { article = '', term = '', gloss = '', verb, or, rule } = match.groups!;
    // `End-year flexibility, under which unspent money was carried forward, has ended.`
    if (rule !== undefined) {
      const own =
        start +
        (/^(?:Introduce|Establish|Implement|Launch|Adopt|Extend|Pilot|Create|Expand|Develop|Continue|Use) /.exec(
          term,
        )?.[0].length ?? 0);
      const isRule = /[ -]\p{Ll}[\p{Ll}-]+$/u.test(sentence.slice(own, end));
      const isNamedRule =
        /^(?:under|by|through) which|^whereby/.test(rule) && /^\p{Lu}\S+ \p{Lu}/u.test(term);
      const isOneWay = rule.startsWith('through') && article !== '';
      if ((isRule || isNamedRule) && !isOneWay && !noSubject.test(term)) return { start: own, end };
      continue;
    }
    if (
      isApposition(
        term,
        article.trim().toLowerCase(),
        readGloss(gloss),
        insertion === insertions[2] && or === undefined && !/^means?$/.test(verb ?? ''),
        verb,
      )
    )
      return { start, end };
  }
  return undefined;
}

function isApposition(
  term: string,
  article: string,
  gloss: Gloss,
  isComma: boolean,
  verb: string | undefined,
): boolean {
  if (
    noSubject.test(term) ||
    term.split(' ').some((word, at) => at > 0 && boundary.test(word) && !/^(?:of|in|for)$/.test(word))
  )
    return false;
  const isName =
    /^\p{Lu}.* \p{Lu}/u.test(term) || (/^\p{Lu}/u.test(term.split(' ').at(-1)!) && term.includes(' '));
  // `Right Start, a programme that …`, `The Levelling Fund, a pot of 90 million …` name one; `John Reed, a nurse who …` is nobody's term.
  if (isName) return gloss.mark === 'strong' && /^an?$/.test(gloss.article) && policyNoun.test(gloss.head);
  if (verb !== undefined && !/^(?:is|are|means?)$/.test(verb))
    return (
      article !== 'the' ||
      /^(?:(?:measure|record|count|strip|exclude|track|capture|compare|remove|show)s)/.test(verb)
    );
  if (namesIt.test(gloss.text)) return true;
  if (gloss.shape === 'clause')
    return !isComma && article !== 'the' && /^(?:when|where|what|whether) /.test(gloss.text);
  if (gloss.shape === 'none' || repeatsNoun(term, gloss)) return gloss.shape !== 'none';
  if (gloss.shape === 'doing')
    return (
      article !== 'the' &&
      !isComma &&
      !/^(?:including|excluding|according|depending|starting|working (?:with|from|in|on|at|closely|together|hard|as)|following|ranging|beginning)\b/.test(
        gloss.text,
      )
    );
  if (gloss.shape === 'single')
    return (
      gloss.mark !== 'none' &&
      (figures.test(gloss.head) ||
        (!isComma && article === '' && deverbal.test(gloss.head) && /^of\b/.test(gloss.behind)))
    );
  if (arithmetic.test(gloss.text)) return true;
  // `The airport – the busiest in the north –`, `The centre, a converted mill,`: one thing, described.
  if (article === 'the' && isComma)
    return (
      /^an?$/.test(gloss.article) && gloss.mark !== 'none' && agreed.test(gloss.head) && oneThing.test(term)
    );
  if (article === 'the') return verb === undefined && gloss.mark === 'strong' && term.includes(' ');
  // `Bootcamps, short courses of up to sixteen weeks, …`: of what is many only a kind of thing explains.
  if (article === '' && isComma && verb === undefined && gloss.article === '')
    return /s$/.test(term) && gloss.mark !== 'none' && /s$/.test(gloss.head) && isKindNoun(gloss.head);
  return (
    gloss.mark === 'strong' ||
    later.test(gloss.behind) ||
    figures.test(gloss.head) ||
    (!isComma &&
      gloss.article !== '' &&
      gloss.mark === 'weak' &&
      term.includes(' ') &&
      isKindNoun(gloss.head))
  );
}

/** `The compact, an agreement between …`: what was agreed or founded is one thing, and yet a term. */
const agreed =
  /^(?:agreement|contract|treaty|pact|charter|deal|document|declaration|programme|program|scheme|initiative|fund|grant|tax|levy|charge|allowance|register|code|guarantee|plan|policy|project|campaign|strategy|account|formula|tribunal|body)$/;
/** `The s151 officer (the officer responsible for …)` */
const repeatsNoun = (term: string, { words, mark }: Gloss) =>
  mark !== 'none' && / \S{4,}$/.test(term) && words[0] === term.split(' ').at(-1);
/** Two words at most, and not `the scheme` itself. */
const oneThing =
  /^(?!(?:scheme|plan|policy|fund|programme|program|project|campaign|strategy|document|agreement)$)[\p{L}-]+(?: [\p{L}-]+)?$/u;
/** `our term for …` */
const namesIt =
  /^(?:our|the|a|another) (?:\p{Ll}+ )?(?:term|name|word|shorthand|label|expression|phrase) (?:for|given to)\b/u;
const arithmetic = /\b(?:less|minus|plus|divided by)\b/;
/** `organisations with more than 500 staff that are unlikely to leave` */
const later = /\b(?:that|which|who|whose|where)\b/;
const noSubject =
  /^(?:\p{Lu}\p{Ll}+ly$|thus|hence|please|instead|therefore|indeed|however|moreover|meanwhile|otherwise|furthermore|likewise|sadly|clearly|last|next|now|today|it|this|that|these|those|he|she|they|we|i|you|there|here|one|in|on|at|for|from|with|by|to|as|if|when|while|although|because|since|after|before|under|over|through|during|our|my|its|his|her|their|many|some|most|all|each|every|no|two|three|four|five|\d.*)(?:\b|$)/iu;
const figures =
  /^(?:rise|fall|share|difference|sum|rate|amount|gap|number|ratio|process|practice|proportion|percentage|value|cost|period|distance|level|extent|tendency|transfer|removal|loss|shortage|spread|likelihood|burden|weight|volume|quantity|length|degree|use|sale|movement|return|fee|price|total|time|capacity|ability|inflation|income|spending|tax|limit|cap|ceiling|maximum|minimum|threshold|most|least)$/;

/** `the settling of mud in a basin` */
const deverbal = /..(?:ing|[ts]ion|ment)$/;

/** `shall pay a stumpage fee (a charge for each cubic metre that is cut)`: one of a kind, and the kind. */
function besideBracket(sentence: string): { start: number; end: number } | undefined {
  const match =
    /(?: \(| [–—-] )(?<gloss>(?:an?|any|those|the|[\p{Ll}-]+s|\p{Ll}+ing) [^()–—]{10,240})(?:\)| [–—-] |\.$)/u.exec(
      sentence,
    );
  if (match === null) return undefined;
  const term = nounPhraseBefore(sentence.slice(0, match.index));
  const gloss = readGloss(match.groups!.gloss!);
  const isMany =
    term !== undefined &&
    gloss.article === '' &&
    /\(/.test(match[0]) &&
    / \S+s$/.test(sentence.slice(term.start, term.end)) &&
    isKindNoun(gloss.head);
  // `participatory budgeting (letting residents decide …)`
  const isDeed =
    term !== undefined &&
    gloss.shape === 'doing' &&
    /^\p{Ll}[\p{Ll}-]* (?:\S+ )*\S+(?:ing|tion|ment|ance|ship)$/u.test(sentence.slice(term.start, term.end));
  if (isDeed && /\(/.test(match[0]) && term.opener !== 'the') return { start: term.start, end: term.end };
  const isOne = term !== undefined && (isMany || /^an?$/i.test(term.opener));
  return isOne && gloss.shape === 'kind' && (gloss.mark === 'strong' || later.test(gloss.behind))
    ? { start: term.start, end: term.end }
    : undefined;
}

/** `Through Roads for Bush Towns, a programme that …`: the name of a policy, wherever it stands. */
function besideName(sentence: string): { start: number; end: number } | undefined {
  const match = namedPolicy.exec(sentence);
  const [start, end] = match?.indices?.groups?.term ?? [];
  if (match === null || start === undefined || end === undefined) return undefined;
  const gloss = readGloss(match.groups!.gloss!.replace(/^(?:our|its) /, 'a '));
  return gloss.mark === 'strong' && policyNoun.test(gloss.head) ? { start, end } : undefined;
}

const namedPolicy =
  /(?:^|\b(?:[Tt]he|[Oo]ur|[Tt]hrough|[Uu]nder|[Oo]f|[Bb]y|[Vv]ia|[Ww]ith|[Ff]or) )(?<term>(?!(?:Through|Under|With|For|By|The|Our|In|On)\b)\p{Lu}[\p{L}'’-]*(?: (?:for|of|the|to|and|in|a|on|\p{Lu}[\p{L}'’-]*))*), (?<gloss>(?:an?|our|its) .*)$/du;

/* ---------- the noun phrase before a joint ---------- */

interface NounPhrase {
  start: number;
  end: number;
  /** The word before it, empty at the start of the sentence. */
  opener: string;
  /** One word that opens the sentence. */
  isAlone: boolean;
}

const behindModal = /^(?:will|to|shall|must|may|can|should)$/;
const amount = /^(?:\d.*|hundreds?|thousands?|millions?|billions?|half|dozen|few|further|total)$/i;
const determiner = /^(?:an?|the|all|any|each|every|our|their|its|these|those|no|some|other)$/i;
const boundary =
  /^(?:of|for|by|as|on|in|under|to|with|from|at|into|and|or|than|per|through|is|are|was|were|be|been|has|have|had|will|shall|must|may|can|should|called|named|list|include|includes|including)$/i;
/** Words of a term, at most; of a lone word nobody can tell what the explanation belongs to. */
const mostWords = 4;

function nounPhraseBefore(before: string): NounPhrase | undefined {
  const words = [...before.matchAll(/[\p{L}\d][\p{L}\d'’-]*|[^\s]/gu)];
  let first = words.length;
  // `a muster list`: there it is no verb.
  if (words.at(-1)?.[0] === 'list') first--;
  while (first > 0 && words.length - first <= mostWords && isPartOfTerm(words[first - 1]![0])) first--;
  first = overOf(words, first);
  // `We will pilot learner accounts`: behind `will` and `to` a verb comes first.
  if (behindModal.test(words[first - 1]?.[0] ?? '') && words.length - first > 2) first++;
  const own = words.slice(first);
  const last = own.at(-1);
  if (last === undefined) return undefined;
  const opener = words[first - 1]?.[0] ?? '';
  const isBeginning = first === 0 || (first <= 2 && opener === '.');
  const isBounded =
    isBeginning ||
    opener === ',' ||
    behindModal.test(words[first - 2]?.[0] ?? '') ||
    determiner.test(opener) ||
    boundary.test(opener);
  const isAlone = own.length === 1 && isBeginning;
  if (!isBounded || (own.length < 2 && !isAlone) || own.length > mostWords + 1) return undefined;
  if (own.some((_, at) => isVerb(own, at))) return undefined;
  const isAmount = amount.test(own[0]![0]) || /ed$/.test(last[0]);
  if ((!isBeginning && /^(?:\d|\p{Lu})/u.test(last[0])) || isAmount) return undefined;
  return { start: own[0]!.index, end: last.index + last[0].length, opener, isAlone };
}

/** A verb between subject and object: `Counties use smart salting, that is, …`. */
function isVerb(words: readonly RegExpExecArray[], at: number): boolean {
  return (
    at > 0 &&
    at < words.length - 1 &&
    /(?:ed|[^s]s)$/.test(words[at]![0]) &&
    !/^(?:above|below|over)$/.test(words[at - 1]![0])
  );
}

/** `a single point of contact`: over one `of`, where an article opens the phrase. */
function overOf(words: readonly RegExpExecArray[], first: number): number {
  if (words[first - 1]?.[0] !== 'of') return first;
  let start = first - 1;
  while (start > 0 && first - start < mostWords && isPartOfTerm(words[start - 1]![0])) start--;
  return start < first - 1 && determiner.test(words[start - 1]?.[0] ?? '') ? start : first;
}

function isPartOfTerm(word: string): boolean {
  return /^[\p{L}\d]/u.test(word) && !determiner.test(word) && !boundary.test(word);
}
