import { describe, expect, it } from 'vitest';
import { findDocumentNumbers } from '../../functions/documents/find-document-numbers.ts';

const read = (text: string) =>
  findDocumentNumbers(text).map(({ text, key, year, number }) => [text, key, year, number]);

describe('document numbers', () => {
  it.each([
    [
      '根据《关于加强管理的通知》（国办发〔2018〕128号）的要求',
      '国办发〔2018〕128号',
      '国办发-2018-128',
      2018,
      '128',
    ],
    ['按照黔环综合〔2023〕45号文件执行', '黔环综合〔2023〕45号', '黔环综合-2023-45', 2023, '45'],
    ['海政办发[2021]33号', '海政办发[2021]33号', '海政办发-2021-33', 2021, '33'],
    ['财建（2019）第007号', '财建（2019）第007号', '财建-2019-7', 2019, '7'],
    ['国发 〔2004〕 18 号', '国发 〔2004〕 18 号', '国发-2004-18', 2004, '18'],
    ['由国务院令第722号公布', '国务院令第722号', '国务院-令-722', null, '722'],
    ['国家税务总局公告2019年第5号', '国家税务总局公告2019年第5号', '国家税务总局-公告-2019-5', 2019, '5'],
    ['主席令第七十七号', '主席令第七十七号', '主席-令-77', null, '77'],
    [
      'the notice (Qianhuan Comprehensive [2023] No.45), as',
      'Qianhuan Comprehensive [2023] No.45',
      'qianhuan-comprehensive-2023-45',
      2023,
      '45',
    ],
    ['Supervision Report (No.45, 2022), clarify', '(No.45, 2022)', 'no-2022-45', 2022, '45'],
    ['as Guo Ban Fa (2018) No. 128 says', 'Guo Ban Fa (2018) No. 128', 'guo-ban-fa-2018-128', 2018, '128'],
    ['in the White Paper (Cm 9999) of', 'Cm 9999', 'cm-9999', null, '9999'],
    ['Cmnd. 1234 said', 'Cmnd. 1234', 'cmnd-1234', null, '1234'],
    ['the Act (2023 c. 12)', '2023 c. 12', 'c-2023-12', 2023, '12'],
    ['见国办发„2009‟3号', '国办发„2009‟3号', '国办发-2009-3', 2009, '3'],
    ['the Parks Act, R.S.C. 1985, c. P-14', 'R.S.C. 1985, c. P-14', 'rsc-1985-p-14', 1985, 'P-14'],
    [
      'under Executive Order No. N-12-19',
      'Executive Order No. N-12-19',
      'executive-order-n-12-19',
      null,
      'N-12-19',
    ],
    ['by Legislative Decree 1042', 'Legislative Decree 1042', 'legislative-decree-1042', null, '1042'],
    [
      'laid as Sessional Paper No. 7 of 2018',
      'Sessional Paper No. 7 of 2018',
      'sessional-paper-2018-7',
      2018,
      '7',
    ],
    ['(GN R312 of 2013)', 'GN R312 of 2013', 'gn-2013-312', 2013, '312'],
    ['see H. Rept. 114-20', 'H. Rept. 114-20', 'h-rept-114-20', null, '20'],
    ['since AB 117 passed', 'AB 117', 'ab-117', null, '117'],
    ['Ord. No. 2016-8', 'Ord. No. 2016-8', 'ordinance-2016-8', 2016, '8'],
    ['the observations CEDAW/C/NOR/CO/8', 'CEDAW/C/NOR/CO/8', 'cedaw-c-nor-co-8', null, '8'],
    ['in S.I. 2023/45 and', 'S.I. 2023/45', 'si-2023-45', 2023, '45'],
    ['[2023] EWHC 12 (Admin)', '[2023] EWHC 12', 'ewhc-2023-12', 2023, '12'],
    ['Public Law 117-58 gives', 'Public Law 117-58', 'public-law-117-58', null, '58'],
    ['Pub. L. No. 117–58 gives', 'Pub. L. No. 117–58', 'public-law-117-58', null, '58'],
    ['Decree No. 12/2020 of May', 'Decree No. 12/2020', 'decree-2020-12', 2020, '12'],
    ['Act No. 12 of 1998', 'Act No. 12 of 1998', 'act-1998-12', 1998, '12'],
    ['Regulation (EU) 2016/679', 'Regulation (EU) 2016/679', 'regulation-2016-679', 2016, '679'],
    ['Directive 2008/98/EC on waste', 'Directive 2008/98/EC', 'directive-2008-98', 2008, '98'],
    ['COM(2019) 640 final', 'COM(2019) 640 final', 'com-2019-640', 2019, '640'],
    ['Executive Order 14008 of', 'Executive Order 14008', 'executive-order-14008', null, '14008'],
    ['符合GB/T 7714-2015要求', 'GB/T 7714-2015', 'gb-t-2015-7714', 2015, '7714'],
    ['按照法釋〔2020〕17號執行', '法釋〔2020〕17號', '法釋-2020-17', 2020, '17'],
    ['發文字號：院臺環字第1110012345號', '院臺環字第1110012345號', '院臺環-1110012345', null, '1110012345'],
    ['环境保护部第39号令', '环境保护部第39号令', '环境保护部-令-39', null, '39'],
    ['冀政办字﹝2020﹞45号', '冀政办字﹝2020﹞45号', '冀政办字-2020-45', 2020, '45'],
    ['presented as HC 45, Session 2022-23', 'HC 45', 'hc-45', null, '45'],
    ['printed as CP 123 by', 'CP 123', 'cp-123', null, '123'],
    ['under SOR/2020-12, s. 4', 'SOR/2020-12', 'sor-2020-12', 2020, '12'],
    ['by L.N. 12 of 2020', 'L.N. 12 of 2020', 'ln-2020-12', 2020, '12'],
    ['the Ordinance (Cap. 354)', 'Cap. 354', 'cap-354', null, '354'],
    ['《廢物處置條例》（第354章）', '第354章', 'cap-354', null, '354'],
    ['the Environment Act 2021 (2021 c.30)', '2021 c.30', 'c-2021-30', 2021, '30'],
    ['Regulation (EC) No 1907/2006', 'Regulation (EC) No 1907/2006', 'regulation-2006-1907', 2006, '1907'],
    ['Directive 91/271/EEC', 'Directive 91/271/EEC', 'directive-1991-271', 1991, '271'],
    ['Real Decreto 646/2020', 'Real Decreto 646/2020', 'real-decreto-2020-646', 2020, '646'],
    ['meets ISO 14001', 'ISO 14001', 'iso-14001', null, '14001'],
    ['GAO-21-45 found', 'GAO-21-45', 'gao-2021-45', 2021, '45'],
    ['FCCC/CP/2015/10/Add.1', 'FCCC/CP/2015/10/Add.1', 'fccc-cp-2015-10-add-1', 2015, '10'],
    ['the Order (S.I. No. 77 of 2020) applies', 'S.I. No. 77 of 2020', 'si-2020-77', 2020, '77'],
    ['la Loi n° 2004-575 du 21 juin', 'Loi n° 2004-575', 'loi-2004-575', 2004, '575'],
    [
      'Department Order No. 12, s. 2015',
      'Department Order No. 12, s. 2015',
      'department-order-2015-12',
      2015,
      '12',
    ],
    ['LC Paper No. CB(2)1284/17-18(03)', 'CB(2)1284/17-18(03)', 'cb-2-17-18-1284-03', null, '1284'],
    ['（2021）京01民终123号民事判决书', '（2021）京01民终123号', '京01民终-2021-123', 2021, '123'],
    ['第16/2001號法律', '第16/2001號法律', '法律-2001-16', 2001, '16'],
    ['依院授主預字第1100101234號函', '院授主預字第1100101234號', '院授主預-1100101234', null, '1100101234'],
    ['under ISO 14001:2015', 'ISO 14001:2015', 'iso-2015-14001', 2015, '14001'],
  ])('are read in %j', (text, printed, key, year, number) => {
    expect(read(text)).toEqual([[printed, key, year, number]]);
  });

  it('of one year and of another stay apart though the serial is the same', () => {
    const [a, b] = findDocumentNumbers('Qianhuan Comprehensive [2023] No.45 and the plan (No.45, 2022)');
    expect(a?.number).toBe(b?.number);
    expect(a?.key).not.toBe(b?.key);
  });

  it('are equal in half-width and full-width brackets', () => {
    const keys = [
      '国办发〔2018〕128号',
      '国办发[2018]128号',
      '国办发（2018）128号',
      '国办发［2018］128号',
      '国办发【2018】第128号',
    ].map((text) => findDocumentNumbers(text)[0]?.key);
    expect(new Set(keys)).toEqual(new Set(['国办发-2018-128']));
  });

  it.each([
    ['财政部财建〔2022〕17号', '财建〔2022〕17号'],
    ['贵州省生态环境厅黔环综合〔2023〕45号', '黔环综合〔2023〕45号'],
    ['中华人民共和国主席令第七十七号', '主席令第77号'],
    ['General Assembly resolution 70/1', 'A/RES/70/1'],
    ['Security Council resolution 1325 (2000)', 'S/RES/1325 (2000)'],
    ['S.I. No. 77 of 2020', 'Statutory Instrument No. 77/2020'],
    ['SI 2010/1234', 'S.I. 2010 No. 1234'],
    ['Legal Notice 12/2005', 'L.N. 12 of 2005'],
    ['Republic Act No. 9003', 'R.A. 9003'],
    ['COM/2019/640 final', 'COM(2019) 640'],
    ['中华人民共和国主席令（第四十九号）', '主席令第49号'],
  ])('are the same one in %j and %j', (one, other) => {
    expect(findDocumentNumbers(one)[0]?.key).toBe(findDocumentNumbers(other)[0]?.key);
  });

  it('of thirty thousand in one line are all found, in time', () => {
    const began = process.cpuUsage().user;
    expect(findDocumentNumbers('黔环综合〔2023〕45号、'.repeat(30_000))).toHaveLength(30_000);
    expect(process.cpuUsage().user - began).toBeLessThan(3_000_000);
  });

  it.each([
    'In 2022 No.10 Street was closed.',
    'about 12.5 million (2019)',
    'the year (2021) was dry',
    '（2021）年第三季度',
    'Table 3 (2020) shows 45 cases',
    'Flight CP 123 left at 9:45 in 2020',
    'HC 45 ppm in 2020; CPI 123.4',
    '2022年第3季度，表2023-1，45号地块',
    'a 2 C. 12 rise; cap. of 20 % in 2019',
    'ISO 400 film, 2019/20 and 50/50',
    '40 CFR 52 and 86 FR 7619',
    'from 3 Cm to 9 Cm',
    'In 2021 c. 40 people came',
    'blood group AB 20 % and HB 12.5',
    '第五次会议第4626号提案',
  ])('are not seen in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('carry offsets that give back their text', () => {
    const text = '见国发〔2004〕18号，以及 Cm 9999、2023 c. 12 与 (No.45, 2022)。';
    const numbers = findDocumentNumbers(text);
    expect(numbers).toHaveLength(4);
    for (const number of numbers) expect(text.slice(number.start, number.end)).toBe(number.text);
  });
});
