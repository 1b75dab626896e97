import type { Note } from '../../query/query.ts';
import { type Html, html } from './html.ts';
import type { PageCall } from './page.ts';

/** Chinese names of the filters that a note may name. */
const filterNames: Record<string, string> = {
  year: '年份',
  issuer: '发文机关',
  kind: '文种',
  language: '语言',
  document: '文件',
  section: '章节',
  number: '文号',
};

const nameOf = (filter = '') => filterNames[filter] ?? filter;

/** By the code of a note, from its values. Every code the query language has stands here. */
const inChinese: Record<string, (values: readonly string[]) => string> = {
  'empty-field': ([field]) => `“${nameOf(field)}”后面没有写值，未采用。`,
  'empty-phrase': () => '引号内没有词语，未采用。',
  'unclosed-quote': () => '引号不成对，已按普通词语检索。',
  'too-many-quotations': () => '只有前面的引语按原句查找，其余按普通词语检索。',
  sentence: () => '整段话按普通词语检索；必须出现的词前请加 +，可带引号。',
  'too-many-words': ([most]) => `只检索了前 ${most} 个词。`,
  'several-years': () => '写了几个年份，已按从最早到最晚的一段时间检索。',
  'negative-filter': ([field, value]) => `筛选条件不能取反，“${nameOf(field)}：${value}”已按普通词语检索。`,
  'unreadable-value': ([value, field]) => `“${value}”不能用作${nameOf(field)}，已按普通词语检索。`,
  'star-ignored': () => '星号须写在至少两个字母之后，如 manufactur*。',
  'unknown-field': ([name]) => `没有名为“${name}”的筛选条件，已按普通词语检索。`,
  'section-question': ([number, ...years]) =>
    `已理解为：查找${years.length > 0 ? `${years.join('—')}年的` : ''}第 ${number} 节。`,
  'preferred-year': ([years, first]) =>
    `${years?.replaceAll(', ', '、')}年的文件排在前面；只看该年请写 year:${first}。`,
};

/** Notes are told in half sentences to programs. */
function asSentence(detail: string): string {
  return `${detail.charAt(0).toUpperCase()}${detail.slice(1)}${/[.!?]$/.test(detail) ? '' : '.'}`;
}

/** How a question was read, in the reader's language. */
export function showNote({ language }: PageCall, { code, detail, values = [] }: Note): Html {
  const chinese = language === 'zh' ? inChinese[code]?.(values) : undefined;
  return chinese === undefined ? html`<p lang="en">${asSentence(detail)}</p>` : html`<p>${chinese}</p>`;
}
