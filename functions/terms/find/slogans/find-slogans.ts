import type { Quotation } from '../../find-quotations.ts';
import type { TermSpan } from '../../term-span.ts';
import { establishedSlogans } from '../chinese-lexicon.ts';
import { findCoinedWords } from './find-coined-words.ts';
import { findNumberCodes } from './find-number-codes.ts';
import { isChineseSlogan } from './judge-chinese-quotation.ts';
import { isEnglishSlogan, mayBeEnglishSlogan } from './judge-english-quotation.ts';

/** A text that names so many policies in marks does so throughout (different ones, at least). */
const fewestNamed = 4;
/** … and of the marks that may stand for one, so many are told to by what stands around. Lower: more of the rest become slogans. */
const shareNamed = 0.4;
/** … at least so often, in times a thousand characters. A translated yearly report has 1.4 short quotations; speeches have 0.0 to 0.5 (74 measured). */
const namedPerThousand = 1;

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
    ...[...quoted, ...secondLook(text, quotations, quoted)].map(({ start, end }) => ({ start, end })),
    ...findNumberCodes(text),
    ...findCoinedWords(text),
    ...findEstablished(text),
  ];
}

/** Where marks stand for policies throughout, as in translated reports, those that nothing around tells are ones too. */
function secondLook(
  text: string,
  quotations: readonly Quotation[],
  quoted: readonly Quotation[],
): Quotation[] {
  const isEnglish = (quotation: Quotation) =>
    quotation.mark !== 'title' && quotation.text.length <= 80 && !/\p{Script=Han}/u.test(quotation.text);
  const known = new Set(quoted);
  const named = quoted.filter(isEnglish);
  const others = quotations.filter((quotation) => {
    const { before, after } = surroundings(text, quotation);
    return isEnglish(quotation) && !known.has(quotation) && mayBeEnglishSlogan(quotation.text, before, after);
  });
  const different = new Set(named.map(({ text: name }) => name.toLowerCase()));
  const isManner =
    different.size >= fewestNamed &&
    named.length * 1_000 >= namedPerThousand * text.length &&
    named.length >= shareNamed * (named.length + others.length);
  return isManner ? others : [];
}

function surroundings(text: string, { start, end }: Quotation): { before: string; after: string } {
  return { before: text.slice(Math.max(0, start - 60), start), after: text.slice(end, end + 90) };
}

function isQuotedSlogan(
  text: string,
  quotation: Quotation,
  timesQuoted: number,
  isNextInList: boolean,
): boolean {
  const { before, after } = surroundings(text, quotation);
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
