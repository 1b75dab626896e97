import { noReason, perhapsReason, reasonElsewhere } from './attribute-shares.ts';

const reason =
  /\b(?:because|owing|due to|as a result|results? of|resulted|caused?|reasons?|since|so that|in order|thanks to|on account|(?:strike|dispute|protest|row|walked out)\b.{0,40}\bover \p{Ll}+|in view of|in response|for (?:lack|want|fear)|for (?:an? |the )?(?:[\p{L}-]+ ){0,2}(?:repairs?|maintenance|refurbishment|renovation|reasons?|safety)|reflect\w*|driven by|attribut\w+|blamed?|hence|therefore)\b|因|由于|受[^，。]{1,14}影响|所致|导致|为了|为(?=加强|加快|推进|推动|确保|保障|保护|促进|深化|贯彻|落实|方便|防止|避免|解决|提高|改善|规范|满足)|鉴于|造成|源于|缘于|滞后|主要是|\b(?:necessary|needed|required) to (?:avoid|prevent|keep|protect|make|ensure|maintain|give|allow|meet)\b|\bin anticipation of\b|\b(?:started|triggered|sparked|set off|prompted|brought about) by\b/iu;

/** What is done has a purpose; what happened to somebody has a cause. */
const asksForAim =
  /^\W*why (?:is|are|does|do|should|must|will|was|were|has|have|did)\b(?!.*\b(?:not|delay\w*|late|f[ae]ll\w*|declin\w*|drop\w*|fail\w*|miss\w*|ris\w+|rose|increas\w*|grow\w*|grew|los[et]\w*|worse|higher|lower|down|fewer|more|less|short\w*|cancel\w*|clos\w+|postpon\w*)\b)|为(?:什么|何)要/iu;
const tellsAim =
  /\b(?:so as to|in order to|with a view to|(?:aim|design|intend)\w* (?:to|at))\b|(?:^|\n)\W*(?:to|in order to) \p{Ll}{3,}|, (?:so as )?to \p{Ll}{4,}|[，,](?:确保|以(?![上下内外来后前及])|从而|旨在|防止|避免|保障)/iu;

/** The sentence before or behind says of itself that it gives the reason. */
const opensWithReason =
  /(?:^|\n)\W*(?:because|due to|owing to|(?:this|it) (?:is|was) (?:because|due|caused|the result)|(?:the|its) (?:main |chief )?(?:reasons?|causes?)\b)|(?:^|\n)[\s　]*(?:由于|因为|因受|受[^，,]{2,14}影响|这(?:主要)?是(?:因为|由于)|(?:其|主要)?原因)/iu;

/** `The road was closed after a landslide`: the reason, or only the time. */
const perhapsTells =
  /\b(?:has|have|had) (?:\p{Ll}+ly )?(?:raised|reduced|lowered|pushed|driven|forced|led|slowed|delayed|prevented)\b|\bafter (?:an?|the|its|their|his|\p{Ll}+ \p{Ll}+ed|\p{Ll}+ (?:were|was|had|withdrew|broke|fell|rose|left|went|failed|closed|found))\b|\bheld up\b|\bas \p{Ll}+ (?:were|was|had)\b/iu;
/** `has been delayed; the contractor went bankrupt` */
const tellsBehind = /; (?:the|its|their|an?|no) \p{L}/u;

/** The reason, or the aim of what is done, may stand in the sentence or beside it. */
export function missingReason(sentence: string, around: string, question: string): number {
  if (reason.test(sentence)) return 0;
  const mayTell =
    (asksForAim.test(question) && tellsAim.test(around)) ||
    opensWithReason.test(around) ||
    perhapsTells.test(sentence) ||
    tellsBehind.test(sentence);
  if (mayTell) return perhapsReason;
  return reason.test(around) ? reasonElsewhere : noReason;
}
