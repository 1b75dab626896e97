import { type Gloss, policyNoun, readGloss } from './english-gloss.ts';
import { isKindNoun, judging, measures, people, praising } from './english-kinds.ts';
import type { Subject } from './english-subject.ts';

/** A verb that can link a name to what it means, and what name and gloss must look like for it to do so. */
interface Link {
  /** Against the predicate, from its first word. */
  verb: RegExp;
  defines: (subject: Subject, gloss: Gloss) => boolean;
}

/**
 * Does the predicate say what its subject is?
 *
 * Verbs that only definitions use (`is defined as`) ask for any noun phrase. Verbs of everyday speech (`means`, `is`)
 * ask for a gloss that names a kind and tells it from its like, or for a subject that is marked as a term.
 */
export function linksToMeaning(subject: Subject): boolean {
  for (const { verb, defines } of links) {
    const match = verb.exec(subject.predicate);
    if (match !== null) return defines(subject, readGloss(subject.predicate.slice(match[0].length)));
  }
  return false;
}

const adverb = String.raw`(?: (?:also|here|usually|commonly|generally|often|now|therefore|to be|simply|best|officially|technically|only|\p{Ll}{3,}ly))*`;
const be = `(?:(?:is|are|was|were)|(?:shall|should|can|may|must|is to|are to|will)${adverb} be)${adverb}`;

const isMarked = ({ promise }: Subject) => promise !== 'none';
const isNoun = (gloss: Gloss) => gloss.shape !== 'none';
const tellsApart = (gloss: Gloss) =>
  isNoun(gloss) && (gloss.mark === 'strong' || (gloss.mark === 'weak' && gloss.article !== ''));

/** In order: the first verb that fits decides. */
const links: Link[] = [
  // `has the meaning given by section 3`
  {
    verb: /^(?:shall )?ha(?:s|ve) the (?:same |following )?(?:respective )?meanings?\b/u,
    defines: () => true,
  },
  // `is defined as`, `is to be read as`, `should be understood as`, `is taken to mean`
  {
    verb: new RegExp(
      `^${be} (?:defined|understood|taken|construed|interpreted|read|thought of|summed up)(?: (?:here|by [^,]{2,40}|for (?:this|our|these) purposes?|in this \\p{L}+))?,?(?: (?:as|to (?:mean|be|include|refer to|cover)|in accordance with)|(?= by reference to))`,
      'u',
    ),
    defines: (subject, gloss) => !/ to mean$/.test(subject.predicate) && gloss.text.length > 3,
  },
  // `is used to mean`, `is used as shorthand for`
  {
    verb: new RegExp(
      `^${be} used (?:here |in this \\p{L}+ |throughout )?(?:to (?:mean|describe|refer to|denote|cover)|as (?:shorthand|an? (?:catch-all|label|term|name)) for)\\b`,
      'u',
    ),
    defines: () => true,
  },
  // `is the name given to`, `is shorthand for`
  {
    verb: new RegExp(
      `^${be} (?:the |an? |our |another )?(?:\\p{Ll}+ ){0,2}(?:name|term|label|shorthand|expression|phrase|word|short|jargon|umbrella|catch-all)s? (?:for|given to|used (?:for|to|by)|we (?:use|give) (?:for|to))\\b`,
      'u',
    ),
    defines: () => true,
  },
  { verb: /^stands? for\b/, defines: ({ term, promise }) => promise === 'named' && !/^[A-Z]+s?$/.test(term) },
  {
    verb: new RegExp(`^${be} used (?:here |in this \\p{L}+ |throughout )?for`, 'u'),
    defines: ({ promise }) => promise === 'named',
  },
  // `refers to`
  {
    verb: /^(?:shall |should |may |can )?(?:\p{Ll}+ly )?refers? (?:here |only |both |in particular )?to(?! (?:it|this|that|these|them|him|her|section|paragraph|chapter|annex|table)\b)/u,
    defines: (_, gloss) => gloss.text.length > 6,
  },
  // `means`
  {
    verb: /^(?:shall |should be taken to |will )?(?:mean|denote|signif(?:y|ie))s?\b(?! (?:to|a lot|a great deal|more|less|little|nothing|something|much|fewer|higher|lower|business|it|we|they|well|what it says)\b)/u,
    defines: (subject, gloss) =>
      isThat.test(subject.predicate)
        ? subject.promise === 'named' || isStanding(subject)
        : isMarked(subject) || isMeaning(subject, gloss),
  },
  {
    verb: /^describes? /u,
    defines: (subject, gloss) =>
      isMarked(subject) || (subject.article === '' && gloss.article !== '' && tellsApart(gloss)),
  },
  // `equals its gross spending less fees`
  {
    verb: new RegExp(
      `^(?:equals|${be} (?:equal to|calculated (?:as|by)|measured (?:as|by)|worked out (?:as|by)|expressed as)) `,
      'u',
    ),
    defines: (_, { text }) =>
      /\b(?:less|minus|plus|divided by|times|multiplied by|multiplying|taking|subtracting|adding|dividing|share of|percentage of|ratio of|per|for every|for each)\b/.test(
        text,
      ),
  },
  // `includes`: what is marked or listed is defined by it, all else only described.
  {
    verb: /^(?:(?:shall |does not |do not )?(?:also )?(?:include|embrace)s?|encompass(?:es)?|captures?|covers?|comprises?|extends? to|applies to)\b/u,
    defines: ({ promise }, { text, shape, mark }) =>
      promise === 'named' ||
      promise === 'listed' ||
      (promise === 'framed' &&
        (/^(?:any|all|every)\b/.test(text) || (shape === 'kind' && mark === 'strong'))),
  },
  {
    verb: /^(?:shall |does not |do not )?(?:consists? of)\b/u,
    defines: ({ promise }) => promise === 'named' || promise === 'listed',
  },
  {
    verb: /^(?:occurs?|arises?|exists?|takes? place|happens?|(?:is|are) (?:counted|recorded|said to (?:exist|occur|arise))) (?=(?:when|where|if)\b)/u,
    defines: (subject) => subject.article !== 'the' && isGeneric(subject),
  },
  // `Demand management is about helping people before …`, `Reablement work involves teaching people to …`
  {
    verb: /^(?:is (?:all )?about|involves|entails) (?=\p{Ll}+ing\b)/u,
    defines: (subject) =>
      isMarked(subject) || (subject.article === '' && isGeneric(subject) && subject.term.includes(' ')),
  },
  // `A step-in clause lets the State take over …`
  {
    verb: /^(?:lets|allows|enables|permits|entitles|empowers|obliges) (?=(?:an?|any|every|each|those|people|someone|anyone|(?:the )?(?:[Ss]tate|[Gg]overnment|[Cc]ouncil|[Cc]ourt|[Mm]inister|authority|authorities|regulator|landlord|tenant|buyer|holder|employer|owner|parent|[\p{Ll}-]+s)) )/u,
    defines: (subject, { text }) =>
      subject.article === 'a' &&
      /[ -]/.test(subject.term) &&
      isGeneric(subject) &&
      !speaksOfUs.test(text) &&
      !/\d/.test(text),
  },
  // `A skills passport will be a digital record of everything …`
  {
    verb: /^(?:will|would|is to|are to) be (?=an?\b)/u,
    defines: (subject, gloss) =>
      (/^an?$/.test(subject.article) || isMarked(subject)) &&
      isKindNoun(gloss.head) &&
      isKind(subject, gloss),
  },
  { verb: /^(?:is|are)(?: (?:simply|essentially|basically|in effect))? /u, defines: isKind },
];

/* ---------- `means` ---------- */

/** `Safeguarding means protecting a child's right`; but `Delays mean higher costs` and `Fog means a loss of income`. */
function isMeaning({ term }: Subject, gloss: Gloss): boolean {
  if (repeatsItself(term, gloss.text)) return true;
  if (gloss.shape === 'doing')
    return !losing.test(gloss.text) && !/ (?:an?|the) /.test(term) && gloss.text.split(' ').length >= 4;
  return tellsApart(gloss) && gloss.shape !== 'none' && !consequence.test(gloss.head);
}

/** `This means that …` draws a consequence; `The so-called time bank means that …` explains. */
const isThat = /^\S+ that\b/;

/** `An amber rating means that the target was missed`: what a mark or a paper says, it means. */
function isStanding({ term, article }: Subject): boolean {
  return /^an?$/.test(article) && standing.test(term);
}
const standing =
  /\b(?:rating|grade|score|status|mark|tick|flag|label|code|order|notice|licence|certificate|permit|direction|review|hearing|appeal|adjournment|warning|designation|listing|exemption|waiver|caution|injunction)$/;

/** `Sitting days means days on which …` */
function repeatsItself(term: string, gloss: string): boolean {
  const head = term.split(' ').at(-1)!.toLowerCase();
  return gloss.toLowerCase().startsWith(head) && head.length > 2;
}

const losing =
  /^(?:not )?(?:losing|having|getting|waiting|spending|going|missing|facing|giving|finding|asking|making|being (?!\p{Ll}+ed\b|told|paid|put|held|given|sent)|taking|doing|leaving|working|looking|seeing)\b/u;
const consequence =
  /^(?:loss|rise|fall|increase|cut|reduction|drop|end|return|lack|delay|risk|gain|chance|saving|shortage|change|shift|burden|need|jobs?|costs?)$/;

/* ---------- `is` ---------- */

/**
 *     A     low-traffic neighbourhood (LTN)  is  a  group of streets  from which through traffic is kept out.
 *     └ generic subject ───────────────────┘ verb └ kind ──────────┘ └ what tells it apart
 *
 * A subject with an article or none is a kind of thing, one behind `the` a single thing, unless its kind is a measure
 * (`The primary balance is the difference between …`). What praises, urges or speaks of us defines nothing:
 * `A strong economy is the best way …`, `Data quality is an issue that we must solve`.
 */
function isKind(subject: Subject, gloss: Gloss): boolean {
  if (gloss.shape === 'kind' && gloss.article === '' && listsOwnKinds(subject, gloss)) return true;
  if (gloss.shape === 'none' || gloss.mark === 'none' || isCalled.test(gloss.text)) return false;
  // `one under which a law lapses`, but not `one part of the scheme`
  if (gloss.article === 'one' && gloss.head !== '') return false;
  if (subject.promise === 'named' && gloss.shape === 'doing') return true;
  if (isDoing.test(gloss.text)) return false;
  // `the recovery of money that was not spent`: what is measured or done may have been.
  const isUrged = urges.test(gloss.behind) && !(gloss.shape === 'single' && isMeasure(gloss));
  const isCalm = !speaksOfUs.test(gloss.text.slice(0, farthestUs)) && !isUrged;
  if (subject.promise !== 'none')
    return isCalm && (gloss.head === 'most' || !kindWords(gloss).some((word) => praising.test(word)));
  const isOwnKind = isKindAfterAll(subject, gloss);
  const isPlain =
    isCalm &&
    !kindWords(gloss).some(
      (word) =>
        judging.test(word) &&
        !(isOwnKind && word === gloss.head) &&
        !(word === 'serious' && harm.test(gloss.head)) &&
        !(word === 'most' && gloss.head === 'most'),
    );
  if (gloss.shape === 'clause')
    return isPlain && subject.article !== 'the' && isGeneric(subject) && !/^whether/.test(gloss.text);
  if (gloss.shape === 'doing') return false;
  if (gloss.shape === 'single' && subject.article === '' && isGeneric(subject) && isKindNoun(gloss.head))
    return isPlain;
  if (gloss.shape === 'single')
    return (
      isPlain &&
      isMeasure(gloss) &&
      (subject.article === 'the' || isGeneric(subject) || (subject.article === '' && counts(gloss)))
    );
  if (gloss.head === '' && gloss.words.length === 0) return isGeneric(subject) && subject.article !== 'the';
  if (isName(subject))
    return (
      isPlain &&
      ((gloss.article !== '' &&
        (policyNoun.test(gloss.head) ||
          (gloss.mark === 'strong' && policyNoun.test(subject.term.split(' ').at(-1)!.toLowerCase())))) ||
        (gloss.mark === 'strong' && subject.term.toLowerCase().endsWith(` ${gloss.head}`)))
    );
  return isPlain && isGeneric(subject) && classes(subject, gloss);
}

/** `A boat is "lived in" if …`: another word is defined there. */
const isCalled = /^["“‘][^"”’]*["”’] (?:if|when|where|unless)\b/;

/** `a serious incident that …` weighs, and judges nothing. */
const harm = /^(?:incident|accident|event|crime|offence|illness|disease|injury|breach|harm)$/;

/** `Controlled waste is household, industrial and commercial waste.` */
function listsOwnKinds({ term, article }: Subject, { text }: Gloss): boolean {
  const [, noun] = ownKinds.exec(text) ?? [];
  return noun !== undefined && article === '' && term.toLowerCase().endsWith(` ${noun}`);
}
const ownKinds = /^[\p{Ll}-]+(?:, [\p{Ll}-]+)*,? (?:and|or) [\p{Ll}-]+ (\p{Ll}{4,})\.?$/u;

/** `A water share is a right to …`, `A sitting day is a day on which …`: behind `a` and two words no praise. */
function isKindAfterAll({ term, article }: Subject, { head, mark, words, behind }: Gloss): boolean {
  // `a way of paying under which …`
  if (head === 'way') return /\bof \p{Ll}+ing\b/u.test(words.join(' ')) && /\bwhich\b/.test(behind);
  return (
    article !== 'the' &&
    (term.toLowerCase().endsWith(head.toLowerCase()) ||
      (term.includes(' ') && /^an?$/.test(article) && mark !== 'none' && kindsAfterAll.test(head)))
  );
}
const kindsAfterAll =
  /^(?:right|place|area|day|week|year|community|decision|commitment|choice|resource|partner|risk|word)$/;

function classes({ term, article }: Subject, { head, mark, article: kindArticle, behind }: Gloss): boolean {
  const words = term.split(' ');
  const repeats = head.length > 3 && term.toLowerCase().endsWith(head.toLowerCase());
  const isKnownKind = repeats || isKindNoun(head) || measures.test(head) || people.test(head);
  if (article === 'the')
    return (
      mark === 'strong' &&
      words.length > 1 &&
      isKnownKind &&
      (kindArticle !== '' || policyNoun.test(words.at(-1)!))
    );
  if (mark === 'weak')
    return (
      repeats ||
      isKindNoun(head) ||
      measures.test(head) ||
      (article !== '' && kindArticle !== '' && laterMark.test(behind))
    );
  return (
    article !== '' ||
    isKnownKind ||
    (words.length > 1 &&
      /^(?:that|which|who|whose|where|whereby|(?:in|under|by|through|for|from|at|on|to) which|set|made|used)\b/.test(
        behind,
      ))
  );
}

/** `the difference between …`, `the deliberate moving of …`: of these there is one, whatever it is a name for. */
function isMeasure({ words, head, behind }: Gloss): boolean {
  if (words.some((word) => measures.test(word))) return true;
  return deverbal.test(head) && !judgedOf.test(head) && (words[1] === 'of' || /^of .{15}/.test(behind));
}
/** `Healthy life expectancy is the number of years …`, `Exposure at default is the amount that …`: no praise, no single one. */
const counts = ({ head, mark }: Gloss) => measures.test(head) && mark !== 'none';
const deverbal = /..(?:ing|[ts]ion|ment|ance|ence|al|ure|(?:cov|liv)ery)$/;
const judgedOf =
  /^(?:foundation|question|condition|function|responsibility|intention|exception|solution|importance|reason|majority|nature|arrival|beginning|ending|building|evening|meeting|future)$/;

const laterMark = /\b(?:that|which|who|whose|where|what)\b/;

/** `New homes`, `Good schools`, `John Reed`: neither a kind nor a term. */
function isGeneric(subject: Subject): boolean {
  const words = subject.term.split(' ');
  // `A local green space is an area which …`
  const isOne = /^an?$/.test(subject.article) && words.length > 2 && places.test(words[0]!);
  return (
    !isName(subject) && (isOne || !qualities.test(words[0]!)) && !words.some((word) => preposition.test(word))
  );
}

/** `Bridge to Work is a twelve-week course that …`: of names only those of policies are terms. */
function isName({ term, article }: Subject): boolean {
  const words = term.split(' ').filter((word) => !/^(?:of|to|and|for|the|in)$/.test(word));
  return words.length > 1 && !/^an?$/.test(article) && words.every((word) => /^\p{Lu}/u.test(word));
}

/** `A key pressure on many families` is one of the things that are, not a name for them. */
const preposition = /^(?:on|in|at|to|from|by|with|about|between|over|under|during|against)$/;
const places = /^(?:local|rural|young|small|large)$/i;
const qualities =
  /^(?:new|old|good|great|strong|better|best|bad|poor|small|large|big|young|local|rural|current|recent|modern|many|our|real|true|fair|safe|healthy|effective|efficient|successful|important|british|chinese|european|american)$/i;

/** `is providing`, `are increasingly being supplied`: a verb, not a kind. */
const isDoing =
  /^(?:\p{Ll}+ly )?(?!(?:anything|something|everything|housing|funding|training|lighting|clothing)\b)(?:\p{Ll}+ing (?!(?:of|by|that|which)\b)|(?:\p{Ll}+-)?\p{Ll}{2,}ed\b(?! \p{Ll}+(?: \p{Ll}+)? (?:that|which|who|where)\b)|being\b|set\b|put\b|made\b|given\b|held\b|paid\b|built\b|taken\b|kept\b|done\b|known\b|called\b|sent\b|brought\b|sold\b|found\b|due\b)/u;

/** The noun and what describes it: of `a set of verified facts` the set. */
function kindWords({ words, head }: Gloss): string[] {
  return words.slice(0, words.indexOf(head) + 1);
}

/** `an issue that must be solved`, `a system that has served us`. */
const urges =
  /^(?:that|which|who) (?:must|ought|(?:should|needs?|deserves?)(?! have\b)|will|had|was|were|cannot|we|I|our|(?:falls|rests|lies) (?:on|upon|with) (?:every|each|all|us|the)\b|ha(?:s|ve) (?:served|been|become|helped|made|given|stood|brought|built|shaped|kept))\b/;
const speaksOfUs = /\b(?:[Ww]e|us|[Oo]urs?|I(?= )|my|you|your|today|now|this year|this budget)\b/;
/** Beyond so many characters it no longer matters. */
const farthestUs = 30;
