import { answerSearch, type SearchAnswer, type SearchServices } from '../../api/search/answer-search.ts';
import type { SearchQuestion } from '../../api/search/search-question.ts';
import { maxQueryCharacters } from '../../api/serving/parameters.ts';
import { searchForm } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import { toAddress } from '../blocks/link.ts';
import { notice } from '../blocks/notice.ts';
import type { Page, PageCall, PageRoute } from '../blocks/page.ts';
import { pager } from '../blocks/pager.ts';
import { showNote } from '../blocks/show-note.ts';
import { activeFilters, facetList } from './facet-list.ts';
import { hitList } from './hit-list.ts';
import { nothingFound } from './nothing-found.ts';
import { readSearchQuestion, searchParameters } from './search-question.ts';

export function searchPages({
  pages = [],
  ...services
}: SearchServices & { pages?: readonly PageRoute[] }): PageRoute[] {
  const paths = pages.map(({ path }) => path);
  return [{ path: '/search', render: (call) => renderSearch(call, services, paths) }];
}

async function renderSearch(
  call: PageCall,
  services: SearchServices,
  paths: readonly string[],
): Promise<Page> {
  const { strings } = call;
  const question = readSearchQuestion(call.url);
  if (question.text.length > maxQueryCharacters)
    return promptPage(call, notice(strings.search.tooLong(maxQueryCharacters), ''), 400);
  if (question.text === '' && Object.keys(question.filters).length === 0)
    return promptPage(call, html`<p class="lead">${strings.search.prompt}</p>`);
  const answer = await answerSearch(services, question);
  return {
    title: strings.search.title(question.text),
    menu: '/search',
    search: false,
    width: 'wide',
    alternates: exports(call).map(({ type, href, title }) => ({ type, href, title })),
    body: html`${form(call, question.text)}
${activeFilters(call, new Map(answer.hits.map(({ document }) => [document.id, document.title])))}
${answer.index.isStale ? notice(strings.coverage.stale, '') : ''}
${elsewhere(call, question, paths)}
${answer.why ? nothingFound(call, question.text, answer.why) : results(call, question, answer)}`,
  };
}

function promptPage(call: PageCall, remark: Html, status = 200): Page {
  const { strings, url } = call;
  const typed = (url.searchParams.get('q') ?? '').slice(0, maxQueryCharacters);
  return {
    title: strings.search.title(''),
    status,
    search: false,
    body: html`<h1>${strings.site.search}</h1>${remark}${form(call, typed)}`,
  };
}

/** New words keep the filters in force, which the chips show. */
function form({ strings, link, url }: PageCall, query: string): Html {
  const kept = { ...searchParameters(url), q: null, explain: null };
  return searchForm({
    action: '/search',
    label: strings.home.label,
    button: strings.site.search,
    query,
    hidden: new URL(link('/search', kept), url.origin).searchParams,
    isLarge: true,
  });
}

/** The same words put to the pages that answer with quotations and with promises, where those are there. */
function elsewhere({ strings, link }: PageCall, { text }: SearchQuestion, paths: readonly string[]): Html {
  const ways = (['ask', 'commitments'] as const).filter((name) => paths.includes(`/${name}`));
  if (text === '' || ways.length === 0) return html``;
  return html`<p class="small no-print">${ways.map((name, at) => html`${at > 0 ? ' · ' : ''}<a href="${link(`/${name}`, { q: text })}">${strings.search.elsewhere[name]}</a>`)}</p>`;
}

function results(call: PageCall, question: SearchQuestion, answer: SearchAnswer): Html {
  const { strings } = call;
  const count = strings.search.sections(answer.total, answer.totalIsExact);
  return html`<div class="columns">
<div class="column-main">
<div role="status"><h1 class="count">${question.text === '' ? count : strings.search.found(count, question.text)}</h1></div>
<p class="only-narrow small"><a href="#filters">${strings.search.toFilters}</a></p>
${howItWasRead(call, question, answer)}
${hitList(call, answer.hits)}
${pager(call, answer.next)}
${takeAlong(call, question, answer)}
</div>
<div class="column-side">${facetList(call, answer.facets)}</div>
</div>`;
}

/** Corrections, variants and slips: what was searched for besides the words as typed. */
function howItWasRead(call: PageCall, question: SearchQuestion, { query }: SearchAnswer): Html {
  const { strings, link, url } = call;
  const variants = (value: string | null) => link('/search', { ...searchParameters(url), variants: value });
  const lines = [
    ...query.corrections.map(({ from, to }) => html`<p>${strings.search.corrected(from, to)}</p>`),
    ...query.notes.map((note) => showNote(call, note)),
    query.variants.length > 0 &&
      html`<p>${strings.search.variants}: ${query.variants.map(({ term, tried }) => `${term} → ${tried.join(', ')}`).join('; ')}. <a href="${variants('0')}">${strings.search.withoutVariants}</a></p>`,
    !question.useVariants && html`<p><a href="${variants(null)}">${strings.search.withVariants}</a></p>`,
  ].filter((line) => line !== false);
  return lines.length === 0 ? html`` : html`<div class="small soft">${lines}</div>`;
}

function takeAlong(call: PageCall, question: SearchQuestion, { tookMilliseconds }: SearchAnswer): Html {
  const { strings, link, url } = call;
  const explained = link('/search', { ...searchParameters(url), explain: question.explain ? null : '1' });
  return html`<p class="small no-print"><a href="${explained}">${question.explain ? strings.search.hideExplanation : strings.search.explain}</a></p>
<p class="small no-print">${strings.search.export}: ${exports(call).map(
    ({ href, title }, index) => html`${index > 0 ? ' · ' : ''}<a href="${href}">${title}</a>`,
  )} <span class="soft">· ${strings.search.took(String(tookMilliseconds))}</span></p>`;
}

function exports({ url, strings }: PageCall) {
  const { explain: _, ...parameters } = searchParameters(url);
  const address = (path: string) => toAddress(path, parameters);
  return [
    { type: 'text/csv', href: address('/v1/search.csv'), title: strings.search.csv },
    { type: 'application/json', href: address('/v1/search'), title: strings.search.json },
    { type: 'application/atom+xml', href: address('/v1/search.atom'), title: strings.search.feed },
  ];
}
