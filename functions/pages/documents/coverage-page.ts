import type { SearchBackend } from '../../ranking/search-backend.ts';
import { type Html, html } from '../blocks/html.ts';
import { factList, notice } from '../blocks/notice.ts';
import type { Page, PageCall, PageRoute } from '../blocks/page.ts';
import { type Period, periodName, periodValue } from '../blocks/period.ts';
import { kindName, languageName, showTime } from '../blocks/show-value.ts';
import { dataTable } from '../blocks/table.ts';
import { type CoverageRow, type CoverageTable, tabulateCoverage } from './coverage-table.ts';

/** The latest files that were sent in and not taken. */
export interface RefusedFiles {
  list(limit: number): Promise<RefusedFile[]>;
}

export interface RefusedFile {
  fileName: string;
  /** A code of `documents/refusal.ts`. */
  code: string;
  /** What was found and how to mend it. */
  detail: string;
  /** ISO 8601 with offset. */
  at: string;
}

/** Refused files shown; older ones are in the log. */
const refusedFilesShown = 100;

interface Stores {
  search: SearchBackend;
  refusedFiles?: RefusedFiles;
}

export function coveragePages(stores: Stores): PageRoute[] {
  return [{ path: '/coverage', render: (call) => renderCoverage(call, stores) }];
}

async function renderCoverage(call: PageCall, { search, refusedFiles }: Stores): Promise<Page> {
  const { strings } = call;
  const [rows, status, refused] = await Promise.all([
    search.coverage(),
    search.status(),
    refusedFiles?.list(refusedFilesShown),
  ]);
  return {
    title: strings.coverage.title,
    width: 'wide',
    body: html`<h1>${strings.coverage.title}</h1>
<p class="lead">${strings.coverage.lead}</p>
${status.isStale ? notice(strings.coverage.stale, '') : ''}
${factList([
  [strings.coverage.documents, status.documents.toLocaleString(call.language)],
  [strings.coverage.sections, status.sections.toLocaleString(call.language)],
  [strings.coverage.updated, status.publishedAt && showTime(call.language, status.publishedAt)],
  [strings.coverage.generation, status.generation],
])}
<h2>${strings.coverage.table}</h2>
${rows.length === 0 ? html`<p>${strings.home.empty}</p>` : heatMap(call, tabulateCoverage(rows))}
<h2>${strings.coverage.kinds}</h2>
${kindsTable(call, rows)}
<h2>${strings.coverage.failed}</h2>
${refusedList(call, refused)}`,
  };
}

/** Rows of the map; smaller bodies are found through the list of documents. */
const bodiesShown = 100;

function heatMap(call: PageCall, table: CoverageTable): Html {
  const { strings } = call;
  const issuers = table.issuers.slice(0, bodiesShown);
  const hidden = table.issuers.length - issuers.length;
  const highest = Math.max(
    ...issuers.flatMap((issuer) => table.periods.map((period) => table.count(issuer, period))),
  );
  return html`<div class="heat">${dataTable<string | null>({
    caption: strings.coverage.table,
    isCaptionHidden: true,
    rows: issuers,
    columns: [
      {
        heading: strings.coverage.body,
        isRowHeading: true,
        cell: (issuer) => issuer ?? strings.coverage.unknownIssuer,
      },
      ...table.periods.map((period) => ({
        heading: period ? periodName(period) : strings.coverage.unknownYear,
        cell: (issuer: string | null) => heatCell(call, issuer, period, table.count(issuer, period), highest),
      })),
      { heading: strings.coverage.total, isNumber: true, cell: (issuer) => table.countOf(issuer) },
    ],
  })}</div>${hidden > 0 ? html`<p>${strings.search.more(hidden)}</p>` : ''}`;
}

/** The number says all; its ground, in four steps of the highest number, lets the eye find the gaps. */
function heatCell(
  { link, strings }: PageCall,
  issuer: string | null,
  period: Period | null,
  count: number,
  highest: number,
): Html {
  if (count === 0) return html`<span class="soft" aria-hidden="true">·</span><span class="unseen">0</span>`;
  const step = Math.max(1, Math.ceil((count / highest) * 4));
  if (issuer === null || period === null) return html`<span class="heat-${step}">${count}</span>`;
  const label = `${issuer}, ${periodName(period)}: ${strings.documents.count(count)}`;
  // The list of documents takes one year; a decade is shown by its sections.
  const path = period.from === period.to ? '/documents' : '/search';
  return html`<a class="heat-${step}" href="${link(path, { issuer, year: periodValue(period) })}" aria-label="${label}">${count}</a>`;
}

function kindsTable({ strings, link }: PageCall, rows: readonly CoverageRow[]): Html {
  const groups = Map.groupBy(rows, ({ kind, language }) => JSON.stringify([kind, language]));
  const kinds = [...groups.values()].map((group) => ({
    kind: group[0]?.kind ?? '',
    language: group[0]?.language ?? '',
    documents: group.reduce((sum, row) => sum + row.documents, 0),
    sections: group.reduce((sum, row) => sum + row.sections, 0),
  }));
  kinds.sort((a, b) => b.documents - a.documents || a.kind.localeCompare(b.kind));
  return dataTable({
    caption: strings.coverage.kinds,
    isCaptionHidden: true,
    rows: kinds,
    columns: [
      {
        heading: strings.facets.kind,
        isRowHeading: true,
        cell: ({ kind, language }) =>
          html`<a href="${link('/documents', { kind, language })}">${kindName(strings, kind)}</a>`,
      },
      { heading: strings.facets.language, cell: ({ language }) => languageName(strings, language) },
      { heading: strings.coverage.documents, isNumber: true, cell: ({ documents }) => documents },
      { heading: strings.coverage.sections, isNumber: true, cell: ({ sections }) => sections },
    ],
  });
}

function refusedList({ strings, language }: PageCall, refused: readonly RefusedFile[] | undefined): Html {
  if (refused === undefined) return html`<p>${strings.coverage.unknownFailed}</p>`;
  if (refused.length === 0) return html`<p>${strings.coverage.noneFailed}</p>`;
  return dataTable({
    caption: strings.coverage.failed,
    isCaptionHidden: true,
    rows: refused,
    columns: [
      { heading: strings.coverage.file, isRowHeading: true, cell: ({ fileName }) => fileName },
      {
        heading: strings.coverage.reason,
        cell: ({ code, detail }) =>
          html`${strings.refusals[code] ?? code}<br><span class="soft small">${detail}</span>`,
      },
      { heading: strings.coverage.when, cell: ({ at }) => showTime(language, at) },
    ],
  });
}
