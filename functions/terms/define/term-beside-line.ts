import type { TermSpan } from '../term-span.ts';
import { linksToMeaningInChinese } from './chinese-links.ts';
import { termOfMeaningHeading } from './define-in-glossary.ts';
import { policyNoun, readGloss } from './english-gloss.ts';
import { speaksOfUs } from './english-kind.ts';
import { linksToMeaning } from './english-links.ts';
import { readSubject } from './english-subject.ts';
import { isKindNoun, measures } from './kind-nouns.ts';

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
  const named =
    termNamedAfter(text, next) ??
    termTakenToMean(text, line, next) ??
    termPointedAt(text, line, next) ??
    termTakenUp(text, line, next);
  if (named !== undefined) return { term: named, from: line.start };
  const asked = termAskedFor(text, line, next);
  return asked && { term: asked, from: next.start };
}

/** The term of a heading that the first sentence below explains. */
export function termOfHeading(text: string, heading: TermSpan, first: TermSpan): TermSpan | undefined {
  const asked = termAskedFor(text, heading, first) ?? termPointedAt(text, heading, first);
  const meant = termOfMeaningHeading(text.slice(heading.start, heading.end));
  const named = asked ?? termPointedBack(text, heading, first);
  return named ?? (meant && { start: heading.start + meant.start, end: heading.start + meant.end });
}

/** `Nuisance` / `This is behaviour which …`: the pronoun stands for the heading. */
function termPointedBack(text: string, { start, end }: TermSpan, first: TermSpan): TermSpan | undefined {
  const term = /^\p{Lu}[\p{L}'’-]*(?: [\p{L}'’-]+){0,4}$/u.exec(text.slice(start, end).trimEnd())?.[0];
  const predicate = takesUp.exec(text.slice(first.start, first.end))?.groups?.predicate;
  if (term === undefined || predicate === undefined || partOfDocument.test(term)) return undefined;
  const gloss = readGloss(predicate.replace(/^\S+ (?:to )?/, ''));
  const isOnly =
    gloss.shape === 'single' && /^(?:that|which|who|(?:from|in|by|to|on) which)\b/.test(gloss.behind);
  const subject = {
    start: 0,
    end: 0,
    term: term.toLowerCase(),
    article: 'a',
    promise: 'none',
    predicate,
  } as const;
  return gloss.mark === 'strong' &&
    !paper.test(gloss.head) &&
    ((isOnly && !speaksOfUs.test(gloss.text)) || linksToMeaning(subject))
    ? { start, end: start + term.length }
    : undefined;
}

const partOfDocument =
  /^(?:introduction|overview|background|context|foreword|preface|scope|structure|summary|purpose|about|preamble|conclusion|annex|appendix|contents|executive summary|what|how|why|who|when|where|our|the)\b/i;
/** `This is a report that …` speaks of the document, not of what the heading names. */
const paper = /^(?:report|document|paper|section|chapter|plan|strategy|statement|edition|year|time|summary)$/;

/** `What is a place-based budget? It is …`, `什么是长期护理保险？……`: the answer says what it means. */
function termAskedFor(text: string, { start, end }: TermSpan, next: TermSpan): TermSpan | undefined {
  const answer = text.slice(next.start, next.end).replace(/^(?:\p{Script=Han}{2,10}：|A\d{0,2}[:.] )/u, '');
  const line = text.slice(start, end).trimEnd();
  const meant = termOfMeaningHeading(line);
  const term =
    groupSpan(askedFor, line, start) ?? (meant && { start: start + meant.start, end: start + meant.end });
  if (term === undefined) return undefined;
  const printed = text.slice(term.start, term.end).toLowerCase();
  const isAnswer =
    /^(?:[^,;:]{3,40} (?:replied|answered|explained|said) that (?:it|they|this) (?:is|was|are|means?|meant|refer)|(?:It|They|This|These) (?:is|are|means?|refers?))\b|^(?:答[：:]\s*)?[它这]?(?:就?是|指)|^(?:An?|Any|Anyone|Those|Someone) (?!.{0,30}\b(?:is|are|was|were|will|must|may|can)\b)|^\p{Lu}\p{Ll}+ing (?!(?:is|are|was|will|must|may|can)\b)/u.test(
      answer,
    );
  const last = printed.split(' ').at(-1)!;
  // `What is climate change adaptation?` / `Adaptation is a means of …`
  const isShort =
    last.length > 3 && new RegExp(`^(?:an? |the )?${last} (?:is|are|means?|refers to)\\b`, 'i').test(answer);
  return isAnswer ||
    isShort ||
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
  /\b(?:asks?|asked|wonders?|wondered|explains?|unclear) what (?:(?:is|was) meant by )?["“](?<term>[^"“”]{2,50})["”](?: (?:is|are|means?|meant))?[.?]$|^(?:\(?[a-z\d]{1,4}[).]\s+|Q\d*[:.] )?(?:What (?:(?:is|are) (?:meant by |an? )?|do (?:we|you) mean by )["“]?(?:[Tt]he (?=\p{Lu}))?(?<term>(?!the |our )[\p{L}\d][\p{L}\d' +&-]{1,50}?)["”]?|How (?:to|(?:do|should|can) we) understand (?:an? |the )?["“](?<term>[^"“”]{2,60})["”]|What does (?:an? |the )?["“]?(?<term>[\p{L}\d][\p{L}\d' +&-]{1,50}?)["”]? mean)\?$|^(?:问[：:]|[^：？“]{2,12}：|[一二三四五六七八九十]{1,3}[、.])?\s*(?:请问)?(?:[什甚]么是|何为|何谓|[什甚]么叫)(?:“(?<term>[^“”]{2,24})”|[“"]?(?<term>[\p{Script=Han}A-Za-z\d+·—-]{2,16}?)[”"]?)[？?]$|^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.])?\s*(?:如何|怎样|怎么)理解[“"](?<term>[^“”"]{2,20})[”"][？?]?$|^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.])?\s*[“"](?<term>[^“”"]{2,16})[”"](?:(?:怎么|如何|怎样)理解|是什么意思|指的?是?什么|是指什么)[？?]$/du;

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
  /^(?:(?:This|These|It|That|They)(?: (?!(?:is|are)\b)\p{Ll}+){0,2} (?:is|are|(?:may|can) be) (?:\p{Ll}+ )?(?:known as|called|termed|referred to as)|We call (?:this|these|it|them)|(?:This|That) is what (?:(?:\p{Ll}+ ){1,2}calls?|is (?:meant by|called|known as)|we mean by)) (?:an? |the |our )?["“‘]?(?<term>[\p{L}\d][\p{L}\d' -]{2,40}?)["”’]?[.;]?$/du;

/** `We will open a "warm bank". It is a room that …`: the pronoun stands for what was just named. */
function termTakenUp(text: string, { start, end }: TermSpan, next: TermSpan): TermSpan | undefined {
  const line = text.slice(start, end).trimEnd();
  const sentence = text.slice(next.start, next.end);
  const taken = takesUp.exec(sentence)?.groups;
  if (taken !== undefined) {
    const quoted = onlyQuoted(line, start);
    const span = quoted ?? groupSpan(newlyNamed, line, start);
    const term = span && text.slice(span.start, span.end);
    const gloss = readGloss(taken.predicate!.replace(/^\S+ (?:to )?/, ''));
    const isKind = isKindNoun(gloss.head) || policyNoun.test(gloss.head) || measures.test(gloss.head);
    if (term === undefined || !isKind || gloss.mark !== 'strong') return undefined;
    const promise = quoted === undefined ? 'none' : 'named';
    return linksToMeaning({ start: 0, end: 0, term, article: 'a', promise, predicate: taken.predicate! })
      ? span
      : undefined;
  }
  const predicate = takesUpInChinese.exec(sentence)?.groups?.predicate;
  const span = predicate === undefined ? undefined : onlyQuoted(line, start);
  if (predicate === undefined || span === undefined) return undefined;
  const term = text.slice(span.start, span.end);
  return linksToMeaningInChinese({ term, promise: 'none', isParted: false, predicate }) ? span : undefined;
}

const takesUp =
  /^(?:(?:In (?:this|our) \p{L}+|Here|In short),? )?(?:[Tt]his|[Ii]t|[Tt]hese|[Tt]hey) (?<predicate>(?:is|are|means?|refers? to) .*)$/su;
const takesUpInChinese =
  /^(?:这|它|该(?:制度|模式|机制|做法|平台|项目|计划|工程))(?<predicate>(?:就|也)?是.*)$/su;
/** `… through a community right to buy.`, `Green jobs are hard to count.` */
const newlyNamed =
  /\ban? (?<term>\p{Ll}[\p{Ll}-]* \p{Ll}[\p{Ll}-]*(?: \p{Ll}[\p{Ll}-]*){0,2})\.$|^(?:\d+(?:\.\d+)*\.? )?(?:The )?(?<term>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)+)(?: \([A-Z]{2,8}\))? (?:was|has been|will be|is being) (?:launched|introduced|started|set up|established|created)\b|^(?:\d+(?:\.\d+)+\.? )?(?<term>\p{Lu}\p{Ll}+ \p{Ll}{3,}s) are (?:hard|difficult|not easy|easy) to \p{Ll}+\.$/du;

/** `Blight is not defined in law.` / `In our work we take it to mean …` */
function termTakenToMean(text: string, { start, end }: TermSpan, next: TermSpan): TermSpan | undefined {
  if (!takenToMean.test(text.slice(next.start, next.end))) return undefined;
  const line = text.slice(start, end).trimEnd();
  const subject = readSubject(line, false);
  return onlyQuoted(line, start) ?? (subject && { start: start + subject.start, end: start + subject.end });
}

const takenToMean =
  /^(?:In [^,;]{3,40},? |Here,? |For [^,;]{3,40}, )?(?:we|We|I|[Tt]he \p{L}+|[Tt]his \p{L}+) (?:takes?|understands?|uses?|defines?|interprets?|reads?) (?:it|them|this|the (?:term|word|phrase)) (?:here )?(?:to (?:mean|cover|include|refer to)|as (?:an?|any|the|those)\b)/u;

/** The one term in quotation marks of a sentence. */
function onlyQuoted(line: string, offset: number): TermSpan | undefined {
  const found = [...line.matchAll(/[“"](?<term>[^“”"]{2,60})[”"]/dgu)];
  const [start, end] = found[0]?.indices?.groups?.term ?? [];
  return found.length !== 1 || start === undefined || end === undefined
    ? undefined
    : { start: offset + start, end: offset + end };
}

function groupSpan(shape: RegExp, printed: string, offset: number): TermSpan | undefined {
  const [start, end] = shape.exec(printed)?.indices?.groups?.term ?? [];
  return start === undefined || end === undefined ? undefined : { start: offset + start, end: offset + end };
}
