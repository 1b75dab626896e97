import type { Reading } from '../../library/reading.ts';
import type { Section } from '../../sections/section.ts';
import { isTableRow, splitCells } from '../../sections/split-cells.ts';
import { type Html, html, raw } from '../blocks/html.ts';
import type { PageCall } from '../blocks/page.ts';
import { markRanges } from '../blocks/passage.ts';
import { sectionName } from '../blocks/show-value.ts';
import type { ReaderPart } from './reader-parts.ts';

/** Half-open range of the document's text that the reader came for. */
export interface MarkedRange {
  start: number;
  end: number;
}

/** The sections of a part with their headings, paragraphs and tables; the marked range is highlighted. */
export function renderText(
  call: PageCall,
  reading: Reading,
  part: ReaderPart,
  marked: MarkedRange | undefined,
  titles: readonly string[],
): Html[] {
  const line = createLineRenderer(reading.text, marked);
  const titleEnd = endOfRepeatedTitle(reading, titles);
  return part.map((section) => {
    const bodyStart = Math.max(section.bodyStart, Math.min(titleEnd, section.end));
    return renderSection(call, reading, { ...section, bodyStart }, line);
  });
}

/** The title stands above the text already; where it is also the first line, that line is not shown again. */
function endOfRepeatedTitle({ text, sections }: Reading, titles: readonly string[]): number {
  const [first] = sections;
  if (first?.kind !== 'preamble') return 0;
  const lineEnd = text.indexOf('\n');
  const firstLine = text.slice(0, lineEnd).trim();
  return lineEnd > 0 && titles.includes(firstLine) ? lineEnd + 1 : 0;
}

type LineRenderer = (start: number, end: number) => Html[];

/** Renders stretches of the text; the first marked piece carries the anchor `passage`. */
function createLineRenderer(text: string, marked: MarkedRange | undefined): LineRenderer {
  let isAnchored = false;
  return (start, end) => {
    const line = text.slice(start, end);
    if (!marked || marked.end <= start || marked.start >= end) return [html`${line}`];
    const pieces = markRanges(line, [[marked.start - start, marked.end - start]]);
    if (isAnchored) return pieces;
    isAnchored = true;
    return [html`<span id="passage"></span>`, ...pieces];
  };
}

function renderSection(call: PageCall, reading: Reading, section: Section, line: LineRenderer): Html {
  const { text } = reading;
  const name = sectionName(section, call.strings.document.opening);
  const anchor = html`<a class="anchor no-print" href="#${section.id}" aria-label="${call.strings.document.linkTo(name)}">§</a>`;
  const headEnd = trimEnd(text, section.start, section.bodyStart);
  const head = line(section.start, headEnd);
  const page = pageMark(call, reading, section);
  if (section.heading === null)
    return html`<section id="${section.id}">${page}${renderBody(text, section, line, { head, anchor })}</section>\n`;
  const tag = raw(`h${Math.min(6, section.level + 1)}`);
  return html`<section id="${section.id}">${page}<${tag}>${head}${anchor}</${tag}>
${renderBody(text, section, line)}${neighbours(call, reading, section)}</section>\n`;
}

/** Paragraphs of the body; a label without heading (an article's `第三条`) stands in front of the first. */
function renderBody(
  text: string,
  section: Section,
  line: LineRenderer,
  runIn?: { head: Html[]; anchor: Html },
): Html[] {
  const lines = linesOf(text, section.bodyStart, section.end);
  const blocks: Html[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = tableRowsFrom(text, lines, at);
    const first = blocks.length === 0 && runIn && section.label !== null;
    const [start, end] = lines[at] ?? [0, 0];
    if (rows.length > 1) blocks.push(renderTable(text, rows, line));
    else if (first)
      blocks.push(
        html`<p><span class="run-in">${runIn.head}</span>${runIn.anchor} ${line(start, end)}</p>\n`,
      );
    else blocks.push(html`<p>${line(start, end)}</p>\n`);
    at += Math.max(1, rows.length);
  }
  if (blocks.length === 0 && runIn && section.label !== null)
    blocks.push(html`<p><span class="run-in">${runIn.head}</span>${runIn.anchor}</p>\n`);
  return blocks;
}

type Range = readonly [start: number, end: number];

/** Lines of a stretch of text, empty ones left out. */
function linesOf(text: string, from: number, to: number): Range[] {
  const lines: Range[] = [];
  for (let start = from; start < to; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 || found > to ? to : found;
    if (text.slice(start, end).trim() !== '') lines.push([start, end]);
    start = end + 1;
  }
  return lines;
}

/** Neighbouring rows, whatever the number of their cells: empty ones at the end are not text. */
function tableRowsFrom(text: string, lines: readonly Range[], at: number): Range[] {
  const rest = lines.slice(at);
  const stop = rest.findIndex(([start, end]) => !isTableRow(text.slice(start, end)));
  return stop === -1 ? rest : rest.slice(0, stop);
}

function renderTable(text: string, rows: readonly Range[], line: LineRenderer): Html {
  return html`<div class="table-frame" tabindex="0" role="group"><table><tbody>${rows.map(([start, end]) => {
    const cells = splitCells(text.slice(start, end)).map(
      (cell) => html`<td>${line(start + cell.start, start + cell.end)}</td>`,
    );
    return html`<tr>${cells}</tr>\n`;
  })}</tbody></table></div>`;
}

/** The page a section begins on, where it is another than that of the section before. */
function pageMark({ strings }: PageCall, reading: Reading, { id, page }: Section): Html {
  const before = reading.sections[reading.sections.findIndex((one) => one.id === id) - 1];
  if (page === null || page === before?.page) return html``;
  return html`<span class="page-mark">${strings.document.page(reading.pageLabels?.[page - 1] ?? page)}</span>`;
}

/** On to the next section and back, shown in the section that a link led to. */
function neighbours({ strings }: PageCall, { sections }: Reading, section: Section): Html {
  const index = sections.findIndex(({ id }) => id === section.id);
  const to = (other: Section | undefined, word: string) =>
    other
      ? html`<a href="#${other.id}">${word}: ${sectionName(other, strings.document.opening).slice(0, 80)}</a>`
      : '';
  return html`<nav class="section-nav no-print" aria-label="${sectionName(section, strings.document.opening)}">${to(
    sections[index - 1],
    strings.document.previous,
  )} ${to(sections[index + 1], strings.document.next)}</nav>`;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}
