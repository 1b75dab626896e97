import type { Document } from '../../documents/document.ts';
import type { LibraryDocument, Reading } from '../../library/reading.ts';
import { citeSource } from '../blocks/citation.ts';
import { type Html, html } from '../blocks/html.ts';
import { toAddress } from '../blocks/link.ts';
import { factList } from '../blocks/notice.ts';
import type { PageCall } from '../blocks/page.ts';
import { showBytes, showTime } from '../blocks/show-value.ts';

/** How the text came to be here: the file, its hash, when and how it was read, what is known to be missing. */
export function documentProvenance(
  call: PageCall,
  { document, reading }: LibraryDocument,
  editions: readonly Document[],
): Html {
  const { strings, language, link } = call;
  const words = strings.document;
  const others = editions.map(({ edition, ingestedAt }) => {
    const label = `${edition} (${showTime(language, ingestedAt)})`;
    if (edition === document.edition) return label;
    return html`<a href="${link(`/documents/${document.id}`, { edition })}">${label}</a>`;
  });
  return html`<section id="provenance"><h2>${words.provenance}</h2>
${factList([
  [
    words.original,
    html`<a href="/v1/documents/${document.id}/source">${document.fileName}</a> <span class="soft">${document.mediaType}</span>`,
  ],
  [words.published, document.url && publishedAt(document.url)],
  [words.size, showBytes(document.bytes)],
  [words.hash, html`<code>${document.sha256}</code>`],
  [words.taken, showTime(language, document.ingestedAt)],
  [words.origin, words.origins[document.textOrigin] ?? document.textOrigin],
  [words.pages, document.pages],
  [words.editions, others.map((one, index) => html`${index > 0 ? html`<br>` : ''}${one}`)],
  [words.numbers, citedNumbers(call, reading)],
  [
    words.problems,
    reading.problems.length > 0 &&
      html`<ul class="plain-list">${reading.problems.map(({ detail }) => html`<li>${detail}</li>`)}</ul>`,
  ],
])}</section>`;
}

/** Document numbers as printed, each leading to all that carries or cites the number. */
function citedNumbers({ link }: PageCall, { documentNumbers }: Reading): Html | undefined {
  const distinct = [...new Map(documentNumbers.map((one) => [one.key, one])).values()];
  if (distinct.length === 0) return undefined;
  return html`${distinct.map(
    ({ text, number, year }, index) =>
      html`${index > 0 ? html`<br>` : ''}<a href="${link('/search', { q: `number:${number}` })}">${text}</a>${year !== null && !text.includes(String(year)) ? ` (${year})` : ''}`,
  )}`;
}

/** Only web addresses become links: what a file states of its origin is not ours. */
function publishedAt(address: string): Html {
  return /^https?:\/\//i.test(address)
    ? html`<a href="${address}" rel="noreferrer">${address}</a>`
    : html`${address}`;
}

/** The document or the marked passage, ready to be quoted elsewhere. */
export function citations({ strings, url }: PageCall, document: Document, now: Date): Html {
  const marked = { from: url.searchParams.get('from'), to: url.searchParams.get('to') };
  const address = new URL(toAddress(url.pathname, marked), url.origin).href;
  const cited = citeSource(
    { document, address, readOn: now.toISOString().slice(0, 10) },
    strings.document.plain,
  );
  return html`<section id="cite"><h2>${strings.document.cite}</h2>${cited.map(
    ({ name, text }) => html`<h3>${name}</h3><pre class="citation" tabindex="0">${text}</pre>`,
  )}</section>`;
}
