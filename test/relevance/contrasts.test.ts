import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { expandVariants } from '../../functions/query/expand-variants.ts';
import { parseQuery } from '../../functions/query/parse-query.ts';
import type { SearchBackend } from '../../functions/ranking/search-backend.ts';
import { createSegmentSearch } from '../../functions/ranking/segment-search-backend.ts';
import { parseTermbase } from '../../functions/terms/termbase/parse-termbase.ts';
import { plainDocument } from '../segment/indexed-documents.ts';
import { generationsOf, MemorySegments, manifestOf } from '../segment/memory-segments.ts';
import { contrasts } from './contrasts.ts';

const termbase = parseTermbase(readFileSync(new URL('../../corpus/termbase.tsv', import.meta.url), 'utf8'));
const cases = Object.entries(contrasts).map(([category, lines]) => ({
  category,
  rows: lines
    .trim()
    .split('\n')
    .map((line) => line.split(' | ') as [question: string, answer: string, nearMiss: string]),
}));

let search: SearchBackend;
beforeAll(async () => {
  const sentences = cases.flatMap(({ rows }) => rows.flatMap(([, answer, nearMiss]) => [nearMiss, answer]));
  const documents = sentences.map((text, at) => plainDocument(`text-${at}`, text));
  const store = new MemorySegments();
  search = createSegmentSearch({
    store,
    generations: generationsOf([manifestOf([await store.build(documents)])]),
  });
});

for (const { category, rows } of cases) {
  describe(category, () => {
    it.each(rows)('%s', async (question, answer, nearMiss) => {
      const query = expandVariants(parseQuery(question), termbase);
      const { hits } = await search.search({ query, filters: {}, limit: 10 });
      const found = hits.map(({ passages }) => passages[0]!.text);
      expect(found.slice(0, 3), found.join('\n')).toContain(answer);
      expect(found.slice(0, found.indexOf(answer))).not.toContain(nearMiss);
    });
  });
}
