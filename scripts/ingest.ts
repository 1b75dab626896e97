import { resolve } from 'node:path';
import {
  type DocumentKind,
  type DocumentMetadata,
  documentKinds,
  isDocumentId,
} from '../functions/documents/document.ts';
import { type FileOutcome, ingestFiles, removeDocuments } from '../functions/ingest/ingest-files.ts';
import { rebuildIndex } from '../functions/ingest/rebuild-index.ts';
import { createWriteStores } from '../functions/write-side.ts';
import { dryRun } from './ingest/dry-run.ts';
import { BadMetadataFileError, type FoundFile, findFiles, NoSuchFileError } from './ingest/find-files.ts';
import { openFiles } from './ingest/open-files.ts';
import { describeOutcome, type OutcomeLine, toOutcomeLine } from './ingest/outcome-line.ts';
import { findSample } from './ingest/sample.ts';
import { sendFiles } from './ingest/send-files.ts';
import { buildSegmentApart } from './local/build-segment-apart.ts';
import { openLocalAnnals } from './local/open-local.ts';
import { openReader } from './local/open-reader.ts';
import { type Flags, parseFlags, UsageError } from './terminal/parse-flags.ts';
import { ProgressBar } from './terminal/progress-bar.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Brings documents in: PDF, DOCX, HTML, Markdown and text, English and Chinese.

  npm run ingest -- reports/                           a folder, with all below it
  npm run ingest -- "reports/*.pdf" notice.docx        patterns and files
  npm run ingest -- report.txt --year 2023 --issuer "Department of Industry"
  npm run ingest -- report.txt --dry-run --json        read and print, store nothing
  npm run ingest -- scans/ --ocr                       read pages that are pictures, too
  npm run ingest -- --sample sotu                      233 State of the Union messages
  npm run ingest -- reports/ --api https://… --key …   send to a running service
  npm run ingest -- --remove lanting-2021              take a document out
  npm run ingest -- --rebuild                          read every held original again

  --title --year --issuer --kind --language --url --id
                 what you know better than the file says; for one file. For many, put
                 FILE.meta.json beside each: {"year": 2023, "issuer": "..."}.
                 kinds: ${documentKinds.join(' ')}
  --ocr          recognise pages that are pictures (English, simplified Chinese); some seconds
                 a page, and every such page is marked
  --json         one JSON object a file
  --quiet        nothing on stderr

Exit code: 0 all indexed, 1 some file was refused, 2 wrong usage, 3 the store could not be used.
`;

const flagKinds = {
  title: 'string',
  year: 'string',
  issuer: 'string',
  kind: 'string',
  language: 'string',
  url: 'string',
  id: 'string',
  json: 'boolean',
  quiet: 'boolean',
  'dry-run': 'boolean',
  sample: 'string',
  remove: 'strings',
  rebuild: 'boolean',
  ocr: 'boolean',
  api: 'string',
  key: 'string',
} as const;
type IngestFlags = Flags<typeof flagKinds>;

async function main(args: string[]): Promise<ExitCode> {
  const { flags, words } = parseFlags(args, flagKinds);
  if (flags.remove !== undefined) return remove(flags.remove);
  if (flags.rebuild === true) return rebuild(flags);
  const set = readOverrides(flags);
  if (words.length === 0 && flags.sample === undefined)
    throw new UsageError('name a file, a folder or a pattern');
  const { files, failures } = await gather(words, flags.sample);
  if (Object.keys(set).length > 0 && files.length !== 1) {
    throw new UsageError(
      `--title, --year and the like are for one file, not for ${files.length}; use FILE.meta.json`,
    );
  }
  if (flags.id !== undefined && !isDocumentId(flags.id)) {
    throw new UsageError(
      `--id ${flags.id}: lower-case letters, digits and hyphens, at most 64, not beginning with a hyphen`,
    );
  }
  const chosen = files.map((file) => ({ ...file, set: { ...file.set, ...set } }));
  const print = createPrinter(flags);
  for (const failure of failures) print(failure);
  const lines = flags['dry-run']
    ? await readOnly(chosen, flags)
    : flags.api === undefined
      ? await ingestHere(chosen, flags, print)
      : await sendFiles(chosen, { address: flags.api, key: flags.key, onLine: print });
  const refused = [...failures, ...lines].filter(({ state }) => state === 'rejected').length;
  return refused > 0 ? 1 : 0;
}

async function readOnly(files: FoundFile[], flags: IngestFlags): Promise<OutcomeLine[]> {
  const reader = openReader(flags.ocr);
  try {
    return await dryRun(files, flags.json === true, reader.readSource);
  } finally {
    await reader.close();
  }
}

/** Files that can be tried, and lines for the names that lead nowhere: one wrong name does not stop the others. */
async function gather(
  words: string[],
  sample: string | undefined,
): Promise<{ files: FoundFile[]; failures: OutcomeLine[] }> {
  const files = sample === undefined ? [] : await findSample(sample);
  const failures: OutcomeLine[] = [];
  for (const word of words) {
    try {
      files.push(...(await findFiles([word])));
    } catch (error) {
      if (error instanceof NoSuchFileError)
        failures.push({ file: word, state: 'rejected', code: 'not_found', detail: error.message });
      else if (error instanceof BadMetadataFileError) {
        failures.push({ file: word, state: 'rejected', code: 'bad_metadata', detail: error.message });
      } else throw error;
    }
  }
  const byPath = new Map(files.map((file) => [resolve(file.path), file]));
  return { files: [...byPath.values()], failures };
}

function readOverrides(flags: IngestFlags): Partial<DocumentMetadata> {
  const { title, issuer, language, url } = flags;
  const set: Partial<DocumentMetadata> = {};
  if (title !== undefined) set.title = title;
  if (issuer !== undefined) set.issuer = issuer;
  if (language !== undefined) set.language = language;
  if (url !== undefined) set.url = url;
  if (flags.year !== undefined) {
    if (!/^[12]\d{3}$/.test(flags.year)) throw new UsageError(`--year ${flags.year}: a year has four digits`);
    set.year = Number(flags.year);
  }
  if (flags.kind !== undefined) {
    if (!documentKinds.includes(flags.kind as DocumentKind)) {
      throw new UsageError(`--kind ${flags.kind}: one of ${documentKinds.join(', ')}`);
    }
    set.kind = flags.kind as DocumentKind;
  }
  return set;
}

async function ingestHere(
  found: FoundFile[],
  flags: IngestFlags,
  print: (line: OutcomeLine) => void,
): Promise<OutcomeLine[]> {
  const annals = await openLocalAnnals();
  const reader = openReader(flags.ocr);
  const bar = new ProgressBar('ingest', found.length, flags.quiet === true ? false : undefined);
  const lines: OutcomeLine[] = [];
  const settle = (path: string, outcome: FileOutcome) => {
    const line = toOutcomeLine(path, outcome);
    lines.push(line);
    bar.clear();
    print(line);
    bar.advance(path);
  };
  try {
    const stores = {
      ...createWriteStores(annals.stores, annals),
      ...(buildSegmentApart ? { buildSegment: buildSegmentApart } : {}),
    };
    await ingestFiles(stores, openFiles(found, flags.id), {
      readSource: reader.readSource,
      readAhead: reader.width,
      onOutcome: (file, outcome) => settle(file.path, outcome),
    });
  } finally {
    bar.clear();
    await reader.close();
    await annals.close();
  }
  return lines;
}

async function remove(ids: string[]): Promise<ExitCode> {
  const annals = await openLocalAnnals();
  try {
    const removed = new Set<string>(
      await removeDocuments(createWriteStores(annals.stores, annals), ids.filter(isDocumentId)),
    );
    for (const id of ids) process.stdout.write(removed.has(id) ? `removed   ${id}\n` : `not held  ${id}\n`);
    return removed.size === ids.length ? 0 : 1;
  } finally {
    await annals.close();
  }
}

async function rebuild(flags: IngestFlags): Promise<ExitCode> {
  const annals = await openLocalAnnals();
  const reader = openReader(flags.ocr);
  // An index of another analyser cannot be asked how many it holds; then the bar counts without an end.
  const { documents } = await annals.search.status().catch(() => ({ documents: 0 }));
  const bar = new ProgressBar('rebuild', documents, flags.quiet === true ? false : undefined);
  try {
    const count = await rebuildIndex(createWriteStores(annals.stores, annals), reader.readSource, ({ id }) =>
      bar.advance(id),
    );
    bar.clear();
    process.stdout.write(`rebuilt    ${count} documents\n`);
    return 0;
  } finally {
    bar.clear();
    await reader.close();
    await annals.close();
  }
}

function createPrinter(flags: IngestFlags): (line: OutcomeLine) => void {
  return (line) =>
    process.stdout.write(flags.json === true ? `${JSON.stringify(line)}\n` : describeOutcome(line));
}

await runMain(help, main);
