import { type Gloss, policyNoun } from './english-gloss.ts';
import type { Subject } from './english-subject.ts';
import { isKindNoun, measures, people } from './kind-nouns.ts';

/** Does the gloss name a kind that the subject can belong to? */
export function classes(
  { term, article }: Subject,
  { head, mark, article: kindArticle, behind }: Gloss,
): boolean {
  const words = term.split(' ');
  const repeats = head.length > 3 && term.toLowerCase().endsWith(head.toLowerCase());
  const isKnownKind = repeats || isKindNoun(head) || measures.test(head) || people.test(head);
  if (article === 'the')
    return (
      mark === 'strong' &&
      words.length > 1 &&
      isKnownKind &&
      (kindArticle !== '' || policyNoun.test(words.at(-1)!))
    );
  if (mark === 'weak')
    return (
      repeats ||
      isKindNoun(head) ||
      measures.test(head) ||
      (article !== '' && kindArticle !== '' && laterMark.test(behind))
    );
  return (
    article !== '' ||
    isKnownKind ||
    (words.length > 1 &&
      /^(?:that|which|who|whose|where|whereby|(?:in|under|by|through|for|from|at|on|to) which|set|made|used|\p{Ll}{3,}ed (?:by|for|to|in|at|from|under|through|on|with|outside))\b/u.test(
        behind,
      ))
  );
}

/** `a statutory authority from Parliament allowing the Crown to …` */
const laterMark =
  /\b(?:that|which|who|whose|where|what|\p{Ll}{3,}ing (?:an?|the|any|all|people|\p{Ll}{3,}s)\b|\p{Ll}{3,}ed (?:by|for|to))\b/u;

/** `the difference between …`, `the deliberate moving of …`: of these there is one, whatever it is a name for. */
export function isMeasure({ words, head, behind }: Gloss): boolean {
  if (words.some((word) => measures.test(word))) return true;
  return deverbal.test(head) && !judgedOf.test(head) && (words[1] === 'of' || /^of .{15}/.test(behind));
}

/** `Healthy life expectancy is the number of years …`, `Exposure at default is the amount that …`: no praise, no single one. */
export const counts = ({ head, mark }: Gloss) => measures.test(head) && mark !== 'none';
const deverbal = /..(?:ing|[ts]ion|ment|ance|ence|al|ure|(?:cov|liv)ery)$/;
const judgedOf =
  /^(?:foundation|question|condition|function|responsibility|intention|exception|solution|importance|reason|majority|nature|arrival|beginning|ending|building|evening|meeting|future)$/;
