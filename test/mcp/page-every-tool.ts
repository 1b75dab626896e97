import { expect } from 'vitest';

/** One call of a tool by an MCP client; the JSON of its answer. */
export type CallTool = (name: string, given: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** More documents than one page of `list_documents`, and one so long that each of its texts comes in parts. */
const quays = Array.from({ length: 41 }, (_, index) => index + 1);
const longest = quays
  .flatMap((quay) =>
    [1, 2, 3, 4].map((part) => `In week ${part} the pilots of quay ${quay} walked the long mole.`),
  )
  .join(' ')
  .repeat(3);

/** What has to be in a collection before `pageEveryTool`. */
export const pagedFiles: readonly { fileName: string; text: string }[] = [
  ...quays.map((quay) => ({
    fileName: `quay-${quay}-2029.md`,
    text: `# Report of Quay ${quay} for 2029\n\n## 1. Cranes\n\nThe office will overhaul ${quay} harbour cranes by 2031.\n`,
  })),
  { fileName: 'mole-2029.md', text: `# Report of the Mole for 2029\n\n## 1. Walks\n\n${longest}\n` },
];

/**
 * Follows every tool's pages to their end: each page brings something new, nothing is repeated, and together they
 * bring all there is.
 */
export async function pageEveryTool(call: CallTool): Promise<void> {
  const documents = await walk(call, 'list_documents', { year: 2029 }, ({ documents }) => idsOf(documents));
  expect(documents.pages).toBeGreaterThan(1);
  expect(documents.items).toHaveLength(pagedFiles.length);

  const sections = await walk(call, 'search', { query: 'harbour cranes', year: 2029 }, ({ results }) =>
    idsOf(results),
  );
  expect(sections.pages).toBeGreaterThan(1);
  expect(sections.items).toHaveLength(quays.length);

  const promises = await walk(
    call,
    'find_commitments',
    { query: 'harbour cranes', year: 2029, kind: 'commitment' },
    ({ commitments }) => (commitments as { text: string }[]).map(({ text }) => text),
  );
  expect(promises.pages).toBeGreaterThan(1);
  expect(promises.items).toHaveLength(quays.length);

  const mole = documents.items.find((id) => id.includes('mole'))!;
  for (const id of [mole, `${mole}#sec_1`]) {
    let text = '';
    let parts = 0;
    for (let next: unknown = id; next !== null; parts++) {
      const part = await call('fetch', { id: next });
      text += part.text;
      next = (part.metadata as { next: unknown }).next;
    }
    expect(parts).toBeGreaterThan(1);
    expect(text).toContain(longest);
  }

  let section = '';
  for (let offset: unknown = 0; offset !== null; ) {
    const part = await call('get_section', { document: mole, number: '1', offset });
    section += part.text;
    offset = part.next_offset;
  }
  expect(section).toContain(longest);

  const draft = [...quays, ...quays, ...quays, ...quays]
    .map((quay) => `It says “will overhaul ${quay} harbour cranes by 2031”.`)
    .join('\n');
  const verdicts: unknown[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const { quotes, next } = await call('verify_quote', { text: draft.slice(from) });
    verdicts.push(...(quotes as { verdict: string }[]).map(({ verdict }) => verdict));
    from = next === null ? null : from + Number(next);
  }
  expect(verdicts).toEqual(Array(4 * quays.length).fill('verified'));
}

async function walk(
  call: CallTool,
  tool: string,
  given: Record<string, unknown>,
  read: (answer: Record<string, unknown>) => string[],
): Promise<{ items: string[]; pages: number }> {
  const items: string[] = [];
  let pages = 0;
  for (let cursor: unknown; cursor !== null; pages++) {
    const answer = await call(tool, { ...given, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...read(answer));
    cursor = answer.next;
  }
  expect(new Set(items).size, `${tool} repeats`).toBe(items.length);
  return { items, pages };
}

function idsOf(list: unknown): string[] {
  return (list as { id: string }[]).map(({ id }) => id);
}
