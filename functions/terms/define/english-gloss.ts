/**
 * How an explanation begins. `kind` is a noun phrase of any sort (`a group of streets from which …`), `single` one
 * thing (`the difference between …`), `doing` an action (`buying and checking …`), `clause` a dependent one
 * (`what is left …`, `where …`).
 */
export interface Gloss {
  shape: 'kind' | 'single' | 'doing' | 'clause' | 'none';
  article: string;
  /** The noun that says what kind of thing it is; empty where the article is the noun (`those who …`). */
  head: string;
  /** All words up to the mark. */
  words: string[];
  /** What tells it from its like: a clause or participle (strong), a bare preposition (weak), or nothing. */
  mark: 'strong' | 'weak' | 'none';
  /** From the mark on. */
  behind: string;
  text: string;
}

/** Reads the words behind a linking construction. Linear in the length of the first clause. */
export function readGloss(printed: string): Gloss {
  const text = printed
    .trimStart()
    .replace(/^(?:(?:simply|just|essentially|basically|in effect),? |: ?|[‘“"](?=\p{Ll}{3,}ing ))/u, '');
  const none: Gloss = { shape: 'none', article: '', head: '', words: [], mark: 'none', behind: '', text };
  if (clause.test(text)) return { ...none, shape: 'clause', mark: 'strong' };
  if (doing.test(text)) return { ...none, shape: 'doing', mark: 'strong' };
  const article = (articles.exec(text)?.[1] ?? '').toLowerCase();
  const kind = firstClause(article === '' ? text : text.slice(article.length + 1));
  if (!/^["“‘]?[\p{L}\d]/u.test(kind) || notNominal.test(text)) return none;
  const shape = article === 'the' || article === 'that part of' ? 'single' : 'kind';
  // `one received after March`, `those who are called up`: the article is the noun.
  if (/^(?:one|those|any|all)$/.test(article) && strongMark.test(kind))
    return { ...none, shape, article, mark: 'strong', behind: kind };
  if (article === 'one' && /^with(?:out)?\b/.test(kind))
    return { ...none, shape, article, mark: 'weak', behind: kind };
  return { ...none, ...readKind(kind.split(' '), /^an?$/.test(article)), shape, article };
}

const clause = /^(?:what|how|whatever|whoever|when|where|whether)\b/;
const doing =
  /^(?:not )?(?:\p{Ll}+ly )?(?!(?:nothing|something|anything|everything|during|(?:housing|funding|training|lighting|clothing|planning|spending|farming|banking|nursing) (?!an?\b|the\b|for\b))\b)\p{Ll}{2,}ing(?:, \p{Ll}{2,}ing\b| (?!(?:of|that|which|is|are|\p{Ll}{3,}ed (?:by|for|in))\b))/u;
const articles = /^(an?|any|one|those|the|all|every|each|such|a single|that part of) /i;
/** Pronouns, comparisons, adverbs: no noun phrase. */
const notNominal =
  /^(?:no|not(?!-)|also|now|then|thus|therefore|again|still|being|often|to|that(?! part of)|in|on|at|by|more|less|fewer|most|very|too|so|as|both|only|already|well|here|hereby|herein|hereinafter|hereafter|including|excluding|such as|for example|e\.g\.|formerly|see|according|referred|up|about|due|our|their|its|his|her|your|my|said|able|likely|it|we|they|this|these|he|she|you|there|nothing|much|many|some|few|several|open|ready|available|responsible|subject|free|clear|essential|important|vital|necessary|good|key|based|part of|one of|an? (?:lot|little|few|number of|bit|series of)|the (?:same|case|only|first|most (?!that\b)|best|right|following|result|reason|way)|because|possible|equal|accountable|entitled|\p{Ll}+ly (?:an?|the)|higher|lower|better|worse|bigger|greater)\b/iu;

/** A comma ends the noun phrase, unless it parts the members of a list or an insertion. */
function firstClause(text: string): string {
  const whole = text
    .slice(0, farthestMark)
    .replace(/(\d),(?=\d)/g, '$1')
    .replace(/(?:[;:.(](?: |$)| [–—-] ).*$/su, '');
  const list =
    /^[^,]{2,60}(?:, [^,]{2,40}){1,4},? (?:and|or) (?:[\p{L}-]+ ){1,4}(?=(?:that|which|who|where|used|made|by|for)\b)/u;
  const insertion = /, [^,]{3,80},(?= (?:\p{Ll}))/u;
  const commaless = list.test(whole) ? whole.replace(/,/g, '') : whole.replace(insertion, '');
  return commaless.replace(/,.*$/su, '');
}

/** Beyond so many characters no mark belongs to the noun any more. */
const farthestMark = 300;

/** Words between the article and the mark, at most: `a covered store (holding)`. */
const mostKindWords = 7;

function readKind(
  words: readonly string[],
  isOne: boolean,
): Pick<Gloss, 'head' | 'words' | 'mark' | 'behind'> {
  let weak: number | undefined;
  for (let at = 1; at <= Math.min(mostKindWords, words.length - 1); at++) {
    const rest = words.slice(at).join(' ');
    // `the actuarially assessed value`: not yet the mark.
    const isStrong =
      (strongMark.test(rest) || (isOne && doingToMany.test(rest))) && !/ly$/.test(words[at - 1]!);
    // `a group of streets from which …`: over one `of` to the stronger mark.
    // `counts of the minor failures from which …`: an article behind a preposition marks nothing.
    if (!isStrong && /^the\b/.test(rest) && /^(?:of|for|in|on|to|by|with|from)$/.test(words[at - 1]!))
      continue;
    if (!isStrong && weakMark.test(rest)) weak ??= at;
    if (!isStrong && (!weakMark.test(rest) || hasStrongSoon(words, at))) continue;
    return cutAt(words, at, isStrong) ?? noMark(words);
  }
  return (weak === undefined ? undefined : cutAt(words, weak, false)) ?? noMark(words);
}

function cutAt(words: readonly string[], at: number, isStrong: boolean) {
  const own = words.slice(0, at);
  if (own.some((word) => verbal.test(word))) return undefined;
  const of = own.findIndex((word) => /^(?:of|for|in|on)$/.test(word));
  const mark = isStrong ? ('strong' as const) : ('weak' as const);
  return { head: own[of > 0 ? of - 1 : at - 1]!, words: own, mark, behind: words.slice(at).join(' ') };
}

function noMark(words: readonly string[]) {
  return { head: words.at(-1)!, words: [...words], mark: 'none' as const, behind: '' };
}

function hasStrongSoon(words: readonly string[], from: number): boolean {
  if (!/^(?:of|for|in|on)$/.test(words[from]!)) return false;
  for (let at = from + 1; at <= mostKindWords; at++) {
    if (strongMark.test(words.slice(at, at + 3).join(' '))) return true;
  }
  return false;
}

/** What follows the noun and tells one from another; a bare `of` only names a measure or a kind. */
const strongMark =
  /^(?:that|which|who|whose|whom|where|whereby|(?:in|from|to|by|under|through|at|on|for|with|of|during|after|before|over|around) (?:which|whom|what|how|who)|made|paid|used|given|held|put|set|built|kept|left|sent|sold|spent|lent|taken|grown|driven|known|caused|chosen|drawn|run|led|bought|found|brought|written|born|lost|met|laid|shown|worn|without|between|within|having|holding|serving|containing|consisting|comprising|setting|showing|recording|describing|giving|allowing|covering|listing|explaining|aged|owed|due|of (?:at least|not more|not less|more than|less than|fewer than|no more)|for (?:people|those|anyone|households|families|children|pupils|workers|businesses|firms)|with (?:no|fewer|less|more|at least|little)|(?:to|and|or) be|needed)\b|^\p{Ll}{3,}ing (?:through|along|to|in|into|at|on|for|from|with|by|between|across|over|under|up|out|an?|the|no|all|any)\b|^\p{Ll}{3,}ed(?: (?:\p{Ll}+ly|to|by|in|into|for|with|on|at|from|of|as|under|over|up|out|off|down|away|back|before|after|during|within|without|between|through|against|about|around|towards|upon|per|when|where|that|or|and|the|an?|each|every|only|once|so|not|less|more|minus|plus)\b|$)/u;
/** `a road connecting farms to a market`: behind `a` what is many is an object. `a site not identified in the plan` */
const doingToMany = /^(?:\p{Ll}{3,}ing \p{Ll}{2,}[^s\W]s\b|not (?:\p{Ll}+ly )?\p{Ll}+ed\b)/u;
const weakMark =
  /^(?:of|for|with|in|on|to|at|from|by|the|about|into|less|minus|plus|divided by|against|between)\b/;

/** `minor if it can be put right` is no noun. */
const verbal = /^(?:if|it|can|be|been|is|are|was|were|will|must|may|has|have|had|they|we|there|not)$/;

/** What a named policy is: `Right Start, a programme that …`, `Bridge to Work is a course which …`. */
export const policyNoun =
  /^(?:programme|program|scheme|initiative|campaign|fund|grant|project|service|plan|strategy|network|partnership|allowance|benefit|tax|levy|register|standard|code|pledge|guarantee|test|award|loan|bond|card|pass|course|policy|account|insurance|subsidy|pension)$/;
