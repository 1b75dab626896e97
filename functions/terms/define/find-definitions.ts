import type { Quotation } from '../find-quotations.ts';
import type { TermSpan as Span } from '../term-span.ts';
import { isDefinedBehindChineseMarks, isExplainedBehindChineseMarks } from './chinese-links.ts';
import { termDefinedInChinese } from './define-in-chinese.ts';
import { isDefinedBehindMarks, termDefinedInEnglish } from './define-in-english.ts';
import { termOfEntry } from './define-in-glossary.ts';
import { isExplainedBehindMarks } from './explained-behind-marks.ts';

/** A sentence that says what one or several terms mean. Offsets point into the text. */
export interface FoundDefinition {
  terms: { start: number; end: number }[];
  start: number;
  end: number;
}

/** A stretch of text to look at: one sentence, or one line of a glossary. */
export interface Stretch {
  start: number;
  end: number;
  /** Under a heading such as Definitions, Glossary, 名词解释: a bare `term: explanation` defines there. */
  isGlossary: boolean;
  /** Behind `In this Act—` and the like: every clause is an entry. */
  isListed?: boolean;
  /** The heading above, where the sentence is its explanation. */
  term?: Span;
}

/**
 * The definitions a sentence holds: `"X" means ...`, `"A" or "B" means ...`, `X refers to ...`, `本办法所称X，是指…`,
 * `X（是指…）`, and `X: ...` in a glossary. A sentence that defines one thing is quoted whole, else clause by clause.
 *
 * Mentioning is not defining: `this means that`, `in brackets only`, `指出` and `指导` are no definitions.
 */
export function findDefinitions(
  text: string,
  stretch: Stretch,
  quotations: readonly Quotation[],
): FoundDefinition[] {
  const { term, start, end } = stretch;
  if (term !== undefined) return [{ terms: [term], start, end }];
  const found: FoundDefinition[] = [];
  for (const clause of clauses(text, stretch)) {
    const terms = termsDefined(text, clause, quotations);
    if (terms !== undefined) found.push({ terms, start: clause.start, end: clause.end });
  }
  const [only] = found;
  return found.length === 1 && only ? [{ ...only, start: stretch.start, end: stretch.end }] : found;
}

function termsDefined(text: string, clause: Stretch, quotations: readonly Quotation[]): Span[] | undefined {
  const sentence = text.slice(clause.start, clause.end);
  return (
    termsDefinedByVerb(sentence, clause, quotations) ??
    termsExplainedBeside(sentence, clause, quotations) ??
    termOfEntryAt(text, sentence, clause, quotations)
  );
}

function* clauses(text: string, { start, end, isGlossary, isListed = false }: Stretch): Generator<Stretch> {
  let from = start;
  for (let at = start; at < end; at++) {
    if (!endsClause(text, at, end, isListed)) continue;
    yield { start: from, end: at + 1, isGlossary, isListed };
    from = at + 1;
    while (text[from] === ' ' && from < end) from++;
  }
  if (from < end) yield { start: from, end, isGlossary, isListed };
}

function endsClause(text: string, at: number, end: number, isListed: boolean): boolean {
  const mark = text[at];
  if (mark === '；' || mark === ';') return true;
  // `… to both shores. (bac à câble) certificated person means …`: the word in the other language closes an entry.
  if (mark === ')' && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3)))
    return /[.;] \([^()]{2,60}$/.test(text.slice(Math.max(0, at - 64), at));
  // `… section 2 of the Act 1995 order means …`: a list without stops, whose lines were joined.
  if (mark === ' ' && isListed)
    return (
      /(?:(?:19|20)\d\d|\))$/.test(text.slice(Math.max(0, at - 4), at)) &&
      nextListed.test(text.slice(at + 1, Math.min(end, at + 80)))
    );
  return (
    mark === '，' &&
    mayBegin.test(text[at + 1] ?? '') &&
    nextOfSeveral.test(text.slice(at + 1, Math.min(end, at + 30)))
  );
}

/** `“一云”即政务云，“一网”即政务外网`: each clause defines its own. */
const nextOfSeveral =
  /^(?:“[^“”]{1,16}”[\p{Script=Han}]{0,4}(?:即|是指|指(?!导|出|标))|[A-Z][\p{Script=Han}]{1,8}(?:是指|指(?!导|出|标)))/u;
const nextListed =
  /^(?!(?:or|and|of|the|an?|which|that|it|in|to)\b)\p{Ll}[\p{L}-]*(?: (?!(?:or|and|which|that|it)\b)[\p{L}-]+){0,4} (?:means|shall mean|has the (?:same )?meaning)\b/u;
const mayBegin = /[“A-Z]/;

/* ---------- verbs ---------- */

function termsDefinedByVerb(
  sentence: string,
  stretch: Stretch,
  quotations: readonly Quotation[],
): Span[] | undefined {
  const quoted = quotedTermsBefore(sentence, stretch, quotations);
  if (quoted !== undefined)
    return isSecondName(sentence, quoted[0]!.start - stretch.start)
      ? [...bareTerms(sentence, stretch), ...quoted]
      : [...quoted, ...readAccordingly(sentence, stretch, quotations)];
  const bare = bareTerms(sentence, stretch);
  return bare.length > 0 ? bare : undefined;
}

function bareTerms(sentence: string, { start, isListed = false }: Stretch): Span[] {
  const bare = termDefinedInEnglish(sentence, isListed) ?? termDefinedInChinese(sentence);
  return bare ? [{ start: start + bare.start, end: start + bare.end }] : [];
}

/** `…, and "receiving party" shall be construed accordingly` */
function readAccordingly(
  sentence: string,
  { start, end }: Stretch,
  quotations: readonly Quotation[],
): Span[] {
  if (!/\b(?:accordingly|corresponding|and)\b/.test(sentence)) return [];
  return quotations.filter(
    (quotation) =>
      quotation.start >= start &&
      quotation.end <= end &&
      (accordingly.test(sentence.slice(quotation.end - start)) ||
        (elided.test(sentence.slice(quotation.end - start)) &&
          /, and $/.test(sentence.slice(0, quotation.start - start)))),
  );
}
/** `…, and "unsealed road" any other road` */
const elided = /^,? (?:an?|any|all|those) (?:other )?\p{Ll}/u;
const accordingly =
  /^,? (?:(?:shall|is to|are to|must) be (?:construed|read|interpreted|understood) accordingly|ha(?:s|ve) (?:a )?corresponding meanings?)\b/;

/** `海洋碳汇，又称“蓝碳”，是指…` defines both. */
function isSecondName(sentence: string, at: number): boolean {
  return /(?:又称|也称|亦称|也叫|简称)$/u.test(sentence.slice(0, at));
}

/** Longest quoted subject of a definition, in characters. */
const longestTerm = 80;

/** The first quoted term directly followed by a defining verb, with alternatives joined to it by `or` / `and`. */
function quotedTermsBefore(
  sentence: string,
  stretch: Stretch,
  quotations: readonly Quotation[],
): Span[] | undefined {
  const inside = quotations.filter(
    (q) => q.start >= stretch.start && q.end <= stretch.end && q.text.length <= longestTerm,
  );
  for (const [index, quotation] of inside.entries()) {
    const before = sentence.slice(0, quotation.start - stretch.start);
    const after = sentence.slice(quotation.end - stretch.start);
    const isDefined =
      accordingly.test(after) ||
      isDefinedBehindMarks(
        after,
        quotation.text,
        /\b(?:an?|the|of)(?: the)? $/i.exec(before)?.[0].trim().split(' ')[0] ?? '',
      ) ||
      (/, or $/.test(before) && /^, (?:is|are) (?!not\b)/.test(after)) ||
      isDefinedBehindChineseMarks(before, after, quotation.text);
    if (!isDefined || !startsClause(before, quotation)) continue;
    return alternativesBefore(sentence, stretch, inside, index).map(({ start, end }) => ({ start, end }));
  }
  return undefined;
}

/** The term is the subject of its clause: little stands before it, or a frame such as `In this Act`. */
function startsClause(before: string, quotation: Quotation): boolean {
  if (quotation.mark === 'title') return true;
  const clause = before
    .split(/[;；。:：]/)
    .at(-1)!
    .trim();
  if (clause.length <= 12) return true;
  return (
    /(?:所称|所谓|所说的|术语|名词|其中，?|提出的|这里的|上述|，|[”」](?:或者?|和|及|以及|、))(?:的)?$/u.test(
      clause,
    ) ||
    /\b(?:in|for (?:the )?purposes of) (?:(?:this|these|the present) [\w ]{1,30}|(?:sub)?(?:section|paragraph|regulation|rule|article|clause)s? [\d()a-z., ]{1,16})$/i.test(
      clause,
    ) ||
    /(?:\b(?:that|term|terms|expression|word|phrase|concept|slogan|principle|policy|called|so-called|where|here|by|which|and|or|the|a|an)|,|["”])$/i.test(
      clause,
    )
  );
}

function alternativesBefore(
  sentence: string,
  stretch: Stretch,
  inside: readonly Quotation[],
  index: number,
): Quotation[] {
  const joined = [inside[index]!];
  for (let at = index - 1; at >= 0; at--) {
    const between = sentence.slice(inside[at]!.end - stretch.start, joined[0]!.start - stretch.start);
    if (!/^(?:\s*(?:,|，|、|or|and|或者?|和|及|以及)?\s*){1,2}(?:the )?$/.test(between)) break;
    joined.unshift(inside[at]!);
  }
  return joined;
}

/* ---------- brackets and entries ---------- */

/** An explanation joined to a term in marks, wherever it stands in the sentence. */
function termsExplainedBeside(
  sentence: string,
  stretch: Stretch,
  quotations: readonly Quotation[],
): Span[] | undefined {
  for (const { start, end, text } of quotations) {
    if (start < stretch.start || end > stretch.end || text.length > longestTerm) continue;
    const behind = sentence.slice(end - stretch.start);
    if (isExplainedBehindMarks(behind) || isExplainedBehindChineseMarks(behind)) return [{ start, end }];
  }
  return undefined;
}

function termOfEntryAt(
  text: string,
  sentence: string,
  stretch: Stretch,
  quotations: readonly Quotation[],
): Span[] | undefined {
  const isLineStart = text[stretch.start - 1] === '\n' || stretch.start === 0;
  const term = termOfEntry(sentence, stretch.isGlossary, stretch.isListed && isLineStart);
  if (term === undefined) return undefined;
  const [start, end] = [stretch.start + term.start, stretch.start + term.end];
  const quotation = quotations.find((q) => q.innerStart === start && q.innerEnd === end);
  return [quotation ? { start: quotation.start, end: quotation.end } : { start, end }];
}
