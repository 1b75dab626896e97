import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** What an item's data may consist of. `undefined` fields are left out, as JSON does. */
export type Plain = string | number | boolean | null | Uint8Array | Plain[] | { [field: string]: Plain };

/** Plain data to DynamoDB's typed form. A number keeps its shortest exact decimal spelling. */
export function toAttributeValue(value: unknown): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (typeof value === 'number') {
    if (!Number.isFinite(value))
      throw new TypeError(`${value} cannot be stored: the tables hold finite numbers`);
    return { N: String(value) };
  }
  if (value instanceof Uint8Array) return { B: value };
  if (Array.isArray(value)) return { L: value.map(toAttributeValue) };
  if (typeof value === 'object') return { M: toAttributes(value) };
  throw new TypeError(`a ${typeof value} cannot be stored`);
}

export function toAttributes(fields: object): Record<string, AttributeValue> {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) attributes[name] = toAttributeValue(value);
  }
  return attributes;
}

export function fromAttributeValue(attribute: AttributeValue): Plain {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL !== undefined) return null;
  if (attribute.B !== undefined) return attribute.B;
  if (attribute.L !== undefined) return attribute.L.map(fromAttributeValue);
  if (attribute.M !== undefined) return fromAttributes(attribute.M);
  throw new TypeError(`attribute type ${Object.keys(attribute).join()} is not one that Annals writes`);
}

export function fromAttributes(attributes: Record<string, AttributeValue>): { [field: string]: Plain } {
  const fields: { [field: string]: Plain } = {};
  for (const [name, attribute] of Object.entries(attributes)) fields[name] = fromAttributeValue(attribute);
  return fields;
}
