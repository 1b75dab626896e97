/**
 * Learns functions/commitments/threads/common-words.json: how common a word is in government reports at large, so that
 * a body of a few short reports does not take "complete" and "建设" for telling words.
 *
 *   node scripts/weigh-common-words.ts FOLDER      FOLDER/<en|zh>-<series>/*.txt|md
 *
 * A word's share of sentences is taken series by series; the median of the series is kept, so that no place name
 * and no fashion of one series stays. The file holds words by their level (see `rarityLevels`), no text.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { plainTerms } from '../functions/commitments/threads/matched-terms.ts';
import { UsageError } from './terminal/parse-flags.ts';

/** Shorter pieces are headings and list numbers. */
const shortestSentence = 12;
/** Levels of ten that are written; a word rarer than this counts in full. */
const highestLevel = 6;
/** What a share is measured on: a word of one in this many sentences is as rare as can be told. */
const rarestShare = 3000;

const folder = process.argv[2];
if (!folder) throw new UsageError('name the folder that holds the series');

const levels = new Map<number, string[]>();
for (const language of ['en', 'zh']) {
  const series = readdirSync(folder)
    .filter((name) => name.startsWith(`${language}-`))
    .map((name) => shareOfSentences(`${folder}/${name}`, language));
  const words = new Set(series.flatMap((shares) => [...shares.keys()]));
  for (const word of words) {
    if (/\p{Script=Han}/u.test(word) !== (language === 'zh')) continue;
    const share = median(series.map((shares) => shares.get(word) ?? 0));
    const rarity = Math.log(1 + 1 / Math.max(share, 1 / rarestShare)) / Math.log(1 + rarestShare);
    const level = Math.round(rarity * 10);
    if (level <= highestLevel) levels.set(level, [...(levels.get(level) ?? []), word]);
  }
}
const sorted = [...levels]
  .toSorted(([left], [right]) => left - right)
  .map(([level, words]) => [level, words.toSorted().join(' ')]);
writeFileSync(
  new URL('../functions/commitments/threads/common-words.json', import.meta.url),
  `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`,
);

function shareOfSentences(path: string, language: string): Map<string, number> {
  const counts = new Map<string, number>();
  const ends = language === 'zh' ? /[。；！？\n]+/ : /(?<=[.!?;])\s+|\n\n+/;
  const sentences = readdirSync(path)
    .flatMap((name) => readFileSync(`${path}/${name}`, 'utf8').split(ends))
    .filter(({ length }) => length >= shortestSentence);
  for (const sentence of sentences)
    for (const word of new Set(plainTerms(sentence).map(({ name }) => name)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, count / sentences.length]));
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
