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

const open = '[〔［\\[（(【〈]';
const close = '[〕］\\])）】〉]';
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

/** Most telling form first: what an earlier one has read, a later one does not read again. */
export const documentNumberForms: readonly DocumentNumberForm[] = [
  form('国办发〔2018〕128号', `\\s{0,2}${bracketedYear}\\s{0,2}第?\\s{0,2}${number}\\s{0,2}号(?:令)?`, 'no', readHanSeries),
  form('国办发〔二〇一八〕128号', `\\s{0,2}${open}(?<year>[一二][〇○零九][〇○零一二三四五六七八九]{2})${close}\\s{0,2}第?\\s{0,2}(?<number>[\\d０-９一二三四五六七八九十百]{1,6})\\s{0,2}号`, 'no', readHanSeries),
  form('国家税务总局公告2019年第5号', `(?<body>公告|通告|令|公报)\\s{0,2}${open}?${year}年${close}?\\s{0,2}第\\s{0,2}${number}\\s{0,2}号`, '', readHanBody),
  form('国务院令第722号', '(?<body>令|公告|通告)\\s{0,2}[（(]?第\\s{0,2}(?<number>[\\d０-９]{1,4}|[一二三四五六七八九十百〇零]{1,6})\\s{0,2}号', '', readHanBody),
  form('Qianhuan Comprehensive [2023] No.45', `\\s?${bracketedYear},? ?(?:No\\.?|Nos\\.?|Number|№|#) ?${number}`, 'no', readLatinSeries),
  form('[2023] EWHC 12 (Admin)', `\\[${year}\\] (?<body>UKSC|UKPC|UKHL|EWCA(?: Civ| Crim)?|EWHC|CSIH|CSOH|NICA|HCA|FCA|SCC|SGCA|SGHC|HKCFA|HKCA|NZSC|IEHC|IESC) (?<number>\\d{1,5})`, ''),
  form('No. 45 [2022]', `(?:No\\.?|№) ?${number},? ?${bracketedYear}`, 'no', readLatinSeries),
  form('Law No. 72/2020/QH14', `\\b(?<body>Law|Act|Decree|Decree-Law|Ordinance|Order|Resolution|Decision|Circular|Directive|Regulation|Instruction|Statute|Bill|Proclamation|Notice|Legislative Decree|Presidential Decree|Government Decree)\\s(?:No\\.?|Nr\\.?|№|n[°º]) ?(?<number>\\d{1,5})(?:\\/|-)${year}(?<suffix>(?:\\/[A-ZĐ-]{1,10}\\d{0,2}){0,2})`, ''),
  form('Act No. 12 of 1998', `\\b(?<body>Law|Act|Decree|Decree-Law|Ordinance|Order|Resolution|Decision|Circular|Directive|Regulation|Statute|Bill|Proclamation|Notice|Legal Notice|L\\.N\\.|G\\.N\\.) (?:No\\.?|№)? ?(?<number>\\d{1,5}),? (?:of|\\() ?${year}`, ''),
  form('(No.45, 2022)', `[（(]No\\.? ?${number}(?:,| of| \\/) ?${year}[)）]`, 'no'),
  form('Decree No. 722 of the State Council', '\\b(?<body>Decree|Order|Resolution|Decision|Announcement|Circular|Executive Order|Proclamation|Regulation|Presidential Decree) (?:No\\.?|№) ?(?<number>\\d{1,5})(?![\\d/])', ''),
  form('Executive Order 14008', '\\b(?:Executive Order|E\\.O\\.) (?<number>\\d{4,5})\\b', 'executive order'),
  form('Regulation (EU) 2016/679', `\\b(?<body>(?:Delegated |Implementing )?(?:Regulation|Directive|Decision)) \\((?:EU|EC|EEC|Euratom|EU, Euratom)\\) (?:No\\.? ?)?${year}\\/(?<number>\\d{1,5})`, ''),
  form('Regulation (EC) No 1907/2006', `\\b(?<body>(?:Delegated |Implementing )?(?:Regulation|Directive|Decision)) \\((?:EU|EC|EEC|Euratom)\\) (?:No\\.? ?)?(?<number>\\d{1,5})\\/${year}`, ''),
  form('Directive 2008/98/EC', `\\b(?<body>Directive|Decision) (?<year>(?:19|20)\\d{2})\\/(?<number>\\d{1,5})\\/(?:EC|EU|EEC|JHA|Euratom)`, ''),
  form('COM(2019) 640', `\\b(?<body>COM|SEC|SWD|JOIN|C) ?\\(${year}\\) ?(?<number>\\d{1,5})(?: final)?`, ''),
  form('Public Law 117-58', '\\b(?:Public Law|Pub\\. ?L\\.|P\\. ?L\\.) ?(?:No\\. ?)?(?<volume>\\d{2,3})[-–—](?<number>\\d{1,4})', 'public law'),
  form('H.R. 3684', '\\b(?<body>H\\. ?R\\.|H\\. ?Res\\.|S\\. ?Res\\.|H\\. ?J\\. ?Res\\.|S\\. ?J\\. ?Res\\.) ?(?<number>\\d{1,5})\\b', ''),
  form('Cm 9999', '\\b(?<body>Cmnd|Cmd|Cm|CP|Cd)\\.? ?(?<number>\\d{1,4})(?![\\d,.%]\\d|\\d|%)', ''),
  form('HC 45 (2019-21)', '\\b(?<body>HC|HL Paper|HL|SP Paper|NIA) (?<number>\\d{1,4})(?: \\((?<year>(?:19|20)\\d{2})[-–]\\d{2,4}\\))', ''),
  form('2023 c. 12', `\\b${year} c\\. ?(?<number>\\d{1,3})\\b`, 'c'),
  form('2023 asp 4', `\\b${year} (?<body>asp|anaw|asc|nawm) (?<number>\\d{1,3})\\b`, ''),
  form('S.I. 2023/45', `\\b(?<body>S\\. ?I\\.|SI|S\\. ?S\\. ?I\\.|SSI|W\\. ?S\\. ?I\\.|S\\. ?R\\.|SR) ?${year}(?:\\/| ?No\\.? ?)(?<number>\\d{1,5})`, ''),
  form('A/RES/70/1', '\\b(?<body>A/RES|S/RES|A|S|E)/(?<volume>\\d{1,4})/(?<number>\\d{1,4})\\b', ''),
  form('GB/T 7714-2015', `\\b(?<body>GB(?:/[TZ])?|HJ(?:/T)?|DB\\d{2}(?:/T)?|CJJ?(?:/T)?|JGJ(?:/T)?|SL(?:/T)?|NY(?:/T)?|AQ(?:/T)?|WS(?:/T)?|LY(?:/T)?|HG(?:/T)?|YB(?:/T)?) ?(?<number>\\d{1,6}(?:\\.\\d{1,3})?)[-–—]${year}`, ''),
  form('ISO 14001:2015', `\\b(?<body>(?:BS )?(?:EN )?ISO(?:\\/IEC)?|IEC|EN) (?<number>\\d{3,6}(?:-\\d{1,2})?):${year}`, ''),
]; // biome-ignore format: one form a line

/** Words of a sentence that may stand right before a Chinese series. */
const wordBeforeSeries =
  /^.*(?:根据|按照|依据|依照|遵照|参照|关于|有关|文件|通知|意见|方案|办法|规定|精神|以及|执行|落实|贯彻|下发|印发|发布|转发|参见|详见|[的了和与及按据见])/u;
/** What the series of public bodies end with, when what stands before cannot be told from the sentence. */
const longestHanSeries = 12;

function readHanSeries(before: string): string | undefined {
  const run = /[\p{Script=Han}]{1,20}\s{0,2}$/u.exec(before)?.[0];
  if (run === undefined) return undefined;
  const series = run.replace(wordBeforeSeries, '');
  if (series.trim() === '') return undefined;
  return series.length <= longestHanSeries ? series : series.slice(-longestHanSeries);
}

/** `国务院` before `令第722号`; an order may bear no body at all. */
function readHanBody(before: string): string {
  const run = /[\p{Script=Han}]{1,20}$/u.exec(before)?.[0] ?? '';
  const body = run.replace(wordBeforeSeries, '');
  return body.length > 3 ? body.replace(/^[由经以]/, '') : body;
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
