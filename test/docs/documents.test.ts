import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'DECISIONS.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'infra/RUNBOOK.md',
  'corpus/README.md',
];

describe('the project’s pages', () => {
  it('number every decision once, in order', () => {
    const numbers = [...read('DECISIONS.md').matchAll(/^## (\d+)\. /gm)].map((match) => Number(match[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThan(4);
  });

  it('link to files that are there', () => {
    const broken = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g)]
        .map((match) => match[1]!)
        .filter((target) => !existsSync(join(root, page, '..', target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([a-z][a-z-]*)/g)].map((match) => match[1]!),
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('quote in the README only what the sample collection says', () => {
    const corpus = readdirSync(join(root, 'corpus/documents'))
      .filter((name) => /\.(md|txt|html)$/.test(name))
      .map((name) => read(join('corpus/documents', name)))
      .join('\n');
    const quoted = [...read('README.md').matchAll(/^> \*(?:Promised|Reported):\* “([^”]+)”/gm)].map(
      (match) => match[1]!,
    );
    expect(quoted).toHaveLength(2);
    for (const sentence of quoted) expect(corpus).toContain(sentence);
  });

  it('show every room of the code in the table of rooms', () => {
    const rooms = readdirSync(join(root, 'functions'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const table = read('ARCHITECTURE.md');
    expect(rooms.filter((room) => !table.includes(`\`${room}\``))).toEqual([]);
  });
});
