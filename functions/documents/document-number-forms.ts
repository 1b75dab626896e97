/** One way in which documents are numbered. Groups: `number`, and where printed `year`, `volume`, `body`, `suffix`. */
export interface DocumentNumberForm {
  /** An example, for the reader of this file. */
  example: string;
  /** Global; every repetition in it is bounded. */
  pattern: RegExp;
  /** Series of a form that prints none, for the key. */
  name(groups: Record<string, string | undefined>): string;
  /** The series that ends where the match begins, as printed; undefined when the match is no document number without one. */
  readSeries?(before: string): string | undefined;
}

// `„2009‟` is what some fonts make of `〔2009〕`.
const open = '[〔［\\[（(【〈﹝„]';
const close = '[〕］\\])）】〉﹞‟]';
const number = '(?<number>[\\d０-９]{1,6})';
const year = '(?<year>(?:19|20)\\d{2})';
const bracketedYear = `${open}\\s{0,2}${year}\\s{0,2}${close}`;

const form = (
  example: string,
  pattern: string,
  name: string | ((groups: Record<string, string | undefined>) => string),
  readSeries?: (before: string) => string | undefined,
): DocumentNumberForm => ({
  example,
  pattern: new RegExp(pattern, 'gu'),
  name: typeof name === 'string' ? () => name : name,
  ...(readSeries ? { readSeries } : {}),
});

/** Names of acts that are numbered with a year, in the languages and states that number so. */
const act =
  '(?:Royal |Legislative |Presidential |Government |Ministerial |Legal |General |Gazette |Executive |Administrative |Department |Departmental |Memorandum |Public |Joint )?(?:Law|Act|Decree-Law|Decree|Ordinance|Order|Resolution|Decision|Circular|Directive|Regulation|Instruction|Statute|Bill|Proclamation|Notice|Opinion|Memorandum)|Loi|Ley|Decreto(?:[ -](?:Supremo|Legislativo|Ley|Lei))?|Real Decreto|Gesetz|Verordnung|Ordonnance|LOI|LEY|DECRETO|REAL DECRETO|ORDONNANCE|(?:DEPARTMENT |ADMINISTRATIVE |EXECUTIVE |MINISTERIAL )ORDER|DECREE|MEMORANDUM CIRCULAR';
/** Statutory instruments and rules, in full and as they are cited. */
const instrument =
  'S\\. ?I\\.|SI|Statutory Instruments?|S\\. ?S\\. ?I\\.|SSI|W\\. ?S\\. ?I\\.|S\\. ?R\\.(?: & O\\.)?|SR|Statutory Rules?';
const numberSign = '(?:[Nn]o\\.?|NO\\.?|[Nn][.°º]{1,2}|№|Nr\\.?)';
const union = '(?:EU, Euratom|Euratom|EEC|EU|EC|CFSP|JHA)';
const actOfUnion =
  '(?:(?:Delegated |Implementing |DELEGATED |IMPLEMENTING )?(?:Regulation|Directive|Decision|REGULATION|DIRECTIVE|DECISION))';
/** Standards of China: national, of trades, of provinces, of associations. */
const standard =
  'GBZ?(?:/[TZ])?|(?:HJ|DB\\d{2}(?:\\d{2})?|TB|CJJ?|JGJ|SL|NY|AQ|WS|LY|HG|YB|GA|JT|JB|SH|DL|QX|DZ|TD|MZ|HY|SY|YY|SN|LD|MT|XF|RB)(?:/T?)?|JTG(?:/T)? ?[A-Z]?|T/[A-Z]{2,8}|CECS';

/** What the letters of a Vietnamese number stand for: it is cited by the word. */
const vietnameseActs: Record<string, string> = {
  ND: 'decree',
  NĐ: 'decree',
  QD: 'decision',
  QĐ: 'decision',
  TT: 'circular',
  NQ: 'resolution',
  CT: 'directive',
  QH: 'law',
};

/** Most telling form first: what an earlier one has read, a later one does not read again. */
export const documentNumberForms: readonly DocumentNumberForm[] = [
  form('国办发〔2018〕128号', `\\s{0,2}${bracketedYear}\\s{0,2}第?\\s{0,2}${number}\\s{0,2}[号號](?:令)?`, 'no', readHanSeries),
  form('国办发〔二〇一八〕128号', `\\s{0,2}${open}(?<year>[一二][〇○零九][〇○零一二三四五六七八九]{2})${close}\\s{0,2}第?\\s{0,2}(?<number>[\\d０-９一二三四五六七八九十百]{1,6})\\s{0,2}[号號]`, 'no', readHanSeries),
  form('国家税务总局公告2019年第5号', `(?<body>公告|通告|令|公报)\\s{0,2}${open}?${year}年${close}?\\s{0,2}第\\s{0,2}${number}\\s{0,2}[号號]`, '', readHanBody),
  form('（2021）京01民终123号', `${open}${year}${close}(?<body>[\\p{Script=Han}][\\p{Script=Han}\\d]{0,6}[民刑行执知赔商破][\\p{Script=Han}]{0,3})第?(?<number>\\d{1,6})(?:之[一二三])?号`, ''),
  form('第12/2020號行政法規', `第\\s?(?<number>\\d{1,4})\\/${year}\\s?[號号](?<body>法律|行政法[規规]|行政命令|[\\p{Script=Han}]{0,8}批示)`, ''),
  form('主席令（第四十九号）', '(?<body>令|公告|通告)\\s{0,2}[（(]第\\s{0,2}(?<number>[\\d０-９]{1,4}|[一二三四五六七八九十百〇零]{1,6})\\s{0,2}[号號][)）]', '', readHanBody),
  form('国务院令第722号', '(?<body>令|公告|通告)\\s{0,2}[（(]?第\\s{0,2}(?<number>[\\d０-９]{1,4}|[一二三四五六七八九十百〇零]{1,6})\\s{0,2}[号號]', '', readHanBody),
  form('环境保护部第39号令', `(?:(?:${year}年|${bracketedYear})\\s{0,2})?第\\s{0,2}${number}\\s{0,2}[号號](?<body>令|公告|法律公告)`, '', readHanBody),
  form('院臺環字第1110012345號', '字第\\s{0,2}(?<number>[\\d０-９]{3,12})\\s{0,2}[号號]', 'no', readLetterSeries),
  form('Qianhuan Comprehensive [2023] No.45', `\\s?${bracketedYear},? ?(?:No\\.?|Nos\\.?|Number|№|#) ?${number}`, 'no', readLatinSeries),
  form('[2023] EWHC 12 (Admin)', `\\[${year}\\] (?<body>UKSC|UKPC|UKHL|EWCA(?: Civ| Crim)?|EWHC|CSIH|CSOH|NICA|HCA|FCA|SCC|SGCA|SGHC|HKCFA|HKCA|NZSC|IEHC|IESC) (?<number>\\d{1,5})`, ''),
  form('No. 45 [2022]', `(?:No\\.?|№) ?${number},? ?${bracketedYear}`, 'no', readLatinSeries),
  form('Royal Decree 1055/2022', `\\b(?<body>${act})(?:\\s(?:[Nn]o\\.?|Nr\\.?|№|[Nn][.°º]{1,2}))? ?(?<number>\\d{1,5})(?:\\/|-)${year}(?![\\d/]\\d)(?<suffix>(?:\\/[A-ZĐ-]{1,10}\\d{0,2}){0,2})`, ''),
  form('Department Order No. 12, s. 2015', `\\b(?<body>${act}) ${numberSign} ?(?<number>\\d{1,5}),? (?:s\\.|[Ss]eries of) ?${year}`, ''),
  form('Loi n° 2004-575', `\\b(?<body>${act}|D[ée]cret|Arr[êe]t[ée]) (?:${numberSign} ?${year}-(?<number>\\d{1,5})|${year}-(?<number>\\d{3,5}))(?![\\d-])`, ''),
  form('Ley 1581 de 2012', `\\b(?<body>Ley|Lei|Decreto|Resoluci[óo]n) (?:${numberSign} ?)?(?<number>\\d{1,2}\\.\\d{3}|\\d{1,5}) de ${year}`, ''),
  form('Act No. 12 of 1998', `\\b(?<body>${act}|Announcement|Report|L\\. ?N\\.|LN|G\\. ?N\\.|GN) (?:(?:No\\.?|№) ?)?(?:R\\. ?)?(?<number>\\d{1,5}),? of ${year}(?:[-–]\\d{2,4})?`, ''),
  form('Act No. 12 (1998)', `\\b(?<body>${act}|Announcement|L\\. ?N\\.|G\\. ?N\\.) (?:No\\.?|№) ?(?<number>\\d{1,5}),? \\(${year}(?=[)）])`, ''),
  form('LEGAL NOTICE NO. 44 OF 2014', `\\b(?<body>LEGAL NOTICE|GOVERNMENT NOTICE|GENERAL NOTICE|GAZETTE NOTICE|STATUTORY INSTRUMENT|STATUTORY RULE|ACT|LAW|DECREE|ORDINANCE) (?:NO\\.? ?)?(?<number>\\d{1,5}),? OF ${year}`, ''),
  form('EXECUTIVE ORDER NO. 47', '\\b(?<body>EXECUTIVE ORDER|PROCLAMATION|PRESIDENTIAL DECREE|REPUBLIC ACT|COMMONWEALTH ACT|ADMINISTRATIVE ORDER|MEMORANDUM CIRCULAR) NO\\. ?(?<number>\\d{1,5})(?![\\d/])', ''),
  form('SCOTTISH STATUTORY INSTRUMENTS 2014 No. 44', `(?<=(?:SCOTTISH|Scottish) (?:STATUTORY INSTRUMENTS|Statutory Instruments)\\s{1,3})${year} No\\. ?(?<number>\\d{1,5})`, 'ssi'),
  form('WELSH STATUTORY INSTRUMENTS 2014 No. 44', `(?<=(?:WELSH|Welsh) (?:STATUTORY INSTRUMENTS|Statutory Instruments)\\s{1,3})${year} No\\. ?(?<number>\\d{1,5})`, 'wsi'),
  form('STATUTORY RULES OF NORTHERN IRELAND 2014 No. 44', `(?<=STATUTORY RULES(?: OF NORTHERN IRELAND)?\\s{1,3})${year} No\\. ?(?<number>\\d{1,5})`, 'sr'),
  form('STATUTORY INSTRUMENTS 2014 No. 44', `(?<=STATUTORY INSTRUMENTS\\s{1,3})${year} No\\. ?(?<number>\\d{1,5})`, 'si'),
  form('THE FERRIES ORDER 2014, 2014 No. 44', `(?<=(?:REGULATIONS|ORDER|RULES|Regulations|Order|Rules) (?:19|20)\\d{2}\\s{1,3})${year} No\\. ?(?<number>\\d{1,5})`, 'si'),
  form('WATER CONSERVATION ACT (No. 14 of 2034)', `(?<=\\b(?:ACT|Act)(?:,? (?:19|20)\\d{2})?\\s{1,3})[(（]No\\.? ?${number} of ${year}[)）]`, 'act'),
  form('Seabirds (Scotland) Act 2035 (asp 4)', `(?<=\\bAct )${year} \\((?<body>asp|anaw|asc|nawm) (?<number>\\d{1,3})\\)`, ''),
  form('THE DAMS ACT, 2035 NO. 41 OF 2035', `(?<=\\bACT(?:,? (?:19|20)\\d{2})?\\s{1,3})NO\\. ?${number} OF ${year}`, 'act'),
  form('the Dams Act, 2035 (41 of 2035)', `(?<=\\bAct(?:,? (?:19|20)\\d{2})? )\\(${number} of ${year}\\)`, 'act'),
  form('Clean Air Act 1993 (c. 11)', `(?<=\\bAct )${year} \\(c\\. ?(?<number>\\d{1,3})\\)`, 'c'),
  form('Public Act 2015 No 70', `(?:\\b(?:Public|Local|Private) Act |(?<=\\())${year} No\\.? (?<number>\\d{1,4})(?=[)\\s])`, 'act'),
  form('No. R. 812 of 2034', `(?<=^|\\n)No\\. R\\. ?(?<number>\\d{1,5}) of ${year}`, 'gn'),
  form('No. 45/2034/ND-CP', `\\b(?:No\\.?|Số:?) ?(?<number>\\d{1,5})\\/${year}\\/(?<suffix>[A-ZĐ]{1,4}(?:-[A-ZĐ][A-Za-zĐđ]{1,6}|\\d{2}))\\b`, ({ suffix }) => vietnameseActs[suffix?.slice(0, 2) ?? ''] ?? 'no'),
  form('Chapter 354, above its title', '(?<=^|\\n)(?:Chapter|CHAPTER|CAP\\.) ?(?<number>\\d{1,4}[A-Z]{0,2})(?=\\n[^\\n]{3,80}(?:Ordinance|ORDINANCE|Regulations?|REGULATIONS?)\\b)', 'cap'),
  form('(No.45, 2022)', `[（(]No\\.? ?${number}(?:,| of| \\/) ?${year}[)）]`, 'no'),
  form('Decree No. 722 of the State Council', '\\b(?<body>Decree|Order|Gazette Notice|Resolution|Decision|Announcement|Circular|Executive Order|Proclamation|Regulation|Presidential Decree) (?:No\\.?|№) ?(?<number>\\d{1,5})(?![\\d/])', ''),
  form('Proclamation 11412', '\\bProclamation (?<number>\\d{4,5})\\b', 'proclamation'),
  form('PERATURAN PEMERINTAH NOMOR 22 TAHUN 2035', `\\b(?<body>PERATURAN (?:PEMERINTAH|PRESIDEN|MENTERI)|UNDANG-UNDANG|Peraturan (?:Pemerintah|Presiden|Menteri)|Undang-Undang)\\s(?:NOMOR|Nomor|NO\\.|No\\.) (?<number>\\d{1,4}) (?:TAHUN|Tahun) ${year}`, ''),
  form('L.I. 2412', '\\bL\\. ?I\\. ?(?<number>\\d{3,4})\\b', 'li'),
  form('WHA75.12', '\\b(?<body>WHA)(?<volume>\\d{2})\\.(?<number>\\d{1,2})\\b', ''),
  form('Executive Order 14008', '\\b(?:Executive Order|E\\.O\\.|EO) (?<number>\\d{4,5})\\b', 'executive order'),
  form('Sessional Paper No. 12 of 2019', `\\b(?<body>(?:Session(?:al)?|Parliamentary|White) Paper) (?:No\\.? ?)?(?<number>\\d{1,4})(?: of |/)${year}\\b`, ''),
  form('GN R982 of 2014', `\\b(?<body>Government Notice|GN|G\\.N\\.) (?:No\\.? ?)?R\\.? ?(?<number>\\d{2,4})(?: of ${year})?\\b`, ''),
  form('H. Rept. 115-404', '\\b(?<body>[HS]\\. ?(?:Rept|Rep|Doc)\\.)(?: No\\.)? (?<volume>\\d{2,3})[-–](?<number>\\d{1,4})\\b', ''),
  form('AB 1383', '\\b(?<body>AB|SB|HB) (?<number>\\d{2,4})\\b(?![.,]\\d| ?%|-)', ''),
  form('DoD Directive 5000.01', '\\b(?<body>DoD (?:Directive|Instruction|Manual)) (?<volume>\\d{4})\\.(?<number>\\d{1,3})\\b', ''),
  form('OMB M-22-09', '\\bOMB (?:[Mm]emorandum )?M-(?<volume>\\d{2})-(?<number>\\d{2})\\b', 'omb m'),
  form('BOE-A-2021-8447', `\\bBOE-[A-Z]-${year}-(?<number>\\d{1,5})\\b`, 'boe'),
  form('CEDAW/C/CHN/CO/9', '\\b(?<body>[A-Z]{2,6}/C/[A-Z]{3}/(?:CO|Q|RQ|AR))/(?<number>\\d{1,2}(?:-\\d{1,2})?)\\b', ''),
  form('Res. 2020-15', `\\b(?<body>Res\\.|Ord\\.)(?: No\\.)? ${year}-(?<number>\\d{1,4})\\b`, ''),
  form('Executive Order No. N-79-20', '\\b(?:Executive Order|EXECUTIVE ORDER) (?:N[Oo]\\.? ?)?(?<number>[A-Z]{1,2}-\\d{1,3}-\\d{2})\\b', 'executive order'),
  form('Legislative Decree 1053', '\\b(?<body>(?:Legislative|Supreme|Royal|Emergency) Decree) (?<number>\\d{3,5})(?![\\d/])\\b', ''),
  form('Regulation (EC) No 1907/2006', `\\b(?<body>${actOfUnion}) \\(${union}\\) No\\.? ?(?<number>\\d{1,5})\\/${year}(?!\\d)`, ''),
  form('Regulation (EEC) No 4064/89', `\\b(?<body>${actOfUnion}) \\(${union}\\) No\\.? ?(?<number>\\d{1,5})\\/(?<shortYear>\\d{2})(?![\\d/])`, ''),
  form('Regulation (EU) 2016/679', `\\b(?<body>${actOfUnion}) \\(${union}\\) (?:No\\.? ?)?${year}\\/(?<number>\\d{1,5})`, ''),
  form('Directive 2008/98/EC', `\\b(?<body>Directive|Decision|DIRECTIVE|DECISION) (?<year>(?:19|20)\\d{2})\\/(?<number>\\d{1,5})\\/${union}`, ''),
  form('Directive 91/271/EEC', `\\b(?<body>Directive|Decision|DIRECTIVE|DECISION) (?<shortYear>\\d{2})\\/(?<number>\\d{1,5})\\/${union}`, ''),
  form('COM(2019) 640', `\\b(?<body>COM|SEC|SWD|JOIN|C) ?\\(${year}\\) ?(?<number>\\d{1,5})(?: final)?`, ''),
  form('COM/2019/640', `\\b(?<body>COM|SEC|SWD|JOIN)\\/${year}\\/(?<number>\\d{1,5})(?: final)?`, ''),
  form('Republic Act No. 10173', '\\b(?<body>Republic Act|R\\. ?A\\.|Commonwealth Act|P\\. ?D\\.) (?:No\\.? ?)?(?<number>\\d{2,5})\\b(?![.,/]\\d)', ''),
  form('OMB Circular A-76', '\\b(?<body>OMB (?:Circular|Memorandum))(?: No\\.?)? (?<volume>[AM])-(?<number>\\d{1,3}(?:-\\d{1,3})?)\\b', ''),
  form('Public Act 99-0646', '\\bPublic Act (?<volume>\\d{2,3})-(?<number>\\d{1,4})\\b', 'public act'),
  form('House Bill 1234', '\\b(?<body>H\\. ?B\\.|S\\. ?B\\.|A\\. ?B\\.|House Bill|Senate Bill|Assembly Bill) (?:No\\.? ?)?(?<number>\\d{1,5})\\b', ''),
  form('WT/DS58/AB/R', '\\bWT/DS(?<number>\\d{1,4})(?<suffix>(?:/[A-Z]{1,4}){0,2})\\b', 'wt ds'),
  form('CETS No. 108', '\\b(?<body>C?ETS) No\\.? ?(?<number>\\d{1,3})\\b', ''),
  form('PWSC(2019-20)12', '(?<![\\p{L}\\d])(?<body>PWSC|FCR|EC|ESC)\\((?<volume>\\d{4}-\\d{2})\\) ?(?<number>\\d{1,4})(?!\\d)', ''),
  form('P.U. (A) 46/2010', `\\b(?<body>P\\.? ?U\\.? ?\\([AB]\\)) ?(?<number>\\d{1,4})\\/${year}`, ''),
  form('CB(2)1284/17-18(03)', '(?<![\\p{L}\\d])(?<body>(?:CB|LS|FC|PWSC|FCR|CMI|AS|EC|ESC)(?:\\(\\d\\))?) ?(?<number>\\d{1,4})/(?<volume>\\d{2}-\\d{2})(?<suffix>(?:\\(\\d{2}\\))?)', ''),
  form('No. 14/3/2017-Estt(A)', `\\b(?:F\\. ?)?No\\. ?(?<number>(?:[A-Z]-)?\\d{1,6}(?:[/-]\\d{1,4}){0,2})\\/${year}-(?<suffix>[A-Z][A-Za-z.&-]{1,12}(?:\\([A-Z0-9]{1,4}\\))?)`, 'file'),
  form('Public Law 117-58', '\\b(?:Public Law|Pub\\. ?L\\.|P\\. ?L\\.) ?(?:No\\. ?)?(?<volume>\\d{2,3})[-–—](?<number>\\d{1,4})', 'public law'),
  form('H.R. 3684', '\\b(?<body>H\\. ?R\\.|H\\. ?Res\\.|S\\. ?Res\\.|H\\. ?J\\. ?Res\\.|S\\. ?J\\. ?Res\\.) ?(?<number>\\d{1,5})\\b', ''),
  form('Bill C-12', '\\b(?:Bill|BILL) (?<volume>[CS])-(?<number>\\d{1,4})\\b', 'bill'),
  form('GAO-21-45', '\\b(?<body>GAO)-(?<shortYear>\\d{2})-(?<number>\\d{1,6}[A-Z]{0,3})\\b', ''),
  form('Cm 9999', '(?<![/\\p{L}\\d])(?<body>Cmnd|Cmd|Cm|Cd)\\.? ?(?<number>\\d{1,4})(?![\\d,.%]\\d|\\d|%|\\p{L}| ?(?:cm|mm|km)\\b)', ''),
  form('CP 123', '(?<![/\\p{L}\\d]|\\b(?:[Ff]light|[Rr]oom|[Rr]oute|[Tt]ype) )(?<body>CP) ?(?<number>\\d{1,4})(?![\\d,.%]\\d|\\d|%|\\p{L})', ''),
  form('HC 45 (2019-21)', '\\b(?<body>HC|HL Paper|HL|SP Paper|NIA) (?<number>\\d{1,4})(?: \\((?<year>(?:19|20)\\d{2})[-–]\\d{2,4}\\))', ''),
  form('HC 45', '(?<!\\b(?:[Ff]light|[Rr]oom|[Rr]oute|[Tt]ype) )\\b(?<body>HC(?: Paper| Bill)?|HL (?:Paper|Bill)|SP Paper|HCWS|HLWS) ?(?<number>\\d{1,4})(?![\\d,.%]\\d|\\d|%|\\p{L}| ?(?:ppm|ppb|kg|mg|g)\\b)', ''),
  form('R.S.C. 1985, c. F-14', `\\b(?<body>(?:R\\.?S|S)\\.?(?:[A-Z]\\.?){1,2}),? ${year},? [Cc](?:h?\\.|) ?(?<number>[A-Z](?:-\\d{1,3}|\\.\\d{1,3})(?:\\.\\d{1,3})?|\\d{1,3})\\b`, ''),
  // `In 2021 c. 40 people came`: about so many.
  form('2023 c. 12', `(?<!\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Dd]uring) )\\b${year} c\\. ?(?<number>\\d{1,3})\\b`, 'c'),
  form('1990 Chapter 43', `(?<=^|[(（\\n] ?)${year} (?:Chapter|CHAPTER) (?<number>\\d{1,3})\\b`, 'c'),
  form('2023 asp 4', `\\b${year} (?<body>asp|anaw|asc|nawm) (?<number>\\d{1,3})\\b`, ''),
  form('S.I. 2023/45', `\\b(?<body>${instrument}) ?(?:No\\.? ?)?${year}(?:\\/|,? ?No\\.? ?)(?<number>\\d{1,5})`, ''),
  form('S.I. No. 77 of 2020', `\\b(?<body>${instrument}),? (?:${numberSign} ?)?(?<number>\\d{1,5})(?:,? of |\\/)${year}(?!\\d)`, ''),
  form('SOR/2020-12', `\\b(?<body>SOR|SI|TR|DORS|P\\.C\\.|O\\.C\\.)[/ ]${year}-(?<number>\\d{1,5})\\b`, ''),
  form('《廢物處置條例》（第354章）', '(?<=條例》?\\s?[（(])第\\s?(?<number>\\d{1,4}[A-Z]{0,2})\\s?章', 'cap'),
  form('Cap. 354', '\\b(?:(?:[Cc]ap\\.|(?<=[(（,] ?)[Cc]ap) ?(?<number>\\d{1,4}[A-Z]{0,2})|Chapter (?<number>\\d{1,4}[A-Z]{0,2}) of the Laws)\\b(?![.,]\\d| ?%)', 'cap'),
  form('resolution 1325 (2000)', `\\b(?<body>S\\/RES\\/|Security Council [Rr]esolutions? |[Rr]esolutions? )(?<number>\\d{1,4}) \\(${year}\\)`, ''),
  form('General Assembly resolution 70/1', '\\b(?<body>General Assembly [Rr]esolutions? |(?:Human Rights Council |Economic and Social Council )?[Rr]esolutions? )(?<volume>\\d{1,4})\\/(?<number>\\d{1,4})\\b', ''),
  form('A/RES/70/1', '\\b(?<body>A/RES|S/RES|A/HRC/RES|A/HRC|A(?=/\\d{2})|S(?=/\\d{4})|E(?=/\\d{4}))/(?<volume>\\d{1,4})/(?<number>\\d{1,4})\\b(?!:)', ''),
  form('FCCC/CP/2015/10/Add.1', `\\b(?<body>[A-Z]{1,6}(?:\\/[A-Z]{1,5}(?:\\.\\d{1,2})?){1,3})\\/${year}\\/(?<number>\\d{1,4})(?<suffix>\\/(?:Add|Rev|Corr)\\.\\d)?`, ''),
  form('GB/T 7714-2015', `\\b(?<body>${standard}) ?(?<number>\\d{1,6}(?:\\.\\d{1,3})?)[-–—]${year}`, ''),
  form('GB 18599', '\\b(?<body>GB(?:/[TZ])?|HJ(?:/T)?) ?(?<number>\\d{4,6})(?![\\d.,]\\d|\\d|%)', ''),
  form('ISO 14001:2015', `\\b(?<body>(?:BS )?(?:EN )?ISO(?:\\/IEC)?|IEC|EN) (?<number>\\d{3,6}(?:-\\d{1,2})?):${year}`, ''),
  form('ISO 14001', '\\b(?<body>(?:BS )?(?:EN )?ISO(?:\\/IEC)?|IEC|EN) (?<number>\\d{4,6}(?:-\\d{1,2})?)(?![\\d.,:]\\d|\\d|%)', ''),
  form('G.S.R. 320(E)', '\\b(?<body>G\\.?S\\.?R\\.?|S\\.?O\\.?) ?(?<number>\\d{1,5}) ?\\(E\\)', ''),
]; // biome-ignore format: one form a line

/** Words of a sentence that may stand right before a Chinese series or the name of a body. */
const wordBefore =
  /^.*(?:根据|根據|按照|依据|依(?=[院府行華台臺])|依照|遵照|参照|关于|有关|文件|通知|意见|方案|办法|规定|精神|以及|执行|落实|贯彻|下发|印发|发布|公布|转发|參照|依據|參見|参见|详见|见|見|[的了按为是]|经(?=[国省市县州区]|\p{Script=Han}{1,2}政)|(?<!数)据)/u;
/** Such a word, or one that joins two numbers: a body may have it in its name, a series has not. */
const wordBeforeSeries = new RegExp(`${wordBefore.source}|^.*[和与及與]`, 'u');
/** The body whose series follows: `财政部财建〔2022〕17号` is of the series 财建. */
const bodyBeforeSeries =
  /^.*(?:国务院|中共中央|办公厅|办公室|委员会|人民政府|\p{Script=Han}{3,10}[厅局部委府]|[省市]政府|(?:财政|教育|司法|住建|水利|商务|民政|公安|科技|交通|国土|文旅|卫生)[部厅局委]|(?:卫健|发改|国资)委)(?=\p{Script=Han}{2,8}\s*$)/u;
/** What the series of public bodies end with, when what stands before cannot be told from the sentence. */
const longestHanSeries = 12;

function readHanSeries(before: string): string | undefined {
  const run = /\p{Script=Han}{1,20}(?:[（(][一二三四五六七八九十甲乙丙丁][）)])?\s{0,2}$/u.exec(before)?.[0];
  if (run === undefined) return undefined;
  const series = run.replace(wordBeforeSeries, '').replace(bodyBeforeSeries, '');
  if (series.trim() === '') return undefined;
  return series.length <= longestHanSeries ? series : series.slice(-longestHanSeries);
}

/** `依經水` before `字第…號`: 依 leads in whatever body it is. */
function readLetterSeries(before: string): string | undefined {
  return readHanSeries(before)?.replace(/^.*[依據]/u, '');
}

/** `国务院` before `令第722号`; an order may bear no body at all. */
function readHanBody(before: string): string {
  const run = /[\p{Script=Han}]{1,20}$/u.exec(before)?.[0] ?? '';
  const body = run.replace(wordBefore, '');
  return body.length > 3 ? body.replace(/^[由经以和与及]/, '') : body;
}

/** Words that open a sentence or a reference and are no part of a series. */
const openingWord =
  /^(?:(?:The|In|See|Under|By|With|From|Per|And|Notice|Document|Notification|Circular|Opinions?|Plan|Measures)\s+)+/;

/** `Qianhuan Comprehensive`, `Guo Ban Fa`: up to five capitalised words before the year; empty when there is none. */
function readLatinSeries(before: string): string {
  const run = /(?:\p{Lu}[\p{L}’'-]{0,24} ){0,4}\p{Lu}[\p{L}’'-]{0,24} ?$/u.exec(before)?.[0] ?? '';
  const series = run.replace(openingWord, '');
  return /^(?:The|In|See|Under|By|With|Notice|Document|No|Plan)\s*$/.test(series) ? '' : series;
}
