import { analyse } from '../../analysis/analyse-text.ts';
import { saysOpposite } from '../wording/opposites.ts';
import { formsOf, isName, says, wordsOf } from '../wording/word-forms.ts';
import type { AskedAttribute } from './attribute.ts';
import {
  noDeed,
  noMoney,
  noName,
  noNames,
  noPlace,
  noReason,
  noTopic,
  numberElsewhere,
  otherDeed,
  otherKind,
  perhapsReason,
  reasonElsewhere,
} from './attribute-shares.ts';
import { farFromNumber } from './count-in-english.ts';
import { month, namesPerson, namesPlace, namesSeveral, titled } from './names-in-english.ts';
import { missingInChinese, saysDeed } from './weigh-chinese-attribute.ts';

/**
 * How far a sentence is from saying what is asked: 0 when it says it, 1 when it does not, between when it may.
 *
 * @param question names and numbers of the question itself tell nothing new
 * @param around the sentence with its neighbours, the headings above and the title
 * @param above the headings above and the title
 */
export function missingAttribute(
  asked: AskedAttribute,
  sentence: string,
  question: string,
  around: string,
  above: string,
): number {
  if (asked.kind === 'reason')
    return saysDeed(asked.done, sentence) ? missingReason(sentence, around, question) : noReason;
  if (asked.characters !== undefined || asked.unit !== undefined || /\p{Script=Han}/u.test(question))
    return missingInChinese(asked, sentence, question, above);
  switch (asked.kind) {
    case 'quantity':
      return Math.max(
        asked.word === undefined || asked.word === 'money' || asked.isMoney === true
          ? 0
          : farFromNumber(asked.word, sentence, question),
        missingDeed(asked, sentence),
        asked.dimension !== undefined && !dimensions[asked.dimension]?.test(sentence) ? otherKind : 0,
        (asked.among ?? []).some((word) => !anybody.test(word) && !says(`${sentence}\n${above}`, word))
          ? otherKind
          : 0,
        asked.isMoney === true && !money.test(sentence) ? noMoney : 0,
      );
    case 'person':
      return namesPerson(sentence, question) &&
        holdsOffice(asked.word, sentence) &&
        !namesDeputyOf(asked.word, sentence) &&
        (asked.object === undefined || says(sentence, asked.object) || !isOfSomething(asked.word, sentence))
        ? 0
        : noName;
    case 'actor':
      return (asked.word === undefined ||
        (says(sentence, asked.word) &&
          (asked.isReceiver === true || !isDoneByNobody(sentence, asked.word)) &&
          !isDoneByUs(sentence, asked.word, question))) &&
        (asked.object === undefined || says(around, asked.object))
        ? 0
        : noName;
    case 'place':
      return (asked.word === undefined || says(sentence, asked.word)) &&
        (asked.isSeat !== true ||
          /\b(?:based|seat|headquarter\w*|offices? (?:in|at)|located)\b/i.test(sentence)) &&
        namesPlace(sentence, question)
        ? 0
        : noPlace;
    case 'purpose':
      return purpose.test(sentence) ? 0 : noReason;
    case 'deed':
      return Math.max(
        asked.word === undefined ||
          saysTogether(sentence, asked.word, asked.object) ||
          (asksWhen.test(question) && isPutOff.test(sentence))
          ? 0
          : noDeed,
        asksWhen.test(question) && isOfAnother(asked.object, sentence) ? numberElsewhere : 0,
      );
    case 'topic':
      return asked.word === undefined || says(around, asked.word) ? 0 : noTopic;
    case 'names':
      return Math.max(
        namesSeveral(asked.word ?? '', sentence, question) ? 0 : noNames,
        asked.deed === undefined || says(sentence, asked.deed) ? 0 : noDeed,
      );
  }
}

const asksWhen = /^\W*(?:by |until |since )?when\b/i;
/** `The bridge was postponed to May` tells when it will be finished. */
const isPutOff = /\b(?:postponed|put off|deferred|delayed|rescheduled|scheduled|due)\b/i;

/** A sentence on something else that only has the verb: it does not name the thing, and no pronoun goes on about it. */
function isOfAnother(object: string | undefined, sentence: string): boolean {
  return object !== undefined && !says(sentence, object) && !goesOn.test(sentence);
}
const goesOn = /\b(?:it|they|this|these|which|its|their)\b|^\W*(?:construction|works?|building)\b/i;

function missingDeed({ deed, word = '' }: AskedAttribute, sentence: string): number {
  if (deed === undefined || says(sentence, deed)) return 0;
  return anybody.test(word) || saysOpposite(sentence, deed) ? noDeed : otherDeed;
}

/** Of people in general only what they did tells anything. */
const anybody = /^(?:people|persons?|residents|citizens|households|homes|families)$/;

const money =
  /[$€£¥₹₦₱¢]\s?\d|\b(?:Rs|Nu|Tk|KShs?|Kshs?|UShs?|Shs?|UGX|NGN|PHP|MOP|SGD|HKD|AUD|NZD|CAD|TTD|JMD)\.?\$? ?\d|\d[\d.,]* ?(?:thousand|million|billion|trillion)? ?(?:dollars?|euros?|pounds?|yuan|cents?|pence|rupees?|crowns?|francs?|shillings?|pesos?|kron[ae]r?|rand|baht|yen|rubles?|zloty|RMB|CNY|USD|EUR)\b|\b(?:RMB|CNY|USD|EUR|HK\$|S\$) ?\d|[元¥]/i;
const reason =
  /\b(?:because|owing|due to|as a result|results? of|resulted|caused?|reasons?|since|so that|in order|thanks to|on account|(?:strike|dispute|protest|row|walked out)\b.{0,40}\bover \p{Ll}+|in view of|in response|for (?:lack|want|fear)|for (?:an? |the )?(?:[\p{L}-]+ ){0,2}(?:repairs?|maintenance|refurbishment|renovation|reasons?|safety)|reflect\w*|driven by|attribut\w+|blamed?|hence|therefore)\b|因|由于|受[^，。]{1,14}影响|所致|导致|为了|为(?=加强|加快|推进|推动|确保|保障|保护|促进|深化|贯彻|落实|方便|防止|避免|解决|提高|改善|规范|满足)|鉴于|造成|源于|缘于|滞后|\b(?:started|triggered|sparked|set off|prompted|brought about) by\b/iu;

const purpose =
  /\b(?:aims?|aimed|purpose|so that|in order|intended|designed|objectives?|goals?|to (?:ensure|help|protect|improve|reduce|make|give|provide|support|raise|cut|encourage|set|promote|prevent|guide|increase|strengthen|restore))\b/i;

/** What is done has a purpose; what happened to somebody has a cause. */
const asksForAim =
  /^\W*why (?:is|are|does|do|should|must|will|was|were|has|have|did)\b(?!.*\b(?:not|delay\w*|late|f[ae]ll\w*|declin\w*|drop\w*|fail\w*|miss\w*|ris\w+|rose|increas\w*|grow\w*|grew|los[et]\w*|worse|higher|lower|down|fewer|more|less|short\w*|cancel\w*|clos\w+|postpon\w*)\b)|为(?:什么|何)要/iu;
const tellsAim =
  /\b(?:so as to|in order to|with a view to|(?:aim|design|intend)\w* (?:to|at))\b|(?:^|\n)\W*(?:to|in order to) \p{Ll}{3,}|, (?:so as )?to \p{Ll}{4,}|[，,](?:确保|以(?![上下内外来后前及])|从而|旨在|防止|避免|保障)/iu;

/** The sentence before or behind says of itself that it gives the reason. */
const opensWithReason =
  /(?:^|\n)\W*(?:because|due to|owing to|(?:this|it) (?:is|was) (?:because|due|caused|the result)|(?:the|its) (?:main |chief )?(?:reasons?|causes?)\b)|(?:^|\n)[\s　]*(?:由于|因为|因受|受[^，,]{2,14}影响|这(?:主要)?是(?:因为|由于)|(?:其|主要)?原因)/iu;

function missingReason(sentence: string, around: string, question: string): number {
  if (reason.test(sentence)) return 0;
  if (asksForAim.test(question) && tellsAim.test(around)) return perhapsReason;
  if (opensWithReason.test(around)) return perhapsReason;
  if (
    /\bafter (?:an?|the|its|their|his|\p{Ll}+ \p{Ll}+ed|\p{Ll}+ (?:were|was|had|withdrew|broke|fell|rose|left|went|failed|closed|found))\b|\bheld up\b|\bas \p{Ll}+ (?:were|was|had)\b/iu.test(
      sentence,
    )
  )
    return perhapsReason;
  // `has been delayed; the contractor went bankrupt`
  if (/; (?:the|its|their|an?|no) \p{L}/u.test(sentence)) return perhapsReason;
  return reason.test(around) ? reasonElsewhere : noReason;
}

/** What the answer to `how deep` has, beside a number. */
const dimensions: Record<string, RegExp> = {
  long: /\b(?:kilomet|met(?:re|er)s?|km|miles?|feet|years?|months?|weeks?|days?|hours?|minutes?|from)\b|\dm\b|kilomet/i,
  deep: /deep|depth/i,
  high: /high|height|tall|raised? to|reach/i,
  tall: /high|height|tall/i,
  wide: /wid/i,
  far: /kilomet|\bkm\b|miles?|met(?:re|er)s?/i,
  fast: /\d(?: working)?[ -]?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|per ?cent|%|km\/h|mph|knots|[MG]bps|times)/i,
  often:
    /\b(?:daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|hourly|every|each|once|twice|times|throughout the year|a (?:day|week|month|year)|per (?:day|week|month|year)|days?|rates?)\b|%|per ?cent/i,
  old: /\b(?:old|aged?|built|founded|dates?|since)\b/i,
};

/** `Head of Archives` where another field is asked for. */
function isOfSomething(office: string | undefined, sentence: string): boolean {
  return (
    /\b(?:head|director|minister|secretary|chief|manager|chair\w*|officer) (?:of|for) /i.test(sentence) ||
    (office !== undefined && new RegExp(`\\b${office} (?:of|for) `, 'i').test(sentence))
  );
}

/** `Deputy director Liang` is not the director. */
function namesDeputyOf(office: string | undefined, sentence: string): boolean {
  return (
    office !== undefined &&
    new RegExp(`\\b(?:deputy|vice|assistant|former)[ -](?:[\\p{L}]+ )?${office}\\b`, 'iu').test(sentence)
  );
}

/** A name in a sentence of many capitals is nobody's, unless an office stands with it. */
function holdsOffice(office: string | undefined, sentence: string): boolean {
  if (office === undefined || new RegExp(`\\b${office}(?:man|woman|person)?\\b`, 'i').test(sentence))
    return true;
  return (
    !officeNoun.test(office) &&
    /\b(?:director|head(?= of| for|,)|chief|secretary|minister|commissioner|chair\w*|manager|mayor|leader|president|governor|warden|ranger|took over|succeeded|appointed)\b/i.test(
      sentence,
    )
  );
}
const officeNoun =
  /^(?:director|minister|secretary|mayor|governor|president|commissioner|chairman|chairwoman|chair)$/;

/** `by the contractor`; not `by July`. */
const byWhom =
  /\bby (?!\d|the end|mid|early|late|then|now|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b/;

/** Deed and object in one clause: `start the reservoir, complete the road` does not complete the reservoir. */
function saysTogether(sentence: string, deed: string, object: string | undefined): boolean {
  if (object === undefined || !says(sentence, object)) return says(sentence, deed);
  // `The Framework, published in 2012, …`: a participle goes with what stands before it.
  const clauses = sentence.split(
    /[,;](?! (?:\p{Ll}+ed|known|held|built|set|begun|made|given|led|won) )| and (?=\p{Ll}+ )/u,
  );
  return clauses.length < 3 || !says(sentence, deed)
    ? says(sentence, deed)
    : clauses.some((clause) => says(clause, deed) && says(clause, object));
}

/** `We will build it` names nobody. */
function isDoneByUs(sentence: string, deed: string, question: string): boolean {
  const [clause = sentence] = sentence.split(/[,;]/).filter((part) => says(part, deed));
  const isNamed = wordsOf(clause).some(
    (word, at) => isName(word, at) && !month.test(word) && !question.includes(word),
  );
  return /\b(?:we|it|they)\b/i.test(sentence) && !byWhom.test(clause) && !isNamed;
}

/** `The roof was replaced`, and no word by whom. */
function isDoneByNobody(sentence: string, deed: string): boolean {
  const passive = /\b(?:was|were|been|is|are|be|being) (?:\p{L}+ly )?(\p{L}+)\b/giu;
  const { terms } = formsOf(deed);
  const isPassive = [...sentence.matchAll(passive)].some((match) =>
    analyse(match[1]!).some(({ term }) => terms.has(term)),
  );
  return isPassive && !/\b(?:by|to|from|with)\b/i.test(sentence) && !titled.test(sentence);
}
