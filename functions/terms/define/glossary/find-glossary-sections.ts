import type { Section } from '../../../sections/section.ts';
import { isGlossaryHeading } from '../define-in-glossary.ts';
import { isAlphabetical } from './alphabetical-order.ts';

/**
 * Sections of one level that are the entries of a glossary: their headings are short, without numbers, in the order of the
 * alphabet, and what stands above them (the document's title, or the heading they hang from) says glossary.
 *
 * @returns ids of the entries
 */
export function findGlossarySections(text: string, sections: readonly Section[]): Set<string> {
  const found = new Set<string>();
  for (const [at, opener] of sections.entries()) {
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
