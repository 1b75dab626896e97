/* What stands before or behind quotation marks and tells a policy from speech, blame and honours. */

const policyNoun =
  'principle|principles|policy|policies|slogan|motto|concept|theme|strategy|campaign|initiative|model|pattern|mechanism|approach|programme|program|project|projects|action|actions|plan|' +
  'reform|reforms|goal|goals|goals|target|targets|system|systems|scheme|schemes|framework|doctrine|formula|requirement|requirements|layout|vision|standard|standards|list|lists|line|service|services|' +
  'measures|pilot|bases|construction|development|arrangement|arrangements|drive|route|routes|movement|zone|zones|city|cities|economy|ladder|rule|test|guarantee';
export const leadsIntoPolicy = new RegExp(
  `(?:\\b(?:${policyNoun})(?: \\w+){0,2} (?:of|on|for|called|known as|named|entitled|under|is|are)(?: the| a| an| its)? ?|\\b(?:so-called|implement|implementing|implemented|implements|promote|promoting|promoted|carry out|build|building|built|pursue|pursuing|launch|launched|launching|deepen|deepening|uphold|upholding|advance|advancing|construct|constructing|construction of|practice|practise|follow|followed|adhere to|adhering to|create|creating|establish|established|establishing|introduce|introduced|introducing|move to|moving to|move towards|shift to|transition to|become|accelerate|enforce|enforcing|fulfil|fulfill|achieve|completed?|under|around|the|our|an?|of|on|and|to|in|through|with|by|for),? ?)$`,
  'i',
);
export const namedByPolicyNoun = new RegExp(
  `^ (?:\\w+[- ]){0,3}(?:${policyNoun}|message|pledge|promise|commitment|ethos|mantra|idea|vouchers?|pilots?|grants?|ratings?|battle|modes?|employers?|warnings?|charter|roadmap|agenda|blueprint|brands?|platform|alliance|villages?|count(?:y|ies)|communit(?:y|ies)|tasks?|bonus|enterprises|methods?|process|inspections?|exercises?|activit(?:y|ies)|households|streets|parks?)\\b`,
  'i',
);

/** `take "…" as the main line` */
export const takenAsPolicy =
  /^ as (?:the|our|its|an?) (?:\w+ ){0,3}(?:policy|principle|goal|theme|guideline|guide|starting point|breakthrough|main line|core|focus|requirement|concept|carrier|purpose|direction|motto)\b/;

/** `under the principle of "…"`, `our motto is "…"` */
export const calledPrinciple =
  /\b(?:principles?|polic(?:y|ies)|slogan|motto|theme|concept|approach|tradition|requirement|commitment|pledge|promise|ambition|mission|goal|target|vision|watchword|tone|guideline|idea|philosophy|thinking|deployment|instruction|layout|priority|heading|banner)(?: \w+)? (?:of|to|is|are|(?<=(?:motto|slogan|theme|watchword|principle)s? )(?:was|were)|remains?|became|has been|that)(?: the| still)? ?$|\b(?:slogan|motto|theme|watchword) (?:of|for) [^.;"“”]{3,50} (?:is|was|remains|will be):? ?$/i;

/** `under the priority "skills for care"` */
export const namedAs =
  /\b(?:priority|theme|banner|heading|slogan|motto|watchword|principle|catchphrase|(?:popularly|commonly|locally|better|also|widely|otherwise) known as),? $/;

/** `the activity of "a thousand officers into a thousand villages"` */
export const actionOf =
  /\b(?:activit(?:y|ies)|campaign|projects?|actions?|mechanism|pattern|models?|modes?|system|strategy|layout|reform|requirements?) (?:of|for)(?: the)? ?$/;

/** A verb that is done to policies alone: what is implemented or upheld is one, though it has a verb of its own. */
export const strongLead =
  /\b(?:implement|uphold|adher|enforc|pursu|carry(?:ing)? out|carried out)\w*(?: to)?(?: the| a| an| our| its)? ?$/i;

/** `I say "people first". That is our motto.` */
export const saidToBePolicy =
  /^[.,]? (?:(?:That|This|It|[Ww]hich) )?(?:is|was|remains|has been|will be) (?:our|the|its|their) (?:\w+ )?(?:motto|slogan|principle|policy|watchword|theme|aim|goal|guiding idea|mission|vision)\b/;

/** `"chain leader system" (each chain is led by …)`, `"toilet revolution" was promoted`. */
export const spelledOut =
  /^(?:,? ?(?:i\.e\.|namely|that is,|meaning )| \([a-z][^()]{12,}| (?:was|were|has been|have been|is|are|will be|shall be) (?:\w+ly |further )?(?:promoted|implemented|carried out|advanced|launched|deepened|established|formed|enforced|realized|realised|pursued|pushed|rolled out)\b)/;

/** `"Turn up and go" is now available at 90 stations` */
export const madeAvailable =
  /^ (?:is|are|was|were|has been|have been|will be) (?:now |also |further )?(?:available|extended|widened|introduced|offered|expanded|doubled|opened|closed|adopted|kept|in place|in force|brought in|piloted|trialled|tested)\b/;
export const speech =
  /\b(?:said|says?|saying|told|tells|asked?|asks|wrote|writes|stated|states|remarked|declared|replied|quoted?|reads?|commented|called it|words?|heard|answer(?:ed)?|cry|shout(?:ed)?|thank)\b[\s,:]*(?:that )?$/i;

/** `won the title of "National Civilized Unit"`: honours are no policy. */
export const honoured =
  /\bcall(?:s|ed)? (?:the |our |its |them |him |her )?(?:\w+ )?$|\b(?:titles?|honou?rs?|awards?|awarded|medals?|prizes?|rated|nicknamed|dubbed|(?:hailed|praised|described)[^.;]{0,40}? as)(?: (?:it|them|him|her|us))?(?: (?:of|as))*(?: the| an?)* ?$/i;

/** `rectify "hanging in the air" policies`, `the phenomenon of "…"`: bad habits are named in marks, and are nobody's policy. */
export const reproached =
  /\b(?:rectif(?:y|ying)|rectification|curb(?:ing|ed)?|eliminat(?:e|ed|ing|ion)|prevent(?:ed|ing|ion)?|avoid(?:ing|ed)?|oppos(?:e|ed|ing)|overcom(?:e|ing)|stamp(?:ing|ed)? out|crack(?:ing|ed)? down on|put an end to|phenomen(?:on|a)|malpractices?|bad habits?|problems?)(?: (?:of|against|on|such as))?(?: the| a)? ?$/i;

/** `"O Canada" shall be the national anthem` */
export const worksOfArt =
  /^,? (?:(?:shall be|is|was|as|by) )?(?:the |an? )?(?:\w+ )?(?:anthem|song|hymn|film|novel|play|poem|exhibition|concert|magazine|newspaper|column|web ?page|website)\b/;
export const ofMany = /^ of \p{Ll}{3,}/u;

/** `create a national "demonstration county"` */
export const levelBefore =
  / (?:national|provincial|municipal|city-level|county-level|regional|new|unified|comprehensive|long-term|standardi[sz]ed|characteristic) $/;

/** Articles and prepositions alone say little; lower-case words need a verb or noun of policy before them. */
export function isPolicyLead(before: string): boolean {
  return (
    !/(?:^|[\s(])(?:an?|and|in|to|with|by|for|through|in (?:a|the)|the|our|on|of)(?: ?|,)$/i.test(before) ||
    new RegExp(
      `\\b(?:${policyNoun}|work|implementation|construction|renovation|transformation|adherence|system|pilot work|role|routes?)\\b(?: [\\w-]+){0,2} (?:of|on|for|in|under|with|to)(?: the| a| an| our)? ?$|\\b(?:implement|promote|pursue|build|uphold|adhere to|carry out|enforce|deepen|launch|create|establish|introduce|complete|achieve|realize|realise|form|the two)(?:ing|e?d|s)? (?:the|a|an|our) ?$|\\b(?:mov(?:e|ing)|shift|transition) (?:to|towards) $`,
      'i',
    ).test(before)
  );
}
