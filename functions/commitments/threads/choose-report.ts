import { meetsTarget, pairQuantities, sameValue } from '../quantities/compare-quantities.ts';
import { relateActs } from '../statements/compare-acts.ts';
import type { IndexedStatement } from './indexed-statement.ts';
import type { RankedEvidence } from './rank-evidence.ts';
import { dueYearOf } from './years-searched.ts';

/** A sentence that neither promises nor reports answers a promise only when it is more likely the same thing. Range 0.05 to 0.3. */
const factFloor = 0.15;
/** One whose act is another than the promised one answers only when it is quite clearly the same thing. Range 0.6 to 0.95. */
const otherActFloor = 0.8;
/** The very number that was promised makes the two alike, but may only tell which things are meant. Range 0.9 to 1. */
const otherActSameNumberFloor = 0.95;
/** A step on the way is one only when it is to the same thing. Range 0.24 to 0.6. */
const stepFloor = 0.4;
/** Reports whose score is this near the best are as good; the latest of them is taken. Range 0 to 0.3. */
const asGood = 0.12;

/**
 * The report to judge by: of the documents up to the year it fell due, the best one of the latest that says
 * something nearly as good as the best; later documents only when nothing was said in time.
 */
export function chooseReport(
  promise: IndexedStatement,
  telling: readonly RankedEvidence[],
): RankedEvidence | undefined {
  const reports = telling.filter((later) => isReport(promise, later));
  const due = dueYearOf(promise);
  const inTime = reports.filter(({ indexed }) => indexed.year <= due);
  const best = inTime[0] ?? reports[0];
  if (!best || inTime.length === 0) return best;
  const close = inTime.filter(({ evidence }) => evidence.score >= best.evidence.score - asGood);
  return close.reduce((latest, next) => (next.indexed.year > latest.indexed.year ? next : latest));
}

/** A report of the promised act, a fact that is clearly the same thing, or the promised paper named as in force. */
export function isReport(promise: IndexedStatement, { indexed, evidence }: RankedEvidence): boolean {
  const { statement } = indexed;
  if (statement.kind === 'commitment') {
    const isSamePaper = statement.instruments.some((name) => promise.statement.instruments.includes(name));
    return isSamePaper && inForce.test(statement.text);
  }
  if (statement.kind === 'neither' && evidence.closeness < factFloor) return false;
  if (denies.test(statement.text) && !wantsNone.test(promise.statement.text)) return false;
  if (isAllWell.test(statement.text) && !isAllWell.test(promise.statement.text)) return false;
  const acts = relateActs(promise.statement.text, statement.text);
  if (acts.kind === 'step') return evidence.closeness >= stepFloor;
  if (acts.kind !== 'other') return true;
  if (acts.isTelling) return false;
  const numbers = pairQuantities(promise.statement.quantities, statement.quantities);
  if (numbers.some((pair) => meetsTarget(pair, false) && !sameValue(pair))) return true;
  if (numbers.some(sameValue)) return !acts.isPlain && evidence.closeness >= otherActSameNumberFloor;
  return evidence.closeness >= otherActFloor;
}

/** "No zone was listed for rectification" tells nothing of a rectification. */
const denies =
  /^(?:no|none|neither)\b[^,.;]{0,60}\b(?:was|were|is|are|ha(?:s|ve) been)\b|^(?:没有|无一|未有)/i;
/** Promises that are kept by there being none. */
const wantsNone =
  /\b(?:no|none|zero|all|every|each|without|prevent\w*|avoid\w*|eliminat\w*|clear\w*|remov\w*|abolish\w*|end)\b|零|无|杜绝|防止|避免|消除|清零|全部/i;

/** That all is well at large says nothing of any one thing that was promised. */
const isAllWell =
  /\b(?:situation|outlook)\b[^,.;]{0,40}\b(?:is|was|has been|remain(?:s|ed)?)\b[^,.;]{0,30}\b(?:stable|good|calm|favourable)\b|(?:形势|局势|大局|秩序)[^，。；]{0,8}(?:平稳|稳定|良好|向好|可控)/i;

/** Words by which a law or plan is told to be there. */
const inForce =
  /\b(?:(?:was|were|been) (?:issued|adopted|published|approved|enacted|passed)|came into (?:force|effect))\b|已(?:经)?(?:印发|出台|发布|实施)|印发实施|(?:起|正式)施行|批准|批复|审议通过/i;
