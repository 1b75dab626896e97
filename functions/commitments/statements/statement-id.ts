import { hash } from 'node:crypto';

/** Hex digits of the hash in an id: 48 bits, so two sentences of one document never meet by chance. */
const hashDigits = 12;

/**
 * `{documentId}-{hash}`: the document is in the id, so one read finds the statement; the hash is of the words
 * only, so an id survives re-ingest, a moved paragraph and changed spacing. Repeats of the same sentence count up.
 *
 * @param occurrence 0 for the first time the sentence stands in the document.
 */
export function makeStatementId(documentId: string, sentence: string, occurrence: number): string {
  const words = sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}%.]/gu, '');
  const digits = hash('sha256', occurrence === 0 ? words : `${words}\n${occurrence}`);
  return `${documentId}-${digits.slice(0, hashDigits)}`;
}

/** The document an id belongs to; undefined for what is no statement id. */
export function documentOfStatement(id: string): string | undefined {
  return /^([a-z0-9][a-z0-9-]{0,63})-[0-9a-f]{12}$/.exec(id)?.[1];
}
