import type { Fragment, PageContent } from '../page/read-page.ts';
import { findRuledTables } from './find-ruled-tables.ts';
import { joinFragments } from './join-fragments.ts';
import type { Segment } from './segment.ts';

/** Joins the fragments of a page into segments, a row of a ruled table into one. */
export function buildSegments({ rules, fragments }: PageContent): Segment[] {
  const { rows, loose } = findRuledTables(rules, keepText(fragments));
  return [...joinFragments(loose), ...rows];
}

/** Artifacts go, unless so much of the page is marked as such that the mark means nothing. */
function keepText(fragments: Fragment[]): Fragment[] {
  const count = (list: Fragment[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const kept = fragments.filter((fragment) => !fragment.isArtifact);
  return count(kept) >= count(fragments) / 2 ? kept : fragments;
}
