import { judgeWording } from './judge-wording.ts';

/**
 * How much a phrase reads like a heading, from about -3 (a sentence that states something) to +2.
 * Headings name a subject or command ("Accelerate the upgrading of development zones", "深化改革，扩大开放");
 * sentences have a subject with a finite verb. No tagger: a few closed word classes decide.
 */
export function judgeHeadingWords(phrase: string): number {
  const hanCharacters = phrase.match(/\p{Script=Han}/gu)?.length ?? 0;
  return hanCharacters * 2 > phrase.length - hanCharacters ? judgeChinese(phrase) : judgeEnglish(phrase);
}

/** Longest phrase worth judging; no heading of either language is longer. */
export const longestHeadingCharacters = 240;

const finiteVerb =
  /\b(?:is|are|was|were|has|have|had|will|shall|must|should|would|can|could|cannot|(?<!\d )may|might|do|does|did|isn't|won't|i'm|we're|we've|we'll|remains?|became|becomes|includes?|requires?|provides?|applies|means|rose|fell|grew|made|took|said|began)\b/i;
/** Third persons that are no plural nouns: `The Ministry spends …`. */
const statingVerb =
  /\s(?:spends|accepts|recommends|considers|believes|agrees|expects|proposes|intends|welcomes|acknowledges|recogni[sz]es|varies|varied|contains|consists|seeks|allows|gives|takes|makes|says|knows|depends|exists|continues|describes|explains|employs|operates|administers|publishes)\b/;
/** `the Assembly proclaimed the year`, `Forty countries reported on …`: a subject, its past tense and an object. */
const pastStatement =
  /(?:\b(?:the|its|their|many|most|all|several|some|\d+)|^[\p{L}-]+) (?:\p{L}+ ){1,2}\p{Ll}{2,}ed (?:the|a|an|that|its|their|whether|on|upon)\b/iu;
const subjectOpening =
  /^(?:i|we|it|they|he|she|you|this|these|those|there|however|in (?:\d{4}|the|this|our|my|addition|order)|at (?:present|the)|as (?:a|the|we|of)|since|although|while|if|when|because|mr|madam|let (?:me|us)|so|but|and|according)\b|^(?:since|last|during)\b(?=(?: \S+){4})/i;
/** A heading may hold a finite verb inside such a clause: "What the Government will do", "How we are funded". */
const clauseHeading = /^(?:what|how|why|where|who|when|whether|is|are|can|should|do|does|have)\b/i;

function judgeEnglish(phrase: string): number {
  const words = phrase.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return -3;
  let score = words.length <= 8 ? 1 : words.length <= 14 ? 0.5 : words.length <= 22 ? -0.5 : -2.5;
  const isQuestion = clauseHeading.test(phrase) || /\?$/.test(phrase);
  if (!isQuestion && states(phrase)) score -= words.length <= 6 || isAllCapitalised(words) ? 1 : 2;
  if (!isQuestion && subjectOpening.test(phrase)) score -= 1.5;
  if (looksTitleCase(words)) score += 1;
  if (/^\p{Ll}/u.test(phrase)) score -= 1.2;
  if (/\b(?:and|or|of|the|to|for)$/.test(phrase) && !isQuestion) score -= 1.5;
  if (/;|,.*,.*,.*,/.test(phrase)) score -= 0.5;
  return score;
}

/** A verb that states, but not behind a command: `Focus on safety, the bottom line is guarded`, as translations join the two. */
function states(phrase: string): boolean {
  const isStating = finiteVerb.test(phrase) || statingVerb.test(phrase) || pastStatement.test(phrase);
  const comma = phrase.indexOf(',');
  if (!isStating || comma === -1 || judgeWording(phrase) !== 'command') return isStating;
  const command = phrase.slice(0, comma);
  return finiteVerb.test(command) || statingVerb.test(command) || pastStatement.test(command);
}

/** `Vacancies Are Only Part of the Cause`: who capitalises the verbs, too, entitles. */
function isAllCapitalised(words: string[]): boolean {
  const plain = words.filter((word) => /^\p{Ll}/u.test(word));
  return (
    words.length >= 4 &&
    plain.every((word) => word.length <= 4 || smallWord.test(word)) &&
    plain.length < words.length / 2
  );
}

/** Words that titles leave small though they are long. */
const smallWord = /^(?:from|with|into|over|upon|under|between|within|through|about|against)$/;

/** True when most words that carry meaning are capitalised, and there are at least two. */
export function looksTitleCase(words: string[]): boolean {
  const content = words.filter((word) => word.length > 3 && /^\p{L}/u.test(word) && !smallWord.test(word));
  const capitalised = content.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 2 && content.length >= 1 && capitalised.length >= content.length * 0.75;
}

function judgeChinese(phrase: string): number {
  const length = phrase.replace(/\s/g, '').length;
  let score = length <= 14 ? 1.2 : length <= 24 ? 0.7 : length <= 36 ? 0.2 : length <= 48 ? -1 : -2.5;
  if (/[；;]/.test(phrase)) score -= 1.5;
  const commas = phrase.match(/[，,]/g)?.length ?? 0;
  if (commas > 1) score -= 0.5 * (commas - 1);
  if (
    /^(?:我们|我|这|该|此|其中|同时|目前|截至|根据|按照|为了?(?!民|人民)|如(?!何)|由于|凡|在.{1,20}[下中上][，,]|一年来|各地区、各部门|对.{2,30}的[，,]|符合)/.test(
      phrase,
    )
  )
    score -= 1;
  if (/(?:应当|不得|可以|必须|是指|规定|有下列|如下|下列)/.test(phrase)) score -= 1;
  if (/\d+(?:\.\d+)?[%％]|\d(?:万|亿)?(?:元|吨|家|户|个)/.test(phrase)) score -= 0.8;
  return score;
}
