import { formatNumber } from '../format-number.ts';
import { getAttribute, type HtmlElement, isElement } from './parse-tree.ts';

interface OpenList {
  next: number;
  step: 1 | -1;
  format: string;
  isOrdered: boolean;
}

const formatByType: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const formatByStyle: [RegExp, string][] = [
  [/(?:cjk-ideographic|simp-chinese|trad-chinese|cjk-decimal)/, 'chineseCounting'],
  [/upper-roman/, 'upperRoman'],
  [/lower-roman/, 'lowerRoman'],
  [/upper-(?:alpha|latin)/, 'upperLetter'],
  [/lower-(?:alpha|latin)/, 'lowerLetter'],
];

/** Labels of nested HTML lists as a browser prints them. */
export class ListLabels {
  private readonly open_: OpenList[] = [];

  open(element: HtmlElement): void {
    const isOrdered = element.tagName === 'ol';
    const isReversed = getAttribute(element, 'reversed') !== undefined;
    const start = Number.parseInt(getAttribute(element, 'start') ?? '', 10);
    const first = isReversed ? countItems(element) : 1;
    this.open_.push({
      next: Number.isSafeInteger(start) ? start : first,
      step: isReversed ? -1 : 1,
      format: readFormat(element),
      isOrdered,
    });
  }

  close(): void {
    this.open_.pop();
  }

  /** The label of the next item; null where none is printed. */
  next(item: HtmlElement): string | null {
    const list = this.open_.at(-1);
    if (!list) return null;
    if (!list.isOrdered) return '•';
    const value = Number.parseInt(getAttribute(item, 'value') ?? '', 10);
    if (Number.isSafeInteger(value)) list.next = value;
    const number = list.next;
    list.next += list.step;
    if (list.format === 'none') return null;
    return list.format === 'chineseCounting'
      ? `${formatNumber(number, list.format)}、`
      : `${formatNumber(number, list.format)}.`;
  }
}

function readFormat(element: HtmlElement): string {
  const style = /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(getAttribute(element, 'style') ?? '')?.[1] ?? '';
  if (/\bnone\b/.test(style)) return 'none';
  for (const [pattern, format] of formatByStyle) if (pattern.test(style)) return format;
  return formatByType[getAttribute(element, 'type') ?? '1'] ?? 'decimal';
}

function countItems(element: HtmlElement): number {
  return element.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length;
}
