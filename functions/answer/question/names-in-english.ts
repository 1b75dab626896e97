import { englishNumber, isName, wordsOf } from '../wording/word-forms.ts';

const institution =
  /^(?:The|This|These|Our|We|In|On|At|For|And|But|As|A|An|It|Act|Acts|Action|Agency|Agreement|Authority|Bank|Bill|Board|Budget|Bureau|Central|Centre|Center|City|Commission|Committee|Common|Commons|Company|Congress|Conference|Corporation|Council|County|Department|Development|Economic|Education|Federal|Fund|Government|Group|Health|House|Housing|Industry|Institute|Insurance|International|Labour|Law|Local|Measures|Ministry|Nation|National|Nations|New|Notice|Office|Opinions|Parliament|Party|People|People's|Plan|Programme|Program|Province|Provincial|Public|Report|Republic|Royal|School|Service|Services|Social|South|North|East|West|State|States|System|Trade|Treaty|Union|United|University|Welfare|World)$/;
/** A title with a name. */
export const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord|General|President|Premier|Comrade|Senator|Professor|Secretary|Chairman|Mayor|Governor|Minister|King|Queen|Prince|Pope|Saint)\.? (?:\p{Lu}\.? )*\p{Lu}\p{L}+/u;

/** Two capitalised words that no institution bears, or a title with a name; neither from the question. */
export function namesPerson(sentence: string, question: string): boolean {
  const isNew = (name: string) => !question.includes(name);
  if (titled.test(sentence) && isNew(titled.exec(sentence)![0])) return true;
  const names = sentence.matchAll(
    /(?=\b(\p{Lu}[\p{L}.’'-]*) ((?:(?:\p{Lu}\.|de|von|van|bin|al) )?\p{Lu}\p{L}[\p{L}’'-]+))/gu,
  );
  for (const [, first, last] of names) {
    if (commonNoun.test(first!) || commonNoun.test(last!) || month.test(last!) || opener.test(first!))
      continue;
    if (!institution.test(first!) && !institution.test(last!) && (isNew(first!) || isNew(last!))) return true;
  }
  return false;
}

/** `From January`, `Under Bookstart` */
const opener =
  /^(?:From|Under|Since|By|During|After|Before|To|Of|Next|Last|All|Two|Three|Four|Through|With|At|On|Our|No|Until|Within|Both|Each|Every|Some|Most|More)$/;

/** Capitalised nouns that nobody is called. */
const commonNoun = /(?:tion|ment|ive|ity|ness|ance|ence|ship|ism|ing|ies|ces)$/;

/** Begins as a month or a day does. */
export const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** Does the sentence name a place that the question does not? */
export function namesPlace(sentence: string, question: string): boolean {
  const places = sentence.matchAll(
    /\b(in|at|near|to|from|into|off|on|across|around|outside) (?:the )?(?:\p{Ll}+ )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)/gu,
  );
  // `Where did they borrow it`: from a bank, say. `Where is it`: not in a bank.
  const mayBeBody = !/\bwhere (?:is|are|was|were|will|would|shall)\b/i.test(question);
  const isPlace = (preposition: string, name: string) =>
    (mayBeBody || !/^(?:to|from|into)$/.test(preposition)) &&
    !question.includes(name) &&
    !month.test(name) &&
    (mayBeBody || !institution.test(name.split(' ').at(-1)!));
  if ([...places].some(([, preposition, name]) => isPlace(preposition!, name!))) return true;
  return /\b(?:in|at|near|outside|along|across|off|on|to) (?:the |an? |its |our )?(?:[\p{L}-]+ ){0,3}(?:north|south|east|west|coast|border|abroad|city|town|village|county|district|region|capital|province|island|valley|river|street|building|nationwide|country|areas?|schools?|hospitals?|offices?|factor(?:y|ies)|universit(?:y|ies))\b/iu.test(
    sentence,
  );
}

/** These have names of their own; a list or a bracket names none. */
export const bodies =
  /^(?:compan(?:y|ies)|firms?|contractors?|suppliers?|enterprises|corporations?|charit(?:y|ies)|banks?)$/i;

function namesBody(sentence: string, asked: ReadonlySet<string>): boolean {
  return wordsOf(sentence).some(
    (word, at) =>
      (isName(word, at) || /^\p{Lu}[\p{L}\d]*\p{Lu}/u.test(word)) &&
      !month.test(word) &&
      !institution.test(word) &&
      !asked.has(word.toLowerCase()),
  );
}

/** `food prices` tells which prices, `more prices` does not. */
const tellsNothingApart =
  /^(?:the|a|more|most|other|all|some|many|few|several|these|those|our|their|its|his|her|such|any|of|and|or|in|to|for|with|by|on|new|various|certain|different|\d+)$/;

/** Words between a noun and the names of what it stands for. */
const farthestName = 6;

/** `Executive Board` is no library: a capitalised word right before that of a body, or that word. */
function isOfInstitution(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? '';
  return nameOfBody.test(words[at]!) || nameOfBody.test(next);
}
const nameOfBody =
  /^(?:Board|Committee|Council|Commission|Ministry|Department|Government|Parliament|Cabinet)$/;

/** "Which countries" wants names, quoted titles or a list, not the word `countries` again. */
export function namesSeveral(noun: string, sentence: string, question: string): boolean {
  const asked = new Set(wordsOf(question).map((word) => word.toLowerCase()));
  const words = wordsOf(sentence).map((word) => word.toLowerCase());
  const isToldApart = words.some(
    (word, at) =>
      words[at + 1] === noun &&
      !asked.has(word) &&
      !tellsNothingApart.test(word) &&
      !englishNumber.test(word),
  );
  if (isToldApart) return true;
  if (bodies.test(noun)) return namesBody(sentence, asked);
  // `rebuild 12 huts` counts them.
  const isCounted = words.some((word, at) => word === noun && /^\d/.test(words[at - 1] ?? ''));
  if (
    isCounted &&
    !/["“‘(:]/.test(sentence) &&
    !wordsOf(sentence).some(
      (word, at) => isName(word, at) && !month.test(word) && !asked.has(word.toLowerCase()),
    )
  )
    return false;
  // Of several things each name stands close by; `which library won …` may be answered at the other end.
  const places = words.flatMap((word, at) => (word === noun && noun.endsWith('s') ? [at] : []));
  const isNearNoun = (at: number) =>
    places.length === 0 || places.some((place) => Math.abs(place - at) <= farthestName);
  return (
    wordsOf(sentence).some(
      (word, at, all) =>
        isName(word, at) &&
        isNearNoun(at) &&
        !month.test(word) &&
        !isOfInstitution(all, at) &&
        !asked.has(word.toLowerCase()),
    ) ||
    /["“‘(:]/.test(sentence) ||
    (sentence.replace(/[,;.\s]+$/, '').match(/[,;]/g)?.length ?? 0) >= 2
  );
}
