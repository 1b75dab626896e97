import { type Html, html } from './html.ts';

/** A filter in force; following its link takes it off. */
export interface Chip {
  label: string;
  href: string;
}

/** Filters in force, each of which a click removes. */
export function filterChips(chips: readonly Chip[], words: { heading: string; remove: string }): Html {
  if (chips.length === 0) return html``;
  return html`<ul class="chips" aria-label="${words.heading}">${chips.map(
    ({ label, href }) =>
      html`<li><a class="chip" href="${href}"><span class="unseen">${words.remove} </span>${label}<span class="chip-cross" aria-hidden="true">×</span></a></li>`,
  )}</ul>`;
}

/**
 * A short word with a colour and a shape of its own: the state of a commitment, the verdict on a quotation.
 * `tone` never says anything the word does not.
 */
export type Tone = 'good' | 'part' | 'bad' | 'quiet' | 'plain';

const shapes: Record<Tone, string> = { good: '●', part: '◐', bad: '▲', quiet: '○', plain: '■' };

export function badge(label: string, tone: Tone): Html {
  return html`<span class="badge badge-${tone}"><span aria-hidden="true">${shapes[tone]}</span> ${label}</span>`;
}
