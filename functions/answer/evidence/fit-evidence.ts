import { simplifyHan } from '../../analysis/fold-character.ts';
import { province } from '../question/names-in-chinese.ts';
import type { QuestionType } from '../question/question-type.ts';
import { synonymsOf } from '../wording/near-synonyms.ts';
import { chinesePlace, documentNames } from './document-names.ts';
import type { Evidence } from './find-evidence.ts';

/**
 * What a question says of time and place, applied to evidence: a question about 2021 is answered by a document of
 * 2021 or by words that name 2021, a question about one province by that province's documents.
 */
export interface QuestionFrame {
  years: readonly number[];
  question: string;
  type: QuestionType;
}

/** A document of the very year outweighs one that only mentions it. Added to the score. Range 0 to 1. */
const ownYearBonus = 0.15;
/** A result answers "were they closed", a promise answers "will they be": added or taken off. Range 0 to 1. */
const tenseBonus = 0.1;
/** Where the question is whether something was done, a report weighs more than a promise. Range 0 to 1. */
const reportBonus = 0.25;
/** Where no year is named the newest document found weighs more; much more where today is. Range 0 to 1. */
const newestBonus = 0.1;
const todayBonus = 0.35;
const asksForToday =
  /\b(?:now|currently|today|at present|these days|latest|so far|still)\b|目前|现在|如今|最新|当前|眼下/iu;

/** Evidence that fits, the best first, scores adjusted. */
export function fitEvidence(evidence: readonly Evidence[], frame: QuestionFrame): Evidence[] {
  const places = placesNamed(evidence, frame.question);
  const smallPlace = smallPlaceIn(frame.question);
  const newest = Math.max(...evidence.map(({ content }) => content.document.year ?? 0));
  const newestFit = ({ content }: Evidence) =>
    frame.years.length > 0 || content.document.year !== newest
      ? 0
      : asksForToday.test(frame.question)
        ? todayBonus
        : newestBonus;
  return evidence
    .filter((one) => isOfYears(one, frame.years) && isOfPlaces(one, places) && namesPlace(one, smallPlace))
    .map((one) => ({
      ...one,
      score: one.score + yearBonus(one, frame.years) + tenseFit(one, frame) + newestFit(one),
    }))
    .sort((a, b) => b.score - a.score);
}

/* ---------- years ---------- */

const yearPattern = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** A year that another is only measured against. */
const comparedWith =
  /(?:较|比|与|同)(?:19|20)\d\d年|\b(?:compared (?:with|to)|than in|over|against|up on|down on|relative to) (?:the )?(?:19|20)\d\d\b/g;

/** The years that a question is about; one it only measures against is no year of its answer. */
export function yearsAsked(question: string, years: readonly number[]): number[] {
  const left = question.replace(comparedWith, ' ');
  return years.filter((year) => left.includes(String(year)) || !question.includes(String(year)));
}

function isOfYears({ content, section, said }: Evidence, years: readonly number[]): boolean {
  const { year } = content.document;
  if (years.length === 0) return true;
  const printed = said
    .replace(comparedWith, ' ')
    .replace(financialYear, (named, first: string) =>
      isFinancialYear(years) && Number(first) !== years[0] ? ' ' : named,
    );
  if (years.some((asked) => printed.includes(String(asked)))) return true;
  // `五、2035年打算` in a report of 2034, `2020 in review` in a plan for 2021: the nearest heading with a year decides.
  const headed = section.path.findLast(
    (heading) => yearPattern.test(heading) && heading !== content.document.title,
  );
  if (headed !== undefined) return years.some((asked) => headed.includes(String(asked)));
  return year !== null && years.includes(year);
}

const financialYear = /(?<!\d)((?:19|20)\d\d)[-–/]\d\d(?!\d)/g;

/** Two years on end, as a question on 2034-35 names them. */
function isFinancialYear(years: readonly number[]): boolean {
  return years.length === 2 && years[1] === years[0]! + 1;
}

/** Words that name the year come first, then a document of the year; a sentence on another year answers for that one. */
function yearBonus({ content, said }: Evidence, years: readonly number[]): number {
  if (years.length === 0) return 0;
  const named = said.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  const isOwnYear = content.document.year !== null && years.includes(content.document.year);
  if (named.some((year) => years.includes(Number(year))))
    return isOwnYear ? 1.5 * ownYearBonus : ownYearBonus;
  if (named.length > 0) return -ownYearBonus;
  return isOwnYear ? ownYearBonus : 0;
}

/* ---------- places ---------- */

const englishPlace = /\b(\p{Lu}[\p{L}-]+)(?= (?:Provinc\w*|Municipal\w*|City|County|Region\w*|State)\b)/gu;

/** Names of provinces, cities and counties that the question names and that tell the found documents apart. */
function placesNamed(evidence: readonly Evidence[], question: string): string[] {
  const names = new Set<string>(question.match(province) ?? []);
  for (const source of new Set(evidence.map(({ content }) => content))) {
    for (const name of placesOf(source.document)) if (question.includes(name)) names.add(name);
  }
  return [...names, ...namesThatTellApart(evidence, question)];
}

/** Capitalised words of the question that some of the documents found have in their title, and others not. */
function namesThatTellApart(evidence: readonly Evidence[], question: string): string[] {
  const titles = [...new Set(evidence.map(({ content }) => content))].map(documentNames);
  const words = question.slice(1).match(/(?<=[^\p{L}])\p{Lu}\p{Ll}{3,}/gu) ?? [];
  return words
    .filter((word) => !commonInTitles.test(word))
    .map((word) => [word, ...synonymsOf(word).map(capitalised)])
    .filter((forms) => {
      const having = titles.filter((title) => forms.some((form) => title.includes(form))).length;
      return having > 0 && having < titles.length;
    })
    .flat();
}

/** Capitalised in titles without naming anybody. */
const commonInTitles =
  /^(?:Annual|Board|Report|Plan|Notice|Measures|Regulations?|Rules|Act|Bill|Action|Programme|Program|Strategy|Policy|Budget|Speech|Law|Opinions?|Decision|Guidelines?|Framework|Department|Ministry|Council|Government|Office|Bureau|Agency|Authority|Committee|National|Provincial|Municipal|State|County|City|Implementation|Work|Special|General|Public|January|February|March|April|June|July|August|September|October|November|December)$/;

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function placesOf({ title, issuer }: { title: string; issuer: string | null }): string[] {
  const text = `${issuer ?? ''} ${title}`;
  const chinese = [...text.matchAll(chinesePlace)].map((match) => match[1]!.replace(/^\d*年?/, ''));
  const english = [...text.matchAll(englishPlace)].map((match) => match[1]!);
  return [...chinese, ...english].filter((name) => name.length >= 2);
}

/** A document of another place may still speak of this one by name. */
function isOfPlaces({ content, section, said }: Evidence, places: readonly string[]): boolean {
  if (places.length === 0) return true;
  const own = `${documentNames(content)} ${simplifyHan(section.path.join(' '))} ${said}`;
  return places.some((place) => own.includes(place));
}

/** 北岗镇: a town or village that a question names stands in the sentence or above it. */
function smallPlaceIn(question: string): string | undefined {
  return /(?:^|[年月日在对为，、])(?!各|全|本|每|哪|城|乡|多少|几|所有|这些|那些|有些|一些|其他|其余|部分|建制|行政)(?<place>[\p{Script=Han}]{2,3}(?:镇|乡(?![镇村])|村(?![民庄级])|街道))(?<!农村|乡村|城镇)(?=[\p{Script=Han}])/u.exec(
    question,
  )?.groups?.place;
}

function namesPlace({ content, section, said }: Evidence, place: string | undefined): boolean {
  if (place === undefined) return true;
  const { title } = content.document;
  return simplifyHan(`${said} ${section.path.join(' ')} ${title}`).includes(place);
}

/* ---------- promised or done ---------- */

const asksForPlan =
  /\b(?:will|shall|plan(?:s|ned)?|target|goal|promise[ds]?|commit\w*|pledge\w*|intend\w*|propose[ds]?|to be|expect\w*|forecast|aim\w*|undert\w+)\b|目标|计划|要|将|承诺|打算|预期|预计|安排|提升到|达到多少/i;
const asksForResult =
  /^\W*(?:did|was|were|has|have|had)\b|\b(?:was|were|did|has been|have been|had|achieved|completed|grew|rose|fell)\b|了|已|完成|实现|去年/i;

const asksWhetherDone =
  /^\W*(?:did|was|were|has|have|had|is|are)\b(?! (?:we|they|it|the \w+|you) (?:promise|plan|commit|pledge|intend))|了吗|了没有|有没有|是否(?:已|完成|实现)|兑现/iu;

function tenseFit({ content, sentence }: Evidence, { question, type }: QuestionFrame): number {
  const kind = content.reading.statements.find(
    ({ start, end }) => start <= sentence.start && sentence.end <= end,
  )?.kind;
  if (kind === undefined || kind === 'neither') return 0;
  const isAskedWhetherDone = type === 'did-they' && asksWhetherDone.test(question);
  if (isAskedWhetherDone) return kind === 'commitment' ? 0 : reportBonus;
  if (kind === 'both') return 0;
  if (asksForPlan.test(question)) return kind === 'commitment' ? tenseBonus : 0;
  if (asksForResult.test(question)) return kind === 'result' ? tenseBonus : -tenseBonus;
  // Nothing said of time: what was done is meant rather than what will be.
  return kind === 'commitment' ? -tenseBonus / 2 : 0;
}
