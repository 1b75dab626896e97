import type { Grammar } from '../grammar.ts';
import { marks } from './needed-words.ts';
import words from './telling-words.json' with { type: 'json' };
import { WordScanner } from './word-scanner.ts';

/** Which of a language's telling words a sentence holds, found in one pass over it. */
class TellingWords {
  private readonly names: readonly string[];
  private readonly scanner: WordScanner;
  private readonly found: Uint8Array;

  constructor(grammar: Grammar) {
    const listed = words[grammar];
    this.names = listed.map((word) => `word:${word.replace(' ', '_')}`);
    this.scanner = new WordScanner(
      listed.map((word) => [
        grammar === 'en' ? marks.edge + word.replace(' ', `${marks.edge} ${marks.edge}`) + marks.edge : word,
      ]),
    );
    this.found = new Uint8Array(listed.length);
  }

  find(sentence: string): string[] {
    const { names, found } = this;
    found.fill(0);
    this.scanner.scan(sentence, found);
    const held: string[] = [];
    for (let number = 0; number < names.length; number++) if (found[number] === 1) held.push(names[number]!);
    return held;
  }
}

const tellingWords = new Map<Grammar, TellingWords>();

/**
 * The common words, pairs of words and in Chinese pairs of characters of a sentence that no cue looks for and that still
 * tell how it reads: "therefore" explains, 需要 asks for, "the Ministry" leads up to a doing. Which they are was chosen
 * by how much they told of labelled sentences, among those that stand in many documents (scripts/train-statements/README.md).
 */
export function findTellingWords(sentence: string, grammar: Grammar): string[] {
  let own = tellingWords.get(grammar);
  if (own === undefined) {
    own = new TellingWords(grammar);
    tellingWords.set(grammar, own);
  }
  const held = own.find(sentence);
  if (/\d/.test(sentence)) held.push('word:0');
  return held;
}
