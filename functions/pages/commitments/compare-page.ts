import { headingOf } from '../../api/commitments/show-commitment.ts';
import type { ReportComparison } from '../../commitments/ledger/compare-reports.ts';
import { loadLedger } from '../../commitments/ledger/ledger.ts';
import type { LedgerStore } from '../../commitments/ledger/ledger-store.ts';
import type { StatementPair } from '../../commitments/ledger/pair-alike.ts';
import type { DocumentFacts, LedgerDocument, LedgerStatement } from '../../commitments/threads/thread.ts';
import { hiddenFields, selectField } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import type { Page, PageCall } from '../blocks/page.ts';
import { langAttribute } from '../blocks/passage.ts';
import { dataTable } from '../blocks/table.ts';
import { type CommitmentStrings, commitmentStrings } from './commitment-strings.ts';

/** `/compare?left=…&right=…`: two reports by meaning. Without a choice, only the form. */
export async function renderComparison(call: PageCall, store: LedgerStore): Promise<Page> {
  const words = commitmentStrings[call.language];
  const ledger = await loadLedger(store);
  const parameters = call.url.searchParams;
  const [left, right] = [parameters.get('left') ?? '', parameters.get('right') ?? ''];
  const compared = left && right ? await ledger.compare(left, right) : undefined;
  return {
    title: words.compareTitle,
    menu: '/compare',
    width: 'wide',
    body: html`<h1>${words.compareTitle}</h1>
<p class="lead">${words.compareLead}</p>
${choiceForm(words, ledger.documents, { left, right, language: parameters.get('lang') })}
${compared ? comparisonParts(call, words, compared) : ''}`,
  };
}

function choiceForm(
  words: CommitmentStrings,
  documents: readonly DocumentFacts[],
  chosen: { left: string; right: string; language: string | null },
): Html {
  const options = [
    ['', words.choose] as const,
    ...documents.map(({ id, title, year }) => [id, `${year ?? ''} ${title}`.trim()] as const),
  ];
  return html`<form method="get" action="/compare"><div class="fields">
${selectField({ name: 'left', label: words.left, chosen: chosen.left, options })}
${selectField({ name: 'right', label: words.right, chosen: chosen.right, options })}
<button class="button">${words.show}</button></div>${chosen.language ? hiddenFields([['lang', chosen.language]]) : ''}</form>`;
}

function comparisonParts(call: PageCall, words: CommitmentStrings, compared: ReportComparison): Html {
  const { left, right } = compared;
  const pairs = (title: string, rows: readonly NumberedPair[]) => pairTable(words, title, rows, compared);
  return html`${pairs(words.numbersChanged, compared.numbersChanged)}
${sideList(words.added, words, right, compared.added)}
${sideList(words.dropped, words, left, compared.dropped)}
${pairs(words.reworded, compared.reworded)}
${pairs(words.repeated, compared.repeated)}
<h2>${words.sections}</h2>
${dataTable<ReportComparison['sections'][number]>({
  caption: words.sections,
  isCaptionHidden: true,
  rows: compared.sections,
  columns: [
    { heading: yearly(words.left, left), cell: (pair) => sectionLink(call, words, left, pair.left) },
    { heading: yearly(words.right, right), cell: (pair) => sectionLink(call, words, right, pair.right) },
  ],
})}`;
}

/** "Earlier (2021)" */
function yearly(side: string, { year }: LedgerDocument): string {
  return year === null ? side : `${side} (${year})`;
}

function sectionLink(
  { link }: PageCall,
  words: CommitmentStrings,
  document: LedgerDocument,
  section: string | null,
): Html | string {
  if (section === null) return '—';
  return html`<a href="${link(`/documents/${document.id}#${section}`)}"${langAttribute(document.language)}>${headingOf(document, section) ?? words.opening}</a>`;
}

type NumberedPair = StatementPair & Partial<Pick<ReportComparison['numbersChanged'][number], 'numbers'>>;

function pairTable(
  words: CommitmentStrings,
  title: string,
  rows: readonly NumberedPair[],
  compared: ReportComparison,
): Html {
  if (rows.length === 0) return html`<h2>${title}</h2><p>${words.nothing}</p>`;
  return html`<h2>${title} (${rows.length})</h2>${dataTable<NumberedPair>({
    caption: title,
    isCaptionHidden: true,
    rows,
    columns: [
      { heading: words.left, cell: (pair) => sentence(compared.left, pair.left) },
      {
        heading: words.right,
        cell: (pair) => html`${sentence(compared.right, pair.right)}${changedNumbers(pair)}`,
      },
    ],
  })}`;
}

/** "40 kilns → 55 kilns" */
function changedNumbers({ numbers = [] }: NumberedPair): Html {
  return html`${numbers.map(({ target, found }) => html`<div class="soft">${target.text} → <strong>${found.text}</strong></div>`)}`;
}

function sideList(
  title: string,
  words: CommitmentStrings,
  document: LedgerDocument,
  statements: readonly LedgerStatement[],
): Html {
  const promises = statements.filter(({ kind }) => kind !== 'result');
  if (promises.length === 0) return html`<h2>${title}</h2><p>${words.nothing}</p>`;
  return html`<h2>${title} (${promises.length})</h2><ul>${promises.map((statement) => html`<li>${sentence(document, statement)}</li>`)}</ul>`;
}

function sentence({ language }: LedgerDocument, { text }: LedgerStatement): Html {
  return html`<span${langAttribute(language)}>${text}</span>`;
}
