import type { TermSpan } from './define-in-english.ts';

/**
 * The term of a sentence that says what kind of thing it is and what tells it from its like:
 *
 *     A     low-traffic neighbourhood (LTN)  is  a  group of streets  from which through traffic is kept out.
 *     └ generic subject ───────────────────┘ verb └ kind ──────────┘ └ what tells it apart
 *
 * A subject with an article or none is a kind of thing, one behind `the` a single thing, unless its kind is a measure
 * (`The primary balance is the difference between …`). What praises, urges or speaks of us defines nothing:
 * `A strong economy is the best way …`, `Data quality is an issue that we must solve`.
 */
export function termOfKind(clause: string): TermSpan | undefined {
  const match = sentenceOfKind.exec(clause);
  const [start, end] = match?.indices?.groups?.term ?? [];
  if (match === null || start === undefined || end === undefined) return undefined;
  const { article = '', kindArticle = '', kind = '' } = match.groups!;
  const said = readKind(
    kind.replace(/, [^,]{3,60},(?= \p{Ll})/u, '').replace(/(?:[,;:(]| [–—-] ).*$/su, ''),
    kindArticle.trim(),
  );
  if (
    said === undefined ||
    (kindArticle === '' && isDoing.test(kind)) ||
    (said.words.length > 0 && speaksOfUs.test(kind.slice(0, farthestUs)))
  )
    return undefined;
  const isGeneric = article !== 'The ' || measures.test(said.head);
  const isKind =
    kindArticle.trim() === 'the'
      ? measures.test(said.head)
      : tellsApart(said, article, clause.slice(start, end));
  return isGeneric && isKind ? { start, end } : undefined;
}

const sentenceOfKind =
  /^(?:\(?[a-z\d]{1,4}[).] |\d{1,2} (?=\p{Lu})|\d+(?:\.\d+)+\.? |[-•*▪–—] ?)?(?<article>(?:An?|The|an?) )?(?<term>(?!(?:[Uu]nless|[Aa]lthough|[Ss]ince|[Uu]ntil|[Aa]fter|[Bb]efore|[Ww]hether|[Oo]nce|[Tt]here) )[\p{L}\d][\p{L}\d'’+&-]*(?: (?:of |and |or )?[\p{L}\d'’+&-]+){0,4}?)(?: \([^()]{1,60}\))?(?:, (?:or|as used|in (?:this|these)|for (?:the )?purposes?) [^,]{2,40},)? (?:is|are) (?<kindArticle>(?:an?|any|one|those|the) )?(?<kind>(?!(?:not|also|now|still|being|often|to|that|how|in|on|at|by|more|less|most|very|too|so|as|both|only|already|well|here|all|up|about|due|our|their|its|his|said|able|likely|one of)\b)\p{Ll}.*)$/du;

/** What follows the noun and tells one from another; a bare `of` only names a measure or a kind. */
const strongMark =
  /^(?:that|which|who|whose|whom|where|whereby|(?:in|from|to|by|under|through|at|on|for|with|of|during|after|before|over|around) (?:which|whom)|made|paid|used|given|held|put|set|built|kept|left|sent|sold|spent|lent|taken|grown|driven|known|caused|without|between|within|having|holding|serving|containing|consisting|comprising|setting|showing|recording|describing|giving|allowing|covering|listing|explaining|of (?:at least|not more|not less|more than|less than|fewer than|no more)|for (?:people|those|anyone|households|families|children|pupils|workers|businesses|firms)|\p{Ll}{3,}ed)\b/u;
const weakMark = /^(?:of|for|with|in|on|to|at|from|by|the|less|minus|plus|divided by)\b/;

/** `minor if it can be put right` is no noun. */
const verbal = /^(?:if|it|can|be|been|is|are|was|were|will|must|may|has|have|they|there|not)$/;

/** `is providing`, `are increasingly being supplied`: a verb, not a kind. */
const isDoing =
  /^(?:\p{Ll}+ly )?(?:\p{Ll}+ing (?!(?:of|by|that|which)\b)|\p{Ll}{2,}ed\b|being\b|set\b|put\b|made\b|given\b|held\b|paid\b|built\b|taken\b|kept\b|done\b|known\b)/u;

/** Words between the verb and the mark, at most: `a covered store (holding)`. */
const mostKindWords = 6;

interface Kind {
  /** The noun, and all before the mark. */
  head: string;
  words: string[];
  isStrong: boolean;
  behind: string;
}

function readKind(kind: string, article: string): Kind | undefined {
  const words = kind.split(' ');
  // `one received after March`, `those who are called up`: the article is the noun.
  if (/^(?:one|those|any)$/.test(article) && strongMark.test(kind))
    return { head: 'those', words: [], isStrong: true, behind: kind };
  if (article === 'one') return undefined;
  for (let at = 1; at <= Math.min(mostKindWords, words.length - 2); at++) {
    const rest = words.slice(at).join(' ');
    // `the actuarially assessed value`: not yet the mark.
    const isStrong = strongMark.test(rest) && !/ly$/.test(words[at - 1]!);
    // `a group of streets from which …`: over one `of` to the stronger mark.
    if (!isStrong && (!weakMark.test(rest) || hasStrongSoon(words, at))) continue;
    const own = words.slice(0, at);
    if (own.some((word) => verbal.test(word))) return undefined;
    const of = own.indexOf('of');
    return { head: own[of > 0 ? of - 1 : at - 1]!, words: own, isStrong, behind: rest };
  }
  return undefined;
}

function hasStrongSoon(words: readonly string[], from: number): boolean {
  if (words[from] !== 'of') return false;
  for (let at = from + 1; at <= mostKindWords; at++) {
    if (strongMark.test(words.slice(at, at + 3).join(' '))) return true;
  }
  return false;
}

function tellsApart({ head, words, isStrong, behind }: Kind, article: string, term: string): boolean {
  if (words.some((word) => judging.test(word)) || urges.test(behind)) return false;
  const repeats = term.toLowerCase().endsWith(head.toLowerCase()) && head.length > 3;
  const isOneThing = /^an? $/i.test(article);
  if (!isStrong)
    return repeats || kinds.test(head) || measures.test(head) || (isOneThing && laterMark.test(behind));
  return isOneThing || repeats || kinds.test(head) || measures.test(head) || people.test(head);
}

const laterMark = /\b(?:that|which|who|whose|where)\b/;

/** Nouns that definitions are made with. */
const kinds =
  /^(?:state|condition|situation|pattern|series|group|set|course|crime|mode|method|process|system|tax|levy|duty|payment|charge|fee|form|type|kind|practice|technique|procedure|arrangement|scheme|service|allowance|benefit|unit|body|document|licence|permit|record|rule|contract|agreement|survey|register|site|zone|area|building|vehicle|device|product|approach|model|accommodation|care|support|advice|energy|power|electricity|water|land|waste|money|income|revenue|spending|expenditure|finance|funding|debt|credit|work|training|information|data|software|equipment|material|traffic|food|goods|gas|gases|emissions|bonds|loans|activities|costs|charges|payments|payment|payments|areas|places|households|houses|homes|buildings|vehicles|enterprises|organisations|organizations|companies|firms|jobs|crimes|diseases|substances|species|products|services|measures taken|rent|rents|space|network|grant|contribution|statement|list|technology|disease|fuel|programme)$/;
const measures =
  /^(?:measure|indicator|index|estimate|register|record|rate|ratio|share|number|amount|difference|sum|total|value|cost|price|proportion|percentage|period|average|level|length|quantity|volume|extent|ability|process|practice|act|removal|transfer|time|distance|part|use|point)$/;
const people =
  /^(?:people|persons?|those|anyone|workers|staff|anything|someone|children|residents|members|officials|leaders|officers|students|households)$/;

/** Praise, blame and importance. */
const judging =
  /^(?:best|worst|most|first|only|same|right|key|real|true|good|bad|great|better|important|essential|vital|crucial|major|main|strong|clear|serious|powerful|natural|noble|necessary|further|new|another|vote|call|protest|test|tribute|reflection|challenge|issue|problem|matter|necessity|opportunity|priority|responsibility|example|step|task|question|thing|things|way|ways|country|nation|sign|goal|success|failure|burden|threat|risk|foundation|basis|factor|reason|result|cause|source|symbol|mother|heart|backbone|engine|pillar|cornerstone|part|fact|truth|lesson|story|moment|day|year|week|kind)$/i;
/** `an issue that must be solved`, `a system that has served us`. */
const urges =
  /^(?:that|which|who) (?:must|should|needs?|deserves?|ought|will|would|had|was|were|cannot|we|I)\b/;
const speaksOfUs = /\b(?:we|us|our|ours|I|my|you|your|today|now|this year|this budget)\b/i;
/** Beyond so many characters it no longer matters. */
const farthestUs = 30;
