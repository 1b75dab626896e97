/** A stretch of text between quotation or title marks. Offsets are half-open, UTF-16 code units. */
export interface Quotation {
  /** With the marks. */
  start: number;
  end: number;
  /** Without the marks. */
  innerStart: number;
  innerEnd: number;
  text: string;
  /** `title` is 《》, which names a work and quotes nobody. */
  mark: 'double' | 'single' | 'corner' | 'title';
}

interface OpenMark {
  closing: string;
  mark: Quotation['mark'];
  at: number;
}

const openingMarks: Record<string, { closing: string; mark: Quotation['mark'] }> = {
  '“': { closing: '”', mark: 'double' },
  '‘': { closing: '’', mark: 'single' },
  '「': { closing: '」', mark: 'corner' },
  '『': { closing: '』', mark: 'corner' },
  '«': { closing: '»', mark: 'double' },
  '‹': { closing: '›', mark: 'single' },
  '„': { closing: '“', mark: 'double' },
  '〝': { closing: '〞', mark: 'double' },
  '《': { closing: '》', mark: 'title' },
  '〈': { closing: '〉', mark: 'title' },
};
const closingMarks = new Set(Object.values(openingMarks).map((open) => open.closing));
const straightMarks: Record<string, Quotation['mark']> = { '"': 'double', '＂': 'double', "'": 'single' };

/** Of a term, a slogan, a sentence or some, in characters. */
export const longestQuotation = 2_000;

/** Quotations inside one another, at most; of marks left open beyond that the oldest are forgotten. */
const mostOpen = 16;

/**
 * Every quotation of a text, nested ones too, in order of their openings. Linear in the length of the text.
 * @param longest characters; what runs on for longer is taken for a mark somebody forgot to close
 *
 * A mark left open ends with its line: a quotation never crosses a line break. Straight marks open after
 * a space or a bracket and close elsewhere; a straight or curly single mark inside a word is an apostrophe.
 */
export function findQuotations(text: string, longest = longestQuotation): Quotation[] {
  const found: Quotation[] = [];
  let open: OpenMark[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\n') open = [];
    else if (closesQuotation(text, at, open)) open = close(text, at, open, { found, longest });
    else {
      const opening = openingAt(text, at);
      if (opening !== undefined) open.push(opening);
      if (open.length > mostOpen) open.shift();
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function openingAt(text: string, at: number): OpenMark | undefined {
  const character = text[at]!;
  const paired = openingMarks[character];
  if (paired !== undefined) return { ...paired, at };
  const straight = straightMarks[character];
  if (straight === undefined) return undefined;
  const isApostrophe = character === "'" && isLetter(text[at - 1]);
  const startsSomething = text[at + 1] !== undefined && !/\s/.test(text[at + 1]!);
  return isApostrophe || !startsSomething ? undefined : { closing: character, mark: straight, at };
}

function closesQuotation(text: string, at: number, open: OpenMark[]): boolean {
  const character = text[at]!;
  const isStraight = straightMarks[character] !== undefined;
  if (!isStraight && !closingMarks.has(character)) return false;
  const isSingle = character === '’' || character === "'";
  if (isSingle && isLetter(text[at + 1]) && isLetter(text[at - 1])) return false;
  return open.some((mark) => closes(mark, text, at));
}

/** Closes the innermost mark of this kind; marks opened inside it and never closed are forgotten. */
function close(
  text: string,
  at: number,
  open: OpenMark[],
  { found, longest }: { found: Quotation[]; longest: number },
): OpenMark[] {
  const index = open.findLastIndex((mark) => closes(mark, text, at));
  const opening = open[index]!;
  const isUsable = at - opening.at > 1 && at - opening.at <= longest;
  if (isUsable) {
    found.push({
      start: opening.at,
      end: at + 1,
      innerStart: opening.at + 1,
      innerEnd: at,
      text: text.slice(opening.at + 1, at),
      mark: opening.mark,
    });
  }
  return open.slice(0, index);
}

/** A straight mark is now and then closed by a curly one, or a curly one by a straight one: `"small and beautiful”`. */
function closes({ closing }: OpenMark, text: string, at: number): boolean {
  const character = text[at]!;
  if (closing === character || ((closing === '"' || closing === '“') && character === '”')) return true;
  return closing === '”' && character === '"' && standsForCurly(text, at);
}

/** Behind a word, with no curly mark to come that would close: `“Nine pilots passed."` */
function standsForCurly(text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 1 + farAhead).split('\n', 1)[0]!;
  const next = rest.search(/[“”"]/);
  return !/[\s“]/.test(text[at - 1] ?? ' ') && (next < 0 || rest[next] === '“');
}
/** Characters looked ahead for the mark that closes. */
const farAhead = 400;

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Latin}\d]/u.test(character);
}
