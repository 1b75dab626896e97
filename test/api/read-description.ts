import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Hono } from 'hono';

interface Operation {
  operationId: string;
  security?: unknown[];
  parameters: { name: string; in: string; required: boolean; description?: string }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

/** The OpenAPI document of a site, as far as tests read it. */
export interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

export async function readDescription(site: Hono): Promise<Description> {
  return (await (await site.request('/openapi.json')).json()) as Description;
}

/** The methods described for an address, by their names in small letters; undefined where no path fits. */
export function methodsAt({ paths }: Description, pathname: string): Record<string, Operation> | undefined {
  const plain = pathname.replace(/\.(csv|jsonl|atom)$/, '');
  const fitting = Object.keys(paths).filter((path) =>
    new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(plain),
  );
  // A path written out goes before one with a name to fill in.
  const [template] = fitting.toSorted((left, right) => left.split('{').length - right.split('{').length);
  return template === undefined ? undefined : paths[template];
}

export function operationAt(
  description: Description,
  pathname: string,
  method: string,
): Operation | undefined {
  return methodsAt(description, pathname)?.[method.toLowerCase()];
}

/** What is wrong with a value by a schema of the document; with `isClosed`, also every field it does not name. */
export function faultsOf(
  { components }: Description,
  value: unknown,
  schema: object,
  isClosed = false,
): string[] {
  const closed = JSON.parse(JSON.stringify({ ...schema, components }), (_, part) =>
    isClosed && part?.type === 'object' && part.properties ? { ...part, additionalProperties: false } : part,
  );
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(closed);
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${JSON.stringify(error.params)}`);
}
