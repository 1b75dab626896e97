import type { Engine } from './engine.ts';
import type { Measurement } from './measure.ts';

const columns: [string, (each: Measurement) => string][] = [
  ['engine', ({ engine }) => engine],
  ['first answer', ({ coldMilliseconds }) => `${coldMilliseconds.toFixed(0)} ms`],
  ['bytes', ({ coldBytes }) => kilobytes(coldBytes)],
  ['reads', ({ coldReads }) => String(coldReads)],
  ['to find', ({ coldReadsToFind }) => String(coldReadsToFind)],
  ['rounds', ({ coldRounds }) => String(coldRounds)],
  ['warm p50', ({ warmP50Milliseconds }) => `${warmP50Milliseconds.toFixed(2)} ms`],
  ['warm p99', ({ warmP99Milliseconds }) => `${warmP99Milliseconds.toFixed(2)} ms`],
  ['memory', ({ peakMegabytes }) => `${peakMegabytes.toFixed(0)} MB`],
  ['index / text', ({ indexBytes, textBytes }) => (indexBytes / textBytes).toFixed(3)],
  ['build', ({ buildSeconds }) => `${buildSeconds.toFixed(1)} s`],
  ['its memory', ({ buildPeakMegabytes }) => `${buildPeakMegabytes.toFixed(0)} MB`],
];

/** Markdown: one table a size, then what it means for whom. */
export function writeReport(
  measurements: readonly Measurement[],
  engines: readonly Engine[],
  machine: string,
  command: string,
  operations: readonly string[],
): string {
  const sizes = [...new Set(measurements.map(({ sections }) => sections))];
  return `# Benchmarks

Written by \`${command}\`.

Machine: ${machine}.

State of the Union messages cut into sections of 150 words; beyond the real ones resampled with new words growing as
Heaps' law. Every build and every row of answers in a process of its own. The store takes 30 ms a read and gives 80 MB/s,
simulated over local files; so does everything below. *First answer* is the median of five questions, each to an index
opened for it: opening, fetching and ranking. Annals returns text, highlights and facets with it, the peers only ids;
*to find* are its reads without those of text, manifest included.
*Warm* asks 200 questions of two to four words a second time. *Memory* is the peak of the answering process, Node included;
Annals is asked twice, with its default cache of 256 MB and with one so small that it reads again. *Index / text* leaves
stored text out for Annals; peers store none.

${sizes.map((size) => table(size, measurements)).join('\n')}
${growth(measurements)}
${operations.join('\n')}
## Settings

${engines.map(({ name, settings }) => `- **${name}**: ${settings}.`).join('\n')}

Pagefind is left out: it answers from a browser over a built site and has no interface to ask from a server.
Peers that hold their index as JSON stop where it no longer fits a JavaScript string. Quality is measured by
\`npm run evaluate\`.
`;
}

function table(size: number, measurements: readonly Measurement[]): string {
  const rows = measurements.filter(({ sections }) => sections === size);
  const lines = rows.map((row) => `| ${columns.map(([, show]) => show(row)).join(' | ')} |`);
  const head = `| ${columns.map(([name]) => name).join(' | ')} |\n| ${columns.map(() => '---').join(' | ')} |`;
  return `## ${size.toLocaleString('en')} sections\n\n${head}\n${lines.join('\n')}\n\n${ratios(rows)}\n`;
}

/** Annals against the best of its peers in each respect. */
function ratios(rows: readonly Measurement[]): string {
  const own = rows.find(({ engine }) => engine === 'Annals');
  const peers = rows.filter(({ engine }) => !engine.startsWith('Annals'));
  if (!own || peers.length === 0) return '';
  const best = (value: (row: Measurement) => number) =>
    (Math.min(...peers.map(value)) / value(own)).toFixed(1);
  return `Best peer over Annals: first answer ${best((row) => row.coldMilliseconds)}x, bytes ${best((row) => row.coldBytes)}x, warm p50 ${best((row) => row.warmP50Milliseconds)}x, memory ${best((row) => row.peakMegabytes)}x, index ${best((row) => row.indexBytes)}x.`;
}

/** How a first answer grows with the collection: the reason for reading by range. */
function growth(measurements: readonly Measurement[]): string {
  const own = measurements.filter(({ engine }) => engine === 'Annals');
  const [smaller, largest] = [own.find(({ sections }) => sections === 10_000), own.at(-1)];
  if (!smaller || !largest || largest.sections <= smaller.sections) return '';
  const ratio = (largest.coldMilliseconds / smaller.coldMilliseconds).toFixed(2);
  const times = (largest.sections / smaller.sections).toLocaleString('en');
  return `From ${smaller.sections.toLocaleString('en')} to ${largest.sections.toLocaleString('en')} sections, ${times} times as many, Annals' first answer takes ${ratio} times as long.\n`;
}

function kilobytes(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e3).toFixed(0)} kB`;
}
