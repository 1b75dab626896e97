import { TermCollection } from './term-collection.ts';
import type { TermContribution } from './term-contribution.ts';
import type { TermStore } from './term-store.ts';

const collections = new WeakMap<readonly TermContribution[], TermCollection>();

/** All terms of the collection, built once for each state of the store. */
export async function loadTerms(store: Pick<TermStore, 'load'>): Promise<TermCollection> {
  const contributions = await store.load();
  const known = collections.get(contributions);
  if (known !== undefined) return known;
  const collection = new TermCollection(contributions);
  collections.set(contributions, collection);
  return collection;
}
