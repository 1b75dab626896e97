import type { Gloss } from './english-gloss.ts';
import type { Subject } from './english-subject.ts';

/** `Safeguarding means protecting a child's right`; but `Delays mean higher costs` and `Fog means a loss of income`. */
export function isMeaning({ term }: Subject, gloss: Gloss): boolean {
  if (repeatsItself(term, gloss.text)) return true;
  if (gloss.shape === 'doing')
    return !losing.test(gloss.text) && !/ (?:an?|the) /.test(term) && gloss.text.split(' ').length >= 4;
  return tellsApart(gloss) && gloss.shape !== 'none' && !consequence.test(gloss.head);
}

const isNoun = (gloss: Gloss) => gloss.shape !== 'none';
export const tellsApart = (gloss: Gloss) =>
  isNoun(gloss) && (gloss.mark === 'strong' || (gloss.mark === 'weak' && gloss.article !== ''));

/** `An amber rating means that the target was missed`: what a mark or a paper says, it means. */
export function isStanding({ term, article }: Subject): boolean {
  return /^an?$/.test(article) && standing.test(term);
}

const standing =
  /\b(?:rating|grade|score|status|mark|tick|flag|label|code|order|notice|licence|certificate|permit|direction|review|hearing|appeal|adjournment|warning|designation|listing|exemption|waiver|caution|injunction)$/;

/** `Sitting days means days on which …` */
function repeatsItself(term: string, gloss: string): boolean {
  const head = term.split(' ').at(-1)!.toLowerCase();
  return gloss.toLowerCase().startsWith(head) && head.length > 2;
}

const losing =
  /^(?:not )?(?:losing|having|getting|waiting|spending|going|missing|facing|giving|finding|asking|making|being (?!\p{Ll}+ed\b|told|paid|put|held|given|sent)|taking|doing|leaving|working|looking|seeing)\b/u;
const consequence =
  /^(?:loss|rise|fall|increase|cut|reduction|drop|end|return|lack|delay|risk|gain|chance|saving|shortage|change|shift|burden|need|jobs?|costs?)$/;
