import { analyse } from '../analysis/analyse-text.ts';
import type { Term } from '../analysis/term.ts';

/** A passage's text, analysed. */
export interface AnalysedPassage {
  terms: readonly Term[];
  /** Without stop words, run ends and references: what takes a place when nearness is measured. */
  content: readonly Term[];
  /** Distinct words of `content`, numbers aside. */
  words: ReadonlySet<string>;
}

/** Passages remembered, some 15 KB each. What is asked for once is often asked for again. Range 0-10000. */
const remembered = 512;

const passages = new Map<string, AnalysedPassage>();

/** Analyses a passage, unless it was shown or weighed a short while ago. */
export function analysePassage(text: string): AnalysedPassage {
  const known = passages.get(text);
  passages.delete(text);
  const passage = known ?? analyseAnew(text);
  passages.set(text, passage);
  if (passages.size > remembered) passages.delete(passages.keys().next().value!);
  return passage;
}

function analyseAnew(text: string): AnalysedPassage {
  const terms = analyse(text);
  const content = terms.filter(
    ({ kind, isStopWord }) => kind !== 'han-end' && kind !== 'reference' && !isStopWord,
  );
  const words = new Set(content.filter(({ kind }) => kind !== 'number').map(({ term }) => term));
  return { terms, content, words };
}
