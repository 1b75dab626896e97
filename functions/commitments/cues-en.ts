/**
 * What in an English sentence speaks for a promise, for a report, or for neither.
 *
 * Every cue is one observable thing: a construction, never a topic. The weights that say how much each
 * one counts are learnt (statement-weights.json); the list itself is written by hand from the grammar.
 */
import type { Cue } from './cue.ts';

/** Nouns by which a reporting body names itself. */
const body =
  '(?:government|ministers?|ministry|department|administration|council|commission|authority|agency|office|bureau|board|committee|party|service|corporation|institute|city|province|county|municipality|state|executive|cabinet|parliament|advisers|secretary)';
const self = `(?:we|i|government(?= (?:will|shall|has|have|had|must|should|is|was|does|did|proposes|intends)\\b)|(?:my|the|this|our|a|your|each)(?: [\\w-]+){0,3} ${body}s?(?: of(?: the)?(?: [A-Z][\\w-]+)+)?)`;

/** Past participles without -ed that official prose uses. */
const irregularParticiple =
  'made|set|put|built|held|given|taken|brought|found|kept|drawn|cut|spent|done|begun|seen|met|paid|laid|led|won|grown|risen|fallen|become|undertaken|overseen|spread|shown|written|driven|chosen|sold|sent|borne|come|gone|had|been|left|lost|raised|rebuilt|overcome|withdrawn|strengthened';
const participle = `(?:[a-z]+ed|${irregularParticiple})`;
const irregularPast =
  'made|set|put|built|held|gave|took|brought|found|kept|drew|cut|spent|did|began|saw|met|paid|laid|led|won|grew|rose|fell|became|undertook|oversaw|spread|showed|wrote|drove|chose|sold|sent|came|went|had|left|lost|rebuilt|overcame|withdrew|stood|ran|got|hit|beat|heard|taught|bought|caught|fought|sought|dealt|lent|shrank|struck|spoke|threw|swept|sank|fed|told|knew|bore';
const adverbs =
  '(?: (?:\\w+ly|also|already|now|then|thus|since|further|just|never|not|once|again|both|jointly|always|still|soon|even|never before|in turn|in recent (?:years|months)|over the (?:past|last) [a-z]+(?: years| months)?|in the (?:past|last) [a-z]+(?: years| months)?|this year|last year))*';

/** Base forms that begin a planned action in official prose; kept to verbs that are hardly ever nouns in that place. */
const actionVerbs =
  'accelerate|achieve|adopt|advance|adhere|allocate|amend|apply|arrange|assist|boost|bring|build|carry|clarify|clean|clear|coordinate|co-ordinate|combat|complete|conduct|consolidate|construct|continue|control|create|cultivate|curb|deepen|deliver|develop|do|draft|draw|eliminate|enable|encourage|enforce|enhance|ensure|enrich|establish|expand|expedite|explore|extend|facilitate|focus|formulate|foster|fully|give|grasp|guide|hold|implement|improve|increase|innovate|integrate|intensify|introduce|invest|keep|launch|lay|lower|maintain|make|modernise|modernize|move|open|optimise|optimize|organise|organize|oversee|perfect|phase|prepare|prevent|prioritise|prioritize|promote|protect|provide|publish|pursue|push|put|raise|reduce|refine|reform|regulate|reinforce|remove|resolve|restore|revise|review|safeguard|secure|select|set|simplify|speed|stabilize|stabilise|standardize|standardise|steer|step|stimulate|streamline|strengthen|strictly|strive|supervise|support|tackle|take|tighten|train|transform|undertake|unswervingly|update|upgrade|urge|use|work|abolish|repeal|replace|recruit|double|halve|end|stop|help|plan|reuse|recycle|abandon|adjust|advocate|allow|ban|cancel|change|close|compel|insist|require|revive|scrap|spend|attract|collect|connect|consult|crack|cut|digitise|digitize|eradicate|evaluate|examine|fight|finalise|finalize|grow|guarantee|guard|halve|hire|inspect|investigate|link|lower|merge|migrate|modernise|monitor|nurture|offer|participate|pilot|popularise|popularize|rectify|respond|roll out|save|seek|serve|shift|solve|tap|triple|unleash|uphold|win|vigorously|actively|steadily|earnestly|comprehensively|effectively|conscientiously|deeply|thoroughly|firmly|resolutely|further|properly|scientifically|rigorously|continuously|appropriately|orderly';

/** What stands before the verb of a planned action: a bullet, a letter, "First,", "The second is to". */
const lead =
  '(?:[-•*–—]\\s*)?(?:\\(?\\w{1,3}\\)\\s*)?(?:(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|one)(?:ly)?(?:,| is to) (?:to )?)?';

const re = (source: string, flags = 'i'): RegExp => new RegExp(source, flags);

export const englishCues: readonly Cue[] = [
  // A promise in so many words.
  { name: 'will', speaksFor: 'future', pattern: re("\\b(?:will|shall|won't)\\b|[a-z]'ll\\b") },
  {
    name: 'self-will',
    within: ['will'],
    speaksFor: 'future',
    pattern: re(`\\b${self}\\b[^.;:]{0,40}?(?:\\b(?:will|shall)\\b|'ll\\b)`),
  },
  {
    name: 'will-be-done',
    within: ['will'],
    speaksFor: 'future',
    pattern: re(`\\b(?:will|shall)${adverbs} be${adverbs} ${participle}\\b`),
  },
  {
    name: 'will-be-is',
    within: ['will'],
    pattern: re(
      '\\b(?:will|shall) (?:\\w+ly |also |still |not |therefore )*(?:be(?! \\w+ed\\b)|have|benefit|cost|help|enable|allow|depend|mean|lead|result|stimulate|dampen|bring|affect|diminish|foster|generate|face|make it|give [a-z]+s|likely)\\b',
    ),
  },
  {
    name: 'will-go-on',
    within: ['will'],
    speaksFor: 'future',
    pattern: re(
      '\\b(?:will|shall) (?:also )?(?:continue|keep|maintain|strive|work|ensure|make every|endeavour|seek)\\b',
    ),
  },
  {
    name: 'going-to',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:(?:am|is|are) going to|(?:is|are) to (?:be )?[a-z]+|(?:am|is|are) about to|(?:is|are) (?:scheduled|set|planned|slated) (?:to|for)|(?:is|are) expected to be (?:\\w+ly )?(?:completed?|cleared|finished|ready|delivered|submitted|published|filled|opened?|operational|commissioned|launched)|(?:is|are) due (?:to (?:be|start|begin|open|take|come|finish|report)|for)|(?:ready|prepared|poised) to)\\b',
    ),
  },
  {
    name: 'should',
    speaksFor: 'obligation',
    pattern: re(
      '\\bshould\\b(?! (?:be noted|like to|reflect|remember|recogni[sz]e|recall|be (?:proud|grateful|aware)|I |we say))',
    ),
  },
  {
    name: 'must',
    speaksFor: 'obligation',
    pattern: re(
      '\\b(?:must(?! expect)(?!,? (?:however,? |also |now |not )?(?:be (?:aware|noted|remembered)|stress|say|admit|confess|remember|recogni[sz]e|reflect|recall|emphasi[sz]e))|ought to|has to|have to(?! report)|had better|required to|obliged to|prohibited from|may not|shall not)\\b',
    ),
  },
  {
    name: 'need',
    speaksFor: 'obligation',
    pattern: re(
      '\\bneeds? to\\b|\\bis needed\\b|\\bare needed\\b|\\bit is (?:essential|necessary|imperative|important) (?:that|to)\\b',
    ),
  },
  {
    name: 'self-must',
    within: ['must', 'should', 'need'],
    speaksFor: 'obligation',
    pattern: re(
      `\\b${self}\\b[^.;:]{0,30}?\\b(?:must(?! expect)(?!,? (?:however,? )?(?:be aware|stress|say|admit|remember|recogni[sz]e|reflect|emphasi[sz]e))|should(?! (?:like|reflect|remember|recogni[sz]e|be (?:proud|grateful)))|ought to|need to|have to(?! report)|has to)\\b`,
    ),
  },
  {
    name: 'propose',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:propose[sd]?|intends?|plans?|aims?|seeks?|commits?|pledges?|undertakes?|resolves?|promises?|endeavours?|wish(?:es)?|expects?|hopes?) to\\b',
    ),
  },
  {
    name: 'self-intends',
    speaksFor: 'future',
    pattern: re(
      `\\b${self}\\b${adverbs} (?:(?:am|is|are)${adverbs} )?(?:propose|proposing|intend|plan|planning|aim|want|wish|seek|seeking|commit|pledge|undertake(?=s? to\\b)|resolve|promise|resolved|determined|committed|preparing|ready|considering|looking)s?\\b`,
    ),
  },
  {
    name: 'it-is-proposed',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:is|are) (?:also )?(?:proposed|intended|planned|envisaged|budgeted|earmarked|programmed|hoped|recommended|committed|determined|projected)\\b',
    ),
  },
  {
    name: 'proposal',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:my|our|the government.s|its|the|their|first|next|main) (?:recommendation|proposal|plan|intention|commitment|pledge|task|priority|aim)s? (?:is|are|includes?|will be)\\b|\\b(?:i|we) (?:\\w+ly |therefore |also |would |again )*(?:urge|recommend|request|call upon|call on|ask (?:you|congress|members|the)|suggest|invite|contemplate)\\b|\\b(?:recommends?|urges?) that\\b',
    ),
  },
  {
    name: 'asked-of-members',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:will (?:also |then |in due course )?be (?:asked|invited|requested)|(?:placed|laid|put|brought) before (?:you|parliament)|(?:submitted|introduced|presented) (?:to|in) (?:you|parliament|this council|the house))\\b',
    ),
  },
  {
    name: 'target',
    speaksFor: 'target',
    pattern: re(
      '\\b(?:targets?|goals?|objectives?) (?:(?:is|are|was) to|of|for|set|is|to (?:reach|be)|include|[^.;]{0,30}\\d)|\\btargeted\\b',
    ),
  },
  {
    name: 'by-year',
    speaksFor: 'target',
    pattern: re(
      '\\b(?:by|before|no later than|not later than|until) (?:the )?(?:end of |end-|early |mid-|late )?(?:January |February |March |April |May |June |July |August |September |October |November |December )?(?:19|20)\\d\\d\\b|\\bby the end of (?:the|this) (?:year|decade)\\b',
    ),
  },
  {
    name: 'next-time',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:(?:over|in|during|for|within) (?:the )?(?:next|coming|following)|next (?:year|session|month|financial year|phase|step|stage)|in (?:the )?(?:future|due course|coming)|(?:this|the coming) (?:year|session|autumn|spring|summer|winter) we|from (?:1 |next |now on|the beginning of next)|going forward|looking ahead|in the year ahead|moving forward|shortly|with effect from)\\b',
    ),
  },
  {
    name: 'imperative',
    speaksFor: 'imperative-plan',
    pattern: re(
      `^${lead}(?:${actionVerbs})\\b(?=,? \\S)(?!\\s+(?:is|are|was|were|has|had|have|of|in the past|and development|will)\\b)`,
    ),
  },
  {
    name: 'adverb-verb',
    speaksFor: 'imperative-plan',
    pattern: re(
      `^${lead}(?:vigorously|actively|steadily|earnestly|comprehensively|effectively|conscientiously|deeply|thoroughly|firmly|resolutely|further|fully|strictly|properly|continuously|orderly) [a-z]+\\b(?<!ed)`,
    ),
  },
  {
    name: 'to-verb',
    speaksFor: 'imperative-plan',
    pattern: re(
      `^to (?:${actionVerbs}|alleviate|ease|grasp|solve|meet|achieve|realize|realise|give)\\b(?![^,;]{0,140}, (?:we|i|the|a|an|it|you|our|my|this)\\b)(?![^;]{0,260}, (?:we|i)\\b)`,
    ),
  },
  {
    name: 'to-verb-purpose',
    pattern: re(`^(?:in order )?to [a-z]+\\b[^,]{0,140}, (?:we|i|the|a|an|it|you|our|my|this)\\b`),
  },
  {
    name: 'gerund',
    pattern: re(
      `^${lead}(?!following|during|according|regarding|concerning|including|notwithstanding|considering|having|being|looking|turning|nothing|something|anything|everything|spring|morning|evening|building (?:on|upon))[a-z]+ing\\b(?!,? (?:is|are|was|were|has|have|had|will|of|in the past)\\b)`,
    ),
  },
  {
    name: 'efforts',
    speaksFor: 'imperative-plan',
    pattern: re(
      '\\b(?:(?<!these )efforts? (?:should|will|must|shall)|make (?:every|great|all) efforts?|strive (?:to|for)|spare no effort|(?:we|will|shall|must|should|and) work (?:hard )?to|focus(?:ing)? on|adhere to)\\b',
    ),
  },
  { name: 'let-us', speaksFor: 'obligation', pattern: re('\\blet us\\b') },
  {
    name: 'announcing',
    speaksFor: 'future',
    pattern: re(
      `\\b(?:i|we) (?:am|are)${adverbs} (?:providing|allocating|increasing|introducing|announcing|bringing|putting|giving|cutting|doubling|freezing|proposing|changing|expanding|strengthening|ending|setting|making|extending|raising|reducing|planning|maintaining|launching|establishing|removing|abolishing|investing|creating|asking|earmarking|injecting)\\b`,
    ),
  },
  {
    name: 'decided',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:has|have|had)(?: also| therefore)? (?:(?:decided|agreed|resolved|undertaken|pledged|committed) (?:to|that)\\b|committed [^.;]{0,8}\\d)|\\b(?:has|have) been (?:set aside|earmarked)\\b|\\b(?:accepts?|agrees? (?:with|to)|concurs? with|endorses?|supports?) (?:this|the|these|all|both|every|each)(?: \\w+){0,4} recommendations?\\b',
    ),
  },
  {
    name: 'earmark',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:earmark|set aside|inject|waive|to (?:allocate|raise|reduce|increase|extend|introduce|establish|launch|abolish|exempt))\\b',
    ),
  },

  // Something reported as done.
  {
    name: 'has-done',
    speaksFor: 'explicit-completion',
    pattern: re(`\\b(?:have|has|'ve)${adverbs} (?!decided\\b)${participle}\\b`),
  },
  {
    name: 'self-has-done',
    speaksFor: 'explicit-completion',
    pattern: re(`\\b${self}\\b(?:, [^,]{3,140},|[^.;:]{0,20}?) (?:have|has)${adverbs} ${participle}\\b`),
  },
  {
    name: 'has-been-done',
    within: ['has-done'],
    speaksFor: 'explicit-completion',
    pattern: re(`\\b(?:have|has)${adverbs} been${adverbs} ${participle}\\b`),
  },
  {
    name: 'self-did',
    speaksFor: 'explicit-completion',
    pattern: re(`\\b${self}${adverbs} (?:${participle}|${irregularPast})\\b`),
  },
  {
    name: 'was-done',
    speaksFor: 'explicit-completion',
    pattern: re(`\\b(?:was|were)${adverbs} ${participle}\\b`),
  },
  { name: 'was', pattern: re('\\b(?:was|were|had)\\b') },
  { name: 'did', pattern: re(`^(?:[^,;]|,(?=\\d)){0,60}?\\b(?:[a-z]{2,}ed|${irregularPast})\\b`) },
  {
    name: 'grew',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:increased|rose|grew|fell|dropped|declined|decreased|reached|exceeded|surpassed|totall?ed|amounted|stood at|climbed|expanded|improved|passed|recorded|registered|accounted for|attracted|ranked|topped|shrank|came in at|(?:was|were|is|are) (?:up|down)|doubled|tripled|saw)\\b',
    ),
  },
  {
    name: 'completed',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:completed|accomplished|achieved|attained|commenced|reopened|entered (?:service|into force)|went live|delivered|launched|implemented|established|introduced|published|issued|opened|commissioned|signed|fulfilled|met (?:our|its|the) target|put into (?:operation|use|effect|place)|came into (?:force|effect|operation)|secured|approved|adopted|organi[sz]ed|carried out|conducted|set up|trained|inspected|awarded|renovated|constructed|rolled out)\\b',
    ),
  },
  {
    name: 'progress',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:progress|headway|success|achievements?|breakthroughs?|results|strides|advances) (?:was|were|has|have|in|made)\\b|\\b(?:made|achieved|secured|scored|recorded) (?:\\w+ ){0,3}(?:progress|headway|success|achievements?|breakthroughs?|results|strides|advances)\\b',
    ),
  },
  {
    name: 'past-time',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:last (?:year|session|month)|(?:over|in|during|for|within) the (?:past|last|previous|preceding|reporting|year under)|during the (?:year|reporting period)|since (?:then|the|last|its|19|20)|(?:in|at the end of|by the end of|during|throughout) (?:19|20)\\d\\d\\b(?:[-/]\\d\\d)?,|at the end of the (?:year|reporting)|to date|so far|earlier this year|year-on-year|year on year|in the year ended|compared (?:with|to)|up from|ago|previously|already|for the first time)\\b',
    ),
  },
  {
    name: 'are-carried-out',
    speaksFor: 'explicit-completion',
    pattern: re(
      `\\b(?:is|are)${adverbs} (?:formulated|implemented|issued|carried out|established|completed|included in|incorporated|obtained|published|arranged|organized|organised|held|strengthened|improved|enhanced|consolidated|deepened|upgraded|perfected|eliminated|approved|investigated|rectified|optimized|conducted|set up|put into|listed|promoted|rectified|built|identified as|in place|under way|underway|in operation|under construction)\\b(?! (?:in accordance with the|by the minister))`,
    ),
  },
  {
    name: 'target-judged',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:failed to (?:reach|meet|achieve)|fell short of|(?:was|were|is|been) (?:not |narrowly )?(?:met|missed|achieved|reached|exceeded)|exceed(?:ed|ing)|surpass(?:ed|ing)|met|missed|reached|achieved) (?:\\w+ ){0,3}(?:targets?|goals?|plan)\\b|\\b(?:targets?|goals?|plan)\\b[^.;]{0,40}\\b(?:was|were|has been|have been|is) (?:\\w+ )?(?:met|missed|achieved|reached|exceeded|fulfilled|completed)\\b',
    ),
  },
  {
    name: 'now-state',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:is|are) (?:now|(?:fully )?operational|up and running|available (?:at|in|on|to|from))\\b|\\bnow (?:exist|cover|stand|include|serve|operate|run|number|reach|have|has|employ|provide)s?\\b|\\b(?:is|are|have|has) (?:now )?(?:in (?:operation|place|use|force|service)|[a-z ]{0,30} in operation)\\b',
    ),
  },
  {
    name: 'are-done',
    pattern: re(
      `\\b(?:is|are)${adverbs} (?!proposed|intended|planned|expected|needed|required|committed|determined|estimated|concerned|based|related|called|aimed)${participle}\\b`,
    ),
  },
  {
    name: 'are-doing',
    pattern: re(
      '\\b(?:am|is|are)(?: now| also| currently| still| being| already| actively| gradually| jointly)* (?!including|being\\b)[a-z]+ing\\b',
    ),
  },
  {
    name: 'number-past',
    speaksFor: 'explicit-completion',
    pattern: re(
      `\\b(?:${irregularPast}|[a-z]{3,}ed)\\b(?: \\w+){0,4} (?:by |to |at )?(?!(?:1[789]|20)\\d\\d\\b)[$€£]?\\d`,
    ),
  },

  {
    name: 'reported-sum',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:rates?|ratio|shares?|proportion|percentage|turnover|coverage|satisfaction|average|receipts?|expenditures?|revenues?|payments?|disbursements?|proceeds|premium|savings?|surplus|deficit|value|total|amount|numbers?|balance|spending|outturn|output|income)\\b[^.;]{0,90}?\\b(?:was|were|being|amount(?:ed)?(?: to)?|equal(?:s|led)?|aggregated|exceeded|totall?ed|reached)\\b(?: \\w+){0,4} ?[$€£]? ?\\d',
    ),
  },

  // Neither: ceremony, judgement, forecast, argument.
  {
    name: 'economy-subject',
    pattern: re(
      '^[^,;]{0,70}?\\b(?:growth|gdp|gnp|econom(?:y|ies)|demand|prices?|inflation|(?:un)?employment|exports?|imports?|wages?|incomes?|trade|sectors?|markets?)\\b[^,;]{0,50}?\\b(?:was|were|is|are|has|have|grew|rose|fell|increased|declined|dropped|slowed|expanded|contracted|moved|picked|continued|remained)\\b',
    ),
  },
  {
    name: 'forecast-will',
    pattern: re(
      '\\b(?:forecast|estimate|expect|project|predict|anticipate)(?:s|ed|ing)?\\b[^.;]{0,90}\\b(?:will|to be)\\b',
    ),
  },
  {
    name: 'modal-in-clause',
    pattern: re(
      '\\b(?:what|which|how|whether|why|until|such [a-z ]{1,20} as|of [a-z]+ that|doubt|that)\\b[^,.;]{0,40}\\b(?:should|shall|must|ought)\\b',
    ),
  },
  {
    name: 'document-says',
    pattern: re(
      '\\b(?:report|message|documents?|statement|tables?|records?|figures?|(?:white|green) paper|(?:part|chapter|annex|appendix|section) (?:[ivx]+|\\d+|[a-h]))\\b[^.;,]{0,60}?\\b(?:will (?:be|detail|show|set|give|contain)|shows?|details?|reviews?|presents?|stated|contains?|describes?|explains?|lists?|sets? out|summari[sz]es)\\b',
    ),
  },
  { name: 'list-item', pattern: re('^(?:[-•*–—➢]|\\(?(?:[a-z]|[ivx]{1,4}|\\d{1,2})\\)) ?') },
  {
    name: 'someone-else',
    pattern: re(
      '^[^,;]{0,40}?\\b(?:soviet|foreign|japan|china|britain|germany|france|spain|mexico|russia|britannic|majesty|union|company|companies|federation|workers|farmers|(?:american )?people|men|nations?|employers?|unions?|labor)\\b[^,;]{0,30}?\\b(?:has|have|had|was|were|will|must|should|shall)\\b',
    ),
  },
  {
    name: 'thanks',
    pattern: re(
      '\\b(?:thank(?!s to)|gratitude|grateful|tribute|congratulat|welcome(?!d \\d)|honou?r(?:ed)? to|pleasure|pleased to(?! (?:report|announce|say|state))|privilege|bless|deep regret|appreciation|sympathy)\\w*\\b',
    ),
  },
  {
    name: 'salute',
    pattern: re(
      '^(?:fellow|honou?rable|members? of|mr\\.? |madam|ladies|distinguished|dear|deputies|sir\\b)',
    ),
  },
  { name: 'question', pattern: re('\\?["”’\']?$') },
  {
    name: 'opinion',
    pattern: re(
      '\\b(?:i|we) (?:\\w+ly |also |fully |do )?(?:believe|think|know|understand|recogni[sz]e|hope|consider|feel|agree|note|remember|recall|regret|appreciate|love|are aware|am aware|am confident|are confident|acknowledge|trust)\\b|\\bmembers will (?:recall|know|note|be aware|remember)\\b',
    ),
  },
  {
    name: 'speaking-of-speech',
    pattern: re(
      '\\bi (?:(?:will|shall|would|should|must|can|may) )?(?:now |also |like to |further |first |just )*(?:turn|conclude|begin|explain|elaborate|deal|mention|move|refer|come to|stress|say|outline|set out|summari[sz]e|add|note|emphasi[sz]e|illustrate)\\b|\\bwe (?:will|shall|now) (?:now )?(?:turn|come|move) to\\b|\\blet me\\b|\\ballow me\\b|\\bas (?:follows|i (?:said|mentioned|indicated)|mentioned (?:above|earlier))|mr speaker|please refer|\\bthis (?:report|chapter|section|document|paper|speech) (?:is|sets|describes|contains|covers|presents|gives|provides)|\\bsee (?:table|figure|annex|appendix|page)|\\bthe following (?:table|sections?|paragraphs?|chart|figure)|\\b(?:table|figure|chart|annex|appendix) \\d+ (?:shows|gives|sets|lists)',
    ),
  },
  {
    name: 'would',
    // Case matters: in May is a month.
    pattern: re(
      '\\b(?:[Ww]ould|[Cc]ould|[Mm]ight|may|[Ii]f|[Uu]nless|[Oo]therwise|[Ww]hether|[Ss]uppose)\\b',
      '',
    ),
  },
  {
    name: 'forecast',
    pattern: re(
      '\\b(?:forecast|is expected|are expected|expected to|likely|outlook|prospects?|estimated|projected|anticipat|predict|i expect|i estimate)\\w*\\b',
    ),
  },
  {
    name: 'effect',
    pattern: re(
      '^(?:it|this|these|that|such|the (?:measure|presence|scheme|proposal|change|result)s?)\\b[^.;]{0,60}?\\b(?:will|would|is expected to|are expected to|can) (?:\\w+ly |also |not |therefore |thus |only )*(?:be (?:a|an|the|about|more|less|very|one|able|only|no|sufficient|enough)|benefit|help|cost|make|enable|allow|give|bring|lead|result|provide|reduce|encourage|ensure|foster|strengthen|have)\\b',
    ),
  },
  {
    name: 'because',
    pattern: re(
      '\\b(?:because|therefore|thus|however|although|while|despite|indeed|after all|in fact|of course|the reason|due to|as a result of)\\b',
    ),
  },
  {
    name: 'is-a',
    pattern: re(
      '^[^,;]{0,90}?\\b(?:is|are|remains?|lies|depends?|requires?|represents?|constitutes?|means|consists?|comprises?|belongs?|plays?|shows?|has|have|exists?|faces?|needs?)\\b(?! (?:\\w+ly |also |already |been |now )*(?:[a-z]+ed|[a-z]+ing|to)\\b)',
    ),
  },
  {
    name: 'problem',
    pattern: re(
      '\\b(?:problems?|difficult|difficulties|challenges?|uncertaint|crisis|weak(?:ness)?|inadequate|insufficient|shortage|threat|weak links?|room for improvement|not (?:yet )?(?:perfect|sound|enough|in place)|risk of|decline in|deteriorat|pressure|lack(?:s|ing)?|still|severe|obstacles?|constraints?)\\w*\\b',
    ),
  },
  {
    name: 'outside-subject',
    pattern: re(
      '^(?:(?:the|a|an|severe|heavy|widespread|persistent|rising|higher|global|covid-19) ){0,3}(?:drought|floods?|flooding|pandemic|covid\\S*|storms?|cyclones?|hurricanes?|earthquake|wars?|crisis|recession|rain(?:s|fall)?|snow|weather|disease|wildfires?)\\b',
    ),
  },
  { name: 'aware', pattern: re('\\b(?:soberly|keenly|acutely|clearly|well|fully) aware\\b') },
  {
    name: 'others',
    pattern: re(
      '\\b(?:he|she|they|their|his|her|opposition|opponents|tories|socialists?|labour party|conservatives?|liberals?|others|countries|companies|investors|households|families|consumers|world|global|international|united states|europe|market|banks)\\b',
    ),
  },
  {
    name: 'abroad',
    pattern: re(
      '\\b(?:several|many|other|some|most|advanced|developed|industrial(?:ised|ized)?|neighbouring|foreign) (?:countries|governments|nations|economies)\\b|\\bin the (?:US|UK|United States|United Kingdom|EU|European Union|world economy)\\b|\\b(?:overseas|abroad|worldwide|around the world)\\b',
    ),
  },
  { name: 'it-this', pattern: re('^(?:it|this|these|that|those|such|there|here)\\b') },
  {
    name: 'all-people',
    pattern: re(
      '\\b(?:people|citizens|nation|mankind|community|generation|human|history|spirit|dream|future of|hearts?|values?|faith)\\b',
    ),
  },
  {
    name: 'quoted',
    pattern: re(
      '\\b(?:said|says|stated|pointed out|stressed|noted that|according to (?:the (?:world|international|latest|census|survey|bureau of statistics|oecd)|statistics|figures|data|estimates|surveys|official|preliminary|a )|reported that|emphasi[sz]ed)\\b',
    ),
  },
  {
    name: 'definition',
    pattern: re(
      '["”’] (?:means|refers to|includes)\\b|\\b(?:is defined as|hereinafter|shall mean|has the meaning)\\b',
    ),
  },
  {
    name: 'bill-provides',
    speaksFor: 'obligation',
    pattern: re(
      '\\b(?:(?:this|the) (?:\\w+ )?bill|clauses? \\d+(?:\\(\\w+\\))?(?: of the bill)?) (?:also |therefore )?(?:(?:will|would) )?(?:provides?|requires?|gives?|makes?|sets?|prohibits?|empowers?|allows?|introduces?|amends?|repeals?|creates?|establishes)\\b',
    ),
  },
  {
    name: 'founded',
    pattern: re(
      '\\b(?:established|created|set up|founded|incorporated|constituted|appointed|governed|regulated|funded) (?:as [^.;]{0,40} )?(?:under|by|through|from|in (?:1[89]|20)\\d\\d)\\b|\\breports? to (?:the )?(?:Parliament|Minister|Secretary|Council|Board|Cabinet)',
    ),
  },
  {
    name: 'in-force',
    pattern: re(
      '^(?:this|these|the) (?:\\w+ ){0,3}(?:notice|regulations?|rules|measures|order|law|act|opinions?|circular|provisions|code|decree|ordinance)\\b[^.;]{0,40}\\b(?:shall|will) (?:be (?:implemented|effective) (?:from|as of|on)|come into|enter into|take) ?(?:force|effect)?\\b[^.;]{0,40}(?:from|on|as of|upon)\\b',
    ),
  },
  {
    name: 'guided',
    pattern: re(
      '\\b(?:guided by|in accordance with the (?:requirements|spirit)|under the (?:leadership|guidance)|thought on|spirit of the)\\b',
    ),
  },
  {
    name: 'no-verb',
    pattern: re(
      '^(?!.*\\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|shall|can|may|must|should|would|could)\\b)(?!.*[a-z]ed\\b).{0,80}[^.;!?]$',
    ),
  },
  { name: 'ends-colon', pattern: re('[:：]\\s*$') },
  { name: 'no-stop', pattern: re('[^.;!?:"”)]$') },
];
