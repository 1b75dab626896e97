import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../functions/analysis/analyse-text.ts';
import { glanceForPhrase } from '../../functions/ranking/glance-for-phrase.ts';
import { phraseSurfaces } from '../../functions/ranking/plan-query.ts';

const wordsOf = (text: string) => phraseSurfaces(analyse(text));

function isInOrder(text: string, phrase: readonly string[]): boolean {
  const surfaces = wordsOf(text);
  return surfaces.some((_, start) => phrase.every((word, offset) => surfaces[start + offset] === word));
}

const piece = fc.constantFrom(
  ...[
    'the',
    'states',
    'us',
    'U.S.',
    "nation's",
    'nation',
    "o'clock",
    'R&D',
    'red',
    'mud',
    '.',
    ',',
    '-',
    '“',
    '”',
    '—',
  ],
  ...[
    '5 million',
    'million',
    '21st',
    'st',
    'No. 45 of 2022',
    '2022',
    'COVID-19',
    'e.g.',
    '\n',
    'é',
    '\u00ad',
    'ｓｔａｔｅｓ',
  ],
  ...['STATES', '’s', '/', '(', ')', '5', 'km', '$', '%', '§', ' ', ' ', ' '],
);
const hanPiece = fc.constantFrom(
  '磷',
  '石',
  '膏',
  '磷石膏',
  '鋼',
  '钢铁',
  '鐵',
  '二〇二三年',
  '，',
  'a',
  '\u200b',
);

describe('a glance at a text', () => {
  it('says of English only what analysing it says', () => {
    let said = 0;
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.array(piece, { minLength: 1, maxLength: 4 }), (text, quoted) => {
        const phrase = wordsOf(quoted.join(' '));
        fc.pre(phrase.length > 0);
        const seen = glanceForPhrase(phrase)(text);
        if (seen === undefined) return;
        said += 1;
        expect([text, phrase, seen]).toEqual([text, phrase, isInOrder(text, phrase)]);
      }),
      { numRuns: 5000 },
    );
    expect(said).toBeGreaterThan(500);
  });

  it('says of a run of Chinese what analysing it says, traditional or simplified', () => {
    const run = fc.array(hanPiece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(run, run, (text, quoted) => {
        const phrase = wordsOf(quoted);
        const seen = phrase.length > 0 ? glanceForPhrase(phrase)(text) : undefined;
        if (seen !== undefined && !/[，a]/.test(text)) expect(seen).toBe(isInOrder(text, phrase));
      }),
      { numRuns: 3000 },
    );
    expect(glanceForPhrase(wordsOf('钢铁'))('鋼鐵工業')).toBe(true);
    expect(glanceForPhrase(wordsOf('磷石膏'))('磷石 石膏')).toBe(false);
  });

  it('leaves the doubtful to those who look closer', () => {
    expect(glanceForPhrase(['states'])('The nation’s states')).toBeUndefined();
    expect(glanceForPhrase(['pm2.5'])('pm2.5')).toBeUndefined();
    expect(glanceForPhrase(['us'])('The U.S. Senate')).toBeUndefined();
  });
});
