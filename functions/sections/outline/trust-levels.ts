import type { Block, ParsedSource } from '../../parse/block.ts';

/**
 * The source without its heading levels where its own type contradicts them.
 *
 * Tagged PDF files are often tagged by a template: `H3` for chapters, `H2` for the paragraphs inside them.
 * Type does not lie in that way, so when a deeper level is set larger than one above it, no level is believed
 * and type size alone tells the outline.
 */
export function withTrustedLevels(parsed: ParsedSource): ParsedSource {
  if (parsed.mediaType !== 'application/pdf' || !contradictsType(parsed.blocks)) return parsed;
  return {
    ...parsed,
    blocks: parsed.blocks.map((block) => (block.level === null ? block : { ...block, level: null })),
  };
}

/** A deeper level must stand out by so much more than one above it; smaller differences are rounding. */
const leastDifference = 0.02;

function contradictsType(blocks: readonly Block[]): boolean {
  const prominences = new Map<number, number[]>();
  for (const { kind, level, prominence } of blocks) {
    if (kind !== 'heading' || level === null || prominence === 0) continue;
    const known = prominences.get(level);
    if (known) known.push(prominence);
    else prominences.set(level, [prominence]);
  }
  const means = [...prominences]
    .filter(([, values]) => values.length > 1)
    .sort(([a], [b]) => a - b)
    .map(([, values]) => values.reduce((sum, value) => sum + value, 0) / values.length);
  return means.some((mean, index) => index > 0 && mean > (means[index - 1] ?? 0) + leastDifference);
}
