import { type Token, yearWord } from './read-title-runs.ts';

/** `Plant Protection Act, 1999`: only laws put a comma before their year. */
export const isLaw = /^(?:Acts?|Orders?|Ordinances?|Regulations?|Rules|Laws?|Bills?|Codes?)$/;

/** `National Steel Policy, 2017`: in South Asia and Africa policies are printed so too. */
const datedPaper = /^(?:Policy|Guidelines|Scheme|Strategy|Charter|Notification)$/;

export function isTail(token: Token | undefined, head = ''): boolean {
  if (token === undefined) return false;
  if (token.followsComma) return (isLaw.test(head) || datedPaper.test(head)) && /^\d{4}$/.test(token.text);
  return (
    yearWord.test(token.text) ||
    (token.isBracket && !/^\([A-Z][A-Za-z0-9&-]*[A-Z][A-Za-z0-9&-]*\)$/.test(token.text))
  );
}

/** `(SAG)` */
export function isShortForm(token: Token | undefined): boolean {
  return token?.isBracket === true && /^\(\p{Lu}[\p{Lu}\d&-]+s?\)$/u.test(token.text);
}
