import { describe, expect, it } from 'vitest';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { buildDocx, type DocxParts, inList, level, paragraph, run, style } from './build-docx.ts';
import { readBlocks, summarise } from './read-text.ts';

const read = async (parts: DocxParts) => summarise(await readBlocks(buildDocx(parts), 'report.docx'));

describe('headings in Word files', () => {
  it('are known by outline level, by name in any language, and through the style they are based on', async () => {
    const styles =
      style('1', 'heading 1') +
      style('berschrift2', 'Überschrift 2') +
      style('a3', '标题 3') +
      style('Custom', 'Kapitel', '<w:basedOn w:val="1"/>') +
      style('Own', 'Own', '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>') +
      style('T', 'Title');
    const body = ['T', '1', 'berschrift2', 'a3', 'Custom', 'Own', 'none']
      .map((id) => paragraph(`Text ${id}`, `<w:pStyle w:val="${id}"/>`))
      .join('');
    expect(await read({ styles, body })).toEqual([
      'heading: Text T',
      'heading 1: Text 1',
      'heading 2: Text berschrift2',
      'heading 3: Text a3',
      'heading 1: Text Custom',
      'heading 4: Text Own',
      'paragraph: Text none',
    ]);
  });

  it('survive styles that are based on each other', async () => {
    const styles = style('A', 'A', '<w:basedOn w:val="B"/>') + style('B', 'B', '<w:basedOn w:val="A"/>');
    expect(await read({ styles, body: paragraph('Text', '<w:pStyle w:val="A"/>') })).toEqual([
      'paragraph: Text',
    ]);
  });

  it('are not made of long paragraphs in a heading style', async () => {
    const text = 'A sentence of a paragraph that someone styled as a heading. '.repeat(6).trim();
    expect(
      await read({ styles: style('1', 'heading 1'), body: paragraph(text, '<w:pStyle w:val="1"/>') }),
    ).toEqual([`paragraph: ${text}`]);
  });

  it('are hinted at by bold, large and centred type', async () => {
    const body =
      paragraph(run('Bold', '<w:b/><w:sz w:val="40"/>'), '<w:jc w:val="center"/>') +
      paragraph(run('Plain', '<w:b w:val="0"/>'));
    const [bold, plain] = await readBlocks(buildDocx({ body }), 'a.docx');
    expect(bold!.prominence).toBe(1);
    expect(plain!.prominence).toBe(0);
  });
});

describe('automatic numbering in Word files', () => {
  const list = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;

  it('is printed with all levels, and deeper levels begin again', async () => {
    const numbering = list(
      1,
      level(0, 'upperRoman', '%1.') +
        level(1, 'decimal', '%1.%2', '<w:isLgl/>') +
        level(2, 'lowerLetter', '(%3)'),
    );
    const body = [0, 1, 2, 2, 1, 2, 0, 1].map((depth) => paragraph('x', inList(1, depth))).join('');
    expect(await read({ numbering, body })).toEqual(
      ['I.', '1.1', '(a)', '(b)', '1.2', '(a)', 'II.', '2.1'].map((label) => `list-item ${label}: x`),
    );
  });

  it.each([
    ['chineseCounting', '（%1）', '（十一）'],
    ['chineseCountingThousand', '第%1章', '第十一章'],
    ['taiwaneseCountingThousand', '%1、', '十一、'],
    ['japaneseCounting', '%1、', '十一、'],
    ['ideographTraditional', '%1、', '11、'],
    ['decimalFullWidth', '%1．', '１１．'],
    ['decimalEnclosedCircleChinese', '%1', '⑪'],
    ['lowerRoman', '%1)', 'xi)'],
    ['upperLetter', '%1.', 'K.'],
    ['decimalZero', '%1', '11'],
    ['cardinalText', '%1,', 'Eleven,'],
    ['bullet', '', '•'],
  ])('prints the eleventh number of %s', async (format, template, label) => {
    const numbering = list(1, level(0, format, template));
    const blocks = await readBlocks(
      buildDocx({ numbering, body: paragraph('x', inList(1)).repeat(11) }),
      'a.docx',
    );
    expect(blocks.at(-1)!.label).toBe(label);
  });

  it('begins anew where a list instance says so, and goes on where it does not', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = [1, 1, 2, 3, 3].map((id) => paragraph('x', inList(id))).join('');
    expect(await read({ numbering, body })).toEqual(
      ['1.', '2.', '3.', '5.', '6.'].map((label) => `list-item ${label}: x`),
    );
  });

  it('comes with a style, too, at the level tied to it', async () => {
    const numbering = list(
      1,
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') +
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
    );
    const styles =
      style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('H2', 'heading 2', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const body = ['H1', 'H2', 'H2', 'H1', 'H2']
      .map((id) => paragraph('标题', `<w:pStyle w:val="${id}"/>`))
      .join('');
    expect(await read({ numbering, styles, body })).toEqual([
      'heading 1 一、: 标题',
      'heading 2 （一）: 标题',
      'heading 2 （二）: 标题',
      'heading 1 二、: 标题',
      'heading 2 （一）: 标题',
    ]);
  });
});

describe('the text of Word files', () => {
  it('reads tracked changes as accepted', async () => {
    const body =
      paragraph(
        `${run('The plan ')}<w:del>${run('was').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('is')}</w:ins>${run(' new.')}`,
      ) +
      `<w:p><w:moveFrom>${run('Moved.')}</w:moveFrom></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('First half')}</w:p>${paragraph('and second half.')}` +
      `<w:p><w:moveTo>${run('Moved.')}</w:moveTo></w:p>`;
    expect(await read({ body })).toEqual([
      'paragraph: The plan is new.',
      'paragraph: First half and second half.',
      'paragraph: Moved.',
    ]);
  });

  it('reads a text box once, from the newer of its two forms', async () => {
    const box = (tag: string) =>
      `<${tag}><w:txbxContent>${paragraph('In the box.')}</w:txbxContent></${tag}>`;
    const body = paragraph(
      `${run('Host.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('wps:txbx')}</mc:Choice><mc:Fallback><w:pict>${box('v:textbox')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(await read({ body })).toEqual(['paragraph: Host.', 'paragraph: In the box.']);
  });

  it('prints the results of fields and not their codes, and knows a contents table', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const tab = '<w:r><w:tab/></w:r>';
    const body =
      `<w:p>${mark('begin')}${code(' TOC \\o "1-3" ')}${mark('separate')}${run('Goals')}${tab}${mark('begin')}${code(' PAGEREF a ')}${mark('separate')}${run('4')}${mark('end')}</w:p>` +
      `<w:p>${run('Means')}${tab}${run('9')}${mark('end')}</w:p>` +
      `<w:p>${run('See ')}${mark('begin')}${code(' REF b ')}${mark('separate')}${run('part 2')}${mark('end')}${run('.')}</w:p>`;
    expect(await read({ body })).toEqual([
      'contents-entry: Goals … 4',
      'contents-entry: Means … 9',
      'paragraph: See part 2.',
    ]);
  });

  it('gives rows of tables, notes after their paragraph, and leaves hidden text out', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const body =
      `<w:tbl><w:tr>${cell('Year')}${cell('Stations')}</w:tr><w:tr>${cell('2024')}${cell('12')}</w:tr></w:tbl>` +
      paragraph(
        `${run('Text')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' goes on.')}${run('secret', '<w:vanish/>')}`,
      );
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('-')}</w:footnote><w:footnote w:id="2">${paragraph('A note.')}</w:footnote>`;
    expect(await read({ body, footnotes })).toEqual([
      'table-row: Year | Stations',
      'table-row: 2024 | 12',
      'paragraph: Text goes on.',
      'footnote 1: A note.',
    ]);
  });

  it('tells pages when the breaks found agree with the pages stated, else none', async () => {
    const body = paragraph('One.') + paragraph(`<w:r><w:lastRenderedPageBreak/><w:t>Two.</w:t></w:r>`);
    const pagesOf = async (pages: number) =>
      (await readBlocks(buildDocx({ body, pages }), 'a.docx')).map((block) => block.page);
    expect(await pagesOf(2)).toEqual([1, 2]);
    expect(await pagesOf(30)).toEqual([null, null]);
  });

  it('takes the title of the properties as a candidate', async () => {
    const parsed = await parseSource(buildDocx({ body: paragraph('Text'), title: 'River report' }), {
      fileName: 'a.docx',
    });
    expect(parsed).toMatchObject({ statedTitle: 'River report', pages: null });
  });
});
