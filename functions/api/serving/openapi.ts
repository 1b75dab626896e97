import * as z from 'zod';
import { type Endpoint, takesJson } from './endpoint.ts';
import { type ProblemCode, problems } from './problem.ts';
import { problem } from './schemas.ts';

type Json = { [key: string]: unknown };

/** Problems any address can answer with. */
const commonProblems: readonly ProblemCode[] = ['invalid-request', 'too-many-requests', 'unavailable'];

/**
 * Endpoints -> OpenAPI 3.1 document. Schemas come from the very objects that validate requests; a schema
 * with an `id` becomes a component and is referred to.
 */
export function openApiDocument(endpoints: readonly Endpoint[], origin: string): Json {
  const components: Json = {};
  jsonSchema(problem, 'output', components);
  const paths: { [path: string]: Json } = {};
  for (const endpoint of endpoints) {
    const path = openApiPath(endpoint.path);
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Annals',
      version: '1',
      summary: 'Search government policy documents and yearly reports by section, commitment and term.',
      description:
        'Reading is public. Writing needs a key. Errors are `application/problem+json` and say how to mend them.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    tags: [...new Set(endpoints.map((endpoint) => endpoint.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    },
  };
}

/** `/v1/documents/:id` -> `/v1/documents/{id}` */
export function openApiPath(path: string): string {
  return path.replace(/:([A-Za-z]+)/g, '{$1}');
}

function operationOf(endpoint: Endpoint, components: Json): Json {
  return {
    operationId: endpoint.operation,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: endpoint.description,
    ...(endpoint.role ? { security: [{ key: [] }] } : {}),
    parameters: [
      ...parametersOf(endpoint.parameters, 'path', components),
      ...parametersOf(endpoint.query, 'query', components),
      ...(endpoint.formats.length > 0 ? [formatParameter(endpoint)] : []),
    ],
    ...requestBodyOf(endpoint, components),
    responses: responsesOf(endpoint, components),
  };
}

function parametersOf(schema: z.ZodObject, place: 'path' | 'query', components: Json): Json[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input', components) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description ? { description } : {}),
    schema: property,
  }));
}

function formatParameter(endpoint: Endpoint): Json {
  return {
    name: 'format',
    in: 'query',
    required: false,
    description: 'Format of the answer; a suffix such as `.csv` behind the path does the same',
    schema: { type: 'string', enum: ['json', ...endpoint.formats], default: 'json' },
  };
}

function requestBodyOf(endpoint: Endpoint, components: Json): Json {
  const bodies = endpoint.requestBodies ?? (takesJson(endpoint) ? { 'application/json': endpoint.body } : {});
  const content = Object.entries(bodies).map(([mediaType, schema]) => [
    mediaType,
    { schema: jsonSchema(schema, 'input', components) },
  ]);
  return content.length > 0 ? { requestBody: { required: true, content: Object.fromEntries(content) } } : {};
}

const mediaTypes = { csv: 'text/csv', jsonl: 'application/jsonl', atom: 'application/atom+xml' } as const;

function responsesOf(endpoint: Endpoint, components: Json): Json {
  const content: Json = {
    [endpoint.mediaType ?? 'application/json']: { schema: jsonSchema(endpoint.answer, 'output', components) },
  };
  for (const format of endpoint.formats) content[mediaTypes[format]] = { schema: { type: 'string' } };
  const codes = new Set<ProblemCode>([
    ...commonProblems,
    ...endpoint.problems,
    ...(endpoint.role ? (['unauthorised', 'forbidden'] as const) : []),
  ]);
  return {
    [endpoint.status]: { description: 'Done', content },
    ...(endpoint.method === 'get'
      ? { 304: { description: 'The answer the client holds is still right' } }
      : {}),
    ...Object.fromEntries([...codes].map((code) => [problems[code].status, problemReference(code)])),
  };
}

function problemReference(code: ProblemCode): Json {
  return {
    description: problems[code].title,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** A zod schema as JSON Schema 2020-12; its named parts are added to `components`. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const { $schema, $defs, ...body } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ jsonSchema }) {
      tidy(jsonSchema as Json, io);
    },
  }) as Json;
  const [named, moved] = withComponentReferences(body, ($defs ?? {}) as Json);
  Object.assign(components, moved);
  return named;
}

/**
 * `as` stands for the whole schema; the bounds of a safe integer tell a reader nothing; and answers may
 * gain fields, so a client must not forbid them.
 */
function tidy(schema: Json, io: 'input' | 'output'): void {
  const { as, description } = schema;
  if (typeof as === 'object') {
    for (const key of Object.keys(schema)) delete schema[key];
    Object.assign(schema, as, description ? { description } : {});
  }
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (io === 'output') delete schema.additionalProperties;
}

/** `#/$defs/X` becomes `#/components/schemas/X`. */
function withComponentReferences(body: Json, definitions: Json): [Json, Json] {
  const rename = (value: Json): Json =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));
  return [rename(body), rename(definitions)];
}
