import { otherForms } from '../wording/irregular-forms.ts';
import { isPlainVerb } from '../wording/near-synonyms.ts';
import { askedQuantity } from './asked-quantity.ts';
import type { AskedAttribute } from './attribute.ts';
import { bodies } from './names-in-english.ts';
import { asksForNumberOfDocument } from './number-of-document.ts';
import type { QuestionType } from './question-type.ts';

/** `Who is the minister`: a name. `Who approves it`: somebody, and the deed. */
const asksForName =
  /\bwho (?:currently |now )?(?:leads|led|heads|headed|chairs|chaired|directs|runs|manages|oversees)\b|\bwho(?:['’]s| is| was) (?:now )?(?:in charge|responsible|at the head)\b|\bwho (?:is|was|are|were|will be|became|has been|would be) (?:the|our|its|their|now|[\p{L}]+[’']s)\b(?! \w+(?:ed|ing)\b)/iu;
const asksForDoer =
  /^\W*(?:who|which (?:company|firm|contractor|department|ministry|body|agency|office|organisation|organization|authority|charity)) (?:(?:will|would|shall|should|must|can|may|has|have|had|is|was|are|were|to|be|been) )*(?:responsible |asked |required |else |exactly |actually |also )*(?:(?:is|are|was|were|will|has|have) )?(?:to |be )?(?!(?:was|were|has|had|have|are|will|been|for|from|with)\b)([\p{L}]{3,})/iu;
/** `Which office is responsible for the use of gypsum`: the gypsum, whatever the office does with it. */
const duty =
  /\b(?:responsible|accountable|in charge) (?:for|of) (?:the |an? |its |our )?(?:[\p{L}-]+ (?:of|for) (?:the )?)?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?= (?:in|at|within|under)\b|\W*$)/iu;
const asksForOne =
  /^\W*(?:which|what) (?!(?:of|do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|may|must)\b)(?:[\p{L}-]+ (?=[\p{L}-]+ (?:[\p{L}]+ed|won|made|led|held|gave|took)\b))?([\p{L}-]+) (?:(?:has|had|have|will) )?(?:[\p{L}]+(?:ed|t|n|s)|won|made|led|held|gave|took)\b/iu;
const asksForReason =
  /^\W*(?:why|for what reason)\b|\bwhat (?:was|is|were|are) the reasons?\b|\bwhat caused\b/i;
const asksForPurpose = /\bwhat (?:is|was|are|were) the (?:purpose|aim|object|intention|point|goal) of\b/i;
const asksAbout =
  /^\W*(?:what|did|does|do|how) .*\b(?:say|said|do|done|promised?|plan|planned|state|stated|mention|decide|decided|report|reported|undertake|taken?) (?:about|on|regarding|concerning|for|with) (?:the |an? )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?: in (?:the )?\d{4}(?: \w+)?)?\W*$/iu;
const asksForSeveral =
  /\b(?:which|what|name the) (?:[\p{L}-]+ )*?([\p{L}-]+(?<!s)s) (?:were|are|have|had|did|do|will|would|shall|should|must|can)\b/iu;

type Reading = (question: string, type: QuestionType) => AskedAttribute | undefined;

/** In the order in which they are tried: the first that fits is taken. */
const readings: readonly Reading[] = [
  readNumberOfDocument,
  readReason,
  readQuantity,
  readPlace,
  readPerson,
  readDuty,
  readDoer,
  readNames,
  readDeed,
  readTopic,
];

/** What an English question wants to be told. */
export function englishAttribute(question: string, type: QuestionType): AskedAttribute | undefined {
  for (const read of readings) {
    const asked = read(question, type);
    if (asked !== undefined) return asked;
  }
  return undefined;
}

function readNumberOfDocument(question: string): AskedAttribute | undefined {
  return asksForNumberOfDocument.test(question) ? { kind: 'document-number' } : undefined;
}

function readReason(question: string): AskedAttribute | undefined {
  if (asksForReason.test(question)) return { kind: 'reason' };
  return asksForPurpose.test(question) ? { kind: 'purpose' } : undefined;
}

function readQuantity(question: string, type: QuestionType): AskedAttribute | undefined {
  return type === 'how-many' ? askedQuantity(question) : undefined;
}

function readPlace(question: string, type: QuestionType): AskedAttribute | undefined {
  if (type !== 'where') return undefined;
  const isSeat = /\b(?:based|headquartered)\W*$/i.test(question);
  return { kind: 'place', word: placedNoun(question), isSeat };
}

function readPerson(question: string, type: QuestionType): AskedAttribute | undefined {
  if (type !== 'who' || !asksForName.test(question)) return undefined;
  const asksForChair = /\bwho (?:now )?chair(?:s|ed)\b/i.test(question);
  return {
    kind: 'person',
    word: asksForChair ? 'chair' : officeAsked(question),
    object: fieldOfOffice(question),
  };
}

function readDuty(question: string, type: QuestionType): AskedAttribute | undefined {
  const on = type === 'who' ? duty.exec(question)?.[1] : undefined;
  return on === undefined ? undefined : { kind: 'topic', word: on.toLowerCase() };
}

function readDoer(question: string, type: QuestionType): AskedAttribute | undefined {
  const deed = type === 'who' ? asksForDoer.exec(question)?.[1]?.toLowerCase() : undefined;
  if (deed === undefined) return undefined;
  const object = doneTo(question, deed);
  // `Which company got a penalty`: the noun says what happened.
  return lightVerb.test(deed)
    ? { kind: 'actor', word: object, isReceiver: true }
    : { kind: 'actor', word: deed, object };
}

function readNames(question: string, type: QuestionType): AskedAttribute | undefined {
  if (type !== 'general') return undefined;
  const named = (asksForSeveral.exec(question) ?? asksForOne.exec(question))?.[1] ?? bodiesDoing(question);
  return named === undefined
    ? undefined
    : { kind: 'names', word: named.toLowerCase(), deed: deedOfNamed(question) };
}

function readDeed(question: string, type: QuestionType): AskedAttribute | undefined {
  const deed = deedAsked(question, type);
  return deed === undefined ? undefined : { kind: 'deed', word: deed, object: objectOf(question) };
}

/** Of a time any deed; otherwise one that is told in its own words. */
function deedAsked(question: string, type: QuestionType): string | undefined {
  if (type === 'when') return asksWhenDone.exec(question)?.[1]?.toLowerCase();
  const deed = type === 'general' ? asksWhatDone.exec(question)?.[1]?.toLowerCase() : undefined;
  return deed !== undefined && !plainDeed.test(deed) ? deed : undefined;
}

function readTopic(question: string): AskedAttribute | undefined {
  const topic = asksAbout.exec(question)?.[1];
  return topic === undefined ? undefined : { kind: 'topic', word: topic.toLowerCase() };
}

/** `Which firms owe rent`: firms. Of other nouns anything that is named may answer. */
function bodiesDoing(question: string): string | undefined {
  const [, noun = '', verb = ''] = /^\W*(?:which|what) ([\p{L}-]+s) (\p{L}{3,})\b/iu.exec(question) ?? [];
  return bodies.test(noun) && (isPlainVerb(verb) || otherForms(verb).length > 0) ? noun : undefined;
}

/** `When will the Dongchuan reservoir be finished`: the reservoir. */
function objectOf(question: string): string | undefined {
  return /^\W*when (?:did|does|do|will|was|were|has|have|is|are|should) (?:the |our |its |their |an? )?(?:[\p{L}'’-]+ ){0,4}?([\p{Ll}-]{3,}) (?:be |been |to be |being )?\p{Ll}{3,}(?:ed|t|n)?\W*$/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}

const lightVerb =
  /^(?:get|gets|got|receive[ds]?|win|wins|won|take|takes|took|has|have|had|did|does|do|made|makes|make|gave|gives|give|become|became|else|exactly|actually)$/;

/** `Which routes were cancelled`: cancelled. */
function deedOfNamed(question: string): string | undefined {
  const passive =
    /^\W*(?:which|what) (?:[\p{L}-]+ ){1,4}(?:were|was|are|have been|has been|will be) (\p{L}{3,}(?:ed|t|n))(?: (?:down|up|off|out|away))?\W*$/iu;
  const active =
    /^\W*(?:which|what) (?:[\p{L}-]+ ){1,3}?(lost|won|signed|sold|bought|built|paid|sent|joined|left|missed|failed|polluted|caused|received)\b/iu;
  return (passive.exec(question) ?? active.exec(question))?.[1]?.toLowerCase();
}

/** `What did the police find`: the sentence says that they found. */
const asksWhatDone =
  /^\W*what (?:did|does|do|will|has|have|had) (?:the |our |its |their |an? |every |each )?(?:[\p{L}'’-]+ ){0,3}?([\p{L}-]{3,})\W*$/iu;
/** `When did the Office publish its first report`: that it published. */
const asksWhenDone =
  /^\W*when (?:did|does|do|will|was|were|has|have|is|are) (?:the |our |its |their |an? )?(?:[\p{L}'’-]+ ){1,6}?(publish|issue|launch|open|close|finish|complete|begin|start|adopt|pass|approve|sign|become|award|appoint|build|buy|sell|deliver|replace|repair|install|receive|introduce|end|stop|retire|resign|meet|vote|found|establish|create|reopen|restart|resume|return|built|bought|sold|begun|held)(?:d|ed|s|es|ing)?\b/iu;
const plainDeed =
  /^(?:say|said|do|done|happen|happened|mean|state|want|need|plan|promise|get|become|about|include|contain|cover|cost|work|look|know)$/;

/** `Who is the provincial director`: the director. */
function officeAsked(question: string): string | undefined {
  return /\bwho (?:is|was|are|were|became) (?:the |our |its )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?= of\b| in\b| for\b|\W*$)/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}

/** `Who is the Head of Libraries`: libraries. */
function fieldOfOffice(question: string): string | undefined {
  return /\bwho (?:is|was|are|were|became) (?:the |our |its )?(?:[\p{L}-]+ ){0,3}?(?:head|director|minister|secretary|chief|manager|chair\w*) (?:of|for) (?:the )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)\W*$/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}

/** `Who designed the new airport`: the airport. */
function doneTo(question: string, deed: string): string | undefined {
  const behind = question.slice(question.toLowerCase().indexOf(deed) + deed.length);
  return /^ (?:the |an? |its |our |their )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?= (?:in|of|for|on|at|from|to|by|with|during)\b|\W*$)/u
    .exec(behind)?.[1]
    ?.toLowerCase();
}

/** `Where will the headquarters of the Board be`: the headquarters. */
function placedNoun(question: string): string | undefined {
  return /\bwhere (?:is|was|are|were|will|would|shall) (?:the |our |its )?(?:[\p{L}-]+ )*?([\p{L}-]+) (?:of|for|in|be|being|located|built|held|based|situated|headquartered)\b/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}
