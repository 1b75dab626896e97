import { passageUrl } from '../api/section-url.ts';
import type { LedgerRow } from '../commitments/ledger.ts';
import type { DocumentFacts } from '../commitments/ledger-outline.ts';
import type { CommitmentStatus, Evidence } from '../commitments/thread.ts';
import { badge, type Tone } from './chips.ts';
import type { CommitmentStrings } from './commitment-strings.ts';
import { type Html, html } from './html.ts';
import type { PageCall } from './page.ts';
import { langAttribute } from './passage.ts';
import type { UiLanguage } from './ui-language.ts';

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

/**
 * A promise in a list: its words, what became of it, where it stands.
 * @param notes shown behind, on lines of their own
 */
export function promiseItem(
  call: PageCall,
  words: CommitmentStrings,
  row: LedgerRow,
  ...notes: (Html | string)[]
): Html {
  const { document, statement, status } = row;
  const due = status === 'open' ? undefined : statement.deadline?.year;
  return html`<li class="hit promise">
<p class="promise-words">${threadLink(call, row)}</p>
<p class="hit-source">${rowBadge(row, words)}${due === undefined ? '' : ` · ${words.dueBy(due)}`} · ${placeLink(call, document, statement)}${document.year === null ? '' : ` · ${document.year}`}</p>
${notes.map((note) => html`<p class="hit-note">${note}</p>`)}</li>\n`;
}

/** Words looked for, joined spellings by the form of the reader's language. */
export function showSearchedWords(language: UiLanguage, terms: readonly string[]): string {
  const isWanted = (form: string) => /\p{Script=Han}/u.test(form) === (language === 'zh');
  const own = (term: string) => term.split(' = ').find(isWanted) ?? term;
  return terms.map((term) => (term.includes(' = ') ? own(term) : term)).join(' · ');
}

/** The sentence as a link to its thread. */
export function threadLink({ link }: PageCall, { statement, document }: LedgerRow): Html {
  return html`<a href="${link(`/commitments/${statement.id}`)}"${langAttribute(document.language)}>${statement.text}</a>`;
}

/** Where a statement stands: the document's title, opening the reader at the sentence. */
export function placeLink(
  { link }: PageCall,
  document: DocumentFacts,
  statement: Pick<Evidence, 'section' | 'start' | 'end'>,
): Html {
  const [path = '', rest = ''] = passageUrl(document.id, statement.section, statement).split('?');
  const [search = '', fragment = ''] = rest.split('#');
  const query = Object.fromEntries(new URLSearchParams(search));
  return html`<a href="${link(`${path}#${fragment}`, query)}"${langAttribute(document.language)}>${document.title}</a>`;
}

/** Years held, latest first. */
export function yearsOf(documents: readonly DocumentFacts[]): number[] {
  const years = documents.map(({ year }) => year).filter((year) => year !== null);
  return [...new Set(years)].sort((left, right) => right - left);
}

export function issuersOf(documents: readonly DocumentFacts[]): string[] {
  const issuers = documents.map(({ issuer }) => issuer).filter((issuer) => issuer !== null);
  return [...new Set(issuers)].sort();
}

/** A year from the address; undefined for what is none. */
export function readYear(value: string | null): number | undefined {
  return value !== null && /^\d{4}$/.test(value) ? Number(value) : undefined;
}
