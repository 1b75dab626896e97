import { simplifyHan } from '../analysis/fold-character.ts';
import type { Term } from '../analysis/term.ts';

/**
 * Words by which government reports call one thing by two names: a promise speaks of "fares", its report of "ticket
 * prices"; a plan of 细颗粒物, the result of PM2.5. One line a group. An English entry stands for its word and plural,
 * with `*` for every word that begins so. The termbase of a collection adds its own names (`FindConcepts`).
 *
 * Only words that are the same in every office belong here; what is the same in one collection belongs in its termbase.
 */
const thingsEnglish = `
fare|ticket price|ticket|tariff
bicycle*|bike|cycle|cycling|cyclist
bus|coach
tram|light rail|streetcar|tramway
motor vehicle|vehicle|car
railway|rail|train
road|highway|motorway|expressway
airport|aerodrome
pedestrian*|walking|footpath|pavement|sidewalk
step-free|barrier-free|accessib*|without steps|wheelchair*
contactless|bank card|card payment|cashless
farmland|arable land|cultivated land|cropland|agricultural land
high-standard|well-facilitated|high standard
grain|cereal*|food crop
pig|hog|swine|pork
cattle|cow|beef
livestock|breeding|husbandry
manure|slurry|dung
farmer|grower|peasant|agricultural producer
village|hamlet|countryside|rural*
toilet|latrine|lavator*
sewage|wastewater|waste water|effluent
sewer*|drainage network|drain
rubbish|refuse|garbage|household waste|municipal waste|domestic waste
landfill*|dump|tip
recycl*|reuse*|utiliz*|utilis*|recover* of waste
drinking water|tap water|potable water
flood*|inundation
river*|watercourse|stream
emission*|discharge*
greenhouse gas*|carbon dioxide|co2|carbon emission*
fine particulate*|pm2.5|particulate matter|fine particle*
coal-fired|coal fired|coal-burning
solar|photovoltaic|pv
wind farm|wind turbine|wind power
afforest*|tree planting|reforest*|woodland creation
tree|sapling|woodland
doctor|doctoral|physician|gp|general practitioner
nurse|nursing staff
hospital|infirmary
clinic|health centre|health center|surgery|surgeries
outpatient*|out-patient*
vaccin*|immunis*|immuniz*|inoculat*|jab
waiting list|waiting time|wait for treatment|waited
mental health|psychiatric|psychological
elderly|older people|senior citizen|seniors|aged|old people|pensioner
child care|childcare|nursery|nurseries|kindergarten|preschool|pre-school|crèche
child|children|kid|pupil|schoolchild*
teacher|teaching staff|educator
school|classroom
university|universities|college|campus*|higher education
student|undergraduate|learner
apprentice*|trainee
dropout|drop-out|leave school early|early leaver
housing|home|dwelling|flat|apartment|housing unit|house
affordable|social housing|council home|low-rent|public rental
homeless*|rough sleep*
tenant|renter
jobless*|unemploy*|out of work
job|employment|position|vacanc*
wage|salary|salaries|pay
pension*|retirement benefit
disab*|handicap*|special needs
crime|offence|offense
breath test|breathaly*|alcohol limit|drink-driv*|drunk driv*
patrol*|walking the beat|on the beat|foot patrol
police|constab*
court|tribunal|judicia*
prison*|jail*|inmate
fire service|fire brigade|firefight*
injur*|casualt*|hurt
death|fatalit*|killed|lives lost
small business*|small and medium-sized*|smes|sme|small firm|small compan*
enterprise|compan*|firm|business
subsid*|grant|financial support|aid
fund|facility
loan|credit|lending
tax*|levy|levies|duty|duties
budget deficit|shortfall|deficit
debt|borrowing|liabilit*
telephone|phone|by phone|voice
broadband|fibre|high-speed internet|internet access
online|digital*|electronic*|web-based|paperless|paper document*
website|portal|web site
app|application for telephone*|mobile application
staff|employee|personnel|workforce|worker
driver|motorist
passenger*|travell*|rider*|journey
station|stop|docking station
lane|track|route|path
depot|garage|maintenance base
power station|power plant|generating station
electricity|power supply
heating|heat supply
leak*|water loss
museum*|galler*
librar*|reading room
park|green space|garden
playground|play area
sports|athletic*|leisure centre|leisure center
review|inspection|audit|examination
strategy|strategies|action plan|masterplan|master plan|roadmap
bill|act|legislation|statute|law
regulation|ordinance|rules|byelaw
guideline|guidance|code of practice
survey|census|inventory
register|registry|database|data base
pilot|trial|demonstration
training|course|workshop|seminar
consult*|public hearing|engagement exercise
scholarship|bursar*|stipend
laborator*|lab|test centre|testing centre
cold chain|cold-chain|refrigerat*
reservoir|dam
irrigat*|water-saving
fisher*|aquacultur*|fishing
pesticide*|agrochemical*|plant protection product
fertilizer*|fertiliser*
noise|sound level
accident black spot|black spot|hot spot|hotspot
speed camera|camera
leading enterprise*|flagship
soybean*|soya
wetland|marsh*|peat*
merg*|amalgamat*|combin*
repair*|mend*|resurfac*|maintain*
relocat*|resettl*|move|moved|rehous*
train|trained|retrain*
plant|planted|planting|sown|sow
close|closed|closing|closure|shut*|decommission*|phase out|phased out|remov*|demolish*|dismantl*|eliminat*
renovat*|refurbish*|transform*|moderni*|upgrad*|rebuil*|reconstruct*|rehabilit*|revamp*|overhaul*
hire|hired|hiring|recruit*|taken on|new recruit*|appoint*
freez*|frozen|unchanged|held at|kept at the same|no increase
`;
const actionsEnglish = `
buy|bought|purchas*|acquir*|procur*|deliver*|delivery
build|built|construct*|erect*|complet*
open|opened|launch*|introduc*|inaugurat*|start*|began|begin|begun|broke ground|break ground|in operation|came into force|come into force|enter into force|entered into force|entered service|running since|in service|go live|went live
issue|issued|publish*|adopt*|promulgat*|released|release|approved|enacted|passed
draw up|drawn up|formulat*|draft*|prepar*|compil*
reduc*|cut|lower*|fell|fall|fewer|decreas*|declin*|drop|dropped|down
increas*|rais*|rose|rise|risen|grew|grow|expand*|higher|climb*
set up|establish*|creat*|found|founded|form
install*|fit|fitted|equip*|put in|provided with
inspect*|check*|examin*
reach*|achiev*|attain*|amounted to|stood at|stands at
cover*|extend*|reach all
`;
const thingsChinese = `
细颗粒物|PM2.5|PM2．5
可吸入颗粒物|PM10
优良天数|空气质量优良
禁烟|控烟|吸烟
筛查|检查|体检
接种|疫苗|打苗
老年人|老人|长者|高龄
母婴室|母婴设施|哺乳室
托位|托育
幼儿园|学前教育|幼教
中小学|义务教育|学校
教师|老师|师资
学位|学额
医务人员|医护人员|卫生人员|卫生人才|医学人才|医生|医师
家庭医生|签约医生
医院|院区
急救|急诊|院前
两癌|宫颈癌|乳腺癌
按疾病诊断相关分组|DRG
影像|放射
检验|化验
互认|互通|共享
养老院|养老机构|养老服务机构|敬老院
床位|病床
棚户区|棚改
保障性住房|保障房|保障性租赁住房|公租房|公共租赁住房|廉租
老旧小区|老旧住宅|老小区
户厕|改厕|厕所|卫生厕所
危房|危旧房|危险房屋
农村公路|乡村公路|四好农村路
高速公路|高速
铁路|高铁
地铁|轨道交通
公交|公共汽车|公共交通
新能源汽车|电动汽车|新能源车
充电桩|充电设施|充电站
污水管网|排水管网|管网
污水处理|污水治理
生活垃圾|垃圾
黑臭水体|黑臭
尾矿库|尾矿
磷石膏|磷渣
危险废物|危废
固体废物|固废
煤矿|矿井
瓦斯|煤层气
煤电|燃煤机组|火电
光伏|太阳能
风电|风力发电
高标准农田|高标农田
耕地|农田
生猪|猪
粮食|谷物
畜禽|养殖
粪污|粪便
种植|播种|面积
化肥|肥料
灌溉|高效节水|节水
村庄|行政村|乡村|农村
贫困人口|贫困户|脱贫
就业|岗位|用工
失业|下岗
农民工|进城务工
企业|厂家|公司
中小企业|小微企业
高新技术企业|高企
专精特新|小巨人
科技园|产业园|园区|开发区
博物馆|展馆
图书馆|书屋|阅览室
公园|绿地|绿道
体育|健身
养老金|退休金|养老待遇
低保|最低生活保障
残疾人|残障
网上办|一网通办|在线办理|网办
审批|许可
证明|证照
办法|规定|细则
条例|法规
规划|方案
督察|督查|巡查
执法检查|执法|检查
整改|销号|办结|问题
排污口|排放口
监测站|监测网络|监测点
自动监测|在线监测
古树|名木
森林覆盖率|林木覆盖
造林|植树|绿化
湿地|沼泽
水库|大坝
堤防|堤坝|河堤
地质灾害|滑坡|泥石流
消防|火灾
食品安全|食品
药品|用药
电梯|升降机
燃气|天然气|煤气
供水|自来水|饮水
供暖|供热
宽带|光纤|光网
5G基站|5G
数据中心|算力
电商|电子商务|网店
快递|寄递
物流|冷链
旅游|游客|景区
非遗|非物质文化遗产
专项资金|资金|经费
基金|母基金
培训|轮训|培养
引进|招聘|招录|引入|录用
关停|关闭|淘汰|退出|拆除|取缔|清退
搬迁|迁出|搬离|搬出
`;
const actionsChinese = `
印发|出台|制定|颁布|施行|实施|发布|编制|修订|起草
建成|建设|新建|兴建|建立|设立|打造|创建|搭建|组建|成立|挂牌
改造|改建|翻新|整修|提升|改扩建|升级
投入使用|投用|启用|开诊|运营|投运|通车|开通|上线|投产|竣工
降低|下降|降到|降至|减少|缩短|压减
提高|提升|增长|增加|新增|达到
覆盖|全覆盖|联网
整治|治理|清理
培育|认定|入选
推行|推广|试行|实行|试点
开展|组织|举办
开工|动工|启动建设|破土动工|奠基
完成|实现
`;

export interface SameWord {
  /** Shared by all words of its group. */
  group: string;
  start: number;
  end: number;
}

interface Entry {
  phrase: string;
  group: string;
  /** Any ending counts; else only a plural. */
  isBeginning: boolean;
}

/** Groups of things count as any word; groups of actions are in every sentence and say less. */
export const actionMark = '~do ';
const thingMark = '~';
/** Characters of a phrase by which it is looked up. */
const keyLength = 2;

const english = readGroups(thingsEnglish, actionsEnglish);
const chinese = readGroups(thingsChinese, actionsChinese);

function readGroups(things: string, actions: string): Map<string, Entry[]> {
  const entries = [...readLines(things, thingMark), ...readLines(actions, actionMark)].sort(
    (left, right) => right.phrase.length - left.phrase.length,
  );
  return Map.groupBy(entries, ({ phrase }) => phrase.slice(0, keyLength));
}

function readLines(lines: string, mark: string): Entry[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const phrases = line.toLowerCase().split('|');
      const group = mark + phrases[0]!.replace('*', '');
      return phrases.map((phrase) => ({
        phrase: phrase.replace('*', ''),
        group,
        isBeginning: phrase.endsWith('*'),
      }));
    });
}

const plural = /^(?:e?s)?(?![\p{L}\p{N}])/u;

/**
 * The words of a text that have other names, longest first where two begin at one place; in the order of the text.
 * @param terms the text analysed: where its words begin
 */
export function findSameWords(text: string, terms: readonly Term[]): SameWord[] {
  const folded = simplifyHan(text.toLowerCase());
  // A few characters grow when folded; offsets would then lie.
  if (folded.length !== text.length) return [];
  return /\p{Script=Han}/u.test(folded) ? findChinese(folded) : findEnglish(folded, terms);
}

/** Entries that may begin with a word, remembered: words repeat. */
const entriesByWord = new Map<string, readonly Entry[]>();
const rememberedWords = 50_000;

function entriesOf(word: string): readonly Entry[] {
  const known = entriesByWord.get(word);
  if (known) return known;
  const entries = (english.get(word.slice(0, keyLength)) ?? []).filter(({ phrase }) =>
    word.startsWith(/^\p{L}*/u.exec(phrase)![0]),
  );
  if (entriesByWord.size >= rememberedWords) entriesByWord.clear();
  entriesByWord.set(word, entries);
  return entries;
}

function findEnglish(text: string, terms: readonly Term[]): SameWord[] {
  const found: SameWord[] = [];
  let end = 0;
  for (const { kind, surface, start: index } of terms) {
    if (kind !== 'word' || index < end || text[index - 1] === '-') continue;
    const entry = entriesOf(surface).find(
      ({ phrase, isBeginning }) =>
        text.startsWith(phrase, index) &&
        (isBeginning || plural.test(text.slice(index + phrase.length, index + phrase.length + 3))),
    );
    if (!entry) continue;
    end = index + entry.phrase.length;
    while (end < text.length && /\p{L}/u.test(text[end]!)) end++;
    found.push({ group: entry.group, start: index, end });
  }
  return found;
}

function findChinese(text: string): SameWord[] {
  const found: SameWord[] = [];
  for (let index = 0; index < text.length - 1; index++) {
    const entry = chinese
      .get(text.slice(index, index + keyLength))
      ?.find(({ phrase }) => text.startsWith(phrase, index));
    if (!entry) continue;
    found.push({ group: entry.group, start: index, end: index + entry.phrase.length });
    index += entry.phrase.length - 1;
  }
  return found;
}
