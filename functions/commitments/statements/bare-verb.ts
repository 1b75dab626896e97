import { determiners, isBaseVerb, nounLike, pronouns } from './clause-words.ts';
import { isPastForm, plainParticiples } from './verbs-en.ts';

/** A verb that opens a sentence; one that may as well be a noun or adjective is sure when no other verb follows. */
export interface BareVerb {
  verb: 'base' | 'to' | 'past' | 'gerund';
  isSure: boolean;
}

/** "Beijing Municipal", "Reading Borough", "Finance Minister", "Land Development Agency": a name, though it ends like a verb. */
export const opensWithName =
  /^\W*[A-Z][a-z]+(?:ing [A-Z][a-z]|(?: [A-Z][a-z]+)? (?:Ministers?|Secretary|Committee|Department|Bureau|Board|Ministry|Directors?|Commission(?:er)?|Council|Agency|Officers?)\b)/;

/** A sentence without subject: "Strengthen ...", "To formulate ...", "Completed ...", "Promoting ...". */
export function bareVerbAt(tokens: readonly string[], start: number): BareVerb | undefined {
  let at = start;
  if (ordinals.test(tokens[at] ?? '')) at++;
  if (tokens[at] === ',') at++;
  while (/..ly$/.test(tokens[at] ?? '') || tokens[at] === 'further') at++;
  const word = tokens[at] ?? '';
  const following = tokens[at + 1] ?? '';
  const opensObject = determiners.has(following) || /^[$€£¥]?\d/.test(following);
  if (/^(?:is|are|was|were|has|have|had|will|of|)$/.test(following)) return undefined;
  if (word === 'to' && isBaseVerb(following))
    return { verb: 'to', isSure: !tokens.slice(at).some((next) => pronouns.has(next)) };
  if (isBaseVerb(word)) {
    const isSubject = tokens
      .slice(at + 1, at + 5)
      .some((next) => /^(?:is|are|was|were|has|have|had|will|must|should)$/.test(next));
    return { verb: 'base', isSure: opensObject || !(nounLike.has(word) || isSubject) };
  }
  if (
    (isPastForm(word) || (plainParticiples.has(word) && word !== 'known')) &&
    !/^(?:given|based|compared|un\w+)$/.test(word)
  )
    return { verb: 'past', isSure: opensObject };
  const isGerund =
    at === start && /...ing$/.test(word) && !/^(?:spring|morning|evening|nothing|everything)$/.test(word);
  return isGerund ? { verb: 'gerund', isSure: false } : undefined;
}

const ordinals = /^(?:first|second|third|fourth|fifth|firstly|secondly|thirdly|finally)$/;
