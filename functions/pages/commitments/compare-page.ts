import { headingOf } from '../../api/commitments/show-commitment.ts';
import type { ReportComparison } from '../../commitments/ledger/compare-reports.ts';
import { type Ledger, loadLedger } from '../../commitments/ledger/ledger.ts';
import type { LedgerStore } from '../../commitments/ledger/ledger-store.ts';
import type { StatementPair } from '../../commitments/ledger/pair-alike.ts';
import type { DocumentFacts, LedgerDocument, LedgerStatement } from '../../commitments/threads/thread.ts';
import { hiddenFields, selectField } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import { notice } from '../blocks/notice.ts';
import type { Page, PageCall } from '../blocks/page.ts';
import { langAttribute } from '../blocks/passage.ts';
import { dataTable } from '../blocks/table.ts';
import { statementAddress } from './commitment-parts.ts';
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
${compared && left !== right ? comparisonParts(call, words, compared) : html`${left || right ? notice(left === right ? words.chooseOther : words.chooseTwo, '') : ''}${neighbours(call, words, ledger)}`}`,
  };
}

/** Pairs offered to begin with. */
const pairsOffered = 6;

/** Reports of one body that follow each other, newest first. */
function neighbours({ link }: PageCall, words: CommitmentStrings, { documents }: Ledger): Html {
  const inOneSeries = Map.groupBy(
    documents.filter(({ kind, year }) => kind === 'yearly-report' && year !== null),
    ({ issuer, language }) => `${issuer} ${language}`,
  );
  const pairs = [...inOneSeries.values()]
    .flatMap((series) => series.slice(1).map((left, at) => ({ left, right: series[at]! })))
    .filter(({ left, right }) => right.year! - left.year! === 1)
    .sort((one, other) => other.right.year! - one.right.year!)
    .slice(0, pairsOffered);
  if (pairs.length === 0) return html``;
  return html`<h2>${words.examples}</h2><ul>${pairs.map(
    ({ left, right }) =>
      html`<li><a href="${link('/compare', { left: left.id, right: right.id })}"><span${langAttribute(left.language)}>${left.issuer}</span>${words.colon}${left.year} – ${right.year}</a></li>`,
  )}</ul>`;
}

function choiceForm(
  words: CommitmentStrings,
  documents: readonly DocumentFacts[],
  chosen: { left: string; right: string; language: string | null },
): Html {
  const options = [
    ['', words.choose] as const,
    // The year in front: of long titles a narrow list shows no more.
    ...documents.map(({ id, title, year }) => {
      const isDated = year === null || title.startsWith(String(year));
      return [id, isDated ? title : `${year} ${title}`] as const;
    }),
  ];
  return html`<form method="get" action="/compare"><div class="fields fields-wide">
${selectField({ name: 'left', label: words.left, chosen: chosen.left, options })}
${selectField({ name: 'right', label: words.right, chosen: chosen.right, options })}
<button class="button">${words.show}</button></div>${chosen.language ? hiddenFields([['lang', chosen.language]]) : ''}</form>`;
}

function comparisonParts(call: PageCall, words: CommitmentStrings, compared: ReportComparison): Html {
  const { left, right } = compared;
  const pairs = (title: string, rows: readonly NumberedPair[]) =>
    pairTable(call, words, title, rows, compared);
  return html`${pairs(words.numbersChanged, compared.numbersChanged)}
${sideList(call, words, words.added, right, compared.added)}
${sideList(call, words, words.dropped, left, compared.dropped)}
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
  call: PageCall,
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
      {
        heading: yearly(words.left, compared.left),
        cell: (pair) => sentence(call, compared.left, pair.left),
      },
      {
        heading: yearly(words.right, compared.right),
        cell: (pair) => html`${sentence(call, compared.right, pair.right)}${changedNumbers(pair)}`,
      },
    ],
  })}`;
}

/** "40 kilns → 55 kilns" */
function changedNumbers({ numbers = [] }: NumberedPair): Html {
  return html`${numbers.map(({ target, found }) => html`<div class="soft">${target.text} → <strong>${found.text}</strong></div>`)}`;
}

function sideList(
  call: PageCall,
  words: CommitmentStrings,
  title: string,
  document: LedgerDocument,
  statements: readonly LedgerStatement[],
): Html {
  const promises = statements.filter(({ kind }) => kind !== 'result');
  if (promises.length === 0) return html`<h2>${title}</h2><p>${words.nothing}</p>`;
  return html`<h2>${title} (${promises.length})</h2><ul>${promises.map((statement) => html`<li>${sentence(call, document, statement)}</li>`)}</ul>`;
}

/** Leads to its place in the reader. */
function sentence(call: PageCall, document: LedgerDocument, statement: LedgerStatement): Html {
  return html`<a class="quiet" href="${statementAddress(call, document, statement)}"${langAttribute(document.language)}>${statement.text}</a>`;
}
