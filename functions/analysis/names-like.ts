import { foldText } from './fold-character.ts';

/**
 * The names that somebody means who types one from memory: the name itself where it is held, whatever its case, width
 * or script; otherwise every name that contains all typed words (`industry` means `Department of Industry`).
 */
export function namesLike(typed: string, held: readonly string[]): string[] {
  const wanted = foldText(typed).trim();
  const exact = held.filter((name) => foldText(name) === wanted);
  if (exact.length > 0 || wanted === '') return exact;
  const words = wanted.split(/\s+/);
  return held.filter((name) => words.every((word) => foldText(name).includes(word)));
}
