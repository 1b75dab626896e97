import type { Document } from '../../documents/document.ts';

/** What a citation is made of. */
export interface CitedSource {
  document: Pick<Document, 'id' | 'title' | 'issuer' | 'year' | 'kind' | 'edition' | 'sha256'>;
  /** Address of the document or passage, with its host. */
  address: string;
  /** The day it was read, `2026-11-23`. */
  readOn: string;
}

export interface Citation {
  name: string;
  text: string;
}

/** The same source in the three forms people are asked for. */
export function citeSource(source: CitedSource, plainName: string): Citation[] {
  return [
    { name: plainName, text: plainCitation(source) },
    { name: 'GB/T 7714', text: gbt7714Citation(source) },
    { name: 'BibTeX', text: bibtexCitation(source) },
  ];
}

function plainCitation({ document, address, readOn }: CitedSource): string {
  const { issuer, title, year, edition } = document;
  return `${issuer ? `${issuer}: ` : ''}${title}${year === null ? '' : ` (${year})`}. Edition ${edition}, read ${readOn}. ${address}`;
}

/** GB/T 7714-2015: report [R], everything else that an office issues [Z], both online. */
function gbt7714Citation({ document, address, readOn }: CitedSource): string {
  const { issuer, title, year, kind } = document;
  const mark = kind === 'yearly-report' ? 'R/OL' : 'Z/OL';
  return `${issuer ? `${issuer}. ` : ''}${title}[${mark}]. ${year === null ? '' : `(${year})`}[${readOn}]. ${address}.`;
}

function bibtexCitation({ document, address, readOn }: CitedSource): string {
  const { id, issuer, title, year, kind, edition, sha256 } = document;
  const fields = [
    ['title', `{${escapeTex(title)}}`],
    ...(issuer ? [[kind === 'yearly-report' ? 'institution' : 'author', `{${escapeTex(issuer)}}`]] : []),
    ...(year === null ? [] : [['year', String(year)]]),
    ['url', address],
    ['urldate', readOn],
    ['note', `Edition ${edition}, SHA-256 ${sha256.slice(0, 16)}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@${kind === 'yearly-report' ? 'techreport' : 'misc'}{${id},\n${lines.join('\n')}\n}`;
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}]/g, ' ').replace(/[&%$#_]/g, '\\$&');
}
