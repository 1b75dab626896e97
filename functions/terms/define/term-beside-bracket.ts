import type { TermSpan } from '../term-span.ts';
import { later } from './apposition.ts';
import { readGloss } from './english-gloss.ts';
import { isKindNoun } from './kind-nouns.ts';
import { nounPhraseBefore } from './noun-phrase-before.ts';

/** `shall pay a stumpage fee (a charge for each cubic metre that is cut)`: one of a kind, and the kind. */
export function termBesideBracket(sentence: string): TermSpan | undefined {
  const match =
    /(?: \(| [–—-] )(?<gloss>(?:an?|any|those|the|[\p{Ll}-]+s|\p{Ll}+ing) [^()–—]{10,240})(?:\)| [–—-] |\.$)/u.exec(
      sentence,
    );
  if (match === null) return undefined;
  const term = nounPhraseBefore(sentence.slice(0, match.index));
  const gloss = readGloss(match.groups!.gloss!);
  const isMany =
    term !== undefined &&
    gloss.article === '' &&
    /\(/.test(match[0]) &&
    / \S+s$/.test(sentence.slice(term.start, term.end)) &&
    isKindNoun(gloss.head);
  // `participatory budgeting (letting residents decide …)`
  const isDeed =
    term !== undefined &&
    gloss.shape === 'doing' &&
    /^\p{Ll}[\p{Ll}-]* (?:\S+ )*\S+(?:ing|tion|ment|ance|ship)$/u.test(sentence.slice(term.start, term.end));
  if (isDeed && /\(/.test(match[0]) && term.opener !== 'the') return { start: term.start, end: term.end };
  const isOne = term !== undefined && (isMany || /^an?$/i.test(term.opener));
  return isOne && gloss.shape === 'kind' && (gloss.mark === 'strong' || later.test(gloss.behind))
    ? { start: term.start, end: term.end }
    : undefined;
}
