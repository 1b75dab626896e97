/** What stands below a heading by its words: works cited, notes and glossaries, or perhaps works. */
export type ListKind = 'works' | 'notes' | 'maybe-works';

/** Longer lines are no headings of lists. */
const longestListHeading = 60;

const ahead = String.raw`(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|(?:Annex|Appendix) [A-Z\d]{1,2}|\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[一二三四五六七八九十]{1,3}|（[一二三四五六七八九十]{1,3}）|附[录錄]?\s*[一二三四五六七八九十\dA-Z]{0,2})?[.、:：\s]*`;

const works = new RegExp(
  `^${ahead}(?:(?:selected |select |key |main |list of |normative |cited )?(?:references?|sources)(?: list| cited| used| consulted)?|references (?:and|&) .{4,24}|(?:select(?:ed)? |annotated )?bibliography|(?:works|cases|statutes|legislation|authorities|documents|publications|sources|reports|literature|documentation|materials) (?:cited|consulted|referred to|reviewed|referenced|used|examined)|citations|(?:list|table) of (?:authorities|cases|statutes|legislation|sources|documents (?:reviewed|consulted|examined))|further reading|literature(?: cited| reviewed| list)?|(?:主要)?(?:参考|參考)(?:文献|文獻|书目|書目|[资資]料)|引用文[献獻]|(?:延伸|推荐|拓展|進階)[阅閱][读讀]|文[献獻]目[录錄]|(?:规范性)?引用(?:文件|标准)|主要[资資]料[来來]源)\\s*[:：]?$`,
  'i',
);
const notes = new RegExp(
  `^${ahead}(?:附\\s*[注註]|[注註](?=\\s*[:：])|注释|註釋|尾注|名[词詞]解[释釋]|名词注释|(?:chapter |source |end ?|foot ?)?notes(?: to (?:the )?(?:table|figure)s?)?|glossary(?: of terms)?|(?:(?:list|table) of )?(?:abbreviations|acronyms)(?: and (?:abbreviations|acronyms))?)\\s*[:：]?$`,
  'i',
);
const maybeWorks =
  /\b(?:references?|bibliograph\p{L}+|sources|literature|background (?:papers|documents)|(?:related|supporting|reference) (?:documents|publications))\b|[参參]考|文[献獻]|[资資]料[来來]源|[数數][据據][来來]源|(?:相关|有关)(?:政策)?文件|(?:编制|政策|法[律规]|主要)(?:法规)?依据|^\W*(?:\d{1,2}(?:\.\d{1,2})*\.? )?(?:(?:compilation|drafting|preparation|legal) basis|basis (?:of|for) (?:compilation|preparation|drafting)|authority:?)$|^(?:(?:useful |related )?links|(?:more|further) information|(?:相关)?链接)\W*$/iu;

/** What a committee was asked to do. */
const termsOfReference = /\bterms? of reference\b/i;

export function readListHeading(text: string): ListKind | undefined {
  if (text.length >= longestListHeading || termsOfReference.test(text)) return undefined;
  if (works.test(text)) return 'works';
  if (notes.test(text)) return 'notes';
  return maybeWorks.test(text) && !/[.。]$/.test(text) ? 'maybe-works' : undefined;
}
