import { expect } from 'vitest';
import type { SearchAnswer } from '../../functions/api/search/answer-search.ts';
import type { Problem } from '../../functions/api/serving/problem.ts';
import type { TestSite } from '../pages/open-site.ts';

/** Searches over HTTP; `parameters` beside the text as in an address. */
export async function searchFor(
  { site }: TestSite,
  text: string,
  parameters: Record<string, string> = {},
): Promise<SearchAnswer> {
  const response = await site.request(`/v1/search?${new URLSearchParams({ q: text, ...parameters })}`);
  expect(response.status).toBe(200);
  return (await response.json()) as SearchAnswer;
}

export const sectionIds = (answer: SearchAnswer): string[] => answer.hits.map((hit) => hit.section.id);

/** The problem a response must be, with its status checked against its body. */
export async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  expect(problem.requestId).toBe(response.headers.get('Request-Id'));
  return problem;
}
