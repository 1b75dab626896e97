import { takePage } from '../../api/commitments/commitment-page.ts';
import { findStatements } from '../../api/commitments/find-statements.ts';
import type { SearchServices } from '../../api/search/prepare-search.ts';
import { maxParameterCharacters } from '../../api/serving/parameters.ts';
import {
  type Ledger,
  type LedgerFilter,
  type LedgerLine,
  type LedgerRow,
  loadLedger,
} from '../../commitments/ledger/ledger.ts';
import type { LedgerStore } from '../../commitments/ledger/ledger-store.ts';
import { type CommitmentStatus, commitmentStatuses } from '../../commitments/threads/thread.ts';
import { filterChips } from '../blocks/chips.ts';
import { hiddenFields, selectField, textField } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import type { Page, PageCall } from '../blocks/page.ts';
import { pager } from '../blocks/pager.ts';
import { langAttribute } from '../blocks/passage.ts';
import { languageName } from '../blocks/show-value.ts';
import { dataTable } from '../blocks/table.ts';
import { chartLegend, type YearCounts, yearChart } from './commitment-chart.ts';
import { promisesByDocument, promisesInOrder, readYear, yearsOf } from './commitment-parts.ts';
import { type CommitmentStrings, commitmentStrings } from './commitment-strings.ts';
import { wordMeanings } from './word-meanings.ts';

/** Rows a page. */
const pageRows = 50;
/** Columns of the picture: more get too thin to point at. Range 20 to 60. */
const yearsDrawn = 40;

interface Filters {
  q: string;
  year: string;
  status: string;
  issuer: string;
  document: string;
  language: string;
}

/** `/commitments`: filters, the picture of the years with its table, the list. */
export async function renderLedger(
  call: PageCall,
  store: LedgerStore,
  services: SearchServices,
): Promise<Page> {
  const words = commitmentStrings[call.language];
  const ledger = await loadLedger(store);
  const filters = readFilters(call.url.searchParams);
  const found = await findStatements(services, ledger, toLedgerFilter(filters));
  const lines = filters.q ? found.lines : readableFirst(found.lines, call.language);
  const { lines: page, next } = takePage(lines, {
    limit: pageRows,
    cursor: call.url.searchParams.get('cursor') ?? undefined,
  });
  const shown = await ledger.read(page);
  const machineQuery = `?${new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))}`;
  return {
    title: words.title,
    menu: '/commitments',
    width: 'wide',
    alternates: [
      { type: 'text/csv', href: `/v1/commitments.csv${machineQuery}`, title: words.exportCsv },
      { type: 'application/atom+xml', href: `/v1/commitments.atom${machineQuery}`, title: words.feed },
    ],
    body: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${filterForm(call, words, filters, ledger)}
${chips(call, words, ledger, filters)}
<h2 class="count">${words.found(lines.length)}</h2>
${found.isExact ? '' : html`<p class="soft small">${words.foundAtLeast}</p>`}
${lines.length === 0 ? html`<p>${words.none}</p>` : html`${picture(call, words, filters, lines)}${wordMeanings(words)}${(filters.q ? promisesInOrder : promisesByDocument)(call, words, shown, (row) => decidingSentence(ledger, row))}${pager(call, next)}`}
<p class="no-print"><a href="/v1/commitments.csv${machineQuery}">${words.exportCsv}</a> · <a href="/v1/commitments.atom${machineQuery}">${words.feed}</a> · <a href="${call.link('/series')}">${words.allSeries}</a></p>
<p class="soft small">${words.machine}</p>`,
  };
}

function readFilters(parameters: URLSearchParams): Filters {
  const get = (name: string) => (parameters.get(name) ?? '').slice(0, maxParameterCharacters);
  const status = get('status');
  const isKnown = (commitmentStatuses as readonly string[]).includes(status);
  return {
    q: get('q'),
    year: readYear(get('year')) === undefined ? '' : get('year'),
    status: isKnown ? status : '',
    issuer: get('issuer'),
    document: get('document'),
    language: get('language'),
  };
}

function toLedgerFilter({
  q,
  year,
  status,
  issuer,
  document,
  language,
}: Filters): LedgerFilter & { q?: string } {
  return {
    kind: 'commitment',
    ...(q && { q }),
    ...(year && { year: Number(year) }),
    ...(status && { status: [status] }),
    ...(issuer && { issuer }),
    ...(document && { document }),
    ...(language && { language }),
  };
}

function filterForm(
  call: PageCall,
  words: CommitmentStrings,
  filters: Filters,
  { documents, issuers }: Ledger,
): Html {
  const any = ['', words.any] as const;
  const language = call.url.searchParams.get('lang');
  return html`<form method="get" action="/commitments"><div class="fields">
${textField({ name: 'q', label: words.words, value: filters.q })}
${selectField({ name: 'year', label: words.year, chosen: filters.year, options: [any, ...yearsOf(documents).map((year) => [String(year), String(year)] as const)] })}
${selectField({ name: 'status', label: words.status, chosen: filters.status, options: [any, ...commitmentStatuses.map((status) => [status, words.statuses[status]] as const)] })}
${languageField(call, words, filters, documents)}${selectField({ name: 'issuer', label: words.issuer, chosen: filters.issuer, options: [any, ...issuers.map((issuer) => [issuer, issuer] as const)] })}
<button class="button">${words.filter}</button></div>
${hiddenFields([...(filters.document ? [['document', filters.document] as const] : []), ...(language ? [['lang', language] as const] : [])])}</form>`;
}

/** Offered where there is a choice: both editions of a report make the same promises. */
function languageField(
  { strings }: PageCall,
  words: CommitmentStrings,
  { language }: Filters,
  documents: Ledger['documents'],
): Html {
  const held = [...new Set(documents.map((document) => document.language))].sort();
  if (held.length < 2) return html``;
  const options = held.map((one) => [one, languageName(strings, one)] as const);
  return selectField({
    name: 'language',
    label: words.language,
    chosen: language,
    options: [['', words.any], ...options],
  });
}

function chips(
  { link, strings }: PageCall,
  words: CommitmentStrings,
  ledger: Ledger,
  filters: Filters,
): Html {
  const inForce = Object.entries(filters).filter(([, value]) => value !== '');
  const shown: Partial<Record<string, (value: string) => string>> = {
    status: (value) => words.statuses[value as CommitmentStatus],
    document: (value) => ledger.nameDocument(value),
    language: (value) => languageName(strings, value),
  };
  return filterChips(
    inForce.map(([name, value]) => ({
      label: shown[name]?.(value) ?? value,
      href: link('/commitments', { ...filters, [name]: '' }),
    })),
    { heading: words.filtersInForce, remove: words.removeFilter },
  );
}

function countByYear(rows: readonly LedgerLine[]): YearCounts[] {
  const byYear = Map.groupBy(rows, ({ document }) => document.year);
  return [...byYear]
    .flatMap(([year, same]) => (year === null ? [] : [{ year, counts: countStatuses(same) }]))
    .sort((left, right) => left.year - right.year);
}

function countStatuses(rows: readonly LedgerLine[]): Partial<Record<CommitmentStatus, number>> {
  const counts: Partial<Record<CommitmentStatus, number>> = {};
  for (const { status } of rows) if (status !== null) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** The newest years as a picture, all of them as its table. */
function picture(
  call: PageCall,
  words: CommitmentStrings,
  filters: Filters,
  rows: readonly LedgerLine[],
): Html {
  const years = countByYear(rows);
  const drawn = years.slice(-yearsDrawn);
  const [first, last] = [drawn[0]?.year ?? 0, drawn.at(-1)?.year ?? 0];
  const used = commitmentStatuses.filter((status) => years.some(({ counts }) => counts[status]));
  const totals = countStatuses(rows);
  return html`${yearChart(drawn, words.pictureOf(first, last), words.statuses)}
${chartLegend(
  used.map((status) => ({
    status,
    count: totals[status] ?? 0,
    href: call.link('/commitments', { ...filters, status }),
  })),
  words.statuses,
  words.legend,
)}
${drawn.length < years.length ? html`<p class="soft small">${words.pictureFrom(first)}</p>` : ''}
<details><summary>${words.picture}</summary>${dataTable<YearCounts>({
    caption: words.picture,
    isCaptionHidden: true,
    rows: years.toReversed(),
    columns: [
      { heading: words.year, isRowHeading: true, cell: ({ year }) => year },
      ...used.map((status) => ({
        heading: words.statuses[status],
        isNumber: true,
        cell: ({ counts }: YearCounts) => counts[status] ?? 0,
      })),
    ],
  })}</details>`;
}

/** The sentence a status rests on, with its year: a list that is read aloud needs no second page. */
function decidingSentence(ledger: Ledger, { thread, review }: LedgerRow): Html[] {
  const deciding = review
    ? undefined
    : thread?.evidence.find(({ statement }) => statement === thread.decidedBy);
  return deciding
    ? [
        html`${deciding.year}: <span${langAttribute(ledger.findDocument(deciding.document)?.language ?? 'und')}>${deciding.text}</span>`,
      ]
    : [];
}

/**
 * Newest year first as in the ledger, and of a year the documents in the reader's language; what has no end yet and what
 * cannot be rated stands behind what can.
 */
function readableFirst(rows: readonly LedgerLine[], language: string): LedgerLine[] {
  const behind = ({ status }: LedgerLine) => ['open', 'unratable'].indexOf(status ?? '');
  const year = ({ document }: LedgerLine) => document.year ?? 0;
  const isForeign = ({ document }: LedgerLine) => Number(document.language !== language);
  return rows.toSorted(
    (left, right) =>
      behind(left) - behind(right) || year(right) - year(left) || isForeign(left) - isForeign(right),
  );
}
