import type { NumberSeries, SeriesPoint } from '../commitments/build-series.ts';
import { type Ledger, type LedgerRow, loadLedger } from '../commitments/ledger.ts';
import type { LedgerStore, Review } from '../commitments/ledger-store.ts';
import type { Evidence, SearchedFor } from '../commitments/thread.ts';
import { seriesChart } from './commitment-chart.ts';
import { placeLink, statusBadge } from './commitment-parts.ts';
import { type CommitmentStrings, commitmentStrings } from './commitment-strings.ts';
import { type Html, html } from './html.ts';
import { factList } from './notice.ts';
import { type Page, type PageCall, PageNotFoundError } from './page.ts';
import { langAttribute, quotation } from './passage.ts';
import { showTime } from './show-value.ts';
import { dataTable } from './table.ts';

/** `/commitments/{id}`: one promise, what later documents say of it, what was searched, who reviewed it. */
export async function renderThread(call: PageCall, store: LedgerStore): Promise<Page> {
  const words = commitmentStrings[call.language];
  const ledger = await loadLedger(store);
  const row = ledger.find(call.parameters.id ?? '');
  if (!row) throw new PageNotFoundError(words.gone);
  const { statement, document, thread, review } = row;
  const [start, end] = [statement.start, statement.end];
  const numbers = statement.quantities.map((quantity): [number, number] => [
    quantity.start - start,
    quantity.end - start,
  ]);
  return {
    title: statement.text.slice(0, 80),
    menu: '/commitments',
    body: html`<h1>${words.promise}</h1>
${quotation(statement.text, document.language, end > start ? numbers : [])}
<p class="hit-source">${placeLink(call, document, statement)}${statement.heading ? html` · <span${langAttribute(document.language)}>${statement.heading}</span>` : ''}</p>
${factList(factsOf(row, words))}
${
  thread
    ? html`<h2>${words.thread}</h2>${evidenceList(call, words, ledger, thread.evidence)}${series(call, words, ledger, row)}
<h2>${words.searched}</h2>${searchedList(call, words, ledger, thread.searched, thread.evidence.length === 0)}`
    : ''
}
${review ? html`<h2>${words.history}</h2>${reviewList(call, words, ledger.reviewsOf(statement.id))}` : ''}
<p class="soft small">${words.machine}</p>`,
  };
}

function factsOf(
  { statement, document, thread, review, status }: LedgerRow,
  words: CommitmentStrings,
): [string, unknown][] {
  const source = review ? words.reviewed : words.proposed;
  return [
    [words.status, status && html`${statusBadge(status, words)} <span class="soft">${source}</span>`],
    [words.reason, thread?.reason],
    [words.note, review?.note],
    [words.promised, document.year],
    [words.due, statement.deadline?.year],
    [words.numbers, statement.quantities.map(({ text }) => text).join(' · ')],
    [words.actors, statement.actors.join(' · ')],
    [words.instruments, statement.instruments.join(' · ')],
    [words.issuer, document.issuer],
    [words.basis, words.bases[statement.basis]],
  ];
}

function evidenceList(
  call: PageCall,
  words: CommitmentStrings,
  ledger: Ledger,
  evidence: readonly Evidence[],
): Html {
  if (evidence.length === 0) return html`<p>${words.noEvidence}</p>`;
  const rows = [...evidence].sort((left, right) => left.year - right.year || right.score - left.score);
  return dataTable<Evidence>({
    caption: words.evidence,
    rows,
    columns: [
      { heading: words.year, isRowHeading: true, isNumber: true, cell: ({ year }) => year },
      {
        heading: words.evidence,
        cell: (one) => html`<span${langAttribute(languageOf(ledger, one))}>${one.text}</span>`,
      },
      {
        heading: words.speaksAs,
        cell: ({ kind }) =>
          html`<span class="soft">${kind === 'commitment' ? words.repeats : words.reports}</span>`,
      },
      { heading: words.document, cell: (one) => evidencePlace(call, ledger, one) },
    ],
  });
}

function languageOf(ledger: Ledger, { document }: Evidence): string {
  return ledger.documents.find(({ id }) => id === document)?.language ?? 'und';
}

function evidencePlace(call: PageCall, ledger: Ledger, { document, statement }: Evidence): Html | string {
  const held = ledger.documents.find(({ id }) => id === document);
  const sentence = held?.statements.find(({ id }) => id === statement);
  return held && sentence ? placeLink(call, held, sentence) : document;
}

function series(
  { language }: PageCall,
  words: CommitmentStrings,
  ledger: Ledger,
  { statement }: LedgerRow,
): Html {
  const own = ledger
    .series({})
    .find(({ points }) => points.some((point) => point.statement === statement.id));
  if (!own) return html``;
  return html`<h2>${words.series}</h2>
${seriesChart(own.points, words.series)}
${contradictions(own, words)}
${dataTable<SeriesPoint>({
  caption: words.series,
  isCaptionHidden: true,
  rows: own.points,
  columns: [
    { heading: words.year, isRowHeading: true, isNumber: true, cell: ({ year }) => year },
    { heading: words.role, cell: ({ role }) => (role === 'target' ? words.target : words.outcome) },
    { heading: words.numbers, isNumber: true, cell: ({ value }) => value.toLocaleString(language) },
    { heading: own.unit, cell: ({ text }) => text },
  ],
})}`;
}

function contradictions({ contradictions: years }: NumberSeries, words: CommitmentStrings): Html {
  return years.length === 0 ? html`` : html`<p>${words.contradiction} ${years.join(', ')}</p>`;
}

function searchedList(
  { link }: PageCall,
  words: CommitmentStrings,
  ledger: Ledger,
  searched: SearchedFor,
  isSilent: boolean,
): Html {
  const titles = searched.documents.map((id) => ({
    id,
    title: ledger.documents.find((one) => one.id === id)?.title ?? id,
  }));
  const documents = titles.map(
    ({ id, title }) => html`<li><a href="${link(`/documents/${id}`)}">${title}</a></li>`,
  );
  return factList([
    [words.searchedWords, searched.terms.join(' · ')],
    [words.searchedDocuments, documents.length > 0 && html`<ul class="plain-list">${documents}</ul>`],
    [
      words.nearest,
      isSilent &&
        searched.nearest &&
        html`${searched.nearest.text} <span class="soft">(${searched.nearest.document})</span>`,
    ],
  ]);
}

function reviewList({ language }: PageCall, words: CommitmentStrings, reviews: readonly Review[]): Html {
  return dataTable<Review>({
    caption: words.history,
    isCaptionHidden: true,
    rows: reviews,
    columns: [
      { heading: words.when, isRowHeading: true, cell: ({ reviewedAt }) => showTime(language, reviewedAt) },
      { heading: words.status, cell: ({ status }) => statusBadge(status, words) },
      { heading: words.note, cell: ({ note }) => note },
    ],
  });
}
