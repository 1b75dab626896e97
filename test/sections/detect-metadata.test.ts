import { describe, expect, it } from 'vitest';
import type { DocumentMetadata } from '../../functions/documents/document.ts';
import { detectMetadata } from '../../functions/sections/front/detect-metadata.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { sourceOfText } from './source-of-text.ts';

function read(text: string, fileName = 'upload.txt'): DocumentMetadata {
  const parsed = sourceOfText(text);
  return detectMetadata({ parsed, sectioned: splitSections(parsed), fileName });
}

const body = {
  en: 'The office kept its promises on clean water in most districts, and it will go on with the work that is left.',
  zh: '一年来，全县上下坚持绿色发展，各项工作取得明显成效，群众满意度持续提升，为今后工作打下坚实基础。',
};

describe('metadata of a document', () => {
  it('reads a yearly report whose title names body and year', () => {
    expect(read(`Annual Report of the Road Safety Office, 2020\n${body.en}`)).toMatchObject({
      title: 'Annual Report of the Road Safety Office, 2020',
      issuer: 'Road Safety Office',
      year: 2020,
      kind: 'yearly-report',
      language: 'en',
    });
  });

  it('knows bodies whose name joins two matters', () => {
    const text = `Annual Report of the Food and Water Authority, 2019\n${body.en}`;
    expect(read(text)).toMatchObject({ issuer: 'Food and Water Authority', year: 2019 });
  });

  it.each([
    [
      'MINUTES\nOF THE\nANNUAL MEETING OF ELECTORS\nHELD ON MONDAY 5 MARCH 2018',
      'MINUTES OF THE ANNUAL MEETING OF ELECTORS',
    ],
    ['NINTH REPORT\nOF THE\nCOMMITTEE ON ESTATES\n4 May 2010', 'NINTH REPORT OF THE COMMITTEE ON ESTATES'],
    ['Type: Assessment Status: Final Version: 2.0\nHarbour Safety Assessment', 'Harbour Safety Assessment'],
    ['Home Energy Grants Scheme: a guide', 'Home Energy Grants Scheme: a guide'],
    ['ONWARD TOGETHER\nThe Manifesto of the Orchard Party\nGeneral Election 2011', 'ONWARD TOGETHER'],
    [
      'STATUTORY INSTRUMENTS\n2015 No. 88\nROADS\nThe Road Markings Regulations 2015',
      'The Road Markings Regulations 2015',
    ],
    [
      '石桥市人民政府令\n第12号\n《石桥市公园管理办法》已经2018年3月2日市人民政府第9次常务会议通过，现予公布，自2018年5月1日起施行。',
      '石桥市公园管理办法',
    ],
    [
      'HARBOUR DREDGING\nBetter Surveys Would Save Two Rounds',
      'HARBOUR DREDGING Better Surveys Would Save Two Rounds',
    ],
    ['REPUBLIC OF SUNDARI\nBetter Surveys Would Save Two Rounds', 'Better Surveys Would Save Two Rounds'],
    ['Ports Canada Agency\n2019–20\nDepartmental Plan', '2019–20 Departmental Plan'],
    [
      'FERRY BOARD\nANNUAL REPORT\nFOR THE YEAR ENDED\n30 JUNE 2014',
      'ANNUAL REPORT FOR THE YEAR ENDED 30 JUNE 2014',
    ],
    [
      'SPEECH BY THE MINISTER FOR HARBOURS,\nLAYING BEFORE THE HOUSE THE ESTIMATES OF RECEIPTS\nAND OUTLAYS FOR THE COMING YEAR',
      'SPEECH BY THE MINISTER FOR HARBOURS, LAYING BEFORE THE HOUSE THE ESTIMATES OF RECEIPTS AND OUTLAYS FOR THE COMING YEAR',
    ],
    [
      'OFFICERS REPORT FOR THE CONSULTATION OF HARBOURS AND PIERS\nCONTEXT\n1. Trade fell.\nOUTLOOK\n2. It will rise.',
      'OFFICERS REPORT FOR THE CONSULTATION OF HARBOURS AND PIERS',
    ],
    [
      'PROVINCIAL GAZETTE\nNo. 812 3 May 2011\nPROVINCIAL NOTICE 14 OF 2011\nSALE OF OLD FERRIES',
      'SALE OF OLD FERRIES',
    ],
    ['对县政协第二次会议\n第九号提案的答复', '对县政协第二次会议第九号提案的答复'],
    ['2019年度\n石桥县中医院单位预算', '2019年度石桥县中医院单位预算'],
    ['石桥县财政局\n政府采购管理办法\n（试行）', '政府采购管理办法（试行）'],
    [
      '石桥县第八届人民代表大会\n第三次会议文件\n\n关于石桥县2018年经济和社会发展计划\n执行情况的报告\n\n石桥县发展和改革局',
      '关于石桥县2018年经济和社会发展计划执行情况的报告',
    ],
    ['Harbour Silt in Twelve Ports\nwith the replies of the ports\nMay 2012', 'Harbour Silt in Twelve Ports'],
    ['LAWS OF MARAVIA\nFERRY SERVICES ACT\nAct No. 4 of 2010', 'FERRY SERVICES ACT'],
    ['石桥县第五次人口普查公报[1]\n——人口分布', '石桥县第五次人口普查公报'],
    [
      '石桥市人民代表大会常务委员会公告\n《石桥市养老服务条例》已由石桥市第三届人民代表大会常务委员会第八次会议于2018年3月2日通过，现予公布，自2019年1月1日起施行。',
      '石桥市养老服务条例',
    ],
    [
      'MARROW COUNTY\nBOARD OF TRUSTEES\n12 Mill Street, Suite 4\n(505) 555-0101\nAGENDA\nREGULAR MEETING\nOF THE\nBOARD OF TRUSTEES',
      'AGENDA REGULAR MEETING OF THE BOARD OF TRUSTEES',
    ],
    [
      'BOARD OF TRUSTEES\nMINUTES\nMay 7, 2019\nTrustees in Attendance:\nMs. Ada Lowe, Chair',
      'BOARD OF TRUSTEES MINUTES',
    ],
    ['SALMON LADDERS\nSTRATEGIC PLAN\nFY 2021–2025', 'SALMON LADDERS STRATEGIC PLAN FY 2021–2025'],
    [
      'Strengthening Parish Archives\nA Consultation Paper',
      'Strengthening Parish Archives: A Consultation Paper',
    ],
    ['LOCAL LAW NO. 5 OF 2017\nQUIET NIGHTS BY-LAW 2017', 'QUIET NIGHTS BY-LAW 2017'],
    ['[Rules and Regulations]\n41 CFR Part 12\nMarking of Garden Tools', 'Marking of Garden Tools'],
    [
      'Following is the speech by the Secretary for Ports at the opening of the pier today:\nSpeech at the Opening of the Pier',
      'Speech at the Opening of the Pier',
    ],
    [
      '內政部 令\n發文日期：中華民國106年5月2日\n訂定「渡輪碼頭審議規範」，自即日生效。\n一、內政部為審議渡輪碼頭，特訂定本規範。',
      '渡輪碼頭審議規範',
    ],
    [
      'OAK PLANNING COMMITTEE\nMinutes\nDate: 4 May 2017\nVenue: Committee Room 2',
      'OAK PLANNING COMMITTEE Minutes',
    ],
    ['石桥县政府网 > 政务动态 > 政务要闻\n县政府召开第3次常务会议', '县政府召开第3次常务会议'],
    [
      'MINISTRY OF PORTS\nANNUAL PERFORMANCE REPORT\nFOR THE 2018/19 FINANCIAL YEAR',
      'ANNUAL PERFORMANCE REPORT FOR THE 2018/19 FINANCIAL YEAR',
    ],
    ['PORTS DEPARTMENT\nNOTIFICATION\nDated, the 3rd March, 2011', 'NOTIFICATION'],
    ['Report\nby the Auditor General\nDepartment for Ports\nKeeping Piers Safe', 'Keeping Piers Safe'],
    [
      'Northern Commission - Speech\n[Check Against Delivery]\nOpening remarks on piers',
      'Opening remarks on piers',
    ],
    ['石桥市桥梁发展规划\n（2021-2035年）\n（征求意见稿）', '石桥市桥梁发展规划（2021-2035年）'],
    ['Pier Repair Grants\nProgram Guide\nRevised August 2012', 'Pier Repair Grants: Program Guide'],
    [
      'Department for Piers\nPier House, 2 Mill Street, Ashby AB1 2CD\nDear Clerk\nPIER GRANTS 2014',
      'PIER GRANTS 2014',
    ],
    [
      'ICS 13.060.30\nDB3302\n石桥市地方标准\nDB3302/T 021—2021\n桥面排水要求\n2021-06-30 发布    2021-08-01 实施',
      '桥面排水要求',
    ],
    [
      '石桥县第三届人民代表大会第二次会议\n关于政府工作报告的决议\n（2024年1月12日通过）',
      '石桥县第三届人民代表大会第二次会议关于政府工作报告的决议',
    ],
    [
      'PIER PAINT\nMore Districts Could Share Brushes\nReport Number 15-09',
      'PIER PAINT More Districts Could Share Brushes',
    ],
    [
      'PILOTAGE BOARD\nMINUTES OF THE TWELFTH MEETING\nOF THE PILOTAGE BOARD\nheld on 9 May 2006',
      'MINUTES OF THE TWELFTH MEETING OF THE PILOTAGE BOARD',
    ],
    [
      'COMMISSION OF INQUIRY\ninto the Collapse of the Pier\nINTERIM REPORT\non the Collapse of the Pier',
      'INTERIM REPORT on the Collapse of the Pier',
    ],
    [
      "Decree No. 7 of the Harle Municipal People's Government\nProvisional Regulations on Piers",
      'Provisional Regulations on Piers',
    ],
    ['審計局\n審計局局長第七號報告書\n2018年4月3日\n目錄\n引言 1.1 – 1.5', '審計局局長第七號報告書'],
    ['审计结果公告\n2021年第2号\n2020年度县本级预算执行审计结果', '2020年度县本级预算执行审计结果'],
    ['20230405桥务局2022年工作总结', '桥务局2022年工作总结'],
    ['首页 > 文件 > 石桥县桥梁养护办法（2019修订）\n石桥县桥梁养护办法', '石桥县桥梁养护办法'],
  ])('reads the title of %j', (front, title) => {
    expect(read(`${front}\n${/\p{Script=Han}/u.test(front) ? body.zh : body.en}`).title).toBe(title);
  });

  it.each([
    ['Department of the Coast\nBureau of Lighthouses\nAnnual Performance Report', 'Bureau of Lighthouses'],
    ['Ministry of Staff and Pensions\nDepartment of Leave\nOFFICE MEMORANDUM', 'Department of Leave'],
    ['City of Alder, Oregon\nAdopted Budget 2021', 'City of Alder'],
    [
      '索引号 | 0014/2024 | 主题分类 | 政务\n发布机构 | 石桥县桥务局 | 发文日期 | 2024年1月3日\n石桥县桥梁年度报告',
      '石桥县桥务局',
    ],
    ['AGENCY: Harbour Safety Agency (HSA).\nMarking of Garden Tools', 'Harbour Safety Agency'],
    ['发文机关：\n石桥县桥务局\n桥梁养护办法', '石桥县桥务局'],
    [
      'Government of Sundari\nDepartment of Leave\nNorth Block, Sund\n20th April, 2020\nOFFICE MEMORANDUM',
      'Department of Leave',
    ],
    [
      '关于石桥县2021年财政决算的报告\n——2022年7月2日在县人大常委会第五次会议上\n县财政局局长 石 平',
      '石桥县财政局',
    ],
    ['2022年桥梁工作总结\n发布日期：2022-12-20    来源：石桥县桥务局', '石桥县桥务局'],
    ['Harle Water District\nDROUGHT PLAN', 'Harle Water District'],
    [
      '石桥市桥梁运行分析报告\n[ 索引号 ] 0012 [ 发布机构 ] 石桥市桥务局 [ 公开日期 ] 2022-02-10',
      '石桥市桥务局',
    ],
    ['石桥市地方标准\n桥面排水要求\n石桥市市场监督管理局 发布', '石桥市市场监督管理局'],
    ['2020年度石桥县桥务局绩效自评报告', '石桥县桥务局'],
    ['石桥县人民政府办公室文件\n关于印发石桥县2021年政府工作报告任务分解方案的通知', '石桥县人民政府办公室'],
    ['全县养桥工作推进会召开\n6月17日，全县养桥工作推进会召开，县长出席。', null],
    [
      "Notice of the Harle County People's Government Office on Strengthening Pier Safety\nAll departments:",
      "Harle County People's Government Office",
    ],
    ['返回顶部\n石桥县人民政府工作规则', '石桥县人民政府'],
    ['議會秘書處擬備的文件\n有關渡輪服務的簡介', '議會秘書處'],
    ['SHIRE OF MALLEE\nAnnual Report 2014', 'Shire of Mallee'],
  ])('reads the issuer of %j', (front, issuer) => {
    expect(read(`${front}\n${body.en}`).issuer).toBe(issuer);
  });

  it('takes no broken sentence for a title', () => {
    const text = `Members of the House:\nYou have been called together since the dam on the upper river\n${body.en}`;
    expect(read(text, 'speech_2004.txt').title).toBe('speech 2004');
  });

  it('takes the title a news lead-in announces, not the lead-in', () => {
    const text = `Recently, the Harbour Department of Estuary Province released the performance of water protection of the Harbour Department in 2022. The full text is as follows:\nAs the Notice (Estuary Office [2021] No.17) asks, our work in 2022 is as follows:\nI. Dredge the basins. ${body.en}\n2. Close the outlets. ${body.en}`;
    expect(read(text)).toMatchObject({
      title: 'Performance of water protection of the Harbour Department in 2022',
      issuer: 'Harbour Department of Estuary Province',
      year: 2022,
      kind: 'yearly-report',
    });
  });

  it('calls a notice without a title after what it hands on', () => {
    const chinese = `各县（区）人民政府，市级有关部门：\n经市政府同意，现将《海屿市“十四五”渔港建设实施方案》印发给你们，请认真贯彻实施。\n海屿市渔业局\n2022年10月18日\n海屿市“十四五”渔港建设实施方案\n${body.zh}\n一、总体要求\n${body.zh}`;
    expect(read(chinese)).toMatchObject({
      title: '海屿市“十四五”渔港建设实施方案',
      issuer: '海屿市渔业局',
      kind: 'plan',
    });
    const english = `All counties and all departments of the bureau:\nThe Implementation Plan for the Dredging of Fishing Ports is hereby printed and distributed to you. Please implement it carefully.\n${body.en}`;
    expect(read(english)).toMatchObject({
      title: 'Implementation Plan for the Dredging of Fishing Ports',
      kind: 'plan',
    });
  });

  it.each([
    ['REPORT ON THE UPKEEP OF\nSEA WALLS', 'REPORT ON THE UPKEEP OF SEA WALLS'],
    [
      'National Plan for the Prevention\nand Control of Shipworm',
      'National Plan for the Prevention and Control of Shipworm',
    ],
    ['Annual Report and Accounts\n2019-20', 'Annual Report and Accounts 2019-20'],
    [
      'MOVING SHORES:\nTHE FUTURE OF THE NORTHERN BEACHES',
      'MOVING SHORES: THE FUTURE OF THE NORTHERN BEACHES',
    ],
    ['Safer Piers\nA strategy for small harbours', 'Safer Piers: A strategy for small harbours'],
    ['Pilotage Act 2003\nAn Act to regulate pilots in the waters of the State', 'Pilotage Act 2003'],
  ])('joins a title to what did not fit on its line: %s', (front, title) => {
    expect(read(`Harbour Authority of Ellis\n${front}\nMay 2019\n${body.en}`).title).toBe(title);
  });

  it('takes a report on two years for the year it was laid before the assembly', () => {
    const text = `关于海屿市2022年国民经济和社会发展\n计划执行情况与2023年计划草案的报告\n——2023年1月8日在海屿市第六届人民代表大会第二次会议上\n海屿市发展和改革委员会\n各位代表：\n${body.zh}`;
    expect(read(text)).toMatchObject({ year: 2023, issuer: '海屿市发展和改革委员会', kind: 'yearly-report' });
  });

  it('takes the government that a work report speaks for', () => {
    const chinese = `政府工作报告\n各位代表：\n现在，我代表海屿市人民政府，向大会报告工作，请予审议。\n一、2023年工作回顾\n${body.zh}`;
    expect(read(chinese).issuer).toBe('海屿市人民政府');
    const english = `Report on the Work of the Government\n\nFellow deputies,\n\nOn behalf of the Estuary Provincial People's Government, I will now report to you on the work of the government.\n${body.en}`;
    expect(read(english).issuer).toBe("Estuary Provincial People's Government");
  });

  it('reads a summary that goes on to next year as a report, and a reply as its author’s', () => {
    expect(read(`县渔业局2023年工作总结及2024年工作安排\n${body.zh}`).kind).toBe('yearly-report');
    expect(
      read(`Reply of the Fisheries Department of Estuary Province to Proposal No. 145\n${body.en}`),
    ).toMatchObject({
      issuer: 'Fisheries Department of Estuary Province',
      kind: 'reply',
    });
  });

  it('joins a Chinese title set on three lines and takes the year of its own number', () => {
    const text = `海屿市人民政府办公室关于同意\n以海屿市名义申办2029年\n夏季运动会的复函\n海政办函〔2024〕36号\n市体育局：\n${body.zh}\n海屿市人民政府办公室\n2024年4月2日`;
    expect(read(text)).toMatchObject({
      title: '海屿市人民政府办公室关于同意以海屿市名义申办2029年夏季运动会的复函',
      issuer: '海屿市人民政府办公室',
      year: 2024,
      kind: 'reply',
      language: 'zh',
    });
  });

  it('takes the year of the title of a work report that reviews the year before', () => {
    const text = `2024年云溪县政府工作报告\n——2024年1月10日在云溪县第八届人民代表大会第三次会议上\n各位代表：\n一、2023年工作回顾\n${body.zh}\n二、2024年工作安排\n${body.zh}`;
    expect(read(text)).toMatchObject({
      title: '2024年云溪县政府工作报告',
      issuer: '云溪县人民政府',
      year: 2024,
      kind: 'yearly-report',
    });
  });

  it('does not take the span of a plan for its year', () => {
    const text = `海屿市固体废物治理规划（2021—2025年）\n海政发〔2020〕61号\n${body.zh}\n一、总体要求\n${body.zh}`;
    expect(read(text)).toMatchObject({ year: 2020, kind: 'plan' });
  });

  it('does not take a figure or a deadline of a table for its year', () => {
    const rows = ['Action | Lead | Due', 'A second lock gate | Harbour Office | May 2041', 'Calls | 2088'];
    const parsed = sourceOfText(`Harbour Plan\n${rows.join('\n')}\n${body.en}`);
    for (const block of parsed.blocks) if (block.text.includes(' | ')) block.kind = 'table-row';
    const found = detectMetadata({ parsed, sectioned: splitSections(parsed), fileName: 'plan.txt' });
    expect(found).toMatchObject({ title: 'Harbour Plan', year: null });
  });

  it('does not take the year of a cited document', () => {
    const text = `云溪县档案管理办法\n${body.zh}根据《关于档案工作的意见》（国办发〔2018〕128号）制定。\n第一条　${body.zh}`;
    expect(read(text)).toMatchObject({ year: null, kind: 'law' });
  });

  it('reads a notice that encloses a plan as a notice', () => {
    const text = `云溪县人民政府关于印发《2023年植树方案》的通知\n云政发〔2022〕9号\n各乡镇人民政府：\n${body.zh}`;
    expect(read(text)).toMatchObject({ kind: 'notice', year: 2022, issuer: '云溪县人民政府' });
  });

  it('falls back to the name of the file', () => {
    expect(read(body.en, '2019_Speech_from_the_Throne.txt')).toMatchObject({
      title: '2019 Speech from the Throne',
      year: 2019,
      kind: 'speech',
    });
  });

  it.each([
    [
      'a work report by the congress it was given to',
      `政府工作报告\n——2022年1月18日在江屿省第十三届人民代表大会第五次会议上\n江屿省省长 林某\n各位代表：\n${body.zh}`,
      { issuer: '江屿省人民政府', year: 2022, kind: 'yearly-report' },
    ],
    [
      'an audit report by its cover',
      `SOUTHLAND AUDIT OFFICE\nReport by the Auditor General\nManaging Old Mines\nSESSION 2021-22\n3 MAY 2022\n${body.en}`,
      { title: 'Managing Old Mines', issuer: 'Southland Audit Office' },
    ],
    [
      'a statement that cites a plan its council adopted',
      `Marrow County Council\nAnnual Statement 2022/23\n1.1 This statement reports against the Plan adopted by Council on 4 March 2021.\n${body.en}`,
      { title: 'Annual Statement 2022/23', issuer: 'Marrow County Council' },
    ],
    [
      'a manifesto as its party’s',
      `A Better Deal\nThe Plan of the River Party for the general election\nPublished and promoted by the River Party, 2014\n${body.en}`,
      { issuer: 'River Party', year: 2014 },
    ],
    [
      'a page of a body whose field names it in short',
      `发布机构：县政府办\n石桥县人民政府办公室关于清理河道的通知\n2016年3月2日\n${body.zh}`,
      { issuer: '石桥县人民政府办公室' },
    ],
    [
      'a committee with all it looks after in its name',
      `Ports, Roads and Bridges Select Committee\nInquiry into Ferries\nMay 2012\n${body.en}`,
      { title: 'Inquiry into Ferries', issuer: 'Ports, Roads and Bridges Select Committee', year: 2012 },
    ],
    [
      'a town whose officers are listed',
      `ANNUAL TOWN REPORT\nTOWN OF BRILL\nTOWN OFFICERS\n${body.en}`,
      { issuer: 'Town of Brill', kind: 'yearly-report' },
    ],
    [
      'a body that asks for views',
      `Changes to Ferry Tickets\nOverview\nThe Department for Ferries asks for views on tickets that hold for a day. ${body.en}`,
      { issuer: 'Department for Ferries' },
    ],
    [
      'a release of a minister',
      `MEDIA RELEASE\nHon A. Pell MP\nMinister for Ferries\n6 May 2015\nMORE FERRIES AT NIGHT\n${body.en}`,
      { title: 'MORE FERRIES AT NIGHT', issuer: 'Minister for Ferries', year: 2015 },
    ],
    [
      'a law by the day it was passed, not by the day it binds from',
      `石桥市河道条例\n（2017年9月3日市人民代表大会常务委员会通过，自2018年1月1日起施行）\n第一条　${body.zh}`,
      { year: 2017, kind: 'law' },
    ],
    [
      'a guiding paper of a party committee, which is no manifesto',
      `Guiding Opinions of the Shiqiao Municipal Party Committee on Ferries\nGuided by the spirit of the Communist Party of China.\n${body.en}`,
      { issuer: 'Shiqiao Municipal Party Committee', kind: 'policy' },
    ],
    [
      'a letter of Taiwan in the years of the Republic',
      `海屿縣政府環境保護局 函\n發文日期：中華民國110年3月2日\n主旨：有關廢棄物清理一案，請查照。\n${body.zh}`,
      { issuer: '海屿縣政府環境保護局', year: 2021 },
    ],
    [
      'a law by its last amendment',
      `云溪省河道条例\n（2001年3月1日第九届云溪省人民代表大会常务委员会第三次会议通过 2019年9月27日修订）\n第一条　${body.zh}`,
      { year: 2019, kind: 'law' },
    ],
    [
      'a speech by its date, not by the years it speaks of',
      `Remarks at the Opening of the Provincial Assembly\n12 March 2018\nMembers of the Assembly,\nIn 2016 and in 2017 we built dams. ${body.en}`,
      { issuer: null, year: 2018, kind: 'speech' },
    ],
    [
      'a speech by its salutation',
      `Budget Proposals\n1. Mr Speaker, Sir, I beg to move the second reading. ${body.en}`,
      { kind: 'speech', year: null },
    ],
    [
      'a strategy without the year it aims at',
      `Clean Water Strategy 2040\nMinistry of Water\nMay 2021\n${body.en}`,
      { issuer: 'Ministry of Water', year: 2021, kind: 'plan' },
    ],
  ])('knows %s', (_what, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it.each([
    ['Minutes of the Water Council, 3 May 2021', 'minutes'],
    ['National Soil Strategy', 'plan'],
    ['Libraries Act', 'law'],
    ['Policy on Remote Work', 'policy'],
    ['Circular on Winter Heating', 'notice'],
    ['Budget Speech 2009', 'speech'],
    ['海屿市公园管理办法', 'law'],
    ['关于加快社区图书室建设的实施意见', 'policy'],
    ['第三次全体会议纪要', 'minutes'],
    ['海屿市生态环境局2021年度工作总结', 'yearly-report'],
    ['在全市教育大会上的讲话', 'speech'],
  ])('tells the kind of %s', (title, kind) => {
    const text = /\p{Script=Han}/u.test(title) ? body.zh : body.en;
    expect(read(`${title}\n${text}`).kind).toBe(kind);
  });

  it.each([
    [body.en, 'en'],
    [body.zh, 'zh'],
    [`${body.zh} The Office of Clean Water`, 'zh'],
    ['Le conseil municipal a adopté les résolutions suivantes pour la protection de la rivière.', 'und'],
    ['県は森林の保護に関する条例を定め、住民の参加を進めています。', 'ja'],
    ['국회입법조사처는 환경 정책에 관한 보고서를 발간하였다.', 'ko'],
    ['2023', 'und'],
  ])('tells the language of %j by its script', (text, language) => {
    expect(read(text).language).toBe(language);
  });
});
