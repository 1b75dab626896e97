import { simplifyHan } from '../analysis/fold-character.ts';
import type { DocumentNumber } from '../documents/document-number.ts';
import type { SectionedText } from '../sections/section.ts';
import { findUses } from './find/find-uses.ts';
import { gatherCandidates, type TermCandidate } from './find/gather-candidates.ts';
import type { DocumentTerm, PolicyTermKind } from './policy-term.ts';
import { termKey } from './term-key.ts';

/**
 * Characters gone through, at most, for places where terms stand without marks: the whole text once for every term.
 * 3,000 terms of a text of a million characters, some three seconds; of further terms only the marked places are kept.
 */
const searchedCharacters = 3_000_000_000;

/**
 * The policy terms of one document: slogans, instruments, programmes, abbreviations and defined terms, each with
 * every place it is used, its defining sentence where the document defines it, and an expansion where one is offered.
 *
 * Pure; about linear in the length of the text. Terms come in order of first use.
 */
export function extractTerms(input: {
  text: SectionedText;
  documentNumbers: DocumentNumber[];
  language: string;
}): DocumentTerm[] {
  const text = inPlainCharacters(input.text);
  const groups = groupByKey(gatherCandidates(text, input.documentNumbers));
  const searched = Math.max(1, Math.floor(searchedCharacters / Math.max(1, text.text.length)));
  const terms = [...groups].map(([key, candidates], at) => toTerm(key, candidates, text, at < searched));
  return terms
    .filter((term) => term.uses.length > 0)
    .sort((a, b) => a.uses[0]!.start - b.uses[0]!.start || a.uses[0]!.end - b.uses[0]!.end)
    .map((term) => asPrinted(term, text.text, input.text.text));
}

/**
 * Rules are written in simplified characters and full-width marks, and so are keys: a term is one in both scripts.
 * Offsets stay right.
 */
function inPlainCharacters(text: SectionedText): SectionedText {
  const plain = inPlainWords(text.text);
  if (plain === text.text) return text;
  const sections = text.sections.map((section) => ({
    ...section,
    heading: section.heading === null ? null : inPlainWords(section.heading),
  }));
  return { ...text, text: plain, sections };
}

/** 計畫 is printed for 計劃 in Taiwan. */
function inPlainWords(printed: string): string {
  return widenMarks(simplifyHan(printed).replaceAll('计画', '计划'));
}

const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** Half-width marks beside Han characters, which many files have, as print has them; one character for one. */
function widenMarks(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}”》）\d%])[,;:](?=[\p{Script=Han}“《])/gu, (mark) => wide[mark]!)
    .replace(/(?<=[\p{Script=Han}”》])\((?=[\p{Script=Han}“《\d])|\((?=\p{Script=Han})/gu, '（')
    .replace(/(?<=（[^（）()\n]{0,80}|\p{Script=Han})\)/gu, '）');
}

/** Words back as the document prints them. */
function asPrinted(term: DocumentTerm, plain: string, printed: string): DocumentTerm {
  if (plain === printed) return term;
  const surfaces = term.surfaces.map((surface) => {
    const at = plain.indexOf(surface);
    return at < 0 ? surface : printed.slice(at, at + surface.length);
  });
  const cut = (span: DocumentTerm['definition']) =>
    span && { ...span, text: printed.slice(span.start, span.end) };
  return {
    ...term,
    term: display(surfaces[0]!),
    surfaces,
    definition: cut(term.definition),
    expansion: cut(term.expansion),
  };
}

/**
 * A short form such as `the Plan` or `《办法》` means another thing in each document: its long form goes into its key,
 * and every later mention in this document follows it there.
 */
function groupByKey(candidates: TermCandidate[]): Map<string, TermCandidate[]> {
  const shortForms = new Map<string, string>();
  for (const { kind, surface, expansion } of candidates) {
    const own = termKey(surface);
    if (kind !== 'abbreviation' || expansion === undefined || !isGenericShortForm(own)) continue;
    if (!shortForms.has(own)) shortForms.set(own, `${own} = ${termKey(expansion.text)}`);
  }
  const keys = new Set(candidates.map(({ surface }) => termKey(surface)));
  const named = [...keys].filter((key) => programmeNoun.test(key));
  const wholeNames = new Map(named.map((key) => [key.replace(programmeNoun, ''), key] as const));
  return Map.groupBy(candidates, ({ surface }) => {
    const own = termKey(surface);
    const whole = wholeNames.get(own);
    if (whole !== undefined) return whole;
    return shortForms.get(own) ?? (keys.has(own.replace(/s$/, '')) ? own.replace(/s$/, '') : own);
  });
}

/** `“数商兴农”` and `“数商兴农”工程` are one thing, and so are `Bridge to Work` and `the Bridge to Work programme`. */
const programmeNoun =
  /(?<=\p{Script=Han}{3})(?:专项行动|行动|工程|计划|战略|活动)$|(?<=[a-z]+ (?:\S+ )*\S+) (?:programme|program|scheme|initiative|campaign)$/u;

function isGenericShortForm(key: string): boolean {
  return /\p{Script=Han}/u.test(key) ? key.length <= 4 : /^[a-z]{4,}(?: [a-z]+)?$/.test(key);
}

function toTerm(
  key: string,
  candidates: TermCandidate[],
  text: SectionedText,
  isSearched: boolean,
): DocumentTerm {
  const surfaces = bySurface(key, candidates);
  const uses = findUses(text, candidates, isSearched ? surfaces : []);
  const withDefinition = candidates.find((candidate) => candidate.definition);
  const definition = withDefinition?.definition ?? null;
  const expansion = candidates.find((candidate) => candidate.expansion)?.expansion ?? null;
  return {
    term: display(surfaces[0]!),
    key,
    kind: kindOf(candidates),
    section: uses[0]?.section ?? '',
    surfaces,
    uses,
    definition,
    expansion,
  };
}

/**
 * Printed forms without their outer marks: the one that is defined, then the most frequent; of equals the one without
 * a sentence's capital.
 */
function bySurface(key: string, candidates: TermCandidate[]): string[] {
  const places = new Map(candidates.map(({ start, surface }) => [start, surface]));
  const counts = new Map<string, number>();
  const defined = new Set(
    candidates.flatMap(({ definition, surface }) =>
      definition && termKey(surface) === key ? [surface.toLowerCase()] : [],
    ),
  );
  const isWholeName = (surface: string) => Number(/\p{Script=Han}/u.test(key) && termKey(surface) === key);
  const isDefined = (surface: string) => Number(defined.has(surface.toLowerCase()));
  for (const surface of places.values()) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  return [...counts]
    .sort(
      (a, b) =>
        isDefined(b[0]) - isDefined(a[0]) ||
        isWholeName(b[0]) - isWholeName(a[0]) ||
        b[1] - a[1] ||
        Number(/^\p{Lu}/u.test(a[0])) - Number(/^\p{Lu}/u.test(b[0])),
    )
    .map(([surface]) => surface);
}

function display(surface: string): string {
  return surface
    .replace(/["“”「」『』]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name that binds or acts stays one even where it is quoted or defined; a definition outranks a mere quotation. */
const rank: Record<PolicyTermKind, number> = {
  instrument: 5,
  programme: 4,
  abbreviation: 3,
  defined: 2,
  slogan: 1,
};

function kindOf(candidates: TermCandidate[]): PolicyTermKind {
  const kinds = new Set(candidates.map((candidate) => candidate.kind));
  if (candidates.some((candidate) => candidate.kind === 'abbreviation' && candidate.expansion))
    return 'abbreviation';
  if (
    kinds.has('slogan') &&
    kinds.size === 2 &&
    kinds.has('defined') &&
    candidates.some((c) => c.isNumberCoded)
  ) {
    return 'slogan';
  }
  return [...kinds].sort((a, b) => rank[b] - rank[a])[0]!;
}
