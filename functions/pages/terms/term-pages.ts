import { maxParameterCharacters } from '../../api/serving/parameters.ts';
import { variantsOf } from '../../api/terms/term-routes.ts';
import type { CitedDocument } from '../../terms/collection/citation-graph.ts';
import { loadTerms } from '../../terms/collection/load-terms.ts';
import type {
  PlacedQuote,
  PolicyTerm,
  TermPlace,
  TermSummary,
} from '../../terms/collection/term-collection.ts';
import type { TermStore } from '../../terms/collection/term-store.ts';
import type { PolicyTermKind } from '../../terms/policy-term.ts';
import type { Gloss, Glosses } from '../../terms/termbase/parse-glosses.ts';
import type { Termbase } from '../../terms/termbase/termbase.ts';
import { hiddenFields, selectField, textField } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import { notice } from '../blocks/notice.ts';
import { type Page, type PageCall, PageNotFoundError, type PageRoute } from '../blocks/page.ts';
import { langAttribute, languageOf, quotation } from '../blocks/passage.ts';
import { sectionName } from '../blocks/show-value.ts';
import { dataTable } from '../blocks/table.ts';
import { termChart } from './term-chart.ts';
import { type TermStrings, termStrings } from './term-strings.ts';

interface Stores {
  terms: TermStore;
  termbase: Termbase;
  glosses: Glosses;
}

/** Terms a page shows; the filter narrows better than turning pages. */
const termsShown = 200;
const placesShown = 300;

/** The words of policy for people: the list, one term over the years, cited document numbers. */
export function termPages(stores: Stores): PageRoute[] {
  return [
    { path: '/terms', render: (call) => renderTerms(call, stores) },
    { path: '/terms/:id', render: (call) => renderTerm(call, stores) },
    { path: '/citations', render: (call) => renderCitations(call, stores) },
  ];
}

async function renderTerms(call: PageCall, { terms: store }: Stores): Promise<Page> {
  const words = termStrings[call.language];
  const q = (call.url.searchParams.get('q') ?? '').slice(0, maxParameterCharacters);
  const kind = readKind(call.url.searchParams.get('kind'), words);
  const found = ownLanguageFirst(call, (await loadTerms(store)).list({ q, kind }));
  return {
    title: words.title,
    menu: '/terms',
    width: 'wide',
    alternates: [{ type: 'text/csv', href: '/v1/terms.csv', title: words.exportCsv }],
    body: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${filterForm(call, words, q, kind)}
<h2 class="count">${words.found(found.length)}</h2>
${found.length === 0 ? html`<p>${words.none}</p>` : termList(call, words, found.slice(0, termsShown))}
${cutNote(words, termsShown, found.length)}
<p><a href="/v1/terms.csv">${words.exportCsv}</a> · <a href="${call.link('/citations')}">${words.citationsTitle}</a></p>`,
  };
}

/** The most used first, those in the reader's language before the others. */
function ownLanguageFirst({ language }: PageCall, found: readonly TermSummary[]): TermSummary[] {
  const isForeign = ({ term }: TermSummary) => Number(languageOf(term) !== language);
  return found.toSorted((left, right) => isForeign(left) - isForeign(right));
}

/** A list that ends early says so. */
function cutNote(words: TermStrings, shown: number, total: number): Html {
  return shown < total ? html`<p class="soft">${words.cut(shown, total)}</p>` : html``;
}

function readKind(given: string | null, words: TermStrings): PolicyTermKind | undefined {
  return given !== null && Object.hasOwn(words.kinds, given) ? (given as PolicyTermKind) : undefined;
}

function filterForm(call: PageCall, words: TermStrings, q: string, kind: PolicyTermKind | undefined): Html {
  const options = Object.entries(words.kinds);
  const language = call.url.searchParams.get('lang');
  return html`<form method="get" action="/terms"><div class="fields">
${textField({ name: 'q', label: words.words, value: q })}
${selectField({ name: 'kind', label: words.kind, chosen: kind ?? '', options: [['', words.any], ...options] })}
<button class="button">${words.filter}</button></div>${hiddenFields(language ? [['lang', language]] : [])}</form>`;
}

function termList({ link }: PageCall, words: TermStrings, rows: readonly TermSummary[]): Html {
  return html`<ul class="term-list">${rows.map(
    (
      row,
    ) => html`<li><a href="${link(`/terms/${row.id}`)}"${langAttribute(languageOf(row.term))}>${row.term}</a>
<p class="hit-source">${factsOf(words, row)}</p></li>\n`,
  )}</ul>`;
}

function factsOf(
  words: TermStrings,
  { kind, uses, documents, firstYear, lastYear, isDefined }: TermSummary,
): string {
  const facts = [
    words.kinds[kind],
    words.used(uses, documents),
    span(firstYear, lastYear),
    isDefined && kind !== 'defined' && words.defined,
  ];
  return facts.filter((fact) => fact !== '' && fact !== false).join(' · ');
}

function span(from: number | null, to: number | null): string {
  if (from === null || to === null) return '';
  return from === to ? String(from) : `${from}–${to}`;
}

async function renderTerm(call: PageCall, { terms: store, termbase, glosses }: Stores): Promise<Page> {
  const words = termStrings[call.language];
  const terms = await loadTerms(store);
  const given = call.parameters.id ?? '';
  const term = terms.find(given) ?? terms.findByWords(given);
  if (term === undefined) throw new PageNotFoundError(words.missing);
  const variants = variantsOf(term, termbase);
  return {
    title: term.term,
    menu: '/terms',
    description: term.definitions[0]?.text ?? words.neverDefined(term.uses, term.documents),
    body: html`<p><a href="${call.link('/terms')}">${words.back}</a></p>
<h1${langAttribute(languageOf(term.term))}>${term.term}</h1>
<p class="soft">${words.kinds[term.kind]}</p>
${meaning(call, words, term)}
${curated(call, words, glosses.find([term.term, ...term.surfaces]))}
${formList(
  words,
  words.otherForms,
  term.surfaces.filter((surface) => surface.toLowerCase() !== term.term.toLowerCase()),
)}
${formList(words, words.variants, variants)}
${years(words, term)}
${places(call, words, term.places)}
${relatedTerms(call, words, term)}
<p><a href="${call.link('/search', { q: `"${term.term}"` })}">${words.searchFor}</a></p>`,
  };
}

function meaning(call: PageCall, words: TermStrings, term: PolicyTerm): Html {
  const expansions =
    term.expansions.length === 0
      ? html``
      : html`<h2>${words.expansion}</h2><p class="soft small">${words.expansionHelp}</p>${term.expansions.slice(0, 5).map((one) => placedQuote(call, one))}`;
  const definitions =
    term.definitions.length === 0
      ? notice(words.definition, html`<p>${words.neverDefined(term.uses, term.documents)}</p>`)
      : html`<h2>${words.definition}</h2>${term.definitions.slice(0, 5).map((one) => placedQuote(call, one))}`;
  return html`${definitions}${expansions}`;
}

/** Apart from what documents say, and told so; the page's language first. */
function curated({ language }: PageCall, words: TermStrings, glosses: readonly Gloss[]): Html {
  const shown = glosses.toSorted((a, b) => Number(b.language === language) - Number(a.language === language));
  if (shown.length === 0) return html``;
  return html`<h2>${words.gloss}</h2><p class="soft small">${words.glossHelp}</p>${shown.map(({ text, language: of }) => html`<p lang="${of}">${text}</p>`)}`;
}

function placedQuote({ link }: PageCall, { text, title, year, section, start, end }: PlacedQuote): Html {
  const [document = '', id = ''] = section.split('#');
  const address = link(`/documents/${document}#${id}`, { from: start, to: end });
  return html`${quotation(text, languageOf(text))}<p class="hit-source"><a href="${address}"${langAttribute(languageOf(title))}>${title}${year === null || title.includes(String(year)) ? '' : ` (${year})`}</a></p>`;
}

function formList(words: TermStrings, heading: string, forms: readonly string[]): Html {
  return forms.length === 0
    ? html``
    : html`<p><strong>${heading}</strong>${words.colon}${forms.join(' · ')}</p>`;
}

function years(words: TermStrings, { term, byYear }: PolicyTerm): Html {
  const [first, last] = [byYear[0], byYear.at(-1)];
  if (first === undefined || last === undefined) return html``;
  return html`<h2>${words.byYear}</h2>${termChart(byYear, words.byYearPicture(term, first.year, last.year))}
${dataTable({
  caption: words.byYear,
  isCaptionHidden: true,
  rows: byYear,
  columns: [
    { heading: words.year, isRowHeading: true, cell: ({ year }) => year },
    { heading: words.uses, isNumber: true, cell: ({ count }) => count },
    { heading: words.rate, isNumber: true, cell: ({ per10k }) => per10k.toFixed(2) },
    { heading: words.documents, isNumber: true, cell: ({ documents }) => documents },
  ],
})}<p class="soft small">${words.rateHelp}</p>`;
}

function places({ link }: PageCall, words: TermStrings, all: readonly TermPlace[]): Html {
  return html`<h2>${words.everyUse}</h2>${cutNote(words, placesShown, all.length)}${dataTable<TermPlace>({
    caption: words.everyUse,
    isCaptionHidden: true,
    rows: all.slice(0, placesShown),
    columns: [
      { heading: words.year, isNumber: true, cell: ({ year }) => year ?? '' },
      {
        heading: words.section,
        isRowHeading: true,
        cell: ({ title, section, sectionName: name }) => {
          const shown = name === null ? words.opening : sectionName({ ...name, number: null }, words.opening);
          return html`<a href="${link(`/documents/${section}`)}"${langAttribute(name === null ? 'und' : languageOf(shown))}>${shown}</a><br><span class="soft small"${langAttribute(languageOf(title))}>${title}</span>`;
        },
      },
      { heading: words.uses, isNumber: true, cell: ({ count }) => count },
    ],
  })}`;
}

function relatedTerms({ link }: PageCall, words: TermStrings, { related }: PolicyTerm): Html {
  if (related.length === 0) return html``;
  return html`<h2>${words.related}</h2><ul>${related.map(({ id, term }) => html`<li><a href="${link(`/terms/${id}`)}"${langAttribute(languageOf(term))}>${term}</a></li>`)}</ul>`;
}

async function renderCitations(call: PageCall, { terms: store }: Stores): Promise<Page> {
  const words = termStrings[call.language];
  const isMissingOnly = call.url.searchParams.get('held') === 'no';
  const graph = (await loadTerms(store)).citations;
  const cited = (isMissingOnly ? graph.citedButNotHeld() : graph.all())
    .filter(({ citedBy, heldBy }) => citedBy.length > 0 || heldBy.length > 1)
    // A conflict is for somebody to settle: it comes first, however seldom it is cited.
    .sort((a, b) => Number(b.heldBy.length > 1) - Number(a.heldBy.length > 1));
  return {
    title: words.citationsTitle,
    menu: '/terms',
    width: 'wide',
    body: html`<h1>${words.citationsTitle}</h1>
<p class="lead">${words.citationsLead}</p>
<p>${isMissingOnly ? html`<a href="${call.link('/citations')}">${words.allCited}</a>` : html`<a href="${call.link('/citations', { held: 'no' })}">${words.onlyMissing}</a>`}</p>
${cited.length === 0 ? html`<p>${words.noCitations}</p>` : citationList(call, words, cited.slice(0, placesShown))}${cutNote(words, placesShown, cited.length)}`,
  };
}

/** Documents named under each number; the rest is found by searching for it. */
const citingShown = 6;

function citationList(call: PageCall, words: TermStrings, rows: readonly CitedDocument[]): Html {
  return html`<ul class="results">${rows.map((row) => citedNumber(call, words, row))}</ul>`;
}

function citedNumber(
  { link }: PageCall,
  words: TermStrings,
  { text, title: printedTitle, citedBy, held: holders }: CitedDocument,
): Html {
  const held = holders.map(
    ({ id, title }) =>
      html` <a href="${link(`/documents/${id}`)}"${langAttribute(languageOf(title))}>${title}</a>`,
  );
  const byDocument = [...Map.groupBy(citedBy, ({ document }) => document).values()];
  const citing = byDocument.slice(0, citingShown).map(([first, ...more]) => {
    const { section, title, year, start, end } = first!;
    const [document = '', id = ''] = section.split('#');
    const address = link(`/documents/${document}#${id}`, { from: start, to: end });
    const times = more.length === 0 ? '' : ` × ${more.length + 1}`;
    return html`<li><a href="${address}"${langAttribute(languageOf(title))}>${title}</a>${year === null ? '' : ` · ${year}`}${times}</li>`;
  });
  const beside =
    printedTitle === null
      ? ''
      : html`<p${langAttribute(languageOf(printedTitle))}>${printedTitle}</p>
`;
  return html`<li class="hit"><h2${langAttribute(languageOf(text))}>${text}</h2>
${beside}<p class="hit-source">${held.length === 0 ? words.notHeld : html`${words.heldAs}${words.colon}${held}`}${held.length > 1 ? ` · ${words.conflict}` : ''}</p>
${citing.length === 0 ? '' : html`<h3>${words.citedBy}</h3><ul>${citing}</ul>`}</li>\n`;
}
