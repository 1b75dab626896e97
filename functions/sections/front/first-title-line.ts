import type { Line } from '../lay-out-text.ts';
import { readBodyLine } from '../wording/body-name.ts';
import { isFurniture } from '../wording/masthead-lines.ts';
import { chineseGenre, namesGenre } from '../wording/name-genre.ts';
import { breaksTitle, isPeriod } from './breaks-title.ts';
import { firstOfStack } from './stacked-title.ts';
import { isPlanOfSubject, isSubtitle, mayEntitle, shoutsSubject } from './subtitle.ts';

/** The line a title begins with, when the line that names it best is not its first. */
export function firstTitleLine(lines: readonly Line[], found: number): number {
  const joined = withMeetingWord(lines, firstOfStack(lines, firstBroken(lines, found)));
  if (joined < found) return joined;
  const text = textOf(lines, found);
  if (found > 0 && beginsAbove(textOf(lines, found - 1), text)) return found - 1;
  return firstOfChinese(lines, found);
}

function textOf(lines: readonly Line[], index: number): string {
  return lines[index]?.text.trim() ?? '';
}

/** What runs on longer before its colon is a sentence that leads in to the title. */
const longestBroken = 100;

/** `National Plan for the`, `Shifting Sands:`: lines that stop before the title ends. */
function firstBroken(lines: readonly Line[], found: number): number {
  let first = found;
  while (first > 0) {
    const above = textOf(lines, first - 1);
    const isOpen = /[:：]$|\b(?:of|the|and|for|on|to|in)$/i.test(above) || /^[^\p{Ll}]{12,},$/u.test(above);
    if (!isOpen || above.length > longestBroken || salutes.test(above) || !breaksTitle(above, lines[first]))
      break;
    first -= 1;
  }
  return first;
}

/** A committee has many minutes; its council's name above them is the issuer's. */
const meetingBody = /\b(?:committee|board(?: of \p{L}+)?|panel|cabinet|commission|forum)$/iu;

function joinsBelow(lines: readonly Line[], index: number): boolean {
  return /^(?:of|for)\b/i.test(textOf(lines, index + 1));
}

/** `AGENDA` above `REGULAR MEETING`, `Planning Committee` above `Minutes`: which meeting of some body or other. */
function withMeetingWord(lines: readonly Line[], first: number): number {
  const isMeeting =
    /^(?:the )?(?:[\p{L}]+ )?(?:(?:regular|ordinary|special|annual|extraordinary|council|board|committee|cabinet|general) )meeting\b/iu;
  const isWord = /^(?:(?:draft|approved|unconfirmed|public) )?(?:agenda|minutes)(?: and minutes)?$/i;
  const [above, text] = [textOf(lines, first - 1), textOf(lines, first)];
  const isJoined =
    (isMeeting.test(text) && isWord.test(above)) ||
    (isWord.test(text) && meetingBody.test(above) && !joinsBelow(lines, first));
  return isJoined ? first - 1 : first;
}

/** `A strategy for …` or a sentence of findings below its title, `Departmental Plan` below its year. */
function beginsAbove(above: string, text: string): boolean {
  if (isSubtitle(text) && mayEntitle(above)) return true;
  return (
    shoutsSubject(above, text) ||
    isPlanOfSubject(above, text) ||
    (isPeriod(above) && namesGenre(text) && !/\d{4}/.test(text))
  );
}

/** How many lines a Chinese title may have above the one with its genre word. */
const linesAboveGenre = 3;

/** A Chinese title set on several lines opens with its issuer or `关于`; its genre word, found first, stands on the last. */
function firstOfChinese(lines: readonly Line[], found: number): number {
  let first = found;
  for (let index = found - 1; index >= Math.max(0, found - linesAboveGenre); index -= 1) {
    const above = textOf(lines, index);
    const isClosed = chineseGenre.test(above) || /[。；：，！？）)]$|^[^关]*文件$|^——/.test(above);
    if (isFurniture(above) || isClosed || salutes.test(above) || !/\p{Script=Han}{4}/u.test(above)) break;
    const goesOn = /^(?:关于|對|对|印发|批转|转发|關於)/.test(textOf(lines, index + 1));
    const isBody =
      /^(?:国务院|中共|.{2,24}代表大会(?:常务委员会)?第.{1,4}次会议$|.{2,20}(?:人民政府|办公厅|办公室|委员会|[部厅局委]))对?/.test(
        above,
      );
    if (/关于|印发|^[对對](?!外)/.test(above) || (isBody && (goesOn || readBodyLine(above) === null)))
      first = index;
  }
  return first;
}

/** `Members of the Board:`, `各县（区）人民政府：`: whom a paper addresses. */
const salutes =
  /^(?:to|dear|all|following (?:is|are|was)|members|fellow|mr|madam|\p{Lu}\p{Ll}+:$)\b|^各|^[致送][:：]|(?:政府|部门|单位|代表|同志|局|委员)[:：]$/iu;
