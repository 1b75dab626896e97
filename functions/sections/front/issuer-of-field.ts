import type { Line } from '../lay-out-text.ts';
import { readBodyLine } from '../wording/body-name.ts';
import { fieldLines } from './issuer-lines.ts';

const issuerLabels =
  '(?:agency|发文机关|發文機關|发文机构|发布机关|制发机关|发布机构|发布单位|發布機關|发文单位|制定机关|编制单位|issued by|issuer|issuing (?:body|authority|department)|published by|responsible (?:body|department))';
const issuerFieldLine = new RegExp(`^${issuerLabels}\\s*[:：]\\s*(.{2,80})$`, 'i');
const issuerLabel = new RegExp(`^${issuerLabels}\\s*[:：]?$`, 'i');

/** `发文机关：平川区水务局`, its cell in the table at the top, or its label with the body right below. */
export function issuerOfField(lines: readonly Line[]): string | null {
  for (const [index, line] of lines.slice(0, fieldLines).entries()) {
    const text = closeLabel(line.text);
    // A row of a table gives its cells behind bars: `索引号 | 0001 | 发文机关 | 国务院 | 成文日期 | …`.
    const cells = text.split('|').map((cell) => closeLabel(cell));
    const label = cells.findIndex((cell) => issuerLabel.test(cell));
    const inRow = label < 0 ? undefined : cells.slice(label + 1).find((cell) => cell !== '');
    if (inRow) return inRow;
    const value = issuerFieldLine.exec(cells[0] ?? '')?.[1];
    if (value) return value.replace(/\s*\(\p{Lu}{2,8}\)\.?$/u, '');
    for (const [, name, named] of text.matchAll(bracketedFields))
      if (issuerLabel.test(name ?? '') && named?.trim()) return named.trim();
    const below = lines[index + 1]?.text.trim() ?? '';
    if (issuerLabel.test(text) && readBodyLine(below) !== null) return below;
  }
  return null;
}

/** `[ 索引号 ] 0012 [ 发布机构 ] 市统计局 [ 公开日期 ] 2022-02-10`. */
const bracketedFields = /[[【]\s*([^\]】]{2,8}?)\s*[\]】]\s*([^[【]*)/g;

/** `发 文 机 关：` is spaced for looks. */
function closeLabel(text: string): string {
  return text.trim().replace(/^(?:\p{Script=Han} ?){2,6}(?=[:：]|$)/u, (label) => label.replaceAll(' ', ''));
}
