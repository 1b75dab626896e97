import { takePage } from '../../api/commitments/commitment-page.ts';
import { type LedgerRow, loadLedger } from '../../commitments/ledger/ledger.ts';
import type { LedgerStore } from '../../commitments/ledger/ledger-store.ts';
import { hiddenFields, selectField } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import type { Page, PageCall } from '../blocks/page.ts';
import { pager } from '../blocks/pager.ts';
import { promisesByDocument, readYear, showSearchedWords, yearsOf } from './commitment-parts.ts';
import { type CommitmentStrings, commitmentStrings } from './commitment-strings.ts';

/** Rows a page. */
const pageRows = 50;
/** Words of each promise that are shown as looked for. */
const wordsShown = 6;

/** `/silence?from=2021&to=2023`: promised in one year, not mentioned up to another, and what was searched. */
export async function renderSilence(call: PageCall, store: LedgerStore): Promise<Page> {
  const words = commitmentStrings[call.language];
  const ledger = await loadLedger(store);
  const parameters = call.url.searchParams;
  const years = yearsOf(ledger.documents);
  // Without a choice: the newest year that has later documents to be silent in.
  const from = readYear(parameters.get('from')) ?? years[Math.min(2, years.length - 1)] ?? 0;
  const to = readYear(parameters.get('to')) ?? years[0] ?? from;
  const issuer = parameters.get('issuer') || undefined;
  const lines = ledger.silence({ from, to, issuer });
  const { lines: page, next } = takePage(lines, {
    limit: pageRows,
    cursor: parameters.get('cursor') ?? undefined,
  });
  const shown = await ledger.read(page);
  const all = ledger.list({ year: from, issuer, kind: 'commitment' }).length;
  const csv = `/v1/silence.csv?${new URLSearchParams({ from: String(from), to: String(to), ...(issuer && { issuer }) })}`;
  return {
    title: words.silenceTitle,
    menu: '/silence',
    width: 'wide',
    body: html`<h1>${words.silenceTitle}</h1>
<p class="lead">${words.silenceLead}</p>
${yearForm(words, { from, to, issuer: issuer ?? '', language: parameters.get('lang') }, years, ledger.issuers)}
<h2 class="count">${words.silent(lines.length, all, from, to)}</h2>
${lines.length === 0 ? '' : html`${promisesByDocument(call, words, shown, (row) => [whatWasSearched(call, words, row)])}${pager(call, next)}<p><a href="${csv}">${words.exportCsv}</a></p>`}
<p class="soft small">${words.machine}</p>`,
  };
}

function yearForm(
  words: CommitmentStrings,
  chosen: { from: number; to: number; issuer: string; language: string | null },
  years: readonly number[],
  issuers: readonly string[],
): Html {
  const options = years.map((year) => [String(year), String(year)] as const);
  return html`<form method="get" action="/silence"><div class="fields">
${selectField({ name: 'from', label: words.from, chosen: String(chosen.from), options })}
${selectField({ name: 'to', label: words.to, chosen: String(chosen.to), options })}
${selectField({ name: 'issuer', label: words.issuer, chosen: chosen.issuer, options: [['', words.any], ...issuers.map((issuer) => [issuer, issuer] as const)] })}
<button class="button">${words.show}</button></div>${chosen.language ? hiddenFields([['lang', chosen.language]]) : ''}</form>`;
}

function whatWasSearched({ language }: PageCall, words: CommitmentStrings, { thread }: LedgerRow): Html {
  if (!thread) return html``;
  const { terms, documents, years } = thread.searched;
  const shown = showSearchedWords(language, terms.slice(0, wordsShown));
  return html`${words.searchedWords}: ${shown} <span class="soft">· ${words.searchedIn(documents.length, years[0] ?? 0, years.at(-1) ?? 0)}</span>`;
}
