/**
 * What is done to a thing: classes of verbs, each with the classes that show it done and those that only lead up to it.
 *
 *   inquire ─▶ draft ─▶ consult ─▶ submit ─▶ issue ─▶ force          a paper
 *   inquire ─▶ plan ─▶ begin ─▶ build ─▶ use                         works
 *   inquire ─▶ remedy ─▶ handover      talk ─▶ agree      pilot ─▶ extend
 *
 * Verbs are open: what stands in no class tells neither for nor against.
 */
export interface ActClass {
  /** Words of a sentence in lower case. */
  english: string;
  /** In simplified characters. */
  chinese: string;
  /** Later acts that show this one done as well. */
  keptBy?: string;
  /** Earlier acts: of a promise of this one they show a step. */
  stepBy?: string;
  /** Acts of the same thing that have nothing to do with it: what is issued was not revised by that. */
  otherThan?: string;
}

const beforePaper = 'inquire talk consult plan sketch';
const beforeWorks = 'inquire plan begin talk pay agree';

export const actClasses = {
  inquire: {
    english:
      'investigat\\w*|survey(?:s|ed|ing)?|inspect(?:s|ed|ing|ions?)?|examin(?:e|ed|ation|ing)|stud(?:y|ied|ies)|research(?:ed)?|evaluat\\w*|assess(?:ed|ments?|ing)?|audit(?:s|ed)?|inquir(?:y|ies|ed)|inventor(?:y|ied)|review(?:s|ed)?|check(?:s|ed)?|mapped|find out|screen(?:ed|ing)',
    chinese: '调查|排查|检查|摸底|普查|调研|评估|审计|核查|勘察|检测|摸清|筛查|巡查|督查|评价|研究',
    keptBy: 'issue',
    stepBy: 'plan begin',
  },
  talk: {
    english: 'talks|negotiat\\w*|discuss(?:ed|ions?)|met with|working (?:group|party)|task force',
    chinese: '洽谈|协商|谈判|磋商|对接|沟通|座谈',
    keptBy: 'agree',
  },
  plan: {
    english:
      'planning|design(?:ed|s)?|feasib\\w*|site (?:was|has been|selection)|tender\\w*|contracts?|contracted|procure\\w*|architects?|(?:consultants?|contractors?|architects?|steering group) (?:was|were|has been|have been) (?:appointed|chosen|hired|selected)|commissioned(?= (?:an?|the|two|three) )',
    chinese:
      '立项|选址|可研|可行性|委托(?=[^，。；]{2,12}(?:院|公司|机构|大学))|招标|前期工作|征地|签约|论证|勘测|设计方案|初步设计',
    keptBy: 'begin build use',
  },
  begin: {
    english:
      'start(?:s|ed|ing)?|began|begin|begun|commenc\\w*|ground was broken|broke ground|kick(?:ed)? off',
    chinese: '启动|开工|动工|奠基|破土|筹备|筹建',
    keptBy: 'build use remedy issue pilot hold extend',
    stepBy: 'plan inquire talk',
  },
  sketch: {
    english: 'drafts?|first draft|outlines?',
    chinese: '初稿|草案|修订稿|送审稿|征求意见稿|提纲',
    keptBy: 'draft submit issue adopt force consult',
  },
  draft: {
    english: 'drafted|drafting|compil(?:e|ed|ing|ation)|prepar(?:e|ed|ing)|dr[ae]wn? up|written|wrote',
    chinese: '起草|编制|拟定|拟订|草拟|编写',
    keptBy: 'agree submit issue adopt force consult',
    stepBy: 'inquire talk plan sketch',
  },
  consult: {
    english:
      '(?<!be )consult(?:ed|ations?)|comments were (?:invited|sought)|discussion paper|green paper|hearings?',
    chinese: '征求意见|公开征集|听证',
    keptBy: 'issue adopt force',
  },
  submit: {
    english: 'submi(?:t|ts|tted|ssion)|tabled?|sent to|laid before|put before|lodged|forwarded',
    chinese: '报送|上报|提交|送审|报请|已报|待批|评审',
    keptBy: 'receive issue adopt force',
    stepBy: `${beforePaper} draft`,
  },
  accept: {
    english: 'passed (?:the )?(?:\\w+ )?(?:acceptance|inspection)|accepted',
    chinese: '通过[^，。；]{0,8}验收|验收合格|完成验收|竣工验收',
  },
  issue: {
    english:
      'formulat\\w*|issu(?:e|ed|ing|ance)|publish\\w*|publication|releas(?:e|ed)|promulgat\\w*|announc(?:e|ed)|came out|gazetted|made public|put online|can be read',
    chinese: '印发|出台|发布|公布|颁布|下发|公开|公示|制定|制订|发出',
    keptBy: 'adopt force',
    stepBy: `${beforePaper} draft submit`,
  },
  adopt: {
    english: 'adopt(?:ed|s|ion)?|enact\\w*|pass(?:ed|es)?|approv(?:e|ed|al)',
    chinese: '获批|批复|批准|审议通过|通过',
    keptBy: 'issue force',
    stepBy: `${beforePaper} draft submit`,
  },
  force: {
    english: 'into (?:force|effect)|t(?:ake|ook) effect|in force|in effect|now appl(?:y|ies)',
    chinese: '施行|生效|实施',
    stepBy: `${beforePaper} draft submit`,
  },
  revise: {
    english:
      'revis(?:e|ed|es|ing|ion|ions)|amend(?:ed|s|ment|ments|ing)?|updat(?:e|ed|ing)|rewritten|rewrote|overhaul\\w*|new edition|second edition',
    chinese: '修订|修改|修正|修编|新修|更新(?=[^，。；]{0,12}(?:名录|目录|清单|标准|规划|版|指南))',
    keptBy: 'adopt',
    stepBy: `${beforePaper} draft submit`,
    otherThan: 'issue use force receive',
  },
  build: {
    english: 'buil[dt]|rebuil[dt]|construct(?:ed|ion)?|erect(?:ed)?|install(?:ed|ation|s)?|lay|laid|put up',
    chinese:
      '(?<!队伍|作风|能力|制度|机制|体系|文化|文明|党的|组织|自身)建设|建成|新建|修建|扩建|安装|铺设|竣工|完工|建好|建造',
    keptBy: 'accept use handover',
    stepBy: beforeWorks,
  },
  use: {
    english:
      '(?<!\\ban )open(?:s|ed|ing)?|operat(?:e|es|ed|ion|ional|ing)|in service|in use|commissioned|go live|went live|on the air|launch(?:ed|es)?|inaugurat\\w*|moved in(?:to)?|receives? visitors|up and running|runs|running|switch(?:ed)? on',
    chinese:
      '揭牌|挂牌|开园|运行|投运|投用|投产|启用|通车|开放|使用|开业|上线|营业|通水|通气|开馆|运营|接诊|入驻|交付',
    keptBy: 'accept handover hold',
    stepBy: `${beforeWorks} build`,
  },
  remedy: {
    english:
      'rectif\\w*|remedi(?:ed|ation|ate)|repair(?:ed|s)?|decontaminat\\w*|restor(?:e|ed|ation)|renovat\\w*|refurbish\\w*|transform(?:ed|ation)?|reinforc\\w*|upgrad\\w*|clean(?:ed)? up|resurfac\\w*|retrofit\\w*',
    chinese: '整改|修复|治理|改造|加固|清理|修缮|整治|除险|销号',
    keptBy: 'accept build use remove',
    stepBy: 'inquire plan begin pay',
  },
  handover: {
    english: 'hand(?:s|ed)? over|handover|transfer(?:s|red)?|turn(?:ed)? over|returned to|passed to',
    chinese: '移交|划转|交付|移送|归还|交接',
    stepBy: 'inquire remedy plan begin talk agree remove move',
  },
  remove: {
    english:
      'clos(?:e|ed|ure)|eliminat\\w*|demolish\\w*|demolition|remov(?:e|ed|al)|phas(?:e|ed) out|abolish\\w*|shut|withdrawn?|scrapp?(?:ed)?',
    chinese: '淘汰|关闭|关停|拆除|取缔|退出|取消|销毁|撤销',
    keptBy: 'accept move merge',
    stepBy: 'inquire plan begin talk agree',
  },
  move: {
    english: 'relocat\\w*|moved?|resettle\\w*',
    chinese: '搬迁|迁出|迁入|迁建|搬入',
    keptBy: 'accept use remove',
    stepBy: 'inquire plan begin talk pay agree build',
  },
  agree: {
    english:
      'sign(?:s|ed|ing)?|agreed|ratif\\w*|reached an agreement|agreement[^.;]{0,80} concluded|conclud(?:e|ed) (?:an? |the )?(?:\\w+ ){0,2}(?:agreement|treaty|convention|contract)s?',
    chinese: '签订|签署|达成|缔结|签约',
    stepBy: 'talk draft inquire consult',
  },
  pilot: {
    english: 'pilot(?:s|ed|ing)?|trials?|tried|trialled',
    chinese: '试点|试行|试运行',
    keptBy: 'extend',
  },
  extend: {
    english:
      'roll(?:ed)? out|introduc(?:e|ed|tion)|extend(?:ed|s)?|expand(?:ed|s)?|populari[sz]\\w*|cover(?:s|ed)?',
    chinese: '推广|推开|推行|覆盖|普及|延伸|扩大',
    keptBy: 'use build force issue',
    stepBy: 'pilot inquire plan talk agree begin consult draft',
  },
  recruit: {
    english: 'recruit(?:ed|ment|s)?|hir(?:e|ed)|appoint(?:ed|s)?|joined|engaged|taken on',
    chinese: '招聘|招录|引进|聘用|录用|选派',
    stepBy: 'plan',
  },
  train: {
    english: 'train(?:ed|s|ing)?|courses?|workshops?|certified',
    chinese: '培训|轮训|培养',
  },
  award: {
    english: 'award(?:ed|s)?|named|designat(?:e|ed)|rated|accredit(?:ed)?|listed|recogni[sz]ed|certified',
    chinese: '表彰|荣获|评为|命名|认定|入选|获评|列入|授予|评选|被评',
    stepBy: 'submit',
    keptBy: 'receive',
  },
  pay: {
    english: 'allocat(?:e|ed|ion)|disburs\\w*|pa(?:y|id)|spent|earmark\\w*|funds? of|arranged',
    chinese: '拨付|发放|下达|安排|兑现|支付|划拨',
    keptBy: 'receive',
  },
  hold: {
    english: 'h[eo]ld|host(?:ed)?|organi[sz](?:e|ed)|took place|take place|convened?|attended',
    chinese: '举办|召开|举行',
    stepBy: 'plan',
  },
  establish: {
    english: 'establish(?:ed|ment|es)?|set up|found(?:ed)?|creat(?:e|ed)|formed|form',
    chinese: '揭牌|挂牌|成立|设立|组建|建立|创建|设置|形成',
    keptBy: 'use build award receive',
    stepBy: 'inquire plan talk draft submit',
  },
  equip: {
    english: 'fit(?:ted)?|equip(?:ped)?|replac(?:e|ed)|suppl(?:y|ied)|provid(?:e|ed) with',
    chinese: '配备|配齐|加装|更换|更新(?=[^，。；]{0,16}\\d)',
    keptBy: 'accept use build acquire',
    stepBy: 'plan inquire begin',
  },
  acquire: {
    english: 'bu(?:y|ys|ying)|bought|purchas(?:e|ed|ing)|acquir(?:e|ed|ing)|delivery of|delivered',
    chinese: '购置|采购|购买|购入|采买',
    keptBy: 'receive use equip',
    stepBy: 'plan talk agree',
  },
  receive: { english: 'cited|quoted|referred to|received?', chinese: '引用|收到|受理|接到' },
  merge: {
    english: 'merg(?:e|ed|er)|combined|amalgamat\\w*|consolidated',
    chinese: '合并|整合|重组',
    stepBy: 'inquire plan talk',
  },
} as const satisfies Record<string, ActClass>;

export type Act = keyof typeof actClasses;
