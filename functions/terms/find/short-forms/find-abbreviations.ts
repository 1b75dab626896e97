import { capitalisedBefore } from './capitalised-before.ts';
import { findBracketedBodies } from './find-bracketed-bodies.ts';
import { findChineseShortForms } from './find-chinese-short-forms.ts';
import { findInitials, findInitialsAndNoun } from './find-initials.ts';
import { findIntroducedShortForms } from './find-introduced-short-forms.ts';
import { findListedShortForms } from './find-listed-short-forms.ts';
import { findReversedInitials } from './find-reversed-initials.ts';
import type { FoundAbbreviation } from './found-abbreviation.ts';

/**
 * Short forms that a text introduces itself: `Long Form (LF)`, `LF (Long Form)`, `... (hereinafter "the Scheme")`,
 * `全称（以下简称“简称”）`, `国内生产总值（GDP）`.
 */
export function findAbbreviations(text: string): FoundAbbreviation[] {
  return [
    ...findInitials(text),
    ...findInitialsAndNoun(text),
    ...findReversedInitials(text),
    ...findListedShortForms(text),
    ...findIntroducedShortForms(text),
    ...findChineseShortForms(text),
    ...findBracketedBodies(text),
    ...lastWords(text),
    ...initialsOfTitles(text),
  ].filter(({ short, long }) => {
    // `the White Paper ("Strong Harbours, Quality Coasts")`: words longer than what they stand for are a title.
    const isPhrase = text.slice(short.start, short.end).includes(' ');
    return !isPhrase || short.end - short.start <= long.end - long.start;
  });
}

/** `District Services and Community Care Teams (Care Teams)`: a bracket with some of the words before it. */
function lastWords(text: string): FoundAbbreviation[] {
  return [...text.matchAll(/ \((\p{Lu}[\p{Ll}-]+(?: \p{Lu}[\p{Ll}-]+){0,2})\)/gu)].flatMap(
    (match): FoundAbbreviation[] => {
      const long = capitalisedBefore(text, match.index);
      if (long === undefined) return [];
      const short = match[1]!;
      const name = text.slice(long.start, long.end);
      const isShorter =
        name.split(' ').length > short.split(' ').length + 1 && name.endsWith(short.split(' ').at(-1)!);
      const isIn = short.split(' ').every((word) => name.split(' ').includes(word));
      const start = match.index + 2;
      return isShorter && isIn ? [{ short: { start, end: start + short.length }, long }] : [];
    },
  );
}

/** `RCEP（《区域全面经济伙伴关系协定》）` */
function initialsOfTitles(text: string): FoundAbbreviation[] {
  return [...text.matchAll(/(?<![A-Za-z])([A-Z]{2,8})（(《[^《》\n]{2,60}》)）/gu)].map((match) => {
    const start = match.index + match[1]!.length + 1;
    return {
      short: { start: match.index, end: start - 1 },
      long: { start, end: start + match[2]!.length },
    };
  });
}
