import { maxParameterCharacters } from '../../api/serving/parameters.ts';
import type { NumberSeries } from '../../commitments/ledger/build-series.ts';
import { loadLedger } from '../../commitments/ledger/ledger.ts';
import type { LedgerStore } from '../../commitments/ledger/ledger-store.ts';
import { hiddenFields, selectField, textField } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import type { Page, PageCall } from '../blocks/page.ts';
import { langAttribute, languageOf } from '../blocks/passage.ts';
import { type CommitmentStrings, commitmentStrings } from './commitment-strings.ts';
import { numberSeries } from './series-parts.ts';

/** Pictures a page: more make it slow to scroll, and the filters narrow better. Range 10 to 60. */
const seriesShown = 30;

/** `/series?q=&issuer=`: every number that is followed over the years, as a picture with its table. */
export async function renderSeries(call: PageCall, store: LedgerStore): Promise<Page> {
  const words = commitmentStrings[call.language];
  const ledger = await loadLedger(store);
  const get = (name: string) => (call.url.searchParams.get(name) ?? '').slice(0, maxParameterCharacters);
  const filters = { q: get('q'), issuer: get('issuer') };
  const found = await ledger.series(filters);
  const shown = found.slice(0, seriesShown);
  return {
    title: words.seriesTitle,
    menu: '/commitments',
    alternates: [
      {
        type: 'application/json',
        href: `/v1/series?${new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))}`,
        title: 'JSON',
      },
    ],
    body: html`<h1>${words.seriesTitle}</h1>
<p class="lead">${words.seriesLead}</p>
${filterForm(call, words, filters, ledger.issuers)}
<h2 class="count">${words.seriesFound(found.length)}</h2>
${found.length === 0 ? html`<p>${words.seriesNone}</p>` : ''}${found.length > shown.length ? html`<p>${words.seriesCut(shown.length)}</p>` : ''}
${shown.map(
  (series) =>
    html`<section class="hit">${heading(call, series)}
${numberSeries(call, words, ledger, series)}</section>\n`,
)}
<p class="soft small">${words.machine}</p>`,
  };
}

/** Name and body in the reader's language, where its reports have them in it. */
function heading({ language }: PageCall, { label, labels, issuer, issuers }: NumberSeries): Html {
  const name = labels[language] ?? label;
  const body = issuers.find((one) => languageOf(one) === language) ?? issuer ?? '';
  return html`<h3${langAttribute(languageOf(name))}>${name}</h3><p class="hit-source"${langAttribute(languageOf(body))}>${body}</p>`;
}

function filterForm(
  call: PageCall,
  words: CommitmentStrings,
  { q, issuer }: { q: string; issuer: string },
  issuers: readonly string[],
): Html {
  const language = call.url.searchParams.get('lang');
  return html`<form method="get" action="/series"><div class="fields">
${textField({ name: 'q', label: words.seriesWords, value: q })}
${selectField({ name: 'issuer', label: words.issuer, chosen: issuer, options: [['', words.any], ...issuers.map((name) => [name, name] as const)] })}
<button class="button">${words.filter}</button></div>${hiddenFields(language ? [['lang', language]] : [])}</form>`;
}
