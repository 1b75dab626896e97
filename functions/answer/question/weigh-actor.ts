import { analyse } from '../../analysis/analyse-text.ts';
import { formsOf, isName, says, wordsOf } from '../wording/word-forms.ts';
import type { AskedAttribute } from './attribute.ts';
import { noName } from './attribute-shares.ts';
import { month, titled } from './names-in-english.ts';
import type { WeighedSentence } from './weighed-sentence.ts';

/** The deed with somebody who did it, and what it was done to. */
export function missingActor(asked: AskedAttribute, weighed: WeighedSentence): number {
  const { word, object } = asked;
  const namesDoer = word === undefined || saysWhoDid(word, asked, weighed);
  return namesDoer && (object === undefined || says(weighed.around, object)) ? 0 : noName;
}

function saysWhoDid(
  deed: string,
  { isReceiver }: AskedAttribute,
  { sentence, question }: WeighedSentence,
): boolean {
  return (
    says(sentence, deed) &&
    (isReceiver === true || !isDoneByNobody(sentence, deed)) &&
    !isDoneByUs(sentence, deed, question)
  );
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

/** `by the contractor`; not `by July`. */
const byWhom =
  /\bby (?!\d|the end|mid|early|late|then|now|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b/;
