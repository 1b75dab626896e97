import type { NumberLabel } from '../labels/number-label.ts';
import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import { isKnownName } from '../wording/known-names.ts';
import { entryNumber, judgeCitation, looksCited, readsAsStatement } from './judge-citation.ts';

/** Lines that are entries of a reference list, notes or a glossary; numbered as they may be, they open no sections. */
export function findReferenceLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const add = ([first, end]: Run) => {
    for (let index = first; index < end; index += 1) found.add(index);
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    if (line.block.kind === 'footnote') found.add(index);
    const text = line.text.trim();
    if (text.length >= longestListHeading) continue;
    if (notesHeading.test(text)) add(notesBelow(lines, index));
    else if (referencesHeading.test(text)) add(entriesBelow(lines, index, true));
    else if (sourcesHeading.test(text)) {
      const run = entriesBelow(lines, index, false);
      // One entry is none.
      if (run[1] > run[0] + 1) add(run);
    }
  }
  for (const run of runsWithoutHeading(lines)) add(run);
  return found;
}

/** Index of the first line and of the one behind the last. */
type Run = [first: number, end: number];

const longestListHeading = 44;

const numberAhead = String.raw`(?:(?:\d{1,2}(?:\.\d{1,2})*[.、]?|[IVX]{1,4}[.、]?|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|附\s*[:：]|附[录錄]\s*[一二三四五六七八九十\dA-Z]{0,2}[:：]?\s)\s*)?`;
/** What stands below such a heading is a list of works. */
const referencesHeading = new RegExp(
  `^${numberAhead}(?:(?:selected |select |key |list of |normative )?references?(?: list| cited)?|(?:select(?:ed)? )?bibliography|(?:works|cases|statutes|legislation|authorities|documents|publications) (?:cited|consulted|referred to)|citations|table of (?:authorities|cases)|further reading|literature(?: cited| reviewed| list)?|(?:主要)?(?:参考|參考)(?:文献|文獻|书目|書目|[资資]料)|引用文[献獻]|(?:延伸|推荐|拓展|進階)[阅閱][读讀]|文[献獻]目[录錄]|(?:规范性)?引用(?:文件|标准))\\s*[:：]?$`,
  'i',
);
/** What stands below one of these may be prose: its first lines decide, and one entry is none. */
const sourcesHeading =
  /\b(?:references?|bibliograph\p{L}+|sources(?: of (?:data|information|evidence))?(?= and |\W*$)|literature|background (?:papers|documents)|(?:related|supporting|reference) (?:documents|publications))\b|[参參]考|文[献獻]|[资資]料[来來]源|[数數][据據][来來]源|(?:相关|有关)(?:政策)?文件|(?:编制|政策|法[律规]|主要)(?:法规)?依据|^(?:(?:useful |related )?links|(?:more|further) information|(?:相关)?链接)\W*$/iu;

/** Notes and glossaries explain words of the text; their entries are numbered and short, and no sections. */
const notesHeading = new RegExp(
  `^(?:第[一二三四五六七八九十]{1,3}(?:部分|章)\\s*)?${numberAhead}(?:附\\s*[注註]|[注註](?=\\s*[:：])|注释|註釋|尾注|名[词詞]解[释釋]|名词注释|(?:chapter |source |end ?|foot ?)?notes(?: to (?:the )?(?:table|figure)s?)?|glossary(?: of terms)?|(?:(?:list|table) of )?(?:abbreviations|acronyms)(?: and (?:abbreviations|acronyms))?)\\s*[:：]?$`,
  'i',
);

/**
 * Notes go on to the next heading that the format, a named label or a name shows, or that counts on from their own;
 * those with numbers, no further than they count.
 */
function notesBelow(lines: readonly Line[], heading: number): Run {
  const first = behindLeadIn(lines, heading);
  const own = parseNumberLabel(lines[heading]?.text.trim() ?? '')[0];
  const isLabelled = parseNumberLabel(lines[first]?.text.trim() ?? '').length > 0;
  let last = entryNumber(lines[first]?.text ?? '');
  let end = first;
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index];
    const text = line?.text.trim() ?? '';
    if (!line || line.block.kind === 'heading' || namedLabel.test(text) || isKnownName(text)) break;
    if (own && countsOn(own, text)) break;
    if (!isLabelled && looksLikeNextHeading(text)) break;
    const number = entryNumber(text);
    if (last !== undefined && index > end + linesOfNote) break;
    if (last !== undefined && index > first && !(number !== undefined && number > last && number <= last + 2))
      continue;
    end = index + 1;
    last &&= number;
  }
  return [first, end];
}

/** A note may go on for as many lines behind the one with its number. */
const linesOfNote = 2;

function countsOn(own: NumberLabel, text: string): boolean {
  const [label] = parseNumberLabel(text);
  return (
    label?.shape === own.shape && label.values.at(-1) === (own.values.at(-1) ?? 0) + 1 && text.length < 60
  );
}

const namedLabel =
  /^(?:附件|第[一二三四五六七八九十]+[章部编]|(?:ANNEX|Annex|APPENDIX|Appendix|PART|Part|CHAPTER|Chapter)\b)/;

/** How many lines may lead in to a list: `The following documents are indispensable.` */
const leadInLines = 2;

/**
 * The entries below the heading at `heading`, behind what leads in to them. They go on while each cites, or counts on;
 * one line between two entries is the rest of the first. Under a heading that says so, a year or a title in its marks is
 * enough of a citation, and a number is enough of an entry.
 */
function entriesBelow(lines: readonly Line[], heading: number, isCertain: boolean): Run {
  const first = behindLeadIn(lines, heading);
  let end = first;
  let last = 0;
  for (let index = first; index < lines.length && index <= end + 1; index += 1) {
    const text = lines[index]?.text ?? '';
    if (lines[index]?.block.kind === 'heading' || namedLabel.test(text) || isKnownName(text.trim())) break;
    if (referencesHeading.test(text.trim())) break;
    const number = entryNumber(text);
    const isCounted = number === last + 1 && (last > 0 || isCertain || looksCited(text));
    const isEntry = isCounted || looksReferred(text);
    if (!isEntry && index === first && !isCertain) break;
    if (!isEntry && looksLikeNextHeading(text)) break;
    // What ends a text behind an entry is the rest of it.
    if (!isEntry && !(isCertain && index === end && index === lines.length - 1)) continue;
    end = index + 1;
    if (number !== undefined) last = number;
  }
  return [first, end];
}

function behindLeadIn(lines: readonly Line[], heading: number): number {
  let first = heading + 1;
  while (first <= heading + leadInLines && leadsIn(lines[first]?.text.trim() ?? '')) first += 1;
  return first;
}

function leadsIn(text: string): boolean {
  return (
    entryNumber(text) === undefined && /[:：]$|\b(?:following|below)\b.*\.$|[下以].{0,12}文件.*。$/.test(text)
  );
}

/** Marks of a citation, or at least what could be cited and states nothing. */
function looksReferred(text: string): boolean {
  return judgeCitation(text).marks >= 2 || (looksCited(text) && !readsAsStatement(text));
}

/** `8. Annexes`, 五、组织实施: a number and a short phrase that cites nothing. */
function looksLikeNextHeading(text: string): boolean {
  const [label] = parseNumberLabel(text.trimStart());
  return label !== undefined && text.length < 60 && !looksCited(text);
}

/** Without a heading as many neighbouring entries, of as many marks on average, are a list. The number of an entry counts as one. */
const entriesAtLeast = 3;
const marksOnAverage = 2.3;

function* runsWithoutHeading(lines: readonly Line[]): Generator<Run> {
  for (let first = 0; first < lines.length; first += 1) {
    const [end, total] = measureRun(lines, first);
    if (end - first >= entriesAtLeast && total >= marksOnAverage * (end - first))
      yield countedRun(lines, first, end);
    first = Math.max(end - 1, first);
  }
}

/** A run with the entries right above and below it that carry no marks, and count with it. */
function countedRun(lines: readonly Line[], first: number, end: number): Run {
  const numberAt = (index: number) => entryNumber(lines[index]?.text ?? '') ?? Number.NaN;
  let [from, to] = [first, end];
  while (numberAt(from - 1) === numberAt(from) - 1) from -= 1;
  while (numberAt(to) === numberAt(to - 1) + 1) to += 1;
  return [from, to];
}

/** Where a run of entries that begins at `first` ends, and all their marks. */
function measureRun(lines: readonly Line[], first: number): [end: number, total: number] {
  let total = 0;
  let last: number | undefined;
  let index = first;
  for (; index < lines.length; index += 1) {
    const { text, block } = lines[index]!;
    const { marks, number } = judgeCitation(text);
    const goesOn = last !== undefined && number === last + 1;
    const isEntry =
      marks > (number === undefined ? 3 : 2) || ((goesOn || marks > 0) && !readsAsStatement(text));
    if (!isEntry || /^(?:heading|table-row|contents-entry)$/.test(block.kind)) break;
    total += marks + (number === undefined ? 0 : 1);
    last = number;
  }
  return [index, total];
}
