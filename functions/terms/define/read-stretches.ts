import type { Section, SectionedText, Sentence } from '../../sections/section.ts';
import { isGlossaryHeading, termOfMeaningHeading } from './define-in-glossary.ts';
import type { Stretch } from './find-definitions.ts';

/** A longer line opens no glossary, a longer heading is no term. In characters. */
const longestLine = 40;
const longestTerm = 60;

/**
 * What may hold a definition, in order of the text: each sentence, with the run-in heading before it
 * (`（二）取水点：供洒水车……的地点。` is a section called 取水点), and headings that are whole sentences themselves.
 * Each is told whether it stands in a glossary: under such a heading, or behind a line that is one.
 */
export function* readStretches({ text, sections, sentences }: SectionedText): Generator<Stretch> {
  const glossaries = new Set<string>();
  const lists = new Set<string>();
  let isOpen = false;
  let opener = '';
  let opensByLine = false;
  const bySection = Map.groupBy(sentences, ({ section }) => section);
  for (const [index, section] of sections.entries()) {
    const own = bySection.get(index) ?? [];
    const isInside = section.parent !== null && glossaries.has(section.parent);
    // Headings below a glossary's own, which is a plain line or stands at their level.
    isOpen &&=
      isInside ||
      (section.label === null &&
        own[0] !== undefined &&
        explains.test(text.slice(own[0].start, own[0].end))) ||
      (isColonEntry(text, section, own[0]) && shapeOf(section.label) !== opener);
    const isEntry = isInside || isOpen;
    if (isEntry || isGlossaryHeading(section.heading ?? '')) glossaries.add(section.id);
    if (!isOpen && glossaries.has(section.id))
      [isOpen, opener, opensByLine] = [true, shapeOf(section.label), false];
    if ((section.parent !== null && lists.has(section.parent)) || opensList.test(section.heading ?? ''))
      lists.add(section.id);
    const heading = headingOf(text, section);
    const isRunIn = heading !== undefined && own[0] !== undefined && isOneLine(text, section, own[0]);
    if (heading !== undefined && !isRunIn) yield* headingStretches(text, heading, isEntry, own[0]);
    const siblings = entriesBeside(text, own);
    for (const [at, { start, end }] of own.entries()) {
      // `二、用语的含义如下：（一）…` and then `三、补助对象：…` below the last entry.
      const ownLabel = shapeOf(labelBefore(text.slice(start, end)));
      if (isOpen && opensByLine && ownLabel !== '' && ownLabel === opener) {
        isOpen = false;
        glossaries.delete(section.id);
      }
      const isListed = glossaries.has(section.id) || lists.has(section.id);
      const isGlossary = isListed || siblings.has(at);
      const term = isGlossary
        ? termLineBefore(text, own[at - 1], { start, end }, glossaries.has(section.id))
        : undefined;
      if (term !== undefined) {
        yield { start, end, isGlossary, term };
        continue;
      }
      const before = own[at - 1];
      const asked = before && termAskedFor(text, before, text.slice(start, end));
      const named =
        before &&
        (termNamedAfter(text, { start, end }) ?? termPointedAtBy(text, before, text.slice(start, end)));
      if (asked !== undefined || named !== undefined)
        yield { start: named ? before!.start : start, end, isGlossary, term: named ?? asked! };
      else yield { start: at === 0 && isRunIn ? heading.start : start, end, isGlossary, isListed };
      if (opensList.test(text.slice(start, end))) lists.add(section.id);
      if (end - start <= longestLine && isGlossaryHeading(text.slice(start, end))) {
        glossaries.add(section.id);
        [isOpen, opener, opensByLine] = [true, shapeOf(labelBefore(text.slice(start, end))), true];
      }
    }
  }
}

/** `In this Act—`, `the following expressions have the meanings assigned`: what follows is a list of entries. */
const opensList =
  /(?:^|\) |\. )(?:In|For the purposes? of) (?:this|these|the) (?:\p{Lu}\p{L}*|act|law|part|chapter|section|schedule|regulations?|rules|order|measures|notice|plan|policy|strategy|document|guidance|code|scheme|agreement|annex|circular|paper)\b[^.;]{0,80}?(?:[:：—–-]\s*|requires,?)$|^In (?:this|these) \p{Lu}\p{L}+$|\bfollowing (?:\p{L}+ ){0,4}(?:have|shall have|bear) the (?:following )?meanings?\b/u;

/** `Care passport – a short document … that …`: not a single one, but several beside each other make a glossary. */
const entryShape =
  /^(?:[\d一二三四五六七八九十]{1,3}[.、．)）]\s*|[-•*▪]\s*)?[\p{L}\d“"][^:：|。.;,\n]{1,50}?(?:[:：]|\s[—–|-]|——)\s*(?:an?|any|the|those|people|land|money) (?!(?:[\p{L}-]+ ){1,4}(?:will|shall|must|is|are|was|were|has|have|had|can|should)\b)(?=.*\b(?:that|which|who|whose|where|used|made|under|by|for|of)\b)/u;

function entriesBeside(text: string, own: readonly Sentence[]): Set<number> {
  const shaped = own.flatMap(({ start, end }, at) => (entryShape.test(text.slice(start, end)) ? [at] : []));
  return new Set(shaped.filter((at) => shaped.includes(at - 1) || shaped.includes(at + 1)));
}

/** `3. 规上工业企业：指……`, numbered below a glossary's heading: name, colon and explanation in one line. */
function isColonEntry(text: string, section: Section, first: Sentence | undefined): boolean {
  const heading = headingOf(text, section);
  if (heading === undefined || first === undefined || !isOneLine(text, section, first)) return false;
  return /^[^:：]{0,40}[:：]/.test(text.slice(heading.end - 1, first.start + 1));
}

const labelBefore = (line: string) =>
  /^(?:第[一二三四五六七八九十百]+条|[（(]?[\d一二三四五六七八九十]{1,3}(?:[)）、．]|\.(?!\d)))/.exec(
    line,
  )?.[0] ?? '';

/** `二、` and `三、` are of one shape: what opened in the one does not go on in the other. */
function shapeOf(label: string | null): string {
  return (label ?? '').replace(/[\d一二三四五六七八九十百零〇]+/g, '#');
}

/** How the explanation of an entry begins: a noun, not a whole sentence. */
const explains =
  /^(?:A|An|The|Any|Money|People|Where|When)\b(?!(?: \S+){1,3} (?:shall|must|will|may|is|are|was|were|has|have)\b)|^(?:指|是指|即)/;

/** A short line without a full stop, and below it what is no whole sentence: `Accrual rate` / `The fraction of …`. */
function termLineBefore(
  text: string,
  line: Sentence | undefined,
  { start, end }: { start: number; end: number },
  isBelowHeading: boolean,
): { start: number; end: number } | undefined {
  if (line === undefined || line.end - line.start > longestTerm) return undefined;
  const printed = text.slice(line.start, line.end).trim();
  const isTerm =
    /^[\p{L}\d“"]/u.test(printed) &&
    /[\p{L}\d)”"]\.?$/u.test(printed) &&
    !/^(?:What|How|Why|When|Where|Who)\b/.test(printed) &&
    !/[|:：]|\s[–—-]\s/.test(printed) &&
    !isGlossaryHeading(printed);
  const isWhole =
    /^[\p{Lu}][^.]{1,28}\.$/u.test(printed) && !verbal.test(printed) && isLineStart(text, line.start);
  if (printed.endsWith('.') && !isWhole) return undefined;
  const isBelow =
    isWhole || text.slice(line.end, start).includes('\n') || text.slice(line.start, start).includes('\n');
  // Below a glossary's own heading any whole sentence explains the line above it, such as `Items that are …`.
  const isExplained =
    explains.test(text.slice(start, end)) ||
    (isBelowHeading && isLineStart(text, start) && /^\p{Lu}.{25,}[.]$/su.test(text.slice(start, end).trim()));
  return isTerm && isBelow && isExplained
    ? { start: line.start, end: line.start + printed.replace(/\.$/, '').length }
    : undefined;
}

/** `What is a place-based budget? It is …`, `什么是长期护理保险？……`: the answer says what it means. */
function termAskedFor(
  text: string,
  { start, end }: { start: number; end: number },
  answer: string,
): { start: number; end: number } | undefined {
  const line = text.slice(start, end).trimEnd();
  const meant = termOfMeaningHeading(line);
  const term =
    groupSpan(askedFor, line, start) ?? (meant && { start: start + meant.start, end: start + meant.end });
  if (term === undefined) return undefined;
  const printed = text.slice(term.start, term.end).toLowerCase();
  const isAnswer = /^(?:It|They|This|These) (?:is|are|means?|refers?)\b|^[它这]?(?:就?是|指)/.test(answer);
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
  /\b(?:asks?|asked|wonders?|wondered|explains?|unclear) what ["“](?<term>[^"“”]{2,50})["”] (?:is|are|means?)[.?]$|^(?:\(?[a-z\d]{1,4}[).]\s+|Q\d*[:.] )?(?:What (?:(?:is|are) (?:meant by |an? )?|do (?:we|you) mean by )["“]?(?<term>(?!the |our )[\p{L}\d][\p{L}\d' +&-]{1,50}?)["”]?|What does (?:an? |the )?["“]?(?<term>[\p{L}\d][\p{L}\d' +&-]{1,50}?)["”]? mean)\?$|^(?:问[：:]|[一二三四五六七八九十]{1,3}[、.])?\s*(?:什么是|何为|何谓|什么叫)[“"]?(?<term>[\p{Script=Han}A-Za-z\d+·—-]{2,16}?)[”"]?[？?]$|^[“"](?<term>[^“”"]{2,16})[”"](?:是什么意思|指的?是?什么|是指什么)[？?]$/du;

/** `（一）个人特派员。指以个人身份……的人员。`: a short line, and a sentence that has no other subject. */
function termPointedAtBy(
  text: string,
  { start, end }: { start: number; end: number },
  sentence: string,
): { start: number; end: number } | undefined {
  return points.test(sentence) ? groupSpan(shortName, text.slice(start, end).trimEnd(), start) : undefined;
}

const points =
  /^(?:是指|系指|指的是|指(?!导|出|标|示|挥|引|定|数|南|向|派|责|明|令|使|认|控|战|望|点))[^。]{6,}/u;
const shortName =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[.、．）)]\s*)?[“"]?(?<term>[\p{Script=Han}A-Za-z\d+·]{2,16})[”"]?(?:（[^（）]{2,30}）)?[。：:]?$/du;

/** `Some people pay too much. This is known as overpayment.`: what it is stands in the sentence before. */
function termNamedAfter(text: string, { start, end }: { start: number; end: number }) {
  return groupSpan(namedAfter, text.slice(start, end).trimEnd(), start);
}

const namedAfter =
  /^(?:(?:This|These|It|That|They)(?: (?!(?:is|are)\b)\p{Ll}+){0,2} (?:is|are|(?:may|can) be) (?:\p{Ll}+ )?(?:known as|called|termed|referred to as)|We call (?:this|these|it|them)|(?:This|That) is what (?:\p{Ll}+ ){1,2}calls?) (?:an? |the |our )?["“‘]?(?<term>[\p{L}\d][\p{L}\d' -]{2,40}?)["”’]?[.;]?$/du;

function groupSpan(shape: RegExp, printed: string, offset: number) {
  const [start, end] = shape.exec(printed)?.indices?.groups?.term ?? [];
  return start === undefined || end === undefined ? undefined : { start: offset + start, end: offset + end };
}

/** `Embodied carbon. The emissions released in …` */
const verbal = /\b(?:is|are|was|were|has|have|had|will|shall|must|may|can|see|we|it|not)\b/i;

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

/** The heading without its label. */
function headingOf(text: string, section: Section): { start: number; end: number } | undefined {
  if (section.heading === null) return undefined;
  const start = text.indexOf(section.heading, section.start);
  return start < 0 || start >= section.end ? undefined : { start, end: start + section.heading.length };
}

function isOneLine(text: string, section: Section, first: Sentence): boolean {
  const isFullSentence = /[。.！!？?；;]\s*$/.test(text.slice(section.start, first.start));
  return !isFullSentence && !text.slice(section.start, first.end).trimEnd().includes('\n');
}

/** Under a glossary the heading is the term, and the first sentence below says what it means. */
function* headingStretches(
  text: string,
  heading: { start: number; end: number },
  isEntry: boolean,
  first: Sentence | undefined,
): Generator<Stretch> {
  const printed = text.slice(heading.start, heading.end);
  const answered = first && termAskedFor(text, heading, text.slice(first.start, first.end));
  if (first !== undefined && answered !== undefined) {
    yield { start: first.start, end: first.end, isGlossary: true, term: answered };
    return;
  }
  const asked = termOfMeaningHeading(printed);
  const pointed = first && termPointedAtBy(text, heading, text.slice(first.start, first.end));
  if (first !== undefined && pointed !== undefined) {
    yield { start: first.start, end: first.end, isGlossary: true, term: pointed };
    return;
  }
  const named = asked && { start: heading.start + asked.start, end: heading.start + asked.end };
  const isTerm = isEntry && heading.end - heading.start <= longestTerm && !opensList.test(printed);
  const term = named ?? (isTerm ? heading : undefined);
  yield term !== undefined && first !== undefined
    ? { start: first.start, end: first.end, isGlossary: true, term }
    : { ...heading, isGlossary: isEntry };
}
