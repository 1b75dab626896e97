/**
 * Questions with a sentence that answers and one that only looks like it: `question | answer | near miss`. All sentences
 * stand in one collection; the answer must be among the first three and before its near miss.
 */
export const contrasts: Record<string, string> = {
  'acronyms both ways': `
EIA approvals | Environmental impact assessment documents of 14 quarries were approved in spring | Approvals of school menus were printed on 14 sheets
environmental impact assessment of ports | The port opened after its EIA was accepted | The environment of the old market has an impact on trade
GHG inventory | The inventory of greenhouse gases was checked by two towns | The inventory of the glass house was lost
greenhouse gas of dairy farms | Dairy farms report GHG every March | Dairy farms built a greenhouse for herbs
U.S. timber | Timber from the US is inspected at the northern gate | Timber from the south is stacked at the gate
VAT on heating oil | Value-added tax on heating oil fell by two points | The heating oil of the school was changed twice
PPP for bridges | Public-private partnership pays for three bridges | Three public bridges were closed in private
GDP of the county | The gross domestic product of the county grew by 4 percent | Domestic pigs of the county grew in number
知识产权 IPR 保护 | 法院审结知识产权案件，IPR 保护力度加大 | 法院保护了产妇的权利
`,
  'across languages': `
phosphogypsum roads | 用磷石膏修筑的路基通过了验收 | 石膏像在道路展览馆展出
red mud | 赤泥堆存量比上年减少两成 | 红色泥塑在展会上获奖
carbon market | 碳市场首批配额发放完毕 | 碳素笔在批发市场降价
high-speed rail | 高铁站前广场投入使用 | 高速公路收费站前排起了队
垃圾分类 | Waste sorting reached all villages of the valley | Garbage trucks were repainted
人工智能 | Rules on artificial intelligence in clinics were drafted | Artificial lakes were drained by intelligent pumps
新能源汽车 | New energy vehicles may use the bus lane | New buses save energy on hills
`,
  'numbers that must not match others': `
$100 per household | Each household received $100 for insulation | Each household received $1000 for a new roof
$1,000 per household | Every household got $1000 for solar panels | Every household got $100 for a water butt
2.5 million trees | Volunteers planted 2.5 million trees in the hills | Volunteers planted 25 million trees in the plain
4.1 percent unemployment | Unemployment stood at 4.1 percent in May | Unemployment stood at 4.10 points on another scale, then 41 percent
45 libraries | The district keeps 45 libraries open on Sundays | The district keeps 450 libraries closed on Sundays
plan for 2023 orchards | The orchard plan for 2023 names six varieties | The orchard plan for 2024 names six varieties
30万吨水泥 | 全年压减水泥产能30万吨 | 全年压减水泥产能3万吨
300,000吨熟料 | 淘汰熟料生产线，产能30万吨 | 淘汰熟料生产线，产能300吨
120亿元贷款 | 发放涉农贷款120亿元 | 发放涉农贷款12亿元
第45号令 | 农机登记依照第45号令办理 | 农机登记依照第54号令办理
二〇二二年防汛 | 2022年防汛投入抽水泵车 | 2021年防汛投入抽水泵车
`,
  'document numbers of two years': `
No.45 of 2022 | Ferry Notice No.45 (2022) sets the winter timetable | Ferry Notice No.45 (2021) sets the winter timetable
[2019] No.7 bees | Bee Order [2019] No.7 protects wild hives | Bee Order [2018] No.7 protects wild hives
渔发〔2020〕16号 | 禁渔期依据渔发〔2020〕16号执行 | 禁渔期依据渔发〔2021〕16号执行
渔发〔2018〕3号 网目 | 网目尺寸按渔发〔2018〕3号执行 | 网目尺寸按渔发〔2018〕13号执行
`,
  'spellings of two countries': `
labor inspectors | Labour inspectors visited the mills | Laboratory inspectors visited the mills
tire recycling centers | Two centres for recycling tyres were opened | Tired workers rest in the centre
organised crime program | The programme against organized crime was renewed | The organ programme of the church was renewed
harbour dredging in meters | The harbor was dredged to nine metres | Harbour meters were read at nine
sulfur in marine fuel | Sulphur in marine fuel was limited | Marine fuel in sulky weather was limited
mold in classrooms | Mould was found in six classrooms | Mole hills were found near six classrooms
pediatric wards | Paediatric wards got new windows | Pedestrian crossings got new windows
judgment of the water court | The judgement of the water court was published | The jugs of the water court were published
gray water | Grey water may be used on lawns | Great water lilies may grow on lawns
tonnes of salt | 900 tons of salt were stored for the winter roads | 900 tones of grey were chosen for the roads
`,
  'hyphens and possessives': `
e-government portal | The e government portal opened in two languages | The government port opened at two
low carbon steel towns | Low-carbon steel is made in both towns | Carbon copies are low in both towns of steel
cooperation on rivers | Co-operation on border rivers goes on | Operation of the locks on both rivers goes on
email complaints | Complaints by e-mail are answered in a week | Complaints by mail coach are answered in a week
inspector's reports on lifts | Reports of inspectors on lifts are public | Spectators report on lifts
the children's dentists | A dentist for each child was promised | A chill dented the figures
ultra-low emission kiln | Ultra low emission of kilns is rewarded | Ultrasound emission of low bells is rewarded
`,
  'plural and singular': `
woman on boards | A third of the seats on boards went to women | A third of the boards were of womanly oak
criterion for parks | The criteria for parks were shortened | Crickets in parks were counted
matrix of duties | Matrices of duties hang in each office | Matting on duty hangs in each office
mouse plague | A plague of mice reached the granaries | A plague of moss reached the granaries
policies on ferries | The policy on the ferry was kept | The police on the ferry was kept
analyses of wells | The analysis of one well showed iron | An analyst is well and showed iron
`,
  'small words and quotations': `
"to be or not to be" | The play To be or not to be was given in the park | The question whether to be in the park or not was given up
"for the time being" | The toll stays for the time being | The time for being at the toll is noon
"not in use" | Wells that are not in use were sealed | Wells in use were not sealed
WHO guidance on noise | Guidance of the WHO on noise was adopted | Whoever guides the choir makes noise
"以旧换新" | 家电以旧换新补贴发放到户 | 旧家电换来了新面貌
`,
  'traditional, full width': `
污水處理廠擴建 | 污水处理厂二期扩建完成 | 污水井盖处理品在厂内展销
鄉村醫療補貼 | 乡村医疗点补贴提高 | 乡村医生疗养院停业
乡村振兴资金 | 鄉村振興資金撥付到位 | 鄉村歌手振奮人心
ＰＭ２．５浓度 | 全市PM2.5年均浓度下降 | 全市PM10年均浓度下降
ｗａｔｅｒ　ｍｅｔｅｒｓ | Water meters were read twice | Waiters met twice
`,
  'Chinese words near each other': `
中小学教师编制 | 核定中小学教师编制八百名 | 中型企业小额贷款编制完成，教学楼竣工
农村公路养护 | 农村公路养护经费纳入预算 | 农村供水与城市公路绿化养护分开
跨省通办事项 | 新增跨省通办事项三十项 | 跨年晚会通宵举办，事项另行公布
医保个人账户 | 医保个人账户可以给家人使用 | 医院保安的个人储物柜与账户无关
`,
};
