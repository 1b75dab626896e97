import type { Cue } from './cue.ts';
import { actionVerbs, adverbs, irregularPast, lead, participle, re, self } from './grammar-en.ts';

/** Something reported as done, and the tenses that may tell of it. */
export const reportCues: readonly Cue[] = [
  {
    name: 'has-done',
    speaksFor: 'explicit-completion',
    pattern: re(
      `\\b(?:have|has|'ve)${adverbs} (?!(?:decided|promised|pledged)\\b|(?:agreed|undertaken|resolved|committed) (?:to|that)\\b|asked [^.;]{3,60} (?:to|for)\\b)${participle}\\b`,
    ),
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
    pattern: re(
      `\\b(?=[wigmtoaye])(?<!\\b(?:recommend|urge|ask|request|suggest|propose)(?:s|ed)?(?: \\w+)? that )${self}${adverbs} (?!(?:agreed|promised|pledged|committed|resolved) to\\b)(?:${participle}|${irregularPast})\\b`,
    ),
  },
  {
    name: 'was-done',
    speaksFor: 'explicit-completion',
    pattern: re(`\\b(?:was|were)${adverbs} ${participle}\\b`),
  },
  {
    name: 'under-way',
    within: ['verb:under-way'],
    speaksFor: 'explicit-completion',
    // "Guidelines are being drafted"; "The bureau is working out a scheme" is told by the clause.
    pattern: re(`\\b(?:is|are)${adverbs} being${adverbs} ${participle}\\b`),
  },
  { name: 'was', pattern: re('\\b(?:was|were|had)\\b') },
  {
    name: 'grew',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:increased|rose|grew|fell|dropped|declined|decreased|reached|exceeded|surpassed|totall?ed|amounted|stood at|climbed|expanded|improved|passed|recorded|(?<!\\b(?:each|every|a|the|any|all|of|our) )registered|accounted for|attracted|ranked|topped|shrank|came in at|(?:was|were|is|are) (?:up|down)|doubled|tripled|saw)\\b',
    ),
  },
  {
    name: 'share-complete',
    speaksFor: 'explicit-completion',
    // "The plan is 53% complete": how far it is.
    pattern: re(
      '\\b(?:is|are|was|were|stands? at|stood at) (?:now |already |currently |about |over |some |nearly |almost )*\\d[\\d.]*(?:%| per ?cent) (?:complete|completed|done|finished|implemented|built)\\b',
    ),
  },
  {
    name: 'completed',
    speaksFor: 'explicit-completion',
    pattern: re(
      '(?<!\\b(?:be|be \\w+ly|being|in|of|the|a|an|for|into|with|from|on|each|any|our|its|their) )\\b(?:completed|accomplished|achieved|attained|commenced|reopened|entered (?:service|into force)|went live|delivered|launched|implemented|established|introduced|published|issued|opened|commissioned|signed|fulfilled|met (?:our|its|the) target|put into (?:operation|use|effect|place)|came into (?:force|effect|operation)|secured|approved|adopted|organi[sz]ed|carried out|conducted|set up|trained|inspected|awarded|renovated|constructed|rolled out)\\b',
    ),
  },
  {
    name: 'past-time',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:last (?:year|session|month)|(?:over|in|during|for|within) the (?:past|last|previous|preceding|reporting|year under)|during the (?:year|reporting period)|since (?:then|the|last|its|19|20)|(?:in|at the end of|by the end of|during|throughout) (?:19|20)\\d\\d\\b(?:[-/]\\d\\d)?,|at the end of the (?:year|reporting)|to date|so far|earlier this year|year-on-year|year on year|in the year ended|(?<!^)compared (?:with|to)|than (?:in )?(?:the year before|last year|the previous year|a year (?:ago|earlier|before)|20\\d\\d|planned|expected|forecast|ever)|the (?:highest|lowest|best|worst|largest|most|fewest|first)\\b[^.;,]{0,30} (?:since|ever|on record|in (?:a|\\w+) (?:decade|years))|up from|ago|previously|already|for the first time)\\b',
    ),
  },
  {
    name: 'are-carried-out',
    speaksFor: 'explicit-completion',
    pattern: re(
      `\\b(?:is|are)${adverbs} (?:formulated|implemented|issued|carried out|established|completed|included in|incorporated|obtained|published|arranged|organized|organised|held|strengthened|improved|enhanced|consolidated|deepened|upgraded|perfected|eliminated|approved|investigated|rectified|optimized|conducted|set up|put into|listed|promoted|rectified|built|identified as|in place|under way|underway|in operation|under construction)\\b(?! (?:in accordance with the|by the minister))(?![^.;]{0,40}\\b(?:every|each|annually)\\b)`,
    ),
  },
  {
    name: 'target-judged',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:failed to (?:reach|meet|achieve)|(?:fell|fallen|falls) short|(?:was|were|is|been) (?:not |narrowly )?(?:met|missed|achieved|reached|exceeded)|exceed(?:ed|ing)|surpass(?:ed|ing)|met|missed|reached|achieved) (?:\\w+ ){0,3}(?:targets?|goals?|plan)\\b|\\b(?:targets?|goals?|plan)\\b[^.;]{0,40}\\b(?:was|were|has been|have been|is) (?:\\w+ )?(?:met|missed|achieved|reached|exceeded|fulfilled|completed)\\b',
    ),
  },
  {
    name: 'now-state',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:is|are) (?:now|finally|at last) (?:fully )?[a-z]{3,}ed\\b|\\b(?:is|are|was|were) (?:now |all )?(?:complete(?=\\b(?! with))|in progress|on (?:target|track|schedule|budget))\\b|\\b(?:is|are) (?:now|(?:fully )?operational|up and running|available (?:at|in|on|from))\\b|\\bnow (?:exist|cover|stand|include|serve|operate|run|number|reach|have|has|employ|provide|carry|use|receive|offer|hold|work|live|accept|answer|take|get|benefit|enjoy|own|publish|share|meet|manage|deliver)s?\\b|\\b(?:is|are|have|has) (?:now )?(?:in (?:operation|place|use|force|service)|[a-z ]{0,30} in operation)\\b',
    ),
  },
  {
    name: 'number-past',
    speaksFor: 'explicit-completion',
    pattern: re(
      `(?<!\\b(?:is|are|be|being|an?|the) )\\b(?:${irregularPast}|[a-z]{3,}ed)\\b(?: (?!within\\b)\\w+){0,4} (?:by |to |at )?(?!(?:1[789]|20)\\d\\d\\b|\\d+(?:st|nd|rd|th)\\b)[$€£]?\\d`,
    ),
  },

  {
    name: 'reported-sum',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:rates?|ratio|shares?|proportion|percentage|turnover|coverage|satisfaction|average|receipts?|expenditures?|revenues?|payments?|disbursements?|proceeds|premium|savings?|surplus|deficit|value|total|amount|numbers?|balance|spending|outturn|output|income)\\b[^.;]{0,90}?\\b(?:was|were|being|amount(?:ed)?(?: to)?|equal(?:s|led)?|aggregated|exceeded|totall?ed|reached)\\b(?: \\w+){0,4} ?[$€£]? ?\\d',
    ),
  },
  {
    name: 'went-well',
    // "The effect was remarkable", "good results were seen": how work went, in translated reports above all.
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:effects?|effectiveness|results?|achievements?|progress|work|outcomes?)\\b[^.;,]{0,60}\\b(?:is|are|was|were|has been|have been) (?:\\w+ly )?(?:remarkable|obvious|significant|good|notable|evident|smooth|outstanding|fruitful|orderly|solid|effective)\\b|\\b(?:achiev|obtain|attain|gain)(?:ed|ing) (?:\\w+ )?(?:remarkable|obvious|significant|good|notable|positive|new|phased|fruitful|outstanding) (?:\\w+ )?(?:results|effects|achievements|progress|success|outcomes|breakthroughs)\\b',
    ),
  },
  {
    name: 'year-saw',
    speaksFor: 'explicit-completion',
    pattern: re('\\b(?:year|period|months?|quarter|term|20\\d\\d)(?: \\w+ly| also)? (?:saw|witnessed)\\b'),
  },
  {
    name: 'gave-weight',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:attach(?:es|ed)?|paid|pays) (?:great|high|much|close|special|particular) (?:importance|attention) to\\b|\\b(?:great|high) importance (?:is|was|has been) attached\\b|\\bon many occasions\\b',
    ),
  },
  {
    name: 'stayed',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:was|were|remained|remains|held|stayed|kept) (?:\\w+ly |broadly )?(?:open|shut|closed|stable|steady|flat|unchanged|level|constant|ahead of|on (?:track|target|schedule)|within (?:target|budget)|(?:well |just |close |very |slightly )*(?:within|close to|short of|ahead of|in line with|on a par with) (?:the |our |its |an? )?(?:[\\w-]+ ){0,6}?(?:target|goal|level|margin|range|limits?|budget|estimates?|plan|tolerance|forecast)s?|(?:above|below) (?:the |our |its )?(?:target|\\d)|at [$€£]?\\d)\\b',
    ),
  },
  {
    name: 'up-down',
    within: ['#amount'],
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:up|down|lower|higher|fewer|more|less) (?:by )?(?:from|on (?:the )?(?:previous|last|prior|20)|[$€£]?\\d[\\d,.]* ?(?:%|per ?cent|percent|points?)|a (?:third|quarter|fifth|tenth|half))|\\d[\\d,.]* ?(?:%|per ?cent|percent|percentage points?) (?:up|down|lower|higher|fewer|more|less|ahead)\\b|\\ban? (?:\\w+ )?(?:increase|decrease|rise|fall|drop|decline|growth|reduction) (?:of [^.;,]{0,20}\\d[^.;,]{0,20} )?(?:from|over|on|compared) [^.;,]{0,24}\\d',
    ),
  },
  {
    name: 'verbless-done',
    speaksFor: 'explicit-completion',
    // A line of a list or table: "14 playgrounds refurbished", "Staff trained: 214".
    pattern: re(
      `^(?!.*\\b(?:is|are|was|were|be|been|has|have|had|will|shall|must|should|within|target|by (?:19|20)\\d\\d)\\b)(?:(?:over |more than |some |nearly |another |a further )?(?:[$€£]?\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?(?:%|million|billion|per ?cent)?(?: of)?(?: [\\w-]+){1,5} (?!based|related|called|needed|required|proposed|planned)${participle}(?:[.;]|$| (?:in|on|at|across|against|to|with|by|for|during|over|from|through|under)\\b)|[A-Z][\\w-]+(?: [\\w-]+){0,4} ${participle}: ?[$€£]?\\d)`,
    ),
  },
  {
    name: 'took-part',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b\\d[\\d,.]* (?:million )?(?:[\\w-]+ ){1,3}(?:received|got|obtained|joined|came|visited|used|were given|moved into)\\b|\\b(?:took part|attended|participated|signed up|responded|benefit(?:t)?ed|received (?:training|support|grants?|help|treatment|funding)|(?:joined|entered) (?:the|our|its) (?:fleet|network|service|staff|programme|scheme|team|register)|enrolled|graduated|gained|earned|obtained|regained|used (?:the|our) (?:new )?(?:service|scheme|portal|app|system))\\b',
    ),
  },
  {
    name: 'solved',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:has|have|was|were) (?:been )?(?:\\w+ly )?(?:curbed|solved|resolved|rectified|eased|addressed|overcome|alleviated|settled|fixed|remedied|corrected|cleared)\\b',
    ),
  },
  {
    name: 'reported-done',
    within: ['was'],
    speaksFor: 'explicit-completion',
    // What minutes and answers say was done: "It was reported that the works had been completed".
    pattern: re(
      `\\b(?:noted|reported|advised|informed|confirmed|stated|explained|said|announced|told|updated|heard|show(?:s|ed)?|reports?)\\b[^.;]{0,60}?\\b(?:that|they|it|we|he|she)\\b[^.;]{0,90}\\b(?:had|have|has)${adverbs} (?:been${adverbs} )?(?!(?:been|had|raised|expressed|asked|requested|queried)\\b)${participle}\\b`,
    ),
  },
  {
    name: 'was-figure',
    speaksFor: 'explicit-completion',
    pattern: re(
      '\\b(?:was|were|averaged|came to|stood at) (?:(?:about|around|over|only|just|some|nearly|the) ){0,2}[$€£]?\\d',
    ),
  },
  {
    name: 'figure-line',
    pattern: re('^[^:.;]{3,80}: ?(?:[$€£]?\\d|zero|none)[^:;]{0,40}$'),
  },
  {
    name: 'verbless',
    pattern: re(
      `^(?=.{6,160}$)(?=(?:[\\w’'-]+ ){1,4}?(?:of|for|in|at|on|with|by|from|per)\\b)(?!.*\\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|shall|can|may|must|should|would|could|we|i|they|you|who|which|that)\\b)(?!\\S+ .*[a-z]ed\\b)(?!.*\\b(?:${irregularPast})\\b)(?!${lead}(?:(?:${actionVerbs})\\b(?! of\\b)|(?:the|our|its|this|these|there|it)\\b))(?!.*\\b(?:accounts?|depends?|looks?|lives?|relies|rely|results?|consists?|builds?|applies|apply|works?|focus(?:es)?|calls?|comes?|goes|stands?|lies|remains?|helps?) (?:for|on|in|of|at|with|to)\\b)(?:[\\w’'-]+ ){1,4}?(?:of|for|in|at|on|with|by|from|per)\\b.{2,70}$`,
    ),
  },
  {
    name: 'then-did',
    within: ['imperative'],
    speaksFor: 'explicit-completion',
    // "Vigorously implement the project, and sent 12,000 ...": the second verb has the tense that the first lost.
    pattern: re(
      `^${lead}(?:${actionVerbs})\\b[^.;]{10,200}, (?:and )?(?:(?:a total of )?\\d[\\d,.]* [^.;,]{3,60} |the [^.;,]{3,60} |no [^.;,]{3,60} |with [^.;,]{3,60} )?(?:have been |has been |was |were )?(?:[a-z]{3,}ed|${irregularPast})\\b`,
    ),
  },
  {
    name: 'and-did',
    within: ['verb:present', 'verb:present-is', 'verb:present-passive', 'verb:progressive'],
    speaksFor: 'explicit-completion',
    // "A team works with owners, and helped 219 of them": the second verb reports.
    pattern: re(
      `, (?:and |which )?(?:(?:has|have|was|were) (?:been )?)?(?:[a-z]{3,}ed|${irregularPast})\\b(?: \\w+){0,3} (?!(?:1[789]|20)\\d\\d\\b)[$€£]?\\d`,
    ),
  },
  {
    name: 'and-have',
    within: ['has-done'],
    speaksFor: 'explicit-completion',
    // A second main clause: "We are leaders in this field; we have extended the scheme to all schools".
    pattern: re(
      `(?:;|, (?:and|but)) (?:we|i|it|the [a-z]+|our [a-z]+) (?:have|has)${adverbs} (?:been )?${participle}\\b`,
    ),
  },
  {
    name: 'highlights',
    speaksFor: 'explicit-completion',
    pattern: re(
      '^(?:the |our |some |other |key |main |notable |major )*(?:highlights|achievements|accomplishments|successes|milestones|outcomes)\\b[^.;:]{0,60}\\b(?:include|included|were|are)\\b(?!.*:$)',
    ),
  },
  {
    name: 'goal-judged',
    within: ['#target'],
    pattern: re(
      '\\b(?:targets?|goals?|objectives?|ambitions?)\\b[^.;]{0,80}\\b(?:(?:has|have|had|was|were|is|are|be)(?: not| never)?(?: been| be)? (?:\\w+ly )?(?:met|achieved|reached|missed|exceeded|attained)|not be met|off track|on track)\\b|\\b(?:off|on) track to\\b',
    ),
  },
];
