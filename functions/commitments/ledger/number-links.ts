import { pairQuantities } from '../quantities/compare-quantities.ts';
import type { Quantity } from '../statement.ts';
import { promisedNumbers, reportedNumbers } from '../threads/reported-numbers.ts';
import type { LedgerDocument, LedgerStatement, Thread } from '../threads/thread.ts';

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

/** A promised number and a later one of the same indicator. */
export interface NumberLink {
  promised: LinkedNumber;
  later: LinkedNumber;
}

/** How close promise and report must be for their numbers to be the same indicator; above mere evidence. */
const sameIndicator = 0.6;

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
      .flatMap(({ statement }) => linkNumbers(places.get(commitment), places.get(statement))),
  );
}

function linkNumbers(promise: Place | undefined, report: Place | undefined): NumberLink[] {
  if (!promise || !report) return [];
  const pairs = pairQuantities(promisedNumbers(promise.statement), reportedNumbers(report.statement));
  return pairs.map(({ target, found }) => ({
    promised: toLinked(promise, target),
    later: toLinked(report, asPrinted(report.statement, found)),
  }));
}

/** The quantity in its own unit: a pair has it in the unit of the target. */
function asPrinted({ quantities }: LedgerStatement, found: Quantity): Quantity {
  return quantities.find(({ start }) => start === found.start) ?? found;
}

function toLinked({ document, statement }: Place, quantity: Quantity): LinkedNumber {
  const documentYear = document.year!;
  const isTarget = looksAhead(statement, quantity);
  const spoken = statement.years
    .filter((year) => (isTarget ? year > documentYear : year <= documentYear))
    .at(-1);
  return {
    quantity,
    year: isTarget ? (statement.deadline?.year ?? spoken ?? documentYear + 1) : (spoken ?? documentYear),
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
