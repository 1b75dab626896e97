import type { Fragment, PageContent } from '../page/read-page.ts';
import { findRuledTables } from './find-ruled-tables.ts';
import { joinFragments } from './join-fragments.ts';
import type { Segment } from './segment.ts';

/** Joins the fragments of a page into segments, a row of a ruled table into one. */
export function buildSegments({ number, rules, fragments }: PageContent): Segment[] {
  const text = keepText(fragments);
  const { rows, loose } = findRuledTables(rules, text);
  return [...(number === 1 ? buildArtifacts(fragments, text) : []), ...joinFragments(loose), ...rows];
}

/** Artifacts go, unless so much of the page is marked as such that the mark means nothing. */
function keepText(fragments: Fragment[]): Fragment[] {
  const count = (list: Fragment[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const kept = fragments.filter((fragment) => !fragment.isArtifact);
  return count(kept) >= count(fragments) / 2 ? kept : fragments;
}

/** A title set in the page's header is marked as an artifact on every page, on the first one too. */
function buildArtifacts(fragments: Fragment[], text: readonly Fragment[]): Segment[] {
  if (text.length === fragments.length) return [];
  const artifacts = joinFragments(fragments.filter((fragment) => fragment.isArtifact));
  return artifacts.map((segment) => ({ ...segment, isArtifact: true }));
}
