import { describe, expect, it } from 'vitest';
import { toDocumentId } from '../../functions/documents/document.ts';
import { type CitedSource, citeSource } from '../../functions/pages/blocks/citation.ts';

const source: CitedSource = {
  document: {
    id: toDocumentId('lanting-2021'),
    title: 'Report on 100% of {slag} & water',
    issuer: 'Department of Industry',
    year: 2021,
    kind: 'yearly-report',
    edition: 2,
    sha256: 'ab'.repeat(32),
  },
  address: 'https://annals.example/documents/lanting-2021?from=3&to=9',
  readOn: '2026-11-23',
};

function cited(name: string, given = source): string {
  return citeSource(given, 'Plain').find((one) => one.name === name)?.text ?? '';
}

describe('citing a document', () => {
  it('names body, title, year, edition, day and address in the plain form', () => {
    expect(cited('Plain')).toBe(
      'Department of Industry: Report on 100% of {slag} & water (2021). Edition 2, read 2026-11-23. https://annals.example/documents/lanting-2021?from=3&to=9',
    );
  });

  it('marks a report as R/OL and anything else as Z/OL after GB/T 7714', () => {
    expect(cited('GB/T 7714')).toContain('water[R/OL]. (2021)[2026-11-23]. https://');
    const law: CitedSource = { ...source, document: { ...source.document, kind: 'law' } };
    expect(cited('GB/T 7714', law)).toContain('[Z/OL]');
  });

  it('gives BibTeX that TeX can read: braces gone, special characters escaped', () => {
    const text = cited('BibTeX');
    expect(text).toMatch(/^@techreport\{lanting-2021,\n/);
    expect(text).toContain('title = {{Report on 100\\% of  slag  \\& water}},');
    expect(text).toContain('SHA-256 abababababababab');
    expect([...text].filter((c) => c === '{').length).toBe([...text].filter((c) => c === '}').length);
  });

  it('leaves out what is not known', () => {
    const bare: CitedSource = { ...source, document: { ...source.document, issuer: null, year: null } };
    expect(cited('Plain', bare)).toMatch(/^Report on 100% of \{slag\} & water\. Edition 2/);
    expect(cited('BibTeX', bare)).not.toMatch(/institution|author|year =/);
  });
});
