import type { PolicyTermKind } from '../../terms/policy-term.ts';
import type { UiLanguage } from '../blocks/ui-language.ts';

/** Words of the pages about terms. */
export interface TermStrings {
  title: string;
  lead: string;
  words: string;
  kind: string;
  any: string;
  filter: string;
  kinds: Record<PolicyTermKind, string>;
  found: (count: number) => string;
  none: string;
  cut: (shown: number, total: number) => string;
  used: (uses: number, documents: number) => string;
  uses: string;
  documents: string;
  defined: string;
  definition: string;
  neverDefined: (uses: number, documents: number) => string;
  expansion: string;
  expansionHelp: string;
  gloss: string;
  glossHelp: string;
  byYear: string;
  byYearPicture: (term: string, from: number, to: number) => string;
  year: string;
  rate: string;
  rateHelp: string;
  everyUse: string;
  section: string;
  /** A section without number and heading. */
  opening: string;
  otherForms: string;
  variants: string;
  related: string;
  searchFor: string;
  exportCsv: string;
  back: string;
  missing: string;
  citationsTitle: string;
  citationsLead: string;
  citedBy: string;
  heldAs: string;
  /** Between a label and what it labels. */
  colon: string;
  notHeld: string;
  onlyMissing: string;
  allCited: string;
  conflict: string;
  noCitations: string;
}

export const termStrings: Record<UiLanguage, TermStrings> = {
  en: {
    title: 'Policy terms',
    lead: 'Slogans, laws, plans, programmes and abbreviations, as the documents use them. A term is shown as defined only where a document defines it.',
    words: 'Part of the term',
    kind: 'Kind',
    any: 'any',
    filter: 'Show',
    kinds: {
      slogan: 'slogan',
      instrument: 'law, plan or notice',
      defined: 'defined term',
      programme: 'programme',
      abbreviation: 'abbreviation',
    },
    found: (count) => (count === 1 ? '1 term' : `${count.toLocaleString('en')} terms`),
    none: 'No document uses such a term.',
    cut: (shown, total) => `The first ${shown} of ${total} are shown. A filter finds the others.`,
    used: (uses, documents) =>
      `${uses === 1 ? '1 use' : `${uses} uses`} in ${documents === 1 ? '1 document' : `${documents} documents`}`,
    uses: 'Uses',
    documents: 'Documents',
    defined: 'defined',
    definition: 'Definition',
    neverDefined: (uses, documents) =>
      `Used ${uses === 1 ? 'once' : `${uses} times`} in ${documents === 1 ? 'one document' : `${documents} documents`} of this collection, never defined.`,
    expansion: 'Spelt out in a document',
    expansionHelp:
      'From a bracket or an apposition: it says what the term stands for, it is not a definition.',
    gloss: 'In plain words',
    glossHelp: 'A curated explanation, written by people. It is not quoted from a document.',
    byYear: 'Use by year',
    byYearPicture: (term, from, to) => `Uses of “${term}” per 10,000 words, ${from} to ${to}`,
    year: 'Year',
    rate: 'Per 10,000 words',
    rateHelp:
      'English words or Chinese characters of the documents of that year. A hollow bar rests on a single document.',
    everyUse: 'Every use',
    section: 'Section',
    opening: 'Opening',
    otherForms: 'Also printed as',
    variants: 'Translations and other spellings',
    related: 'In the same sections',
    searchFor: 'Search the documents for it',
    exportCsv: 'All terms as CSV',
    back: 'All terms',
    missing: 'No document uses this term.',
    citationsTitle: 'Papers cited',
    citationsLead:
      'Papers that documents of this collection cite, by number or by title, and whether the collection holds them.',
    citedBy: 'Cited by',
    heldAs: 'Held as',
    colon: ': ',
    notHeld: 'cited, not held',
    onlyMissing: 'Only papers that are not held',
    allCited: 'All papers cited',
    conflict: 'several documents carry this number',
    noCitations: 'No document cites another by number or title.',
  },
  zh: {
    title: '政策用语',
    lead: '文件中使用的口号、法规、规划、行动和简称。只有文件自己下了定义，才标为有定义。',
    words: '用语的一部分',
    kind: '类别',
    any: '不限',
    filter: '显示',
    kinds: {
      slogan: '口号',
      instrument: '法规、规划或通知',
      defined: '有定义的用语',
      programme: '行动或工程',
      abbreviation: '简称',
    },
    found: (count) => `${count.toLocaleString('zh')} 个用语`,
    none: '没有文件使用这样的用语。',
    cut: (shown, total) => `共 ${total} 条，只列出前 ${shown} 条，其余请用筛选查找。`,
    used: (uses, documents) => `${documents} 份文件中使用 ${uses} 次`,
    uses: '使用次数',
    documents: '文件',
    defined: '有定义',
    definition: '定义',
    neverDefined: (uses, documents) => `在本库 ${documents} 份文件中使用 ${uses} 次，没有定义。`,
    expansion: '文件中的解释',
    expansionHelp: '取自括注或同位语：说明该用语所指，并非定义。',
    gloss: '通俗解释',
    glossHelp: '由工作人员编写，并非引自文件。',
    byYear: '逐年使用情况',
    byYearPicture: (term, from, to) => `“${term}”每万字使用次数，${from}年至${to}年`,
    year: '年份',
    rate: '每万字',
    rateHelp: '按当年文件的汉字数或英文词数计算。空心柱表示当年只有一份文件。',
    everyUse: '每一处使用',
    section: '章节',
    opening: '开头',
    otherForms: '其他写法',
    variants: '译名和异形',
    related: '同一章节中的用语',
    searchFor: '在文件中搜索',
    exportCsv: '全部用语（CSV）',
    back: '全部用语',
    missing: '没有文件使用这个用语。',
    citationsTitle: '引用的文件',
    citationsLead: '文件以文号或标题提到的其他文件，以及本库是否收藏。',
    citedBy: '引用文件',
    heldAs: '本库文件',
    colon: '：',
    notHeld: '被引用，未收藏',
    onlyMissing: '只看未收藏的文件',
    allCited: '全部引用的文件',
    conflict: '多份文件使用同一文号',
    noCitations: '没有文件以文号或标题引用其他文件。',
  },
};
