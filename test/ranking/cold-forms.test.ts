import { beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '../../functions/query/parse-query.ts';
import { buildSegment } from '../../functions/segment/build-segment.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import { PartCache } from '../../functions/segment/part-cache.ts';
import { openSegment } from '../../functions/segment/segment-reader.ts';
import type { BuiltSegment } from '../../functions/segment/segment-writer.ts';
import { CountingObjectStore } from '../../functions/storage/objects/counting-object-store.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { plainDocument, randomFrom } from '../segment/indexed-documents.ts';
import { openCold, publishSegments } from './publish-segments.ts';

/** Forms of a question; each is asked of an index that nobody has opened. */
const forms: Record<string, string[]> = {
  'one word': ['ferries', '渡口'],
  'two words': ['ferry tolls', '渡口收费'],
  'four words': ['harbour dredging levy orchards', '港口 疏浚 果园 税费'],
  'a question': [
    'how did the province lower ferry tolls for orchard growers after the harbour was dredged',
    '港口疏浚以后全省怎样降低果园种植户的渡口收费标准',
  ],
  'a long question': [
    'which measures for the dredging of harbours, the repair of dykes and the inspection of kilns were reported by the county, and what subsidies did the audit of the ledger show for the growers of the orchards',
    '请问县里报告了哪些港口疏浚、堤坝修缮和窑炉检查的措施，台账审计又显示果园种植户得到了多少补贴资金',
  ],
  'a pasted sentence': [
    'The harbour was dredged in spring, the dykes were mended by the county, and ferry tolls for growers fell by a third before the audit',
    '港口在春季完成疏浚，堤坝由县里修缮，审计之前种植户的渡口收费下降了三分之一。',
  ],
  'a quotation': ['"ferry tolls"', '“渡口收费”'],
  'a quotation in a question': [
    'how did the "ferry tolls" change after the harbour and the dykes were mended',
    '港口疏浚以后 "渡口收费" 怎样变化 果园 台账',
  ],
  'two quotations': ['"ferry tolls" "harbour dredging"', '"渡口收费" "港口疏浚"'],
  'a prefix': ['orch*', '渡*'],
  'a prefix in a question': [
    'how did the orch* growers and the ferr* pay for the dredging of the harbour',
    '港口疏浚 渡* 怎样 果园种植户 台账审计',
  ],
  'a prefix and a quotation': ['"ferry tolls" orch* dredg*', '"渡口收费" 港* 果园'],
  'words that must and must not match': ['+ferry -kiln orchard', '+渡口 -窑炉 果园'],
  alternatives: ['ferry OR harbour tolls', '渡口 OR 港口 收费'],
  'a filter': ['ferry tolls year:1995..2003', '渡口收费 year:1995..2003'],
  'a year': ['ferry tolls in 2001', '2001年的渡口收费'],
  'a word nobody wrote': ['ferry tollz', '渡口收废'],
  'a place': ['section three of the 2001 report on ferries', '2001年工作报告第三部分'],
  'a filter alone': ['year:2001', 'kind:yearly-report language:zh'],
};

/** Reads of a segment to find what matches; those that show text are counted apart. */
const mostReadsToFind = 8;

/** Manifest, postings, and text; one more for prefixes or quotations, or for what stands in for repetitions. */
const mostRounds = 4;

const store = new CountingObjectStore(new MemoryObjectStore());
const readsOfIndex = new Map<string, number>();

beforeAll(async () => {
  const random = randomFrom(5);
  const segments = await Promise.all(
    [0, 1, 2].map((segment) =>
      buildSegment(Array.from({ length: 80 }, (_, at) => randomReport(`${segment}-${at}`, random))),
    ),
  );
  await publishSegments(store, segments);
  countReadsOfIndex(store, segments);
}, 60_000);

describe('a cold question over several segments', () => {
  const all = Object.entries(forms).flatMap(([form, questions]) =>
    questions.map((question) => [form, question] as const),
  );

  it('is asked in thirty forms and more', () => {
    expect(all.length).toBeGreaterThanOrEqual(30);
  });

  it.each(all)('(%s) waits four times at most: %s', async (form, text) => {
    store.takeUse();
    readsOfIndex.clear();
    const { search } = await openCold(store);
    const { hits } = await search.search({ query: parseQuery(text), filters: {}, limit: 10 });
    const { rounds, readBytes } = store.takeUse();
    expect(hits.length).toBeGreaterThan(0);
    expect(rounds).toBeLessThanOrEqual(mostRounds);
    expect(Math.max(0, ...readsOfIndex.values())).toBeLessThanOrEqual(mostReadsToFind);
    if (isShort(form)) expect(readBytes).toBeLessThanOrEqual(512 * 1024);
  });

  it('that is long is ranked by its hits too, and waits three times', async () => {
    store.takeUse();
    const { search } = await openCold(store);
    const query = parseQuery(forms['a question']![0]!);
    const { hits } = await search.search({ query, filters: {}, limit: 10, explain: true });
    expect(hits.flatMap(({ explanation }) => explanation!.map(({ name }) => name))).toContain('feedback');
    expect(store.takeUse().rounds).toBe(3);
  });
});

/** Long questions read more lists and quotations more text: no more rounds, but bytes. */
function isShort(form: string): boolean {
  return !/question|sentence|quotation/.test(form);
}

/** Keeps count, by segment, of the reads of anything but stored text, which stands behind all else. */
function countReadsOfIndex(store: CountingObjectStore, segments: readonly BuiltSegment[]): void {
  const startOfText = new Map(
    segments.map(({ entry }) => {
      const { footer } = openSegment(store, entry, new PartCache(1e6));
      return [entry.key, footer.texts.part(0).offset];
    }),
  );
  const get = store.get.bind(store);
  store.get = (key, range) => {
    const start = startOfText.get(key);
    if (start !== undefined && range!.start < start) readsOfIndex.set(key, (readsOfIndex.get(key) ?? 0) + 1);
    return get(key, range);
  };
}

const english =
  'ferry tolls/harbour dredging/ferries/harbours/dredged/levy/orchard/orchards/growers/county/province/dykes/repair/mended/inspection/kiln/kilns/measures/reported/subsidies/audit/ledger/lowered/spring'.split(
    '/',
  );
const chinese =
  '渡口收费 港口疏浚 标准 果园 种植户 税费 全省 县里 堤坝 修缮 窑炉 检查 措施 报告 台账 审计 补贴 资金 降低 春季'.split(
    ' ',
  );

/** Twenty-five sections about these things, in words of which most are rare, as in any language. */
function randomReport(id: string, random: () => number): IndexedDocument {
  const isChinese = random() < 0.5;
  const rank = () => Math.floor(1.012 ** (random() * 800));
  const pick = (words: readonly string[]) => words[Math.floor(random() ** 2 * words.length)]!;
  const rare = () => {
    const at = rank();
    return isChinese
      ? String.fromCodePoint(0x4e00 + at, 0x4e00 + ((at * 7919) % 9000))
      : `${String.fromCharCode(97 + (at % 26))}${at.toString(36)}en`;
  };
  const word = () => (random() < 0.08 ? pick(isChinese ? chinese : english) : rare());
  const [section] = plainDocument(id, '').sections as [IndexedDocument['sections'][0]];
  return plainDocument(`report-${id}`, '', {
    title: isChinese ? `工作报告 ${id}` : `Report on ferries ${id}`,
    year: 1990 + Math.floor(random() * 20),
    kind: 'yearly-report',
    language: isChinese ? 'zh' : 'en',
    sections: Array.from({ length: 25 }, (_, at) => {
      const words = Array.from({ length: 25 + Math.floor(random() * 50) }, word);
      const text = isChinese ? `${words.join('')}。` : `${words.join(' ')}.`;
      const passages = [{ text, start: 0, end: text.length, page: null }];
      return { ...section, id: `sec_${at + 1}`, number: String(at + 1), passages };
    }),
  });
}
