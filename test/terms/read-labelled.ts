import { readFileSync } from 'node:fs';

/** A document with the terms a careful reader listed. */
export interface ListedDocument {
  name: string;
  language: 'en' | 'zh';
  text: string;
  terms: ListedTerm[];
}

export interface ListedTerm {
  term: string;
  /** `?`: readers would differ whether it is one; neither missing nor having it counts. */
  kind: string;
  isDefined: boolean;
}

/** Reads `=== language name`, the text, `---`, and one `kind|term|D` a line. */
export function readLabelled(file: URL): ListedDocument[] {
  const documents = readFileSync(file, 'utf8').split(/^=== /m).slice(1);
  return documents.map((document) => {
    const [body = '', list = ''] = document.split('\n---\n');
    const [head = '', ...lines] = body.split('\n');
    const terms = list
      .trim()
      .split('\n')
      .map((line): ListedTerm => {
        const [kind = '', term = '', mark] = line.split('|');
        return { kind, term, isDefined: mark === 'D' };
      });
    return {
      name: head.slice(3),
      language: head.startsWith('zh') ? 'zh' : 'en',
      text: lines.join('\n'),
      terms,
    };
  });
}
