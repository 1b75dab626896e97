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
  const pairs = choose(pairQuantities(statedNumbers(first.statement), numbers));
  return pairs.flatMap(({ target, found }) => {
    const promised = toLinked(first, target);
    const told = toLinked(later, asPrinted(later.statement, found));
    return [told, ...otherYears(later, told)].map((one) => ({ promised, later: one }));
  });
}

function statedNumbers(statement: LedgerStatement): Quantity[] {
  return isPromise(statement) ? promisedNumbers(statement) : reportedNumbers(statement);
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
  const isTarget = looksAhead(statement, quantity);
  const ahead = statement.years.filter((year) => year > documentYear).at(-1);
  return {
    quantity,
    year: isTarget
      ? (statement.deadline?.year ?? ahead ?? documentYear + 1)
      : toldYear(statement, quantity, documentYear),
    role: isTarget ? 'target' : 'outcome',
    statement: statement.id,
    text: statement.text,
    document: document.id,
    documentYear,
    issuer: document.issuer,
  };
}

/** A promise, or in a sentence that reports the part that promises. */
function looksAhead({ kind, text, start }: LedgerStatement, quantity: Quantity): boolean {
  if (kind === 'commitment') return true;
  const place = quantity.start - start;
  const before = text
    .slice(0, place)
    .split(/[,;，；。]\s*/)
    .at(-1)!;
  const after = text.slice(place).split(/[,;，；。](?!\d)/)[0]!;
  return ahead.test(before + after);
}

const ahead = /\b(?:will|shall|is to|are to)\b|将|拟|力争/i;
