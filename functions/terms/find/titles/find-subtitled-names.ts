import { instrumentNouns, programmeNouns } from '../english-lexicon.ts';
import { namesPlacesOrBodies } from './find-spoken-programmes.ts';
import type { FoundTitle } from './found-title.ts';
import { monthNames } from './month-names.ts';

const capital = `(?!(?:${monthNames})\\b)\\p{Lu}[\\p{L}\\d’'-]*`;
const small = '(?:of|and|for|the|in|to|a|on|with|our|&)';
/** `the Local Transport White Paper: Faster and Fairer Journeys`, `from the Warm Homes: Local Grant` */
const subtitled = new RegExp(
  `(?<=(?:\\b(?:[Tt]he|[Oo]ur|[Ii]ts|an?|of|for|from|under|in|on|and|by|through|with)|['’]s) )(?<name>(?!The |Our )${capital}(?: (?:${small} )?${capital}){1,6}): (?<subtitle>${capital}(?: (?:${small} ){0,2}${capital}){1,7})(?![\\p{L}\\d:])`,
  'gu',
);
const nounBehind = /^ (?:(?:grant|loan) )?(?:fund|grant|scheme|programme|program)\b/;
const pieceOfDocument = /^(?:Section|Part|Chapter|Page|Table|Annex|Figure|Article|Volume|Year|Phase|The) /;

/** Names with a colon inside: the noun that tells what they are ends either half, or follows in lower case. */
export function findSubtitledNames(text: string): FoundTitle[] {
  return [...text.matchAll(subtitled)].flatMap((match): FoundTitle[] => {
    const { name, subtitle } = match.groups!;
    const end = match.index + match[0].length;
    const behind = text.slice(end, end + 24);
    if (/Planning$/.test(name!) || pieceOfDocument.test(subtitle!) || namesPlacesOrBodies.test(subtitle!))
      return [];
    const nouns = [name!, subtitle!].map((half) => half.slice(half.lastIndexOf(' ') + 1));
    const isProgramme = nouns.some((noun) => programmeNouns.has(noun)) || nounBehind.test(behind);
    if (!isProgramme && !nouns.some((noun) => instrumentNouns.has(noun))) return [];
    return [{ start: match.index, end, kind: isProgramme ? 'programme' : 'instrument' }];
  });
}
