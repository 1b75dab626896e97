import { bodyNouns, instrumentNouns, sentenceOpeners } from '../english-lexicon.ts';
import { edition, type Token, yearWord } from './read-title-runs.ts';
import { isShortForm } from './title-tail.ts';

/** Walks left over modifiers; `of` and `and` join, an article or a verb's preposition ends the name. */
export function startOfTitle(run: Token[], head: number, from: number): number {
  let first = head;
  for (let at = head - 1; at >= from && !endsName(run, at, head); at--) {
    if (run[at]!.isTitle && !run[at]!.isBracket) first = at;
  }
  return first;
}

function endsName(run: Token[], at: number, head: number): boolean {
  const token = run[at]!;
  // `Cash Transfer (CCT), Growth Programme`, `Adolescent Girls (SAG) and National Education Policy`
  if (token.isBracket)
    return isShortForm(token) && (run[at + 1]?.text === 'and' || run[at + 1]?.followsComma === true);
  if (token.isTitle) return standsOutside(run, at, head);
  return !edition.test(token.text) && !joins(run, at);
}

/** A capital that opens the sentence, belongs to a list or to another name's year. */
function standsOutside(run: Token[], at: number, head: number): boolean {
  const token = run[at]!;
  const follows = run[at + 1]!;
  return (
    (token.startsSentence && isOpener(run, at)) ||
    (follows.followsComma && !isListComma(run, at, head)) ||
    (yearWord.test(token.text) && follows.text === 'and')
  );
}

/** `of` and `and` join what stands around them, other prepositions only in a name like `Return to Work`. */
function joins(run: Token[], at: number): boolean {
  const word = run[at]!.text;
  if (bodyNouns.has(run[at - 1]?.text ?? '')) return false;
  return /^(?:of|and|&)$/.test(word) || (/^(?:for|on|in|to)$/.test(word) && looksHyphenated(run, at));
}

/** `Return to Work Scheme`, `Care in the Community`: a preposition between two bare capitalised words, near the head. */
function looksHyphenated(run: Token[], at: number): boolean {
  const before = run[at - 1];
  const beforeThat = run[at - 2];
  // `from DESNZ for Warm Homes`: initials are who it comes from.
  if (before?.isTitle !== true || /^\p{Lu}{3,}$/u.test(before.text)) return false;
  if (run[at]!.text === 'for' && run[at + 1]?.text === 'All') return true;
  return (
    beforeThat === undefined ||
    /^[Tt]he$/.test(beforeThat.text) ||
    (/^(?:in|to)$/.test(run[at]!.text) && isPhraseBehindArticle(run, at)) ||
    (/^(?:Right|Access|Return|Path|Pathways?|Help|Homes?|Skills?|Jobs?|Housing|Support|Payments?|Care|Ready)$/.test(
      before.text,
    ) &&
      !bodyNouns.has(beforeThat.text))
  );
}

/** `the Net Zero in Government Operations Strategy`: two capitalised words right behind the article, of no body and no paper. */
function isPhraseBehindArticle(run: Token[], at: number): boolean {
  let first = at;
  while (run[first - 1]?.isTitle === true && run[first - 1]!.text !== 'The') first--;
  const words = run.slice(first, at);
  return (
    words.length === 2 &&
    (first === 0 || /^[Tt]he$/.test(run[first - 1]!.text)) &&
    !words.some(
      ({ text: word, startsSentence }) =>
        startsSentence || bodyNouns.has(word) || instrumentNouns.has(word) || bodyOrPaper.test(word),
    )
  );
}

const bodyOrPaper =
  /^(?:Government|Bank|Trust|Union|Nations?|States?|Kingdom|Group|Company|Corporation|Forum|Report|Review|Consultation|Debate|Study|Survey|Summit|Conference|Meeting|Workshop|Team|Unit|Taskforce|Force|Panel|Working|Programme|Program|Project|Fund|Lead|Adviser|Envoy|Representative|Leader|Member|Members|Statement|Bill|\p{Lu}{2,})$/u;

/** `Health, Safety and Welfare Act`: a comma belongs to the name when `and` comes before the head. */
function isListComma(run: Token[], at: number, head: number): boolean {
  return run.slice(at + 1, head).some((token) => token.text === 'and' || token.text === '&');
}

/** `Speaking of the …`, `Launch of National Solar Mission`: what is said of or done with it, not its name. */
const openerWithOf =
  /^(?:Speaking|Instead|Because|Ahead|Regardless|Implementation|Introduction|Publication|Launch|Rollout|Roll-out|Completion|Adoption|Passage|Enactment|Finalisation|Finalization|Commencement|Continuation|Expansion|Delivery|Evaluation)$/;

function isOpener(run: Token[], at: number): boolean {
  const word = run[at]!.text;
  if (sentenceOpeners.has(word)) return true;
  if (run[at + 1]?.text === 'of' && openerWithOf.test(word)) return true;
  // `Implementing the Clean Air Act`: a small word behind the first capital belongs to the sentence.
  const next = run[at + 1];
  return next?.isSmall === true && next.text !== 'of' && next.text !== 'and' && !instrumentNouns.has(word);
}
