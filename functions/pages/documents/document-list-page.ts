import { maxParameterCharacters } from '../../api/serving/parameters.ts';
import type { Document } from '../../documents/document.ts';
import type { DocumentFilter, DocumentLibrary } from '../../library/document-library.ts';
import type { SearchBackend } from '../../ranking/search-backend.ts';
import { hiddenFields, selectField } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import type { Page, PageCall, PageRoute } from '../blocks/page.ts';
import { pager } from '../blocks/pager.ts';
import { langAttribute } from '../blocks/passage.ts';
import { facetValueName, kindName, languageName } from '../blocks/show-value.ts';
import type { CoverageRow } from './coverage-table.ts';

/** Documents a page: enough to scan, short enough to reach the end. */
const documentsPerPage = 50;

/** A list of more choices than this helps nobody; the search narrows better. */
const maxOptions = 400;

interface Stores {
  library: DocumentLibrary;
  search: SearchBackend;
}

export function documentListPages(stores: Stores): PageRoute[] {
  return [{ path: '/documents', render: (call) => renderList(call, stores) }];
}

async function renderList(call: PageCall, { library, search }: Stores): Promise<Page> {
  const { strings, url } = call;
  const cursor = url.searchParams.get('cursor');
  const [page, coverage] = await Promise.all([
    library.list(readFilter(url), { limit: documentsPerPage, ...(cursor === null ? {} : { cursor }) }),
    search.coverage(),
  ]);
  return {
    title: strings.documents.title,
    menu: '/documents',
    alternates: [{ type: 'text/csv', href: '/v1/documents.csv', title: strings.search.csv }],
    body: html`<h1>${strings.documents.title}</h1>
<p class="lead">${strings.documents.lead}</p>
${filterForm(call, coverage)}
${page.documents.length === 0 ? html`<p>${strings.documents.none}</p>` : documentList(call, page.documents)}
${pager(call, page.cursor ?? null)}
<p class="small no-print"><a href="/v1/documents.csv">${strings.documents.export}</a></p>`,
  };
}

function readFilter({ searchParams }: URL): DocumentFilter {
  const text = (name: string) => searchParams.get(name)?.slice(0, maxParameterCharacters) || undefined;
  const year = /^\d{4}$/.test(text('year') ?? '') ? Number(text('year')) : undefined;
  const [kind, issuer, language] = [text('kind'), text('issuer'), text('language')];
  return {
    ...(year !== undefined && { year }),
    ...(kind !== undefined && { kind }),
    ...(issuer !== undefined && { issuer }),
    ...(language !== undefined && { language }),
  };
}

/** One choice a column; a column with a single value offers nothing to choose. */
function filterForm(call: PageCall, coverage: readonly CoverageRow[]): Html {
  const { strings, url, link } = call;
  const fields = (['year', 'issuer', 'kind', 'language'] as const).map((name) => {
    const values = valuesOf(coverage, name);
    if (values.length < 2 || values.length > maxOptions) return html``;
    const options = values.map((value) => [value, facetValueName(strings, name, value)] as const);
    return selectField({
      name,
      label: strings.facets[name],
      options: [['', strings.documents.any], ...options],
      chosen: url.searchParams.get(name) ?? '',
    });
  });
  const hidden = new URL(link('/documents'), url.origin).searchParams;
  return html`<form class="fields no-print" method="get" action="/documents">${fields}${hiddenFields(hidden)}<button class="button">${strings.documents.filter}</button></form>`;
}

function valuesOf(coverage: readonly CoverageRow[], name: 'year' | 'issuer' | 'kind' | 'language'): string[] {
  const values = [
    ...new Set(coverage.flatMap((row) => (row[name] === null ? [] : [String(row[name])]))),
  ].sort();
  return name === 'year' ? values.reverse() : values;
}

function documentList(call: PageCall, documents: readonly Document[]): Html {
  return html`<ul class="results">${documents.map((document) => documentItem(call, document))}</ul>`;
}

function documentItem({ strings, link }: PageCall, document: Document): Html {
  const facts = [
    document.year ?? strings.documents.unknownYear,
    kindName(strings, document.kind),
    document.issuer,
    languageName(strings, document.language),
    strings.home.sections(document.sections),
  ].filter((fact) => fact !== null);
  return html`<li class="hit"><h2${langAttribute(document.language)}><a href="${link(`/documents/${document.id}`)}">${document.title}</a></h2>
<p class="hit-source">${facts.map(String).join(' · ')}</p></li>`;
}
