import type { TermSpan } from '../term-span.ts';
import { termOfMeaningHeading } from './define-in-glossary.ts';

/**
 * The term that a line names and the next sentence explains, or the other way round. Offsets into the text.
 *
 *     What is a place-based budget?  ─▶  It is a single pot …          asked for, `from` the answer
 *     （一）个人特派员。              ─▶  指以个人身份……的人员。          pointed at, `from` the line
 *     Some people pay too much.      ◀─  This is known as overpayment.  named after, `from` the line
 */
export function termBesideLine(
  text: string,
  line: TermSpan,
  next: TermSpan,
): { term: TermSpan; from: number } | undefined {
  const named = termNamedAfter(text, next) ?? termPointedAt(text, line, next);
  if (named !== undefined) return { term: named, from: line.start };
  const asked = termAskedFor(text, line, next);
  return asked && { term: asked, from: next.start };
}

/** The term of a heading that the first sentence below explains. */
export function termOfHeading(text: string, heading: TermSpan, first: TermSpan): TermSpan | undefined {
  const asked = termAskedFor(text, heading, first) ?? termPointedAt(text, heading, first);
  const meant = termOfMeaningHeading(text.slice(heading.start, heading.end));
  return asked ?? (meant && { start: heading.start + meant.start, end: heading.start + meant.end });
}

/** `What is a place-based budget? It is …`, `什么是长期护理保险？……`: the answer says what it means. */
function termAskedFor(text: string, { start, end }: TermSpan, next: TermSpan): TermSpan | undefined {
  const answer = text.slice(next.start, next.end);
  const line = text.slice(start, end).trimEnd();
  const meant = termOfMeaningHeading(line);
  const term =
    groupSpan(askedFor, line, start) ?? (meant && { start: start + meant.start, end: start + meant.end });
  if (term === undefined) return undefined;
  const printed = text.slice(term.start, term.end).toLowerCase();
  const isAnswer =
    /^(?:It|They|This|These) (?:is|are|means?|refers?)\b|^(?:答[：:]\s*)?[它这]?(?:就?是|指)/.test(answer);
  return isAnswer ||
    answer
      .slice(0, printed.length + nearAnswer)
      .toLowerCase()
      .includes(printed) ||
    /就是/.test(answer)
    ? term
    : undefined;
}
/** The answer begins with what was asked for, in characters behind its start: `A place-based budget is …`. */
const nearAnswer = 6;

const askedFor =
  /\b(?:asks?|asked|wonders?|wondered|explains?|unclear) what ["“](?<term>[^"“”]{2,50})["”] (?:is|are|means?)[.?]$|^(?:\(?[a-z\d]{1,4}[).]\s+|Q\d*[:.] )?(?:What (?:(?:is|are) (?:meant by |an? )?|do (?:we|you) mean by )["“]?(?<term>(?!the |our )[\p{L}\d][\p{L}\d' +&-]{1,50}?)["”]?|What does (?:an? |the )?["“]?(?<term>[\p{L}\d][\p{L}\d' +&-]{1,50}?)["”]? mean)\?$|^(?:问[：:]|[一二三四五六七八九十]{1,3}[、.])?\s*(?:什么是|何为|何谓|什么叫)(?:“(?<term>[^“”]{2,24})”|[“"]?(?<term>[\p{Script=Han}A-Za-z\d+·—-]{2,16}?)[”"]?)[？?]$|^[“"](?<term>[^“”"]{2,16})[”"](?:是什么意思|指的?是?什么|是指什么)[？?]$/du;

/** `（一）个人特派员。指以个人身份……的人员。`: a short line, and a sentence that has no other subject. */
function termPointedAt(text: string, { start, end }: TermSpan, next: TermSpan): TermSpan | undefined {
  return points.test(text.slice(next.start, next.end))
    ? groupSpan(shortName, text.slice(start, end).trimEnd(), start)
    : undefined;
}

const points =
  /^(?:是指|系指|指的是|指(?!导|出|标|示|挥|引|定|数|南|向|派|责|明|令|使|认|控|战|望|点))[^。]{6,}/u;
const shortName =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[.、．）)]\s*)?[“"]?(?<term>[\p{Script=Han}A-Za-z\d+·]{2,16})[”"]?(?:（[^（）]{2,30}）)?[。：:]?$/du;

/** `Some people pay too much. This is known as overpayment.`: what it is stands in the sentence before. */
function termNamedAfter(text: string, { start, end }: TermSpan): TermSpan | undefined {
  return groupSpan(namedAfter, text.slice(start, end).trimEnd(), start);
}

const namedAfter =
  /^(?:(?:This|These|It|That|They)(?: (?!(?:is|are)\b)\p{Ll}+){0,2} (?:is|are|(?:may|can) be) (?:\p{Ll}+ )?(?:known as|called|termed|referred to as)|We call (?:this|these|it|them)|(?:This|That) is what (?:\p{Ll}+ ){1,2}calls?) (?:an? |the |our )?["“‘]?(?<term>[\p{L}\d][\p{L}\d' -]{2,40}?)["”’]?[.;]?$/du;

function groupSpan(shape: RegExp, printed: string, offset: number): TermSpan | undefined {
  const [start, end] = shape.exec(printed)?.indices?.groups?.term ?? [];
  return start === undefined || end === undefined ? undefined : { start: offset + start, end: offset + end };
}
