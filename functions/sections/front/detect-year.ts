import type { DocumentKind } from '../../documents/document.ts';
import { findDocumentNumbers } from '../../documents/find-document-numbers.ts';
import { readHanNumeral } from '../labels/read-numerals.ts';
import type { Line } from '../lay-out-text.ts';
import { looksLikeDate } from '../wording/masthead-lines.ts';
import { findFrontEnd, looksLikeParagraph } from './find-front-end.ts';

/**
 * The year a document speaks for. A report, plan or speech says it in its title (a work report given in January 2024 on 2023
 * is titled 2024, and 2024 it is); a notice, reply or law is of the year of its own number or date, whatever years its
 * title speaks of. Years of citations and of spans (2021–2025) never count; null when nothing is left.
 */
export function detectYear(input: {
  title: string;
  kind: DocumentKind;
  lines: readonly Line[];
  /** End of the text before the first section. */
  preamble: string;
  fileName: string;
  /** What the front matter of the file says. */
  stated?: number | null;
}): number | null {
  const { title, kind } = input;
  // Figures and deadlines of a table are of no document; a field that dates it is.
  const lines = input.lines.filter(({ block, text }) => block.kind !== 'table-row' || datesItself.test(text));
  const inTitle = () => soleYear(kind === 'plan' ? title.replace(span, ' ').replace(targetYear, ' ') : title);
  const inFront = () => yearOfFront(title, lines);
  const stated = () => input.stated ?? null;
  const own = () => yearOfOwnNumber(lines);
  const dated = () => yearOfDateLine(lines);
  const leadIn = () => yearOfLeadIn(input.preamble, kind);
  const inName = () => soleYear(input.fileName.replace(/[_.]/g, ' '));
  for (const find of orderOf(kind, title, { inTitle, inFront, own, dated, leadIn, inName, stated })) {
    const year = find();
    if (year !== null) return year;
  }
  return null;
}

type Finder = () => number | null;
type Place = 'inTitle' | 'inFront' | 'own' | 'dated' | 'leadIn' | 'inName' | 'stated';

/** Where each kind of document says its year, most trusted first. */
function orderOf(kind: DocumentKind, title: string, find: Record<Place, Finder>): Finder[] {
  const { inTitle, inFront, own, dated, leadIn, inName, stated } = find;
  // What ends one year and begins the next is of the day it was laid before the assembly.
  if (/(?:计划|预算)草案.*报告/.test(title)) return [dated, inTitle, inFront, stated, inName, own];
  // A report to an assembly is of the year it was given.
  if (kind === 'speech' || kind === 'minutes' || /工作报告/.test(title))
    return [inTitle, dated, inFront, stated, inName, own];
  if (['notice', 'reply', 'law', 'policy'].includes(kind))
    return [own, inTitle, dated, inFront, stated, inName];
  if (kind === 'yearly-report') return [inTitle, inFront, leadIn, own, stated, inName, dated];
  return [inTitle, inFront, own, stated, inName, dated, leadIn];
}

/** `Strategy 2030`, `Roadmap to 2050`, `2035年远景目标`: the year a plan is to be fulfilled. */
const targetYear =
  /\b(?:to|by|towards?|until|vision|strategy|agenda|horizon|roadmap|net zero) (?:19|20)\d{2}\b|(?:到|至|面向)?(?:19|20)\d{2}年(?:远景|愿景|前)/gi;

/** Spans and fiscal years: of `2018-19` the first year counts, of `2021–2025` none. */
const span = /\b(?:19|20)\d{2}\s*年?\s*(?:[-–—－~～至]|to|through)\s*(?:19|20)\d{2}\b\s*年?/g;
/** `中華民國109年` is 2020, and so is `衛生福利部109年度`. */
const republicYear =
  /(?:中[華华]民[國国]|民國)\s*(\d{2,3})\s*年|(?<=^|[部會院府局署處廳])(1[01]\d)\s*年(?=度)/g;

/** `Outcome Budget 2014-2015` is of the year that begins it; 2021–2025 are five. */
function keepFiscalYear(printed: string): string {
  const [first = 0, last = 0] = (printed.match(/\d{4}/g) ?? []).map(Number);
  return last === first + 1 ? ` ${first} ` : ' ';
}

function soleYear(text: string): number | null {
  const plain = withoutDocumentNumbers(text)
    .replace(span, keepFiscalYear)
    .replace(republicYear, (_all, named?: string, bare?: string) => `${Number(named ?? bare) + 1911}年`)
    .replace(/《[^》]*》/g, (quoted) => (/印发|关于/.test(text) ? ' ' : quoted));
  const match = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(plain);
  if (match) return Number(match[1]);
  const han = /([一二][〇○零九][〇○零一二三四五六七八九]{2})(?=年|[至／/])/.exec(plain);
  return han ? (readHanNumeral(han[1] ?? '') ?? null) : null;
}

function withoutDocumentNumbers(text: string): string {
  let plain = text;
  for (const number of findDocumentNumbers(text)) plain = plain.replace(number.text, ' ');
  return plain;
}

/** Lines that name a year of something else: an act, a section of it, a period since then. */
const citesYear =
  /\b(?:Acts?|Regulations?|Rules|Orders?|Section|pursuant|under|ISBN|ISSN|since|until|chapter|amended|repealed|sessions?,? 1)\b|《|〔|法第|条例/i;

/** A line beside the title that says the year: `Manifesto 2019`, `Session 2022-23`, `2022年度`. */
function yearOfFront(title: string, lines: readonly Line[]): number | null {
  for (const line of lines.slice(0, Math.min(edgeLines, findFrontEnd(lines)))) {
    const text = line.text.trim();
    if (text.length > 100 || text === title || citesYear.test(text) || readDates(text).length > 0) continue;
    const year = soleYear(text);
    if (year !== null) return year;
  }
  return null;
}

const leadIns: RegExp[] = [
  /(?:统计期限|统计时限|报告期|期限)[^。\n]{0,16}?((?:19|20)\d{2})年/,
  /((?:19|20)\d{2})年度?[^。\n]{0,60}(?:情况|工作)[^。\n]{0,16}(?:报告|汇报|总结|公布)如下/,
  /\b(?:report|account|summary|performance|work|progress)\b[^.\n]{0,140}\b(?:in|for|during|of)(?: the)?(?: financial| fiscal| calendar)?(?: year)?(?: ended \d{1,2} \w+)? ((?:19|20)\d{2})\b/i,
];

/** "… reports on its work in 2022 as follows", `现将2022年工作情况报告如下`; a yearly report also speaks mostly of its year. */
function yearOfLeadIn(preamble: string, kind: DocumentKind): number | null {
  const plain = withoutDocumentNumbers(preamble.slice(0, 3000)).replace(span, ' ');
  for (const leadIn of leadIns) {
    const year = leadIn.exec(plain)?.[1];
    if (year) return Number(year);
  }
  if (kind !== 'yearly-report') return null;
  const counts = new Map<number, number>();
  for (const match of plain.matchAll(
    /(?:\b(?:in|for|during|year|of)\s+((?:19|20)\d{2})\b)|(?:(?<!\d)((?:19|20)\d{2})年(?!\d{1,2}月))/gi,
  )) {
    const year = Number(match[1] ?? match[2]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** How far from the top or the end a document carries its own number or date, in lines. */
const edgeLines = 14;

/** The number a document bears itself stands on a line of its own near the top; a cited one stands in a sentence. */
function yearOfOwnNumber(lines: readonly Line[]): number | null {
  for (const line of lines.slice(0, edgeLines)) {
    const text = line.text.trim();
    const [number] = text.length <= 120 ? findDocumentNumbers(text) : [];
    if (
      number?.year &&
      !/[\p{L}\d][.。]$/u.test(text) &&
      (number.end >= text.length - 1 || /^(?:\s?[:：]|\s{2}|\s*签发人)/.test(text.slice(number.end))) &&
      (number.start <= 1 || /[\s:：]/.test(text.charAt(number.start - 1)))
    )
      return number.year;
  }
  return null;
}

/** A date with its month in either language; the year is the first group that matched. */
const fullDate =
  /(?<!\d)((?:19|20)\d{2})\s*年\s*\d{1,2}\s*月|([一二][〇○零九][〇○零一二三四五六七八九]{2})年[一二三四五六七八九十]{1,2}月|(?<!\d)((?:19|20)\d{2})[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Sept?|Oct|Nov|Dec|Jan|Feb|Mar|Apr|Jun|Jul|Aug)\.?,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?((?:19|20)\d{2})\b/gi;

/** `自2017年1月1日起施行`, "comes into force on 1 January 2017": the day it binds from, not its own. */
const takesEffect =
  /自[^，。；]{4,16}?日起(?:正式)?(?:施行|实施|執行|执行|生效)|\b(?:into (?:force|operation|effect)|takes? effect|effective)(?: on| from)*(?: the)? (?:\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)? )?\p{Lu}\p{Ll}+ (?:\d{1,2}, )?\d{4}/gu;

function readDates(text: string): number[] {
  const plain = text
    .replace(takesEffect, ' ')
    .replace(republicYear, (_all, named?: string, bare?: string) => `${Number(named ?? bare) + 1911}年`);
  return [...plain.matchAll(fullDate)].map(([, digits, han, iso, english]) =>
    han === undefined ? Number(digits ?? iso ?? english) : (readHanNumeral(han) ?? 0),
  );
}

/** Words that say the date beside them is the document's own. */
const datesItself =
  /\b(?:published|promoted|printed|issued|released?|delivered|presented|dated?|adopted|assented|approved|updated|version|copyright)\b|©|发布|發布|發文|公布|印发|通过|修订|日期|时间/i;

/**
 * A date line, or a line at the top that dates the document: `Published 14 October 2022`, `——2024年1月23日在…会议上`,
 * `（1995年…通过 2020年…修订）`, where the last one counts.
 */
function yearOfDateLine(lines: readonly Line[]): number | null {
  const top = lines.slice(0, edgeLines);
  for (const line of top) {
    const text = line.text.trim();
    const isOwn =
      looksLikeDate(text) || (text.length <= 240 && datesItself.test(text)) || /^(?:——|—|[（(])/.test(text);
    if (!isOwn && (looksLikeParagraph(line) || citesYear.test(text))) continue;
    const year = readDates(text).at(-1);
    if (year) return year;
    if (isOwn && datesItself.test(text) && text.length <= 160 && !citesYear.test(text)) {
      const imprint = soleYear(text);
      if (imprint !== null) return imprint;
    }
  }
  for (const line of lines.slice(-edgeLines).reverse()) {
    if (!looksLikeDate(line.text)) continue;
    const year = soleYear(line.text);
    if (year !== null) return year;
  }
  return null;
}
