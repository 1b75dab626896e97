import { type Html, html } from './html.ts';
import type { PageCall } from './page.ts';

/** On to the next page and back to the first; `next` is the cursor of a list, null on its last page. */
export function pager({ url, link, strings }: PageCall, next: string | null): Html {
  const isFirst = !url.searchParams.has('cursor');
  if (isFirst && next === null) return html``;
  const query = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name)]),
  );
  return html`<nav class="pager" aria-label="${strings.pager.label}">
${isFirst ? '' : html`<a href="${link(url.pathname, { ...query, cursor: null })}">${strings.pager.first}</a>`}
${next === null ? '' : html`<a rel="next" class="pager-next" href="${link(url.pathname, { ...query, cursor: next })}">${strings.pager.next}</a>`}
</nav>`;
}
