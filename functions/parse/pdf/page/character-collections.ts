/** The numbered characters of one of Adobe's collections, as far as they are known here. */
export interface Collection {
  /** Unicode by number; where two numbers have one character, the first listed is the one to write. */
  unicodeByNumber: Map<number, number>;
  /** @param isHalfWidth whether a single byte stood for it, which some collections number apart */
  numberOf(character: string, isHalfWidth: boolean): number | undefined;
}

export type CollectionName = 'GB1' | 'CNS1' | 'Japan1' | 'Korea1';

/** Characters that get a number of our own: Latin, symbols, kana, Han, Hangul, full-width forms. */
const commonRanges: [number, number][] = [
  [0x20, 0x4ff],
  [0x2000, 0x33ff],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xff00, 0xffef],
];
const hangul: [number, number] = [0xac00, 0xd7a3];

/**
 * Rows of GB 2312 and the numbers that Adobe-GB1 gives their characters (Adobe Technical Note 5079). Its 6,763 Han
 * stand in the order of the standard from 940 on, so fonts that name characters by number directly can be read too.
 */
const gb2312Runs: [lead: number, firstTrail: number, lastTrail: number, firstNumber: number][] = [
  [0xa1, 0xa1, 0xfe, 96],
  [0xa2, 0xb1, 0xe2, 190],
  [0xa2, 0xe5, 0xee, 240],
  [0xa2, 0xf1, 0xfc, 250],
  [0xa3, 0xa1, 0xfe, 262],
  ...hanRows(),
];

function hanRows(): [number, number, number, number][] {
  const rows: [number, number, number, number][] = [];
  let number = 940;
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    // The last row of the first level holds 89 characters.
    const last = lead === 0xd7 ? 0xf9 : 0xfe;
    rows.push([lead, 0xa1, last, number]);
    number += last - 0xa1 + 1;
  }
  return rows;
}

/** Numbers of the proportional and of the half-width Latin letters in Adobe-GB1. */
const GB1_LATIN = 1;
const GB1_HALF_WIDTH = 814;
const GB1_HALF_WIDTH_SPACE = 7716;

/** The first numbers that no supplement of the collection uses: 30,572 glyphs in Adobe-GB1-6, fewer than 24,000 in the others. */
const FIRST_FREE_GB1 = 30_572;
const FIRST_FREE_OTHER = 24_000;

function buildGb1(): Collection {
  const unicodeByNumber = new Map<number, number>();
  const decoder = new TextDecoder('gb18030');
  for (let code = 0x20; code <= 0x7e; code++) unicodeByNumber.set(GB1_LATIN + code - 0x20, code);
  for (const [lead, first, last, number] of gb2312Runs) {
    for (let trail = first; trail <= last; trail++) {
      unicodeByNumber.set(number + trail - first, decoder.decode(Uint8Array.of(lead, trail)).codePointAt(0)!);
    }
  }
  const numbers = invert(unicodeByNumber);
  addOwn(unicodeByNumber, numbers, FIRST_FREE_GB1, commonRanges);
  const halfWidth = new Map([[0x20, GB1_HALF_WIDTH_SPACE]]);
  for (let code = 0x21; code <= 0x7e; code++) halfWidth.set(code, GB1_HALF_WIDTH + code - 0x21);
  for (const [code, number] of halfWidth) unicodeByNumber.set(number, code);
  return {
    unicodeByNumber,
    numberOf: (character, isHalfWidth) => {
      const code = character.codePointAt(0)!;
      return (isHalfWidth ? halfWidth.get(code) : undefined) ?? numbers.get(code);
    },
  };
}

/** A collection of which only numbers of our own are known; text is read, fonts that use its real numbers are not. */
function buildOther(ranges: [number, number][]): Collection {
  const unicodeByNumber = new Map<number, number>();
  const numbers = new Map<number, number>();
  addOwn(unicodeByNumber, numbers, FIRST_FREE_OTHER, ranges);
  return { unicodeByNumber, numberOf: (character) => numbers.get(character.codePointAt(0)!) };
}

function addOwn(
  unicodeByNumber: Map<number, number>,
  numbers: Map<number, number>,
  first: number,
  ranges: [number, number][],
): void {
  let next = first;
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) {
      if (numbers.has(code)) continue;
      numbers.set(code, next);
      unicodeByNumber.set(next++, code);
    }
  }
}

function invert(map: Map<number, number>): Map<number, number> {
  const inverted = new Map<number, number>();
  for (const [number, code] of map) if (!inverted.has(code)) inverted.set(code, number);
  return inverted;
}

function once(build: () => Collection): () => Collection {
  let built: Collection | undefined;
  return () => {
    built ??= build();
    return built;
  };
}

/** Each collection is built when a document first needs it. */
export const collections: Record<CollectionName, () => Collection> = {
  GB1: once(buildGb1),
  CNS1: once(() => buildOther(commonRanges)),
  Japan1: once(() => buildOther(commonRanges)),
  Korea1: once(() => buildOther([...commonRanges, hangul])),
};
