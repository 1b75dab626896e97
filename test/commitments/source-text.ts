import { toLedgerDocument } from '../../functions/commitments/ledger/ledger-document.ts';
import type { LedgerSource } from '../../functions/commitments/ledger/update-ledger.ts';
import type { StatementSource } from '../../functions/commitments/statements/extract-statements.ts';
import { extractStatements } from '../../functions/commitments/statements/extract-statements.ts';
import type { LedgerDocument } from '../../functions/commitments/threads/thread.ts';
import type { ParsedSource } from '../../functions/parse/block.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { sourceOfText } from '../sections/source-of-text.ts';

export function parseText(bytes: Uint8Array, fileName: string): Promise<ParsedSource> {
  return parseSource(bytes, { fileName });
}

/** Markdown-like text of a yearly report, ready to be read. */
export function sourceText(text: string, language: string, id = 'marl-2022', year = 2022): StatementSource {
  return {
    text: splitSections(sourceOfText(text)),
    documentId: id,
    metadata: {
      title: `Report of ${year}`,
      issuer: 'Marl Office',
      year,
      kind: 'yearly-report',
      language,
      url: null,
    },
    documentNumbers: [],
  };
}

/** A report with its reading, as ingest hands it to the ledger. */
export function ledgerSource(id: string, year: number, text: string, language = 'en'): LedgerSource {
  const source = sourceText(text, language, id, year);
  return {
    document: { ...source.metadata, id },
    reading: { sections: source.text.sections, statements: extractStatements(source) },
  };
}

export function ledgerDocument(id: string, year: number, text: string, language = 'en'): LedgerDocument {
  const { document, reading } = ledgerSource(id, year, text, language);
  return toLedgerDocument(id, document, reading.sections, reading.statements);
}
