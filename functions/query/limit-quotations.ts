import type { Token } from './scan-tokens.ts';
import { toWords } from './unfold-sentence.ts';

/** Quotations of one query that are looked up as such; each has to be checked in the text. Range 4-64. */
const maxQuotations = 16;

/** Quotations beyond the first ones as plain words; what would have been excluded by them is left out. */
export function limitQuotations(tokens: readonly Token[]): { tokens: readonly Token[]; isLimited: boolean } {
  const quotations = tokens.filter(isQuotation);
  if (quotations.length <= maxQuotations) return { tokens, isLimited: false };
  const excess = new Set(quotations.slice(maxQuotations));
  return {
    tokens: tokens.flatMap((token) =>
      excess.has(token) ? (token.sign === '-' ? [] : toWords(token)) : [token],
    ),
    isLimited: true,
  };
}

function isQuotation({ isQuoted, field }: Token): boolean {
  return isQuoted && field === undefined;
}
