import { isHan, isSpace, skipSpace } from '../character-class.ts';

/** Abbreviations that never end a sentence: a name, number or quantity follows. */
const leadingAbbreviations = new Set(
  'mr mrs ms sts rs nr tel fax ext messrs dr prof hon rt rev fr sr jr gen col capt lt sgt maj cmdr gov sen rep st mt ft cf viz vs v eg ie e.g i.e approx ca c al resp incl excl est dept depts ed eds trans min gov’t'.split(
    ' ',
  ),
);

/** Abbreviations that stand before a number or a label, and are words or ends of sentences otherwise. */
const numberAbbreviations = new Set(
  'no nos art arts sec secs fig figs p pp vol vols para paras ch chap cl cls s ss reg regs r rr cap app sch col cols ref ex pt jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun max avg'.split(
    ' ',
  ),
);

/** Abbreviations that may end a sentence: they do when a word follows that usually begins one. */
const endingAbbreviations = new Set(
  'etc inc ltd co corp llc plc bros assn govt dist a.m p.m am pm b.c a.d ph.d'.split(' '),
);

/** Words that begin sentences far more often than names. */
const sentenceOpeners =
  /^(?:the|this|that|these|those|it|its|we|our|they|their|he|she|his|her|you|i|in|on|at|by|for|from|to|with|as|and|but|if|when|while|there|here|however|meanwhile|after|before|during|since|under|all|each|both|such|no|not|what|where|how|why|who|a|an|of|or|so|among|according|total|overall|further|furthermore|moreover|additionally|also|another|some|many|most|other|several|last|next|by|until|through|throughout)$/i;

export function isAbbreviation(text: string, position: number, end: number, to: number): boolean {
  const token = lastToken(text, position);
  const word = token.replace(/^[("'“‘[（]+/, '').toLowerCase();
  const next = nextWord(text, end, to);
  if (leadingAbbreviations.has(word)) return true;
  const isInitial = /^\p{Lu}$/u.test(token);
  if (numberAbbreviations.has(word) && (!isInitial || /^\d/.test(next)))
    return /^(?:\d|[IVXLC]+\b|[A-Z]\b)/.test(next);
  const isInitials =
    /^(?:[\p{L}]\.)*\p{Lu}$/u.test(token.replace(/^[("'“‘[（]+/, '')) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (endingAbbreviations.has(word) || isInitials) return !sentenceOpeners.test(next);
  return false;
}

/** Longest token an abbreviation can be; the look back stops there. */
const longestTokenCharacters = 24;

export function lastToken(text: string, position: number): string {
  let start = position;
  while (start > 0 && position - start < longestTokenCharacters && !isSpace(text.charCodeAt(start - 1))) {
    if (isHan(text.charCodeAt(start - 1))) break;
    start -= 1;
  }
  return text.slice(start, position);
}

function nextWord(text: string, position: number, to: number): string {
  const rest = text.slice(skipSpace(text, position, to), Math.min(to, position + longestTokenCharacters));
  return /^["'“‘(（]*([\p{L}\p{N}]+)/u.exec(rest)?.[1] ?? '';
}
