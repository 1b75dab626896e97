import type * as z from 'zod';
import type { ReportComparison } from '../../commitments/ledger/compare-reports.ts';
import type { Ledger, LedgerRow } from '../../commitments/ledger/ledger.ts';
import type { StatementPair } from '../../commitments/ledger/pair-alike.ts';
import type {
  DocumentFacts,
  Evidence,
  LedgerDocument,
  LedgerStatement,
} from '../../commitments/threads/thread.ts';
import { passageUrl, sectionUrl } from '../search/section-url.ts';
import type { commitment, comparison, evidence } from './commitment-schemas.ts';

/** A row of the ledger as the API shows it. */
export function showCommitment(row: LedgerRow, ledger: Ledger): z.input<typeof commitment> {
  const { statement, document, thread, status, review } = row;
  const { id, text, basis, start, end, quantities, years, deadline, actors, instruments } = statement;
  return {
    id,
    text,
    kind: statement.kind === 'neither' ? 'both' : statement.kind,
    basis,
    document: referenceTo(document),
    section: placeOf(document.id, statement.section, statement.heading),
    start,
    end,
    url: passageUrl(document.id, statement.section, { start, end }),
    quantities,
    years,
    deadline,
    actors,
    instruments,
    status,
    proposed: thread?.status ?? null,
    reason: thread && ledger.tellReason(thread),
    evidence: (thread?.evidence ?? []).flatMap((one) => showEvidence(one, ledger)),
    decidedBy: thread?.decidedBy ?? null,
    reviewed: review !== null,
  };
}

/** Empty when the document of the evidence left the ledger a moment ago. */
function showEvidence(one: Evidence, ledger: Ledger): z.input<typeof evidence>[] {
  const document = ledger.findDocument(one.document);
  if (!document) return [];
  return [
    {
      id: one.statement,
      text: one.text,
      kind: one.kind,
      year: one.year,
      document: referenceTo(document),
      section: placeOf(document.id, one.section, null),
      start: one.start,
      end: one.end,
      url: passageUrl(document.id, one.section, one),
      score: one.score,
      isNear: one.isNear,
    },
  ];
}

export function referenceTo({ id, title, year, kind, issuer, language }: DocumentFacts) {
  return { id, title, year, kind, issuer, language };
}

function placeOf(document: string, section: string, heading: string | null) {
  return { id: `${document}#${section}`, heading: heading || null, url: sectionUrl(document, section) };
}

export function showComparison(compared: ReportComparison): z.input<typeof comparison> {
  const { left, right } = compared;
  const one = (statement: LedgerStatement) => sided(left, statement);
  const other = (statement: LedgerStatement) => sided(right, statement);
  const pair = (pair: StatementPair) => ({
    left: one(pair.left),
    right: other(pair.right),
    similarity: pair.similarity,
  });
  return {
    left: referenceTo(left),
    right: referenceTo(right),
    sections: compared.sections.map((section) => ({
      left: section.left === null ? null : placeOf(left.id, section.left, headingOf(left, section.left)),
      right:
        section.right === null ? null : placeOf(right.id, section.right, headingOf(right, section.right)),
      similarity: section.similarity,
    })),
    added: compared.added.map(other),
    dropped: compared.dropped.map(one),
    reworded: compared.reworded.map(pair),
    numbersChanged: compared.numbersChanged.map((changed) => ({
      ...pair(changed),
      numbers: changed.numbers.map(({ target, found }) => ({ left: target.text, right: found.text })),
    })),
    repeated: compared.repeated.map(pair),
  };
}

export function headingOf(document: LedgerDocument, section: string): string | null {
  return document.statements.find((statement) => statement.section === section)?.heading || null;
}

function sided(document: LedgerDocument, { id, text, section, start, end }: LedgerStatement) {
  return { id, text, url: passageUrl(document.id, section, { start, end }) };
}
