import { analyse } from '../../analysis/analyse-text.ts';
import { simplifyHan } from '../../analysis/fold-character.ts';
import type { LibraryDocument } from '../../library/reading.ts';
import type { Hit } from '../../ranking/search-backend.ts';
import type { Section, Sentence } from '../../sections/section.ts';
import { readAskedAttribute } from '../question/asked-attribute.ts';
import { anotherThing } from '../question/attribute-shares.ts';
import { plainWords } from '../question/plain-words.ts';
import { holdsAnswerOf, type QuestionType } from '../question/question-type.ts';
import { hasAny, type QuestionUnit, shareOf } from '../question/question-unit.ts';
import { speaksOfAnother } from '../question/speaks-of-another.ts';
import { missingAttribute } from '../question/weigh-attribute.ts';
import { rootOf } from '../wording/root-of.ts';
import { documentNames } from './document-names.ts';
import { leadInOf } from './lead-in.ts';
import { spellOut } from './spell-out.ts';
import { sayHeadings, underHeadings } from './under-headings.ts';

/** A sentence that may answer a question, and how much of the question it and its surroundings cover. */
export interface Evidence {
  content: LibraryDocument;
  section: Section;
  sentence: Sentence;
  /** Its words in simplified characters, a row of a table with the headings of its columns. */
  said: string;
  /** Rank of the section in the search, 0 for the best. */
  rank: number;
  /** Shares of the question's weight, 0 to 1. */
  inSentence: number;
  inContext: number;
  /** Share of it in words that the sentence has itself, no synonyms of them. */
  inOwnWords: number;
  /** Share of its names and numbers that the window covers. */
  names: number;
  /** The sentence holds a number, a date or whatever else the question asks for. */
  holdsAnswer: boolean;
  /** How far the sentence is from saying exactly what is asked, 0 to 1. */
  missing: number;
  score: number;
}

/** What a sentence gains by holding the kind of thing asked for. Range 0 to 1; at 1 any number beats any words. */
const kindBonus = 0.5;

/**
 * What a sentence loses by not saying exactly what is asked. Range 0 to 2; at 0 the words alone decide which is first. This
 * and the three below were set on 859 questions as they were read at first look: the right section first .927 to .947, as
 * much on the older half of the batches as on the newer.
 */
const missingPenalty = 1;
/** What it gains by the question's own words, not their synonyms and not those of the title. Range 0 to 1. */
const ownWordsBonus = 0.25;
/** What it loses by its length, in units of ln(1 + hundreds of characters): a long one has words of many things. Range 0 to 0.3. */
const lengthPenalty = 0.1;
/** What it loses by each section that the search found before its own. Range 0 to 0.1. */
const rankPenalty = 0.05;
/**
 * What it gains by what the sentences around it and the heading of its section have of the question. Range 0 to 1. What its
 * heading says of a section, the first place goes by; whether it answers, the sentences around tell.
 */
const headingBonus = 0.5;
/** What it gains by what the headings above and the title have, too, and by neighbours of the question that are its own. Range 0 to 1. */
const contextBonus = 0.25;
const pairsBonus = 0.25;

/** @param underHeading share of the question in the sentence, those around it and the heading of its section */
function scoreOf(seen: Omit<Evidence, 'score'>, underHeading: number, pairs: number): number {
  return (
    seen.inSentence +
    headingBonus * underHeading +
    contextBonus * seen.inContext +
    pairsBonus * pairs +
    (seen.holdsAnswer ? kindBonus : 0) +
    ownWordsBonus * seen.inOwnWords -
    missingPenalty * seen.missing -
    lengthPenalty * Math.log(1 + seen.said.length / 100) -
    rankPenalty * seen.rank
  );
}

/** A name holds for so many sentences behind the one that has it. Range 0 to 10. */
const namesReach = 3;
/** A sentence that names a place of its own is not of the one named before. */
const namesAPlace = /\b(?:in|at|of|for|from) (?:the )?\p{Lu}\p{Ll}/u;
/** Sentences on each side that still speak of the same thing. */
const neighbours = 1;

/** Every sentence of a section weighed against the question; the best first. */
export function findEvidence(
  question: { text: string; type: QuestionType; units: readonly QuestionUnit[] },
  hit: Pick<Hit, 'section'> & { rank: number },
  content: LibraryDocument,
): Evidence[] {
  const { reading } = content;
  const id = hit.section.id.slice(hit.section.id.indexOf('#') + 1);
  const index = reading.sections.findIndex((one) => one.id === id);
  const section = reading.sections[index];
  if (section === undefined) return [];
  const { title, issuer, year } = content.document;
  // What the title says of the whole document no sentence needs to say again.
  const above = [documentNames(content), simplifyHan(section.path.join('\n'))].join('\n');
  const whole = termsOf(`${title}\n${issuer ?? ''}\n${year ?? ''}`);
  const names = termsOf(documentNames(content));
  const context = termsOf(simplifyHan([title, ...section.path].join('\n')));
  const heading = termsOf(simplifyHan(section.heading ?? ''));
  const sentences = [
    ...headingSentence(reading.text, section, index),
    ...reading.sentences.filter(
      (sentence) => sentence.section === index && !isTitle(reading.text, sentence, title),
    ),
  ];
  const headed = underHeadings(reading.text, sentences);
  const words = headed.map(({ sentence, headings }) =>
    spellOut(content, sayHeadings(plainWords(content, sentence), headings)),
  );
  const terms = words.map(termsOf);
  const asked = readAskedAttribute(question.text, question.type);
  return headed
    .map(({ sentence }, at): Evidence => {
      const own = question.type === 'who' ? terms[at]! : saidWith(at, words, terms);
      const near = [...words.keys()].slice(Math.max(0, at - neighbours), at + neighbours + 1);
      const spread = [...new Set([...near, ...leadInOf(words, at)])];
      const window = union(spread.map((place) => terms[place]!));
      const share = (sets: ReadonlySet<string>[]) =>
        shareOf(question.units, (unit) => isCovered(unit, [...sets, whole], names));
      const inSentence = share([own]);
      const plain = words[at]!;
      const inContext = share([own, window, context]);
      const holdsAnswer = holdsAnswerOf(question.type, plain.replace(label, ' '), question.text);
      const inOwnWords = shareOf(question.units, (unit) => saysItself(unit, terms[at]!));
      const pairs = pairsCovered(question.units, plain);
      const around = () => [above, ...spread.map((place) => words[place]!)].join('\n');
      const missing = Math.max(
        asked === undefined ? 0 : missingAttribute(asked, plain, question.text, around(), above),
        speaksOfAnother(question.text, plain, around()) ? anotherThing : 0,
      );
      const seen = {
        content,
        section,
        sentence,
        said: plain,
        rank: hit.rank,
        inSentence,
        inContext,
        inOwnWords,
        names: namesCovered(
          question.units,
          [
            own,
            window,
            ...(namesAPlace.test(plain) ? [] : terms.slice(Math.max(0, at - namesReach), at)),
            context,
            whole,
          ],
          names,
        ),
        holdsAnswer,
        missing,
      };
      return { ...seen, score: scoreOf(seen, share([own, window, heading]), pairs) };
    })
    .sort((a, b) => b.score - a.score);
}

/** What begins so goes on about the thing before it. */
const goesOn =
  /^\W*(?:they|these|those|it|this|the (?:latter|former)) (?:is|are|was|were|have|has|had|will|include[sd]?|comprise[sd]?|cover(?:s|ed)?)\b|^(?:其中|这些?[是为]|它们?[是为]|分别[是为])/iu;

/** The terms of a sentence, and of the one before where a pronoun opens it: `They are the provinces of …`. */
function saidWith(
  at: number,
  words: readonly string[],
  terms: readonly ReadonlySet<string>[],
): ReadonlySet<string> {
  return at > 0 && goesOn.test(words[at]!) ? union([terms[at - 1]!, terms[at]!]) : terms[at]!;
}

/** `4.3 In 2034 …`: the number of a paragraph answers nothing. */
const label = /^\s*\(?\d+(?:(?:\.\d+)+\.?|[.)])\s/;

/** The name of the document says what it is about, and answers nothing. */
function isTitle(text: string, { start, end }: Sentence, title: string): boolean {
  return text.slice(start, end).trim() === title.trim();
}

/** `（一）建成5G基站12万个。` is read as a heading and says something all the same. */
function headingSentence(text: string, section: Section, index: number): Sentence[] {
  if (section.heading === null || !/[\d，,；;]/.test(section.heading)) return [];
  const start = text.indexOf(section.heading, section.start);
  return start < 0 || start >= section.end
    ? []
    : [{ start, end: start + section.heading.length, section: index }];
}

function termsOf(text: string): ReadonlySet<string> {
  return new Set(analyse(text).map(({ term }) => term));
}

function union(sets: ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

/** @param names whose document it is; counts for names and Chinese places only */
function isCovered(
  unit: QuestionUnit,
  sets: readonly ReadonlySet<string>[],
  names: ReadonlySet<string>,
): boolean {
  const mayBeName = unit.kind === 'name' || unit.kind === 'han';
  if (mayBeName && hasAny(unit.alternatives.slice(0, unit.own), names)) return true;
  if (sets.some((set) => hasAny(unit.alternatives, set))) return true;
  if (unit.kind !== 'word') return false;
  return [unit.text.toLowerCase(), unit.alternatives[0]![0]!].some((word) => {
    const root = rootOf(word);
    return root !== undefined && sets.some((set) => rootsOf(set).has(root));
  });
}

const roots = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Roots of the words of a set, worked out once. */
function rootsOf(set: ReadonlySet<string>): ReadonlySet<string> {
  const known = roots.get(set) ?? new Set([...set].flatMap((term) => rootOf(term) ?? []));
  roots.set(set, known);
  return known;
}

type Sets = readonly ReadonlySet<string>[];

function saysItself({ alternatives, own }: QuestionUnit, terms: ReadonlySet<string>): boolean {
  return hasAny(alternatives.slice(0, own), terms);
}

/** `City` in `Shanhe City` tells no city from another. */
const kindOfPlace =
  /^(?:City|Province|County|District|State|Region|Town|Department|Ministry|Council|Board|Report|Act|Plan)$/;

/** Share of the question's names and numbers; 1 where it has none. */
function namesCovered(units: readonly QuestionUnit[], sets: Sets, names: ReadonlySet<string>): number {
  const special = units.filter(
    ({ kind, text }) => kind === 'number' || (kind === 'name' && !kindOfPlace.test(text)),
  );
  return special.length === 0 ? 1 : shareOf(special, (unit) => isCovered(unit, sets, names));
}

/** Neighbours in the question that are neighbours in the sentence, at most one word apart. */
function pairsCovered(units: readonly QuestionUnit[], sentence: string): number {
  const words = analyse(sentence).filter(({ kind, isStopWord }) => kind !== 'han-end' && !isStopWord);
  const placesOf = (unit: QuestionUnit) =>
    words.flatMap(({ term }, place) =>
      unit.alternatives.some(([only, next]) => only === term && next === undefined) ? [place] : [],
    );
  let covered = 0;
  let previous = units[0] ? placesOf(units[0]) : [];
  for (const unit of units.slice(1)) {
    const places = placesOf(unit);
    if (places.some((place) => previous.some((before) => place - before >= 0 && place - before <= 2)))
      covered++;
    previous = places;
  }
  return units.length < 2 ? 0 : covered / (units.length - 1);
}
