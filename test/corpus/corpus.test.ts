import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findDocumentNumbers } from '../../functions/documents/find-document-numbers.ts';
import { type CorpusDocument, readCorpus, readJudgements } from './read-corpus.ts';

let corpus: CorpusDocument[];
let byId: Map<string, CorpusDocument>;

beforeAll(async () => {
  corpus = await readCorpus();
  byId = new Map(corpus.map((document) => [document.id, document]));
});

function textOf(id: string): string {
  return byId.get(id)?.text.text ?? '';
}

function sentencesOf(id: string): string[] {
  const text = byId.get(id)?.text;
  return text?.sentences.map(({ start, end }) => text.text.slice(start, end)) ?? [];
}

describe('the sample corpus', () => {
  it('is read whole: five formats, two languages, every file with its metadata', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(14);
    const endings = new Set(corpus.map(({ fileName }) => fileName.replace(/.*\./, '')));
    expect([...endings].toSorted()).toEqual(['docx', 'html', 'md', 'pdf', 'txt']);
    expect(corpus.filter(({ metadata }) => metadata.language === 'zh').length).toBeGreaterThanOrEqual(5);
    for (const { id, metadata, text } of corpus) {
      expect(metadata.title, id).not.toBe('');
      expect(text.sections.length, id).toBeGreaterThan(4);
    }
  });

  it('follows one department through six years, three of them in both languages', () => {
    for (const year of [2019, 2020, 2021, 2022, 2023, 2024])
      expect(byId.get(`lanting-${year}`)?.metadata).toMatchObject({ year, kind: 'yearly-report' });
    for (const year of [2021, 2022, 2023])
      expect(byId.get(`lanting-${year}-zh`)?.text.sections.filter(({ level }) => level === 1)).toHaveLength(
        9,
      );
  });

  it('finds the sections of every report under their own, differently written numbers', () => {
    for (const { id, text } of corpus.filter(({ id }) => /^lanting-\d{4}$/.test(id))) {
      const numbers = text.sections.flatMap(({ number }) => (number === null ? [] : [number]));
      expect(numbers, id).toEqual(numbers.map((_, index) => String(index + 1)));
    }
  });

  it('has two documents with the serial number 12, told apart by their year', () => {
    const numbers = findDocumentNumbers(textOf('lanting-2022') + textOf('lanting-2020'));
    const twelves = new Set(numbers.filter(({ number }) => number === '12').map(({ year }) => year));
    expect([...twelves].toSorted()).toEqual([2020, 2022]);
  });

  it('says in the first line of the restatement that it is one', () => {
    const [, firstLine] = textOf('guizhou-2023-restated').split('\n');
    expect(firstLine).toMatch(/^This text restates/);
  });

  const seed = new URL('../../../shared/seed/guizhou-2023.txt', import.meta.url);
  it.skipIf(!existsSync(seed))('restates without taking over a sentence', () => {
    const original = readFileSync(seed, 'utf8').toLowerCase();
    const long = sentencesOf('guizhou-2023-restated').filter((sentence) => sentence.length > 40);
    expect(long.length).toBeGreaterThan(30);
    expect(long.filter((sentence) => original.includes(sentence.toLowerCase()))).toEqual([]);
  });
});

describe('the judgements', () => {
  it('quote every commitment and its evidence as sentences of the documents', () => {
    const [header, ...rows] = readJudgements('commitments.tsv');
    expect(header?.slice(0, 4)).toEqual(['document', 'year', 'language', 'sentence']);
    expect(rows.length).toBeGreaterThanOrEqual(50);
    for (const [document = '', , , sentence = '', , evidenceDocument = '', evidence = ''] of rows) {
      expect(sentencesOf(document), document).toContain(sentence);
      if (evidenceDocument !== '')
        expect(sentencesOf(evidenceDocument), evidenceDocument).toContain(evidence);
    }
  });

  it('show every way a promise can go', () => {
    const [, ...rows] = readJudgements('commitments.tsv');
    const statuses = new Set(rows.map((row) => row[4]));
    expect([...statuses].toSorted()).toEqual([
      'not-reached',
      'number-changed',
      'open',
      'partly',
      'reported-done',
      'restated',
      'silent',
      'unratable',
    ]);
  });

  it('point from every question to sections that exist', () => {
    const queries = readJudgements('queries.jsonl').map(([line = '']) => JSON.parse(line));
    const judged = readJudgements('qrels.tsv');
    expect(queries.length).toBeGreaterThanOrEqual(40);
    expect(new Set(judged.map(([query]) => query))).toEqual(new Set(queries.map(({ id }) => id)));
    for (const [, target = '', grade = ''] of judged) {
      const [document = '', section = ''] = target.split('#');
      expect(
        byId.get(document)?.text.sections.map(({ id }) => id),
        target,
      ).toContain(section);
      expect(['1', '2']).toContain(grade);
    }
  });
});
