import type { SearchAnswer } from '../api/answer-search.ts';
import { type Chip, filterChips } from './chips.ts';
import { type Html, html } from './html.ts';
import type { PageCall } from './page.ts';
import { langAttribute } from './passage.ts';
import { searchParameters, toggled } from './search-question.ts';
import { facetValueName } from './show-value.ts';

type Facets = SearchAnswer['facets'];
type FacetName = keyof Facets;

const facetNames: readonly FacetName[] = ['year', 'issuer', 'kind', 'language'];

/** Values of a facet shown at once; the others are folded away. */
const valuesShown = 8;

/** What the results can be narrowed to, with true counts; a value in force is marked and can be taken off. */
export function facetList(call: PageCall, facets: Facets): Html {
  const { strings } = call;
  const groups = facetNames.map((name) => facetGroup(call, name, facets[name]));
  return html`<details class="facets open-when-wide" id="filters"><summary>${strings.search.filters}</summary>
<h2 class="unseen">${strings.search.narrow}</h2>${groups}</details>`;
}

function facetGroup(call: PageCall, name: FacetName, values: Facets[FacetName]): Html {
  const parameters = searchParameters(call.url);
  const isUseful = values.length > 1 || (parameters[name]?.length ?? 0) > 0;
  if (!isUseful) return html``;
  const ordered = name === 'year' ? [...values].sort((a, b) => b.value.localeCompare(a.value)) : values;
  const shown = ordered.slice(0, valuesShown).map((one) => facetValue(call, name, one));
  const folded = ordered.slice(valuesShown).map((one) => facetValue(call, name, one));
  return html`<div class="facet"><h3>${call.strings.facets[name]}</h3><ul>${shown}</ul>${
    folded.length > 0
      ? html`<details><summary>${call.strings.search.more(folded.length)}</summary><ul>${folded}</ul></details>`
      : ''
  }</div>`;
}

function facetValue(
  { link, url, strings }: PageCall,
  name: FacetName,
  { value, count }: { value: string; count: number },
): Html {
  const parameters = searchParameters(url);
  const isActive = parameters[name]?.includes(value) ?? false;
  const shown = facetValueName(strings, name, value);
  const language = name === 'issuer' && /\p{Script=Han}/u.test(value) ? langAttribute('zh') : '';
  return html`<li><a href="${link('/search', toggled(parameters, name, value))}"${isActive ? html` aria-current="true"` : ''}><span${language}>${isActive ? '✓ ' : ''}${shown}</span><span class="count">${count}</span></a></li>`;
}

/** Filters in force as they stand in the address. */
export function activeFilters({ url, link, strings }: PageCall): Html {
  const parameters = searchParameters(url);
  const chips: Chip[] = [];
  for (const name of ['year', 'from', 'to', 'issuer', 'kind', 'language', 'document', 'section'] as const) {
    for (const value of parameters[name] ?? []) {
      const label = `${filterName(strings.facets, name)}: ${facetValueName(strings, name, value)}`;
      if (value !== '') chips.push({ label, href: link('/search', without(parameters, name, value)) });
    }
  }
  const all = link('/search', { q: parameters.q ?? null });
  const clear =
    chips.length > 1 ? html`<p class="small"><a href="${all}">${strings.search.clear}</a></p>` : '';
  return html`${filterChips(chips, { heading: strings.search.active, remove: strings.search.remove })}${clear}`;
}

function filterName(names: PageCall['strings']['facets'], name: string): string {
  if (name === 'from') return `${names.year} ≥`;
  if (name === 'to') return `${names.year} ≤`;
  return names[name as keyof typeof names];
}

function without(parameters: Record<string, string[]>, name: string, value: string) {
  return { ...parameters, [name]: (parameters[name] ?? []).filter((one) => one !== value) };
}
