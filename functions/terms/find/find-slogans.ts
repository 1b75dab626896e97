import type { Quotation } from '../find-quotations.ts';
import type { TermSpan } from '../term-span.ts';
import { establishedSlogans } from './chinese-lexicon.ts';
import { findNumberCodes } from './find-number-codes.ts';
import { isChineseSlogan } from './judge-chinese-quotation.ts';
import { isEnglishSlogan } from './judge-english-quotation.ts';

/** Slogans of a text: quoted ones that read like policy, and number-coded ones with or without marks. */
export function findSlogans(text: string, quotations: readonly Quotation[]): TermSpan[] {
  const timesQuoted = new Map<string, number>();
  for (const { text: name } of quotations) timesQuoted.set(name, (timesQuoted.get(name) ?? 0) + 1);
  const quoted: Quotation[] = [];
  for (const quotation of quotations) {
    if (quotation.mark === 'title') continue;
    const isNextInList =
      quoted.length > 0 && /^[、和与及]?$/.test(text.slice(quoted.at(-1)!.end, quotation.start));
    if (isQuotedSlogan(text, quotation, timesQuoted.get(quotation.text) ?? 1, isNextInList))
      quoted.push(quotation);
  }
  return [
    ...quoted.map(({ start, end }) => ({ start, end })),
    ...findNumberCodes(text),
    ...findEstablished(text),
  ];
}

function isQuotedSlogan(
  text: string,
  quotation: Quotation,
  timesQuoted: number,
  isNextInList: boolean,
): boolean {
  const before = text.slice(Math.max(0, quotation.start - 60), quotation.start);
  const after = text.slice(quotation.end, quotation.end + 40);
  const around = `${before.trimEnd().slice(-1)}${quotation.text}${after.slice(0, 1)}`;
  return /\p{Script=Han}/u.test(around)
    ? isChineseSlogan(quotation.text, before, after, timesQuoted > 1 || isNextInList)
    : isEnglishSlogan(quotation.text, before, after, timesQuoted);
}

function findEstablished(text: string): TermSpan[] {
  const found: TermSpan[] = [];
  for (const slogan of establishedSlogans) {
    for (let at = text.indexOf(slogan); at >= 0; at = text.indexOf(slogan, at + slogan.length)) {
      found.push({ start: at, end: at + slogan.length });
    }
  }
  return found;
}
