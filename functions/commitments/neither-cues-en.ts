import type { Cue } from './cue.ts';
import { re } from './grammar-en.ts';

/** Neither: ceremony, judgement, forecast, argument, the doings of others. */
export const neitherCues: readonly Cue[] = [
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
