import { namesPlacesOrBodies } from './find-spoken-programmes.ts';
import type { FoundTitle } from './found-title.ts';

const programme =
  '(?:[Pp]rogrammes?|[Pp]rograms?|[Ss]chemes?|[Ff]unds?|[Ii]nitiatives?|[Cc]ampaigns?|[Gg]rants?|[Aa]ctions?|[Pp]ilots?)';
const instrument =
  '(?:[Aa]cts?|[Ll]aws?|[Ss]tatutes?|[Ll]egislation|[Pp]olic(?:y|ies)|[Pp]lans?|[Ss]trateg(?:y|ies)|[Ff]rameworks?|[Ii]nstruments?|[Rr]egulations?|[Cc]harters?)';

/** A name of two words and more in capitals; one with a small letter in it could be the rest of a sentence. */
const name =
  "\\p{Lu}[\\p{L}\\d’'-]*(?: (?:(?:for|of|to|the|in|into|on|and|with|by|your|&) ){0,2}(?:\\p{Lu}[\\p{L}\\d’'-]*|\\d{4}(?:[-–]\\d{2,4})?)){1,7}";
const wholeName = new RegExp(`^${name}$`, 'u');

/** Names that the text counts out itself: below a column's heading, or behind `programmes such as`. */
export function findAnnouncedNames(text: string): FoundTitle[] {
  return [...findInColumns(text), ...findInLists(text)];
}

/* ---------- columns ---------- */

const columnHeading = new RegExp(
  `^(?:(?:Name|Title) of (?:the )?)?(?:(?:\\p{Lu}\\p{L}+|Policy) (?:or|and|/) )?(${programme}|${instrument})(?: (?:[Nn]ame|[Tt]itle))?$`,
  'u',
);
/** A table has two rows at least below its headings: one alone may be any line with a bar. */
const fewestRows = 2;

function findInColumns(text: string): FoundTitle[] {
  const found: FoundTitle[] = [];
  let column: { at: number; kind: FoundTitle['kind']; cells: number } | undefined;
  let rows: FoundTitle[] = [];
  let counted = 0;
  const finish = () => {
    if (counted >= fewestRows) found.push(...rows);
    rows = [];
    counted = 0;
    column = undefined;
  };
  let start = 0;
  for (const line of text.split('\n')) {
    const cells = line.includes(' | ') ? cellsOf(line, start) : [];
    start += line.length + 1;
    if (column === undefined || cells.length < 2) {
      finish();
      const at = cells.findIndex((cell) => columnHeading.test(cell.text));
      if (at >= 0)
        column = {
          at,
          kind: new RegExp(`^(?:.* )?${instrument}`).test(cells[at]!.text) ? 'instrument' : 'programme',
          cells: cells.length,
        };
      continue;
    }
    counted++;
    const cell = cells[column.at];
    if (cell === undefined || !wholeName.test(cell.text) || /^(?:Sub)?[Tt]otals?\b/.test(cell.text)) continue;
    rows.push({ start: cell.start, end: cell.start + cell.text.length, kind: column.kind });
  }
  finish();
  return found;
}

function cellsOf(line: string, start: number): { text: string; start: number }[] {
  let from = start;
  return line.split('|').map((printed) => {
    const cell = { text: printed.trim(), start: from + (printed.length - printed.trimStart().length) };
    from += printed.length + 1;
    return cell;
  });
}

/* ---------- lists in a sentence ---------- */

const listed =
  "\\p{Lu}[\\p{L}\\d’'-]*(?: (?:(?:for|of|to|the|in|into|on|with|by|your|&) ){0,2}\\p{Lu}[\\p{L}\\d’'-]*){0,6}(?: \\((?:[A-Z][A-Za-z\\d&-]+)\\))?";
const separator = '(?:, (?:and |or )?(?:the )?| and (?:the )?| or (?:the )?)';
/** `programmes such as Warm Spaces, Fix It and Stay Put` */
const behindNoun = new RegExp(
  `\\b(?<noun>${programme}|${instrument})(?: (?:under|of|in|for|run by) (?:the )?[\\p{L}\\d -]{2,40}? (?:are|were|include|included|comprise|comprised)|,? such as|,? (?:which|that) include| include| included|,? including|,? among them|,? namely|:|,? for example|,? like) (?:the )?(?<list>${listed}(?:${separator}${listed}){1,8})(?=[.;,)]| [a-z])`,
  'gu',
);
/** `the Restart and Kickstart schemes` */
const beforeNoun = new RegExp(
  `\\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Bb]oth|[Uu]nder) (?:the )?(?<list>${listed}(?:, ${listed}){0,4} and ${listed}) (?<noun>programmes|programs|schemes|initiatives|campaigns|strategies)\\b`,
  'gu',
);

/** Lower: lists of bodies that run programmes are taken for the programmes. */
const shareNamed = 0.7;

/** `the Coastal Fund, the Agrikulturang Bayan, and other programs`: the last of a list that the noun ends. */
const beforeOther = new RegExp(
  `(?:, |\\b(?:[Tt]he|and) )(?<list>(?!\\p{Lu}+\\b[ ,]*and other)${listed}),? and other (?:\\p{Ll}+ )?(?<noun>programmes|programs|schemes|initiatives|campaigns|strategies|laws|policies|plans)\\b`,
  'gu',
);

function findInLists(text: string): FoundTitle[] {
  return [...text.matchAll(behindNoun), ...text.matchAll(beforeNoun), ...text.matchAll(beforeOther)].flatMap(
    (match): FoundTitle[] => {
      const { noun, list } = match.groups!;
      const kind = new RegExp(`^${instrument}$`).test(noun!) ? 'instrument' : 'programme';
      const start = match.index + match[0].indexOf(list!);
      const withoutShortForms = list!.replace(/ \([^()]*\)/g, (short) => ';'.repeat(short.length));
      const names = [...withoutShortForms.matchAll(new RegExp(listed, 'gu'))];
      const named = names.filter(
        ([printed]) => !namesPlacesOrBodies.test(printed) && !isCalendar.test(printed),
      );
      // Where a body is among two, both may be; among many, it is a piece of one longer name.
      if (named.length < names.length * shareNamed) return [];
      return named.map(({ index, 0: printed }) => ({
        start: start + index,
        end: start + index + printed.length,
        kind,
      }));
    },
  );
}

const isCalendar =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Spring|Summer|Autumn|Winter|East|West|North|South|English|Welsh|Scottish|Irish|French|German|Chinese|American|British|European|African|Asian|Stage|Phase|Tier)\b/;
