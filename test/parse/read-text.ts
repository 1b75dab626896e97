import type { Block } from '../../functions/parse/block.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';

/** Blocks of a source given as text or bytes. */
export async function readBlocks(source: string | Uint8Array, fileName = 'report.txt'): Promise<Block[]> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return (await parseSource(bytes, { fileName })).blocks;
}

/** `heading 2: Text`, `list-item (a): Text`: a block as one line, for comparisons that read well. */
export function summarise(blocks: Block[]): string[] {
  return blocks.map(
    ({ kind, level, label, text }) =>
      `${kind}${level ? ` ${level}` : ''}${label ? ` ${label}` : ''}: ${text}`,
  );
}
