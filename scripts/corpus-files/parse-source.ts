/** A block of the small Markdown in which the sources are written. */
export type SourceBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: 1 | 2; label: string; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; rows: string[][] };

/** One block a paragraph; `## 4.1. Text` is a heading of the second level. */
export function parseSource(markdown: string): SourceBlock[] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map(parseBlock);
}

function parseBlock(source: string): SourceBlock {
  if (source.startsWith('# ')) return { kind: 'title', text: source.slice(2) };
  if (source.startsWith('## ')) return parseHeading(source.slice(3));
  if (source.startsWith('|')) return { kind: 'table', rows: source.split('\n').map(parseRow) };
  return { kind: 'paragraph', text: source };
}

function parseHeading(text: string): SourceBlock {
  const label = /^(?:\d+(?:\.\d+)*\.|[IVX]+\.|(?:Four|Six|Eight),)/.exec(text)?.[0] ?? '';
  const level = /^\d+\.\d/.test(label) ? 2 : 1;
  return { kind: 'heading', level, label, text: text.slice(label.length).trim() };
}

function parseRow(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
