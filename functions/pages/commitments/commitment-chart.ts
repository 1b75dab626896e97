import type { SeriesPoint } from '../../commitments/ledger/build-series.ts';
import { type CommitmentStatus, commitmentStatuses } from '../../commitments/threads/thread.ts';
import { type Html, html } from '../blocks/html.ts';
import type { UiLanguage } from '../blocks/ui-language.ts';

/** How many promises of a year had which end. */
export interface YearCounts {
  year: number;
  counts: Readonly<Partial<Record<CommitmentStatus, number>>>;
}

const chartWidth = 720;
const chartHeight = 220;
const margin = { top: 20, right: 8, bottom: 28, left: 40 };

/** Fill by status: hatching and lightness tell them apart without colour; the table says the same in words. */
const fills: Record<CommitmentStatus, { colour: string; opacity: number }> = {
  'reported-done': { colour: 'var(--good)', opacity: 1 },
  partly: { colour: 'var(--good)', opacity: 0.55 },
  'number-changed': { colour: 'var(--part)', opacity: 1 },
  restated: { colour: 'var(--part)', opacity: 0.55 },
  'not-reached': { colour: 'var(--bad)', opacity: 1 },
  silent: { colour: 'var(--bad)', opacity: 0.5 },
  unratable: { colour: 'var(--soft)', opacity: 0.6 },
  open: { colour: 'var(--soft)', opacity: 0.3 },
};

/** Years named below the columns, at most; with more they would run into each other. */
const labelsShown = 12;

/** Every so many columns, counted from the newest, which is always named. */
function isLabelled(at: number, columns: number): boolean {
  return (columns - 1 - at) % Math.ceil(columns / labelsShown) === 0;
}

/** One column a year, one layer a status, bottom to top in the order of `commitmentStatuses`. */
export function yearChart(
  years: readonly YearCounts[],
  label: string,
  names: Record<CommitmentStatus, string>,
): Html {
  if (years.length === 0) return html``;
  const totals = years.map(({ counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0));
  const highest = Math.max(1, ...totals);
  const step = (chartWidth - margin.left - margin.right) / years.length;
  const barWidth = Math.min(48, step * 0.7);
  const height = (count: number) => (count / highest) * (chartHeight - margin.top - margin.bottom);
  return html`<svg class="chart" role="img" aria-label="${label}" viewBox="0 0 ${chartWidth} ${chartHeight}" width="${chartWidth}" height="${chartHeight}">
<text x="${margin.left - 6}" y="${margin.top + 10}" text-anchor="end">${highest}</text>
<text x="${margin.left - 6}" y="${chartHeight - margin.bottom}" text-anchor="end">0</text>
<line x1="${margin.left}" x2="${chartWidth - margin.right}" y1="${chartHeight - margin.bottom}" y2="${chartHeight - margin.bottom}" stroke="currentColor"/>
${years.map(({ year, counts }, at) => {
  const x = margin.left + at * step + (step - barWidth) / 2;
  let base = chartHeight - margin.bottom;
  const layers = commitmentStatuses.map((status) => {
    const count = counts[status] ?? 0;
    if (count === 0) return html``;
    base -= height(count);
    const { colour, opacity } = fills[status];
    return html`<rect x="${x.toFixed(1)}" y="${base.toFixed(1)}" width="${barWidth.toFixed(1)}" height="${height(count).toFixed(1)}" fill="${colour}" fill-opacity="${opacity}"><title>${year}: ${count} ${names[status]}</title></rect>`;
  });
  return isLabelled(at, years.length)
    ? html`${layers}<text x="${(x + barWidth / 2).toFixed(1)}" y="${chartHeight - 10}" text-anchor="middle">${year}</text>`
    : layers;
})}
</svg>`;
}

/** Which fill is which status, in the order of the layers, with its number; each leads to the promises it counts. */
export function chartLegend(
  used: readonly { status: CommitmentStatus; count: number; href: string }[],
  names: Record<CommitmentStatus, string>,
  label: string,
): Html {
  return html`<ul class="legend" aria-label="${label}">${used.map(({ status, count, href }) => {
    const { colour, opacity } = fills[status];
    return html`<li><svg width="12" height="12" aria-hidden="true"><rect width="12" height="12" fill="${colour}" fill-opacity="${opacity}"/></svg> <a href="${href}">${names[status]}</a> <span class="soft">${count}</span></li>`;
  })}</ul>`;
}

/** Dots by year: targets hollow, outcomes full; outcomes of neighbouring years are joined, a missing year breaks the line. */
export function seriesChart(points: readonly SeriesPoint[], label: string, language: UiLanguage): Html {
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  const x = (year: number) =>
    margin.left +
    20 +
    ((year - first) / Math.max(1, last - first)) * (chartWidth - margin.left - margin.right - 60);
  const y = (value: number) =>
    chartHeight -
    margin.bottom -
    ((value - low) / Math.max(1e-9, high - low)) * (chartHeight - margin.top - margin.bottom - 8);
  const outcomes = points
    .filter(({ role }) => role === 'outcome')
    .sort((left, right) => left.year - right.year);
  const lines = outcomes.slice(1).map((point, at) => ({ from: outcomes[at]!, to: point }));
  return html`<svg class="chart" role="img" aria-label="${label}" viewBox="0 0 ${chartWidth} ${chartHeight}" width="${chartWidth}" height="${chartHeight}">
<line x1="${margin.left}" x2="${chartWidth - margin.right}" y1="${chartHeight - margin.bottom}" y2="${chartHeight - margin.bottom}" stroke="currentColor"/>
${lines
  .filter(({ from, to }) => to.year - from.year === 1)
  .map(
    ({ from, to }) =>
      html`<line x1="${x(from.year).toFixed(1)}" y1="${y(from.value).toFixed(1)}" x2="${x(to.year).toFixed(1)}" y2="${y(to.value).toFixed(1)}" stroke="var(--link)" stroke-width="2"/>`,
  )}
${points.map(
  (point) =>
    html`<circle cx="${x(point.year).toFixed(1)}" cy="${y(point.value).toFixed(1)}" r="5" stroke="var(--link)" stroke-width="2" fill="${point.role === 'outcome' ? 'var(--link)' : 'var(--card)'}"><title>${point.year}: ${point.text}</title></circle>
${pointLabel(point, { x: x(point.year), y: y(point.value) }, sideOf(point, points), language)}`,
)}
${[...new Set(years)].filter((_, at, all) => isLabelled(at, all.length)).map((year) => html`<text x="${x(year).toFixed(1)}" y="${chartHeight - 10}" text-anchor="middle">${year}</text>`)}
</svg>`;
}

/** What full and hollow dots are. */
export function seriesLegend({ target, outcome }: { target: string; outcome: string }): Html {
  const dot = (fill: string) =>
    html`<svg width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="5" stroke="var(--link)" stroke-width="2" fill="${fill}"/></svg>`;
  return html`<ul class="legend"><li>${dot('var(--card)')} ${target}</li><li>${dot('var(--link)')} ${outcome}</li></ul>`;
}

type Side = 'above' | 'below' | 'beside';

/** Where the number of a point finds room: of one year the highest above, the lowest below, what is between beside. */
function sideOf(point: SeriesPoint, points: readonly SeriesPoint[]): Side {
  const values = points.filter(({ year }) => year === point.year).map(({ value }) => value);
  if (point.value === Math.max(...values)) return 'above';
  return point.value === Math.min(...values) ? 'below' : 'beside';
}

const labelOffsets: Record<Side, { x: number; y: number; anchor: string }> = {
  above: { x: 0, y: -10, anchor: 'middle' },
  below: { x: 0, y: 18, anchor: 'middle' },
  beside: { x: 10, y: 4, anchor: 'start' },
};

function pointLabel(
  { value, printedUnit }: SeriesPoint,
  place: { x: number; y: number },
  side: Side,
  language: UiLanguage,
): Html {
  const offset = labelOffsets[side];
  const number = value.toLocaleString(language, { notation: 'compact', maximumSignificantDigits: 4 });
  return html`<text x="${(place.x + offset.x).toFixed(1)}" y="${(place.y + offset.y).toFixed(1)}" text-anchor="${offset.anchor}">${number}${printedUnit === '%' ? '%' : ''}</text>`;
}
