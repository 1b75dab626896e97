import { sentenceOpeners, smallWords } from '../english-lexicon.ts';

/** A word of a run, or a mark that ends one. */
export interface Token {
  start: number;
  end: number;
  text: string;
  isTitle: boolean;
  isSmall: boolean;
  /** Bracketed abbreviation or year: `(CSSA)`, `(2022-2030)`. */
  isBracket: boolean;
  /** A comma stands before it. */
  followsComma: boolean;
  startsSentence: boolean;
}

const tokenPattern =
  /\(\p{Lu}[\p{L}-]+(?:,? [\p{L}&-]+){0,5}\)(?= (?:Amendment |Repeal |Validation )?(?:Act|Bill|Order|Regulations|Rules|Measures|Ordinance|Law)\b)|\((?:[Nn]o\.? ?\d{1,2}|[A-Z][A-Za-z0-9&-]{1,9}|(?:18|19|20)\d\d(?:\s?[-–—]\s?(?:18|19|20)?\d\d)?|(?:19|20)\d\d [A-Za-z][a-z]+|(?:First|Second|Third|Fourth|Fifth) Batch|Amendment|Draft|Trial|[Ff]or Trial Implementation|Interim)\)|[\p{L}\d][\p{L}\d]*(?:[-–'’.&/][\p{L}\d]+)*(?:(?<=s)['’](?= \p{Lu}))?|&|\n|[^\s]/gu;
const titleWord =
  /^(?:\p{Lu}[\p{L}\d]*(?:[-–'’.&/][\p{L}\d]+)*['’]?|\d+(?:st|nd|rd|th)|\d+[-–]\p{Lu}\p{Ll}+)$/u;
export const yearWord =
  /^(?:(?:17|18|19|20)\d\d(?:[-–/](?:(?:17|18|19|20)?\d\d))?|I{1,3}|IV|V|VI|VII|VIII|IX|X)$/;

/** `Free Trade Area 3.0 Upgrade Protocol` */
export const edition = /^\d\.0$/;

/**
 * Maximal stretches that begin and end with a capitalised word and hold only capitals, small words and brackets:
 * what names are cut out of.
 */
export function readTitleRuns(text: string): Token[][] {
  return findRuns(readTokens(text));
}

export function isSentenceOpener(token: Token): boolean {
  return /^(?:The|A|An)$/.test(token.text) || (token.startsSentence && sentenceOpeners.has(token.text));
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let followsComma = false;
  let startsSentence = true;
  for (const match of text.matchAll(tokenPattern)) {
    const word = match[0];
    if (word === ',') {
      followsComma = true;
      continue;
    }
    const isTitle = titleWord.test(word) || (yearWord.test(word) && !startsSentence);
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      isTitle,
      isSmall: smallWords.has(word) || edition.test(word),
      isBracket: word.startsWith('(') && word.length > 1,
      followsComma,
      startsSentence,
    });
    followsComma = false;
    startsSentence = /^[.!?;:"“”‘’*#|•([\])\n]$/.test(word);
  }
  return tokens;
}

/** `the Council's Housing Strategy`: whose it is does not belong to the name. */
const bodyOwns =
  /^(?:Department|Council|Government|Ministry|Minister|Agency|Authority|Commission|Committee|Board|Trust|Office|Company|Corporation|City|County|Bureau|Secretary|President|Executive|Parliament|Assembly|University|Group|Service|Party|Programme|Plan|Fund|Scheme|Strategy|Treasury|Bank|Regulator|Project)['’]s$/;

function findRuns(tokens: Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const finish = () => {
    while (run.length > 0 && !run.at(-1)!.isTitle && !run.at(-1)!.isBracket) run.pop();
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const token of tokens) {
    const mayGoOn =
      (token.isTitle && !bodyOwns.test(token.text)) || (run.length > 0 && (token.isSmall || token.isBracket));
    if (!mayGoOn) finish();
    else {
      if (token.startsSentence && run.length > 0) finish();
      if (token.isTitle || run.length > 0) run.push(token);
    }
  }
  finish();
  return runs;
}
