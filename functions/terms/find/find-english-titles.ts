import {
  bodyNouns,
  boundNouns,
  easilyGeneric,
  genericModifiers,
  institutionalFunds,
  instrumentNouns,
  nounsWithObject,
  objectPrepositions,
  plainProgrammes,
  programmeNouns,
  sentenceOpeners,
} from './english-lexicon.ts';
import { findCalledProgrammes, findSpokenProgrammes, namesPlacesOrBodies } from './find-spoken-programmes.ts';
import type { FoundTitle } from './found-title.ts';
import { edition, isSentenceOpener, readTitleRuns, type Token, yearWord } from './read-title-runs.ts';

/** Titles are shorter than this; a longer run of capitals is a heading or a table. */
const mostWords = 45;

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
  for (const run of readTitleRuns(text)) {
    const found = titlesOfRun(run, text);
    const end = found.at(-1)?.end ?? 0;
    const rest = run.slice(run.findIndex((token) => token.start >= end && token.isTitle));
    titles.push(...found, ...(rest.at(0)!.start >= end ? findSpokenProgrammes(rest, text) : []));
  }
  for (const { index, 0: name } of text.matchAll(operation))
    titles.push({ start: index, end: index + name.length, kind: 'programme' });
  for (const { index, 0: name } of [
    ...text.matchAll(yearsPlan),
    ...text.matchAll(numberedPaper),
    ...text.matchAll(firstPaper),
  ])
    titles.push({ start: index, end: index + name.length, kind: 'instrument' });
  return [...titles, ...titles.flatMap((title) => findByname(title, text)), ...findCalledProgrammes(text)];
}

/** `the fourteenth five year plan`, `the 14th five-year plan` */
const yearsPlan =
  /\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen)th)[ -]five[ -]year[ -]plan(?!s)\b/gi;

/** `the No. 1 Document of the Central Committee`, `Central Document No. 1` */
const firstPaper =
  /\b(?:Central )?No\. ?\d{1,2} (?:Central )?Document\b(?: of the (?:CPC )?Central Committee\b)?|\bCentral Document No\. ?\d{1,2}\b/g;

/** `Treasury Circular 7 of 2031`, `Directive 2008/98/EC`, `Regulation (EU) 2016/679`: the number is what names it. */
const numberedPaper =
  /(?:(?<=[^\p{L}]|^)(?!The |In |Under |By |This |That )\p{Lu}\p{L}+ ){0,3}(?:(?:Circular|Decree|Directive)(?: \((?:EU|EC)\))? (?:No\.? ?)?\d[\d/]*(?:\/E[CU]+)?|(?:Directive|Regulation|Decision) \(E[CU]+\) (?:No\.? ?)?\d+\/\d+)(?: of (?:\d{1,2} \p{Lu}\p{Ll}+ )?\d{4})?/gu;

/** `The Council Plan 2023-2027, One City for All, sets …` */
const byname =
  /^, (\p{Lu}[\p{L}’'-]*(?: (?:for|of|to|in|with|and|the|a|on|at|by|\p{Lu}[\p{L}’'-]*|\d{4})){2,7}), (?=\p{Ll})/u;

function findByname(title: FoundTitle, text: string): FoundTitle[] {
  const name = byname.exec(text.slice(title.end, title.end + 100))?.[1];
  const isPhrase =
    name !== undefined &&
    (/ (?:for|to|with|in|at|and|of) /.test(name) || /^(?:A|Our|Your) (?:\S+ ){2}/.test(name)) &&
    !/ \p{Ll}+$/u.test(name);
  const outer = name?.match(/^\S+|\S+$/g)?.join(' ') ?? '';
  if (!isPhrase || namesPlacesOrBodies.test(outer) || partOfDocument.test(name)) return [];
  return [{ start: title.end + 2, end: title.end + 2 + name.length, kind: title.kind }];
}

/** `Operation Lantern`, `Project Gateway`: the noun comes first. */
const operation =
  /(?<=^|[^\p{L} -] ?|\b(?:\p{Ll}+|Under|The|In|For|Through|With|Our|By) )(?:Operation|Project) (?!(?:Manage|Direct|Officer|Leader|Team|Board|Implement|Unit|Office|Cost|Plan|Report|Theatre|Manual|Room|Centre|Center|Deliver|Monitor|Support|Staff|Approval|Document|Title|Name|Number|Coordinat|Administrat|Development|Preparation|Evaluation|Profile|Summary|Sponsor|Proposal|Assistance|Finance|Steering)\p{L}*)\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?(?! \p{Lu})/gu;

function titlesOfRun(run: Token[], text: string): FoundTitle[] {
  const titles: FoundTitle[] = [];
  let from = 0;
  for (let at = 0; at < run.length; at++) {
    if (at < from || !isHead(run, at)) continue;
    const first = startOfTitle(run, at, from);
    const last = endOfTitle(run, at);
    from = last + 1;
    const title = run.slice(isCountry(run[first]!.text, run[first + 1]) ? first + 1 : first, last + 1);
    const start = startOfCount(text, title[0]!.start, run[at]!.text);
    if (namesBody(run, first, at)) continue;
    if (
      !isNamed(title, at - run.indexOf(title[0]!), run, first) &&
      !(title.length > 2 && isShortForm(run[last + 1]))
    )
      continue;
    const kind = programmeNouns.has(run[at]!.text) ? 'programme' : 'instrument';
    const end = title.at(-1)!.end;
    titles.push({ start, end: end + (phase.exec(text.slice(end, end + 24))?.[0].length ?? 0), kind });
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

/** `Rural Broadband Initiative Phase 3` */
const phases = /^(?:Phase|Round|Tranche|Wave)$/;
const phase = /^,? (?:Phase|Round|Tranche|Wave) (?:\d+|[IVX]+|One|Two|Three|Four)\b/;

/** `Scotland's National Performance Framework`: whose it is does not belong to its name. */
function isCountry(word: string, next: Token | undefined): boolean {
  return (/^\p{Lu}\p{Ll}+[’']s$/u.test(word) && next?.text === 'National') || /^\p{Lu}{2,}[’']s$/u.test(word);
}

/** `12 New Measures on Supporting Small Enterprises`: how many they are belongs to their name. */
function startOfCount(text: string, start: number, head: string): number {
  if (!/^(?:Measures|Policies|Points|Provisions|Actions)$/.test(head)) return start;
  return (
    start -
    (/(?<![\p{L}\d.,-] ?)\d{1,3} $|(?<=\b\p{Ll}+ )\d{1,3} $/u.exec(
      text.slice(Math.max(0, start - 24), start),
    )?.[0].length ?? 0)
  );
}

function isHead(run: Token[], at: number): boolean {
  const word = run[at]!.text;
  if (word === 'System') return run[at - 1]?.text === 'Work';
  if (!instrumentNouns.has(word) && !programmeNouns.has(word)) return false;
  const next = run[at + 1];
  if (isFirstOfPair(run, at)) return false;
  const isBoundBehind =
    isTail(next, word) ||
    (word === 'List' && next?.text === 'of') ||
    (word === 'Partnership' && next?.text === 'on');
  const bound = boundNouns[word];
  const isLong =
    (/^(?:Orders?|Rule)$/.test(word) && titlesBefore(run, at, 3) === 3) ||
    (/^Standards?$/.test(word) && titlesBefore(run, at, 3) > 1);
  if (bound !== undefined && !isBoundBehind && !isLong && !bound.has(run[at - 1]?.text ?? '')) return false;
  // `Law Reform Commission`, `Action Plan`: a capitalised noun right behind it takes the head away.
  return (
    next === undefined ||
    !next.isTitle ||
    yearWord.test(next.text) ||
    next.followsComma ||
    phases.test(next.text)
  );
}

/** `Office of Water Regulation` */
function namesBody(run: Token[], first: number, head: number): boolean {
  return (
    run[first - 1]?.text === 'of' &&
    bodyNouns.has(run[first - 2]?.text ?? '') &&
    !/^(?:Act|Bill)s?$/.test(run[head]!.text)
  );
}

function titlesBefore(run: Token[], at: number, words: number): number {
  return run.slice(Math.max(0, at - words), at).filter((token) => token.isTitle && !isSentenceOpener(token))
    .length;
}

/** `Planning and Development Act`: the first word is no head, for nothing stands before it. */
function isFirstOfPair(run: Token[], at: number): boolean {
  const before = run[at - 1];
  const isFirst = before === undefined || !before.isTitle || isSentenceOpener(before);
  return isFirst && /^(?:and|&)$/.test(run[at + 1]?.text ?? '') && run[at + 2]?.isTitle === true;
}

/** Walks left over modifiers; `of` and `and` join, an article or a verb's preposition ends the name. */
function startOfTitle(run: Token[], head: number, from: number): number {
  let first = head;
  for (let at = head - 1; at >= from; at--) {
    const token = run[at]!;
    const follows = run[at + 1]!;
    if (token.isBracket) {
      if (isShortForm(token) && run[at + 1]?.text === 'and') break;
      continue;
    }
    if (token.isTitle) {
      if (token.startsSentence && isOpener(run, at)) break;
      if (follows.followsComma && !isListComma(run, at, head)) break;
      if (yearWord.test(token.text) && follows.text === 'and') break;
      first = at;
    } else if (edition.test(token.text)) continue;
    else if (!/^(?:of|and|&|for|on|in|to)$/.test(token.text)) break;
    else if (bodyNouns.has(run[at - 1]?.text ?? '')) break;
    else if (/^(?:for|on|in|to)$/.test(token.text) && !looksHyphenated(run, at)) break;
  }
  return first;
}

/** `Return to Work Scheme`, `Care in the Community`: a preposition between two bare capitalised words, near the head. */
function looksHyphenated(run: Token[], at: number): boolean {
  const before = run[at - 1];
  const beforeThat = run[at - 2];
  if (before?.isTitle !== true) return false;
  if (run[at]!.text === 'for' && run[at + 1]?.text === 'All') return true;
  return (
    beforeThat === undefined ||
    /^[Tt]he$/.test(beforeThat.text) ||
    (/^(?:Right|Access|Return|Path|Pathways?|Help|Homes?|Skills?|Jobs?|Housing|Support|Payments?|Care|Ready)$/.test(
      before.text,
    ) &&
      !bodyNouns.has(beforeThat.text))
  );
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
  while (isTail(run[last + 1], run[head]!.text)) last++;
  const preposition = run[last + 1];
  const takesObject =
    nounsWithObject.has(run[head]!.text) &&
    preposition?.isSmall === true &&
    objectPrepositions.has(preposition.text) &&
    objectIsCapitalised(run, last + 1);
  if (!takesObject) return last;
  if (run[head]!.text === 'Act' && preposition.text !== 'of') return last;
  // `audited the Programme against the Finance Act`
  if (preposition.text === 'against' && run.slice(last + 2).some(({ text }) => isLaw.test(text))) return last;
  const isForYear = preposition.text === 'for' && yearWord.test(run[last + 2]?.text ?? '');
  if (programmeNouns.has(run[head]!.text) && (isForYear || isRunBy(run.slice(last + 1)))) return last;
  let end = last + 1;
  while (end + 1 < run.length && goesOn(run, end + 1) && !isYears(run[end]!)) end++;
  // `will issue Guidelines for Axle Control by December`
  if (monthOrDay.test(run[end]!.text)) end--;
  while (!run[end]!.isTitle && !isTail(run[end])) end--;
  return end;
}

/** `Plant Protection Act, 1999`: only laws put a comma before their year. */
const isLaw = /^(?:Acts?|Orders?|Ordinances?|Regulations?|Rules|Laws?|Bills?|Codes?)$/;

function isTail(token: Token | undefined, head = ''): boolean {
  if (token === undefined) return false;
  if (token.followsComma) return isLaw.test(head) && /^\d{4}$/.test(token.text);
  return (
    yearWord.test(token.text) ||
    (token.isBracket && !/^\([A-Z][A-Za-z0-9&-]*[A-Z][A-Za-z0-9&-]*\)$/.test(token.text))
  );
}

/** `(SAG)` */
function isShortForm(token: Token | undefined): boolean {
  return token?.isBracket === true && /^\(\p{Lu}[\p{Lu}\d&-]+s?\)$/u.test(token.text);
}

/** `(2034-2036)` is the last of a name. */
function isYears(token: Token): boolean {
  return token.isBracket && /\d{4}\)$/.test(token.text);
}

/** `Case Management Programme of the Hospital Authority`: who runs it does not belong to its name. */
function isRunBy([of, the, ...body]: readonly Token[]): boolean {
  if (of?.text !== 'of' || the?.text !== 'the' || body.length === 0) return false;
  return body.length === 1 ? /^\p{Lu}{2,}$/u.test(body[0]!.text) : bodyNouns.has(body.at(-1)!.text);
}

/** `adopted the Action Plan on May 3` */
const monthOrDay =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

function objectIsCapitalised(run: Token[], preposition: number): boolean {
  const next = run[preposition + 1];
  if (next === undefined || monthOrDay.test(next.text)) return false;
  return next.isTitle || (next.text === 'the' && run[preposition + 2]?.isTitle === true);
}

/** Inside the object: stop at a comma that opens no list, and where a second instrument begins after `and the`. */
function goesOn(run: Token[], at: number): boolean {
  const token = run[at]!;
  const namesAnother = run
    .slice(at + 1)
    .some((next) => instrumentNouns.has(next.text) || programmeNouns.has(next.text));
  if (token.followsComma && /^(?:the|an?)$/.test(token.text) && namesAnother) return false;
  // `Schemes for Adolescent Girls (SAG) and National Education Policy (NEP)`
  if (token.text === 'and' && namesAnother && isShortForm(run[at - 1])) return false;
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
  /^(?:(?:a|the) )?(?:White Paper|Green Paper|Consultation Paper|Executive Order|Memorandum of Understanding|Codes? of (?:Conduct|Practice|Ethics)|(?:Plan|Programme|Program) of Action|Terms of Reference|Key Points|(?:Rule|Source)s? of Law|Order of the Day|(?:Act|Acts) of (?:Parliament|Congress|God|Grace|Assembly)|Declaration of (?:Interests?|War)|Standard Conditions|National Standards?)$/;

/** `Chapter V Supplementary Provisions` is a heading of this document. */
const partOfDocument =
  /^(?:Chapter|Article|Section|Part|Annex|Appendix|Schedule|Supplement|Title) (?:[IVXLC]+|\d+|[A-Z])\b/;

/** `14th Five-Year Plan` is one, `2nd Action Plan` too. */
const isOrdinal = /^\d+(?:st|nd|rd|th)$/;

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
  const words = modifiers.flatMap(({ text }) => text.split(/-|(?<=\p{Ll})(?=\p{Lu})/u)).length;
  if (plainProgrammes.has(title[head]!.text) && words < 2) return false;
  return (
    hasYear ||
    !easilyGeneric.has(title[head]!.text) ||
    modifiers.some(
      (token) => !genericModifiers.has(token.text) && (!/^\d/.test(token.text) || isOrdinal.test(token.text)),
    ) ||
    modifiers.length > (/^(?:Strategy|Fund)$/.test(title[head]!.text) ? 1 : 2)
  );
}
