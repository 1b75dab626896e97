/**
 * Loaded ahead of an ingest that is measured, in its main thread and in its readers: tells the CPU time it took, and
 * where `ANNALS_BENCH_WITHOUT` names modules (their file names, comma-separated) puts empty ones in their place.
 */
import { registerHooks } from 'node:module';
import { basename } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/** What the callers of each module get in its place. */
const emptyModules: Record<string, string> = {
  'extract-statements.ts': 'export const extractStatements = () => [];',
  'update-ledger.ts': 'export const planLedgerUpdate = async () => ({});',
};

const without = new Set(process.env.ANNALS_BENCH_WITHOUT?.split(','));
registerHooks({
  load(url, context, nextLoad) {
    const name = basename(new URL(url).pathname);
    const source = without.has(name) ? emptyModules[name] : undefined;
    return source === undefined ? nextLoad(url, context) : { format: 'module', source, shortCircuit: true };
  },
});

if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    process.stderr.write(`\n${JSON.stringify({ cpuSeconds: (user + system) / 1e6 })}\n`);
  });
}
