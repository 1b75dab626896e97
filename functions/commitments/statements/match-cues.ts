import type { Cue } from './cue.ts';
import { findNeededWords } from './needed-words.ts';
import { WordScanner } from './word-scanner.ts';

/**
 * Finds which of many cues hold of a sentence. Each pattern's needed words are read from the pattern itself; one pass
 * over the sentence tells which patterns can match at all, a tenth of them, and only these are tried.
 */
export class CueMatcher {
  private readonly cues: readonly Cue[];
  private readonly scanner: WordScanner;
  /** By number of the cue: 1 where a match needs no word, so that it must be tried. */
  private readonly always: Uint8Array;
  /** As `always`, with those whose words the sentence at hand holds. */
  private readonly possible: Uint8Array;

  constructor(cues: readonly Cue[]) {
    this.cues = cues;
    const needed = cues.map(({ pattern }) => findNeededWords(pattern));
    this.scanner = new WordScanner(needed.map((words) => words ?? []));
    this.always = Uint8Array.from(needed, (words) => (words === undefined ? 1 : 0));
    this.possible = new Uint8Array(cues.length);
  }

  /**
   * @param found names that hold already; those of the cues found are added
   * @returns in the order of the list
   */
  match(sentence: string, found: Set<string>): Cue[] {
    const { cues, possible } = this;
    possible.set(this.always);
    this.scanner.scan(sentence, possible);
    const matched: Cue[] = [];
    for (let number = 0; number < cues.length; number++) {
      if (possible[number] === 0) continue;
      const cue = cues[number]!;
      if (!isWithin(cue, found) || !cue.pattern.test(sentence)) continue;
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
