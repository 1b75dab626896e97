import type { TermSpan } from '../term-span.ts';
import { isMeasure } from './english-classes.ts';
import { readGloss } from './english-gloss.ts';
import { linksToMeaning } from './english-links.ts';
import { termNamed } from './english-naming.ts';
import { readPredicate, readSubject, type Subject } from './english-subject.ts';
import { isGeneric } from './generic-subject.ts';
import { nounPhraseBefore } from './noun-phrase-before.ts';
import { termBeside } from './term-beside.ts';

/**
 * The term an English sentence defines. Definitions come in few constructions:
 *
 *     subject + link + gloss     A salt barn is a covered store holding …    english-subject, -links, -gloss
 *     description + name         … is known as precautionary salting         english-naming
 *     name + aside               the lifetime cap, that is, the most that …  term-beside
 *
 * @param isListed the sentence stands in a list of definitions (`In this Act—`)
 */
export function termDefinedInEnglish(sentence: string, isListed: boolean): TermSpan | undefined {
  const from = sentence.includes(' that ') ? (reported.exec(sentence)?.[0].length ?? 0) : 0;
  const term = from > 0 ? termOfClause(sentence.slice(from), false) : undefined;
  return term ? { start: from + term.start, end: from + term.end } : termOfClause(sentence, isListed);
}

/** `The Head of Waste explained that …` */
const reported =
  /^[^,;:"“”]{3,80}? (?:explained|explains|heard|noted|notes|advised|replied|reported|told (?:us|members|the [\p{Ll} ]{3,20})|reminded [\p{L} ]{3,20}|clarified|provides|states|learned) that (?=.{12})/u;

function termOfClause(sentence: string, isListed: boolean): TermSpan | undefined {
  return (
    termOfReference(sentence) ??
    termOfCondition(sentence) ??
    termOfSubject(sentence, isListed) ??
    termNamed(sentence) ??
    termBeforeColon(sentence) ??
    termTakenUp(sentence) ??
    termBeside(sentence)
  );
}

/** Is a term in quotation marks defined by the verb behind them? */
export function isDefinedBehindMarks(behind: string, term: string, article: string): boolean {
  if (sameNoun.test(behind)) return true;
  if (article !== 'of' && toEstablish.test(behind)) return true;
  const own = otherNoun.exec(behind)?.groups;
  if (own !== undefined && isDefinedBehindMarks(` ${own.predicate}`, `${term} ${own.noun}`, article))
    return true;
  const predicate = readPredicate(behind);
  return (
    predicate !== undefined &&
    linksToMeaning({ start: 0, end: 0, term, article, promise: 'named', predicate })
  );
}

/** `"Novel" expenditure is expenditure of a kind …`: the noun that the marks leave out comes again. */
const sameNoun = /^ (?<noun>\p{Ll}{3,}) (?:is|are) (?:an? )?\k<noun>\b.{12,}/su;
/** `The "one household, one file" is to establish an archive for each inn`, as translations have it. */
const toEstablish =
  /^(?: \p{Ll}+)? is to (?:establish|set up|let|have|make|treat|turn|merge|integrate|combine|use|allow|put) (?!.*\d).{20,}/su;
const otherNoun =
  /^ (?<noun>\p{Ll}{3,}|(?!(?:is|are|was|were)\b)\p{Ll}+ \p{Ll}{3,}) (?<predicate>(?:means?|refers? to|(?:is|are)(?= (?:an?|one|any|those|people|where|when)\b)|are(?= (?:\p{Ll}+ ){1,4}(?:that|which|who|where|built|made|used|given|paid|held|for)\b)) .*)$/su;

function termOfSubject(sentence: string, isListed: boolean): TermSpan | undefined {
  // A line in lower case is an entry too, where it speaks of meaning: `rod licence has the meaning …`.
  const isEntry =
    isListed || (/^\p{Ll}/u.test(sentence) && /\bmean(?:s|ings?)?\b/.test(sentence.slice(0, farthestVerb)));
  const subject = readSubject(sentence, isEntry);
  if (subject === undefined || !canBeTerm(subject) || !linksToMeaning(subject)) return undefined;
  // `One core refers to the trading centre.`
  const isCounted = subject.article === 'one' && /^(?:refers|means)\b/.test(subject.predicate);
  return { start: subject.start - (isCounted ? subject.article.length + 1 : 0), end: subject.end };
}

/** In characters. */
const farthestVerb = 120;

/** `References in this Act to a stallholder are references to the person who …` */
function termOfReference(sentence: string): TermSpan | undefined {
  return groupSpan(reference, sentence);
}

/** `For the purposes of this Act a market is a public market if …`, `Someone has a local connection if they …` */
function termOfCondition(sentence: string): TermSpan | undefined {
  return (
    groupSpan(framedCondition, sentence) ??
    groupSpan(framedKind, sentence) ??
    groupSpan(framedState, sentence) ??
    groupSpan(plainCondition, sentence) ??
    groupSpan(deemed, sentence) ??
    groupSpan(possession, sentence)
  );
}

const label = String.raw`(?:\(?[a-z\d]{1,4}[).] |\d+(?:\.\d+)+\.? )?`;
const name = String.raw`(?<term>[\p{L}\d][\p{L}\d' +&-]{1,60}?)`;
const reference = pattern(
  `^${label}(?:A |Any |Every )?[Rr]eferences? (?:in (?:this|these) \\p{L}+ )?to (?:an? |the )?["“]?${name}["”]? (?:(?:are|is|includes?|shall be) (?:to be (?:read|construed) as )?(?:an? )?references? to\\b|(?:are|is) ?[—–:]|(?<=["”] )(?:are|is) to (?!be\\b))`,
);
const framedCondition = pattern(
  `^${label}(?:In|For (?:the )?purposes? of) (?:this|these|the|section|paragraph|regulation|rule|article|clause|subsection)\\b[^,;]{0,60}?,? an? (?:[\\p{L}-]+ (?:is|shall be) an?|[\\p{L}-]+(?: [\\p{L}-]+){0,2} (?:is|shall be) (?:to be )?(?:regarded|treated|deemed|considered|taken|counted)(?: as| to be)?(?: an?)?) ${name} (?:if|where|when|unless)\\b`,
);
const framedKind = pattern(
  `^${label}For (?:the )?purposes? of [^,]{3,60}, an? ${name} is (?:an?|any|one)\\b`,
);
/** `For the purposes of these Rules, a landing is unattended if …` */
const framedState = pattern(
  `^${label}For (?:the )?purposes? of [^,]{3,60}, an? [\\p{L} '-]{2,40}? (?:is|are) (?:an? )?(?<term>(?!(?:not|to|only)\\b)[\\p{Ll}-]+(?: [\\p{Ll}-]+){0,2}) (?:if|where|when)\\b`,
);
/** `A household is fuel poor if …`: one word would be any quality. */
const plainCondition = pattern(
  `^${label}An? [\\p{Ll}-]+(?: [\\p{Ll}-]+)? (?:is|are) (?:an? |in )?(?<term>(?!(?:not|also|only|more|less|most|likely|able|very|too|in|on|at|up)\\b)[\\p{Ll}]+[ -][\\p{Ll}-]+) (?:if|when|(?<! an? [\\p{Ll} -]{3,50})where) (?!we\\b|you\\b)`,
);
/** `A vessel shall be deemed to be under way when …`, `A vote counts as a spoilt ballot if …` */
const deemed = pattern(
  `^${label}(?:Any|An?) [\\p{Ll} '-]{2,60}? (?:(?:shall be|is|are) deemed to be (?:an? (?<term>[\\p{Ll}-]+(?: [\\p{Ll}-]+){0,2})|(?<term>[\\p{Ll}-]+ [\\p{Ll}-]+))|counts? as (?:an? )?(?<term>[\\p{Ll}-]+(?: [\\p{Ll}-]+){0,2})) (?:if|where|when|once|unless)\\b`,
);
const possession = pattern(
  `^${label}(?:Someone|(?:A|Any) (?:person|child|household|tenant|applicant|worker|pupil|patient|family|resident)) has an? (?<term>[\\p{Ll}-]+ [\\p{Ll}-]+(?: [\\p{Ll}-]+)?) (?:if|where|when) (?:they|he|she|it)\\b`,
);

/** `Tipping fee: what a landfill charges …`, `… the idea of a twenty-minute town: a place where …` */
function termBeforeColon(sentence: string): TermSpan | undefined {
  const match = entry.exec(sentence) ?? idea.exec(sentence);
  const [start, end] = match?.indices?.groups?.term ?? [];
  if (match === null || start === undefined || end === undefined) return undefined;
  const gloss = readGloss(match.groups!.gloss!);
  const isNoun =
    gloss.shape === 'clause' ||
    (gloss.shape === 'kind' && gloss.mark !== 'none' && namesItself(match.groups!.term!, gloss.head)) ||
    (gloss.shape === 'single' && gloss.mark === 'strong' && !ofProject.test(match.groups!.term!)) ||
    (gloss.shape === 'kind' &&
      gloss.mark === 'strong' &&
      (gloss.article !== '' || (/[^s]s$/.test(gloss.head) && /^(?:that|which|who)\b/.test(gloss.behind))));
  const term = sentence.slice(start, end);
  return isNoun && canBeTerm({ start, end, term, article: '', promise: 'none', predicate: '' })
    ? { start, end }
    : undefined;
}

/** `The gap is measured in months: it is the difference …`, `… the four-hour standard: the share of …` */
function termTakenUp(sentence: string): TermSpan | undefined {
  const at = sentence.indexOf(': ');
  if (at < 0) return undefined;
  const behind = sentence.slice(at + 2);
  const predicate = /^(?:it|they) (?<predicate>(?:is|are|means?) .*)$/su.exec(behind)?.groups?.predicate;
  if (predicate !== undefined) {
    const subject = readSubject(sentence.slice(0, at), false);
    return subject?.term.includes(' ') && canBeTerm(subject) && linksToMeaning({ ...subject, predicate })
      ? { start: subject.start, end: subject.end }
      : undefined;
  }
  const gloss = readGloss(behind);
  const rule = ruleBefore.exec(sentence.slice(0, at + 1));
  const [from, to] = rule?.indices?.groups?.term ?? [];
  if (from !== undefined && to !== undefined && ruleBehind.test(behind)) return { start: from, end: to };
  const isSure = gloss.shape === 'single' && gloss.mark !== 'none' && isMeasure(gloss);
  const phrase = isSure ? nounPhraseBefore(sentence.slice(0, at)) : undefined;
  if (phrase === undefined || !/^(?:an?|the)$/i.test(phrase.opener)) return undefined;
  const term = sentence.slice(phrase.start, phrase.end);
  const article = phrase.opener.toLowerCase();
  const subject: Subject = { ...phrase, term, article, promise: 'none', predicate: '' };
  return isPlainAbstract.test(term) || !term.includes(' ') || !isGeneric(subject) ? undefined : phrase;
}

/** `We use the Sandford principle: where … conflict, …` */
const ruleBefore = pattern(
  `\\b(?:[Tt]he|[Aa]n?) (?<term>(?!(?:same|simple|single|first|second|third|following|basic|main|key|new|old|other|clear|general|one|guiding|overriding|important|legal|statutory)\\b)[\\p{L}-]+(?: [\\p{L}-]+)? (?:principle|rule|doctrine|test|duty|guarantee)):$`,
);
const ruleBehind = /^(?:where|when|if|what|whoever|those|no|every|each|any|an?|the) (?:[^ ]+ ){4,}/;

/** `Care beds at home: beds set up in …` */
const namesItself = (term: string, head: string) =>
  head.length > 3 && term.split(' ').slice(1).includes(head);

/** `Lead: the department that …` fills in a form. */
const ofProject =
  /^(?:leads?|location|partners?|contacts?|venue|dates?|deadline|owner|chair|members?|speakers?|author|audience|who|outputs?|funding|budget|timing|status|actions?|evidence|impact|next|where|when|site|team|result)\b/i;

const entry = pattern(
  String.raw`^(?:\(?[a-z\d]{1,4}[).] |[-•*▪–—] )?(?:An? (?=\p{Ll}))?(?<term>\p{L}[\p{L}\d'’-]*(?: \p{Ll}[\p{L}\d'’-]*){0,3})(?: \([A-Z][A-Za-z]{1,7}\))?: (?<gloss>[^:]{15,})$`,
);
const idea = pattern(
  String.raw`\b(?:idea|concept|notion|principle|policy|model) of (?:an? |the )?["“]?(?<term>\p{L}[\p{L}\d'’-]*(?: [\p{L}\d][\p{L}\d'’-]*){0,3})["”]?(?::| [–—-]) (?<gloss>[^:]{15,})$`,
);

/* ---------- what is no term ---------- */

/** Words of a term, at most; a list of definitions has longer ones. */
const mostWords = 6;
const mostListedWords = 9;

function canBeTerm({ term, promise, article }: Subject): boolean {
  if (promise === 'named' && /^["“‘]/.test(term)) return true;
  return (
    term.split(' ').length <= (promise === 'listed' ? mostListedWords : mostWords) &&
    !pointsElsewhere.test(term) &&
    !(connects.test(term) && promise !== 'listed') &&
    !holdsVerb.test(term) &&
    !isNumbered.test(term) &&
    !(promise === 'none' && isDocument.test(term) && (article === 'the' || !term.includes(' '))) &&
    !(isPlainAbstract.test(term) && (!term.includes(' ') || ranks.test(term))) &&
    !isMetaWord.test(term)
  );
}

/** Pronouns and words that count, compare or belong to somebody. */
const pointsElsewhere =
  /^(?:our|my|his|her|its|their|your|ours|mine|this|that|it|which|these|those|he|she|they|we|i|you|there|nothing|none|no|not|everything|what|who|here|such|every|each|any|all|all this|an?|many|some|most|more|just|equally|both|another|other|everyone|nobody|anyone|someone|(?:first|second|third|fourth|fifth)(?! homes?\b)|the (?:former|latter|following|report|figure|table)|following|former|latter|main|one|key (?:to|is)|much|part$)(?: |$)|\b(?:this|that|it|who|he|she|they|we)$/i;
/** Prepositions, conjunctions and adverbs a clause begins with. */
const connects =
  /^(?:among|for|in|with|at|of|from|to|within|as|by|and|but|so|or|if|when|while|because|although|unless|since|until|after|before|whether|once|there|under|through|on|over|now|today|tomorrow|how|why|where|already|only|finally|perhaps|even|also|then|however|yet|despite|during|please|non|failure|delay|doing)\b(?!-)|, (?:and|but|so)\b|\bon the other hand\b/i;
const holdsVerb =
  /\b(?:that|which|who|whose|is|are|was|were|has|have|had|will|shall|must|may|can|should|would|could|do|does|did|we|they|not|also|often|only)(?: |$)|\b(?:mentioned|(?<=\S )specified|stated|referred to|said|in (?:this|these))\b|(?<!\b(?:of|for|in|to|on|at|and|or|with|by|from)) (?:the|an?) | (?:the|an?|of|for|to|in|and|or|by|with|on)$/i;
/** What writes, says and is written: it refers to things and means nothing itself. */
const isDocument =
  /\b(?:minister|report|speech|paper|letter|document|act|bill|budget|statement|law|plan|strategy|policy|programme|committee|department|government|council|figure|table|chart|note)$/i;
const isNumbered =
  /^references? to\b|^(?:table|figure|chart|note|section|paragraph|article|chapter|annex|appendix|part|clause|schedule|item) [\dA-Z]\S*(?:$| of\b)/i;
const isPlainAbstract =
  /\b(?:aim|answer|problem|reason|result|source|example|cause|goal|driver|factor|challenge|focus|objective|concern|issue|change|feature|step|task|target|(?:true|real|acid|first|only) test|question|purpose|priority|vision|mission|ambition|role|idea|point|difference|outcome|effect|consequence|message|lesson|advantage|benefit|alternative|exception|centre|reality|truth|future|response|solution|theme|recommendation|summary|background|update|conclusion|case study|finding|next steps?|highlight)s?$/i;
/** `the main factor`, `our key goal` */
const ranks =
  /^(?:ultimate|true|acid|main|key|first|second|third|biggest|big|only|real|central|major|chief|principal|other|next|final|last|overall|general|same|simple|short|one)\b/i;
const isMetaWord = /^(?:(?:the )?(?:term|expression|word|phrase|definition|name)s?)$/i;

function groupSpan(regexp: RegExp, sentence: string): TermSpan | undefined {
  const [start, end] = regexp.exec(sentence)?.indices?.groups?.term ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'du');
}
