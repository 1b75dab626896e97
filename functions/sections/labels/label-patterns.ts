/** Numbers as words of both languages, for the patterns below. */
const numberWord =
  '(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';

const ordinal = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';

const hanNumber = '[〇○零一二三四五六七八九十百两壹贰貳叁參肆伍陆陸柒捌玖拾]{1,6}';

/** 壹、貳、 as they stand on cheques and in outlines of Taiwan. */
export const formalNumeral = /[壹贰貳叁參肆伍陆陸柒捌玖拾]/;

/** How labels begin, one pattern a family; most capture numeral, mark and the space behind it. */
export const patterns = {
  englishUnit: new RegExp(
    `^((?:Part|Book|Title|Chapter|Section|Sec|Article|Art|Annexe?|Appendix|Schedule|Attachment|PART|BOOK|TITLE|CHAPTER|SECTION|ARTICLE|ANNEXE?|APPENDIX|SCHEDULE|ATTACHMENT)\\b\\.?|§§?)\\s*(?:[-–—]\\s*(?=\\d|[IVXLC]+\\b|[A-Z]\\b))?(?:No\\.?\\s*)?((?:\\d{1,4}(?:[.-]\\d{1,4})*[A-Z]?|[IVXLC]{1,7}|(?:${numberWord})|[A-Z])(?![\\p{L}\\p{N}]))?([.:：,、)\\]—–-]*)(\\s*)`,
    'iu',
  ),
  ordinalUnit: new RegExp(`^(?:the )?(${ordinal}) (part|chapter|section|article|annexe?|appendix|schedule)(?:([.:：—–-]+)(\\s*)|\\s+[—–-]\\s+|$)`, 'iu'),
  hanUnit: /^第\s*([〇○零一二三四五六七八九十百两\d０-９]{1,6})\s*(编|編|部分|部|篇|章|节|節|条|條)([.:：、，．]?)(\s*)/u,
  hanAnnex: new RegExp(`^(附件|附录|附錄|附表|附)\\s*((?:${hanNumber}|[\\d０-９]{1,3}|[A-ZＡ-Ｚ])(?![\\d年]))?([:：.、．-]?)(\\s*)`, 'u'),
  bracketedHan: new RegExp(`^([（(〔【\\[])\\s*(${hanNumber})\\s*([）)〕】\\]])([、.．，:：]?)(\\s*)`, 'u'),
  han: new RegExp(`^(${hanNumber})([、.．，,:：])(\\s*)`, 'u'),
  decimal: /^([（(]?)([\d０-９]{1,3}(?:[.．]\d{1,3}){1,5})([)）]|[.．、:：])?(\s*)/u,
  slashed: /^(\d{2,4})\/(\d{1,4})[.:)]?\s+(?=\p{Lu})/u,
  bracketed: new RegExp(`^([（(\\[])\\s*([\\d０-９]{1,3}|[ivxlcIVXLC]{1,7}|[A-Za-z]|${numberWord})\\s*([）)\\]])([、.．]?)(\\s*)`, 'iu'),
  digits: /^([\d０-９]{1,3})([)）.．、，,:：]|\s(?=\s*\S))(\s*)/u,
  gluedDigits: /^(\d{1,3})()(?=\p{Lu}\p{Ll}+(?:\s|$))/u,
  roman: /^([IVXLC]{1,7}|[ivxlc]{1,7}|[Ⅰ-Ⅻⅰ-ⅻ])([)）.．、，,:：]|(?<=[Ⅰ-Ⅻ])\s|(?<=[IVX])\s(?=\s*[-–—]|\p{Lu}{2}))(?!\p{L}\.)(\s*)/u,
  lettered: /^([A-Z])\.(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?(?:\s+|(?=\p{Script=Han}))/u,
  coded: /^([A-Z]{1,2})(\d{1,2})[.:)]\s+(?=\p{Lu})/u,
  letter: /^([A-Za-zＡ-Ｚ])([)）.．、:：])(?!\p{L}\.)(\s*)/u,
  word: new RegExp(`^(${numberWord})\\s*([,.:：、)，—–])(\\s*)`, 'iu'),
  spacedHan: /^([一二三四五六七八九十]{1,3})(\s)(\s*)(?=\p{Script=Han}{2,20}$)/u,
  hanOrdinal: /^第([一二三四五六七八九十]{1,3})([，,、：:])(\s*)/u,
  stem: /^([甲乙丙丁戊己庚辛壬癸])([、.．])(\s*)/u,
  question: /^(?:Q\s?|Question\s)(\d{1,3})([.:：、)]|\s)(\s*)/u,
  counter: new RegExp(`^((?:(?:strategic|key|overarching|focus|policy|audit) )?(?:program|programme|initiative|project|output|goal|objective|finding|recommendation|priority|theme|pillar|action|commitment|principle|step|phase|strategy|outcome|issue|challenge|lesson|proposal|stage|mission|area|workstream|module|topic|item|clause|rule|regulation|division|subpart|option|scenario|ambition|aim|lever|domain|enabler|strand|pathway|activity|task|key question|case|case study)|component|result area|target|measure|dimension|intervention|deliverable|policy(?= [A-Z]{1,3}\\d)) ((?:[A-Z]{1,3}\\d{1,2}|\\d{1,3}(?:\\.\\d{1,3})*[a-z]?|[ivx]{1,5}|${numberWord}|[a-z])(?![\\p{L}\\p{N}]))(?:\\s*[.:：—–-]+(?:\\s+|$)|\\s*$|(?<=^(?:\\p{L}+ )?(?:goal|objective|priority|theme|pillar|component|outcome|strategy|programme) \\d{1,2})\\s+(?=\\p{L}))`, 'iu'),
  hanCounter: new RegExp(`^(问题|启示|啟示|经验|經驗|措施|對策|对策|做法|任务|目标|行动|案例|举措|建议|议题|原则|专题|步骤|環節|环节|第(?=[一二三四五六七八九十]+(?:案|阶段|階段|步))|問題|任務|目標|行動|建議|議題|原則|專題|步驟)(${hanNumber}|[\\d０-９]{1,3})(?:案|阶段|階段|步)?\\s*(?:[：:、.．—]+\\s*|\\s+|$)`, 'u'),
  adverb: new RegExp(`^((?:${ordinal})ly)\\s*([,:：，])(\\s*)`, 'iu'),
}; // biome-ignore format: one pattern a line
