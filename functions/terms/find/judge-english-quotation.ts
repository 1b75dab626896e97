import { numberWords, periodicalNouns } from './english-lexicon.ts';

const longestEnglishSlogan = 8;
const longestEnglishPrinciple = 24;

const policyNoun =
  'principle|principles|policy|policies|slogan|motto|concept|theme|strategy|campaign|initiative|model|pattern|mechanism|approach|programme|program|project|projects|action|actions|plan|' +
  'reform|reforms|goal|goals|goals|target|targets|system|systems|scheme|schemes|framework|doctrine|formula|requirement|requirements|layout|vision|standard|standards|list|lists|line|service|services|' +
  'measures|pilot|bases|construction|development|arrangement|arrangements|drive|route|routes|movement|zone|zones|city|cities|economy|ladder|rule|test|guarantee';
const leadsIntoPolicy = new RegExp(
  `(?:\\b(?:${policyNoun})(?: \\w+){0,2} (?:of|on|for|called|known as|named|entitled|under|is|are)(?: the| a| an| its)? ?|\\b(?:so-called|implement|implementing|implemented|implements|promote|promoting|promoted|carry out|build|building|built|pursue|pursuing|launch|launched|launching|deepen|deepening|uphold|upholding|advance|advancing|construct|constructing|construction of|practice|practise|follow|followed|adhere to|adhering to|create|creating|establish|established|establishing|introduce|introduced|introducing|move to|moving to|move towards|shift to|transition to|become|accelerate|enforce|enforcing|fulfil|fulfill|achieve|completed?|under|around|the|our|an?|of|on|and|to|in|through|with|by|for),? ?)$`,
  'i',
);
const namedByPolicyNoun = new RegExp(
  `^ (?:\\w+[- ]){0,3}(?:${policyNoun}|message|pledge|promise|commitment|ethos|mantra|vouchers?|pilots?|grants?|ratings?|battle|modes?|employers?|warnings?|charter|roadmap|agenda|blueprint|brands?|platform|alliance|villages?|count(?:y|ies)|communit(?:y|ies)|tasks?|bonus|enterprises|methods?|process|inspections?|exercises?|activit(?:y|ies)|households|streets|parks?)\\b`,
  'i',
);
/** `take "…" as the main line` */
const takenAsPolicy =
  /^ as (?:the|our|its|an?) (?:\w+ ){0,3}(?:policy|principle|goal|theme|guideline|guide|starting point|breakthrough|main line|core|focus|requirement|concept|carrier|purpose|direction|motto)\b/;
const speech =
  /\b(?:said|says?|saying|told|tells|asked?|asks|wrote|writes|stated|states|remarked|declared|replied|quoted?|reads?|commented|called it|words?|heard|answer(?:ed)?|cry|shout(?:ed)?|thank)\b[\s,:]*(?:that )?$/i;
/** `the activity of "a thousand officers into a thousand villages"` */
const actionOf =
  /\b(?:activit(?:y|ies)|campaign|projects?|actions?|mechanism|pattern|models?|modes?|system|strategy|layout|reform|requirements?) (?:of|for)(?: the)? ?$/;
/** A verb that is done to policies alone: what is implemented or upheld is one, though it has a verb of its own. */
const strongLead =
  /\b(?:implement|uphold|adher|enforc|pursu|carry(?:ing)? out|carried out)\w*(?: to)?(?: the| a| an| our| its)? ?$/i;
const finiteWords =
  /\b(?:I|we|you|he|she|it|they|is|are|was|were|will|would|shall|should|has|have|had|do|does|did|can|could|must|may|might|'s|n't|don't|cannot|let us|my|me|us)\b/;
const numberCoded = new RegExp(`^(?:the )?(?:${numberWords})(?=[\\s-])|, (?:${numberWords}) |\\d|\\+`, 'i');
const commonScareQuotes =
  /^(?:pain points?|bottlenecks?|weak links?|win-win|thank you|stop|go|stop-go|free|real|fair|good|bad|normal|so-called|yes|no|new|old|pros|cons|safety net|price|value|champion|feel[- ]good|bad|hidden|soft|hard|hands?[- ]on|know[- ]how|blank cheque|rainy day|hub|one-off|one-man|one-way|first-class|one thing)$/i;

/** `resolutely oppose the "four winds"`: a code of a number is policy even where it counts what is blamed. */
const wholeNumberCode = new RegExp(`^(?:the )?(?:${numberWords})[ -][\\p{L}-]+$`, 'iu');

/** `create a national "demonstration county"` */
const levelBefore =
  / (?:national|provincial|municipal|city-level|county-level|regional|new|unified|comprehensive|long-term|standardi[sz]ed|characteristic) $/;

/** Is what stands in quotation marks a policy's own words? Speech, scare quotes and titles of periodicals are not. */
export function isEnglishSlogan(name: string, lead: string, after: string, timesQuoted: number): boolean {
  const before = lead.replace(levelBefore, ' ');
  const bare = name.trim().replace(/[,.;:]$/, '');
  const words = bare.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  if (words.length === 0 || words.length > longestEnglishPrinciple || bare.length < 3) return false;
  if (saidToBePolicy.test(after) || (isTitleCase(words) && isParallel(bare))) return true;
  if (/^an? \p{Ll}+$/u.test(bare)) return false;
  if (/[!?;:|[\]=]|(?<!\bNo)\.|', '/.test(bare) || speech.test(before) || commonScareQuotes.test(bare))
    return false;
  if (/^(?:\s*[,.]?\s*(?:he|she|I|we|they) (?:said|asked|wrote|replied))/.test(after)) return false;
  if (words.length === 1 && /^[\d.·/-]+%?$/.test(bare))
    return /^\d{3,5}$/.test(bare) && (namedByPolicyNoun.test(after) || actionOf.test(before));
  const calledPrinciple =
    /\b(?:principles?|polic(?:y|ies)|slogan|motto|theme|concept|approach|tradition|requirement|commitment|pledge|promise|ambition|mission|goal|target|vision|watchword|tone|guideline|idea|philosophy|thinking|deployment|instruction|layout|priority|heading|banner)(?: \w+)? (?:of|to|is|are|(?<=(?:motto|slogan|theme|watchword|principle)s? )(?:was|were)|remains?|became|has been|that)(?: the| still)? ?$/i;
  const isNamed = namedByPolicyNoun.test(after) || takenAsPolicy.test(after) || strongLead.test(before);
  if (threeWords.test(bare) && /\b(?:is|be|remains|of|called)(?: the| to)? ?$/.test(before)) return true;
  if (isEcho(bare) || threeAims.test(bare)) return true;
  if (words.length > longestEnglishSlogan)
    return (
      calledPrinciple.test(before) ||
      takenAsPolicy.test(after) ||
      strongLead.test(before) ||
      (actionOf.test(before) && !finiteWords.test(bare)) ||
      (bare.includes(', ') && /\b(?:promot|advanc|deepen)\w+(?: the| a| an)? $/i.test(before))
    );
  if (
    calledPrinciple.test(before) ||
    namedAs.test(before) ||
    (strongLead.test(before) && bare.includes(', '))
  )
    return true;
  if (finiteWords.test(bare) && !isTitleCase(words) && !isNamed) return false;
  if (isPeriodical(words)) return false;
  if (honoured.test(before) || worksOfArt.test(after)) return false;
  if (reproached.test(before)) return wholeNumberCode.test(bare);
  if (words.length > 2 && endsAsPolicy.test(bare)) return true;
  if (
    numberCoded.test(bare) ||
    isParallel(bare) ||
    (ofMany.test(after) && evenHalves.test(bare)) ||
    (words.length > 1 && spelledOut.test(after))
  )
    return true;
  if (isTitleCase(words)) return words.length > 1 || namedByPolicyNoun.test(after) || timesQuoted > 1;
  if (namedByPolicyNoun.test(after) || takenAsPolicy.test(after) || timesQuoted > 2) return true;
  if (words.length > 1 && /^\p{Lu}/u.test(bare) && /(?:^|[.!?\n] ?)$/.test(lead) && madeAvailable.test(after))
    return true;
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

/** `won the title of "National Civilized Unit"`: honours are no policy. */
const honoured =
  /\bcall(?:s|ed)? (?:the |our |its |them |him |her )?(?:\w+ )?$|\b(?:titles?|honou?rs?|awards?|awarded|medals?|prizes?|rated|nicknamed|dubbed|(?:hailed|praised|described)[^.;]{0,40}? as)(?: (?:it|them|him|her|us))?(?: (?:of|as))*(?: the| an?)* ?$/i;

/** `rectify "hanging in the air" policies`, `the phenomenon of "…"`: bad habits are named in marks, and are nobody's policy. */
const reproached =
  /\b(?:rectif(?:y|ying)|rectification|curb(?:ing|ed)?|eliminat(?:e|ed|ing|ion)|prevent(?:ed|ing|ion)?|avoid(?:ing|ed)?|oppos(?:e|ed|ing)|overcom(?:e|ing)|stamp(?:ing|ed)? out|crack(?:ing|ed)? down on|put an end to|phenomen(?:on|a)|malpractices?|bad habits?|problems?)(?: (?:of|against|on|such as))?(?: the| a)? ?$/i;

/** `"O Canada" shall be the national anthem` */
const worksOfArt =
  /^,? (?:(?:shall be|is|was|as|by) )?(?:the |an? )?(?:\w+ )?(?:anthem|song|hymn|film|novel|play|poem|exhibition|concert|magazine|newspaper|column|web ?page|website)\b/;

/** `"chain leader system" (each chain is led by …)`, `"toilet revolution" was promoted`. */
const spelledOut =
  /^(?:,? ?(?:i\.e\.|namely|that is,|meaning )| \([a-z][^()]{12,}| (?:was|were|has been|have been|is|are|will be|shall be) (?:\w+ly |further )?(?:promoted|implemented|carried out|advanced|launched|deepened|established|formed|enforced|realized|realised|pursued|pushed|rolled out)\b)/;

/** `"Turn up and go" is now available at 90 stations` */
const madeAvailable =
  /^ (?:is|are|was|were|has been|have been|will be) (?:now |also |further )?(?:available|extended|widened|introduced|offered|expanded|doubled|opened|closed|adopted|kept|in place|in force|brought in|piloted|trialled|tested)\b/;

/** `I say "people first". That is our motto.` */
const saidToBePolicy =
  /^[.,]? (?:(?:That|This|It|[Ww]hich) )?(?:is|was|remains|has been|will be) (?:our|the|its|their) (?:\w+ )?(?:motto|slogan|principle|policy|watchword|theme|aim|goal|guiding idea|mission|vision)\b/;

/** `listen, act, report back`, behind `is` or `of` */
const threeWords = /^[\p{L}-]+(?: [\p{L}-]+)?(?:, (?:and )?[\p{L}-]+(?: [\p{L}-]+){0,2}){2,3}$/u;

/** `delegating power, streamlining administration and optimizing services` */
const threeAims = /^\w+ing [^,]+, \w+ing [^,]+,? and \w+ing \w/;

/** `small disputes do not leave the store, big disputes do not leave the street`: the second half repeats the first. */
function isEcho(bare: string): boolean {
  const [first, second, ...more] = bare
    .toLowerCase()
    .split(', ')
    .map((piece) => piece.split(' '));
  if (first === undefined || second === undefined || more.length > 0 || first.length < 3) return false;
  const shared = second.filter((word) => first.includes(word)).length;
  return Math.abs(first.length - second.length) <= 1 && shared >= 2 && shared * 2 >= second.length;
}

/** `"county management and township employment" of doctors` */
const evenHalves = /^[\p{L}-]+ [\p{L}-]+ and [\p{L}-]+ [\p{L}-]+$/u;
const ofMany = /^ of \p{Ll}{3,}/u;

/** `under the priority "skills for care"` */
const namedAs =
  /\b(?:priority|theme|banner|heading|slogan|motto|watchword|principle|catchphrase|(?:popularly|commonly|locally|better|also|widely|otherwise) known as),? $/;

/** `"green rural revival program"`, `"national civilized city"` */
const endsAsPolicy =
  / (?:program|programme|project|action|campaign|reform|policy|mechanism|model|system|city|county|village|town|district|community)$/;

/** `fixed point, fixed time`, `weekly rank, monthly note and quarterly report`: short pieces of one build. */
function isParallel(bare: string): boolean {
  const pieces = bare.split(/,/.test(bare) ? /,? and |, / : /, /).map((piece) => piece.split(' '));
  return (
    pieces.length > 1 &&
    pieces.every((piece) => piece.length >= 2 && piece.length <= 4 && piece.length === pieces[0]!.length)
  );
}

/** Articles and prepositions alone say little; lower-case words need a verb or noun of policy before them. */
function isPolicyLead(before: string): boolean {
  return (
    !/(?:^|[\s(])(?:an?|and|in|to|with|by|for|through|in (?:a|the)|the|our|on|of)(?: ?|,)$/i.test(before) ||
    new RegExp(
      `\\b(?:${policyNoun}|work|implementation|construction|renovation|transformation|adherence|system|pilot work|role|routes?)\\b(?: [\\w-]+){0,2} (?:of|on|for|in|under|with|to)(?: the| a| an| our)? ?$|\\b(?:implement|promote|pursue|build|uphold|adhere to|carry out|enforce|deepen|launch|create|establish|introduce|complete|achieve|realize|realise|form|the two)(?:ing|e?d|s)? (?:the|a|an|our) ?$|\\b(?:mov(?:e|ing)|shift|transition) (?:to|towards) $`,
      'i',
    ).test(before)
  );
}

function isTitleCase(words: string[]): boolean {
  const significant = words.filter(
    (word) => !/^(?:of|and|the|in|for|to|on|a|an|with|&|by|from|or|\+)$/.test(word),
  );
  return significant.length > 0 && significant.every((word) => /^[\p{Lu}\d]/u.test(word));
}

function isPeriodical(words: string[]): boolean {
  return periodicalNouns.has(words.at(-1)!);
}
