import { readFile } from 'node:fs/promises';
import { RefusedFileError } from '../../functions/documents/refusal.ts';
import { type ReadSource, toReadingRequest } from '../../functions/ingest/accept-source.ts';
import type { Reading } from '../../functions/library/reading.ts';
import type { FoundFile } from './find-files.ts';
import type { OutcomeLine } from './outcome-line.ts';

/** Reads each file and prints what was read, one line a file; stores nothing. */
export async function dryRun(files: FoundFile[], isJson: boolean, read: ReadSource): Promise<OutcomeLine[]> {
  const lines: OutcomeLine[] = [];
  for (const file of files) {
    try {
      const request = toReadingRequest({ ...file, bytes: await readFile(file.path), source: null });
      const { reading } = await read(request);
      process.stdout.write(
        isJson
          ? `${JSON.stringify(toDryRunLine(file.path, request.id, reading))}\n`
          : outlineForPeople(file.path, reading),
      );
    } catch (error) {
      if (!(error instanceof RefusedFileError)) throw error;
      const { code, message: detail } = error;
      lines.push({ file: file.path, state: 'rejected', code, detail });
      process.stdout.write(
        isJson
          ? `${JSON.stringify({ file: file.path, document: null, sections: [], statements: [], terms: [], problems: [{ code, detail }] })}\n`
          : `rejected   ${file.path}: ${code}: ${detail}\n`,
      );
    }
  }
  return lines;
}

/** The contract's shape of a file that was read. */
export function toDryRunLine(file: string, id: string, reading: Reading) {
  const { text, metadata, sections, statements, terms, documentNumbers, problems } = reading;
  return {
    file,
    document: {
      id,
      title: metadata.title,
      kind: metadata.kind,
      issuer: metadata.issuer,
      year: metadata.year,
      language: metadata.language,
      documentNumbers: documentNumbers.map(({ text: printed, key, year, number }) => ({
        text: printed,
        key,
        year,
        number,
      })),
    },
    sections: sections.map(({ kind, bodyStart, ...section }) => ({
      ...section,
      kind,
      text: text.slice(section.start, section.end),
    })),
    statements: statements.map((statement) => ({ ...statement })),
    terms: terms.map(({ term, kind, section, surfaces, definition, expansion }) => ({
      term,
      kind,
      section,
      surfaces,
      definition,
      expansion,
    })),
    problems,
  };
}

function outlineForPeople(file: string, reading: Reading): string {
  const { metadata, sections, statements, terms, problems } = reading;
  const lines = sections.map(
    ({ level, label, heading, id }) =>
      `  ${'  '.repeat(level - 1)}${[label, heading].filter(Boolean).join(' ') || `(${id})`}`,
  );
  const commitments = statements.filter(({ kind }) => kind === 'commitment' || kind === 'both').length;
  const results = statements.filter(({ kind }) => kind === 'result' || kind === 'both').length;
  return [
    `${file}`,
    `  ${metadata.title} · ${metadata.issuer ?? 'issuer unknown'} · ${metadata.year ?? 'year unknown'} · ${metadata.kind} · ${metadata.language}`,
    ...lines,
    `  ${commitments} commitments, ${results} results, ${terms.length} policy terms`,
    ...problems.map(({ code, detail }) => `  ! ${code}: ${detail}`),
    '',
  ].join('\n');
}
