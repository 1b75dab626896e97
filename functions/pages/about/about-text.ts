import type { UiLanguage } from '../blocks/ui-language.ts';

/** The page about the site: what it does, what it cannot do, and what it remembers of a reader. */
export interface AboutText {
  lead: string;
  parts: { heading: string; paragraphs: string[] }[];
}

export const aboutText: Record<UiLanguage, AboutText> = {
  en: {
    lead: 'Annals searches policy documents and yearly reports of public bodies, section by section, in English and Chinese.',
    parts: [
      {
        heading: 'How a search works',
        paragraphs: [
          'Every document is cut into its own numbered sections, and every section into passages of a few sentences. A search finds passages that share words with the question; rare words count for more than common ones, and words of a heading for more than words of the body.',
          'Spelling variants and translations of policy terms are searched for too, with less weight. A result that was found only through such a variant says so, and the variants can be switched off.',
          'Nobody can pay to stand higher, and what you searched before changes nothing. The reasons for the order of the results are shown on request.',
        ],
      },
      {
        heading: 'What is quoted and what is not written',
        paragraphs: [
          'Everything shown as a passage is the text of the document, character for character. No text is generated. If the collection does not state something, the site says that, and shows what comes nearest.',
          'Readings such as “commitment”, “result” or “never mentioned again” are proposals of a program. They name the sentences they rest on, so that you can judge for yourself. A person can correct them, and the correction is marked.',
        ],
      },
      {
        heading: 'Limits',
        paragraphs: [
          'The collection is never complete. “Not found” means not found here. The page on coverage shows which years of which body are held, and which files could not be read.',
          'Text taken from PDF files can have broken lines and tables; machine-translated reports lose tense and number. The original file is always one click away and decides.',
          'This site is not an official publication of any body named in it.',
        ],
      },
      {
        heading: 'Privacy',
        paragraphs: [
          'No cookies, no scripts, nothing loaded from anywhere else. Your language and your filters are kept in the address of the page and nowhere else. Questions are not stored with anything that could name you.',
        ],
      },
      {
        heading: 'For programs',
        paragraphs: ['All that the pages show can be had as JSON, and lists as CSV, without a key.'],
      },
    ],
  },
  zh: {
    lead: 'Annals（政志）按章节检索公共机关的政策文件和年度报告，支持中文和英文。',
    parts: [
      {
        heading: '检索方法',
        paragraphs: [
          '每份文件按原有编号切分为章节，每个章节再切分为由几句话组成的段落。检索找出与问题用词相同的段落：少见的词比常见的词分量重，标题中的词比正文中的词分量重。',
          '政策用语的异写和译名也会一并检索，分量较轻。只通过异写找到的结果会注明，也可以关闭异写检索。',
          '排序不能花钱购买，也与您以前的检索无关。排序理由可以随时查看。',
        ],
      },
      {
        heading: '只引用，不代写',
        paragraphs: [
          '作为段落显示的内容与文件原文逐字一致，没有任何生成的文字。库中没有说明的，本站如实告知，并列出最接近的内容。',
          '“承诺”“结果”“未再提及”等判断是程序的提议，同时列出所依据的原句，供您自行判断。人工可以更正，更正之处会标明。',
        ],
      },
      {
        heading: '局限',
        paragraphs: [
          '收录永远不会完整，“没有找到”只表示本库没有。“收录范围”一页列出了各机关各年份的收录情况，以及未能读取的文件。',
          '从 PDF 取得的文字，换行和表格可能有误；机器翻译的报告会丢失时态和单复数。原始文件随时可以打开，并以其为准。',
          '本站不是文中任何机关的官方发布渠道。',
        ],
      },
      {
        heading: '隐私',
        paragraphs: [
          '不使用 Cookie，不运行脚本，不从其他网站加载任何内容。语言和筛选条件只保存在网址中。问题不会与任何可识别您身份的信息一起保存。',
        ],
      },
      {
        heading: '程序接口',
        paragraphs: ['页面上的全部内容都可以用 JSON 取得，列表可以用 CSV 取得，不需要密钥。'],
      },
    ],
  },
};
