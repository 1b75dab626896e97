import { termKey } from '../term-key.ts';

/**
 * A plain explanation of a term that people of the department wrote. It is not the words of any document, is never
 * quoted in an answer, and wherever it is shown it says that it is curated.
 */
export interface Gloss {
  text: string;
  language: 'en' | 'zh';
}

export interface Glosses {
  /** Glosses of a term, by any of its forms; none for most. */
  find(forms: Iterable<string>): Gloss[];
}

export class InvalidGlossError extends Error {
  override name = 'InvalidGlossError';
  constructor(line: number, expected: string, found: string) {
    super(`glosses line ${line}: expected ${expected}, found ${JSON.stringify(found.slice(0, 80))}`);
  }
}

export const noGlosses: Glosses = { find: () => [] };

/**
 * Text -> Glosses. One gloss a line, three columns between tabs: a term in any of its forms, `en` or `zh`, the
 * explanation. `#` begins a comment.
 *
 * @throws InvalidGlossError naming the line
 */
export function parseGlosses(text: string): Glosses {
  const byKey = new Map<string, Gloss[]>();
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [term = '', language, gloss = '', ...more] = line.split('\t').map((column) => column.trim());
    if (term === '' || gloss === '' || more.length > 0)
      throw new InvalidGlossError(index + 1, 'a term, a language and an explanation', line);
    if (language !== 'en' && language !== 'zh')
      throw new InvalidGlossError(index + 1, 'en or zh', language ?? '');
    const key = termKey(term);
    byKey.set(key, [...(byKey.get(key) ?? []), { text: gloss, language }]);
  }
  return {
    find(forms) {
      const keys = new Set([...forms].map(termKey));
      return [...keys].flatMap((key) => byKey.get(key) ?? []);
    },
  };
}
