import { type Gloss, policyNoun, readGloss } from './english-gloss.ts';
import { isKind, speaksOfUs } from './english-kind.ts';
import { isMeaning, isStanding, tellsApart } from './english-meaning.ts';
import type { Subject } from './english-subject.ts';
import { isGeneric, isName } from './generic-subject.ts';
import { isKindNoun } from './kind-nouns.ts';

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
  // `Technology readiness level measures on a scale … how …`
  {
    verb: /^measures (?:on a scale [^,;]{3,30} )?(?=how\b)/u,
    defines: (subject) => isMarked(subject) || (subject.article === '' && isGeneric(subject)),
  },
  // `includes`: what is marked or listed is defined by it, all else only described.
  {
    verb: /^(?:(?:shall |does not |do not )?(?:also )?(?:include|embrace)s?|encompass(?:es)?|captures?|covers?|comprises?|extends? to|applies to)\b/u,
    defines: ({ promise }, { text, shape, mark }) =>
      // `"Service Near You" covers 214 outlets`: how many, not what.
      (!/^(?:some |about |over |more than |nearly )?\d/.test(text) &&
        (promise === 'named' || promise === 'listed')) ||
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
      isMarked(subject) ||
      (subject.article === '' &&
        isGeneric(subject) &&
        (subject.term.includes(' ') || (isDeed.test(subject.term) && hasObject.test(subject.predicate)))),
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
  // `Hospital at Home is our service for …`
  {
    verb: /^(?:is|are) (?=(?:our|the (?:\p{L}+['’]s?|\p{L}+['’])|its) )/u,
    defines: (subject, gloss) => {
      const own = readGloss(gloss.text.replace(/^(?:our|its|the \p{L}+['’]s?) /u, 'a '));
      return (isMarked(subject) || isName(subject)) && policyNoun.test(own.head) && isKind(subject, own);
    },
  },
  { verb: /^(?:is|are)(?: (?:simply|essentially|basically|in effect))? /u, defines: isKind },
];

/** `Rehabilitation involves replacing the base`; but `Regeneration involves listening to people`. */
const isDeed = /..(?:ing|[ts]ion|ment)$/;
const hasObject = /^\S+ \p{Ll}+ing (?:an?|the|all|any|\p{Ll}+s)\b/u;

/** `This means that …` draws a consequence; `The so-called time bank means that …` explains. */
const isThat = /^\S+ that\b/;
