import type * as z from 'zod';
import type { Endpoint } from '../../functions/api/serving/endpoint.ts';
import { readQuery } from '../../functions/api/serving/read-request.ts';

/** Filters of the commands that search; more than one of the later ones may be given. */
export const filterFlagKinds = {
  year: 'string',
  from: 'string',
  to: 'string',
  issuer: 'strings',
  kind: 'strings',
  language: 'strings',
  document: 'strings',
} as const;

/**
 * Words and flags as the parameters of an endpoint: they are named as in the API and checked by its schema.
 * @throws ProblemError `invalid-request`, which a command answers like a UsageError
 */
export function readParameters<E extends Endpoint>(
  endpoint: E,
  words: string,
  flags: Record<string, string | string[] | undefined>,
): z.output<E['query']> {
  const given = new URLSearchParams(words === '' ? {} : { q: words });
  for (const [name, value] of Object.entries(flags)) {
    for (const one of [value].flat()) if (one !== undefined) given.append(name, one);
  }
  return readQuery(endpoint, given);
}
