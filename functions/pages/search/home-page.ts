import { parseQuery } from '../../query/parse-query.ts';
import type { Clause, Query } from '../../query/query.ts';
import type { SearchBackend } from '../../ranking/search-backend.ts';
import { searchForm } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import type { Page, PageCall, PageRoute } from '../blocks/page.ts';
import { langAttribute, languageOf } from '../blocks/passage.ts';
import { showTime } from '../blocks/show-value.ts';
import type { UiLanguage } from '../blocks/ui-language.ts';
import { type CoverageRow, yearSpan } from '../documents/coverage-table.ts';

/**
 * Questions to begin with, of different kinds. Only those that find something in the collection at hand
 * are shown, so that nobody's first click leads nowhere.
 */
const examples: Record<UiLanguage, readonly string[]> = {
  en: [
    'what did we promise about phosphogypsum in 2021',
    '"two lines and one ledger"',
    'sewage pipe networks in development zones',
    'how many green factories year:2023',
    '磷石膏综合利用率',
    'health care',
    'taxes and the deficit',
  ],
  zh: [
    '磷石膏综合利用率',
    '“两线一账”是什么意思',
    '开发区污水管网建成了吗',
    '绿色工厂 year:2023',
    'manganese slag',
    '财政收入',
    '就业',
  ],
};

/** Those among them that are asked. */
const questions: ReadonlySet<string> = new Set([
  'what did we promise about phosphogypsum in 2021',
  '“两线一账”是什么意思',
  '开发区污水管网建成了吗',
]);

/** Examples shown at most. */
const examplesShown = 5;

/** Examples that find something, by language: asked once for every generation of the index. */
interface WorkingExamples {
  generation: number;
  byLanguage: Map<UiLanguage, Promise<string[]>>;
}

interface Stores {
  search: SearchBackend;
  /** Pages of other rooms; those that are there are introduced. */
  pages?: readonly PageRoute[];
}

export function homePages({ search, pages = [] }: Stores): PageRoute[] {
  const paths = pages.map(({ path }) => path);
  let working: WorkingExamples = { generation: -1, byLanguage: new Map() };
  const examplesFor = (language: UiLanguage, generation: number): Promise<string[]> => {
    if (working.generation !== generation) working = { generation, byLanguage: new Map() };
    const found = working.byLanguage.get(language) ?? findWorkingExamples(search, language);
    working.byLanguage.set(language, found);
    found.catch(() => working.byLanguage.delete(language));
    return found;
  };
  return [{ path: '/', render: (call) => renderHome(call, { search, paths, examplesFor }) }];
}

interface HomeParts {
  search: SearchBackend;
  paths: readonly string[];
  examplesFor: (language: UiLanguage, generation: number) => Promise<string[]>;
}

async function renderHome(call: PageCall, { search, paths, examplesFor }: HomeParts): Promise<Page> {
  const { strings, link, language, url } = call;
  const [status, coverage] = await Promise.all([search.status(), search.coverage()]);
  const tried = status.documents === 0 ? [] : await examplesFor(language, status.generation);
  return {
    title: strings.home.title,
    description: strings.site.motto,
    search: false,
    body: html`<div class="home">
<h1>${strings.home.heading}</h1>
<p class="lead">${strings.home.lead}</p>
${searchForm({
  action: '/search',
  label: strings.home.label,
  button: strings.site.search,
  query: '',
  hidden: new URL(link('/search'), url.origin).searchParams,
  hint: strings.home.hint,
  ...(paths.includes('/ask') && { instead: { action: '/ask', button: strings.menu.ask } }),
  isLarge: true,
})}
${exampleList(call, tried, paths)}
${toolList(call, paths)}
<h2>${strings.home.inside}</h2>
${coverageSummary(call, coverage, status.publishedAt)}
</div>`,
  };
}

async function findWorkingExamples(search: SearchBackend, language: UiLanguage): Promise<string[]> {
  const counts = await Promise.all(
    examples[language].map((text) => search.count(requireEveryWord(parseQuery(text)), {})),
  );
  return examples[language].filter((_, index) => (counts[index]?.total ?? 0) > 0).slice(0, examplesShown);
}

/** A word in common is enough for a search, but not for an example: here all that matter must meet in one section. */
function requireEveryWord(query: Query): Query {
  const clauses = query.clauses.map((clause): Clause => {
    return clause.occurrence === 'should' && clause.weight === 1 ? { ...clause, occurrence: 'must' } : clause;
  });
  return { ...query, clauses };
}

/** What asks is answered by quotations, what names is searched for. */
function exampleList({ strings, link }: PageCall, tried: readonly string[], paths: readonly string[]): Html {
  if (tried.length === 0) return html``;
  const pathOf = (q: string) => (paths.includes('/ask') && questions.has(q) ? '/ask' : '/search');
  return html`<h2>${strings.home.examples}</h2>
<ul class="plain-list examples">${tried.map((q) => html`<li><a href="${link(pathOf(q), { q })}"${langAttribute(languageOf(q))}>${q}</a></li>`)}</ul>`;
}

const tools = ['commitments', 'silence', 'compare', 'series', 'terms', 'ask', 'verify'] as const;

/** What else the site does, a line each. */
function toolList({ strings, link }: PageCall, paths: readonly string[]): Html {
  const here = tools.filter((name) => paths.includes(`/${name}`));
  if (here.length === 0) return html``;
  return html`<h2>${strings.home.tools}</h2>
<ul class="plain-list tools">${here.map(
    (name) =>
      html`<li><a href="${link(`/${name}`)}">${strings.menu[name]}</a><br><span class="soft">${strings.home.toolLines[name]}</span></li>`,
  )}</ul>`;
}

function coverageSummary(
  { strings, link, language }: PageCall,
  coverage: readonly CoverageRow[],
  updatedAt: string | null,
): Html {
  if (coverage.length === 0) return html`<p>${strings.home.empty}</p>`;
  const span = yearSpan(coverage);
  const sum = (field: 'documents' | 'sections') => coverage.reduce((total, row) => total + row[field], 0);
  const issuers = new Set(coverage.flatMap(({ issuer }) => (issuer === null ? [] : [issuer])));
  const figures = [
    strings.home.documents(sum('documents')),
    strings.home.sections(sum('sections')),
    span && strings.home.years(span.from, span.to),
    issuers.size > 0 && strings.home.issuers(issuers.size),
  ];
  return html`<ul class="figures">${figures.map((figure) => figure && html`<li>${figure}</li>`)}</ul>
<p><a href="${link('/coverage')}">${strings.home.more}</a> · <a href="${link('/documents')}">${strings.home.browse}</a></p>
${updatedAt ? html`<p class="soft small">${strings.home.updated}: ${showTime(language, updatedAt)}</p>` : ''}`;
}
