import type { Grammar } from '../grammar.ts';
import type { Quantity } from '../statement.ts';
import { extractQuantities } from './extract-quantities.ts';

/** `CO2 emissions (kt)`, `年末人口（万人）`: the unit of a row's figures stands with its name. */
const unitInName = /^(.*?)\s*(?:[（(]\s*([^（）()]{1,20})\s*[)）]|,\s*([^,]{1,12}))$/u;

/**
 * The quantity of a table's cell; its unit is that of the cell, or of the row's name. Offsets count from the cell's start.
 *
 * @returns undefined where the cell holds no figure
 */
export function readFigure(cell: string, name: string, grammar: Grammar): Quantity | undefined {
  const [, bare, bracketed, behindComma] = unitInName.exec(name) ?? [];
  const what = bare ?? name;
  const unit = bracketed ?? behindComma;
  const text = cell.trim();
  const own = extractQuantities(text, grammar)[0];
  const [found] =
    own?.unit || unit === undefined
      ? [own]
      : extractQuantities(`${text}${grammar === 'zh' ? '' : ' '}${unit}`, grammar);
  const figure = found ?? own;
  if (figure) return { ...figure, what, text, start: 0, end: text.length };
  const plain = /^[\d,]+(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  if (Number.isNaN(plain)) return undefined;
  return { value: plain, upper: null, unit: '', what, modifier: 'exactly', text, start: 0, end: text.length };
}
