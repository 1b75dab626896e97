import { analyse } from '../../functions/analysis/analyse-text.ts';
import type { Clause, Filters, Matcher, Query } from '../../functions/query/query.ts';
import type { IndexedDocument, IndexedSection } from '../../functions/segment/indexed-document.ts';

/** Ids (`document#section`) of all sections that match, found by looking at every one of them. */
export function naiveMatches(
  documents: readonly IndexedDocument[],
  query: Query,
  filters: Filters,
): string[] {
  return documents.flatMap((document) =>
    passesDocument(document, query.filters) && passesDocument(document, filters)
      ? document.sections
          .filter((section) => passesSection(section, query.filters) && passesSection(section, filters))
          .filter((section) => matches(document, section, query.clauses))
          .map((section) => `${document.id}#${section.id}`)
      : [],
  );
}

function passesDocument(
  document: IndexedDocument,
  { years, issuers, kinds, languages, documents }: Filters,
): boolean {
  if (years && (document.year === null || document.year < years.from || document.year > years.to))
    return false;
  if (issuers && !issuers.includes(document.issuer ?? '(none)')) return false;
  if (kinds && !kinds.includes(document.kind)) return false;
  if (languages && !languages.includes(document.language)) return false;
  return !documents || documents.includes(document.id);
}

function passesSection(
  section: IndexedSection,
  { sectionNumber, documentNumber, heading }: Filters,
): boolean {
  if (sectionNumber !== undefined && section.number !== sectionNumber) return false;
  if (documentNumber !== undefined && !section.documentNumbers.includes(documentNumber)) return false;
  const words = new Set(analyse([section.heading ?? '', ...section.path].join('\n')).map(({ term }) => term));
  return heading === undefined || analyse(heading).every(({ term }) => words.has(term));
}

function matches(document: IndexedDocument, section: IndexedSection, clauses: readonly Clause[]): boolean {
  const texts = (section.passages.length > 0 ? section.passages : [{ text: '' }]).map(({ text }) => text);
  const common = [document.title, section.heading ?? '', ...section.path];
  const holds = ({ matchers, occurrence }: Clause) =>
    matchers.some((matcher) =>
      texts.some((text) => holdsMatcher([text, ...common], matcher, occurrence !== 'should')),
    );
  const positive = clauses.filter(({ occurrence }) => occurrence !== 'must-not');
  const required = clauses.filter(({ occurrence }) => occurrence === 'must');
  if (clauses.some((clause) => clause.occurrence === 'must-not' && holds(clause))) return false;
  return required.every(holds) && (positive.length === 0 || positive.some(holds));
}

/** @param isStrict true where a word of several terms must stand as it is written */
function holdsMatcher(fields: readonly string[], { kind, text }: Matcher, isStrict: boolean): boolean {
  const wanted = surfacesOf(text);
  if (kind === 'prefix')
    return fields.some((field) => analyse(field).some(({ surface }) => surface.startsWith(wanted[0]!)));
  if (kind === 'phrase')
    return fields.some((field) => ` ${surfacesOf(field).join(' ')} `.includes(` ${wanted.join(' ')} `));
  if (isStrict && wanted.length > 1)
    return holdsMatcher(fields, { kind: 'phrase', text, variants: [] }, false);
  const terms = new Set(fields.flatMap((field) => analyse(field)).map(({ term }) => term));
  return analyse(text).some(
    ({ term, kind: termKind, isStopWord }) => termKind !== 'han-end' && !isStopWord && terms.has(term),
  );
}

/** Words in their order: a run of Han as its pairs, and as its one character where it has no more (the 年 of 2021年). */
function surfacesOf(text: string): string[] {
  const terms = analyse(text).filter(({ kind }) => kind !== 'reference');
  return terms
    .filter(({ kind, end }, at) => kind !== 'han-end' || terms[at - 1]?.end !== end)
    .map(({ surface }) => surface);
}
