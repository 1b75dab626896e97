import type { Problem } from '../../documents/refusal.ts';
import type { Line } from '../lay-out-text.ts';
import type { Section } from '../section.ts';
import type { OutlineNode } from './fit-outline.ts';

/** Sections that tile the text: the preamble, then one section from each heading to the next. */
export function buildSections(
  text: string,
  lines: readonly Line[],
  outline: readonly OutlineNode[],
): Section[] {
  const sections: Section[] = [];
  const ids = new Map<string, number>();
  const unnumbered = new Map<number, number>();
  const firstStart = outline[0]?.candidate.start ?? text.length;
  const hasPreamble = firstStart > 0 || outline.length === 0;
  if (hasPreamble) sections.push(makePreamble(firstStart, lines[0]?.block.page ?? null));
  const offset = sections.length;
  if (hasPreamble) ids.set('preamble', 1);
  for (const [index, node] of outline.entries()) {
    const parent = node.parent === -1 ? null : (sections[node.parent + offset] ?? null);
    const end = outline[index + 1]?.candidate.start ?? text.length;
    const id = uniqueId(nameSection(node, parent, node.label ? 0 : countUp(unnumbered, node.parent)), ids);
    sections.push(makeSection(text, lines, node, parent, id, end));
  }
  return sections;
}

function makePreamble(end: number, page: number | null): Section {
  return {
    id: 'preamble',
    number: null,
    label: null,
    heading: null,
    level: 1,
    parent: null,
    path: [],
    kind: 'preamble',
    start: 0,
    end,
    bodyStart: 0,
    page,
  };
}

function makeSection(
  text: string,
  lines: readonly Line[],
  node: OutlineNode,
  parent: Section | null,
  id: string,
  end: number,
): Section {
  const { candidate, label } = node;
  const title = citedTitle(label?.text ?? null, candidate.heading);
  let bodyStart = Math.min(candidate.bodyStart, end);
  while (bodyStart < end && /\s/.test(text.charAt(bodyStart))) bodyStart += 1;
  return {
    id,
    number: label?.number ?? null,
    label: label?.text ?? null,
    heading: candidate.heading,
    level: node.level,
    parent: parent?.id ?? null,
    path: [...(parent?.path ?? []), title],
    kind: label?.unit === 'annex' ? 'annex' : label?.unit === 'article' ? 'article' : 'section',
    start: candidate.start,
    end,
    bodyStart,
    page: lines[candidate.line]?.block.page ?? null,
  };
}

function citedTitle(label: string | null, heading: string | null): string {
  if (label === null || heading === null) return label ?? heading ?? '';
  return /[、）〕】]$/.test(label) ? label + heading : `${label} ${heading}`;
}

/** The n-th unnumbered heading of its parent is `hdg_n`. */
function countUp(counts: Map<number, number>, parent: number): number {
  const count = (counts.get(parent) ?? 0) + 1;
  counts.set(parent, count);
  return count;
}

const unitNames = { part: 'part', chapter: 'chap', section: 'sec', article: 'art', annex: 'annex' } as const;

/** `sec_7`, `sec_7__item_2`, `chap_1__sec_2`, `art_3` (articles count through the whole document), `annex_a`, `hdg_2`. */
function nameSection(node: OutlineNode, parent: Section | null, unnumbered: number): string {
  const { label } = node;
  const prefix = parent ? `${parent.id}__` : '';
  if (!label) return `${prefix}hdg_${unnumbered}`;
  if (label.unit === 'article') return `art_${idNumber(label.number)}`;
  if (label.unit)
    return `${label.unit === 'annex' ? '' : prefix}${unitNames[label.unit]}${label.number ? `_${idNumber(label.number)}` : ''}`;
  const own =
    parent?.number && label.number?.startsWith(`${parent.number}.`)
      ? label.number.slice(parent.number.length + 1)
      : // 甲、 has no letters that an id may have; its place in the count has.
        /\p{Script=Han}/u.test(label.number ?? '')
        ? label.values.join('.')
        : label.number;
  const isItem = parent?.number != null && parent.kind !== 'annex';
  return `${prefix}${isItem ? 'item' : 'sec'}_${idNumber(own)}`;
}

function idNumber(number: string | null): string {
  return (number ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '_') || '0';
}

/** A number that is used twice keeps both sections; the second is `sec_3__copy_2`. */
function uniqueId(name: string, ids: Map<string, number>): string {
  let id = name;
  for (let copy = (ids.get(name) ?? 0) + 1; ids.has(id); copy += 1) id = `${name}__copy_${Math.max(copy, 2)}`;
  ids.set(name, (ids.get(name) ?? 0) + 1);
  if (id !== name) ids.set(id, 1);
  return id;
}

/** Gaps, duplicates and resets in the counting of siblings: told to the reader, never mended. */
export function findNumberingProblems(outline: readonly OutlineNode[]): Problem[] {
  const problems: Problem[] = [];
  const elders = new Map<string, { label: string; values: number[] }>();
  for (const node of outline) {
    const { label } = node;
    if (!label || label.values.length === 0) continue;
    const isCountedThrough = label.unit === 'article' || label.unit === 'annex';
    const key = isCountedThrough ? (label.unit ?? '') : `${node.parent}/${label.unit ?? ''}`;
    const elder = elders.get(key);
    elders.set(key, { label: label.text, values: label.values });
    const problem = compareNumbers(elder, label.values, label.text, node.parent === -1);
    if (problem) problems.push(problem);
  }
  return problems;
}

function compareNumbers(
  elder: { label: string; values: number[] } | undefined,
  values: number[],
  text: string,
  isOutermost: boolean,
): Problem | undefined {
  const now = values.at(-1) ?? 0;
  if (!elder) {
    // Items may go on counting from the section before; the outermost level has nothing before it.
    return isOutermost && now > 1
      ? { code: 'numbering_gap', detail: `numbering starts at ${text}` }
      : undefined;
  }
  if (
    elder.values.length !== values.length ||
    elder.values.slice(0, -1).join() !== values.slice(0, -1).join()
  )
    return undefined;
  const before = elder.values.at(-1) ?? 0;
  if (now === before)
    return { code: 'numbering_duplicate', detail: `${text} follows ${elder.label}: the same number twice` };
  if (now < before)
    return { code: 'numbering_reset', detail: `${text} follows ${elder.label}: the counting starts again` };
  if (now > before + 1)
    return { code: 'numbering_gap', detail: `${text} follows ${elder.label}: ${now - before - 1} missing` };
  return undefined;
}
