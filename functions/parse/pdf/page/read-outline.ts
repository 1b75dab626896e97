import type { PDFDocumentProxy } from 'unpdf/pdfjs';

/** One entry of a PDF's bookmarks. */
export interface OutlineEntry {
  title: string;
  /** 1 for the top. */
  level: number;
  /** 1-based; null when the target cannot be found. */
  page: number | null;
}

/** Entries beyond this number are not looked at; a law code has about a thousand. */
const MOST_ENTRIES = 3000;

type Item = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];

/** The bookmarks in order, from the top down. A broken outline is no outline. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  try {
    const top = ((await pdf.getOutline()) ?? []) as Item[];
    const stack = top.toReversed().map((item) => ({ item, level: 1 }));
    for (let next = stack.pop(); next && entries.length < MOST_ENTRIES; next = stack.pop()) {
      const { item, level } = next;
      entries.push({ title: item.title, level, page: await findPage(pdf, item.dest) });
      if (level < 9)
        for (const child of (item.items as Item[]).toReversed())
          stack.push({ item: child, level: level + 1 });
    }
  } catch {
    // A broken bookmark costs that bookmark, not the document.
    return entries;
  }
  return entries;
}

async function findPage(pdf: PDFDocumentProxy, destination: Item['dest']): Promise<number | null> {
  try {
    const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
    const target: unknown = explicit?.[0];
    if (typeof target === 'number') return target + 1;
    if (typeof target !== 'object' || target === null || !('num' in target && 'gen' in target)) return null;
    return (await pdf.getPageIndex({ num: Number(target.num), gen: Number(target.gen) })) + 1;
  } catch {
    // A broken bookmark costs that bookmark, not the document.
    return null;
  }
}
