import type { DocumentKind } from '../../documents/document.ts';
import type { Statement } from '../statement.ts';
import type { StatusReason } from './status-reason.ts';

/** What the later documents say became of a promise. Proposed by rule; a person's review is kept beside it. */
export const commitmentStatuses = [
  'reported-done',
  'partly',
  'not-reached',
  'number-changed',
  'restated',
  'silent',
  'unratable',
  'open',
] as const;
export type CommitmentStatus = (typeof commitmentStatuses)[number];

/** What the ledger knows of a document besides its statements. */
export interface DocumentFacts {
  id: string;
  title: string;
  issuer: string | null;
  year: number | null;
  kind: DocumentKind;
  language: string;
  /** The numbers by which its edition in another language is known. */
  numbers: readonly number[];
}

/** A document of the ledger: what threads are built from. */
export interface LedgerDocument extends DocumentFacts {
  /** All of them: a fact stated in passing can answer a promise too. */
  statements: LedgerStatement[];
}

export interface LedgerStatement extends Statement {
  /** Heading of its section, without the label; '' where there is none. */
  heading: string;
}

/** A later sentence that speaks of the promised thing. */
export interface Evidence {
  statement: string;
  document: string;
  year: number;
  section: string;
  start: number;
  end: number;
  text: string;
  kind: Statement['kind'];
  /** What evidence is ranked by, 0 to about 1.5. */
  score: number;
  /** The part of the score that says it is the same thing, without kind and year. */
  closeness: number;
  /** Whether it is near enough to count: the status rests on such only; the others are shown for a person to judge. */
  isNear: boolean;
}

/** Why a document stands with a body: shown to readers, so that a wrong join can be seen. */
export type JoinedBy = 'name' | 'title' | 'former-name' | 'edition';

/** What was looked through, so that silence can be believed. */
export interface SearchedFor {
  /** Words looked for, the rarest first, as they stand in the sentence; joined spellings as "phosphogypsum = 磷石膏". */
  terms: string[];
  documents: string[];
  years: number[];
  /** Every printed name of the body, with what joined it to the first; empty where it has one name only. */
  names: { name: string; by: JoinedBy }[];
  /** The nearest sentence that was not near enough; null when nothing shared a word. */
  nearest: { text: string; document: string; score: number } | null;
}

/** One promise with what became of it. */
export interface Thread {
  commitment: string;
  document: string;
  status: CommitmentStatus;
  reason: StatusReason;
  /** The sentence the status rests on; null where nothing was found, or nothing decides. */
  decidedBy: string | null;
  /** Best first; a few that are not near enough to count stand last. */
  evidence: Evidence[];
  searched: SearchedFor;
}
