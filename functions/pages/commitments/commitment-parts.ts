import { passageUrl } from '../../api/search/section-url.ts';
import type { LedgerRow } from '../../commitments/ledger/ledger.ts';
import type { CommitmentStatus, DocumentFacts, Evidence } from '../../commitments/threads/thread.ts';
import { badge, type Tone } from '../blocks/chips.ts';
import { type Html, html } from '../blocks/html.ts';
import type { PageCall } from '../blocks/page.ts';
import { langAttribute } from '../blocks/passage.ts';
import type { UiLanguage } from '../blocks/ui-language.ts';
import type { CommitmentStrings } from './commitment-strings.ts';

const tones: Record<CommitmentStatus, Tone> = {
  'reported-done': 'good',
  partly: 'part',
  'number-changed': 'part',
  restated: 'part',
  'not-reached': 'bad',
  silent: 'bad',
  unratable: 'quiet',
  open: 'quiet',
};

export function statusBadge(status: CommitmentStatus, words: CommitmentStrings): Html {
  return badge(words.statuses[status], tones[status]);
}

/** The status of a row; for a promise that has time left, when it falls due. */
export function rowBadge({ status, statement, thread, review }: LedgerRow, words: CommitmentStrings): Html {
  if (status === null) return html``;
  const due = statement.deadline?.year;
  const isWaiting = status === 'open' && review === null && (thread?.searched.years.length ?? 0) > 0;
  return isWaiting && due !== undefined ? badge(words.dueIn(due), tones.open) : statusBadge(status, words);
}

/** Lines shown behind a promise in a list. */
type NotesOf = (row: LedgerRow) => readonly (Html | string)[];

/** Promises as they stand in their documents: each document named once, above its own. */
export function promisesByDocument(
  call: PageCall,
  words: CommitmentStrings,
  rows: readonly LedgerRow[],
  notesOf: NotesOf,
): Html {
  const groups: LedgerRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]!.document.id === row.document.id) last.push(row);
    else groups.push([row]);
  }
  return html`${groups.map((group) => {
    const { document } = group[0]!;
    return html`<h3 class="promise-source"><a href="${call.link(`/documents/${document.id}`)}"${langAttribute(document.language)}>${document.title}</a>${document.year === null || document.title.includes(String(document.year)) ? '' : ` · ${document.year}`}</h3>
<ol class="results">${group.map((row) => promiseItem(call, words, row, html`<a href="${statementAddress(call, document, row.statement)}"${langAttribute(document.language)}>${row.statement.heading || words.opening}</a>`, notesOf(row)))}</ol>`;
  })}`;
}

/** Promises in the order of a search, each with its document. */
export function promisesInOrder(
  call: PageCall,
  words: CommitmentStrings,
  rows: readonly LedgerRow[],
  notesOf: NotesOf,
): Html {
  return html`<ol class="results">${rows.map((row) => {
    const { document, statement } = row;
    const place = html`${placeLink(call, document, statement)}${document.year === null ? '' : ` · ${document.year}`}`;
    return promiseItem(call, words, row, place, notesOf(row));
  })}</ol>`;
}

/** A promise in a list: its words, what became of it, where it stands. */
function promiseItem(
  call: PageCall,
  words: CommitmentStrings,
  row: LedgerRow,
  place: Html,
  notes: readonly (Html | string)[],
): Html {
  const { statement, status } = row;
  const due = status === 'open' ? undefined : statement.deadline?.year;
  return html`<li class="hit promise">
<p class="promise-words">${threadLink(call, row)}</p>
<p class="hit-source">${rowBadge(row, words)}${due === undefined ? '' : ` · ${words.dueBy(due)}`} · ${place}</p>
${notes.map((note) => html`<p class="hit-note">${note}</p>`)}</li>\n`;
}

/** Words looked for, joined spellings by the form of the reader's language. */
export function showSearchedWords(language: UiLanguage, terms: readonly string[]): string {
  const isWanted = (form: string) => /\p{Script=Han}/u.test(form) === (language === 'zh');
  const own = (term: string) => term.split(' = ').find(isWanted) ?? term;
  return terms.map((term) => (term.includes(' = ') ? own(term) : term)).join(' · ');
}

/** The sentence as a link to its thread. */
function threadLink({ link }: PageCall, { statement, document }: LedgerRow): Html {
  return html`<a href="${link(`/commitments/${statement.id}`)}"${langAttribute(document.language)}>${statement.text}</a>`;
}

/** Where a statement stands: the document's title, opening the reader at the sentence. */
export function placeLink(
  call: PageCall,
  document: DocumentFacts,
  statement: Pick<Evidence, 'section' | 'start' | 'end'>,
): Html {
  return html`<a href="${statementAddress(call, document, statement)}"${langAttribute(document.language)}>${document.title}</a>`;
}

/** Opens the reader at the sentence. */
export function statementAddress(
  { link }: PageCall,
  document: DocumentFacts,
  statement: Pick<Evidence, 'section' | 'start' | 'end'>,
): string {
  const [path = '', rest = ''] = passageUrl(document.id, statement.section, statement).split('?');
  const [search = '', fragment = ''] = rest.split('#');
  const query = Object.fromEntries(new URLSearchParams(search));
  return link(`${path}#${fragment}`, query);
}

/** Years held, latest first. */
export function yearsOf(documents: readonly DocumentFacts[]): number[] {
  const years = documents.map(({ year }) => year).filter((year) => year !== null);
  return [...new Set(years)].sort((left, right) => right - left);
}

/** A year from the address; undefined for what is none. */
export function readYear(value: string | null): number | undefined {
  return value !== null && /^\d{4}$/.test(value) ? Number(value) : undefined;
}
