import { type Html, html } from './html.ts';

/** A boxed remark that stands out from the page around it. */
export function notice(title: string, body: Html | string): Html {
  return html`<div class="notice"><p class="notice-title">${title}</p>${body}</div>`;
}

/** Terms and what is known of them, as a two-column list; lines without a value are left out. */
export function factList(facts: readonly (readonly [string, unknown])[]): Html {
  const known = facts.filter(
    ([, value]) => value !== null && value !== undefined && value !== false && value !== '',
  );
  return html`<dl class="facts">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
