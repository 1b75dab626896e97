import { analyserFingerprint } from '../../functions/analysis/fingerprint.ts';
import { publishGeneration } from '../../functions/manifest/publish-generation.ts';
import { buildSegment } from '../../functions/segment/build-segment.ts';
import type { IndexedDocument, IndexedSection } from '../../functions/segment/indexed-document.ts';
import type { ObjectStore } from '../../functions/storage/objects/object-store.ts';
import { sampleSections } from '../../scripts/bench/sample-sections.ts';
import { openSite, type TestSite } from '../pages/open-site.ts';
import { exampleFiles } from './example-collection.ts';

/** Sections of one made-up document. */
const sectionsPerDocument = 20;

/** Words and joints of made-up Chinese; frequent characters are as frequent as in a real report. */
const hanWords =
  `工业 固体 废物 综合 利用 磷石膏 赤泥 锰渣 资源 环境 绿色 工厂 园区 开发区 污水 管网 建设 推进 加强 完善 治理 监测 企业 项目
   投资 就业 教育 医疗 农村 振兴 财政 预算 收入 支出 改革 创新 科技 能源 电力 煤炭 水利 交通 公路 铁路 安全 生产 监督 检查
   整改 销号 台账 目标 任务 规划 报告 年度 全省 全市 全县 有关 部门 单位 责任 落实 提高 增长 下降 减少 达到 完成 实现 同比`.split(
    /\s+/,
  );
const hanJoints = ['的', '和', '，', '。', '了', '在', '对', '、'];

/**
 * A site whose index holds `sections` sections in both languages, all parts of it in memory: what a busy service looks
 * like to the next question. Beside them stand the documents of `exampleFiles`, which alone can be opened and read.
 */
export async function openWarmSite(sections: number): Promise<TestSite> {
  let store: ObjectStore | undefined;
  const site = await openSite((memory) => (store = memory), {});
  await site.ingest(exampleFiles());
  const objects = store!;
  const built = await buildSegment([...madeUpDocuments(sections)]);
  await objects.put(built.entry.key, built.bytes);
  await publishGeneration(objects, (current) => ({
    analyserFingerprint,
    segments: [...(current?.segments ?? []), built.entry],
  }));
  return site;
}

/** Four in five English, with the words of real speeches; the fifth Chinese. */
function* madeUpDocuments(sections: number): Generator<IndexedDocument> {
  const english = sampleSections(Math.ceil(sections * 0.8));
  for (let first = 0; first < sections; first += sectionsPerDocument) {
    const isChinese = (first / sectionsPerDocument) % 5 === 4;
    const count = Math.min(sectionsPerDocument, sections - first);
    const texts = Array.from({ length: count }, (_, at) =>
      isChinese ? hanText(first + at) : (english.next().value?.text ?? ''),
    );
    const year = 1990 + ((first / sectionsPerDocument) % 36);
    yield {
      id: `made-up-${first}`,
      title: isChinese ? `${year}年度报告` : `Message of ${year}`,
      year,
      kind: first % 3 === 0 ? 'yearly-report' : 'speech',
      issuer: `Body ${first % 7}`,
      language: isChinese ? 'zh' : 'en',
      ingestedAt: '2024-01-01T00:00:00Z',
      sections: texts.map((text, at) => madeUpSection(text, at)),
    };
  }
}

function madeUpSection(text: string, at: number): IndexedSection {
  return {
    id: `sec_${at + 1}`,
    number: String(at + 1),
    label: `${at + 1}.`,
    heading: text.split(/\s+/).slice(0, 3).join(' ').slice(0, 40),
    path: [],
    page: null,
    documentNumbers: at === 0 ? ['45'] : [],
    passages: [{ text, start: 0, end: text.length, page: null }],
  };
}

function hanText(seed: number): string {
  let state = seed * 2654435761 + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) % below;
  };
  return Array.from(
    { length: 90 },
    (_, at) => hanWords[next(hanWords.length)]! + (at % 3 === 2 ? hanJoints[next(8)] : ''),
  ).join('');
}
