import type { LedgerEntry } from '../../functions/commitments/ledger/ledger-entry.ts';
import { type DocumentOutline, toOutline } from '../../functions/commitments/ledger/ledger-outline.ts';
import type {
  LedgerChange,
  LedgerOutlines,
  LedgerStore,
} from '../../functions/commitments/ledger/ledger-store.ts';
import type { NumberLink } from '../../functions/commitments/ledger/number-links.ts';

/** A ledger in memory that hands out copies, as one that is stored does, and counts what is read and written. */
export class MemoryLedgerStore implements LedgerStore {
  readonly read: string[] = [];
  readonly written: string[] = [];
  private readonly held = new Map<string, string>();
  private readonly linked = new Map<string, string>();

  async outlines(): Promise<LedgerOutlines> {
    const outlines = [...this.held.values()].map(
      (entry): DocumentOutline => toOutline(JSON.parse(entry) as LedgerEntry),
    );
    return { outlines, reviews: [] };
  }

  async entries(ids: readonly string[]): Promise<(LedgerEntry | undefined)[]> {
    this.read.push(...ids);
    return ids.map((id) => {
      const entry = this.held.get(id);
      return entry === undefined ? undefined : (JSON.parse(entry) as LedgerEntry);
    });
  }

  async links(): Promise<readonly NumberLink[]> {
    return [...this.linked.keys()]
      .toSorted()
      .flatMap((id) => JSON.parse(this.linked.get(id)!) as NumberLink[]);
  }

  async write({ entries, links, removed }: LedgerChange): Promise<void> {
    this.written.push(...entries.map(({ document }) => document.id));
    for (const entry of entries) this.held.set(entry.document.id, JSON.stringify(entry));
    for (const { id, links: own } of links) this.linked.set(id, JSON.stringify(own));
    for (const id of removed) {
      this.held.delete(id);
      this.linked.delete(id);
    }
  }

  async addReview(): Promise<void> {}
}
