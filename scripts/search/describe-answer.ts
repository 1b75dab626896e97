import { styleText } from 'node:util';
import type { SearchAnswer } from '../../functions/api/search/answer-search.ts';

type Hit = SearchAnswer['hits'][number];
type Passage = Hit['passages'][number];

/** An answer for people at a terminal; styles only where the terminal shows them and `NO_COLOR` allows. */
export function describeAnswer(answer: SearchAnswer): string {
  const lines = [
    ...describeReading(answer),
    ...answer.hits.flatMap((hit, index) => describeHit(hit, index + 1)),
    ...(answer.why ? describeWhy(answer.why) : []),
    quiet(describeTotal(answer)),
  ];
  return `${lines.join('\n')}\n`;
}

function describeReading({ query }: SearchAnswer): string[] {
  const corrections = query.corrections.map(({ from, to }) => `searched for ${to} as well as ${from}`);
  const notes = [...corrections, ...query.notes.map((note) => note.detail)];
  return notes.length === 0 ? [] : [...notes.map((note) => quiet(plain(note))), ''];
}

function describeHit({ document, section, passages, throughVariants }: Hit, rank: number): string[] {
  const [best] = passages;
  const place = [section.label, section.heading].filter(Boolean).join(' ') || 'opening';
  const about = [document.title, document.year].filter((part) => part !== null).join(', ');
  const through = throughVariants.map(({ term, matched }) => `${matched} for ${term}`).join(', ');
  return [
    `${String(rank).padStart(2)}  ${styleText('bold', plain(place))}  ${quiet(section.id)}`,
    `    ${quiet(plain(about))}`,
    ...(best ? [`    ${highlighted(best)}`] : []),
    ...(through ? [`    ${quiet(plain(`found through ${through}`))}`] : []),
    '',
  ];
}

function describeWhy(why: NonNullable<SearchAnswer['why']>): string[] {
  return [
    plain(`Nothing found: ${why.empty}.`),
    ...why.relaxations.map(({ drop, total }) => plain(`  without ${drop}: ${total}`)),
    ...(why.nearest.length > 0 ? [plain(`  near in spelling: ${why.nearest.join(', ')}`)] : []),
    ...why.coverage.map(({ asked, documents }) => plain(`  documents of ${asked}: ${documents}`)),
    '',
  ];
}

function describeTotal({ total, totalIsExact, hits, index, next }: SearchAnswer): string {
  const shown =
    hits.length < total ? `${hits.length} of ${totalIsExact ? '' : 'about '}${total}` : String(total);
  const more = next ? `; more with --cursor ${next}` : '';
  return `${shown} sections, in ${index.documents} documents and ${index.sections} sections searched${more}`;
}

/** Longest stretch of a passage that is shown, in characters. */
const shownCharacters = 300;

function highlighted({ text, highlights }: Passage): string {
  const first = highlights[0]?.[0] ?? 0;
  const start = first > shownCharacters / 2 ? first - 60 : 0;
  const end = Math.min(text.length, start + shownCharacters);
  let line = start > 0 ? '… ' : '';
  let at = start;
  for (const [from, to] of highlights.filter(([from, to]) => from >= start && to <= end)) {
    line += plain(text.slice(at, from)) + styleText(['bold', 'underline'], plain(text.slice(from, to)));
    at = to;
  }
  return line + plain(text.slice(at, end)) + (end < text.length ? ' …' : '');
}

function quiet(text: string): string {
  return styleText('dim', text);
}

/** Text of documents must not steer the terminal: control characters become spaces. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
