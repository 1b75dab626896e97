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
    const whole = await read('/commitments?year=2021&lang=en');
    const page = whole.slice(whole.indexOf('class="results"'));
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

  it('explains every status and every basis it may show', async () => {
    for (const language of ['en', 'zh'] as const) {
      const { statusHelp, basisHelp } = commitmentStrings[language];
      const page = (await read(`/commitments?lang=${language}`)).replaceAll('&quot;', '"');
      const { none: _, ...shown } = basisHelp;
      for (const help of [...Object.values(statusHelp), ...Object.values(shown)])
        expect(page).toContain(`<dd>${help}</dd>`);
      expect(await read(await firstThread(`/commitments?lang=${language}`))).toContain('#meanings');
    }
  });

  it('shows of each year the documents in the reader’s language first', async () => {
    const firstTitle = async (language: string) =>
      /class="promise-source"><a [^>]*lang="(\w+)"/.exec(
        await read(`/commitments?year=2022&lang=${language}`),
      )?.[1];
    expect([await firstTitle('en'), await firstTitle('zh')]).toEqual(['en', 'zh']);
    const chinese = await read('/commitments?language=zh&lang=en');
    expect(
      new Set(chinese.match(/class="promise-words"><a [^>]*lang="\w+"/g)?.map((one) => one.slice(-3))),
    ).toEqual(new Set(['zh"']));
  });
});

const firstThread = async (path: string) =>
  (/href="(\/commitments\/[^"#]+)"/.exec(await read(path))?.[1] ?? '').replaceAll('&amp;', '&');

describe('a thread', () => {
  it('says first what became of the promise, by which sentence', async () => {
    const page = await read(
      await firstThread('/commitments?q=phosphogypsum&year=2021&lang=en&status=reported-done'),
    );
    const outcome = page.slice(page.indexOf('<section class="outcome">'), page.indexOf('</section>'));
    expect(page).toContain('<h1>Promised in 2021</h1>');
    for (const words of ['reported done', '63.4%', commitmentStrings.en.statusHelp['reported-done']])
      expect(outcome).toContain(words);
    expect(page.indexOf('<section class="outcome">')).toBeLessThan(page.indexOf('class="facts"'));
  });

  it('takes a review from whoever holds a key for reviews, and nothing from anybody else', async () => {
    const own = await openSite();
    await own.ingest([
      textFile('marl-2021.md', '# Report 2021\n\n## 1. Works\n\nIn 2022, 40 kilns will be rebuilt.\n', {
        year: 2021,
        issuer: 'Marl Office',
        kind: 'yearly-report',
        title: 'Report of the Marl Office 2021',
      }),
    ]);
    const list = await (await own.site.request('/commitments')).text();
    const address = /href="(\/commitments\/[^"#?]+)"/.exec(list)?.[1] ?? '';
    const post = (fields: Record<string, string>) =>
      own.site.request(address, { method: 'POST', body: new URLSearchParams(fields) });
    const reviewer = await own.readSide.keys.make('office', ['review']);
    const importer = await own.readSide.keys.make('import', ['ingest']);

    for (const key of ['', 'annals_000000000000_x', importer.key]) {
      const refused = await post({ key, status: 'partly', note: 'Nine <kilns>.' });
      expect(refused.status).toBe(403);
      const page = await refused.text();
      expect(page).toContain(commitmentStrings.en.wrongKey);
      expect(page).toContain('>Nine &lt;kilns&gt;.</textarea>');
      if (key) expect(page).not.toContain(key);
    }
    expect((await post({ key: reviewer.key, status: 'kept', note: '' })).status).toBe(400);
    expect(await (await own.site.request(address)).text()).not.toContain('Nine');

    const taken = await post({ key: reviewer.key, status: 'partly', note: 'Nine <kilns>.' });
    expect([taken.status, taken.headers.get('Location')]).toEqual([303, address]);
    const page = await (await own.site.request(address)).text();
    expect(page).toContain(commitmentStrings.en.reviewed);
    expect(page).toContain('Nine &lt;kilns&gt;.');
    await own.close();
  });
});

describe('numbers over the years', () => {
  it('stand in a table whose numbers lead to the sentences they are from', async () => {
    const page = await read('/series?q=phosphogypsum&issuer=Lanting&lang=en');
    expect(page).toContain('<h3 lang="en">Comprehensive utilization rate of phosphogypsum</h3>');
    const row = /<th scope="row">2022<\/th>([\s\S]*?)<\/tr>/.exec(page)?.[1] ?? '';
    const [target, outcome] = [...row.matchAll(/<a [^>]*href="([^"]+)">([^<]+)</g)];
    expect([target?.[2], outcome?.[2]]).toEqual(['62%', '63.4%']);
    expect(await read(outcome?.[1] ?? '')).toContain('<h1>Reported in 2022</h1>');
    expect(await read('/series?q=磷石膏&lang=zh')).toContain('<h3 lang="zh">磷石膏综合利用率</h3>');
  });
});

describe('two reports side by side', () => {
  it('lead from each sentence to its place, and say what cannot be compared', async () => {
    const page = await read('/compare?left=lanting-2021&right=lanting-2022&lang=en');
    const address = /<a class="quiet" href="([^"]+)"[^>]*>In 2022, the comprehensive/.exec(page)?.[1] ?? '';
    expect(await read(address.replaceAll('&amp;', '&').replace(/#.*/, ''))).toMatch(
      /<mark>In 2022, the compre/,
    );
    const { chooseTwo, chooseOther } = commitmentStrings.en;
    expect(await read('/compare?left=nothing&right=lanting-2022')).toContain(chooseTwo);
    expect(await read('/compare?left=lanting-2022&right=lanting-2022')).toContain(chooseOther);
    const offered = /<li><a href="(\/compare\?[^"]+)"/.exec(await read('/compare'))?.[1] ?? '';
    expect(await read(offered.replaceAll('&amp;', '&'))).toContain(commitmentStrings.en.numbersChanged);
  });
});

describe('an answer about promises', () => {
  it('shows status, promise and report together, and none of them a second time', async () => {
    const page = await read('/ask?q=what+did+we+promise+about+phosphogypsum+in+2020&lang=en');
    const card =
      page.split('<li class="outcome">').find((one) => one.includes('shall not be less than 60%')) ?? '';
    const order = [
      'not reached',
      `<h3>${answerStrings.en.promise(2020)}`,
      '<p>In 2021',
      `<h3>${answerStrings.en.report(2021)}`,
      '58.7%',
    ].map((words) => card.indexOf(words));
    expect(order).toEqual([...order].sort((left, right) => left - right));
    expect(order).not.toContain(-1);
    const quotation =
      '<p>In 2021, the comprehensive utilization rate of phosphogypsum shall not be less than 60%.</p>';
    expect(page.split(quotation)).toHaveLength(2);
    expect(page).toMatch(/<p>\d+ promises?: [\d a-z,]*1 not reached/);
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
