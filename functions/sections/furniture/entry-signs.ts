/** Something a line shows that speaks for or against an entry of a list of works. */
interface EntrySign {
  name: string;
  pattern: RegExp;
  /** True for what works are cited by; false for what other lists and prose show. */
  cites: boolean;
}

const yes = (name: string, pattern: RegExp): EntrySign => ({ name, pattern, cites: true });
const no = (name: string, pattern: RegExp): EntrySign => ({ name, pattern, cites: false });

const signs: readonly EntrySign[] = [
  yes('year-bracketed', /\((?:[^()]{0,20}\s)?(?:1[89]|20)\d{2}[a-z]?(?:, [A-Z]\w+(?: \d+)?)?\)|（(?:1[89]|20)\d{2}）/),
  yes('year-then-mark', /\b(?:1[89]|20)\d{2}[a-z]?[.,;:]/),
  yes('year-last', /[,.] ?(?:\p{Lu}\p{L}+ )?(?:1[89]|20)\d{2}[a-z]?\.?$|[,，](?:1[89]|20)\d{2}年?(?:\d{1,2}月)?[。.]?$/u),
  yes('address', /https?:\/\/|www\.|\bdoi\b|\bISBN\b/i),
  yes('type-of-work', /\[(?:J|M|D|R|S|N|C|P|Z|A|G|EB|DB|CP)(?:\/OL)?\]/),
  yes('volume', /\b(?:vol|eds?|et al|proc|edn|rev|no|nos)\.|\d+\s*\(\d+\)|\b\d+\(\d+[–-]\d+\)/i),
  yes('pages', /\bpp?\. ?\d|\d{1,4}[–-]\d{1,4}\.?$|第\s*\d+\s*[页頁期卷段章條条]|: ?\d{1,4}[-–]\d{1,4}/),
  yes('accessed', /\b(?:retrieved|accessed|viewed|available (?:at|from|online)|last visited|downloaded)\b|访问|检索|瀏覽/i),
  yes('back', /\b(?:ibid|op\. ?cit|loc\. ?cit|supra|infra)\b|^[[［(（①-⑳\s]{0,3}\d{0,3}[\])］）.．、/\s]{0,4}Id\.|\(n \d+\)|同上|同前|同\s*[[［注]/i),
  yes('author-initials', /^\s*(?:\[?\d{1,3}[\].)/]?\s*)?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?:,\s+(?:\p{Lu}\.[\s,-]?){1,3}|,? \p{Lu}{1,3}(?:[,.]| and | &|$)|, \p{Lu}\p{Ll}+[.,])/u),
  yes('authors', /^[[［(（①-⑳\s]{0,3}\d{0,3}[\])］）.．、/\s]{0,4}\p{Lu}[\p{L}'’-]+,? [\p{Lu}.]+ ?(?:and|&) \p{Lu}|^[[［(（①-⑳\s]{0,3}\d{0,3}[\])］）.．、/\s]{0,4}(?:\p{Lu}\.[ -]?)+\p{Lu}\p{L}+[,.]/u),
  yes('body-and-year', /^[[［(（①-⑳\s]{0,3}\d{0,3}[\])］）.．、/\s]{0,4}\p{Lu}[^.;:]{2,90}?[. ,]+\(?(?:1[89]|20)\d{2}[a-z]?(?:, [^)]{2,14})?\)?[.,:)]? ?["“'‘\p{Lu}\d《]/u),
  yes('place-in-work', /\b(?:pages?|pp?|paras?|paragraphs?|ss?|sections?|art|articles?|chapters?|ch|table|figure|col|column|reg|vol)\.? ?\d|§/i),
  yes('court', /\[\d{4}\] \d{0,2} ?[A-Z]{2,}|\b\d+ (?:U\.S\.|F\.\s?\d?d?|S\. ?Ct\.|Fed\. Reg\.)|\b(?:U\.S\.C|C\.F\.R|Stat)\b|\p{Lu}\S*\.? v\.? \p{Lu}|\(\d{4}\) \d+ [A-Z]{2,}/u),
  yes('paper-number', /\b(?:HC|HL|Cm|Cmnd|Cmd|Cd|CP|COM|SWD|S\.?I\.?|SR|GAO|NCJ|WHO|Law Com|Cat|Report|Paper|Publication|Document|Hansard|Deb|Submission|Evidence|Recommendation)\.? ?(?:[Nn]os?\.? ?)?\(?\d/),
  yes('symbol', /^[[［(（①-⑳\s]{0,3}\d{0,3}[\])］）.．、/\s]{0,4}[A-Z]{1,5}(?:\/[\w.()-]+){2,}|\b[A-Z](?:\/[\w.()-]+){2,}/),
  yes('publisher', /\p{Lu}\p{L}+(?:, \p{Lu}{2}| \([A-Z]{2,}\)|, D\.?C\.?)?: \p{Lu}[^:]{2,60}[,;.] ?(?:(?:1[89]|20)\d{2})?|\b(?:University|Academic|Free) Press\b|\bPress,|Stationery Office|HMSO|\bGPO\b|Government Print|\bPublishers?\b/u),
  yes('unprinted', /\b(?:letter|memo(?:randum)?|interview|speech|testimony|hearing|press release|news release|unpublished|personal communication|aide-memoire|working paper|discussion paper|briefing|dissertation|thesis|minutes|final report|factsheet|database|dataset|website|web ?site)\b/i),
  yes('publisher-zh', /出版社|(?:19|20)\d{2}年(?:版|第\d)|[《][^》]+》[，,]\s?(?:载|載|第)|统计年鉴|統計年鑑/),
  yes('author-zh', /^[[［(（①-⑳\s]{0,3}\d{0,3}[\])］）.．、/\s]{0,4}[\p{Script=Han}·、,，\s]{2,30}[:：.．]\s*[《“〈]/u),
  yes('title-zh', /《[^》]{4,}》/),
  yes('title-alone-zh', /^[[［(（①-⑳\s]{0,3}\d{0,3}[\])］）.．、/\s]{0,4}《[^》]{3,}》(?:[（(][^）)]*[）)])?[；。;.]?$/),
  yes('number-zh', /[〔（([]\d{4}[〕）)\]]\s?(?:第)?\s?\d+\s?号|第\s?\d+\s?号|GB\/?T? ?\d+|\b(?:HJ|JGJ|CJJ|DB\d\d)\b/),
  yes('act', /\b(?:Act|Acts|Ordinance|Regulations?|Order|Code|Directive|Convention|Treaty|Constitution|Bill)\b,?(?: of)? ?\(?(?:1[89]|20)\d{2}/),
  yes('standard', /\b(?:ISO|IEC|EN|BS|ASTM|IEEE|RFC|AS\/NZS|ANSI|ITU-T)\b[ /-]?\w*[ -]?\d{2,}/),
  yes('quoted', /[“"‘'][^”"’']{12,}[.,]?[”"’'][.,]? /),
  yes('paper-word', /\b(?:Report|Review|Survey|Strategy|Plan|Bulletin|Statistics|Yearbook|Handbook|Guidelines?|Manual|Journal|Proceedings|Quarterly|Magazine|Monitor|Gazette|Press|Times|Outlook|Study|Assessment|Studies|Policy|Annual|Trends|Atlas|Census)\b/),
  no('undated', /\bn\.d\.|\bforthcoming\b|\bin press\b/i),
  no('points', /^[[［(（①-⑳\s]{0,3}\d{0,3}[\])］）.．、/\s]{0,4}(?:see|cf\.|as above|for (?:example|details)|参见|详见|转引自|参阅|見|參見|资料来源|数据来源|sources?\s*:|note\s*:)/i),
  no('dash', /^\s*[–—_-]{2,}[.,]?\s/),
  no('date', /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}/),
  no('statement', /\b(?:is|are|was|were|has|have|had|will|shall|should|must|we|our|may|can|joined|rose|fell|began|became|said|told|requires?|provides?|applies)\b/i),
  no('statement-zh', /[，,].*[了将已是为]|[。；].+[。]/),
  no('money', /[$£€¥]|\bmillion\b|\d%|亿元|万元/),
  no('contact', /\b\d{3,4} \d{3,4} ?\d{3,4}\b|@|\b(?:tel|phone|fax|email)\b|(?:电话|邮箱|地址|联系)/i),
  no('person', /\b(?:Mr|Mrs|Ms|Dr|Prof|Hon|Sir|Chair|Professor)\b\.?/),
  no('year', /(?<!\d)(?:1[89]|20)\d{2}(?!\d)/),
  no('year-first', /^\s*(?:\d{1,2} \p{L}+ )?(?:1[89]|20)\d{2}\b/u),
  no('years', /\b(?:1[89]|20)\d{2}[-–](?:(?:19|20)\d{2}|\d{2})\b/),
  no('part', /^\W*(?:附[件表录]|Annex|Appendix|Table|Figure|表\d|图\d|Chapter|Part|第[一二三四五六七八九十\d]+[章条节部])/i),
  no('asks', /\bRecommendation|\bQuestion|\bAction\b|\?$/),
  no('in-force', /\bin force\b|\b(?:appointed|adopted|elected|amended|retired)\b/i),
  no('ends-stop', /[.。]["”’)）]?$/),
  no('ends-colon', /[:：]$/),
  no('ends-semicolon', /[;；]$/),
  no('han', /\p{Script=Han}/u),
  no('small-first', /^\p{Ll}/u),
  no('figures', /(?:\d[\d,.]* +){3}/),
  no('lettered', /^\s*(?:\([a-z]{1,2}\)|[A-Z]\d{1,2}\.?)\s/),
  no('short', /^.{0,24}$/),
  no('shortish', /^.{0,59}$/),
  no('long', /^.{251}/),
  no('very-long', /^.{401}/),
  no('commas', /[,，].*[,，]/),
  no('capitals', /^(?:["“'‘(]?\p{Lu}\S*\s+|\p{Ll}\S*\s+(?=["“'‘(]?\p{Lu})){3,}\S+$/u),
]; // biome-ignore format: a table

/** No entry is longer; a long paragraph that happens to cite is prose. */
export const longestEntryCharacters = 700;

export interface LineSigns {
  names: string[];
  /** How many kinds of marks of a cited work it carries. */
  citing: number;
}

const none: LineSigns = { names: [], citing: 0 };

export function readEntrySigns(text: string): LineSigns {
  if (text.length > longestEntryCharacters) return none;
  const found = signs.filter(({ pattern }) => pattern.test(text));
  return { names: found.map(({ name }) => name), citing: found.filter(({ cites }) => cites).length };
}
