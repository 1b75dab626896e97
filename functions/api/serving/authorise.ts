import type { AccessKey, Endpoint } from './endpoint.ts';
import { ProblemError } from './problem.ts';

/** Who holds which key. Keys are stored hashed, so all one can do is ask about a given one. */
export interface KeyRing {
  /** @returns undefined for a key that is unknown or revoked. */
  find(key: string): Promise<AccessKey | undefined>;
}

/** Far longer than any key we give out; what is longer is not looked up. */
const maxKeyCharacters = 200;

/**
 * Lets reading through, and asks for a key with the endpoint's role otherwise. `admin` may do everything.
 *
 * @throws ProblemError `unauthorised` without a valid key, `forbidden` when the key lacks the role.
 */
export async function authorise(
  endpoint: Endpoint,
  request: Request,
  keys: KeyRing | undefined,
): Promise<AccessKey | undefined> {
  if (!endpoint.role) return undefined;
  const given = /^Bearer ([\x21-\x7e]+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
  return authoriseKey(endpoint.role, given, keys);
}

/** @throws ProblemError as `authorise` does. */
export async function authoriseKey(
  role: NonNullable<Endpoint['role']>,
  given: string | undefined,
  keys: KeyRing | undefined,
): Promise<AccessKey> {
  const key = given && given.length <= maxKeyCharacters ? await keys?.find(given) : undefined;
  if (!key)
    throw new ProblemError('unauthorised', 'send a valid key as `Authorization: Bearer KEY`', {
      headers: { 'WWW-Authenticate': 'Bearer realm="annals"' },
    });
  if (!key.roles.includes(role) && !key.roles.includes('admin'))
    throw new ProblemError('forbidden', `this needs a key with the role \`${role}\``);
  return key;
}
