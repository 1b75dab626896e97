import type { DocumentKind } from '../../documents/document.ts';
import { simplifyGenre } from '../wording/genre-characters.ts';

/**
 * The genre a title names. Chinese titles name it last (`……的通知`), so the word nearest the end decides;
 * English titles name it anywhere, so the most telling word decides, in the order of the list.
 * A title that names none leaves it to the lines beside it, and to the words a speaker begins with.
 *
 * @param subtitles lines beside the title
 * @param opening where the text begins
 */
export function detectKind(title: string, subtitles: readonly string[] = [], opening = ''): DocumentKind {
  const named = kindOfTitle(title);
  // "Budget Proposals" are read out to a house that is addressed; a plan addresses nobody.
  if ((named === 'other' || named === 'plan') && salutation.test(opening)) return 'speech';
  if (named !== 'other') return named;
  return subtitles.map(kindOfTitle).find((kind) => kind !== 'other') ?? 'other';
}

/** Whoever speaks begins by addressing those who listen. */
const salutation =
  /^(?:1\.\s*)?(?:(?:Mr|Mrs|Madam|Ms|Mister)\.? ?(?:Speaker|President|Deputy Speaker|Chairman|Chair|Chairperson)\b|Honou?rable (?:Senators|Members)|Ladies and Gentlemen|(?:My )?(?:Fellow|Dear) (?:citizens|Members)|Members of the (?:House|Senate|Assembly|Legislative)|(?:各位|同志们|主席|尊敬的)[^，。\n]{0,20}[：:])/im;

function kindOfTitle(title: string): DocumentKind {
  const plain = simplifyGenre(title)
    .replace(/——.*$/, '')
    .replace(/[（(][^）)]{0,30}[）)]\s*$/, '')
    .replace(/(?<=\p{Script=Han}{4})(?:[_\s—-]*(?:信息)?(?:公开(?:说明)?|全文|摘要|摘登))$/u, '')
    .trim();
  return /\p{Script=Han}/u.test(plain) ? chineseKind(plain) : englishKind(plain);
}

const chineseKinds: [pattern: RegExp, kind: DocumentKind][] = [
  [/(?<!工作|实施|运行)决议$/, 'law'],
  [/政府工作报告(?!.*(?:通知|方案|意见|分解|分工|清单))|施政报告$/, 'yearly-report'],
  [/(?:通知|通报|公告|通告|公示|启事|令)$|^[致给].{2,24}(?:信|书)$/, 'notice'],
  [/(?:答复|答复意见|复函|批复|回复|函|问答|解答)$/, 'reply'],
  [/(?:讲话|致[辞词]|演讲|发言|演说|贺[辞词]|献[辞词])$/, 'speech'],
  [/(?:纪要|会议[记纪]录|笔录)$|(?:召开|举行).{0,40}会(?!议?(?:精神|决定|决议))|会议?(?:在.{0,12})?(?:召开|举行|开幕|闭幕)$/, 'minutes'],
  [/(?:工作|政府|年度|绩效|履职|执行情况|公开|完成情况).{0,12}报告$|年报$|公报$|审计结果$|年鉴[\d（）()]*$|(?:工作|年度).{0,6}[总小]结$|(?:季度|半年|月份?)工作?[总小]结$|总结(?:和|及|与|暨).{0,20}(?:计划|安排|打算|要点|思路|部署|谋划)$|(?:工作|履职|履行|完成|公开).{0,20}情况$|(?:\d{2,4}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年度?.{0,30}(?:报告|总结|情况)$|决算(?:说明|情况说明|报告|草案|报表)?$/, 'yearly-report'],
  [/(?:规划|计划|纲要|方案|要点|预案|安排|路线图|清单|预算|思路|打算|设想|谋划|部署)$|(?:工作|年度|发展|主要|重点)(?:任务|目标|举措)(?:任务)?(?:分解|分工)?表?$|民生实事(?:项目)?$|预算(?:说明|编制说明|情况说明|草案|报表|报告)$/, 'plan'],
  [/(?:法|条例|规定|办法|细则|规则|章程|决议|法典)$/, 'law'],
  [/(?:意见|政策|措施|举措|指南|指引|导则|规范|规程|标准|制度|决定|白皮书|蓝皮书|绿皮书)$/, 'policy'],
]; // biome-ignore format: a table

const englishKinds: [pattern: RegExp, kind: DocumentKind][] = [
  [/\bminutes\b|\b(?:official|verbatim|summary) record\b|^(?:record of )?proceedings\b|\b(?:hansard|parliamentary debates)\b/i, 'minutes'],
  [/\b(?:repl(?:y|ies)|response) (?:to|from|by|concerning)\b|^(?:reply|response)\b|\b(?:consultation|government) (?:response|reply)\b|\banswers to\b|questions and answers|\bwritten answers?\b/i, 'reply'],
  [/\b(?:speech|address|remarks|testimony|(?<!(?:policy|annual|impact|position|slavery|yearly|governance) )statement (?:on|to|by)\b|(?:opening|budget|oral|ministerial|closing) statement|budget \d{4} statement|message to)\b|state of the union|['’]s .{0,30}\bmessage$/i, 'speech'],
  [/^(?!.*\b(?:reports?|reviews?|guid\w+|notices?|papers?|consultation|memorand\w+|on|under|to|against)\b).*\b(?:act|bill|regulations|rules|order|ordinance)(?:,? (?:no\.? ?\d+ of )?(?:19|20)\d{2})?$/i, 'law'],
  [/\b(?:notice|circular(?! economy)|announcement|notification|gazette)\b/i, 'notice'],
  [/\bannual (?:[a-z]+ ){1,2}report\b(?! on\b)|\b(?:annual|yearly|work|activity|progress|performance) (?:report|review|summary|account)|\b(?:report|review|summary|account|performance|accounts)\b.{0,120}\b(?:19|20)\d{2}\b|\b(?:19|20)\d{2}\b.{0,80}\b(?:report|review|summary|accounts?)\b|work of the government|year in review|\b(?:statistical|annual) (?:communiqu[eé]|bulletin|digest)|\b(?:quality|statistics) bulletin\b|\bfinancial statements\b|^(?:bulletin|communiqu[eé]) on\b|\b(?:agency financial|half-yearly|quarterly|mid-year|sustainability) report\b|\bfinal accounts\b/i, 'yearly-report'],
  [/\b(?:(?:master)?plan|strategy|programme|program|roadmap|agenda|blueprint|outline)\b|\bkey (?:points|tasks)\b|\bwork (?:arrangements?|priorities|ideas|goals|targets)\b|\bvision (?:20\d{2}|statement)\b|^(?:our )?priorities\b|\bbudgets?\b|\bestimates\b|\bexpenditure framework\b/i, 'plan'],
  [/\b(?:act|bill|(?<!rule of )law(?! in)|regulations?|ordinance|decree|code|charter|directive|constitution|statute|rules|orders?|by-?laws?|(?:interim|trial) provisions)\b/i, 'law'],
  [/\b(?:policy|guidance|guidelines?|white paper|green paper|framework|manifesto|opinions?|measures|standards?|principles|decision)\b/i, 'policy'],
]; // biome-ignore format: a table

function chineseKind(title: string): DocumentKind {
  return chineseKinds.find(([pattern]) => pattern.test(title))?.[1] ?? 'other';
}

function englishKind(title: string): DocumentKind {
  return englishKinds.find(([pattern]) => pattern.test(title))?.[1] ?? 'other';
}
