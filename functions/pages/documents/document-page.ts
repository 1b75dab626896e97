import type { Document } from '../../documents/document.ts';
import type { DocumentLibrary } from '../../library/document-library.ts';
import { type Html, html } from '../blocks/html.ts';
import { notice } from '../blocks/notice.ts';
import { type Page, type PageCall, PageNotFoundError, type PageRoute } from '../blocks/page.ts';
import { langAttribute } from '../blocks/passage.ts';
import { kindName, languageName } from '../blocks/show-value.ts';
import { citations, documentProvenance } from './document-provenance.ts';
import { partNavigation, readerOutline } from './reader-outline.ts';
import { partOfOffset, type ReaderPart, splitIntoParts } from './reader-parts.ts';
import { type MarkedRange, renderText } from './reader-text.ts';

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
    body: html`${documentHead(call, document, editions, { marked, pages: stores.pages })}
<div class="columns columns-left">
<div class="column-side">${readerOutline(call, found, place)}</div>
<article class="column-main text"${langAttribute(document.language)}>
${partNavigation(call, place)}
${renderText(call, reading, parts[current] ?? [], marked, [document.title, document.detected.title])}
${partNavigation(call, place)}
</article>
</div>
${otherYears(call, found.document, series)}
${documentProvenance(call, found, editions)}
${citations(call, document, stores.clock())}`,
  };
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
  { marked, pages }: { marked: MarkedRange | undefined; pages: Stores['pages'] },
): Html {
  const { strings, link } = call;
  const facts = [
    document.issuer,
    document.year,
    kindName(strings, document.kind),
    languageName(strings, document.language),
  ].filter((fact) => fact !== null);
  const newest = Math.max(...editions.map((one) => one.edition));
  const hasLedger = pages?.some(({ path }) => path === '/commitments');
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
  marked
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
