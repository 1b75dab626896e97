import type { Cue } from './cue.ts';
import { findNeededWords } from './needed-words.ts';
import { splitAlternatives } from './split-alternatives.ts';
import { WordScanner } from './word-scanner.ts';

/** One way for a cue to hold. */
interface Alternative {
  cue: Cue;
  pattern: RegExp;
}

/**
 * Finds which of many cues hold of a sentence. The needed words of each alternative of a pattern are read from the
 * pattern itself; one pass over the sentence tells which alternatives can match at all, a few in a hundred, and only
 * these are tried.
 */
export class CueMatcher {
  /** In the order of their cues. */
  private readonly alternatives: readonly Alternative[];
  private readonly scanner: WordScanner;
  /** By number of the alternative: 1 where a match needs no word, so that it must be tried. */
  private readonly always: Uint8Array;
  /** As `always`, with those whose words the sentence at hand holds. */
  private readonly possible: Uint8Array;

  constructor(cues: readonly Cue[]) {
    this.alternatives = cues.flatMap((cue) =>
      splitAlternatives(cue.pattern).map((pattern) => ({ cue, pattern })),
    );
    const needed = this.alternatives.map(({ pattern }) => findNeededWords(pattern));
    this.scanner = new WordScanner(needed.map((words) => words ?? []));
    this.always = Uint8Array.from(needed, (words) => (words === undefined ? 1 : 0));
    this.possible = new Uint8Array(needed.length);
  }

  /**
   * @param found names that hold already; those of the cues found are added
   * @returns in the order of the list
   */
  match(sentence: string, found: Set<string>): Cue[] {
    const { alternatives, possible } = this;
    possible.set(this.always);
    this.scanner.scan(sentence, possible);
    const matched: Cue[] = [];
    for (let number = possible.indexOf(1); number >= 0; number = possible.indexOf(1, number + 1)) {
      const { cue, pattern } = alternatives[number]!;
      if (cue === matched.at(-1) || !isWithin(cue, found) || !pattern.test(sentence)) continue;
      found.add(cue.name);
      matched.push(cue);
    }
    return matched;
  }
}

function isWithin({ within }: Cue, found: ReadonlySet<string>): boolean {
  if (within === undefined) return true;
  for (const name of within) if (found.has(name)) return true;
  return false;
}
