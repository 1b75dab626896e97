import {
  bodyNouns,
  instrumentNouns,
  nounsWithObject,
  objectPrepositions,
  programmeNouns,
} from '../english-lexicon.ts';
import { type Token, yearWord } from './read-title-runs.ts';
import { isLaw, isShortForm, isTail } from './title-tail.ts';

/** Walks right over years, brackets and the object that a noun takes (`Guidelines for …`). */
export function endOfTitle(run: Token[], head: number): number {
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
  // `the Water Act of 2031 and …`
  if (preposition.text === 'of' && /^(?:18|19|20)\d\d$/.test(run[last + 2]?.text ?? '')) return last + 2;
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
  // `the Programme for Government and Housing for All`
  if (token.text === 'and' && /^(?:All|Everyone)$/.test(run[at + 3]?.text ?? '')) return false;
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
