import { type Gloss, policyNoun } from './english-gloss.ts';
import { isKindNoun, people } from './kind-nouns.ts';
import { boundary } from './noun-phrase-before.ts';

/** A name and what stands beside it between marks. */
interface Apposition {
  term: string;
  article: string;
  gloss: Gloss;
  /** Between bare commas, which part much else as well. */
  isComma: boolean;
  /** `which is`, `which measures`: the verb in front of the gloss. */
  verb: string | undefined;
}

/** Does what stands beside the term say what it is? */
export function isApposition(apposition: Apposition): boolean {
  const { explains } = rules.find(({ fits }) => fits(apposition))!;
  return typeof explains === 'boolean' ? explains : explains(apposition);
}

/** In order: the first that fits decides; the last fits all. */
const rules: readonly {
  fits: (apposition: Apposition) => boolean;
  explains: boolean | ((apposition: Apposition) => boolean);
}[] = [
  { fits: hasNoSubject, explains: false },
  { fits: isName, explains: namesPolicy },
  { fits: ({ verb }) => verb !== undefined && !/^(?:is|are|means?)$/.test(verb), explains: saysWhatItDoes },
  { fits: ({ gloss }) => namesIt.test(gloss.text), explains: true },
  { fits: ({ gloss }) => gloss.shape === 'clause', explains: isConditionOrQuestion },
  { fits: ({ gloss }) => gloss.shape === 'none', explains: false },
  { fits: ({ term, gloss }) => repeatsNoun(term, gloss), explains: true },
  { fits: ({ gloss }) => gloss.shape === 'doing', explains: isDeed },
  { fits: ({ gloss }) => gloss.shape === 'single', explains: isMeasured },
  { fits: ({ gloss }) => arithmetic.test(gloss.text), explains: true },
  { fits: ({ article, isComma }) => article === 'the' && isComma, explains: isAgreed },
  {
    fits: ({ article }) => article === 'the',
    explains: ({ term, gloss, verb }) => verb === undefined && gloss.mark === 'strong' && term.includes(' '),
  },
  { fits: isBareMany, explains: isManyOfKind },
  { fits: () => true, explains: isOneOfKind },
];

function hasNoSubject({ term }: Apposition): boolean {
  const [, ...words] = term.split(' ');
  return (
    noSubject.test(term) ||
    pronoun.test(term) ||
    words.some((word) => boundary.test(word) && !/^(?:of|in|for)$/.test(word))
  );
}

function isName({ term }: Apposition): boolean {
  return /^\p{Lu}.* \p{Lu}/u.test(term) || (/^\p{Lu}/u.test(term.split(' ').at(-1)!) && term.includes(' '));
}

/** `Right Start, a programme that …`, `The Levelling Fund, a pot of 90 million …` name one; `John Reed, a nurse who …` is nobody's term. */
function namesPolicy({ gloss }: Apposition): boolean {
  return gloss.mark === 'strong' && /^an?$/.test(gloss.article) && policyNoun.test(gloss.head);
}

function saysWhatItDoes({ article, verb = '' }: Apposition): boolean {
  return (
    article !== 'the' ||
    /^(?:(?:measure|record|count|strip|exclude|track|capture|compare|remove|show)s)/.test(verb)
  );
}

function isConditionOrQuestion({ article, gloss, isComma }: Apposition): boolean {
  return !isComma && article !== 'the' && /^(?:when|where|what|whether) /.test(gloss.text);
}

function isDeed({ article, gloss, isComma }: Apposition): boolean {
  return article !== 'the' && !isComma && !circumstance.test(gloss.text);
}
const circumstance =
  /^(?:including|excluding|according|depending|starting|working (?:with|from|in|on|at|closely|together|hard|as)|following|ranging|beginning)\b/;

function isMeasured({ article, gloss, isComma }: Apposition): boolean {
  return (
    gloss.mark !== 'none' &&
    (figures.test(gloss.head.replace(/(?<!s)s$/, '')) ||
      (article === '' && deverbal.test(gloss.head) && /^of\b/.test(gloss.behind)) ||
      // `a data steward (the person who is answerable for …)`
      (/^an?$/.test(article) && !isComma && people.test(gloss.head) && gloss.mark === 'strong'))
  );
}

/** `The airport – the busiest in the north –`, `The centre, a converted mill,`: one thing, described. */
function isAgreed({ term, gloss }: Apposition): boolean {
  return (
    /^an?$/.test(gloss.article) && gloss.mark !== 'none' && agreed.test(gloss.head) && oneThing.test(term)
  );
}

function isBareMany({ article, gloss, isComma, verb }: Apposition): boolean {
  return article === '' && isComma && verb === undefined && gloss.article === '';
}

/** `Bootcamps, short courses of up to sixteen weeks, …`: of what is many only a kind of thing explains. */
function isManyOfKind({ term, gloss }: Apposition): boolean {
  return /s$/.test(term) && gloss.mark !== 'none' && /s$/.test(gloss.head) && isKindNoun(gloss.head);
}

function isOneOfKind({ term, gloss, isComma }: Apposition): boolean {
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

/** `the image it projects, …` */
const pronoun = /\b(?:it|we|they|you|he|she|I)\b/;

/** `our term for …` */
const namesIt =
  /^(?:our|the|a|another) (?:\p{Ll}+ )?(?:term|name|word|shorthand|label|expression|phrase) (?:for|given to)\b/u;
const arithmetic = /\b(?:less|minus|plus|divided by)\b/;

/** `organisations with more than 500 staff that are unlikely to leave` */
export const later = /\b(?:that|which|who|whose|where)\b/;
export const noSubject =
  /^(?:\p{Lu}\p{Ll}+ly$|thus|hence|please|instead|therefore|indeed|however|moreover|meanwhile|otherwise|furthermore|likewise|sadly|clearly|last|next|now|today|it|this|that|these|those|he|she|they|we|i|you|there|here|one|in|on|at|for|from|with|by|to|as|if|when|while|although|because|since|after|before|under|over|through|during|our|my|its|his|her|their|many|some|most|all|each|every|no|two|three|four|five|\d.*)(?:\b|$)/iu;
const figures =
  /^(?:rise|fall|share|difference|sum|rate|amount|gap|number|ratio|process|practice|proportion|percentage|value|cost|period|distance|level|extent|tendency|transfer|removal|loss|shortage|spread|likelihood|burden|weight|volume|quantity|length|degree|use|sale|movement|return|fee|price|total|time|capacity|ability|inflation|income|spending|tax|limit|cap|ceiling|maximum|minimum|threshold|most|least)$/;

/** `the settling of mud in a basin` */
const deverbal = /..(?:ing|[ts]ion|ment)$/;
