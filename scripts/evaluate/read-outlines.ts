import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { drawPdf, drawWord } from './draw-outline.ts';
import type { JudgedOutline } from './score-outlines.ts';

const root = new URL('../../', import.meta.url);
const fixtureFolder = new URL('test/sections/fixtures/', root);

/** Small documents of every numbering family, as written and, drawn by our own hand, as Word and PDF files. */
export async function readFixtureOutlines(): Promise<JudgedOutline[]> {
  const outlines: JudgedOutline[] = [];
  for (const name of readdirSync(fixtureFolder).sort()) {
    const whole = readFileSync(new URL(name, fixtureFolder), 'utf8');
    const [document = '', judgement = ''] = whole.split('%% outline\n');
    const expected = judgement.split('\n').filter((line) => line !== '');
    const format = extname(name).slice(1);
    outlines.push({ name, format, bytes: new TextEncoder().encode(document), expected });
    if (format === 'txt') outlines.push(...(await draw(name, document, expected)));
  }
  return outlines;
}

async function draw(name: string, document: string, expected: string[]): Promise<JudgedOutline[]> {
  const drawn: JudgedOutline[] = [];
  const word = await drawWord(document, expected);
  if (word) drawn.push({ name: `${name}.docx`, format: 'docx (drawn)', bytes: word, expected });
  const pdf = await drawPdf(document, expected);
  if (pdf) drawn.push({ name: `${name}.pdf`, format: 'pdf (drawn)', bytes: pdf, expected });
  return drawn;
}

/** The documents of the corpus with the outlines judged for them, each in its own format. */
export function readCorpusOutlines(): JudgedOutline[] {
  const [, ...rows] = readFileSync(new URL('corpus/judgements/outlines.tsv', root), 'utf8')
    .trim()
    .split('\n');
  const expected = new Map<string, string[]>();
  for (const row of rows) {
    const [name = '', ...fields] = row.split('\t');
    expected.set(name, [...(expected.get(name) ?? []), fields.join('|')]);
  }
  return [...expected].map(([name, lines]) => ({
    name,
    format: extname(name).slice(1),
    bytes: new Uint8Array(readFileSync(new URL(`corpus/documents/${name}`, root))),
    expected: lines,
  }));
}
