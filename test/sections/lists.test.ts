import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findContentsLines } from '../../functions/sections/furniture/find-contents-tables.ts';
import { findReferenceLines } from '../../functions/sections/furniture/find-reference-lists.ts';
import { layOutText } from '../../functions/sections/lay-out-text.ts';
import { sourceOfText } from './source-of-text.ts';

/** Pages whose lines are labelled: `C` an entry of a contents table, `R` of a reference list, blank anything else. */
const folder = new URL('./lists/', import.meta.url);

interface Labelled {
  file: string;
  wanted: { C: Set<number>; R: Set<number> };
  found: { C: Set<number>; R: Set<number> };
}

const pages: Labelled[] = readdirSync(folder).map((file) => {
  const rows = readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '');
  const { lines } = layOutText(sourceOfText(rows.map((row) => row.slice(2)).join('\n')));
  const wanted = (mark: string) => new Set([...rows.keys()].filter((index) => rows[index]?.startsWith(mark)));
  return {
    file,
    wanted: { C: wanted('C'), R: wanted('R') },
    found: { C: findContentsLines(lines), R: findReferenceLines(lines) },
  };
});

function f1(mark: 'C' | 'R'): number {
  let right = 0;
  let wanted = 0;
  let found = 0;
  for (const page of pages) {
    right += [...page.found[mark]].filter((index) => page.wanted[mark].has(index)).length;
    wanted += page.wanted[mark].size;
    found += page.found[mark].size;
  }
  return (2 * right) / (wanted + found);
}

describe('lists that are no sections', () => {
  it('has material of both kinds and pages with neither', () => {
    expect(pages.length).toBeGreaterThanOrEqual(14);
    expect(pages.some(({ wanted }) => wanted.C.size + wanted.R.size === 0)).toBe(true);
  });

  it('finds contents tables better than the published rules (F1 0.885)', () => {
    expect(f1('C')).toBeGreaterThan(0.95);
  });

  it('finds reference lists better than the published rules (F1 0.906)', () => {
    expect(f1('R')).toBeGreaterThan(0.95);
  });

  it.each(pages)('reads $file line by line', ({ wanted, found }) => {
    expect(found.C).toEqual(wanted.C);
    expect(found.R).toEqual(wanted.R);
  });
});
