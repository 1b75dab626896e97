import type { SearchAnswer } from '../../api/search/answer-search.ts';
import { type Html, html } from '../blocks/html.ts';
import type { PageCall } from '../blocks/page.ts';
import { facetValueName } from '../blocks/show-value.ts';

type Why = NonNullable<SearchAnswer['why']>;

/** Why the list is empty, and links to what would find something. */
export function nothingFound(call: PageCall, query: string, why: Why): Html {
  const { strings, link } = call;
  return html`<h1>${strings.search.nothing}</h1>
<p class="lead">${strings.search.nothingFor(query)}</p>
${heldOf(call, why)}
${relaxations(call, why)}
${nearestWords(call, why)}
<h2>${strings.search.tips}</h2>
<p>${strings.search.tip}</p>
<p><a href="${link('/documents')}">${strings.search.browse}</a> · <a href="${link('/coverage')}">${strings.home.more}</a></p>`;
}

function relaxations({ strings, link, url }: PageCall, { relaxations }: Why): Html {
  if (relaxations.length === 0) return html``;
  const relaxed = relaxations.map((one) => {
    const target = new URL(one.url, url.origin);
    const parameters = [...new Set(target.searchParams.keys())].map(
      (name) => [name, target.searchParams.getAll(name)] as const,
    );
    const href = link(target.pathname, Object.fromEntries(parameters));
    const label = strings.search.without(conditionName(strings, one.drop));
    return html`<li><a href="${href}">${label}</a> <span class="soft">${strings.search.sections(one.total, one.totalIsExact)}</span></li>`;
  });
  return html`<h2>${strings.search.relax}</h2><ul>${relaxed}</ul>`;
}

/** `year=2021` as the reader's own words have it; other conditions are quoted as they were typed. */
function conditionName(strings: PageCall['strings'], drop: string): string {
  const known = strings.search.conditions[drop];
  if (known !== undefined) return known;
  const [, name, value] = /^(year|issuer|kind|language|document|section)=(.*)$/s.exec(drop) ?? [];
  if (name !== undefined && value !== undefined)
    return `${strings.facets[name as keyof typeof strings.facets]}: ${facetValueName(strings, name, value)}`;
  const [, phrase] = /^the quotation marks of (.*)$/s.exec(drop) ?? [];
  if (phrase !== undefined) return strings.search.quotationMarks(phrase);
  const [, required] = /^the requirement of (.*)$/s.exec(drop) ?? [];
  if (required !== undefined) return strings.search.requirement(required);
  return strings.search.word(drop);
}

function nearestWords({ strings, link }: PageCall, { nearest }: Why): Html {
  if (nearest.length === 0) return html``;
  return html`<h2>${strings.search.nearest}</h2><ul>${nearest.map((q) => html`<li><a href="${link('/search', { q })}">${q}</a></li>`)}</ul>`;
}

/** What is held at all of the years and bodies asked for: an empty shelf is not an empty search. */
function heldOf({ strings }: PageCall, { coverage }: Why): Html {
  if (coverage.length === 0) return html``;
  return html`<p>${strings.search.held}: ${coverage.map(({ asked, documents }) => `${asked} – ${strings.documents.count(documents)}`).join('; ')}</p>`;
}
