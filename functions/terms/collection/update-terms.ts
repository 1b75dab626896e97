import { KnownTerms } from './known-terms.ts';
import { contributionOf, type TermContribution, type TermSource, usesOfKnown } from './term-contribution.ts';
import type { TermStore } from './term-store.ts';
import { mayHave } from './word-signature.ts';

export interface TermsUpdate {
  /** Terms nobody had marked out before. */
  newTerms: number;
  /** Documents whose contribution was written: the changed ones, and others that use a new term. */
  documentsWritten: number;
}

export interface TermUpdateDependencies {
  terms: TermStore;
  /** Newest edition of a document that is held; undefined when it is gone. */
  readDocument(id: string): Promise<TermSource | undefined>;
}

/** Documents read again at one time, to find uses of terms that are new. Bounds memory. */
const readAtOnce = 8;

/**
 * Brings the collection's terms up to date after a publication. Doing it twice with the same change is harmless.
 *
 *     changed documents ─▶ own terms, and uses of every term known so far
 *     new terms         ─▶ uses in the documents held before whose signature allows one (these are read again)
 */
export async function updateTerms(
  deps: TermUpdateDependencies,
  change: { changed: readonly TermSource[]; removed: readonly string[] },
): Promise<TermsUpdate> {
  const before = await deps.terms.load();
  const changedIds = new Set(change.changed.map(({ document }) => document.id));
  const staying = before.filter(
    ({ document }) => !changedIds.has(document.id) && !change.removed.includes(document.id),
  );
  const knownKeys = new Set(staying.flatMap(({ terms }) => terms.map(({ key }) => key)));
  const arriving = change.changed.flatMap(({ reading }) => reading.terms);
  const known = new KnownTerms([...staying.flatMap(({ terms }) => terms), ...arriving]);
  const changed = change.changed.map((source) => contributionOf(source, known));
  const newTerms = arriving.filter(({ key }) => !knownKeys.has(key));
  const touched = await addUses(deps, staying, new KnownTerms(newTerms));
  await deps.terms.write({ contributions: [...changed, ...touched], removed: change.removed });
  return {
    newTerms: new Set(newTerms.map(({ key }) => key)).size,
    documentsWritten: changed.length + touched.length,
  };
}

/** Contributions of earlier documents that use the new terms. */
async function addUses(
  deps: TermUpdateDependencies,
  staying: readonly TermContribution[],
  newTerms: KnownTerms,
): Promise<TermContribution[]> {
  const touched: TermContribution[] = [];
  const candidates = staying.filter(
    ({ signature }) => signature === undefined || mayHave(signature, newTerms.surfaces),
  );
  for (let from = 0; from < candidates.length; from += readAtOnce) {
    const batch = candidates.slice(from, from + readAtOnce);
    const sources = await Promise.all(batch.map(({ document }) => deps.readDocument(document.id)));
    for (const [index, contribution] of batch.entries()) {
      const source = sources[index];
      if (source === undefined) continue;
      const counted = new Set(contribution.uses.map(({ key }) => key));
      const added = usesOfKnown(source.reading, newTerms, counted);
      if (added.length > 0) touched.push({ ...contribution, uses: [...contribution.uses, ...added] });
    }
  }
  return touched;
}
