import type { DocumentNumber } from '../../documents/document-number.ts';
import type { SectionedText } from '../../sections/section.ts';
import { findDefinitions } from '../define/find-definitions.ts';
import { readStretches } from '../define/read-stretches.ts';
import { findQuotations, longestQuotation, type Quotation } from '../find-quotations.ts';
import type { DocumentTerm, PolicyTermKind } from '../policy-term.ts';
import { sectionAt } from '../section-at.ts';
import { numberWords } from './english-lexicon.ts';
import { findAbbreviations } from './short-forms/find-abbreviations.ts';
import { findExpansion } from './short-forms/find-expansions.ts';
import { findSlogans } from './slogans/find-slogans.ts';
import { findChineseTitles } from './titles/find-chinese-titles.ts';
import { findEnglishTitles } from './titles/find-english-titles.ts';
import { findQuotedTitles } from './titles/find-quoted-titles.ts';
import type { FoundTitle } from './titles/found-title.ts';

/** One place where a term was recognised, before places are joined into terms. */
export interface TermCandidate {
  kind: PolicyTermKind;
  /** As printed, without marks around the whole. */
  surface: string;
  start: number;
  end: number;
  isQuoted: boolean;
  isNumberCoded: boolean;
  definition?: NonNullable<DocumentTerm['definition']>;
  expansion?: NonNullable<DocumentTerm['expansion']>;
}

/** Every recogniser over one document, overlaps settled. */
export function gatherCandidates(
  document: SectionedText,
  documentNumbers: DocumentNumber[],
): TermCandidate[] {
  const { text } = document;
  const quotations = findQuotations(text);
  const titles = [
    ...findEnglishTitles(text)
      .map((title) => fitToQuotation(title, quotations, text))
      .filter((title) => title.end > title.start)
      .filter((title) => isQuotedSpan(title, quotations) || !isInHeading(title.start, document)),
    ...findQuotedTitles(text, quotations),
    ...findChineseTitles(text, quotations),
  ];
  const found = [
    ...titles.map((title) => candidate(document, title.kind, title)),
    ...findSlogans(text, quotations).map((slogan) => candidate(document, 'slogan', slogan)),
  ];
  const kept = dropContained(found, quotations).filter((one) => !isDocumentNumber(one, documentNumbers));
  for (const one of kept) addExpansion(one, document);
  const shortened = abbreviations(document);
  return [
    ...withoutListed(kept, shortened),
    ...shortened,
    ...withoutListed(definitions(document, quotations), shortened),
  ];
}

/** `CAS Country Assistance Strategy` in a list is a short form and what it stands for, not one name. */
function withoutListed(found: TermCandidate[], shortened: readonly TermCandidate[]): TermCandidate[] {
  const ends = new Map(
    shortened.flatMap(({ kind, start, end }) => (kind === 'abbreviation' ? [[start, end] as const] : [])),
  );
  return found.filter(({ start, end }) => end <= (ends.get(start) ?? end));
}

function candidate(
  document: SectionedText,
  kind: PolicyTermKind,
  { start, end }: { start: number; end: number },
): TermCandidate {
  const printed = document.text.slice(start, end);
  const isQuoted = /^["“‘「『《'][^"“”「」『』《》]*["”’」』》']$|^《[^《》]*》$/.test(printed);
  const surface = isQuoted
    ? printed.slice(1, -1)
    : printed.replace(/^["“‘']|["”’']$/g, (mark) => unpaired(printed, mark));
  return {
    kind,
    surface: surface.replace(/[,.;，；]$/, '').trim(),
    start,
    end,
    isQuoted,
    isNumberCoded:
      /[+＋]|\d|[一二两双三四五六七八九十]|\b(?:two|three|four|five|six|seven|eight|nine|ten|one)\b/i.test(
        printed,
      ),
  };
}

/** A mark at one end only belongs to a quotation inside the name when its partner is in the name too. */
function unpaired(printed: string, mark: string): string {
  const partner = { '“': '”', '”': '“', '‘': '’', '’': '‘', '"': '"', "'": "'" }[mark] ?? mark;
  const isInside = partner === mark ? printed.split(mark).length > 2 : printed.includes(partner);
  return isInside ? mark : '';
}

/* ---------- titles and the quotations around and inside them ---------- */

/** Quotations come in order of their openings: the first one that may still reach `offset`, by halving. */
function firstNear(quotations: readonly Quotation[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start >= offset - longestQuotation - 1) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isQuotedSpan(span: FoundTitle, quotations: readonly Quotation[]): boolean {
  for (let at = firstNear(quotations, span.start); at < quotations.length; at++) {
    const quotation = quotations[at]!;
    if (quotation.start > span.start) return false;
    if (quotation.end >= span.end) return true;
  }
  return false;
}

/** `"Four Laws and One Policy"` is a slogan about laws, not the name of one. */
const startsWithNumber = new RegExp(`^(?:${numberWords}) (?!years?\\b)[A-Z]`, 'i');

/**
 * A title that fills most of a quotation is the whole quotation; a quotation that its last words lead up to
 * (`Opinions on the Construction of "Electric Uplands"`) belongs to the title.
 */
function fitToQuotation(title: FoundTitle, quotations: readonly Quotation[], text: string): FoundTitle {
  for (let at = firstNear(quotations, title.start); at < quotations.length; at++) {
    const quotation = quotations[at]!;
    if (quotation.start > title.end + 12) break;
    const isAround = quotation.innerStart <= title.start && quotation.innerEnd >= title.end;
    if (isAround && startsWithNumber.test(quotation.text)) return { ...title, end: title.start };
    if (
      isAround &&
      (title.end - title.start) / quotation.text.length > 0.7 &&
      !/[.!?]$/.test(quotation.text)
    ) {
      return { ...title, start: quotation.start, end: quotation.end + lengthOfObject(text, quotation) };
    }
    const between = quotation.start >= title.end ? text.slice(title.end, quotation.start) : undefined;
    const leadsUp =
      between !== undefined &&
      /^ (?:(?:of|on|for|to|out|up|building|promoting|creating) )?(?:the |an? )?$/.test(between);
    const isLed = between !== ' ' || /ing$/.test(text.slice(title.start, title.end));
    if (leadsUp && isLed && between.length > 0 && quotation.text.length <= 40) {
      const place = placeBehind.exec(text.slice(quotation.end, quotation.end + 80))?.[0] ?? '';
      return { ...title, end: quotation.end + place.length };
    }
  }
  return title;
}

/** `the "14th Five-Year Plan" for Cultural Development`: what the quoted plan is for belongs to its name. */
const objectBehind = /^ for (?:the )?\p{Lu}[\p{L}-]+(?:(?: (?:of|and|the|in))* \p{Lu}[\p{L}-]+){0,8}/u;

/** `Notice on the Pilot of "Worry-free Shopping" in Commercial Streets` */
const placeBehind = /^ (?:in|among|at) (?:the )?\p{Lu}[\p{L}-]+(?: (?:of )?\p{Lu}[\p{L}-]+){0,5}/u;

function lengthOfObject(text: string, { text: name, end }: Quotation): number {
  if (!/(?:Plan|Outline)$/.test(name)) return 0;
  return objectBehind.exec(text.slice(end, end + 120))?.[0].length ?? 0;
}

/** Inside a longer name only a quotation of its own survives, and not the one the name begins with. */
function dropContained(found: TermCandidate[], quotations: readonly Quotation[]): TermCandidate[] {
  const order = [...found].sort((a, b) => a.start - b.start || b.end - a.end || priority(a) - priority(b));
  const isWholeQuotation = new Set(quotations.map((quotation) => `${quotation.start}:${quotation.end}`));
  const kept: TermCandidate[] = [];
  // Those that may still hold what comes: what ended before this one begins holds nothing any more.
  let open: TermCandidate[] = [];
  for (const one of order) {
    open = open.filter((other) => other.end > one.start);
    const around = open.findLast((other) => other.end >= one.end);
    const isOwnQuotation =
      around !== undefined &&
      isWholeQuotation.has(`${one.start}:${one.end}`) &&
      one.start > around.start &&
      around.kind !== 'slogan';
    if (around !== undefined && !isOwnQuotation) continue;
    kept.push(one);
    open.push(one);
  }
  return kept;
}

function priority(one: TermCandidate): number {
  return one.kind === 'slogan' ? 1 : 0;
}

/** A numbered item that is one whole sentence is its section's heading, and yet speaks like any sentence. */
function isInHeading(offset: number, { text, sections }: SectionedText): boolean {
  const section = sections[sectionAt(sections, offset)];
  if (section === undefined || offset >= section.bodyStart) return false;
  return !/[.;:]\s*$/.test(text.slice(section.start, section.bodyStart));
}

/** Numbers come in order and do not overlap: the first that ends no sooner is the only one that may hold it. */
function isDocumentNumber(one: TermCandidate, numbers: readonly DocumentNumber[]): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]!.end >= one.end) high = middle;
    else low = middle + 1;
  }
  return low < numbers.length && numbers[low]!.start <= one.start;
}

/* ---------- what a term is said to mean ---------- */

function addExpansion(one: TermCandidate, document: SectionedText): void {
  if (one.kind === 'instrument' && !one.isQuoted) return;
  const span = findExpansion(document.text, one.end);
  if (span !== undefined) one.expansion = quote(document, span);
}

function quote(document: SectionedText, { start, end }: { start: number; end: number }) {
  return { text: document.text.slice(start, end), start, end, section: sectionId(document, start) };
}

function sectionId(document: SectionedText, offset: number): string {
  return document.sections[sectionAt(document.sections, offset)]?.id ?? '';
}

function abbreviations(document: SectionedText): TermCandidate[] {
  return findAbbreviations(document.text).flatMap(({ short, long }) => {
    const abbreviation = {
      ...candidate(document, 'abbreviation', short),
      expansion: quote(document, long),
    };
    const kind = kindOfLongForm(document.text.slice(long.start, long.end));
    return kind === undefined ? [abbreviation] : [candidate(document, kind, long), abbreviation];
  });
}

/** `义务教育薄弱环节改善与能力提升工程（以下简称……）`: what is given a short form by name is a name itself. */
function kindOfLongForm(name: string): PolicyTermKind | undefined {
  if (!/^[\p{Script=Han}\d—-]{8,}$/u.test(name)) return undefined;
  if (/(?:工程|行动|计划|战略)$/.test(name)) return 'programme';
  return /(?:条例|办法|方案|规划|纲要|意见|决定|细则)$/.test(name) ? 'instrument' : undefined;
}

/** A stretch without an end of a sentence for so long, in characters, is a table or a list: it defines nothing. */
const longestDefinition = 4_000;

function definitions(document: SectionedText, quotations: readonly Quotation[]): TermCandidate[] {
  const found: TermCandidate[] = [];
  let next = 0;
  for (const stretch of readStretches(document)) {
    while (next < quotations.length && quotations[next]!.end <= stretch.start) next++;
    if (stretch.end - stretch.start > longestDefinition) continue;
    const near: Quotation[] = [];
    for (let at = next; at < quotations.length && quotations[at]!.start < stretch.end; at++)
      near.push(quotations[at]!);
    for (const definition of findDefinitions(document.text, stretch, near)) {
      const sentence = quote(document, trimmed(document.text, definition));
      for (const term of definition.terms) {
        found.push({ ...candidate(document, 'defined', term), definition: sentence });
      }
    }
  }
  return found;
}

function trimmed(text: string, span: { start: number; end: number }) {
  const printed = text.slice(span.start, span.end);
  const start = span.start + (printed.length - printed.trimStart().length);
  return { start, end: start + printed.trim().length };
}
