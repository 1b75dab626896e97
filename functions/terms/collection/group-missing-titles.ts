import { namesInstrument } from '../find/titles/find-chinese-titles.ts';
import type { CitedTitle } from './find-cited-titles.ts';
import type { TermContribution } from './term-contribution.ts';
import { titleKey } from './title-key.ts';
import type { TitleResolver } from './title-resolver.ts';

/** A paper that documents cite by its title and the collection does not hold. */
export interface MissingTitle {
  key: string;
  /** As printed, without the marks around it, the spelling met first. */
  text: string;
  year: number | null;
  /** Keys of the document numbers printed behind the title. */
  numbers: Set<string>;
  mentions: { document: TermContribution['document']; cited: CitedTitle & { section: string } }[];
}

/**
 * Titles that lead to no held document, each with all its mentions. What may be held under another edition of its
 * title, what many bodies call their papers, programmes and bodies are left out.
 */
export function groupMissingTitles(
  contributions: readonly TermContribution[],
  resolver: TitleResolver,
): MissingTitle[] {
  const byBase = new Map<string, Map<string, MissingTitle>>();
  for (const { document, terms, citedTitles = [] } of contributions) {
    const papers = new Set(
      terms.filter(({ kind }) => kind === 'instrument').map(({ term }) => titleKey(term).base),
    );
    for (const cited of citedTitles) if (isReport(cited)) papers.add(cited.base);
    for (const cited of citedTitles) {
      const isPaper = cited.by === 'named' && (papers.has(cited.base) || isMarked(cited));
      if (!isPaper || resolver.mayHold(cited, document.title)) continue;
      const editions = byBase.get(cited.base) ?? new Map<string, MissingTitle>();
      byBase.set(cited.base, editions);
      const years = `${cited.years.join('-')}${cited.isDraft ? ' draft' : ''}`;
      const missing = editions.get(years) ?? emptyTitle(cited, years);
      editions.set(years, missing);
      if (missing.text === '' && titleKey(cited.text).base === cited.base) missing.text = bare(cited.text);
      if (cited.number !== undefined) missing.numbers.add(cited.number);
      missing.mentions.push({ document, cited });
    }
  }
  return [...byBase.values()].flatMap((editions) => [...joinUndated(editions).values()]);
}

/** `Marston Housing Report 2041`, which is no term */
function isReport({ base, text }: CitedTitle): boolean {
  return (
    /\b(?:Report|Review|Audit|Assessment|Evaluation|Survey|Outlook)\b/.test(text) &&
    titleKey(text).base === base
  );
}

function isMarked({ text }: CitedTitle): boolean {
  return /^《.*》$/u.test(text) && namesInstrument(text.slice(1, -1));
}

function bare(text: string): string {
  return /^《[^《]*》$|^["“][^"“”]*["”]$/u.test(text) ? text.slice(1, -1) : text;
}

function emptyTitle({ base, years }: CitedTitle, edition: string): MissingTitle {
  const key = `title ${base}${edition === '' ? '' : ` ${edition}`}`;
  return { key, text: '', year: years[0] ?? null, numbers: new Set(), mentions: [] };
}

/** A mention without a year means the only edition that is cited with one. */
function joinUndated(editions: Map<string, MissingTitle>): Map<string, MissingTitle> {
  const undated = editions.get('');
  const [only, ...more] = [...editions].filter(([years]) => years !== '');
  if (undated === undefined || only === undefined || more.length > 0) return editions;
  only[1].mentions.push(...undated.mentions);
  for (const number of undated.numbers) only[1].numbers.add(number);
  return new Map([only]);
}
