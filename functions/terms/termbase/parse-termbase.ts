import { foldText } from '../../analysis/fold-character.ts';
import { stemWord } from '../../analysis/stem-word.ts';
import type { Concept, Form, FormMatch, Termbase } from './termbase.ts';

export class InvalidTermbaseError extends Error {
  override name = 'InvalidTermbaseError';
  constructor(line: number, expected: string, found: string) {
    super(`termbase line ${line}: expected ${expected}, found ${JSON.stringify(found.slice(0, 80))}`);
  }
}

/**
 * Termbase text -> Termbase; the format is told at `Termbase`.
 *
 * @throws InvalidTermbaseError naming the line, when a concept has fewer than two forms, or one without letters, or more than
 * three columns
 */
export function parseTermbase(text: string): Termbase {
  const termbase = new TrieTermbase();
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const concept = readConcept(line, index + 1);
    if (concept) termbase.add(concept);
  }
  return termbase;
}

/** A termbase without concepts: nothing has a variant. */
export const emptyTermbase: Termbase = { concepts: [], find: () => [], scan: () => [] };

function readConcept(line: string, number: number): Concept | undefined {
  if (line.trim() === '' || line.startsWith('#')) return undefined;
  const [zh = '', en = '', note = '', ...more] = line.split('\t');
  if (more.length > 0) throw new InvalidTermbaseError(number, 'at most three columns', line);
  const forms = [...readForms(zh, 'zh'), ...readForms(en, 'en')];
  if (forms.length < 2) throw new InvalidTermbaseError(number, 'at least two forms', line);
  const empty = forms.find((form) => firstCharacter(form.text) === '');
  if (empty) throw new InvalidTermbaseError(number, 'forms with a letter or a digit', empty.text);
  return { line: number, forms, note: note.trim() || null };
}

function readForms(column: string, language: Form['language']): Form[] {
  return column
    .split(/[;；]/)
    .map((form) => form.trim())
    .filter((form) => form !== '')
    .map((form) => ({ text: form.replace(/^~\s*/, ''), language, isMistranslation: form.startsWith('~') }));
}

interface TrieNode {
  next: Map<string, TrieNode>;
  ends: { concept: Concept; form: Form }[];
}

/**
 * Forms by their units in tries, so that a text is scanned in one pass, whatever the number of forms. There is a trie
 * for each first character, planted when a text first has it: stemming every form would take a tenth of a cold start.
 */
class TrieTermbase implements Termbase {
  readonly concepts: Concept[] = [];
  readonly #unplanted = new Map<string, TrieNode['ends']>();
  readonly #tries = new Map<string, TrieNode>();
  /** Null for a word that begins no form. */
  readonly #beginnings = new Map<string, TrieNode | null>();

  add(concept: Concept): void {
    for (const form of concept.forms) {
      const first = firstCharacter(form.text);
      const others = this.#unplanted.get(first);
      if (others === undefined) this.#unplanted.set(first, [{ concept, form }]);
      else others.push({ concept, form });
    }
    this.concepts.push(concept);
    this.#beginnings.clear();
  }

  #trieOf(first: string): TrieNode {
    let trie = this.#tries.get(first);
    if (trie === undefined) {
      trie = { next: new Map(), ends: [] };
      for (const end of this.#unplanted.get(first) ?? []) plant(trie, end);
      this.#unplanted.delete(first);
      this.#tries.set(first, trie);
    }
    return trie;
  }

  find(form: string): readonly Concept[] {
    const units = unitsOf(form);
    let node: TrieNode | undefined = this.#trieOf(units[0]?.[0] ?? '');
    for (const unit of units) node = node?.next.get(unit);
    return node?.ends.map((end) => end.concept) ?? [];
  }

  scan(text: string): FormMatch[] {
    const words = new WordList(text);
    const matches: FormMatch[] = [];
    for (let at = 0; at < words.length; ) {
      const { length, ends } = this.#longestAt(words, at);
      for (const { concept, form } of ends)
        matches.push({ concept, form, start: words.start(at), end: words.end(at + length - 1) });
      at += Math.max(1, length);
    }
    return matches;
  }

  #longestAt(words: WordList, start: number): { length: number; ends: TrieNode['ends'] } {
    let longest = noForm;
    let node: TrieNode | null | undefined = this.#beginningWith(words.word(start));
    for (let length = 1; node; length += 1) {
      if (node.ends.length > 0) longest = { length, ends: node.ends };
      const next = start + length;
      node = next < words.length ? node.next.get(unitOf(words.word(next))) : undefined;
    }
    return longest;
  }

  /** Nearly every word of a text begins no form; a bounded memory saves looking for that again. */
  #beginningWith(word: string): TrieNode | null {
    const known = this.#beginnings.get(word);
    if (known !== undefined) return known;
    const unit = unitOf(word);
    const node = this.#trieOf(unit[0] ?? '').next.get(unit) ?? null;
    if (this.#beginnings.size >= rememberedUnits) this.#beginnings.clear();
    this.#beginnings.set(word, node);
    return node;
  }
}

const noForm: { length: number; ends: TrieNode['ends'] } = { length: 0, ends: [] };

/** Two forms of a concept that are compared equal say one thing once. */
function plant(trie: TrieNode, end: TrieNode['ends'][number]): void {
  let node = trie;
  for (const unit of unitsOf(end.form.text)) {
    const next = node.next.get(unit) ?? { next: new Map(), ends: [] };
    node.next.set(unit, next);
    node = next;
  }
  if (!node.ends.some(({ concept }) => concept === end.concept)) node.ends.push(end);
}

/** With which a form's first unit begins; neither folding nor stemming touches more than what follows it. */
function firstCharacter(text: string): string {
  const character = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '';
  return foldText(character)[0] ?? '';
}

const wordAt = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/uy;

/** The words of a text as printed: Han characters, and runs of letters and digits. */
class WordList {
  readonly #text: string;
  /** Start and end of each in turn: a document has a hundred thousand of them. */
  readonly #places: number[] = [];

  /** Plain letters and digits, which are most of English, are told by their codes alone. */
  constructor(text: string) {
    this.#text = text;
    for (let start = 0; start < text.length; ) {
      let end = start;
      while (isPlain(text.charCodeAt(end))) end++;
      if (text.charCodeAt(end) > lastAscii) {
        wordAt.lastIndex = start;
        end = wordAt.test(text) ? wordAt.lastIndex : start;
        // Marks that belong to no letter fold to nothing.
        if (end > start && unitOf(text.slice(start, end)) === '') start = end;
      }
      if (end > start) this.#places.push(start, end);
      start = Math.max(end, start + 1);
    }
  }

  get length(): number {
    return this.#places.length / 2;
  }

  start(at: number): number {
    return this.#places[2 * at]!;
  }

  end(at: number): number {
    return this.#places[2 * at + 1]!;
  }

  word(at: number): string {
    return this.#text.slice(this.start(at), this.end(at));
  }
}

const lastAscii = 127;

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** What words are compared by: without case, accents and inflection. They repeat: a bounded memory saves most folding. */
const knownUnits = new Map<string, string>();
const rememberedUnits = 50_000;

function unitOf(word: string): string {
  let unit = knownUnits.get(word);
  if (unit === undefined) {
    const folded = foldText(word);
    unit = /^[a-z]+$/.test(folded) ? stemWord(folded) : folded;
    if (knownUnits.size >= rememberedUnits) knownUnits.clear();
    knownUnits.set(word, unit);
  }
  return unit;
}

function unitsOf(text: string): string[] {
  const words = new WordList(text);
  return Array.from({ length: words.length }, (_, at) => unitOf(words.word(at)));
}
