import type { SearchAnswer } from '../../api/search/answer-search.ts';
import { type Html, html } from '../blocks/html.ts';
import type { PageCall } from '../blocks/page.ts';
import { langAttribute, quotation } from '../blocks/passage.ts';
import { kindName, sectionName } from '../blocks/show-value.ts';
import { dataTable } from '../blocks/table.ts';

export type ShownHit = SearchAnswer['hits'][number];

/** Sections that fit, each with its best passages; every passage opens at its place in the document. */
export function hitList(call: PageCall, hits: readonly ShownHit[]): Html {
  return html`<ol class="results">${hits.map((hit) => hitItem(call, hit))}</ol>`;
}

function hitItem(call: PageCall, hit: ShownHit): Html {
  const { strings, link } = call;
  const { document, section, passages } = hit;
  // An opening has no name of its own: it goes by the document's.
  const name = sectionName(section, document.title);
  const own = section.id.slice(section.id.indexOf('#') + 1);
  return html`<li class="hit">
<h2${langAttribute(document.language)}><a href="${link(`/documents/${document.id}#${own}`)}">${name}</a></h2>
<p class="hit-source">${name === document.title ? '' : html`<a href="${link(`/documents/${document.id}`)}"${langAttribute(document.language)}>${document.title}</a>${aboveSection(hit)} · `}${sourceFacts(call, hit)}</p>
${passages.map((passage) => passageBlock(call, hit, passage, name))}
${hit.throughVariants.map(({ term, matched }) => html`<p class="hit-note">${strings.search.throughVariant(term, matched)}</p>`)}
${hit.explanation ? explanation(call, hit.explanation, hit.score) : ''}
</li>\n`;
}

function sourceFacts({ strings }: PageCall, { document, section }: ShownHit): string {
  const page = section.page === null ? null : strings.search.page(section.page);
  return [document.year, kindName(strings, document.kind), document.issuer, page]
    .filter((fact) => fact !== null)
    .join(' · ');
}

/** Headings above the section, when it stands inside another. */
function aboveSection({ document, section }: ShownHit): Html {
  const above = section.path.slice(0, -1);
  if (above.length === 0) return html``;
  return html` <span${langAttribute(document.language)}>› ${above.join(' › ')}</span>`;
}

function passageBlock(
  { strings, link }: PageCall,
  { document }: ShownHit,
  passage: ShownHit['passages'][number],
  section: string,
): Html {
  const { start, end, text, highlights } = passage;
  const href = link(`/documents/${document.id}#passage`, { from: start, to: end });
  return html`${quotation(text, document.language, highlights)}
<p class="passage-open"><a href="${href}">${strings.search.openPassage}<span class="unseen">: ${section}</span></a></p>`;
}

function explanation(
  { strings }: PageCall,
  parts: NonNullable<ShownHit['explanation']>,
  score: number,
): Html {
  const show = (value: number) => value.toFixed(2);
  return html`<details open class="small"><summary>${strings.search.reasons}</summary>${dataTable({
    caption: `${strings.search.reasons}: ${show(score)}`,
    isCaptionHidden: true,
    rows: parts,
    columns: [
      {
        heading: strings.search.reason,
        isRowHeading: true,
        cell: ({ name }) => strings.search.evidence[name] ?? name,
      },
      { heading: strings.search.detail, cell: (part) => html`<span lang="en">${part.detail}</span>` },
      { heading: strings.search.score, isNumber: true, cell: (part) => show(part.score) },
    ],
  })}</details>`;
}
