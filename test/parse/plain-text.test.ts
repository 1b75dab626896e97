import { describe, expect, it } from 'vitest';
import { readBlocks, summarise } from './read-text.ts';

const textsOf = async (source: string) => (await readBlocks(source)).map((block) => block.text);

describe('plain text', () => {
  it('takes every line of an unwrapped text as a paragraph', async () => {
    expect(await textsOf('Report\nThe first paragraph is long and ends here.\nSo does the second.')).toEqual([
      'Report',
      'The first paragraph is long and ends here.',
      'So does the second.',
    ]);
  });

  it('joins lines that were broken where they were full and mends cut words', async () => {
    const source = `Purpose of the plan

The department will extend the monitoring net-
work to all rivers of the province, and publish
the measurements every month so that citizens
can see them. It keeps the long-term goal.

2. Staff
The department hires twelve inspectors for the
long-term programme of the coming three years.
`;
    expect(await textsOf(source)).toEqual([
      'Purpose of the plan',
      'The department will extend the monitoring network to all rivers of the province, and publish the measurements every month so that citizens can see them. It keeps the long-term goal.',
      '2. Staff',
      'The department hires twelve inspectors for the long-term programme of the coming three years.',
    ]);
  });

  it.each([
    [
      'Riparian owner: the person who owns the bank of a river or a lake',
      'Abstraction licence: a permit to take water out of a river or well',
      'Drought order: an order that limits the use of water in a dry year',
      'Freeboard: the height of a bank above the water of the worst flood',
    ],
    [
      '1 Survey of harbours, Statistics Branch of the Marine Board, 1964',
      '2 Ports Committee, Sand and Silt in Small Ports, Appendix, Table 21',
      '3 Debates of the Assembly, 17 December 1963, column 1072, Mr Hale',
      '4 Estimate that the Treasury supplied to the Commission on its wish',
    ],
    [
      '销号：问题整改完成后，由主管部门核查确认并从问题清单中予以删除',
      '河长制：由各级党政负责同志担任河长，负责相应河湖的管理和保护',
      '提标：把污水处理厂的出水标准提高一级，并对管网同步进行改造',
      '调水：把丰水地区的水引到缺水地区，用于生活、生产和生态补水',
    ],
  ])('keeps entries apart though their lines are as long as broken ones: %s', async (...entries) => {
    expect(await textsOf(entries.join('\n'))).toEqual(entries);
  });

  it('joins broken Chinese lines without a space and parts indented paragraphs', async () => {
    const source = [
      '一、总体要求',
      '　　全县各单位要把水源保护放在突出位置，按照年度计划推进监测站',
      '网建设，年底前建成十二个自动监测站，并向社会公开监测数据和处理',
      '结果。',
      '　　各乡镇要落实河长制，逐级签订责任书，每季度开展一次巡查并将巡',
      '查情况上报。',
    ].join('\n');
    expect(await textsOf(source)).toEqual([
      '一、总体要求',
      '全县各单位要把水源保护放在突出位置，按照年度计划推进监测站网建设，年底前建成十二个自动监测站，并向社会公开监测数据和处理结果。',
      '各乡镇要落实河长制，逐级签订责任书，每季度开展一次巡查并将巡查情况上报。',
    ]);
  });

  it('goes on with a sentence that an empty line interrupts', async () => {
    const source =
      'The assembly adopted the budget of the province and thanked\n\nthe committee for its work.\nIt then rose.';
    expect(await textsOf(source)).toEqual([
      'The assembly adopted the budget of the province and thanked the committee for its work.',
      'It then rose.',
    ]);
  });

  it('counts form feeds as pages and leaves page numbers out', async () => {
    const blocks = await readBlocks('First page text.\n\n- 1 -\f\nSecond page text.\n\n- 2 -\f');
    expect(blocks.map(({ text, page }) => [text, page])).toEqual([
      ['First page text.', 1],
      ['Second page text.', 2],
    ]);
  });

  it('knows entries of a contents table, items of a list and underlined titles', async () => {
    const source =
      'Annual Report\n=============\n\nIntroduction ........ 3\nResults . . . . . . . 12\n\n- a first measure\n• a second measure\n';
    const blocks = await readBlocks(source);
    expect(summarise(blocks)).toEqual([
      'heading 1: Annual Report',
      'contents-entry: Introduction … 3',
      'contents-entry: Results … 12',
      'list-item: - a first measure',
      'list-item: • a second measure',
    ]);
    expect(blocks[0]!.prominence).toBeGreaterThan(0.5);
  });

  it('takes out characters that print nothing', async () => {
    expect(await textsOf('The\u200B plan\u202E of\u00A0the co\u00ADuncil\u{E0041} \u2F00')).toEqual([
      'The plan of the council 一',
    ]);
  });
});
