import type { Tool as ListedTool } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { type Tool, ToolInputError } from './tool.ts';

/** A tool as `tools/list` shows it. */
export function describeTool(tool: Tool): ListedTool {
  const { name, title, description } = tool;
  return {
    name,
    title,
    description,
    inputSchema: schemaOf(tool),
    annotations: {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  };
}

/**
 * The arguments of a call, as assistants write them: `null` for what they leave out, a number in quotation marks, a
 * section's number without.
 * @throws ToolInputError that names each wrong argument and what the tool takes
 */
export function readArguments(tool: Tool, given: Record<string, unknown>): Record<string, unknown> {
  const { properties = {} } = schemaOf(tool);
  const meant = Object.entries(given)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, asMeant(value, (properties[name] as { type?: string })?.type)]);
  const read = z.object(tool.parameters).safeParse(Object.fromEntries(meant));
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `\`${path.join('.')}\`: ${message}`);
  throw new ToolInputError(
    `${tool.name}: ${wrong.join('; ')}. It takes ${Object.keys(tool.parameters).join(', ')}.`,
  );
}

function asMeant(value: unknown, type: string | undefined): unknown {
  if (type === 'integer' && typeof value === 'string' && /^\s*-?\d{1,15}\s*$/.test(value))
    return Number(value);
  if (type === 'string' && typeof value === 'number') return String(value);
  return value;
}

const schemas = new Map<Tool, ListedTool['inputSchema']>();

function schemaOf(tool: Tool): ListedTool['inputSchema'] {
  const schema =
    schemas.get(tool) ??
    (z.toJSONSchema(z.object(tool.parameters), {
      target: 'draft-7',
      io: 'input',
    }) as ListedTool['inputSchema']);
  schemas.set(tool, schema);
  return schema;
}
