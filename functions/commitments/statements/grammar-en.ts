/** The pieces English cues are built from. */

/** Nouns by which a reporting body names itself. */
const body =
  '(?:government|ministers?|ministry|department|administration|council|commission|authority|agency|office|bureau|board|committee|party|service|corporation|institute|city|province|county|municipality|state|executive|cabinet|parliament|advisers|secretary|company|group|university|hospital|trust|regulator|ombudsman|inspectorate)';
export const self = `(?:we|i|government(?= (?:will|shall|has|have|had|must|should|is|was|does|did|proposes|intends)\\b)|(?:my|the|this|our|a|your|each)(?: [\\w-]+){0,3} ${body}s?(?: of(?: the)?(?: [A-Z][\\w-]+)+)?)`;

/** Past participles without -ed that official prose uses. */
const irregularParticiple =
  'made|set|put|built|held|given|taken|brought|found|kept|drawn|cut|spent|done|begun|seen|met|paid|laid|led|won|grown|risen|fallen|become|undertaken|overseen|spread|shown|written|driven|chosen|sold|sent|borne|come|gone|had|been|left|lost|raised|rebuilt|overcome|withdrawn|strengthened|frozen|broken|heard|taught|dealt|bought|sought|caught|fought|struck|understood|swept|torn|thrown|sown|run|shut|rewritten|fed';
export const participle = `(?:[a-z]+ed|${irregularParticiple})`;
export const irregularPast =
  'made|set(?! (?:the )?(?:standards?|rules|polic(?:y|ies)|direction|framework)\\b)|put|built|held|gave|took|brought|found|kept|drew|cut|spent|did|began|saw|met|paid|laid|led|won|grew|rose|fell|became|undertook|oversaw|spread|showed|wrote|drove|chose|sold|sent|came|went|had|left|lost|rebuilt|overcame|withdrew|stood|ran|got|hit|beat|heard|taught|bought|caught|fought|sought|dealt|lent|shrank|struck|spoke|threw|swept|sank|fed|told|knew|bore';
export const adverbs =
  '(?: (?:\\w+ly|also|already|now|then|thus|since|further|just|never|not|once|again|both|jointly|always|still|soon|even|never before|in turn|in recent (?:years|months)|over the (?:past|last) [a-z]+(?: years| months)?|in the (?:past|last) [a-z]+(?: years| months)?|this year|last year))*';

/** Base forms that begin a planned action in official prose; kept to verbs that are hardly ever nouns in that place. */
export const actionVerbs =
  'accelerate|achieve|add|adopt|advance|adhere|allocate|amend|apply|arrange|assist|boost|bring|build|carry|clarify|clean|clear|coordinate|co-ordinate|combat|complete|conduct|consolidate|construct|continue|control|create|cultivate|curb|deepen|deliver|develop|do|draft|draw|eliminate|enable|encourage|enforce|enhance|ensure|enrich|establish|expand|expedite|explore|extend|facilitate|focus|formulate|foster|fully|give|grasp|guide|hold|implement|improve|increase|innovate|integrate|intensify|introduce|invest|keep|launch|lay|lower|maintain|make|modernise|modernize|move|open|optimise|optimize|organise|organize|oversee|perfect|phase|prepare|prevent|prioritise|prioritize|promote|protect|provide|publish|pursue|push|put|raise|reduce|refine|reform|regulate|reinforce|remove|resolve|restore|revise|review|safeguard|secure|select|set|simplify|speed|stabilize|stabilise|standardize|standardise|steer|step|stimulate|streamline|strengthen|strictly|strive|supervise|support|tackle|take|tighten|train|transform|undertake|unswervingly|update|upgrade|urge|use|work|abolish|repeal|replace|recruit|double|halve|end|stop|help|plan|reuse|recycle|abandon|adjust|advocate|allow|ban|cancel|change|close|compel|insist|require|revive|scrap|spend|attract|collect|connect|consult|crack|cut|announce|convert|dispense|evolve|generate|pass|cap|freeze|slash|devolve|nationalise|nationalize|legalise|legalize|outlaw|overhaul|champion|unlock|embed|decarbonise|decarbonize|electrify|engage|mitigate|minimise|minimize|maximise|maximize|divert|empower|digitise|digitize|eradicate|evaluate|examine|fight|finalise|finalize|grow|guarantee|guard|halve|hire|inspect|investigate|link|lower|merge|migrate|modernise|monitor|nurture|offer|participate|pilot|popularise|popularize|rectify|respond|roll out|save|seek|serve|shift|solve|tap|triple|unleash|uphold|win|appoint|assess|assign|commission|compile|define|deploy|design|determine|disclose|distribute|equip|explain|gather|identify|incorporate|install|issue|mobilise|mobilize|negotiate|procure|produce|refurbish|rehabilitate|relocate|renew|renovate|reopen|repair|repeat|resume|retain|retrofit|revisit|submit|suspend|switch|widen|withdraw|vigorously|actively|steadily|earnestly|comprehensively|effectively|conscientiously|deeply|thoroughly|firmly|resolutely|obtain|initiate|partner with|leverage|align|further|properly|scientifically|rigorously|continuously|appropriately|orderly';

/** Base forms told by their ending: "Computerise", "Diversify". */
export const verbEndings =
  '(?!(?:enterprise|exercise|franchise|expertise|promise|noise|precise|premise|otherwise|likewise|prize|size|concise|merchandise|paradise|treatise|rise|wise)\\b)[a-z]{3,}(?:ise|ize|ify)';

/** Base forms that are as often nouns: a planned action only before what it acts on. */
export const nounLikeVerbs =
  'audit|buy|check|fill|fit|fund|hand|lead|map|measure|pay|plant|press|record|refer|report|return|run|sell|send|share|sign|start|target|teach|test|treat|trial|turn|write';

/** What stands before the verb of a planned action: a bullet, a letter, "First,", "The second is to". */
export const lead =
  '(?:[-•*–—]\\s*)?(?:\\(?\\w{1,3}\\)\\s*)?(?:(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|one)(?:ly)?(?:,| is to) (?:to )?)?';

export const re = (source: string, flags = 'i'): RegExp => new RegExp(source, flags);
