import type { FindConcepts } from '../threads/body-name.ts';
import { type Affected, findAffected, type Span } from '../threads/find-affected.ts';
import { type Body, joinBodies } from '../threads/join-bodies.ts';
import type { DocumentFacts } from '../threads/thread.ts';
import { lastYearOf, lastYearSearched } from '../threads/years-searched.ts';
import type { DocumentOutline } from './ledger-outline.ts';

/** A body of which some threads may be others than before. */
export interface ChangedBody extends Affected {
  names: Body['names'];
}

/**
 * The bodies that a change bears on, and which of their documents: those near in time to what changed, or all of them
 * where documents came together or apart, or are searched under other names.
 *
 * @param before Outlines of all documents that were held.
 * @param after Of all that will be held; of what does not change the very same outline.
 */
export function findChangedBodies(
  before: readonly DocumentOutline[],
  after: readonly DocumentOutline[],
  findConcepts?: FindConcepts,
): ChangedBody[] {
  const join = (outlines: readonly DocumentOutline[]) =>
    joinBodies(
      outlines.map(({ document }) => document),
      findConcepts,
    );
  const spans = new Map([...before, ...after].map((outline) => [outline.document, spanOf(outline)]));
  const spansOf = (documents: Iterable<DocumentFacts>) =>
    [...documents].flatMap((document) => spans.get(document) ?? []);
  const earlier = new Map(join(before).flatMap((body) => body.documents.map((document) => [document, body])));
  const staying = new Set(after.map(({ document }) => document)).intersection(earlier);
  return join(after).flatMap(({ documents, names }): ChangedBody[] => {
    const same = findSame({ documents, names }, earlier, staying);
    const changed = same ? new Set(same.documents).symmetricDifference(new Set(documents)) : documents;
    const affected = findAffected(spansOf(documents), spansOf(changed));
    return affected.rebuilt.size > 0 ? [{ names, ...affected }] : [];
  });
}

/** What a body was before, where all of it that stays is still together and under the same names. */
function findSame(
  { documents, names }: Body,
  earlier: ReadonlyMap<DocumentFacts, Body>,
  staying: ReadonlySet<DocumentFacts>,
): Body | undefined {
  const own = documents.filter((document) => staying.has(document));
  const [body, ...others] = new Set(own.map((document) => earlier.get(document)!));
  if (!body || others.length > 0) return undefined;
  const isWhole = body.documents.filter((document) => staying.has(document)).length === own.length;
  return isWhole && JSON.stringify(body.names) === JSON.stringify(names) ? body : undefined;
}

/** Undefined for a document without a year: it takes no part in threads. */
function spanOf({ document, kinds, due }: DocumentOutline): Span | undefined {
  const { id, year } = document;
  if (year === null) return undefined;
  const promised = due.filter((_, place) => kinds[place] !== 'r').map((one) => one || lastYearOf(document));
  return { id, year, until: Math.max(...[undefined, ...promised].map((one) => lastYearSearched(year, one))) };
}
