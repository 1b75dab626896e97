import { planLedgerUpdate } from './commitments/ledger/update-ledger.ts';
import type { PublishedChange, WriteStores } from './ingest/ingest-files.ts';
import type { ReadSide, Stores } from './read-side.ts';
import { TableLedgerStore } from './storage/records/table-ledger-store.ts';
import { TableTermStore } from './storage/records/table-term-store.ts';
import { updateTerms } from './terms/collection/update-terms.ts';
import type { Concept } from './terms/termbase/termbase.ts';

/** The write path wired to its stores, and what follows a publication: the ledger of commitments and the policy terms. */
export function createWriteStores(
  stores: Stores,
  { register, library, termbase }: Pick<ReadSide, 'register' | 'library' | 'termbase'>,
): WriteStores {
  const ledger = new TableLedgerStore(stores.table);
  const terms = new TableTermStore(stores.table);
  const findConcepts = (text: string) =>
    termbase.scan(text).map(({ concept, start, end }) => ({ name: nameOfConcept(concept), start, end }));
  return {
    objects: stores.objects,
    register,
    derive: async ({ documents, removed }: PublishedChange) => {
      const change = { changed: documents, removed };
      const plan = await planLedgerUpdate({ ledger, findConcepts, clock: () => new Date() }, change);
      return async () => {
        if (plan.change) await ledger.write(plan.change);
        await updateTerms({ terms, readDocument: (id) => library.read(id) }, change);
      };
    },
  };
}

/** The preferred form of each language: "phosphogypsum = 磷石膏". */
function nameOfConcept({ forms }: Concept): string {
  const preferred = (['en', 'zh'] as const).map((language) =>
    forms.find((form) => form.language === language),
  );
  return preferred.flatMap((form) => form?.text ?? []).join(' = ');
}
