import { parseNumberLabel } from '../labels/parse-number-label.ts';
import { judgeHeadingWords } from '../wording/judge-heading-words.ts';
import { judgeWording } from '../wording/judge-wording.ts';
import { isKnownName } from '../wording/known-names.ts';
import { looksLikeDate } from '../wording/masthead-lines.ts';
import { entitlesWithColon } from './entitles-with-colon.ts';
import { fewWords, hasBodyBelow } from './has-body-below.ts';
import type { HeadingCandidate, Surroundings } from './heading-candidate.ts';
import { isCapitals } from './heading-looks.ts';
import { namesNoHeading } from './names-no-heading.ts';
import {
  holdsHeading,
  isParagraph,
  readsAsPlainHeading,
  standsBehindProse,
  standsBelowHeading,
  standsBetweenParagraphs,
  standsInProse,
} from './stands-behind.ts';

/** A short line that stands alone between paragraphs; its looks decide how much that says. */
export function layoutEvidence(
  around: Surroundings,
  index: number,
  text: string,
  style: HeadingCandidate['style'],
): number {
  if (isKnownName(text)) return around.showsHeadings ? 0.5 : 2;
  if (around.showsHeadings) return -1;
  const endsInColon = entitlesWithColon(around.lines, index) && hasBodyBelow(around, index);
  if (endsInColon && around.endsInColons) return style === 'capitals' ? 2 : 0.9;
  if (cannotHead(around, index, text, style)) return -2;
  if (style === 'capitals') return 2;
  if (judgeHeadingWords(text) <= 0 && !isConditionAbove(around, index)) {
    const mayState = countWords(text) <= fewWords || judgeWording(text) === 'condition';
    return mayState && standsBetweenParagraphs(around, index) ? 0.9 : -1;
  }
  return wordedEvidence(around, index, text, style);
}

/** A line with the words of a heading, by where it stands. */
function wordedEvidence(
  around: Surroundings,
  index: number,
  text: string,
  style: HeadingCandidate['style'],
): number {
  const isHan = /\p{Script=Han}/u.test(text);
  if (/\d{4}年\d{1,2}月|[|｜]|https?:/.test(text) && style === 'plain') return -1;
  // Two or three Han are a person's name as often as a heading, unless prose stands above and below.
  if (/^\S{2,3}$/.test(text) && style === 'plain' && !(isHan && standsInProse(around, index)))
    return isHan && holdsHeading(around, index) ? 0.5 : -1;
  if (!standsBehindProse(around, index) && !standsBelowHeading(around, index, style))
    return style === 'title-case' ? 0.2 : -1;
  return style === 'title-case' ? 1.2 : isHan ? 0.5 : 0.7;
}

/** What ends, begins or stands like no heading, or has no text below. */
function cannotHead(
  around: Surroundings,
  index: number,
  text: string,
  style: HeadingCandidate['style'],
): boolean {
  const isHan = /\p{Script=Han}/u.test(text);
  if (/[。.；;，,：:!！|”"]$|[.!?] \(/.test(text) || /^["“'(（[*•·-]/.test(text)) return true;
  // `Marriages 45`: a row of a table.
  if (/\p{L} [\d,.]{1,9}%?$/u.test(text) && !/\b(?:19|20)\d\d$/.test(text)) return true;
  if (isHan ? text.replace(/\s/g, '').length > 24 : isTooLong(text, style)) return true;
  if (!isHan && !/^[\p{Lu}\d]/u.test(text)) return true;
  if (namesNoHeading(text) || isField(around, index) || standsInList(around, index)) return true;
  // What stands right above a date signs.
  if (looksLikeDate(around.lines[index + 1]?.text ?? '') && !hasBodyBelow(around, index + 1)) return true;
  return !hasBodyBelow(around, index);
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

/** `If something goes wrong` above `Power cuts`, which stands above prose. */
function isConditionAbove({ lines }: Surroundings, index: number): boolean {
  const [text = '', below = ''] = [lines[index]?.text.trim(), lines[index + 1]?.text.trim()];
  return (
    judgeWording(text) === 'condition' &&
    below.length <= 60 &&
    readsAsPlainHeading(below) &&
    isParagraph(lines[index + 2])
  );
}

/** Titles of chapters go on longer than other headings where their words are capitalised. */
function isTooLong(text: string, style: HeadingCandidate['style']): boolean {
  const words = countWords(text);
  const isTitle = style === 'title-case' && !/[=@\\]|:\S/.test(text);
  return isTitle ? words > 20 || text.length > 150 : words > 12 || text.length > 90;
}

/** `Operator: Northgate Ltd`; two such lines together are fields. */
const namedValue = /^\p{Lu}[^:.]{1,40}: \S/u;

function isField({ lines }: Surroundings, index: number): boolean {
  const isNamed = (at: number) => namedValue.test(lines[at]?.text ?? '');
  return isNamed(index) && (isNamed(index - 1) || isNamed(index + 1));
}

/**
 * True where a text sets its paragraphs apart and this line stands close to another short one: a list of names, an
 * address. A heading may stand close to its text, or close below a heading with a number or in capitals.
 */
function standsInList({ lines, setsApart }: Surroundings, index: number): boolean {
  if (!setsApart) return false;
  const isClose = (at: number) => lines[at]?.block.spaceAbove === 0 && lines[at - 1] !== undefined;
  const isShort = (at: number) => {
    const text = lines[at]?.text.trim() ?? '';
    const isCounted = parseNumberLabel(text).some(({ shape }) => shape !== 'arabic ');
    return text.length < 70 && !/[.。:：;；,，]$/.test(text) && !isCounted;
  };
  const above = lines[index - 1]?.text.trim() ?? '';
  const mayHold = isCapitals(above) || parseNumberLabel(above).length > 0;
  return (
    (isClose(index) && !mayHold) ||
    (isClose(index + 1) && isShort(index + 1) && !isCapitals(lines[index]!.text.trim()))
  );
}
