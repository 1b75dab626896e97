import type { Statement } from '../statement.ts';
import type { StatusReason } from './status-reason.ts';
import type { CommitmentStatus } from './thread.ts';

/** A promise and the sentence that reports it, as every rule sees them. */
export interface Reported {
  promised: Statement;
  statement: Statement;
  /** Of the sentence that reports. */
  text: string;
  year: number;
}

/** What became of a promise by one sentence that reports it. */
export interface Verdict {
  status: Extract<CommitmentStatus, 'reported-done' | 'partly' | 'not-reached'>;
  reason: Omit<StatusReason, 'document'>;
}

/** Undefined where the rule has nothing to say. */
export type Rule<Told> = (told: Told) => Verdict | undefined;

/** Of the first rule that has something to say. */
export function firstVerdict<Told>(rules: readonly Rule<Told>[], told: Told): Verdict | undefined {
  for (const rule of rules) {
    const judged = rule(told);
    if (judged) return judged;
  }
  return undefined;
}

export function verdict(
  status: Verdict['status'],
  code: StatusReason['code'],
  told: Omit<Verdict['reason'], 'code'> = {},
): Verdict {
  return { status, reason: { code, ...told } };
}
