import type { FileOutcome } from '../../functions/ingest/ingest-files.ts';

/** What the ingest command says of one file. */
export type OutcomeLine =
  | {
      file: string;
      state: 'indexed';
      document: string;
      title: string;
      year: number | null;
      edition: number;
      sections: number;
      problems: number;
    }
  /** Indexed by the service it was sent to. */
  | { file: string; state: 'sent'; document: string }
  | { file: string; state: 'duplicate'; document: string }
  | { file: string; state: 'queued'; job: string }
  | { file: string; state: 'rejected'; code: string; detail: string };

export function toOutcomeLine(file: string, outcome: FileOutcome): OutcomeLine {
  switch (outcome.state) {
    case 'indexed': {
      const { id, title, year, edition, sections } = outcome.document;
      return {
        file,
        state: 'indexed',
        document: id,
        title,
        year,
        edition,
        sections,
        problems: outcome.problems.length,
      };
    }
    case 'duplicate':
      return { file, state: 'duplicate', document: outcome.document.id };
    case 'rejected':
      return { file, state: 'rejected', code: outcome.code, detail: outcome.detail };
  }
}

/** One line for people. */
export function describeOutcome(line: OutcomeLine): string {
  switch (line.state) {
    case 'indexed': {
      const remarks = [
        `${line.sections} sections`,
        ...(line.edition > 1 ? [`edition ${line.edition}`] : []),
        ...(line.problems > 0 ? [`${line.problems} remarks`] : []),
      ];
      return `indexed    ${line.document}  ${line.year ?? '----'}  ${line.title}  (${remarks.join(', ')})\n`;
    }
    case 'sent':
      return `indexed    ${line.document}  ${line.file}\n`;
    case 'duplicate':
      return `duplicate  ${line.document}  ${line.file}\n`;
    case 'queued':
      return `queued     ${line.job}  ${line.file}\n`;
    case 'rejected':
      return `rejected   ${line.file}: ${line.code}: ${line.detail}\n`;
  }
}
