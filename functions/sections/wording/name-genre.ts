import { simplifyGenre } from './genre-characters.ts';

/** Words a Chinese official title ends with. */
export const chineseGenre =
  /(?:通知|意见|方案|规划|报告书?|办法|规定|条例|批复|复函|函|决定|公报|纲要|计划|细则|通报|答复|要点|法|指南|制度|公告|规则|总结|讲话|决议|章程|标准|目录|清单|白皮书|令|举措|措施|情况|预算|决算|年报|年鉴|纪要)(?:（[^）]{1,24}）|\([^)]{1,24}\))?$/;

export const englishGenre =
  /\b(?:report|plan|act|strategy|speech|budget|statement|manifesto|notice|policy|regulations?|bill|review|programme|program|white paper|guidelines?|circular|minutes|rules|measures|opinions?|framework|agenda|accounts|law|code|order|decree|directive|communiqu[eé]|address|performance|outline|decision)\b/i;

/** True for words that say what kind of paper it is: `Implementation Plan for …`, `……管理办法`. */
export function namesGenre(text: string): boolean {
  return englishGenre.test(text) || chineseGenre.test(simplifyGenre(text.replace(/\s/g, '')));
}
