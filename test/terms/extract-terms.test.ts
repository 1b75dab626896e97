import { describe, expect, test } from 'vitest';
import { extractTerms } from '../../functions/terms/extract-terms.ts';
import { termKey } from '../../functions/terms/term-key.ts';
import { labelledDocuments } from './labelled-documents.ts';
import { readLabelled } from './read-labelled.ts';
import { readText } from './read-text.ts';

describe('terms of labelled documents', () => {
  test('nine of ten listed terms are found, and nine of ten found terms are listed, in each language', () => {
    for (const language of ['en', 'zh']) {
      const { found, missed, extra } = score(language);
      expect(found.length / (found.length + missed.length), `missed: ${missed.join(' | ')}`).toBeGreaterThan(
        0.9,
      );
      expect(found.length / (found.length + extra.length), `extra: ${extra.join(' | ')}`).toBeGreaterThan(
        0.9,
      );
    }
  });

  test.each(labelledDocuments)(
    '$name: definitions where there are any, none where there is none',
    (document) => {
      const found = new Map(
        termsOf(document.text, document.language).map((term) => [termKey(term.term), term]),
      );
      const wrong = document.terms.filter((wanted) => {
        const term = found.get(termKey(wanted.term));
        return term !== undefined && (term.definition !== null) !== (wanted.defined ?? false);
      });
      expect(wrong.map((term) => term.term)).toEqual([]);
    },
  );

  test.each(labelledDocuments)('$name: kinds and expansions', (document) => {
    const found = new Map(
      termsOf(document.text, document.language).map((term) => [termKey(term.term), term]),
    );
    const wrong = document.terms.filter((wanted) => {
      const term = found.get(termKey(wanted.term));
      if (term === undefined) return false;
      return term.kind !== wanted.kind || (wanted.expanded === true && term.expansion === null);
    });
    expect(wrong.map((term) => `${term.term}: ${found.get(termKey(term.term))?.kind}`)).toEqual([]);
  });
});

describe('statutes, notices, reports and glossaries', () => {
  const documents = readLabelled(new URL('fixtures/labelled-documents.txt', import.meta.url));

  test.each(documents)('$name: all but one in ten terms, and all but one in ten definitions', (document) => {
    const found = new Map(termsOf(document.text, document.language).map((term) => [plain(term.term), term]));
    const wanted = document.terms.filter(({ kind }) => kind !== '?');
    const missed = wanted.filter(({ term }) => !found.has(plain(term)));
    const listed = new Set(document.terms.map(({ term }) => plain(term)));
    const extra = [...found.keys()].filter((key) => !listed.has(key));
    const misread = wanted.filter(
      ({ term, isDefined }) => ((found.get(plain(term))?.definition ?? null) !== null) !== isDefined,
    );
    const allowed = Math.ceil(wanted.length / 10);
    expect(missed.length, `missed: ${missed.map(({ term }) => term).join(' | ')}`).toBeLessThanOrEqual(
      allowed,
    );
    expect(extra.length, `extra: ${extra.join(' | ')}`).toBeLessThanOrEqual(allowed);
    expect(misread.map(({ term }) => term).length, 'definitions').toBeLessThanOrEqual(allowed);
  });

  const plain = (term: string) => termKey(term).replace(/[\s（）()，、,]/g, '');
});

describe('what a term carries', () => {
  const [slogan] = termsOf(
    'Adhere to the "one kiln, one file" rule. The one kiln, one file rule was kept. “One kiln” is not it.',
  );

  test('every use is the very words at its place, with and without quotation marks', () => {
    const text = 'Adhere to the "one kiln, one file" rule. The one kiln, one file rule was kept.';
    const uses = termsOf(text)[0]?.uses ?? [];
    expect(uses.map(({ start, end }) => text.slice(start, end))).toEqual([
      '"one kiln, one file"',
      'one kiln, one file',
    ]);
  });

  test('the display form has no quotation marks', () => {
    expect(slogan?.term).toBe('one kiln, one file');
  });

  test('a definition is the sentence, byte for byte', () => {
    const text = 'It rained. "Wet year" means a year with over 1,400 mm of rain. Farmers rejoiced.';
    const definition = termsOf(text)[0]?.definition;
    expect(definition?.text).toBe('"Wet year" means a year with over 1,400 mm of rain.');
    expect(text.slice(definition?.start, definition?.end)).toBe(definition?.text);
  });

  test('alternatives share one definition', () => {
    const terms = termsOf('"Upper reach" or "headwater" means the first ten kilometres below the source.');
    expect(terms.map((term) => [term.term, term.definition?.text])).toEqual([
      ['Upper reach', '"Upper reach" or "headwater" means the first ten kilometres below the source.'],
      ['headwater', '"Upper reach" or "headwater" means the first ten kilometres below the source.'],
    ]);
  });

  test('a bracket is an expansion and no definition', () => {
    const [term] = termsOf('The "three removals" (old pipes, idle pumps, illegal outlets) were completed.');
    expect(term).toMatchObject({
      definition: null,
      expansion: { text: 'old pipes, idle pumps, illegal outlets' },
    });
  });

  test('a short form that is plain elsewhere keeps its long form in its key', () => {
    const keys = termsOf('《岚县水利规划》（以下简称《规划》）已经印发。《规划》提出三项任务。').map(
      (term) => term.key,
    );
    expect(keys).toContain('规划 = 岚县水利规划');
  });
});

describe('traditional characters', () => {
  const traditional =
    '本局依《河川巡守管理辦法》（以下簡稱「巡守辦法」）辦理。\n巡守辦法所稱「志工」，係指受訓十二小時以上之居民。\n';
  const simplified =
    '本局依《河川巡守管理办法》（以下简称“巡守办法”）办理。\n巡守办法所称“志工”，系指受训十二小时以上之居民。\n';

  test('are read as simplified ones are, under the same keys, and shown as printed', () => {
    const [printed, plain] = [termsOf(traditional, 'zh'), termsOf(simplified, 'zh')];
    expect(printed.map(({ key, kind }) => [key, kind])).toEqual(plain.map(({ key, kind }) => [key, kind]));
    expect(printed.map(({ term }) => term)).toContain('河川巡守管理辦法');
    const volunteer = printed.find(({ term }) => term === '志工');
    expect(volunteer?.definition?.text).toBe('巡守辦法所稱「志工」，係指受訓十二小時以上之居民。');
  });
});

describe('what is left alone', () => {
  test.each([
    ['speech', 'He said "we shall see". “明天再来，”他说。'],
    ['newspapers', 'It was in "The Evening Post". 见《光明日报》。'],
    ['novels and songs', '阅读《红楼梦》，高唱《义勇军进行曲》。'],
    ['ministries', 'The Ministry of Law and the Department of Planning met the National Audit Office.'],
    ['plain counting', 'The list came out in two batches, and 3 + 4 makes seven. 分两批公布，共三个方面。'],
    ['pointing verbs', 'This means that growth slows, which means less tax. 会议指出要加强指导。'],
    ['figures of speech', '打通“堵点”，啃下“硬骨头”。 We must ease the "pain points".'],
  ])('%s', (_, text) => {
    expect(termsOf(text).map((term) => term.term)).toEqual([]);
  });
});

test('one term in many spellings has one key', () => {
  expect(new Set(['“1 + N”', '1+N', '１＋Ｎ'].map(termKey)).size).toBe(1);
  expect(termKey('the Clean Air Act')).toBe(termKey('Clean Air Act'));
  expect(termKey('1 + N')).not.toBe(termKey('1 + 3 + N'));
});

test('a long line of opened marks and capitals is read in linear time', () => {
  const line = `${'“Plan for the '.repeat(20_000)}“`;
  expect(termsOf(line).length).toBeLessThan(20_001);
});

function termsOf(text: string, language = 'en') {
  return extractTerms({ text: readText(text), documentNumbers: [], language });
}

function score(language: string) {
  const found: string[] = [];
  const missed: string[] = [];
  const extra: string[] = [];
  for (const document of labelledDocuments.filter((one) => one.language === language)) {
    const got = new Set(termsOf(document.text, language).map((term) => termKey(term.term)));
    const wanted = new Set(document.terms.map((term) => termKey(term.term)));
    for (const key of wanted) (got.has(key) ? found : missed).push(key);
    for (const key of got) if (!wanted.has(key)) extra.push(key);
  }
  return { found, missed, extra };
}
