import { randomUUID } from 'node:crypto';
import { problems, toProblemError } from '../api/serving/problem.ts';
import { type Html, html } from './blocks/html.ts';
import { type Page, type PageCall, PageNotFoundError } from './blocks/page.ts';
import { searchParameters } from './search/search-question.ts';

/** For addresses that lead nowhere. */
export async function missingPage(call: PageCall): Promise<Page> {
  return notFound(call, call.strings.problem.notFoundLead);
}

/**
 * A page in place of the one that could not be made: it says what happened, keeps what was asked in the
 * address, and offers a way on.
 */
export function problemPage(
  error: unknown,
  call: PageCall,
  onFault: (error: unknown, requestId: string) => void,
): Page {
  const { strings, url, link } = call;
  if (error instanceof PageNotFoundError) return notFound(call, error.message);
  const problem = toProblemError(error);
  const { status } = problems[problem.code];
  if (status < 500)
    return {
      title: strings.problem.invalid,
      status,
      body: html`<h1>${strings.problem.invalid}</h1>${reasonOf(problem.message, call)}
<p>${fromTheStart(call)}<a href="${link('/')}">${strings.problem.home}</a></p>`,
    };
  const requestId = randomUUID();
  onFault(error, requestId);
  return {
    title: strings.problem.broken,
    status,
    body: html`<h1>${strings.problem.broken}</h1>
<p class="lead">${strings.problem.brokenLead}</p>
<p><a class="button" href="${url.pathname}${url.search}">${strings.problem.retry}</a></p>
<p class="soft small">${strings.problem.reference}: <code>${requestId}</code></p>`,
  };
}

/** A page of a list that cannot be followed is the one fault of an address that its reader did not write. */
function reasonOf(message: string, { url, strings }: PageCall): Html {
  return url.searchParams.has('cursor')
    ? html`<p>${strings.problem.lostPlace}</p>`
    : html`<p lang="en">${message}</p>`;
}

/** A list whose cursor leads nowhere any more can be begun again. */
function fromTheStart({ url, strings, link }: PageCall): Html {
  if (!url.searchParams.has('cursor')) return html``;
  return html`<a href="${link(url.pathname, searchParameters(url))}">${strings.problem.again}</a> · `;
}

function notFound({ strings, link }: PageCall, lead: string): Page {
  return {
    title: strings.problem.notFound,
    status: 404,
    body: html`<h1>${strings.problem.notFound}</h1>
<p class="lead">${lead}</p>
<p><a href="${link('/')}">${strings.problem.home}</a> · <a href="${link('/documents')}">${strings.home.browse}</a></p>`,
  };
}
