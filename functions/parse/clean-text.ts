/** Characters that print nothing: zero-width marks, soft hyphens, bidirectional controls, and the tag characters that hide text. */
const invisible =
  /\u034F|[\uFE00-\uFE0F]|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
/** Letters that stand for other letters: radicals and compatibility Han that PDF fonts emit, and Latin ligatures. */
const compatibility = /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]|[\u{2F800}-\u{2FA1F}]/gu;
const plainAscii = /^[\u0020-\u007E]*$/;
/** Radicals that NFKC leaves as they are, each followed by the letter it looks like; browsers write them into PDF files. */
const radicalPairs =
  '⺁厂⺃乚⺄乙⺅亻⺆冂⺉刂⺊卜⺓幺⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺩王⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺲罒⺶羊⺹耂⺺肀⺼月⺾艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const radicals = new Map(radicalPairs.match(/../gu)!.map((pair) => [pair.charAt(0), pair.charAt(1)]));

/**
 * One line of text as a reader sees it: white space of any kind becomes one space, invisible and control characters
 * go, letters in disguise become themselves. Full-width digits and punctuation stay as printed.
 */
export function cleanText(text: string): string {
  if (plainAscii.test(text)) return text.includes('  ') ? text.replace(/ {2,}/g, ' ').trim() : text.trim();
  return text
    .toWellFormed()
    .replace(invisible, '')
    .replace(controls, '')
    .replace(/^[\uF000-\uF0FF](?=\s|\S{2})/, '• ')
    .replace(/[\uF000-\uF0FF]/g, '')
    .replace(compatibility, (letter) => radicals.get(letter) ?? letter.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

const eastAsian =
  '[\\u2E80-\\u303F\\u31C0-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF]|[\\u3040-\\u30FF]|[\\u{20000}-\\u{3FFFF}]';
const startsEastAsian = new RegExp(`^(?:${eastAsian})`, 'u');
const endsEastAsian = new RegExp(`(?:${eastAsian})$`, 'u');

/**
 * Two pieces of one paragraph put together again: with a space between words, without one where Chinese or Japanese
 * stands on either side of the break.
 */
export function joinPieces(left: string, right: string): string {
  if (left === '' || right === '') return left + right;
  const last = left.slice(-2);
  if (endsEastAsian.test(last) && startsEastAsian.test(right)) return left + right;
  // A figure or a Latin name inside a Chinese sentence is set without spaces, too.
  if (endsEastAsian.test(last) && /^[\p{L}\p{N}%]/u.test(right) && hasHan(left)) return left + right;
  if (startsEastAsian.test(right) && /[\p{L}\p{N}%]$/u.test(left) && hasHan(left)) return left + right;
  return `${left} ${right}`;
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Width on a page of fixed-width type: Han and full-width characters take two columns. */
export function displayWidth(text: string): number {
  if (plainAscii.test(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    columns += code >= 0x1100 && isWide(code) ? 2 : 1;
  }
  return columns;
}

function isWide(code: number): boolean {
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x20000
  );
}

/** A mark, closed quotations and brackets, the number of a note. */
const terminal = /[.!?…:;。！？：；]["'’”』」）)\]】》]*(?:\[\d{1,3}\]){0,3}$/u;

/** Whether a line ends as a sentence or a clause before a list does. */
export function endsSentence(text: string): boolean {
  return terminal.test(text);
}

const leaders = /(?:[.·•…‥⋯．﹒_-]\s?){4,}|\u2026{2,}|…\s*(?=\d+\s*$)/u;
const contentsLine = /^(.*?\S)\s*(?:(?:[.·•…‥⋯．﹒_-]\s?){4,}|…{1,})\s*[（(]?(\d{1,4}|[ivxlc]{1,7})[）)]?$/iu;

/** `Heading ........ 12` as `Heading … 12`; undefined when a line is not an entry of a contents table by its leader dots. */
export function readContentsLine(text: string): string | undefined {
  if (text.length > 400 || !leaders.test(text)) return undefined;
  const found = contentsLine.exec(text);
  return found && /\p{L}{2}|\p{Script=Han}/u.test(found[1]!) ? `${found[1]} … ${found[2]}` : undefined;
}

/** `Figure 2: …`, `表1　…`, `专栏3 …`: a line that entitles a figure, a table or a box, not a part of the text. */
export function looksLikeCaption(text: string): boolean {
  return text.length < longestCaption && caption.test(text);
}

const longestCaption = 250;
const caption =
  /^(?:(?:Figure|Fig\.|Table|Chart|Box|Exhibit|Map|Panel)\s*[A-Z]?\d+(?:[-.–]\d+)*[A-Za-z]?\s*(?:[.:：\-–—|]|$)|(?:[图表圖]|专栏|專欄)\s*(?:\d+(?:[-.–]\d+)*|[一二三四五六七八九十]{1,3})\s*(?:[.:：　 ]|$))/iu;

/** `- item`, `• item`, `· item`: lines of a list without numbers. */
export function startsWithBullet(text: string): boolean {
  return /^(?:[•‣◦▪●○■□◆◇►▶➢➤✓✔\uF0B7\uF0A7\uF0D8\uF076]\s*|[-*–—·+]\s+)\S/u.test(text);
}
