import { isCapitals, readBodyLine } from '../wording/body-name.ts';
import { isKnownName } from '../wording/known-names.ts';
import { isFurniture, looksLikeDocumentNumber, seriesLine } from '../wording/masthead-lines.ts';
import { namesGenre } from '../wording/name-genre.ts';

/** `A strategy for a connected society`, `Final Report`: the title stands above. */
export function isSubtitle(text: string): boolean {
  return /^An? .*\b(?:strategy|plan|policy|framework|review|guide|agenda|programme|vision|paper)\b|^(?:program|programme|user|policy|technical) (?:guide|manual|handbook)$|^(?:interim|final|summary|main|progress|technical) report$/i.test(
    text,
  );
}

/** A line that may be the title above its subtitle. */
export function mayEntitle(text: string): boolean {
  const isTitleLike = /^[\p{Lu}\d].{3,79}$/u.test(text) && !/[.:;,]$/.test(text);
  return (
    isTitleLike &&
    !isFurniture(text) &&
    readBodyLine(text) === null &&
    !seriesLine.test(text) &&
    !isKnownName(text) &&
    !looksLikeDocumentNumber(text)
  );
}

/** `WILDLIFE CROSSINGS` above `STRATEGIC PLAN`: in capitals, what is planned and that it is a plan. */
export function isPlanOfSubject(above: string, text: string): boolean {
  const isPlan =
    /^(?:(?:[\p{L}-]+ ){0,2}(?:plan|strategy|framework|policy|programme|program)|(?:consultation|discussion|green|white) paper)(?: (?:FY )?\d{4}.{0,8})?$/iu;
  return isPlan.test(text) && isCapitals(text) && isCapitals(above) && isSubject(above);
}

/** `HIGHWAY SAFETY` above `Better Data Would Help States Aim Their Grants`: its subject, shouted, and what it finds. */
export function shoutsSubject(above: string, text: string): boolean {
  return isCapitals(above) && isSubject(above) && finds(text);
}

function isSubject(above: string): boolean {
  const isShort = /^\p{Lu}[\p{Lu}’',& -]{4,48}$/u.test(above);
  return isShort && mayEntitle(above) && !namesGenre(above) && !placeOrGrade.test(above);
}

/** What stands in capitals above a title and is no part of it. */
const placeOrGrade =
  /^(?:(?:the )?(?:republic|state|commonwealth|kingdom|government|province|union|federation|people['’]s|territory|city|county|town) |confidential|draft|restricted|official|for (?:information|decision|discussion|action|publication)|embargo|testimony|attachment|appendix|annex)/i;

/** Several words in title case that name no paper. */
function finds(text: string): boolean {
  return !isCapitals(text) && !namesGenre(text) && /^\p{Lu}\p{L}+(?: \S+){3,}[^.:;,]$/u.test(text);
}
