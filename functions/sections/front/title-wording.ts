import { isCapitals, readBodyLine } from '../wording/body-name.ts';
import { simplifyGenre } from '../wording/genre-characters.ts';
import { seriesLine } from '../wording/masthead-lines.ts';
import { chineseGenre, englishGenre } from '../wording/name-genre.ts';

/** What a line's words are worth as a title; positive for it, against it negative. About 2 decides among a few lines. */
type WordingSign = readonly [worth: number, shows: (text: string) => boolean];

const matches =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

/** `统计公报[1]`: a note hangs on it. */
const noteMark = /[[［]\d{1,2}[\]］]$/;

const endsWithGenre = (text: string): boolean =>
  chineseGenre.test(simplifyGenre(text.replace(/\s/g, '').replace(noteMark, '')));

/** `You have been summoned …`, `It is my duty …`: a sentence, though its line may end before it does. */
const sentenceOpening =
  /^(?:I|you|we|he|she|it|they|this|these|there) (?:am|are|is|was|were|have|has|had|will|shall|can|must|should|would|may)\b/i;

/** `Presented to Parliament`, `Adopted by the Council on …`: what was done with the paper, not `ADOPTED BUDGET`. */
const imprint =
  /^(?:report,? (?:together )?with (?:formal )?(?:minutes|evidence|appendi)|(?:the )?(?:revised )?(?:laws|statutes) of|by authority of|part of|supporting|incorporating|(?:prepared|moving|presented|delivered|made|adopted|issued|published|ordered|laid|tabled|approved) (?:by|to|on|in|at|for|before|pursuant|under|this|that|and|\d|\p{L}+ \d{4}))\b/iu;

/** `NOTICE`, `OFFICE MEMORANDUM`, `TWENTY-SECOND REPORT`; `审计结果公告`: says what the paper is and leaves its subject to another line. */
const genreAlone =
  /^(?:(?:an? )?(?:(?:commission|public|final|staff|inspection|special|program|programme|user|policy and|audit|policy|discussion|research|white|green|briefing|office|interim|summary|performance) )?(?:report|plan|order|notice|statement|minutes|agenda|bill|decision|paper|memorandum|circular|guide|handbook|manual|communication|audit|guidance|consultation)|(?:independent )?auditor['’]s report|performance audit|(?:the )?[\p{L}-]+(?:st|nd|rd|th) (?:annual )?report)$/iu;
const genreAloneChinese =
  /^(?:(?:审计结果)?(?:公告|通告|通报|通知)|\p{Script=Han}{0,12}(?:地方|行业|团体|国家|企业)标准)$/u;

export const wordingSigns: readonly WordingSign[] = [
  [2.5, endsWithGenre],
  [2, (text) => !endsWithGenre(text) && /^(?:[^，,。]{2,30})?(?:关于|關於)|^有[关關]/.test(text)],
  [0.5, (text) => text.split(' ').length >= 4],
  [1.5, (text) => englishGenre.test(text) && !/^(?:by|for|to)\b/i.test(text)],
  // `THE WATER (SERVICES) RULES, 2014`: a law bears its year last.
  [
    2,
    matches(
      /^the .{4,120} (?:rules|regulations|order|act|bill|scheme|directions|ordinance),? (?:19|20)\d{2}$/i,
    ),
  ],
  // `An Act to regulate fishing` says what the act above it does.
  [-3, matches(/^An Act (?:to|for|relating)\b/i)],
  [-2, matches(/^(?:——|--|—)/)],
  // `into the Landslide at Mill Hill`: goes on from the line above.
  [-2, matches(/^(?:into|of|on|for|and|in|held|from|with) /)],
  [-3, matches(/^(?:to (?:the|all|every|each)|by (?:the|his|her|order))\b/i)],
  [-3, (text) => readBodyLine(text) !== null],
  [-3, (text) => seriesLine.test(text) || imprint.test(text)],
  [-2, matches(genreAlone)],
  [-3.2, matches(genreAloneChinese)],
  [-2.5, matches(sentenceOpening)],
  // `Supervisors in Attendance: Ms. Haley, Chair`, `Mayor: J. Hall`.
  [
    -2.5,
    matches(/^(?:present|apologies|in attendance|attendees|members?|.{3,30} in attendance)\b.{0,24}[:：]/i),
  ],
  [
    -2,
    matches(/^(?:mr|mrs|ms|dr|cllrs?|councillors?|supervisor|(?:the )?hon|the honou?rable|rt\.? hon)\.? /i),
  ],
  // `Our Priorities and Performance` below "Annual report" is its first part.
  [-0.6, matches(/^our /i)],
];

/** A line that ends or stops as a sentence does. */
export function endsAsSentence(text: string): boolean {
  return /[：:，,；;。]$|。./.test(text) || /[a-z]\.$/.test(text);
}

/** `CARING FOR OUR RIVERS:`: a shouted title that goes on below. */
export function shoutsAndGoesOn(text: string): boolean {
  return /^[^:]{6,}:$/.test(text) && isCapitals(text);
}
