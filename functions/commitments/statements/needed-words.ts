/**
 * The words that a regular expression cannot match without.
 *
 * A pattern is read into the strings it can match, with a gap where anything may stand: `\b(?:will|shall) \w+` into
 * `|will| …` and `|shall| …`. Of each one its most telling stretch is needed. Where there are too many of them, or where
 * the syntax is none we read, there is a gap: at worst a pattern needs nothing, never too much.
 */

/** Marks beside the characters of a text, none of which a text can hold: it has them replaced. */
export const marks = {
  /** Between a letter, digit or underscore and anything else, as `\b` has it. */
  edge: '\u0000',
  start: '\u0001',
  end: '\u0002',
} as const;

/** Anything, or nothing. */
const gap = '\u0003';

/**
 * Strings up to which two choices that follow each other are kept as every pair of them; beyond, the less telling of
 * the two becomes a gap. More cost memory and tell little more. Range 20 to 1,000.
 */
const mostPairs = 60;

/** What stands behind it in a stretch hardly tells more, and costs memory. Range 4 to 40. */
const longestWord = 10;

/** A class of more characters than the ten digits tells nothing. */
const mostCharacters = 10;

export const isWordCharacter = (character: string): boolean => /^\w$/.test(character);

/**
 * @param pattern without flags or with `i`; the words are in lower case, and so must be the text
 * @returns strings of characters and `marks` of which every match holds at least one; undefined when it may hold none
 */
export function findNeededWords({ source, flags }: RegExp): readonly string[] | undefined {
  if (/[^i]/.test(flags)) throw new Error(`/${source}/${flags}: only patterns with the flag i are read`);
  const needed = new Set<string>();
  for (const string of new PatternReader(source).read()) {
    const stretch = mostTelling(string);
    if (stretch === undefined) return undefined;
    needed.add(markEdges(stretch).slice(0, longestWord));
  }
  return [...needed];
}

/** Reads a pattern from left to right; every method leaves `at` behind what it has read. */
class PatternReader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  read(): string[] {
    return this.readAlternatives();
  }

  private readAlternatives(): string[] {
    const all = new Set(this.readSequence());
    while (this.source[this.at] === '|') {
      this.at++;
      for (const string of this.readSequence()) all.add(string);
    }
    return [...all];
  }

  private readSequence(): string[] {
    let strings = [''];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      strings = joinAll(strings, this.readQuantifier(this.readAtom()));
    }
    return strings;
  }

  private readAtom(): string[] {
    const character = this.source[this.at++]!;
    if (character === '(') return this.readGroup();
    if (character === '[') return this.readClass();
    if (character === '\\') return this.readEscape();
    if (character === '.') return [gap];
    if (character === '^') return [marks.start];
    if (character === '$') return [marks.end];
    return [foldCharacter(character)];
  }

  /** What stands before or behind a place, or must not, is passed over. */
  private readGroup(): string[] {
    const opening = /^\?(?::|<?[=!]|<\w+>)/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += opening.length;
    const strings = this.readAlternatives();
    this.at++;
    return /[=!]$/.test(opening) ? [''] : strings;
  }

  private readEscape(): string[] {
    const letter = this.source[this.at++]!;
    if (letter === 'b') return [marks.edge];
    if (letter === 'd') return [...'0123456789'];
    return /\w/.test(letter) ? [gap] : [letter];
  }

  private readClass(): string[] {
    const [whole, no, members] = /^(\^?)((?:\\.|[^\]\\])*)\]/s.exec(this.source.slice(this.at))!;
    this.at += whole.length;
    const characters = membersOf(members!);
    return no || characters === undefined ? [gap] : characters;
  }

  private readQuantifier(strings: string[]): string[] {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (!quantifier) return strings;
    this.at += quantifier[0].length;
    if (quantifier[0][0] === '?') return strings.every(({ length }) => length < 2) ? ['', ...strings] : [gap];
    const isNeeded = quantifier[0][0] === '+' || Number(quantifier[1] ?? 0) > 0;
    return isNeeded ? strings.map((string) => string + gap) : [gap];
  }
}

/** The characters of a class, undefined when they are many. */
function membersOf(source: string): string[] | undefined {
  const members = new Set<string>();
  for (const [token, first, last] of source.matchAll(/\\.|([^\\])-([^\\\]])|[^\\]/gs)) {
    if (first !== undefined && last !== undefined) {
      const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
      if (to - from >= mostCharacters) return undefined;
      for (let code = from; code <= to; code++) members.add(foldCharacter(String.fromCharCode(code)));
    } else if (token === '\\d') for (const digit of '0123456789') members.add(digit);
    else if (/^\\\w/.test(token)) return undefined;
    else members.add(foldCharacter(token.at(-1)!));
  }
  return members.size > mostCharacters ? undefined : [...members];
}

/** A letter beyond the alphabet has forms that only the language itself knows: it may be any. */
function foldCharacter(character: string): string {
  if (/[A-Z]/.test(character)) return character.toLowerCase();
  const hasForms = character > '\u007f' && character.toLowerCase() !== character.toUpperCase();
  return hasForms ? gap : character;
}

function joinAll(lefts: string[], rights: string[]): string[] {
  const [right] = rights;
  if (rights.length === 1 && right !== gap) return lefts.map((left) => left + right);
  const pairs = lefts.length * rights.length;
  if (pairs > Math.max(mostPairs, lefts.length, rights.length)) {
    return worthOf(lefts) > worthOf(rights) ? joinAll(lefts, [gap]) : rights.map((right) => gap + right);
  }
  return [...new Set(lefts.flatMap((left) => rights.map((right) => shorten(left + right))))];
}

/** Of what stands between two gaps only the most telling stretch is kept; both ends may still grow. */
function shorten(string: string): string {
  const stretches = string.split(gap);
  if (stretches.length < 3) return string;
  const inner = mostTelling(stretches.slice(1, -1).join(gap)) ?? '';
  return [stretches[0], ...(inner ? [inner] : []), stretches.at(-1)].join(gap);
}

const worthOf = (strings: readonly string[]): number =>
  Math.min(...strings.map((string) => weighStretch(mostTelling(string) ?? '')));

/** The stretch between two gaps that is the rarest as far as its length tells; undefined when none tells anything. */
function mostTelling(string: string): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const stretch of string.split(gap)) {
    const weight = weighStretch(stretch);
    if (weight > most) [best, most] = [stretch, weight];
  }
  return best;
}

/** The more, the fewer texts hold it; nothing where it is only blanks and marks. */
function weighStretch(stretch: string): number {
  let told = 0;
  let marked = 0;
  for (const character of stretch) {
    if (character === marks.edge) marked += edgeWeight;
    else if (character < gap) marked += borderWeight;
    else if (character !== ' ') told += commonCharacter.test(character) ? 1 : rareWeight;
  }
  return told === 0 ? 0 : told + marked;
}

/** Letters, and the signs of most sentences; not digits, of which three letters are worth one. */
const commonCharacter = /[a-z,.'’-]|\p{Script=Han}|[，。；、]/u;
const rareWeight = 3;
/** Where a word ends is known of most words; where a text does, of few. */
const edgeWeight = 0.25;
const borderWeight = 2;

/** Puts the edges of words where they are, whether or not the pattern names them. */
function markEdges(raw: string): string {
  const bare = raw.replaceAll(marks.edge, '');
  const marked = bare.replace(/(?<=\w)(?=\W)|(?<=\W)(?=\w)/g, marks.edge);
  const start = raw.startsWith(marks.edge) && !bare.startsWith(marks.start) ? marks.edge : '';
  const end = raw.endsWith(marks.edge) && !bare.endsWith(marks.end) ? marks.edge : '';
  return `${start}${marked}${bare === '' ? '' : end}`;
}
