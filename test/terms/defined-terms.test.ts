import { describe, expect, test } from 'vitest';
import { extractTerms } from '../../functions/terms/extract-terms.ts';
import { readText } from './read-text.ts';

describe('subject, link and gloss', () => {
  test.each([
    ['a snow gate', 'A snow gate is a barrier that closes a pass in winter.', 'snow gate'],
    [
      'a participle before many things',
      'A spur road is a road joining quarries to a trunk line.',
      'spur road',
    ],
    [
      'a right, behind an article',
      'A mooring share is a right to a fraction of what a quay earns.',
      'mooring share',
    ],
    ['one of those chosen', 'Lead growers are growers chosen by the valley to test seed.', 'Lead growers'],
    ['what a mark means', 'A blue rating means that the deadline was kept.', 'blue rating'],
    ['a fund behind the', 'The ferry levy is money that islands pay for each landing.', 'ferry levy'],
    ['the noun again behind marks', '"Novel" outlay is outlay of a kind nobody has made before.', 'Novel'],
    [
      'one place of many',
      'A local green quay is a quay which is close to where crews live.',
      'local green quay',
    ],
    ['bodies with a hyphen', 'Quay trusts are not-for-profit bodies that own berths.', 'Quay trusts'],
    ['deeds in a row', 'Slow travel means walking, wheeling and rowing.', 'Slow travel'],
    [
      'a condition of an act',
      'For the purposes of this Act, a fair is regarded as settled if it was held for five years.',
      'settled',
    ],
    [
      'a framed reference',
      'In this code a "quiet hour" means an hour between 10 p.m. and 6 a.m.',
      'quiet hour',
    ],
    ['a part', 'For byelaw 9 the "raceway" is that part of the sound which lies between buoys.', 'raceway'],
    ['nouns behind marks', 'A "lone" skipper is one aged under 30 who sails with no mate.', 'lone'],
    ['a measure without praise', 'Good-tide count is the number of days a boat can sail.', 'Good-tide count'],
    ['a measure of a state', 'Load at loss is the weight that would sink with the hull.', 'Load at loss'],
    [
      'what it lets one do',
      'A berth-swap clause lets a skipper trade quays for a night.',
      'berth-swap clause',
    ],
    [
      'a frame that ends in a colon',
      '(1) In this Act, except where the context otherwise requires:Department means the Harbour Department.',
      'Department',
    ],
    [
      'what will be',
      'A crew passport will be a digital record of everything a sailor has learned.',
      'crew passport',
    ],
    [
      'a mark behind a preposition',
      'A harbour order is a written authority from the board allowing crews to dredge.',
      'harbour order',
    ],
    [
      'what should not have been',
      'A stray landing is any landing that should not have been made.',
      'stray landing',
    ],
    [
      'under a guidance',
      'Under Board guidance, grave landings are landings that exceed two tonnes.',
      'grave landings',
    ],
    ['somebody defines', 'The Harbour Trust defines tideness as the ability of a quay to flood.', 'tideness'],
    ['a duty', 'A tow duty: the port must take every boat that asks for it.', 'tow duty'],
    ['many counts', 'Swell counts are counts of the waves from which a port has to shelter.', 'Swell counts'],
    [
      'a state, behind a frame',
      'For purposes of rule 3, a boat is "lived in" if its owner sleeps there.',
      'lived in',
    ],
    [
      'a plan to set up',
      'The "one boat, one file" is to establish an archive for each hull.',
      'one boat, one file',
    ],
    ['a deed', 'A skipper "spills" oil if the skipper lets any of it reach the sea.', 'spills'],
    [
      'a limit between commas',
      'In this code, "quay right", in law, means a lease of ten years.',
      'quay right',
    ],
    [
      'whom it stands for',
      'References to the "proper port" are— (a) in the north, Ulla; (b) elsewhere, Var.',
      'proper port',
    ],
    [
      'what somebody explained',
      'The pilot explained that "flotsam" is anything put over the side which floats.',
      'flotsam',
    ],
    ['where it happens', 'A "free berth" landing is where a boat ties up without paying.', 'free berth'],
    [
      'its own noun behind a colon',
      'Night berths at home: berths set up in bays by the crews.',
      'Night berths at home',
    ],
    [
      'a state under the rules',
      'For the purposes of these Rules, a quay is unlit if no lamp burns there.',
      'unlit',
    ],
    [
      'the difference',
      'The tide total is the surplus or deficit that the port sets for each dock.',
      'tide total',
    ],
    [
      'a grave event',
      'A lost tow is a serious incident that a second line could have prevented.',
      'lost tow',
    ],
    ['a recovery', 'Clawback is the recovery of money that was not spent on boats.', 'Clawback'],
    ['the most', 'Berth capacity is the most that a quay can hold.', 'Berth capacity'],
    ['arithmetic', 'Net catch is calculated by multiplying crates by the mean weight.', 'Net catch'],
    ['an office by name', 'Harbour at Home is our scheme for crews that winter ashore.', 'Harbour at Home'],
    ['schooling arranged', 'Tidal tuition is schooling arranged by ports for crews at sea.', 'Tidal tuition'],
    [
      'its own noun',
      'The landing area of a quay is the area from which it draws boats.',
      'landing area of a quay',
    ],
    ['a deed on things', 'Relining involves replacing the stones of a dock.', 'Relining'],
    ['behind a colon', 'The berth gap is told in days: it is the difference between two waits.', 'berth gap'],
    [
      'a measure named last',
      'The first is the one-tide standard: the share of boats that sail.',
      'one-tide standard',
    ],
    ['what counts as one', 'A log counts as a spoilt log if the pilot cannot read it.', 'spoilt log'],
    ['a rule', 'Under the golden rule, the port may borrow only to build.', 'golden rule'],
    ['deeming', 'A boat shall be deemed to be a hulk when no crew has lived in it for a year.', 'hulk'],
    ['a limit without commas', '"Skipper" in relation to a boat includes any person steering it.', 'Skipper'],
    [
      'other words',
      'A "managed mooring" – in other words, a berth both ports agreed – is free.',
      'managed mooring',
    ],
    ['a deed for a deed', 'Recaulking is replacing old tar with new on a hull.', 'Recaulking'],
    ['an adverb', 'Piloting simply means telling a skipper which channel to take.', 'Piloting'],
    [
      'a capital label',
      'D. Bilge discharge is any discharge to the dock that is not rain.',
      'Bilge discharge',
    ],
    [
      'a rule behind a colon',
      'We follow the Fulmar principle: where birds and boats conflict, birds come first.',
      'Fulmar principle',
    ],
    [
      'what is pooled',
      'Under auto-mooring, skippers put boats on one rope unless they opt out.',
      'auto-mooring',
    ],
    ['those who', 'We call those who have stopped sailing "dry skippers".', 'dry skippers'],
    ['its noun again', '"Three noes" berths: berths without light, water or rope.', 'Three noes'],
    ['which counts', 'The second is "slack time", which counts the minutes a boat waits.', 'slack time'],
  ])('%s', (_, sentence, term) => expect(definedIn(sentence)).toEqual([term]));

  test('a pronoun for the subject or the heading before', () => {
    expect(definedIn('Blight is a hard word. In our work we take it to mean any fall in price.')).toEqual([
      'Blight',
    ]);
  });

  test('a verb left out, and one that only points', () => {
    const elided = 'Here "lit quay" means any quay with a lamp, and "dark quay" any other quay.';
    expect(definedIn(elided)).toEqual(['lit quay', 'dark quay']);
  });

  test.each([
    ['how many', '"Quay Near You" covers 21 ports. "Row, rest, return" is the slogan of the week.'],
    [
      'where most are',
      'Grade 5 is where most pilots begin. The image it casts, the values it keeps, matter.',
    ],
    ['what goes on', 'Trading is helping the coast. A ferry is a good service where crews can rest.'],
    ['a paper', 'The yearly report, in which ports tell of storms, came out. It is late.'],
    ['a permit', 'A mooring permit was printed. A strong quay lets our crews prosper.'],
    ['praise', 'A strong harbour is the best way to prosperity.'],
    ['a duty', 'Dredging is a duty that falls on every port.'],
    ['what will follow', 'Under a simpler system, a skipper will save $300.'],
    ['success', 'The ferry timetable is a success that we are proud of.'],
    ['a task', 'Dredging is a task that must be finished.'],
    ['consequences', 'A late thaw means that roads stay shut. Fog means a loss of trade.'],
    ['roles', 'The harbour master is responsible for the quays.'],
    ['purposes', 'The aim of the plan is to open the pass earlier.'],
    [
      'results',
      'Under the current rules, every skipper may land twice. Under the 2031 plan, 312 boats were sold.',
    ],
    [
      'a name left unexplained',
      'Boats are sold under the "Three Tides Rule", a name that the report leaves unexplained, by weight.',
    ],
  ])('%s defines nothing', (_, sentence) => expect(definedIn(sentence)).toEqual([]));
});

describe('names that come last', () => {
  test.each([
    ['experts', 'Prices rise while wages stand still; economists call this slow drag.', 'slow drag'],
    ['a regard', 'We regard as stranded any islander who has waited for two days.', 'stranded'],
    ['a deed', 'Where a boat lies idle for a year, it shall be treated as a "dead hull".', 'dead hull'],
    ['what it stands for', 'We will open a "warm quay". It is a room that is heated all night.', 'warm quay'],
    [
      'what was just named',
      'Green berths are hard to count. Here they are sites that run on power ashore.',
      'Green berths',
    ],
    ['the sentence before', 'Some boats pay twice. This is known as double landing.', 'double landing'],
    [
      'a question',
      'Skippers ask what "tide relief" is. It is a rebate on fees that rises with the swell.',
      'tide relief',
    ],
  ])('%s', (_, sentence, term) => expect(definedIn(sentence)).toEqual([term]));
});

describe('beside the term', () => {
  test.each([
    [
      'an insertion',
      'Silting – the settling of mud in a basin – costs the port nine days a year.',
      'Silting',
    ],
    ['a loss between commas', 'Attrition, the loss of crews between seasons, is too high.', 'Attrition'],
    [
      'an idea',
      'Pilots are trained in "plain hailing", the idea that crews obey what they understand.',
      'plain hailing',
    ],
    [
      'a colon behind an approach',
      'We chose a "boats first" approach: crews in need are lent a hull and not a loan.',
      'boats first',
    ],
    ['a rule', 'Under selective landing every skipper has to hold a card.', 'selective landing'],
    [
      'a rule that has ended',
      'Late-tide grace, under which boats could wait a day, has ended.',
      'Late-tide grace',
    ],
    [
      'a bracket behind marks',
      'We build "berth clusters" (areas with more than ten quays that share a crane).',
      'berth clusters',
    ],
    [
      'a bracket behind many',
      'We will pilot crew accounts (pots of money which sailors can spend ashore).',
      'crew accounts',
    ],
    ['many of a kind', 'Tidecamps, short courses of up to three weeks, will go on.', 'Tidecamps'],
    [
      'a loan under which one borrows',
      'Under a sail-to-learn loan, a sailor repays only in good years.',
      'sail-to-learn loan',
    ],
    ['what it strips out', 'The tide balance, which strips out spring floods, is low.', 'tide balance'],
    ['when it happens', 'Crew creep – when boats sail with more hands than before – will end.', 'Crew creep'],
    ['its own noun', 'The quay officer (the officer legally in charge of berths) spoke.', 'quay officer'],
    [
      'a deed in a bracket',
      'Next year, open berthing (letting crews choose where they tie up) begins.',
      'open berthing',
    ],
    [
      'an account',
      'Members heard that the tide fund, a separate account into which dues are paid, fell.',
      'tide fund',
    ],
    ['a mix', 'Mixed berthing (a mix of days at quay and days at anchor) is now common.', 'Mixed berthing'],
    ['places behind a colon', 'We speak of "third quays": piers and slips where crews rest.', 'third quays'],
    [
      'sums with thousands',
      'Crew grants, payments of up to €5,000 made to those who move, go on.',
      'Crew grants',
    ],
    ['a doubt', 'Additionality – whether the boat would have sailed anyway – was assessed.', 'Additionality'],
    [
      'people with capitals',
      'Shore Pilots, i.e. women who have sailed and now train others, met.',
      'Shore Pilots',
    ],
    ['an agreement', 'The accord, a pact between ports about who may land when, was signed.', 'accord'],
    ['a limit', 'The crate cap – the limit on what one boat may land – is 40.', 'crate cap'],
    ['a note', '"Five-in-one" harbour: refers to the layout of five basins.', 'Five-in-one'],
  ])('%s', (_, sentence, term) => expect(definedIn(sentence)).toEqual([term]));

  test.each([
    ['a mill', 'The centre, a converted mill that was restored, opened in May.'],
    ['a portal', 'The single landing portal, through which all forms must go, opened.'],
    ['a need', 'The port needs an overhaul, a programme of dredging.'],
  ])('%s is no term', (_, sentence) => expect(definedIn(sentence)).toEqual([]));

  test('a list that spells a slogan out is its expansion, a kind of thing its definition', () => {
    const list = termsOf('We kept the "three clears" rule, namely clear decks, clear logs and clear lamps.');
    expect(list).toMatchObject([
      { definition: null, expansion: { text: expect.stringContaining('clear decks') } },
    ]);
    expect(definedIn('We keep a "berth chief", that is, a resident who answers for one berth.')).toEqual([
      'berth chief',
    ]);
  });
});

test('a term that is to be read accordingly is defined too', () => {
  const sentence =
    '"lending port" means the port that gives the berth, and "borrowing port" shall be construed accordingly.';
  expect(definedIn(sentence)).toEqual(['lending port', 'borrowing port']);
});

describe('headings', () => {
  test('what is asked in a heading is defined below it', () => {
    expect(definedIn('What we mean by shelter\nShelter is money that a crew gets in a storm.')).toContain(
      'shelter',
    );
  });
});

describe('tables and lists of terms', () => {
  test('a table of terms ends where a table of other columns begins', () => {
    const rows =
      'Concept | What it means\nTide bill | A sum that crews pay\nScheme | Lead | Cost\nPayPort | Treasury | 4';
    expect(definedIn(rows)).toEqual(['Tide bill']);
  });

  test('entries of statutes and of slogans', () => {
    const act = 'In this Act—\n"day boat", a boat that sleeps nobody;\n"tow" does not include a raft.';
    expect(definedIn(act)).toEqual(['day boat', 'tow']);
    expect(definedIn('Glossary\n1. East tides, west mills is to send power inland.')).toEqual([
      'East tides, west mills',
    ]);
  });

  test('a header that says "meaning" opens a glossary, and the first line of text closes it', () => {
    const table =
      'Sign | What it means\nRed flag | Boats stay in port\nWe paid 40 skippers.\nLate fee | Boats pay twice';
    expect(definedIn(table)).toEqual(['Red flag']);
  });

  test('a word with a colon above its explanation, and a word that only a capital parts from it', () => {
    const lines =
      'Glossary\nBerth:\nThe place where a boat lies at night. This excludes: slips and yards.\nHailing:\nCalling the harbour by radio.';
    expect(definedIn(lines)).toEqual(['Berth', 'Hailing']);
    const runIn =
      'Glossary\nTo help crews, this list is given. \nLandage Total weight brought ashore in a month.\nTide Fund Money set aside for storms by the port.';
    expect(definedIn(runIn)).toEqual(['Landage', 'Tide Fund']);
  });

  test('an entry ends with its word in another language', () => {
    const act =
      'Interpretation\n1 The following definitions apply in these Rules.\ncable boat means a boat hauled by a cable. (bac) crossing means the way of a boat between two shores. (passage)';
    expect(definedIn(act)).toEqual(['cable boat', 'crossing']);
  });

  test('a line of one word and the line that explains it, below words that say so', () => {
    const list =
      'Words in this guide\nBerth\nThe place where a boat lies at night.\nHailing\nCalling the harbour by radio before landing.';
    expect(definedIn(list)).toEqual(['Berth', 'Hailing']);
    const chinese = '二、常见名词\n锚地\n船舶停泊候潮的水域。\n引航\n由引航员带领船舶进出港口的服务。';
    expect(definedIn(chinese, 'zh')).toEqual(['锚地', '引航']);
  });
});

describe('中文定义', () => {
  test.each([
    ['指，末尾是种类', '示范初中指师资齐备、连续三年评价居前列的初中。', '示范初中'],
    ['即，分句', '同步开湖，即上下游各县同日开捕、统一收网。', '同步开湖'],
    ['即，为每个', '推行“首席联络员”制度，即为每条渔船配备一名岸上联络人。', '首席联络员'],
    ['四字词里的“即”不是系词', '免申即领是系统比对后直接把补贴打进账户的发放方式。', '免申即领'],
    ['前文刚提到的名称', '建立边缘渔户救助制度，边缘渔户是收入低于低保线一倍半的渔户。', '边缘渔户'],
    ['以外的', '重点塘坝以外的塘坝为一般塘坝。', '一般塘坝'],
    ['动词不属名称', '建设完整渔村，即步行可达范围内配齐渔业服务设施的居住村落。', '完整渔村'],
    ['名称里的“能”不是动词', '用能额是渔船一年可以使用各类能源总量的权利。', '用能额'],
    ['括号里有数字', '布局口袋码头（长度一般在40至100米的小型码头岸线）八处。', '口袋码头'],
    ['冒号后是比值', '捕捞强度：年捕捞量与资源量的比值。', '捕捞强度'],
    ['括号里是种类', '新辟“口袋码头”（利用零星岸线建成的小型码头）两处。', '口袋码头'],
    ['破折号后是种类', '推广“潮汐银行”——渔民互存互换出海天数的互助模式。', '潮汐银行'],
    ['括号里重说其类', '员工制船企（与船员签合同、缴社保并统一排班的船企）可享补贴。', '员工制船企'],
    ['所指的现象', '“以拨代养”问题突出，即款项拨下后就列为支出而渔港无人管护。', '以拨代养'],
    ['又称', '压载水（又称压舱水）是指为保持船身平稳而装入舱内的水。', '压载水'],
    ['问与答', '什么是“先登记、后出海”？\n答：就是渔船离港之前先在手机上登记去向。', '先登记、后出海'],
    ['为，法条', '海域商为依法登记、从事海域整理并提供用海方案的企业法人。', '海域商'],
    ['即为，种类', '第三方机构，即为用海交易提供评估、仲裁服务的机构，应当登记。', '第三方机构'],
    ['简单来说', '“一船一策”，简单来说就是按每条船的情况单独制定方案。', '一船一策'],
    ['这是', '推行“码头管家”。这是由专人从进港到离港全程照看一条船的服务模式。', '码头管家'],
    ['冒号后是种类', '基本渔场：按照长远需求，依法划定而不得占用的水域。', '基本渔场'],
    ['破折号后重说其类', '留白岸线——暂不定用途、为日后预留的岸线。', '留白岸线'],
    ['通俗地说', '推行“报关互认”，通俗地说，就是在甲港报过的关，到乙港不用再报。', '报关互认'],
    ['的，为', '连续三年无事故的，为示范渔户。', '示范渔户'],
    ['就是，后接数字', '“飞鱼船队”，就是跨过初创期、进入高速成长期的远洋船队，全县共有6支。', '飞鱼船队'],
    ['带小数点的名称', '渔照2.0，意指扩大对象并延伸至休渔期的渔民照护计划。', '渔照2.0'],
    ['如何理解', '如何理解“首航不罚”\n指对初次违规并及时改正的船只不予处罚。', '首航不罚'],
    ['即把', '“微港实格”治理全面铺开，即把岸线细分为小格，由专人联系到船。', '微港实格'],
    ['的，为对象', '经评估需要照护、本人选择留在船上的，为居船护理对象。', '居船护理对象'],
    ['俗称', '长期停航、靠补贴维持的渡口，俗称“空心渡”。', '空心渡'],
  ])('%s', (_, sentence, term) => expect(definedIn(sentence, 'zh')).toEqual([term]));

  test('各分句各自下定义', () => {
    expect(definedIn('“一仓”即县级粮情中心，“一网”即乡镇监测网络。', 'zh')).toEqual(['一仓', '一网']);
    expect(definedIn('甲类船指船长十二米以上的船，B类船指其余的船。', 'zh')).toContain('B类船');
  });

  test.each([
    ['列举只是展开', '推进“三个月”活动，即清淤月、补网月、验船月。'],
    ['马上做的事', '接到报告后，即组织四个乡镇开展搜救。'],
    ['部门职责', '县渔政部门是渔船管理的主管机关。'],
    [
      '充任',
      '以渔港为枢纽，形成小码头为节点的体系。补贴对象为年满六十岁的渔民。渔会作为一个组织是有前途的。',
    ],
    ['职位与对象', '申报对象：在本县登记满三年的企业。牵头单位：负责海域管理的部门。'],
    ['括号里是一串', '压减“三费”（停泊费、过驳费、理货费），城区（含新设的街道）先行。'],
    ['评价', '码头整治是全县最重要的民生工程。'],
  ])('%s', (_, sentence) => expect(definedIn(sentence, 'zh')).toEqual([]));

  test('名词解释一行之后的编号条目都是定义，同级的下一条不是', () => {
    const text = `名词解释\n1.塘长：指负责一口塘的村民。\n2.双清：清淤、清障。`;
    expect(definedIn(text, 'zh')).toEqual(['塘长', '双清']);
    const points = `二、本要点用词定义如下：\n（一）渡口：指供人上下船的场所。\n三、补助对象：登记有案的渡口。`;
    expect(definedIn(points, 'zh')).toEqual(['渡口']);
    const survey =
      '指标解释\n捕捞户：以捕捞为主要收入的渔户。\n调查方法：采用分层抽样。\n数据发布时间：每月15日发布。';
    expect(definedIn(survey, 'zh')).toEqual(['捕捞户']);
  });

  test('标明的含义归于上面的名称', () => {
    const text =
      '一、渔港新词\n1. 智慧锚地（又名云锚地）\n含义：指用传感器看护停泊渔船的水域。\n背景：渔船增多。';
    expect(definedIn(text, 'zh')).toEqual(['智慧锚地']);
    const english =
      '1. Smart berth\nOriginal text: We will build smart berths.\nInterpretation: The smart berth refers to a berth that counts boats.';
    expect(definedIn(english)).toEqual(['Smart berth']);
  });

  test('问句作标题', () => {
    expect(definedIn('一、什么是塘长制？\n塘长制是由村民负责一口塘的管理制度。', 'zh')).toContain('塘长制');
  });
});

function termsOf(text: string, language = 'en') {
  return extractTerms({ text: readText(text), documentNumbers: [], language });
}

function definedIn(text: string, language = 'en') {
  return termsOf(text, language).flatMap(({ term, definition }) => (definition === null ? [] : [term]));
}
