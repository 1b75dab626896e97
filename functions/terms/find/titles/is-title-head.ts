import { boundNouns, instrumentNouns, programmeNouns } from '../english-lexicon.ts';
import { isSentenceOpener, type Token, yearWord } from './read-title-runs.ts';
import { isTail } from './title-tail.ts';

/** Does the name of an instrument or programme hang on this word? */
export function isTitleHead(run: Token[], at: number): boolean {
  const word = run[at]!.text;
  if (word === 'System') return run[at - 1]?.text === 'Work';
  if (!instrumentNouns.has(word) && !programmeNouns.has(word)) return false;
  const next = run[at + 1];
  if (isFirstOfPair(run, at)) return false;
  // `Pay and Conditions (Amendment) Act`
  if (next?.isBracket === true && instrumentNouns.has(run[at + 2]?.text ?? '')) return false;
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
    // `Public Audit Act No. 25 of 2004`
    /^Nos?$/.test(next.text) ||
    phases.test(next.text)
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

/** `Rural Broadband Initiative Phase 3` */
const phases = /^(?:Phase|Round|Tranche|Wave)$/;
