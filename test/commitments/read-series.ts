import { readFileSync } from 'node:fs';
import type { LedgerDocument } from '../../functions/commitments/threads/thread.ts';
import { ledgerDocument } from './source-text.ts';

/** A series of yearly reports of one body, with what a reader found became of each promise. */
export interface LabelledSeries {
  documents: LedgerDocument[];
  promises: LabelledPromise[];
}

export interface LabelledPromise {
  statement: string;
  year: number;
  /** Statements that report it, and their years. */
  reports: { statement: string; year: number }[];
  /** Any of these is right. */
  statuses: string[];
}

/**
 * Reads a series of `fixtures/`: `# year title`, `## heading`, `labels<tab>sentence`, and `= number status/status`.
 * A sentence labelled `p3` makes promise 3, `r3`, `r3a`, ... report it. Sentences labelled as promises are taken for
 * promises, so that threads are measured apart from the reading of sentences.
 */
export function readSeries(name: string, language: string): LabelledSeries {
  const lines = readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), 'utf8').split('\n');
  const reports = splitReports(lines, language);
  const documents = reports.map(({ year, text }) => ledgerDocument(`${name}-${year}`, year, text, language));
  const labelled = reports.flatMap(({ year, sentences }, at) =>
    sentences.map(({ labels, words }) => {
      const found = documents[at]!.statements.find(({ text }) => text === words);
      if (!found) throw new Error(`${name} ${year}: not read as one sentence: ${words}`);
      if (labels.some((label) => /^p\d+$/.test(label)) && found.kind !== 'both') found.kind = 'commitment';
      return { labels, year, statement: found.id };
    }),
  );
  const promises = lines.flatMap((line): LabelledPromise[] => {
    const [, number, statuses] = /^= (\d+) (\S+)$/.exec(line) ?? [];
    const promise = labelled.find(({ labels }) => labels.includes(`p${number}`));
    if (!promise || statuses === undefined) return [];
    const isReport = new RegExp(`^r${number}[a-z]?$`);
    return [
      {
        ...promise,
        reports: labelled.filter(({ labels }) => labels.some((label) => isReport.test(label))),
        statuses: statuses.split('/').map((status) => (status === 'done' ? 'reported-done' : status)),
      },
    ];
  });
  return { documents, promises };
}

function splitReports(lines: readonly string[], language: string) {
  const reports: { year: number; text: string; sentences: { labels: string[]; words: string }[] }[] = [];
  for (const line of lines) {
    const title = /^# (\d{4}) (.+)$/.exec(line);
    if (title) reports.push({ year: Number(title[1]), text: `# ${title[2]}\n`, sentences: [] });
    const report = reports.at(-1);
    if (line.startsWith('## ')) report!.text += `\n\n${line}\n\n`;
    const [labels, words] = line.split('\t');
    if (words === undefined) continue;
    report!.text += language === 'zh' ? words : `${words} `;
    report!.sentences.push({ labels: labels!.split(','), words });
  }
  return reports;
}
