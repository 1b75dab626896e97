import type * as z from 'zod';
import type { Endpoint } from './endpoint.ts';
import { type ProblemCode, ProblemError, type ProblemPart } from './problem.ts';

/**
 * Query string -> the endpoint's typed query.
 *
 * A parameter nobody knows is refused with the known ones named: a misspelt filter that is passed over in
 * silence would answer a question nobody asked. An empty value (`year=`) is what a form sends for a field
 * left blank and counts as absent.
 *
 * @throws ProblemError `invalid-request` with one entry in `errors` for each wrong parameter.
 */
export function readQuery<E extends Endpoint>(endpoint: E, given: URLSearchParams): z.output<E['query']> {
  const known = Object.keys(endpoint.query.shape);
  const unknown = [...new Set(given.keys())].filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new ProblemError('invalid-request', knownParameters(known), {
      errors: unknown.slice(0, 10).map((name) => ({
        pointer: pointerTo([name]),
        detail: `there is no parameter ${JSON.stringify(name.slice(0, 40))}`,
      })),
    });
  const values: Record<string, string | string[]> = {};
  for (const name of known) {
    const all = given.getAll(name).filter((value) => value !== '');
    if (all.length > 0) values[name] = all.length === 1 ? all[0]! : all;
  }
  return validate(endpoint.query, values) as z.output<E['query']>;
}

/** @throws ProblemError `not-found`: an id that cannot be one leads nowhere, like any other unknown id */
export function readParameters(endpoint: Endpoint, given: Record<string, string>): Record<string, unknown> {
  return validate(endpoint.parameters, given, 'not-found') as Record<string, unknown>;
}

/** @throws ProblemError `unsupported-media-type` or `invalid-request` */
export async function readJsonBody(endpoint: Endpoint, request: Request): Promise<unknown> {
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json')
    throw new ProblemError('unsupported-media-type', 'send the body as `Content-Type: application/json`');
  return validate(endpoint.body, parseJson(await request.text()));
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new ProblemError('invalid-request', 'the body is not JSON', { cause: error });
  }
}

function validate(schema: z.ZodType, value: unknown, code: ProblemCode = 'invalid-request'): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors: ProblemPart[] = result.error.issues.map((issue) => ({
    pointer: pointerTo(issue.path),
    detail: messageOf(issue),
  }));
  const detail = errors.map((error) => `${error.pointer.slice(2) || 'the body'}: ${error.detail}`).join('; ');
  throw new ProblemError(code, detail, { errors });
}

/** A list parameter is a union of one value and several; the branch that got furthest knows best. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  return issue.errors.flat().find((inner) => inner.code !== 'invalid_type')?.message ?? issue.message;
}

function knownParameters(known: string[]): string {
  return known.length === 0
    ? 'this address takes no parameters'
    : `the parameters here are ${known.map((name) => `\`${name}\``).join(', ')}`;
}

/** JSON pointer as a URI fragment (RFC 6901). */
function pointerTo(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return `#${parts.join('').toWellFormed().slice(0, 200)}`;
}
