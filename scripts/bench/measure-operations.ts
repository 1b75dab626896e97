import { spawnSync } from 'node:child_process';
import { toDocuments } from './annals-engine.ts';
import { estimateCosts, type MeasuredWork } from './lambda/estimate-costs.ts';
import { measureColdStart } from './lambda/measure-cold-start.ts';
import { measureLedger } from './measure-ledger.ts';
import type { ReadingMeasurement } from './measure-reading.ts';
import { sampleQueries, sampleSections } from './sample-sections.ts';
import { writeColdStart, writeCosts, writeLedger, writeReading } from './write-operations.ts';

/** Sections that the cold start is measured over. */
const coldStartSections = 10_000;

/** Pages of the document whose reading is priced: a yearly report. */
const pagesOfReport = 30;

/** Memory of the functions, as `infra/` sets it; an assumption of half a megabyte a document, original included. */
const lambdaSettings = { apiGigabytes: 1, ingestGigabytes: 2, storedGigabytesPerThousand: 0.5 };

/** Parts of the report beside the search. */
const operations = ['reading', 'ledger', 'lambda'] as const;
export type Operation = (typeof operations)[number];

export function isOperation(name: string): name is Operation {
  return (operations as readonly string[]).includes(name);
}

/** @param only that part alone; cold start and costs rest on the reading. @returns sections of the report */
export async function measureOperations(only: Operation | undefined): Promise<string[]> {
  if (only === 'ledger') return [reportLedger()];
  process.stderr.write('reading\n');
  const script = new URL('measure-reading.ts', import.meta.url).pathname;
  const child = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`reading could not be measured: ${child.stderr}`);
  const reading = JSON.parse(child.stdout.trim().split('\n').at(-1)!) as ReadingMeasurement;
  if (only === 'reading') return [writeReading(reading)];
  const ledger = only === undefined ? [reportLedger()] : [];
  process.stderr.write('cold start\n');
  const documents = [...toDocuments(sampleSections(coldStartSections))];
  const queries = sampleQueries(coldStartSections, 2) as [string, string];
  const coldStart = await measureColdStart(documents, queries);
  const work: MeasuredWork = {
    ...lambdaSettings,
    searchSeconds: coldStart.warmMilliseconds / 1000,
    searchReads: coldStart.readsOfFirstSearch,
    documentSeconds: (reading.pdfSeconds * pagesOfReport) / reading.pdfPages,
  };
  return [writeReading(reading), ...ledger, writeColdStart(coldStart), writeCosts(work, estimateCosts(work))];
}

function reportLedger(): string {
  process.stderr.write('ledger\n');
  return writeLedger(measureLedger());
}
