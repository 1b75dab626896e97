import type { PolicyTermKind } from '../../policy-term.ts';

/** A named law, plan, notice or programme, told by its capitals. Offsets point into the text it was found in. */
export interface FoundTitle {
  start: number;
  end: number;
  kind: Extract<PolicyTermKind, 'instrument' | 'programme'>;
}
