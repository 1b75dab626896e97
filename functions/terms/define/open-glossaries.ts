import type { Section } from '../../sections/section.ts';
import { isGlossaryHeading } from './define-in-glossary.ts';

/** A longer line opens no glossary. In characters. */
const longestLine = 40;

/**
 * Which sections are glossaries or lists of definitions, followed in the order of the text. One opens by its heading or
 * by a plain line (`名词解释`, `In this Act—`), and goes on in the sections below and in entries of another label:
 *
 *     二、本要点用词定义如下：   opens, label `#、`
 *     （一）渡口：……            goes on
 *     三、补助对象：……          closes: of the opener's shape
 */
export class OpenGlossaries {
  readonly #glossaries = new Set<string>();
  readonly #lists = new Set<string>();
  #isOpen = false;
  #opener = '';
  #isOpenedByLine = false;
  /** How many cells the rows of an open table have; 0 where none is open. */
  #cells = 0;

  /**
   * @param section comes next in the text
   * @param goesOn it reads like an entry although it stands at the opener's level
   * @returns whether it is an entry of what was open
   */
  enter(section: Section, goesOn: { plain: boolean; labelled: boolean }): boolean {
    const isInside = section.parent !== null && this.#glossaries.has(section.parent);
    this.#isOpen &&=
      isInside ||
      (goesOn.plain && this.#cells === 0) ||
      (goesOn.labelled && shapeOf(section.label) !== this.#opener);
    const isEntry = isInside || this.#isOpen;
    if (isEntry || isGlossaryHeading(section.heading ?? '')) this.#glossaries.add(section.id);
    if (!this.#isOpen && this.#glossaries.has(section.id)) this.#open(section.label, false);
    const isInList = section.parent !== null && this.#lists.has(section.parent);
    if (isInList || opensList.test(section.heading ?? '')) this.#lists.add(section.id);
    return isEntry;
  }

  /** A line that stands in `section`, before it is read: may close what a line of its shape opened. */
  meet(section: Section, line: string): void {
    if (this.#cells > 0 && cellsOf(line) !== this.#cells) this.#close(section);
    const shape = shapeOf(labelOf(line));
    if (!this.#isOpen || !this.#isOpenedByLine || shape === '' || shape !== this.#opener) return;
    this.#close(section);
  }

  /** The same line after it was read, where it explains nothing: may open a list or a glossary. */
  leave(section: Section, line: string): void {
    if (opensList.test(line)) this.#lists.add(section.id);
    if (line.length > longestLine || !isGlossaryHeading(line)) return;
    this.#glossaries.add(section.id);
    this.#open(labelOf(line), true);
    this.#cells = line.includes(' | ') ? cellsOf(line) : 0;
  }

  isGlossary(section: Section): boolean {
    return this.#glossaries.has(section.id);
  }

  isList(section: Section): boolean {
    return this.#glossaries.has(section.id) || this.#lists.has(section.id);
  }

  #open(label: string | null, isByLine: boolean): void {
    this.#isOpen = true;
    this.#opener = shapeOf(label);
    this.#isOpenedByLine = isByLine;
    this.#cells = 0;
  }

  #close(section: Section): void {
    this.#isOpen = false;
    this.#cells = 0;
    this.#glossaries.delete(section.id);
  }
}

/** `In this Act—`, `the following expressions have the meanings assigned`: what follows is a list of entries. */
export const opensList =
  /(?:^|\) |\. )(?:In|For the purposes? of) (?:this|these|the) (?:\p{Lu}\p{L}*|act|law|part|chapter|section|schedule|regulations?|rules|order|measures|notice|plan|policy|strategy|document|guidance|code|scheme|agreement|annex|circular|paper)\b[^.;]{0,80}?(?:[:：—–-]\s*|requires,?)$|^In (?:this|these) \p{Lu}\p{L}+$|\bfollowing definitions apply\b|\bfollowing (?:\p{L}+ ){0,4}(?:have|shall have|bear) the (?:following )?meanings?\b/u;

const cellsOf = (line: string) => line.split('|').length;

const labelOf = (line: string) =>
  /^(?:第[一二三四五六七八九十百]+条|[（(]?[\d一二三四五六七八九十]{1,3}(?:[)）、．]|\.(?!\d)))/.exec(
    line,
  )?.[0] ?? '';

/** `二、` and `三、` are of one shape: what opened in the one does not go on in the other. */
function shapeOf(label: string | null): string {
  return (label ?? '').replace(/[\d一二三四五六七八九十百零〇]+/g, '#');
}
