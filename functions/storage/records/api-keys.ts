import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { NewItem, Table } from '../tables/table.ts';

export const apiKeyRoles = ['ingest', 'review', 'admin'] as const;
export type ApiKeyRole = (typeof apiKeyRoles)[number];

export interface ApiKey {
  /** Names the key in lists and in the record of who did what; no secret. */
  id: string;
  name: string;
  roles: ApiKeyRole[];
  /** ISO 8601. */
  createdAt: string;
  revokedAt: string | null;
}

interface StoredKey extends ApiKey {
  /** Of the secret, hex. A plain hash is enough: the secret is 256 random bits, not a password. */
  secretSha256: string;
}

/** No key with this id. */
export class UnknownApiKeyError extends Error {
  override name = 'UnknownApiKeyError';
  constructor(id: string) {
    super(`no API key has the id ${JSON.stringify(id.slice(0, 40))}`);
  }
}

const keyPattern = /^annals_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** Keys for writing, shown once when made and stored as hashes: `annals_<id>_<secret>`. */
export class ApiKeys {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** @returns the key itself, which cannot be shown again, and what is stored about it */
  async make(name: string, roles: ApiKeyRole[]): Promise<{ key: string; apiKey: ApiKey }> {
    const id = randomBytes(6).toString('hex');
    const secret = randomBytes(32).toString('base64url');
    const apiKey: ApiKey = { id, name, roles, createdAt: new Date().toISOString(), revokedAt: null };
    await this.table.put(toItem({ ...apiKey, secretSha256: hashOf(secret).toString('hex') }), {
      absent: true,
    });
    return { key: `annals_${id}_${secret}`, apiKey };
  }

  /** All keys, revoked ones included, oldest first. */
  async list(): Promise<ApiKey[]> {
    const keys: ApiKey[] = [];
    for await (const { data } of this.table.queryAll<StoredKey>({ from: { list: 1, name: 'keys' } })) {
      keys.push(toApiKey(data));
    }
    return keys;
  }

  /** From now on the key opens nothing; revoking twice changes nothing. @throws UnknownApiKeyError */
  async revoke(id: string): Promise<ApiKey> {
    let revoked: StoredKey | undefined;
    await this.table.update<StoredKey>(itemKey(id), (item) => {
      revoked = item && { ...item.data, revokedAt: item.data.revokedAt ?? new Date().toISOString() };
      return revoked && toItem(revoked);
    });
    if (!revoked) throw new UnknownApiKeyError(id);
    return toApiKey(revoked);
  }

  /** The key a caller presented, or undefined when it is malformed, unknown, wrong or revoked. */
  async verify(presented: string): Promise<ApiKey | undefined> {
    const match = keyPattern.exec(presented);
    if (!match) return undefined;
    const [, id, secret] = match as unknown as [string, string, string];
    const stored = (await this.table.find<StoredKey>(itemKey(id)))?.data;
    // Compared also when there is none, so that the time does not tell whether an id exists.
    const expected = Buffer.from(stored?.secretSha256 ?? '0'.repeat(64), 'hex');
    const isRight = timingSafeEqual(hashOf(secret), expected);
    return stored && isRight && stored.revokedAt === null ? toApiKey(stored) : undefined;
  }
}

/** An admin may do what any role may. */
export function hasRole(apiKey: ApiKey, role: ApiKeyRole): boolean {
  return apiKey.roles.includes(role) || apiKey.roles.includes('admin');
}

function itemKey(id: string) {
  return { pk: `key#${id}`, sk: 'key' };
}

function toItem(stored: StoredKey): NewItem<StoredKey> {
  return {
    ...itemKey(stored.id),
    data: stored,
    lists: { 1: 'keys' },
    order: `${stored.createdAt}#${stored.id}`,
  };
}

function toApiKey({ secretSha256: _, ...apiKey }: StoredKey): ApiKey {
  return apiKey;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
