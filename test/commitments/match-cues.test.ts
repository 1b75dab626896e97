import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cue } from '../../functions/commitments/statements/cue.ts';
import { englishCues } from '../../functions/commitments/statements/cues-en.ts';
import { chineseCues } from '../../functions/commitments/statements/cues-zh.ts';
import { CueMatcher } from '../../functions/commitments/statements/match-cues.ts';
import { findNeededWords } from '../../functions/commitments/statements/needed-words.ts';
import { englishSigns } from '../../functions/commitments/statements/signs-en.ts';
import { WordScanner } from '../../functions/commitments/statements/word-scanner.ts';

const lists = { en: [...englishSigns, ...englishCues], zh: chineseCues };

/** Names of the cues that hold by the matcher and by trying every pattern, whatever they stand within. */
function compare(cues: readonly Cue[], sentences: readonly string[]) {
  const matcher = new CueMatcher(cues.map(({ name, pattern }) => ({ name, pattern })));
  let held = 0;
  const differing = sentences.filter((sentence) => {
    const matched = matcher.match(sentence, new Set()).map(({ name }) => name);
    const tried = cues.filter(({ pattern }) => pattern.test(sentence)).map(({ name }) => name);
    held += tried.length;
    return matched.join() !== tried.join();
  });
  return { differing, held };
}

function readSentences(): string[] {
  const folder = new URL('../../corpus/documents/', import.meta.url);
  const names = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name));
  const fixtures = ['unseen-sentences.tsv', 'series-acts-en.txt', 'series-acts-zh.txt'];
  const files = [
    ...names.map((name) => new URL(name, folder)),
    ...fixtures.map((name) => new URL(`fixtures/${name}`, import.meta.url)),
  ];
  return files.flatMap((file) => readFileSync(file, 'utf8').split(/\n|(?<=[.。])\s*/));
}

/** The pattern without what must, or must not, stand beside a match: of such a pattern strings can be made. */
function withoutAssertions(source: string): string {
  const opening = /\(\?<?[=!]/.exec(source);
  if (!opening) return source;
  let end = opening.index + opening[0].length;
  for (let depth = 1; depth > 0; end++) {
    if (source[end] === '\\') end++;
    else if (source[end] === '[') end += /^\[(?:\\.|[^\]])*/.exec(source.slice(end))![0].length;
    else if (source[end] === '(') depth++;
    else if (source[end] === ')') depth--;
  }
  return withoutAssertions(source.slice(0, opening.index) + source.slice(end));
}

/** Strings that the pattern matches, but for its assertions, among other words and in capitals and small letters. */
function stringsOf({ pattern }: Cue): string[] {
  const matching = fc.stringMatching(new RegExp(withoutAssertions(pattern.source).replaceAll('\\b', '')), {
    size: '-1',
  });
  const around = fc.constantFrom('', '', ' ', 'We ', 'the ', '2024, ', '我们', '，', '.', 'ſİK', '𝒜 ');
  const inCase = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.replace(/\b[a-z]/, (letter) => letter.toUpperCase()),
  );
  const strings = fc
    .tuple(around, matching, around, inCase)
    .map(([before, match, behind, change]) => change(before + match + behind));
  return fc.sample(strings, { numRuns: 25, seed: 20_261 });
}

describe.each(['en', 'zh'] as const)('the cues of %s, each tried only where its words stand', (grammar) => {
  const cues = lists[grammar];

  it('hold of the same sentences as when all are tried', () => {
    const { differing, held } = compare(cues, readSentences());
    expect(differing).toEqual([]);
    expect(held).toBeGreaterThan(1_000);
  });

  it('hold of the same strings made from their own patterns', () => {
    const { differing, held } = compare(cues, cues.flatMap(stringsOf));
    expect(differing).toEqual([]);
    expect(held).toBeGreaterThan(cues.length * 15);
  });

  it('need words, all but a few, so that most are not tried', () => {
    const needless = cues.filter(({ pattern }) => findNeededWords(pattern) === undefined);
    expect(needless.length).toBeLessThanOrEqual(3);
  });

  it('stand within names that exist, before them', () => {
    const verbs = /^(?:verb|subject|doing):/;
    for (const [at, { name, within = [] }] of cues.entries()) {
      const before = new Set(cues.slice(0, at).map((cue) => cue.name));
      const unknown = within.filter((wanted) => !verbs.test(wanted) && !before.has(wanted));
      expect({ name, unknown }).toEqual({ name, unknown: [] });
    }
  });
});

describe('the words a pattern needs', () => {
  const shown = (pattern: RegExp) =>
    findNeededWords(pattern)?.map((word) =>
      word.replaceAll('\u0000', '|').replaceAll('\u0001', '^').replaceAll('\u0002', '$'),
    );

  it.each([
    [/\b(?:will|shall)\b/i, ['|will|', '|shall|']],
    [/\bis going to\b/i, ['|is| |goin']],
    [/^to (?:build|mend)\b/i, ['^|to| |bui', '^|to| |men']],
    [/[Ww]ould(?: not)? have/, ['would']],
    [/[:：]\s*$/, [':', '：']],
    [/\d(?:%| per cent)/, '0123456789'.split('').flatMap((digit) => [`${digit}|%`, `${digit}| |per| |`])],
    [/(?<!in )(?=the)the (?!old)new/, ['the| |new']],
    [/建成(?:投|通)|落[成户]/, ['建成投', '建成通', '落成', '落户']],
    [/fix(?:es)?|mend{2,3}/, ['fix', 'mend']],
    [/[^.;]{0,9}ever/, ['ever']],
    [/Ängste/i, ['ngste']],
  ])('of %s', (pattern, words) => expect(shown(pattern)).toEqual(words));

  it('are none where a match may hold anything', () => {
    expect(findNeededWords(/\w+ed|[^.]$/)).toBeUndefined();
    expect(findNeededWords(/(?:will)? \s*/)).toBeUndefined();
  });

  it('are not guessed for flags that change the meaning', () =>
    expect(() => findNeededWords(/a.b/s)).toThrow(/flag i/));
});

describe('a scanner', () => {
  const find = (words: string[][], text: string) => {
    const found = new Uint8Array(words.length);
    new WordScanner(words).scan(text, found);
    return [...found];
  };

  it('tells every owner whose words a text holds, overlapping ones too', () =>
    expect(find([['hers'], ['he'], ['she'], ['his', 'rus']], 'uSHErs')).toEqual([1, 1, 1, 0]));

  it('finds the same as looking for each word', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[abc]{1,4}$/), { minLength: 1, maxLength: 12 }),
        fc.stringMatching(/^[abcd ]{0,30}$/),
        (words, text) => {
          const expected = words.map((word) => Number(text.includes(word)));
          expect(
            find(
              words.map((word) => [word]),
              text,
            ),
          ).toEqual(expected);
        },
      ),
    ));
});
