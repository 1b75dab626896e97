import { createHash } from 'node:crypto';
import type { PolicyTermKind } from '../policy-term.ts';
import { termKey } from '../term-key.ts';
import { CitationGraph } from './citation-graph.ts';
import type {
  ContributedTerm,
  ContributedUse,
  QuotedPlace,
  SectionName,
  TermContribution,
} from './term-contribution.ts';

/** One term over the whole collection, short enough for a list. */
export interface TermSummary {
  /** Stable: made from the key. `^[a-z0-9][a-z0-9-]{0,63}$` */
  id: string;
  key: string;
  term: string;
  kind: PolicyTermKind;
  uses: number;
  documents: number;
  isDefined: boolean;
  /** Years of the first and the last document that uses it; null when those years are unknown. */
  firstYear: number | null;
  lastYear: number | null;
}

export interface PolicyTerm extends TermSummary {
  surfaces: string[];
  /** Newest definition first. */
  definitions: PlacedQuote[];
  /** Proposals from brackets and appositions, never definitions. */
  expansions: PlacedQuote[];
  /** One entry a document and section, oldest year first. */
  places: TermPlace[];
  byYear: TermYear[];
  /** Terms used in the same sections, the most telling first. */
  related: { id: string; term: string; sections: number }[];
}

export interface PlacedQuote extends Omit<QuotedPlace, 'section'> {
  document: string;
  title: string;
  year: number | null;
  /** `{documentId}#{sectionId}` */
  section: string;
}

export interface TermPlace {
  document: string;
  title: string;
  year: number | null;
  /** `{documentId}#{sectionId}` */
  section: string;
  /** Null for an opening, which has no name. */
  sectionName: SectionName | null;
  count: number;
}

export interface TermYear {
  year: number;
  count: number;
  /** Uses per 10,000 words (English) or characters (Chinese) of that year's documents in the languages that use the term. */
  per10k: number;
  documents: number;
}

interface Use {
  contribution: TermContribution;
  use: ContributedUse;
}

const relatedShown = 10;

/** All terms of a collection, built from what its documents contribute. Pure and in memory. */
export class TermCollection {
  readonly contributions: readonly TermContribution[];
  readonly #uses = new Map<string, Use[]>();
  readonly #marked = new Map<string, { contribution: TermContribution; term: ContributedTerm }[]>();
  readonly #keyById = new Map<string, string>();
  #summaries: TermSummary[] | undefined;
  #citations: CitationGraph | undefined;

  constructor(contributions: readonly TermContribution[]) {
    this.contributions = contributions;
    for (const contribution of contributions) {
      for (const term of contribution.terms) {
        push(this.#marked, term.key, { contribution, term });
        this.#keyById.set(termId(term.key), term.key);
      }
      for (const use of contribution.uses) push(this.#uses, use.key, { contribution, use });
    }
  }

  /** Who cites whom by document number. */
  get citations(): CitationGraph {
    this.#citations ??= new CitationGraph(this.contributions);
    return this.#citations;
  }

  /** Terms that match, most used first. `q` is looked for in every surface, folded as keys are. */
  list(
    filter: { q?: string | undefined; kind?: PolicyTermKind | undefined; document?: string | undefined } = {},
  ): TermSummary[] {
    const wanted = filter.q === undefined ? '' : termKey(filter.q);
    return this.#allSummaries().filter((summary) => {
      if (filter.kind !== undefined && summary.kind !== filter.kind) return false;
      if (wanted !== '' && !this.#surfaceKeys(summary.key).some((key) => key.includes(wanted))) return false;
      if (filter.document === undefined) return true;
      return this.#usesOf(summary.key).some(
        ({ contribution }) => contribution.document.id === filter.document,
      );
    });
  }

  find(id: string): PolicyTerm | undefined {
    const key = this.#keyById.get(id);
    return key === undefined ? undefined : this.#describe(key);
  }

  /** The term with exactly these words, by any of its surfaces. */
  findByWords(words: string): PolicyTerm | undefined {
    const key = termKey(words);
    if (this.#marked.has(key)) return this.#describe(key);
    const summary = this.#allSummaries().find((one) => this.#surfaceKeys(one.key).includes(key));
    return summary && this.#describe(summary.key);
  }

  #describe(key: string): PolicyTerm {
    const marked = this.#marked.get(key) ?? [];
    const uses = this.#usesOf(key);
    return {
      ...this.#summarise(key),
      surfaces: [...new Set(marked.flatMap(({ term }) => term.surfaces))],
      definitions: quotes(marked, ({ definition }) => definition),
      expansions: quotes(marked, ({ expansion }) => expansion),
      places: placesOf(uses),
      byYear: this.#byYear(uses),
      related: this.#related(key, uses),
    };
  }

  #allSummaries(): TermSummary[] {
    this.#summaries ??= [...this.#marked.keys()]
      .map((key) => this.#summarise(key))
      .sort((a, b) => b.uses - a.uses || b.documents - a.documents || (a.key < b.key ? -1 : 1));
    return this.#summaries;
  }

  #summarise(key: string): TermSummary {
    const marked = this.#marked.get(key) ?? [];
    const uses = this.#usesOf(key);
    const years = uses.flatMap(({ contribution }) => contribution.document.year ?? []);
    return {
      id: termId(key),
      key,
      term: mostFrequent(marked.map(({ term }) => term.term)) ?? key,
      kind: mostFrequent(marked.map(({ term }) => term.kind)) ?? 'slogan',
      uses: uses.reduce((sum, { use }) => sum + use.count, 0),
      documents: uses.length,
      isDefined: marked.some(({ term }) => term.definition !== null),
      firstYear: years.length > 0 ? Math.min(...years) : null,
      lastYear: years.length > 0 ? Math.max(...years) : null,
    };
  }

  #usesOf(key: string): Use[] {
    return this.#uses.get(key) ?? [];
  }

  #surfaceKeys(key: string): string[] {
    return [key, ...(this.#marked.get(key) ?? []).flatMap(({ term }) => term.surfaces.map(termKey))];
  }

  /** Every year that has a document in a language of the term, also those without a use. */
  #byYear(uses: readonly Use[]): TermYear[] {
    const languages = new Set(uses.map(({ contribution }) => contribution.document.language));
    const years = new Map<number, { count: number; words: number; documents: number }>();
    for (const { document, words } of this.contributions) {
      if (document.year === null || !languages.has(document.language)) continue;
      const year = years.get(document.year) ?? { count: 0, words: 0, documents: 0 };
      years.set(document.year, { ...year, words: year.words + words, documents: year.documents + 1 });
    }
    for (const { contribution, use } of uses) {
      const year = contribution.document.year === null ? undefined : years.get(contribution.document.year);
      if (year) year.count += use.count;
    }
    return [...years]
      .sort((a, b) => a[0] - b[0])
      .map(([year, { count, words, documents }]) => ({
        year,
        count,
        per10k: words === 0 ? 0 : Math.round((count / words) * 1_000_000) / 100,
        documents,
      }));
  }

  /** Terms in the same sections, weighed against how common they are anyway. */
  #related(key: string, uses: readonly Use[]): PolicyTerm['related'] {
    const together = new Map<string, number>();
    for (const { contribution, use } of uses) {
      const sections = new Set(use.sections.map(([section]) => section));
      for (const other of contribution.uses) {
        if (other.key === key || !this.#marked.has(other.key)) continue;
        const shared = other.sections.filter(([section]) => sections.has(section)).length;
        if (shared > 0) together.set(other.key, (together.get(other.key) ?? 0) + shared);
      }
    }
    const surprise = ([other, shared]: [string, number]) =>
      shared / Math.sqrt(sectionsOf(this.#usesOf(other)));
    return [...together]
      .sort((a, b) => surprise(b) - surprise(a) || (a[0] < b[0] ? -1 : 1))
      .slice(0, relatedShown)
      .map(([other, sections]) => ({ id: termId(other), term: this.#summarise(other).term, sections }));
  }
}

/** Readable where the key is Latin, always unique: a slug and a piece of the key's hash. */
export function termId(key: string): string {
  const slug = key
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 10);
  return slug === '' ? `term-${hash}` : `${slug}-${hash}`;
}

function sectionsOf(uses: readonly Use[]): number {
  return uses.reduce((sum, { use }) => sum + use.sections.length, 0);
}

function quotes(
  marked: readonly { contribution: TermContribution; term: ContributedTerm }[],
  pick: (term: ContributedTerm) => QuotedPlace | null,
): PlacedQuote[] {
  return marked
    .flatMap(({ contribution: { document }, term }) => {
      const quote = pick(term);
      if (quote === null) return [];
      const { text, start, end } = quote;
      const { id, title, year } = document;
      return [{ text, start, end, document: id, title, year, section: `${id}#${quote.section}` }];
    })
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

function placesOf(uses: readonly Use[]): TermPlace[] {
  return uses
    .flatMap(({ contribution: { document, sectionNames }, use }) =>
      use.sections.map(([section, count]) => ({
        document: document.id,
        title: document.title,
        year: document.year,
        section: `${document.id}#${section}`,
        sectionName: sectionNames?.[section] ?? null,
        count,
      })),
    )
    .sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999) || (a.section < b.section ? -1 : 1));
}

function mostFrequent<T extends string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
