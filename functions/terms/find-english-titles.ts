import {
  bodyNouns,
  boundNouns,
  easilyGeneric,
  genericModifiers,
  institutionalFunds,
  instrumentNouns,
  nounsWithObject,
  objectPrepositions,
  programmeNouns,
  sentenceOpeners,
  smallWords,
} from './english-lexicon.ts';
import type { PolicyTermKind } from './policy-term.ts';

/** A named law, plan, notice or programme, told by its capitals. Offsets point into the text it was found in. */
export interface FoundTitle {
  start: number;
  end: number;
  kind: Extract<PolicyTermKind, 'instrument' | 'programme'>;
}

interface Token {
  start: number;
  end: number;
  text: string;
  isTitle: boolean;
  isSmall: boolean;
  /** Bracketed abbreviation or year: `(CSSA)`, `(2022-2030)`. */
  isBracket: boolean;
  /** A comma stands before it. */
  followsComma: boolean;
  startsSentence: boolean;
}

/** Titles are shorter than this; a longer run of capitals is a heading or a table. */
const mostWords = 45;

const tokenPattern =
  /\(\p{Lu}\p{L}+(?:,? [\p{L}&]+){0,5}\)(?= (?:Act|Bill|Order|Regulations|Rules|Measures|Ordinance|Law)\b)|\((?:[A-Z][A-Za-z0-9&-]{1,9}|(?:18|19|20)\d\d(?:\s?[-–—]\s?(?:18|19|20)?\d\d)?|(?:19|20)\d\d [A-Za-z][a-z]+|Amendment|Draft|Trial|[Ff]or Trial Implementation|Interim)\)|[\p{L}\d][\p{L}\d]*(?:[-–'’.&/][\p{L}\d]+)*(?:(?<=s)['’](?= \p{Lu}))?|&|\n|[^\s]/gu;
const titleWord = /^(?:\p{Lu}[\p{L}\d]*(?:[-–'’.&/][\p{L}\d]+)*['’]?|\d+(?:st|nd|rd|th))$/u;
const yearWord = /^(?:(?:17|18|19|20)\d\d(?:[-–](?:(?:17|18|19|20)?\d\d))?|I{1,3}|IV|V|VI|VII|VIII|IX|X)$/;

/**
 * Capitalised names of instruments and programmes in running English text.
 *
 *     "... pursuant to the  Guidelines for Energy Efficiency in Hilly Counties (2023)  and ..."
 *                           └ head ┘└──────── object ─────────────────────┘
 *     "... amended the      Clean Rivers Act 1996  in May ..."
 *                           └ modifiers ┘└ head ┘
 *
 * Works on runs of capitalised words with small words between them; in each run the head noun decides.
 */
export function findEnglishTitles(text: string): FoundTitle[] {
  const titles: FoundTitle[] = [];
  for (const run of findRuns(readTokens(text))) {
    const found = titlesOfRun(run, text);
    const end = found.at(-1)?.end ?? 0;
    titles.push(...found, ...lowerCaseProgramme(run, text).filter(({ start }) => start >= end));
  }
  return titles;
}

const lowerCaseNoun =
  /^ (?:grant |loan |support |pilot |training |subsidy |rebate |voucher )?(?:scheme|programme|program|initiative|campaign|project|plan)\b/;
/** Words before `project` or `plan`, which are plainer words. */
const longEnoughForProject = 3;
const namesPlacesOrBodies =
  /\b(?:Government|Department|Ministry|Council|Commission|Authority|Agency|Board|Committee|Party|Bank|University|States?|Kingdom|Nations?|Union|Province|County|City|Hong Kong|Minister|Office|Company|Corporation)\b/;

/** `the Warm Homes Tarnbrook scheme`: two or more capitals behind `the`, a noun of programmes in lower case. */
function lowerCaseProgramme(run: Token[], text: string): FoundTitle[] {
  const opener = run.findLastIndex(({ text: word }) => word === 'the');
  const words = run.slice(opener + 1).filter((word, at) => at > 0 || !isSentenceOpener(word));
  if (words.length === 0) return [];
  const first = words[0]!;
  const last = words.at(-1)!;
  const noun = lowerCaseNoun.exec(text.slice(last.end, last.end + 24))?.[0];
  const hasArticle = /(?:\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|new|[Uu]nder)|\p{L}['’]s) $/u.test(
    text.slice(Math.max(0, first.start - 8), first.start),
  );
  const name = text.slice(first.start, last.end);
  const fewest = /(?:project|plan)$/.test(noun ?? '') ? longEnoughForProject : 2;
  if (noun === undefined || !hasArticle || words.length < fewest || namesPlacesOrBodies.test(name)) return [];
  return [{ start: first.start, end: last.end + noun.length, kind: 'programme' }];
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let followsComma = false;
  let startsSentence = true;
  for (const match of text.matchAll(tokenPattern)) {
    const word = match[0];
    if (word === ',') {
      followsComma = true;
      continue;
    }
    const isTitle = titleWord.test(word) || (yearWord.test(word) && !startsSentence);
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      isTitle,
      isSmall: smallWords.has(word),
      isBracket: word.startsWith('(') && word.length > 1,
      followsComma,
      startsSentence,
    });
    followsComma = false;
    startsSentence = /^[.!?;:"“”‘’*#|•([\])\n]$/.test(word);
  }
  return tokens;
}

/** `the Council's Housing Strategy`: whose it is does not belong to the name. */
const bodyOwns =
  /^(?:Department|Council|Government|Ministry|Minister|Agency|Authority|Commission|Committee|Board|Trust|Office|Company|Corporation|City|County|Mayor|Bureau|Secretary|President|Executive|Parliament|Assembly|University|Group|Service)['’]s$/;

/** Maximal stretches that begin and end with a capitalised word and hold only capitals, small words and brackets. */
function findRuns(tokens: Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const finish = () => {
    while (run.length > 0 && !run.at(-1)!.isTitle && !run.at(-1)!.isBracket) run.pop();
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const token of tokens) {
    const mayGoOn =
      (token.isTitle && !bodyOwns.test(token.text)) || (run.length > 0 && (token.isSmall || token.isBracket));
    if (!mayGoOn) finish();
    else {
      if (token.startsSentence && run.length > 0) finish();
      if (token.isTitle || run.length > 0) run.push(token);
    }
  }
  finish();
  return runs;
}

function titlesOfRun(run: Token[], text: string): FoundTitle[] {
  const titles: FoundTitle[] = [];
  let from = 0;
  for (let at = 0; at < run.length; at++) {
    if (at < from || !isHead(run, at)) continue;
    const first = startOfTitle(run, at, from);
    const last = endOfTitle(run, at);
    from = last + 1;
    const title = run.slice(first, last + 1);
    if (!isNamed(title, at - first, run, first)) continue;
    const kind = programmeNouns.has(run[at]!.text) ? 'programme' : 'instrument';
    titles.push({ start: title[0]!.start, end: title.at(-1)!.end, kind });
  }
  return titles.filter((title) => {
    const name = text.slice(title.start, title.end);
    const isNumber = /^ ?[[〔(]\d{4}[\]〕)]/.test(text.slice(title.end, title.end + 8));
    return (
      !/[\n\r]/.test(name) &&
      !genericTitles.test(name) &&
      !institutionalFunds.test(name) &&
      !partOfDocument.test(name) &&
      !isNumber
    );
  });
}

function isHead(run: Token[], at: number): boolean {
  const word = run[at]!.text;
  if (word === 'System') return run[at - 1]?.text === 'Work';
  if (!instrumentNouns.has(word) && !programmeNouns.has(word)) return false;
  const next = run[at + 1];
  if (isFirstOfPair(run, at)) return false;
  const isBoundBehind = isTail(next) || (word === 'List' && next?.text === 'of');
  const bound = boundNouns[word];
  if (bound !== undefined && !isBoundBehind && !bound.has(run[at - 1]?.text ?? '')) return false;
  // `Law Reform Commission`, `Action Plan`: a capitalised noun right behind it takes the head away.
  return next === undefined || !next.isTitle || yearWord.test(next.text) || next.followsComma;
}

/** `Planning and Development Act`: the first word is no head, for nothing stands before it. */
function isFirstOfPair(run: Token[], at: number): boolean {
  const before = run[at - 1];
  const isFirst = before === undefined || !before.isTitle || isSentenceOpener(before);
  return isFirst && /^(?:and|&)$/.test(run[at + 1]?.text ?? '') && run[at + 2]?.isTitle === true;
}

function isSentenceOpener(token: Token): boolean {
  return /^(?:The|A|An)$/.test(token.text) || (token.startsSentence && sentenceOpeners.has(token.text));
}

/** Walks left over modifiers; `of` and `and` join, an article or a verb's preposition ends the name. */
function startOfTitle(run: Token[], head: number, from: number): number {
  let first = head;
  for (let at = head - 1; at >= from; at--) {
    const token = run[at]!;
    const follows = run[at + 1]!;
    if (token.isBracket) continue;
    if (token.isTitle) {
      if (token.startsSentence && isOpener(run, at)) break;
      if (follows.followsComma && !isListComma(run, at, head)) break;
      first = at;
    } else if (!/^(?:of|and|&|for|on|in|to)$/.test(token.text)) break;
    else if (bodyNouns.has(run[at - 1]?.text ?? '')) break;
    else if (/^(?:for|on|in|to)$/.test(token.text) && !looksHyphenated(run, at)) break;
  }
  return first;
}

/** `Return to Work Scheme`, `Care in the Community`: a preposition between two bare capitalised words, near the head. */
function looksHyphenated(run: Token[], at: number): boolean {
  const before = run[at - 1];
  const beforeThat = run[at - 2];
  return before?.isTitle === true && (beforeThat === undefined || /^[Tt]he$/.test(beforeThat.text));
}

/** `Health, Safety and Welfare Act`: a comma belongs to the name when `and` comes before the head. */
function isListComma(run: Token[], at: number, head: number): boolean {
  return run.slice(at + 1, head).some((token) => token.text === 'and' || token.text === '&');
}

function isOpener(run: Token[], at: number): boolean {
  const word = run[at]!.text;
  if (sentenceOpeners.has(word)) return true;
  // `Implementing the Clean Air Act`: a small word behind the first capital belongs to the sentence.
  const next = run[at + 1];
  return next?.isSmall === true && next.text !== 'of' && next.text !== 'and' && !instrumentNouns.has(word);
}

function endOfTitle(run: Token[], head: number): number {
  let last = head;
  while (isTail(run[last + 1])) last++;
  const preposition = run[last + 1];
  const takesObject =
    nounsWithObject.has(run[head]!.text) &&
    preposition?.isSmall === true &&
    objectPrepositions.has(preposition.text) &&
    objectIsCapitalised(run, last + 1);
  if (!takesObject) return last;
  if (run[head]!.text === 'Act' && preposition.text !== 'of') return last;
  let end = last + 1;
  while (end + 1 < run.length && goesOn(run, end + 1)) end++;
  while (!run[end]!.isTitle && !isTail(run[end])) end--;
  return end;
}

function isTail(token: Token | undefined): boolean {
  if (token === undefined || token.followsComma) return false;
  return yearWord.test(token.text) || (token.isBracket && !/^\([A-Z]{2}[A-Za-z0-9&-]*\)$/.test(token.text));
}

function objectIsCapitalised(run: Token[], preposition: number): boolean {
  const next = run[preposition + 1];
  return next?.isTitle === true || (next?.text === 'the' && run[preposition + 2]?.isTitle === true);
}

/** Inside the object: stop at a comma that opens no list, and where a second instrument begins after `and the`. */
function goesOn(run: Token[], at: number): boolean {
  const token = run[at]!;
  const namesAnother = run
    .slice(at + 1)
    .some((next) => instrumentNouns.has(next.text) || programmeNouns.has(next.text));
  if (token.followsComma && /^(?:the|an?)$/.test(token.text) && namesAnother) return false;
  if (token.followsComma) return run.slice(at, at + 8).some((next) => next.text === 'and');
  const opensAnother =
    (token.text === 'and' || token.text === 'to' || token.text === 'with' || token.text === 'under') &&
    /^(?:the|an?)$/.test(run[at + 1]?.text ?? '') &&
    untilObject(run.slice(at + 2)).some(
      (next) => instrumentNouns.has(next.text) || programmeNouns.has(next.text),
    );
  return !opensAnother;
}

/** `the State Council on …`: what stands behind `on` belongs to what stands before it. */
function untilObject(tokens: readonly Token[]): readonly Token[] {
  const object = tokens.findIndex(({ text }) => /^(?:on|concerning|regarding)$/.test(text));
  return object < 0 ? tokens : tokens.slice(0, object);
}

/** Kinds of paper that every body has: a name only with more words around them. */
const genericTitles =
  /^(?:(?:a|the) )?(?:White Paper|Green Paper|Consultation Paper|Executive Order|Memorandum of Understanding|Codes? of (?:Conduct|Practice|Ethics)|(?:Plan|Programme|Program) of Action|Terms of Reference|Key Points|(?:Rule|Source)s? of Law|Order of the Day|Declaration of (?:Interests?|War)|Standard Conditions|National Standards?)$/;

/** `Chapter V Supplementary Provisions` is a heading of this document. */
const partOfDocument =
  /^(?:Chapter|Article|Section|Part|Annex|Appendix|Schedule|Title) (?:[IVXLC]+|\d+|[A-Z])\b/;

/** A head with nothing but field adjectives names a kind of thing, not one thing. */
function isNamed(title: Token[], head: number, run: Token[], first: number): boolean {
  if (title.length > mostWords || title.every((token) => /^\p{Lu}{2,}$/u.test(token.text))) return false;
  const modifiers = title.slice(0, head).filter((token) => token.isTitle && !yearWord.test(token.text));
  const hasObject =
    title.slice(head + 1).filter((token) => token.isTitle && !yearWord.test(token.text)).length > 0;
  const hasYear = title.slice(head + 1).some((token) => yearWord.test(token.text));
  const isSentenceStart = title[0]!.startsSentence && run[first]!.startsSentence;
  if (hasObject) return !(isSentenceStart && modifiers.length === 0 && /^[Pp]lans?$/.test(title[head]!.text));
  if (modifiers.length === 0) return hasYear && title[head]!.text !== 'Plan';
  return (
    hasYear ||
    !easilyGeneric.has(title[head]!.text) ||
    modifiers.some((token) => !genericModifiers.has(token.text) && !/^\d/.test(token.text)) ||
    modifiers.length > 2
  );
}
