import type { Filters } from './query.ts';

/** Fields of the query language. */
export type FieldName = 'year' | 'issuer' | 'kind' | 'language' | 'document' | 'section' | 'number';

/** Every name a field goes by, English and Chinese, lower case. A map, since `constructor` is a word like any other. */
export const fieldNames: ReadonlyMap<string, FieldName> = new Map(
  Object.entries<FieldName>({
    year: 'year',
    years: 'year',
    年: 'year',
    年份: 'year',
    年度: 'year',
    issuer: 'issuer',
    department: 'issuer',
    body: 'issuer',
    单位: 'issuer',
    單位: 'issuer',
    部门: 'issuer',
    部門: 'issuer',
    发文单位: 'issuer',
    发布单位: 'issuer',
    機關: 'issuer',
    机关: 'issuer',
    kind: 'kind',
    type: 'kind',
    类型: 'kind',
    類型: 'kind',
    文种: 'kind',
    language: 'language',
    lang: 'language',
    语言: 'language',
    語言: 'language',
    document: 'document',
    文件: 'document',
    section: 'section',
    heading: 'section',
    章节: 'section',
    章節: 'section',
    标题: 'section',
    標題: 'section',
    number: 'number',
    no: 'number',
    文号: 'number',
    文號: 'number',
    编号: 'number',
  }),
);

const languageNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: 'en',
    英文: 'en',
    英语: 'en',
    英語: 'en',
    chinese: 'zh',
    中文: 'zh',
    汉语: 'zh',
    漢語: 'zh',
  }),
);

const kindNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    report: 'yearly-report',
    'annual-report': 'yearly-report',
    年度报告: 'yearly-report',
    年报: 'yearly-report',
    工作报告: 'yearly-report',
    规划: 'plan',
    计划: 'plan',
    政策: 'policy',
    法律: 'law',
    法规: 'law',
    通知: 'notice',
    公告: 'notice',
    批复: 'reply',
    答复: 'reply',
    讲话: 'speech',
    会议纪要: 'minutes',
    其他: 'other',
  }),
);

/**
 * One field with its value as a filter.
 *
 * @returns undefined when the value cannot be one (`year:soon`); the caller reads it as words then.
 */
export function readFilter(field: FieldName, value: string): Filters | undefined {
  const plain = value.normalize('NFKC').trim();
  switch (field) {
    case 'year':
      return readYears(plain);
    case 'issuer':
      return { issuers: [value.trim()] };
    case 'kind':
      return { kinds: [toKind(plain)] };
    case 'language':
      return { languages: [languageNames.get(plain.toLowerCase()) ?? plain.toLowerCase().split('-')[0]!] };
    case 'document':
      return { documents: [plain.toLowerCase()] };
    case 'section':
      return { heading: value.trim() };
    case 'number':
      return readDocumentNumber(plain);
  }
}

export function toKind(value: string): string {
  const name = value.toLowerCase().replace(/[\s_]+/g, '-');
  return kindNames.get(name) ?? name;
}

/** `2023`, `2023年`, `2019..2023`, `2019-2023`, `2019..`, `..2021` */
const yearSpan = /^(?:(\d{4})年?)?(\.\.|…|-|–|—|~|至|到)?(?:(\d{4})年?)?$/u;

function readYears(value: string): Filters | undefined {
  const match = yearSpan.exec(value.replace('...', '..'));
  const [, from, span, to] = match ?? [];
  if (from === undefined && to === undefined) return undefined;
  if (span === undefined) return from === undefined || to !== undefined ? undefined : single(Number(from));
  const low = from === undefined ? 0 : Number(from);
  const high = to === undefined ? 9999 : Number(to);
  return { years: { from: Math.min(low, high), to: Math.max(low, high) } };
}

function single(year: number): Filters {
  return { years: { from: year, to: year } };
}

/** `45`, `No.45`, `45号`, without leading zeros. */
function readDocumentNumber(value: string): Filters | undefined {
  const digits = /^(?:no\.?\s*|第)?0*(\d{1,6})\s*[号號]?$/iu.exec(value)?.[1];
  return digits === undefined ? undefined : { documentNumber: digits };
}

/** Both at once: lists grow (OR), spans of years join into the one that covers both, the rest is replaced. */
export function joinFilters(a: Filters, b: Filters): Filters {
  const joined: Filters = { ...a, ...b };
  for (const name of ['issuers', 'kinds', 'languages', 'documents'] as const)
    if (a[name] && b[name]) joined[name] = [...new Set([...a[name], ...b[name]])];
  if (a.years && b.years)
    joined.years = { from: Math.min(a.years.from, b.years.from), to: Math.max(a.years.to, b.years.to) };
  if (a.heading && b.heading) joined.heading = `${a.heading} ${b.heading}`;
  return joined;
}
