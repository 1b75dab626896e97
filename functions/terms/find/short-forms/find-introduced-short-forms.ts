import { capitalisedBefore } from './capitalised-before.ts';
import type { FoundAbbreviation } from './found-abbreviation.ts';

const introducedShortForm =
  /[(（,]\s*(?:(?:also )?(?:hereinafter|hereafter|henceforth|from here on|below)(?:,? (?:(?:also |simply |collectively )?(?:referred to|known|called|abbreviated|cited)(?: simply| collectively)?(?: as| to)?|abbreviated to))?|(?:also )?(?:in (?:this|these) \p{L}+ )?(?:referred to|known|abbreviated|cited) (?:below |here |herein |in this \p{L}+ )?as|in this \p{L}+ called|abbreviated(?: to| as)?|short for|or|in short|for short)\s*:?\s*(?:the )?["“‘']([^"”’'()\n]{1,60})["”’']/giu;
const unquotedShortForm =
  /[(（,]\s*(?:hereinafter|hereafter),?(?:,? (?:(?:simply |collectively )?(?:referred to|known|called|abbreviated|cited)(?: simply| collectively)? (?:as|to)))?\s+(?:the )?((?:[A-Z][\p{L}\d-]*)(?: (?:of |and |for )?[A-Z][\p{L}\d-]*){0,4})/gu;
const plainShortForm =
  /\(\s*(?:hereinafter|hereafter),? (?:(?:simply |collectively )?(?:(?:referred to|known) as|called) )?(?:the )?([a-z][\p{L} -]{2,40})\)/gu;
const bracketedTheX =
  /\(\s*(?:(?:the )?["“‘'](?:the )?([A-Z][^"”’()\n]{1,40})|(?:the|an?|each,? an?|together,? the) ["“‘']([a-z][^"”’()\n]{2,40}))["”’']\s*\)/g;
const bracketedName =
  /(?<=\p{L}[\p{L}\d’'-]*|\d{4}) \(the ((?:(?:19|20)\d\d )?[A-Z][\p{L}-]+(?: [A-Z][\p{L}-]+){0,2})\)/gu;
/** `Department of Water (DOW, the Department)` */
const besideInitials = /(?<=\(\p{Lu}{2,8}(?:,| or) the )(\p{Lu}\p{Ll}+)(?=\))/gu;

export function findIntroducedShortForms(text: string): FoundAbbreviation[] {
  const found: FoundAbbreviation[] = [];
  for (const pattern of [
    introducedShortForm,
    unquotedShortForm,
    plainShortForm,
    bracketedTheX,
    bracketedName,
    besideInitials,
  ]) {
    for (const match of text.matchAll(pattern)) {
      const short = (match[1] ?? match[2])!;
      if (/\p{Script=Han}/u.test(short)) continue;
      const long = capitalisedBefore(
        text,
        pattern === besideInitials ? text.lastIndexOf('(', match.index) : match.index,
      );
      if (long === undefined) continue;
      const start = match.index + match[0].lastIndexOf(short);
      found.push({ short: { start, end: start + short.length }, long });
    }
  }
  return found;
}
