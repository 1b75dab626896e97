import { pairQuantities, sameValue } from '../quantities/compare-quantities.ts';
import type { Found } from './find-evidence.ts';
import type { IndexedStatement } from './indexed-statement.ts';
import { toChance } from './likeness.ts';
import type { Evidence } from './thread.ts';
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
/**
 * Whether a sentence counts at all is decided by whose it is more than by how alike it is: what is lost to a rival weighs so
 * many times. Learnt series by series on the others. Range 1 to 5.
 */
const rivalWeight = 4;

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
  /** Likeness from which a sentence counts that no other promise claims, see `leastLikeness`. */
  least: number;
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
  const asked = promises.filter(({ promise }) => wanted?.has(promise.document.id) ?? true);
  return new Map(
    asked.map(({ promise, found, least }) => [
      promise,
      found
        .map((one) => {
          const rival = claims
            .get(one.indexed)!
            .find((claim) => claim.promise !== promise && isRival(claim.promise, promise, kin.get(promise)));
          const lead = Math.max(0, (rival?.strength ?? Number.NEGATIVE_INFINITY) - claimOf(promise, one));
          // "The list was published, and 9 bases were built" tells two things.
          const isAnother =
            lead > 0 && namesNumber(promise, one.indexed) && !namesNumber(rival!.promise, one.indexed);
          const loss = isAnother ? 0 : Math.min(greatestLoss, rivalShare * lead);
          const isNear = one.likeness - rivalWeight * loss >= least;
          return { ...weighAnswer(promise, one.indexed, one.likeness - loss), isNear };
        })
        .sort((left, right) => right.score - left.score)
        .filter(({ closeness }, place) => place === 0 || closeness >= shownFloor)
        .map(toEvidence),
    ]),
  );
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
