import type { Concept, Form, FormMatch, Termbase } from '../terms/termbase/termbase.ts';
import type { Clause, Matcher, Query, Span, Variant } from './query.ts';

/** What a translation or synonym counts against the typed word. Range 0 to 1; at 1 a reader cannot tell them apart in the order. */
const variantWeight = 0.8;

/** What a form counts that is printed but wrong: it may well mean something else there. Range 0 to 1. */
const mistranslationWeight = 0.5;

/** Variants a matcher is given at most, best first; each costs the index a lookup. */
const maxVariants = 6;

const han = /\p{Script=Han}/u;

/**
 * Adds to a query what the termbase knows of its words: translations, abbreviations, other spellings.
 *
 *     phosphorus gypsum  ->  phosphorus · gypsum · "phosphorus gypsum" (or phosphogypsum, 磷石膏)
 *     磷石膏利用          ->  磷石膏 (or phosphogypsum, phosphorus gypsum) · 利用
 *
 * What must not match is left alone, so that `-glass` does not also exclude its translations unseen.
 */
export function expandVariants(query: Query, termbase: Termbase): Query {
  const clauses = query.clauses.flatMap((clause) => expandClause(clause, termbase));
  return { ...query, clauses: [...clauses, ...spanningClauses(query, termbase)] };
}

function expandClause(clause: Clause, termbase: Termbase): Clause[] {
  if (clause.occurrence === 'must-not') return [clause];
  const [only, ...others] = clause.matchers;
  if (only?.kind === 'word' && others.length === 0 && clause.occurrence === 'should' && han.test(only.text)) {
    const split = splitAtForms(clause, only.text, termbase);
    if (split) return split;
  }
  return [{ ...clause, matchers: clause.matchers.map((matcher) => withVariants(matcher, termbase)) }];
}

function withVariants(matcher: Matcher, termbase: Termbase): Matcher {
  if (matcher.kind === 'prefix') return matcher;
  return { ...matcher, variants: findVariants(matcher.text, termbase) };
}

/** Chinese without spaces: the forms inside a run become words of their own, what is between them stays. */
function splitAtForms(clause: Clause, text: string, termbase: Termbase): Clause[] | undefined {
  const matches = distinctPlaces(termbase.scan(text)).filter(({ start, end }) => end - start > 1);
  const isWhole = matches.length === 1 && matches[0]!.end - matches[0]!.start === text.length;
  if (matches.length === 0 || isWhole) return undefined;
  const pieces: Span[] = [];
  let at = 0;
  for (const { start, end } of [...matches, { start: text.length, end: text.length }]) {
    if (start > at) pieces.push(widened([at, start], text));
    if (end > start) pieces.push([start, end]);
    at = end;
  }
  const offset =
    clause.source && clause.source[1] - clause.source[0] === text.length ? clause.source[0] : undefined;
  return pieces.map(([start, end]) => {
    const matcher = withVariants({ kind: 'word', text: text.slice(start, end), variants: [] }, termbase);
    const source: Span | undefined = offset === undefined ? clause.source : [offset + start, offset + end];
    return { ...clause, matchers: [matcher], ...(source ? { source } : {}) };
  });
}

/** One character alone is no term of the index; with its neighbour it is. */
function widened([start, end]: Span, text: string): Span {
  if (end - start > 1) return [start, end];
  return start > 0 ? [start - 1, end] : [start, Math.min(text.length, end + 1)];
}

/** Forms of several words typed as optional words: the words stay, and the form joins them as one more clause. */
function spanningClauses(query: Query, termbase: Termbase): Clause[] {
  return distinctPlaces(termbase.scan(query.text)).flatMap((match) => {
    const covered = query.clauses.filter((clause) => isInside(clause.source, match));
    const isPlain = covered.every(
      (clause) => clause.occurrence === 'should' && clause.matchers[0]?.kind === 'word',
    );
    if (covered.length < 2 || !isPlain || !isCovered(match, covered)) return [];
    const text = query.text.slice(match.start, match.end);
    const variants = findVariants(text, termbase);
    const source: Span = [match.start, match.end];
    const matcher: Matcher = { kind: 'phrase', text, variants, isImplied: true };
    return [{ occurrence: 'should', matchers: [matcher], weight: 1, source }];
  });
}

function isInside(source: Span | undefined, match: { start: number; end: number }): boolean {
  return source !== undefined && source[0] < match.end && source[1] > match.start;
}

/** The clauses begin and end with the form: `solid-waste` typed inside a longer token is not one. */
function isCovered(match: { start: number }, covered: Clause[]): boolean {
  return (covered[0]?.source?.[0] ?? -1) >= match.start;
}

/** A form that belongs to several concepts is one place. */
function distinctPlaces(matches: FormMatch[]): FormMatch[] {
  return matches.filter((match, index) => matches.findIndex((one) => one.start === match.start) === index);
}

/** Translations and other spellings of one word or phrase, best first. */
export function findVariants(text: string, termbase: Termbase): Variant[] {
  return variantsOf(termbase.find(text), text);
}

function variantsOf(concepts: readonly Concept[], typed: string): Variant[] {
  const own = fold(typed);
  const forms = concepts.flatMap((concept) => concept.forms).filter((form) => fold(form.text) !== own);
  const distinct = [...new Map(forms.map((form) => [fold(form.text), form])).values()];
  return distinct
    .map((form) => ({ text: form.text, weight: weightOf(form, typed) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, maxVariants);
}

/**
 * How much a shorter form of the same script may make up for the terms it lacks: GHG for greenhouse gas. Range 1 to 3. A
 * translation makes up for none, so that whoever asks in one language is answered in it first.
 */
const mostForShortness = 2;

/**
 * The score of a text is the sum over its terms, so a form of more terms than were typed would win by its length, and one
 * of fewer lose by it.
 */
function weightOf(form: Form, typed: string): number {
  const most = han.test(typed) === han.test(form.text) ? mostForShortness : 1;
  const length = Math.min(most, termCount(typed) / termCount(form.text));
  return round((form.isMistranslation ? mistranslationWeight : variantWeight) * length);
}

/** Terms the index has for a text: words, and pairs of neighbouring Han characters. */
function termCount(text: string): number {
  const pairs = (text.match(/\p{Script=Han}+/gu) ?? []).reduce(
    (sum, run) => sum + Math.max(1, [...run].length - 1),
    0,
  );
  const words = text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
  return Math.max(1, pairs + words);
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
