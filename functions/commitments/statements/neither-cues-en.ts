import type { Cue } from './cue.ts';
import { adverbs, participle, re } from './grammar-en.ts';

/** Neither: ceremony, judgement, forecast, argument, the doings of others. */
export const neitherCues: readonly Cue[] = [
  {
    name: 'economy-subject',
    pattern: re(
      '^[^,;]{0,70}?\\b(?:growth|gdp|gnp|econom(?:y|ies)|demand|prices?|inflation|(?:un)?employment|exports?|imports?|wages?|incomes?|trade|sectors?|markets?|rents|(?:energy|fuel|electricity|gas|food|household) (?:bills|costs))\\b[^,;]{0,50}?\\b(?:was|were|is|are|has|have|grew|rose|fell|increased|declined|dropped|slowed|expanded|contracted|moved|picked|continued|remained|went|came|climbed|soared|surged|jumped|doubled|eased|recovered|peaked|reached|hit)\\b',
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
      '^(?:recently|not long ago|a few days ago|yesterday|today),? [^.;]{3,160}? (?:released|published|issued|disclosed|announced)\\b|\\b(?:(?:report|review|plan|strategy|summary|volume|chapter|leaflet)(?= (?:\\w+ )?(?:describes|explains|presents|sets out|summari[sz]es|covers|lists|shows|contains))|report|message|documents?|statement|tables?|records?|figures?|(?:white|green) paper|(?:part|chapter|annex|appendix|section) (?:[ivx]+|\\d+|[a-h]))\\b[^.;,]{0,60}?\\b(?:will (?:be(?! (?:\\w+ly )?(?:made|published|released|laid|presented|issued|updated|revised|changed|submitted|prepared|completed|produced|brought|sent)\\b)|detail|show|set|give|contain)|shows?|details?|reviews?|presents?|stated|contains?|describes?|explains?|lists?|sets? out|summari[sz]es)\\b|\\b(?:plan|strategy|report|review|programme)\\b(?:, which [^,]{3,60},)? (?:set out|outlined|provides (?:an? (?:summary|overview|account)|the)|looks (?:back|ahead|at))\\b|\\b(?:described|detailed|explained|discussed|summari[sz]ed|listed|presented|set out|shown|given|provided|included|found|outlined) (?:in|on|at|under) (?:the |this |each |its |that )?(?:\\w+ ){0,2}(?:chapter|section|appendix|annex|table|figure|page|exception report|annual report|accounts|website)\\b',
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
      '\\b(?:thank(?!s to)|gratitude|grateful|tribute|congratulat|welcome(?!d \\d)|honou?r(?:ed)? to|pleasure|(?:pleased|delighted|happy|proud|glad) to(?! (?:report|announce|say|state))|privilege|bless|deep regret|appreciation|sympathy)\\w*\\b',
    ),
  },
  {
    name: 'salute',
    pattern: re(
      '^(?:resolved|recommended|agreed|ordered|carried)\\b[^.]{0,160}\\b(?:noted|received|approved|confirmed|adopted|endorsed)\\b|^(?:fellow|honou?rable|members? of|mr\\.? |madam|ladies|distinguished|dear|deputies|sir\\b)|\\b(?:meeting (?:was |then )?(?:adjourned|closed|opened|called to order|recessed|resumed)|(?:agreed|moved) to adjourn|(?:board|council|committee|meeting) (?:recessed|adjourned|resumed (?:at|its))|motion (?:was )?(?:carried|moved|seconded)|(?:moved|seconded) (?:by|the motion|adjournment)|i (?:will |shall |would like to )?(?:now |hereby |also )?(?:report|present|submit|ask|deliver)\\b[^.;]{0,120}\\b(?:deliberat|review|comments?|suggestions|opinions|approval|consideration|attention|work of the)\\w*|please (?:review|deliberate|comment)|apologies (?:for absence )?(?:were|was|had been|received)|(?:correct|true|accurate) record|declarations? of interests?|elected (?:as )?chair\\w*)\\b',
    ),
  },
  {
    name: 'not-yet',
    pattern: re(
      '^(?:(?!\\b(?:that|which|who|whose)\\b)[^.;])*?\\b(?:ha(?:s|ve|d)|w(?:as|ere)) (?:still not|not yet|not(?= (?:\\w+ )?yet))\\b|\\bno (?:progress|decision|response|reply) ha(?:s|d)\\b',
    ),
  },
  {
    name: 'procedure',
    // How a meeting goes: what was put before it, who spoke, who was there.
    pattern: re(
      "^(?!(?:we|our|i)\\b)[^,.;]{0,70}\\b(?:introduced|presented|received|considered|discussed|noted|heard|debated|reviewed|gave|provided|outlined|queried|tabled|took|spoke to|referred to|commented on|thanked|welcomed|moved|seconded|asked (?:about|if|whether|why|how)) (?:(?:members|the (?:committee|panel|board|council|meeting)) (?:with )?)?(?:with interest )?(?:(?:the|a|an|this|each|its|his|her|that|this|some|any|further|verbal|oral|written) ){0,2}(?:[\\w'’-]+ ){0,4}?(?:report|update|minutes|presentation|paper|item|briefing|summary|overview|apolog(?:y|ies)|correspondence|agenda|petition|motion|information|chair(?:man|person)?|members|officers|questions?|feedback)\\b|^(?:with no further [^,]{3,20}, )?the minutes\\b[^.;]{0,120}\\b(?:were|was|be|are) (?:\\w+ly )?(?:noted|approved|confirmed|received|signed|agreed|accepted|adopted)|\\bgave consideration to|^consideration was given to|\\b(?:apologies|declarations)\\b[^.;]{0,60}\\b(?:received|made|given|accepted|recorded)|\\bdeclared an? [^.;]{0,40}interest|\\b(?:proposed|moved|seconded) by\\b|^(?:the|this) meeting (?:opened|closed|commenced|started|ended|finished|was (?:opened|closed|adjourned|inquorate|quorate|held))|^there (?:were|was|being) no (?:apologies|declarations|questions|further|other|members|matters)|^(?:members|councillors|the (?:committee|panel|board|council|meeting)) (?:noted|discussed|considered|debated|queried|asked(?! [^.;]{1,40} to\\b)|welcomed|thanked|expressed|raised|sought|felt|agreed with|commented)\\b",
    ),
  },
  {
    name: 'will-in-clause',
    within: ['will'],
    // "explaining what work will be done": the future of a question, not of the sentence.
    pattern: re(
      '^(?:(?!\\b(?:will|shall)\\b)[^.;])*\\b(?:what|how|why|whether|when|where|who|which)\\b(?:(?!\\b(?:will|shall)\\b)[^.;,]){0,40}\\b(?:will|shall)\\b(?!.*\\b(?:will|shall)\\b)',
    ),
  },
  { name: 'question', pattern: re('\\?["”’\']?$') },
  {
    name: 'opinion',
    pattern: re(
      '\\b(?:i|we) (?:\\w+ly |also |fully |do )?(?:believe|think|know|understand|recogni[sz]e|hope|consider|feel|agree|note|remember|recall|regret|appreciate|love|are aware|am aware|am confident|are confident|acknowledge|trust)\\b|\\b(?:we|us) all\\b|\\b(?:each|all|every one) of us\\b|\\bmembers will (?:recall|know|note|be aware|remember)\\b',
    ),
  },
  {
    name: 'speaking-of-speech',
    pattern: re(
      '\\bi (?:(?:will|shall|would|should|must|can|may|want to|wish to|need to|have to) )?(?:now |also |like to |further |first |just )*(?:turn|conclude|begin|explain|elaborate|deal|mention|move|refer|come to|stress|say|outline|set out|summari[sz]e|add|note|emphasi[sz]e|illustrate|table|touch on|speak|address(?= (?:\\w+ )?(?:problems|issues|points|questions|matters|aspects)))\\b|\\bwe (?:will|shall|now) (?:now )?(?:turn|come|move) to\\b|\\blet me\\b|\\ballow me\\b|\\bas (?:follows|i (?:said|mentioned|indicated)|mentioned (?:above|earlier))|mr speaker|please refer|\\bthis (?:report|chapter|section|document|paper|speech) (?:is|sets|describes|contains|covers|presents|gives|provides)|\\bsee (?:table|figure|annex|appendix|page)|\\bthe following (?:table|sections?|paragraphs?|chart|figure)|\\b(?:table|figure|chart|annex|appendix) \\d+ (?:shows|gives|sets|lists)',
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
    name: 'not-done',
    pattern: re(
      `\\b(?:has|have|had) (?:not|never)${adverbs} (?:been${adverbs} )?(?!met\\b|achieved\\b|reached\\b)${participle}\\b`,
    ),
  },
  {
    name: 'hypothetical',
    pattern: re('^(?:had|were) (?:an?|the|it|we|he|she|they|this|these|all|more) '),
  },
  {
    name: 'forecast',
    pattern: re(
      '\\b(?:forecast|is expected(?! to (?:complete|start|open|begin|finish|commence|deliver|be (?:complete|finish|open|ready)))|are expected(?! to (?:complete|start|open|begin|finish|commence|deliver|be (?:complete|finish|open|ready)))|likely|outlook|prospects?|estimated|projected|anticipat|predict|i expect|i estimate)\\w*\\b',
    ),
  },
  {
    name: 'effect',
    pattern: re(
      '^(?:it|this|these|that|such|the (?:measure|presence|scheme|proposal|change|result)s?)\\b[^.;]{0,60}?\\b(?:will|would|is expected to|are expected to|can) (?:\\w+ly |also |not |therefore |thus |only )*(?:be (?:a|an|the|about|more|less|very|one|able|only|no|sufficient|enough)|benefit|help|cost|make|enable|allow|give|bring|lead|result|provide|reduce|encourage|ensure|foster|strengthen|have)\\b|\\b(?:will|should|can) (?:also )?(?:make [^.;]{3,40} (?:easier|harder|less|more|better|possible|simpler|faster|safer)|mean|free up|lead to)\\b',
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
      `^[^,;]{0,90}?\\b(?:is|are|remains?|lies|depends?|requires?|represents?|constitutes?|means|consists?|comprises?|belongs?|plays?|shows?|has|have|exists?|faces?|needs?)\\b(?! (?:\\w+ly |also |already |been |now )*(?:${participle}|[a-z]+ing|to)\\b)`,
    ),
  },
  {
    name: 'problem',
    pattern: re(
      // The first letters come first: looking back is dear, and few words are worth it.
      '\\b(?=pro|dif|cha|unc|cri|wea|ina|ins|sho|thr|roo|not|ris|dec|det|pre|lac|sti|sev|obs|con)(?<!\\b(?:no|without) )(?<!\\b(?:re)?(?:solv|address|tackl|overcom|eas|alleviat|combat|reduc|remov|mitigat|prevent)\\w* (?:[\\w-]+ ){0,3})\\b(?:problems?(?![^.;]{0,80}\\b(?:has|have|was|were) (?:been )?(?:\\w+ly )?(?:curbed|solved|resolved|rectified|eased|addressed|overcome|alleviated|settled|fixed)\\b)|difficult|difficulties|challenges?|uncertaint|crisis|weak(?:ness)?|inadequate|insufficient|shortage|threat|weak links?|room for improvement|not (?:yet )?(?:perfect|sound|enough|in place)|risk of|decline in|deteriorat|pressure|lack(?:s|ing)?|still|severe|obstacles?|constraints?)\\w*\\b',
    ),
  },
  {
    name: 'outside-subject',
    pattern: re(
      '^(?:(?:the|a|an|severe|heavy|widespread|persistent|rising|higher|global|covid-19) ){0,3}(?:drought|floods?|flooding|pandemic|covid\\S*|inflation|brexit|climate change|strikes?|unemployment|storms?|cyclones?|hurricanes?|earthquake|wars?|crisis|recession|rain(?:s|fall)?|snow|weather|disease|wildfires?)\\b',
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
    name: 'reference',
    pattern: re(
      '^(?:you|readers|residents) can (?:also )?(?:read|find|see|view|download|access)\\b|^(?:further|more|full|additional|detailed|a full) (?:details?|information|data|figures|guidance|account|list|breakdown)\\b|\\b(?:described|published|attached|appended|set out|given|listed|found|shown|available|presented|contained|summari[sz]ed|explained|reproduced|provided) (?:in full |in more detail |below |overleaf )?(?:in|at|on) (?:the )?(?:annex(?:es)?|appendix|appendices|chapters?|sections?|tables?|figures?|parts?|notes?|pages?|paragraphs?|(?:the|our|its) (?:[\\w’]+ ){0,2}website)\\b|\\b(?:is|are) (?:published|reported|listed|given|presented|described|discussed) (?:separately|elsewhere|below|above|overleaf)\\b|^(?:copies|the (?:full )?(?:text|report|list|data|accounts))\\b[^.;]{0,60}\\bavailable\\b|^(?:for [^,]{3,80}, )?(?:please )?(?:see|visit|read|refer to|click|go to|download) (?:our|the|more|here|www|http|annex|appendix|page|table|chapter|section|below)|\\bsee (?:the )?(?:\\w+ ){0,2}(?:tables?|annex|appendix|page|chapter|section|website|notes?)\\b|\\b(?:follows?|begins?|starts?) on page\\b',
    ),
  },
  {
    name: 'method',
    pattern: re(
      '\\b(?:we|i|our (?:audit|study|review|work|team)|the (?:audit|study|review)) (?:\\w+ly |also |then )?(?:examined|assessed|considered|looked at|asked|tested|analy[sz]ed|evaluated|focus(?:ed|es)|sought) (?:whether|how|if|the extent|on|at|to)\\b|\\b(?:the|this|our) (?:audit|study|review|inquiry|evaluation|survey|inspection) (?:covered|covers|looked|focused|took place|(?:was|is|has been) (?:carried out|conducted|performed|undertaken|prepared))\\b|\\b(?:objectives?|aims?|purpose|scope) of (?:the|this|our) (?:audit|review|study|report|evaluation|inspection|inquiry)\\b|^(?:the audit team|the auditors|our auditors|we|i) (?:interviewed|surveyed|spoke (?:to|with)|visited \\d)|\\b(?:our|the) (?:methods?|methodology|approach|scope|sample|fieldwork|audit criteria)\\b[^.;]{0,30} (?:is|are|was|were|included?|covered|took|drew)\\b',
    ),
  },
  {
    name: 'law-duty',
    pattern: re(
      '^(?:under|by virtue of|in accordance with|pursuant to|as required by) [^,]{0,160}\\b(?:Act|Law|Order|Regulations?|Code|Rules|Directive|Convention|Ordinance|Statute|Constitution|legislation|agreement)\\b[^.;]{0,120}\\b(?:must|shall|may|(?:is|are|has|have) (?:to|required to|obliged to))\\b|\\b(?:Act|law|statute|Regulations?|Code|Directive|Convention|Ordinance|Constitution|legislation|treaty)(?: (?:of )?(?:19|20)\\d\\d)? (?:also )?(?:requires?|specif(?:y|ies)|obliges?|allows?|permits?|gives?|empowers?|provides?|prohibits?|sets?|places?|entitles?|protects?|applies)\\b|^(?!(?:we|i)\\b)[^,.;]{3,60} (?:is|are) (?:also )?(?:obliged|required)(?: by (?:law|statute))? to\\b|\\b(?:must|shall|is|are|has|have)\\b[^.;]{0,15} by law\\b|\\brequired by (?:law|statute|the \\w+ act)\\b',
    ),
  },
  {
    name: 'routine',
    // What a body is there for: the present tense of its own verbs.
    pattern: re(
      '^(?:[^,.;]{0,50}, )?(?:the|our|its|each|every|this|a|an|it|[A-Z]\\w+)(?: [\\w&-]+){0,5} (?:also |then |regularly |jointly )?(?:regulates|sets|oversees|manages|administers|provides|serves|covers|employs|advises|investigates|inspects|visits|licen[sc]es|operates|runs|supports|maintains|publishes|collects|audits|enforces|promotes|protects|handles|considers|hears|issues|reviews|monitors|represents|delivers|owns|holds|funds|leads|comprises|consists|examines|assesses|decides|appoints|meets|accounts|acts|exists|works|brings together|looks after|deals|looks (?:into|at|for)|matters|makes|supplies|gives|takes|keeps|helps|applies|allows|goes|carries out|involves|answers|grants|awards|approves|controls|coordinates|distributes|governs|hosts|lends|offers|pays|prepares|produces|receives|relies|responds|sells|sits|spends|stands|supervises|tests|trains|treats|uses|verifies|lives|live below|suffers|contributes)\\b|^(?:we|they|(?:our |the )?(?:[\\w-]+ ){0,2}(?:inspectors|officers|staff|teams|members|judges|councillors|trustees|auditors|directorates|departments|centres|schools|hospitals|bodies|authorities|companies|offices)) (?:also |then |regularly |jointly )?(?:regulate|set the|set (?:and|out)|oversee|manage|administer|provide|serve|cover|employ|advise|investigate|inspect|visit|license|operate|run|support|maintain|publish|collect|audit|enforce|promote|protect|handle|consider|hear|issue|review|monitor|represent|deliver|own|hold|fund|lead|examine|assess|decide|appoint|meet|act|exist|work (?:with|to|across|in|for|closely)|bring together|look after|deal|carry out)\\b',
    ),
  },
  {
    name: 'mandate',
    pattern: re(
      '\\b(?:is|are) (?:\\w+ly |also )?(?:responsible for|accountable (?:to|for)|mandated to|charged with|tasked with|empowered to|entitled to|home to|made up of|composed of|located|headquartered|based in|headed by|led by|chaired by|overseen by)\\b|\\b(?:mandate|mission|role|remit|function|purpose|statutory duty|duties|responsibilit(?:y|ies)|powers)(?: of [^.;]{2,80}?)? (?:is|are) (?:to|the)\\b|\\b(?:is|are) a (?:statutory|public|non-|government|independent|federal|national)\\b',
    ),
  },
  {
    name: 'fate',
    pattern: re(
      '^(?:(?:in|during|over) [^,]{0,40}, )?(?:(?:more than|over|some|about|around|nearly|almost|at least|as many as|a further) )?(?:many|most|several|numerous|thousands of|hundreds of|a number of|\\d[\\d,.]*(?: (?:million|thousand))?|two|three|four|five|six|seven|eight|nine|ten|the) (?!(?:of (?:our|the)|new)\\b)(?:[\\w-]+ ){1,4}(?:left the|left their|withdrew|exited|lost (?:their|its)|closed (?:their|its|down|for good)|went (?:bankrupt|out of|into)|collapsed|struggled|suffered|died|faced|fled|moved (?:away|to|out)|retired|stepped down|passed away|were (?:forced|displaced|killed|injured|left|broken into|looted|robbed|burgled|evacuated)|ceased trading|chose|said they|live|lives|suffer)\\b',
    ),
  },
  {
    name: 'legislature',
    pattern: re(
      '^(?:(?:in|on|during|last) [^,]{1,30},? )?(?:the )?(?:(?:uk|federal|central|national|state|previous|then|new|scottish|welsh) (?:and \\w+ )?governments?|government|secretary of state|prime minister|chancellor|cabinet|parliament|congress|legislature|national assembly|general assembly|senate|state duma|european (?:union|commission|parliament|council)|eu|united nations|international \\w+ (?:organi[sz]ation|fund|agency)|supreme court|high court|court of appeal|world (?:bank|health organi[sz]ation)|(?:national|central) bank|treasury) (?:\\w+ly |also |then )?(?:passed|enacted|adopted|announced|approved|introduced|launched|changed|decided|ruled|declared|raised|cut|agreed|published|called|endorsed|postponed|delayed|withdrew|reformed|ordered|extended|ended|replaced|signed|ratified|allocated|voted|amended|repealed|upheld|struck down|set up|abolished|merged)\\b',
    ),
  },
  {
    name: 'history',
    pattern: re(
      '\\b(?:built|opened|established|founded|created|formed|constructed|dates?|dating|set up|introduced|launched|passed|enacted) (?:\\w+ ){0,3}(?:before|in|back to|since|between) (?:1[5-9]\\d\\d|200\\d|the (?:\\d{2}|\\w+)(?:th|teenth|ieth)? centur)\\b|\\bin the (?:early |late |mid-)?\\w+(?:th|first|second|third)[ -]century\\b|\\bsince (?:its|their) (?:creation|foundation|inception|establishment|formation)\\b|\\b(?:was|were) (?:first )?(?:established|created|formed|founded|set up)(?: as [^.;]{0,40})? (?:in (?:1[5-9]|20)\\d\\d|following|by the|after|to)\\b',
    ),
  },
  {
    name: 'year-was',
    pattern: re(
      '\\b(?:year|20\\d\\d)\\b[^.;,]{0,24}\\b(?:is|was|has been|marks|marked|constituted|will be) (?:an? |the )?(?:\\w+ ){0,5}years?\\b(?![^.;]*, (?:and )?(?:we|the \\w+) (?:will|shall|must))',
    ),
  },
  {
    name: 'due-to-leaders',
    pattern: re(
      '\\b(?:result|fruit|outcome)s? of (?:the )?(?:\\w+ )?(?:correct|strong|firm|unified|joint|hard|concerted|united|care|support|leadership)\\b|\\b(?:hard[- ]won|did not come easily|not come by easily)\\b',
    ),
  },
  {
    name: 'at-large',
    pattern: re(
      '\\b(?:nationally|nationwide|countrywide|worldwide|globally|internationally|(?:across|throughout|in) the (?:whole )?(?:country|sector|industry|economy|world|globe)|(?:of|in|among) (?:all|the) (?:crime|adults|children|households|population|workforce|deaths))\\b',
    ),
  },
  {
    name: 'market-fact',
    pattern: re(
      '^[^,;]{0,60}?\\b(?:prices|rents|(?:energy|fuel|electricity|gas|food|household|construction|building|labour|insurance) (?:bills|costs)|interest rates?|exchange rate|house prices|freight rates|premiums|tariffs|world trade|demand for \\w+|temperatures?|rainfall|migration|births|the (?:birth|unemployment|inflation) rate)\\b[^,;]{0,60}?\\b(?:rose|fell|went|increased|declined|dropped|climbed|soared|surged|jumped|doubled|tripled|halved|eased|weakened|recovered|stabili[sz]ed|remained|reached|hit|(?:is|are) now|(?:has|have) (?:\\w+ )?(?:risen|fallen|increased|doubled|gone|declined|outpaced)|continue[ds]?)\\b',
    ),
  },
  {
    name: 'personnel',
    pattern: re(
      '^(?:(?:in|on) [^,]{3,20}, )?(?:professor|dr|sir|mrs?|ms|dame|lord|lady|judge|justice|(?:the|our) (?:chair\\w*|director|chief executive|president|commissioner))\\.? (?:[A-Z]\\S+ ){0,3}(?:retired|stepped down|joined|left|resigned|succeeded|took over|died|passed away|served|became|was (?:appointed|elected|named))\\b',
    ),
  },
  {
    name: 'depends',
    pattern: re(
      '\\bdepends? (?:\\w+ly |also |in part |not (?:only )?)?(?:on|upon)\\b|^(?:everyone|everybody|nobody|no one|all (?:people|citizens|human beings)|every (?:citizen|person|child)|justice|freedom|health|education|[\\w-]+ (?:is|are) (?:a|an) (?:fundamental|basic|human|shared|universal))\\b[^.;]{0,60}\\b(?:should|must|deserves?|has|have|is|are)\\b',
    ),
  },
  {
    name: 'lead-in',
    pattern: re(
      '^(?:here (?:is|are)|these (?:are|were|include)|what we|how we)\\b[^.;]{0,80}:$|^[^.;]{0,90}\\b(?:will|shall|must|should|need|commit|to|we|have|has|include|includes|included|are|were|was|following|follows|achievements|highlights|priorities|commitments|targets|recommendations|that|on|by|for|as|is|be|with)(?: [a-z]+)?\\s*:$',
    ),
  },
  { name: 'ends-colon', pattern: re('[:：]\\s*$') },
  { name: 'no-stop', pattern: re('[^.;!?:"”)]$') },
];
