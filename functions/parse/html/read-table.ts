import { cleanText } from '../clean-text.ts';
import { joinCells } from '../join-cells.ts';
import { LONGEST_CELL } from '../limits.ts';
import { getAttribute, type HtmlElement, type HtmlParent, isElement, walkNodes } from './parse-tree.ts';

/** A cell is taken to span this many rows or columns at most: pages may claim any number. */
const MOST_SPANNED = 20;

type IsDropped = (element: HtmlElement) => boolean;

/**
 * Whether a table shows data. Old pages lay themselves out in tables: those hold other tables, headings, one column,
 * or whole texts in a cell.
 */
export function isDataTable(table: HtmlElement, isDropped: IsDropped): boolean {
  let hasHeader = false;
  for (const node of walkNodes(table, isDropped)) {
    if (!isElement(node)) continue;
    if (node.tagName === 'table' || /^h[1-6]$/.test(node.tagName)) return false;
    if (node.tagName === 'th') hasHeader = true;
  }
  const rows = findRows(table, isDropped).map((row) => readCells(row, isDropped));
  const filled = rows.filter((cells) => cells.length > 0);
  const wide = filled.filter((cells) => cells.length >= 2).length;
  if (filled.length === 0 || wide < filled.length / 2) return false;
  const longest = Math.max(...filled.flat().map((cell) => cell.length));
  return longest <= LONGEST_CELL || (hasHeader && wide > 2);
}

/** The rows of a data table as lines: cells joined by ` | `, empty rows left out. */
export function readRows(table: HtmlElement, isDropped: IsDropped): string[] {
  const spanning = new SpanningCells();
  return findRows(table, isDropped)
    .map((row) =>
      joinCells(row.tagName === 'caption' ? readCells(row, isDropped) : spanning.place(row, isDropped)),
    )
    .filter((row) => /[^\s|]/.test(row));
}

/** Puts empty cells where one spans columns, or reaches down from a row above. */
class SpanningCells {
  /** Rows that each column is still taken for, by cells above. */
  readonly #taken: number[] = [];

  place(row: HtmlElement, isDropped: IsDropped): string[] {
    const texts: string[] = [];
    const skipTaken = () => {
      while ((this.#taken[texts.length] ?? 0) > 0) {
        this.#taken[texts.length]! -= 1;
        texts.push('');
      }
    };
    for (const cell of cellsOf(row)) {
      skipTaken();
      const text = isDropped(cell) ? '' : readText(cell, isDropped);
      for (let column = 0; column < readSpan(cell, 'colspan'); column++) {
        this.#taken[texts.length] = readSpan(cell, 'rowspan') - 1;
        texts.push(column === 0 ? text : '');
      }
    }
    skipTaken();
    return texts;
  }
}

function readSpan(cell: HtmlElement, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(getAttribute(cell, name) ?? '', 10);
  return span > 1 ? Math.min(span, MOST_SPANNED) : 1;
}

function findRows(table: HtmlElement, isDropped: IsDropped): HtmlElement[] {
  const rows: HtmlElement[] = [];
  for (const node of walkNodes(table, isDropped)) {
    if (isElement(node) && (node.tagName === 'tr' || node.tagName === 'caption')) rows.push(node);
  }
  return rows;
}

function readCells(row: HtmlElement, isDropped: IsDropped): string[] {
  const cells = row.tagName === 'caption' ? [row] : cellsOf(row).filter((cell) => !isDropped(cell));
  const texts = cells.map((cell) => readText(cell, isDropped));
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

const separating = new Set(['br', 'p', 'div', 'li', 'tr']);

function readText(element: HtmlParent, isDropped: IsDropped): string {
  let text = '';
  for (const node of walkNodes(element, isDropped)) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if (isElement(node) && separating.has(node.tagName)) text += ' ';
    else if (isElement(node) && node.tagName === 'img') text += getAttribute(node, 'alt') ?? '';
  }
  return cleanText(text);
}
