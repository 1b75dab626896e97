import type { Section } from '../../../sections/section.ts';
import { isGlossaryHeading } from '../define-in-glossary.ts';
import { isAlphabetical } from './alphabetical-order.ts';

/**
 * Sections that are the entries of a glossary. Either their headings are short, without numbers, in the order of the alphabet,
 * and what stands above them (the document's title, or a heading) says glossary; or their numbers belong to a line that does:
 * `2 术语` / `2.0.1 海绵城市 sponge city`.
 *
 * @returns ids of the entries
 */
export function findGlossarySections(text: string, sections: readonly Section[]): Set<string> {
  const found = new Set<string>();
  for (const [at, opener] of sections.entries()) {
    const next = sections[at + 1];
    const number = next && /^\d+(?=\.\d)/.exec(next.label ?? '')?.[0];
    if (number !== undefined && opensNumbers(text, opener, number))
      for (const { id } of runOf(sections, at, number)) found.add(id);
    if (!isGlossaryHeading(titleOf(text, opener, at))) continue;
    const run = runBehind(sections, at);
    if (isAlphabetical(run.map(({ heading }) => heading!))) for (const { id } of run) found.add(id);
  }
  return found;
}

/** The heading, or of what stands above all headings its first line. */
function titleOf(text: string, { heading, start, end }: Section, at: number): string {
  if (heading !== null || at > 0) return heading ?? '';
  return text.slice(start, Math.min(end, start + longestTitle)).split('\n')[0]!;
}

/** Among the last lines above the numbered sections one is the glossary's heading. */
function opensNumbers(text: string, { start, end }: Section, number: string): boolean {
  const lines = text.slice(start, end).trimEnd().split('\n');
  return lines
    .slice(-farthestOpener)
    .some(
      (line) => line.startsWith(`${number} `) && line.length <= longestHeading && isGlossaryHeading(line),
    );
}

function runOf(sections: readonly Section[], opener: number, number: string): Section[] {
  const behind = sections.slice(opener + 1);
  const end = behind.findIndex(({ label }) => !label?.startsWith(`${number}.`));
  return end < 0 ? behind : behind.slice(0, end);
}

/** Lines between the heading and the first entry: `下列术语和定义适用于本文件。` */
const farthestOpener = 3;

function runBehind(sections: readonly Section[], opener: number): Section[] {
  const run: Section[] = [];
  for (const section of sections.slice(opener + 1)) {
    const isEntry = section.label === null && section.heading !== null && isShort(section.heading);
    if (!isEntry || section.level !== sections[opener + 1]!.level) break;
    run.push(section);
  }
  return run;
}

const isShort = (heading: string) =>
  heading.length <= longestHeading && !/[?？。]$/.test(heading) && heading.split(' ').length <= mostWords;

/** In characters. */
const longestTitle = 90;
const longestHeading = 60;
const mostWords = 8;
