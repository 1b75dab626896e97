/**
 * Answers stay below about 6,000 tokens, counted as a tokenizer would roughly count: four letters a token, and a Han
 * character most of one. Range 1,000 to 6,000: lower makes assistants page more.
 */
const tokenBudget = 5_500;
const lettersPerToken = 4;
const tokensPerHanCharacter = 0.9;

export function estimateTokens(text: string): number {
  const han = text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0;
  return han * tokensPerHanCharacter + (text.length - han) / lettersPerToken;
}

/** As many items from the front as fit, at least one. */
export function fitItems<T>(items: readonly T[], budget = tokenBudget): T[] {
  const kept: T[] = [];
  let tokens = 0;
  for (const item of items) {
    tokens += estimateTokens(JSON.stringify(item));
    if (kept.length > 0 && tokens > budget) break;
    kept.push(item);
  }
  return kept;
}

/** The front of a text that fits, cut behind a sentence or a line where one ends near. `end` is where it was cut. */
export function fitText(text: string, budget = tokenBudget): { text: string; end: number } {
  if (estimateTokens(text) <= budget) return { text, end: text.length };
  let end = Math.floor((text.length * budget) / estimateTokens(text));
  while (end > 0 && estimateTokens(text.slice(0, end)) > budget) end = Math.floor(end * 0.95);
  const front = text.slice(0, end);
  const stop = Math.max(front.lastIndexOf('\n'), front.lastIndexOf('. '), front.lastIndexOf('。')) + 1;
  const cut = stop > end / 2 ? stop : end;
  return { text: text.slice(0, cut), end: cut };
}
