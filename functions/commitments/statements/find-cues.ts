import type { Grammar } from '../grammar.ts';
import type { Cue } from './cue.ts';
import { englishCues } from './cues-en.ts';
import { chineseCues } from './cues-zh.ts';
import { CueMatcher } from './match-cues.ts';
import { readClause } from './read-clause.ts';
import { englishSigns } from './signs-en.ts';
import { readSubjectKind } from './subject-kind.ts';
import { readDoing } from './verbs-en.ts';

const cuesByGrammar: Record<Grammar, readonly Cue[]> = {
  en: [...englishSigns, ...englishCues],
  zh: chineseCues,
};
const matchers = new Map<Grammar, CueMatcher>();

/** Built when the first sentence of its language is read: it takes a tenth of a second. */
function matcherOf(grammar: Grammar): CueMatcher {
  let matcher = matchers.get(grammar);
  if (matcher === undefined) {
    matcher = new CueMatcher(cuesByGrammar[grammar]);
    matchers.set(grammar, matcher);
  }
  return matcher;
}

/**
 * The cues of a sentence, in the order of their lists; in English also what the main verb tells.
 *
 * @param ownNames how the body that speaks is named in English; none in a sentence without document
 */
export function findCues(sentence: string, grammar: Grammar, ownNames?: ReadonlySet<string>): Cue[] {
  if (grammar === 'zh')
    return matcherOf(grammar).match(
      sentence.replace(speakerFrame, '').replace(slogan, hushSlogan),
      new Set(),
    );
  const words = sentence.replace(paragraphNumber, '').replace(frame, '').replace(slogan, hushSlogan);
  const clause = readClauseCues(words, ownNames);
  const found = new Set(clause.map(({ name }) => name));
  const cues = matcherOf(grammar).match(words, found);
  const told = toldByClause(found).map((name) => cueByName.get(name)!);
  return [...cues.filter(({ name }) => !isSign(name) && !isNoDeed(name, found)), ...told, ...clause];
}

const isSign = (name: string): boolean => name.startsWith('#');

/** "Members were reminded", "The Panel was required": a main verb in the past that reports nothing done. */
function isNoDeed(name: string, found: ReadonlySet<string>): boolean {
  if (name === 'was-done' && found.has('agreed-action')) return true;
  return (
    deedCues.has(name) &&
    ['doing:state', 'doing:speech', 'doing:chance', 'doing:pledge', 'not-yet'].some((sign) => found.has(sign))
  );
}

const deedCues = new Set(['under-way', 'was-done', 'self-did', 'has-done', 'self-has-done', 'has-been-done']);

const cueByName = new Map(englishCues.map((cue) => [cue.name, cue]));

/**
 * What the main verb tells and no phrase was found for: "The FSA continued to review" is told by `self-did`, though
 * its pattern knows no such body. Without it the sentence would count as telling nothing.
 */
function toldByClause(found: ReadonlySet<string>): string[] {
  const isDeed = found.has('doing:deed') || found.has('doing:change') || found.has('doing:other');
  const isOwn = (found.has('subject:self') || found.has('subject:none')) && isDeed;
  const told: string[] = [];
  if (isOwn && found.has('verb:past')) told.push('self-did');
  if (isOwn && found.has('verb:perfect')) told.push('self-has-done', 'has-done');
  if (isDeed && found.has('subject:measure') && found.has('verb:past')) told.push('grew');
  if (isOwn && found.has('verb:progressive')) told.push('under-way');
  if (isDeed && found.has('verb:past-passive')) told.push('was-done');
  if (isDeed && found.has('verb:perfect-passive')) told.push('has-been-done', 'has-done');
  return told.filter((name) => !found.has(name));
}

/** "24. In promoting ...", "90.To address ...": the number of a paragraph, and not of a list's item. */
const paragraphNumber = /^\d{1,3}\.(?:\d{1,2}\.?)?\s*(?=["“‘]?[A-Z])/;

/**
 * Who says it, before what is said: "I am glad to note that", "The Committee was advised that". What is reported or
 * promised stands behind it.
 */
const frame =
  /^(?:(?:and |but |so )?(?:i am|i'm|we are|we're|it is|the [a-z]+ (?:is|was)) (?:\w+ly |also |very |most )?(?:glad|pleased|proud|happy|delighted|heartening|gratifying|reassuring|pleasing|encouraging)(?: to (?:be able to )?(?:note|report|say|see|announce|state|advise|inform (?:\w+ ){1,3}))?,? that|it was (?:also |further )?(?:reported|noted|stated|confirmed|explained|advised|announced) that|(?:the )?(?:committee|members?|board|panel|council|councillors|meeting|house) (?:was|were) (?:also |further )?(?:advised|informed|assured|told|notified) that|(?:(?:regarding|concerning|turning to|with regard to) [^,]{3,60}, )?(?:the )?(?:chair\w*|clerk|leader|minister|commissioner|director|president|governor|premier|spokes\w+|officers?|mayor|treasurer|secretary|ministry|department|agency|authority|company|(?:cllr\.?|councillor|mr\.?|mrs\.?|ms\.?|dr\.?) [\w’'-]+)(?: [A-Z]\w+)? (?:also )?(?:reported|advised|confirmed|announced|explained|said|assured|reiterated|stated|revealed|informed (?:\w+ ){1,3})(?: that)|let me (?:re)?assure [^,.;]{2,40} that),? /i;

/** A short name or slogan in quotation marks, and not what somebody is quoted as saying. */
const slogan = /(?<![:：,，]\s?|said )[“"][^“”"。]{2,60}[”"]/g;

/** "whoever manages an industry must manage its safety": a slogan that was carried out binds nobody by its own words. */
function hushSlogan(words: string): string {
  return words
    .replace(/\b(?:must|shall|should|will)\b/g, 'and')
    .replace(/必须|应当|确保|力争|[要将应]/g, '、');
}

/** 区长在报告中指出，…: what an officer says counts as if the report said it; not what leaders of the state lay down. */
const speakerFrame =
  /^[^，。；：]{0,20}(?:结果|报告)(?:表明|显示)，|^(?![^，。；]*(?:总书记|主席|马克思|邓小平|《|会议|全会|大会))[^，。；：]{2,40}(?:指出|介绍|表示|谈到|报告说|称)(?:，|：|说，)(?=[^。]{8})/;

/** The main verb, what it is said of, and what kind of doing it names when it tells of the past. */
function readClauseCues(sentence: string, ownNames?: ReadonlySet<string>): Cue[] {
  const clause = readClause(sentence);
  const { verb, subject, word, following } =
    clause.verb === 'gerund' && rowOfFigures.test(sentence) ? { ...clause, ...noClause } : clause;
  const kind = readSubjectKind(subject, ownNames);
  const names = [`verb:${verb}`, `subject:${kind}`];
  // "A rise of 2% was agreed to keep services going": to what end, not to what.
  const isEnd =
    /passive$/.test(verb) && /^(?:agreed|resolved|decided)$/.test(word) && !subject.includes('it');
  const doing = readDoing(word, isEnd && following === 'to' ? '' : following);
  // What a body says it did is a deed of its own, be the verb in a list or not.
  const isOwnDeed = doing === 'other' && kind === 'self';
  if (verb !== 'past-is' && /^(?:past|perfect|under-way|progressive)/.test(verb))
    names.push(`doing:${isOwnDeed ? 'deed' : doing}`);
  return names.map((name) => ({ name, pattern: nowhere }));
}

/** `Building ceramics | 4 | 7`: what a row of figures names is a thing, whatever it begins with. */
const rowOfFigures = /^[^|]+(?:\|[\s\d.,%–-]+)+$/;
const noClause = readClause('Ceramics');

/** What is told by reading the clause has no place of its own. */
const nowhere = /(?!)/;
