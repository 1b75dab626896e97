import { otherForms } from '../wording/irregular-forms.ts';
import { isPlainVerb } from '../wording/near-synonyms.ts';

/** Says the word what is done, for which there are many words, or does it tell as little as `which company`? */
export function isVerbHere(question: string, start: number, end: number): boolean {
  const isVerb = looksLikeVerb(question.slice(start, end)) && !isNounHere(question, start, end);
  return isVerb || isCategory(question, start);
}

/** `Which company …`: the answer is the name of one. */
function isCategory(question: string, start: number): boolean {
  return /\b(?:which|what kind of|what type of) (?:[\p{L}-]+ )?$/iu.test(question.slice(0, start));
}

/** `did trains carry`, `the drop in`, `of votes`: what may be a verb stands where a noun must. */
function isNounHere(question: string, start: number, end: number): boolean {
  const word = question.slice(start, end);
  if (/(?:ed|ing)$/.test(word) || tellsLittle.has(word.toLowerCase())) return false;
  const before = question.slice(0, start);
  if (
    /\b(?:the|an?|of|in|on|for|with|by|our|its|their|how many|which|these|those|every|each) $/i.test(before)
  )
    return true;
  return (
    /\b(?:did|do|does) $/i.test(before) && word.endsWith('s') && /^ \p{Ll}{3,}/u.test(question.slice(end))
  );
}

function looksLikeVerb(word: string): boolean {
  return (
    /(?:ed|ing|(?<!fami|supp|rep|mono|assemb|Ju|It)ly)$/.test(word) ||
    otherForms(word).length > 0 ||
    isPlainVerb(word) ||
    tellsLittle.has(word.toLowerCase()) ||
    tellsLittle.has(word.toLowerCase().replace(/s$/, ''))
  );
}

const tellsLittle = new Set(
  'ministry department board council bureau agency authority county government office organisation organization trust committee body more less much many most least few per put puts met meet meets available person in-person visit visits visited site sites deal deals thing things way ways also too only just really actually still yet ever before after else together personally possible able sort kind deeply kind type category good need needs each every day average overall main new special current present expected annual special different whole entire main last first latest next still now end time people get happen happened worth called named known use used money ton tons tonne tonnes hectare hectares kilometre kilometres kilometer kilometers mile miles dollar dollars euro euros yuan pound pounds unit units sum'.split(
    ' ',
  ),
);
