import { isCapitals, readBodyLine } from './body-name.ts';
import { simplifyGenre } from './genre-characters.ts';
import { looksTitleCase } from './judge-heading-words.ts';
import { isKnownName } from './known-names.ts';
import type { Line } from './lay-out-text.ts';
import { parseNumberLabel } from './number-label.ts';

/** Lines that carry the document's own title: never a section, and what `detectMetadata` reads. */
export interface TitleLines {
  first: number;
  last: number;
}

/** Words a Chinese official title ends with. */
export const chineseGenre =
  /(?:通知|意见|方案|规划|报告|办法|规定|条例|批复|复函|函|决定|公报|纲要|计划|细则|通报|答复|要点|法|指南|制度|公告|规则|总结|讲话|决议|章程|标准|目录|清单|白皮书|令|举措|措施|情况)(?:（[^）]{1,24}）|\([^)]{1,24}\))?$/;
const englishGenre =
  /\b(?:report|plan|act|strategy|speech|budget|statement|manifesto|notice|policy|regulations?|bill|review|programme|program|white paper|guidelines?|circular|minutes|rules|measures|opinions?|framework|agenda|accounts|law|code|order|decree|directive|communiqu[eé]|address|performance|outline|decision)\b/i;

/** Lines of a web page or letterhead that stand before a title or between it and the text. */
const furniture =
  /^(?:您?(?:所在|当前)的?位置|您的位置|(?:home|首页) ?[>»]|目\s*录$|目\s*錄$|contents$|table of contents$|来源|时间|日期|作者|分享|下载|打印|全屏|收藏|首页|字号|【字号|浏览|责任编辑|索引号|索 引 号|主题分类|发文机关|發文|發布|成文日期|发布日期|标题|发文字号|(?:date|source|speakers?|published|updated|issued|page|tags?|share|print|download|home)(?:\b|:))/i;
const dateLine =
  /^[（(]?(?:[\d〇○零一二三四五六七八九十]{2,4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.*|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:\d{1,2},?\s+)?\d{4})[）)]?$/i;
const documentNumberLine =
  /^(?:[（(]?[^，。,.]{1,16}[〔[［(（]\s*\d{4}\s*[〕\]］)）]\s*(?:第?\s*\d+\s*号|No)|\S{2,32}[號号]文件$|[^，。]{0,16}(?:公告|通告|通報|通报)(?:[〔（(]?\d{4}[〕）)]?年?)?第?\s*\d{1,4}\s*[号號]$)/;

/** A line that holds a date and nothing else, as signatures and mastheads do. */
export function looksLikeDate(text: string): boolean {
  return text.length <= 40 && dateLine.test(text.trim());
}

/** How many lines from the top a title may stand in; web pages put a score of short lines before it. */
const frontLinesAtMost = 40;

/** `Lin Zheng Ban Fa [2021] No. 18`, `LC Paper No. CB(1)412/09-10(03)`: the number of a paper. */
export function looksLikeDocumentNumber(text: string): boolean {
  return documentNumberLine.test(text) || /\bNo\.? ?[\p{L}()/-]*\d\S*$/u.test(text);
}

/** `Document No. MARA-2022-07`, `Authors: L. Okoro, P. Svensson`, `Prepared for the Council`: what a letterhead tells. */
const mastheadLine =
  /^(?:[^:：]{2,24}[:：]\s*\S|(?:.* )?(?:No\.?|Number|Ref\.?|Version) ?[\p{L}/-]*\d|(?:prepared|submitted|presented|issued|published|approved|adopted|ordered|transmitted|compiled|delivered) (?:by|to|for|on|in|at)\b)/iu;

/** `Subject: Grant of leave`: what stands above it is a letterhead. */
const subjectLine = /^(?:subject|sub|re|ref|to|from|事由|主旨)\s*[:：]/i;

/** True for the line right above the text where it can be its first heading, and not the last line of a letterhead. */
export function mayOpenText(lines: readonly Line[], index: number, frontEnd: number): boolean {
  const isAboveFirst = index === frontEnd - 2 && opensChapter(lines, index);
  if ((index !== frontEnd - 1 && !isAboveFirst) || mastheadLine.test(lines[index]?.text.trim() ?? ''))
    return false;
  const first = lines[frontEnd];
  const text = first?.text.trim() ?? '';
  if (subjectLine.test(text) || looksLikeDocumentNumber(lines[index - 1]?.text.trim() ?? '')) return false;
  // Above the first numbered heading stands a letterhead; above a numbered paragraph, its heading.
  const isQuestion = parseNumberLabel(text)[0]?.shape === 'question';
  return (
    first === undefined ||
    !isNumbered(first) ||
    looksLikeParagraph(first) ||
    isQuestion ||
    /[.。]$/.test(text)
  );
}

/** A chapter above the first heading inside it is set further apart, or in larger type that comes again. */
function opensChapter(lines: readonly Line[], index: number): boolean {
  const [chapter, inside] = [lines[index]?.block, lines[index + 1]?.block];
  if (!chapter || !inside) return false;
  if ((chapter.spaceAbove ?? 0) > Math.max(1, inside.spaceAbove ?? 0)) return true;
  const isLarger = inside.prominence >= boldProminence && chapter.prominence > inside.prominence;
  if (isLarger && lines.filter(({ block }) => block.prominence === chapter.prominence).length > 1)
    return true;
  const [text = '', first = ''] = [lines[index]?.text.trim(), lines[index + 1]?.text.trim()];
  const isSetOff = (chapter.spaceAbove ?? 0) > 0 && readBodyLine(text) === null && !isKnownName(first);
  return isSetOff && stacksHeadings(lines, index + 2);
}

/** True where further down two short lines stand apart one above the other between paragraphs, a chapter and its first part. */
function stacksHeadings(lines: readonly Line[], from: number): boolean {
  return lines.some(
    (line, index) =>
      index > from &&
      standsShortAndApart(line) &&
      standsShortAndApart(lines[index + 1]) &&
      /[.。]["”’)）]?$/.test(lines[index - 1]?.text ?? '') &&
      /[.。]["”’)）]?$/.test(lines[index + 2]?.text ?? ''),
  );
}

function standsShortAndApart(line: Line | undefined): boolean {
  const text = line?.text.trim() ?? '';
  return (
    (line?.block.spaceAbove ?? 0) > 0 &&
    line?.block.kind === 'paragraph' &&
    /^[\p{Lu}\p{Script=Han}].{1,59}$/u.test(text) &&
    !/[.。:：;；,，!！?？\d]$/.test(text) &&
    parseNumberLabel(text).length === 0
  );
}

/** Index of the first line that belongs to the text proper: a paragraph, or a line with a number label. */
export function findFrontEnd(lines: readonly Line[]): number {
  const limit = Math.min(lines.length, frontLinesAtMost);
  for (let index = 0; index < limit; index += 1) {
    const line = lines[index];
    if (line && (looksLikeParagraph(line) || isNumbered(line))) return index;
  }
  return limit;
}

export function findTitleLines(lines: readonly Line[], statedTitle: string | null): TitleLines | null {
  const end = findFrontEnd(lines);
  let best: { first: number; score: number } | null = null;
  for (let index = 0; index < end; index += 1) {
    const score = scoreTitle(lines, index, statedTitle);
    if (score > 0 && (best === null || score > best.score)) best = { first: index, score };
  }
  return best
    ? { first: firstTitleLine(lines, best.first), last: lastTitleLine(lines, best.first, end) }
    : null;
}

/** `The Commission consists of:` leads into a list, so the text has begun. */
const leadIn = /^\p{Lu}\p{Ll}*(?: \S+){2,24} (?:of|are|is|following|includes?|that|to|by|follows)\s*:$/u;

/** A line of prose: long, or a whole sentence. */
export function looksLikeParagraph(line: Line): boolean {
  if (line.block.kind === 'heading') return false;
  const text = line.text.trim();
  const isHan = /\p{Script=Han}/u.test(text.slice(0, 40));
  if (looksLikeLongTitle(text)) return false;
  if (isHan) return text.length >= 60 || (text.length >= 16 && /[。；！？]["”’）)]?$/.test(text));
  return (
    text.length >= 160 ||
    leadIn.test(text) ||
    (text.length >= 60 && /[.;!?]["”’)]?$/.test(text) && !/^\W*(?:by|for)\b/i.test(text))
  );
}

/** `Notice of the General Office of … on Printing and Distributing the Plan for …`: names a paper at length and states nothing. */
function looksLikeLongTitle(text: string): boolean {
  if (text.length > longestTitleCharacters || /[.。;；:：，]$/.test(text)) return false;
  return /\p{Script=Han}/u.test(text)
    ? /^[^，,。]*关于[^，,。]*$/.test(text) && chineseGenre.test(text)
    : englishGenre.test(text) && looksTitleCase(text.split(/\s+/)) && !/[.!?]\s/.test(text);
}

const longestTitleCharacters = 320;

function isNumbered(line: Line): boolean {
  const [label] = parseNumberLabel(line.text);
  if (!label || /^\d{4}/.test(line.text)) return false;
  // A bare `12 ` may open a title ("12 Priorities for Growth"); a bare `1 ` opens a text.
  if (label.shape === 'arabic ') return label.values[0] === 1;
  return label.unit !== 'annex';
}

/** What a paper is among others, and whose: "Report No. 12", "Forty-Sixth Report of Session 2022-23", "Report by the Auditor General". */
const seriesLine =
  /^(?:(?:[\p{L}-]+ ){0,4}(?:Report|Paper|Document|Publication|Circular|Bill|Order|Volume) No\b|(?:press|media|news) release$|新闻稿$|\p{Lu}\p{L}+, \d{1,2}[. ][\d\p{L}]{1,9}[. ]\d{4}$|[\p{L}-]+ Report of Session|Report to (?:the )?(?:Congress|Parliament|the House|Committee|Ranking|Addressees|Requester)|(?:Report|Statement|Paper) (?:by|from) the\b(?!.*\bon\b)|Session \d{4})/iu;

/** `You have been summoned …`, `It is my duty …`: a sentence, though its line may end before it does. */
const sentenceOpening =
  /^(?:I|you|we|he|she|it|they|this|these|there) (?:am|are|is|was|were|have|has|had|will|shall|can|must|should|would|may)\b/i;

function scoreTitle(lines: readonly Line[], index: number, statedTitle: string | null): number {
  const line = lines[index];
  const text = line?.text.trim() ?? '';
  const { kind, level, prominence } = line?.block ?? { kind: 'paragraph', level: null, prominence: 0 };
  if (
    !line ||
    text.length < 3 ||
    text.length > longestTitleCharacters ||
    isFurniture(text) ||
    kind === 'table-row'
  )
    return -1;
  let score = 1 - index * 0.08;
  if (isKnownName(text)) return -1;
  if (kind === 'heading') score += level === 1 ? 4 : level === null ? 2 : 1 / level;
  score += prominence * 3;
  if (kind === 'heading' ? isOneOfMany(lines, index) : isOneOfManyBold(lines, index)) score -= 6;
  if (chineseGenre.test(simplifyGenre(text.replace(/\s/g, '')))) score += 2.5;
  else if (/^(?:[^，,。]{2,30})?关于/.test(text)) score += 2;
  if (text.split(' ').length >= 4) score += 0.5;
  if (englishGenre.test(text) && !/^(?:by|for|to)\b/i.test(text)) score += 1.5;
  if (statedTitle && squeeze(statedTitle).includes(squeeze(text)) && text.length >= 6) score += 2;
  // A file that states a proper title and begins with a heading of lower rank has its title nowhere in the text.
  else if (kind === 'heading' && (level ?? 1) > 1 && isProperTitle(statedTitle)) score -= 2;
  if (/[：:，,；;。]$|。./.test(text) || /[a-z]\.$/.test(text))
    score -= /^[^:]{6,}:$/.test(text) && breaksTitle(text, lines[index + 1]) && isCapitals(text) ? 0 : 3;
  // `An Act to regulate fishing` says what the act above it does.
  if (/^An Act (?:to|for|relating)\b/i.test(text)) score -= 3;
  if (/^(?:——|--|—)/.test(text)) score -= 2;
  if (readBodyLine(text) !== null) score -= 3;
  if (
    seriesLine.test(text) ||
    /^(?:moving|presented|delivered|made|adopted|issued|published|ordered|laid|tabled|approved) /i.test(text)
  )
    score -= 3;
  if (/^(?:report|plan|order|notice|statement|minutes|bill|decision)$/i.test(text)) score -= 2;
  const isBroken = kind !== 'heading' && prominence === 0 && /\b(?:a|of|the|and|for|on|to|in|by)$/.test(text);
  if (sentenceOpening.test(text) || isBroken) score -= 2.5;
  const [label] = parseNumberLabel(text);
  if (label && label.shape !== 'word' && label.shape !== 'ordinal') score -= 4;
  return score;
}

/** True for words that say what kind of paper it is: `Implementation Plan for …`, `……管理办法`. */
export function namesGenre(text: string): boolean {
  return englishGenre.test(text) || chineseGenre.test(simplifyGenre(text.replace(/\s/g, '')));
}

/** As many headings of one level are sections. */
const sectionsAtLeast = 3;

/** Below a title, in a style of its own or in none, the first heading is a section as its kin are. */
function isOneOfMany(lines: readonly Line[], index: number): boolean {
  const { block, text } = lines[index]!;
  const kin = lines.filter((line) => line.block.kind === 'heading' && line.block.level === block.level);
  if (block.level === null || index === 0 || kin.length < sectionsAtLeast) return false;
  const above = lines.slice(0, index).filter((line) => line.block.kind === 'heading');
  if (above.some(({ block: { level } }) => level !== null && level < (block.level ?? 0))) return true;
  return above.length === 0 ? !namesGenre(text) : above.every(({ block: { level } }) => level === null);
}

/** The same for headings that bold or large type alone shows, below larger type or a heading of the format. */
function isOneOfManyBold(lines: readonly Line[], index: number): boolean {
  const { prominence } = lines[index]!.block;
  if (prominence < boldProminence) return false;
  const isLarger = ({ block }: Line) => block.kind === 'heading' || block.prominence > prominence;
  const kin = lines.filter(({ block }) => block.kind !== 'heading' && block.prominence === prominence);
  return kin.length >= sectionsAtLeast && lines.slice(0, index).some(isLarger);
}

const boldProminence = 0.5;

/** Names a paper, and is neither a site's name nor what an editor calls a new file. */
function isProperTitle(stated: string | null): boolean {
  if (
    stated === null ||
    /[|_»›]|\s[-–—]\s|untitled|\bdraft\d*\b|\.\w{2,4}$|^(?:home|microsoft word)/i.test(stated)
  )
    return false;
  return englishGenre.test(stated) || chineseGenre.test(stated);
}

function isFurniture(text: string): boolean {
  return (
    furniture.test(text.replace(/(?<=^\p{Script=Han}) (?=\p{Script=Han} ?[:：])/u, '')) ||
    dateLine.test(text) ||
    dateLine.test(/^[\p{L} ]{2,30}[:：]\s*(.+)$/u.exec(text)?.[1] ?? '') ||
    documentNumberLine.test(text) ||
    /^[\d\W_]*$/u.test(text.replace(/\p{L}/gu, 'a'))
  );
}

/** `A strategy for a connected society`, `Final Report`: the title stands above. */
export function isSubtitle(text: string): boolean {
  return /^An? .*\b(?:strategy|plan|policy|framework|review|guide|agenda|programme|vision|paper)\b|^(?:interim|final|summary|main|progress|technical) report$/i.test(
    text,
  );
}

function mayEntitle(line: Line | undefined): boolean {
  const text = line?.text.trim() ?? '';
  const isTitleLike = /^[\p{Lu}\d].{3,79}$/u.test(text) && !/[.:;,]$/.test(text);
  return (
    isTitleLike &&
    !isFurniture(text) &&
    readBodyLine(text) === null &&
    !seriesLine.test(text) &&
    !isKnownName(text) &&
    !looksLikeDocumentNumber(text)
  );
}

/** `Members of the Board:`, `各县（区）人民政府：`: whom a paper addresses. */
const salutes =
  /^(?:to|dear|all|members|fellow|mr|madam|各|\p{Lu}\p{Ll}+:$)\b|(?:政府|部门|单位|代表|同志|局|委员)[:：]$/iu;

/** A Chinese title set on several lines opens with its issuer or `关于`; its genre word, found first, stands on the last. */
function firstTitleLine(lines: readonly Line[], found: number): number {
  let first = found;
  while (
    first > 0 &&
    /[:：]$|\b(?:of|the|and|for|on|to|in)$/i.test(lines[first - 1]?.text.trim() ?? '') &&
    breaksTitle(lines[first - 1]?.text.trim() ?? '', lines[first]) &&
    !salutes.test(lines[first - 1]?.text ?? '')
  )
    first -= 1;
  if (first < found) return first;
  if (isSubtitle(lines[found]?.text.trim() ?? '') && mayEntitle(lines[found - 1])) return found - 1;
  for (let index = found - 1; index >= Math.max(0, found - 3); index -= 1) {
    const above = lines[index]?.text.trim() ?? '';
    const isClosed = chineseGenre.test(above) || /[。；：，！？）)]$|^[^关]*文件$|^——/.test(above);
    if (isFurniture(above) || isClosed || !/\p{Script=Han}{4}/u.test(above)) break;
    const goesOn = /^(?:关于|對|对|印发|批转|转发|關於)/.test(lines[index + 1]?.text.trim() ?? '');
    const isBody = /^(?:国务院|中共|.{2,20}(?:人民政府|办公厅|办公室|委员会|[部厅局委]))对?/.test(above);
    if (/关于|印发/.test(above) || (isBody && (goesOn || readBodyLine(above) === null))) first = index;
  }
  return first;
}

/** A title set on several lines goes on while a bracket is open or the genre word has not come. */
function lastTitleLine(lines: readonly Line[], first: number, end: number): number {
  let last = first;
  let title = lines[first]?.text.trim() ?? '';
  while (last + 1 < end && last - first < 3) {
    const next = lines[last + 1]?.text.trim() ?? '';
    const isOpen = count(title, '《') > count(title, '》') || count(title, '（') > count(title, '）');
    const awaitsGenre =
      /关于/.test(title) && !chineseGenre.test(title) && chineseGenre.test(next) && !/^[（(]/.test(next);
    const isBrokenHeading =
      lines[last + 1]?.block.kind === 'heading' &&
      lines[first]?.block.kind === 'heading' &&
      lines[last + 1]?.block.level === lines[first]?.block.level &&
      /(?:[-–—:]|\b(?:of|the|and|for|on|to|in))$/i.test(title);
    const goesOn =
      isOpen ||
      awaitsGenre ||
      isBrokenHeading ||
      isLastWord(lines, last) ||
      breaksTitle(title, lines[last + 1]);
    if (!goesOn) break;
    title += next;
    last += 1;
  }
  return last;
}

/**
 * `REPORT ON THE MANAGEMENT OF`, `National Plan for the Prevention` above `and Control of …`, `Shifting Sands:`, and
 * `Annual Report and Accounts` above `2019-20`: the title did not fit, or says below which years it speaks of.
 */
function breaksTitle(title: string, next: Line | undefined): boolean {
  const text = next?.text.trim() ?? '';
  if (next === undefined || looksLikeParagraph(next) || isNumbered(next) || readBodyLine(text) !== null)
    return false;
  if (periodLine.test(text)) return namesGenre(title) && !/\d{4}/.test(title);
  if (isKnownName(text) || isFurniture(text) || /[.;]$/.test(text)) return false;
  return (
    /\b(?:a|an|of|the|and|for|on|to|in|by|with|from)$/i.test(title) ||
    /[:：]$/.test(title) ||
    /^(?:and|or|of|for|to|in|on|with|from|by) \S/.test(text)
  );
}

/** `2019-20`, `Fiscal Years 2014–2018`, `for the year ended 30 June 2011`, `FY2022`. */
const periodLine =
  /^(?:(?:for )?(?:the )?(?:(?:fiscal|financial) )?years?(?: ended| ending)?(?: \d{1,2} \p{L}+| \p{L}+ \d{1,2},?)? |FY ?)?(?:19|20)\d{2}(?:\s?(?:[-–—/]|to)\s?(?:(?:19|20)?\d{2}))?$/iu;

/** `Audit of the Stormwater Fee`, then `Fund` close below and space behind it: the last words of a title that did not fit. */
function isLastWord(lines: readonly Line[], last: number): boolean {
  const [title, next, after] = [lines[last], lines[last + 1], lines[last + 2]];
  if (next?.block.spaceAbove !== 0 || !after?.block.spaceAbove || title === undefined) return false;
  const words = next.text.trim().split(/\s+/);
  const isShort =
    words.length <= 3 && looksTitleCase(['Title', ...words]) && /^[\p{L}\s-]+$/u.test(next.text);
  return (
    isShort &&
    title.text.trim().split(/\s+/).length >= 4 &&
    readBodyLine(next.text) === null &&
    !isKnownName(next.text.trim())
  );
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function squeeze(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '').toLowerCase();
}
