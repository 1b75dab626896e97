import { toComparable } from './comparable-text.ts';

/** A bare name of a thing: no `of`, no 的. `the purpose of the levy` asks about something, `a levy` what it is. */
export function namesOneThing(asked: string): boolean {
  return /\p{Script=Han}/u.test(asked)
    ? asked.length <= 10 && !/[的与和在对]/.test(asked)
    : asked.split(/\s+/).length <= 5 &&
        !/\b(?:of|on|for|in|about|to|with|by|from|and|at|said|done|being|made|that|which)\b/i.test(asked);
}

const englishLink =
  '(?: \\([^()]{1,40}\\))?(?:,[^,]{1,80},)? (?:is|are|was|were|means?|refers? to|denotes?|comprises?|includes?|consists? of|stands? for|\\(|,? (?:namely|i\\.e\\.|that is))';
const chineseLink = '(?:（[^（）]{1,40}）)?(?:，|,)?(?:是|指|即|为|包括|意味着|：|（|\\()';

/** Does a sentence say what the asked thing is, by a verb or a bracket right behind its name? */
export function explains(sentence: string, asked: string): boolean {
  const text = toComparable(sentence).folded;
  const name = escaped(toComparable(asked).folded.replace(/^(?:the|an?) /, ''));
  const link = /\p{Script=Han}/u.test(asked) ? chineseLink : englishLink;
  return (
    new RegExp(`${name}s?["']?\\s?${link}`, 'u').test(text.replace(/[（]/g, '(')) ||
    new RegExp(`${name}s?["']?\\s?${link}`, 'u').test(text)
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
