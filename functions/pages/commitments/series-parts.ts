import { changesUnit, type NumberSeries, type SeriesPoint } from '../../commitments/ledger/build-series.ts';
import type { Ledger } from '../../commitments/ledger/ledger.ts';
import { type Html, html } from '../blocks/html.ts';
import type { PageCall } from '../blocks/page.ts';
import { dataTable } from '../blocks/table.ts';
import { seriesChart, seriesLegend } from './commitment-chart.ts';
import type { CommitmentStrings } from './commitment-strings.ts';

/** What one year says of the indicator. */
interface SeriesYear {
  year: number;
  targets: SeriesPoint[];
  outcomes: SeriesPoint[];
}

/** An indicator as a picture with its table: every number leads to the sentence it is from. */
export function numberSeries(
  call: PageCall,
  words: CommitmentStrings,
  ledger: Ledger,
  series: NumberSeries,
): Html {
  const isConverted = series.unitChanges.length > 0;
  const cell = (points: readonly SeriesPoint[]) =>
    points.map((point) => html`<div>${numberLink(call, series, point, isConverted)}</div>`);
  return html`${seriesChart(series.points, series.label, call.language)}${seriesLegend(words)}
${contradictions(series, words)}${unitChanges(series, words)}
${dataTable<SeriesYear>({
  caption: series.label,
  isCaptionHidden: true,
  rows: [...Map.groupBy(series.points, ({ year }) => year)].map(([year, points]) => ({
    year,
    targets: points.filter(({ role }) => role === 'target'),
    outcomes: points.filter(({ role }) => role === 'outcome'),
  })),
  columns: [
    { heading: words.year, isRowHeading: true, cell: ({ year }) => year },
    { heading: words.target, cell: ({ targets }) => cell(targets) },
    { heading: words.outcome, cell: ({ outcomes }) => cell(outcomes) },
    {
      heading: words.saidIn,
      cell: ({ targets, outcomes }) => sourceYears(ledger, [...targets, ...outcomes]),
    },
  ],
})}`;
}

/** The number as printed; in the unit of the series too, where the prints differ. */
function numberLink(
  { link, language }: PageCall,
  { unit }: NumberSeries,
  { statement, text, value }: SeriesPoint,
  isConverted: boolean,
): Html {
  const converted = isConverted ? ` (${value.toLocaleString(language)} ${unit})` : '';
  return html`<a class="series-number" href="${link(`/commitments/${statement}`)}">${text}</a>${converted}`;
}

/** Years of the documents that say it: a target is of the year before, most often. */
function sourceYears(ledger: Ledger, points: readonly SeriesPoint[]): string {
  const years = points
    .map(({ document }) => ledger.findDocument(document)?.year)
    .filter((year) => year != null);
  return [...new Set(years)].join(', ');
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
