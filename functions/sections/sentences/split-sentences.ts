import { isDigit, isHan, isSpace, isWordCharacter, nextVisible, skipSpace } from '../character-class.ts';
import { isAbbreviation, lastToken } from './judge-abbreviation.ts';

/**
 * Where sentences end, in English, Chinese and text that mixes them.
 *
 * One pass over the characters; every look back or ahead is bounded, so a ten-megabyte line costs what its length says.
 * A line break always ends a sentence. A semicolon ends one only where the next item of an enumeration opens
 * (`…；二是…`, `…; (b) …`): by the punctuation standards of both languages it otherwise stands inside a sentence,
 * while the items of an enumeration are promised and reported one by one.
 */
export function splitSentences(text: string, from = 0, to = text.length): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = skipSpace(text, from, to);
  let position = start;
  while (position < to) {
    const end = findBoundary(text, position, start, to);
    if (end === undefined) {
      position += 1;
      continue;
    }
    pushTrimmed(sentences, text, start, end);
    start = skipSpace(text, end, to);
    position = start;
  }
  pushTrimmed(sentences, text, start, to);
  return sentences;
}

/** End of the sentence that starts at `from`, at most `to`. */
export function findSentenceEnd(text: string, from: number, to = text.length): number {
  for (let position = from; position < to; position += 1) {
    const end = findBoundary(text, position, from, to);
    if (end !== undefined) return end;
  }
  return to;
}

/** Offset behind the sentence that the mark at `position` ends, undefined when no sentence ends there. */
function findBoundary(text: string, position: number, start: number, to: number): number | undefined {
  switch (text.charCodeAt(position)) {
    case 0x0a: // line feed
    case 0x0d: // carriage return
    case 0x2028: // line separator
    case 0x2029: // paragraph separator
      return position;
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0xff0e: // ．
      return endOfHanSentence(text, position, start, to);
    case 0x2026: // …
      return endOfEllipsis(text, position, to);
    case 0x21: // !
    case 0x3f: // ?
      return endOfCall(text, position, to);
    case 0x2e: // .
      return endAtFullStop(text, position, start, to);
    case 0x3b: // ;
    case 0xff1b: // ；
      return opensItem(text, position + 1, to) && !isInBrackets(text, position, start, to)
        ? position + 1
        : undefined;
    default:
      return undefined;
  }
}

const closers = new Set('”’」』）)]】》〉"\'');

const hanEndings = new Set('。！？!?…');

/** Behind the run of marks and closing quotes or brackets that starts at `position`. */
function absorbClosers(text: string, position: number, to: number): number {
  let end = position;
  while (end < to && (closers.has(text.charAt(end)) || hanEndings.has(text.charAt(end)))) {
    // A straight quotation mark that is followed by a letter opens the next sentence.
    const isStraight = text.charAt(end) === '"' || text.charAt(end) === "'";
    if (isStraight && isWordCharacter(text.charCodeAt(end + 1))) break;
    end += 1;
  }
  return end;
}

/** `…agreed.[3]`, `…agreed.¹`: the mark of a note goes with the sentence. */
function absorbNoteMark(text: string, end: number): number {
  return end + (/^(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹])+(?=\s|$)/.exec(text.slice(end, end + 12))?.[0].length ?? 0);
}

function endOfHanSentence(text: string, position: number, start: number, to: number): number | undefined {
  if (text.charAt(position) === '．') {
    const isNumber = isDigit(text.charCodeAt(position - 1)) && isDigit(text.charCodeAt(position + 1));
    return isNumber || isLabelOnly(text, start, position) ? undefined : absorbClosers(text, position + 1, to);
  }
  if (isInBrackets(text, position, start, to)) return undefined;
  const end = absorbClosers(text, position + 1, to);
  // `（……。）` inside a sentence and `“……？”的问题`: what follows goes on with the same sentence.
  const wasQuoted = end > position + 1 && closers.has(text.charAt(end - 1));
  if (wasQuoted && /[，、；：,;:的等和与及并]/.test(text.charAt(end))) return undefined;
  if (wasQuoted && text.charAt(position) !== '。' && speaker.test(text.slice(end, end + 12)))
    return undefined;
  return end + (trailingBracket.exec(text.slice(end, Math.min(to, end + 60)))?.[0].length ?? 0);
}

/** `……。（详见附件1）` belongs to the sentence it stands behind; with a stop of its own it is one. `（二）` opens the next. */
const trailingBracket =
  /^（(?![一二三四五六七八九十百\d]{1,4}）)[^（）。！？\n]{1,40}）(?=[\p{Script=Han}“])/u;

/** `“……？”他问。` */
const speaker = /^\p{Script=Han}{1,8}(?:问|問|说|說|道|答|喊)[：:。，,]/u;

/** How far from a stop the brackets around it are looked for. */
const bracketReach = 200;

/** `该项目（2019—2021年。总投资2亿元）已完工`: a stop inside a bracket that opened after the sentence did ends nothing. */
function isInBrackets(text: string, position: number, start: number, to: number): boolean {
  let depth = 0;
  const from = Math.max(start + 1, position - bracketReach);
  for (let at = position - 1; at >= from && depth >= 0; at -= 1) depth += bracketStep(text.charCodeAt(at));
  if (depth >= 0) return false;
  for (let at = position + 1; at < Math.min(to, position + bracketReach); at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) return false;
    const step = bracketStep(code);
    // The bracket closes behind the stop with nothing between: `……。）` is told by what follows.
    if (step > 0) return at > position + 1;
    if (step < 0) return false;
  }
  return false;
}

/** Going back, a closing bracket counts up and an opening one down. */
function bracketStep(code: number): number {
  if (code === 0x29 || code === 0xff09) return 1;
  return code === 0x28 || code === 0xff08 ? -1 : 0;
}

function endOfEllipsis(text: string, position: number, to: number): number | undefined {
  const end = absorbClosers(text, position + 1, to);
  const next = nextVisible(text, end, to);
  // `是指……的物质`: words are left out inside a sentence.
  if (/[的等和与及之者]/.test(next)) return undefined;
  return next === '' || (/[\p{Lu}\p{Script=Han}“"「]/u.test(next) && end - position >= 2) ? end : undefined;
}

function endOfCall(text: string, position: number, to: number): number | undefined {
  const end = absorbClosers(text, position + 1, to);
  const next = text.charAt(end);
  if (next !== '' && !isSpace(text.charCodeAt(end)) && !/[\p{Script=Han}“「]/u.test(next)) return undefined;
  return /[\p{Ll},;:]/u.test(nextVisible(text, end, to)) ? undefined : end;
}

function endAtFullStop(text: string, position: number, start: number, to: number): number | undefined {
  const end = absorbNoteMark(text, absorbClosers(text, position + 1, to));
  if (text.charCodeAt(position + 1) === 0x2e) return undefined; // the last stop of `...` decides
  if (end >= to) return end;
  const following = text.charCodeAt(end);
  const wasClosed = end > position + 1;
  if (!isSpace(following) && !isHan(following) && !startsGluedSentence(text, position, to)) return undefined;
  const next = nextVisible(text, end, to);
  if (next === '') return end;
  if (listLabel.test(text.slice(end, end + 10)))
    return isInBrackets(text, position, start, to) ? undefined : end;
  if (/[\p{Ll},;:]/u.test(next)) return undefined;
  if (!wasClosed && (isLabelOnly(text, start, position) || isItemLabel(text, start, position)))
    return undefined;
  if (isInBrackets(text, position, start, to)) return undefined;
  return !wasClosed && isAbbreviation(text, position, end, to) ? undefined : end;
}

/** ` (ii) Bridges`: an item begins, though in lower case. */
const listLabel = /^\s+[(（](?:[ivx]{1,5}|[a-z]|\d{1,2})[)）]\s/;

/** `Item 2.` at the head of a sentence, `附件：1.名单`: a label, not the end of one. */
function isItemLabel(text: string, start: number, position: number): boolean {
  const before = text.slice(Math.max(start, position - 24), position);
  if (isHan(text.charCodeAt(position + 1))) return /[：:；;，,、\s]\d{1,3}$/.test(before);
  return (
    position - start <= 24 &&
    /^(?:Item|Step|Phase|Part|Chapter|Section|Article|Annex|Appendix|Rule|Option|Goal|Target|Priority|Action|Objective|Recommendation|Question|Note|Table|Figure|Box) \d{1,3}$/.test(
      before,
    )
  );
}

/** `…of the year.The plan…`: translations and copied pages lose the space. */
function startsGluedSentence(text: string, position: number, to: number): boolean {
  if (position + 2 >= to) return false;
  return (
    /^[\p{Ll}\d)”"’]{2}$/u.test(text.slice(position - 2, position)) &&
    /^[“"]?\p{Lu}[\p{Ll} ]/u.test(text.slice(position + 1, position + 4)) &&
    !/[/@]|www/.test(lastToken(text, position))
  );
}

/** True when nothing but a label stands between `start` and the stop: `2.`, `IV.`, `(a).`, `1.2.`. */
function isLabelOnly(text: string, start: number, position: number): boolean {
  const lengthSoFar = position - start;
  return (
    lengthSoFar <= 8 &&
    /^[（(]?(?:[\d０-９]{1,3}(?:[.．]\d{1,3})*|[IVXLC]{1,6}|[A-Za-z])[)）]?$/.test(
      text.slice(start, position),
    )
  );
}

/** How the items of an enumeration open behind a semicolon. */
const itemOpening =
  /^(?:(?:and|or)\s+)?(?:[（(][一二三四五六七八九十\dA-Za-z]{1,4}[)）]|[\u2460-\u249b\u2776-\u277f]|\d{1,2}[.、．)）](?!\d)|[一二三四五六七八九十]{1,2}(?:是|、|要)|第[一二三四五六七八九十]{1,2}[，,、是]|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth)(?:ly)?,)/;

function opensItem(text: string, position: number, to: number): boolean {
  const start = skipSpace(text, position, to);
  return itemOpening.test(text.slice(start, Math.min(to, start + 12)));
}

function pushTrimmed(
  sentences: { start: number; end: number }[],
  text: string,
  from: number,
  to: number,
): void {
  const start = skipSpace(text, from, to);
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end > start) sentences.push({ start, end });
}
