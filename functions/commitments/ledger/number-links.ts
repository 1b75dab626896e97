import { isNear, pairQuantities, type QuantityPair } from '../quantities/compare-quantities.ts';
import type { Quantity } from '../statement.ts';
import { promisedNumbers, reportedNumbers, toldNumbers } from '../threads/reported-numbers.ts';
import { isPromise } from '../threads/statement-words.ts';
import type { LedgerDocument, LedgerStatement, Thread } from '../threads/thread.ts';
import { toldYear, yearInClause } from './told-year.ts';

/** A number of a sentence, with what a series tells of it. */
export interface LinkedNumber {
  quantity: Quantity;
  /** The year it is of; not always that of its document. */
  year: number;
  role: 'target' | 'outcome';
  statement: string;
  /** The sentence. */
  text: string;
  document: string;
  documentYear: number;
  issuer: string | null;
}

/** Two numbers of the same indicator: a promised one or the outcome of a report, and one told later or beside it. */
export interface NumberLink {
  promised: LinkedNumber;
  later: LinkedNumber;
}

/** How close promise and report must be for their numbers to be the same indicator; above mere evidence. */
const sameIndicator = 0.6;

/** A statement where it stands. */
interface Place {
  document: LedgerDocument;
  statement: LedgerStatement;
}

/** Which later numbers are of the indicators that these threads promise. */
export function findNumberLinks(
  threads: readonly Thread[],
  documents: readonly LedgerDocument[],
): NumberLink[] {
  const places = new Map(
    documents.flatMap((document) =>
      document.statements.map((statement): [string, Place] => [statement.id, { document, statement }]),
    ),
  );
  return threads.flatMap(({ commitment, evidence }) =>
    evidence
      .filter(({ closeness }) => closeness >= sameIndicator)
      .flatMap(({ statement }) => {
        const [promise, report] = [places.get(commitment), places.get(statement)];
        return promise && report ? linkNumbers(promise, report) : [];
      }),
  );
}

/** The numbers of two sentences that tell of one thing. */
export function linkNumbers(
  first: Place,
  later: Place,
  choose = (pairs: QuantityPair[]): QuantityPair[] => pairs,
): NumberLink[] {
  const numbers = reportedNumbers(later.statement);
  const pairs = choose(pairQuantities(statedNumbers(first), numbers));
  const own = pairs.length > 0 ? [first, later].flatMap(linkOwn) : [];
  const joined = pairs.flatMap(({ target, found }) => {
    const promised = toLinked(first, target);
    const told = toLinked(later, asPrinted(later.statement, found));
    return [told, ...otherYears(later, told)].map((one) => ({ promised, later: one }));
  });
  return [...own, ...joined];
}

/** What is left of a whole is no goal for the part that was done. */
const remainder = /其余|剩余|余下|另外?|\b(?:remaining|remainder|rest|others?|further|another)\b/i;

/** "610 were waiting; we aim at 550": what was reached and what is aimed at in one sentence. */
function linkOwn(place: Place): NumberLink[] {
  const [one, other, ...more] = statedNumbers(place).map((quantity) => toLinked(place, quantity));
  const isOne =
    one &&
    other &&
    more.length === 0 &&
    one.quantity.unit === other.quantity.unit &&
    !remainder.test(place.statement.text);
  return isOne && one.role === 'outcome' && other.role === 'target' ? [{ promised: other, later: one }] : [];
}

/** In a sentence that reports and promises, the wholes of what is reported ("of 11 works 8 were moved") are neither. */
function statedNumbers({ document, statement }: Place): Quantity[] {
  const reported = reportedNumbers(statement);
  if (!isPromise(statement)) return reported;
  const isReported = ({ start }: Quantity) => reported.some((other) => other.start === start);
  return promisedNumbers(statement).filter(
    (quantity) => isReported(quantity) || looksAhead(statement, quantity, document.year!),
  );
}

/** The same thing in a year that the sentence names beside: "29 tons in 2020 and 34 in 2021", 比2020年的88.6%提高. */
function otherYears({ document, statement }: Place, told: LinkedNumber): LinkedNumber[] {
  if (told.role === 'target') return [];
  return toldNumbers(statement)
    .filter((quantity) => {
      const year = toldYear(statement, quantity, document.year!);
      const isNamed = [quantity, told.quantity].some((one) => yearInClause(statement, one) !== undefined);
      const [pair] = pairQuantities([told.quantity], [quantity]);
      return isNamed && year !== told.year && pair && isNear(pair);
    })
    .map((quantity) => toLinked({ document, statement }, quantity));
}

/** The quantity in its own unit: a pair has it in the unit of the target. */
function asPrinted({ quantities }: LedgerStatement, found: Quantity): Quantity {
  return quantities.find(({ start }) => start === found.start) ?? found;
}

function toLinked({ document, statement }: Place, quantity: Quantity): LinkedNumber {
  const documentYear = document.year!;
  const isTarget = looksAhead(statement, quantity, documentYear);
  const named = yearInClause(statement, quantity) ?? 0;
  const ahead = statement.years.filter((year) => year > documentYear).at(-1);
  return {
    quantity,
    year: isTarget
      ? named > documentYear
        ? named
        : (statement.deadline?.year ?? ahead ?? documentYear + 1)
      : toldYear(statement, quantity, documentYear),
    role: isTarget ? 'target' : 'outcome',
    statement: statement.id,
    text: statement.text,
    document: document.id,
    documentYear,
    issuer: document.issuer,
  };
}

/** A promise, or in a sentence that reports the part that promises: "the goal was lowered, in 2023 40 km are built". */
function looksAhead(statement: LedgerStatement, quantity: Quantity, documentYear: number): boolean {
  const { kind, text } = statement;
  const clause = clauseOf(statement, quantity);
  if (kind === 'commitment') return !(was.test(clause) && !isAhead.test(clause));
  const isSetLater = (yearInClause(statement, quantity) ?? 0) > documentYear;
  if (isSetLater && (kind !== 'result' || setsGoal.test(text))) return true;
  return isAhead.test(clause);
}

/** The words between the commas around a number. */
function clauseOf({ text, start }: LedgerStatement, quantity: Quantity): string {
  const place = quantity.start - start;
  const before = text
    .slice(0, place)
    .split(/[,;，；。]\s*/)
    .at(-1)!;
  return before + text.slice(place).split(/[,;，；。](?!\d)/)[0]!;
}

const setsGoal = /\b(?:goals?|targets?|plan(?:s|ned)?)\b|目标|计划|任务/i;
const isAhead = /\b(?:will|shall|is to|are to)\b|将|拟|力争/i;
/** "3,950 people were waiting" stays told, whatever its sentence promises behind it. */
const was = /\b(?:was|were|stood at|had been|has been|have been)\b/i;
