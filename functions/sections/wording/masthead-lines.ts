/** Lines of a web page or letterhead that stand before a title or between it and the text. */
const furniture =
  /^(?:(?:欢迎|歡迎)(?:您)?(?:访问|訪問|光临|光臨|来到|來到)|welcome to |返回(?:顶部|首页|列表|上级)|保留字段|您?(?:所在|当前)的?位置|您的位置|(?:home|首页) ?[>»]|目\s*录$|目\s*錄$|contents$|table of contents$|来源|时间|日期|作者|分享|下载|打印|全屏|收藏|首页|字号|【字号|浏览|责任编辑|索引号|索 引 号|主题分类|发文机关|發文|發布|成文日期|发布日期|标题|发文字号|(?:published|updated|issued|page \d)\b|(?:date|source|speakers?|page|tags?|share|print|download(?:able)?(?: pdf)?|home)\s*(?:[:：>»|]|$))/i;

const dateLine =
  /^(?:dated?[:,]? (?:the )?)?[（(]?(?:[\d〇○零一二三四五六七八九十]{2,4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.*|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s+(?:\d{1,2},?\s+)?\d{4}(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?)?)[）)]?$/i;

const documentNumberLine =
  /^(?:[（(]?[^，。,.]{1,16}[〔[［(（]\s*\d{4}\s*[〕\]］)）]\s*(?:第?\s*\d+\s*号|No)|\S{2,32}[號号]文件$|[^，。]{0,16}(?:公告|通告|通報|通报)(?:[〔（(]?\d{4}[〕）)]?年?)?第?\s*\d{1,4}\s*[号號]$|^\d{4}年第\d{1,4}[号號期](?:[（(]总第\d+[号期][）)])?$)/;
/** `LEGAL NOTICE NO. 44 OF 2014`, `2014 No. 44`, `STATUTORY INSTRUMENTS`: the number of an instrument above its title. */
const instrumentLine =
  /^(?:(?:decree|order|announcement|proclamation) no\.? ?\d+ of the .{6,80}|(?:19|20)\d{2}-\d{2}-\d{2} ?(?:发布|实施).{0,24}|(?:legal|government|general|gazette|provincial|municipal|ministerial|ministry|council|board|local authority) notice (?:no\.? ?)?\d+(?: of \d{4})?|statutory (?:instruments?|rules?)(?: (?:no\.? ?)?\d+(?: of |\/)\d{4})?|S\.?I\.? No\. ?\d+ of \d{4}|(?:19|20)\d{2} No\. ?\d+(?: \(.{1,12}\))*|(?:local law|by-?law|ordinance|proclamation|legislative instrument|act|law|bill)(?: no\.?)? ?\d+ of (?:19|20)\d{2}|\d+ CFR .{4,30}|(?:ICS|CCS) [\w. ]{1,16}|DB\d{2,4}(?:\/T)?(?: \d+(?:\.\d+)?[-—]\d{4})?|(?:PWSC|FCR|EC|CB)\(\d{4}-\d{2}\)\d+|\(cap\. ?\d+\w?\))$/i;

/** `Type: Report Status: Final`, `Wards affected: all`: the form a council or a quality office fills in. */
const formLine =
  /^\p{Lu}[\p{L} ]{1,20}: \S.{0,40}? \p{Lu}[\p{L} ]{1,20}: \S|^(?:date|time|venue|location|place)\s*[:：]\s*\S|^(?:type|status|version|classification|report (?:author|of|by|to)|wards?(?: affected)?|author|owner|agenda item|item no|檔號|檔案編號|档号|编号|reference|file ref|department|directorate|portfolio|contact officer|date of \p{L}+|meeting(?: date)?|cabinet member|key decision)\s*[:：]|^第\s*[\d一二三四五六七八九十百]+\s*[号號]$/iu;

/** `1450 Court Street, Suite 308B`, `HARTFORD, CONNECTICUT 06106-1775`, `CANBERRA ACT 2600`, `(530) 225-5557`: where a body sits. */
const addressLine =
  /^\d{1,5}[A-Z]? (?:\p{L}+\.? ){1,4}(?:street|st|avenue|ave|road|rd|lane|drive|boulevard|blvd|square|place|parkway|way|highway)\b|^.{2,80}, ?\p{L}+ [A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$|^(?:p\.? ?o\.? box|suite|room|floor) \d|^[\p{L} .]+, [\p{L}. ]+ \d{5}(?:-\d{4})?$|^\p{L}+(?: \p{L}+)? (?:ACT (?:02|26|29)|(?:NSW|VIC|QLD|WA|SA|TAS|NT) \d\d)\d\d$|^(?:tel|fax|phone|telephone|e-?mail|website|电话|传真|邮编|地址)\b ?[.:：]|^\(?\d{3}\)?[ -]\d{3}-\d{4}/iu;

export function isAddress(text: string): boolean {
  return addressLine.test(text);
}

/** `门户网站 > 政务动态 > 政务要闻`: where a page stands on its site. */
const linkTrail = /^(?:[^>»›→]{1,24}(?:>{1,2}|»|›|→)\s*){2,}[^>»›→]{0,24}$/;

/** `2016年5月24日的會議`, `Meeting of 4 May 2017`: for which meeting a paper was written. */
const meetingLine =
  /^[\d一二三四五六七八九十〇○零年月日]{6,14}的?(?:特別)?(?:會議|会议)$|^(?:for )?(?:the )?meeting (?:of|on) .{4,24}\d{4}$/i;

/** `Vol. 12, No. 6123 12 March 2004`: which issue of a gazette. */
const issueNumber = /^(?:vol(?:ume)?\.? ?\w+,? ?)?no\.? ?\d+,?\s+/i;

export function isFurniture(text: string): boolean {
  return (
    isAddress(text) ||
    meetingLine.test(text) ||
    linkTrail.test(text) ||
    /^[[【][^\]】]*[\]】]$/.test(text) ||
    furniture.test(text.replace(/(?<=^\p{Script=Han}) (?=\p{Script=Han} ?[:：])/u, '')) ||
    dateLine.test(text.replace(issueNumber, '')) ||
    dateLine.test(/^[\p{L} ]{2,30}[:：]\s*(.+)$/u.exec(text)?.[1] ?? '') ||
    documentNumberLine.test(text) ||
    instrumentLine.test(text) ||
    formLine.test(text) ||
    /^[\d\W_]*$/u.test(text.replace(/\p{L}/gu, 'a'))
  );
}

/** A line that holds a date and nothing else, as signatures and mastheads do. */
export function looksLikeDate(text: string): boolean {
  return text.length <= 40 && dateLine.test(text.trim());
}

/** `Lin Zheng Ban Fa [2021] No. 18`, `LC Paper No. CB(1)412/09-10(03)`: the number of a paper. */
export function looksLikeDocumentNumber(text: string): boolean {
  return documentNumberLine.test(text) || /\bNo\.? ?[\p{L}()/-]*\d\S*$/u.test(text);
}

/** `Document No. MARA-2022-07`, `Authors: L. Okoro, P. Svensson`, `Prepared for the Council`: what a letterhead tells. */
export const mastheadLine =
  /^(?:[^:：]{2,24}[:：]\s*\S|(?:.* )?(?:No\.?|Number|Ref\.?|Version) ?[\p{L}/-]*\d|(?:prepared|submitted|presented|issued|published|approved|adopted|ordered|transmitted|compiled|delivered) (?:by|to|for|on|in|at)\b)/iu;

/** What a paper is among others, and whose: "Report No. 12", "Forty-Sixth Report of Session 2022-23", "Report by the Auditor General". */
export const seriesLine =
  /^(?:(?:[\p{L}-]+ ){0,4}(?:Report|Paper|Document|Publication|Circular|Bill|Order|Volume) (?:No|Number)\b|(?:press|media|news) release$|.{4,60} [-–|] (?:speech|statement|press release|fact sheet|news|daily news)$|新闻稿$|\p{Lu}\p{L}+, \d{1,2}[. ][\d\p{L}]{1,9}[. ]\d{4}$|[\p{L}-]+ Report of Session|Report to (?:the )?(?:Congress|Parliament|the House|Committee|Ranking|Addressees|Requester)|(?:Report|Statement|Paper) (?:by|from) the\b(?!.*\bon\b)|Session \d{4}|[\p{Script=Han}]{2,20}(?:擬備|拟备)的?文件$)/iu;
