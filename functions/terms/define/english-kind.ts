import { classes, counts, isMeasure } from './english-classes.ts';
import { type Gloss, policyNoun } from './english-gloss.ts';
import type { Subject } from './english-subject.ts';
import { isGeneric, isName } from './generic-subject.ts';
import { isKindNoun, judging, praising } from './kind-nouns.ts';

/**
 *     A     low-traffic neighbourhood (LTN)  is  a  group of streets  from which through traffic is kept out.
 *     └ generic subject ───────────────────┘ verb └ kind ──────────┘ └ what tells it apart
 *
 * A subject with an article or none is a kind of thing, one behind `the` a single thing, unless its kind is a measure
 * (`The primary balance is the difference between …`). What praises, urges or speaks of us defines nothing:
 * `A strong economy is the best way …`, `Data quality is an issue that we must solve`.
 */
export function isKind(subject: Subject, gloss: Gloss): boolean {
  const { defines } = rules.find(({ fits }) => fits(subject, gloss))!;
  return typeof defines === 'boolean' ? defines : defines(subject, gloss);
}

type Test = (subject: Subject, gloss: Gloss) => boolean;

/** In order: the first that fits decides; the last fits all. */
const rules: readonly { fits: Test; defines: boolean | Test }[] = [
  { fits: listsOwnKinds, defines: true },
  { fits: namesNoKind, defines: false },
  { fits: ({ promise }, { shape }) => promise === 'named' && shape === 'doing', defines: true },
  { fits: isDeedForDeed, defines: true },
  { fits: (_, { text }) => isDoing.test(text), defines: false },
  { fits: ({ promise }) => promise !== 'none', defines: (_, gloss) => isCalm(gloss) && !praises(gloss) },
  { fits: (_, { shape }) => shape === 'clause', defines: isCondition },
  { fits: (_, { shape }) => shape === 'doing', defines: false },
  { fits: isOneOfKnownKind, defines: isPlain },
  { fits: (_, { shape }) => shape === 'single', defines: isMeasureOf },
  {
    fits: (_, { head, words }) => head === '' && words.length === 0,
    defines: (subject) => isGeneric(subject) && subject.article !== 'the',
  },
  { fits: isName, defines: (subject, gloss) => isPlain(subject, gloss) && isPolicy(subject, gloss) },
  {
    fits: () => true,
    defines: (subject, gloss) => isPlain(subject, gloss) && isGeneric(subject) && classes(subject, gloss),
  },
];

function namesNoKind(_: Subject, { shape, mark, text, article, head }: Gloss): boolean {
  // `one under which a law lapses`, but not `one part of the scheme`
  const isPart = article === 'one' && head !== '';
  return shape === 'none' || mark === 'none' || isCalled.test(text) || isPart;
}

/** Neither of us nor an appeal. `the recovery of money that was not spent`: what is measured or done may have been. */
function isCalm(gloss: Gloss): boolean {
  const isUrged = urges.test(gloss.behind) && !(gloss.shape === 'single' && isMeasure(gloss));
  return !speaksOfUs.test(gloss.text.slice(0, farthestUs)) && !isUrged;
}

function praises(gloss: Gloss): boolean {
  return gloss.head !== 'most' && kindWords(gloss).some((word) => praising.test(word));
}

/** Calm, and no word of the kind judges. */
function isPlain(subject: Subject, gloss: Gloss): boolean {
  const isOwnKind = isKindAfterAll(subject, gloss) || isNounAgain(subject, gloss);
  const judges = (word: string) =>
    judging.test(word) &&
    !(isOwnKind && word === gloss.head) &&
    !(word === 'serious' && harm.test(gloss.head)) &&
    !(word === 'most' && gloss.head === 'most');
  return isCalm(gloss) && !kindWords(gloss).some(judges);
}

function isCondition(subject: Subject, gloss: Gloss): boolean {
  return (
    isPlain(subject, gloss) &&
    !/^where (?:most|many|we|you|our|I)\b/.test(gloss.text) &&
    subject.article !== 'the' &&
    isGeneric(subject) &&
    !/^whether/.test(gloss.text)
  );
}

/** `Repowering is replacing old turbines`; but `Trading is helping the region`. */
function isDeedForDeed(subject: Subject, { shape, text }: Gloss): boolean {
  return (
    shape === 'doing' &&
    subject.article === '' &&
    isGeneric(subject) &&
    /(?:ing|management)$/.test(subject.term) &&
    !underWay.test(text) &&
    !speaksOfUs.test(text)
  );
}

/** What goes on and is no deed of somebody. */
const underWay =
  /^(?:\p{Ll}+ly )?(?:be|help|mak|grow|chang|creat|driv|bring|giv|lead|continu|beginn|becom|provid|support|deliver|hav|tak|mov|work|play|ris|fall|improv|reduc|increas|do|go|com|run|open|progress|rais|caus|expand|spread|shap|attract|transform|contribut|start|get|push|putt|allow|enabl|show|prov|need|cost|happen|affect|boost)ing\b/u;

function isOneOfKnownKind(subject: Subject, { shape, head }: Gloss): boolean {
  return shape === 'single' && subject.article === '' && isGeneric(subject) && isKindNoun(head);
}

function isMeasureOf(subject: Subject, gloss: Gloss): boolean {
  return (
    isPlain(subject, gloss) &&
    (isMeasure(gloss) || isNounAgain(subject, gloss)) &&
    (subject.article === 'the' || isGeneric(subject) || (subject.article === '' && counts(gloss)))
  );
}

/** `The catchment area of a school is the area from which …` */
function isNounAgain({ term }: Subject, { head, behind }: Gloss): boolean {
  return (
    term.includes(' ') &&
    new RegExp(`\\b${head}\\b`, 'i').test(term) &&
    /^(?:(?:in|from|to|by|on|at) which|where|that|which)\b/.test(behind)
  );
}

function isPolicy({ term }: Subject, { article, head, mark }: Gloss): boolean {
  const last = term.split(' ').at(-1)!.toLowerCase();
  return (
    (article !== '' && (policyNoun.test(head) || (mark === 'strong' && policyNoun.test(last)))) ||
    (mark === 'strong' && term.toLowerCase().endsWith(` ${head}`))
  );
}

/** `A boat is "lived in" if …`: another word is defined there. */
const isCalled = /^["“‘][^"”’]*["”’] (?:if|when|where|unless)\b/;

/** `a serious incident that …` weighs, and judges nothing. */
const harm = /^(?:incident|accident|event|crime|offence|illness|disease|injury|breach|harm)$/;

/** `Controlled waste is household, industrial and commercial waste.` */
function listsOwnKinds({ term, article }: Subject, { shape, article: kindArticle, text }: Gloss): boolean {
  if (shape !== 'kind' || kindArticle !== '') return false;
  const [, noun] = ownKinds.exec(text) ?? [];
  return noun !== undefined && article === '' && term.toLowerCase().endsWith(` ${noun}`);
}

const ownKinds = /^[\p{Ll}-]+(?:, [\p{Ll}-]+)*,? (?:and|or) [\p{Ll}-]+ (\p{Ll}{4,})\.?$/u;

/** `A water share is a right to …`, `A sitting day is a day on which …`: behind `a` and two words no praise. */
function isKindAfterAll({ term, article }: Subject, { shape, head, mark, words, behind }: Gloss): boolean {
  // `a way of paying under which …`
  if (head === 'way') return /\bof \p{Ll}+ing\b/u.test(words.join(' ')) && /\bwhich\b/.test(behind);
  return (
    article !== 'the' &&
    (term.toLowerCase().endsWith(head.toLowerCase()) ||
      (term.includes(' ') &&
        shape === 'kind' &&
        mark !== 'none' &&
        kindsAfterAll.test(head.replace(/s$/, ''))))
  );
}

const kindsAfterAll =
  /^(?:right|place|area|day|week|year|community|decision|commitment|choice|resource|partner|risk|word)$/;

/** `is providing`, `are increasingly being supplied`: a verb, not a kind. */
const isDoing =
  /^(?:\p{Ll}+ly )?(?!(?:anything|something|everything|housing|funding|training|lighting|clothing)\b)(?:\p{Ll}+ing (?!(?:of|by|that|which|\p{Ll}{3,}ed (?:by|for|in))\b)|(?:\p{Ll}+-)?\p{Ll}{2,}ed\b(?! \p{Ll}+(?: \p{Ll}+)? (?:that|which|who|where)\b)|being\b|set\b|put\b|made\b|given\b|held\b|paid\b|built\b|taken\b|kept\b|done\b|known\b|called\b|sent\b|brought\b|sold\b|found\b|due\b)/u;

/** The noun and what describes it: of `a set of verified facts` the set. */
function kindWords({ words, head }: Gloss): string[] {
  return words.slice(0, words.indexOf(head) + 1);
}

/** `an issue that must be solved`, `a system that has served us`. */
const urges =
  /^(?:that|which|who) (?:must|ought|promises?|(?:should|needs?|deserves?)(?! (?:not )?have\b)|will|had|was|were|cannot|we|I|our|(?:falls|rests|lies) (?:on|upon|with) (?:every|each|all|us|the)\b|ha(?:s|ve) (?:served|been|become|helped|made|given|stood|brought|built|shaped|kept))\b/;
export const speaksOfUs = /\b(?:[Ww]e|us|[Oo]urs?|I(?= )|my|you|your|today|now|this year|this budget)\b/;

/** Beyond so many characters it no longer matters. */
const farthestUs = 30;
