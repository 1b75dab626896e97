import { changesUnit, type NumberSeries, type SeriesPoint } from '../../commitments/ledger/build-series.ts';
import { type Ledger, type LedgerRow, loadLedger } from '../../commitments/ledger/ledger.ts';
import type { LedgerStore, Review } from '../../commitments/ledger/ledger-store.ts';
import { type StatusReason, splitReason } from '../../commitments/threads/status-reason.ts';
import type { Evidence, SearchedFor } from '../../commitments/threads/thread.ts';
import { type Html, html } from '../blocks/html.ts';
import { factList } from '../blocks/notice.ts';
import { type Page, type PageCall, PageNotFoundError } from '../blocks/page.ts';
import { langAttribute, quotation } from '../blocks/passage.ts';
import { showTime } from '../blocks/show-value.ts';
import { dataTable } from '../blocks/table.ts';
import { seriesChart } from './commitment-chart.ts';
import { placeLink, rowBadge, showSearchedWords, statusBadge } from './commitment-parts.ts';
import { type CommitmentStrings, commitmentStrings } from './commitment-strings.ts';

/** `/commitments/{id}`: one promise, what later documents say of it, what was searched, who reviewed it. */
export async function renderThread(call: PageCall, store: LedgerStore): Promise<Page> {
  const words = commitmentStrings[call.language];
  const ledger = await loadLedger(store);
  const row = await ledger.find(call.parameters.id ?? '');
  if (!row) throw new PageNotFoundError(words.gone);
  const { statement, document, thread, review } = row;
  const allSeries = thread && statement.quantities.length > 0 ? await ledger.series({}) : [];
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
${factList(factsOf(call, words, ledger, row))}
${
  thread
    ? html`<h2>${words.thread}</h2>${evidenceList(call, words, ledger, row)}${series(call, words, allSeries, row)}
<h2>${words.searched}</h2>${searchedList(call, words, ledger, thread.searched)}`
    : ''
}
${review ? html`<h2>${words.history}</h2>${reviewList(call, words, ledger.reviewsOf(statement.id))}` : ''}
<p class="soft small">${words.machine}</p>`,
  };
}

function factsOf(
  call: PageCall,
  words: CommitmentStrings,
  ledger: Ledger,
  row: LedgerRow,
): [string, unknown][] {
  const { statement, document, thread, review, status } = row;
  const source = review ? words.reviewed : words.proposed;
  return [
    [words.status, status && html`${rowBadge(row, words)} <span class="soft">${source}</span>`],
    [words.reason, thread && reasonOf(call, ledger, thread.reason)],
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

/** The rule in the reader's language, the deciding document by title and year, as a link. */
function reasonOf({ language, link }: PageCall, ledger: Ledger, reason: StatusReason): Html {
  const [before = '', after = ''] = splitReason(reason, language);
  const { document } = reason;
  if (document === undefined) return html`${before}`;
  const name = html`<a href="${link(`/documents/${document}`)}"${langAttribute(languageOf(ledger, { document }))}>${ledger.nameDocument(document)}</a>`;
  return html`${before}${name}${after}`;
}

function evidenceList(call: PageCall, words: CommitmentStrings, ledger: Ledger, row: LedgerRow): Html {
  const { evidence } = row.thread!;
  const [near, others] = [evidence.filter(({ isNear }) => isNear), evidence.filter(({ isNear }) => !isNear)];
  const item = (one: Evidence) => evidenceItem(call, words, ledger, row, one);
  if (near.length === 0) {
    return html`<p>${words.noEvidence}</p>${others.length === 0 ? '' : html`<h3>${words.nearest}</h3><ol class="results">${others.map(item)}</ol>`}`;
  }
  const byYear = near.toSorted((left, right) => left.year - right.year || right.score - left.score);
  return html`<ol class="results">${byYear.map(item)}</ol>
${others.length === 0 ? '' : html`<details><summary>${words.alsoNear}</summary><ol class="results">${others.map(item)}</ol></details>`}`;
}

function evidenceItem(
  call: PageCall,
  words: CommitmentStrings,
  ledger: Ledger,
  row: LedgerRow,
  one: Evidence,
): Html {
  const decides = one.statement === row.thread!.decidedBy;
  return html`<li class="hit">
<p class="hit-source"><strong>${one.year}</strong> · ${one.kind === 'commitment' ? words.repeats : words.reports}${decides ? html` · <strong>${words.decides}</strong>` : ''}${languageNote(ledger, row, one, words)}</p>
<p${langAttribute(languageOf(ledger, one))}>${one.text}</p>
<p class="hit-source">${evidencePlace(call, ledger, one)}</p></li>`;
}

/** Said where the evidence is of the edition in another language. */
function languageNote(
  ledger: Ledger,
  { document }: LedgerRow,
  evidence: Evidence,
  words: CommitmentStrings,
): string {
  return languageOf(ledger, evidence) === document.language ? '' : ` · ${words.otherLanguage}`;
}

function languageOf(ledger: Ledger, { document }: Pick<Evidence, 'document'>): string {
  return ledger.findDocument(document)?.language ?? 'und';
}

function evidencePlace(call: PageCall, ledger: Ledger, evidence: Evidence): Html | string {
  const held = ledger.findDocument(evidence.document);
  return held ? placeLink(call, held, evidence) : evidence.document;
}

function series(
  { language }: PageCall,
  words: CommitmentStrings,
  all: readonly NumberSeries[],
  { statement }: LedgerRow,
): Html {
  const own = all.find(({ points }) => points.some((point) => point.statement === statement.id));
  if (!own) return html``;
  return html`<h2>${words.series}</h2>
${seriesChart(own.points, words.series, language)}
${contradictions(own, words)}${unitChanges(own, words)}
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

/** "From 2023: hectares → square kilometres", since the numbers of the table are in the first unit. */
function unitChanges({ unitChanges: years, points }: NumberSeries, words: CommitmentStrings): Html {
  return html`${years.map((year) => {
    const at = points.findIndex((point, place) => point.year === year && changesUnit(points, place));
    return html`<p>${words.unitChanged(year, points[at - 1]!.printedUnit, points[at]!.printedUnit)}</p>`;
  })}`;
}

function contradictions({ contradictions: years }: NumberSeries, words: CommitmentStrings): Html {
  return years.length === 0 ? html`` : html`<p>${words.contradiction} ${years.join(', ')}</p>`;
}

function searchedList(
  { link, language }: PageCall,
  words: CommitmentStrings,
  ledger: Ledger,
  searched: SearchedFor,
): Html {
  const titled = (id: string) => {
    const held = ledger.findDocument(id);
    return html`<a href="${link(`/documents/${id}`)}"${langAttribute(held?.language ?? 'und')}>${held?.title ?? id}</a>`;
  };
  const documents = searched.documents.map((id) => html`<li>${titled(id)}</li>`);
  return factList([
    [words.searchedWords, showSearchedWords(language, searched.terms)],
    [
      words.otherNames,
      searched.names.length > 0 &&
        html`<ul class="plain-list">${searched.names.map(({ name, by }) => html`<li>${name} <span class="soft">${words.joinedBy[by]}</span></li>`)}</ul>`,
    ],
    [words.searchedDocuments, documents.length > 0 && html`<ul class="plain-list">${documents}</ul>`],
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
