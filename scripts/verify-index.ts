import { loadManifest } from '../functions/manifest/load-manifest.ts';
import { UnreadableManifestError } from '../functions/manifest/manifest-file.ts';
import type { EditionRecord, Register } from '../functions/storage/records/register.ts';
import { TableRegister } from '../functions/storage/records/table-register.ts';
import { openReader } from './local/open-reader.ts';
import { type OpenStores, openStores, whichStores } from './operate/open-stores.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { ProgressBar } from './terminal/progress-bar.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';
import { checkFiles } from './verify-index/check-files.ts';
import { checkRegister, listNewest } from './verify-index/check-register.ts';
import { checkSegments } from './verify-index/check-segments.ts';
import type { Finding } from './verify-index/finding.ts';
import { rebuildFromSources } from './verify-index/rebuild-from-sources.ts';

const help = `Checks that the index is whole: every object accounted for, every hash right, list and index in agreement.

  npm run verify-index                 changes nothing, reads everything
  npm run verify-index -- --rebuild    also builds every segment anew from the originals and compares the bytes
  npm run verify-index -- --json

${whichStores}

Exit code: 0 all is well, 1 something is not (each named with what to do), 2 wrong usage, 3 the store could not be used.
`;

const flagKinds = { rebuild: 'boolean', json: 'boolean' } as const;

interface Verification {
  counts: Record<string, number>;
  findings: Finding[];
}

async function main(args: string[]): Promise<ExitCode> {
  const { flags, words } = parseFlags(args, flagKinds);
  if (words.length > 0) throw new UsageError(`nothing to name here: ${words.join(' ')}`);
  const stores = await openStores();
  try {
    const verification = await verify(stores, flags.rebuild === true);
    if (flags.json) process.stdout.write(`${JSON.stringify(verification)}\n`);
    else print(stores.name, verification);
    return verification.findings.length > 0 ? 1 : 0;
  } finally {
    await stores.close();
  }
}

async function verify({ objects, table }: OpenStores, isRebuilt: boolean): Promise<Verification> {
  try {
    const segments = await checkSegments(objects);
    const register = new TableRegister(table);
    const newest = await listNewest(register);
    const files = await checkFiles(objects, await everyEdition(register, newest));
    const manifest = await loadManifest(objects);
    const { inventory } = segments;
    const counts = {
      generation: manifest?.generation ?? 0,
      keptGenerations: segments.generations,
      segments: segments.segments,
      documents: manifest?.documents ?? 0,
      sources: files.sources,
      readings: files.readings,
      referenced: inventory.referenced.length,
      inGrace: inventory.inGrace.length,
      garbage: inventory.garbage.length,
      unlistedFiles: files.unlisted,
    };
    const findings = [...segments.findings, ...files.findings];
    // What is damaged cannot be compared.
    if (findings.length > 0) return { counts, findings };
    findings.push(...(await checkRegister(objects, manifest, newest)).findings);
    const isReadable = findings.every(({ what }) => !what.startsWith('segments/'));
    if (isRebuilt && isReadable) findings.push(...(await rebuild(objects, manifest, newest)).findings);
    return { counts, findings };
  } catch (error) {
    if (!(error instanceof UnreadableManifestError)) throw error;
    const mend = 'restore the object from a backup or an earlier version of the bucket';
    return { counts: {}, findings: [{ kind: 'unreadable', what: error.key, detail: error.message, mend }] };
  }
}

async function everyEdition(register: Register, newest: EditionRecord[]): Promise<EditionRecord[]> {
  const editions: EditionRecord[] = [];
  for (const record of newest) {
    const isOnly = record.document.edition === 1;
    editions.push(...(isOnly ? [record] : await register.editions(record.document.id)));
  }
  return editions;
}

async function rebuild(
  objects: OpenStores['objects'],
  manifest: Awaited<ReturnType<typeof loadManifest>>,
  newest: EditionRecord[],
) {
  const reader = openReader();
  const bar = new ProgressBar('rebuilding', newest.length);
  try {
    return await rebuildFromSources(objects, manifest, newest, reader.readSource, (id) => bar.advance(id));
  } finally {
    bar.clear();
    await reader.close();
  }
}

function print(name: string, { counts, findings }: Verification): void {
  const lines = Object.entries(counts).map(([what, count]) => `${toWords(what).padEnd(18)} ${count}`);
  process.stdout.write(`${[name, ...lines].join('\n')}\n`);
  for (const { kind, what, detail, mend } of findings) {
    process.stdout.write(`\n${kind}: ${what}\n  ${detail}\n  to mend: ${mend}\n`);
  }
  process.stderr.write(findings.length === 0 ? 'All is well.\n' : `${findings.length} findings.\n`);
}

/** `keptGenerations` to `kept generations`. */
function toWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

await runMain(help, main);
