import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerStrings } from '../../functions/pages/answers/answer-strings.ts';
import { yearChart } from '../../functions/pages/commitments/commitment-chart.ts';
import { commitmentStrings } from '../../functions/pages/commitments/commitment-strings.ts';
import { corpusFiles, openSite, type TestSite, textFile } from './open-site.ts';

let site: TestSite;

beforeAll(async () => {
  site = await openSite();
  await site.ingest(await corpusFiles());
});

afterAll(() => site?.close());

const read = async (path: string) => (await site.site.request(path)).text();

/** Words shown as looked for, of every promise of a page. */
function searchedWords(page: string, heading: string): string[] {
  const lines = [...page.matchAll(new RegExp(`${heading}: ([^<]+)<`, 'g'))];
  return lines.flatMap(([, words]) => (words ?? '').trim().split(' · '));
}

describe('the silence page', () => {
  it('shows what was searched in whole words of the sentences, and concepts in the reader’s language', async () => {
    const english = await read('/silence?from=2021&to=2024&lang=en');
    const words = searchedWords(english, 'Words');
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => /^\d+$/.test(word))).toEqual([]);
    const sentences = english.toLowerCase();
    // A word shown stands in a promise as well; a concept may stand there under another of its forms.
    const torn = words.filter((word) => new RegExp(`\\b${word.toLowerCase()}[a-z]`).test(sentences));
    expect(torn.filter((word) => !new RegExp(`\\b${word.toLowerCase()}\\b`).test(sentences))).toEqual([]);
    expect(english).not.toContain(' = ');
    const chinese = searchedWords(await read('/silence?from=2021&to=2024&lang=zh'), '词语');
    expect(chinese.some((word) => /\p{Script=Han}{2}/u.test(word))).toBe(true);
  });

  it('accuses nobody before the time', async () => {
    const own = await openSite();
    const report = (year: number, text: string) =>
      textFile(`marl-${year}.md`, `# Report ${year}\n\n## 1. Works\n\n${text}\n`, {
        year,
        issuer: 'Marl Office',
        kind: 'yearly-report',
        title: `Report of the Marl Office ${year}`,
      });
    await own.ingest([
      report(2021, 'By the end of 2030, 40 kilns will be rebuilt. In 2022, the Sarn bridge will be widened.'),
      report(2023, 'The Orrin road was mended.'),
    ]);
    const silence = await (await own.site.request('/silence?from=2021&to=2023')).text();
    expect(silence).toContain('Sarn bridge');
    expect(silence).not.toContain('40 kilns');
    const ledger = await (await own.site.request('/commitments?status=open')).text();
    expect(ledger).toMatch(/40 kilns[\s\S]*not due until 2030/);
    await own.close();
  });
});

describe('the ledger page', () => {
  it('leads from every colour of the picture to exactly as many promises as it says', async () => {
    const page = await read('/commitments');
    const legend = page.slice(page.indexOf('class="legend"'), page.indexOf('<details>'));
    const entries = [...legend.matchAll(/<a href="([^"]+)">[^<]+<\/a> <span class="soft">(\d+)</g)];
    expect(entries.length).toBeGreaterThan(5);
    for (const [, address, count] of entries) {
      const filtered = await read((address ?? '').replaceAll('&amp;', '&'));
      expect(filtered, address).toMatch(new RegExp(`<h2 class="count">${count} commitments?</h2>`));
    }
  });

  it('puts what cannot be rated behind what can, year by year', async () => {
    const page = await read('/commitments?year=2021&lang=en');
    const badges = [...page.matchAll(/class="badge[^>]*>.*?<\/span> ([^<]+)<\/span>/g)].map(
      ([, label]) => label,
    );
    const unratable = badges.indexOf('cannot be rated');
    expect(unratable).toBeGreaterThan(0);
    expect(new Set(badges.slice(unratable))).toEqual(new Set(['cannot be rated']));
  });

  it.each([1, 12, 13, 40])(
    'names at most twelve of %i years below the picture, the newest always',
    (count) => {
      const years = Array.from({ length: count }, (_, at) => ({ year: 1985 + at, counts: { silent: 1 } }));
      const chart = String(yearChart(years, 'years', commitmentStrings.en.statuses));
      const named = [...chart.matchAll(/text-anchor="middle">(\d{4})</g)].map(([, year]) => Number(year));
      expect(named.length).toBeGreaterThanOrEqual(Math.min(count, 7));
      expect(named.length).toBeLessThanOrEqual(12);
      expect(named.at(-1)).toBe(1984 + count);
    },
  );
});

describe('an answer about promises', () => {
  it('shows status, promise and report together, and none of them a second time', async () => {
    const page = await read('/ask?q=what+did+we+promise+about+phosphogypsum+in+2020&lang=en');
    const card =
      page.split('<li class="outcome">').find((one) => one.includes('shall not be less than 60%')) ?? '';
    const order = [
      'not reached',
      `<h3>${answerStrings.en.promise}`,
      '<p>In 2021',
      `<h3>${answerStrings.en.report}`,
      '58.7%',
    ].map((words) => card.indexOf(words));
    expect(order).toEqual([...order].sort((left, right) => left - right));
    expect(order).not.toContain(-1);
    const quotation =
      '<p>In 2021, the comprehensive utilization rate of phosphogypsum shall not be less than 60%.</p>';
    expect(page.split(quotation)).toHaveLength(2);
  });
});

describe('a term', () => {
  it('names the sections it is used in', async () => {
    const terms = await read('/terms?q=ledger&lang=en');
    const address = /href="(\/terms\/[^"?]+)[^"]*"[^>]*>two lines and one ledger</.exec(terms)?.[1] ?? '';
    const page = await read(`${address}?lang=en`);
    const everyUse = page.slice(page.indexOf('Every use'));
    expect(everyUse).toContain('Consolidate responsibilities and sing the &quot;two-part chorus&quot;');
    expect(everyUse).not.toMatch(/>\s*sec_\d/);
  });
});

describe('the page about the interface', () => {
  it('shows names as code, not between backticks', async () => {
    const page = await read('/docs');
    expect(page).toContain('<code>stale</code>');
    expect(page.replace(/<pre>[\s\S]*?<\/pre>/g, '')).not.toContain('`');
  });
});
