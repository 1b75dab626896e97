import type { StatementBasis } from '../../commitments/statement.ts';
import { type CommitmentStatus, commitmentStatuses } from '../../commitments/threads/thread.ts';
import { type Html, html } from '../blocks/html.ts';
import { statusBadge } from './commitment-parts.ts';
import type { CommitmentStrings } from './commitment-strings.ts';

/** What a reading can rest on, surest first; what promises nothing is in no list. */
const bases: readonly StatementBasis[] = [
  'target',
  'obligation',
  'future',
  'imperative-plan',
  'genre',
  'explicit-completion',
];

/** Where the words of the ledger are explained. */
export const meaningsAddress = '/commitments#meanings';

/**
 * Every status and every basis in a sentence, folded away. The anchor stands inside the fold, since a link to something
 * inside opens it.
 */
export function wordMeanings(words: CommitmentStrings): Html {
  return html`<details class="meanings"><summary>${words.meanings}</summary>
<div id="meanings"><h3>${words.meaningsOfStatuses}</h3>
<dl class="facts">${commitmentStatuses.map((status: CommitmentStatus) => html`<div><dt>${statusBadge(status, words)}</dt><dd>${words.statusHelp[status]}</dd></div>`)}</dl>
<h3>${words.meaningsOfBases}</h3>
<dl class="facts">${bases.map((basis) => html`<div><dt>${words.bases[basis]}</dt><dd>${words.basisHelp[basis]}</dd></div>`)}</dl></div></details>`;
}
