import { pairQuantities, sameValue } from '../quantities/compare-quantities.ts';
import type { Found } from './find-evidence.ts';
import type { IndexedStatement } from './indexed-statement.ts';
import { toChance } from './likeness.ts';
import type { Evidence } from './thread.ts';
import { isNearEnough } from './weigh-nearness.ts';
import { dueYearOf } from './years-searched.ts';

/** Less close than this is chance: only the best of a promise is kept below it. Range 0.01 to 0.1, the least that a status looks at. */
export const shownFloor = 0.03;
/** Log-odds by which a sentence that reports answers a promise better than one that promises again. Range 1 to 6. */
const reportBonus = 4;
/** A fact stated in passing may report or not. */
const factBonus = 2.6;
/** The document of the year in which the promise falls due is where it is answered. Range 0.5 to 2.5. */
const dueYearBonus = 1.6;
/** Each year away from the due year, the same words are likelier to be about another promise. Range 0 to 0.6. */
const yearPenalty = 0.2;
/**
 * A report answers the promise it is nearest to: what is nearer to another promise loses this share of the lead,
 * but no more than `greatestLoss`. Without it, every silent promise is answered by its neighbour's report.
 */
const rivalShare = 0.8;
const greatestLoss = 3;
/** A weaker claim than this tells nothing of where a promise is answered. Range -4 to 0. */
const leastClaim = -2;

/** Claims remembered of each sentence; the strongest that is not of the same line is the rival. */
const keptClaims = 4;
/** A promise this alike is the same one made again, not a rival: log-odds. Range -1 to 3. */
const kinFrom = 0;

/** Words of a promise to do what an earlier one left, or another number of it: it names less of the thing. */
const remainder =
  /\b(?:remaining|rest of the|outstanding|left over|(?:another|a further) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:more|further|additional))\b|其余|剩余|余下|剩下|\b(?:adjusted|revised|lowered|raised) from\b|[由从][^，。；]{1,12}(?:调整|下调|上调)/i;
const kinOfRemainderFrom = -2.5;

export interface RankedEvidence {
  indexed: IndexedStatement;
  evidence: Evidence;
}

export interface FoundForPromise {
  promise: IndexedStatement;
  found: readonly Found[];
  /** Sentences among which it was looked for. */
  size: number;
  /** Rarity of its words, in words as rare as can be. */
  wordiness: number;
  /** Share of it that a later sentence says by near synonyms, 0 to 1; asked of few, since it costs more than the rest. */
  inOtherWords: (later: IndexedStatement) => number;
}

/**
 * What was found for every promise of a body, best first, when all promises have claimed what is theirs; of what only
 * chance brought near, the best.
 *
 * `closeness` is the chance that the two speak of one thing, `score` adds how well it answers: reports before
 * promises, the due year before others.
 *
 * @param wanted Ids of the documents whose promises are asked for; the others only claim. All where it is not given.
 */
export function rankEvidence(
  promises: readonly FoundForPromise[],
  wanted?: ReadonlySet<string>,
): Map<IndexedStatement, RankedEvidence[]> {
  const claims = new Map<IndexedStatement, Claim[]>();
  for (const { promise, found } of promises)
    for (const one of found) addClaim(claims, one.indexed, { promise, strength: claimOf(promise, one) });
  const kin = joinKin(promises);
  const order = orderOf(promises);
  return new Map(
    promises.flatMap((one, place) => {
      if (!(wanted?.has(one.promise.document.id) ?? true)) return [];
      const standing = one.found.map(
        (found): Standing => ({ ...found, loss: lossOf(one.promise, found, claims, kin) }),
      );
      const ranked = standing
        .map((found) => ({ found, ...weighAnswer(one.promise, found.indexed, found.likeness - found.loss) }))
        .sort((left, right) => right.score - left.score)
        .filter(({ closeness }, at) => at === 0 || closeness >= shownFloor)
        .map(({ found, ...answer }): RankedEvidence => {
          const isNear = isNearEnough({
            likeness: found.likeness,
            loss: found.loss,
            timeliness: yearBonus(one.promise, found.indexed),
            size: one.size,
            wordiness: one.wordiness,
            inOtherWords: one.inOtherWords(found.indexed),
            inOrder: order(place, found.indexed),
            ahead: aheadOf(found, standing),
          });
          return toEvidence({ ...answer, isNear });
        });
      return [[one.promise, ranked] as const];
    }),
  );
}

/** What was found, with what it loses to another promise that it is nearer to. */
interface Standing extends Found {
  loss: number;
}

function lossOf(
  promise: IndexedStatement,
  found: Found,
  claims: ReadonlyMap<IndexedStatement, readonly Claim[]>,
  kin: ReadonlyMap<IndexedStatement, ReadonlySet<IndexedStatement>>,
): number {
  const rival = claims
    .get(found.indexed)!
    .find((claim) => claim.promise !== promise && isRival(claim.promise, promise, kin.get(promise)));
  const lead = (rival?.strength ?? Number.NEGATIVE_INFINITY) - claimOf(promise, found);
  if (lead <= 0) return 0;
  // "The list was published, and 9 bases were built" tells two things.
  const isAnother = namesNumber(promise, found.indexed) && !namesNumber(rival!.promise, found.indexed);
  return isAnother ? 0 : Math.min(greatestLoss, rivalShare * lead);
}

/** By how much a sentence is nearer to the promise than any other of its document. */
function aheadOf(one: Standing, all: readonly Standing[]): number {
  const others = all.filter((other) => other !== one && other.indexed.document === one.indexed.document);
  return one.likeness - one.loss - Math.max(...others.map(({ likeness, loss }) => likeness - loss));
}

/**
 * Reports tell what was done in the order in which it was promised: whether a sentence stands beside what answers the
 * promise before or after it.
 */
function orderOf(promises: readonly FoundForPromise[]): (place: number, later: IndexedStatement) => number {
  const known: Map<string, number>[] = [];
  const bestOfNeighbour = (place: number, neighbour: number, { document }: IndexedStatement) => {
    const one = promises[neighbour];
    if (one?.promise.document !== promises[place]!.promise.document) return undefined;
    known[neighbour] ??= bestByDocument(one!.promise, one!.found);
    return known[neighbour].get(document.id);
  };
  return (place, later) => {
    const before = bestOfNeighbour(place, place - 1, later);
    const after = bestOfNeighbour(place, place + 1, later);
    return Math.max(
      before === undefined ? 0 : besideness(later.ordinal - before),
      after === undefined ? 0 : besideness(after - later.ordinal),
    );
  };
}

/** The ordinal of the sentence of each document on which a promise has the strongest claim worth the name. */
function bestByDocument(promise: IndexedStatement, found: readonly Found[]): Map<string, number> {
  const best = new Map<string, { strength: number; ordinal: number }>();
  for (const one of found) {
    const strength = claimOf(promise, one);
    const { document, ordinal } = one.indexed;
    if (strength > leastClaim && strength > (best.get(document.id)?.strength ?? Number.NEGATIVE_INFINITY))
      best.set(document.id, { strength, ordinal });
  }
  return new Map([...best].map(([id, { ordinal }]) => [id, ordinal]));
}

function besideness(sentences: number): number {
  if (sentences < 1 || sentences > 6) return 0;
  return sentences <= 3 ? 1 : 0.6;
}

/** Whether a later sentence has the promised number of the promised thing. */
function namesNumber({ statement }: IndexedStatement, later: IndexedStatement): boolean {
  return pairQuantities(statement.quantities, later.statement.quantities).some(
    (pair) => pair.target.unit !== '' && sameValue(pair),
  );
}

/** The edition in another language promises the same, and is found by other words. */
function isRival(
  other: IndexedStatement,
  promise: IndexedStatement,
  kin: ReadonlySet<IndexedStatement> | undefined,
): boolean {
  return !kin?.has(other) && other.document.language === promise.document.language;
}

/** What each promise is the same as, made earlier or again later. */
function joinKin(promises: readonly FoundForPromise[]): Map<IndexedStatement, Set<IndexedStatement>> {
  const kin = new Map<IndexedStatement, Set<IndexedStatement>>();
  const add = (one: IndexedStatement, other: IndexedStatement) =>
    kin.set(one, (kin.get(one) ?? new Set()).add(other));
  for (const { promise, found } of promises)
    for (const one of found)
      if (isKin(one)) {
        add(promise, one.indexed);
        add(one.indexed, promise);
      }
  return kin;
}

function isKin({ indexed, likeness }: Found): boolean {
  if (likeness >= kinFrom) return true;
  return likeness >= kinOfRemainderFrom && remainder.test(indexed.statement.text);
}

interface Claim {
  promise: IndexedStatement;
  strength: number;
}

function claimOf(promise: IndexedStatement, { indexed, likeness }: Found): number {
  return likeness + yearBonus(promise, indexed);
}

/** The strongest claims on a sentence, best first. */
function addClaim(claims: Map<IndexedStatement, Claim[]>, candidate: IndexedStatement, claim: Claim): void {
  const held = claims.get(candidate) ?? [];
  const place = held.findIndex(({ strength }) => strength < claim.strength);
  if (place < 0 && held.length === keptClaims) return;
  held.splice(place < 0 ? held.length : place, 0, claim);
  claims.set(candidate, held.slice(0, keptClaims));
}

function yearBonus(promise: IndexedStatement, { year }: IndexedStatement): number {
  const distance = Math.abs(year - dueYearOf(promise));
  return distance === 0 ? dueYearBonus : -yearPenalty * Math.min(4, distance);
}

/** How near a sentence is, and how well it answers. */
interface Answer {
  indexed: IndexedStatement;
  closeness: number;
  score: number;
  isNear: boolean;
}

/** How well a sentence on the same thing answers the promise: it reports, and when it was due. */
function weighAnswer(
  promise: IndexedStatement,
  indexed: IndexedStatement,
  likeness: number,
): Omit<Answer, 'isNear'> {
  const answers = answerBonus[indexed.statement.kind] - reportBonus + yearBonus(promise, indexed);
  return { indexed, closeness: toChance(likeness), score: toChance(likeness + answers) };
}

const answerBonus = { result: reportBonus, both: reportBonus, neither: factBonus, commitment: 0 };

function toEvidence({ indexed, closeness, score, isNear }: Answer): RankedEvidence {
  const { statement, document, year } = indexed;
  return {
    indexed,
    evidence: {
      statement: statement.id,
      document: document.id,
      year,
      section: statement.section,
      start: statement.start,
      end: statement.end,
      text: statement.text,
      kind: statement.kind,
      score,
      closeness,
      isNear,
    },
  };
}
