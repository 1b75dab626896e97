import { hashOf } from './json-response.ts';

/** A list for spreadsheets and scripts: every item, whatever the page size. */
export interface Table<Item> {
  columns: readonly Column<Item>[];
  items: AsyncIterable<Item>;
}

export interface Column<Item> {
  name: string;
  value(item: Item): string | number | null;
}

/** What an Atom reader is shown of a list. */
export interface Feed {
  title: string;
  /** ISO 8601 with offset; the feed is at least as new as its newest entry. */
  updated: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** Unique for ever within this service: the path and fragment of the thing itself. */
  id: string;
  title: string;
  /** Path on this service. */
  link: string;
  /** ISO 8601 with offset. */
  updated: string;
  summary: string;
}

/**
 * First characters with which a spreadsheet starts a formula, full-width forms included, also behind
 * white space. Such a cell gets an apostrophe in front; typed numbers are left alone.
 */
const formulaStart = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Comma-separated lines (RFC 4180) behind a byte order mark, which is how Excel knows Chinese. */
export async function csvResponse<Item>(table: Table<Item>, fileName: string): Promise<Response> {
  const items = await begun(table.items);
  async function* lines() {
    yield `\ufeff${table.columns.map((column) => csvCell(column.name)).join(',')}\r\n`;
    for await (const item of items)
      yield `${table.columns.map((column) => csvCell(column.value(item))).join(',')}\r\n`;
  }
  return exported(lines(), {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${fileName}.csv"`,
  });
}

/** One JSON object a line, the same objects as in the JSON answer. */
export async function jsonLinesResponse<Item>(table: Table<Item>, fileName: string): Promise<Response> {
  const items = await begun(table.items);
  async function* lines() {
    for await (const item of items) yield `${JSON.stringify(item)}\n`;
  }
  return exported(lines(), {
    'Content-Type': 'application/jsonl; charset=utf-8',
    'Content-Disposition': `attachment; filename="${fileName}.jsonl"`,
  });
}

/** Atom 1.0 (RFC 4287). */
export function atomResponse(feed: Feed, self: URL): Response {
  const updated = feed.entries.map((entry) => entry.updated).reduce(later, feed.updated);
  const entries = feed.entries.map(
    (entry) => `  <entry>
    <id>${escapeXml(new URL(entry.id, self.origin).href)}</id>
    <title>${escapeXml(entry.title)}</title>
    <link href="${escapeXml(new URL(entry.link, self.origin).href)}"/>
    <updated>${escapeXml(entry.updated)}</updated>
    <summary>${escapeXml(entry.summary)}</summary>
  </entry>`,
  );
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeXml(self.href)}</id>
  <title>${escapeXml(feed.title)}</title>
  <link rel="self" href="${escapeXml(self.href)}"/>
  <updated>${escapeXml(updated)}</updated>
  <author><name>Annals</name></author>
${entries.join('\n')}
</feed>
`;
  return new Response(body, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', ETag: `"${hashOf(body)}"` },
  });
}

/** Controls that XML 1.0 cannot carry are left out, lone surrogates become the replacement character. */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

function later(a: string, b: string): string {
  return Date.parse(b) > Date.parse(a) ? b : a;
}

/** Fetches the first item at once: what is wrong with a list shows there, while the answer can still be a problem. */
async function begun<Item>(items: AsyncIterable<Item>): Promise<AsyncIterable<Item>> {
  const iterator = items[Symbol.asyncIterator]();
  let first: IteratorResult<Item> | undefined = await iterator.next();
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const item = first ?? (await iterator.next());
        first = undefined;
        return item;
      },
      return: async () => (await iterator.return?.()) ?? { done: true, value: undefined },
    }),
  };
}

/**
 * Characters of an export that are gathered before any leaves: one that ends within them has a validator. Range 10,000 to
 * 1,000,000: more gives longer ones a validator, and keeps the first line of an endless one waiting for as many.
 */
const mostGathered = 100_000;

async function exported(lines: AsyncGenerator<string>, headers: Record<string, string>): Promise<Response> {
  let front = '';
  while (front.length < mostGathered) {
    const line = await lines.next();
    if (line.done) return new Response(front, { headers: { ...headers, ETag: `"${hashOf(front)}"` } });
    front += line.value;
  }
  return new Response(streamOf(front, lines), { headers });
}

function streamOf(front: string, lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(front)),
    async pull(controller) {
      const line = await lines.next();
      if (line.done) controller.close();
      else controller.enqueue(encoder.encode(line.value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
