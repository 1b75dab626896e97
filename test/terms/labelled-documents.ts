/**
 * Small documents written for these tests, each with the list a careful reader would draw up:
 * the term, its kind, and `defined` where the document itself says what it means.
 */
export interface LabelledDocument {
  name: string;
  language: 'en' | 'zh';
  text: string;
  terms: { term: string; kind: string; defined?: true; expanded?: true }[];
}

export const labelledDocuments: LabelledDocument[] = [
  {
    name: 'an English yearly report of an environment agency',
    language: 'en',
    text: `In 2022 the Agency carried on with the "2 + N" plan for small rivers and finished the first round of "two lists, one map" in eleven counties. Under the Clean Rivers Act 2016 the Agency issued 214 permits; the Notice on Stopping Gravel Extraction in the Lower Reaches (No. 12, 2022) was sent to every county.
We followed the principle of "whoever digs restores", and the minister said "we shall not rest" when the floods came. Inspectors wrote that the water was "better than expected".
The "three removals" (remove old pipes, remove idle pumps, remove illegal outlets) were completed in 2 batches. Work under the Upland Forest Restoration Programme (UFRP) covered 4,200 hectares. The UFRP will run until 2026.
The National Biodiversity Strategy and the Wetland Compensation Scheme were published. The Daily Courier printed a long piece about it. The Ministry of Finance and the National Audit Office took part.
"Priority river" means a river that feeds a drinking-water reservoir. This means that 31 rivers are covered. "Upper reach" or "headwater" means the first ten kilometres below the source.`,
    terms: [
      { term: '2 + N', kind: 'slogan' },
      { term: 'two lists, one map', kind: 'slogan' },
      { term: 'Clean Rivers Act 2016', kind: 'instrument' },
      { term: 'Notice on Stopping Gravel Extraction in the Lower Reaches', kind: 'instrument' },
      { term: 'whoever digs restores', kind: 'slogan' },
      { term: 'three removals', kind: 'slogan', expanded: true },
      { term: 'Upland Forest Restoration Programme', kind: 'programme' },
      { term: 'UFRP', kind: 'abbreviation', expanded: true },
      { term: 'National Biodiversity Strategy', kind: 'instrument' },
      { term: 'Wetland Compensation Scheme', kind: 'programme' },
      { term: 'Priority river', kind: 'defined', defined: true },
      { term: 'Upper reach', kind: 'defined', defined: true },
      { term: 'headwater', kind: 'defined', defined: true },
    ],
  },
  {
    name: 'English measures with a definitions article',
    language: 'en',
    text: `Measures for the Registration of Small Workshops
Article 2. In these Measures, "small workshop" means a place of production with fewer than ten workers. The term "host county" refers to the county in which a small workshop is registered.
Article 3. The Provincial Department of Trade and Crafts (hereinafter referred to as "the Department") keeps the register. A late registration is defined as one received after 31 March.
Article 4. By "idle workshop" we mean one that has not produced for a year. Nothing here refers to the Labour Code. Inspection by no means replaces self-inspection, which means owners stay responsible.
Article 5. The Department shall publish the Catalogue of Encouraged Crafts and the Workshop Safety Guidelines every year.
Green workshop: a small workshop whose waste water is treated on the spot.
"Craft corridor" is the name given to the road between Aldon and Perrin.`,
    terms: [
      { term: 'Measures for the Registration of Small Workshops', kind: 'instrument' },
      { term: 'small workshop', kind: 'defined', defined: true },
      { term: 'host county', kind: 'defined', defined: true },
      { term: 'Department', kind: 'abbreviation', expanded: true },
      { term: 'late registration', kind: 'defined', defined: true },
      { term: 'idle workshop', kind: 'defined', defined: true },
      { term: 'Labour Code', kind: 'instrument' },
      { term: 'Catalogue of Encouraged Crafts', kind: 'instrument' },
      { term: 'Workshop Safety Guidelines', kind: 'instrument' },
      { term: 'Craft corridor', kind: 'defined', defined: true },
    ],
  },
  {
    name: 'a machine-translated plan',
    language: 'en',
    text: `To formulate and implement the "Work Plan for the Prevention and Control of Dust in Hilly Counties (2021-2025)", and strictly implement the Implementation Rules on Kiln Inspection of Lanxi City. Build a "1 + 4 + X" monitoring system, and adhere to the "double random" supervision. Promote the "one enterprise, one file" management, and deeply carry out the "Clear Kiln" special action.
According to the requirements of the Opinions of the General Office on Deepening Kiln Reform (Lan Office Issue [2021] No.7), complete the "five ones" project, namely one map, one account, one file, one person and one rule. Leaders stressed that "the task is heavy and the time is tight".
The "Bright Kiln" model refers to a kiln that publishes its emissions every hour.`,
    terms: [
      {
        term: 'Work Plan for the Prevention and Control of Dust in Hilly Counties (2021-2025)',
        kind: 'instrument',
      },
      { term: 'Implementation Rules on Kiln Inspection of Lanxi City', kind: 'instrument' },
      { term: '1 + 4 + X', kind: 'slogan' },
      { term: 'double random', kind: 'slogan' },
      { term: 'one enterprise, one file', kind: 'slogan' },
      { term: 'Clear Kiln', kind: 'slogan' },
      { term: 'Opinions of the General Office on Deepening Kiln Reform', kind: 'instrument' },
      { term: 'five ones', kind: 'slogan', expanded: true },
      { term: 'Bright Kiln', kind: 'defined', defined: true },
    ],
  },
  {
    name: 'a budget speech',
    language: 'en',
    text: `Mr Speaker, the Appropriation Bill 2031 provides for a balanced budget. Gross Domestic Product (GDP) grew by 3 per cent. GDP growth will ease. The Finance Bill will follow in March, as promised in the White Paper on Rural Banking.
Our small and medium enterprises (SMEs) were helped by the Export Credit Guarantee Scheme. The Skills for Tomorrow Initiative reached 9,000 workers. The Board of Trade and the House Committee on Law and Order approved. I quote the old saying: "look before you leap." Critics call this a "giveaway".
We keep to "One Country, Two Purses" and to "Small Steps, Long Road" as our guiding principles. Members of both Houses know the Second Five-Year Plan well. Mr Bill Hanley asked about the Foreign Policy debate.`,
    terms: [
      { term: 'Appropriation Bill 2031', kind: 'instrument' },
      { term: 'GDP', kind: 'abbreviation', expanded: true },
      { term: 'Finance Bill', kind: 'instrument' },
      { term: 'White Paper on Rural Banking', kind: 'instrument' },
      { term: 'SMEs', kind: 'abbreviation', expanded: true },
      { term: 'Export Credit Guarantee Scheme', kind: 'programme' },
      { term: 'Skills for Tomorrow Initiative', kind: 'programme' },
      { term: 'One Country, Two Purses', kind: 'slogan' },
      { term: 'Small Steps, Long Road', kind: 'slogan' },
      { term: 'Second Five-Year Plan', kind: 'instrument' },
    ],
  },
  {
    name: '一份县级工作报告',
    language: 'zh',
    text: `2022年，我们坚持“一窑一策”，深入实施“清窑”行动，全面推行“双随机、一公开”监管。认真落实《关于加强山区小窑炉治理的实施意见》（岚政发〔2022〕7号）和《岚县大气污染防治办法（试行）》，完成“五个一”任务，即一张图、一本账、一份档、一个人、一条规矩。
县长在会上说：“时间紧，任务重。”群众把这项工作称为“及时雨”。《岚县日报》作了专题报道。改造中遇到不少“硬骨头”。
“三改一拆”（改旧窑、改旧路、改旧管、拆违建）提前完成。县生态环境保护委员会（以下简称“县环委会”）召开会议4次，县环委会办公室印发通报。
“净窑”是指每小时公开排放数据的窑炉。本报告所称小窑炉，是指年产量不足五千吨的窑炉。会议指出，要加强指导。“1+4+N”工作体系基本形成，“十四五”规划中期评估完成。`,
    terms: [
      { term: '一窑一策', kind: 'slogan' },
      { term: '清窑行动', kind: 'programme' },
      { term: '双随机、一公开', kind: 'slogan' },
      { term: '关于加强山区小窑炉治理的实施意见', kind: 'instrument' },
      { term: '岚县大气污染防治办法（试行）', kind: 'instrument' },
      { term: '五个一', kind: 'slogan', expanded: true },
      { term: '三改一拆', kind: 'slogan', expanded: true },
      { term: '县环委会', kind: 'abbreviation', expanded: true },
      { term: '净窑', kind: 'defined', defined: true },
      { term: '小窑炉', kind: 'defined', defined: true },
      { term: '1+4+N', kind: 'slogan' },
      { term: '十四五规划', kind: 'instrument' },
    ],
  },
  {
    name: '一部地方办法',
    language: 'zh',
    text: `岚县小作坊登记办法
第二条　本办法所称小作坊，是指从业人员不足十人的生产场所；所称登记地，是指小作坊登记所在的乡镇。
第三条　“闲置作坊”或者“停业作坊”，指连续一年未生产的小作坊。
第四条　县商务和手工业局（以下统称登记机关）负责登记。国内生产总值（GDP）按年度公布。
第五条　登记机关应当执行《中华人民共和国安全生产法》和行政许可法，公布《鼓励类手工艺目录》。
第六条　绿色作坊指的是污水就地处理的小作坊。主要负责人应当加强指导，指标另行下达。
名词解释
手艺走廊：由岚河两岸的村庄组成的展示带。
共享窑：多户共用的电窑。`,
    terms: [
      { term: '小作坊', kind: 'defined', defined: true },
      { term: '登记地', kind: 'defined', defined: true },
      { term: '闲置作坊', kind: 'defined', defined: true },
      { term: '停业作坊', kind: 'defined', defined: true },
      { term: '登记机关', kind: 'abbreviation', expanded: true },
      { term: 'GDP', kind: 'abbreviation', expanded: true },
      { term: '安全生产法', kind: 'instrument' },
      { term: '行政许可法', kind: 'instrument' },
      { term: '鼓励类手工艺目录', kind: 'instrument' },
      { term: '绿色作坊', kind: 'defined', defined: true },
      { term: '手艺走廊', kind: 'defined', defined: true },
      { term: '共享窑', kind: 'defined', defined: true },
    ],
  },
  {
    name: '一份省级规划的说明',
    language: 'zh',
    text: `全省围绕“一核两带多点”布局，推进“数字粮仓”建设，实施“千塘万亩”工程，落实“三保”政策。坚持“谁破坏、谁修复，谁受益、谁补偿”原则。印发《水库移民后期扶持条例》《关于支持山区发展的若干措施》，编制《全省灌区现代化规划（2021—2035年）》。
一些地方存在“等靠要”思想，有的干部怕担责，“躺平”不作为。代表们说“路通了，心也通了”。读者可参看小说《山乡巨变》和《人民日报》评论。
“河湖长制”责任全面落实，“互联网+政务服务”覆盖所有县区。水利工程补短板三年行动计划顺利收官。所谓“数字粮仓”，就是指用传感器监测粮情的仓库。实行“零门槛”服务，打造“15分钟便民圈”。`,
    terms: [
      { term: '一核两带多点', kind: 'slogan' },
      { term: '数字粮仓', kind: 'defined', defined: true },
      { term: '千塘万亩工程', kind: 'programme' },
      { term: '三保', kind: 'slogan' },
      { term: '谁破坏、谁修复，谁受益、谁补偿', kind: 'slogan' },
      { term: '水库移民后期扶持条例', kind: 'instrument' },
      { term: '关于支持山区发展的若干措施', kind: 'instrument' },
      { term: '全省灌区现代化规划（2021—2035年）', kind: 'instrument' },
      { term: '河湖长制', kind: 'slogan' },
      { term: '互联网+政务服务', kind: 'slogan' },
      { term: '零门槛', kind: 'slogan' },
      { term: '15分钟便民圈', kind: 'slogan' },
    ],
  },
];
