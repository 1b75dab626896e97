import type { Document } from '../../documents/document.ts';
import type { LibraryDocument } from '../../library/reading.ts';
import type { Section } from '../../sections/section.ts';
import { hiddenFields } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import { toAddress } from '../blocks/link.ts';
import type { PageCall } from '../blocks/page.ts';
import { langAttribute } from '../blocks/passage.ts';
import { sectionName } from '../blocks/show-value.ts';
import type { ReaderPart } from './reader-parts.ts';

/** Where in a document read in parts the reader is. */
export interface ReaderPlace {
  parts: readonly ReaderPart[];
  current: number;
}

/** The table of contents, beside the text where there is room, folded above it where there is none. */
export function readerOutline(
  call: PageCall,
  { document, reading }: LibraryDocument,
  place: ReaderPlace,
): Html {
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

/** On to the next part of a long document and back. */
export function partNavigation({ strings, link, url }: PageCall, { parts, current }: ReaderPlace): Html {
  if (parts.length < 2) return html``;
  const to = (part: number) => link(url.pathname, { part, edition: url.searchParams.get('edition') });
  return html`<nav class="pager" aria-label="${strings.pager.label}">
${current > 0 ? html`<a href="${to(current)}">${strings.document.previousPart}</a>` : ''}
<span>${strings.document.part(current + 1, parts.length)}</span>
${current + 1 < parts.length ? html`<a href="${to(current + 2)}">${strings.document.nextPart}</a>` : ''}
</nav>`;
}
