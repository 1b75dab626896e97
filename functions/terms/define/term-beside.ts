import type { TermSpan } from '../term-span.ts';
import { policyNoun, readGloss } from './english-gloss.ts';
import { termBesideBracket } from './term-beside-bracket.ts';
import { termBesideJoint } from './term-beside-joint.ts';
import { termBesideMarks } from './term-beside-marks.ts';

/**
 * The noun phrase explained by what is put beside it, back to its article or preposition:
 *
 *     … list all  priority one routes  , meaning  roads used by …
 *     A           nudge letter         –          a short reminder sent before …  – costs …
 *                 └ name               └ joint    └ gloss
 *
 * A joint with words in it (`that is`, `i.e.`, `meaning`) explains anywhere, bare marks only at the start of a
 * sentence, where the noun phrase is its subject and the sentence goes on behind the gloss. Offsets into the sentence.
 */
export function termBeside(sentence: string): TermSpan | undefined {
  return (
    termBesideJoint(sentence) ??
    termBesideMarks(sentence) ??
    termBesideBracket(sentence) ??
    besideName(sentence)
  );
}

/** `Through Roads for Bush Towns, a programme that …`: the name of a policy, wherever it stands. */
function besideName(sentence: string): TermSpan | undefined {
  const match = namedPolicy.exec(sentence);
  const [start, end] = match?.indices?.groups?.term ?? [];
  if (match === null || start === undefined || end === undefined) return undefined;
  if (ideaOf.test(match.groups!.gloss!)) return { start, end };
  const gloss = readGloss(match.groups!.gloss!.replace(/^(?:our|its) /, 'a '));
  return gloss.mark === 'strong' &&
    policyNoun.test(gloss.head) &&
    !/^(?:that|which) promises\b/.test(gloss.behind)
    ? { start, end }
    : undefined;
}

const namedPolicy =
  /(?:^|\b(?:[Tt]he|[Oo]ur|[Tt]hrough|[Uu]nder|[Oo]f|[Bb]y|[Vv]ia|[Ww]ith|[Ff]or|[Aa]dopt|[Ii]ntroduce|[Ll]aunch) )(?<term>(?!(?:Through|Under|With|For|By|The|Our|In|On)\b)\p{Lu}[\p{L}'’-]*(?: (?:for|of|the|to|and|in|a|on|\p{Lu}[\p{L}'’-]*))*), (?<gloss>(?:an?|our|its|the (?=goal|aim|idea|principle|practice|ambition|commitment)) .*)$/du;
/** `Vision Zero, the goal of having no deaths on our roads` */
const ideaOf = /^the (?:goal|aim|idea|principle|practice|ambition|commitment) (?:of \p{Ll}+ing|that) /u;
