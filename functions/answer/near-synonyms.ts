/**
 * Words that public reports use for one another: a question says "finish", the report "complete". One group a line.
 * Only verbs and plain nouns of administration; names of things are the termbase's. A wider list finds more answers in
 * other words and takes more sentences for answers that are none.
 */
const english = `
finish complete
begin start launch commence open
build construct erect develop
buy purchase acquire procure
close shut eliminate phase decommission
grow increase rise expand climb
fall drop decline decrease reduce shrink lower fewer less
cut reduce lower
give award grant pay provide contribute receive get hand
publish issue release
spend invest cost
person people
employ employee staff worker hire work
set establish create
join enter
inspect check examine audit
punish fine penalise penalize sanction
move relocate resettle
delay postpone defer late later
approve adopt pass endorse
appoint name
chair lead head run manage direct
train teach training course
repair restore renovate refurbish replace
plant afforest
teach educate
rule regulation
aim target goal
method measure
kid child children
car vehicle
doctor physician
baby newborn infant
mandatory compulsory obligatory require
violation breach offence infringement
pupil student schoolchild schoolchildren
land hectare acre
distance kilometre mile
elderly older senior pensioner
home house dwelling
electricity power energy
lose miss missing
discover find identify detect
steal theft stolen
money funding sum cash
world globe global
law act legislation statute
company firm business enterprise
shop store retailer
fee charge
council authority municipality
rubbish waste refuse litter garbage
sewage wastewater
flat apartment
disease illness sickness
crash accident collision
death fatality die kill
hurt injure injury casualty
survey poll questionnaire
reply respond response answer
complaint complain grievance
ask request seek
allow permit authorise
ban prohibit outlaw forbid
stop end cease halt
help support assist aid
protect safeguard conserve
improve enhance upgrade
reach achieve attain hit
exceed surpass
choose select pick
use consume usage consumption
produce manufacture output generate
view look watch
job post vacancy employment
unemployed jobless unemployment
road street highway
vessel ship boat
quick fast rapid
annual yearly
irish ireland
british britain
french france
german germany
chinese china
japanese japan
canadian canada
australian australia
singaporean singapore
indian india
scottish scotland
welsh wales
spanish spain
dutch netherlands
`;

const chinese = `
建成 新建 修建 建设 兴建 竣工 建了
完工 完成 竣工 建成 投运 投用 投入使用 通车
淘汰 关停 淘汰了 关闭
增长 增加 上升 提高 增至 上涨
下降 减少 降低 下跌
投资 总投资 投入 花费 花了
印发 出台 发布 公布 制定
推迟 延期 延后 推后
开始 启动 开工 动工
新增 增加 增设 新设
比上年 同比 比去年 较上年
修 修建 承建 施工
建 建成 承建 修建
获得 获评 荣获 入选 授予
荣誉 称号 美丽
创造 带动 提供
就业岗位 就业
承建 承担 建成
员工 职工 工作人员
小孩 儿童 少儿
老人 老年人
企业 公司
农民 农户 村民
房子 住房 房屋
垃圾 废弃物 固废
污水 废水
提高 提升 增强
缺少 缺编 短缺 缺
举办 承办 主办
上线 开通 启用
启用 投入使用 投用
学习 进修 培训
参加 参与
发了 发放
环保 环境保护
发放 兑现 拨付 支付
编制 制定 起草
召开 举行 举办
聘请 聘任 聘用
处罚 罚款 查处
搬迁 迁移 搬
培训 轮训
负责 牵头 主管
修复 治理 整治
任命 任 担任
`;

const groupsOf = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
const chineseGroups = groupsOf(chinese);
const englishByWord = new Map<string, Set<string>>();
for (const group of groupsOf(english)) {
  for (const word of group) {
    const known = englishByWord.get(word) ?? new Set();
    for (const other of group) if (other !== word) known.add(other);
    englishByWord.set(word, known);
  }
}

/** Other English words for one in its plain form or with `s`, `ed`, `ing`; none for most. */
export function synonymsOf(word: string): string[] {
  const lower = word.toLowerCase();
  const stems = [
    lower,
    ...['s', 'es', 'd', 'ed', 'ing'].flatMap((end) =>
      lower.endsWith(end) ? lower.slice(0, -end.length) : [],
    ),
    lower.replace(/(?:ed|ing)$/, 'e'),
  ];
  const plain = [...stems, ...stems.map((stem) => stem.replace(/(.)\1$/, '$1')), lower.replace(/ies$/, 'y')];
  return [...new Set(plain.flatMap((form) => [...(englishByWord.get(form) ?? [])]))];
}

/** Places of a Chinese text where a word of the list stands, with the others of its group. */
export function findChineseSynonyms(text: string): { start: number; end: number; others: string[] }[] {
  return chineseGroups.flatMap((group) =>
    group.flatMap((word) => {
      const start = text.indexOf(word);
      if (start < 0) return [];
      return [{ start, end: start + word.length, others: group.filter((other) => other !== word) }];
    }),
  );
}
