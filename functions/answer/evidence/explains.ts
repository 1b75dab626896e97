import { toComparable } from '../quotes/comparable-text.ts';

/** A bare name of a thing: no `of`, no 的. `the purpose of the levy` asks about something, `a levy` what it is. */
export function namesOneThing(asked: string): boolean {
  return /\p{Script=Han}/u.test(asked)
    ? asked.length <= 10 && !/[的与和在对]/.test(asked)
    : asked.split(/\s+/).length <= 5 &&
        // `What are the four tasks facing us` wants them listed.
        !/^(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|main|chief|key) [a-z]+s [a-z]+ing\b/i.test(
          asked,
        ) &&
        !/\b(?:of|on|for|in|about|to|with|by|from|and|at|said|done|being|made|that|which)\b/i.test(asked);
}

const englishLink =
  '(?: (?:19|20)\\d\\d(?:[-–/]\\d{2,4})?)?(?: \\([^()]{1,40}\\))?(?:,[^,]{1,80},)? (?:which means|(?:is|are|was|were)(?! (?:(?:not|also|being|now|then|still|already|to be) )?(?:\\w+ed|\\w+ing|put|set|held|given|made|taken|begun|built|cut|due|in|on|at|under|to|for|from|by)\\b)|means?|refers? to|denotes?|comprises?|includes?|consists? of|stands? for|\\(|,? (?:namely|i\\.e\\.|that is))';
const chineseLink = '(?:\\([^()）]{1,40}[)）])?(?:，|,)?(?:是|指|即|为|包括|意味着|：|:|\\()';

/** Does a sentence say what the asked thing is, by a verb or a bracket right behind its name? */
export function explains(sentence: string, asked: string): boolean {
  const link = /\p{Script=Han}/u.test(asked) ? chineseLink : englishLink;
  return new RegExp(`${nameOf(asked)}s?${link}`, 'u').test(plain(sentence));
}

/** `The "Quiet Nights" programme limits …`: what a programme does is what it is. */
const describing =
  '(?: (?:programme|program|scheme|policy|initiative|project|campaign|action|plan|rule|system|fund|principle|mechanism))?(?: \\([^()]{1,40}\\))? (?:(?!is\\b|was\\b|has\\b|does\\b|continues\\b|remains\\b|reaches\\b|begins\\b|starts\\b|ends\\b|runs\\b|enters\\b|closes\\b|opens\\b)[a-z]{2,}s (?!of\\b|and\\b|in\\b|for\\b|are\\b|were\\b|have\\b|will\\b)\\w+|was (?:set up|created|established) to|is designed to|under which|through which)\\b|(?: (?:programme|program|scheme|collection|service|initiative|project|campaign|fund|plan|strategy))? ?, ?(?:which [a-z]{3,}s|(?:our|its|an?) (?:[a-z-]+ ){0,5}(?:plan|programme|program|scheme|service|strategy|campaign|fund|initiative|project|collection|system|network) (?:to|for|that|which|of))\\b';
const chineseDescribing =
  '(?:的?(?:局面|现象|格局|目标|原则|要求|思路|情况)?(?:—|–|-{1,2}|：|:)|(?:工程|行动|计划|政策|机制|制度|模式|改革|工作)?(?:旨在|通过|要求|规定|主要包括|包括|目的是|用于|由[^，。]{2,20}组成))';

/** Does a sentence say what a named programme or policy does? */
export function describes(sentence: string, asked: string): boolean {
  const link = /\p{Script=Han}/u.test(asked) ? chineseDescribing : describing;
  return new RegExp(`${nameOf(withoutNoun(asked))}${link}`, 'u').test(plain(sentence));
}

/** `Quiet Nights programme`: the noun may stand outside the marks, or be left out. */
export function withoutNoun(asked: string): string {
  return asked.replace(
    / (?:programme|program|scheme|policy|initiative|project|campaign|action|plan|principle|system)$|(?<=\p{Script=Han}{2})(?:专项行动|行动|工程|计划|战略|活动|政策|机制|制度|改革|模式)$/iu,
    '',
  );
}

function nameOf(asked: string): string {
  return escaped(plain(asked).replace(/^(?:the|an?) /, ''));
}

/** Folded, quotation marks as spaces of English and as nothing in Chinese. */
function plain(text: string): string {
  return toComparable(text)
    .folded.replace(/（/g, '(')
    .replace(/(?<=\p{Script=Han})["']|["'](?=\p{Script=Han})/gu, '')
    .replace(/["']/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
