import { cleanText } from '../clean-text.ts';
import { getAttribute, type HtmlElement, type HtmlParent, isElement, walkNodes } from './parse-tree.ts';

/** A cell longer than this holds running text: the table lays out a page. */
const LONGEST_CELL = 600;

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
  return findRows(table, isDropped)
    .map((row) => readCells(row, isDropped).join(' | '))
    .filter((row) => /[^\s|]/.test(row));
}

function findRows(table: HtmlElement, isDropped: IsDropped): HtmlElement[] {
  const rows: HtmlElement[] = [];
  for (const node of walkNodes(table, isDropped)) {
    if (isElement(node) && (node.tagName === 'tr' || node.tagName === 'caption')) rows.push(node);
  }
  return rows;
}

function readCells(row: HtmlElement, isDropped: IsDropped): string[] {
  if (row.tagName === 'caption') return [readText(row, isDropped)].filter((text) => text !== '');
  const cells = row.childNodes.filter(
    (node) => isElement(node) && (node.tagName === 'td' || node.tagName === 'th'),
  );
  const texts = cells.map((cell) => (isElement(cell) && !isDropped(cell) ? readText(cell, isDropped) : ''));
  return texts.some((text) => text !== '') ? trimEmptyEnd(texts) : [];
}

function trimEmptyEnd(texts: string[]): string[] {
  const last = texts.findLastIndex((text) => text !== '');
  return texts.slice(0, last + 1);
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
