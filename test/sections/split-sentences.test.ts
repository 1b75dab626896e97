import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../functions/sections/sentences/split-sentences.ts';

const read = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Each text is written with `|` where a sentence ends and the next begins. */
const english = [
  'We mended the road.| It took three weeks.',
  'Costs rose by 3.5 per cent in 2021.| They fell in 2022.',
  'The notice (No.45, 2022) was read.| Nobody objected.',
  'See No. 45 and Art. 7 of the Act.| Sec. 3 applies too.',
  'Mr. Alder met Dr. Brook.| St. Mary’s Hall was full.',
  'J. K. Moore wrote it.| A. Fell did not.',
  'Use clean fuels, e.g. wind, i.e. moving air.| Coal ends.',
  'The U.S. Government agreed.| So did the E.U. Council.',
  'It was made in the U.S.| The rest came by sea.',
  'It opens at 9 a.m. on weekdays.| It closes at 5 p.m.| We are shut on Sunday.',
  'He said, “We will pay.”| She agreed.',
  '“Will you pay?” he asked.| “Yes.”| They left.',
  'She asked, "When?"| "Soon," he said.',
  'It costs approx. 40 million, incl. taxes.| That is cheap.',
  'Boats, nets, ropes etc. were sold.| Sails, oars, etc.| We kept the rest.',
  'The plan ... was dropped.| Nothing followed...| Then it came back.',
  'Stop!| Who goes there?| A friend.',
  'Visit www.example.org/a.b for more.| Thank you.',
  'Version 2.10.3 is out.| Use it.',
  'The plan has three parts: (a) roads;| (b) rails;| and (c) ports.',
  'We repaired roads; we built schools.| All is well.',
  'The year ended.|The next began.| Good.',
  'Vol. 3, pp. 4-9, fig. 2 show it.| Turn to ch. 5.',
  'The answer is no.| We move on.',
  'Acme Co. Ltd. of Weirbridge won.| Acme Inc.| The others lost.',
  'Total cost: $1.2 billion.| Income: £0.9 billion.',
  'Plan B.| The second choice.',
  '(The map is new.)| It shows all roads.',
  'In Jan. 2020 we began.| By Dec. we were done.',
];

const chinese = [
  '码头建成。|（二）航道疏浚。（详见附件1）|航标更新。',
  '全年完成投资12.5亿元。|同比增长8.1%。',
  '他说：“我们要落实责任。”|大家表示赞同。',
  '什么是“四个一”？|就是四件事！|请记住。',
  '坚持“谁排渣、谁治理”的原则，推进综合利用。|成效明显。',
  '一是加强领导；|二是落实责任；|三是强化督查。|各地要执行。',
  '新建道路18公里；改造管网26公里。|完成任务。',
  '履行下列职责：（一）编制规划；|（二）制定标准；|（三）查处违法行为。',
  '制定规范性文件（以下简称文件。），应当公开。|谢谢。',
  '根据国办发〔2018〕128号文件……|我们开展了工作。',
  '按照No.45文件要求。|推进GB 3095-2012标准实施。',
  '产值达到3．5亿元。|增长２．１个百分点。',
  '“十四五”规划实施顺利。|“十五五”规划正在编制。',
  '他问：“何时完成？”的问题，已经答复。|完毕。',
  '推进落实。|（此件公开发布）',
];

const unmarked = (text: string) => text.replaceAll('|', '');
const parts = (text: string) => text.split('|').map((part) => part.trim());

const hard = [
  'The council agreed.[3] |It then adjourned.',
  'Item 1. Roads are repaired. |Item 2. Bridges are closed.',
  '(i) Roads are repaired. |(ii) Bridges are closed.',
  'The grant (up to 5 per farm. See Annex B) is paid. |Claims close in May.',
  'We hired J. R. R. Smith as auditor. |She began on Tues. 4 Feb. in town.',
  '“几时完工？”村民问。|无人回答。',
  '该项目（2019年。总投资2亿元）已完工。|正在验收。',
  '听取了汇报。（详见附件1）|会议强调，要抓好落实。',
  '所称“废物”，是指……的物质。|由省厅解释。',
  '所需资金（包括：1.中央资金；2.省级资金）已落实。|加快执行。',
];

describe('sentences', () => {
  it.each(english)('end where an English reader ends them: %s', (text) => {
    expect(read(unmarked(text))).toEqual(parts(text));
  });

  it.each(hard)('end where brackets, notes and labels let them: %s', (text) => {
    expect(read(unmarked(text))).toEqual(parts(text));
  });

  it.each(chinese)('end where a Chinese reader ends them: %s', (text) => {
    expect(read(unmarked(text))).toEqual(parts(text));
  });

  it('never cross a line break', () => {
    expect(read('First line\nsecond line\r\n\n第三行')).toEqual(['First line', 'second line', '第三行']);
  });

  it('keep the label of a list item with its item', () => {
    expect(read('2. Build the dam. It is late.')).toEqual(['2. Build the dam.', 'It is late.']);
  });

  it('begin and end at the offsets asked for', () => {
    const text = 'One. Two. Three.';
    expect(splitSentences(text, 5, 9)).toEqual([{ start: 5, end: 9 }]);
  });
});
