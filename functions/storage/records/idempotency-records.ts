import { createHash } from 'node:crypto';
import { ItemConditionFailedError, type Table } from '../tables/table.ts';

interface IdempotencyRecord {
  /** Hash of what was asked, so that a key used for something else is noticed. */
  requestSha256: string;
  /** What was answered; null while the request is being worked on. */
  response: string | null;
  startedAt: number;
}

export type IdempotentBeginning =
  /** Go on, then `finish`. */
  | { state: 'begun' }
  /** The same request is being worked on. */
  | { state: 'running' }
  /** The same request was answered before, with this. */
  | { state: 'finished'; response: string };

/** A client used an Idempotency-Key again for a different request. */
export class IdempotencyKeyReusedError extends Error {
  override name = 'IdempotencyKeyReusedError';
  constructor() {
    super('this Idempotency-Key was used for a different request: use a new key for a new request');
  }
}

/** An answer is remembered for a day, as clients retry within minutes and people within the day. */
const rememberedSeconds = 24 * 3600;

/** A request not finished after this died with its process and may be begun again: the longest life of a Lambda. */
const abandonedMilliseconds = 15 * 60 * 1000;

/** Makes a repeated request with the same Idempotency-Key one request. */
export class IdempotencyRecords {
  private readonly table: Table;
  private readonly now: () => number;

  constructor(table: Table, options: { now?: () => number } = {}) {
    this.table = table;
    this.now = options.now ?? Date.now;
  }

  /**
   * @param scope whose key it is (the API key's id): keys of different clients never meet
   * @throws IdempotencyKeyReusedError
   */
  async begin(scope: string, key: string, requestSha256: string): Promise<IdempotentBeginning> {
    const present = await this.table.find<IdempotencyRecord>(itemKey(scope, key));
    if (present) {
      const { data } = present;
      if (data.requestSha256 !== requestSha256) throw new IdempotencyKeyReusedError();
      if (data.response !== null) return { state: 'finished', response: data.response };
      if (this.now() - data.startedAt < abandonedMilliseconds) return { state: 'running' };
    }
    try {
      const record: IdempotencyRecord = { requestSha256, response: null, startedAt: this.now() };
      await this.table.put(
        this.toItem(scope, key, record),
        present ? { version: present.version } : { absent: true },
      );
      return { state: 'begun' };
    } catch (error) {
      if (!(error instanceof ItemConditionFailedError)) throw error;
      return { state: 'running' };
    }
  }

  async finish(scope: string, key: string, requestSha256: string, response: string): Promise<void> {
    await this.table.put(this.toItem(scope, key, { requestSha256, response, startedAt: this.now() }));
  }

  private toItem(scope: string, key: string, data: IdempotencyRecord) {
    return { ...itemKey(scope, key), data, expiresAt: Math.ceil(this.now() / 1000) + rememberedSeconds };
  }
}

/** Hashed, because a client chooses the key. */
function itemKey(scope: string, key: string) {
  return {
    pk: `idempotency#${createHash('sha256').update(`${scope}\n${key}`).digest('base64url')}`,
    sk: 'idempotency',
  };
}
