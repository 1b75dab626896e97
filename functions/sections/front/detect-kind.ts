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
  if (named !== 'other') return named;
  if (salutation.test(opening)) return 'speech';
  return subtitles.map(kindOfTitle).find((kind) => kind !== 'other') ?? 'other';
}

/** Whoever speaks begins by addressing those who listen. */
const salutation =
  /^(?:1\.\s*)?(?:(?:Mr|Mrs|Madam|Ms|Mister)\.? ?(?:Speaker|President|Deputy Speaker|Chairman|Chair|Chairperson)\b|Honou?rable (?:Senators|Members)|Ladies and Gentlemen|(?:My )?(?:Fellow|Dear) (?:citizens|Members)|Members of the (?:House|Senate|Assembly|Legislative)|(?:各位|同志们|主席|尊敬的)[^，。\n]{0,20}[：:])/im;

function kindOfTitle(title: string): DocumentKind {
  const plain = simplifyGenre(title)
    .replace(/——.*$/, '')
    .replace(/[（(][^）)]{0,30}[）)]\s*$/, '')
    .trim();
  return /\p{Script=Han}/u.test(plain) ? chineseKind(plain) : englishKind(plain);
}

const chineseKinds: [pattern: RegExp, kind: DocumentKind][] = [
  [/政府工作报告|施政报告$/, 'yearly-report'],
  [/(?:通知|通报|公告|通告|令)$/, 'notice'],
  [/(?:答复|复函|批复|回复|函|问答)$/, 'reply'],
  [/(?:讲话|致辞|演讲|发言|演说)$/, 'speech'],
  [/(?:纪要|会议记录)$/, 'minutes'],
  [/(?:工作|政府|年度|绩效|履职|执行情况|公开).{0,12}报告$|年报$|公报$|(?:工作|年度).{0,6}总结$|总结(?:和|及|与|暨).{0,20}(?:计划|安排|打算|要点|思路)$|(?:工作|履职|履行|完成|公开).{0,20}情况$|(?:\d{2,4}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年度?.{0,30}(?:报告|总结|情况)$/, 'yearly-report'],
  [/(?:规划|计划|纲要|方案|要点|预案|安排|路线图|清单)$/, 'plan'],
  [/(?:法|条例|规定|办法|细则|规则|章程|决议|法典)$/, 'law'],
  [/(?:意见|政策|措施|举措|指南|指引|规范|标准|制度|决定|白皮书)$/, 'policy'],
]; // biome-ignore format: a table

const englishKinds: [pattern: RegExp, kind: DocumentKind][] = [
  [/\bminutes\b/i, 'minutes'],
  [/\b(?:repl(?:y|ies)|response) (?:to|from|by|concerning)\b|^(?:reply|response)\b|questions and answers/i, 'reply'],
  [/\b(?:speech|address|remarks|statement (?:on|to)|budget statement|budget \d{4} statement|message to)\b|state of the union/i, 'speech'],
  [/\b(?:notice|circular(?! economy)|announcement|notification|gazette)\b/i, 'notice'],
  [/\b(?:annual|yearly|work|activity|progress|performance) (?:report|review|summary|account)|\b(?:report|review|summary|account|performance|accounts)\b.{0,120}\b(?:19|20)\d{2}\b|\b(?:19|20)\d{2}\b.{0,80}\b(?:report|review|summary|accounts?)\b|work of the government|year in review/i, 'yearly-report'],
  [/\b(?:plan|strategy|programme|program|roadmap|agenda|blueprint|outline)\b|\bkey points\b|\bwork (?:arrangements?|priorities|ideas)\b/i, 'plan'],
  [/\b(?:act|bill|(?<!rule of )law(?! in)|regulations?|ordinance|decree|code|charter|directive|constitution|statute|rules|order)\b/i, 'law'],
  [/\b(?:policy|guidance|guidelines?|white paper|green paper|framework|manifesto|opinions?|measures|standards?|principles|decision)\b/i, 'policy'],
]; // biome-ignore format: a table

function chineseKind(title: string): DocumentKind {
  return chineseKinds.find(([pattern]) => pattern.test(title))?.[1] ?? 'other';
}

function englishKind(title: string): DocumentKind {
  return englishKinds.find(([pattern]) => pattern.test(title))?.[1] ?? 'other';
}
