/** A quotation changed in one known way, and what the verifier must say of it. */
export interface Alteration {
  kind: string;
  quote: string;
  /** Written behind the quotation in the draft: a citation. */
  citation: string;
  verdict: 'verified' | 'wording-changed' | 'moved' | 'not-found';
}

/** Random numbers from a seed, the same in every run. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % below;
  };
}

const han = /\p{Script=Han}/u;

/** One more or one less in some digit. */
export function alterDigit(sentence: string, random: (below: number) => number): string | undefined {
  const digits = [...sentence.matchAll(/\d/g)];
  const digit = digits[random(Math.max(1, digits.length))];
  if (digit === undefined) return undefined;
  const other = (Number(digit[0]) + 1 + random(8)) % 10;
  return sentence.slice(0, digit.index) + other + sentence.slice(digit.index + 1);
}

/** A negation put in or taken out. */
export function alterNegation(sentence: string): string | undefined {
  const altered = han.test(sentence)
    ? sentence.includes('不')
      ? sentence.replace('不', '')
      : sentence.replace(/(要|将|是|有|已|开展|完成|推进|落实|印发)/, '未$1')
    : /\bnot\b/.test(sentence)
      ? sentence.replace(/ not\b/, '')
      : sentence.replace(/\b(will|is|are|have|has|was|were|shall|should)\b/, '$1 not');
  return altered === sentence ? undefined : altered;
}

/** A clause from the middle left out without a sign. */
export function dropClause(sentence: string, random: (below: number) => number): string | undefined {
  const clauses = sentence.split(/(?<=[，,；;])/);
  if (clauses.length < 3) return undefined;
  clauses.splice(1 + random(clauses.length - 2), 1);
  return clauses.join('');
}

/** The middle left out, with the sign for it. */
export function leaveOut(sentence: string): string | undefined {
  const isHan = han.test(sentence);
  const pieces = isHan ? (sentence.match(/\d+(?:\.\d+)?%?|[^\d]/gu) ?? []) : sentence.split(' ');
  const third = Math.floor(pieces.length / 3);
  const glue = isHan ? '' : ' ';
  const front = pieces.slice(0, third).join(glue);
  const back = pieces.slice(-third).join(glue);
  return third < 3 ? undefined : `${front}${isHan ? '……' : ' ... '}${back}`;
}

/** Other white space, width and marks; the same words. */
export function restyle(sentence: string): string {
  const restyled = sentence.replace(/[“”]/g, '"').replace(/—/g, '–');
  return han.test(sentence)
    ? restyled
        .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        .replaceAll('，', ', ')
    : restyled.replace(/ /g, '  ').replace(/'/g, '’');
}

/** Words of two sentences shuffled into one that nobody wrote. */
export function invent(one: string, other: string, random: (below: number) => number): string {
  const isHan = han.test(one);
  const cut = (text: string) => (isHan ? [...text] : text.split(' ')).slice(0, 24);
  const shuffled = [...cut(one), ...cut(other)].map((word) => ({ word, order: random(1_000_000) }));
  return shuffled
    .sort((a, b) => a.order - b.order)
    .map(({ word }) => word)
    .join(isHan ? '' : ' ');
}
