import { createHash } from 'node:crypto';
import type { DocumentId } from '../../documents/document.ts';
import type { DocumentFilter } from '../../library/document-library.ts';
import {
  type Item,
  ItemConditionFailedError,
  type ItemQuery,
  type NewItem,
  type Table,
} from '../tables/table.ts';
import type { EditionRecord, EditionStatus, Register, RegisterEntry, RegisterPage } from './register.ts';

/** Heads written at once: enough to hide the time of a round trip, few enough not to be throttled. */
const headsAtOnce = 8;

/**
 * The register in the table. An edition is an item of its document's partition; beside the editions lies the head, a
 * copy of the newest, and only the head stands in lists. The head is written last: until then an edition is not seen.
 */
export class TableRegister implements Register {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async find(id: DocumentId): Promise<EditionRecord | undefined> {
    return (await this.table.find<EditionRecord>(headKey(id)))?.data;
  }

  async findEdition(id: DocumentId, edition: number): Promise<EditionRecord | undefined> {
    const item = await this.table.find<EditionRecord>(editionKey(id, edition));
    return item && this.withStatus(item.data);
  }

  async editions(id: DocumentId): Promise<EditionRecord[]> {
    const from = { pk: headKey(id).pk };
    const records: EditionRecord[] = [];
    for await (const { data } of this.table.queryAll<EditionRecord>({
      from,
      beginsWith: 'edition#',
      descending: true,
    })) {
      records.push(data);
    }
    const head = await this.find(id);
    return records.map((record) => (record.document.edition === head?.document.edition ? head : record));
  }

  async list(filter: DocumentFilter, page: { cursor?: string; limit: number }): Promise<RegisterPage> {
    const { items, cursor } = await this.table.query<EditionRecord>({ ...listQuery(filter), ...page });
    return { records: items.map((item) => item.data), cursor };
  }

  async findByFile(sha256: string): Promise<EditionRecord | undefined> {
    const file = await this.table.find<{ id: DocumentId; edition: number }>(fileKey(sha256));
    return file && this.findEdition(file.data.id, file.data.edition);
  }

  async findBySource(source: string): Promise<DocumentId | undefined> {
    return (await this.table.find<{ id: DocumentId }>(sourceKey(source)))?.data.id;
  }

  async put(entries: RegisterEntry[]): Promise<void> {
    await this.table.putMany<unknown>(
      entries.flatMap(({ source, ...record }) => itemsBesideHead(record, source)),
    );
    const newest = newestById(entries.map(({ source: _, ...record }) => record));
    const present = await this.table.findMany<EditionRecord>(
      newest.map(({ document }) => headKey(document.id)),
    );
    const heads = new Map(present.map((head) => [head.data.document.id, head]));
    for (let start = 0; start < newest.length; start += headsAtOnce) {
      const records = newest.slice(start, start + headsAtOnce);
      await Promise.all(records.map((record) => this.putHead(record, heads.get(record.document.id))));
    }
  }

  async setStatus(id: DocumentId, status: EditionStatus): Promise<void> {
    await this.table.update<EditionRecord>(headKey(id), (head) => head && headItem({ ...head.data, status }));
  }

  /** @param head as read a moment ago; when another writer came between, it is read again */
  private async putHead(record: EditionRecord, head: Item<EditionRecord> | undefined): Promise<void> {
    if (isOutrun(record, head)) return;
    try {
      await this.table.put(headItem(record), head ? { version: head.version } : { absent: true });
    } catch (error) {
      if (!(error instanceof ItemConditionFailedError)) throw error;
      await this.table.update<EditionRecord>(headKey(record.document.id), (current) =>
        isOutrun(record, current) ? undefined : headItem(record),
      );
    }
  }

  /** A status is changed on the head only, so the head's word counts for the newest edition. */
  private async withStatus(record: EditionRecord): Promise<EditionRecord> {
    const head = await this.find(record.document.id);
    return head?.document.edition === record.document.edition ? head : record;
  }
}

/** A head never goes back to an older edition. */
function isOutrun(record: EditionRecord, head: Item<EditionRecord> | undefined): boolean {
  return head !== undefined && head.data.document.edition > record.document.edition;
}

/** One record a document: the last of its highest edition. */
function newestById(records: EditionRecord[]): EditionRecord[] {
  const newest = new Map<string, EditionRecord>();
  for (const record of records) {
    const other = newest.get(record.document.id);
    if (!other || other.document.edition <= record.document.edition) newest.set(record.document.id, record);
  }
  return [...newest.values()];
}

function headKey(id: DocumentId) {
  return { pk: `document#${id}`, sk: 'head' };
}

function editionKey(id: DocumentId, edition: number) {
  return { pk: `document#${id}`, sk: `edition#${String(edition).padStart(8, '0')}` };
}

function fileKey(sha256: string) {
  return { pk: `file#${sha256}`, sk: 'file' };
}

/** Hashed, because an address may be longer than a key. */
function sourceKey(source: string) {
  return { pk: `source#${hashOf(source)}`, sk: 'source' };
}

function itemsBesideHead(record: EditionRecord, source: string | null): NewItem<unknown>[] {
  const { id, edition, sha256 } = record.document;
  return [
    { ...editionKey(id, edition), data: record },
    { ...fileKey(sha256), data: { id, edition } },
    ...(source === null ? [] : [{ ...sourceKey(source), data: { id, source } }]),
  ];
}

function headItem(record: EditionRecord): NewItem<EditionRecord> {
  const { id, year, issuer, kind } = record.document;
  const item = { ...headKey(id), data: record };
  if (record.status !== 'indexed') return item;
  return {
    ...item,
    lists: { 1: 'documents', 3: kindList(kind), ...(issuer !== null && { 2: issuerList(issuer) }) },
    order: `${yearOrder(year)}#${id}`,
  };
}

/** The list with the fewest documents to pass over; the year narrows any of them by its order. */
function listQuery({ issuer, kind, language, year }: DocumentFilter): ItemQuery {
  const where: Record<string, string> = {};
  if (language !== undefined) where['document.language'] = language;
  if (issuer !== undefined && kind !== undefined) where['document.kind'] = kind;
  const list =
    issuer !== undefined
      ? ({ list: 2, name: issuerList(issuer) } as const)
      : kind !== undefined
        ? ({ list: 3, name: kindList(kind) } as const)
        : ({ list: 1, name: 'documents' } as const);
  return { from: list, where, ...(year !== undefined && { beginsWith: `${yearOrder(year)}#` }) };
}

function issuerList(issuer: string): string {
  return `documents#issuer#${hashOf(issuer)}`;
}

function kindList(kind: string): string {
  return `documents#kind#${kind}`;
}

/** Later years sort first, unknown ones last. */
function yearOrder(year: number | null): string {
  return String(9999 - (year ?? 0)).padStart(4, '0');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
