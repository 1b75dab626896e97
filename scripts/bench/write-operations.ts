import { type CostEstimate, type MeasuredWork, prices } from './lambda/estimate-costs.ts';
import type { ColdStartFigures } from './lambda/measure-cold-start.ts';
import type { LedgerMeasurement } from './measure-ledger.ts';
import type { PageTime } from './measure-ledger-pages.ts';
import type { ReadingMeasurement } from './measure-reading.ts';

/** Markdown: what reading a file takes. */
export function writeReading(reading: ReadingMeasurement): string {
  return `## Reading

On one core, bytes to sections. The process's peak includes Node and the drawing of the PDF.

| what | figure |
| --- | --- |
| PDF of ${reading.pdfPages} pages | ${reading.pdfSeconds.toFixed(1)} s, peak ${reading.peakMegabytes.toFixed(0)} MB |
| plain text, ${reading.plainMegabytes.toFixed(1)} MB | ${reading.plainMegabytesPerSecond.toFixed(2)} MB/s |
`;
}

/** Markdown: what the ledger of commitments adds to an ingest. */
export function writeLedger(ledger: LedgerMeasurement): string {
  const ratio = (value: (time: LedgerMeasurement['with']) => number) =>
    (value(ledger.with) / value(ledger.without)).toFixed(2);
  return `## The ledger at ingest

\`npm run ingest -- --sample sotu\`, 233 yearly messages of one body with 63,000 sentences, from files to the last
write: with statements and threads, and with neither. In turn, the quicker of two runs each.

| what | with | without | ratio |
| --- | --- | --- | --- |
| time | ${ledger.with.seconds.toFixed(1)} s | ${ledger.without.seconds.toFixed(1)} s | ${ratio(({ seconds }) => seconds)} |
| processor time of all threads | ${ledger.with.cpuSeconds.toFixed(1)} s | ${ledger.without.cpuSeconds.toFixed(1)} s | ${ratio(({ cpuSeconds }) => cpuSeconds)} |

Then, of all these sentences, what a warm process takes to answer through the whole site, medians:

| what | processor time | time |
| --- | --- | --- |
${ledger.pages.map(writePage).join('\n')}
`;
}

function writePage({ what, cpuMilliseconds, milliseconds }: PageTime): string {
  return `| ${what} | ${cpuMilliseconds.toFixed(0)} ms | ${milliseconds.toFixed(0)} ms |`;
}

/** Markdown: the API's cold start beside the least a function of its kind can be. */
export function writeColdStart(figures: ColdStartFigures): string {
  return `## On Lambda

The API's own bundle and a hello-world of the same framework, in turn, each in a fresh process behind a local Runtime
API, on this machine. ${figures.sections.toLocaleString('en')} sections lie behind S3's protocol with 30 ms a read.

| what | figure |
| --- | --- |
| API bundle | ${(figures.bundleBytes / 1e6).toFixed(2)} MB, ${(figures.bundleBytesOwn / 1e6).toFixed(2)} MB without the AWS SDK |
| process start to first answer | ${figures.annalsMilliseconds.toFixed(0)} ms |
| the same for hello-world | ${figures.helloMilliseconds.toFixed(0)} ms |
| ratio, median of pairs | ${figures.ratio.toFixed(2)} |
| reads of the first answer | ${figures.readsOfFirstSearch} |
| second, different search | ${figures.warmMilliseconds.toFixed(0)} ms |
`;
}

/** Markdown: the estimate with all it rests on. */
export function writeCosts(work: MeasuredWork, costs: CostEstimate): string {
  const dollars = (value: number) => `$${value.toFixed(value < 1 ? 3 : 2)}`;
  const searches = (value: number) => `${(value / 1e6).toFixed(1)} million searches a month`;
  return `## What it would cost

An estimate, not a bill: measured work times published prices (\`scripts/bench/lambda/estimate-costs.ts\`), no free tier.
A search is an API request, a Lambda request, ${(work.searchSeconds * 1000).toFixed(0)} ms at ${work.apiGigabytes} GB and ${work.searchReads} reads of S3,
none of them remembered. A document is ${work.documentSeconds.toFixed(1)} s at ${work.ingestGigabytes} GB with its writes and messages;
half a megabyte a document is assumed to be kept.

| what | Annals | OpenSearch Serverless | Bedrock Knowledge Bases, S3 Vectors | small server, always on |
| --- | --- | --- | --- | --- |
| a month at rest, a thousand documents | ${dollars(costs.thousandDocumentsKeptAMonth)} | ${dollars(costs.openSearchServerlessMonth)} | ${dollars(costs.bedrock.thousandDocumentsKeptAMonth)} | ${dollars(costs.smallServerMonth)} |
| a million searches | ${dollars(costs.millionSearches)} | within the above | ${dollars(costs.bedrock.millionSearches)} | within the above |
| a thousand documents read and indexed | ${dollars(costs.thousandDocuments)} | not estimated | ${dollars(costs.bedrock.thousandDocuments)} | not estimated |
| cheaper than Annals from | | ${searches(costs.breakEvenWithOpenSearch)} | | ${searches(costs.breakEvenWithSmallServer)} |

OpenSearch Serverless is ${prices.openSearchClassicUnits} units at ${dollars(prices.openSearchUnitHour)} an hour, as a classic
collection always has; its newer kind lets go of them when idle, and the first question then waits ten seconds and more.
Bedrock Knowledge Bases stand in Kendra's place, which takes no new customers. Their column is retrieval alone over a
thousand documents of 100 chunks: no generated answer, which costs a model's tokens, and no API in front, which is
$1.20 of our own figure. The server is a t4g.small, without its upkeep.
`;
}
