import chinese from '../../analysis/chinese-synonyms.json' with { type: 'json' };
import english from '../../analysis/english-synonyms.json' with { type: 'json' };
import { nameOfWord } from './matched-terms.ts';

/** Chinese words are compared by pairs of characters; longer ones are no pair. */
const isPair = (word: string): boolean => word.length === 2;

/** What reports say for one another: one group a line, names as the matcher compares them. */
const groups: readonly (readonly string[])[] = [
  ...english.groups.map((line) => line.split(' ').map(nameOfWord)),
  ...chinese.groups.map((line) => line.split(' ').filter(isPair)),
];

const byName = new Map<string, Set<string>>();
for (const group of groups) for (const name of group) addOthers(name, group);

function addOthers(name: string, group: readonly string[]): void {
  const known = byName.get(name) ?? new Set();
  for (const other of group) if (other !== name) known.add(other);
  byName.set(name, known);
}

const none: ReadonlySet<string> = new Set();

/** Names of words that reports use for this one: weaker than the groups of `same-words.ts`, which are the same thing. */
export function nearNames(name: string): ReadonlySet<string> {
  return byName.get(name) ?? none;
}
