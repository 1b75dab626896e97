import { connectives } from './connectives.ts';
import { englishFrame } from './question-words.ts';
import type { Token } from './scan-tokens.ts';

/**
 * In a pasted sentence quotation marks, dashes and capitals are the author's: `-20 degrees`, “一图一表”, does NOT. They are
 * read as operators where there is at least one for so many words of the subject. Range 4-10: lower takes operators
 * from long questions, higher lets a quotation in a sentence exclude all that does not hold it.
 */
const wordsPerOperator = 6;

/** A sentence with every quotation and sign taken as plain words; undefined where the signs are meant as operators. */
export function unfoldSentence(tokens: readonly Token[]): Token[] | undefined {
  if (tokens.some(({ sign, field }) => sign === '+' || field)) return undefined;
  const operators = tokens.reduce((sum, token) => sum + operatorsIn(token), 0);
  const hanWeight = isInRunningText(tokens) ? 1 : 0.5;
  const words = tokens.reduce((sum, token) => sum + subjectWords(token, hanWeight), 0);
  return operators > 0 && words >= wordsPerOperator * operators ? tokens.flatMap(toWords) : undefined;
}

function operatorsIn({ sign, isQuoted, text }: Token): number {
  return (sign === '-' ? 1 : 0) + (isQuoted || connectives.has(text) ? 1 : 0);
}

/** Chinese marks slogans within a sentence, without spaces: 推行“一图一表”管理. Whoever quotes to search mostly types a space. */
function isInRunningText(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ isQuoted, source }, index) =>
      isQuoted && (tokens[index - 1]?.source[1] === source[0] || tokens[index + 1]?.source[0] === source[1]),
  );
}

function subjectWords(token: Token, hanWeight: number): number {
  if (operatorsIn(token) > 0) return 0;
  const hanCharacters = token.text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (hanCharacters > 0) return hanCharacters * hanWeight;
  return /[\p{L}\p{N}]/u.test(token.text) && !englishFrame.has(token.text.toLowerCase()) ? 1 : 0;
}

/** A token with the words of its quotation, or behind its sign, each on its own. */
export function toWords(token: Token): Token[] {
  if (operatorsIn(token) === 0) return [token];
  const [start, end] = token.source;
  const textStart = Math.max(start, end - token.text.length - (token.isQuoted ? 1 : 0));
  return [...token.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    sign: '',
    field: undefined,
    text,
    isQuoted: false,
    source: [textStart + index, textStart + index + text.length],
  }));
}
