import type { SearchAnswer } from '../../api/search/answer-search.ts';
import { type Chip, filterChips } from '../blocks/chips.ts';
import { type Html, html } from '../blocks/html.ts';
import type { PageCall } from '../blocks/page.ts';
import { langAttribute } from '../blocks/passage.ts';
import { groupYears, periodValue, readSpan } from '../blocks/period.ts';
import { facetValueName } from '../blocks/show-value.ts';
import { searchParameters, toggled } from './search-question.ts';

type Facets = SearchAnswer['facets'];
type FacetName = keyof Facets;
type FacetValues = Facets[FacetName];

const facetNames: readonly FacetName[] = ['year', 'issuer', 'kind', 'language'];

/** Values of a facet shown at once; the others are folded away. */
const valuesShown = 8;

/** Values offered at all: the page has to stay light, and nobody reads a hundred. The most frequent come first. */
const valuesOffered = 40;

/** Years offered one by one; more are joined to decades. */
const maxYears = 16;

/** What the results can be narrowed to, with true counts; a value in force is marked and can be taken off. */
export function facetList(call: PageCall, facets: Facets): Html {
  const { strings } = call;
  const groups = facetNames.map((name) => facetGroup(call, name, facets[name]));
  return html`<details class="facets open-when-wide" id="filters"><summary>${strings.search.filters}</summary>
<h2 class="unseen">${strings.search.narrow}</h2>${groups}</details>`;
}

function facetGroup(call: PageCall, name: FacetName, values: FacetValues): Html {
  const chosen = searchParameters(call.url)[name] ?? [];
  if (values.length < 2 && chosen.length === 0) return html``;
  const ordered = name === 'year' ? yearValues(values, chosen) : values.slice(0, valuesOffered);
  const shown = ordered.slice(0, valuesShown).map((one) => facetValue(call, name, one));
  const folded = ordered.slice(valuesShown).map((one) => facetValue(call, name, one));
  return html`<div class="facet"><h3>${call.strings.facets[name]}</h3><ul>${shown}</ul>${
    folded.length > 0
      ? html`<details><summary>${call.strings.search.more(folded.length)}</summary><ul>${folded}</ul></details>`
      : ''
  }</div>`;
}

/** Latest first. Many years are offered as decades; within a chosen decade, as its years. */
function yearValues(values: FacetValues, chosen: readonly string[]): FacetValues {
  const span = readSpan(chosen[0]);
  const years = values.filter(
    ({ value }) => !span || (Number(value) >= span.from && Number(value) <= span.to),
  );
  const periods = groupYears(
    years.map(({ value }) => Number(value)),
    maxYears,
  ).reverse();
  return periods.map((period) => ({
    value: periodValue(period),
    count: years
      .filter(({ value }) => Number(value) >= period.from && Number(value) <= period.to)
      .reduce((sum, { count }) => sum + count, 0),
  }));
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

/** Filters in force as they stand in the address; documents by their titles where these are known. */
export function activeFilters({ url, link, strings }: PageCall, titles: ReadonlyMap<string, string>): Html {
  const parameters = searchParameters(url);
  const chips: Chip[] = [];
  for (const name of ['year', 'from', 'to', 'issuer', 'kind', 'language', 'document', 'section'] as const) {
    for (const value of parameters[name] ?? []) {
      const shown = titles.get(value) ?? facetValueName(strings, name, value);
      const label = `${filterName(strings.facets, name)}: ${shown}`;
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
