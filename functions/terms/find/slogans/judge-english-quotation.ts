import {
  actionOf,
  calledPrinciple,
  honoured,
  isPolicyLead,
  leadsIntoPolicy,
  levelBefore,
  madeAvailable,
  namedAs,
  namedByPolicyNoun,
  ofMany,
  reproached,
  saidToBePolicy,
  speech,
  spelledOut,
  strongLead,
  takenAsPolicy,
  worksOfArt,
} from './english-policy-context.ts';
import {
  commonScareQuotes,
  endsAsPolicy,
  evenHalves,
  finiteWords,
  isEcho,
  isParallel,
  isPeriodical,
  isTitleCase,
  numberCoded,
  threeAims,
  threeWords,
  wholeNumberCode,
} from './english-slogan-shapes.ts';

const longestEnglishSlogan = 8;
const longestEnglishPrinciple = 24;

/** Is what stands in quotation marks a policy's own words? Speech, scare quotes and titles of periodicals are not. */
export function isEnglishSlogan(name: string, lead: string, after: string, timesQuoted: number): boolean {
  const bare = name.trim().replace(/[,.;:]$/, '');
  const words = bare.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  const quoted = { bare, words, lead, before: lead.replace(levelBefore, ' '), after, timesQuoted };
  const { isSlogan } = rules.find(({ fits }) => fits(quoted))!;
  return typeof isSlogan === 'boolean' ? isSlogan : isSlogan(quoted);
}

/** The words in quotation marks and what stands around them. */
interface Quoted {
  /** Without the mark that ends them. */
  bare: string;
  words: string[];
  /** As printed before the opening mark. */
  lead: string;
  /** The lead without a level (`national`) right before the mark. */
  before: string;
  after: string;
  timesQuoted: number;
}

interface Rule {
  fits: (quoted: Quoted) => boolean;
  isSlogan: boolean | ((quoted: Quoted) => boolean);
}

/** In order: the first that fits decides; the last fits all. */
const rules: readonly Rule[] = [
  { fits: hasNoNameLength, isSlogan: false },
  { fits: isSaidOrTitledAsPolicy, isSlogan: true },
  { fits: isOneThing, isSlogan: false },
  { fits: isSpeechOrScareQuote, isSlogan: false },
  { fits: isFigure, isSlogan: isNumberOfPolicy },
  { fits: isMotto, isSlogan: true },
  { fits: ({ words }) => words.length > longestEnglishSlogan, isSlogan: isPrinciple },
  { fits: isCalledPolicy, isSlogan: true },
  { fits: isClause, isSlogan: false },
  { fits: isPeriodicalOrWork, isSlogan: false },
  { fits: ({ before }) => reproached.test(before), isSlogan: ({ bare }) => wholeNumberCode.test(bare) },
  { fits: isBuiltAsPolicy, isSlogan: true },
  { fits: ({ words }) => isTitleCase(words), isSlogan: isProperName },
  { fits: isTreatedAsPolicy, isSlogan: true },
  { fits: () => true, isSlogan: isLedInAsPolicy },
];

function hasNoNameLength({ words, bare }: Quoted): boolean {
  return words.length === 0 || words.length > longestEnglishPrinciple || bare.length < 3;
}

function isSaidOrTitledAsPolicy({ bare, words, after }: Quoted): boolean {
  return saidToBePolicy.test(after) || (isTitleCase(words) && isParallel(bare));
}

/** `"a bridge"` */
function isOneThing({ bare }: Quoted): boolean {
  return /^an? \p{Ll}+$/u.test(bare);
}

function isSpeechOrScareQuote({ bare, before, after }: Quoted): boolean {
  return (
    /[!?;:|[\]=]|(?<!\bNo)\.|', '/.test(bare) ||
    speech.test(before) ||
    commonScareQuotes.test(bare) ||
    /^(?:\s*[,.]?\s*(?:he|she|I|we|they) (?:said|asked|wrote|replied))/.test(after)
  );
}

function isFigure({ words, bare }: Quoted): boolean {
  return words.length === 1 && /^[\d.·/-]+%?$/.test(bare);
}

/** `"12345" hotline project` */
function isNumberOfPolicy({ bare, before, after }: Quoted): boolean {
  return /^\d{3,5}$/.test(bare) && (namedByPolicyNoun.test(after) || actionOf.test(before));
}

function isMotto({ bare, before }: Quoted): boolean {
  return (
    (threeWords.test(bare) && /\b(?:is|be|remains|of|called)(?: the| to)? ?$/.test(before)) ||
    isEcho(bare) ||
    threeAims.test(bare)
  );
}

/** What is longer than a slogan is one only where the text says so. */
function isPrinciple({ bare, before, after }: Quoted): boolean {
  return (
    calledPrinciple.test(before) ||
    takenAsPolicy.test(after) ||
    strongLead.test(before) ||
    (actionOf.test(before) && !finiteWords.test(bare)) ||
    (bare.includes(', ') && /\b(?:promot|advanc|deepen)\w+(?: the| a| an)? $/i.test(before))
  );
}

function isCalledPolicy({ bare, before }: Quoted): boolean {
  return (
    calledPrinciple.test(before) || namedAs.test(before) || (strongLead.test(before) && bare.includes(', '))
  );
}

/** With a verb or pronoun of its own, and nothing around that makes a policy of it. */
function isClause({ bare, words, before, after }: Quoted): boolean {
  const isNamed = namedByPolicyNoun.test(after) || takenAsPolicy.test(after) || strongLead.test(before);
  return finiteWords.test(bare) && !isTitleCase(words) && !isNamed;
}

function isPeriodicalOrWork({ words, before, after }: Quoted): boolean {
  return isPeriodical(words) || honoured.test(before) || worksOfArt.test(after);
}

function isBuiltAsPolicy({ bare, words, after }: Quoted): boolean {
  return (
    (words.length > 2 && endsAsPolicy.test(bare)) ||
    numberCoded.test(bare) ||
    isParallel(bare) ||
    (ofMany.test(after) && evenHalves.test(bare)) ||
    (words.length > 1 && spelledOut.test(after))
  );
}

function isProperName({ words, after, timesQuoted }: Quoted): boolean {
  return words.length > 1 || namedByPolicyNoun.test(after) || timesQuoted > 1;
}

function isTreatedAsPolicy({ bare, words, lead, after, timesQuoted }: Quoted): boolean {
  const opensSentence =
    words.length > 1 && /^\p{Lu}/u.test(bare) && /(?:^|[.!?\n] ?)$/.test(lead) && madeAvailable.test(after);
  return namedByPolicyNoun.test(after) || takenAsPolicy.test(after) || timesQuoted > 2 || opensSentence;
}

function isLedInAsPolicy({ words, before }: Quoted): boolean {
  return words.length > 1 && words.length <= 5 && leadsIntoPolicy.test(before) && isPolicyLead(before);
}

/**
 * Would it pass for a policy's words in a text that names policies in marks throughout? A short name that nobody says,
 * blames or is given as an honour.
 */
export function mayBeEnglishSlogan(name: string, before: string, after: string): boolean {
  const bare = name.trim();
  const words = bare.split(/\s+/);
  return (
    words.length <= longestEnglishSlogan * (bare.includes(', ') ? 2 : 1) &&
    /\p{L}{2}|^\d{3,4}$/u.test(bare) &&
    !/[!?;:|[\]=.%$£€]|,$/.test(bare) &&
    !speech.test(before) &&
    !/\bthat(?: the)? $/.test(before) &&
    !/^,? (?:he|she|I|we|they) /.test(after) &&
    !finiteWords.test(bare) &&
    !/^an? /.test(bare) &&
    !reproached.test(before) &&
    !/\b(?:problems?|shortcomings?|difficult(?:y|ies)|phenomen(?:on|a)|deficiencies)\b[^.;]*$/i.test(
      before,
    ) &&
    !honoured.test(before) &&
    !worksOfArt.test(after) &&
    !isPeriodical(words) &&
    !commonScareQuotes.test(bare)
  );
}
