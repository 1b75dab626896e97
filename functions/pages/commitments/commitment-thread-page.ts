import type { NumberSeries } from '../../commitments/ledger/build-series.ts';
import { type Ledger, type LedgerRow, loadLedger } from '../../commitments/ledger/ledger.ts';
import type { LedgerStore, Review } from '../../commitments/ledger/ledger-store.ts';
import { type StatusReason, splitReason } from '../../commitments/threads/status-reason.ts';
import type { Evidence, SearchedFor } from '../../commitments/threads/thread.ts';
import { type Html, html } from '../blocks/html.ts';
import { factList, notice } from '../blocks/notice.ts';
import { type Page, type PageCall, PageNotFoundError } from '../blocks/page.ts';
import { langAttribute, quotation } from '../blocks/passage.ts';
import { showTime } from '../blocks/show-value.ts';
import { dataTable } from '../blocks/table.ts';
import { placeLink, rowBadge, showSearchedWords, statementAddress, statusBadge } from './commitment-parts.ts';
import { type CommitmentStrings, commitmentStrings } from './commitment-strings.ts';
import { type ReviewDependencies, reviewForm, takeReview } from './review-form.ts';
import { numberSeries } from './series-parts.ts';
import { meaningsAddress } from './word-meanings.ts';

/** `/commitments/{id}`: one promise, what later documents say of it, what was searched, who reviewed it. */
export async function renderThread(
  call: PageCall,
  { ledger: store, keys, clock }: ReviewDependencies & { ledger: LedgerStore },
): Promise<Page | Response> {
  const words = commitmentStrings[call.language];
  const ledger = await loadLedger(store);
  const row = await ledger.find(call.parameters.id ?? '');
  if (!row) throw new PageNotFoundError(words.gone);
  const isPosted = call.request.method === 'POST';
  const posted = isPosted ? await takeReview(call, words, row, { store, keys, clock }) : undefined;
  if (posted instanceof Response) return posted;
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
    status: posted?.status ?? 200,
    body: html`${posted ? notice(posted.why, '') : ''}<h1>${(thread ? words.promise : words.result)(document.year)}</h1>
${quotation(statement.text, document.language, end > start ? numbers : [])}
<p class="hit-source">${placeLink(call, document, statement)}${statement.heading ? html` · <span${langAttribute(document.language)}>${statement.heading}</span>` : ''}</p>
${thread ? outcome(call, words, ledger, row) : ''}
${thread ? html`<h2>${words.thread}</h2>${evidenceList(call, words, ledger, row)}` : ''}${series(call, words, ledger, allSeries, row)}
<h2>${words.about}</h2>
${factList(factsOf(call, words, row))}
${thread ? html`<h2>${words.searched}</h2>${searchedList(call, words, ledger, thread.searched)}` : ''}
${review ? html`<h2>${words.history}</h2>${reviewList(call, words, ledger.reviewsOf(statement.id))}` : ''}
${thread ? reviewForm(call, words, row) : ''}
<p class="soft small">${words.machine}</p>`,
  };
}

/** The answer to read out: the status, why, and the sentence it rests on. */
function outcome(call: PageCall, words: CommitmentStrings, ledger: Ledger, row: LedgerRow): Html {
  const { thread, review, status } = row;
  const deciding = review
    ? undefined
    : thread!.evidence.find(({ statement }) => statement === thread!.decidedBy);
  return html`<section class="outcome"><h2 class="unseen">${words.whatBecame}</h2>
<p class="outcome-status">${rowBadge(row, words)} <span class="soft small">${review ? words.reviewed : words.proposed}</span></p>
${review ? html`<p>${review.note}</p><p class="soft small">${words.proposed}${words.colon}${words.statuses[thread!.status]}</p>` : html`<p>${reasonOf(call, ledger, thread!.reason, deciding)}</p>`}
${deciding ? quotation(deciding.text, languageIn(ledger, deciding)) : ''}
<p class="soft small">${status && words.statusHelp[status]} <a href="${call.link(meaningsAddress)}">${words.meanings}</a></p></section>`;
}

function factsOf(call: PageCall, words: CommitmentStrings, row: LedgerRow): [string, unknown][] {
  const { statement, document, thread } = row;
  const basis = html`${words.bases[statement.basis]} <a class="small" href="${call.link(meaningsAddress)}">${words.meanings}</a>`;
  return [
    [words.promised, thread && document.year],
    [words.due, statement.deadline?.year],
    [words.numbers, statement.quantities.map(({ text }) => text).join(' · ')],
    [words.actors, statement.actors.join(' · ')],
    [words.instruments, statement.instruments.join(' · ')],
    [words.issuer, document.issuer],
    [words.basis, thread && basis],
  ];
}

/** The rule in the reader's language, the deciding document by title and year, as a link to the sentence that decides. */
function reasonOf(
  call: PageCall,
  ledger: Ledger,
  reason: StatusReason,
  deciding: Evidence | undefined,
): Html {
  const { language, link } = call;
  const [before = '', after = ''] = splitReason(reason, language);
  const { document } = reason;
  if (document === undefined) return html`${before}`;
  const held = ledger.findDocument(document);
  const address =
    held && deciding?.document === document
      ? statementAddress(call, held, deciding)
      : link(`/documents/${document}`);
  const name = html`<a href="${address}"${langAttribute(languageIn(ledger, { document }))}>${ledger.nameDocument(document)}</a>`;
  // A title in Latin letters stands apart from the characters around it.
  const gap = language === 'zh' && languageIn(ledger, { document }) !== 'zh' ? ' ' : '';
  return html`${before}${name}${gap}${after}`;
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
<p${langAttribute(languageIn(ledger, one))}>${one.text}</p>
<p class="hit-source">${evidencePlace(call, ledger, one)}</p></li>`;
}

/** Said where the evidence is of the edition in another language. */
function languageNote(
  ledger: Ledger,
  { document }: LedgerRow,
  evidence: Evidence,
  words: CommitmentStrings,
): string {
  return languageIn(ledger, evidence) === document.language ? '' : ` · ${words.otherLanguage}`;
}

function languageIn(ledger: Ledger, { document }: Pick<Evidence, 'document'>): string {
  return ledger.findDocument(document)?.language ?? 'und';
}

function evidencePlace(call: PageCall, ledger: Ledger, evidence: Evidence): Html | string {
  const held = ledger.findDocument(evidence.document);
  return held ? placeLink(call, held, evidence) : evidence.document;
}

function series(
  call: PageCall,
  words: CommitmentStrings,
  ledger: Ledger,
  all: readonly NumberSeries[],
  { statement }: LedgerRow,
): Html {
  const own = all.find(({ points }) => points.some((point) => point.statement === statement.id));
  if (!own) return html``;
  return html`<h2>${words.series}</h2>${numberSeries(call, words, ledger, own)}
<p><a href="${call.link('/series')}">${words.allSeries}</a></p>`;
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
