import { describe, expect, it } from 'vitest';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { encodeAs } from './encode-as.ts';
import { readBlocks, summarise } from './read-text.ts';

const read = async (source: string | Uint8Array) => summarise(await readBlocks(source, 'page.html'));

const sentences =
  'The council adopted the plan, and it will build twelve stations. Work begins in spring, as agreed.';

describe('HTML', () => {
  it('leaves out menus, banners, scripts and what is hidden, and keeps the text', async () => {
    const source = `<!doctype html><html lang="en"><head><title>Plan - Town</title><script>var x = "evil";</script></head><body>
      <nav><a href="/">Home</a> <a href="/a">News</a> <a href="/b">Contact</a></nav>
      <div class="cookie-banner">We use cookies. <a href="/c">Settings</a></div>
      <div class="breadcrumb"><a href="/">Home</a> > <a href="/p">Plans</a></div>
      <h1>Water plan</h1><p>${sentences}</p><p style="display:none">hidden words</p>
      <ul><li><a href="/1">Other page one</a></li><li><a href="/2">Other page two</a></li><li><a href="/3">Third</a></li></ul>
      <footer>Copyright Town 2024</footer></body></html>`;
    const parsed = await parseSource(new TextEncoder().encode(source), { fileName: 'a.html' });
    expect(summarise(parsed.blocks)).toEqual(['heading 1: Water plan', `paragraph: ${sentences}`]);
    expect(parsed).toMatchObject({
      statedTitle: 'Plan - Town',
      statedLanguage: 'en',
      mediaType: 'text/html',
    });
  });

  it('finds a short text among many more links, in one frame with them, and menus that a script opens', async () => {
    const links = (word: string, target: (at: number) => string) =>
      Array.from(
        { length: 60 },
        (_, at) => `<li><a href="${target(at)}">${word} of the harbour ${at}</a></li>`,
      );
    const source = `<html><body><div id="frame"><ul>${links('News', (at) => `/n/${at}`).join('')}</ul>
      <ul>${links('Office', () => '#').join('')}</ul><div><h2>Dredging in May</h2><p>${sentences}</p></div></div></body></html>`;
    const parsed = await parseSource(new TextEncoder().encode(source), { fileName: 'a.html' });
    expect(summarise(parsed.blocks)).toEqual(['heading 2: Dredging in May', `paragraph: ${sentences}`]);
  });

  it('keeps a page so short that all of it looks like furniture', async () => {
    expect(await read('<html><body><div class="nav">Notice</div></body></html>')).toEqual([
      'paragraph: Notice',
    ]);
    expect(
      await read(
        '<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li><li><a href="/c">Three</a></li></ul>',
      ),
    ).toHaveLength(3);
  });

  it('prints the labels of lists as a browser does', async () => {
    const source = `<ol type="a" start="3"><li>c item</li><li value="7">g item<ul><li>inner</li></ul></li></ol>
      <ol style="list-style-type:cjk-ideographic"><li>总则</li><li>附则</li></ol><ol reversed><li>two</li><li>one</li></ol>`;
    expect(await read(source)).toEqual([
      'list-item c.: c item',
      'list-item g.: g item',
      'list-item •: inner',
      'list-item 一、: 总则',
      'list-item 二、: 附则',
      'list-item 2.: two',
      'list-item 1.: one',
    ]);
  });

  it('keeps every cell of a table under its heading where others span rows or columns', async () => {
    const table =
      '<table><tr><th rowspan="2">Pier</th><th colspan="2">Passengers</th><th>Note</th></tr>' +
      '<tr><td>2023</td><td>2024</td><td></td></tr>' +
      '<tr><td rowspan="2">West</td><td></td><td>410</td><td>new</td></tr>' +
      '<tr><td>12</td><td>430</td></tr></table>';
    expect(summarise(await readBlocks(table, 'a.html'))).toEqual([
      'table-row: Pier | Passengers | | Note',
      'table-row: | 2023 | 2024',
      'table-row: West | | 410 | new',
      'table-row: | 12 | 430',
    ]);
  });

  it('reads rows of data tables, and the text of tables that only lay out the page', async () => {
    const data =
      '<table><caption>Stations</caption><tr><th>Year</th><th>Number</th></tr><tr><td>2024</td><td>12</td></tr></table>';
    expect(await read(data)).toEqual([
      'table-row: Stations',
      'table-row: Year | Number',
      'table-row: 2024 | 12',
    ]);
    const layout = `<table><tr><td><h2>Plan</h2><p>${sentences}</p></td></tr></table>`;
    expect(await read(layout)).toEqual(['heading 2: Plan', `paragraph: ${sentences}`]);
  });

  it('parts paragraphs at line breaks and joins source lines inside them', async () => {
    const source =
      '<p>　　第一段讲\n目标。<br>　　第二段讲措施。</p><p>An English\n  paragraph of the report that<br>goes on in small letters.</p>';
    expect(await read(source)).toEqual([
      'paragraph: 第一段讲目标。',
      'paragraph: 第二段讲措施。',
      'paragraph: An English paragraph of the report that goes on in small letters.',
    ]);
  });

  it('drops readings above characters, marks of notes and deleted words', async () => {
    const source =
      '<p><ruby>漢<rt>hàn</rt></ruby>字 is old<sup><a href="#n1">1</a></sup>, m<sup>2</sup> <del>never</del>stays.</p>';
    expect(await read(source)).toEqual(['paragraph: 漢字 is old, m2 stays.']);
  });

  it('counts bold and centred paragraphs as prominent', async () => {
    const [bold, centred, plain] = await readBlocks(
      '<p><b>一、目标</b></p><p align="center"><b>标题</b></p><p>正文内容。</p>',
    );
    expect(bold!.prominence).toBeGreaterThan(0.4);
    expect(centred!.prominence).toBeGreaterThan(bold!.prominence);
    expect(plain!.prominence).toBe(0);
  });

  it('reads a feed by its items, in the encoding it is really in', async () => {
    const feed = `<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><channel><title>政府新闻</title>
      <item><title>新规划发布</title><description><![CDATA[<p>全县将建设十二个监测站，改善水源。</p>]]></description></item></channel></rss>`;
    expect(await read(encodeAs(feed, 'gb18030'))).toEqual([
      'heading 1: 政府新闻',
      'heading 2: 新规划发布',
      'paragraph: 全县将建设十二个监测站，改善水源。',
    ]);
  });

  it('reads a page whose declared encoding is a lie', async () => {
    const page =
      '<html><head><meta charset="gb2312"></head><body><p>本县今年完成了水源地保护的主要任务。</p></body></html>';
    expect(await read(page)).toEqual(['paragraph: 本县今年完成了水源地保护的主要任务。']);
    expect(await read(encodeAs(page.replace('gb2312', 'utf-8'), 'gb18030'))).toEqual([
      'paragraph: 本县今年完成了水源地保护的主要任务。',
    ]);
  });

  it('does not follow nesting, however deep', async () => {
    const blocks = await readBlocks(
      `<html><body>${'<div><b>'.repeat(100_000)}deep text</body></html>`,
      'deep.html',
    );
    expect(summarise(blocks)).toEqual(['paragraph: deep text']);
  });
});
