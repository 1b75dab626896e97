import type { ParsedSource } from '../../parse/block.ts';
import type { Line } from '../lay-out-text.ts';
import { isCapitals, readBodyLine } from '../wording/body-name.ts';
import { findTitleLines } from './find-title.ts';
import { isSubtitle } from './subtitle.ts';

/**
 * The document's own title: its title lines, else the title a news lead-in names
 * ("… released the report on water quality in 2022. The full text is as follows:"), else what the file states, else its name.
 */
export function detectTitle(parsed: ParsedSource, lines: readonly Line[], fileName: string): string {
  const subject = subjectOf(lines);
  if (subject) return subject;
  const place = findTitleLines(lines, parsed.statedTitle);
  if (place) {
    const title = joinTitle(lines.slice(place.first, place.last + 1).map((line) => line.text.trim()));
    // `……常务委员会公告` promulgates: what it hands on gives the name.
    const handedOn = readBodyLine(title.replace(/公告$/, '')) === null ? undefined : titleInLeadIn(lines);
    if (title !== '') return handedOn ?? title;
  }
  return titleInLeadIn(lines) ?? (parsed.statedTitle?.trim() || titleOfFileName(fileName));
}

/** How far from the top a letter or order names its subject, in lines. */
const subjectLines = 14;

/** A shorter line below a salutation is no subject. */
const shortestSubject = 8;

/** `Subject: Grant of leave - regarding.`: what a letter, memorandum or order is about is what it is called. */
function subjectOf(lines: readonly Line[]): string | undefined {
  for (const [index, { text }] of lines.slice(0, subjectLines).entries()) {
    const below = lines[index + 1]?.text.trim() ?? '';
    if (/^dear\b/i.test(text) && isCapitals(below) && below.length >= shortestSubject) return below;
    const subject =
      /^(?:subject|sub|re|(?:report )?title|标\s*题|主旨|事由)\s*[:：]\s*[-–—]?\s*(.{8,240})$/i.exec(
        text.trim(),
      )?.[1];
    if (subject) return subject.replace(/[\s,–—-]+(?:regarding|reg)\.?$|[.。]$/i, '').trim();
  }
  return undefined;
}

function joinTitle(parts: string[]): string {
  const joined = parts.reduce((title, part) => {
    const isHan = /[\p{Script=Han}《（“]$/u.test(title) || /^[\p{Script=Han}》）”]/u.test(part);
    const mark = isSubtitle(part) && !/[:：–—-]$/.test(title) ? ': ' : ' ';
    return title === '' ? part : title + (isHan ? '' : mark) + part;
  }, '');
  const numberAtEnd = /\s*[\p{Script=Han}]{1,8}[〔［[（(]\d{4}[〕］\])）]\d{1,6}号$/u;
  // `——2023年1月12日在……会议上` says where a report was given, not what it is called.
  const occasion = /\s*(?:——|—)\s*[\d０-９一二].{0,60}(?:会议|大会|代表大会).{0,16}上\s*$/;
  // `Transition Plan 2021 1`: the number of the page it was taken from.
  const pageAtEnd = /(?<=\b(?:19|20)\d{2}) \d{1,3}$/;
  // `统计公报[1]`: a note hangs on it.
  const noteAtEnd = /\s*(?:[[［]\d{1,2}[\]］]|[①②*†])$/;
  // `2022110103林业局2022年工作总结`: the number of a page on its site.
  const pageBefore = /^\d{7,}(?=\p{Script=Han})/u;
  const title = joined
    .replace(/\s+/g, ' ')
    .replace(pageBefore, '')
    .replace(pageAtEnd, '')
    .replace(noteAtEnd, '')
    .replace(numberAtEnd, '')
    .replace(occasion, '')
    .trim();
  // `土 地 使 用` is spaced for looks; a space between Han characters never belongs to the title.
  return title.replace(
    /(?<=[\p{Script=Han}》）”]) (?=[\p{Script=Han}《（“])(?!(?<=[厅局委部院府室会] )\p{Script=Han}{2,12}[厅局委部院府室会](?:关于|$))/gu,
    '',
  );
}

/** How much of the beginning may hold a lead-in. */
const leadInCharacters = 2400;

const leadIns: RegExp[] = [
  /\b(?:released|published|issued|announced|made public)\s+(?:the\s+|its\s+|an?\s+)?([^.]{12,240}?)\.\s+The (?:full )?(?:text|report|document) (?:is as follows|reads|follows)/i,
  /\b(?:released|published|issued)\s+(?:the\s+)?[“"]([^”"]{6,160})[”"]/i,
  /\b((?:report|summary|account) (?:on|of) [^.:]{10,200}?) (?:is|are) (?:hereby )?(?:reported )?as follows/i,
  /(?:訂定|修正|公告)「([^」\n]{4,60})」/,
  /(?:发布|印发|公布|出台)(?:了)?《([^》]{4,60})》.{0,30}全文如下/,
  // A notice without a title of its own is called what it hands on.
  /现将(?:[^，。《》\n]{0,24})《([^》\n]{4,60})》(?:[（(][^）)\n]{0,20}[）)])?(?:予以)?(?:印发|发给|下发|转发|公布)/,
  /\b[Tt]he (?!People)(\p{Lu}[^.;:\n]{8,200}?) (?:is|are) hereby (?:printed|issued|distributed|forwarded|promulgated)\b/u,
  /(?:^|\n)《([^》\n]{4,60})》(?:已|业)(?:经|于|由)[^。]{0,80}(?:现予|予以)?(?:公布|发布|施行)/,
  /现将([^。：]{6,60}?(?:情况|工作))(?:报告|汇报|总结)如下/,
];

function titleInLeadIn(lines: readonly Line[]): string | undefined {
  let text = '';
  for (const line of lines) {
    if (text.length > leadInCharacters) break;
    text += `${line.text}\n`;
  }
  for (const pattern of leadIns) {
    const title = pattern.exec(text.slice(0, leadInCharacters))?.[1]?.trim();
    if (title) return title.charAt(0).toUpperCase() + title.slice(1);
  }
  return undefined;
}

/** `2025_Report_on_Work.txt` is "2025 Report on Work". */
function titleOfFileName(fileName: string): string {
  const bare = fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return bare.replace(/[_\s]+/g, ' ').trim() || fileName;
}
