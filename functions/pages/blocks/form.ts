import { type Html, html } from './html.ts';

/** Carries values through a form that the reader does not see: the language, the filters in force. */
export function hiddenFields(values: Iterable<readonly [string, string]>): Html[] {
  return [...values].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}

/** A labelled choice; `options` are pairs of value and label, `''` for any. */
export function selectField(field: {
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
  chosen: string;
}): Html {
  const id = `field-${field.name}`;
  return html`<div class="field"><label for="${id}">${field.label}</label>
<select id="${id}" name="${field.name}">${field.options.map(
    ([value, label]) =>
      html`<option value="${value}"${value === field.chosen ? html` selected` : ''}>${label}</option>`,
  )}</select></div>`;
}

/** A labelled line of text. */
export function textField(field: {
  name: string;
  label: string;
  value: string;
  hint?: string;
  inputMode?: 'numeric';
  maxLength?: number;
}): Html {
  const id = `field-${field.name}`;
  return html`<div class="field"><label for="${id}">${field.label}</label>
${field.hint ? html`<p class="hint" id="${id}-hint">${field.hint}</p>` : ''}
<input id="${id}" name="${field.name}" value="${field.value}" maxlength="${field.maxLength ?? 256}"${
    field.hint ? html` aria-describedby="${id}-hint"` : ''
  }${field.inputMode ? html` inputmode="${field.inputMode}"` : ''}></div>`;
}

/** Id of the list of suggestions that `layout.ts` writes once a page. */
export const suggestionsId = 'suggestions';

/** The search box, the same on every page. */
export function searchForm(form: {
  action: string;
  label: string;
  button: string;
  query: string;
  hidden: Iterable<readonly [string, string]>;
  isLarge?: boolean;
  hint?: string;
  /** A second button that sends the same words elsewhere. */
  instead?: { action: string; button: string };
}): Html {
  const id = form.isLarge ? 'search-main' : 'search-top';
  return html`<form class="search${form.isLarge ? ' search-large' : ''}" role="search" method="get" action="${form.action}">
<label for="${id}"${form.isLarge ? '' : html` class="unseen"`}>${form.label}</label>
<div class="search-line"><input id="${id}" type="search" name="q" value="${form.query}" maxlength="256" autocomplete="off" spellcheck="false" list="${suggestionsId}"${
    form.hint ? html` aria-describedby="${id}-hint"` : ''
  }><button>${form.button}</button>${form.instead ? html`<button class="instead" formaction="${form.instead.action}">${form.instead.button}</button>` : ''}</div>
${form.hint ? html`<p class="hint" id="${id}-hint">${form.hint}</p>` : ''}
${hiddenFields(form.hidden)}</form>`;
}
