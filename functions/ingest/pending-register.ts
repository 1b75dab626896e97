import type { DocumentId } from '../documents/document.ts';
import type { EditionRecord, Register, RegisterEntry } from '../storage/records/register.ts';

/** What the ingest asks the register before it publishes. */
export type RegisterView = Pick<Register, 'find' | 'findByFile' | 'findBySource'>;

/** The register as it will be once the documents read so far are published: two files of one run know of each other. */
export class PendingRegister implements RegisterView {
  readonly #register: RegisterView;
  readonly #byId = new Map<string, EditionRecord>();
  readonly #byFile = new Map<string, EditionRecord>();
  readonly #bySource = new Map<string, DocumentId>();

  constructor(register: RegisterView) {
    this.#register = register;
  }

  add(entry: RegisterEntry): void {
    this.#byId.set(entry.document.id, entry);
    this.#byFile.set(entry.document.sha256, entry);
    if (entry.source !== null) this.#bySource.set(entry.source, entry.document.id);
  }

  async find(id: DocumentId): Promise<EditionRecord | undefined> {
    return this.#byId.get(id) ?? this.#register.find(id);
  }

  async findByFile(sha256: string): Promise<EditionRecord | undefined> {
    return this.#byFile.get(sha256) ?? this.#register.findByFile(sha256);
  }

  async findBySource(source: string): Promise<DocumentId | undefined> {
    return this.#bySource.get(source) ?? this.#register.findBySource(source);
  }
}
