import { simplifyHan } from '../analysis/fold-character.ts';
import { expandVariants } from '../query/expand-variants.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { Filters, Query } from '../query/query.ts';
import type { Termbase } from '../terms/termbase/termbase.ts';
import type { Answer, AnswerCommitment, AnswerQuote } from './answer.ts';
import type { AnswerDependencies } from './answer-dependencies.ts';
import { languageOf, type NoteLanguage, noteFor } from './answer-note.ts';
import { answerTerm } from './answer-term.ts';
import { describes, explains, namesOneThing } from './evidence/explains.ts';
import { type Evidence, findEvidence } from './evidence/find-evidence.ts';
import { findPromises } from './evidence/find-promises.ts';
import { fitEvidence, yearsAsked } from './evidence/fit-evidence.ts';
import { judgeAnswerable, statedFrom, unclearFrom } from './evidence/judge-answerable.ts';
import { findAskedTerm } from './question/asked-term.ts';
import { plainQuestion } from './question/plain-question.ts';
import { plainWords } from './question/plain-words.ts';
import { detectQuestionType, type QuestionType } from './question/question-type.ts';
import type { QuestionUnit } from './question/question-unit.ts';
import { readQuestionUnits } from './question/question-units.ts';
import { keepVerbatim } from './quotes/keep-verbatim.ts';
import { quoteSpan } from './quotes/quote-span.ts';
import { inOtherWords } from './wording/in-other-words.ts';

/** Sections read for one question. More finds rarer answers, each costs a reading. */
const sectionsRead = 20;
const mostQuotes = 3;
const mostNearest = 3;
/** A chooser is offered more, and of these `mostQuotes` are shown. */
const mostOffered = 6;
const offeredShare = 0.6;
/** A further quotation must be this good beside the best. Range 0 to 1. */
const quoteShare = 0.8;
/** And it must carry its own words of the question: so much beside the best. Range 0 to 1. */
const wordShare = 0.8;

/**
 * Answers a question with quotations, or says that the collection does not state it.
 *
 *     question ─▶ type, words ─▶ search ─▶ sentences weighed ─▶ stated? ─▶ quotations, checked byte for byte
 *                    └ "what is X" ─▶ the term's definition, or its honest absence
 *
 * Every quotation is compared with the stored reading before it leaves; what differs is dropped.
 *
 * @param toldIn the reader's language, which the note is in; that of the question where nobody says
 */
export async function answerQuestion(
  deps: AnswerDependencies,
  question: string,
  filters: Filters,
  toldIn: NoteLanguage = languageOf(question),
): Promise<Answer> {
  const asked = plainQuestion(simplifyHan(question));
  const type = detectQuestionType(asked);
  const query = readQuestion(asked, deps.termbase);
  const term = type === 'what-is' ? await answerTerm(deps, question, filters, toldIn) : undefined;
  if (term) return checked(deps, term);
  const units = withoutTargets(await readQuestionUnits(query, deps.search), type);
  const evidence = await gatherEvidence(deps, { text: asked, type, units, query }, filters);
  const fitting = definingFirst(
    asked,
    type,
    fitEvidence(evidence, { question: asked, type, years: yearsAsked(asked, query.preferredYears ?? []) }),
  );
  const odds = mustDefine(asked, type, fitting[0])
    ? Number.NEGATIVE_INFINITY
    : judgeAnswerable({ text: asked, type, units }, fitting[0]);
  const verdict = odds >= statedFrom ? 'stated' : odds >= unclearFrom ? 'unclear' : 'not-stated';
  const quotes = verdict === 'not-stated' ? [] : await choose(deps, question, fitting, type);
  const commitments =
    verdict === 'not-stated' || type !== 'did-they'
      ? []
      : await findPromises(deps, fitting, query.preferredYears ?? []);
  const nearest = verdict === 'stated' ? [] : nearestOf(evidence);
  const isInVain = verdict !== 'stated' && (await isOnlyInOtherLanguages(deps, question));
  const note = noteFor(toldIn, {
    askedInVain: isInVain ? languageOf(question) : undefined,
    verdict,
    type,
    quotes: quotes.length,
    nearest: nearest.length,
    commitments,
  });
  return checked(deps, { question, type, verdict, note, quotes, commitments, nearest, term: null });
}

/** Of documents in another language only names, numbers and what the termbase translates is found: that must be told. */
async function isOnlyInOtherLanguages({ library }: AnswerDependencies, question: string): Promise<boolean> {
  const first = async (filter: { language?: string }) => {
    const { documents } = await library.list(filter, { limit: 1 });
    return documents.length > 0;
  };
  return !(await first({ language: languageOf(question) })) && (await first({}));
}

/** The question's own words; field filters in it count, a serial number or a year in passing does not exclude. */
function readQuestion(question: string, termbase: Termbase | undefined): Query {
  const query = parseQuery(question);
  return termbase === undefined ? query : expandVariants(query, termbase);
}

async function gatherEvidence(
  { search, library }: AnswerDependencies,
  question: {
    text: string;
    type: QuestionType;
    units: Awaited<ReturnType<typeof readQuestionUnits>>;
    query: Query;
  },
  filters: Filters,
): Promise<Evidence[]> {
  const { hits } = await search.search({ query: inOtherWords(question.query), filters, limit: sectionsRead });
  const ids = [...new Set(hits.map((hit) => hit.document.id))];
  const contents = new Map(await Promise.all(ids.map(async (id) => [id, await library.read(id)] as const)));
  const evidence = hits.flatMap((hit, rank) => {
    const content = contents.get(hit.document.id);
    return content ? findEvidence(question, { section: hit.section, rank }, content) : [];
  });
  return evidence.sort((a, b) => b.score - a.score);
}

/** "Did they train 1,200 farmers": the report will give another number. */
function withoutTargets(units: QuestionUnit[], type: QuestionType): QuestionUnit[] {
  return type === 'did-they' ? units.filter(({ kind }) => kind !== 'number') : units;
}

/** Of sentences on X, those that say what X is come first. */
function definingFirst(question: string, type: QuestionType, fitting: Evidence[]): Evidence[] {
  if (type !== 'what-is') return fitting;
  const [defining, others] = [true, false].map((isWanted) =>
    fitting.filter((one) => !mustDefine(question, type, one) === isWanted),
  );
  return [...defining!, ...others!];
}

/** "What is X" asks for what X means; a sentence that merely speaks of X does not say it. */
function mustDefine(question: string, type: QuestionType, best: Evidence | undefined): boolean {
  const asked = type === 'what-is' ? findAskedTerm(question) : undefined;
  if (asked === undefined || best === undefined || !namesOneThing(asked)) return false;
  const sentence = plainWords(best.content, best.sentence);
  return !explains(sentence, asked) && !describes(sentence, asked);
}

function bestOf(
  evidence: readonly Evidence[],
  type: QuestionType,
  { most = mostQuotes, share = quoteShare } = {},
): AnswerQuote[] {
  const best = evidence[0];
  if (best === undefined) return [];
  const quotes: AnswerQuote[] = [];
  for (const one of evidence) {
    if (one.score < best.score * share || quotes.length >= most) break;
    if (one.inSentence < best.inSentence * wordShare || one.missing > best.missing) continue;
    const quote = quoteSpan(one.content, one.sentence, roleOf(one, type));
    if (!quotes.some((other) => overlaps(other, quote) || other.text === quote.text)) quotes.push(quote);
  }
  return quotes;
}

/** Of promises and reports, the reading of the document knows which is which. */
function roleOf({ content, sentence }: Evidence, type: QuestionType): AnswerQuote['role'] {
  if (type !== 'did-they') return 'answer';
  const statement = content.reading.statements.find(
    ({ start, end }) => start <= sentence.start && sentence.end <= end,
  );
  if (statement?.kind === 'commitment') return 'promise';
  return statement?.kind === 'result' || statement?.kind === 'both' ? 'report' : 'answer';
}

function nearestOf(evidence: readonly Evidence[]): AnswerQuote[] {
  const bySection = new Map<string, AnswerQuote>();
  for (const one of evidence) {
    const quote = quoteSpan(one.content, one.sentence, 'related');
    if (!bySection.has(quote.section.id)) bySection.set(quote.section.id, quote);
    if (bySection.size >= mostNearest) break;
  }
  return [...bySection.values()];
}

function overlaps(a: AnswerQuote, b: AnswerQuote): boolean {
  return a.document.id === b.document.id && a.start < b.end && b.start < a.end;
}

/** A model may order and drop quotations. Whatever goes wrong with it, our own order stands. */
async function choose(
  { chooser }: AnswerDependencies,
  question: string,
  evidence: readonly Evidence[],
  type: QuestionType,
): Promise<AnswerQuote[]> {
  const ours = bestOf(evidence, type);
  if (chooser === undefined || ours.length < 2) return ours;
  const offered = bestOf(evidence, type, { most: mostOffered, share: offeredShare });
  const texts = offered.map(({ text }) => text);
  // A model that is down or talks nonsense must not take the answer with it.
  const chosen = await chooser.choose(question, texts).catch(() => []);
  const kept = [...new Set(chosen)].flatMap((index) => offered[index] ?? []);
  return kept.length > 0 ? kept.slice(0, mostQuotes) : ours;
}

async function checked(deps: AnswerDependencies, answer: Answer): Promise<Answer> {
  const keep = (quotes: readonly AnswerQuote[]) => keepVerbatim(deps.library, quotes);
  const [quotes, nearest] = await Promise.all([keep(answer.quotes), keep(answer.nearest)]);
  const commitments: AnswerCommitment[] = [];
  for (const commitment of answer.commitments) {
    const [promise] = await keep([commitment.promise]);
    const [report] = commitment.report ? await keep([commitment.report]) : [];
    if (promise) commitments.push({ ...commitment, promise, report: report ?? null });
  }
  const lostAll = answer.verdict === 'stated' && quotes.length === 0;
  return { ...answer, quotes, nearest, commitments, verdict: lostAll ? 'unclear' : answer.verdict };
}
