import table from './word-senses.json' with { type: 'json' };

/** How many directions the table has. */
export const { directions } = table;

/**
 * How far the mean of a sentence's words counts, in the weights' own pull: a sentence of one kind of words lies about 3
 * from the middle. Range 5-20; between them nothing changes.
 */
const reach = 10;
/** Values are kept in 64 steps, one character each, from -4 to 4: what lies beyond is a sentence of one word. */
const steps = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const step = 1 / 8;
const middle = steps.length / 2;

interface Senses {
  /** Where a word's values begin, by its number. */
  places: ReadonlyMap<number, number>;
  values: Int8Array;
}

let senses: Senses | undefined;

/** Read when the first English sentence is: it takes some milliseconds. */
function openSenses(): Senses {
  const places = new Map<number, number>();
  table.words.split(' ').forEach((word, at) => {
    let number = seed;
    for (let place = 0; place < word.length; place++) number = addLetter(number, word.charCodeAt(place));
    places.set(number, at * directions);
  });
  senses = { places, values: new Int8Array(Buffer.from(table.values, 'base64')) };
  return senses;
}

/** Words are looked up by a number made of their letters (FNV-1a), since making a string of each would cost four times as much. */
const seed = 0x811c9dc5 | 0;
const addLetter = (number: number, letter: number): number => Math.imul(number ^ letter, 0x01000193);

const prefix = 'sense:';
const sums = new Int32Array(directions);

/**
 * What an English sentence is about, as the mean of what its words mean: verbs nobody listed read like their neighbours.
 * One observation of as many characters as there are directions; none where no word is known.
 */
export function readSense(sentence: string): string[] {
  const known = sumWords(sentence, senses ?? openSenses());
  if (known === 0) return [];
  const scale = (table.scale * reach) / known / step;
  let name = prefix;
  for (let at = 0; at < directions; at++) {
    const level = Math.round(sums[at]! * scale) + middle;
    name += steps[Math.min(steps.length - 1, Math.max(0, level))];
  }
  return [name];
}

/** Fills the sums. @returns how many words were known */
function sumWords(sentence: string, { places, values }: Senses): number {
  sums.fill(0);
  let known = 0;
  let number = seed;
  for (let at = 0; at <= sentence.length; at++) {
    const letter = at < sentence.length ? sentence.charCodeAt(at) | 0x20 : 0;
    if (letter >= 0x61 && letter <= 0x7a) {
      number = addLetter(number, letter);
      continue;
    }
    const place = number === seed ? undefined : places.get(number);
    number = seed;
    if (place === undefined) continue;
    known++;
    for (let direction = 0; direction < directions; direction++)
      sums[direction]! += values[place + direction]!;
  }
  return known;
}

export const isSense = (name: string): boolean => name.startsWith(prefix);

/** The name of one direction among the weights. */
export const senseName = (direction: number): string => `${prefix}${direction}`;

/** The value in each direction of what `readSense` observed. */
export function readSenseValues(name: string): number[] {
  const values: number[] = [];
  for (let at = prefix.length; at < name.length; at++)
    values.push((steps.indexOf(name[at]!) - middle) * step);
  return values;
}
