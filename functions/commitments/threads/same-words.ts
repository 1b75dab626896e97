import { simplifyHan } from '../../analysis/fold-character.ts';
import type { Term } from '../../analysis/term.ts';
import type { SameWordLists } from './same-word-lists.ts';
import { sameWordsEnglish } from './same-words-en.ts';
import { sameWordsChinese } from './same-words-zh.ts';

export interface SameWord {
  /** Shared by all words of its group. */
  group: string;
  start: number;
  end: number;
}

interface Entry {
  phrase: string;
  group: string;
  /** Any ending counts; else only a plural. */
  isBeginning: boolean;
}

/** Groups of things count as any word; groups of actions are in every sentence and say less. */
export const actionMark = '~do ';
const thingMark = '~';
/** Characters of a phrase by which it is looked up. */
const keyLength = 2;

const english = readGroups(sameWordsEnglish);
const chinese = readGroups(sameWordsChinese);

function readGroups({ things, actions }: SameWordLists): Map<string, Entry[]> {
  const entries = [...readLines(things, thingMark), ...readLines(actions, actionMark)].sort(
    (left, right) => right.phrase.length - left.phrase.length,
  );
  return Map.groupBy(entries, ({ phrase }) => phrase.slice(0, keyLength));
}

function readLines(lines: string, mark: string): Entry[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const phrases = line.toLowerCase().split('|');
      const group = mark + phrases[0]!.replace('*', '');
      return phrases.map((phrase) => ({
        phrase: phrase.replace('*', ''),
        group,
        isBeginning: phrase.endsWith('*'),
      }));
    });
}

const plural = /^(?:e?s)?(?![\p{L}\p{N}])/u;

/**
 * The words of a text that have other names, longest first where two begin at one place; in the order of the text.
 * @param terms the text analysed: where its words begin
 */
export function findSameWords(text: string, terms: readonly Term[]): SameWord[] {
  const folded = simplifyHan(text.toLowerCase());
  // A few characters grow when folded; offsets would then lie.
  if (folded.length !== text.length) return [];
  return /\p{Script=Han}/u.test(folded) ? findChinese(folded) : findEnglish(folded, terms);
}

/** Entries that may begin with a word, remembered: words repeat. */
const entriesByWord = new Map<string, readonly Entry[]>();
const rememberedWords = 50_000;

function entriesOf(word: string): readonly Entry[] {
  const known = entriesByWord.get(word);
  if (known) return known;
  const entries = (english.get(word.slice(0, keyLength)) ?? []).filter(({ phrase }) =>
    word.startsWith(/^\p{L}*/u.exec(phrase)![0]),
  );
  if (entriesByWord.size >= rememberedWords) entriesByWord.clear();
  entriesByWord.set(word, entries);
  return entries;
}

function findEnglish(text: string, terms: readonly Term[]): SameWord[] {
  const found: SameWord[] = [];
  let end = 0;
  for (const { kind, surface, start: index } of terms) {
    if (kind !== 'word' || index < end || text[index - 1] === '-') continue;
    const entry = entriesOf(surface).find(
      ({ phrase, isBeginning }) =>
        text.startsWith(phrase, index) &&
        (isBeginning || plural.test(text.slice(index + phrase.length, index + phrase.length + 3))),
    );
    if (!entry) continue;
    end = index + entry.phrase.length;
    while (end < text.length && /\p{L}/u.test(text[end]!)) end++;
    found.push({ group: entry.group, start: index, end });
  }
  return found;
}

function findChinese(text: string): SameWord[] {
  const found: SameWord[] = [];
  for (let index = 0; index < text.length - 1; index++) {
    const entry = chinese
      .get(text.slice(index, index + keyLength))
      ?.find(({ phrase }) => text.startsWith(phrase, index));
    if (!entry) continue;
    found.push({ group: entry.group, start: index, end: index + entry.phrase.length });
    index += entry.phrase.length - 1;
  }
  return found;
}
