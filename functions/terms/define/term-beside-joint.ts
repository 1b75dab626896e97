import type { TermSpan } from '../term-span.ts';
import { type Gloss, readGloss } from './english-gloss.ts';
import { type NounPhrase, nounPhraseBefore } from './noun-phrase-before.ts';
import { onlyLists } from './only-lists.ts';

const joint =
  /(?:, | \(| [–—-] )(?<link>that is,? (?:to say,? )?|i\.e\.,? |which is to say,? |in other words,? |by which (?:we|I) mean |(?:here )?defined (?:here )?(?:as|to mean) |namely,? |meaning |which means )/u;

/** The term before a joint with words in it: `that is`, `i.e.`, `meaning`. */
export function termBesideJoint(sentence: string): TermSpan | undefined {
  const match = joint.exec(sentence);
  if (match === null) return undefined;
  const gloss = readGloss(sentence.slice(match.index + match[0].length));
  const term = nounPhraseBefore(sentence.slice(0, match.index));
  if (term === undefined || !isExplanation(match.groups!.link!, gloss, term)) return undefined;
  return { start: term.start, end: term.end };
}

/** `meaning` often draws a consequence, and `namely` often lists: they ask for more than `that is`. */
function isExplanation(link: string, gloss: Gloss, { isAlone, opener }: NounPhrase): boolean {
  if (
    gloss.shape === 'none' ||
    (!link.includes('mean') &&
      /^(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)/i.test(gloss.text))
  )
    return false;
  if (/^(?:meaning|which means)/.test(link))
    return (
      gloss.shape !== 'clause' &&
      gloss.shape !== 'doing' &&
      (gloss.mark === 'strong' || (gloss.shape === 'single' && gloss.mark === 'weak'))
    );
  if (onlyLists(gloss)) return false;
  // `three districts, namely …` names, it does not explain.
  if (/^namely/.test(link))
    return gloss.article !== '' && (isAlone || /^(?:an?|any|each|every)$/i.test(opener));
  return (
    gloss.shape !== 'clause' && gloss.shape !== 'doing' && (gloss.article !== '' || gloss.mark !== 'none')
  );
}
