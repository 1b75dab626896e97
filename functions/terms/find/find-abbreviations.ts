/** A short form with the long form it stands for, as printed. Offsets point into the text. */
export interface FoundAbbreviation {
  short: { start: number; end: number };
  long: { start: number; end: number };
}

/**
 * Short forms that a text introduces itself: `Long Form (LF)`, `LF (Long Form)`, `... (hereinafter "the Scheme")`,
 * `全称（以下简称“简称”）`, `国内生产总值（GDP）`.
 */
export function findAbbreviations(text: string): FoundAbbreviation[] {
  return [
    ...initials(text),
    ...reversedInitials(text),
    ...hereinafter(text),
    ...chineseShortForms(text),
    ...bracketedBodies(text),
    ...lastWords(text),
    ...initialsOfTitles(text),
  ];
}

/* ---------- initials in brackets ---------- */

const bracketedInitials =
  /[(（]\s*(?:or )?(?:the )?["“]?([A-Z][A-Za-z0-9&/-]{1,9})["”]?(?: for short| hereafter)?(?: or (?:the )?["“]?\p{Lu}\p{Ll}+["”]?)?\s*[)）]|,? (?:or|(?:also |usually |commonly |simply |better )?known (?:for short )?as|referred to (?:in this \p{L}+ |here |below )?as|abbreviated (?:to|as)|shortened to|in short) (?:the )?["“]?([A-Z][A-Za-z0-9&/-]{1,9})["”]?(?![\p{L}\d-])|[(（](?:英文|以下)?(?:缩写|简称)(?:为|是)?[：:]?\s*([A-Z][A-Za-z0-9&/-]{1,9})\s*[)）]/gu;
/** Words of a long form: as many as the letters, and the small words between them. */
const mostSmallWords = 4;

function initials(text: string): FoundAbbreviation[] {
  const found: FoundAbbreviation[] = [];
  for (const match of text.matchAll(bracketedInitials)) {
    const short = (match[1] ?? match[2] ?? match[3])!;
    if ((short.match(/[A-Z]/g)?.length ?? 0) < 2) continue;
    const shortStart = match.index + match[0].lastIndexOf(short);
    const isBracketed = /^[(（]/.test(match[0]);
    const long =
      longFormBefore(text, match.index, short) ??
      longFormBefore(text, match.index - placeBehind(text, match.index), short) ??
      // `Fourth National Development Plan (NDP4)`
      (/\d$/.test(short) ? longFormBefore(text, match.index, short.replace(/\d+$/, '')) : undefined) ??
      (isBracketed ? chineseLongFormBefore(text, match.index) : undefined);
    if (long !== undefined)
      found.push({ short: { start: shortStart, end: shortStart + short.length }, long });
  }
  return found;
}

/** `Office of the Auditor General of Canada (OAG)`: whose it is has no letter. Its length, 0 where none is. */
function placeBehind(text: string, end: number): number {
  return (
    / (?:Programme|Program|Scheme|Strategy|Plan|Fund|Framework|Initiative|System|Model|Project|Service|Agreement) ?$| (?:of|for|in) (?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? ?$/u.exec(
      text.slice(Math.max(0, end - 60), end),
    )?.[0].length ?? 0
  );
}

/** Matches the letters of `short` from the right against the first letters of the words before `end`. */
function longFormBefore(
  text: string,
  end: number,
  short: string,
): { start: number; end: number } | undefined {
  const windowStart = Math.max(0, end - 160);
  const window = text.slice(windowStart, end).trimEnd();
  const words = [...window.matchAll(/[\p{L}\d]+(?:[’'][\p{L}]+)?/gu)];
  const letters = short
    .replace(/[^A-Za-z0-9]/g, '')
    .replace(/s$/, '')
    .toLowerCase();
  for (let count = 1; count <= Math.min(words.length, letters.length + mostSmallWords); count++) {
    const span = words.slice(-count);
    const first = span[0]!;
    if (
      !/^\p{Lu}|^[a-z]/u.test(first[0]) ||
      !spells(
        span.map((word) => word[0]),
        letters,
      )
    )
      continue;
    const start = windowStart + first.index;
    if (/[.;:()\n]/.test(text.slice(start, end))) return undefined;
    return { start, end: windowStart + window.length };
  }
  return undefined;
}

const skippable = /^(?:of|the|and|or|for|from|in|on|to|a|an|as|by|with|de|la|at|under)$/i;

/** Do the words spell the letters: one letter a word, small words optional, one more letter inside a word allowed. */
function spells(words: string[], letters: string): boolean {
  if (words[0]?.[0]?.toLowerCase() !== letters[0]) return false;
  const mayLeaveOut = letters.length >= 4 ? 1 : 0;
  const fits = (word: number, letter: number, leftOut = 0): boolean => {
    if (word === words.length) return letter === letters.length;
    const text = words[word]!.toLowerCase();
    const isInitial = text[0] === letters[letter] || (letters[letter] === 'x' && text.startsWith('ex'));
    if (letter < letters.length && isInitial) {
      if (fits(word + 1, letter + 1, leftOut)) return true;
      const second = letters[letter + 1];
      if (second !== undefined && text.slice(1).includes(second) && fits(word + 1, letter + 2, leftOut))
        return true;
    }
    if (word === 0) return false;
    // `Medium Term Financial Strategy 2039-43 (MTFS)`
    if (skippable.test(text) || (/^\d{2,4}$/.test(text) && !letters.includes(text)))
      return fits(word + 1, letter, leftOut);
    return leftOut < mayLeaveOut && fits(word + 1, letter, leftOut + 1);
  };
  return words.length > 1 && words.length <= letters.length + mostSmallWords && fits(0, 0);
}

const initialsFirst =
  /(?<![\p{L}\d-])([A-Z]{2,8}s?)(?: ?[(（](?:short for )?(?:the )?|,? (?:short for|stands? for|i\.e\.|that is,?) (?:the )?|, (?:the|or) |\s?[:=|\t] ?| [–—-] )/gu;

/** `RWIS (Road Weather Information System)`, `NAP stands for …`, `WACC: weighted average cost of capital`. */
function reversedInitials(text: string): FoundAbbreviation[] {
  const found: FoundAbbreviation[] = [];
  for (const match of text.matchAll(initialsFirst)) {
    const short = match[1]!;
    const letters = short.replace(/s$/, '').toLowerCase();
    const longStart = match.index + match[0].length;
    const line = /^[^\n.;:()（）]*/.exec(text.slice(longStart, longStart + 160))![0];
    const words = [...line.matchAll(/[\p{L}\d]+(?:[’'][\p{L}]+)?/gu)];
    const end = endOfLongForm(words, letters);
    if (end === undefined) continue;
    found.push({
      short: { start: match.index, end: match.index + short.length },
      long: { start: longStart, end: longStart + end },
    });
  }
  return found;
}

/** The fewest words that spell the letters. */
function endOfLongForm(words: RegExpExecArray[], letters: string): number | undefined {
  for (let count = 2; count <= Math.min(words.length, letters.length + mostSmallWords); count++) {
    const last = words[count - 1]!;
    const span = words.slice(0, count).map((word) => word[0]);
    if (!skippable.test(last[0]) && spells(span, letters)) return last.index + last[0].length;
  }
  return undefined;
}

/** `District Services and Community Care Teams (Care Teams)`: a bracket with some of the words before it. */
function lastWords(text: string): FoundAbbreviation[] {
  return [...text.matchAll(/ \((\p{Lu}[\p{Ll}-]+(?: \p{Lu}[\p{Ll}-]+){0,2})\)/gu)].flatMap(
    (match): FoundAbbreviation[] => {
      const long = capitalisedBefore(text, match.index);
      if (long === undefined) return [];
      const short = match[1]!;
      const name = text.slice(long.start, long.end);
      const isShorter =
        name.split(' ').length > short.split(' ').length + 1 && name.endsWith(short.split(' ').at(-1)!);
      const isIn = short.split(' ').every((word) => name.split(' ').includes(word));
      const start = match.index + 2;
      return isShorter && isIn ? [{ short: { start, end: start + short.length }, long }] : [];
    },
  );
}

/* ---------- hereinafter ---------- */

const introducedShortForm =
  /[(（,]\s*(?:(?:also )?(?:hereinafter|hereafter|henceforth|from here on|below)(?:,? (?:(?:also |simply |collectively )?(?:referred to|known|called|abbreviated|cited)(?: simply| collectively)?(?: as| to)?|abbreviated to))?|(?:also )?(?:in (?:this|these) \p{L}+ )?(?:referred to|known|abbreviated|cited) (?:below |here |herein |in this \p{L}+ )?as|in this \p{L}+ called|abbreviated(?: to| as)?|short for|or|in short|for short)\s*:?\s*(?:the )?["“‘']([^"”’'()\n]{1,60})["”’']/giu;
const unquotedShortForm =
  /[(（,]\s*(?:hereinafter|hereafter),?(?:,? (?:(?:simply |collectively )?(?:referred to|known|called|abbreviated|cited)(?: simply| collectively)? (?:as|to)))?\s+(?:the )?((?:[A-Z][\p{L}\d-]*)(?: (?:of |and |for )?[A-Z][\p{L}\d-]*){0,4})/gu;
const plainShortForm =
  /\(\s*(?:hereinafter|hereafter),? (?:(?:simply |collectively )?(?:(?:referred to|known) as|called) )?(?:the )?([a-z][\p{L} -]{2,40})\)/gu;
const bracketedTheX =
  /\(\s*(?:(?:the )?["“‘'](?:the )?([A-Z][^"”’()\n]{1,40})|(?:the|an?|each,? an?|together,? the) ["“‘']([a-z][^"”’()\n]{2,40}))["”’']\s*\)/g;
const bracketedName =
  /(?<=\p{L}[\p{L}\d’'-]*|\d{4}) \(the ((?:(?:19|20)\d\d )?[A-Z][\p{L}-]+(?: [A-Z][\p{L}-]+){0,2})\)/gu;

function hereinafter(text: string): FoundAbbreviation[] {
  const found: FoundAbbreviation[] = [];
  for (const pattern of [
    introducedShortForm,
    unquotedShortForm,
    plainShortForm,
    bracketedTheX,
    bracketedName,
  ]) {
    for (const match of text.matchAll(pattern)) {
      const short = (match[1] ?? match[2])!;
      if (/\p{Script=Han}/u.test(short)) continue;
      const long = capitalisedBefore(text, match.index);
      if (long === undefined) continue;
      const start = match.index + match[0].lastIndexOf(short);
      found.push({ short: { start, end: start + short.length }, long });
    }
  }
  return found;
}

const capitalisedPhrase =
  /(?:\p{Lu}[\p{L}\d’'.-]*|\d{4}(?:-\d{4})?|\(\d{4}(?:[-–]\d{4})?\))(?:,? (?:of|on|for|the|and|to|in|by|with|&|at|from|an?|\p{Lu}[\p{L}\d’'-]*|\d{4}(?:-\d{4})?|\(\d{4}(?:[-–]\d{4})?\)))*[”"]?$/u;

/** The capitalised name that ends where the bracket opens. */
function capitalisedBefore(text: string, end: number): { start: number; end: number } | undefined {
  const windowStart = Math.max(0, end - 220);
  const window = text.slice(windowStart, end).replace(/[\s”"]+$/, '');
  const sentence = window.slice(
    Math.max(window.lastIndexOf('. '), window.lastIndexOf('\n'), window.lastIndexOf(';')) + 1,
  );
  const match = capitalisedPhrase.exec(sentence);
  const offset = windowStart + window.length - sentence.length;
  if (match === null) return lowerCaseNounBefore(sentence, offset);
  const lead = /^(?:The|This|Under|In|On|By|Our|To|For|With|A|An)(?: the)? /.exec(match[0])?.[0].length ?? 0;
  return { start: offset + match.index + lead, end: offset + match.index + match[0].length };
}

/** `Village collective organizations (hereinafter “collectives”)`: the sentence begins with it. */
const wholeSubject = /^\s*(\p{Lu}\p{Ll}+(?: [\p{Ll}-]+){1,6})$/u;

/** `the joint inspection of rivers (hereinafter “the Inspection”)`: back to the nearest article. */
function lowerCaseNounBefore(sentence: string, offset: number): { start: number; end: number } | undefined {
  const article = /(?:^|\s)(?:the|an?|our|its) ((?:(?!\b(?:the|an?|our|its)\b)[^,.;]){3,120})$/i.exec(
    sentence,
  );
  const named = article?.[1] ?? wholeSubject.exec(sentence)?.[1];
  if (named === undefined) return undefined;
  const end = offset + sentence.length;
  return { start: end - named.length, end };
}

/* ---------- Chinese ---------- */

const chineseShortForm =
  /[（(，,]\s*(?:以下|下文|下称|后文|以下统|下)?(?:简称|统称|合称|并称|称|缩写为|称作)(?:为|是|作)?[：:]?\s*([“"《「]?)([^“”"「」《》，。；（）()\n]{1,20})([”"》」]?)\s*[）)，。,；]/gu;

function chineseShortForms(text: string): FoundAbbreviation[] {
  const found: FoundAbbreviation[] = [];
  for (const match of text.matchAll(chineseShortForm)) {
    const [whole, open, name] = match as unknown as [string, string, string];
    const said = whole.replace(/^[（(，,]\s*/, '');
    if (/^称/.test(said) && open === '') continue;
    const long = chineseLongFormBefore(text, match.index);
    if (long === undefined) continue;
    const nameStart = match.index + whole.lastIndexOf(name);
    const isTitle = open === '《';
    found.push({
      short: { start: nameStart - (isTitle ? 1 : 0), end: nameStart + name.length + (isTitle ? 1 : 0) },
      long,
    });
  }
  return found;
}

/** `RCEP（《区域全面经济伙伴关系协定》）` */
function initialsOfTitles(text: string): FoundAbbreviation[] {
  return [...text.matchAll(/(?<![A-Za-z])([A-Z]{2,8})（(《[^《》\n]{2,60}》)）/gu)].map((match) => {
    const start = match.index + match[1]!.length + 1;
    return {
      short: { start: match.index, end: start - 1 },
      long: { start, end: start + match[2]!.length },
    };
  });
}

/** `社会福利署（社署）`: characters of a body's name, in their order, with its last. */
const bracketedBody = /（(\p{Script=Han}{1,4}[署局部会院厅委处组司])）/gu;
const longestBody = 15;

function bracketedBodies(text: string): FoundAbbreviation[] {
  return [...text.matchAll(bracketedBody)].flatMap((match): FoundAbbreviation[] => {
    const short = match[1]!;
    const before = text.slice(Math.max(0, match.index - longestBody), match.index);
    const first = before.lastIndexOf(short[0]!, before.length - short.length);
    const long = before.slice(first);
    const isSpelled = first >= 0 && long.length > short.length && long.endsWith(short.at(-1)!);
    if (!isSpelled || !/^\p{Script=Han}+$/u.test(long) || !isInOrder(short, long)) return [];
    return [
      {
        short: { start: match.index + 1, end: match.index + 1 + short.length },
        long: { start: match.index - long.length, end: match.index },
      },
    ];
  });
}

function isInOrder(short: string, long: string): boolean {
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** `《…》` or the noun phrase that ends where the bracket opens, back to a mark, a verb or a conjunction. */
function chineseLongFormBefore(text: string, end: number): { start: number; end: number } | undefined {
  const windowStart = Math.max(0, end - 80);
  const window = text.slice(windowStart, end);
  if (!/[\p{Script=Han}》”」）)]$/u.test(window)) return undefined;
  if (window.endsWith('》')) {
    const open = text.lastIndexOf('《', end);
    return open >= 0 && end - open < 160 ? { start: open, end } : undefined;
  }
  const phrase = /[\p{Script=Han}A-Za-z0-9·—“”「」（）()-]+$/u.exec(window)?.[0] ?? '';
  const name = withoutLead(phrase);
  if ([...name].length < 3) return undefined;
  return { start: end - name.length, end };
}

const leadBeforeName =
  /^.*(?:依据|依照|依(?!法|托)|根据|对|将|由|以及|以|把|向|被|使|按|成立|设立|组建|同意|调整|关于|印发|本着|称为)(?=[\p{Script=Han}A-Za-z0-9（）()“”「」·—-]{4,}$)/u;
const verbBeforeName =
  /^(?:制定|建立|建设|实施|开展|推进|编制|发布|实现|完成|加入|依托|根据|按照|依据|推动|支持|举办|召开|落实|执行|组织|申办|参加|在|与|为|和|及|是)+(?=.{3,}$)/u;

/** Takes off what leads up to the name: `组建`, `对…负有责任的`. */
function withoutLead(phrase: string): string {
  const name = phrase
    .replace(/^[（(][一二三四五六七八九十\d]{1,3}[）)]/, '')
    .replace(leadBeforeName, '')
    .replace(verbBeforeName, '');
  const afterAttribute = name.slice(name.lastIndexOf('的') + 1);
  return [...afterAttribute].length >= 5 ? afterAttribute : name;
}
