import * as z from 'zod';
import type { Answer, AnswerQuote, QuotedSection } from '../../answer/answer.ts';
import type { AnswerDependencies } from '../../answer/answer-dependencies.ts';
import { answerQuestion } from '../../answer/answer-question.ts';
import { type VerifiedQuote, verifyQuotes } from '../../answer/quotes/verify-quotes.ts';
import { showCommitment } from '../commitments/show-commitment.ts';
import { filterParameters, toFilters } from '../search/search-parameters.ts';
import { passageUrl, sectionUrl } from '../search/section-url.ts';
import { defineEndpoint, type Route, route } from '../serving/endpoint.ts';
import { queryText } from '../serving/parameters.ts';
import { ProblemError } from '../serving/problem.ts';
import { answer, type quote, verifiedQuote } from './answer-schemas.ts';

const tag = 'Answers';

/** Longest draft to verify, in characters: some thirty pages. */
export const longestDraft = 100_000;

export const getAnswer = defineEndpoint({
  path: '/v1/answer',
  method: 'get',
  operation: 'getAnswer',
  summary: 'Answer a question with quotations',
  description:
    'In English or Chinese. `stated` comes with quotations, `not-stated` with the nearest passages: nothing is written that no document says. "What is" questions bring the definition or its honest absence, "did they" questions the promise and the report.',
  tag,
  query: z.object({ q: queryText.describe('The question'), ...filterParameters }),
  answer,
  examples: [
    { title: 'A number', request: '/v1/answer?q=What+was+the+phosphogypsum+utilization+rate+in+2022%3F' },
    { title: 'A term', request: '/v1/answer?q=What+is+two+lines+and+one+ledger%3F' },
    { title: 'In Chinese', request: '/v1/answer?q=2022年磷石膏综合利用率是多少？' },
  ],
});

export const verifyDraft = defineEndpoint({
  path: '/v1/verify',
  method: 'post',
  operation: 'verifyDraft',
  summary: "Check a draft's quotations against the documents",
  description:
    'Each quotation is verified, its wording changed (with the difference), moved (elsewhere than the draft says, or in an earlier edition only) or not found. Quotation marks of both languages; an ellipsis stands for words left out.',
  tag,
  body: z.object({
    text: z.string().min(1).max(longestDraft).describe('A draft with its quotations in quotation marks'),
  }),
  answer: z.object({ quotes: z.array(verifiedQuote), isCutShort: z.boolean() }),
  examples: [
    {
      title: 'One quotation',
      request: '/v1/verify',
      body: { text: 'It says: “The comprehensive utilization rate of phosphogypsum was 58.7%”.' },
    },
  ],
});

export function answerRoutes(deps: AnswerDependencies): Route[] {
  return [
    route(getAnswer, {
      async answer({ query: { q, ...given } }) {
        if (q.trim() === '') {
          throw new ProblemError('invalid-request', 'give a question in `q`', {
            errors: [{ pointer: '#/q', detail: 'missing' }],
          });
        }
        return shownAnswer(deps, await answerQuestion(deps, q.trim(), toFilters(given)));
      },
    }),
    route(verifyDraft, {
      async answer({ body }) {
        const { quotes, isCutShort } = await verifyQuotes(deps, body.text);
        return { quotes: quotes.map(shownVerdict), isCutShort };
      },
    }),
  ];
}

export async function shownAnswer(deps: AnswerDependencies, given: Answer): Promise<z.input<typeof answer>> {
  const ledger = given.commitments.length > 0 ? await deps.loadLedger?.() : undefined;
  return {
    question: given.question,
    type: given.type,
    verdict: given.verdict,
    note: given.note,
    quotes: given.quotes.map(shownQuote),
    nearest: given.nearest.map(shownQuote),
    commitments: given.commitments.flatMap(({ row, promise, report }) =>
      ledger
        ? [
            {
              ...showCommitment(row, ledger),
              promise: shownQuote(promise),
              report: report && shownQuote(report),
            },
          ]
        : [],
    ),
    term: given.term && {
      id: given.term.id,
      term: given.term.term,
      isDefined: given.term.isDefined,
      uses: given.term.uses,
      url: `/terms/${given.term.id}`,
    },
  };
}

export function shownQuote(one: AnswerQuote): z.input<typeof quote> {
  return { ...one, section: shownSection(one.section), url: urlOf(one) };
}

export function shownVerdict({ found, ...rest }: VerifiedQuote): z.input<typeof verifiedQuote> {
  return { ...rest, found: found && { ...found, section: shownSection(found.section), url: urlOf(found) } };
}

function shownSection(section: QuotedSection) {
  const [document = '', id = ''] = section.id.split('#');
  return { ...section, url: sectionUrl(document, id) };
}

function urlOf({ section, start, end }: { section: QuotedSection; start: number; end: number }): string {
  const [document = '', id = ''] = section.id.split('#');
  return passageUrl(document, id, { start, end });
}
