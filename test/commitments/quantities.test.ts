import { describe, expect, it } from 'vitest';
import { extractQuantities } from '../../functions/commitments/quantities/extract-quantities.ts';
import { readEnglishWords, readHanNumeral } from '../../functions/commitments/quantities/read-numbers.ts';

/** `value[..upper] unit modifier` of each quantity, in the order of the text. */
function read(sentence: string): string[] {
  return extractQuantities(sentence, /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en').map(
    ({ value, upper, unit, modifier }) =>
      `${value}${upper === null ? '' : `..${upper}`} ${unit || '-'} ${modifier}`,
  );
}

describe('quantities', () => {
  it.each<[string, string[]]>([
    ['The list of 13 provincial demonstration bases was published.', ['13 bases exactly']],
    [
      'Reserves of sand are enough for 4.6 years; R2.5-billion and Kshs. 31,500,000 were spent in two years.',
      ['4.6 years exactly', '2500000000 rand exactly', '31500000 shillings exactly'],
    ],
    [
      'At least 40 enterprises and about 300,000 tons of slag are covered.',
      ['40 enterprises at-least', '300000 tons about'],
    ],
    [
      'Output grew by more than 5 percent, to nearly 2.5 million tonnes a year.',
      ['5 % more-than', '2500000 tons/year about'],
    ],
    ['The rate rose by 1.2 percentage points to 63.4%.', ['1.2 percentage points exactly', '63.4 % exactly']],
    [
      'We will spend up to $3,000 for each of twelve villages.',
      ['3000 dollars at-most', '12 villages exactly'],
    ],
    [
      'It carried 29 tons in May 2020 and 34.8 tons in 2021, from 88 tons in 2019 to 92 tons in 2020-21.',
      ['29 tons exactly', '34.8 tons exactly', '88 tons exactly', '92 tons exactly'],
    ],
    ['4.12 Wardens cleared 35 ditches.', ['35 ditches exactly']],
    ['KPI 7 Ditches cleared 35 40', []],
    ['A line with a capacity of 150,000 tons per year opened.', ['150000 tons/year exactly']],
    ['Growth of 4 to 6 per cent is expected.', ['4..6 % range']],
    ['Between 20 and 30 hectares were cleared.', ['20..30 hectares range']],
    ['Losses fell from 9 per cent to 7 per cent.', ['9 % exactly', '7 % exactly']],
    [
      'RMB 1.9 trillion and £20 million were raised.',
      ['1900000000000 yuan exactly', '20000000 pounds exactly'],
    ],
    ['No fewer than two hundred and fifty people took part.', ['250 people at-least']],
    ['Not more than 15 working days may pass.', ['15 days at-most']],
    ['The proposal covers 115 000 properties in all.', ['115000 properties exactly']],
    [
      'About a third of wards and two thirds of clinics, or one in five homes, were reached.',
      ['33.3333333333 % about', '66.6666666667 % exactly', '20 % exactly'],
    ],
    [
      'Two dozen inspectors closed 27 of the 31 cases.',
      ['24 inspectors exactly', '27 cases exactly', '31 cases exactly'],
    ],
    [
      'More than half of the 214 full-time and 36 part-time employees joined.',
      ['50 % more-than', '214 employees exactly', '36 employees exactly'],
    ],
    [
      'Pay rose to $37.50 an hour and 1.3 billion kroner in all.',
      ['37.5 dollars/hour exactly', '1300000000 kroner exactly'],
    ],
    [
      'Ferries earned KSh 4.2 billion, ₦1.2 trillion and R2.3bn.',
      ['4200000000 shillings exactly', '1200000000000 naira exactly', '2300000000 rand exactly'],
    ],
    ['The toll fund holds Rs 3,500 crore.', ['35000000000 rupees exactly']],
    [
      'A quarter of a million anglers came, 0.3 of a percentage point more.',
      ['250000 anglers exactly', '0.3 percentage points exactly'],
    ],
    [
      'The dredger moves 20,000 m³ a day and saves 3.4 Mt CO2.',
      ['20000 cubic metres/day exactly', '3400000 tons exactly'],
    ],
    [
      'Of the 58 wrecks, 41 (71%) were raised before 5 pm.',
      ['58 wrecks exactly', '41 - exactly', '71 % exactly'],
    ],
    ['全港超过一半的渔船、半数以上的码头已检修，后一半时间用于疏浚。', ['50 % more-than', '50 % at-least']],
    [
      '共3类12项任务，氨氮2.1毫克/升。',
      ['3 categories exactly', '12 items exactly', '2.1 milligrams per litre exactly'],
    ],
    ['The reserve covers 3,500 square kilometres.', ['3500 square kilometres exactly']],
    ['Spending will be 60 million yuan or less.', ['60000000 yuan at-most']],
    [
      'Grants of 2 1/2 million dollars went to two and a half million households.',
      ['2500000 dollars exactly', '2500000 households exactly'],
    ],
    [
      'RMB22.6 billion was deposited at 40 local and regional banks.',
      ['22600000000 yuan exactly', '40 banks exactly'],
    ],
    [
      'Opening time grew by 10 hours to 71 hours a week, and fees by $2 to $5.',
      ['10 hours exactly', '71 hours/week exactly', '2 dollars exactly', '5 dollars exactly'],
    ],
    ['Crime fell to 30 cases per 100,000 people.', ['30 cases exactly']],
    [
      'Ferries logged 4,812 delays, down from 5,130 the year before, and 377 more than in May; 1 in 8 sailings was late.',
      ['4812 delays exactly', '5130 - exactly', '377 - exactly', '12.5 % exactly'],
    ],
    [
      'It met all 9 of its targets, ran 40 days, 41 days in 3 of its 5 ports over 19 days, and 2,310 were served within 24 hours.',
      [
        '9 targets exactly',
        '40 days exactly',
        '41 days exactly',
        '3 ports exactly',
        '5 ports exactly',
        '19 days exactly',
        '2310 - exactly',
        '24 hours at-most',
      ],
    ],
    [
      'Levels of 4, 6 and 9 metres closed a 60-berth quay, and prices fell to -1.5% or by a fifth (20%).',
      [
        '4 metres exactly',
        '6 metres exactly',
        '9 metres exactly',
        '60 berths exactly',
        '-1.5 % exactly',
        '20 % exactly',
        '20 % exactly',
      ],
    ],
    [
      'Tk 1,25,000 crore, N2.5 billion and Sh3.1 trillion were spent; 3,8% of trips ran threefold at 45 km/h and crossed 12 ha.',
      [
        '1250000000000 taka exactly',
        '2500000000 naira exactly',
        '3100000000000 shillings exactly',
        '3.8 % exactly',
        '3 times exactly',
        '45 kilometres/hour exactly',
        '12 hectares exactly',
      ],
    ],
    [
      'Fees rose by 1,120 to 9,450; fines of £300 to £20,000 and 500-odd notices or more than 30 or fewer berths followed.',
      [
        '1120 - exactly',
        '9450 - exactly',
        '300..20000 pounds range',
        '500 notices about',
        '30 berths at-most',
      ],
    ],
    ['Exports more than doubled, and output is to triple.', ['2 times more-than', '3 times exactly']],
    [
      'In 1837 the fund held upward of $5 millions; a total of 40,678.',
      ['5000000 dollars more-than', '40678 - exactly'],
    ],
    [
      'Support of 14 euros per week reached about five million unemployed.',
      ['14 euros/week exactly', '5000000 - about'],
    ],
  ])('in English: %s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['工程合格率超过九成五，新建渔港2至3座。', ['95 % more-than', '2..3 - range']],
    ['建成绿色工厂35家，工业固废综合利用率提高到60%以上。', ['35 enterprises exactly', '60 % at-least']],
    ['年产30万吨项目投产，完成投资约1.2亿元。', ['300000 tons/year exactly', '120000000 yuan about']],
    [
      '细颗粒物浓度下降2.3个百分点，不超过35微克。',
      ['2.3 percentage points exactly', '35 micrograms at-most'],
    ],
    ['新增就业不低于5万人，城镇失业率控制在5.5%以内。', ['50000 people at-least', '5.5 % at-most']],
    [
      '累计改造老旧小区200余个、道路三百公里。',
      ['200 residential areas more-than', '300 kilometres exactly'],
    ],
    ['产量达到八千亿斤。', ['800000000000 jin exactly']],
    ['增长6%左右，高于全国0.3个百分点。', ['6 % about', '0.3 percentage points exactly']],
    ['由3%提高到5%。', ['3 % exactly', '5 % exactly']],
    ['治理面积20—30万亩。', ['200000..300000 mu range']],
    ['实施1000个以上重点项目。', ['1000 projects at-least']],
    ['智能算力达4800PF，做了6个方面工作。', ['4800 PFLOPS exactly']],
    ['处理能力300吨/日。', ['300 tons/day exactly']],
    ['产值超千亿元，出口突破百万辆。', ['100000000000 yuan more-than', '1000000 vehicles more-than']],
    ['收入翻两番，增加两、三倍。', ['4 times exactly', '2..3 times range']],
    [
      '建设2个国家级、5个省级创新中心，4个国家物流基地。',
      ['2 centres exactly', '5 centres exactly', '4 bases exactly'],
    ],
    ['每10万人中有30名医生，科技企业2.8万家。', ['30 people exactly', '28000 enterprises exactly']],
    [
      '改造老旧小区12万户，浓度36.2微克/立方米。',
      ['120000 households exactly', '36.2 micrograms per cubic metre exactly'],
    ],
    [
      '三分之一的村庄、两成农户和九成以上的学校。',
      ['33.3333333333 % exactly', '20 % exactly', '90 % at-least'],
    ],
    ['近百家企业节约用水12万吨。', ['100 enterprises about', '120000 tons exactly']],
    ['产值翻一番，10个工作日内办结。', ['2 times exactly', '10 days at-most']],
    ['水库除险加固16座，千人床位数达到6.4张。', ['16 reservoirs exactly', '6.4 beds exactly']],
    ['至少新增就业岗位5万个，人口约为一千二百万。', ['50000 jobs at-least', '12000000 - about']],
    [
      '浓度分别为41、47和52微克/立方米，死亡率降至12.4/10万，发病率3.1‰。',
      [
        '41 micrograms per cubic metre exactly',
        '47 micrograms per cubic metre exactly',
        '52 micrograms per cubic metre exactly',
        '12.4 - exactly',
        '3.1 ‰ exactly',
      ],
    ],
    [
      '处三万元以上八万元以下罚款，可延长十五日；须经过半数代表同意。',
      ['30000..80000 yuan range', '15 days exactly', '50 % more-than'],
    ],
    [
      '储备亿元以上项目26个，客流由2300万增加到1亿2千多万，逾九成为本地职工，培训30万职工。',
      [
        '100000000 yuan at-least',
        '26 projects exactly',
        '23000000 - exactly',
        '120000000 - more-than',
        '90 % more-than',
        '300000 people exactly',
      ],
    ],
    [
      '上百名干部走访19个建制村通公路工程，1/3的农户增收1万多亿元，单产480公斤/亩。',
      [
        '100 people more-than',
        '19 villages exactly',
        '33.3333333333 % exactly',
        '1000000000000 yuan more-than',
        '480 kilograms/mu exactly',
      ],
    ],
    ['百分之九十的村庄、２０家企业。', ['90 % exactly', '20 enterprises exactly']],
  ])('in Chinese: %s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });

  it.each([
    'The "1 + 3 + 5" pattern and the "Four Laws and One Policy" were followed.',
    'Build six major bases on the five-year plan of 2021-2025.',
    'Under No.45 of 2022 and Section 12, paragraph 3, the office decided on 14 May 2023.',
    'Over the past five years and the next 3 years alike.',
    'The 20th session met at 3.15 pm in Room G20; see Table 4.',
    'The second round began in the first quarter of 2007-08.',
    'The top 10 of those aged 6 to 15 met in the second half of the year, at a ratio of 1:1.2.',
    'Under section 4(2), rules 3 to 7, category 1 and 2 and pp. 12-15, call 0117 496 0123 or write to 9 Quay Street.',
    'Those aged 5 to 9 and 12-14 year olds alike, at a ratio of 1:12.',
    '数十个项目面向65岁以上老年人。',
    '见表2-1、附件3，地址为和平路12号3栋402室，二次供水。',
    '推进“三去一降一补”，落实“1+2+N”体系。',
    '依据〔2023〕45号文件第十二条，2023年6月5日起施行。',
    '“十四五”时期，五年来，坚持四个全面、一带一路。',
    '第三届二次会议听取了三年行动方案的汇报，PM2.5与5G。',
    '一是加强领导，二是压实责任，三是督促落实。',
  ])('are not in: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it('are the same whatever the form of the number', () => {
    const forms = ['300000吨', '30万吨', '三十万吨', '３０万吨'].map((form) => read(`处置${form}。`)[0]);
    expect(new Set(forms)).toEqual(new Set(['300000 tons exactly']));
    expect(read('We treated 300,000 tons.')).toEqual(['300000 tons exactly']);
    expect(read('We treated three hundred thousand tons.')).toEqual(['300000 tons exactly']);
  });

  it('are quoted as printed', () => {
    const sentence = '完成投资１.２亿元，超过计划。';
    const [first] = extractQuantities(sentence, 'zh');
    expect(first?.text).toBe('１.２亿元');
    expect(sentence.slice(first?.start, first?.end)).toBe('１.２亿元');
  });
});

describe('number words', () => {
  it('are read up to trillions', () => {
    expect(readEnglishWords('two hundred and five')).toBe(205);
    expect(readEnglishWords('half a million')).toBe(500_000);
    expect(readEnglishWords('three million four hundred thousand')).toBe(3_400_000);
  });

  it('are read in Chinese, positional or not', () => {
    expect(readHanNumeral('三千二百')).toBe(3200);
    expect(readHanNumeral('十二')).toBe(12);
    expect(readHanNumeral('二〇二三')).toBe(2023);
    expect(readHanNumeral('一百五十万')).toBe(1_500_000);
    expect(readHanNumeral('八点五')).toBe(8.5);
  });
});
