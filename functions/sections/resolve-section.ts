import { parseNumberLabel } from './labels/parse-number-label.ts';
import {
  readCircledNumeral,
  readDigits,
  readHanNumeral,
  readNumberWord,
  readRomanNumeral,
} from './labels/read-numerals.ts';
import type { Section } from './section.ts';

/** One step of a reference: `4(2)` has two. */
interface Step {
  /** Canonical numbers it may mean, most natural first: `I` is "1" or the letter "I". */
  numbers: string[];
  /** Kind it names: `第三条` and `Article 3` only ever mean an article. */
  unit: 'part' | 'chap' | 'sec' | 'art' | 'annex' | null;
  isBracketed: boolean;
}

/**
 * The section a reader means by `reference`: its id (`sec_7`), its number in any numerals (`4`, `IV`, `Four`, `四`, `第四`),
 * a path of numbers (`4.2`, `4(2)`, `四（二）`, `Chapter 2 Section 3`), a named part (`第三条`, `Annex B`), or its heading.
 * A bare number means the outermost section that bears it; undefined when none does.
 */
export function resolveSection(sections: Section[], reference: string): Section | undefined {
  const wanted = reference.trim().replace(/^.*#/, '');
  if (wanted === '' || wanted.length > 200) return undefined;
  const exact =
    sections.find((section) => section.id === wanted) ?? sections.find((section) => section.label === wanted);
  if (exact && /[_a-z]/.test(wanted)) return exact;
  const byWholeNumber = outermost(
    sections.filter((section) => section.number === wanted && wanted.includes('.')),
  );
  if (byWholeNumber) return byWholeNumber;
  const steps = readSteps(wanted);
  const byNumber = steps.length > 0 ? followSteps(sections, steps) : undefined;
  return byNumber ?? exact ?? findByHeading(sections, wanted);
}

const unitOfWord: Record<string, Step['unit']> = {
  part: 'part', chapter: 'chap', section: 'sec', sec: 'sec', '§': 'sec', article: 'art', art: 'art',
  annex: 'annex', appendix: 'annex', schedule: 'annex', attachment: 'annex',
  编: 'part', 部分: 'part', 篇: 'part', 章: 'chap', 节: 'sec', 条: 'art', 附件: 'annex', 附录: 'annex',
}; // biome-ignore format: a table

const stepPattern =
  /^[\s./、,，>:：_-]*(?:(part|chapter|section|sec\.?|§|article|art\.?|annex|appendix|schedule|attachment|附件|附录)\s*)?(第\s*)?([（(〔[]\s*)?(\d{1,6}|[０-９]{1,6}|[一二三四五六七八九十百零〇]{1,8}|[\u2160-\u217f\u2460-\u249b\u2776-\u277f\u3220-\u3229]|[a-z]+(?:-[a-z]+)?)\s*([）)〕\]])?\s*(部分|编|篇|章|节|条|项|款)?[.、．,，:：]?/iu;

function readSteps(reference: string): Step[] {
  const steps: Step[] = [];
  let rest = reference;
  while (rest.trim() !== '') {
    const match = stepPattern.exec(rest);
    if (!match) return [];
    const numbers = readNumbers(match[4] ?? '');
    if (numbers.length === 0) return [];
    const word = (match[1] ?? match[6] ?? '').replace('.', '').toLowerCase();
    steps.push({ numbers, unit: unitOfWord[word] ?? null, isBracketed: match[3] !== undefined });
    rest = rest.slice(match[0].length);
  }
  return steps;
}

/** Canonical numbers a numeral may stand for. */
function readNumbers(numeral: string): string[] {
  const value =
    readDigits(numeral) ?? readHanNumeral(numeral) ?? readCircledNumeral(numeral) ?? readNumberWord(numeral);
  if (value !== undefined) return [String(value)];
  const roman = readRomanNumeral(numeral);
  const letter = /^[a-z]$/i.test(numeral) ? numeral : undefined;
  const numbers = [roman === undefined ? undefined : String(roman), letter];
  if (letter && /[cdlm]/i.test(letter)) numbers.reverse();
  return numbers.filter((number) => number !== undefined);
}

function followSteps(sections: Section[], steps: Step[]): Section | undefined {
  const last = steps.at(-1);
  if (!last) return undefined;
  for (const number of last.numbers) {
    const bearers = sections.filter(
      (section) => bears(section, number, last.unit) && hasAncestors(sections, section, steps),
    );
    const found = outermost(last.isBracketed && steps.length === 1 ? preferBracketed(bearers) : bearers);
    if (found) return found;
  }
  const whole = steps.map((step) => step.numbers[0]).join('.');
  return steps.length > 1 ? outermost(sections.filter((section) => section.number === whole)) : undefined;
}

function bears(section: Section, number: string, unit: Step['unit']): boolean {
  if (section.number === null) return false;
  const own = section.number.toLowerCase();
  const isNumber = own === number.toLowerCase() || own.endsWith(`.${number}`);
  return (
    isNumber && (unit === null || idUnit(section) === unit || (unit === 'sec' && idUnit(section) === 'item'))
  );
}

function idUnit(section: Section): string {
  return (
    section.id
      .split('__')
      .filter((part) => !part.startsWith('copy_'))
      .at(-1)
      ?.split('_')[0] ?? ''
  );
}

/** The steps before the last must be met, in order, on the way up; levels between them may be left out. */
function hasAncestors(sections: Section[], section: Section, steps: Step[]): boolean {
  let remaining = steps.length - 1;
  let parent = section.parent;
  while (remaining > 0 && parent !== null) {
    const ancestor = sections.find((candidate) => candidate.id === parent);
    const step = steps[remaining - 1];
    if (ancestor && step?.numbers.some((number) => bears(ancestor, number, step.unit))) remaining -= 1;
    parent = ancestor?.parent ?? null;
  }
  return remaining === 0;
}

function preferBracketed(sections: Section[]): Section[] {
  const bracketed = sections.filter((section) => /^[（(〔[]/.test(section.label ?? ''));
  return bracketed.length > 0 ? bracketed : sections;
}

function outermost(sections: Section[]): Section | undefined {
  return sections.reduce<Section | undefined>(
    (best, section) => (best && best.level <= section.level ? best : section),
    undefined,
  );
}

function findByHeading(sections: Section[], wanted: string): Section | undefined {
  const key = (text: string) => text.replace(/[\s\p{P}]/gu, '').toLowerCase();
  const [label] = parseNumberLabel(wanted);
  const bare = key(label ? wanted.slice(label.length) : wanted);
  return bare === ''
    ? undefined
    : sections.find((section) => section.heading !== null && key(section.heading) === bare);
}
