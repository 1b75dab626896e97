import type { TermSpan } from '../../term-span.ts';

/** What says that the words behind it are a coinage: a reader takes them for a name although they are printed small. */
const introduction =
  /\b(?:so-called|what (?:is|has become|became|are|was) (?:widely |commonly |popularly |now )?(?:known as|called)|(?:the|a) (?:concept|notion|principle|idea|doctrine) of(?= the [a-z-]+ [a-z-]+ (?:guides|underpins|underlies|informs|shapes|runs|remains|is|was|means)\b)) (?:the |an? )?/g;
/** Up to three words of a noun phrase. */
const coined = /^[a-z][a-z-]+(?: [a-z][a-z-]+){0,3}/;
/** Words that no noun phrase holds, or that begin the sentence's next part. */
const outside =
  /^(?:of|on|in|for|to|and|or|but|by|with|from|at|as|that|which|who|is|are|was|were|has|have|had|will|would|should|shall|can|could|may|might|must|guides?|guided|underpins?|shapes?|shaped|informs?|remains?|means?|because|so|than|when|where|while|if|not|it|its|their|our|the|an?|under|over|into|between|among|through|across|after|before|during|rose|fell|grew|ended|began|applies|applied|helped|led|came|went|made|did|does|do|paid|pays|also|now|still|only|then|here|there|already|again|soon|well)$/;
const longest = 3;

/** Lower-case words that the text itself calls a coinage: `the so-called poverty premium`, `what became known as the bedroom penalty`. */
export function findCoinedWords(text: string): TermSpan[] {
  const found: TermSpan[] = [];
  for (const { index, 0: lead } of text.matchAll(introduction)) {
    const start = index + lead.length;
    const words = (coined.exec(text.slice(start, start + 80))?.[0] ?? '').split(' ');
    const stop = words.findIndex((word) => outside.test(word));
    const name = words.slice(0, Math.min(longest, stop < 0 ? words.length : stop));
    // Without a word that ends the phrase nothing tells where it ends.
    const isOpen = stop < 0 && words.length > longest;
    // `the so-called health and welfare plan` goes on behind the joining word.
    if (name.length < 2 || isOpen || /^(?:and|or)$/.test(words[stop] ?? '')) continue;
    found.push({ start, end: start + name.join(' ').length });
  }
  return found;
}
