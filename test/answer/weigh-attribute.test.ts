import { describe, expect, test } from 'vitest';
import { readAskedAttribute } from '../../functions/answer/question/asked-attribute.ts';
import { detectQuestionType } from '../../functions/answer/question/question-type.ts';
import { missingAttribute } from '../../functions/answer/question/weigh-attribute.ts';

function missing(question: string, sentence: string): number {
  const asked = readAskedAttribute(question, detectQuestionType(question));
  return asked === undefined ? 0 : missingAttribute(asked, sentence, question, sentence, '');
}

describe('a sentence that says what is asked', () => {
  test.each([
    ['How many kilns were closed?', 'In June 14 old brick kilns were closed.'],
    ['How many bridges were painted?', 'All three provincial highway bridges were painted.'],
    ['Who is the mayor?', 'Mayor Ada Lindqvist opened the library.'],
    ['Who approves the licences?', 'The licences are approved by the county.'],
    ['Where is the depot?', 'The new depot stands near Oldbrook.'],
    ['Which minerals are processed?', 'They process zinc, lead, tin and copper.'],
    ['Which taxes have risen?', 'I note that property taxes have risen.'],
    [
      'What percentage of Lantingers will live in towns?',
      'Eighty per cent of the people will live in towns.',
    ],
    ['关闭了多少座砖窑？', '六月关闭砖窑14座。'],
    ['粮食产量是多少？', '粮食总产量达到820万吨，再创新高。'],
    ['大桥投资了多少钱？', '大桥投资3.2亿元。'],
    ['隧道有多长？', '隧道全长12公里。'],
    ['市长是谁？', '市长李明主持会议。'],
    ['总部设在哪里？', '总部设在兰亭。'],
    ['When will the ferry be finished?', 'The ferry was postponed to the first half of 2034.'],
    ['How often did the group meet?', 'Four meetings of the group were held throughout the year.'],
    ['审结了多少一审行政案件？', '收一审行政案件2584件,审结2418件。'],
    ['农膜回收率达到多少？', '农膜回收处置率稳定在80%以上。'],
    ['学习了哪个省的经验？', '学习借鉴浙江的经验和做法。'],
    ['What proportion of pupils are in clubs?', 'About 1 in 3 pupils are in clubs.'],
    ['清理了多少吨废水？', '清理物料4吨,固废6吨,废水12吨。'],
    ['巡查了多少天？', '上路巡查240天3000余人次。'],
    ['办渔业证要几天？', '渔业证办理时限压缩到4个工作日。'],
    ['理事会多久开一次会？', '理事会按季度召开例会。'],
    ['渔业办法的文号是什么？', '兰政办规〔2031〕7号'],
    ['What is the document number of the ferry notice?', 'Lan Zheng Fa [2031] No. 7'],
    ['What do Fishers say about the tow-bar?', 'Fishers say that the tow-bar ought to be free.'],
    ['How many visitors did the fort have?', '2,310 people visited the fort.'],
    ['单亲家庭租金交多少？', '租金按市价收取，单亲家庭租金按20%收取。'],
    ['How many cottages were flooded?', 'Twenty-one cottages and two shops were flooded.'],
    [
      'Why was the lease extended?',
      'The lease was extended, which was necessary to avoid a gap in the service.',
    ],
    ['码头维修由谁出钱？', '码头维修费用由市、县两级财政分担。'],
    ['有几件信访转到区外办理？', '转出区外办理信访8件。'],
    [
      'When did the ferry campaign begin?',
      'The ferry campaign, launched by the Board on 4 May, will last a year.',
    ],
    ['How often are drains checked?', 'Drains are checked every quarter.'],
    ['隧道投资多少钱？', '隧道投资2亿多元。'],
    ['货运量增长了多少？', '全年完成货运量84万吨,为年计划的112%,同比增长22%。'],
    ['How much money is expected from wool?', 'It plans to earn Nu 92 million from wool.'],
    ['What is the capacity of the sludge project?', 'Funds went to 300000 tons/year of sludge.'],
    ['Which office is responsible for the use of gypsum?', 'We lead the group on gypsum resources.'],
  ])('lacks nothing: %s', (question, sentence) => {
    expect(missing(question, sentence)).toBe(0);
  });
});

describe('a sentence on the subject that does not say it', () => {
  test.each([
    ['a number of other things', 'How many houses were built?', 'The 14 housing authorities met.'],
    [
      'a name that contains the noun',
      'How many houses were built?',
      'Two members of the House of Lords spoke.',
    ],
    [
      'a slogan with numbers',
      'How many factories were built?',
      'The factories follow the "1 + 3 + 5" pattern.',
    ],
    ['another deed', 'How many buses were exported?', 'We built 900 buses.'],
    ['an office without a name', 'Who is the minister?', 'A Ministry of Public Works was set up.'],
    ['no such deed', 'Who designed the bridge?', 'The bridge was opened in May.'],
    ['the bare plural again', 'Which countries were invited?', 'More countries were invited to the fair.'],
    [
      'another measure',
      'What was the industrial output value in 2031?',
      'In 2031, 35 industrial firms won a prize.',
    ],
    ['goods by another way', '兰亭铁路货运量是多少？', '完成公路货运量84万吨。'],
    [
      'nothing closed',
      'Which wine companies were shut down?',
      'Funds went to Sanyang Company for wine cellars.',
    ],
    ['another unit', '关闭了多少座砖窑？', '砖窑整治投资14亿元。'],
    ['another product', '汽车产量是多少？', '粮食产量820万吨，棉花产量3万吨。'],
    ['no money', '大桥投资了多少钱？', '大桥投资项目共3个。'],
    ['no length', '隧道有多长？', '3条隧道开工。'],
    ['no name', '会长是谁？', '协会有会长和理事12名。'],
    ['the number of an article', '有多少条隧道？', '按照第十四条规定办理。'],
  ])('%s', (_, question, sentence) => {
    expect(missing(question, sentence)).toBeGreaterThanOrEqual(0.2);
  });
});

describe('what tells the thing asked for from its like', () => {
  test.each([
    ['another kind', 'What was the turnover among nurses?', 'Turnover among drivers was 17 per cent.'],
    ['no reason', 'Why did the captain retire?', 'Captain Ames retired in March.'],
    [
      'no sum of money',
      'How much did the deepening of the channel cost?',
      'The channel was deepened to 14 metres.',
    ],
    ['nobody who did it', 'Who replaced the roof?', 'The roof was replaced at a cost of 4 million euro.'],
    [
      'a place of work, not of the firm',
      'Where is Voltaris based?',
      'The depot in Fenwick was rebuilt by Voltaris.',
    ],
    ['another dimension', 'How deep is the reservoir?', 'The reservoir holds 12 million cubic metres.'],
    ['别的一类', '城镇居民收入是多少？', '农村居民收入达到2.1万元。'],
    ['没有原因', '桥梁为什么推迟？', '桥梁工程推迟到明年完工。'],
    ['没有名称', '哪些企业完成了改造？', '完成17家水泥企业改造。'],
    ['a deputy', 'Who is the director?', 'The deputy director Liang Zhiyuan is responsible.'],
    ['we', 'Who built the charging piles?', 'We will build 700 charging piles.'],
    ['副职', '局长是谁？', '副局长林秀芝负责专项整治。'],
  ])('%s', (_, question, sentence) => {
    expect(missing(question, sentence)).toBeGreaterThanOrEqual(0.6);
  });

  test.each([
    ['Why was the station closed?', 'The station was closed because of floods.'],
    ['Where did they borrow the money?', 'They borrowed 40 million from the Coastal Development Bank.'],
    ['Who tested the water?', 'The water was tested every month by the University of Arden.'],
    ['整治工程为什么推迟？', '整治工程因资金未到位推迟一年。'],
    ['由哪家公司承建？', '大桥由中铁路桥集团承建。'],
  ])('is there: %s', (question, sentence) => {
    expect(missing(question, sentence)).toBe(0);
  });
});

describe('a unit or the end of a name tells what a number counts', () => {
  test.each([
    ['What is the annual capacity of the slag mill?', 'Funds went to the slag mill of 2 million tons/year.'],
    ['How many tonnes of herring were landed?', 'The landing of herring came to 5,200 tonnes.'],
    ['十五期间产值年均增长多少？', '产值年均增长9%，高于上期2个百分点，2035年达到410亿元。'],
    ['How many people were killed by fires?', 'There were three deaths caused by fires.'],
    ['How many visitors were there?', 'The park had 1.9 million tourists.'],
    ['哪些企业获批试点企业？', '兰溪重工、禾山精铸获批省级试点企业。'],
    ['招聘了多少名乡村教师？', '招聘教师840名，其中乡村教师112名。'],
    ['农村居民收入增长多少？', '城乡居民收入分别增长4%和7%。'],
    ['2035年产值达到多少？', '产值年均增长9%，高于上期2个百分点，2035年达到410亿元。'],
  ])('said: %s', (question, sentence) => {
    expect(missing(question, sentence)).toBe(0);
  });

  test.each([
    ['bins, not waste', 'How much waste was collected?', 'The town handed out 900 new waste bins.'],
    ['no capacity', 'What is the capacity of the slag mill?', 'The slag mill has 3 owners.'],
    ['the contrary', 'How many wells were closed?', 'The county opened 12 wells.'],
    [
      'fires, not firefighters',
      'How many firefighters does the county employ?',
      'The firefighters went out to 184 non-domestic building fires.',
    ],
    [
      'all fires',
      'How many secondary fires were there?',
      'They put out 159 fires, and the fall was driven by the many bad years of secondary fires.',
    ],
    [
      'a day of the month',
      'How many false alarms were there?',
      'Fewer false alarms came between April 6 and May 5.',
    ],
    ['a name of a body', 'How many hospitals were closed?', 'The Hospital Authority got 48 nurses.'],
    ['offices, not officers', 'How many officers are there?', 'The county rents 79 offices.'],
    [
      'nobody who has a name',
      'Which companies rent the site?',
      'The site was let (in August) to one tenant.',
    ],
    ['另一工程', '王岭排涝站总投资多少？', '王岭排涝站已完工；陡溪治理工程总投资8645万元。'],
    ['加固不是新建', '新建了多少座水库？', '加固水库5座、新增河湖16条。'],
    ['为 is no reason', '臭氧浓度为什么上升？', '臭氧浓度上升，平均为8微克。'],
  ])('not said: %s', (_, question, sentence) => {
    expect(missing(question, sentence)).toBeGreaterThanOrEqual(0.4);
  });
});
