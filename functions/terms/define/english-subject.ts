/** The subject of a clause that may define it, and what stands around its name. Offsets into the clause. */
export interface Subject {
  start: number;
  end: number;
  term: string;
  article: string;
  /**
   * How much the words around it promise a definition: `named` (`the term X`, quotation marks), `framed`
   * (`In this Act, X`), `listed` (below `In this Act—`), or nothing.
   */
  promise: 'named' | 'framed' | 'listed' | 'none';
  /** The verb and all that follows. */
  predicate: string;
}

/* Pieces of a subject. Each is a pattern without groups of its own; together they read from the start of the clause. */

/** `(a) `, `3.2 `, `– ` */
const label = String.raw`(?:\(?[a-z\d]{1,4}[).] |\(?[A-Z][).] |[QA]\d{0,2}[:.] |\d{1,2} (?=\p{Lu})|\d+(?:\.\d+)+\.? |[-•*▪–—] ?)?`;
/** `In this Act, `, `For the purposes of section 4, `, `Throughout this plan, ` */
const provision = String.raw`(?:sub)?(?:section|paragraph|regulation|rule|article|clause)s? [\d()a-z]+`;
const frame = String.raw`(?:(?:In|As used in) (?:this|these) [\p{L} ]{3,30},? (?:except|unless)[^:;]{5,90}[:—–-]|(?:(?:In|Within|As used in|Under|Throughout|Across|For) (?:(?:this|these|our)\b[^,;]{0,60}?|${provision})|(?:For (?:the )?purposes? of|As used in) [^,;]{3,60}?)(?:,| (?=an? ))|(?:In|Under|For) ${provision}|Under [\p{L} ’']{3,40}(?:guidance|laws?|rules|policy|Act|regulations?|standards?|guidelines|code|scheme|programme|legislation),|In the (?:fields?|areas?|context|case) of [^,;]{3,60},|Here,?) ?`;
/** `The term `, `So-called `, `What we call ` */
const naming =
  '(?:(?:[Tt]he )?(?:terms?|expressions?|words?|phrases?|concept of|notion of|idea of|so-called)|[Ss]o-called|[Ww]hat (?:we|is|are) (?:often )?call(?:ed)?) ';
const article = '(?:[Aa]n?|[Tt]he|[Aa]ny|[Oo]ne) ';
/** A noun phrase without marks, as short as the verb behind it allows. */
const bareName = String.raw`[\p{L}\d][\p{L}\d'’&+/-]*(?: [\p{L}\d'’&+/-]+){0,6}?`;
const quotedName = String.raw`["“‘][^"“”‘’\n]{2,60}["”’]`;
/** What may stand between name and verb: a bracket, a second name, a limit. */
const aside = String.raw`(?: \([^()]{1,60}\)|,? (?:or|as|also|sometimes|often|in relation to|in respect of|as regards|in the case of|when|where|unless|except|for (?:the |our )?purposes? of|in (?:this|these|particular))\b[^,;]{2,80}?,| in (?:relation to|respect of) [^,;]{2,60}?(?= (?:means?|includes?|ha(?:s|ve) the|does not include|shall)\b)|,? in \p{Ll}+(?: \p{Ll}+){0,2},|,? (?:(?:as )?(?:mentioned|referred to|used|specified|stated) )?in (?:this|these) (?!(?:area|areas|country|region|city|town|county|field|sector|year|years|period|case|cases|way|ways|respect|regard|place|places|world|house|session|process|direction|category|group)\b)\p{L}+,?| here)`;
/** `Signposting simply means telling …` */
const adverb =
  '(?: (?:simply|generally|usually|normally|typically|here|therefore|thus|broadly|essentially|basically|in short))?';
/** The verbs a definition may have; what each of them asks for is in `english-links.ts`. */
const verb = String.raw`(?:means?|shall|should|is|are|was|were|can|may|will|refers?|denotes?|measures|signif(?:y|ies)|stands?|describes?|includes?|comprises?|consists?|covers?|encompass(?:es)?|captures?|involves|entails|embraces?|extends?|applies|equals|ha(?:s|ve)|do(?:es)? not|(?:let|allow|enable|permit|entitle|empower|oblige)s|occurs?|arises?|exists?|takes? place|happens?)\b`;

const subject = new RegExp(
  `^${label}(?<frame>${frame})?(?<naming>${naming})?(?<article>${article})?(?<term>${quotedName}|${bareName})(?<asides>${aside}{0,2}),?${adverb} (?<predicate>${verb}.*)$`,
  'dsu',
);

/** The subject of a clause, read from its start; undefined where it has none that can be a term. */
export function readSubject(clause: string, isListed: boolean): Subject | undefined {
  const match = subject.exec(clause.slice(0, longestClause));
  const [start, end] = match?.indices?.groups?.term ?? [];
  if (match === null || start === undefined || end === undefined) return undefined;
  const groups = match.groups!;
  const asides = groups.asides ?? '';
  const isFramed =
    (groups.frame !== undefined && !/^In the (?:fields?|areas?|context|case) of /.test(groups.frame)) ||
    /(?:this|these|purposes?|here|in relation to|in respect of)\b/.test(asides);
  return {
    start,
    end,
    term: groups.term!,
    article: (groups.article ?? '').trim().toLowerCase(),
    promise:
      groups.naming !== undefined ||
      /^["“‘]/.test(groups.term!) ||
      /\b(?:use|understand)s? (?:it|the (?:word|term))\b/.test(asides)
        ? 'named'
        : isFramed
          ? 'framed'
          : isListed
            ? 'listed'
            : 'none',
    predicate: groups.predicate!,
  };
}

/** `"one-stop" model`, `"Bright Kiln" scheme of the county`: a noun and its object may stand behind the marks. */
const headNoun = String.raw`(?: (?:model|policy|principle|project|programme|program|initiative|campaign|slogan|system|scheme|action|mechanism|approach|concept|strategy|plan|layout|pattern|work|reform|rule|method|path|project))?(?: (?:of|for|in) [\p{Ll}-]+(?: [\p{Ll}-]+){0,2}(?= (?:refers?|means?)\b))?`;
const behindMarks = new RegExp(`^${headNoun}(?<asides>${aside}{0,2}),? (?<predicate>${verb}.*)$`, 'su');

/** What is said of a term in quotation marks: the verb and the rest. @param behind right behind the closing mark */
export function readPredicate(behind: string): string | undefined {
  return behindMarks.exec(behind.slice(0, longestClause))?.groups?.predicate;
}

/** A verb further from the start than this has another subject. */
const longestClause = 700;
