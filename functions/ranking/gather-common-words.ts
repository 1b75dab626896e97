import { analyse } from '../analysis/analyse-text.ts';
import type { Term } from '../analysis/term.ts';
import { englishFrame } from '../query/question-words.ts';
import type { StoredHit } from '../segment/segment-reader.ts';

/** A hit's best passage and how much it is believed, 0-1. */
export interface BelievedHit {
  hit: StoredHit;
  belief: number;
}

/**
 * Words that two believed hits or more have in common, each with its share of their texts, times how much they are
 * believed: all typed ones, and the most frequent `most` others.
 */
export function gatherCommonWords(
  hits: readonly BelievedHit[],
  typed: ReadonlySet<string>,
  most: number,
): Map<string, number> {
  const shares = new Map<string, number[]>();
  for (const { hit, belief } of hits) {
    const { counts, length } = tellingWords([headOf(hit), hit.passage.text].join('\n'));
    for (const [term, frequency] of counts)
      shares.set(term, [...(shares.get(term) ?? []), (belief * frequency) / length]);
  }
  const common = [...shares]
    .filter(([, each]) => each.length > 1)
    .map(([term, each]) => [term, each.reduce((sum, share) => sum + share, 0)] as const)
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  const others = common.filter(([term]) => !typed.has(term)).slice(0, most);
  return new Map([...common.filter(([term]) => typed.has(term)), ...others]);
}

/** Title and heading, which stand above every passage. */
export function headOf({ section, document }: StoredHit): string {
  return [document.title, section.heading ?? ''].join('\n');
}

interface TellingWords {
  counts: ReadonlyMap<string, number>;
  /** All of them together. */
  length: number;
}

/** Texts whose words are remembered, eight of a question, 6 KB each: analysing them is most of what feedback costs. Range 0-4096. */
const rememberedTexts = 1024;

const remembered = new Map<string, TellingWords>();

function tellingWords(text: string): TellingWords {
  const terms = remembered.get(text) ?? countTelling(text);
  remembered.delete(text);
  remembered.set(text, terms);
  const [oldest] = remembered.keys();
  if (remembered.size > rememberedTexts) remembered.delete(oldest!);
  return terms;
}

function countTelling(text: string): TellingWords {
  const terms = analyse(text).filter(isTelling);
  const counts = new Map<string, number>();
  for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { counts, length: terms.length };
}

/** Numbers are meant exactly or not at all. */
function isTelling({ kind, term, surface, isStopWord }: Term): boolean {
  if (isStopWord || (kind !== 'word' && kind !== 'han')) return false;
  return term.length > 1 && !englishFrame.has(surface);
}
