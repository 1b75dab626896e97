import { describe, expect, test } from 'vitest';
import { extractTerms } from '../../functions/terms/extract-terms.ts';
import { readText } from './read-text.ts';

describe('names told by what stands beside them', () => {
  test.each([
    [
      'bracketed years',
      'We issued the Landing Plan for Harbour Towns (2034-2036), and left.',
      'Landing Plan for Harbour Towns (2034-2036)',
    ],
    ['an operation', 'Under Operation Breakwater, patrols were doubled.', 'Operation Breakwater'],
    ['a noun behind', 'The Ebb Renewal grant helped 61 quays.', 'Ebb Renewal grant'],
    ['a copula', 'Safe Landings is our first ferry strategy.', 'Safe Landings'],
    ['a vision of a year', 'Fleets are governed by Vision 2050.', 'Vision 2050'],
    ['an object', 'Ministers welcomed the Ebb Compact on Drift and Loss.', 'Ebb Compact on Drift and Loss'],
    [
      'a short form between two',
      'It rests on Grants for Young Crews (GYC) and National Pilot Policy (NPP).',
      'National Pilot Policy',
    ],
    ['how many they are', 'They adopted 14 New Measures on Fair Landing.', '14 New Measures on Fair Landing'],
    ['a partnership', 'It rests on the National Partnership on Quays.', 'National Partnership on Quays'],
    ['the plan of five years', 'We drew up the "fifteenth five year plan".', 'fifteenth five year plan'],
    ['a byname', 'The Harbour Plan 2041-2045, One Port for All, sets our aims.', 'One Port for All'],
    ['an aim in capitals', 'Help to Moor, introduced in 2040, closes soon.', 'Help to Moor'],
    ['one word, told', 'NetMend, a training programme for crews, grew.', 'NetMend'],
    ['initials without the noun', 'The Remote Quay Monitoring Programme (RQM) began.', 'RQM'],
    ['initials with a number', 'The Fourth Quay Development Plan (QDP4) began.', 'QDP4'],
    [
      'no month',
      'We will issue Guidelines for Quay Load Control by December.',
      'Guidelines for Quay Load Control',
    ],
    [
      'mixed initials',
      'We debated the Coastal Free Trade Agreement (CoCFTA).',
      'Coastal Free Trade Agreement',
    ],
    [
      'a first paper',
      'We follow the No. 1 Document of the Central Committee.',
      'No. 1 Document of the Central Committee',
    ],
    [
      'a plan of five years for a field',
      'They issued the "15th five year plan for promoting kelp".',
      '15th five year plan for promoting kelp',
    ],
    [
      'without its country',
      "Guided by Orrland's National Quay Framework, we act.",
      'National Quay Framework',
    ],
    ['a name of two words in one', 'They used SeaSkills Credit to learn.', 'SeaSkills Credit'],
    ['initials without the place', 'The Office of the Harbour Master of Orrland (OHM) met.', 'OHM'],
    ['initials before the years', 'The Long Term Quay Strategy 2041-45 (LTQS) was noted.', 'LTQS'],
    ['initials beside another', 'Fisheries and Landing Affairs (FLA or the Department) pays.', 'FLA'],
    [
      'a law with its number',
      'The Public Quays Act No 25 of 2034 applies.',
      'Public Quays Act No 25 of 2034',
    ],
    ['the second of its name', 'The Quays (No. 2) Act 2041 was passed.', 'Quays (No. 2) Act 2041'],
    ['acts of many years', 'They amended the Companies Acts 2032 to 2044.', 'Companies Acts 2032 to 2044'],
    ['an edition', 'We won Quay Upgrade Grant 2 (QUG2) money.', 'Quay Upgrade Grant 2'],
    ['a name with a colon', 'We bid for the Dry Quays: Local Grant in May.', 'Dry Quays: Local Grant'],
    [
      'a title and its subtitle',
      'Cue the Port White Paper: Faster and Fairer Landings, which came in May.',
      'Port White Paper: Faster and Fairer Landings',
    ],
    ['a law of a number', 'They broke the Quay Finance Act 1 of 1999.', 'Quay Finance Act 1 of 1999'],
    ['initials inside', 'Use the Sea Swims and Food (SSF) programme.', 'Sea Swims and Food (SSF) programme'],
    [
      'a phrase behind its article',
      'We met the Net Gain in Harbour Works Strategy.',
      'Net Gain in Harbour Works Strategy',
    ],
    [
      'initials and a noun',
      'Under the Public Quays, Moorings and Piers Act 2013 (PQMP Act) we report.',
      'PQMP Act',
    ],
    ['a second short form', 'The Department of Quays and Moorings (DQM, the Department) paid.', 'Department'],
    [
      'given a short name',
      'The Regional Investment Framework (the Framework) has four parts.',
      'Regional Investment Framework',
    ],
    ['an obligation', 'The Quay Efficiency Obligation binds owners.', 'Quay Efficiency Obligation'],
    [
      'an article with a capital',
      'We act upon publication of A Healthier Coast in May.',
      'A Healthier Coast',
    ],
    [
      'called behind a dash',
      'They approved the strategy – entitled Living Drier, Staying Afloat.',
      'Living Drier, Staying Afloat',
    ],
    ['beside its strategy', 'The national strategy, Harbours for All, binds us.', 'Harbours for All'],
    [
      'a noun of work between',
      'The Dry Homes insulation programme was cut.',
      'Dry Homes insulation programme',
    ],
    ['a payment', 'From May the First Catch payment takes effect.', 'First Catch payment'],
    [
      'the last of a list',
      'The Quay Fund, the Agrikulturang Bayan Muna, and other programs helped.',
      'Agrikulturang Bayan Muna',
    ],
    ['years with a stroke', 'The Quay Planning Framework 2017/20 holds.', 'Quay Planning Framework 2017/20'],
    ['an aim for all', 'Since the launch of Harbours for All in May, 12 opened.', 'Harbours for All'],
    [
      'behind another',
      'Both the Programme for Government and Harbours for All commitments hold.',
      'Harbours for All',
    ],
    [
      'named in a list',
      'Programmes under the board include S-Craft, the Net Cash Transfer (NCT) and others.',
      'S-Craft',
    ],
    ['called so in marks', 'She opened a programme titled ‘Sagar Setu’ in May.', 'Sagar Setu'],
    ['initials of syllables', 'The Kapal Bantuan sa Laut Program (KABALAP) helped.', 'KABALAP'],
    ['initials of a name with a colon', 'The bid is for ‘The Dry Quays: Local Grant’ (DQLG).', 'DQLG'],
    ['some words in a bracket', 'We set up Port Service and Quay Care Teams (Care Teams).', 'Care Teams'],
    [
      'a column of names',
      'Report\n\nScheme | Cost\nTide Watch | 4\nNets for Life | 7\n\nIt ended.',
      'Nets for Life',
    ],
    ['names told together', 'We ran schemes such as Tide Watch, Dry Decks and Safe Berths.', 'Dry Decks'],
    ['two before their noun', 'We merged the Anchor and Capstan schemes.', 'Capstan'],
    [
      'a bracket before its noun',
      'The Crew Pay (Amendment) Act 2040 applies.',
      'Crew Pay (Amendment) Act 2040',
    ],
    ['a year behind of', 'The Quay Act of 2031 and Harbour Rules bind us.', 'Quay Act of 2031'],
    ['an aim that reached many', 'Drier Decks has sealed 640 hulls since May.', 'Drier Decks'],
    ['what one takes part in', 'Two hundred crews took part in Wild Tides last spring.', 'Wild Tides'],
    ['what was rolled out', 'Mooring Lantern was rolled out to 14 ports.', 'Mooring Lantern'],
    ['a guarantee of one word', 'They merged both into a Crew Guarantee.', 'Crew Guarantee'],
    [
      'a name before its bracket',
      'It follows Anchorage (National Framework for Mooring) in full.',
      'Anchorage',
    ],
    [
      'the first of three names',
      'We reviewed the Right to Moor, the Right to Land and the First Berths scheme.',
      'Right to Moor',
    ],
    [
      'the middle one',
      'We reviewed the Right to Moor, the Right to Land and the First Berths scheme.',
      'Right to Land',
    ],
    ['a phase', 'We paid for the Quay Light Initiative Phase 3.', 'Quay Light Initiative Phase 3'],
    ['an aim with its year', 'We back Litter Free 2050.', 'Litter Free 2050'],
    ['a deed that is counted', 'Tars in Mooring placed 1,300 cadets.', 'Tars in Mooring'],
    ['a numbered paper', 'Harbour Circular 9 of 2041 was not followed.', 'Harbour Circular 9 of 2041'],
    [
      'a mission',
      'The National Quay Livelihoods Mission reached 61 ports.',
      'National Quay Livelihoods Mission',
    ],
    [
      'a bracket inside',
      'The Harbour (Dues) Amendment Bill, 2041 was passed.',
      'Harbour (Dues) Amendment Bill, 2041',
    ],
    [
      'another name behind the comma',
      'It draws on the Quay Trust Fund, the Home-Caught Meals initiative and a loan known as TIDE II.',
      'Home-Caught Meals initiative',
    ],
    [
      'a name that says our',
      "Our Quiet Coast, the Government's coastal policy, is half done.",
      'Our Quiet Coast',
    ],
    ['an aim that acts', 'Under Mending Nets, 61 crews were paid.', 'Mending Nets'],
    ['counted aims', 'The council holds to the 5 Quay Commitments.', '5 Quay Commitments'],
    [
      'a plan in marks and small letters',
      'They passed the "Orr County 2041 kelp industry subsidy implementation plan".',
      'Orr County 2041 kelp industry subsidy implementation plan',
    ],
  ])('%s', (_, text, term) => expect(namesIn(text)).toContain(term));

  test.each([
    ['a body', 'The Office of Tidal Regulation met.'],
    [
      'the law behind against',
      'We audited the Programme against the Harbour Finance Act.',
      'Programme against the Harbour Finance Act',
    ],
    ['a yearly event', 'We host Harbour Games 2050.', 'Harbour Games 2050'],
    ['boards', 'They worked through Marketing Boards and unions.', 'Marketing Boards'],
    ['what benefits', 'Similarly, Port Batten benefits from trade.', 'Port Batten benefits'],
    ['a company', 'Orr Breweries paid for three pumps.', 'Orr Breweries'],
    ['a body that plans', 'The Food and Harbour Bureau plans to act.', 'Food'],
    ['a comparative that is none', 'Minister Orr opened 12 quays.', 'Minister Orr'],
    ['an Act of Parliament', 'It was made by Act of Parliament.', 'Act of Parliament'],
  ])('%s is none', (_, text, wrong = 'Tidal Regulation') => expect(namesIn(text)).not.toContain(wrong));

  test.each([
    ['一句的主语', '渔家互助计划会恒常化。', '渔家互助计划'],
    [
      '有简称的全称',
      '（二）渔港薄弱环节改善与能力提升工程（以下简称“能力提升工程”）。',
      '渔港薄弱环节改善与能力提升工程',
    ],
    ['台湾的“計畫”', '推動「漁村樂活計畫」。', '漁村樂活計畫'],
    ['末尾是年份', '發表《漁業行動藍圖2060》。', '漁業行動藍圖2060'],
    ['名称里的“与”', '实施渔港条件改善与能力提升工程。', '渔港条件改善与能力提升工程'],
    ['名称里的“的”', '推进以渔民为本的新型渔村五年行动计划。', '以渔民为本的新型渔村五年行动计划'],
    ['较早的五年', '用好“八五”普法规划评估成果。', '八五普法规划'],
    ['机构的最后几个字', '渔民再培训局（再培训局）开班。', '再培训局'],
    ['白皮书', '发表《渔港建设的实践》白皮书。', '渔港建设的实践'],
    ['先缩写后全称', '用好FCEP（《渔业全面经济伙伴协定》）。', 'FCEP'],
    ['机构的括注简称', '渔业发展署（渔署）推行新办法。', '渔署'],
  ])('%s', (_, text, term) => expect(namesIn(text, 'zh')).toContain(term));
});

test.each([
  [
    'line by line',
    'ABBREVIATIONS\n\nQDB Quay Development Bank\nAQF Additional Quay Fund\n\nHMO Harbour Master Office\n',
  ],
  [
    'run together',
    'ABBREVIATIONS QDB Quay Development Bank AQF Additional Quay Fund HMO Harbour Master Office\n',
  ],
])('a list of abbreviations without marks, %s', (_, text) => {
  expect(namesIn(text)).toEqual(expect.arrayContaining(['AQF', 'HMO']));
  expect(namesIn(text)).not.toContain('AQF Additional Quay Fund');
});

test.each([
  ['an agreement that every body signs', 'They signed a Grant Agreement in May.'],
  ['a heading with an article', 'Enhancing the Strength of Our Pillar Industries\n\nwe fish'],
  ['a saint', 'They were turned away from Our Lady of Lourdes.'],
  ['a table in capitals', 'QDB Harbour Wall\nAQF Long Pier\nHMO Inner Basin\n'],
])('%s is no term', (_, text) => expect(namesIn(text)).toEqual([]));

test('a bracket longer than what stands before it is a title', () => {
  const [term] = extractTerms({
    text: readText('The White Paper ("Strong Quays - Fair Seas") came.'),
    documentNumbers: [],
    language: 'en',
  });
  expect(term).toMatchObject({ term: 'Strong Quays - Fair Seas', kind: 'instrument' });
});

describe('slogans', () => {
  test.each([
    [
      'Implement the "boat recruitment, quay management and village use" of pilots.',
      'boat recruitment, quay management and village use',
    ],
    ['Strive to be a national "clean quay town".', 'clean quay town'],
    ['Learn from the "green quay revival program".', 'green quay revival program'],
    ['We oppose the "four winds".', 'four winds'],
    ['Crews keep the eight-point rules on conduct.', 'eight-point rules'],
    ['We uphold the four guarantees.', 'four guarantees'],
    ['Two no delays and three guarantees were kept.', 'Two no delays and three guarantees'],
    ['The double landing policy was kept.', 'double landing'],
    [
      'Crews are held to "weekly count, monthly note and yearly report".',
      'weekly count, monthly note and yearly report',
    ],
    ['We rank under the priority "skills for the sea".', 'skills for the sea'],
    ['We advance "small and sturdy” projects.', 'small and sturdy'],
    ['We ended the so-called mooring premium on small boats.', 'mooring premium'],
    ['The slogan of this Budget is "Fish at home, prosper together".', 'Fish at home, prosper together'],
    ['They left what became known as the landing penalty.', 'landing penalty'],
  ])('%s', (text, term) => expect(namesIn(text)).toContain(term));

  test('marks that stand for policies throughout stand for one where nothing around tells', () => {
    const report =
      'We set up the "Quay Chief System" and promoted the "one boat, one file" reform. The "net-to-land linkage" index rose. ' +
      'We built "Five-in-One" windows and the "1262" warning mechanism. The office won the title of "Civilized Unit".';
    expect(namesIn(report)).toContain('net-to-land linkage');
    expect(namesIn(report)).not.toContain('Civilized Unit');
    expect(namesIn('The "net-to-land linkage" index rose.')).toEqual([]);
  });

  test.each([
    ['We rectified "hanging in the net" practices.'],
    ['"O Harbour" shall be the national anthem.'],
  ])('%s has none', (text) => expect(namesIn(text)).toEqual([]));

  test.each([
    ['加大“木改钢”力度。', '木改钢'],
    ['推出一批“渔嫂岗”。', '渔嫂岗'],
    ['开展“我为渔民办实事”实践活动。', '我为渔民办实事'],
    ['新建“口袋码头”31座。', '口袋码头'],
    ['迭代“33618”现代渔业集群体系。', '33618'],
    ['“渔港革命”群众满意度达98%。', '渔港革命'],
  ])('%s', (text, term) => expect(namesIn(text, 'zh')).toContain(term));

  test.each([
    ['当好“陪跑人”。'],
    ['获评“渔村楷模”。'],
    ['“重建轻管”现象依然存在。'],
    ['当前“人手紧、任务重”。'],
    ['“渔港长制办公室”已揭牌。'],
    ['锻造渔镇“主引擎”。'],
    ['合力奏响护渔“同心曲”。'],
    ['严禁“虚报渔获”。'],
    ['优化“渔港发布”微信公众号。'],
    ['存在的主要问题：个别站所“不愿上船、不会修网”。'],
    ['“滨海板鸭”获批国家地理标志产品。'],
    ['通过“中国渔都”“中国网具名城”复评。'],
    ['报告分为“守护渔港”“造福渔民”等五个部分。'],
  ])('%s 没有口号', (text) => expect(namesIn(text, 'zh')).toEqual([]));
});

function namesIn(text: string, language = 'en') {
  return extractTerms({ text: readText(text), documentNumbers: [], language }).map(({ term }) => term);
}
