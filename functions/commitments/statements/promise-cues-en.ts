import type { Cue } from './cue.ts';
import {
  actionVerbs,
  adverbs,
  lead,
  nounLikeVerbs,
  participle,
  re,
  self,
  verbEndings,
} from './grammar-en.ts';

/** A promise in so many words: future, obligation, target, proposal, planned action. */
export const promiseCues: readonly Cue[] = [
  {
    name: 'will',
    speaksFor: 'future',
    pattern: re("\\b(?:will|shall|won't)\\b|(?<!\\b(?:you|they|he|she))'ll\\b"),
  },
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
      `\\b(?:will|shall) (?:\\w+ly |also |still |not |therefore )*(?:be(?! ${participle}\\b)|have|benefit|cost|help|enable|allow|depend|mean|lead|result|stimulate|dampen|bring|affect|diminish|foster|generate|face|make it|give [a-z]+s|likely|influence|shape|determine|vary|change(?! (?:the|our|its|how)\\b))\\b`,
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
      '\\b(?:(?:am|is|are|m|re) going to|(?:is|are) to (?:be )?[a-z]+|(?:am|is|are) about to|(?:is|are) (?:scheduled|set|planned|slated) (?:to|for)|(?:is|are) expected to (?:complete|start|open|begin|finish|reach|achieve|commence|deliver)|(?:is|are) expected to be (?:\\w+ly )?(?:completed?|cleared|finished|ready|delivered|submitted|published|filled|opened?|operational|commissioned|launched)|(?:is|are) due (?:to (?:be|start|begin|open|take|come|finish|report)|for)|(?:ready|prepared|poised) to)\\b',
    ),
  },
  {
    name: 'should',
    speaksFor: 'obligation',
    pattern: re(
      '\\bshould\\b(?! (?:not )?have (?:been|[a-z]+ed)\\b)(?! (?:be noted|like to|reflect|remember|recogni[sz]e|recall|be (?:proud|grateful|aware)|I |we say))',
    ),
  },
  {
    name: 'must',
    speaksFor: 'obligation',
    pattern: re(
      '\\b(?:must(?! expect| have an?\\b)(?!,? (?:however,? |also |now |not )?(?:be (?:aware|noted|remembered)|stress|say|admit|confess|remember|recogni[sz]e|reflect|recall|emphasi[sz]e))|ought to|has to|have to(?! report)|had better|required to|obliged to|(?:is|are) (?:advised|encouraged|urged|invited|asked|requested|called on|called upon|recommended) to|prohibited from|may not|shall not)\\b',
    ),
  },
  {
    name: 'need',
    speaksFor: 'obligation',
    pattern: re(
      '\\bneeds? to\\b|(?<!\\b(?:when|where|wherever|if|as|whenever|than|what)\\b[^.,;]{0,30})\\b(?:is|are) needed\\b|\\bit is (?:\\w+ly |therefore )*(?:essential|necessary|imperative|important) (?:that|to)\\b',
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
      '\\b(?:propose[sd]?|intends?|(?<!\\b(?:an?|the|our|its|their|this|his|strategic|action|business|work|annual|national|corporate|master) )plans?|aims?|seeks?|commits?|pledges?|undertakes?|resolves?|promises?|endeavours?|wish(?:es)?|expects?|hopes?) to\\b(?! (?:thank|express|record|acknowledge|pay tribute|congratulate|stress|point out))',
    ),
  },
  {
    name: 'promises',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:promises?|pledges?|commits?|undertakes?|vows?|guarantees?) (?:(?:itself|ourselves|themselves) )?(?:to|that|an?|the|two|three|four|five|six|\\d[\\d,.]*|new|more|full|free|universal|better)\\b(?! (?:have|had|has) been)',
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
      '\\b(?:is|are) (?:also )?(?:proposed|intended|planned|envisaged|budgeted|earmarked|programmed|hoped|recommended|committed|determined(?! by))\\b',
    ),
  },
  {
    name: 'proposal',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:my|our|the|its|their|first|next|main)(?: [\\w’-]+){0,2} (?:recommendation|proposal|plan|intention|commitment|pledge|task|priority|priorities|aim|emphasis)s? (?:(?:in|for|over) (?:the|this|20)[\\w -]{2,24} )?(?:is|are|includes?|will be)\\b(?! (?:the|a|an)? ?(?:\\d|on track|high|low|clear|same|based|set out|described|published|available|ambitious))|\\b(?:i|we) (?:\\w+ly |therefore |also |would |again |most |further )*(?:urge|recommend|encourage|advise|request|call upon|call on|ask (?:you|congress|members|the)|suggest|invite|contemplate)\\b|\\b(?:we|i) (?:would|should) like to (?!thank|express|acknowledge|pay|say|begin|stress|point|note|congratulate|record|take|emphasi|mention|draw|refer|conclude|turn|table|elaborate|also mention)[a-z]+\\b|\\blooks? forward to (?:working|continuing|implementing|delivering|building|introducing|completing|strengthening|developing|launching|opening|publishing)\\b|\\bthere will be (?:an?|more|further|greater|no) (?:\\w+ )?(?:emphasis|focus|review|increase|expansion|campaign|programme|consultation|investment)\\b|\\brecommends? [a-z]+ing\\b|\\b(?:recommends?|urges?) that\\b|\\b(?:i|we) (?:\\w+ly |therefore |also |further )?propose (?:that|an?|the|to|no|new|additional|[$€£]?\\d)',
    ),
  },
  {
    name: 'target',
    speaksFor: 'target',
    pattern: re(
      '(?<!\\b(?:missing|against|meeting|exceeding|beating|below|above|met|missed|exceeded|within|versus) (?:a|an|the|our|its|their) (?:\\w+ ){0,2})\\b(?:targets?|goals?|objectives?)\\b(?![^.;]{0,80}\\b(?:(?:has|have|had|was|were|is|are|be)(?: not| never)?(?: been| be)? (?:\\w+ly )?(?:met|achieved|reached|missed|exceeded|attained)|not be met)) (?:(?:is|are|was) to|of|for|set|is|to (?:reach|be)|include|[^.;]{0,30}\\d)|\\btargeted\\b',
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
      `^${lead}(?:${actionVerbs}|${verbEndings})\\b(?=,? \\S)(?!\\s+(?:is|are|was|were|has|had|have|of|in the past|and development|will)\\b)(?! [a-z]+s (?:hold|have|are|were|need|must|can|may|do|will|make|take|give|pay|use|work|run|face|want|say|tell)\\b)|^${lead}(?:${nounLikeVerbs}) (?:back |up |out |on )?(?:the|a|an|all|our|every|each|its|their|to|(?!(?:19|20)\\d\\d\\b)\\d[\\d,.]*|[a-z]+s)\\b(?! (?:is|are|was|were|has|have|will)\\b)`,
    ),
  },
  {
    name: 'to-verb',
    speaksFor: 'imperative-plan',
    pattern: re(
      `^to (?:${actionVerbs}|alleviate|ease|grasp|solve|meet|achieve|realize|realise|give)\\b(?![^,;]{0,140}, (?:we|i|the|a|an|it|you|our|my|this)\\b)(?![^;]{0,260}(?:, (?:we|i)\\b|\\bwe (?:have |also |\\w+ly )?[a-z]+ed\\b))`,
    ),
  },
  {
    name: 'efforts',
    speaksFor: 'imperative-plan',
    pattern: re(
      '\\b(?:(?<!these )efforts? (?:should|will|must|shall)|make (?:every|great|all) efforts?|strive (?:to|for)|spare no effort|(?:we|will|shall|must|should|and) work (?:hard )?to|(?<!\\b(?:its|their|our|a|the|\\w+er|strong|with|key|clear|continued) )focus(?:ing)? on|adhere to)\\b',
    ),
  },
  {
    name: 'to-be-target',
    within: ['verb:is-to', 'verb:none'],
    speaksFor: 'target',
    // Without a finite verb before it: a target in the style of a table.
    pattern: re(
      '^(?!(?:to|it|there|in order)\\b)(?:(?!\\b(?:is|are|was|were|has|have|had|will|shall|can|may|must|should|would|agreed|decided|continued|able|due|likely|order|need(?:s|ed)?|how|steps|action|[a-z]+ed)\\b)[^,;:.?]){3,80} to (?:be (?:\\w+ly )?[a-z]+(?:ed|t|n|de|ld)|reach|achieve|fall|rise|wait|have|increase|decrease|decline|exceed|remain|stay|include|meet|receive|stand|open|start|begin|grow|launch|commence|resume|return|close|move|run|go|take|come|be made|be put|be set|be cut|be held)\\b',
    ),
  },
  {
    name: 'verbless-target',
    within: ['verb:none', 'verb:base', 'verb:gerund', 'verb:past'],
    speaksFor: 'target',
    pattern: re(
      '^(?!.*\\b(?:is|are|was|were|be|been|has|have|had|must|shall|should|will|may|can|could|would|do|does|did|fell|rose|grew|took|achieved|exceeded|reached|met|missed|last year|compared|previous year)\\b)(?:(?:zero|no|at least|at most|not more than|not less than|fewer than|less than|more than|(?:over|under) (?=\\d)|\\d[\\d,.]*) ?(?:%|per ?cent|[\\w-]+)[^;]{0,100}(?:\\b(?:by|before) (?:(?:the )?end |\\w+ )?(?:of )?(?:(?:19|20)\\d\\d|january|february|march|april|may|june|july|august|september|october|november|december)|\\b(?:within|in under|in less than) (?:\\d+|one|two|three|four|five|six|seven|ten|twenty) \\w+(?: \\w+)?)|(?:zero|at least|no more than|not more than|not less than) (?:[\\w-]+ ){0,10}[\\w-]+|(?!.*[a-z]ed\\b)[^.;]{3,90}(?:\\b(?:no more than|not more than|no less than|not less than|fewer than|at least|at most) [$€£]?\\d[^;]{0,50}|\\bwithin \\d+ (?:minutes|hours|(?:working |calendar )?days|weeks|months)|[≥≤<>] ?\\d[^;]{0,30})|[^.;]{3,80} (?:of|to) (?:at least |at most |no more than |over |under )?\\d[\\d,.]*(?: ?%| per ?cent| [\\w-]+){0,3} (?:by|before) (?:(?:the )?end |\\w+ )?(?:of )?(?:19|20)\\d\\d)[.;]?$',
    ),
  },
  {
    name: 'timetabled',
    speaksFor: 'future',
    // The present tense of a timetable: "opens in spring 2026".
    pattern: re(
      '\\bto be [a-z]+(?:ed|t|n) (?:in|by|from|on|next|during|at|before)\\b|\\b(?:increases?|rises?|goes up|go up|falls?|drops?|is (?:increased|raised|reduced|cut)) (?:by|to|from) [^.;]{1,60}\\b(?:on \\d|from (?:today|midnight|\\d|next|january|february|march|april|may|june|july|august|september|october|november|december))|\\b(?:comes(?! to an end)|goes|returns|reports|expires|arrives|moves) [^.;,]{0,40}\\b(?:in|on|from|next|by) (?:early |late |the )?(?:spring|summer|autumn|year|month|january|february|march|april|may|june|july|august|september|october|november|december)\\b|\\b(?:opening|starting|beginning|launching|goes live|(?:re)?opens?|starts?|begins?|launches|comes? into (?:use|service|operation|force)|takes? effect|follows?|moves?|ends?|closes?) (?:fully )?(?:in|on|from|next|by) (?:early |late |mid-?|the )?(?:spring|summer|autumn|fall|winter|(?:first|second|third|fourth) (?:quarter|half)|q[1-4]|year|month|january|february|march|april|may|june|july|august|september|october|november|december|20\\d\\d)\\b',
    ),
  },
  {
    name: 'reported-future',
    speaksFor: 'future',
    // What minutes and white papers say will be: "Efforts would be undertaken ...", "Operators would be required to ...".
    pattern: re(
      '(?:^|\\b(?:that|the|this|these|further|a|an|all|[a-z]+s|[a-z]+ing)\\b)[^.;]{0,90}\\bwould(?:,? \\w+,?)? be (?:\\w+ly )?(?!(?:used|needed|expected|better|based|called|able|possible|allowed|forced|left|lost|affected)\\b)(?:[a-z]+(?:ed|[ktw]en|wn)\\b|done|made|built|brought|given|set up|put|sought|sent|held|taken|[a-z]{4,}ing\\b)|' +
        `\\b(?:chair\\w*|clerk|secretary|officers?|staff|council|committee|board|members|department|government|agency|contractors?|engineers?|he|she|they|it) would (?:\\w+ly |also |now |then )*(?:${actionVerbs}|${nounLikeVerbs}|write|forward|attempt|raise|contact|liaise|circulate|consider|investigate|arrange|ask|discuss|attend|invite)\\b(?![^.;]{0,80}\\bif\\b)|\\bwould (?:(?:now|then|also|[a-z]+ly) )*(?:commence|recommence|resume|restart|take place|go ahead)\\b`,
    ),
  },
  {
    name: 'agreed-action',
    // What a meeting has somebody do: "It was agreed that the clerk write ...", "Members asked staff to compile ...".
    speaksFor: 'future',
    pattern: re(
      `\\b(?:agreed|resolved|decided|recommended|proposed)(?:,[^,.;]{2,40},)? that [^.;]{2,70}?\\b(?:be|should|would|will|(?<!\\bto )(?:${actionVerbs}|write|liaise|arrange|contact|purchase|investigate|look))\\b|` +
        "\\b(?:asked|requested|instructed|directed|tasked|authori[sz]ed|delegated|invited|urged) (?:(?!to\\b|whether\\b|if\\b|that\\b)[\\w’'-]+ ){0,6}to (?!be\\b|attend this\\b)[a-z]+\\b|" +
        '\\baction: [a-z]',
    ),
  },
  {
    name: 'and-will',
    within: ['will'],
    speaksFor: 'future',
    // A second main clause: "The council has lost a member and we will be seeking another".
    pattern: re(
      "[,;]? (?:and|but|so) (?:we|i|it|they|these|this|he|she|(?:the|a|an|our)(?: (?!we |i |they |it |that |which )\\w+){1,2})(?: (?:will|shall)|'ll)\\b|^[^,;]{0,60}\\b(?:is|are|has|have) (?:\\w+ly |also |been )*[a-z]+(?:ing|ed)\\b[^.;]{0,120}\\band will (?:also |then |continue to )?[a-z]+",
    ),
  },
  {
    name: 'this-will',
    within: ['will', 'must', 'should'],
    speaksFor: 'future',
    // "This is a challenge that will be addressed": what it is matters less than what becomes of it.
    pattern: re(
      '^(?:this|that|these|those|it) (?:is|are|remains?) [^.;]{3,70}\\b(?:that|which|and|but) (?:we |it |they |therefore |also )*(?:will|shall|must|should) (?:\\w+ly |also |therefore )?(?:be (?!an?\\b|the\\b|more\\b)|address|tackle|continue|take|work|seek|pursue|correct|remedy)',
    ),
  },
  { name: 'let-us', speaksFor: 'obligation', pattern: re('\\blet us\\b') },
  {
    name: 'announcing',
    speaksFor: 'future',
    pattern: re(
      `\\b(?:i am|we are|the (?:company|group|bank|government|council|department|ministry|university|agency|authority) is)${adverbs} (?:committing|providing|allocating|increasing|introducing|announcing|bringing|putting|giving|cutting|doubling|freezing|proposing|changing|expanding|strengthening|ending|setting|making|extending|raising|reducing|planning|maintaining|launching|establishing|removing|abolishing|investing|creating|asking|earmarking|injecting|publishing|issuing|opening|appointing|drafting|authori[sz]ing|directing|ordering|calling (?:for|on)|requesting|recommending|signing)\\b`,
    ),
  },
  {
    name: 'decided',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:has|have|had)(?: also| therefore)? (?:(?:decided|agreed|resolved|undertaken|pledged|promised|committed) (?:not )?(?:to|that)\\b|committed [^.;]{0,8}\\d)|(?<!\\b(?:was|were|been)(?: also| then)? )\\b(?:agreed|promised|pledged|undertook|committed) to (?!be\\b)[a-z]+\\b|\\b(?:has|have) (?:asked|instructed|directed|tasked|requested|mandated) [^.;]{3,60} (?:to [a-z]+|for)\\b|\\b(?:has|have) been (?:set aside|earmarked)\\b|^(?:[\\w ’-]{0,40}(?:response|reply|comments?): ?)?(?:partially |partly |fully )?(?:accepted|agreed|supported)(?: in (?:principle|part|full))?\\s*(?:[.,:;]|$)|\\b(?:accepts?|agrees? (?:with|to)|concurs? with|endorses?|supports?) (?:this|the|these|all|both|every|each)(?: \\w+){0,4} recommendations?\\b',
    ),
  },
  {
    name: 'earmark',
    speaksFor: 'future',
    pattern: re(
      '\\b(?:is|are) (?:hereby |also )?(?:provided|allocated|reserved|assigned) (?:for|to)\\b|\\b(?:i|we|he|she|the (?:government|minister)) (?:have |has )?(?:allocated|provided|reserved|assigned|budgeted) [^.;,]{0,30}\\d|\\b(?:earmark|set aside|inject|waive|to (?:allocate|raise|reduce|increase|extend|introduce|establish|launch|abolish|exempt))\\b',
    ),
  },
];
