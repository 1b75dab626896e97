import type { DocumentKind } from '../../documents/document.ts';
import type { Grammar } from '../grammar.ts';
import type { Cue } from './cue.ts';
import type { LeadIn } from './lead-in.ts';
import type { Surroundings } from './read-surroundings.ts';
import type { SectionPart } from './section-part.ts';
import { findTellingWords } from './telling-words.ts';
import { isSense, readSense } from './word-senses.ts';

/** What surrounds a sentence and changes how it reads. */
export interface SentenceContext {
  part: SectionPart;
  documentKind: DocumentKind;
  isFirstOfSection: boolean;
  /** The year the document speaks for, null when unknown. */
  documentYear: number | null;
  /** Cues of the sentence before, empty at the start of a section. */
  previousCues: readonly Cue[];
  /** Which way its neighbours go. */
  around: Surroundings;
  /** The year that the last sentence of the section to open with one opened with; null when none did. */
  yearAbove: number | null;
  /** Which way the line above its list goes, when it is an item of one. */
  leadIn?: LeadIn | undefined;
  /** Whether the document is a translation without tenses, see `hasLostTense`. */
  isTenseless?: boolean;
}

/**
 * All that holds of a sentence, as names: its cues, where it stands, its length, which years it names; last its telling
 * words and in English what its words mean, which count by themselves and are crossed with nothing.
 * These observations are what the labelled examples are stored as; `expandFeatures` makes features of them.
 */
export function observeSentence(
  sentence: string,
  grammar: Grammar,
  cues: readonly Cue[],
  context: SentenceContext,
): string[] {
  const observations = cues.map((cue) => cue.name);
  observations.push(
    `part:${context.part}`,
    `kind:${kindGroup(context.documentKind)}`,
    lengthGroup(sentence, grammar),
  );
  if (context.around !== 'none') observations.push(`around:${context.around}`);
  if (context.leadIn) observations.push(`lead-in:${context.leadIn}`);
  if (context.isFirstOfSection) observations.push('first');
  observations.push(...compareYears(sentence, context));
  observations.push(...compareSides(sentence, cues));
  for (const cue of context.previousCues)
    if (carriedOver.has(cue.name)) observations.push(`before:${cue.name}`);
  observations.push(...findTellingWords(sentence, grammar));
  if (grammar === 'en') observations.push(...readSense(sentence));
  return observations;
}

/**
 * Observations with the conjunctions that matter added: what tense or aspect leaves open,
 * the part of the report and the kind of document decide ("推进改革" under 工作安排 and under 工作回顾).
 */
export function expandFeatures(all: readonly string[]): string[] {
  let end = all.length;
  while (end > 0 && isOfWords(all[end - 1]!)) end--;
  const observed = all.slice(0, end);
  const isDue = observed.some((name) => name.startsWith('verb:future') || name.startsWith('verb:duty'));
  const observations = isDue ? observed.filter((name) => !datings.has(name)) : observed;
  const features = ['bias', ...observations];
  const surroundings = observations.filter(
    (name) => name.startsWith('part:') || name.startsWith('kind:') || name.startsWith('around:'),
  );
  const isSilent = !observations.some((name) => name.startsWith('has:'));
  const told = [...observations];
  if (isSilent) told.push('silent');
  if (isSilent && observations.some((name) => name.startsWith('doing:'))) told.push('silent-past');
  if (observations.includes('part:report') && observations.includes('year:later'))
    told.push('year:later&part:report');
  features.push(...told.slice(observations.length));
  for (const name of told) {
    if (crossed.has(name)) for (const surrounding of surroundings) features.push(`${name}&${surrounding}`);
  }
  features.push(...expandClause(observations));
  for (let at = end; at < all.length; at++) features.push(all[at]!);
  return features;
}

/** What single words tell counts by itself and is crossed with nothing. */
const isOfWords = (name: string): boolean => name.startsWith('word:') || isSense(name);

/** What is old tells nothing where the main verb promises: "We will repay the loan taken in 1998". */
const datings = new Set(['history', 'year:long-ago', 'year:earlier']);

/**
 * What is told as done means most together with its subject ("were issued" of permits is a report, "rose" of prices is
 * none); other verbs with the kind of document ("shall" in a law and in a speech).
 */
function expandClause(observations: readonly string[]): string[] {
  const find = (prefix: string) => observations.find((name) => name.startsWith(prefix));
  const verb = find('verb:');
  if (verb === undefined) return [];
  const doing = find('doing:');
  const tense = doing ? 'verb:done' : verb;
  const subject = find('subject:');
  const cues = new Set(observations);
  const features = [`${tense}&${find('kind:')}`, `${tense}&${find('part:')}`];
  const hasSecondClause = cues.has('and-will') || cues.has('and-have');
  for (const [name, aside] of asides)
    if (!hasSecondClause && !aside.main.test(tense) && aside.names.some((cue) => cues.has(cue)))
      features.push(name);
  const tellsOfSubject =
    subject === 'subject:self' || subject === 'subject:aim' || /:(?:future|duty|is-to)/.test(verb);
  if (cues.has('propose')) features.push(`propose&${subject}`);
  if (
    /^verb:present/.test(verb) &&
    cues.has('target') &&
    subject !== 'subject:aim' &&
    subject !== 'subject:self'
  )
    features.push('target-aside');
  if (!doing && tellsOfSubject) features.push(`${verb}&${subject}`);
  if (doing) features.push(tense, `${tense}&${subject}`, `${doing}&${subject}`, `${doing}&${verb}`);
  return features;
}

/** What is said outside the main clause: "It explains what will be done", "This was a year that has ended well". */
const asides: readonly [string, { names: readonly string[]; main: RegExp }][] = Object.entries({
  'will-aside': { names: ['will'], main: /future/ },
  'duty-aside': { names: ['should', 'must', 'need'], main: /duty/ },
  'done-aside': {
    names: 'has-done self-has-done has-been-done was-done self-did completed grew number-past'.split(' '),
    main: /done|none/,
  },
  'year-aside': {
    names: ['by-year', 'target', 'propose', 'next-time'],
    main: /future|duty|is-to|base|:to|none|modal|gerund|present/,
  },
});

/** Observations that mean different things in different parts of a report. */
const crossed = new Set(
  'silent silent-past ensure continue imperative imperative-any to-verb state trouble numbered number-done finish growth achieved le has-done was-done past-time is is-a yao should will left-right problem subject-body thanks owed-to slogan abroad law-duty legislature figure-line verbless earmark figure procedure reported-future agreed-action reported-done'.split(
    ' ',
  ),
);

/** Cues of the sentence before that tell which way the paragraph is going. */
const carriedOver = new Set(
  'self-will will should self-has-done self-did grew propose number-done le yi jiang yao imperative problem question abroad is is-a'.split(
    ' ',
  ),
);

function kindGroup(kind: DocumentKind): 'report' | 'speech' | 'rule' | 'other' {
  if (kind === 'yearly-report') return 'report';
  if (kind === 'speech' || kind === 'minutes') return 'speech';
  if (kind === 'plan' || kind === 'policy' || kind === 'law' || kind === 'notice') return 'rule';
  return 'other';
}

/** Half a Han character's worth of text is about one English word. */
function lengthGroup(sentence: string, grammar: Grammar): string {
  const words = grammar === 'zh' ? sentence.length / 2 : countWords(sentence);
  if (words < 7) return 'length:short';
  if (words < 14) return 'length:some';
  return words < 40 ? 'length:usual' : 'length:long';
}

function countWords(sentence: string): number {
  let count = 1;
  for (let at = sentence.indexOf(' '); at >= 0; at = sentence.indexOf(' ', at + 1)) count++;
  return count;
}

/** Years back from which a year tells of history and not of the time reported on; a plan's term is at most ten. */
const longAgo = 12;

function compareYears(sentence: string, { documentYear, yearAbove }: SentenceContext): string[] {
  if (documentYear === null) return [];
  const opening = readOpeningYear(sentence);
  const years = [
    ...sentence.replace(yearOfName, '').matchAll(/(?<![\d.,〔[(（-])((?:19|20)\d\d)(?![\d,%％]|\s*号)/g),
  ].map((match) => Number(match[1]));
  const found: string[] = [];
  if (opening !== null && opening > documentYear) found.push('year:opens-later');
  if (years.some((year) => year > documentYear)) found.push('year:later');
  if (years.some((year) => year === documentYear)) found.push('year:same');
  if (years.some((year) => year < documentYear)) found.push('year:earlier');
  if (years.length > 0 && years.every((year) => year < documentYear - longAgo)) found.push('year:long-ago');
  if (opening === null && yearAbove !== null) {
    found.push(yearAbove > documentYear ? 'year:above-later' : 'year:above-past');
  }
  return found;
}

/** "Section 20 of the Audit Act 1994", 《三年行动计划（2022—2024年）》: the year belongs to the name. */
const yearOfName =
  /《[^》]{0,80}》|（(?:19|20)\d\d年?[—–-](?:19|20)\d\d年?）|\b(?:Act|Order|Regulations?|Rules|Law|Code|Directive|Ordinance|Scheme)(?: of)?,? (?:19|20)\d\d\b/g;

/** "In 2024, ...", 到2025年，...: the year a sentence and often those after it speak of. */
export function readOpeningYear(sentence: string): number | null {
  const year = /^(?:In |By |到|在)?((?:19|20)\d\d)(?=年|,| )/.exec(sentence)?.[1];
  return year === undefined ? null : Number(year);
}

/** Whether the sentence speaks of the done, of the to-do or of both, and with which it opens. */
function compareSides(sentence: string, cues: readonly Cue[]): string[] {
  const speaking = cues.filter((cue) => cue.speaksFor);
  if (speaking.length === 0) return [];
  const side = sideOf(speaking[0]!);
  if (speaking.every((cue) => sideOf(cue) === side)) return [`has:${side}`, `opens:${side}`];
  const places = speaking.map((cue) => ({
    side: sideOf(cue),
    at: Math.max(0, sentence.search(cue.pattern)),
  }));
  const opening = places.reduce((first, place) => (place.at < first.at ? place : first));
  return ['has:both-sides', `opens:${opening.side}`];
}

export function sideOf(cue: Cue): 'done' | 'to-do' {
  return cue.speaksFor === 'explicit-completion' ? 'done' : 'to-do';
}
