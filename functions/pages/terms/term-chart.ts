import type { TermYear } from '../../terms/collection/term-collection.ts';
import { type Html, html } from '../blocks/html.ts';

const chartWidth = 720;
const chartHeight = 200;
const margin = { top: 14, right: 8, bottom: 28, left: 48 };
/** A year with fewer documents than this says little: its bar is hollow. */
const fewDocuments = 2;

/** Rate of use by year as bars; a year without documents has no place, a year without uses an empty one. */
export function termChart(years: readonly TermYear[], label: string): Html {
  const highest = Math.max(...years.map(({ per10k }) => per10k));
  if (years.length === 0 || highest === 0) return html``;
  const step = (chartWidth - margin.left - margin.right) / years.length;
  const barWidth = Math.min(48, step * 0.7);
  const floor = chartHeight - margin.bottom;
  const labelEvery = Math.ceil(years.length / 16);
  return html`<svg class="chart" role="img" aria-label="${label}" viewBox="0 0 ${chartWidth} ${chartHeight}" width="${chartWidth}" height="${chartHeight}">
<text x="${margin.left - 6}" y="${margin.top + 10}" text-anchor="end">${highest.toFixed(1)}</text>
<text x="${margin.left - 6}" y="${floor}" text-anchor="end">0</text>
<line x1="${margin.left}" x2="${chartWidth - margin.right}" y1="${floor}" y2="${floor}" stroke="currentColor"/>
${years.map(({ year, count, per10k, documents }, at) => {
  const x = margin.left + at * step + (step - barWidth) / 2;
  const height = (per10k / highest) * (floor - margin.top);
  const fill = documents < fewDocuments ? 'var(--card)' : 'var(--link)';
  return html`<rect x="${x.toFixed(1)}" y="${(floor - height).toFixed(1)}" width="${barWidth.toFixed(1)}" height="${height.toFixed(1)}" fill="${fill}" stroke="var(--link)" stroke-width="1"><title>${year}: ${count} (${per10k.toFixed(2)})</title></rect>
${at % labelEvery === 0 ? html`<text x="${(x + barWidth / 2).toFixed(1)}" y="${chartHeight - 10}" text-anchor="middle">${year}</text>` : ''}`;
})}
</svg>`;
}
