/**
 * Questions to the sample corpus and the sections that answer them: `question => section, section`. Any of these may
 * come first; `@3` allows the first three places. Sections are written short, as `documents` below has it.
 */
export const documents: Record<string, string> = {
  L19: 'lanting-2019#sec_',
  L20: 'lanting-2020#sec_',
  L21: 'lanting-2021#sec_',
  L22: 'lanting-2022#sec_',
  L23: 'lanting-2023#sec_',
  L24: 'lanting-2024#sec_',
  Z21: 'lanting-2021-zh#sec_',
  Z22: 'lanting-2022-zh#sec_',
  Z23: 'lanting-2023-zh#sec_',
  M: 'solid-waste-measures-2020#art_',
  R: 'solid-waste-regulations-2018-zh#art_',
  B: 'blue-chimney-notice-2021-zh#sec_',
  Q: 'phosphogypsum-questions-2023-zh#sec_',
  S: 'reply-slag-transport-2022#sec_',
  E: 'energy-benchmarking-2023#sec_',
  C: 'carbon-peak-plan-2022#sec_',
  N: 'reporting-notice-2019#sec_',
  H: 'heyan-2023#sec_',
  G: 'guizhou-2023-restated#sec_',
};

export const cases: Record<string, string> = {
  'exact quotes': `
"Cadres walked the slag yards" => L23.1
"Do more, say less" => L20.8
"keep the bottom line in mind" => L20.8
"the double list" => L20.7
"vacated land of 86 hectares" => L23.2
"7 of the 8 development zones" => L23.3
"charging and swapping stations in mining areas" => L23.4
"mine backfilling became the three main outlets" => L23.5
"one yard and one file" => L23.6
"3 fewer than planned" => L23.7
"They do not apply to hazardous waste" => M.2
"bank of the Linshui River" => M.7
"shall cover the load" => M.8
"before January 31" => M.9
"stop at once" => M.12
"within 15 working days" => M.16
"valid for 5 years" => M.18
"Slogans shall not take the place of goals" => N.2__item_3
"answered one by one" => N.2__item_1
"readable in a quarter of an hour" => N.5
"open Saturdays" => H.8
"six major industrial bases" => G.2
"Three Plans" => G.1
"Electric Guizhou" => G.8
`,
  'single words': `
seepage => M.6, R.8, L23.5, L24.5 @3
radioactive => M.2
ceramics => C.3__item_3
clinker => C.4__item_4
aluminium => G.4, G.2 @3
tires => G.6
villager => S.5
satellite => S.3
ferroalloys => C.3__item_1, L20.2, L19.2, L21.2 @3
cadres => L23.1, L19.1, L22.1 @3
epidemic => L20.3
Songgu => L23.3, L21.3, L22.3 @3
boilers => L20.2, L21.2, L22.2, L19.2, L23.2, L24.2
PM2.5 => H.3
Saturdays => H.5, H.8
slogans => N.2__item_3
complaints => H.3, L24.8
drafting => G.8
`,
  'singular and plural': `
slag ledger => M.5, M.15, M.4
slag ledgers => M.15, M.5, M.4
groundwater well => M.6, M.12, L24.5 @3
groundwater wells => M.6, M.12, L24.5 @3
drinking water sources => M.7
source of drinking water => M.7
hazardous chemical enterprise Baitang => L23.2, L22.2, L21.2, L20.2, L19.2
hazardous chemical enterprises Baitang => L23.2, L22.2, L21.2, L20.2, L19.2
provincial green factory => L20.6, L23.7, L22.7, L21.7, L24.7, L19.6
provincial green factories => L20.6, L23.7, L22.7, L21.7, L24.7, L19.6
working day reply => M.16
gypsum block => H.6, M.11, S.1, L23.5
gypsum blocks => H.6, M.11, S.1, L23.5
energy manager => C.4__item_2
energy managers => C.4__item_2
monitoring wells => M.6, M.12
old slag yard => S.3
old slag yards => S.3
heavy truck => L20.4, L21.4, L22.4, L23.4, L24.4, C.4__item_3
heavy trucks => L20.4, L21.4, L22.4, L23.4, L24.4, C.4__item_3
`,
  'word forms and spellings': `
utilisation rate of phosphogypsum => L20.5, L21.5, L22.5, L23.5, L24.5, L19.5, H.2, M.3
utilization rate of phosphogypsum => L20.5, L21.5, L22.5, L23.5, L24.5, L19.5, H.2, M.3
kilometres of sewage pipes => L19.3, L20.3, L21.3, L22.3, L23.3
kilometers of sewage pipes => L19.3, L20.3, L21.3, L22.3, L23.3
LINSHUI river => M.7, H.5, L21.1 @3
backfill of mines => M.12, L23.5, L24.5, L22.5, L21.5
backfilling mines => M.12, L23.5, L24.5, L22.5, L21.5
relocating chemical enterprises => L23.2, L22.2, L21.2, L20.2, L19.2
illegally dumped => M.16
unloading places => M.8
sulphuric acid => H.7, C.3__item_2
registering transport out of the county => M.8
ｐｈｏｓｐｈｏｇｙｐｓｕｍ ｐｌａｎ ｂｅｆｏｒｅ Ｊａｎｕａｒｙ ３１ => M.9
slag-yards inventory => L23.6, L24.6, S.3
`,
  'question form': `
what does "two lines and one ledger" mean? => M.4, L20.1
who may report illegal dumping? => M.16
how long must the records of a slag ledger be kept? => M.5 @3
what is bulk industrial solid waste? => M.3 @3
how much is the reward for gypsum building materials? => M.14, L20.5
what happens to an enterprise whose ledger is false? => M.15
where may no slag yard be built? => M.7 @3
how often are slag ledgers checked? => M.15
when do the Measures come into force? => M.18
who interprets the Measures? => M.17
which products get priority in public buildings? => M.11
how many national green factories did Guizhou have? => G.8
why was construction of sewage pipe networks late? => L20.3
what did the public complain about? => H.3, H.8
how many citizens visited the park on Saturdays? => H.5
what is the price of gypsum blocks doing? => H.6
why was the reward not doubled? => S.6
what goals does the bureau of Heyan state? => H.7, H.1
how many old yards are there? => S.3
who shall report every year? => N.1
how many characters may a report have? => N.5
what are estimated figures marked with? => N.2__item_2
what did the provincial supervision hand over? => L20.7
what share of figures is checked on the spot? => N.4
`,
  'long questions': `
our village lies beside a slag yard and we would like to know who must tell us what kind of slag is stored there => S.5
how often do the authorities have to check whether the slag ledger of an enterprise is true => M.15
does a truck that carries gypsum products still have to pay the whole toll on provincial highways => S.1
we sell building materials with phosphogypsum, how much per ton are we rewarded and how often may we apply => M.14, L20.5
I am interested in articles that deal with the sealing of new slag yards against seepage and their monitoring wells => M.6
why can school classes not visit the slag yards, and which factory receives visitors instead => S.5
我家旁边的渣场经常有异味，应该打电话给谁，多长时间能得到答复 => Q.6
我们公司想把改性后的磷石膏填到废弃矿井里，需要先做什么调查 => Q.5
买了石膏砌块装修房子，担心放射性，应该向商家要什么报告 => Q.7
把渣运到外县去需要到哪里登记，要写明哪些内容 => Q.8
`,
  'pasted sentences': `
A quarterly letter went to every city under the "two lines and one ledger" rule and reminders were issued => L23.1
Under "one yard and one file" management the inventory of all historic slag yards is to be completed => L23.6
根据“两线一账”的要求按季度向各市致函并发出提醒函 => Z23.1
列入“蓝烟囱行动”名单的工业窑炉在线监测设备要全部安装并与省级平台联网 => B.2__item_2
`,
  'numbers beside their words': `
20 percent of the equipment investment => M.13
20 percent of wall materials in public buildings => M.11
41 kilometers of road base => S.2
30 yuan per ton => S.6
52 million yuan special funds of 2022 => S.6
150 kilometers gypsum block => S.1
每吨15元奖励 => Q.3
500万元单座窑炉 => B.3__item_2
5000000元补助 => B.3__item_2
80万元退出 => B.3__item_4
抽检64批次 => Q.7
`,
  'numbers that must not match others': `
830,000 tons electrolytic manganese slag => L23.6
830000 tons electrolytic manganese slag => L23.6
1,240 new energy heavy trucks => L23.4
1240 new energy heavy trucks => L23.4
86 hectares => L23.2, L24.2
64 key enterprises => L20.4
122 enterprises energy-saving supervision => L20.4
41 coal-fired boilers => L20.2
112 kilometers => L23.3
31 kilometers of pipes => L20.3
56.2% phosphogypsum => L20.5
68.9% phosphogypsum => L23.5
58.7% phosphogypsum => L21.5
71.8% phosphogypsum => H.2
1,000 meters drinking water => M.7
20 percent of wall materials => M.11
8 million yuan => M.13
15 yuan per ton => M.14, L20.5, L22.5, S.6
4,000 characters => N.5
31,000 tons a day => H.4
361 days => H.4
450,000 yuan => H.4
1,850 people => H.5
214 complaints => H.3, L24.8
130 historic slag yards => L23.6, L24.6
17 reminders => L23.1
35 green factories => G.8
41 million yuan => L23.3
300,000 tons provincial base => M.10
13.5% lower than in 2020 => C.2
`,
  'document numbers': `
No.45 2022 => G.9
No. 45 => G.9
No.12, 2022 => L23.1, Z23.1
Lanhuan Comprehensive [2020] No.12 => L20.1, M.preamble
Lanhuan Notice [2021] No.37 => C.3__item_3, L21.7
Lanhuan Office [2016] No.12 => N.6
岚环综〔2020〕12号 => Q.2
岚环规〔2022〕12号 => Z23.1, Z22.4
岚环函〔2021〕37号 => Z21.7
No.37 Blue Chimney Action => C.3__item_3, L21.7
number:37 Blue Chimney => C.3__item_3, L21.7
number:45 => G.9, G.preamble
`,
  'section numbers': `
section four of the 2023 report => L23.4, Z23.4, G.4, H.4, Q.4, E.4
section IV of the 2023 report => L23.4, Z23.4, G.4, H.4, Q.4, E.4
第四部分 2023年报告 => L23.4, Z23.4, G.4, H.4, Q.4, E.4
section 8 of the 2020 report => L20.8
section 3 of the 2020 report => L20.3, M.3
phosphogypsum section:"phosphogypsum" year:2020 => L20.5
kilns section:"Green manufacturing" => L23.7
section:"Use of slag" => C.4__item_4
section:"Who reports" => N.1
`,
  filters: `
phosphogypsum year:2020 => L20.5, M.3, M.9, M.12, M.14
phosphogypsum year:2022 => L22.5
phosphogypsum year:2024 => L24.5
phosphogypsum issuer:"Heyan Municipal Bureau of Industry and Environment" => H.2, H.7
磷石膏 year:2021 => Z21.5
boilers year:2023 => L23.2
green factories kind:yearly-report year:2020 => L20.6
sewage language:en year:2023 => H.4, L23.3
kiln year:2021..2022 => L21.7, L22.7, C.3__item_3
utilization +backfilling => M.12, L23.5, L22.5, L24.5, L21.5
+January phosphogypsum => M.9
slag -yard +reply => M.16, S.4, S.5 @3
manganese OR aluminium year:2023 => L23.6, G.2, G.4
seep* => M.6, L23.5, L24.5, L21.8 @3
ferroall* year:2022 => C.3__item_1, L22.2
`,
  'years named in passing': `
what did we promise about phosphogypsum in 2021? => L21.5
what did we promise about phosphogypsum in 2022? => L22.5
what did we promise about phosphogypsum in 2024? => L24.5
green factories in 2020 => L20.6
green factories in 2023 => L23.7, G.8
sewage pipe networks 2021 => L21.3
sewage pipe networks 2020 => L20.3
new energy heavy trucks 2020 => L20.4
2023年磷石膏综合利用率 => Z23.5, H.2
2021年磷石膏综合利用率 => Z21.5
`,
  Chinese: `
磷石膏综合利用率 => Z21.5, Z22.5, Z23.5, Q.2
什么是磷石膏 => Q.1
两线一账是什么意思 => Q.4
企业可以领取多少奖励 => Q.3
磷石膏能不能回填矿井 => Q.5
石膏砌块安全吗 => Q.7
渣场有异味怎么办 => Q.6
蓝烟囱行动 => B.1, B.preamble, Z21.7, Z23.7, Z22.7
工业窑炉超低排放改造 => B.1, B.2__item_1, Z23.7, Z22.7, Z21.7
在线监测设备 => B.2__item_2
氮氧化物排放量 => B.2__item_3
单座窑炉补助 => B.3__item_2
电价优惠 => B.3__item_3
手工陶瓷窑 => B.6
电解锰渣无害化处理 => Z21.6, Z22.6, Z23.6
赤泥中试线 => Z23.6, Z22.6
历史遗留渣场清查 => Z23.6
危险化学品企业搬迁 => Z21.2, Z22.2, Z22.2__item_2, Z23.2
腾退土地 => Z23.2
污水管网 => Z21.3, Z22.3, Z23.3
新能源重卡 => Z21.4, Z22.4, Z23.4
能效对标指南 => Z23.4
碳达峰实施方案 => Z22.4, Z21.4, Z23.1
担保基金 => Z21.4
省级绿色工厂 => Z21.7, Z22.7, Z23.7
中央督察反馈意见 => Z23.8, Z22.8
台账弄虚作假 => R.16
封场和生态修复 => R.9
渣场防渗 => R.8, R.17, Z23.5
非法倾倒 => R.15
饮用水水源保护区 => R.8
放射性废物 => R.2
本条例自何时起施行 => R.18
地下水监测井 => R.8
县级以上人民政府 => R.5
锰渣、赤泥 处理技术 => R.12
"真情况" => Z23.1
"一场一档" => Z23.6
86公顷 => Z23.2
1240辆 => Z23.4
83万吨 => Z23.6
830000吨 => Z23.6, L23.6
4100万元 => Z23.3
670万吨 => Z21.6
百分之十五 => B.5
管理辦法試行期 => Q.9
磷石膏綜合利用率怎麼計算 => Q.2
工業窯爐超低排放改造 => B.1, B.2__item_1, Z23.7, Z22.7, Z21.7
渣場防滲 => R.8, R.17, Z23.5
藍煙囪行動 => B.1, B.preamble, Z21.7, Z23.7, Z22.7
`,
};

/** Typed word => the word meant, which must be the first suggestion. */
export const misspellings: Record<string, string> = {
  phosphogypsim: 'phosphogypsum',
  phosphogpsum: 'phosphogypsum',
  utilizaton: 'utilization',
  enviroment: 'environment',
  departmnet: 'department',
  enterprizes: 'enterprises',
  ferroaloy: 'ferroalloy',
  relocaton: 'relocation',
  maganese: 'manganese',
  electrolitic: 'electrolytic',
  hazardus: 'hazardous',
  boliers: 'boilers',
  sewege: 'sewage',
  kilometrs: 'kilometers',
  supervison: 'supervision',
  satelite: 'satellite',
  blcoks: 'blocks',
  radoactive: 'radioactive',
  alumnium: 'aluminium',
  groundwatter: 'groundwater',
  磷石羔: '磷石膏',
  综合利甬: '综合利用',
  电解猛渣: '电解锰渣',
  林石膏: '磷石膏',
  磷石高: '磷石膏',
  磷石石膏: '磷石膏',
  磷膏石: '磷石膏',
  电解锰查: '电解锰渣',
  综合力用: '综合利用',
  石膏砌快: '石膏砌块',
  绿色工长: '绿色工厂',
  危险化品: '危险化学品',
  蓝囱行动: '蓝烟囱行动',
  在线检测设备: '在线监测设备',
  污水官网: '污水管网',
  腾推土地: '腾退土地',
  放射姓废物: '放射性废物',
  地下水监测并: '地下水监测井',
};
