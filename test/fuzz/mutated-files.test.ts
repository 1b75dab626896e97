import { readFileSync } from 'node:fs';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { toDocumentId } from '../../functions/documents/document.ts';
import { RefusedFileError, refusalCodes } from '../../functions/documents/refusal.ts';
import { readSource } from '../../functions/ingest/read-source.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { buildPdf } from '../parse/build-pdf.ts';

/** Files of each kind; `FUZZ_FILES=1000` for the long run. */
const files = Number(process.env.FUZZ_FILES ?? 120);

/** Every run mutates the same way; another seed is another run. */
const seed = Number(process.env.FUZZ_SEED ?? 20_240_101);

/** No file may keep the parser busy longer, in milliseconds; the promise is ten seconds. */
const longestMilliseconds = 10_000;

/** Small and repeatable (mulberry32): a number below `limit`. */
function makeRandom(start: number): (limit: number) => number {
  let state = start;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Some bytes or bits changed, a piece cut out, doubled, moved or turned to zeros, or the end cut off. */
function mutate(bytes: Uint8Array, random: (limit: number) => number): Uint8Array {
  const copy = bytes.slice();
  const changes = 1 + random(20);
  const isByBits = random(2) === 0;
  for (let change = 0; change < changes; change++) {
    const place = random(copy.length);
    copy[place] = isByBits ? copy[place]! ^ (1 << random(8)) : random(256);
  }
  const at = random(copy.length);
  const length = 1 + random(200);
  switch (random(6)) {
    case 0:
      return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(at + length)]);
    case 1:
      return Uint8Array.from([...copy.subarray(0, at + length), ...copy.subarray(at)]);
    case 2:
      return copy.fill(0, at, at + length);
    case 3:
      return copy.subarray(0, at);
    case 4: {
      const from = random(copy.length);
      const piece = copy.slice(from, from + length);
      copy.set(copy.slice(at, at + piece.length), from);
      copy.set(piece.subarray(0, copy.length - at), at);
      return copy;
    }
    default:
      return copy;
  }
}

const id = toDocumentId('mutant');

/** Read to the end: sections, statements and terms included. */
async function outcomeOf(bytes: Uint8Array, fileName: string): Promise<string> {
  try {
    await readSource({ bytes, fileName, id, set: {} }, parseSource);
    return 'read';
  } catch (error) {
    if (error instanceof RefusedFileError) return error.code;
    throw error;
  }
}

async function baseDocx(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const row = new TableRow({ children: [cell('Station'), cell('120')] });
  const children = [
    new Paragraph({ text: 'River report', heading: HeadingLevel.HEADING_1 }),
    ...Array.from(
      { length: 10 },
      (_unused, at) => new Paragraph(`Sentence ${at} of the report on the rivers.`),
    ),
    new Table({ rows: [row, row] }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function baseHtml(): Uint8Array {
  const items = Array.from(
    { length: 20 },
    (_unused, at) => `<li><b>Item ${at}</b> of the report, with words.</li>`,
  ).join('');
  return new TextEncoder().encode(
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>报告</title></head><body><nav><a href="/">x</a></nav>
     <h1>河流报告</h1><p>第一段文字。</p><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table><ol>${items}</ol></body></html>`,
  );
}

function baseMarkdown(): Uint8Array {
  const items = Array.from(
    { length: 20 },
    (_unused, at) => `${at + 1}. Item **${at}** of the [report](/a).[^1]`,
  );
  return new TextEncoder().encode(
    `---\ntitle: 河流报告\n---\n# 河流报告\n\n> 第一段文字。\n\n${items.join('\n')}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[^1]: A note.\n`,
  );
}

describe('damaged files', () => {
  const bases = new Map<string, Uint8Array>();

  beforeAll(async () => {
    bases.set(
      'PDF',
      await buildPdf(
        (page) =>
          page.fontSize(11).text('The river report tells what was done. '.repeat(40)).addPage().text('More.'),
        { compress: false },
      ),
    );
    bases.set(
      'packed PDF',
      await buildPdf((page) => page.text('The river report tells what was done. '.repeat(40))),
    );
    bases.set('DOCX', await baseDocx());
    bases.set('HTML', baseHtml());
    bases.set('Markdown', baseMarkdown());
    bases.set('plain text', new Uint8Array(readFileSync(new URL(import.meta.url))));
  });

  it.each(['PDF', 'packed PDF', 'DOCX', 'HTML', 'Markdown', 'plain text'])(
    'every mutant of a %s is read or refused by name, in time',
    async (kind) => {
      const base = bases.get(kind)!;
      const name = kind === 'Markdown' ? 'mutant.md' : 'mutant';
      expect(await outcomeOf(base, name)).toBe('read');
      const random = makeRandom(seed);
      const outcomes = new Map<string, number>();
      for (let file = 0; file < files; file++) {
        const began = performance.now();
        const outcome = await outcomeOf(mutate(base, random), name);
        expect(performance.now() - began).toBeLessThan(longestMilliseconds);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      for (const outcome of outcomes.keys()) expect(['read', ...refusalCodes]).toContain(outcome);
      expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(files);
    },
    600_000,
  );
});
