import type { Document } from '../documents/document.ts';
import type { DocumentLibrary } from '../library/document-library.ts';
import type { LibraryDocument, Reading } from '../library/reading.ts';
import type { Section } from '../sections/section.ts';
import { citeSource } from './citation.ts';
import { hiddenFields } from './form.ts';
import { type Html, html } from './html.ts';
import { toAddress } from './link.ts';
import { factList, notice } from './notice.ts';
import { type Page, type PageCall, PageNotFoundError, type PageRoute } from './page.ts';
import { langAttribute } from './passage.ts';
import { partOfOffset, type ReaderPart, splitIntoParts } from './reader-parts.ts';
import { type MarkedRange, renderText } from './reader-text.ts';
import { kindName, languageName, sectionName, showBytes, showTime } from './show-value.ts';

interface Stores {
  library: DocumentLibrary;
  clock: () => Date;
  pages?: readonly PageRoute[];
}

export function documentPages(stores: Stores): PageRoute[] {
  return [{ path: '/documents/:id', render: (call) => renderDocument(call, stores) }];
}

async function renderDocument(call: PageCall, stores: Stores): Promise<Page> {
  const { url, parameters, strings } = call;
  const id = parameters.id ?? '';
  const found = await stores.library.read(id, wholeNumber(url, 'edition'));
  if (!found) throw new PageNotFoundError(strings.document.missing(id.slice(0, 80)));
  const [editions, series] = await Promise.all([
    stores.library.editions(found.document.id),
    findSeries(stores.library, found.document),
  ]);
  const { document, reading } = found;
  const marked = readMarkedRange(url, reading.text.length);
  const parts = splitIntoParts(reading.sections);
  const current = choosePart(url, parts, marked);
  const place = { parts, current };
  return {
    title: document.title,
    description: [document.issuer, document.year, kindName(strings, document.kind)]
      .filter(Boolean)
      .join(', '),
    menu: '/documents',
    width: 'wide',
    alternates: [
      { type: 'application/json', href: `/v1/documents/${document.id}`, title: 'JSON' },
      {
        type: document.mediaType,
        href: `/v1/documents/${document.id}/source`,
        title: strings.document.original,
      },
    ],
    body: html`${documentHead(call, document, editions, stores)}
<div class="columns columns-left">
<div class="column-side">${outline(call, found, place)}</div>
<article class="column-main text"${langAttribute(document.language)}>
${partNavigation(call, place)}
${renderText(call, reading, parts[current] ?? [], marked, [document.title, document.detected.title])}
${partNavigation(call, place)}
</article>
</div>
${otherYears(call, found.document, series)}
${provenance(call, found, editions)}
${citations(call, document, stores.clock())}`,
  };
}

interface Place {
  parts: readonly ReaderPart[];
  current: number;
}

function choosePart(url: URL, parts: readonly ReaderPart[], marked: MarkedRange | undefined): number {
  const asked = wholeNumber(url, 'part');
  if (asked !== undefined) return Math.min(Math.max(asked, 1), Math.max(1, parts.length)) - 1;
  return marked ? partOfOffset(parts, marked.start) : 0;
}

function readMarkedRange(url: URL, length: number): MarkedRange | undefined {
  const start = wholeNumber(url, 'from');
  const end = wholeNumber(url, 'to');
  if (start === undefined || end === undefined || start >= end || start >= length) return undefined;
  return { start, end: Math.min(end, length) };
}

function wholeNumber({ searchParams }: URL, name: string): number | undefined {
  const value = searchParams.get(name) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function documentHead(
  call: PageCall,
  document: Document,
  editions: readonly Document[],
  stores: Stores,
): Html {
  const { strings, link, url } = call;
  const facts = [
    document.issuer,
    document.year,
    kindName(strings, document.kind),
    languageName(strings, document.language),
  ].filter((fact) => fact !== null);
  const newest = Math.max(...editions.map((one) => one.edition));
  const hasLedger = stores.pages?.some(({ path }) => path === '/commitments');
  return html`<header class="document-head">
<h1${langAttribute(document.language)}>${document.title}</h1>
<p class="hit-source">${facts.join(' · ')}</p>
<p class="no-print"><a href="/v1/documents/${document.id}/source">${strings.document.original}</a> · <a href="#provenance">${strings.document.provenance}</a> · <a href="#cite">${strings.document.cite}</a>${
    hasLedger
      ? html` · <a href="${link('/commitments', { document: document.id })}">${strings.menu.commitments}</a>`
      : ''
  }</p>
${
  document.edition < newest
    ? notice(
        strings.document.older(document.edition),
        html`<p><a href="${link(`/documents/${document.id}`)}">${strings.document.newest}</a></p>`,
      )
    : ''
}${
  url.searchParams.has('from')
    ? html`<p class="small no-print">${strings.document.marked} <a href="#passage">${strings.document.toPassage}</a></p>`
    : ''
}</header>`;
}

/** Documents of a series that are named; a body has issued about one report a year. */
const seriesShown = 30;

/** Yearly reports of the same body in the same language, oldest first. */
async function findSeries(library: DocumentLibrary, document: Document): Promise<Document[]> {
  const { issuer, kind, language } = document;
  if (issuer === null || kind !== 'yearly-report') return [];
  const { documents } = await library.list({ issuer, kind, language }, { limit: seriesShown });
  return documents.toReversed();
}

function otherYears({ strings, link }: PageCall, document: Document, series: readonly Document[]): Html {
  const others = series.filter(({ id, year }) => id !== document.id && year !== null);
  if (others.length === 0) return html``;
  return html`<nav class="no-print" aria-labelledby="series"><h2 id="series">${strings.document.series}</h2>
<ul class="chips">${others.map(
    ({ id, year, title }) =>
      html`<li><a class="chip" href="${link(`/documents/${id}`)}" title="${title}">${year}</a></li>`,
  )}</ul></nav>`;
}

/** The table of contents, beside the text where there is room, folded above it where there is none. */
function outline(call: PageCall, { document, reading }: LibraryDocument, place: Place): Html {
  const { strings, link } = call;
  const known = new Set(reading.sections.map(({ id }) => id));
  const children = Map.groupBy(reading.sections, ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  );
  const here = new Set(place.parts[place.current]);
  const list = (parent: string | null): Html => {
    const items = children.get(parent);
    return items ? html`<ol>${items.map(entry)}</ol>` : html``;
  };
  const entry = (section: Section): Html => {
    const name = sectionName(section, strings.document.opening);
    if (here.has(section)) return html`<li><a href="#${section.id}">${name}</a>${list(section.id)}</li>\n`;
    const href = link(partAddress(document.id, section, place.parts));
    return html`<li id="${section.id}"><a href="${href}">${name}</a>${list(section.id)}</li>\n`;
  };
  return html`<details class="outline open-when-wide"><summary>${strings.document.contents}</summary>
<nav aria-labelledby="contents"><h2 id="contents">${strings.document.contents}</h2><div${langAttribute(document.language)}>${list(null)}</div></nav>
${searchInside(call, document)}
</details>`;
}

function partAddress(id: string, section: Section, parts: readonly ReaderPart[]): string {
  const part = parts.findIndex((one) => one.includes(section)) + 1;
  return toAddress(`/documents/${id}#${section.id}`, { part });
}

function searchInside({ strings, link, url }: PageCall, document: Document): Html {
  const hidden = [...new URL(link('/search'), url.origin).searchParams, ['document', document.id] as const];
  return html`<form class="search no-print" role="search" method="get" action="/search" aria-label="${strings.document.searchInside}">
<label for="search-inside" class="small">${strings.document.searchInside}</label>
<div class="search-line"><input id="search-inside" type="search" name="q" maxlength="256"><button>${strings.site.search}</button></div>${hiddenFields(
    hidden as [string, string][],
  )}</form>`;
}

function partNavigation({ strings, link, url }: PageCall, { parts, current }: Place): Html {
  if (parts.length < 2) return html``;
  const to = (part: number) => link(url.pathname, { part, edition: url.searchParams.get('edition') });
  return html`<nav class="pager" aria-label="${strings.pager.label}">
${current > 0 ? html`<a href="${to(current)}">${strings.document.previousPart}</a>` : ''}
<span>${strings.document.part(current + 1, parts.length)}</span>
${current + 1 < parts.length ? html`<a href="${to(current + 2)}">${strings.document.nextPart}</a>` : ''}
</nav>`;
}

function provenance(
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

function citations({ strings, url }: PageCall, document: Document, now: Date): Html {
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
