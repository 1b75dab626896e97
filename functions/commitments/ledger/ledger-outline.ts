import type { StatementKind } from '../statement.ts';
import { type CommitmentStatus, commitmentStatuses, type DocumentFacts } from '../threads/thread.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/**
 * All that lists, counts and filters need of one document's promises and results, in columns, without their words:
 * some fifteen bytes a sentence when packed, so that a request reads the outlines of all documents at once and the
 * entries only of the documents it shows. Every list has one element a sentence, in the order of the text.
 */
export interface DocumentOutline {
  document: DocumentFacts;
  /** Last part of each statement id, run together. */
  hashes: string;
  /** First letter of each kind: c, r, b. */
  kinds: string;
  /** Place in `commitmentStatuses` of each proposal, `-` for what promises nothing. */
  statuses: string;
  /** Year of each deadline, 0 for none. */
  due: number[];
  /** First year searched, and the first year with evidence; 0 for none. */
  searched: number[];
  found: number[];
  units: string[][];
  /** Sections in the order of the text, and how many sentences each has. */
  sections: [section: string, sentences: number][];
  /** When each proposal was first made, as place in `times`. */
  since: number[];
  times: string[];
}

/** One promise or result, as lists know it. */
export interface OutlineRow {
  id: string;
  document: DocumentFacts;
  /** Place within its document. */
  place: number;
  kind: Exclude<StatementKind, 'neither'>;
  section: string;
  /** Proposed by rule; null for what promises nothing. */
  proposed: CommitmentStatus | null;
  due: number | null;
  units: readonly string[];
  firstSearched: number | null;
  firstFound: number | null;
  /** ISO 8601. */
  since: string | null;
}

const hashLength = 12;
const kindOf: Record<string, OutlineRow['kind']> = { c: 'commitment', r: 'result', b: 'both' };

export function toOutline({ document, threads }: LedgerEntry): DocumentOutline {
  const { statements, ...facts } = document;
  const telling = statements.filter(({ kind }) => kind !== 'neither');
  const byCommitment = new Map(threads.map((thread) => [thread.commitment, thread]));
  const own = telling.map(({ id }) => byCommitment.get(id));
  const times = [...new Set(threads.map(({ since }) => since))];
  const sections: DocumentOutline['sections'] = [];
  for (const { section } of telling) {
    const last = sections.at(-1);
    if (last?.[0] === section) last[1]++;
    else sections.push([section, 1]);
  }
  return {
    document: facts,
    hashes: telling.map(({ id }) => id.slice(-hashLength)).join(''),
    kinds: telling.map(({ kind }) => kind[0]).join(''),
    statuses: own.map((thread) => (thread ? commitmentStatuses.indexOf(thread.status) : '-')).join(''),
    due: telling.map(({ deadline }) => deadline?.year ?? 0),
    searched: own.map((thread) => thread?.searched.years[0] ?? 0),
    found: own.map((thread) => firstFound(thread)),
    units: telling.map(({ quantities }) => [...new Set(quantities.map(({ unit }) => unit))]),
    sections,
    since: own.map((thread) => (thread ? times.indexOf(thread.since) : -1)),
    times,
  };
}

/** First year with evidence that counts, 0 for none. */
function firstFound(thread: LedgerEntry['threads'][number] | undefined): number {
  const years = thread?.evidence.filter(({ isNear }) => isNear).map(({ year }) => year) ?? [];
  return years.length > 0 ? Math.min(...years) : 0;
}

export function readOutline(outline: DocumentOutline): OutlineRow[] {
  const { document, hashes, kinds, statuses, due, searched, found, units, since, times } = outline;
  const sections = outline.sections.flatMap(([section, count]) => new Array<string>(count).fill(section));
  return Array.from(
    kinds,
    (kind, place): OutlineRow => ({
      id: `${document.id}-${hashes.slice(place * hashLength, (place + 1) * hashLength)}`,
      document,
      place,
      kind: kindOf[kind]!,
      section: sections[place]!,
      proposed: commitmentStatuses[Number(statuses[place])] ?? null,
      due: due[place] || null,
      units: units[place]!,
      firstSearched: searched[place] || null,
      firstFound: found[place] || null,
      since: times[since[place]!] ?? null,
    }),
  );
}
