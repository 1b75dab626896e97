import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';

/** A small deterministic source of numbers from 0 to 1 (mulberry32), so that a failing case can be run again. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const englishWords =
  'river plant permit levy glass kiln orchard harbour ferry tariff subsidy ledger audit mine quarry 2021 2022 300,000 45 safety of the and'.split(
    ' ',
  );
const chineseWords =
  '河流 工厂 许可 税费 玻璃 窑炉 果园 港口 渡轮 关税 补贴 台账 审计 矿山 采石场 2021年 安全 的 和 30万吨'.split(
    ' ',
  );

export type Script = 'english' | 'chinese' | 'mixed';

/** A document of random words, a few sections of a few passages. */
export function randomDocument(id: string, random: () => number, script: Script): IndexedDocument {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const sentence = () => {
    const isChinese = script === 'chinese' || (script === 'mixed' && random() < 0.5);
    const words = Array.from({ length: 3 + Math.floor(random() * 12) }, () =>
      pick(isChinese ? chineseWords : englishWords),
    );
    return isChinese ? `${words.join('')}。` : `${words.join(' ')}.`;
  };
  const sections = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, at) => {
    const heading = random() < 0.3 ? null : pick(script === 'chinese' ? chineseWords : englishWords);
    return {
      id: `sec_${at + 1}`,
      number: String(at + 1),
      label: `${at + 1}.`,
      heading,
      path: heading === null ? [] : [heading],
      page: null,
      documentNumbers: random() < 0.2 ? ['45'] : [],
      passages: Array.from({ length: Math.floor(random() * 3) }, (_, passage) => {
        const text = sentence();
        return { text, start: passage * 100, end: passage * 100 + text.length, page: null };
      }),
    };
  });
  return {
    id,
    title: `${pick(script === 'chinese' ? chineseWords : englishWords)} ${id}`,
    year: pick([2021, 2022, 2023, null]),
    kind: pick(['yearly-report', 'plan']),
    issuer: pick(['Department of Ferries', null]),
    language: script === 'chinese' ? 'zh' : 'en',
    ingestedAt: '2024-01-01T00:00:00Z',
    sections,
  };
}

/** One document of one section and one passage. */
export function plainDocument(
  id: string,
  text: string,
  more: Partial<IndexedDocument> = {},
): IndexedDocument {
  return {
    id,
    title: '',
    year: null,
    kind: 'other',
    issuer: null,
    language: 'en',
    ingestedAt: '2024-01-01T00:00:00Z',
    sections: [
      {
        id: 'sec_1',
        number: '1',
        label: null,
        heading: null,
        path: [],
        page: null,
        documentNumbers: [],
        passages: [{ text, start: 0, end: text.length, page: null }],
      },
    ],
    ...more,
  };
}
